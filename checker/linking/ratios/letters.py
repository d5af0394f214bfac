"""Ratios whose name is one sign of each term: 离结比0.42∶1, 揽投比1∶1.26, 人车比1.20∶1, 车位比1∶0.64.

Each sign stands in the words or the unit of one figure: 办理结婚登记4128对；办理离婚登记1736对. Of a school's 生师比
the pupils may be told by the sort alone that the teachers bear: 其中小学186427人…。小学专任教师11086人，生师比16.82∶1.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.model.patterns import pattern

_LETTERS = pattern(
    "(?:^|[，,、；;\\s])(?P<one>[^\\W\\d_a-zA-Z])(?P<other>[^\\W\\d_a-zA-Z])比(?:例|值)?(?:约|为|是|达到?)*$"
)
_NO_LETTERS = frozenset("同环占之相对配构正反类百")
_TEACHERS = pattern("^[，,；;、\\s]*(?:其中)?(?P<sort>[^\\W\\d_a-zA-Z]{2,6}?)(?:学校)?(?:专任)?(?:教师|教职工)")
_MARKS = "，,；;、 　"


def pair_by_letters(ratio: Mention, told: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """The figures that bear the signs, the nearest first: one pair, or those of which each may be meant."""
    said = _LETTERS.search(ratio.head)
    if said is None or said["one"] in _NO_LETTERS:
        return []
    one, other = said["one"], said["other"]
    tops = _bearing(one, other, told)
    bottoms = _bearing(other, one, told)
    return [(top, bottom) for top in tops for bottom in bottoms if top is not bottom][:_MOST]


_MOST = 4


def _bearing(sign: str, other: str, told: Sequence[Mention]) -> list[Mention]:
    """Those that bear the sign and not the other one: 共青团员 is 团 of 团青比 where another figure is of 青年."""
    own = [m for m in told if sign in m.label or sign in m.unit]
    only = [m for m in own if other not in m.label]
    return only or own


def pupils_of(teachers: Sequence[Mention], told: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """The pupils of the sort that the teachers bear in front of their name, where they are told under it alone."""
    for bottom in teachers[:1]:
        said = _TEACHERS.match(bottom.lead)
        if said is not None:
            alone = [
                m for m in told if m.lead.strip(_MARKS).removeprefix("其中") == said["sort"] and m.unit == bottom.unit
            ]
            if len(alone) == 1:
                return [(alone[0], bottom)]
    return []
