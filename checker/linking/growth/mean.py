"""年均增长: the geometric mean over the years between two figures."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.growth.growth_readings import growth_of
from checker.linking.growth.increments_beside import AMOUNTS, increment_of
from checker.linking.growth.reached_behind import told_behind
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import is_amount, is_comparable, level_for
from checker.linking.quotients import common_scale, figure, related
from checker.linking.reach import is_of_a_rate
from checker.model.expression import Constant, Expression, MeanGrowth, Product, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind


def _years_apart(start: Mention, end: Mention) -> int:
    """The years between two figures: between those that they bear, else what their own stretch or the sentence says."""
    if 0 < start.year < end.year:
        return end.year - start.year
    sentence, first = start.sentence, start.claim.start
    opened = max(sentence.text.rfind(mark, sentence.start, first) + 1 for mark in "；;")
    own = cues.years_between(sentence.text[opened : end.claim.start]) if opened else 0
    return own or cues.years_between(sentence.words)


def link_mean_growth(sentence: Sentence, growth: Mention) -> Iterator[Proposal]:
    """年均增长0.59%: the geometric mean over the years between the two figures."""
    if (listed := _over_list_of_years(sentence, growth)) is not None:
        yield listed
        return
    for current, earlier in told_behind(growth):
        yield from mean_over_years(growth, earlier, current)
        return
    before = [m for m in sentence.mentions[: growth.index] if is_amount(m) and not is_of_a_rate(m)]
    before = [m for m in before if m.unit != "年"]  # 8年税收6352万元，较前24年平均增长47.36%
    previous = [m for m in before if m.role is Role.PREVIOUS]
    if any(m.is_level and m.peer == growth.peer and not m.depth for m in before):
        previous = [m for m in previous if m.peer == growth.peer]  # 蓄积比2022年的A减少B；经营主体C，年均增长
    confidence = Confidence.HIGH if is_comparable(growth) else Confidence.LOW
    for nearest in previous[-1:]:
        end = level_for(before, nearest)
        start = _first_of_years(nearest, before) if end is not None and end.year else nearest
        if end is not None and not _is_of_other_years(growth, start, end):
            yield from mean_over_years(growth, start, end)
    change, _ = increment_of(sentence, growth)
    if previous and level_for(before, previous[-1]) is None and not growth.depth:
        yield from _from_both(growth, previous, confidence)
    if previous or change is None or change.direction * (growth.direction or 1) < 0:
        return
    levels = [m for m in before if m.index < change.index and m.role in AMOUNTS and m.unit == change.unit]
    levels = [m for m in levels if _OF_SEVERAL_YEARS.search(m.lead) is None]  # 依次为…、30130件，累计13万余件
    years = cues.years_between(sentence.words)
    for end in levels[-1:] if years else ():  # 2015年588.5亿元，比2010年增加144.5亿元，年均增长5.8%
        scale = common_scale(end, change)
        start_of = Sum(((1, figure(end, scale=scale)), (-change.direction, figure(change, scale=scale))))
        computed = MeanGrowth(figure(end, scale=scale), start_of, years)
        roles = {growth.claim.start: "growth", end.claim.start: "current", change.claim.start: "change"}
        sure = Confidence.LOW if _is_at_other_prices(end, end) else confidence
        yield Proposal((related(RelationKind.GROWTH, growth.claim, computed, roles=roles, cue="年均"),), sure)


def _is_at_other_prices(start: Mention, end: Mention) -> bool:
    """Whether it grew at the prices of one year, and the figures are at those of each: 地区生产总值扩大到3.6万亿元."""
    priced = _AT_PRICES.search(start.head) is not None or _AT_PRICES.search(end.head) is not None
    if not priced or _AT_THOSE_OF_EACH.search(end.sentence.words) is not None:
        return False
    behind = end.sentence.mentions[end.index + 1 : end.index + _NEXT]
    whole = (m for m in behind if m.role is Role.GROWTH and m.clause - end.clause == 1 and "均" not in m.head)
    return start is end or not any(holds(growth_of(m, end, start)) for m in whole)  # 52亿元增至83.6亿元，四年增长60.8%


_NEXT = 3


_AT_PRICES = pattern("生产总值|增加值|GDP")
_AT_THOSE_OF_EACH = pattern("现价|当年价|现行价|名义|[未不](?:扣除|剔除|考虑)(?:物价|价格|通胀)")


def mean_over_years(growth: Mention, start: Mention, end: Mention) -> Iterator[Proposal]:
    """The mean growth from the one figure to the other, where the years between them are told."""
    years = _years_apart(start, end)
    if years:
        computed: Expression = MeanGrowth(figure(end), figure(start), years)
        if growth.direction < 0:
            computed = Product(computed, Constant(-1))
        roles = {growth.claim.start: "growth", end.claim.start: "current", start.claim.start: "previous"}
        sure = Confidence.HIGH if is_comparable(growth) and not _is_at_other_prices(start, end) else Confidence.LOW
        yield Proposal((related(RelationKind.GROWTH, growth.claim, computed, roles=roles, cue="年均"),), sure)


def _is_of_other_years(growth: Mention, start: Mention, end: Mention) -> bool:
    """Whether the rate's own words name its years, and the figures are of others: 比2004年到2012年的年均增长率0.63%."""
    own = cues.year_span(growth.lead)
    return own is not None and _IN_COMPARISON.match(growth.lead) is not None and own != (start.year, end.year)


