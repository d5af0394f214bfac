"""What may stand behind a printed figure: counts are points, rounded figures reach half a place to either side."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.claims.reading import bounds, only_claim

POINTS = {
    "办结485件": "485",
    "惠及34000人": "34000",
    "惠及3万4000人": "34000",
    "历时31天": "31",
    "占五成": "50",
    "占三分之二": "2/3",
    "翻一番": "2",
    "增长到2倍": "2",
}

ROUNDED = {
    "办结率28.13%": "[5625/200, 5627/200]",
    "办结率64%": "[127/2, 129/2]",
    "减免68.85万元": "[688450, 688550]",
    "惠及3.2万人": "[31500, 32500]",
    "产值26082亿元": "[2608150000000, 2608250000000]",
    "户均1649元": "[3297/2, 3299/2]",
    "日均10169件": "[20337/2, 20339/2]",
    "平均每天239起": "[477/2, 479/2]",
    "增长15.6倍": "[311/20, 313/20]",
    "比值1.04:1": "[207/200, 209/200]",
    "提高0.6个百分点": "[11/20, 13/20]",
    "粮食46695吨": "[93389/2, 93391/2]",
    "下降10%—20%": "[19/2, 41/2]",
}


@pytest.mark.parametrize(("text", "expected"), POINTS.items())
def test_a_count_or_an_exact_word_is_a_point(text: str, expected: str) -> None:
    assert bounds(only_claim(text).values) == expected


@pytest.mark.parametrize(("text", "expected"), ROUNDED.items())
def test_a_rounded_figure_is_closed_half_a_place_to_either_side(text: str, expected: str) -> None:
    values = only_claim(text).values
    low, high = expected.strip("[]").split(", ")
    assert bounds(values) == bounds(type(values)(_exact(low), _exact(high)))


@pytest.mark.parametrize(
    ("text", "last_place", "scale"),
    [
        ("减免68.85万元", "100", "10000"),
        ("办结485件", "1", "1"),
        ("占28.13%", "0.01", "1"),
        ("产值6.4万亿元", "1e11", "1e12"),
    ],
)
def test_the_last_place_and_the_scale_are_in_the_claims_unit(text: str, last_place: str, scale: str) -> None:
    claim = only_claim(text)
    assert (claim.last_place, claim.scale) == (Decimal(last_place), Decimal(scale))


def test_an_approximated_figure_has_the_values_that_its_words_allow() -> None:
    claim = only_claim("讲座800余场次")
    assert claim.values == claim.asserted


def _exact(text: str) -> int | object:
    from fractions import Fraction

    from checker.model.interval import exact

    return exact(Fraction(text))
