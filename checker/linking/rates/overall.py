"""The rate of all lies between the rates of its groups: 城区合格率97.1%，农村合格率95.8%，全市合格率96.4%.

How large the groups are need not be told. But they have to be all of them, of the same rate and time, and groups of
those that the rate is of: 本科录取率 and 专科录取率 add up to 总录取率.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import words_around
from checker.linking.quotients import figure, related
from checker.linking.totals.sorts_borne import population_divided
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Mixture
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Confidence, RelationKind

_RATE = Role.RATE


def link_overall_rates(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate of all whose groups stand in its sentence, in front of it or behind 其中."""
    for sentence in paragraph.sentences:
        if _RATE not in sentence.roles:
            continue
        rates = [m for m in sentence.mentions if m.role is _RATE]
        for overall in rates:
            for groups in (_in_front(overall, rates), _among(overall)):
                if groups is not None and _are_all(overall, groups) and _can_be_mixed(overall, groups):
                    members = [group.mention for group in groups]
                    roles = {m.claim.start: "part" for m in members} | {overall.claim.start: "rate"}
                    computed = Mixture(tuple(figure(m) for m in members))
                    facts = (("form", "range"),)
                    relation = related(RelationKind.RATE, overall.claim, computed, roles=roles, cue="总体", facts=facts)
                    yield Proposal((relation,), Confidence.HIGH, explicit=True)


class _Group(NamedTuple):
    """A rate, and the words that say of whom: 城区."""

    mention: Mention
    name: str


_OVERALL = pattern(
    "^(?P<sums>(?:[两二三四五六七八九十][个家所类组项条]?[^\\W\\d_a-zA-Z]{0,4})?(?:总体|整体|综合|平均|合计|合并|总的?))"
    "|^(?P<place>全[市县区省州旗镇乡村校院国系统]{1,2}|全部)(?:总体|整体|综合|平均|总)?"
)
_ADDED_UP = pattern("贡献|拉动|增长|下降|增速|占有|城镇化|城市化|提[高升]|自给")
"""Rates that add up over groups, or are of the groups themselves."""


def _common_name(overall: Mention) -> tuple[str, bool]:
    """What the rate of all is the rate of, and whether words in front say that it is of all: 全市合格率 -> 合格率."""
    name = overall.name.lstrip("的其中，, ")
    found = _OVERALL.match(name)
    return (name[found.end() :].lstrip("的"), True) if found is not None else (name, False)


def _in_front(overall: Mention, rates: Sequence[Mention]) -> list[_Group] | None:
    """城区合格率97.1%，农村合格率95.8%，全市合格率96.4%; 城区、农村合格率分别为97.1%、95.8%."""
    common, is_of_all = _common_name(overall)
    if not is_of_all or len(common) < _SHORTEST:
        return None
    before = [m for m in rates if m.index < overall.index and m.name.endswith(common)]
    if len(before) > _MOST:
        return None
    listed = _listed(before, common)
    if listed is not None:
        return listed
    names = [m.name[: -len(common)] for m in before]
    if any(not name or _OVERALL.match(name) for name in names):
        return None
    return [_Group(m, name) for m, name in zip(before, names, strict=True)]


_SHORTEST = 3
_MOST = 9
_RESPECTIVELY = pattern("(?P<items>[^，,；;。：:]{2,40}?)(?:分别|依次)为?$")


def _listed(rates: Sequence[Mention], common: str) -> list[_Group] | None:
    """The rates of one list, each with its item; ``None`` where they are none."""
    found = _RESPECTIVELY.search(rates[0].lead) if rates else None
    if found is None or any(m.lead.strip("、和及与 ") for m in rates[1:]):
        return None
    items, name, rest = found.group("items").rpartition(common)
    names = [item for item in _JOINT.split(items) if item]
    if not name or rest or len(names) != len(rates):
        return None
    return [_Group(mention, item) for mention, item in zip(rates, names, strict=True)]


_JOINT = pattern("、|以及|[和及与]")


def _among(overall: Mention) -> list[_Group] | None:
    """全市合格率96.4%，其中城区97.1%、农村95.8%; in a bracket of its own: 合格率96.4%（城区97.1%、农村95.8%）."""
    common, _ = _common_name(overall)
    groups: list[_Group] = []
    for mention in overall.sentence.mentions[overall.index + 1 :]:
        if mention.claim.kind is ClaimKind.POINTS and mention.peer == overall.peer:
            continue  # 其中城区97.1%，提高1.2个百分点
        if mention.role not in (_RATE, Role.PERCENT) or (groups and mention.depth != groups[0].mention.depth):
            break
        if not groups and mention.owner is not overall and "其中" not in mention.lead:
            break
        name = _FILLER.sub("", mention.lead.rpartition("其中")[2].strip("，,：:、和及与 "))
        if mention.role is _RATE:
            if not name.endswith(common):
                break
            name = name.removesuffix(common)
        if not name or _NO_GROUP.search(name):
            break
        groups.append(_Group(mention, name))
    return groups or None


