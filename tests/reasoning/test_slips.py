"""Typing slips in documents that agreed: the true figure is among the smallest repairs, and what is named is right."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from checker.model.printing import anchor, printed
from checker.reasoning.mistypings import Reading
from tests.accuracy.tables import table
from tests.reasoning.typed import KINDS, SLIPS, Slip, defects_of, plausible_by_brute_force

COMBINATIONS = [
    (kind, slip) for kind in KINDS for slip in SLIPS if (kind, slip) != ("a rate with both terms", "dropped part")
]
MANY = 90
FEW = 4


def mistyped(kind: str, slip: str, count: int) -> Iterator[Slip]:
    """So many documents of the kind, each with one such slip: the same ones in every run."""
    rng = random.Random(f"{kind}, {slip}")
    while count:
        made = SLIPS[slip](KINDS[kind](rng), rng)
        if made is not None:
            count -= 1
            yield made


def is_right(reading: Reading, slip: Slip) -> bool:
    """Whether the reading is what was there before the slip."""
    if slip.start is None:
        return reading.slip == "part left out" and reading.literal.startswith(slip.right)
    return reading.start == slip.start and printed(anchor(reading.claim), reading.claim) == slip.right


def test_the_true_figure_is_among_the_smallest_repairs_and_what_is_named_is_right() -> None:
    total: Counter[str] = Counter()
    for kind, slip in COMBINATIONS:
        for made in mistyped(kind, slip, MANY):
            _, defects = defects_of(made.text)
            total["documents"] += 1
            if not defects:  # the slip happened to agree with the rest, or the list may be an open one
                total["silent"] += 1
                continue
            readings = [reading for defect in defects for reading in defect.readings]
            total["among"] += any(is_right(reading, made) or reading.start == made.start for reading in readings)
            if len(defects) == 1 and defects[0].named is not None:
                total["named"] += 1
                total["right"] += is_right(defects[0].named, made)
    found = total["documents"] - total["silent"]
    assert found >= 0.9 * total["documents"]
    assert total["among"] >= 0.99 * found
    assert total["named"] >= 0.4 * found
    assert total["right"] >= 0.97 * total["named"]


def test_what_is_plausible_is_what_brute_force_finds(show_at_the_end: Callable[[str], None]) -> None:
    rows: list[tuple[str | int, ...]] = []
    for kind, slip in COMBINATIONS:
        found = unique = expected = 0
        for made in mistyped(kind, slip, FEW):
            judged, defects = defects_of(made.text)
            if len(defects) != 1:
                continue
            ours = {
                (max(reading.start, -1), printed(anchor(reading.claim), reading.claim))
                for reading in defects[0].plausible
            }
            theirs = plausible_by_brute_force(judged)
            assert ours == theirs, made.text
            found, unique, expected = found + 1, unique + (len(ours) == 1), expected + (len(theirs) == 1)
        rows.append((f"{kind}, {slip}", found, unique, expected))
    show_at_the_end(table("slips with one plausible repair", ("", "found", "unique", "by brute force"), rows))


@pytest.mark.parametrize("kind", KINDS)
def test_no_figure_is_accused_where_all_agree(kind: str) -> None:
    rng = random.Random(kind)
    for _ in range(3_400):
        text = KINDS[kind](rng).text()
        assert defects_of(text)[1] == [], text
