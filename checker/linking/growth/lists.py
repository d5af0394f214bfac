"""Rates of growth in a list: as many pairs of figures as there are rates."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.growth.earlier_figures import earlier_figures
from checker.linking.growth.growth_readings import Pair
from checker.linking.growth.pairs_by_year import like_of_year, mentions_of
from checker.linking.growth.reached_behind import lists_behind
from checker.linking.passage import Mention, Sentence
from checker.linking.periods import LEVELS, base_year, is_amount, is_of, level_for, same_base
from checker.model.patterns import pattern


def listed_pairs(sentence: Sentence, run: list[Mention], following: Sentence | None) -> list[Pair]:
    """As many pairs as rates: by the names in front of 分别, by year, or each in the same place of its own list."""
    first, size = run[0], len(run)
    if told := lists_behind(run):
        return told
    before = [m for m in sentence.mentions if m.index < first.index and m.bracket in (0, first.bracket)]
    before = [m for m in before if m.owner is None or m.bracket == first.bracket or m is first.owner]
    earlier = [m for m in earlier_figures(sentence, run, following) if is_amount(m) and same_base(first, m)]
    earlier = [m for m in earlier if _COUNTS_THEM.match(m.tail) is None]  # 上年四项指标为1389起、207人
    named = _named_pairs(first, size, before, earlier)
    if named:
        return named
    if len(earlier) < size:
        return [] if earlier else _pairs_along(run, before) or _pairs_of_years(run, before, following)
    start = earlier[0].index if earlier[0].sentence is not sentence else -1
    chosen = earlier[-size:] if start < 0 else earlier[:size]
    elsewhere = chosen[0].sentence is not sentence
    levels = [m for m in before if m.is_level and (elsewhere or m.index < chosen[0].index)][-size:]
    if len(levels) < size:
        levels = [m for m in before if m.role in LEVELS][-size:]
    dated = any(0 < chosen[0].year < m.year for m in before if m.is_level)
    alike = [m.unit for m in levels] == [m.unit for m in chosen]
    compared = _COMPARED.search(chosen[0].lead) is not None and chosen[0].clause == chosen[-1].clause
    if alike and compared and not elsewhere and all(m.index < chosen[0].index for m in levels):
        # 2024年火灾1102起，死亡5人，与2023年的1247起、8人相比: the words of the list have the year of the first
        dated = any(0 < m.year <= chosen[0].year for m in levels)
    if dated or not alike:
        levels = [level for p in chosen if (level := level_for(before, p)) is not None]
    if len({level.claim.start for level in levels}) != size:
        return []
    return [(_whole_if_nearer(level, past), past) for level, past in zip(levels, chosen, strict=True)]


_COMPARED = pattern("(?:与|同(?![期比时月])|(?<!同)比|较)[^，,。；;]{0,8}$")
_COUNTS_THEM = pattern("(?:主要|核心)?(?:指标|数据|数字)(?:分别|依次)?[为是]")


def _whole_if_nearer(level: Mention, past: Mention) -> Mention:
    """Of 事故64起，道路运输41起、其他6起，死亡38人 the 64起, where the earlier figure is of its size: 去年71起."""
    whole = level.sentence.paragraph.wholes.get(level.claim.start)
    if whole is None or whole.sentence is not level.sentence:
        return level
    size, part, all_of_it = (m.claim.values.low or 0 for m in (past, level, whole))
    return whole if 2 * part < size <= 2 * all_of_it else level


_STEPS = pattern("逐年|历年|各年|环比|同比|后[一两二三四五六七八九]年|[增升涨降减跌][幅速长降少低]|上升|提高")
_PERIODS = pattern(
    "近(?P<years>[三四五六七八九])年|前(?P<quarters>[三四])个?季度|(?:一|1月?)[至—–~～-](?P<last>[三四五六七八九3-9])(?:季度|月)"
)
_OPENING = 16
_OF_MEAN = pattern("年均|累计|平均|较(?:19|20)\\d\\d年|比(?:19|20)\\d\\d年")


def _pairs_along(run: Sequence[Mention], before: Sequence[Mention]) -> list[Pair]:
    """2021年至2023年依次为79件、51件、32件，后两年降幅分别为35.4%、37.3%: from each year of the list to the next."""
    size = len(run) + 1
    levels = [m for m in before if m.is_level and m.unit != "年"]
    row = levels[-size:]
    if len(row) < size or cues.RESPECTIVELY.search(row[0].lead) is None or run[0].clause - row[-1].clause > 1:
        return []
    if any(m.clause != row[0].clause or m.unit != row[0].unit or m.lead.strip("、和及与 ") for m in row[1:]):
        return []
    if _STEPS.search(run[0].head) is None or _OF_MEAN.search(run[0].head) is not None:
        return []
    if not is_of(run[0], row[0]):
        return []  # 参训人数分别增长12.4%、13.3%: of figures that are not told
    sentence, start = run[0].sentence, row[0].claim.start - len(row[0].head)
    words = sentence.text[max(sentence.start, start - _OPENING) : row[0].claim.start]
    span = cues.year_span(words)
    counted = _PERIODS.search(words) if span is None else None
    listed = number_of(counted["years"] or counted["quarters"] or counted["last"]) if counted is not None else 0
    if (span[1] - span[0] + 1 if span is not None else listed) != size:
        return []
    return [(current, previous) for previous, current in itertools.pairwise(row)]


_NAMES = pattern("([^，,；;：:。]{2,30})(?:同比|环比|(?:比|较)[^，,；;]{1,8}?)?分别[^，,；;]{0,6}$")
_NOT_NAME = pattern("^\\s*(?:同比|环比|(?:19|20)\\d\\d年)|(?:同比|环比|比|较).*$")


def _named_pairs(first: Mention, size: int, before: Sequence[Mention], earlier: Sequence[Mention]) -> list[Pair]:
    """件次、人次分别下降18.6%、18.3%: each name stands for the figures that bear it, in their words or their unit."""
    found = _NAMES.search(first.head)
    names = re.split("、|和|及|与", _NOT_NAME.sub("", found.group(1))) if found is not None else []
    if found is None or len(names) != size or _has_figures(first, found.start(1)):
        return []
    pairs = []
    for name in names:
        levels = [m for m in before if m.is_level and m not in earlier]
        current = _bearing(name, [m for m in levels if m.peer == first.peer]) or _bearing(name, levels)
        if current is None:
            return []
        base = base_year(first, current.year) or (current.year and current.year - 1)
        past = earlier or [m for m in before if base and m.year == base]
        previous = _bearing(name, [m for m in past if m.unit == current.unit])
        if previous is None or previous is current:
            return []
        pairs.append((current, previous))
    return pairs


def _has_figures(first: Mention, at: int) -> bool:
    """比去年的2585人、4162人分别增长: whether figures stand where names would, from that place of the clause on."""
    last = first.sentence.mentions[first.index - 1] if first.index else None
    return last is not None and last.claim.end > first.claim.start - len(first.head) + at


def _bearing(name: str, mentions: Sequence[Mention]) -> Mention | None:
    """The first figure of the latest year that the name is of: 批次 of 611批, 起诉数 of 起诉468人."""
    bare = name.strip().removesuffix("数").removesuffix("量") or name
    units = [m for m in mentions if m.unit and (bare.endswith(m.unit) or bare == m.unit + "次")]
    words = [m for m in mentions if len(bare) > 1 and (bare in m.label or cues.shares_words(bare, m.label))]
    found = words or units
    newest = max((m.year for m in found), default=0)
    return next((m for m in found if m.year == newest), None)


def _pairs_of_years(run: Sequence[Mention], before: Sequence[Mention], following: Sentence | None) -> list[Pair]:
    """2022年1.9万件、20.4亿元；2023年3.98万件、103.9亿元，同比分别增长109%和409%."""
    levels = [m for m in before if m.is_level][-len(run) :]
    years = {m.year for m in levels}
    if len(levels) < len(run) or len(years) != 1:
        return []
    year = base_year(run[0], years.pop())
    pairs = [(level, like_of_year(level, year, [*before, *mentions_of(following)])) for level in levels]
    return [(level, previous) for level, previous in pairs if previous is not None] if all(p for _, p in pairs) else []
