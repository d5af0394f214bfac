"""The workbook's file: one library call away from the renderer, and nothing of it known elsewhere."""

from __future__ import annotations

import io
import shutil
import tempfile
import weakref
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO

from checker.errors import UnwritableError
from checker.report.tool import NAME, VERSION
from checker.report.workbook.cells import FORMULA_STARTS, Blank, Cell, Link, Live, Number, Text, fitting
from checker.report.workbook.styles import FONTS, Style

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_MOST_LINKS = 65_000
"""A sheet takes 65,530."""
_NO_MISTAKES = ("number_stored_as_text", "formula_differs", "formula_range", "two_digit_text_year")
"""What a spreadsheet would mark: "485" is text where it is quoted, and a sum takes the cells that it is of."""
_EVERYWHERE = "A1:XFD1048576"
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""The same in every file: the same documents give the same bytes."""


class _Outlet:
    """The stream, until it is shut: what the library still writes then, when it is thrown away, goes nowhere."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def shut(self) -> None:
        """Let go of the stream."""
        self._stream = io.BytesIO()

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


class Book:
    """Sheets that are written row by row, each into a temporary file until ``close`` packs them into the stream.

    Raises UnwritableError when the library for it is not installed.
    """

    def __init__(self, stream: BinaryIO, words: Mapping[str, str], *, lang: str) -> None:
        try:
            import xlsxwriter
        except ImportError as error:
            raise UnwritableError("a workbook (xlsx)", remedy="pip install 'gouji[workbook]'") from error
        folder = tempfile.mkdtemp(prefix="gouji-")
        self._tidy = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        options = {
            "constant_memory": True,
            "tmpdir": folder,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        }
        self._outlet = _Outlet(stream)
        self._book = xlsxwriter.Workbook(self._outlet, options)
        self._book.set_properties({"title": words["workbook"], "author": f"{NAME} {VERSION}", "created": _MADE})
        self._words = words
        self._font = FONTS[lang]
        self._formats: dict[tuple[Style, bool], Format] = {}
        self._links: dict[str, int] = {}

    def add_sheet(self, name: str) -> Worksheet:
        """A new sheet behind the others, set up for printing on A4 across, as wide as the page."""
        sheet = self._book.add_worksheet(name)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer("&L&8&A&R&8&P / &N")
        sheet.ignore_errors(dict.fromkeys(_NO_MISTAKES, _EVERYWHERE))
        return sheet

    def write(self, sheet: Worksheet, row: int, column: int, cell: Cell) -> None:
        """Write a cell; rows, counted from 1, have to come in order."""
        at = row - 1
        match cell:
            case Blank(style) | Text("", style):
                sheet.write_blank(at, column, None, self.format(style))
            case Text(text, style):
                shown = fitting(text, self._words)
                sheet.write_string(at, column, shown, self.format(style, is_quoted=shown.startswith(FORMULA_STARTS)))
            case Number(value, style):
                sheet.write_number(at, column, value, self.format(style))
            case Live(formula, value, style):
                sheet.write_formula(at, column, f"={formula}", self.format(style), value)
            case Link(text, target, target_row, style):
                if self._may_link(sheet):
                    place = f"internal:'{target}'!A{target_row}"
                    sheet.write_url(at, column, place, self.format(style), text)
                else:
                    sheet.write_string(at, column, text, self.format(style))

    def format(self, style: Style, *, is_quoted: bool = False) -> Format:
        """The style as the library knows it; quoted text stays text also when somebody edits it."""
        key = (style, is_quoted)
        if key not in self._formats:
            more = {"quote_prefix": True} if is_quoted else {}
            self._formats[key] = self._book.add_format(style.properties(self._font) | more)
        return self._formats[key]

    def look(self, properties: Mapping[str, object]) -> Format:
        """The look of cells while a condition holds."""
        return self._book.add_format(dict(properties))

    def close(self) -> None:
        """Pack the sheets into the stream. Raises OSError when it cannot be written."""
        from xlsxwriter.exceptions import FileCreateError, XlsxWriterException

        try:
            self._book.close()
        except FileCreateError as error:
            raise error.args[0] from error
        except XlsxWriterException as error:
            raise UnwritableError(f"a workbook of this size ({error})", remedy="check fewer files at once") from error
        finally:
            self._outlet.shut()
            self._tidy()

    def _may_link(self, sheet: Worksheet) -> bool:
        self._links[sheet.name] = self._links.get(sheet.name, 0) + 1
        return self._links[sheet.name] <= _MOST_LINKS
