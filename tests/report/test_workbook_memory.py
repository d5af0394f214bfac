"""The working paper of many documents takes no more memory than that of a few."""

from __future__ import annotations

import gc
import tracemalloc

from checker.model.report import DocumentReport
from checker.report.workbook import WorkbookReport
from tests.report.handmade import run_of
from tests.report.workbook_files import report_on

TEXT = "".join(
    f"第{number}类受理案件{486 + number}件，分为民事{121 + number}件、行政1件、刑事364件。\n" for number in range(40)
)
MORE = 60


class Counted:
    """A stream that keeps nothing."""

    def __init__(self) -> None:
        self.size = 0

    def write(self, data: bytes) -> int:
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""


def peak_of(report: DocumentReport, times: int) -> int:
    """The most memory that the workbook of so many such documents takes, in bytes.

    Garbage is collected after each document: when it would be of itself hangs on what other tests left.
    """
    stream = Counted()
    gc.collect()
    gc.freeze()
    tracemalloc.start()
    book = WorkbookReport(stream, lang="zh")  # type: ignore[arg-type]
    for _ in range(times):
        book.document(report)
        gc.collect()
    book.finish(run_of(report))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    gc.unfreeze()
    assert stream.size > 10_000
    return peak


def test_each_further_document_costs_a_line_of_the_overview_and_its_links_only() -> None:
    report = report_on(TEXT)
    assert len(report.claims) > 150
    assert len(report.relations) > 30
    peak_of(report, 1)  # what is imported and cached once
    few, many = peak_of(report, 4), peak_of(report, 4 + MORE)
    findings = len(report.findings)
    assert many - few < MORE * (3_000 + 3_000 * findings)
