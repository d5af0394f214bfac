"""Which formats there are; each is imported only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Protocol, TextIO

from checker.model.report import DocumentReport, Run

if TYPE_CHECKING:
    from checker.model.drafts import Drafts
    from checker.report.catalogue import Rule


class Renderer(Protocol):
    """Writes a report as it comes in; the same documents give the same bytes."""

    def document(self, report: DocumentReport) -> None:
        """Write one document; called once for each, in order."""

    def finish(self, run: Run) -> None:
        """Write what can be said only at the end; called once, also when no document came."""


class Page(NamedTuple):
    """What a report is written on: language, width in columns (``None``: never wrap), and whether colour shows.

    ``rules`` gives all rules, ``job_summary`` is the file whose Markdown a build shows beside its log, if it has one.
    """

    lang: str = "zh"
    width: int | None = None
    color: bool = False
    rules: Callable[[], Sequence[Rule]] = tuple
    job_summary: str | None = None


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
    of_findings: frozenset[str] = frozenset()
    """Those that show findings and counts, and neither figures nor relations."""

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


def _parquet_claims(stream: BinaryIO, _: Page) -> Renderer:
    from checker.report.claims_parquet import ParquetClaims

    return ParquetClaims(stream)


def _csv_findings(stream: TextIO, _: Page) -> Renderer:
    from checker.report.findings_csv import CsvFindings

    return CsvFindings(stream)


def _csv_relations(stream: TextIO, _: Page) -> Renderer:
    from checker.report.relations_csv import CsvRelations

    return CsvRelations(stream)


def _markdown(stream: TextIO, page: Page) -> Renderer:
    from checker.report.markdown import MarkdownReport

    return MarkdownReport(stream, lang=page.lang)


def _sarif(stream: TextIO, page: Page) -> Renderer:
    from checker.report.sarif import SarifReport

    return SarifReport(stream, lang=page.lang, rules=page.rules())


def _junit(stream: TextIO, page: Page) -> Renderer:
    from checker.report.junit import JunitReport

    return JunitReport(stream, lang=page.lang)


def _github(stream: TextIO, page: Page) -> Renderer:
    from checker.report.github import GithubReport

    return GithubReport(stream, lang=page.lang, summary=page.job_summary)


def _gitlab(stream: TextIO, page: Page) -> Renderer:
    from checker.report.gitlab import GitlabReport

    return GitlabReport(stream, lang=page.lang)


def _annotated_docx(source: bytes, report: DocumentReport, page: Page) -> bytes:
    from checker.report.annotated_docx import annotate_docx

    return annotate_docx(source, report, page.lang)


def _annotated_pdf(source: bytes, report: DocumentReport, page: Page) -> bytes:
    from checker.report.annotated_pdf import annotate_pdf

    return annotate_pdf(source, report, page.lang)


def _workbook(stream: BinaryIO, page: Page) -> Renderer:
    from checker.report.workbook import WorkbookReport

    return WorkbookReport(stream, lang=page.lang)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CHECK = Formats(
    text={
        "text": _console,
        "json": _json,
        "html": _html,
        "markdown": _markdown,
        "csv": _csv_findings,
        "sarif": _sarif,
        "junit": _junit,
        "github": _github,
        "gitlab": _gitlab,
    },
    binary={"xlsx": _workbook},
    annotated={
        "docx": Annotator((_WORD,), _annotated_docx),
        "pdf": Annotator(("application/pdf",), _annotated_pdf),
    },
    of_findings=frozenset(("text", "markdown", "csv", "sarif", "github", "gitlab")),
)
CLAIMS = Formats(
    text={"text": _console_claims, "json": _json_claims, "csv": _csv_claims}, binary={"parquet": _parquet_claims}
)
RELATIONS = Formats(text={"text": _console_relations, "json": _json_relations, "csv": _csv_relations})


Comparer = Callable[["Drafts", TextIO, Page], None]
"""Writes the comparison of two drafts."""


def _console_comparison(drafts: Drafts, stream: TextIO, page: Page) -> None:
    from checker.report.console_comparison import print_comparison

    print_comparison(drafts, stream, lang=page.lang, width=page.width, color=page.color)


def _json_comparison(drafts: Drafts, stream: TextIO, _: Page) -> None:
    from checker.report.comparison_json import write_json

    write_json(drafts, stream)


def _markdown_comparison(drafts: Drafts, stream: TextIO, page: Page) -> None:
    from checker.report.markdown_comparison import write_markdown

    write_markdown(drafts, stream, lang=page.lang)


COMPARE: Mapping[str, Comparer] = {
    "text": _console_comparison,
    "json": _json_comparison,
    "markdown": _markdown_comparison,
}
