"""Chinese and Arabic numerals in every mixture."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.numerals import number_of, read_numbers, value_of
from checker.errors import LiteralError

DIGITS = "零一二三四五六七八九"
SECTIONS = ["", "万", "亿", "万亿"]


def section_in_words(value: int) -> str:
    """0 < value < 10000 as it is spoken, without a leading zero."""
    words, gap = "", False
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // place % 10
        if digit:
            words += ("零" if gap and words else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return words


def in_words(value: int) -> str:
    """A number below 10¹⁶ as it is spoken: 100 500 -> 十万零五百."""
    if value == 0:
        return "零"
    words, below_is_short = "", False
    sections = [(value // 10**power % 10**4, power) for power in (12, 8, 4, 0)]
    for section, power in sections:
        if not section:
            below_is_short = bool(words)
            continue
        if words and (below_is_short or section < 1000):
            words += "零"
        words += section_in_words(section) + SECTIONS[power // 4]
        below_is_short = False
        if power == 12:
            rest = value % 10**12 // 10**8
            words = words if not rest else words.removesuffix("亿")
    return "十" + words.removeprefix("一十") if words.startswith("一十") else words


@given(st.integers(0, 10**16 - 1))
def test_a_number_in_words_reads_as_itself(value: int) -> None:
    assert number_of(in_words(value)).low == value


@given(st.integers(0, 10**16 - 1))
def test_a_numeral_is_found_where_it_stands(value: int) -> None:
    text = f"共有{in_words(value)}、{value}"
    spans = [(text[start:end], number.low) for start, end, number in read_numbers(text)]
    assert spans == [(in_words(value), value), (str(value), value)]


@given(st.integers(0, 10**12), st.integers(0, 4), st.sampled_from(["", "万", "亿", "万亿"]))
def test_decimals_and_scale_words_multiply_exactly(digits: int, places: int, scale: str) -> None:
    factor = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}[scale]
    whole, decimals = divmod(digits, 10**places)
    written = f"{whole}.{decimals:0{places}d}{scale}" if places else f"{whole}{scale}"
    number = number_of(written)
    assert (number.low, number.place) == (Fraction(digits * factor, 10**places), Fraction(factor, 10**places))


@given(st.integers(1000, 10**12))
def test_thousands_commas_and_full_width_digits_change_nothing(value: int) -> None:
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    assert number_of(f"{value:,}").low == value
    assert number_of(f"{value:,}".translate(wide)).low == value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("两千六", 2600),
        ("四百五", 450),
        ("百三", 130),
        ("千三", 1300),
        ("一万三", 13000),
        ("一万二百五十", 10250),
        ("一万五千亿", 1_500_000_000_000),
        ("二十万亿", 20 * 10**12),
        ("十万零一千", 101_000),
        ("一百零一万零三千零十二", 1_013_012),
        ("五亿零六", 500_000_006),
        ("百万", 10**6),
        ("半百", 50),
        ("二〇二三", 2023),
        ("壹仟零伍拾", 1050),
        ("3万4000", 34000),
        ("25万6千", 256_000),
        ("2亿3千万", 230_000_000),
        ("2千零30万", 20_300_000),
        ("5亿1万4千6百", 500_014_600),
        ("77亿876.09万", 7_708_760_900),
        ("3亿零8.5万", 300_085_000),
        ("13万2", 132_000),
        ("1千零20", 1020),
        ("12k", 12000),
        ("十二点零五", Fraction(241, 20)),
        ("两千万点五", Fraction(40_000_001, 2)),
    ],
)
def test_shortened_and_mixed_numerals(written: str, value: Fraction | int) -> None:
    number = number_of(written)
    assert (number.low, number.high) == (value, value)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [("七八", 7, 8), ("七八十", 70, 80), ("三五百", 300, 500), ("十七八", 17, 18), ("二三十万", 200_000, 300_000)],
)
def test_two_neighbouring_digits_are_a_spoken_range(written: str, low: int, high: int) -> None:
    number = number_of(written)
    assert (number.low, number.high) == (low, high)


@pytest.mark.parametrize("written", ["万", "万万", "百", "亿", "伍", "拾", "一三", "两两", "九八七万", "1" * 100])
def test_what_is_no_number_has_no_value(written: str) -> None:
    assert value_of(written) is None
    with pytest.raises(LiteralError):
        number_of(written)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1, 234, 567", [1, 234, 567]),
        ("121，363", [121, 363]),
        ("12,34", [12, 34]),
        ("一千多万", [10_000_000]),
        ("二十几万", [200_000]),
        ("321 146件", [321_146]),
        ("３２１ １４６件", [321_146]),
        ("３２１ １４６ ５１２", [321, 146, 512]),
        ("321 146 512", [321, 146, 512]),
        ("这是我的队伍", []),
    ],
)
def test_numbers_in_a_text(text: str, values: list[int]) -> None:
    assert [number.low for _, _, number in read_numbers(text)] == values
