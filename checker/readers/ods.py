"""OpenDocument spreadsheets (.ods): what each cell shows stands in the file, next to the number behind it.

Nothing is formatted or evaluated here, so that the text is what its program showed when it saved the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from checker.errors import UnreadableError
from checker.model.document import Document
from checker.model.patterns import pattern
from checker.readers.number_general import number_of, plain
from checker.readers.packages import Package
from checker.readers.sheet_view import Area, Ranges, merge, show
from checker.readers.sheets import Filled, Remark, Room, Sheet, column_name, document_of

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA = "application/vnd.oasis.opendocument.spreadsheet"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _OFFICE, _TEXT, _STYLE = (f"{{{_OASIS}{name}:1.0}}" for name in ("table", "office", "text", "style"))
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_CELLS = (_TABLE + "table-cell", _TABLE + "covered-table-cell")
_NUMBERS = frozenset({"float", "percentage", "currency", "date", "time"})
_PLAIN = pattern(r"\s*([(（]?)\s*([-−－]?)[¥￥$€£]?\s*([-−－]?)\s*([\d,]*\.?\d*)\s*([%％]?)\s*[)）]?\s*[^\d]*$")
_LAST = 1_048_576
_MOST_BLANKS = 64


def read_ods(data: bytes, *, path: str, sha256: str) -> Document:
    """The document of a spreadsheet's visible cells, sheet by sheet.

    Raises UnreadableError when it is damaged, encrypted, no spreadsheet, shows nothing or is larger than the bounds.
    """
    try:
        import lxml.etree  # noqa: F401
    except ImportError as error:
        raise UnreadableError("an OpenDocument spreadsheet", path=path, remedy="pip install 'gouji[xlsx]'") from error
    with Package(data, path) as package:
        manifest = package.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in package.names else b""
        if b"encryption-data" in manifest:
            raise UnreadableError("encrypted", path=path, remedy="save it without a password")
        root = package.xml("content.xml")
    spreadsheet = next(root.iter(_OFFICE + "spreadsheet"), None)
    if spreadsheet is None:
        raise UnreadableError("an OpenDocument file, but no spreadsheet", path=path, remedy="save it as .ods")
    unseen = _unseen_styles(root)
    reader = _Reader(path)
    tables = spreadsheet.iterchildren(_TABLE + "table")
    sheets = [reader.sheet(table, is_hidden=table.get(_TABLE + "style-name") in unseen) for table in tables]
    return document_of(sheets, path=path, media=MEDIA, sha256=sha256)


def _unseen_styles(root: _Element) -> frozenset[str]:
    """The names of the styles of hidden sheets."""
    properties = root.iter(_STYLE + "table-properties")
    parents = [each.getparent() for each in properties if each.get(_TABLE + "display") == "false"]
    return frozenset(parent.get(_STYLE + "name") or "" for parent in parents if parent is not None)


class _Reader:
    """Reads sheets until the file's cells are more than the bounds allow."""

    def __init__(self, path: str) -> None:
        self._take = Room(path).take

    def sheet(self, table: _Element, *, is_hidden: bool) -> Sheet:
        sheet = Sheet(table.get(_TABLE + "name") or "")
        if is_hidden:
            sheet.leave("a hidden sheet", "not shown to readers", [(0, "")])
            return sheet
        found: dict[int, list[Filled]] = {}
        hidden_rows: Ranges = []
        unsaved: list[tuple[int, str]] = []
        areas: list[Area] = []
        row = 0
        for element in _within(table, "table-row"):
            repeated = _count(element, "number-rows-repeated")
            if element.get(_TABLE + "visibility") in ("collapse", "filter"):
                hidden_rows.append((row, row + repeated - 1))
            if cells := list(self._cells(element, row, areas, unsaved, sheet.remarks)):
                found[row] = cells
                for number in range(row + 1, row + repeated):
                    for cell in cells:
                        self._take(cell.text)
                    found[number] = [
                        cell._replace(row=number, reference=f"{column_name(cell.column)}{number + 1}") for cell in cells
                    ]
            row += repeated
            if row > _LAST:
                break
        if table.find(_TABLE + "shapes") is not None:
            sheet.leave("a drawing (chart, picture or text box)", "only cells are read", [(0, "")])
        sheet.leave("a formula", "no value stored: open and save it", unsaved)
        merge(found, areas, sheet)
        show(found, hidden_rows, _hidden_columns(table), sheet)
        return sheet

    def _cells(
        self,
        row: _Element,
        number: int,
        areas: list[Area],
        unsaved: list[tuple[int, str]],
        remarks: list[Remark],
    ) -> Iterator[Filled]:
        column, name = 0, str(number + 1)
        for cell in row.iterchildren(*_CELLS):
            repeated = _count(cell, "number-columns-repeated")
            text, is_number, stored = _content(cell)
            wide, high = _count(cell, "number-columns-spanned"), _count(cell, "number-rows-spanned")
            if wide > 1 or high > 1:
                areas.append(Area(number, column, number + high - 1, column + wide - 1))
            reference = column_name(min(column, _LAST)) + name
            for note in cell.iterchildren(_OFFICE + "annotation"):
                words = "\n".join(_paragraph(each) for each in note.iterchildren(_TEXT + "p"))
                remarks.append(Remark(number, reference, words.strip(), note.findtext(_CREATOR) or ""))
            if not text and not is_number and cell.get(_TABLE + "formula") and not cell.get(_OFFICE + "value-type"):
                unsaved.append((number, reference))
                is_number = True
            if text or is_number:
                self._take(text, repeated)
                for at in range(column, column + repeated):
                    yield Filled(number, at, text, column_name(at) + name, is_number, stored)
            column += repeated


