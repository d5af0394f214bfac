"""The checks that a table schema in YAML may ask for: pandera's own, and two of ours on whole rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from checker.model.table_schema import Column, Limit, Sort


class Known(NamedTuple):
    """A check's parameters, each with what may stand for it; the first one is meant where none is named."""

    parameters: Mapping[str, str]
    optional: frozenset[str] = frozenset()
    is_of_text: bool = False


_LOW, _HIGH = {"min_value": "limit"}, {"max_value": "limit"}
_ENDS = frozenset({"include_min", "include_max"})
_LENGTHS = {"min_value": "length", "max_value": "length", "exact_value": "length"}

OF_COLUMNS = {
    "equal_to": Known({"value": "limit"}),
    "not_equal_to": Known({"value": "limit"}),
    "greater_than": Known(_LOW),
    "greater_than_or_equal_to": Known(_LOW),
    "less_than": Known(_HIGH),
    "less_than_or_equal_to": Known(_HIGH),
    "in_range": Known(_LOW | _HIGH | dict.fromkeys(sorted(_ENDS), "flag"), _ENDS),
    "isin": Known({"allowed_values": "limits"}),
    "notin": Known({"forbidden_values": "limits"}),
    "str_matches": Known({"pattern": "pattern"}, is_of_text=True),
    "str_contains": Known({"pattern": "pattern"}, is_of_text=True),
    "str_startswith": Known({"string": "text"}, is_of_text=True),
    "str_endswith": Known({"string": "text"}, is_of_text=True),
    "str_length": Known(_LENGTHS, frozenset(_LENGTHS), is_of_text=True),
}
OF_ROWS = {
    "column_at_most": Known({"column": "column", "limit": "column"}),
    "column_is_sum": Known({"column": "column", "parts": "columns"}),
}
ALIASES = {
    "eq": "equal_to",
    "ne": "not_equal_to",
    "gt": "greater_than",
    "ge": "greater_than_or_equal_to",
    "lt": "less_than",
    "le": "less_than_or_equal_to",
    "between": "in_range",
}


def as_limit(value: object, sort: Sort) -> Limit | None:
    """``value`` as what stands in a column of that sort, ``None`` when it cannot stand there."""
    return _READERS[sort](value)


def _text(value: object) -> Limit | None:
    return value if isinstance(value, str) else None


def _number(value: object) -> Limit | None:
    return value if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


def _date(value: object) -> Limit | None:
    return value if isinstance(value, date) and not isinstance(value, datetime) else None


def _moment(value: object) -> Limit | None:
    if isinstance(value, datetime):
        return value if value.tzinfo is None else None
    return datetime(value.year, value.month, value.day) if isinstance(value, date) else None


def _truth(value: object) -> Limit | None:
    return value if isinstance(value, bool) else None


_READERS: dict[Sort, Callable[[object], Limit | None]] = {
    Sort.TEXT: _text,
    Sort.WHOLE: _number,
    Sort.NUMBER: _number,
    Sort.DATE: _date,
    Sort.MOMENT: _moment,
    Sort.TRUTH: _truth,
}
MEANT = {
    Sort.TEXT: "a text in quotes",
    Sort.WHOLE: "a number",
    Sort.NUMBER: "a number",
    Sort.DATE: "a date like 2024-01-31",
    Sort.MOMENT: "a date like 2024-01-31 or a time like 2024-01-31 08:30:00",
    Sort.TRUTH: "true or false",
}


def may_be_compared(one: Column, other: Column) -> bool:
    """Whether the columns hold values of which one can be larger than the other."""
    numbers = {Sort.WHOLE, Sort.NUMBER}
    return one.type.sort is other.type.sort or {one.type.sort, other.type.sort} <= numbers
