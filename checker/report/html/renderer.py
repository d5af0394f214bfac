"""The page, written document by document."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import TextIO

from checker.model.report import DocumentReport, Run, Summary
from checker.model.verdict import Severity
from checker.report.html.anchors import Anchors
from checker.report.html.assets import assets
from checker.report.html.cards import Card, cards_of, relations_of
from checker.report.html.environment import environment_of
from checker.report.html.marks import marks_of
from checker.report.html.passages import passage_of, passages_of, stretches_of
from checker.report.inferred import derived_text
from checker.report.place import place_text
from checker.report.words import words_of

_IN_MEMORY = 8 << 20
"""Bytes of the page's body that are held in memory before they go to a temporary file."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """What the index shows of a document."""

    number: int
    path: str
    summary: Summary
    skipped: int

    @property
    def tied(self) -> int:
        """How many of its figures some relation checks."""
        return self.summary.claims - self.summary.untied


class HtmlReport:
    """Writes one self-contained page: the index first, then every document with its figures marked.

    The counts are known only at the end, so the rows of the index, the list of findings and the documents wait
    rendered in temporary files; nothing reaches the stream before ``finish``, and no document is kept.
    """

    def __init__(self, stream: TextIO, *, lang: str) -> None:
        self._stream = stream
        self._words = words_of(lang)
        self._environment = environment_of(self._words)
        self._index, self._list, self._body = _spool(), _spool(), _spool()
        self._anchors = Anchors()
        self._documents = 0
        self._findings = 0
        self._rules: Counter[tuple[str, str]] = Counter()
        self._first_path = ""

    def document(self, report: DocumentReport) -> None:
        """Set one document aside, rendered."""
        first = self._findings + 1
        self._findings += len(report.findings)
        self._documents += 1
        self._first_path = self._first_path or report.document.path
        for finding in report.findings:
            if finding.suppression is None:
                self._rules[finding.rule_id, finding.rule_name] += 1
        chapter = _chapter(report, self._documents)
        cards = cards_of(report, self._anchors.of(report.findings), first, self._words)
        self._index.write(self._environment.get_template("index_row.html").render(chapter=chapter))
        if cards:
            entries = [(card, place_text(card.finding.primary)) for card in cards]
            listed = self._environment.get_template("entries.html").generate(chapter=chapter, entries=entries)
            self._list.writelines(listed)
        self._write_body(report, chapter, cards, first)

    def finish(self, run: Run) -> None:
        """Write the page."""
        found = assets()
        self._stream.writelines(
            self._environment.get_template("head.html").generate(
                run=run,
                assets=found,
                documents=self._documents,
                first_path=self._first_path,
                severities=[(severity, run.summary.findings[severity]) for severity in Severity],
                has_findings=self._findings > 0,
            )
        )
        if self._documents > 1:
            self._pour(self._index, "table")
        self._index.close()  # the index of one document would repeat its head
        self._pour(self._list, "list")
        self._pour(self._body, "body")
        self._stream.write(self._environment.get_template("foot.html").render(script=found.script))

    def _write_body(self, report: DocumentReport, chapter: Chapter, cards: list[Card], first: int) -> None:
        document = report.document
        marks = marks_of(report, first, self._words)
        passages = list(passages_of(document, marks))
        starts = [passage.start for passage in passages]
        beside: dict[int, list[Card]] = {}
        for card in cards if passages else ():
            beside.setdefault(passage_of(card.finding.primary.offset, starts), []).append(card)
        self._body.writelines(
            self._environment.get_template("document.html").generate(
                chapter=chapter,
                anchors={card.number: card.anchor for card in cards},
                loose=() if passages else cards,
                stretches=stretches_of(passages, beside),
                skipped=[
                    (part, place_text(part.location) if part.location else "") for part in report.document.skipped
                ],
                derived=[derived_text(what, self._words) for what in report.derived],
                relations=list(relations_of(report, cards, self._words)),
                untied=report.untied,
            )
        )

    def _pour(self, spool: SpooledTemporaryFile[str], part: str) -> None:
        """The spooled text between what begins and what ends this part of the page; its file goes."""
        template = self._environment.get_template("around.html")
        context = {"part": part, "documents": self._documents, "has_findings": self._findings > 0}
        rules = sorted(self._rules.items(), key=lambda item: (-item[1], item[0]))
        self._stream.write(template.render(context, edge="begin", rules=rules))
        with spool:
            spool.seek(0)
            shutil.copyfileobj(spool, self._stream)
        self._stream.write(template.render(context, edge="end", rules=rules))


def _spool() -> SpooledTemporaryFile[str]:
    return SpooledTemporaryFile(max_size=_IN_MEMORY, mode="w+", encoding="utf-8", newline="\n")


def _chapter(report: DocumentReport, number: int) -> Chapter:
    summary = Summary()
    summary.add(report)
    return Chapter(number, report.document.path, summary, len(report.document.skipped))
