"""How well findings and relations answer the labels of short texts.

A label names the figure (``quote``) that a relation is about. A finding of severity error or warning *touches* a
quote with its primary place, or *is near* it with one of its related places when there are at most ``MOST_RELATED``
of them; a place that is much longer than the quote touches nothing.

- caught: a wrong label that some finding touches or is near; located: caught, and touched
- alarm: a finding that catches no label; repeat: a finding beyond the first on what is caught. A finding that
  touches a label which may be seen either way is neither.
- verified: a right label whose quote a consistent relation of the label's family touches
- precision = caught ÷ (caught + alarms + repeats); recall = caught ÷ wrong labels
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from checker.model.finding import Finding
from checker.model.report import DocumentReport
from checker.model.span import Span
from checker.model.verdict import Outcome, Severity
from checker.pipeline import check
from checker.readers import read_bytes
from checker.settings import Settings
from tests.accuracy.tables import percent, share, table
from tests.accuracy.verify_cases import file_name, places_of

MOST_RELATED = 12
SLACK = 12
"""A place may be this much longer than the quote that it touches."""

_SUMS = frozenset(("total", "part", "stock_flow", "unit", "restated", "difference", "order", "complement"))
_QUOTIENTS = frozenset(("share", "rate", "ratio", "average", "growth", "target", "complement", "difference"))
_ALIKE: dict[str, frozenset[str]] = {
    **dict.fromkeys(("total", "part", "stock_flow", "unit", "difference", "order"), _SUMS),
    **dict.fromkeys(("share", "rate", "average", "growth", "ratio"), _QUOTIENTS),
    **dict.fromkeys(("target", "complement"), _SUMS | _QUOTIENTS),
    "respective": _SUMS | _QUOTIENTS | {"respective"},
    "restated": _SUMS | {"absence"},
    "absence": frozenset(("absence", "restated")),
}
"""The kinds under which a label's relation may be reported; a type that is not listed is its own family."""

Case = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """Counts for the labels of one type."""

    wrong: int = 0
    caught: int = 0
    located: int = 0
    right: int = 0
    verified: int = 0

    def add(self, other: Tally) -> None:
        """Count the other's labels here too."""
        for name in Tally.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass(slots=True)
class Score:
    """What was counted over some cases; ``alarmed`` are the clean documents with at least one alarm."""

    tallies: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    alarms: int = 0
    repeats: int = 0
    clean: int = 0
    alarmed: int = 0

    @property
    def total(self) -> Tally:
        """The counts over all types."""
        total = Tally()
        for tally in self.tallies.values():
            total.add(tally)
        return total

    @property
    def precision(self) -> Fraction:
        """The part of what is reported that is right."""
        caught = self.total.caught
        return share(caught, caught + self.alarms + self.repeats)

    @property
    def recall(self) -> Fraction:
        """The part of the wrong labels that is caught."""
        return share(self.total.caught, self.total.wrong)

    @property
    def located(self) -> Fraction:
        """The part of the wrong labels that a finding points at."""
        return share(self.total.located, self.total.wrong)

    @property
    def verified(self) -> Fraction:
        """The part of the right labels that a consistent relation shows."""
        return share(self.total.verified, self.total.right)


def score(cases: Iterable[Case]) -> Score:
    """The score of the cases, each checked as a document of its own under the default settings."""
    result = Score()
    for case in cases:
        add_report(result, case, check(read_bytes(case["text"].encode(), file_name(case)), Settings()))
    return result


def add_report(result: Score, case: Case, report: DocumentReport) -> None:
    """Count into ``result`` how the report answers the labels of the case."""
    text = report.document.text
    findings = [
        finding
        for finding in report.findings
        if finding.suppression is None and finding.severity in (Severity.ERROR, Severity.WARNING)
    ]
    answering: set[int] = set()
    wrong = list(_labels(case, "error"))
    for label in wrong:
        quotes = _quotes(label, text)
        touching = {number for number, finding in enumerate(findings) if _touches(_primary(finding), quotes)}
        answers = touching | {number for number, finding in enumerate(findings) if _is_near(finding, quotes)}
        tally = result.tallies[label["type"]]
        tally.wrong += 1
        tally.caught += bool(answers)
        tally.located += bool(touching)
        result.repeats += max(0, len(answers - answering) - 1)
        answering |= answers
    undecided = [quote for label in _labels(case, "either") for quote in _quotes(label, text)]
    alarms = sum(
        number not in answering and not _touches(_primary(finding), undecided)
        for number, finding in enumerate(findings)
    )
    result.alarms += alarms
    if not wrong:
        result.clean += 1
        result.alarmed += alarms > 0
    for label in _labels(case, "ok"):
        tally = result.tallies[label["type"]]
        tally.right += 1
        tally.verified += _is_verified(label, report)


def score_table(title: str, result: Score) -> str:
    """The counts per type, and the figures that follow from them."""
    by_number = sorted(result.tallies.items(), key=lambda item: (-item[1].wrong, -item[1].right, item[0]))
    total = result.total
    rows = [
        (name, each.wrong, each.caught, each.located, each.right, each.verified, percent(each.verified, each.right))
        for name, each in (*by_number, ("all", total))
    ]
    counted = table(title, ("", "wrong", "caught", "located", "right", "verified", "%"), rows)
    precision = percent(total.caught, total.caught + result.alarms + result.repeats)
    return (
        f"{counted}\n  precision {precision} ({result.alarms} alarms, {result.repeats} repeats)"
        f"  recall {percent(total.caught, total.wrong)}  located {percent(total.located, total.wrong)}"
        f"  verified {percent(total.verified, total.right)}"
        f"  clean documents with an alarm {result.alarmed} of {result.clean}"
    )


def _labels(case: Case, verdict: str) -> Iterator[dict[str, str]]:
    return (label for label in case["expect"] if label["verdict"] == verdict)


def _quotes(label: dict[str, str], text: str) -> list[Span]:
    return [Span(start, start + len(label["quote"])) for start in places_of(label["quote"], text)]


def _primary(finding: Finding) -> Span:
    return Span(finding.primary.offset, finding.primary.offset + finding.primary.length)


def _touches(place: Span, quotes: Iterable[Span]) -> bool:
    return any(place.overlaps(quote) and place.end - place.start <= quote.end - quote.start + SLACK for quote in quotes)


def _is_near(finding: Finding, quotes: list[Span]) -> bool:
    return len(finding.related) <= MOST_RELATED and any(
        _touches(Span(place.location.offset, place.location.offset + place.location.length), quotes)
        for place in finding.related
    )


def _is_verified(label: dict[str, str], report: DocumentReport) -> bool:
    quotes = _quotes(label, report.document.text)
    kind = label["type"]
    return any(
        judged.verdict.outcome is Outcome.CONSISTENT
        and (kind == "other" or judged.relation.kind.value in _ALIKE.get(kind, {kind}))
        and any(_touches(member.claim.span, quotes) for member in judged.relation.members)
        for judged in report.relations
    )