_IN_COMPARISON = pattern("[，,\\s]*(?:[比较与]|高于|低于|快于|慢于)")


def _first_of_years(nearest: Mention, before: list[Mention]) -> Mention:
    """由2020年的1486件，增至2021年的1973件、2022年的2318件: the first of the years that the figures in front bear."""
    first = nearest
    for mention in reversed(before[: before.index(nearest)]):
        if mention.unit != nearest.unit or mention.peer != nearest.peer or mention.year + 1 != first.year:
            break
        first = mention
    return first


def _from_both(growth: Mention, previous: list[Mention], confidence: Confidence) -> Iterator[Proposal]:
    """与十年前普查的4087652人相比，增加433673人，年平均增长率1.01%: the end is the earlier figure and the increment."""
    start, years = previous[-1], cues.years_between(growth.sentence.words)
    told = [m for m in growth.sentence.mentions[start.index + 1 : growth.index] if m.role is Role.CHANGE]
    told = [m for m in told if m.unit == start.unit and m.peer == growth.peer == start.peer and m.direction]
    if len(previous) > 1 or not years or len(told) != 1 or told[0].clause - start.clause > 1:
        return
    change = told[0]
    scale = common_scale(start, change)
    end = Sum(((1, figure(start, scale=scale)), (change.direction, figure(change, scale=scale))))
    computed: Expression = MeanGrowth(end, figure(start, scale=scale), years)
    if growth.direction < 0:
        computed = Product(computed, Constant(-1))
    roles = {growth.claim.start: "growth", start.claim.start: "previous", change.claim.start: "change"}
    yield Proposal((related(RelationKind.GROWTH, growth.claim, computed, roles=roles, cue="年均"),), confidence)


_OF_SEVERAL_YEARS = pattern("累计|合计|总计|共")


def _over_list_of_years(sentence: Sentence, growth: Mention) -> Proposal | None:
    """2021—2023年收入分别为A、B和C，复合增长率8.9%: from the first year of the list to the last."""
    own = _OWN_WORDS.sub("", growth.head)
    for first in sentence.mentions[max(0, growth.index - _NEAR) : growth.index]:
        row = _row_from(first)
        count = _years_of_list(first) if len(row) > _TWO else 0
        if not row or count != len(row) or row[-1].peer != growth.peer or growth.depth:
            continue
        if len(own) >= _TWO and not cues.shares_words(own, first.head):
            continue  # 收入分别为A、B、C，…，净利润复合增长率: of another list
        computed: Expression = MeanGrowth(figure(row[-1]), figure(first), count - 1)
        if growth.direction < 0:
            computed = Product(computed, Constant(-1))
        roles = {growth.claim.start: "growth", row[-1].claim.start: "current", first.claim.start: "previous"}
        lists = [m for m in sentence.mentions[first.index + count : growth.index] if len(_row_from(m)) == count]
        relation = related(RelationKind.GROWTH, growth.claim, computed, roles=roles, cue="年均")
        sure = is_comparable(growth) and (not lists or len(own) >= _TWO)
        if _is_told_alone(row, lists, growth):
            return Proposal((relation,), Confidence.HIGH if sure else Confidence.LOW)
        return Proposal((relation,), Confidence.LOW) if holds(relation) else None
    return None


def _is_told_alone(row: list[Mention], lists: list[Mention], growth: Mention) -> bool:
    """Whether no figure of a further year stands beside: 2023年E；2020年至2022年依次为A、B、C，三年年均增长5.5%."""
    listed = [m for first in lists for m in _row_from(first)]
    front = growth.sentence.mentions[max(0, growth.index - _NEAR) : growth.index]
    return not any(m.unit == row[0].unit and is_amount(m) and m not in row and m not in listed for m in front)


def _row_from(first: Mention) -> list[Mention]:
    """The figure with those of its unit that follow it without words of their own."""
    row = [first]
    for mention in first.sentence.mentions[first.index + 1 :]:
        bare = not mention.lead.strip("、和及与 ") and mention.clause == first.clause
        if not bare or mention.unit != first.unit or not is_amount(mention) or mention.depth:
            break
        row.append(mention)
    return row if is_amount(first) and first.lead.strip("、和及与 ") else []


def _years_of_list(first: Mention) -> int:
    """How many years the words in front of a list speak of: 2021—2023年度, 近三年; 0 where they do not say."""
    words = first.sentence.text[max(first.sentence.start, first.claim.start - _FAR) : first.claim.start]
    span = cues.year_span(words)
    if span is not None:
        return span[1] - span[0] + 1
    said = _LAST_YEARS.search(words)
    return _NUMBERS.index(said["number"]) + 3 if said is not None else 0


_TWO = 2
_NEAR = 24
_FAR = 80
_NUMBERS = "三四五六"
_LAST_YEARS = pattern("(?:[近前这过]|最近|报告期)(?P<number>[三四五六])年(?!及)")
_OWN_WORDS = pattern("年度|年均|年平均|期间|复合|增长率|增速|增长|平均|[近前最三四五]|年|的|为|达到?|约|\\d|[，,—–-]")
