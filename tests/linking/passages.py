"""A passage and what gouji says of it, in a form that a test can state in one line."""

from __future__ import annotations

import re

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
    """Rule and stated figure of the relation behind every finding, by default of those that an author sees."""
    report = report_on(text, settings=settings)
    by_id = {judged.id: judged.relation for judged in report.relations}
    found = []
    for finding in report.findings:
        stated = by_id[finding.relations[0]].stated
        assert stated is not None
        found.append((finding.rule_id, stated.literal))
    return found


def checked(text: str, *kinds: RelationKind, settings: Settings = LINT) -> list[str]:
    """The relations that hold, of these kinds or of all, each as "485件: 121 + 1 + 363", in the order of the text."""
    found = []
    for judged in report_on(text, settings=settings).relations:
        relation = judged.relation
        if judged.verdict.outcome is Outcome.CONSISTENT and (not kinds or relation.kind in kinds):
            stated = relation.stated.literal if relation.stated is not None else ""
            found.append(f"{stated}: {relation.computed.render() if relation.computed is not None else ''}")
    return found


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


def both_versions(text: str) -> tuple[str, str]:
    """The right and the wrong version of a passage in which every {right|wrong} stands for either."""
    right = re.sub(r"\{([^|}]*)\|[^}]*\}", r"\1", text)
    return right, re.sub(r"\{[^|}]*\|([^}]*)\}", r"\1", text)


def assert_only_the_wrong_one_is_told(text: str) -> None:
    """Of both versions of a passage the right one raises no alarm, and the wrong one does."""
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert alarms(wrong) != []
