"""The base of a share whose part stands behind it, by the clause in front that says what it is among.

制造业享受5.18亿元；在制造业享受的税费优惠当中，中小微企业占66.8%，为3.46亿元.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.linking.shares.base_names import is_called
from checker.model.patterns import pattern

_AMONG = pattern(
    "(?:^|[，,；;。、])\\s*(?:而|其中)?在?(?:这些|上述)?(?P<scope>[^，,。；;：:、\\d]{2,16}?)(?:当中|之中|[里内中])[，,]\\s*$"
)
_ITS_PART = pattern("[，,\\s]*(?:也就是|合计|共计|达到|[即合共计为是有达已约])*")
_REACH = 30
_NAME = 2


def scope_in_front(share: Mention) -> str:
    """What the clause right in front of the share says it is among, where its part stands behind it; else ""."""
    part = share.sentence.mentions[share.index + 1 : share.index + 2]
    if share.depth or not part or _ITS_PART.fullmatch(part[0].lead) is None:
        return ""
    start = share.claim.start - len(share.head)
    text = share.sentence.text[max(share.sentence.start, start - _REACH) : start]
    said = _AMONG.search(text)
    return said["scope"] if said is not None else ""


def is_among_item(share: Mention) -> bool:
    """Whether a share of so many 的 follows an item of 其中: 其中低保户1286户，实物配租的占六成, of the 低保户.

    How many of them those are, nobody tells.
    """
    said = _THOSE.fullmatch(share.head)
    item = share.sentence.mentions[share.index - 1] if said is not None and share.index else None
    if said is None or item is None or item.depth or share.depth or not item.is_level:
        return False
    beside = item.clause == share.clause - 1 and item.peer == share.peer and _ITEM.match(item.head) is not None
    return beside and said["name"][:_NAME] not in item.label


_THOSE = pattern("\\s*(?P<name>[^\\W\\d_a-zA-Z]{1,8})的(?:约|仅|就|又|只)?占(?:比|到|了)?")
_ITEM = pattern("\\s*其中")


def called_by_scope(scope: str, larger: Sequence[Mention], share: Mention) -> list[Mention]:
    """The nearest figure in front that bears the name, or the first word of it in its own clause or the one before."""
    front = [m for m in larger if m.claim.start < share.claim.start]
    front.sort(key=lambda m: -m.claim.start)
    called = [m for m in front if is_called(m, scope)]
    called = called or [m for m in front if scope[:_NAME] in m.lead]
    return (called or [m for m in front if scope[:_NAME] in _words_before(m)])[:1]


def _words_before(mention: Mention) -> str:
    """The words from the last figure or the end of the sentence in front to this one, over a comma."""
    before = mention.sentence.mentions[mention.index - 1] if mention.index else None
    start = mention.sentence.start if before is None else before.claim.end
    if before is not None and not before.is_level and before.clause == mention.clause - 1:
        start -= len(before.claim.literal) + len(before.head)  # 水田占61.0%，为51.6万亩
    return mention.sentence.text[max(start, mention.claim.start - _REACH) : mention.claim.start]
