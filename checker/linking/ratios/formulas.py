"""Ratios and rates whose bracket writes out their formula, with both terms told around: 粗钢218.6万吨，生铁196.4万吨。
铁钢比（生铁产量/粗钢产量）为0.898; 风险覆盖率（净资本/风险资本准备）252.8%，净资本142.6亿元，风险资本准备56.4亿元.

A term of another name than every figure around is told by none: what stands nearby is not taken for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.far.names import is_whole
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import quotient
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_SAID = pattern(
    "(?:率|比|比重|比例|度|系数|倍数|指数)[（(](?:即|指|为|=|＝)?(?P<top>[^（）()，,。；;、\\d+＋－]{2,12}?)(?:[/／÷]|除以)"
    "(?P<base>[^（）()，,。；;、\\d+＋－]{2,12}?)[）)](?:约|分别)?(?:为|是|达到?|高达|仅为|仅)*$"
)
_MEASURE = pattern("(?:生产量|产量|总[数量额]|人数|数量|金额|合计|[数量额])$")
_FILL = pattern("(?:总额|总量|总数|金额|合计|共计|累计)?(?:为|是|达到?|有|共|约)*$")
_USED = pattern("(?:消耗|使用|耗用|用|购买|销售)量?$")
_MARKS = "，,、；;：: 　"
_REACH = 48
_BACK = 2
_NAME = 2
_ROLES = ("ratio", "current", "previous")
_RATES = ("rate", "numerator", "denominator")


def formula_of(stated: Mention) -> tuple[str, str] | None:
    """The names above and below the line in the bracket right in front of the figure."""
    said = _SAID.search(stated.head[-_REACH:])
    return (said["top"], said["base"]) if said is not None else None


def link_formulas(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every exact number behind such a bracket, where one figure around goes by each of the two names."""
    for number, sentence in enumerate(paragraph.sentences):
        if not any(mark in sentence.words for mark in "/／÷") and "除以" not in sentence.words:
            continue
        for stated in sentence.mentions:
            names = formula_of(stated) if stated.claim.approximation is Approximation.EXACT else None
            if names is None or stated.depth or not _may_be(stated):
                continue
            near = [m for m in sentence.mentions if m.is_level and not m.depth and m is not stated]
            earlier = paragraph.sentences[max(0, number - _BACK) : number]
            past = [m for s in earlier for m in s.mentions if m.is_level and not m.depth]
            top, base = (_called(name, near) or _called(name, past) for name in names)
            if top is not None and base is not None and top is not base and top.claim.kind is base.claim.kind:
                percent = stated.claim.kind is ClaimKind.PERCENT
                kind, roles = (RelationKind.RATE, _RATES) if percent else (RelationKind.RATIO, _ROLES)
                over = quotient(kind, stated, [(1, top)], [(1, base)], roles=roles, cue=stated.name or stated.lead)
                yield Proposal((over,), Confidence.HIGH)


def _may_be(stated: Mention) -> bool:
    if stated.claim.kind is ClaimKind.PERCENT:
        return stated.role in (Role.RATE, Role.PERCENT, Role.SHARE)
    return stated.is_level and (not stated.unit or "/" in stated.unit)


def _called(name: str, near: Sequence[Mention]) -> Mention | None:
    """The one figure of that name; None where there are several, or what is used of it is told of none."""
    core = _MEASURE.sub("", name)
    used = _USED.search(core)
    core = core[: used.start()] if used is not None else core
    if len(core) < _NAME:
        core, used = name, None
    found = [m for m in near if _goes_by(m, core, used.group()[:1] if used is not None else "")]
    return found[0] if found and len({m.values for m in found}) == 1 else None


def _goes_by(mention: Mention, core: str, used: str) -> bool:
    words = _FILL.sub("", mention.lead.strip(_MARKS))
    plain = _MEASURE.sub("", words)
    plain = plain if len(plain) >= _NAME else words
    if used:
        at = plain.find(core)
        return at >= 0 and used in mention.lead and (at + len(core) == len(plain) or at == 0)
    at = plain.rfind(core)
    return at >= 0 and at + len(core) == len(plain) and is_whole(plain[:at])
