"""What a copy of the document says of each finding: the same words in Word's comments and on a PDF's highlights."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.errors import UnreadableError, UnwritableError
from checker.isolation import isolated
from checker.report.place import place_text
from checker.report.visible import visible_line
from checker.report.words import words_of

if TYPE_CHECKING:
    from checker.model.document import Document
    from checker.model.finding import Finding
    from checker.model.report import DocumentReport

AUTHOR = "gouji 勾稽"
INITIALS = "勾稽"

Place = tuple[tuple[str, str | int], ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a figure that stands in one place of the file: ``text[start:end]`` of all that begins there."""

    place: Place
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding as lines of text, and the figure it is about."""

    id: str
    lines: tuple[str, ...]
    figure: tuple[Stretch, ...]


def remarks_of(report: DocumentReport, lang: str) -> tuple[Remark, ...]:
    """A remark for every finding that is not suppressed, in the order of the text."""
    findings = [finding for finding in report.findings if finding.suppression is None]
    findings.sort(key=lambda finding: finding.primary.offset)
    texts: dict[int, str] = {}
    return tuple(
        Remark(finding.id, tuple(_lines(finding, lang)), tuple(_stretches(report.document, finding, texts)))
        for finding in findings
    )


def _lines(finding: Finding, lang: str) -> Iterator[str]:
    """The message, the arithmetic, each way to mend it, advice, and the rule with its severity."""
    words = words_of(lang)
    yield from _shown(finding.message)
    yield from _shown(finding.why)
    alternative = 0
    for change in finding.suggestions:
        label = "suggestion" if not alternative else "and" if change.alternative == alternative else "or"
        alternative = change.alternative
        where = "" if change.location == finding.primary else f"  {place_text(change.location)}"
        yield visible_line(f"{words[label]}{words['colon']}{change.literal} → {change.replacement}{where}")
    yield from _shown(finding.help)
    severity = words[f"severity.{finding.severity}"]
    yield visible_line(f"{finding.rule_id} {finding.rule_name}{words['comma']}{severity}")


def _shown(text: str) -> Iterator[str]:
    yield from (visible_line(line) for line in text.splitlines() if line.strip())


def _stretches(document: Document, finding: Finding, texts: dict[int, str]) -> Iterator[Stretch]:
    """The places of the finding's figure in order: one whose runs or lines are several is in several.

    ``texts`` keeps what was cut from the document, so that a long line with many findings is there once.
    """
    start = finding.primary.offset
    end = start + max(finding.primary.length, 1)
    anchors = document.anchors
    at = max(bisect_right(anchors, start, key=lambda anchor: anchor.start) - 1, 0)
    while at < len(anchors) and anchors[at].start < end:
        here = anchors[at].start
        behind = anchors[at + 1].start if at + 1 < len(anchors) else len(document.text)
        first, last = max(start, here), min(end, behind)
        if first < last:
            if at not in texts:
                texts[at] = document.text[here:behind]
            yield Stretch(anchors[at].place, texts[at], first - here, last - here)
        at += 1


def placed(remark: Remark, holder: str, words: Mapping[str, str], *, is_signed: bool = False) -> tuple[str, ...]:
    """The lines of the remark, with where its figure stands when it is put on the ``holder`` of that instead.

    ``is_signed`` adds that the signature of the original does not hold for the copy.
    """
    lines = remark.lines
    if holder:
        literal = "".join(stretch.text[stretch.start : stretch.end] for stretch in remark.figure)
        number = dict(remark.figure[0].place).get(holder, "") if remark.figure else ""
        lines = (visible_line(words[f"remark.{holder}"].format(literal=literal, number=number)), *lines)
    return (*lines, words["signed"]) if is_signed else lines


def in_child(module: str, source: bytes, report: DocumentReport, lang: str) -> bytes:
    """What ``write_remarks`` of ``module`` makes of the file, in a process of its own as when it was read.

    Raises UnwritableError when that fails. The file itself comes back when nothing is to be said.
    """
    remarks = remarks_of(report, lang)
    if not remarks:
        return source
    path = report.document.path
    try:
        return isolated(bytes, module, "write_remarks", source, path=path, remarks=remarks, lang=lang)
    except UnreadableError as error:
        raise UnwritableError(f"cannot be annotated: {error.what}", path=path, remedy=error.remedy) from error
