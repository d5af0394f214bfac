"""Which figures of a document are marked, and in which state."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from checker.model.claim import ClaimKind
from checker.model.finding import Finding
from checker.model.report import DocumentReport, Judged
from checker.model.span import Location, Span
from checker.model.verdict import Outcome
from checker.report.inferred import derived_text

_STATES = ("untied", "undetermined", "consistent", "related", "inconsistent")
"""Weakest first: a figure in several relations shows the last that applies."""

_LONGEST_NOTE = 150


@dataclass(frozen=True, slots=True)
class Mark:
    """The state of ``text[start:end]``: untied, undetermined, consistent, related or inconsistent.

    ``related`` figures take part in an inconsistency whose finding stands at another figure. ``notes`` are one line
    a relation; ``finding`` is the number of the finding to go to, 0 for none, and ``relation`` the first relation.
    """

    start: int
    end: int
    state: str
    notes: tuple[str, ...] = ()
    finding: int = 0
    relation: str = ""
    is_last: bool = True
    """Whether the marked place ends here: where a figure lies inside it, the place is cut into several marks."""


@dataclass(slots=True)
class _Spot:
    """What has been said of one span so far; ``notes`` are keys in the order in which they came."""

    states: set[str] = field(default_factory=set)
    notes: dict[str, None] = field(default_factory=dict)
    finding: int = 0
    relation: str = ""


def marks_of(report: DocumentReport, first_number: int, words: Mapping[str, str]) -> list[Mark]:
    """The marks of every claim and of every place that a finding names, sorted, cut apart where they overlap.

    Findings are numbered from ``first_number`` on. Numbers of kind NONE assert nothing and get no mark.
    """
    spots: dict[Span, _Spot] = defaultdict(_Spot)
    for claim in report.claims:
        if claim.kind is not ClaimKind.NONE:
            spots[claim.span].states.add("untied")
    for number, finding in enumerate(report.findings, first_number):
        _add_finding(spots, finding, number, report.document.path)
    reported = {relation for finding in report.findings for relation in finding.relations}
    for judged in report.relations:
        _add_relation(spots, judged, words, is_reported=judged.id in reported)
    marks = (
        Mark(span.start, span.end, max(spot.states, key=_STATES.index), tuple(spot.notes), spot.finding, spot.relation)
        for span, spot in spots.items()
        if span.start < span.end
    )
    return list(_disjoint(sorted(marks, key=lambda mark: (mark.start, mark.end))))


def is_in(location: Location, path: str) -> bool:
    """Whether the location is in the document at ``path``; one without a path is in its own document."""
    return location.path is None or location.path == path


def _add_finding(spots: dict[Span, _Spot], finding: Finding, number: int, path: str) -> None:
    primary = spots[_span(finding.primary)]
    primary.states.add("inconsistent" if finding.suppression is None else "related")
    others = [place.location for place in finding.related]
    others += [row.location for row in finding.rows if row.location is not None]
    others += [suggestion.location for suggestion in finding.suggestions]
    for location in (finding.primary, *(other for other in others if is_in(other, path))):
        spot = spots[_span(location)]
        spot.states.add("related")
        # its own finding comes before one that merely mentions it
        if not spot.finding or location is finding.primary:
            spot.finding = number


def _add_relation(spots: dict[Span, _Spot], judged: Judged, words: Mapping[str, str], *, is_reported: bool) -> None:
    """An inconsistency that no finding reports (its rule was not asked for) is told, but not shown as one."""
    outcome = judged.verdict.outcome
    is_unreported = outcome is Outcome.INCONSISTENT and not is_reported
    state = {Outcome.CONSISTENT: "consistent", Outcome.UNDETERMINED: "undetermined"}.get(outcome, "related")
    said = words["unreported"] if is_unreported else words[f"outcome.{outcome}"]
    derived = [derived_text(what, words) for what in judged.relation.derived]
    parts = (judged.verdict.arithmetic, judged.verdict.reason, *derived)
    detail = words["semicolon"].join(part for part in parts if part)
    note = f"{words[f'kind.{judged.relation.kind}']} · {said}" + (
        f"{words['colon']}{_shortened(detail)}" if detail else ""
    )
    for member in judged.relation.members:
        spot = spots[member.claim.span]
        if judged.relation.is_check:  # what only follows from a figure checks nothing about it
            spot.states.add("undetermined" if is_unreported else state)
            spot.relation = spot.relation or judged.id
        spot.notes[note] = None


def _shortened(detail: str) -> str:
    """``detail`` with its middle left out when long: every addend of a long sum repeats the sum."""
    if len(detail) <= _LONGEST_NOTE:
        return detail
    return f"{detail[: 2 * _LONGEST_NOTE // 3]} … {detail[-_LONGEST_NOTE // 3 :]}"


def _span(location: Location) -> Span:
    return Span(location.offset, location.offset + location.length)


def _disjoint(marks: list[Mark]) -> Iterator[Mark]:
    """The sorted ``marks`` without overlap: where several cover a stretch, the strongest state has it."""
    cluster: list[Mark] = []
    end = 0
    for mark in marks:
        if cluster and mark.start >= end:
            yield from _cut(cluster)
            cluster = []
        cluster.append(mark)
        end = max(end, mark.end) if len(cluster) > 1 else mark.end
    yield from _cut(cluster)


def _cut(cluster: list[Mark]) -> Iterator[Mark]:
    if len(cluster) == 1:
        yield cluster[0]
        return
    covering: list[Mark] = []
    waiting = deque(cluster)
    for start, end in pairwise(sorted({edge for mark in cluster for edge in (mark.start, mark.end)})):
        while waiting and waiting[0].start <= start:
            covering.append(waiting.popleft())
        covering = [mark for mark in covering if mark.end > start]
        if covering:
            strongest = max(covering, key=lambda mark: _STATES.index(mark.state))
            yield replace(strongest, start=start, end=end, is_last=end == strongest.end)
