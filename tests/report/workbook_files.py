"""Workbooks made from texts, opened by another library, and calculated by another program."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl  # type: ignore[import-untyped]
from openpyxl.workbook import Workbook  # type: ignore[import-untyped]

from checker.model.report import DocumentReport, Judged, Run, Summary
from checker.pipeline import check
from checker.readers import read_bytes
from checker.report.workbook import WorkbookReport
from checker.report.workbook.listing import MOST_ROWS
from checker.settings import DEFAULTS
from tests.readers.libreoffice import LibreOffice
from tests.report.handmade import run_of

AUDIT = DEFAULTS._replace(profile="audit")
_CACHED = re.compile(r"(</f>)<v>[^<]*</v>")


def report_on(text: str, *, path: str = "报告.txt") -> DocumentReport:
    """The audit's report on a text."""
    return check(read_bytes(text.encode(), path, max_bytes=10**7), AUDIT)


def workbook_bytes(
    *reports: DocumentReport, lang: str = "zh", run: Run | None = None, most_rows: int = MOST_ROWS
) -> bytes:
    """The workbook of the reports."""
    stream = io.BytesIO()
    book = WorkbookReport(stream, lang=lang, most_rows=most_rows)
    for report in reports:
        book.document(report)
    book.finish(run or run_of(*reports))
    return stream.getvalue()


def opened(data: bytes) -> Workbook:
    """The workbook with its formulas, as a library that did not write it reads them."""
    return openpyxl.load_workbook(io.BytesIO(data))


def values_of(data: bytes) -> Workbook:
    """The workbook with what its formulas come to."""
    return openpyxl.load_workbook(io.BytesIO(data), data_only=True)


def recalculated(data: bytes, libreoffice: LibreOffice, folder: Path) -> Workbook:
    """The workbook as LibreOffice calculates it, from the formulas alone: the values in the file are taken out."""
    source = folder / "bare.xlsx"
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(source, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name.startswith("xl/worksheets/"):
                content = _CACHED.sub(r"\1", content.decode()).encode()
            new.writestr(name, content)
    (target,) = libreoffice.convert([source], "xlsx:Calc MS Excel 2007 XML", folder / "calculated")
    return openpyxl.load_workbook(target, data_only=True)


def rows_of(book: Workbook, name: str) -> list[dict[str, Any]]:
    """The rows of a list, over all the sheets in which it goes on, each by the titles of its columns."""
    found = []
    for sheet in book.worksheets:
        if sheet.title == name or re.fullmatch(rf"{name} \d+", sheet.title):
            titles, *rows = sheet.iter_rows(values_only=True)
            found += [dict(zip(map(str, titles), row, strict=True)) for row in rows]
    return found


@dataclass(frozen=True)
class Checked:
    """A relation beside the row that calculates it."""

    judged: Judged
    row: dict[str, Any]


def results(book: Workbook, reports: Iterable[DocumentReport]) -> Iterator[Checked]:
    """Every relation of the reports with its last row, in order."""
    last: dict[int, dict[str, Any]] = {}
    for row in rows_of(book, "勾稽关系"):
        last[row["序号"]] = row
    relations = [judged for report in reports for judged in report.relations]
    for judged, row in zip(relations, last.values(), strict=True):
        yield Checked(judged, row)


def nothing() -> Run:
    """The end of a run that read nothing."""
    return Run(Summary())
