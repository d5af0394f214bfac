"""Rates whose name says in what they are counted: 已整改742个、2087亩，按图斑计整改率86.0%; 人数口径的不起诉率17.9%."""

from __future__ import annotations

from checker.linking.passage import Mention
from checker.linking.reach import Reach
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_COUNTED = (
    "(?P<{}>人数?|户数?|件数?|起数?|套数?|个数|园数|项目数|问题数?|图斑数?|批次|金额|资金|面积|人次|宗数|头数|亩数)"
)
_IN_NAME = pattern(
    f"(?:按{_COUNTED.format('by')}(?:计算?|统计|口径)?的?|{_COUNTED.format('of')}口径(?:计算)?的?)(?P<name>[^\\W\\d_]{{2,10}}率)"
)
_MONEY = ("金额", "资金")
_AREAS = ("亩", "公顷", "平方米", "平方公里")


def counted_by(rate: Mention) -> tuple[Mention, str] | None:
    """The rate under its bare name, and what its full name says that it is counted by."""
    if "按" not in rate.name and "口径" not in rate.name:
        return None
    said = _IN_NAME.fullmatch(rate.name)
    if said is None:
        return None
    plain = rate.copy()
    plain.name = said["name"]
    return plain, (said["by"] or said["of"]).removesuffix("数")


def in_that_unit(reach: Reach, counted: str) -> Reach:
    """Those in reach that are counted in the unit of the nearest figure that the word fits."""
    fitting = (m for m in (*reach.front, *reach.behind) if _fits(m, counted))
    unit = next((m.unit for m in fitting), None)
    if unit is None:
        return reach._replace(front=[], behind=[], following=[])
    front, behind, following = (
        [m for m in found if m.unit == unit] for found in (reach.front, reach.behind, reach.following)
    )
    return reach._replace(front=front, behind=behind, following=following)


def _fits(mention: Mention, counted: str) -> bool:
    if counted in _MONEY:
        return mention.claim.kind is ClaimKind.MONEY
    if counted == "面积":
        return mention.unit.endswith(_AREAS)
    return mention.unit == counted or (len(counted) > 1 and counted in mention.label)
