"""The sentences of a finding, line by line, with its figures marked; long ones cut down to what is around them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from checker.model.document import Document
from checker.model.finding import Finding
from checker.model.span import Location, Span
from checker.report.layout import Line, Piece, cells
from checker.report.visible import visible_line

_SENTENCE_ENDS = "。！？!?\n\r"
_ELISION = Piece("…", "dim")
_LEAST_CONTEXT = 6
_LEAST_ELISION = 12
"""Characters: leaving out fewer saves no reading."""


class Excerpt(NamedTuple):
    """The sentences of one line of the text that hold figures; ``line_number`` counts from 1."""

    line_number: int
    line: Line


def excerpts_of(document: Document, finding: Finding, *, limit: int) -> Iterator[Excerpt]:
    """The lines that hold the finding's figures, in the order of the text, reduced to the sentences that do.

    A sentence of more than about ``limit`` cells shows every figure with as much around it as fits.
    """
    primary = _span(finding.primary)
    related = (place.location for place in finding.related if place.location.path in (None, document.path))
    spans = sorted({primary, *map(_span, related)})
    sentences: dict[Span, list[Span]] = {}
    sentence: Span | None = None
    for span in spans:
        if sentence is None or not sentence.overlaps(span):
            sentence = _sentence_around(document.text, span, limit)
        sentences.setdefault(sentence, []).append(span)
    lines: dict[int, list[Piece]] = {}
    end = 0
    for sentence, marked in sentences.items():
        pieces = lines.setdefault(document.locate(sentence.start, sentence.end).line, [])
        if pieces and document.text[end : sentence.start].strip():
            pieces.append(_ELISION)
        pieces.extend(_pieces(document.text, sentence, marked, primary, limit))
        end = sentence.end
    for line_number, pieces in lines.items():
        once = (piece for before, piece in pairwise([None, *pieces]) if piece is not _ELISION or before is not _ELISION)
        yield Excerpt(line_number, tuple(piece for piece in once if piece is not None))


def _span(location: Location) -> Span:
    return Span(location.offset, location.offset + location.length)


def _sentence_around(text: str, span: Span, reach: int) -> Span:
    """From behind the sentence before to the end of this one, without blanks around; never beyond the line.

    Looks at most ``reach`` characters far, as more would not be shown: a text may be a megabyte without a full stop.
    """
    first, last = max(span.start - reach, 0), span.end + reach
    start = max(first, *(text.rfind(end, first, span.start) + 1 for end in _SENTENCE_ENDS))
    ends = [at for end in _SENTENCE_ENDS if (at := text.find(end, max(span.end - 1, span.start), last)) >= 0]
    end = min(ends, default=last)
    end += 0 if text[end : end + 1] in ("\r", "\n") else 1
    while start < span.start and text[start].isspace():
        start += 1
    return Span(start, max(min(end, len(text)), span.end))


def _pieces(text: str, sentence: Span, marked: list[Span], primary: Span, limit: int) -> Iterator[Piece]:
    at = sentence.start
    for window in _windows(text, sentence, marked, limit):
        if window.start > at:
            yield _ELISION
        at = window.start
        for span in marked:
            if window.start <= span.start < window.end and span.start >= at:
                yield from _plain(text[at : span.start])
                style, mark = ("primary", "^") if span == primary else ("related", "~")
                yield Piece(visible_line(text[span.start : span.end]), style, mark)
                at = span.end
        yield from _plain(text[at : window.end])
        at = window.end
    if at < sentence.end:
        yield _ELISION


def _plain(text: str) -> Iterator[Piece]:
    if text:
        yield Piece(visible_line(text))


def _windows(text: str, sentence: Span, marked: list[Span], limit: int) -> list[Span]:
    """The parts of the sentence to show: all of it, or the marked spans with equal context, joined where they meet."""
    if len(text[sentence.start : sentence.end]) <= limit and cells(text[sentence.start : sentence.end]) <= limit:
        return [sentence]
    room = limit - sum(cells(text[span.start : span.end]) for span in marked)
    context = max(room // (4 * len(marked)), _LEAST_CONTEXT)  # characters on either side, 2 cells each
    windows: list[Span] = []
    for span in marked:
        start, end = max(span.start - context, sentence.start), min(span.end + context, sentence.end)
        start = sentence.start if start < sentence.start + _LEAST_ELISION else start
        end = sentence.end if end > sentence.end - _LEAST_ELISION else end
        if windows and start < windows[-1].end + _LEAST_ELISION:
            windows[-1] = Span(windows[-1].start, max(end, windows[-1].end))
        else:
            windows.append(Span(start, end))
    return windows
