"""Growth on growth: 2022年增长10%，2023年增长20%，两年累计增长32%.

Printed rates are multiplied as they are, with their roundings. There have to be as many as the years that the text
says, of one subject and in a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import words_around
from checker.linking.quotients import CHAIN, figure, is_percentage, related
from checker.model.expression import Constant, Expression, MeanGrowth, Product, Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind


def link_growth_on_growth(paragraph: Paragraph) -> Iterator[Proposal]:
    """The growth of several years, or its mean, out of that of each year in front of it."""
    for sentence in paragraph.sentences:
        if Role.GROWTH in sentence.roles:
            yield from _over_years(sentence)


def _over_years(sentence: Sentence) -> Iterator[Proposal]:
    rates = [m for m in sentence.mentions if m.role is Role.GROWTH]
    for at, stated in enumerate(rates):
        told = _OVER_YEARS.search(stated.head) if "年" in stated.head else None
        years = number_of(told.group("years")) if told is not None else 0
        yearly = rates[at - years : at] if 1 < years <= at else []
        if told is None or not yearly or not all(map(is_percentage, (*yearly, stated))):
            continue
        subjects = {s for m in yearly if (s := _subject(m.head))} | ({_subject(stated.head[: told.start()])} - {""})
        words = words_around(yearly[0], stated)
        if len(subjects) < 2 and _are_consecutive(yearly) and not _NOT_YEARLY.search(words):
            found = _mean(stated, yearly) if "均" in told.group("how") else (_together(stated, yearly),)
            yield Proposal(found, Confidence.HIGH, explicit=True)


_OVER_YEARS = pattern(
    f"(?P<years>[两二三四五2-5])年(?:来|间)?(?P<how>累计|合计|共计|平均|年均|年平均)(?:实现)?(?:{cues.UP}|{cues.DOWN})(?:了|约|达)?$"
)
_NOT_YEARLY = pattern(f"{cues.NOT_COMPARABLE.pattern}|季|月|半年|百分点|以来")
_YEAR_WORDS = pattern("(?P<number>(?:19|20)\\d\\d)年|(?P<first>前年)|(?P<second>上年|去年)|(?P<third>今年|本年|当年)")


def _subject(head: str) -> str:
    """What grew, without the year: 2022年工业增加值 -> 工业增加值."""
    return _YEAR_WORDS.sub("", cues.subject_of(head)).strip("、和至0123456789年 ")


def _are_consecutive(yearly: Sequence[Mention]) -> bool:
    """Whether each rate is of the year behind that of the one in front: 2022年…，2023年…; 2022年、2023年分别…."""
    named = [_years_in(mention.lead) for mention in yearly]
    if len(yearly) == _TWO and _OVER_LAST.search(yearly[0].lead) and _THE_LAST.match(yearly[1].lead):
        return True  # 比上年增长8.1%，上年增长3.2%，两年平均增长5.6%
    if len(named[0]) == len(yearly) and not any(named[1:]) and cues.RESPECTIVELY.search(yearly[0].lead):
        years = named[0]
    elif all(years[:1] for years in named):
        years = [years[0] for years in named]
    else:
        return False
    return all(later - year == 1 for year, later in pairwise(years))


_TWO = 2
_OVER_LAST = pattern("(?:同比|[比较](?:上|去)年)[^，,。；;\\d]{0,6}$")
_THE_LAST = pattern("[，,（(]?(?:上年|去年)(?:同期)?(?:增长|下降|为)")


def _years_in(words: str) -> list[int]:
    """The years that the words name; 今年, 去年 and 前年 are 0, −1 and −2."""
    found = _YEAR_WORDS.finditer(words)
    return [int(year["number"]) if year["number"] else -2 if year["first"] else -bool(year["second"]) for year in found]


def _times(yearly: Sequence[Mention]) -> Expression:
    """What 100 to the power of the years becomes: (100 + 10) × (100 + 20)."""
    grown: Expression = _grown(yearly[0])
    for mention in yearly[1:]:
        grown = Product(grown, _grown(mention))
    return grown


def _grown(rate: Mention) -> Sum:
    return Sum(((1, Constant(100)), (rate.direction or 1, figure(rate))))


def _together(stated: Mention, yearly: Sequence[Mention]) -> Relation:
    reached = Quotient(_times(yearly), Constant(100 ** (len(yearly) - 1)))
    before = Constant(100)
    rise, fall = Sum(((1, reached), (-1, before))), Sum(((1, before), (-1, reached)))
    return _growth(stated, yearly, fall if stated.direction < 0 else rise)


def _mean(stated: Mention, yearly: Sequence[Mention]) -> tuple[Relation, ...]:
    """The geometric mean; many take the plain one for it, which is hardly another number."""
    count = len(yearly)
    sign = stated.direction or 1
    geometric: Expression = MeanGrowth(_times(yearly), Constant(100**count), count)
    if sign < 0:
        geometric = Product(geometric, Constant(-1))
    plain = Quotient(Sum(tuple((sign * (m.direction or 1), figure(m)) for m in yearly)), Constant(count))
    return _growth(stated, yearly, geometric), _growth(stated, yearly, plain)


def _growth(stated: Mention, yearly: Sequence[Mention], computed: Expression) -> Relation:
    roles = {mention.claim.start: "growth" for mention in (stated, *yearly)}
    return related(RelationKind.GROWTH, stated.claim, computed, roles=roles, cue="累计", facts=CHAIN)
