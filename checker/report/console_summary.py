"""The counts at the end of a run, in words that do not let silence pass for a check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from checker.model.verdict import Severity
from checker.report.layout import Line, Piece
from checker.report.words import words_of

if TYPE_CHECKING:
    from checker.model.report import Summary


def summary_lines(summary: Summary, *, lang: str, skipped_parts: int = 0) -> Iterator[Line]:
    """What was read, what was compared, what was not compared with anything, and what was found."""
    words = words_of(lang)
    if not summary.documents:
        yield (Piece(words["nothing read"], "warning"),)
    else:
        yield (Piece(_read(summary, words) + words["comma"]), *_compared(summary, words))
        yield from _not_checked(summary, words)
        yield _found(summary, words)
    yield from _left_out(summary, words, skipped_parts)


def reading_lines(summary: Summary, *, lang: str) -> Iterator[Line]:
    """What was read, where nothing was compared."""
    words = words_of(lang)
    yield (Piece(_read(summary, words)),) if summary.documents else (Piece(words["nothing read"], "warning"),)
    yield from _left_out(summary, words, 0)


def _left_out(summary: Summary, words: Mapping[str, str], skipped_parts: int) -> Iterator[Line]:
    left_out = [
        (words["skipped files"], summary.skipped_files),
        (words["unreadable"], summary.unreadable),
        (words["skipped parts"], skipped_parts),
    ]
    if any(count for _, count in left_out):
        yield (Piece(words["list comma"].join(f"{name} {count}" for name, count in left_out if count), "warning"),)


def _read(summary: Summary, words: Mapping[str, str]) -> str:
    return f"{words['documents']} {summary.documents}{words['comma']}{words['figures']} {summary.claims}"


def _compared(summary: Summary, words: Mapping[str, str]) -> Iterator[Piece]:
    outcomes = (
        ("consistent", summary.consistent),
        ("inconsistent", summary.inconsistent),
        ("undetermined", summary.undetermined),
    )
    yield Piece(f"{words['relations']} {summary.relations}{words['colon']}")
    yield from _listed("outcome", outcomes, words)


def _not_checked(summary: Summary, words: Mapping[str, str]) -> Iterator[Line]:
    if summary.untied:
        yield (Piece(f"{words['untied']} {summary.untied}{words['colon']}{words['untied note']}", "strong"),)
    if not summary.relations:
        yield (Piece(words["nothing compared"], "warning"),)


def _found(summary: Summary, words: Mapping[str, str]) -> Line:
    counts = tuple((severity.value, summary.findings.get(severity, 0)) for severity in Severity)
    marked = f"{words['semicolon']}{words['suppressed']} {summary.suppressed}"
    if summary.baselined:
        marked += f"{words['list comma']}{words['baselined']} {summary.baselined}"
    return (Piece(words["findings"] + words["colon"]), *_listed("severity", counts, words), Piece(marked))


def _listed(group: str, counts: tuple[tuple[str, int], ...], words: Mapping[str, str]) -> Iterator[Piece]:
    """ "error 1, warning 0": each count in its own style, unless it is 0."""
    for position, (name, count) in enumerate(counts):
        if position:
            yield Piece(words["list comma"])
        yield Piece(f"{words[f'{group}.{name}']} {count}", name if count else "")
