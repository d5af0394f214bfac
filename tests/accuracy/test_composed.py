"""Plain sentences beside each other: right ones raise no alarm, and a wrong figure is told in any company."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import pytest

from checker.pipeline import check
from checker.readers.text import read_text
from checker.settings import Settings
from tests.accuracy import (
    composed,
    composed_growth,
    composed_ledgers,
    composed_rates,
    composed_shares,
    composed_totals,
)
from tests.accuracy.composed import compose, spoiled


class Sort(NamedTuple):
    """Frames of one kind, and how many percent of their wrong figures have to be told.

    Growth of so few that one of them moves the last place, two digits that may be rounded, and the like are not told.
    """

    frames: tuple[composed.Frame, ...]
    least_told: float


SORTS = {
    "plainest": Sort(composed.FRAMES, 97.0),
    "growth": Sort(composed_growth.FRAMES, 97.0),
    "ledgers": Sort(composed_ledgers.FRAMES, 97.0),
    "rates": Sort(composed_rates.FRAMES, 97.0),
    "shares": Sort(composed_shares.FRAMES, 97.0),
    "totals": Sort(composed_totals.FRAMES, 97.0),
}
TEXTS = range(1, 201)


def told(text: str) -> list[str]:
    report = check(read_text(text, path="a.txt", sha256=""), Settings())
    return [f"{finding.rule_id} {finding.message}" for finding in report.findings]


@pytest.mark.parametrize("name", SORTS)
def test_right_figures_raise_no_alarm(name: str) -> None:
    texts = [compose(seed, SORTS[name].frames).text for seed in TEXTS]
    assert {text: found for text in texts if (found := told(text))} == {}


@pytest.mark.parametrize("name", SORTS)
def test_wrong_figures_are_told(name: str) -> None:
    tried, found = Counter[str](), Counter[str]()
    for seed in TEXTS:
        for stated, text in spoiled(compose(seed, SORTS[name].frames)):
            tried[stated.frame] += 1
            found[stated.frame] += bool(told(text))
    share = 100 * found.total() / tried.total()
    lines = [f"{frame}: {found[frame]} of {tried[frame]}" for frame in sorted(tried)]
    print(f"{share:.1f} % of {tried.total()} told", *lines, sep="\n")  # shown with -s, or where it fails
    assert share >= SORTS[name].least_told