def _within(table: _Element, name: str) -> Iterator[_Element]:
    """The rows or columns of a table, those in groups and headers too, but none of a table inside it."""
    kind = name.removeprefix("table-")
    groups = {f"{_TABLE}{name}s", f"{_TABLE}{name}-group", f"{_TABLE}table-header-{kind}s"}
    pending = [iter(table)]
    while pending:
        child = next(pending[-1], None)
        if child is None:
            pending.pop()
        elif child.tag == _TABLE + name:
            yield child
        elif child.tag in groups:
            pending.append(iter(child))


def _hidden_columns(table: _Element) -> Ranges:
    hidden: Ranges = []
    column = 0
    for element in _within(table, "table-column"):
        repeated = _count(element, "number-columns-repeated")
        if element.get(_TABLE + "visibility") in ("collapse", "filter"):
            hidden.append((column, column + repeated - 1))
        column += repeated
    return hidden


def _count(element: _Element, name: str) -> int:
    text = element.get(_TABLE + name)
    if text is None:
        return 1
    return max(1, min(int(text), _LAST)) if text.isdecimal() and len(text) < 10 else 1


def _content(cell: _Element) -> tuple[str, bool, str]:
    """What a cell shows, whether it holds a number or date, and the number behind what it shows."""
    text = "\n".join([_paragraph(each) for each in cell.iterchildren(_TEXT + "p")])
    kind = cell.get(_OFFICE + "value-type")
    if kind not in _NUMBERS:
        return text, False, ""
    if kind in ("date", "time"):
        return text.strip(), True, ""
    number = number_of(cell.get(_OFFICE + "value") or "")
    if number is None:
        return text.strip(), True, ""
    return text.strip(), True, "" if _number_shown(text) == number else plain(number)


def _number_shown(text: str) -> Decimal | None:
    """The number that a plain text shows, "12.5%" or "(1,240.50)"; None when it is no number at first sight."""
    match = _PLAIN.match(text)
    number = number_of(match[4].replace(",", "")) if match else None
    if match is None or number is None:
        return None
    shown = number.scaleb(-2) if match[5] else number
    return -shown if match[1] or match[2] or match[3] else shown


def _paragraph(element: _Element) -> str:
    if not len(element):
        return element.text or ""
    parts = [element.text or ""]
    for child in element:
        match child.tag:
            case tag if tag == _TEXT + "s":
                count = child.get(_TEXT + "c") or "1"
                parts.append(" " * min(int(count) if count.isdecimal() and len(count) < 9 else 1, _MOST_BLANKS))
            case tag if tag == _TEXT + "tab":
                parts.append("\t")
            case tag if tag == _TEXT + "line-break":
                parts.append("\n")
            case tag if tag == _OFFICE + "annotation" or tag == _TEXT + "ruby-text" or not isinstance(tag, str):
                pass
            case _:
                parts.append(_paragraph(child))
        parts.append(child.tail or "")
    return "".join(parts)
