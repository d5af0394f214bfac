"""The JSON of ``gouji compare``; ``schemas/report.schema.json`` describes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from checker.model.drafts import Change, Drafts, Fate, FigureChange, RelationChange
from checker.model.report import DocumentReport, Judged
from checker.report import plain
from checker.report.plain import Plain
from checker.report.report_json import SCHEMA_VERSION, dumps
from checker.report.tool import NAME, VERSION


def write_json(drafts: Drafts, stream: TextIO) -> None:
    """Write one object, one figure and one relation a line."""
    head: dict[str, Plain] = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": NAME, "version": VERSION},
        "old": plain.document_head(drafts.old.document),
        "new": plain.document_head(drafts.new.document),
        "summary": _summary(drafts),
    }
    places = {id(figure): number for number, figure in enumerate(drafts.figures)}
    stream.write(dumps(head).removesuffix("}"))
    _write_list("figures", (_figure(drafts, figure) for figure in drafts.figures), stream)
    _write_list("relations", (_relation(drafts, change, places) for change in drafts.relations), stream)
    events = [plain.notification(event) for report in (drafts.old, drafts.new) for event in report.notifications]
    _write_list("notifications", events, stream)
    stream.write("}\n")


def _write_list(name: str, items: Iterable[Plain], stream: TextIO) -> None:
    stream.write(f',\n"{name}":[')
    for number, item in enumerate(items):
        stream.write((",\n" if number else "\n") + dumps(item))
    stream.write("]")


def _summary(drafts: Drafts) -> Plain:
    figures: dict[str, Plain] = {str(change): drafts.count(change) for change in Change}
    relations: dict[str, Plain] = {str(fate): len(drafts.of(fate)) for fate in Fate}
    return {
        "figures": {**figures, "kept": drafts.kept},
        "relations": {**relations, "held": drafts.held, "suppressed": drafts.suppressed},
        "untied": len(drafts.new.untied),
    }


def _figure(drafts: Drafts, figure: FigureChange) -> Plain:
    return {
        "change": figure.change,
        "old": None if figure.before is None else plain.claim(drafts.old.document, figure.before),
        "new": None if figure.after is None else plain.claim(drafts.new.document, figure.after),
        "around": figure.around,
    }


def _relation(drafts: Drafts, change: RelationChange, places: dict[int, int]) -> Plain:
    document = drafts.new.document
    return {
        "fate": change.fate,
        "severity": change.severity,
        "message": change.message,
        "old": _side(drafts.old, change.before),
        "new": _side(drafts.new, change.after),
        "figures": [places[id(figure)] for figure in change.figures],
        "unchecked": [plain.location(document.locate(claim.start, claim.end)) for claim in change.lost],
        "recomputed": change.recomputed,
        "fits": change.fits,
    }


def _side(report: DocumentReport, judged: Judged | None) -> Plain:
    return None if judged is None else plain.relation(report.document, judged)
