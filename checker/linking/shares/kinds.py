"""Shares of a kind of which a list tells the sorts: 本科生18764人、硕士生5238人、博士生816人，研究生占24.4%.

Which sorts a kind has is what everybody knows, and stands in ``_KINDS``. Where the list has a figure that some would
count to the kind and others would not, or one of the kind's own name, nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.linking import cues
from checker.linking.passage import Mention, Sentence
from checker.model.patterns import pattern


class _Kind(NamedTuple):
    """What the kind is called, what its sorts are, and what may or may not belong to it."""

    name: re.Pattern[str]
    sorts: tuple[re.Pattern[str], ...]
    doubtful: re.Pattern[str]


_NONE = pattern("(?!)")
_WIND = pattern("^(?:海上|陆上)?风[电力能](?:发电)?(?:量|装机)?$")
_SUN = pattern("^(?:光伏|太阳能)(?:发电)?(?:量|装机)?$")
_WIND_AND_SUN = pattern("^(?:风电|风力)[和与、及]?(?:光伏|太阳能)(?:发电)?(?:量|装机)?$|^风光(?:发电)?$")
_WATER = pattern("^水[电力](?:发电)?(?:量|装机)?$")
_OF_HEAT = pattern("生物质|垃圾|余[热气]|燃气|气电|核|抽水|抽蓄")
_KINDS = (
    _Kind(
        pattern("^(?:硕博)?研究生(?:生|学生)?$|^(?:硕博|博硕|硕士博士|博士硕士)(?:研究生|学历|以上)?$"),
        (pattern("^硕士(?:研究生|生|学位)?$"), pattern("^博士(?:研究生|生|学位)?$")),
        pattern("研究生(?!$)|博士后|专业学位|在职"),
    ),
    _Kind(
        pattern("^门急诊(?:人次)?$"),
        (pattern("^(?:其中)?门诊(?:人次)?$"), pattern("^急诊(?:人次)?$")),
        pattern("互联网|发热|专家"),
    ),
    _Kind(
        pattern("^(?:新能源|风光)(?:发电|电力|电|装机|容量)*$"),
        (_WIND, _SUN, _WIND_AND_SUN),
        pattern("生物质|垃圾|余[热气]|储能|地热|氢"),
    ),
    _Kind(
        pattern("^(?:清洁能源|可再生能源|非化石能源|绿色电力)(?:发电|电力|电|装机|容量)*$"),
        (_WATER, _WIND, _SUN, _WIND_AND_SUN),
        _OF_HEAT,
    ),
    _Kind(
        pattern("^农村公路(?:里程)?$"),
        (pattern("^县道$"), pattern("^乡道$"), pattern("^村道$"), pattern("^乡村道$")),
        pattern("专用"),
    ),
    _Kind(
        pattern("^(?:高级|高级职称|高级职称(?:人员|教师))$"),
        (pattern("^正高(?:级)?(?:职称)?$"), pattern("^副高(?:级)?(?:职称)?$")),
        _NONE,
    ),
    _Kind(
        pattern("^新能源(?:公交)?(?:汽?车|车辆|公交车)(?:辆)?$"),
        (
            pattern("^纯电动?(?:车|汽车|公交车)?$"),
            pattern("^插电(?:式)?(?:混合动力|混动)"),
            pattern("^(?:氢)?燃料电池"),
        ),
        pattern("^(?:混合动力|混动|油电|油气|双燃料|增程)"),
    ),
    _Kind(
        pattern("^基层(?:医疗(?:卫生)?机构)?(?:诊疗|就诊|门诊|门急诊)?(?:人次)?$"),
        (pattern("^(?:乡镇)?卫生院|^社区卫生"), pattern("^村(?:级)?(?:卫生|医务)?[室所]")),
        pattern("诊所|民营|门诊部|其他"),
    ),
)
_BRACKET = pattern("[（(][^（）()]*[）)]")
"""农村公路（县、乡、村道）占."""
_FEW = 2
_MARKS = "，,、；;：:为有是 　"


def kind_named(share: Mention, sentences: Sequence[Sentence]) -> list[Mention]:
    """The figures of all sorts of the kind that the share is of, the last first; nothing where that is not plain."""
    subject = cues.subject_of(_BRACKET.sub("", share.head)) if not share.depth and not share.name else ""
    kind = next((kind for kind in _KINDS if kind.name.search(subject) is not None), None) if subject else None
    for sentence in sentences if kind is not None else ():
        levels = [m for m in sentence.mentions if m.is_level and not m.depth and m.claim.start < share.claim.start]
        if kind is not None and (found := _sorts_of(kind, levels)):
            return found[::-1]
    return []


def _sorts_of(kind: _Kind, levels: Sequence[Mention]) -> list[Mention]:
    """One figure of each sort, side by side in one list; nothing where one sort has two, or a figure is doubtful."""
    names = [(m.lead.strip(_MARKS).removeprefix("其中").lstrip(_MARKS), m) for m in levels]
    found = [m for name, m in names if any(sort.search(name) is not None for sort in kind.sorts)]
    for sort in kind.sorts:
        if sum(sort.search(name) is not None for name, _ in names) > 1:
            return []
    if len(found) < _FEW or len({m.unit for m in found}) > 1 or len({m.peer for m in found}) > 1:
        return []
    beside = [(name, m) for name, m in names if m.unit == found[0].unit and m.peer == found[0].peer]
    if any(kind.doubtful.search(name) or kind.name.search(name) for name, m in beside if m not in found):
        return []
    return found
