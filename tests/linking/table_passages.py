"""Tables in Markdown and what gouji says of them, in a form that a test can state in one line."""

from __future__ import annotations

from checker.model.finding import Finding
from checker.model.report import DocumentReport
from checker.model.verdict import Outcome
from checker.pipeline import check
from checker.readers import read_bytes
from checker.settings import Settings


def report_on(text: str, profile: str = "lint") -> DocumentReport:
    """The report on a Markdown text."""
    return check(read_bytes(text.encode(), "表.md"), Settings(profile="audit" if profile == "audit" else "lint"))


def only(text: str) -> Finding:
    """The one finding on the text."""
    (finding,) = report_on(text).findings
    return finding


def holding(text: str) -> list[str]:
    """The arithmetic of every relation of the text that holds."""
    return [each.verdict.arithmetic for each in report_on(text).relations if each.verdict.outcome is Outcome.CONSISTENT]


def written(*rows: str) -> str:
    """A Markdown table of the rows, with their cells parted by blanks."""
    lines = [f"| {' | '.join(row.split())} |" for row in rows]
    return "\n".join([lines[0], "|---" * len(rows[0].split()) + "|", *lines[1:], ""])
