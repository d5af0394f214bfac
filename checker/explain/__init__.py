"""From verdicts to findings: one defect, one finding, with its places, its message and its rows of arithmetic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from checker.explain.advice import advice_of, suggestions_of
from checker.explain.digests import digest_of, numbered
from checker.explain.groups import Group, groups_of, result_of, suspect_of
from checker.explain.labels import label
from checker.explain.rows import rows_of
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.expression import decimal_text
from checker.model.finding import Finding, RelatedPlace
from checker.model.relation import Confidence, Relation
from checker.model.report import Judged
from checker.model.verdict import Outcome, Severity, Verdict
from checker.reasoning.convention import TRUNCATES, in_one_mode
from checker.rules import rule_of
from checker.settings import Rounding, Settings

_INCONSISTENT = Outcome.INCONSISTENT


def explain(document: Document, judged: Iterable[Judged], settings: Settings) -> Iterator[Finding]:
    """The findings that the settings ask for, in the order of the text."""
    judged = tuple(judged)
    failing = [each for each in judged if each.verdict.outcome is _INCONSISTENT]
    seen: Counter[str] = Counter()
    groups = _by_convention(list(groups_of(judged, failing)) if failing else [], judged, settings.rounding)
    for group in sorted(groups, key=lambda group: result_of(group.judged[0].relation).start):
        finding = _finding(document, group, settings, seen)
        if finding is not None:
            yield finding


def _by_convention(groups: list[Group], judged: tuple[Judged, ...], rounding: Rounding) -> list[Group]:
    """The groups as the document's way to round, or the house's, leaves them, each with the defect that it had."""
    known = {group.judged[0].id: group for group in groups}
    told = in_one_mode([list(group.judged) for group in groups], judged, rounding)
    return [known.get(each[0].id, Group(()))._replace(judged=tuple(each)) for each in told]


def _finding(document: Document, group: Group, settings: Settings, seen: Counter[str]) -> Finding | None:
    relation, verdict = group.judged[0].relation, group.judged[0].verdict
    rule = rule_of(verdict.rule)
    if not settings.is_selected(rule.id):
        return None
    lang = settings.lang
    english = lang == "en"
    primary, meant = suspect_of(relation, group.defect)
    arguments = dict(verdict.arguments)
    message = rule.messages[verdict.key][english].format_map(arguments)
    members = {member.claim.start: member for each in group.judged for member in each.relation.members}
    if verdict.key == TRUNCATES:  # its figures have nothing in common but how they were printed
        results = {result_of(each.relation).start for each in group.judged}
        members = {start: member for start, member in members.items() if start in results}
    others = [member for start, member in sorted(members.items()) if start != primary.start]
    related = tuple(
        RelatedPlace(each.claim.literal, document.locate(each.claim.start, each.claim.end), label(each.role, lang))
        for each in others
    )
    place = document.locate(primary.start, primary.end)
    stated = primary if meant is not None else relation.stated
    content = _content(document, rule.id, verdict, primary)
    return Finding(
        id=numbered(digest_of(content, document.path), seen),
        rule_id=rule.id,
        rule_name=rule.name,
        kind=relation.kind,
        severity=settings.severity_of(rule.id, _severity(relation, verdict)),
        confidence=relation.confidence,
        relations=tuple(each.id for each in group.judged),
        key=verdict.key,
        arguments=verdict.arguments,
        message=message,
        why=verdict.arithmetic,
        help=advice_of(group, members, lang) + rule.advice[english],
        stated_literal=primary.literal,
        stated=stated.asserted if stated is not None else None,
        computed=verdict.computed if meant is None else meant.claim.asserted,
        computed_text=str(arguments.get("computed", "")) if meant is None else meant.literal,
        gap="" if verdict.gap is None else decimal_text(verdict.gap, _scale(stated)),
        tolerance="" if verdict.tolerance is None else decimal_text(verdict.tolerance, _scale(stated)),
        primary=place,
        related=related,
        suggestions=suggestions_of(document, group.judged[0], group.defect, members),
        rows=tuple(rows_of(document, relation, verdict, lang)),
        content=content,
    )


def _severity(relation: Relation, verdict: Verdict) -> Severity:
    """The rule's, but what rests on a weak cue is never more than worth a look."""
    if relation.confidence is Confidence.LOW and verdict.severity is Severity.ERROR:
        return Severity.WARNING
    return verdict.severity


def _scale(stated: Claim | None) -> Decimal:
    return Decimal(1) if stated is None else stated.shown_scale


def _content(document: Document, rule: str, verdict: Verdict, primary: Claim) -> str:
    """Rule, message and surroundings, whatever the language, the line number and the name of the file."""
    text = document.text
    line_start = max(text.rfind("\n", 0, primary.start) + 1, primary.start - 12)
    around = text[line_start : primary.end + 12].partition("\n")[0]
    return digest_of(rule, verdict.key, *(f"{name}={value}" for name, value in verdict.arguments), around)
