"""What a quotient is of, where the text says so: in a bracket behind it, or at the head of its sentence.

开工率60.1%（注册率、开工率均以签约项目数为基数）; 移动电话用户中，5G用户27.15万户，渗透率57.0%.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention
from checker.linking.quotients import quotient
from checker.linking.reach import size
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_BEHIND = pattern(
    "[（(](?P<names>[^（）()，,；;]{2,24}?率)?(?P<all>均)?(?:(?:是|即|为|系)?占(?P<whole>[^（）()，,；;]{2,20}?)的(?:比重|比例|份额)"
    "|(?:[以按]照?)(?P<base>[^（）()，,；;]{2,16}?)(?:为基数|为分母|作基数|作分母|计算|计|测算|统计))[）)]"
)
_BY_UNIT = frozenset("户人件次")


def basis_behind(stated: Mention) -> str:
    """The base that a bracket names for the quotient: right behind it, or behind a later one with its name; else ""."""
    sentence, name = stated.sentence, stated.name
    text, start = sentence.text, stated.claim.end
    if text[start : start + 1] not in ("（", "(") and not (name and text.find(name, start, sentence.end) > 0):
        return ""
    for found in _BEHIND.finditer(text, start, sentence.end):
        names = found.group("names") or ""
        of_all = bool(found.group("all")) and name.endswith("率")
        if (not names and (found.start() == start or of_all)) or (name and name in names):
            base = found.group("whole") or found.group("base")
            return "" if base.strip("数") in _BY_UNIT else base
    return ""


def on_basis(rate: Mention, basis: str, readings: Sequence[Relation], amounts: Sequence[Mention]) -> list[Relation]:
    """The readings over the figures that the basis names, or the first one's numerator over them."""
    near = [(cues.overlap(basis, _DENIED.sub("，", m.label)), m) for m in amounts]
    best = max((length for length, _ in near), default=0)
    if best < _WORD:
        return []
    named = [m for length, m in near if length == best]
    starts = {m.claim.start for m in named}
    kept = [r for r in readings if all(m.claim.start in starts for m in r.members if m.role == "denominator")]
    if kept or not readings:
        return kept
    tops = {member.claim.start for member in readings[0].members if member.role == "numerator"}
    over = [m for m in amounts if m.claim.start in tops]
    return [rate_of(rate, top, m) for top in over[:1] for m in named[:1] if m.unit == top.unit and m is not top]


_WORD = 2
_DENIED = pattern("[未不][^\\W\\d_a-zA-Z]{2}")
"""以参与评价件数计: none of 未评价670件."""
_ROLES = ("rate", "numerator", "denominator")


def rate_of(rate: Mention, top: Mention, bottom: Mention) -> Relation:
    """The rate as one figure over another."""
    return quotient(RelationKind.RATE, rate, [(1, top)], [(1, bottom)], roles=_ROLES, cue=rate.name)


_SCOPE = pattern("\\s*([^，,。；;：:（(\\d]{2,12}?)(?:当中|之中|中|里)[，,]")
_OF_SHARE = pattern("(?:渗透|普及|占比|占有|覆盖)(?:率|比例)$")
"""Rates that are the share of what stands in front of them in its whole, whatever it is."""


def _scope_of(rate: Mention) -> str:
    """What the sentence is about, where the rate is the share of its first figure in that; else ""."""
    if rate.index != 1 or _OF_SHARE.search(rate.name) is None or len(cues.subject_of(rate.name)) > _SHORT:
        return ""
    sentence = rate.sentence
    top, opening = sentence.mentions[0], _SCOPE.match(sentence.text, sentence.start, sentence.end)
    if opening is None or not top.is_level or top.depth or rate.clause - top.clause > 1:
        return ""
    return opening.group(1)


_SHORT = 4


def names_base(rate: Mention) -> bool:
    """Whether the words say what the rate is of, so that no other figure will do."""
    return bool(_scope_of(rate) or basis_behind(rate))


def rate_in_scope(rate: Mention, amounts: Sequence[Mention]) -> Relation | None:
    """移动电话用户中，5G用户27.15万户，渗透率57.0%: the figure in front of the rate, of what the sentence is about."""
    scope = _scope_of(rate)
    if not scope:
        return None
    top = rate.sentence.mentions[0]
    called = [m for m in amounts if m is not top and m.unit == top.unit and scope in m.label and size(m) >= size(top)]
    return rate_of(rate, top, called[0]) if len(called) == 1 else None
