"""One document, from text to report: the order in which the rooms work, and nothing else.

    read ──▶ Document ──extract──▶ claims ──link──▶ relations ──judge──▶ verdicts ──explain──▶ findings
                  └──validate, a table that has a schema──▶┘

``check`` takes a document and settings, never a path, so that an editor can call it with an unsaved text.
"""

from __future__ import annotations

from functools import partial

from checker.claims import extract
from checker.claims.units import conversion_with
from checker.explain import explain
from checker.linking import link
from checker.model.document import Document
from checker.model.finding import Finding
from checker.model.relation import Relation, RelationKind
from checker.model.report import DocumentReport, Judged, Notification
from checker.model.verdict import Outcome, Verdict
from checker.rules import rules_for
from checker.settings import Settings
from checker.validation import validate

_OF_ONE = frozenset({RelationKind.SCHEMA})
"""Kinds that look at a figure for itself: nothing in the text was compared with it."""


_INCONSISTENT = Outcome.INCONSISTENT


def check(document: Document, settings: Settings) -> DocumentReport:
    """Everything that gouji has to say of the document."""
    added = settings.vocabulary
    claims = extract(document, added)
    validated = validate(document, settings.schemas)
    notifications = list(validated.notifications)
    relations = (*link(document, claims, conversion_with(added), added.definitions), *validated.relations)
    judged = tuple(
        Judged(f"r{number}", relation, verdict)
        for number, relation in enumerate(relations, 1)
        if settings.may_show(relation.confidence)
        and (verdict := judge(relation, document, notifications)) is not None
        and settings.shows(relation.confidence, verdict.rule)
    )
    findings = tuple(explain(document, judged, settings))
    if document.annotations:
        from checker.explain.suppressed import suppressed

        findings = tuple(suppressed(document, findings, settings, partial(weak_findings, document, settings)))
    tied = {
        member.claim.start
        for each in judged
        if each.relation.is_check and each.relation.kind not in _OF_ONE and not each.relation.fact("writing")
        for member in each.relation.members
    }
    untied = tuple([claim for claim in claims if not claim.why and claim.start not in tied])
    derived = tuple(what for each in judged for what in each.relation.derived) if settings.tells_derived else ()
    return DocumentReport(document, claims, untied, judged, findings, tuple(notifications), derived, validated.schemas)


def weak_findings(document: Document, settings: Settings) -> tuple[Finding, ...]:
    """What the audit profile finds in the document, remarks in it aside."""
    return check(document.but(annotations=()), settings._replace(profile="audit")).findings


def judge(relation: Relation, document: Document, notifications: list[Notification]) -> Verdict | None:
    """The first inconsistency that a rule sees, else the first verdict; ``None`` when no rule knows the kind.

    A rule that raises is our bug: it becomes a notification, and the other rules go on.
    """
    first: Verdict | None = None
    for rule in rules_for(relation.kind):
        try:
            verdict = rule.judge(relation)
        except Exception as error:  # whatever a rule does, the document's other figures are still checked
            notifications.append(Notification(f"rule {rule.id} failed: {error!r}", document.path, rule=rule.id))
            continue
        if verdict is not None and verdict.outcome is _INCONSISTENT:
            return verdict
        first = first or verdict
    return first
