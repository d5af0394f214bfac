"""Tables for a spreadsheet: no cell of them runs, and none of them acts on a terminal."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from checker.report.plain import Plain
from checker.report.visible import inert_line, visible_line

_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""Full-width signs too: a spreadsheet that is set to Chinese takes them for the narrow ones."""


class CsvTable:
    """A table written as it comes; a byte-order mark in front tells Excel that it is UTF-8."""

    def __init__(self, stream: TextIO, columns: Iterable[str]) -> None:
        stream.write("\ufeff")
        self._table = csv.writer(stream, lineterminator="\r\n")
        self._table.writerow(columns)

    def row(self, *values: Plain) -> None:
        """Write one row."""
        self._table.writerow(map(_cell, values))


def _cell(value: Plain) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else inert_line(visible_line(safe(str(value))))


def safe(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula; negative numbers stay numbers."""
    is_number = text.removeprefix("-").replace(".", "", 1).isdecimal()
    return f"'{text}" if text.startswith(_FORMULA_STARTS) and not is_number else text
