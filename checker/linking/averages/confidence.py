"""How sure words and place are of the total and the count of an average: 泌乳牛6300头，产奶6.93万吨，泌乳牛头均11吨."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.averages.by_period import CHANGES
from checker.linking.averages.divisors import Divisor
from checker.linking.averages.named_averages import is_defined
from checker.linking.averages.plain import is_plain, is_told_as_figure
from checker.linking.averages.sure_pairs import BY_DAY, MEAN_POPULATION, is_of_those_named
from checker.linking.averages.terms import BEHIND, EARLIER, FRONT, SENTENCE, Term
from checker.linking.far.names import is_of_other_staff, named_years
from checker.linking.passage import Mention, Role
from checker.linking.reach import size
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_AVERAGE = Role.AVERAGE
_FEW = 3
_NAME = 2
_CHOICE = 8
"""Among so many pairs one may miss by a slip without being meant."""
_OTHER_TIMES = ("场", "期", "届", "轮")
_NEAR = 4
"""From so many clauses on, a figure has other business than the average."""


def confidence_of(
    average: Mention, divisor: Divisor, pair: tuple[Term, Term], totals: list[Term], counts: list[Term]
) -> Confidence:
    """HIGH where the words leave one total and one count, MEDIUM where others are as likely, LOW far off."""
    total, count = pair
    if _is_of_unchanged_shares(average, count, totals):
        return Confidence.HIGH
    if (is_defined(average, total, count) and is_plain(average)) or is_of_those_named(average, total, count, counts):
        return Confidence.HIGH
    if (
        not (is_plain(average) or (is_told_as_figure(average) and _bears_name_of(average, total, totals)))
        or not divisor.noun
        or divisor.by_day
        or MEAN_POPULATION.search(average.head)
        or BY_DAY.search(average.lead)
    ):
        return Confidence.LOW
    if (_NET.search(total.mention.lead) is None) is not (_NET.search(average.head) is None):
        return Confidence.LOW  # 亩均收益1200元，纯收入36万元: what is left is another thing
    if len(named_years(average, total.mention, count.mention)) > 1 or is_of_other_staff(
        average, total.mention, count.mention
    ):
        return Confidence.LOW
    if count.is_said and total.zone == FRONT and total.distance < _FEW and total.fit and not total.is_part:
        return Confidence.HIGH  # 有效发明专利6217件，每万人口拥有21.63件（按287.4万人计）
    if passes_over_own(average, total, count, counts):
        return Confidence.LOW
    if _names_count(average, divisor, count, total, totals):
        return Confidence.HIGH
    if divisor.share > 1 and divisor.noun == "人" and "人口" not in count.mention.label:
        return Confidence.LOW  # 每千人 is of the population
    if _is_of_people_told_apart(average, divisor, total, count):
        return Confidence.LOW
    if divisor.noun == "次" and count.mention.unit in _OTHER_TIMES and count.zone > SENTENCE:
        return Confidence.LOW  # 举办活动8场。…。列席会议54人次，平均每次6人次: of other times
    if any(term.is_part and _has_whole(term, terms) for term, terms in ((total, totals), (count, counts))):
        return Confidence.LOW  # 建成12万亩，其中新建8万亩，总投资2.4亿元，亩均2000元
    if (
        _is_only(total, totals)
        and _is_only(count, counts)
        and total.zone != BEHIND
        and not CHANGES.search(average.lead)
    ):
        return Confidence.HIGH
    if total.zone == BEHIND and _has_namesake(average):
        return Confidence.LOW  # 国家奖学金36人，每人1万元；励志奖学金427人，每人6000元，两项共发292.2万元
    span = max(total.distance, count.distance)
    is_close = total.zone <= BEHIND and count.zone <= BEHIND and span <= _NEAR
    if len(totals) == len(counts) == total.distance == 1 and count.zone <= SENTENCE and count.fit > 1:
        return Confidence.HIGH
    if not is_close and not (_is_sole(total, totals) and _is_sole(count, counts)):
        near = total.zone <= BEHIND and total.distance <= _NEAR and bool(total.fit)
        if near and count.zone <= EARLIER and is_about(total, count):
            return Confidence.HIGH
        return Confidence.MEDIUM if near and len(totals) * len(counts) <= _CHOICE else Confidence.LOW
    is_earned = divisor.by_month and _EARNED.search(average.lead) is not None  # not everyone works all months
    if not total.fit and cues.overlap(divisor.subject, count.mention.label) >= _NAME:
        return Confidence.LOW  # 造林1.86万亩，管护员86名，人均管护3100亩: of what those named tend
    if is_earned or not total.fit or _has_rival(total, totals, span) or _has_rival(count, counts, span):
        return Confidence.MEDIUM if len(totals) * len(counts) <= _CHOICE else Confidence.LOW
    return Confidence.HIGH


def _is_of_unchanged_shares(average: Mention, count: Term, totals: Sequence[Term]) -> bool:
    """期初、期末总股本均为51000万股，基本每股收益0.48元: what was earned on shares that were as many all the year."""
    if "每股收益" not in average.lead or count.mention.unit != "股" or not is_plain(average) or "扣" in average.head:
        return False
    return len(totals) == 1 and _UNCHANGED.search(average.sentence.words) is not None


_UNCHANGED = pattern(
    "[期年]初[、和与及][期年]末[^，,。；;\\d]{0,8}均|股[本份][^，,。；;\\d]{0,6}[，,]?[^，,。；;\\d]{0,6}(?:未|没有?|无)[^，,。；;\\d]{0,3}变"
    "|股[，,][^，,。；;\\d]{0,6}(?:未|没有?|无)[^，,。；;\\d]{0,3}变"
)


def _is_of_people_told_apart(average: Mention, divisor: Divisor, total: Term, count: Term) -> bool:
    """馆舍46处；注册读者3.1万人；下载18.6万篇，人均0.9篇: of all who live there, not of those registered."""
    people = count.mention
    apart = people.sentence is average.sentence and average.peer - people.peer > (not people.index)
    own = total.mention.sentence is average.sentence and total.mention.peer == average.peer
    return apart and own and divisor.noun == "人" and _POPULATION.search(people.label) is None


_POPULATION = pattern("人口|居民|职工|员工|总人数|在册")
_NET = pattern("[纯净](?:收入|利润|收益|利|赚)")
_EARNED = pattern("工资|收入|薪|报酬")


def is_about(total: Term, count: Term) -> bool:
    """Whether total and count speak of one thing: 住院2.14万人次, 住院总费用2.96亿元."""
    return cues.overlap(_FILLING.sub("，", total.mention.label), count.mention.label) > 1


_FILLING = pattern("合计|共计|总计|累计|其中|分别|达到?|全[年市县区省]")
"""Words that any two figures may have in common."""


def is_in_own_stretch(average: Mention, *terms: Term) -> bool:
    return all(each.mention.sentence is average.sentence and each.mention.peer == average.peer for each in terms)


def passes_over_own(average: Mention, total: Term, count: Term, counts: Sequence[Term]) -> bool:
    """救助3860人，城镇1420人次，…；农村2440人次，发放97.6万元，人均400元: its own stretch tells of others.

    So does the first stretch of an item, where it and another one make up the count.
    """
    whole, sentence = count.mention, average.sentence
    if count.is_said or whole.sentence is not sentence or total.mention.sentence is not sentence:
        return False
    if total.mention.peer != average.peer:
        return False
    own = [c.mention for c in counts[:_CHOICE] if c.mention.sentence is sentence and c.mention.peer == average.peer]
    own = [m for m in own if whole.index < m.index < average.index]
    if whole.peer != average.peer:
        return bool(own)
    behind = sentence.mentions[average.index + 1 : average.index + _CHOICE]
    return any(size(one) + size(m) == size(whole) for one in own for m in behind if m.unit == one.unit)


def _names_count(average: Mention, divisor: Divisor, count: Term, total: Term, totals: Sequence[Term]) -> bool:
    """Whether the average's words are those of the count, and one total alone stands in front of it.

    泌乳牛6300头；全年产奶6.93万吨，泌乳牛头均单产11吨.
    """
    front = average.lead.partition(average.name)[0] if average.name else ""
    words = _REGION.sub("", front) or divisor.subject
    if len(words) < _NAME or words not in count.mention.label or count.zone > SENTENCE:
        return False
    fronts = [term for term in totals if term.zone == FRONT]
    return fronts == [total] and total.distance < _FEW and total.mention.is_level


_REGION = pattern("全?[市县区省州镇乡]|平均|其中|[，,\\s]")


def _bears_name_of(average: Mention, total: Term, totals: Sequence[Term]) -> bool:
    """Whether the average ends with the name of this one total: 医师1427人、护士1685人，…，每千人口有医师3.05人、
    护士3.60人. Or the total with the item's: 注册护士2436人，…，护士3.96人.
    """
    item = average.lead.strip("、和及 ") if average.separator == "、" else ""
    if len(item) >= _NAME and total.mention.is_level and total.mention.lead.endswith(item):
        return not any(other is not total and item in other.mention.label for other in totals)
    own = _OWN_NAME.search(total.mention.lead) if total.mention.is_level else None
    if own is None or not average.lead.endswith(name := own.group()):
        return False
    return not any(other is not total and other.mention.lead.endswith(name) for other in totals)


_OWN_NAME = pattern("[^，,、：:有为达约共\\s]{2,12}$")


def _has_namesake(average: Mention) -> bool:
    """Whether the sentence tells another average of that name: a total behind them may be of all."""
    return any(m.role is _AVERAGE and m.name == average.name and m is not average for m in average.sentence.mentions)


def _is_sole(term: Term, terms: Sequence[Term]) -> bool:
    """Whether the figure is the only one of its passage that the average's words fit so well."""
    return (
        term.zone <= EARLIER
        and term.fit > 1
        and not any(other is not term and other.fit >= term.fit and not other.is_part for other in terms)
    )


def _is_only(term: Term, terms: Sequence[Term]) -> bool:
    """Whether no other figure of the sentence can be meant, parts of it aside: 户数9640户，户均44.4万元."""
    if term.zone > SENTENCE or not term.fit or term.is_part or term.mention.role is _AVERAGE:
        return False
    return not any(other is not term and other.zone <= SENTENCE and not other.is_part for other in terms)


def _has_rival(term: Term, terms: Sequence[Term], span: int) -> bool:
    """Whether another figure stands as near and fits as well, and is no part of it."""
    return any(
        other is not term and other.rank[:3] <= term.rank[:3] and other.distance <= span and other.zone <= BEHIND
        for other in terms
    )


def _has_whole(term: Term, terms: Sequence[Term]) -> bool:
    """Whether a figure fits as well that is no part of another: the average may be of the whole."""
    return any(not other.is_part and other.fit >= term.fit and other.zone <= SENTENCE for other in terms)
