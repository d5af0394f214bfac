"""A passage and what gouji says of it, in a form that a test can state in one line."""

from __future__ import annotations

from checker.model.relation import RelationKind
from checker.model.report import DocumentReport, Judged
from checker.model.verdict import Outcome
from checker.pipeline import check
from checker.readers.text import read_text
from checker.settings import Settings

LINT = Settings()
AUDIT = Settings(profile="audit")


def report_on(text: str, *, settings: Settings = AUDIT) -> DocumentReport:
    """The report on a plain text; by default with all that rests on weak cues."""
    return check(read_text(text, path="report.txt", sha256=""), settings)


def alarms(text: str, *, settings: Settings = LINT) -> list[tuple[str, str]]:
    """Rule and stated figure of every finding, by default of those that an author sees."""
    return [(finding.rule_id, finding.stated_literal) for finding in report_on(text, settings=settings).findings]


def checked(text: str, *kinds: RelationKind, settings: Settings = LINT) -> list[str]:
    """The arithmetic of the relations that hold, of these kinds or of all, in the order of the text."""
    return [
        judged.verdict.arithmetic
        for judged in report_on(text, settings=settings).relations
        if judged.verdict.outcome is Outcome.CONSISTENT and (not kinds or judged.relation.kind in kinds)
    ]


def relations(text: str, *kinds: RelationKind, settings: Settings = AUDIT) -> list[Judged]:
    """Every judged relation of these kinds, or of all."""
    judged = report_on(text, settings=settings).relations
    return [each for each in judged if not kinds or each.relation.kind in kinds]


def literals(judged: Judged) -> dict[str, list[str]]:
    """The figures of a relation by the part they play."""
    found: dict[str, list[str]] = {}
    for member in judged.relation.members:
        found.setdefault(member.role, []).append(member.claim.literal)
    return found
