"""The paragraphs and tables of one part of a Word document, in reading order, as a reader sees them.

Tracked changes count as accepted. Text boxes come behind the paragraph they hang on, tables in tables behind the
outer one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from checker.model.document import BlockKind
from checker.readers.docx_course import DELETED, HIDDEN, Course, Later
from checker.readers.docx_fields import Fields
from checker.readers.docx_names import NAMES, attribute, child, named, number, switch
from checker.readers.docx_numbering import Numbering
from checker.readers.docx_passage import Grid, GridCell, Left, Line, Passage, Place, column_name
from checker.readers.docx_runs import Runs
from checker.readers.docx_styles import Style, Styles
from checker.readers.docx_tables import first_row_is_header, is_frame, merge_of, offset_of, width_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY_LEVEL = 9
_DELETED = DELETED["w:del"]
_COVERED = Left("covered cell", "a merged cell lies over it")


@dataclass(slots=True)
class _Unfinished:
    """A line that the next paragraph goes on with, as the mark between them is hidden or deleted."""

    head: Line | None = None
    rest: Passage | None = None


@dataclass(slots=True)
class Story:
    """A walk through one part; ``prefix`` leads every place in it, such as the footnote."""

    styles: Styles
    numbering: Numbering
    course: Course
    runs: Runs
    prefix: Place = ()
    _kind: str = "paragraph"
    _open: _Unfinished = field(default_factory=_Unfinished)

    def content(self, container: _Element) -> Iterator[Line | Grid]:
        """All that stands in a body, cell, text box or note."""
        outer, self._open = self._open, _Unfinished()
        for name, each in self.course.inside(container):
            if name == "w:p":
                yield from self._paragraph(each)
            elif name == "w:tbl":
                yield from self._finish()
                yield from self._table(each)
        yield from self._finish()
        self._open = outer

    def _finish(self) -> Iterator[Line]:
        """What waits for a paragraph that does not come."""
        unfinished, self._open = self._open, _Unfinished()
        if unfinished.head is None and unfinished.rest is None and not self.course.pending:
            return
        line = unfinished.head or Line(Passage())
        if unfinished.rest is not None:
            line.passage.extend(unfinished.rest)
        for note in self.course.pending:
            line.passage.note(note)
        self.course.pending.clear()
        yield line

    def _paragraph(self, node: _Element) -> Iterator[Line | Grid]:
        self.course.paragraphs += 1
        place = (*self.prefix, ("paragraph", self.course.paragraphs))
        properties = named(child(node, "w:pPr"))
        style_id = attribute(properties.get("w:pStyle"), "val") or self.styles.default_paragraph
        style = self.styles.style(style_id)
        mute_before = self.course.fields.mute
        own = self.runs.read(node, style, self._kind, place)
        mark = named(properties.get("w:rPr"))
        if "w:del" in mark or "w:moveFrom" in mark:
            if self._open.rest is None:
                self._open.rest = own
            else:
                self._open.rest.extend(own)
            return
        is_joined = bool(mark) and self.runs.hides_mark(properties["w:rPr"], style)
        is_blank = not own.length or own.text.isspace()
        if is_joined and is_blank and self._open.rest is None:
            self.course.pending += [note for _, note in own.notes]
            return
        at = self.numbering.place(properties.get("w:numPr"), style, style_id)
        is_unseen = is_blank and mute_before and self.course.fields.mute
        label = "" if at is None or is_unseen else self.numbering.label(*at)
        line = self._line(own, label, place, _look(attribute(properties.get("w:outlineLvl"), "val"), style, at))
        if is_joined:
            self._open = _Unfinished(line)
            return
        if self._open.head is not None or self._open.rest is not None:
            self._open = _Unfinished()
        yield line
        if self.course.later and self._kind != "cell":
            yield from self._postponed()

    def _line(self, own: Passage, label: str, place: Place, look: tuple[BlockKind, int]) -> Line:
        """The paragraph with its number in front, behind what its line began with."""
        head, rest = self._open.head, self._open.rest
        if head is None and rest is None and not label:
            return Line(own, *look)
        whole = Passage() if head is None else head.passage
        if label:
            whole.add(label, self._kind, (*place, ("number", "automatic")))
        if rest is not None:
            whole.extend(rest)
        whole.extend(own)
        return Line(whole, *look) if head is None else replace(head, passage=whole)

    def _postponed(self) -> Iterator[Line | Grid]:
        """Text boxes and inner tables that were met on the way."""
        while self.course.later:
            waiting, self.course.later = self.course.later, []
            for each in waiting:
                yield from self._at_its_place(each)

    def _at_its_place(self, later: Later) -> Iterator[Line | Grid]:
        course, kind, prefix = self.course, self._kind, self.prefix
        paragraphs, tables, fields = course.paragraphs, course.tables, course.fields
        course.paragraphs, course.tables, course.fields = later.paragraphs, later.tables, Fields(fields.whole)
        self._kind = "paragraph"
        if NAMES.get(later.element.tag) == "w:tbl":
            yield from self._table(later.element)
        else:
            yield from self.content(later.element)
        course.paragraphs, course.tables, course.fields = paragraphs, tables, fields
        self._kind, self.prefix = kind, prefix

    def _table(self, table: _Element) -> Iterator[Line | Grid]:
        if is_frame(table):
            self.course.tables += 1
            for row in self._rows(table):
                for cell in self._cells(row):
                    yield from self.content(cell)
        elif self._kind == "cell":
            self.course.postpone(table)
        else:
            self.course.tables += 1
            yield self._grid(table, self.course.tables)
            yield from self._postponed()

    def _grid(self, table: _Element, table_number: int) -> Grid:
        rows: list[tuple[GridCell, ...]] = []
        reaching: dict[int, GridCell] = {}  # cells that reach down from above, by their first column
        sets_off = first_row_is_header(table, self.styles)
        for at, row in enumerate(self._rows(table)):
            is_header = (sets_off and at == 0) or bool(switch(child(row, "w:trPr"), "w:tblHeader"))
            column, cells = offset_of(row), list[GridCell]()
            further: dict[int, GridCell] = {}
            for each in self._cells(row):
                properties = child(each, "w:tcPr")
                cell = GridCell(self._cell(each, table_number, column, at), at, column, width_of(properties), is_header)
                column += cell.column_span
                down = merge_of(properties, "w:vMerge")
                upper = reaching.get(cell.column) if down == "continue" else None
                if cells and merge_of(properties, "w:hMerge") == "continue":
                    cells[-1].column_span += cell.column_span
                    _cover(cells[-1], cell.passage)
                    continue
                if upper is not None:
                    upper.row_span += 1
                    _cover(upper, cell.passage)
                else:
                    cells.append(cell)
                if down:
                    further[cell.column] = upper or cell
            reaching = further
            rows.append(tuple(cells))
        return Grid(tuple(rows))

    def _rows(self, table: _Element) -> Iterator[_Element]:
        """The rows that are neither deleted nor hidden."""
        for name, row in self.course.inside(table):
            properties = child(row, "w:trPr") if name == "w:tr" else None
            if child(properties, "w:del") is not None or switch(properties, "w:hidden"):
                self.course.pending.append(HIDDEN if child(properties, "w:del") is None else _DELETED)
                self.course.pass_over(row)
            elif name == "w:tr":
                yield row

    def _cells(self, row: _Element) -> Iterator[_Element]:
        """The cells that are not deleted."""
        for name, cell in self.course.inside(row):
            if child(child(cell, "w:tcPr"), "w:cellDel") is not None:
                self.course.pending.append(_DELETED)
                self.course.pass_over(cell)
            elif name == "w:tc":
                yield cell

    def _cell(self, cell: _Element, table: int, column: int, row: int) -> Passage:
        """The paragraphs of a cell, with a blank between them."""
        kind, prefix = self._kind, self.prefix
        self._kind = "cell"
        self.prefix = (*prefix, ("table", table), ("cell", f"{column_name(column)}{row + 1}"))
        whole: Passage | None = None
        for line in self.content(cell):
            if isinstance(line, Line):
                whole = _joined(whole, line.passage)
        self._kind, self.prefix = kind, prefix
        return whole or Passage()


def _look(own_outline: str | None, style: Style, at: tuple[str, int] | None) -> tuple[BlockKind, int]:
    """What the paragraph is and how deep: a heading even if it is numbered, an item when it is only that."""
    outline = number(own_outline)
    if outline is None:
        outline = style.outline
    if outline is not None and 0 <= outline < _BODY_LEVEL:
        return BlockKind.HEADING, outline + 1
    return (BlockKind.PARAGRAPH, 0) if at is None else (BlockKind.LIST_ITEM, at[1] + 1)


def _joined(first: Passage | None, second: Passage) -> Passage:
    """Both, with a blank between two texts."""
    if first is None:
        return second
    if first.length and second.length:
        first.go_on(" ")
    first.extend(second)
    return first


def _cover(cell: GridCell, covered: Passage) -> None:
    """What stands in a cell under another one is not shown."""
    if covered.length and not covered.text.isspace():
        cell.passage.note(_COVERED)
