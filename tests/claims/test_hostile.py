"""Texts made to be slow: four times the text takes about four times the time."""

from __future__ import annotations

import time

import pytest

from checker.claims import extract
from tests.claims.reading import document_of

CHARACTERS = 12_000
LARGEST_RATIO = 8
"""Linear is 4 and quadratic 16, so that a busy machine does not decide."""

REPEATED = [
    "1",
    "１",
    "一",
    "万",
    "万亿",
    "二十万",
    ",123",
    "123 ",
    "1.",
    "1.1.",
    ",",
    "，",
    "、",
    "1、",
    "第3、",
    "5件、",
    "1和",
    "1.5个和",
    "1-",
    "2019-",
    "2019年",
    "1:",
    "1/",
    "5级-",
    "a、",
    "约",
    "近超",
    "百分之",
    "一分之",
    "每",
    "上年",
    "上年5件",
    "5件（上年",
    "（",
    "“",
    "《",
    "半",
    "好几",
    "数十",
    "(1)",
    "元1角",
    "人民币 ",
    "1元/",
    "a1",
    "0-",
    "3万零",
    "一点",
    "其中",
    "占",
    "5占",
]


def seconds(text: str) -> float:
    """The best of three readings."""
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        extract(document_of(text))
        best = min(best, time.perf_counter() - begin)
    return best


@pytest.mark.parametrize("unit", REPEATED)
def test_time_grows_with_the_length_of_the_text(unit: str) -> None:
    text = unit * (CHARACTERS // len(unit))
    assert seconds(text * 4) < LARGEST_RATIO * seconds(text) + 0.02


@pytest.mark.parametrize(
    "text",
    [
        "\x00485件",
        "\ud800485件\udfff",
        "４８５件\x00",
        "485件\x1b[31m",
        "NaN485件",
        "∞485件",
        "485件<script>",
        "翻二十万亿番",
    ],
)
def test_strange_characters_around_a_figure_do_no_harm(text: str) -> None:
    assert extract(document_of(text))
