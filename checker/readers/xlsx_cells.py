"""The cells of one sheet of a workbook: what is shown, what is stored, and what is hidden."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.model.patterns import pattern
from checker.readers.number_general import WIDTH, number_of
from checker.readers.sheet_view import Area, Ranges, merge, show
from checker.readers.sheets import Filled, Room, Sheet, column_name
from checker.readers.xlsx_parts import Style, children, string_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_REFERENCE = pattern(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})$")
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_PLAIN = pattern(r"-?(?:[1-9]\d*|0(?=\.))(?:\.\d*[1-9])?$")
_DIGITS = "0123456789"
_TRUE = ("1", "true")
_STANDARD_WIDTH = 8
_MARGIN = Decimal("0.71")
"""The part of a column's width, in characters, that no character stands in."""


@dataclass(slots=True)
class Book:
    """What a workbook's sheets share."""

    strings: Sequence[str]
    styles: Sequence[Style]
    is_1904: bool
    room: Room


@dataclass(slots=True)
class _Columns:
    """Widths and hidden columns of a sheet."""

    standard: int
    spans: list[tuple[int, int, int]] = field(default_factory=list)
    hidden: Ranges = field(default_factory=list)

    def width(self, column: int) -> int:
        """How many characters fit into a column."""
        at = bisect_right(self.spans, (column, _LAST_COLUMN, 0)) - 1
        return self.spans[at][2] if at >= 0 and column <= self.spans[at][1] else self.standard


def read_cells(root: _Element, sheet: Sheet, book: Book) -> None:
    """Adds the visible cells below ``root`` to the sheet, and lists the others as left out."""
    columns = _columns(root)
    hidden_rows: Ranges = []
    found: dict[int, list[Filled]] = {}
    unsaved: list[tuple[int, str]] = []
    for data in children(root, "sheetData"):
        for number, row in _numbered(data):
            if row.get("hidden") in _TRUE or row.get("ht") == "0":
                hidden_rows.append((number, number))
            if cells := list(_cells(row, number, columns, book, unsaved)):
                found.setdefault(number, []).extend(cells)
    sheet.leave("a formula", "no value stored: open and save it", unsaved)
    merge(found, _areas(root), sheet)
    show(found, hidden_rows, columns.hidden, sheet)


def _columns(root: _Element) -> _Columns:
    columns = _Columns(_STANDARD_WIDTH)
    for standard in children(root, "sheetFormatPr"):
        if width := standard.get("defaultColWidth"):
            columns.standard = _fitting(width)
    for entry in (entry for each in children(root, "cols") for entry in children(each, "col")):
        first, last = (_integer(entry.get(name)) - 1 for name in ("min", "max"))
        if not 0 <= first <= last < _LAST_COLUMN:
            continue
        width = entry.get("width")
        if entry.get("hidden") in _TRUE or width and not _fitting(width, least=0):
            columns.hidden.append((first, last))
        columns.spans.append((first, last, _fitting(width) if width else columns.standard))
    columns.spans.sort()
    return columns


def _fitting(width: str, *, least: int = 1) -> int:
    number = number_of(width)
    return _STANDARD_WIDTH if number is None else max(least, min(WIDTH, int(number - _MARGIN)))


def _numbered(data: _Element) -> Iterator[tuple[int, _Element]]:
    """The rows with their numbers from 0; one without a number follows the one before."""
    number = -1
    for row in children(data, "row"):
        number = _integer(row.get("r")) - 1 if row.get("r") else number + 1
        if not 0 <= number < _LAST_ROW:
            continue
        yield number, row


def _cells(
    row: _Element, number: int, columns: _Columns, book: Book, unsaved: list[tuple[int, str]]
) -> Iterator[Filled]:
    column = -1
    name = str(number + 1)
    prefix = row.tag[: -len("row")]
    cell_tag, value_tag, formula_tag, inline_tag = (prefix + tag for tag in ("c", "v", "f", "is"))
    standard, names, take = book.styles[0], column_name, book.room.take
    for cell in row:
        if cell.tag != cell_tag:
            continue
        reference = cell.get("r")
        column = _column(reference.rstrip(_DIGITS)) if reference else column + 1
        if not 0 <= column < _LAST_COLUMN:
            continue
        value = formula = None
        kind = cell.get("t", "n")
        for child in cell:
            tag = child.tag
            if tag == value_tag:
                value = child.text or ""
            elif tag == formula_tag:
                formula = child
            elif tag == inline_tag:
                value, kind = string_of(child), "inlineStr"
        if formula is not None and (value is None or not value and kind != "str"):
            unsaved.append((number, names(column) + name))
            yield Filled(number, column, "", names(column) + name, is_number=True)
        if not value:
            continue
        style = standard if (at := cell.get("s")) is None else _style(book, at)
        text, stored, is_number = _shown(value, kind, style, columns.width(column), book)
        take(text)
        yield Filled(number, column, text, names(column) + name, is_number, stored)


def _style(book: Book, number: str) -> Style:
    at = _integer(number)
    return book.styles[at if at < len(book.styles) else 0]


def _shown(value: str, kind: str, style: Style, width: int, book: Book) -> tuple[str, str, bool]:
    """A cell's text, the number stored behind it, and whether it is a number or date."""
    match kind:
        case "n":
            if len(value) <= width and style.format.is_general and _PLAIN.match(value):
                return value, "", True
            number = number_of(value.strip())
            if number is None:
                return value, "", False
            shown = style.format.show(number, width=width, from_1904=book.is_1904)
            return shown.text.strip(), shown.stored, True
        case "s":
            at = _integer(value)
            text = book.strings[at] if at < len(book.strings) else ""
        case "b":
            return "TRUE" if value.strip() == "1" else "FALSE", "", False
        case "e":
            return value, "", False
        case "d":
            serial = _serial(value, is_1904=book.is_1904)
            if serial is None:
                return value, "", True
            return style.format.show(serial, from_1904=book.is_1904).text.strip(), "", True
        case _:
            text = value
    return "\u3000" * style.indent + style.format.show_text(text), "", False


def _serial(value: str, *, is_1904: bool) -> Decimal | None:
    """The serial number of an ISO date, which some programs write as it stands."""
    try:
        moment = (
            datetime.fromisoformat(value.strip())
            if "-" in value
            else datetime.combine(
                date(1904, 1, 1) if is_1904 else date(1899, 12, 30), time.fromisoformat(value.strip())
            )
        )
    except ValueError:
        return None
    since = moment.replace(tzinfo=None) - (datetime(1904, 1, 1) if is_1904 else datetime(1899, 12, 30))
    return since.days + Decimal(since.seconds) / 86_400


def _areas(root: _Element) -> Iterator[Area]:
    for entry in (entry for each in children(root, "mergeCells") for entry in children(each)):
        first, _, last = (entry.get("ref") or "").partition(":")
        start, end = _REFERENCE.match(first), _REFERENCE.match(last)
        if start and end:
            yield Area(int(start[2]) - 1, _column(start[1]), int(end[2]) - 1, _column(end[1]))


@lru_cache(maxsize=_LAST_COLUMN)
def _column(letters: str) -> int:
    """The number of a column from 0, -1 for what is none."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def _integer(text: str | None) -> int:
    return int(text) if text and len(text) < 10 and text.isdecimal() else 0
