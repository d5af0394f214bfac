"""Remarks in a document that tell gouji to be silent: ``gouji: ignore[GJ101] 已与业务部门核实``.

A remark is a comment in Markdown, a web page or Word, or a note in Excel. A line of it is a directive:

    gouji: ignore[GJ101, GJ204] reason     the text that the remark is on; of one in Markdown or a web page, the
                                           paragraph on whose line it stands, else the next one
    gouji: disable[GJ101] reason           from here on …
    gouji: enable[GJ101]                   … up to here
    gouji: file-ignore[GJ101] reason       the whole document

Chinese colons, brackets and commas are taken as well.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from checker.model.document import Block, Document
from checker.model.patterns import pattern
from checker.model.span import Span

IGNORE, FILE, DISABLE, ENABLE = "ignore", "file-ignore", "disable", "enable"

_DIRECTIVE = pattern(r"(?i)\s*gouji\s*[:：]\s*([\w-]*)\s*(?:[\[［【]([^\]］】]*)[\]］】])?\s*(.*)")
_COMMAS = pattern(r"[,，、\s]+")


class Directive(NamedTuple):
    """One line of a remark: its verb, the rules it names as they are written, why, and where the remark is."""

    verb: str
    rules: tuple[str, ...]
    reason: str
    span: Span


class Scope(NamedTuple):
    """Where one rule is to be silent, by which directive."""

    rule: str
    spans: tuple[Span, ...]
    directive: Directive

    def covers(self, offset: int) -> bool:
        """Whether a figure that begins at ``offset`` is meant."""
        return any(span.start <= offset < span.end for span in self.spans)


def directives_of(document: Document) -> Iterator[Directive]:
    """The directives in the remarks of a document, in the order of the text."""
    for remark in document.annotations:
        if "gouji" not in remark.text.lower():
            continue
        for line in remark.text.splitlines():
            found = _DIRECTIVE.match(line)
            if found is not None:
                rules = tuple(word for word in _COMMAS.split(found.group(2) or "") if word)
                yield Directive(found.group(1).lower(), rules, found.group(3).strip(), remark.span)


def scopes_of(document: Document, directives: Iterable[tuple[Directive, tuple[str, ...]]]) -> Iterator[Scope]:
    """Where each directive silences each of its rules, which are given as ids beside it."""
    everything = Span(0, len(document.text) + 1)
    opened: dict[str, Directive] = {}
    starts = [block.span.start for block in document.blocks]
    for directive, rules in directives:
        for rule in rules:
            if directive.verb == FILE:
                yield Scope(rule, (everything,), directive)
            elif directive.verb == IGNORE:
                yield Scope(rule, tuple(_meant(document, starts, directive.span)), directive)
            elif directive.verb == DISABLE:
                opened.setdefault(rule, directive)
            elif directive.verb == ENABLE and rule in opened:
                begun = opened.pop(rule)
                yield Scope(rule, (Span(begun.span.start, directive.span.start),), begun)
    for rule, begun in opened.items():
        yield Scope(rule, (Span(begun.span.start, everything.end),), begun)


_NEAR = 64
"""Cells before a place that are looked at: those without text stand where the next one begins."""


def _has_text_at(block: Block, span: Span) -> bool:
    """Whether text of the block is there; between the cells of a table is none."""
    if not block.span.overlaps(span):
        return False
    behind = bisect_left(block.cells, span.end, key=lambda cell: cell.span.start)
    for cell in reversed(block.cells[max(behind - _NEAR, 0) : behind]):
        if cell.span.overlaps(span):
            return True
    return not block.cells


def _meant(document: Document, starts: Sequence[int], span: Span) -> Iterator[Span]:
    """The text that a remark is on, the blocks on the lines it stands in, of a table these rows, or the next block.

    ``starts`` are those of the blocks.
    """
    if span.start < span.end and any(_has_text_at(block, span) for block in _blocks_at(document, starts, span)):
        yield span
        return
    lines_at = document.line_starts
    below = bisect_right(lines_at, max(span.start, span.end - 1))
    lines = Span(
        lines_at[bisect_right(lines_at, span.start) - 1],
        lines_at[below] if below < len(lines_at) else len(document.text),
    )
    beside = [
        Span(max(block.span.start, lines.start), min(block.span.end, lines.end)) if block.cells else block.span
        for block in _blocks_at(document, starts, lines)
    ]
    behind = bisect_left(starts, span.end)
    yield from beside or [block.span for block in document.blocks[behind : behind + 1]]


def _blocks_at(document: Document, starts: Sequence[int], span: Span) -> Iterator[Block]:
    """The blocks that have a character of the span; blocks are in order and do not overlap."""
    for number in range(max(bisect_right(starts, span.start) - 1, 0), bisect_left(starts, span.end)):
        if document.blocks[number].span.overlaps(span):
            yield document.blocks[number]
