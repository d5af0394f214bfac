"""Whether the words of a figure say that it is what is left: 尚余42件, 未办结6件, 结转下年度8件."""

from __future__ import annotations

from checker.linking import cues
from checker.linking.passage import Mention
from checker.linking.stocks.balances import IS_USED
from checker.linking.stocks.stocks_told import begins_movement
from checker.model.patterns import pattern

DENIED = pattern("(?:未|没有)([^\\W\\d_a-zA-Z]{1,4})")

LEFT = pattern("[余它剩转尚还仍未逾在没末存终滞闲淀]")
LEFT_AFTER = pattern("[在未转待]")
"""One of these is in every word for what is left; cheap to find."""


def is_left(mention: Mention) -> bool:
    """Whether the figure's own words say that it is what is left, and not an item of a list."""
    if LEFT.search(mention.lead) is None and LEFT_AFTER.search(mention.tail) is None:
        return False
    if IS_USED.search(mention.lead) is not None:
        return False
    if mention.index == 0 and not (cues.CARRIED_OUT.search(mention.lead) or DENIED.search(mention.lead)):
        return _STILL_THERE.fullmatch(mention.lead) is not None and _STILL_DONE.match(mention.tail) is not None
    if (
        begins_movement(mention)
        or cues.CARRIED_IN.search(mention.lead)
        or (mention.separator == "、" and REST.match(mention.lead))
        or _is_one_more(mention)
    ):
        return False  # 大学5000元、高中2000元、其余1000元: an item of the list
    return bool(
        cues.REMAINDER.search(mention.lead)
        or cues.CARRIED_OUT.search(mention.lead)
        or cues.REMAINDER_AFTER.search(mention.tail)
    )


def _is_one_more(mention: Mention) -> bool:
    """其中12家漏报，另外有7家迟报，还有4家错报: an item more of a list that went on with another one before."""
    if _AND_MORE.fullmatch(mention.lead) is None:
        return False
    front = mention.sentence.mentions[: mention.index]
    return any(m.unit == mention.unit and m.peer == mention.peer and _ANOTHER.fullmatch(m.lead) for m in front)


_AND_MORE = pattern("[，,；;\\s]*还有(?:约|近)?")
_ANOTHER = pattern("[，,；;\\s]*(?:另外?|此外)[，,]?(?:还|也)?有(?:约|近)?")
_STILL_THERE = pattern(
    "[，,\\s]*(?:截[至止]?到?)?(?:目前|现在|[年期月季][末底]|\\d+月[末底]|\\d+日)?[，,]?(?:尚|还|仍)有"
)
_STILL_DONE = pattern("(?:案件|事项|问题)?(?:正在|尚在|仍在|还在|在)(?:办|审|处|整改|进一步)")
"""受理9876件，办结9534件。截至年底，尚有342件正在办理: of the sentence in front."""
REST = pattern("\\s*其(?:余|他|它)")