_FILLER = pattern("(?:分别)?(?:为|达到?|是|有)$")
_NO_GROUP = pattern("率|占|比|[增减升降]|高于|低于|提|目标|计划")

_SERIES = ("甲乙丙丁", "一二三四五六七八九", "ABCDEFG", "1234567")
_TOLD_NUMBER = pattern("(?P<number>[两二三四五六七八九十]|(?<!\\d)[2-9])(?:个|家|所|类|组|支|条|座|级|大)")


def _are_all(overall: Mention, groups: Sequence[_Group]) -> bool:
    """Whether the groups leave nobody out: by their names, by their number, or as a series that is summed up."""
    names = [group.name for group in groups]
    if len(names) < _FEWEST or len(set(names)) < len(names):
        return False
    population = population_divided(names)
    if population is not None:
        return _WHO.fullmatch(population) is not None
    start, first = overall.sentence.start, min(groups[0].mention.claim.start, overall.claim.start)
    if _is_told_number(len(names), names, overall.sentence.text[start:first]):
        return True
    if _is_told_number(len(names), names, overall.head):
        return True
    found = _OVERALL.match(overall.name.lstrip("的其中，, "))
    return found is not None and found.group("sums") is not None and _is_series(names)


_FEWEST = 2


_WHO = pattern(
    "(?:常住|户籍)?(?:性|生|人|居民|人口|人员|职工|员工|患者|病人|学生|儿童|幼儿|老人|群众|家庭|户|医院|学校|幼儿园|园|机构|企业"
    "|单位|地区|区域|采购|项目|类)*"
)
"""城区按时办结率 and 农村按时办结率 are of another rate than 办结率; 公立医院 and 民营医院 only say whose it is."""
_NUMBERED = pattern("小组|组|班|区|片区|院区|校区|厂区|园区|线|产线|生产线|车间|分厂|厂|校|队|店|点|矿|井|站")


def _is_told_number(number: int, names: Sequence[str], words: str) -> bool:
    """Whether the words say that there are so many of them: 三个院区 of 东院区, 西院区 and 南院区."""
    ends = {name[-1] for name in names}
    return len(ends) == 1 and any(
        number_of(found.group("number")) == number and min(ends) in words[found.start() + 1 : found.end() + _NOUN]
        for found in _TOLD_NUMBER.finditer(words)
    )


_NOUN = 4


def _is_series(names: Sequence[str]) -> bool:
    """甲组 and 乙组, 一车间, 二车间 and 三车间: counted on from the first, each with the same word."""
    if len({name[1:] for name in names}) != 1 or _NUMBERED.fullmatch(names[0][1:]) is None:
        return False
    return any("".join(name[:1] for name in names) == series[: len(names)] for series in _SERIES)


_COMPARED = pattern("[高低优快慢]于|超过|不及|[比较与和同]全")
"""高于全国合格率92.4%: of others."""
_TIME = pattern("上年|去年|前年|今年|同期|季度|半年|年初|年末|\\d月|月份|\\d年")


def _can_be_mixed(overall: Mention, groups: Sequence[_Group]) -> bool:
    """Whether all are printed values of one rate at one time, and groups that do not add up to all."""
    mentions = [overall, *(group.mention for group in groups)]
    first = min(mentions, key=lambda m: m.index)
    words = words_around(first, max(mentions, key=lambda m: m.index))
    if (
        cues.NOT_COMPARABLE.search(words)
        or cues.OUTSIDE.search(words)
        or _ADDED_UP.search(overall.name)
        or _COMPARED.search(overall.lead)
    ):
        return False
    if any(_TIME.search(m.lead) or m.year != first.year for m in mentions if m is not first):
        return False
    if any(m.unit != overall.unit or m.claim.approximation is not Approximation.EXACT for m in mentions):
        return False
    total = sum(Fraction(anchor(group.mention.claim)) for group in groups)
    # 本科录取率52.7%，专科录取率40.2%，总录取率92.9%; 其中男52%、女48%
    return total > anchor(overall.claim) * _NOT_ADDED and not 99 <= total <= 101


_NOT_ADDED = Fraction(13, 10)
