"""What a table must look like, as its owner says it: columns, their types, the checks on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from checker.model.patterns import pattern

Limit = str | int | bool | Decimal | date | tuple["Limit", ...]
"""What a check compares with; a date may be a datetime."""


class Sort(StrEnum):
    """What stands in the cells of a column."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    DATE = "date"
    MOMENT = "moment"
    TRUTH = "truth"


@dataclass(frozen=True, slots=True)
class ColumnType:
    """A sort, and how long and large its numbers may be: ``digits`` in all, ``places`` behind the point."""

    sort: Sort
    digits: int | None = None
    places: int | None = None
    lowest: int | None = None
    highest: int | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """A check of pandera's by its name, with its arguments; ``error`` is what its author wants to have said."""

    name: str
    arguments: tuple[tuple[str, Limit], ...]
    error: str = ""
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column; where ``is_pattern``, every column whose name matches the pattern ``name``."""

    name: str
    type: ColumnType
    checks: tuple[Check, ...] = ()
    may_be_empty: bool = False
    is_unique: bool = False
    is_required: bool = True
    is_pattern: bool = False


@dataclass(frozen=True, slots=True)
class TableSchema:
    """A schema that was written in YAML.

    ``checks`` are those on whole rows, ``unique`` the columns that are unique together, ``table`` a pattern for the
    title or the sheet of the tables that are meant, "" where the columns tell.
    """

    path: str
    name: str
    columns: tuple[Column, ...]
    checks: tuple[Check, ...] = ()
    unique: tuple[str, ...] = ()
    table: str = ""
    has_no_other_columns: bool = False
    is_ordered: bool = False


@dataclass(frozen=True, slots=True)
class PythonSchema:
    """What the Python file ``path`` with the text ``source`` defines under ``name``: to use it is to run it."""

    path: str
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class SchemaUse:
    """A schema and what it is for: tables whose title matches ``table``, in documents that match ``files``.

    ``files`` is a pattern as in a .gitignore in the folder ``folder``; without one, every document is meant.
    """

    schema: TableSchema | PythonSchema
    files: str = ""
    folder: str = ""
    table: str = ""


_INTEGER = pattern(r"(?i)(u?)int(8|16|32|64)?")
_DECIMAL = pattern(r"(?i)decimal\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)")
_PLAIN = {
    **dict.fromkeys(("str", "string", "string[python]", "string[pyarrow]", "object"), Sort.TEXT),
    **dict.fromkeys(("float", "float16", "float32", "float64", "Float32", "Float64"), Sort.NUMBER),
    **dict.fromkeys(("datetime", "datetime64[ns]", "datetime64[us]", "datetime64[ms]", "datetime64[s]"), Sort.MOMENT),
    **dict.fromkeys(("bool", "boolean"), Sort.TRUTH),
    "date": Sort.DATE,
}


def column_type(word: str) -> ColumnType | None:
    """The type that pandera calls ``word`` ("str", "Int64", "Decimal(12, 2)"), ``None`` when cells cannot have it.

    A float is a number like any other: what is written is read exactly, whatever it is called.
    """
    if word in _PLAIN:
        return ColumnType(_PLAIN[word])
    if whole := _INTEGER.fullmatch(word):
        bits = int(whole[2] or 64)
        lowest, highest = (0, 2**bits - 1) if whole[1] else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
        return ColumnType(Sort.WHOLE, lowest=lowest, highest=highest)
    if number := _DECIMAL.fullmatch(word):
        return ColumnType(Sort.NUMBER, digits=int(number[1]), places=int(number[2]))
    return None
