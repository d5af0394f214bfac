"""The findings as Markdown: a comment on a pull request, the summary of a job."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TextIO

from checker.model.report import DocumentReport, Run, Summary
from checker.model.verdict import Severity
from checker.report.console_summary import summary_lines
from checker.report.excerpt import excerpts_of
from checker.report.markdown_text import code, prose
from checker.report.place import place_text
from checker.report.sentence import alternatives_of
from checker.report.tongue import told
from checker.report.words import words_of

if TYPE_CHECKING:
    from checker.model.document import Document
    from checker.model.finding import Finding

COMMENT = 65_000
"""Characters of a comment on GitHub, which allows 65,536."""
_LONGEST = 300
"""Characters of one piece of text: a path, a message or a line of arithmetic may be a page long."""
_MOST_ROWS = 100


class MarkdownReport:
    """Counts and a table of the documents, then every document's findings, in at most ``room`` characters.

    What has no room is counted. The counts are known only at the end, so that much is held until then.
    """

    def __init__(self, stream: TextIO, *, lang: str, room: int = COMMENT) -> None:
        self._stream = stream
        self._lang = lang
        self._words = words_of(lang)
        self._kept_free = room // 10  # for what could not be read
        self._room = room - self._kept_free - 4 * _LONGEST  # for the counts and what is said of the rest
        self._rows: list[str] = []
        self._parts: list[str] = []
        self._left_out = Summary()
        self._skipped_parts = 0

    def document(self, report: DocumentReport) -> None:
        """Set one document aside."""
        counts = Summary()
        counts.add(report)
        self._skipped_parts += len(report.document.skipped)
        row = _row(report, counts)
        if len(self._rows) < _MOST_ROWS and self._takes(row):
            self._rows.append(row)
        else:
            self._left_out.documents += 1
        heading = f"\n### {code(_cut(report.document.path))}\n\n"
        for finding in report.findings:
            if finding.suppression is None:
                item = heading + "".join(_item(report.document, finding, self._words))
                if self._takes(item):
                    self._parts.append(item)
                    heading = ""
                else:
                    self._left_out.findings[finding.severity] += 1

    def finish(self, run: Run) -> None:
        """Write everything."""
        words = self._words
        write = self._stream.write
        write(f"<!-- gouji report -->\n\n## {words['title']}\n\n")
        for pieces in summary_lines(run.summary, lang=self._lang, skipped_parts=self._skipped_parts):
            write("".join(piece.text for piece in pieces) + "\n\n")
        if self._rows:
            titles = ("document", "figures", "untied", "relations", "findings")
            write(f"| {' | '.join(words[title] for title in titles)} |\n|---|--:|--:|--:|--:|\n")
            self._stream.writelines(self._rows)
        if self._left_out.documents:
            write("\n" + words["more documents"].format(self._left_out.documents) + "\n")
        self._stream.writelines(self._parts)
        more = sum(self._left_out.findings.values())
        if more:
            write("\n" + words["more findings"].format(more) + "\n")
        if run.notifications:
            write(f"\n### {words['notifications']}\n\n")
            self._room = self._kept_free
            told_of = (told(event, words["language"]) for event in run.notifications)
            lines = (f"- {words['unchecked']}{words['colon']}{code(_cut(text))}\n" for text in told_of)
            shown = [line for line in lines if self._takes(line)]
            self._stream.writelines(shown)
            if len(shown) < len(run.notifications):
                write("\n" + words["more findings"].format(len(run.notifications) - len(shown)) + "\n")

    def _takes(self, text: str) -> bool:
        """Whether there is room for ``text``; if so, it is taken."""
        if len(text) > self._room:
            return False
        self._room -= len(text)
        return True


def _row(report: DocumentReport, counts: Summary) -> str:
    found = sum(counts.findings[severity] for severity in Severity)
    cells = (counts.claims, counts.untied, counts.relations, found)
    return f"| {code(_cut(report.document.path))} | {' | '.join(map(str, cells))} |\n"


def _item(document: Document, finding: Finding, words: Mapping[str, str]) -> Iterator[str]:
    """A finding: place, rule and message; stated, computed and gap; the arithmetic; the sentences."""
    severity = words[f"severity.{finding.severity}"]
    place = code(_cut(place_text(finding.primary)))
    yield f"- **{severity}** {finding.rule_id} {finding.rule_name} {place} — {prose(_cut(finding.message))}\n"
    shown = (("stated", finding.stated_literal), ("computed", finding.computed_text), ("gap", finding.gap))
    compared = [f"{words[name]}{words['colon']}{code(_cut(text))}" for name, text in shown if text]
    changes = (
        words["list comma"].join(code(_cut(f"{each.literal} → {each.replacement}")) for each in together)
        for together in alternatives_of(finding)
    )
    if finding.suggestions:
        compared.append(words["suggestion"] + words["colon"] + words["or between"].join(changes))
    yield f"  - {words['semicolon'].join(compared)}\n"
    if finding.why:
        yield f"  - {code(_cut(finding.why))}\n"
    for excerpt in excerpts_of(document, finding, limit=_LONGEST):
        line = "".join(piece.text for piece in excerpt.line)
        yield f"  - {code(_cut(line))}\n"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
