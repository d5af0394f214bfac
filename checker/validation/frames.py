"""The records of a table as the frame that pandera validates: exact values, and the cells that hold none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd

from checker.model.table_schema import ColumnType, Sort
from checker.validation.built import Built
from checker.validation.records import Records
from checker.validation.values import Problem, read_value


class Frame(NamedTuple):
    """One row for each record. ``problems`` are cells without a value of their type, by record and column name, and
    ``times`` are the columns of dates.

    Numbers are int and Decimal in columns of objects: pandas compares these one by one, exactly, and makes no float
    of them. A cell that is empty or has a problem is None.
    """

    values: Any
    problems: Mapping[tuple[int, str], Problem]
    times: frozenset[str]


def frame_of(table: Records, schema: Built) -> Frame:
    """The frame of the table's records, in the order of its columns."""
    problems: dict[tuple[int, str], Problem] = {}
    series: dict[str, Any] = {}
    times: set[str] = set()
    for column, name in table.columns.items():
        kind = _type(name, schema)
        if kind.sort in (Sort.DATE, Sort.MOMENT):
            times.add(name)
        values: list[object] = []
        for at, row in enumerate(table.numbers):
            value = read_value(table.words(row, column), table.cell(row, column), kind)
            if isinstance(value, Problem):
                problems[at, name] = value
                value = None
            values.append(value)
        # what is asked of times is asked through .dt, which objects lack; seconds reach from year 1 to 9999
        dtype = "datetime64[s]" if kind.sort is Sort.MOMENT else object
        series[name] = pd.Series(values, dtype=dtype)
    return Frame(pd.DataFrame(series, index=range(len(table.numbers))), problems, frozenset(times))


def _type(name: str, schema: Built) -> ColumnType:
    for known, kind in schema.types:
        if known == name or known in schema.patterns and re.match(known, name):
            return kind
    return ColumnType(Sort.TEXT)
