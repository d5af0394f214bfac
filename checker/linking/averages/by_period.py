"""日均, 月均, 年均: a total over the days, months or years that the words around name, or that a figure counts."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.linking import cues
from checker.linking.averages.divisors import Divisor
from checker.linking.averages.durations import days_of, is_open_ended, months_of, years_of
from checker.linking.averages.plain import is_plain
from checker.linking.averages.relations import average_over, over_constant
from checker.linking.averages.stretches import stretches_of
from checker.linking.averages.terms import BEHIND, EARLIER, FRONT, SENTENCE, Term
from checker.linking.averages.told_days import days_of_service, days_told, name_of_days
from checker.linking.averages.yearly_change import dated_change, yearly_change
from checker.linking.choice import Proposal, holds, may_be_meant, misses_by_a_slip
from checker.linking.passage import Mention
from checker.model.claim import Approximation
from checker.model.expression import Constant, Quotient
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Confidence, Relation

_FEW = 3


def by_period(average: Mention, divisor: Divisor, totals: list[Term], around: list[Term]) -> Proposal:
    """The average as a total over the days, months or years that the words around the two name."""
    if divisor.period in _OF_DAYS and totals and (told := days_told(average)) is not None:
        spans = [term for term in around if term.mention is told]
        sure = is_plain(average) and totals[0].zone == FRONT and totals[0].mention.peer == average.peer
        over_told = tuple(
            average_over(average, divisor, (total,), (span,), 1) for total in totals[:_FEW] for span in spans
        )
        if over_told:
            return Proposal(over_told, Confidence.HIGH if sure else Confidence.MEDIUM)
    if divisor.period in _OF_DAYS and name_of_days(average):
        return Proposal(())  # 每个开放日: of days that nobody told
    if divisor.period in _OF_DAYS and totals and (served := days_of_service(average)) is not None:
        total = totals[0]
        over_served = average_over(average, divisor, (total,), (Term(served, 0, SENTENCE, 1),), 1)
        over_year = [over_constant(average, total, constant) for constant in constants_of(divisor.period, "全年")]
        sure = is_plain(average) and total.zone == FRONT and total.mention.clause == average.clause - 1
        return Proposal((over_served, *filter(holds, over_year)), Confidence.HIGH if sure else Confidence.MEDIUM)
    readings = []
    said = False
    if divisor.period == "年" and CHANGES.search(average.lead):
        dated = dated_change(average)
        if dated is not None and is_plain(average):
            return Proposal((dated,), Confidence.HIGH)
        readings += list(yearly_change(average, around))
        said = bool(readings)
    opened = is_open_ended(average.sentence.text[average.sentence.start : average.claim.start])
    for total in totals[:_FEW]:
        for words in stretches_of(average, total.mention):
            if opened or is_open_ended(words):
                break
            constants = list(constants_of(divisor.period, words))
            if constants:
                said = said or total is totals[0]
                readings += [over_constant(average, total, constant) for constant in constants]
                break
        for count in around:
            beside = count.zone < BEHIND or not _describes_next(count.mention)
            shared = count.zone == SENTENCE and _is_shared(count.mention, average)
            near = count.zone <= BEHIND or shared or (count.zone <= SENTENCE and _is_span(count.mention))
            if count.mention.claim.written == 1:
                continue  # 吃饭一个月收600元，双人间每月500元: what one month comes to is no sum over months
            if count.mention.unit in _UNITS_OF[divisor.period] and near and beside:
                said = said or shared or _opens(count.mention)
                readings.append(average_over(average, divisor, (total,), (count,), 1))
    if not said:
        for total in totals[:1]:
            readings += [over_constant(average, total, constant) for constant in constants_of(divisor.period, "全年")]
        opening = [t for t in around if t.zone == EARLIER and t.mention.unit in _UNITS_OF[divisor.period]]
        opening = [
            t for t in opening if _opens(t.mention) and t.mention.sentence is t.mention.sentence.paragraph.sentences[0]
        ]
        # 春运40天，发送旅客…。高速公路流量1127万辆次，日均28.2万辆次: what opens the passage, where it comes out
        readings += filter(
            holds, [average_over(average, divisor, (total,), (t,), 1) for total in totals[:1] for t in opening]
        )
    readings = [reading for reading in readings if holds(reading) or not _is_over_working_days(reading)]
    if divisor.period in _OF_DAYS and _is_closed_at_times(average):
        readings = [reading for reading in readings if holds(reading) or not _leaves_days_closed(reading)]
    confidence = _period_confidence(average, totals, said=said)
    if confidence is Confidence.LOW and said and readings and _is_of_named(average, divisor, totals):
        confidence = Confidence.HIGH if may_be_meant(readings[0]) else confidence
    return Proposal(tuple(readings), confidence)


def _is_shared(span: Mention, average: Mention) -> bool:
    """30天没停工，铺砖465平方米，平均每天15.5平方米；铺管5400米，平均每天180米: one span for both."""
    mentions = average.sentence.mentions
    others = (m for m in mentions[: average.index] if m.role is average.role and m.lead == average.lead)
    first = next(others, None)
    if first is None or not (first.peer == span.peer and span.index < first.index and not span.depth):
        return False
    return sum(m.unit == span.unit for m in mentions[: average.index]) == 1


def _is_over_working_days(reading: Relation) -> bool:
    """Whether the days are those on which people work, which no word says: nothing is wrong that misses them."""
    below = reading.computed.denominator if isinstance(reading.computed, Quotient) else None
    return isinstance(below, Constant) and below.text.endswith("个工作日")


def _is_closed_at_times(average: Mention) -> bool:
    """图书馆接待读者65.6万人次，日均接待2320人次: of the days on which the house was open, which nobody told."""
    return _RECEIVES.search(average.lead) is not None and _HOUSE.search(average.sentence.words) is not None


_RECEIVES = pattern("接待|[到入进来]馆|参观|观众|读者")
_HOUSE = pattern("图书馆|博物馆|纪念馆|美术馆|文化馆|科技馆|展览馆|陈列馆|档案馆|该馆|[我本全]馆")


def _leaves_days_closed(reading: Relation) -> bool:
    """Whether the mean is that of some days fewer than the year has: half of it and more."""
    over_year = isinstance(reading.computed, Quotient) and isinstance(reading.computed.denominator, Constant)
    computed = reading.computed.evaluate() if over_year and reading.computed is not None else None
    if computed is None or computed.low is None or computed.high is None or reading.stated is None:
        return False
    return computed.high < (anchor(reading.stated)) <= computed.low * 2 and not misses_by_a_slip(reading)


def _is_of_named(average: Mention, divisor: Divisor, totals: list[Term]) -> bool:
    """全年供水4826万立方米，…。日均供水13.2万立方米: whether one total here or in the sentence in front has its name.

    The name alone, with no period or sort of its own that the total has not.
    """
    total, sentence = totals[0], average.sentence
    if total.is_part or total.fit < _NAME or not total.mention.is_level or not is_plain(average):
        return False
    if total.zone not in (SENTENCE, EARLIER) or total.distance > _SENTENCE_APART or total.mention.depth:
        return False
    if any(other is not total and other.fit >= total.fit and not other.is_part for other in totals):
        return False
    start = max(sentence.start, average.claim.start - _HEAD)
    head = sentence.text[start : average.claim.start] if total.zone == EARLIER else average.head
    if _OWN_PERIOD.search(head) or _OF_THE_REST.search(head) or average.name[:1] not in "日月":
        return False
    own = _MEAN_WORDS.sub("", average.lead)
    return len(divisor.subject) >= _NAME and own in total.mention.label


_NAME = 2
_SENTENCE_APART = 9
_HEAD = 120
_MEAN_WORDS = pattern("平均|每[日月天]|[日月天]均|[，,、\\s]|[为约达至到]+$|数?量$")


def _describes_next(duration: Mention) -> bool:
    """Whether the duration is that of a figure of its own: 日均3.0万人次，其中16天55.2万人次."""
    behind = duration.sentence.mentions[duration.index + 1 : duration.index + 2]
    return any(m.clause == duration.clause and m.unit != duration.unit for m in behind)


def _opens(duration: Mention) -> bool:
    """Whether the figure tells how long the passage is about: 春运40天，全市发送…"""
    return duration.clause <= 1 and duration.index < _FEW and duration.claim.approximation is Approximation.EXACT


def _is_span(duration: Mention) -> bool:
    """Whether a sentence opens with how long all that follows took: 假期7天，保障航班826架次；运送旅客9.87万人次.

    Or 五年来，….
    """
    if duration.index or not _opens(duration):
        return False
    if duration.tail:
        return duration.tail in _SINCE and not duration.lead.strip()
    return _SPAN.search(duration.lead) is not None


_SINCE = ("来", "以来", "间")
_OF_DAYS = ("日", "天")
_SPAN = pattern("假期?|期间|长假|春运|暑运|展期|会期|节|黄金周|历时|为期|活动|专项行动|共")
CHANGES = pattern("增加|增长|增|减少|下降|提高|减")
_UNITS_OF = {
    "日": ("天", "日", "个工作日"),
    "天": ("天", "日", "个工作日"),
    "月": ("个月",),
    "年": ("年",),
    "周": ("周",),
    "季": ("个季度",),
    "季度": ("个季度",),
}
_EACH_QUARTER = pattern("每个?季度")
_OWN_PERIOD = pattern("\\d月|[一二三四上下]?季度|半年|周末|节|假期|期间|当[日天]|春运|工作日|年(?!均)")


def _period_confidence(average: Mention, totals: list[Term], *, said: bool) -> Confidence:
    if not totals or not said:
        return Confidence.LOW
    total = totals[0]
    rivals = [each for each in totals if each.rank[:3] == total.rank[:3] and each.distance <= total.distance]
    if total.zone > BEHIND or not total.fit or not is_plain(average):
        return Confidence.LOW
    if _OF_THE_REST.search(average.head) or cues.is_of_both(average.label, total.mention.label):
        return Confidence.LOW  # 门诊661085人次、急诊103145人次，日均门急诊量2088人次
    apart = total.mention.clause != average.clause
    if apart and _OWN_PERIOD.search(_EACH_QUARTER.sub("", average.head)):
        return Confidence.LOW  # 业务高峰的6月日均2140件 is not of the whole year
    return Confidence.HIGH if len(rivals) == 1 else Confidence.MEDIUM


_OF_THE_REST = pattern("其余|其他|剩余|余下|平时|平日|除[^，,。；;]{1,12}外")
"""当天196件，其余六天日均90件: of what is left of the total."""


def constants_of(period: str, words: str) -> Iterator[Constant]:
    """What a total may be divided by: the days, weeks, months, quarters or years that the words name."""
    if period in ("日", "天"):
        days = days_of(words)
        for number in days:
            yield Constant(number, f"{number}天")
        if days and days[0] > _HALF_A_YEAR:
            for number in _WORKING_DAYS:
                yield Constant(number, f"{number}个工作日")
    elif period == "周":
        for number in days_of(words):
            yield Constant(Fraction(number, 7), f"{number}天 ÷ 7")
    elif period in ("月", "季", "季度"):
        months = months_of(words) or (_TWELVE if _WHOLE_YEAR.search(words) is not None else 0)
        if months:
            by = 1 if period == "月" else 3
            yield Constant(Fraction(months, by), f"{months // by}个{'月' if by == 1 else '季度'}")
    else:
        for number in years_of(words):
            yield Constant(number, f"{number}年")


_TWELVE = 12
_WHOLE_YEAR = pattern(
    "(?:(?<!截[至止])[^自从至到\\d—–~～、和-]|^)(?:19|20)\\d\\d年(?![末底初前后起来以至到\\d—–~～、和-]|[新刚]?(?:投[产用运]|建成|竣工|开[业通园馆]|成立|引进|启用|上线))"
)
"""2022年销售7236万元，月均603万元: a year that no month narrows."""
_HALF_A_YEAR = 184
_WORKING_DAYS = range(246, 253)
