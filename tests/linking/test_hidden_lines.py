"""Spreadsheets: what a total lacks may stand in a row or column that is not shown."""

from __future__ import annotations

import io

import openpyxl
import pytest

from checker.model.relation import RelationKind
from checker.model.report import DocumentReport
from checker.pipeline import check
from checker.readers import read_bytes
from checker.settings import Settings

ROWS = (
    ("项目", "期初（万元）", "增加（万元）", "减少（万元）", "期末（万元）"),
    ("房屋", 3200, 860, 460, 3600),
    ("设备", 1860, 400, 275, 1985),
    ("车辆", 420, 60, 30, 450),
    ("合计", 5480, 1320, 765, 6035),
)


def report_on(hide: str = "", *, wrong: object = 6035) -> DocumentReport:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (*ROWS[:-1], (*ROWS[-1][:-1], wrong)):
        sheet.append(row)
    if hide.isdigit():
        sheet.row_dimensions[int(hide)].hidden = True
    elif hide:
        sheet.column_dimensions[hide].hidden = True
    file = io.BytesIO()
    book.save(file)
    return check(read_bytes(file.getvalue(), "表.xlsx"), Settings(profile="audit"))


@pytest.mark.parametrize("hide", ["2", "3", "4", "C", "D"])
def test_a_total_over_what_is_hidden_is_no_error_and_does_not_count_as_checked(hide: str) -> None:
    report = report_on(hide)
    assert report.findings == ()
    assert [part.what.split()[0] for part in report.document.skipped] == ["hidden"]
    if hide.isdigit():
        assert not any(each.relation.kind is RelationKind.TOTAL for each in report.relations)


def test_where_nothing_is_hidden_the_total_is_checked() -> None:
    assert report_on().findings == ()
    assert {finding.rule_id for finding in report_on(wrong=6053).findings} == {"GJ104"}


def test_what_is_hidden_elsewhere_changes_nothing() -> None:
    assert [finding.rule_id for finding in report_on("H", wrong=6053).findings] == ["GJ104"]
