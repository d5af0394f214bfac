"""Tables as text (.csv, .tsv): the text is the file as it stands, so that line and column lead back to it.

The rules are those of Python's csv module: a field may stand in quotation marks and then contain anything, marks
doubled. Rows may be of any length.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from checker.errors import UnreadableError
from checker.model.document import Block, BlockKind, Cell, Document, line_starts
from checker.model.patterns import pattern
from checker.model.span import Span
from checker.readers.decoding import decode
from checker.readers.regions import Region, regions_of_lines
from checker.readers.sheets import MAX_CELLS, Filled

_DELIMITERS = ",\t;"
_SAMPLE = 65_536
_NAMED = pattern(r"sep=([,\t;|])\r?\n")
_THOUSANDS = pattern(r"(?<=\d),(?=\d{3}(?!\d))")
_NUMBER = pattern(r"\s*[-+−(（¥￥$]{0,3}\s*\d[\d,]*(?:\.\d+)?\s*[%％‰)）]{0,2}\s*$")


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
    spans: dict[tuple[int, int], Span] = {}
    blanks: dict[int, list[tuple[int, Span]]] = {}
    cells: list[Filled] = []
    fields = 0
    for row, column, span in _fields(text, delimiter, named.end() if named else 0):
        shown = text[span.start : span.end].strip()
        fields += 1
        if fields > MAX_CELLS:
            raise UnreadableError(f"more than {MAX_CELLS:,} fields", path=path, remedy="split it")
        if not shown:
            blanks.setdefault(row, []).append((column, Span(span.start, span.start)))
            continue
        start = span.start + text[span.start : span.end].index(shown[0])
        spans[row, column] = Span(start, start + len(shown))
        cells.append(Filled(row, column, shown, "", bool(_NUMBER.match(shown))))
    if not cells:
        raise UnreadableError("no field with something in it", path=path, remedy="check that it was saved completely")
    blocks = tuple(block for region in regions_of_lines(cells) for block in _blocks(region, spans, blanks))
    media = "text/tab-separated-values" if delimiter == "\t" else "text/csv"
    return Document(path, media, text, sha256, blocks, line_starts=line_starts(text))


def _blocks(
    region: Region, spans: dict[tuple[int, int], Span], blanks: dict[int, list[tuple[int, Span]]]
) -> Iterator[Block]:
    if not region.is_table:
        for cell in region.cells:
            yield Block(BlockKind.PARAGRAPH, spans[cell.row, cell.column])
        return
    top, left, right, headers = region.top, region.left, region.right, region.header_rows
    places = [(cell.row, cell.column, spans[cell.row, cell.column]) for cell in region.cells]
    for row in range(top, region.bottom):
        places += [(row, column, span) for column, span in blanks.get(row, ()) if left <= column < right]
    places.sort()
    cells = tuple(Cell(span, row - top, column - left, is_header=row - top < headers) for row, column, span in places)
    yield Block(BlockKind.TABLE, Span(cells[0].span.start, cells[-1].span.end), cells=cells)


def _delimiter(text: str, *, preferred: str) -> str:
    """The delimiter that parts the most lines of the beginning into the same number of fields.

    The commas of 1,240 do not count, unless there is nothing else to go by but the name.
    """
    sample = text[:_SAMPLE]
    without_thousands = _THOUSANDS.sub("", sample)

    def merit(delimiter: str) -> tuple[int, bool, int]:
        return _alike(without_thousands, delimiter), delimiter == preferred, _alike(sample, delimiter)

    return max(_DELIMITERS, key=merit)


def _alike(text: str, delimiter: str) -> int:
    """The most lines that have the same number of fields, more than one."""
    fields = Counter(row for row, _, _ in _fields(text, delimiter, 0))
    widths = Counter(width for width in fields.values() if width > 1)
    return max(widths.values(), default=0)


def _fields(text: str, delimiter: str, at: int) -> Iterator[tuple[int, int, Span]]:
    """Each field's row, column and place, without its quotation marks."""
    row = column = 0
    has_quotes = True
    end_of_field = pattern(f"[{delimiter}\r\n]")
    while at < len(text):
        if has_quotes and text[at] == '"':
            closing = _closing(text, at + 1)
            if closing < 0:
                has_quotes = False  # a mark that is never closed is a character, and so are all behind it
                continue
            start, end = at + 1, closing
            at = closing + 1
            stop = end_of_field.search(text, at)
            behind = stop.start() if stop else len(text)
            if text[at:behind].strip():  # "甲"乙: what follows the marks belongs to the field
                start, end = start - 1, behind
            at = behind
        else:
            stop = end_of_field.search(text, at)
            start, end = at, stop.start() if stop else len(text)
            at = end
        yield row, column, Span(start, end)
        if at >= len(text):
            return
        if text[at] == delimiter:
            column += 1
            at += 1
            if at == len(text):
                yield row, column, Span(at, at)
        else:
            at += 2 if text.startswith("\r\n", at) else 1
            row, column = row + 1, 0


def _closing(text: str, at: int) -> int:
    """The quotation mark that closes a field, -1 when none does; doubled ones are characters."""
    while (found := text.find('"', at)) >= 0:
        if not text.startswith('""', found):
            return found
        at = found + 2
    return -1
