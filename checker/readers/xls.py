"""Old Excel workbooks (.xls): what each cell shows, by its number format, with the number that is stored behind it.

xlrd reads them, because it alone keeps the number formats; it is Python throughout, so that a damaged file ends in
an exception and not in the end of the process.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from checker.errors import UnreadableError
from checker.model.document import Document
from checker.readers.number_builtin import BUILT_IN
from checker.readers.number_formats import NumberFormat
from checker.readers.number_general import WIDTH, number_of
from checker.readers.sheet_view import Area, Ranges, merge, show
from checker.readers.sheets import Filled, Remark, Room, Sheet, column_name, document_of

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Sheet as OldSheet

MEDIA = "application/vnd.ms-excel"
_TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR = 1, 2, 3, 4, 5
_STANDARD_WIDTH = 8
_REMEDY = "save it again in its program, as .xlsx"


def read_xls(data: bytes, *, path: str, sha256: str) -> Document:
    """The document of a workbook's visible cells, sheet by sheet.

    Raises UnreadableError when it is damaged, encrypted, no .xls, shows nothing or is larger than the bounds.
    """
    try:
        import xlrd
        from xlrd.biffh import XLRDError
    except ImportError as error:
        raise UnreadableError("an old Excel workbook", path=path, remedy="pip install 'gouji[xlsx]'") from error
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise UnreadableError("encrypted", path=path, remedy="save it without a password")
    try:
        book = xlrd.open_workbook(
            file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO(), on_demand=False
        )
        reader = _Reader(book, path)
        sheets = [reader.sheet(sheet) for sheet in book.sheets()]
    except UnreadableError:
        raise
    except XLRDError as error:
        is_encrypted = "encrypted" in str(error).lower()
        what, remedy = ("encrypted", "save it without a password") if is_encrypted else (f"damaged: {error}", _REMEDY)
        raise UnreadableError(what, path=path, remedy=remedy) from error
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # xlrd trusts what records say, and fails in whatever way their lies lead to
        raise UnreadableError(f"damaged ({type(error).__name__})", path=path, remedy=_REMEDY) from error
    others = sum(at < 0 for at in getattr(book, "_all_sheets_map", ()))
    if others and sheets:
        sheets[-1].leave(f"{others} sheets of charts or macros", "only cells are read", [(0, "")])
    return document_of(sheets, path=path, media=MEDIA, sha256=sha256)


class _Reader:
    """Reads the sheets of a workbook, each format once."""

    def __init__(self, book: Book, path: str) -> None:
        from xlrd.formatting import std_format_strings

        self._book = book
        self._take = Room(path).take
        self._standard = std_format_strings
        self._formats: dict[int, tuple[NumberFormat, int]] = {}

    def sheet(self, old: OldSheet) -> Sheet:
        sheet = Sheet(old.name)
        if old.visibility:
            sheet.leave("a hidden sheet", "not shown to readers", [(0, "")])
            return sheet
        found = {row: cells for row in range(old.nrows) if (cells := self._cells(old, row))}
        areas = (Area(top, left, bottom - 1, right - 1) for top, bottom, left, right in old.merged_cells)
        merge(found, areas, sheet)
        rows: Ranges = [(row, row) for row, info in old.rowinfo_map.items() if info.hidden]
        columns: Ranges = [(column, column) for column, info in old.colinfo_map.items() if info.hidden]
        for (row, column), note in sorted(old.cell_note_map.items()):
            reference = f"{column_name(column)}{row + 1}"
            sheet.remarks.append(Remark(row, reference, str(note.text or "").strip(), str(note.author or "")))
        show(found, rows, columns, sheet)
        return sheet

    def _cells(self, old: OldSheet, row: int) -> list[Filled]:
        found: list[Filled] = []
        kinds, values = old.row_types(row), old.row_values(row)
        for column, (kind, value) in enumerate(zip(kinds, values, strict=True)):
            if not _TEXT <= kind <= _ERROR or value == "":
                continue
            self._take(str(value))
            reference = f"{column_name(column)}{row + 1}"
            style, indent = self._format(old.cell_xf_index(row, column))
            if kind in (_NUMBER, _DATE) and (number := number_of(repr(value))) is not None:
                shown = style.show(number, width=_width(old, column), from_1904=bool(self._book.datemode))
                found.append(Filled(row, column, shown.text.strip(), reference, True, shown.stored))
                continue
            text = "\u3000" * indent + style.show_text(str(value)) if kind == _TEXT else _constant(kind, value)
            found.append(Filled(row, column, text, reference))
        return found

    def _format(self, number: int) -> tuple[NumberFormat, int]:
        """A cell style's number format, and its indentation."""
        if number not in self._formats:
            style = self._book.xf_list[number]
            key = style.format_key
            code = self._book.format_map[key].format_str if key in self._book.format_map else ""
            if key in BUILT_IN and code in ("", "General", self._standard.get(key)):
                code = BUILT_IN[key]
            indent = style.alignment.indent_level if style.alignment else 0
            self._formats[number] = NumberFormat(code), min(indent, 15)
        return self._formats[number]


def _constant(kind: int, value: str | float) -> str:
    from xlrd.biffh import error_text_from_code

    if kind == _BOOLEAN:
        return "TRUE" if value else "FALSE"
    return str(error_text_from_code.get(int(value), "#ERROR"))


def _width(sheet: OldSheet, column: int) -> int:
    """How many characters fit into a column."""
    info = sheet.colinfo_map.get(column)
    width = info.width / 256 - 0.71 if info else sheet.defcolwidth or _STANDARD_WIDTH
    return max(1, min(WIDTH, int(width)))
