"""Markdown: headings, paragraphs, list items and tables, each pointing into the file as it stands.

Only the block structure is parsed. Marks inside a line (**, links) stay in the text, because positions count
characters of the file.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.model.document import Annotation, Block, BlockKind, Cell, Document, Skipped, starts_of_lines
from checker.model.span import Span
from checker.readers.text import paragraphs
from checker.readers.text_tables import tables

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MAX_CHARACTERS = 2_000_000
"""Longer texts are read line by line: the parser is not linear on every input."""

# A key has to follow, so that a report which merely begins with a rule keeps its first paragraphs.
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n[\w-]+[ \t]*:.*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_CONTAINER_MARKS = re.compile(r"[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*)*")
_CELL_END = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class _Left:
    """A stretch that is no part of the report's text, and why."""

    span: Span
    what: str
    reason: str


def read_markdown(text: str, *, path: str, sha256: str) -> Document:
    """The document of ``text``; code, comments, raw HTML and front matter are listed in ``skipped``."""
    starts = starts_of_lines(text)
    if len(text) > MAX_CHARACTERS:
        return Document(path, "text/markdown", text, sha256, tuple(paragraphs(text, starts)), line_starts=starts)
    lines = _Lines(text, starts)
    parts = sorted(_parts(lines), key=lambda part: part.span)
    blocks = tuple(block for part in parts if isinstance(part, Block) for block in _with_rows(text, part))
    document = Document(path, "text/markdown", text, sha256, blocks, line_starts=starts)
    left = [part for part in parts if isinstance(part, _Left)]
    skipped = (Skipped(part.what, part.reason, document.locate(part.span.start, part.span.end)) for part in left)
    return document.but(skipped=tuple(skipped), annotations=tuple(_remarks(text, left)))


def _with_rows(text: str, block: Block) -> Iterator[Block]:
    """A paragraph of lines that begin with | without a line that rules off the header, or of cells that tabs part: the
    table that they are.

    What stands in front of the rows and behind them stays a paragraph.
    """
    start, end = block.span
    rows = max(text.count("\n|", start, end), text.count("\t", start, end))
    if block.kind is not BlockKind.PARAGRAPH or rows < _FEWEST_ROWS:
        yield block
        return
    piece = text[start:end]
    starts, at = starts_of_lines(piece), 0
    for table in tables(piece, starts):
        first, behind = starts[table.first], (*starts, len(piece))[table.last + 1]
        lines = piece[first:behind].splitlines()
        if all(line.startswith("|") for line in lines) or all("\t" in line for line in lines):
            yield from _block(text, Span(start + at, start + first), block.kind, block.level)
            yield _moved(table.block, start)
            at = behind
    yield from _block(text, Span(start + at, end), block.kind, block.level)


_FEWEST_ROWS = 2


def _moved(table: Block, by: int) -> Block:
    """The table so many characters further on."""
    cells = tuple(cell._replace(span=Span(cell.span.start + by, cell.span.end + by)) for cell in table.cells)
    return table._replace(span=Span(table.span.start + by, table.span.end + by), cells=cells)


def _remarks(text: str, parts: Iterable[_Left]) -> Iterator[Annotation]:
    """The comments, of which a block of HTML may begin with several."""
    for part in parts:
        if part.what == "comment":
            at = part.span.start
            while (opening := text.find("<!--", at, part.span.end)) >= 0:
                closing = text.find("-->", opening + 4, part.span.end)
                if closing < 0:
                    break
                at = closing + 3
                yield Annotation(text[opening + 4 : closing].strip(), "", Span(opening, at))


