"""Which formats there are; each is imported only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import BinaryIO, NamedTuple, Protocol, TextIO

from checker.model.report import DocumentReport, Run


class Renderer(Protocol):
    """Writes a report as it comes in; the same documents give the same bytes."""

    def document(self, report: DocumentReport) -> None:
        """Write one document; called once for each, in order."""

    def finish(self, run: Run) -> None:
        """Write what can be said only at the end; called once, also when no document came."""


class Page(NamedTuple):
    """What a report is written on: language, width in columns (``None``: never wrap), and whether colour shows."""

    lang: str = "zh"
    width: int | None = None
    color: bool = False


Factory = Callable[[TextIO, Page], Renderer]
BinaryFactory = Callable[[BinaryIO, Page], Renderer]
"""A binary report is written when it is finished: its stream may be sought, but its folder may hold no second file."""


class Annotator(NamedTuple):
    """Writes the findings into a copy of the document itself.

    ``annotate(source, report, page)`` gives the file's new content; ``source`` is its content as it was read, of one
    of the types ``media``, and whatever is no remark of ours stays as it was.
    """

    media: tuple[str, ...]
    annotate: Callable[[bytes, DocumentReport, Page], bytes]


class Formats(NamedTuple):
    """The formats of one command by name, the default first: a report as text, as bytes, or as remarks in the input."""

    text: Mapping[str, Factory]
    binary: Mapping[str, BinaryFactory] = {}
    annotated: Mapping[str, Annotator] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """All of them, as the command line knows them."""
        return (*self.text, *self.binary, *self.annotated)

    @property
    def on_standard_output(self) -> tuple[str, ...]:
        """Those that need no file."""
        return (*self.text, *self.binary)


def _console(stream: TextIO, page: Page) -> Renderer:
    from checker.report.console import ConsoleReport

    return ConsoleReport(stream, lang=page.lang, width=page.width, color=page.color)


def _console_claims(stream: TextIO, page: Page) -> Renderer:
    from checker.report.console_tables import ConsoleClaims

    return ConsoleClaims(stream, lang=page.lang, width=page.width, color=page.color)


def _console_relations(stream: TextIO, page: Page) -> Renderer:
    from checker.report.console_tables import ConsoleRelations

    return ConsoleRelations(stream, lang=page.lang, width=page.width, color=page.color)


def _html(stream: TextIO, page: Page) -> Renderer:
    from checker.report.html import HtmlReport

    return HtmlReport(stream, lang=page.lang)


def _json(stream: TextIO, _: Page) -> Renderer:
    from checker.report.report_json import json_report

    return json_report(stream)


def _json_claims(stream: TextIO, _: Page) -> Renderer:
    from checker.report.report_json import json_claims

    return json_claims(stream)


def _json_relations(stream: TextIO, _: Page) -> Renderer:
    from checker.report.report_json import json_relations

    return json_relations(stream)


def _csv_claims(stream: TextIO, _: Page) -> Renderer:
    from checker.report.claims_csv import CsvClaims

    return CsvClaims(stream)


def _workbook(stream: BinaryIO, page: Page) -> Renderer:
    from checker.report.workbook import WorkbookReport

    return WorkbookReport(stream, lang=page.lang)


CHECK = Formats(text={"text": _console, "json": _json, "html": _html}, binary={"xlsx": _workbook})
CLAIMS = Formats(text={"text": _console_claims, "json": _json_claims, "csv": _csv_claims})
RELATIONS = Formats(text={"text": _console_relations, "json": _json_relations})
