"""Which findings touch what was changed since another state of the same document."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from checker.model.document import Document
from checker.model.finding import Finding, Silence, Suppression
from checker.model.patterns import pattern
from checker.model.report import DocumentReport
from checker.model.span import Location, Span

_SENTENCE = pattern(r"[^。；;！？!?\n\r\t]+[。；;！？!?]?")


def only_changed(report: DocumentReport, before: DocumentReport | None) -> DocumentReport:
    """The report with every finding marked as unchanged that was there ``before`` and lies in unchanged sentences.

    A sentence that was moved is unchanged. What was taken away can break what is left: a finding that is new is told
    wherever it stands. Without a state before, everything is new.
    """
    if before is None:
        return report
    changed = list(changed_sentences(report.document, before.document))
    known = Counter(finding.content for finding in before.findings)

    def marked(finding: Finding) -> Finding:
        known[finding.content] -= 1
        if finding.suppression is not None or known[finding.content] < 0 or _touches(finding, changed):
            return finding
        return finding._replace(suppression=Suppression(Silence.UNCHANGED))

    return report._replace(findings=tuple(map(marked, report.findings)))


def changed_sentences(document: Document, before: Document) -> Iterator[Span]:
    """The sentences and cells of the document that the one before has not, or not so often; blanks do not count."""
    known = Counter(words for words, _ in _sentences(before))
    for words, span in _sentences(document):
        known[words] -= 1
        if known[words] < 0:
            yield span


def _sentences(document: Document) -> Iterator[tuple[str, Span]]:
    for block in document.blocks:
        for found in _SENTENCE.finditer(document.text, block.span.start, block.span.end):
            words = "".join(found.group().split())
            if words:
                yield words, Span(*found.span())


def _touches(finding: Finding, changed: list[Span]) -> bool:
    places: list[Location] = [finding.primary, *(each.location for each in finding.related)]
    return any(_meets(changed, place.offset, place.offset + max(place.length, 1)) for place in places)


def _meets(spans: list[Span], start: int, end: int) -> bool:
    """Whether one of the spans, which are in order and do not overlap, has a character of the stretch."""
    at = bisect_left(spans, end, key=lambda span: span.start) - 1
    return at >= 0 and spans[at].end > start
