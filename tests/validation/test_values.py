"""A cell is read exactly, as a value of its column's type or as none."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import Cell
from checker.model.span import Span
from checker.model.table_schema import ColumnType, Sort, column_type
from checker.validation.values import Problem, Value, read_value, written

NUMBER = ColumnType(Sort.NUMBER)


def cell(stored: str = "") -> Cell:
    return Cell(Span(0, 1), 0, 0, stored=stored)


def value(text: str, sort: Sort = Sort.NUMBER, stored: str = "") -> Value | Problem | None:
    return read_value(text, cell(stored), ColumnType(sort))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,286.00", "1286.00"),
        ("1，286", "1286"),
        ("１２.５", "12.5"),
        ("(12.5)", "-12.5"),
        ("−3", "-3"),
        ("¥12.50", "12.50"),
        ("50.00%", "50.00"),
        ("3.2‰", "3.2"),
        (".5", "0.5"),
        ("1.2E+05", "1.2E+5"),
        ("0.1234567890123456789012345678901234567890", "0.1234567890123456789012345678901234567890"),
    ],
)
def test_a_number_is_what_is_written(text: str, number: str) -> None:
    assert value(text) == Decimal(number)


@pytest.mark.parametrize("text", ["12万元", "1,28", "1.2.3", "待核", "%", "1e999", "1" * 65, "()", "NaN", "inf"])
def test_what_is_no_number_is_told(text: str) -> None:
    assert value(text) == Problem("no_number")


@pytest.mark.parametrize("text", ["", "  ", "—", "-", "/", "无"])
def test_a_dash_in_a_column_of_numbers_is_an_empty_cell(text: str) -> None:
    assert value(text) is None
    assert value(text, Sort.DATE) is None


def test_a_dash_in_a_column_of_texts_is_a_text() -> None:
    assert value("—", Sort.TEXT) == "—"


@pytest.mark.parametrize(
    ("text", "stored", "number"),
    [
        ("100.00", "100.004", "100.004"),  # the spreadsheet compares and adds these
        ("12.35%", "0.123456", "12.3456"),
        ("1.2", "12345", "1.2"),  # shown in another unit: not the same number
    ],
)
def test_the_number_behind_a_rounded_one_counts(text: str, stored: str, number: str) -> None:
    assert value(text, stored=stored) == Decimal(number)


def test_a_message_shows_both_where_they_differ() -> None:
    assert written("100.00", cell("100.004")) == "100.00（100.004）"
    assert written("100.00", cell("100")) == "100.00"
    assert written("待核", cell()) == "待核"


@pytest.mark.parametrize(
    "text", ["2023-03-05", "2023/3/5", "2023.3.5", "2023年3月5日", "20230305", "2023-03-05 00:00:00"]
)
def test_a_day_is_written_in_many_ways(text: str) -> None:
    assert value(text, Sort.DATE) == date(2023, 3, 5)
    assert value(text, Sort.MOMENT) == datetime(2023, 3, 5)


def test_a_month_begins_with_its_first_day() -> None:
    assert value("2023年8月", Sort.DATE) == date(2023, 8, 1)


@pytest.mark.parametrize("text", ["2023-02-30", "3月5日", "2023-13-01", "45000", "2023-03-05 08:30"])
def test_what_is_no_day_is_told(text: str) -> None:
    assert value(text, Sort.DATE) == Problem("no_date")


def test_times_and_truths() -> None:
    assert value("2023-03-05 08:30", Sort.MOMENT) == datetime(2023, 3, 5, 8, 30)
    assert value("2023-03-05 25:30", Sort.MOMENT) == Problem("no_moment")
    assert (value("是", Sort.TRUTH), value("无", Sort.TRUTH)) == (True, False)


@pytest.mark.parametrize(
    ("word", "text", "read"),
    [
        ("Decimal(5, 2)", "10.050", Decimal("10.050")),  # a zero more is no digit more
        ("Decimal(5, 2)", "999.99", Decimal("999.99")),
        ("int64", "1,000.00", 1000),
        ("Int64", "-5", -5),
        ("uint16", "65535", 65535),
    ],
)
def test_types_bound_their_numbers(word: str, text: str, read: Value) -> None:
    kind = column_type(word)
    assert kind is not None
    assert read_value(text, cell(), kind) == read


def test_types_that_no_cell_has_are_unknown() -> None:
    assert [column_type(word) for word in ("complex64", "category", "timedelta64[ns]", "datetime64[ns, UTC]")] == [
        None
    ] * 4


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**15), max_value=10**15))
def test_every_number_reads_as_itself(number: Decimal) -> None:
    assert value(f"{number:,f}") == number
    assert read_value(f"{number:f}", cell(f"{number:f}"), NUMBER) == number


@given(st.text(max_size=80), st.sampled_from(Sort))
def test_no_text_breaks_the_reading(text: str, sort: Sort) -> None:
    value(text, sort)
