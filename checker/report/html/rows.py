"""A relation as rows: each figure with what it can stand for, then computed, stated and gap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.expression import unknown_in
from checker.model.finding import Finding
from checker.model.interval import Interval
from checker.model.relation import Comparison
from checker.model.report import Judged
from checker.model.signs import signed_figures
from checker.model.span import Location
from checker.model.unknowns import settled
from checker.model.verdict import Outcome
from checker.report.html.marks import is_in
from checker.report.html.pictures.strips import COMPARED
from checker.report.html.ranges import exactness, range_text

RESULTS = ("=", "✓", *"≠><≤≥")
"""Signs of the rows that are compared."""

_HOLD = {Comparison.EQUAL: "✓", Comparison.AT_LEAST: "≤", Comparison.AT_MOST: "≥"}
_FAIL = {Comparison.EQUAL: "≠", Comparison.AT_LEAST: ">", Comparison.AT_MOST: "<"}


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of the arithmetic. ``offset`` is where its figure stands in this document, ``None`` when nowhere.

    ``range`` is every value that it can stand for, "" for what is no figure.
    """

    sign: str
    label: str
    literal: str
    offset: int | None
    range: str

    @property
    def is_result(self) -> bool:
        """Whether this is the computed value or the stated one."""
        return self.sign in RESULTS


def rows_of_finding(
    finding: Finding, computed: Interval | None, claims: Mapping[int, Claim], path: str, words: Mapping[str, str]
) -> Iterator[ShownRow]:
    """The finding's own rows, or computed, stated and gap where its arithmetic has none.

    ``computed`` is what its first relation comes to, ``claims`` are the document's by their start.
    """

    def claim_at(location: Location | None) -> Claim | None:
        offset = offset_of(location, path)
        return None if offset is None else claims.get(offset)

    primary = claim_at(finding.primary)
    compared = next((claim_at(row.location) for row in finding.rows if row.sign in ("≠", ">", "<")), None)
    for row in finding.rows:
        claim = claim_at(row.location)
        shown = "" if claim is None else exactness(claim.values, claim.scale, words)
        if row.sign == "=" and computed is not None and compared is not None:
            shown = range_text(computed, compared.scale)
        yield ShownRow(row.sign, row.label, row.literal, offset_of(row.location, path), shown)
    if finding.rows:
        return
    shown = "" if primary is None or primary.why else exactness(primary.values, primary.scale, words)
    if finding.computed_text:
        yield ShownRow("=", words["computed"], finding.computed_text, None, "")
        yield ShownRow("", words["stated"], finding.stated_literal, offset_of(finding.primary, path), shown)
        if finding.gap:
            yield ShownRow("", words["gap"], finding.gap, None, "")


def rows_of_relation(judged: Judged, words: Mapping[str, str]) -> Iterator[ShownRow]:
    """The figures with their parts, in the order of the arithmetic; then what follows from them and what is stated.

    Those of a relation that is no arithmetic in the order of the text.
    """
    relation, computed = settled(judged.relation), judged.verdict.computed
    roles = {member.claim.start: member.role for member in relation.members}
    stated = relation.stated

    def row(sign: str, role: str, claim: Claim) -> ShownRow:
        shown = "" if claim.why else exactness(claim.values, claim.scale, words)
        return ShownRow(sign, words.get(f"role.{role}", role), claim.literal, claim.start, shown)

    if stated is None or relation.computed is None or computed is None or unknown_in(relation.computed) is not None:
        for member in relation.members:
            yield row("", member.role, member.claim)
        return
    is_chain = relation.fact("form") == "chain"  # (100 + 10) × (100 + 20) is no sum of 10 and 20
    for sign, claim in signed_figures(relation.computed):
        yield row("" if is_chain else sign, roles.get(claim.start, "part"), claim)
    yield ShownRow("=", words[COMPARED[relation.comparison]], "", None, range_text(computed, stated.scale))
    signs = _FAIL if judged.verdict.outcome is Outcome.INCONSISTENT else _HOLD
    yield row(signs[relation.comparison], roles.get(stated.start, "stated"), stated)


def offset_of(location: Location | None, path: str) -> int | None:
    """Where the place begins in the document at ``path``; ``None`` for one elsewhere, or for no place."""
    return location.offset if location is not None and location.length and is_in(location, path) else None
