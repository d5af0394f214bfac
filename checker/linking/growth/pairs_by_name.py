"""Pairs of figures that the rate's own words name: 火灾2317起，…。火灾起数同比下降10.4%（上年同期2586起）."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.linking import cues
from checker.linking.growth.growth_readings import Pair
from checker.linking.growth.reached_behind import THEN_IT_WAS
from checker.linking.lists.respective import value_of_item
from checker.linking.passage import Mention, Paragraph, Role
from checker.model.patterns import pattern


def pairs_by_its_name(growth: Mention, before: Sequence[Mention], earlier: Sequence[Mention]) -> Pair | None:
    """上年结婚、离婚分别为2179对和1091对，结婚下降14.3%: of several earlier figures the one that bears the rate's name,
    and the current one that does.
    """
    name = cues.subject_of(growth.lead)
    if len(earlier) < _NEAR or len(name) < _NEAR or growth.lead != growth.head:
        return None
    previous = value_of_item(name, earlier) or _only(m for m in earlier if cues.subject_of(m.lead).endswith(name))
    if previous is None:
        return None
    levels = [m for m in before if m.is_level and m.unit == previous.unit]
    current = value_of_item(name, levels) or _only(m for m in levels if m.lead.endswith(name))
    return (current, previous) if current is not None and current is not previous else None


def pairs_of_item_named(growth: Mention, before: Sequence[Mention], earlier: Sequence[Mention]) -> Pair | None:
    """不动产5260个、社保4873个；社保较11月的4412个增长10.4%: the item whose name the clause opens with."""
    previous = earlier[0] if earlier else None
    if previous is None or previous.clause != growth.clause or previous.index + 1 != growth.index:
        return None
    said = _OPENS_WITH_NAME.match(previous.head)
    if said is None:
        return None
    levels = [m for m in before if m.is_level and m.unit == previous.unit and m.index < previous.index]
    current = _only(m for m in levels if m.lead.strip("、，,；;： ") == said["name"])
    return (current, previous) if current is not None and current.clause != growth.clause else None


def is_of_a_sort(current: Mention, previous: Mention) -> bool:
    """小麦A、玉米B，春玉米比上年C减产6.1%: whether the clause opens with an item's name that has a word more."""
    said = _OPENS_WITH_NAME.match(previous.head) if current.separator == "、" else None
    name = current.lead.strip("、，,；;： ") if said is not None else ""
    if said is None or len(name) < _NEAR or name not in said["name"] or current.clause == previous.clause:
        return False
    return _PLAIN_WORDS.sub("", said["name"].replace(name, "", 1)) != ""


_PLAIN_WORDS = pattern(
    "全[年市县区省州国]|累计|总|其中|人[次数]|[件户起]数|数量?|[产销总用]?量|面积|产值|金额|案件|收入|支出|额|方面|的|类|部分"
)
_OPENS_WITH_NAME = pattern("[，,；;\\s]*(?P<name>[^，,。；;、\\d比较]{2,10}?)(?:[比较]|与)")


def _only(mentions: Iterable[Mention]) -> Mention | None:
    found = list(mentions)
    return found[0] if len(found) == 1 else None


_NEAR = 2


def noted_behind(paragraph: Paragraph, number: int, growth: Mention) -> Iterator[Pair]:
    """客运1.02亿人次，日均28万人次，回升17.2%（上年0.87亿人次）: of what is counted like the figure in its bracket.

    火灾1186起、救援1604起。火灾起数同比下降8.2%，上年同期为1292起: or in the clause behind it.
    """
    noted = next(iter(growth.sentence.mentions[growth.index + 1 : growth.index + _NEAR]), None)
    if noted is None:
        return
    in_bracket = noted.owner is growth and (noted.role is Role.PREVIOUS or (noted.is_level and bool(noted.year)))
    if not in_bracket and not _is_told_behind(noted, growth):
        return
    told = growth.sentence.mentions[: growth.index][::-1]
    told += [m for s in paragraph.sentences[max(0, number - _NEAR) : number][::-1] for m in s.mentions]
    alike = [m for m in told if m.is_level and not m.depth and m.unit == noted.unit and not 0 < noted.year == m.year]
    yield from ((current, noted) for current in alike[: _FAR + 1] if current.claim.kind is noted.claim.kind)


def _is_told_behind(noted: Mention, growth: Mention) -> bool:
    beside = noted.clause == growth.clause + 1 and noted.peer == growth.peer and noted.depth == growth.depth == 0
    return beside and noted.role is Role.PREVIOUS and THEN_IT_WAS.fullmatch(noted.lead) is not None


def noted_by_name(paragraph: Paragraph, number: int, growth: Mention) -> Pair | None:
    """火灾2317起，…。火灾起数同比下降10.4%（上年同期2586起）: the one figure in front that the rate's words name."""
    subject = _COUNTS.sub("", cues.subject_of(growth.head))
    if len(subject) < _NEAR:
        return None
    pairs = [pair for pair in noted_behind(paragraph, number, growth) if pair[1].role is Role.PREVIOUS]
    called = [pair for pair in pairs if is_called_alone(growth, pair[0])]
    named = called or [pair for pair in pairs if subject in pair[0].label and not _is_part_of_another(pair[0], subject)]
    return named[0] if len(named) == 1 else None


def is_called_alone(growth: Mention, current: Mention) -> bool:
    """Whether the rate's subject, but for what counts it, is all that the figure is called."""
    return current.lead.strip("、，,；;： ").removeprefix("其中") == _COUNTS.sub("", cues.subject_of(growth.head))


def _is_part_of_another(mention: Mention, subject: str) -> bool:
    """Whether the figure is among another one, and its name does not begin with what is spoken of."""
    return _is_within(mention) and not mention.lead.strip("、，,；;： ").removeprefix("其中").startswith(subject)


def _is_within(mention: Mention) -> bool:
    return "其中" in mention.head


_COUNTS = pattern("(?:[件起户宗人批]次?数?|数量?|总[数量额]|报告数)+$")
_FAR = 4
