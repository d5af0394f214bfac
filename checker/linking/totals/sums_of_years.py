"""Sums of as many years as the words count: 由2021年的310万吨升至2022年的335万吨、2023年的372万吨，三年累计1017万吨."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Role
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence


def with_current_year(whole: Mention, before: Sequence[Mention]) -> Iterator[Proposal]:
    """共派4.81亿元。2021年、2022年分别为3.52亿元和3.89亿元，近三年累计12.22亿元: with the year told in front."""
    paragraph = whole.sentence.paragraph
    told = [m for s in paragraph.before(paragraph.number_of(whole.sentence), _TWO) for m in reversed(s.mentions)]
    like = [m for m in told if m.unit == whole.unit and m.is_level and not m.depth][:_MANY]
    found = next((r for m in like if holds(r := total_relation(whole, [m, *before], "累计"))), None)
    if found is not None:
        yield Proposal((found,), Confidence.HIGH)


YEARS_SAID = pattern("(?:近|最近)([两二三四五六七八九十])年(?:来|间|以来)?(?:累计|合计|共计|总计|共)")


def one_a_year(whole: Mention, count: int) -> list[Mention]:
    """由2021年的310万吨升至2022年的335万吨、2023年的372万吨，三年累计1017万吨: the figures of so many years."""
    found = [m for m in whole.sentence.mentions[: whole.index] if m.unit == whole.unit and m.year and not m.depth]
    found = [m for m in found if m.role in (Role.LEVEL, Role.PREVIOUS) and m.peer == whole.peer]
    years = [m.year for m in found]
    return found if years and years == list(range(years[0], years[0] + count)) else []


_TWO = 2
_MANY = 7
"""Among so many figures those that a number counts are looked for."""
