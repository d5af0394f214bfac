"""Shares that say which measure of an item they are of: 工程2163宗、614.8亿元，…；工程宗数占31.6%，金额占54.6%."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention, Role, Sentence
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_SAID = pattern(
    "[，,；;、\\s]*(?:其中)?(?P<name>[^，,。；;：:、（）()\\d占]{0,8}?)(?:的)?"
    "(?P<measure>项目数|个数|成交额|合同额|投资额|金额|资金|面积|里程|长度|重量|吨位|[件起宗户人家批项笔次]数|人次|批次)"
    "(?:却|则|也|仅|只|约|已)*占(?:比|到)?(?:却|则|也|仅|只|已)?(?:高?达|为|约)?$"
)
_OF_MONEY = ("成交额", "合同额", "投资额", "金额", "资金")
_KINDS = {
    "面积": ClaimKind.AREA,
    "里程": ClaimKind.LENGTH,
    "长度": ClaimKind.LENGTH,
    "重量": ClaimKind.MASS,
    "吨位": ClaimKind.MASS,
}
_UNITS = {"项目数": ("个", "项"), "个数": ("个", "项"), "人次": ("人次",), "批次": ("批", "批次")}
_BACK = 3


def items_by_measure(run: Sequence[Mention], sentences: Sequence[Sentence]) -> list[Mention]:
    """The figure of each share of the run, or nothing where one has none or might have two."""
    found = [item_by_measure(share, sentences) for share in run]
    return [m for m in found if m is not None] if all(m is not None for m in found) else []


def item_by_measure(share: Mention, sentences: Sequence[Sentence]) -> Mention | None:
    """The figure of the item and in the measure that the share names; 金额占 goes on with the item in front."""
    said = _SAID.match(share.lead) if not share.depth and not share.name else None
    if said is None:
        return None
    name, at = said["name"], share
    for _ in range(_BACK):
        if name:
            break
        before = at.sentence.mentions[at.index - 1] if at.index else None
        if before is None or before.role is not Role.SHARE or share.clause - before.clause > 1:
            break
        own, at = _SAID.match(before.lead), before
        name = own["name"] if own is not None else ""
    for sentence in sentences:
        told = [m for m in sentence.mentions if m.is_level and not m.depth and m.claim.start < share.claim.start]
        told = [m for m in told if _is_in(m, said["measure"])]
        if name:
            told = [
                m for m in told if (item := m.label.strip(_MARKS)) and (_SORT.sub("", name) in item or name == item)
            ]
        else:
            told = [m for m in told if m.sentence is share.sentence and m.clause == at.clause - 1]
        if told:
            return told[0] if len(told) == 1 and _has_another_measure(told[0]) else None
    return None


_SORT = pattern("(?<=..)(?:类|项目|工程|业务|部分)$")
_MARKS = "，,、；;：: 　"


def _is_in(mention: Mention, measure: str) -> bool:
    if measure in _OF_MONEY:
        return mention.claim.kind is ClaimKind.MONEY
    if measure in _KINDS:
        return mention.claim.kind is _KINDS[measure]
    units = _UNITS.get(measure, (measure[0],))
    return mention.claim.unit in units or mention.unit in units


def _has_another_measure(mention: Mention) -> bool:
    """Whether a figure of another unit stands side by side with it, so that the measure has to be said."""
    mentions = mention.sentence.mentions
    beside = [*mentions[max(0, mention.index - 1) : mention.index], *mentions[mention.index + 1 : mention.index + 2]]
    return any(m.is_level and m.clause == mention.clause and m.unit != mention.unit for m in beside)