@dataclass(frozen=True, slots=True)
class _Lines:
    """A text and the offsets of its lines, which are numbered from 0."""

    text: str
    starts: tuple[int, ...]

    def start(self, number: int) -> int:
        """The offset of line ``number``, or the end of the text behind the last line."""
        return self.starts[number] if number < len(self.starts) else len(self.text)

    def end(self, number: int) -> int:
        """The offset behind the last character of line ``number`` that is not blank."""
        return self.start(number) + len(self.line(number).rstrip())

    def line(self, number: int) -> str:
        """Line ``number`` with its line end."""
        return self.text[self.start(number) : self.start(number + 1)]

    def span(self, first: int, behind: int) -> Span:
        """Lines ``first`` to ``behind`` − 1 without the line end of the last."""
        return Span(self.start(first), max(self.start(first), self.end(behind - 1)))


def _parts(lines: _Lines) -> Iterator[Block | _Left]:
    matter = _FRONT_MATTER.match(lines.text)
    begin = bisect_left(lines.starts, matter.end()) if matter else 0
    if matter:
        yield _Left(lines.span(0, begin), "front matter", "settings of a publishing tool")
    # blank lines in its place keep the parser's line numbers right
    source = "\n" * begin + lines.text[lines.start(begin) :]
    covered = bytearray(b"\1" * begin + b"\0" * (len(lines.starts) - begin))
    for first, behind, parts in _located(_parser().parse(source), lines):
        covered[first:behind] = b"\1" * (behind - first)
        yield from parts
    yield from _rest(lines, covered)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """Block structure only: without indented code, because Chinese paragraphs are indented too; without link
    definitions, which vanish from the output; and without the parsing inside lines, which nobody needs.
    """
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table").disable(["code", "reference", "inline", "text_join"])


def _located(tokens: list[Token], lines: _Lines) -> Iterator[tuple[int, int, list[Block | _Left]]]:
    """First line, line behind, and what stands there, for everything that is not a mere container."""
    depth = 0
    opened: Token | None = None
    in_table = False
    for token in tokens:
        first, behind = token.map or (0, 0)
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                depth += 1
            case "bullet_list_close" | "ordered_list_close":
                depth -= 1
            case "heading_open" | "list_item_open":
                opened = token
            case "table_open":
                in_table = True
                table = _table(lines, first, behind)
                yield first, behind, [table, *_comments(lines.text, table.span)]
            case "table_close":
                in_table = False
            case "inline" if not in_table:
                kind, level = _kind(opened, depth)
                opened = None
                yield first, behind, list(_without_comments(lines, _content(lines, token), kind, level))
            case "fence":
                yield first, behind, [_Left(lines.span(first, behind), "code block", "not prose")]
            case "html_block":
                is_comment = token.content.lstrip().startswith("<!--")
                what, reason = ("comment", "not shown to readers") if is_comment else ("HTML block", "not read here")
                yield first, behind, [_Left(lines.span(first, behind), what, reason)]
            case "heading_close" | "hr":
                yield first, behind, []


def _kind(opened: Token | None, depth: int) -> tuple[BlockKind, int]:
    if opened is None:
        return BlockKind.PARAGRAPH, 0
    if opened.type == "heading_open":
        return BlockKind.HEADING, int(opened.tag[1:])
    return BlockKind.LIST_ITEM, depth


def _content(lines: _Lines, token: Token) -> Span:
    """The text of a paragraph or heading, without the marks before its first and behind its last character."""
    first, behind = token.map or (0, 0)
    shown = token.content.split("\n", 1)[0]
    at = lines.line(first).rfind(shown)
    if at < 0:  # the parser widened a tab
        marks = _CONTAINER_MARKS.match(lines.line(first))
        at = marks.end() if marks else 0
    start = lines.start(first) + at
    end = start + len(shown) if behind - first == 1 else lines.end(behind - 1)
    return Span(start, max(start, end))


def _without_comments(lines: _Lines, span: Span, kind: BlockKind, level: int) -> Iterator[Block | _Left]:
    """The block at ``span``, in several pieces when comments stand in it."""
    text, at = lines.text, span.start
    for comment in _comments(text, span):
        yield from _block(text, Span(at, comment.span.start), kind, level)
        at = comment.span.end
        yield comment
    yield from _block(text, Span(at, span.end), kind, level)


