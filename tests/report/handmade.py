"""Reports built by hand from a text, for renderers: figures are found by their literal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model.claim import Claim, ClaimKind
from checker.model.document import Block, BlockKind, Document
from checker.model.finding import Finding, RelatedPlace, Row, Silence, Suggestion, Suppression
from checker.model.interval import Interval
from checker.model.relation import Confidence, Derived, Member, Relation, RelationKind
from checker.model.report import DocumentReport, Judged, Run, Summary
from checker.model.span import Location, Span
from checker.model.verdict import Outcome, Severity, Verdict

IN_BASELINE = Suppression(Silence.BASELINE, "accepted")


def document_of(text: str, *, path: str = "报告.txt") -> Document:
    """A plain text document with one paragraph a line."""
    spans = (Span(match.start(), match.end()) for match in re.finditer(r"[^\r\n]+", text))
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in spans)
    return Document(path=path, media="text/plain", text=text, sha256="0" * 64, blocks=blocks)


def claim_of(document: Document, literal: str, *, after: str = "") -> Claim:
    """The first figure written ``literal`` behind the first ``after``."""
    behind = document.text.index(after) + len(after) if after else 0
    found = re.compile(rf"(?<![\d.]){re.escape(literal)}").search(document.text, behind)
    assert found, f"{literal} is not in the text"
    start = found.start()
    number = re.match(r"[\d.]+", literal)
    value = int(number[0]) if number and number[0].isdigit() else 0
    return Claim(
        start=start,
        end=start + len(literal),
        literal=literal,
        number=number[0] if number else literal,
        kind=ClaimKind.PERCENT if literal.endswith("%") else ClaimKind.COUNT,
        unit=literal[-1],
        asserted=Interval.point(value),
        values=Interval.point(value),
    )


def place_of(document: Document, literal: str, *, after: str = "") -> Location:
    """Where that figure stands."""
    claim = claim_of(document, literal, after=after)
    return document.locate(claim.start, claim.end)


def judged_of(
    document: Document, outcome: Outcome, literals: Sequence[str], *, arithmetic: str = "", number: int = 1
) -> Judged:
    """A total of ``literals``, the first being the whole."""
    claims = [claim_of(document, literal) for literal in literals]
    roles = ["whole"] + ["part"] * (len(claims) - 1)
    members = tuple(Member(role, claim) for role, claim in zip(roles, claims, strict=True))
    relation = Relation(RelationKind.TOTAL, members, stated=claims[0])
    reason = "缺少一个分项" if outcome is Outcome.UNDETERMINED else ""
    return Judged(f"r{number}", relation, Verdict(outcome, "GJ101", arithmetic=arithmetic, reason=reason))


def finding_of(
    document: Document,
    primary: str,
    related: Sequence[str] = (),
    *,
    after: str = "",
    severity: Severity = Severity.ERROR,
    message: str = "受理 486件，分项合计 485件，多 1件",
    why: str = "121 + 1 + 363 = 485",
    advice: str = "",
    replacement: str = "",
    computed: str = "",
    rows: tuple[Row, ...] = (),
    suppression: str | None = None,
    number: int = 1,
) -> Finding:
    """A finding about the figure ``primary`` and the figures ``related``."""
    place = place_of(document, primary, after=after)
    return Finding(
        id=f"finding-{number}",
        rule_id="GJ101",
        rule_name="sum-mismatch",
        kind=RelationKind.TOTAL,
        severity=severity,
        confidence=Confidence.HIGH,
        relations=("r1",),
        key="mismatch",
        arguments=(),
        message=message,
        why=why,
        help=advice,
        stated_literal=primary,
        stated=None,
        computed=None,
        computed_text=computed,
        gap="",
        tolerance="",
        primary=place,
        related=tuple(RelatedPlace(literal, place_of(document, literal), "分项") for literal in related),
        suggestions=(Suggestion(primary, replacement, place),) if replacement else (),
        rows=rows,
        suppression=None if suppression is None else Suppression(Silence.REMARK, suppression),
    )


def report_of(
    document: Document,
    *findings: Finding,
    judged: Sequence[Judged] = (),
    untied: Sequence[str] = (),
) -> DocumentReport:
    """The report of a document with these findings and relations; its claims are theirs and the untied ones."""
    loose = tuple(claim_of(document, literal) for literal in untied)
    tied = {member.claim for one in judged for member in one.relation.members}
    claims = tuple(sorted({*tied, *loose}, key=lambda claim: claim.start))
    return DocumentReport(document, claims, loose, tuple(judged), tuple(findings))


def run_of(*reports: DocumentReport) -> Run:
    """The end of a run over ``reports``."""
    summary = Summary()
    for report in reports:
        summary.add(report)
    return Run(summary)


def derived_report() -> DocumentReport:
    """The audit's report on a pair that gives its base away."""
    document = document_of("调撤一审案件102件，调撤率44.35%。")
    derived = (Derived("base", (230,), "件", "一审案件", "102件占44.35%"),)
    line = "102 ÷ 230 ≈ 44.34782%"
    judged = judged_of(document, Outcome.CONSISTENT, ["102件", "44.35%"], arithmetic=line)
    judged = judged._replace(relation=judged.relation._replace(derived=derived))
    return report_of(document, judged=[judged])._replace(derived=derived)
