"""An amount of nothing is as fine as the amounts beside it."""

from __future__ import annotations

import pytest

from checker.claims import extract
from checker.model.interval import Interval
from checker.readers.text import read_text


def _first(text: str) -> Interval:
    return extract(read_text(text, path="report.txt", sha256=""))[0].values


@pytest.mark.parametrize(
    ("text", "half"),
    [
        pytest.param("出国费0万元，公务用车费14.27万元。", 50, id="two decimals beside it"),
        pytest.param("出国费0万元，公务用车费14.3万元，接待费4万元。", 500, id="the finest one counts"),
        pytest.param("出国费0万元，公务用车费14万元。", 5000, id="whole amounts only"),
        pytest.param("出国费0万元，投资14.27亿元。", 5000, id="decimals of another unit"),
    ],
)
def test_nothing_is_rounded_as_the_finest_amount_of_its_unit(text: str, half: int) -> None:
    assert _first(text) == Interval(-half, half)
