"""The page, written document by document."""

from __future__ import annotations

import base64
import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, TextIO

from checker.model.report import DocumentReport, Run, Summary
from checker.model.verdict import Severity
from checker.report.html.bars import percent_text
from checker.report.html.cards import Card, card_of
from checker.report.html.marks import marks_of
from checker.report.html.passages import Passage, passage_of, passages_of
from checker.report.inferred import derived_text
from checker.report.place import place_text
from checker.report.visible import visible_text
from checker.report.words import words_of

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = Path(__file__).parent
_IN_MEMORY = 8 << 20
"""Bytes of the page's body that are held in memory before they go to a temporary file."""


@dataclass(frozen=True, slots=True)
class _Beside:
    """A passage with the findings whose primary figure it holds."""

    passage: Passage
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the list of findings."""

    number: int
    severity: Severity
    message: str
    place: str
    is_suppressed: bool


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A line of the table of contents: the document's path, its counts and its findings."""

    number: int
    path: str
    summary: Summary
    entries: tuple[_Entry, ...]


class HtmlReport:
    """Writes one self-contained page: counts and findings first, then every document with its figures marked.

    The counts are known only at the end, so the documents wait in a temporary file; nothing reaches the stream
    before ``finish``. Of each document only what the two lists at the top show is kept.
    """

    def __init__(self, stream: TextIO, *, lang: str) -> None:
        self._stream = stream
        self._words = words_of(lang)
        self._environment = _environment()
        self._environment.globals["words"] = self._words
        self._body = SpooledTemporaryFile(max_size=_IN_MEMORY, mode="w+", encoding="utf-8", newline="\n")  # noqa: SIM115
        self._chapters: list[_Chapter] = []
        self._findings = 0

    def document(self, report: DocumentReport) -> None:
        """Set one document aside, rendered."""
        first = self._findings + 1
        self._findings += len(report.findings)
        path = report.document.path
        cards = [card_of(finding, number, path, self._words) for number, finding in enumerate(report.findings, first)]
        chapter = _chapter(report, len(self._chapters) + 1, cards)
        self._chapters.append(chapter)
        marks = marks_of(report, first, self._words)
        passages = list(passages_of(report.document, marks))
        template = self._environment.get_template("document.html")
        self._body.writelines(
            template.generate(
                chapter=chapter,
                loose=() if passages else cards,
                blocks=_beside(passages, cards),
                skipped=report.document.skipped,
                derived=[derived_text(what, self._words) for what in report.derived],
            )
        )

    def finish(self, run: Run) -> None:
        """Write the page."""
        style = (_FOLDER / "style.css").read_text(encoding="utf-8")
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        head = self._environment.get_template("head.html")
        self._stream.writelines(head.generate(run=run, chapters=self._chapters, style=style, style_digest=digest))
        with self._body as body:
            body.seek(0)
            shutil.copyfileobj(body, self._stream)
        self._stream.write(self._environment.get_template("foot.html").render())


def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible_text(value) if type(value) is str else value,
    )
    environment.filters["percent"] = percent_text
    environment.filters["as_written"] = Markup
    return environment


def _chapter(report: DocumentReport, number: int, cards: list[Card]) -> _Chapter:
    summary = Summary()
    summary.add(report)
    entries = tuple(
        _Entry(
            card.number,
            card.finding.severity,
            card.finding.message,
            place_text(card.finding.primary),
            card.finding.suppression is not None,
        )
        for card in cards
    )
    return _Chapter(number, report.document.path, summary, entries)


def _beside(passages: list[Passage], cards: list[Card]) -> list[_Beside]:
    starts = [passage.start for passage in passages]
    placed: dict[int, list[Card]] = {}
    for card in cards if passages else ():
        placed.setdefault(passage_of(card.finding.primary.offset, starts), []).append(card)
    return [_Beside(passage, tuple(placed.get(position, ()))) for position, passage in enumerate(passages)]
