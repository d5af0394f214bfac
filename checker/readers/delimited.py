"""Tables as text (.csv, .tsv): the text is the file as it stands, so that line and column lead back to it.

The rules are those of Python's csv module: a field may stand in quotation marks and then contain anything, marks
doubled. Rows may be of any length.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from checker.errors import UnreadableError
from checker.model.document import Block, BlockKind, Cell, Document, starts_of_lines
from checker.model.patterns import pattern
from checker.model.span import Span
from checker.readers.decoding import decode
from checker.readers.regions import Region, regions_of_lines
from checker.readers.sheets import MAX_CELLS, Filled

_DELIMITERS = ",\t;"
_SAMPLE = 65_536
_NAMED = pattern(r"sep=([,\t;|])\r?\n")
_THOUSANDS = pattern(r"(?<=\d),(?=\d{3}(?!\d))")
_LINE_END = pattern(r"\r\n?|\n")
_NUMBER = pattern(r"\s*[-+−(（¥￥$]{0,3}\s*\d[\d,]*(?:\.\d+)?\s*[%％‰)）]{0,2}\s*$")


Row = list[tuple[int, int]]
"""Begin and end of each field; spans are made when the delimiter is known."""


def read_delimited(data: bytes, *, path: str, sha256: str) -> Document:
    """The document of a .csv or .tsv file: tables where lines have several fields, paragraphs elsewhere.

    Fields that are blank are cells, too. Raises UnreadableError when it is no text, empty, or has too many fields.
    """
    text = decode(data, path)
    if not text or text.isspace():
        raise UnreadableError("no text in it", path=path, remedy="check that it was saved and copied completely")
    named = _NAMED.match(text)
    is_tabbed = PurePath(path).suffix.lower() in (".tsv", ".tab")
    delimiter = named[1] if named else _delimiter(text, preferred="\t" if is_tabbed else ",")
    spans: list[list[Span]] = []
    cells: list[Filled] = []
    fields = 0
    for number, row in enumerate(_rows(text, delimiter, named.end() if named else 0)):
        fields += len(row)
        if fields > MAX_CELLS:
            raise UnreadableError(f"more than {MAX_CELLS:,} fields", path=path, remedy="split it")
        places: list[Span] = []
        for column, (start, end) in enumerate(row):
            field = text[start:end]
            if shown := field.strip():
                start += len(field) - len(field.lstrip())
                cells.append(Filled(number, column, shown, "", _NUMBER.match(shown) is not None))
            places.append(Span(start, start + len(shown)))
        spans.append(places)
    if not cells:
        raise UnreadableError("no field with something in it", path=path, remedy="check that it was saved completely")
    blocks = tuple(block for region in regions_of_lines(cells) for block in _blocks(region, spans))
    media = "text/tab-separated-values" if delimiter == "\t" else "text/csv"
    return Document(path, media, text, sha256, blocks, line_starts=starts_of_lines(text))


def _blocks(region: Region, spans: list[list[Span]]) -> Iterator[Block]:
    """The blocks of a region; ``spans`` are those of all fields, row by row. Blank ones in a table are cells, too."""
    if not region.is_table:
        for cell in region.cells:
            yield Block(BlockKind.PARAGRAPH, spans[cell.row][cell.column])
        return
    top, left, right, headers = region.top, region.left, region.right, region.header_rows
    cells = tuple(
        Cell(span, row, column, 1, 1, row < headers)
        for row, places in enumerate(spans[top : region.bottom])
        for column, span in enumerate(places[left:right])
    )
    yield Block(BlockKind.TABLE, Span(cells[0].span.start, cells[-1].span.end), cells=cells)


def _delimiter(text: str, *, preferred: str) -> str:
    """The delimiter that parts the most lines of the beginning into the same number of fields.

    The commas of 1,240 do not count, unless there is nothing else to go by but the name.
    """
    sample = text[:_SAMPLE]
    without_thousands = _THOUSANDS.sub("", sample)

    def merit(delimiter: str) -> tuple[int, bool, int]:
        alike = _alike(without_thousands, delimiter)
        return alike, delimiter == preferred, alike if without_thousands == sample else _alike(sample, delimiter)

    return max(_DELIMITERS, key=merit)


def _alike(text: str, delimiter: str) -> int:
    """The most lines that have the same number of fields, more than one."""
    widths = Counter(map(len, _rows(text, delimiter, 0)))
    return max((lines for width, lines in widths.items() if width > 1), default=0)


def _rows(text: str, delimiter: str, at: int) -> Iterator[Row]:
    """Row by row, begin and end of each field without its quotation marks; a row with too many is cut short."""
    has_quotes = True
    end_of_field = pattern(rf"[{delimiter}]|\r\n?|\n")
    while at < len(text):
        end_of_line = _LINE_END.search(text, at)
        end, behind = end_of_line.span() if end_of_line else (len(text), len(text))
        if has_quotes and text.find('"', at, end) >= 0:
            row, behind, has_quotes = _quoted_row(text, at, delimiter, end_of_field)
        else:
            row = []
            for field in text[at:end].split(delimiter, MAX_CELLS):
                row.append((at, at + len(field)))
                at += len(field) + 1
        yield row
        at = behind


def _quoted_row(text: str, at: int, delimiter: str, end_of_field: re.Pattern[str]) -> tuple[Row, int, bool]:
    """The row that begins here, where the next one does, and whether quotation marks still are such behind it."""
    row: Row = []
    has_quotes = True
    while len(row) <= MAX_CELLS:
        start = at
        if has_quotes and text.startswith('"', start):
            closing = _closing(text, start + 1)
            has_quotes = closing >= 0  # a mark that is never closed is a character, and so are all behind it
            at = closing + 1 if has_quotes else start
        stop = end_of_field.search(text, at)
        end, behind = stop.span() if stop else (len(text), len(text))
        if at > start and not text[at:end].strip():
            row.append((start + 1, at - 1))
        else:  # "甲"乙: what follows the marks belongs to the field
            row.append((start, end))
        at = behind
        if stop is None or stop.group() != delimiter:
            break
    return row, at, has_quotes


def _closing(text: str, at: int) -> int:
    """The quotation mark that closes a field, -1 when none does; doubled ones are characters."""
    while (found := text.find('"', at)) >= 0:
        if not text.startswith('""', found):
            return found
        at = found + 2
    return -1
