"""The sample reports, written into spreadsheets, give the figures, findings and relations of their text."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest

from checker.model.document import Document
from checker.model.report import DocumentReport
from checker.model.verdict import Outcome
from checker.pipeline import check
from checker.readers import read_bytes
from checker.settings import Settings
from tests.readers.spreadsheet_files import book_of, converted_all, delimited, read, rows_of, typed
from tests.seeds.sample_expectations import SAMPLES

every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
every_format = pytest.mark.parametrize("suffix", ["xlsx", "xls", "ods", "csv", "tsv"])


@lru_cache(maxsize=64)
def file_of(sample: Path, suffix: str) -> bytes:
    rows = rows_of(sample)
    if suffix in ("csv", "tsv"):
        return delimited(rows, "," if suffix == "csv" else "\t")
    if suffix == "xlsx":
        return book_of(rows, change=typed(rows))
    books = tuple(file_of(each, "xlsx") for each in SAMPLES)
    return converted_all(books, suffix)[SAMPLES.index(sample)]


@lru_cache(maxsize=64)
def report_of(sample: Path, suffix: str) -> DocumentReport:
    """The report on the sample in this format, or as it is."""
    if suffix == sample.suffix:
        return check(read_bytes(sample.read_bytes(), sample.name), Settings())
    return check(read(file_of(sample, suffix), suffix), Settings())


def findings(report: DocumentReport) -> list[tuple[str, str, str]]:
    return [(finding.rule_id, finding.stated_literal, finding.message) for finding in report.findings]


def consistent(report: DocumentReport) -> Counter[tuple[str, tuple[str, ...]]]:
    return Counter(
        (str(judged.relation.kind), tuple(member.claim.literal for member in judged.relation.members))
        for judged in report.relations
        if judged.verdict.outcome is Outcome.CONSISTENT
    )


def cell_text(rows: list[list[str]], document: Document, start: int) -> tuple[str, int]:
    """What was written into the cell that ``start`` lies in, and where in it."""
    anchor = document.anchors[bisect_right(document.anchors, start, key=lambda each: each.start) - 1]
    name = str(dict(anchor.place)["cell"])
    column, row = ord(name[0]) - ord("A"), int(name[1:]) - 1
    return rows[row][column], start - anchor.start


@every_format
@every_sample
def test_every_figure_leads_back_to_a_place_with_its_text(sample: Path, suffix: str) -> None:
    report = report_of(sample, suffix)
    rows = rows_of(sample)
    assert len(report.claims) > 20
    for claim in report.claims:
        location = report.document.locate(claim.start, claim.end)
        if suffix in ("csv", "tsv"):
            line = file_of(sample, suffix).decode().split("\n")[location.line - 1]
            assert line[location.column - 1 :][: len(claim.literal)] == claim.literal
        else:
            assert location.kind == "cell"
            text, at = cell_text(rows, report.document, claim.start)
            assert text[at : at + len(claim.literal)] == claim.literal


@every_format
@every_sample
def test_findings_and_consistent_relations_are_those_of_the_text(sample: Path, suffix: str) -> None:
    report, plain = report_of(sample, suffix), report_of(sample, sample.suffix)
    assert findings(report) == findings(plain)
    assert consistent(report) == consistent(plain)
