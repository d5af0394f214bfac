"""What was decided, one way or the other: 审结移送起诉案件629人，提起公诉503人，决定不起诉126人.

There may be other ways to be done with a case, so that the two may leave some out; but they are never more than all
that was decided. 作出认定结论2274件，认定工伤2206件，不予认定68件: what ends with 结论 or 决定 is one or the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import exceeds, nearly_all
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_DECIDED = pattern(
    "审结|审查终结|审查完毕|审议完毕|评审完毕|鉴定完毕|复核完毕|作出[^，,。；;\\d]{0,12}(?:决定|结论|裁定)"
)
_EITHER = pattern("作出[^，,。；;\\d]{0,12}(?:决定|结论|裁定)")
_REFUSED = pattern(
    "[，,、\\s]*(?:其中)?(?:依法|作出|决定)*(?:不予?|未予?)(?P<stem>[^\\W\\d_a-zA-Z]{2})[^\\W\\d_a-zA-Z]{0,4}"
)
_BESIDES = pattern("附条件|相对|存疑|法定|部分|撤|同时|累计|历年|上年")
_CHARGED = pattern("提起公诉|向法院起诉|依法公诉")
_HALF = 3, 2


def link_decided_either_way(sentence: Sentence) -> Iterator[Proposal]:
    """Every pair of what was granted and what was refused right behind what was decided in their unit."""
    for refused in sentence.mentions[2:]:
        said = _REFUSED.fullmatch(refused.lead) if refused.is_level and not refused.depth else None
        if said is None:
            continue
        like = [m for m in sentence.mentions[: refused.index] if m.unit == refused.unit and not m.depth]
        if len(like) < len(_HALF):
            continue
        whole, granted = like[-2:]
        if not _go_together(whole, granted, refused) or not _grants(granted, said):
            continue
        if _DECIDED.search(whole.lead) is None or _BESIDES.search(granted.lead + refused.lead) is not None:
            continue
        yield from _read(whole, granted, refused)


def _read(whole: Mention, granted: Mention, refused: Mention) -> Iterator[Proposal]:
    parts = [granted, refused]
    total = total_relation(whole, parts, "不")
    if holds(total):
        yield Proposal((total,), Confidence.HIGH)
        return
    together = sum(part.values.low or 0 for part in parts)
    if exceeds(whole, parts):
        times, of = _HALF
        if together * of <= (whole.values.high or 0) * times:
            within = total_relation(whole, parts, "不", kind=RelationKind.PART)
            yield Proposal((within,), Confidence.HIGH)
    elif _EITHER.search(whole.lead) is not None and nearly_all(whole, parts):
        yield Proposal((total,), Confidence.MEDIUM)


def _go_together(whole: Mention, granted: Mention, refused: Mention) -> bool:
    """Whether the three are levels of one stretch, each right behind the other but for a second unit: 件…人."""
    if not (whole.is_level and granted.is_level) or whole.peer != refused.peer:
        return False
    return 0 < granted.clause - whole.clause <= 1 and 0 <= refused.clause - granted.clause <= 1


def _grants(granted: Mention, said: re.Match[str]) -> bool:
    """Whether the first one says what the second one denies: 认定工伤 and 不予认定, 提起公诉 and 不起诉."""
    if cues.OUTSIDE.search(granted.lead) is not None or "不" in granted.lead or "未" in granted.lead:
        return False
    stem = said["stem"]
    return stem in granted.lead or (stem == "起诉" and _CHARGED.search(granted.lead) is not None)
