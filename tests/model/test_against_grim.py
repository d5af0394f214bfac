"""Whole numbers behind a quotient against other GRIM tests: a package of another author, and published examples.

The R package scrutiny (lhdjung/scrutiny) prints its examples with their results: ``pigs1`` and ``pigs2`` in its README,
``pigs1`` at 40 and 80 in ``test-grim-map.R``, 5.27 of 43 in its vignette. It takes, as gouji does, either
neighbour of a tie. 5.93 of 49 is The Economist's (18 June 2016, on Brown & Heathers), 3.48 of 20 Wikipedia's.
"""

from __future__ import annotations

from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP
from fractions import Fraction

import pytest
from grim.mean_tester import consistency_check  # type: ignore[import-untyped]

from checker.model.integers import numerators
from checker.model.interval import Interval

PIGS_1 = (
    *(("7.22", 32, True), ("4.74", 25, False), ("5.23", 29, False), ("2.57", 24, False), ("6.77", 27, False)),
    *(("2.68", 28, True), ("7.01", 29, False), ("7.38", 26, True), ("3.14", 27, False), ("6.89", 31, False)),
    *(("5.00", 25, True), ("0.24", 28, False)),
)
PIGS_2 = (("67.4", False), ("54.2", False), ("54.0", True), ("69.8", False), ("68.1", False), ("55.4", False))
AT_40 = (True, False, True, True, True, True, False, True, False, False, True, False)


def printed(text: str, *, percent: bool = False) -> Interval:
    """Every value that is written as ``text``."""
    unit = Fraction(1, 10 ** len(text.partition(".")[2]))
    around = Interval.around(Fraction(text), unit / 2)
    return around.scaled(Fraction(1, 100)) if percent else around


@pytest.mark.parametrize(
    ("mean", "size", "possible"), [*PIGS_1, ("5.27", 43, False), ("5.93", 49, False), ("3.48", 20, False)]
)
def test_published_means_are_possible_where_their_authors_say_so(mean: str, size: int, *, possible: bool) -> None:
    assert bool(numerators(size, printed(mean))) is possible


@pytest.mark.parametrize(("percentage", "possible"), PIGS_2)
def test_published_percentages_are_possible_where_their_authors_say_so(percentage: str, *, possible: bool) -> None:
    assert bool(numerators(150, printed(percentage, percent=True))) is possible


def test_published_means_that_are_ties_may_have_been_rounded_either_way() -> None:
    assert tuple(bool(numerators(40, printed(mean))) for mean, _, _ in PIGS_1) == AT_40
    assert all(numerators(80, printed(mean)) for mean, _, _ in PIGS_1)


def test_a_hundred_thousand_rates_differ_from_another_implementation_only_in_ties() -> None:
    """The package rounds half up, so that it misses what is a tie printed down: 1 ÷ 16 = 6.25 % as 6.2 %."""
    pairs = differences = 0
    for thousandths in range(1001):
        mean = f"0.{thousandths:03d}" if thousandths < 1000 else "1.000"
        quotient = printed(mean)
        for size in range(1, 111):
            pairs += 1
            found = numerators(size, quotient)
            if bool(found) == consistency_check(mean, str(size), ROUND_HALF_UP):
                continue
            differences += 1
            # 2·k·1000 against (2·thousandths ± 1)·size: without any of the code under test
            every = [k for k in range(size + 2) if abs(2000 * k - 2 * thousandths * size) <= size]
            ties = [k for k in every if 2000 * k == (2 * thousandths + 1) * size]
            assert every == list(found) == ties != [], (mean, size)
            assert consistency_check(mean, str(size), ROUND_HALF_DOWN), (mean, size)
    assert pairs == 110_110
    # every quotient of so many that ends in half a thousandth: 1 ÷ 16, 3 ÷ 16 …
    assert differences == sum(2000 * k % (2 * size) == size for size in range(1, 111) for k in range(size + 1)) > 0
