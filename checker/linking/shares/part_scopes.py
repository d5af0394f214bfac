"""What a part is said to be among, by its clause or the opening of its sentence: 刑事类里盗窃237起，占."""

from __future__ import annotations

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.linking.shares.base_names import COUNTED
from checker.linking.shares.base_words import BARE_SHARE, base_words
from checker.model.patterns import pattern

OPENING = pattern("\\s*(?:在?被?|而)([^，,。；;]{2,12}?)(?:当中|中间|里[头面边]?|中)[，,]")


def scope_of(part: Mention) -> str:
    """What the part is said to be among: 刑事类 of 刑事类里盗窃237起 and of 刑事类中，盗窃237起."""
    found = _SCOPE.match(part.head) or (part.index == 0 and OPENING.match(part.sentence.words)) or None
    return found.group(1) if found is not None else ""


_SCOPE = pattern(
    "\\s*(?:其中|在?被?)([^，,。；;：:\\d]{2,12}?)(?:当中|里[头面边]?|(?<![集其])中(?!长期|[小学间心央医级期等型]))[^，,。；;：:、]{2,14}$"
)


def may_be_called(mention: Mention, scope: str) -> bool:
    """Whether more than half of the name is in the figure's words."""
    name = COUNTED.sub("", scope) or scope
    return cues.overlap(name, mention.label) * 2 > len(name)


def opens_with_scope(share: Mention) -> str:
    """What a sentence opens with that its first figure and share are of: 售水量中居民用水1.08亿立方米，占64.8%;
    有效来信中，反映物业的203封，占27.0%.
    """
    first = share.sentence.mentions[0]
    if share.index > 1:
        opening = OPENING.match(share.sentence.words) if first.clause == 1 and _is_in_its_list(share) else None
        return opening.group(1) if opening is not None else ""
    behind = share.index == 1 and share.clause - first.clause <= 1 and not base_words(share)
    return scope_of(first) if behind and ("中" in first.head or first.clause == 1) and first.is_level else ""


def _is_in_its_list(share: Mention) -> bool:
    """Whether nothing but figures with bare shares stands in front: 抽检中，甲402人，占20.8%；乙318人，占16.4%."""
    mentions = share.sentence.mentions[: share.index + 1]
    return len(mentions) % 2 == 0 and all(
        part.is_level
        and part.unit == mentions[0].unit
        and bare.role is Role.SHARE
        and bare.depth == part.depth == 0
        and bare.clause - part.clause <= 1
        and BARE_SHARE.match(bare.lead) is not None
        and cues.AMONG.search(part.lead) is None
        for part, bare in zip(mentions[::2], mentions[1::2], strict=True)
    )
