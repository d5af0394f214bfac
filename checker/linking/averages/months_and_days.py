"""By how many months or days an average over a count is divided as well: 全年发放8.93亿元，月人均2382元."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.averages.divisors import Divisor
from checker.linking.averages.durations import days_of, months_of
from checker.linking.averages.relations import average_over
from checker.linking.averages.stretches import NOTE
from checker.linking.averages.terms import Term
from checker.linking.choice import holds
from checker.linking.passage import Mention
from checker.model.patterns import pattern
from checker.model.relation import Relation

_FEW = 3
_YEAR_OF_MONTHS = 12


def month_factors(average: Mention, divisor: Divisor, total: Term, count: Term) -> tuple[int, ...]:
    """The numbers of days or months that the total may be divided by as well, the likeliest first; 1 is none."""
    if divisor.by_day:
        return (*_days_around(average), 1)
    if not divisor.by_month:
        return (1,)
    months = months_of(average.sentence.words) or _YEAR_OF_MONTHS
    monthly = count.mention.unit.endswith("次")  # 发放238673人次: each of them was paid once
    if _is_of_year(average, total) and not monthly:
        return (_YEAR_OF_MONTHS,)
    return tuple(dict.fromkeys((1, months, _YEAR_OF_MONTHS) if monthly else (months, 1, _YEAR_OF_MONTHS)))


def _is_of_year(average: Mention, total: Term) -> bool:
    """Whether the words say that the total is of a year, and not of a month: 全年发放8.93亿元，月人均2382元."""
    mention = total.mention
    start = mention.claim.start - len(mention.head)
    if mention.sentence is average.sentence:
        start = mention.sentence.start
    told = mention.sentence.text[start : mention.claim.start]
    return _OF_YEAR.search(told) is not None and _SHORTER.search(told) is None and "月" not in mention.label


def without_months(average: Mention, divisor: Divisor, pairs: Sequence[tuple[Term, Term]]) -> Relation | None:
    """全年发放8.93亿元给3.124万人，月人均28585元: what comes out where the twelve months are forgotten."""
    for total, count in pairs if divisor.by_month else ():
        if _is_of_year(average, total) and holds(average_over(average, divisor, (total,), (count,), 1)):
            return average_over(average, divisor, (total,), (count,), _YEAR_OF_MONTHS)
    return None


_SHORTER = pattern("半年|季度|\\d月|月份")
_OF_YEAR = pattern("(?:^|[，,；;])\\s*(?:全年|本年度?|年度|上年度?|去年)(?!初|末|底|同期|平均)")


def _days_around(average: Mention) -> tuple[int, ...]:
    """The days that a bracket behind the average, its sentence, or those in front name."""
    text, sentence = average.sentence.text, average.sentence
    number = sentence.paragraph.number_of(sentence)
    words = [text[sentence.start : min(average.claim.end + NOTE, sentence.end)]]
    words += [other.words for other in sentence.paragraph.before(number, _FEW)]
    return next((days for each in words if (days := days_of(each))), ())
