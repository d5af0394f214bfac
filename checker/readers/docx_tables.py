"""The grid of a Word table: how wide cells are, which are merged, which rows are set off as headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.readers.docx_names import attribute, child, children, number, value
from checker.readers.docx_styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_COLUMNS = 1_000
"""Word has 63. More are a mistake or malice."""
_FIRST_ROW = 0x20


def is_frame(table: _Element) -> bool:
    """Whether the table has one cell only: it frames ordinary text, such as a whole report."""
    rows = [row for row, _ in zip(children(table, "w:tr"), range(2), strict=False)]
    return len(rows) == 1 and len([cell for cell, _ in zip(children(rows[0], "w:tc"), range(2), strict=False)]) == 1


def offset_of(row: _Element) -> int:
    """How many columns of the grid are left free in front of the row's first cell."""
    return _columns(value(child(row, "w:trPr"), "w:gridBefore"), 0)


def width_of(properties: _Element | None) -> int:
    """How many columns of the grid a cell takes."""
    return _columns(value(properties, "w:gridSpan"), 1)


def _columns(text: str | None, least: int) -> int:
    return min(max(number(text) or least, least), _MOST_COLUMNS)


def merge_of(properties: _Element | None, name: str) -> str:
    """ "restart" for the first cell of several merged ones, "continue" for the others, "" for a cell of its own."""
    node = child(properties, name)
    return "" if node is None else "restart" if attribute(node, "val") == "restart" else "continue"


def first_row_is_header(table: _Element, styles: Styles) -> bool:
    """Whether the table's style sets off the first row, and the table makes use of that."""
    properties = child(table, "w:tblPr")
    look = child(properties, "w:tblLook")
    if look is None or not styles.style(value(properties, "w:tblStyle")).marks_header:
        return False
    if (first := attribute(look, "firstRow")) is not None:
        return first in ("1", "true", "on")
    try:
        return bool(int(attribute(look, "val") or "0", 16) & _FIRST_ROW)
    except ValueError:
        return False
