"""Tables for a terminal: figures that were read, relations and their verdicts, and the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from checker.model.claim import ClaimKind
from checker.model.expression import decimal_text
from checker.report.columns import aligned
from checker.report.console_summary import reading_lines, summary_lines
from checker.report.inferred import derived_text
from checker.report.layout import Line, Piece, wrapped
from checker.report.paint import color_painter, plain_painter
from checker.report.place import place_text
from checker.report.visible import visible_line, visible_text
from checker.report.words import words_of

if TYPE_CHECKING:
    from checker.model.claim import Claim
    from checker.model.document import Document
    from checker.model.report import DocumentReport, Judged, Run
    from checker.report.catalogue import Rule


class _Table:
    """Per document its path and a table, at the end the counts."""

    def __init__(self, stream: TextIO, *, lang: str, width: int | None, color: bool) -> None:
        self._lang = lang
        self._words = words_of(lang)
        self._width = None if width is None else max(width, 20)
        self._paint = color_painter(stream) if color else plain_painter(stream)

    def _write(self, path: str, titles: Line, rows: list[Line], nothing: str) -> None:
        self._paint([(Piece(visible_line(path), "path"),)])
        if rows:
            self._paint(aligned([titles, *rows], self._width))
        else:
            self._paint([(Piece(nothing, "dim"),)])
        self._paint([()])

    def _titles(self, *names: str) -> Line:
        return tuple(Piece(self._words[name], "dim") for name in names)


class ConsoleClaims(_Table):
    """The claims of each document: place, literal, value, unit, approximation, what is counted, when."""

    def document(self, report: DocumentReport) -> None:
        """Write one document's claims."""
        titles = self._titles("place", "literal", "kind", "value", "unit", "approximation", "metric", "period")
        rows = [self._row(report.document, claim) for claim in report.claims]
        self._write(report.document.path, titles, rows, self._words["no claims"])

    def finish(self, run: Run) -> None:
        """Write how much was read: nothing was compared here."""
        for line in reading_lines(run.summary, lang=self._lang):
            self._paint(wrapped(line, self._width))

    def _row(self, document: Document, claim: Claim) -> Line:
        about = claim.why or claim.metric
        texts = (
            self._words[f"claim.{claim.kind}"],
            interval_text(claim),
            claim.unit or "",
            self._words[f"approximation.{claim.approximation}"],
            about,
            claim.period,
        )
        place = place_text(document.locate(claim.start, claim.end))
        literal = Piece(visible_line(claim.literal), "" if claim.kind is ClaimKind.NONE else "strong")
        return (Piece(place, "dim"), literal, *(Piece(visible_line(text)) for text in texts))


class ConsoleRelations(_Table):
    """The relations of each document: place of the stated figure, kind, verdict, confidence, arithmetic."""

    def document(self, report: DocumentReport) -> None:
        """Write one document's relations."""
        titles = self._titles("place", "kind", "verdict", "confidence", "arithmetic")
        rows = [self._row(report.document, judged) for judged in report.relations]
        self._write(report.document.path, titles, rows, self._words["no relations"])

    def finish(self, run: Run) -> None:
        """Write the counts."""
        for line in summary_lines(run.summary, lang=self._lang):
            self._paint(wrapped(line, self._width))

    def _row(self, document: Document, judged: Judged) -> Line:
        relation, verdict = judged.relation, judged.verdict
        anchor = relation.stated or relation.members[0].claim
        literals = self._words["list comma"].join(member.claim.literal for member in relation.members)
        derived = [derived_text(what, self._words) for what in relation.derived]
        parts = (verdict.arithmetic or literals, verdict.reason, *derived)
        return (
            Piece(place_text(document.locate(anchor.start, anchor.end)), "dim"),
            Piece(self._words[f"kind.{relation.kind}"]),
            Piece(self._words[f"outcome.{verdict.outcome}"], verdict.outcome),
            Piece(self._words[f"confidence.{relation.confidence}"]),
            Piece(visible_line(self._words["semicolon"].join(part for part in parts if part))),
        )


def interval_text(claim: Claim) -> str:
    """What the claim asserts, in its unit: "485", "[140, 150)", "≥ 50", "< 1000"; for a number of kind NONE ""."""
    asserted = claim.asserted
    if claim.kind is ClaimKind.NONE:
        return ""
    low = None if asserted.low is None else decimal_text(asserted.low)
    high = None if asserted.high is None else decimal_text(asserted.high)
    if low is None or high is None:
        if low is not None:
            return f"{'>' if asserted.low_open else '≥'} {low}"
        return "" if high is None else f"{'<' if asserted.high_open else '≤'} {high}"
    if asserted.is_point:
        return low
    return f"{'(' if asserted.low_open else '['}{low}, {high}{')' if asserted.high_open else ']'}"


def print_rules(rules: Iterable[Rule], stream: TextIO, lang: str, *, width: int | None = None) -> None:
    """Write one line a rule: id, name, severity, summary."""
    words = words_of(lang)
    titles = tuple(Piece(words[name]) for name in ("rule", "name", "severity", "summary"))
    rows = [
        (Piece(rule.id), Piece(rule.name), Piece(words[f"severity.{rule.severity}"]), Piece(rule.summary(lang)))
        for rule in rules
    ]
    plain_painter(stream)(aligned([titles, *rows], width))


def print_rule(rule: Rule, stream: TextIO, lang: str, *, width: int | None = None) -> None:
    """Write a rule's explanation and examples."""
    words = words_of(lang)
    plain_painter(stream)(
        broken
        for line in _explanation(rule, words.__getitem__, lang)
        for broken in wrapped(line, width, indent=2 if line and line[0].text.startswith(("- ", "  ")) else 0)
    )


def _explanation(rule: Rule, word: Callable[[str], str], lang: str) -> Iterator[Line]:
    yield (Piece(f"{rule.id} {rule.name} · {word(f'severity.{rule.severity}')}"),)
    yield (Piece(rule.summary(lang)),)
    yield ()
    for text in rule.explanation(lang).strip().splitlines():
        yield (Piece(text.strip()),)
    if rule.schema:
        yield from ((), (Piece(word("schema")),), *((Piece(f"  {text}"),) for text in rule.schema.splitlines()))
    for title, examples in (("failing", rule.failing), ("passing", rule.passing)):
        if examples:
            yield ()
            yield (Piece(word(title)),)
        for example in examples:
            for number, text in enumerate(visible_text(example).strip().splitlines()):
                yield (Piece(f"{'- ' if number == 0 else '  '}{text}"),)
