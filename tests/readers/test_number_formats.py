"""A number format shows a number as spreadsheets do, and keeps the number behind a rounded display."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.readers.number_formats import NumberFormat
from checker.readers.number_general import number_of, plain, show_general
from checker.readers.number_han import han_number

ACCOUNTING = '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '


def shown(code: str, number: str, **options: int) -> tuple[str, str]:
    text, stored = NumberFormat(code).show(Decimal(number), **options)  # type: ignore[arg-type]
    return text.strip(), stored


@pytest.mark.parametrize(
    ("code", "number", "text", "stored"),
    [
        ("0.00%", "0.123456", "12.35%", "0.123456"),
        ("0.0%", "0.125", "12.5%", ""),
        ("0%;-0%", "-0.05", "-5%", ""),
        ("#,##0.00", "1240.5", "1,240.50", ""),
        ("#,##0", "1234567.5", "1,234,568", "1234567.5"),
        ("0.00", "2.675", "2.68", "2.675"),
        ("0.00", "-2.675", "-2.68", "-2.675"),
        ("#,##0.00_);(#,##0.00)", "-1240.5", "(1,240.50)", ""),
        ("#,##0.00_);[Red](#,##0.00)", "1240.5", "1,240.50", ""),
        ("0.0;[Red]0.0", "-1.2", "1.2", "-1.2"),
        (ACCOUNTING, "1200", "¥ 1,200.00", ""),
        (ACCOUNTING, "-1200", "¥ -1,200.00", ""),
        (ACCOUNTING, "0", "¥ -", "0"),
        ('0"件"', "485", "485件", ""),
        ('#,##0.00"元"', "1240.555", "1,240.56元", "1240.555"),
        ("[$¥-804]#,##0.00", "5.5", "¥5.50", ""),
        ("0.00E+00", "12345", "1.23E+04", "12345"),
        ("##0.0E+0", "12345", "12.3E+3", "12345"),
        ("0.0E+0", "9.96", "1.0E+1", "9.96"),
        ("# ?/?", "1.25", "1 1/4", ""),
        ("# ??/??", "3.14159", "3 14/99", "3.14159"),
        ("?/?", "1.25", "5/4", ""),
        ("# ?/8", "1.3", "1 2/8", "1.3"),
        ("# ?/?", "3", "3", ""),
        ("0.0,", "12345", "12.3", "12345"),
        ('0!.0,"万"', "123456", "12.3万", "123456"),
        ('0\\.0,"万"', "123456", "12.3万", "123456"),
        ('0.00,,"百万"', "1000000", "1.00百万", "1000000"),
        ('[>=10000]0!.0,"万";0', "123456", "12.3万", "123456"),
        ('[>=10000]0!.0,"万";0', "99", "99", ""),
        ('[<=-10000]-0!.0,"万";0', "-123456", "-12.3万", "-123456"),
        ('[<=-10000]-0!.0,"万";0', "-5", "-5", ""),
        ('[=1]"是";[=0]"否";0', "1", "是", "1"),
        ("[>=0]0;(0)", "-5", "(5)", ""),
        ("000000", "1234", "001234", ""),
        ("000-0000", "5551234", "555-1234", "5551234"),
        ("#.##", "0.5", ".5", ""),
        ("#,###", "0", "", "0"),
        (";;;", "3", "", "3"),
        ('#,##0;-#,##0;""', "0", "", "0"),
        ("0.0?", "2.5", "2.5", ""),
        ("0.0#", "2.5", "2.5", ""),
        ('"约"0.0"%"', "12.34", "约12.3%", "12.34"),
        ("¥#,##0.00", "-5", "-¥5.00", ""),
        ('G/通用格式"人"', "12", "12人", ""),
        ("[DBNum2][$-804]G/通用格式", "1023", "壹仟零贰拾叁", ""),
        ("[DBNum1][$-804]0", "10000300", "一千万〇三百", ""),
        ("@", "12.5", "12.5", ""),
    ],
)
def test_a_number_is_shown_as_its_format_says(code: str, number: str, text: str, stored: str) -> None:
    assert shown(code, number) == (text, stored)


@pytest.mark.parametrize(
    ("code", "serial", "text"),
    [
        ("yyyy年m月", "45352", "2024年3月"),
        ('yyyy"年"m"月"d"日"', "45352.5", "2024年3月1日"),
        ("yyyy-mm-dd", "1", "1900-01-01"),
        ("yyyy-mm-dd", "59", "1900-02-28"),
        ("yyyy-mm-dd", "60", "1900-02-29"),
        ("yyyy-mm-dd", "61", "1900-03-01"),
        ("[DBNum1][$-804]yyyy年m月d日", "45352", "二〇二四年三月一日"),
        ("[$-1E000804]yyyy年m月d日", "45646", "二〇二四年十二月二十日"),
        ("yyyy/m/d h:mm", "45352.75", "2024/3/1 18:00"),
        ("[h]:mm", "1.5", "36:00"),
        ("h:mm AM/PM", "0.75", "6:00 PM"),
        ('上午/下午h"时"mm"分"', "0.25", "上午6时00分"),
        ("mm:ss.0", "0.0123456", "17:46.7"),
        ("h:mm:ss", "0.9999999", "0:00:00"),
        ("aaaa", "45352", "星期五"),
        ("[$-804]ddd", "45352", "周五"),
        ("d-mmm-yy", "45352", "1-Mar-24"),
        ("[$-F800]dddd, mmmm dd, yyyy", "45352", "2024年3月1日"),
    ],
)
def test_a_serial_number_is_shown_as_its_date(code: str, serial: str, text: str) -> None:
    assert shown(code, serial) == (text, "")


def test_a_book_that_counts_from_1904_has_other_dates() -> None:
    assert shown("yyyy-mm-dd", "43890", from_1904=True) == ("2024-03-01", "")


@pytest.mark.parametrize("serial", ["-1", "2958466", "1e300"])
def test_a_number_that_is_no_date_is_shown_as_a_number(serial: str) -> None:
    assert shown("yyyy-mm-dd", serial) == shown("", serial)


@pytest.mark.parametrize(
    ("number", "width", "text"),
    [
        ("0.1234567890123", 11, "0.123456789"),
        ("0.1234567890123", 8, "0.123457"),
        ("1234567.891", 11, "1234567.891"),
        ("1234567.891", 8, "1234568"),
        ("-33.333333333", 8, "-33.3333"),
        ("123456789012", 11, "1.23457E+11"),
        ("12345678901", 11, "12345678901"),
        ("123456789", 3, "123456789"),
        ("0.0000123456", 11, "1.23456E-05"),
        ("0.00001", 11, "0.00001"),
        ("0", 8, "0"),
    ],
)
def test_without_a_format_a_number_is_rounded_to_what_fits(number: str, width: int, text: str) -> None:
    assert show_general(Decimal(number), width) == text


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("0.30000000000000004", "0.3"),
        ("76377.46000000001", "76377.46"),
        ("1.2350000000000001E-1", "0.1235"),
        ("1E2", "100"),
    ],
)
def test_a_stored_number_is_what_its_fifteen_digits_say(raw: str, number: str) -> None:
    read = number_of(raw)
    assert read is not None and plain(read) == number


@pytest.mark.parametrize("raw", ["", "NaN", "inf", "1E999999999", "-1E-999999999", "12件", "1" * 500])
def test_what_no_cell_can_hold_is_no_number(raw: str) -> None:
    assert number_of(raw) is None


def test_text_goes_where_the_format_says() -> None:
    assert NumberFormat("@").show_text("甲") == "甲"
    assert NumberFormat('0;-0;0;"【"@"】"').show_text("甲") == "【甲】"
    assert NumberFormat("0.00").show_text("甲") == "甲"


DECIMALS = st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, places=6)


@given(DECIMALS, st.integers(0, 5), st.sampled_from(["0", "#,##0"]), st.booleans())
def test_the_number_shown_is_the_stored_one_rounded_half_away_from_zero(
    number: Decimal, places: int, whole: str, is_percent: bool
) -> None:
    code = whole + ("." + "0" * places if places else "") + ("%" if is_percent else "")
    text, stored = shown(code, str(number))
    value = Fraction(text.rstrip("%").replace(",", "")) / (100 if is_percent else 1)
    unit = Fraction(1, 10**places * (100 if is_percent else 1))
    assert abs(value - Fraction(number)) <= unit / 2
    assert abs(value) >= abs(Fraction(number)) or abs(value - Fraction(number)) < unit / 2
    assert stored == ("" if value == Fraction(number) else plain(number))


@given(DECIMALS, st.integers(1, 11))
def test_a_general_number_is_off_by_less_than_its_last_digit(number: Decimal, width: int) -> None:
    text, stored = shown("", str(number), width=width)
    value = Decimal(text)
    unit = Decimal(1).scaleb(int(value.as_tuple().exponent))
    assert abs(value - number) <= unit / 2
    assert stored == ("" if value == number else plain(number))


@given(st.text(alphabet='0#?.,%/E+-ymdhs;@"\\_*[]$GR<>=109年万()!a ', max_size=40), DECIMALS)
def test_any_code_shows_any_number(code: str, number: Decimal) -> None:
    text, stored = NumberFormat(code).show(number)
    assert len(text) < 500
    assert not stored or Decimal(stored) == number


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(["", "0.00", "#,##0.0000000000", "0.00%"]))
def test_any_double_is_shown_and_kept(double: float, code: str) -> None:
    number = number_of(repr(double))
    assert number is not None
    text, stored = NumberFormat(code).show(number)
    if not stored:
        value = Decimal(text.rstrip("%").replace(",", ""))
        assert Fraction(value) / (100 if code.endswith("%") else 1) == Fraction(number)


@given(st.integers(1, 10**12 - 1))
def test_chinese_numerals_say_the_number(number: int) -> None:
    value = {character: at for at, character in enumerate("零壹贰叁肆伍陆柒捌玖")}
    power = {"拾": 10, "佰": 100, "仟": 1000}
    total = group = digit = 0
    for character in han_number(number, 2):
        if character in value:
            digit = value[character]
        elif character in power:
            group += digit * power[character]
            digit = 0
        else:
            total += (group + digit) * {"万": 10**4, "亿": 10**8}[character]
            group = digit = 0
    assert total + group + digit == number


def test_chinese_numerals_name_ten_thousand_times_a_hundred_million_once() -> None:
    assert [han_number(number, 1) for number in (12 * 10**12, 12 * 10**12 + 3 * 10**11, 0, 10**16)] == [
        "十二万亿",
        "十二万三千亿",
        "〇",
        "一〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇",
    ]
