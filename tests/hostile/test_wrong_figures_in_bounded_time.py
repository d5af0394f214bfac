"""Thousands of relations that disagree: which figures are wrong is looked for in bounded time, or left open."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from itertools import combinations, islice

import pytest

from checker.model.claim import Claim
from checker.model.relation import Relation
from checker.pipeline import check
from checker.readers.text import read_text
from checker.reasoning.defects import defects
from checker.settings import Settings
from tests.reasoning.systems import count, no_more_than, percent, share, total

LONGEST_SECONDS = 20
"""Ten times what is needed, and far below what it takes when one kind of work goes uncounted."""
MANY = 3_000


def figures(numbers: range) -> Iterator[Claim]:
    return (count(10 * at, number) for at, number in enumerate(numbers))


def totals_of_one_whole() -> Iterator[Relation]:
    whole, *parts = figures(range(7, 2 * MANY + 8))
    return (total(whole, pair) for pair in zip(parts[::2], parts[1::2], strict=True))


def parts_above_one_whole() -> Iterator[Relation]:
    whole, *parts = figures(range(7, MANY + 8))
    return (no_more_than(part, whole) for part in parts)


def rates_of_one_base() -> Iterator[Relation]:
    base, *parts = figures(range(500, MANY + 501))
    return (share(percent(-1 + 10 * at, at % 900), part, base) for at, part in enumerate(parts, 1))


def every_sum_of_twenty_figures() -> Iterator[Relation]:
    return (total(first, others) for first, *others in islice(combinations(figures(range(100, 125)), 3), MANY))


def a_chain() -> Iterator[Relation]:
    chained = list(figures(range(100, MANY + 102)))
    return (total(chained[at], chained[at + 1 : at + 3]) for at in range(MANY))


def long_sums_of_the_same_parts() -> Iterator[Relation]:
    *parts, one, other, third = figures(range(MANY))
    return (total(whole, parts) for whole in (one, other, third))


def long_sums_that_a_good_one_ties_together() -> Iterator[Relation]:
    claims = list(figures(range(MANY)))
    groups = [claims[at : at + MANY // 6] for at in range(0, MANY, MANY // 6)]
    yield from (total(whole, parts) for whole, *parts in groups)
    tied = [group[2] for group in groups]
    yield total(count(10 * MANY, sum(int(each.number) for each in tied)), tied)


DOCUMENTS = (
    totals_of_one_whole,
    parts_above_one_whole,
    rates_of_one_base,
    every_sum_of_twenty_figures,
    a_chain,
    long_sums_of_the_same_parts,
    long_sums_that_a_good_one_ties_together,
)


@pytest.mark.parametrize("with_solver", [True, False])
@pytest.mark.parametrize("relations", DOCUMENTS)
def test_relations_that_share_figures(
    relations: Callable[[], Iterator[Relation]], with_solver: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not with_solver:
        monkeypatch.setitem(sys.modules, "z3", None)
    given = list(relations())
    start = time.process_time()
    found = defects(given)
    assert time.process_time() - start < LONGEST_SECONDS
    assert found


def test_many_wrong_totals_each_by_itself_are_all_told_whatever_the_others_took() -> None:
    hard = list(totals_of_one_whole())
    apart = [
        total(count(10**6 + at, 458), [count(10**6 + at + 1, 121), count(10**6 + at + 2, 364)])
        for at in range(0, 900, 3)
    ]
    found = defects([*hard, *apart])
    assert len(found) == 1 + len(apart)
    assert all(defect.readings for defect in found[1:])


@pytest.mark.parametrize(
    "filling", ["共受理案件{0}件，其中刑事{1}件、民事7件。", "受理案件{0}件，办结{1}件，办结率9{2}.1%。"]
)
def test_documents_of_sentences_that_are_all_wrong(filling: str) -> None:
    text = "".join(filling.format(at + 100, at + 50, at % 10) for at in range(1000))
    start = time.process_time()
    report = check(read_text(text, path="hostile.txt", sha256=""), Settings())
    assert time.process_time() - start < LONGEST_SECONDS
    assert report.findings


def test_figures_of_hundreds_of_digits() -> None:
    digits = "7" * 400
    start = time.process_time()
    check(read_text(f"共受理案件{digits}件，其中刑事{digits}件、民事{digits}件。", path="", sha256=""), Settings())
    assert time.process_time() - start < LONGEST_SECONDS