def _block(text: str, span: Span, kind: BlockKind, level: int) -> Iterator[Block]:
    """The text at ``span``; of a paragraph each line, where its lines are paragraphs by what they say."""
    starts = [span.start]
    if kind is BlockKind.PARAGRAPH:
        starts += (found.end() for found in _NEXT_PARAGRAPH.finditer(text, span.start, span.end))
    for start, behind in pairwise((*starts, span.end)):
        piece = text[start:behind].rstrip()
        if piece:
            end = start + len(piece)
            yield Block(kind, Span(end - len(piece.lstrip()), end), level)


_MARK = (
    "[ \t　]*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章节部])"
)
_NEXT_PARAGRAPH = re.compile(f"[。！？][”』）)]?[ \\t\\r]*\n|\n(?={_MARK})|^{_MARK}[^，。；\n]{{0,40}}\n", re.MULTILINE)
"""Where a line ends with its sentence, before a line that a heading's mark begins, and behind such a heading.

Authors who leave no blank lines between their paragraphs mean one a line; a paragraph that an editor wraps seldom
breaks there, and loses nothing but what its figures would have had in common with the sentences in front.
"""


def _table(lines: _Lines, first: int, behind: int) -> Block:
    """The table in these lines; the second, which rules off the header, has no cells."""
    numbers = [first, *range(first + 2, behind)]
    rows = [list(_cells(lines, number, row)) for row, number in enumerate(numbers)]
    for row, cells in enumerate(rows[1:], 1):
        end = cells[-1].span.end  # cells that a row leaves out at its end are empty
        cells += [Cell(Span(end, end), row, column) for column in range(len(cells), len(rows[0]))]
    flat = tuple(cell for cells in rows for cell in cells)
    return Block(BlockKind.TABLE, Span(flat[0].span.start, lines.end(numbers[-1])), cells=flat)


def _cells(lines: _Lines, number: int, row: int) -> Iterator[Cell]:
    """The cells of one line, cut at | without a backslash; more cells than the header has are kept."""
    line, offset = lines.line(number).rstrip(), lines.start(number)
    marks = _CONTAINER_MARKS.match(line)
    begin = marks.end() if marks else 0
    if line.startswith("|", begin):
        begin += 1
    cuts = [end.start() for end in _CELL_END.finditer(line, begin)]
    if not cuts or line[cuts[-1] + 1 :].strip():
        cuts.append(len(line))
    for column, (start, end) in enumerate(pairwise((begin - 1, *cuts))):
        left, right = _shown(line, start + 1, end)
        yield Cell(Span(offset + left, offset + right), row, column, is_header=row == 0)


def _shown(line: str, start: int, end: int) -> tuple[int, int]:
    """What readers see of a cell from ``start`` to ``end``: no blanks, and no comments before and behind it."""
    while True:
        while start < end and line[end - 1].isspace():
            end -= 1
        while start < end and line[start].isspace():
            start += 1
        if line.startswith("<!--", start) and (closing := line.find("-->", start + 4, end)) >= 0:
            start = closing + 3
        elif line.endswith("-->", start, end) and (opening := line.rfind("<!--", start, end - 3)) >= 0:
            end = opening
        else:
            return start, end


def _comments(text: str, span: Span) -> Iterator[_Left]:
    """The comments at ``span``."""
    at = span.start
    while (opening := text.find("<!--", at, span.end)) >= 0:
        closing = text.find("-->", opening + 4, span.end)
        if closing < 0:
            break
        at = closing + 3
        yield _Left(Span(opening, at), "comment", "not shown to readers")


def _rest(lines: _Lines, covered: bytearray) -> Iterator[Block]:
    """Paragraphs for the lines that the parser gave up on (deep nesting), so that no text is dropped."""
    for number, done in enumerate(covered):
        if not done and any(map(str.isalnum, lines.line(number))):
            marks = _CONTAINER_MARKS.match(lines.line(number))
            start = lines.start(number) + (marks.end() if marks else 0)
            yield from _block(lines.text, Span(start, lines.end(number)), BlockKind.PARAGRAPH, 0)
