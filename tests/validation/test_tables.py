"""Which tables a schema is for, which row is the header, and which rows are records."""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import pytest
from openpyxl import Workbook

from checker.model.report import DocumentReport
from checker.model.table_schema import SchemaUse
from checker.pipeline import check
from checker.readers import read_bytes
from checker.settings import Settings
from tests.validation.ledgers import findings, messages, report, use

LEDGER = "columns: {编号: {dtype: str, unique: true}, 名称: {dtype: str}, 预算: {dtype: float64, ge: 0}}"


def workbook(book: Workbook, *uses: SchemaUse) -> DocumentReport:
    stream = io.BytesIO()
    book.save(stream)
    return check(read_bytes(stream.getvalue(), "台账.xlsx"), Settings(schemas=uses))


def test_title_unit_total_and_note_are_no_records() -> None:
    above, below = "项目台账,,\n编制单位：财政局,,单位：万元\n", "甲局小计,,7\n合 计,,7\n注：含上年结转。,,\n"
    text = f"{above}编号,名称,预算\nA,甲,3\nB,乙,4\n{below}"
    assert findings(text, use(LEDGER)) == []


def test_headings_between_records_are_no_records() -> None:
    text = "编号,名称,预算\n一、市级项目,,\nA,甲,3\n（二）区级项目,,\nB,乙,4\n其他：,,\nC,丙,5\n"
    assert findings(text, use(LEDGER)) == []
    assert [finding.key for finding in findings(text + "D,,\n", use(LEDGER))] == ["empty", "empty"]


def test_blank_lines_and_lines_across_the_table_are_no_records() -> None:
    text = "| 编号 | 名称 | 预算 |\n|---|---|---|\n| A | 甲 | 3 |\n|  |  |  |\n| B | 乙 | -4 |\n"
    assert [finding.primary.line for finding in findings(text, use(LEDGER), path="台账.md")] == [5]


def test_a_column_is_known_by_its_name_without_unit_and_line_ends() -> None:
    text = '编 号,名称,"预算\n（万元）"\nA,甲,-3\nB,乙,4\n'
    assert messages(text, use(LEDGER)) == ["预算（A）为-3，应不小于0"]


def test_a_name_with_its_unit_means_that_unit() -> None:
    schema = use("columns: {编号: {dtype: str}, 名称: {dtype: str}, 预算（元）: {dtype: float64}}")
    assert messages("编号,名称,预算（万元）\nA,甲,3\nB,乙,4\n", schema) == ["表“schema”缺少“预算（元）”列"]


def test_another_table_is_left_alone_and_that_is_told_by_the_run() -> None:
    found = report("年份,预算\n2022,-3\n2023,4\n", use(LEDGER))
    assert found.findings == ()
    assert [is_met for _, is_met in found.schemas] == [False]


def test_a_table_that_lacks_a_column_is_told_at_its_header() -> None:
    (finding,) = findings("编号,名称\nA,甲\nB,乙\n", use(LEDGER))
    assert (finding.message, finding.primary.line) == ("表“schema”缺少“预算”列", 1)


def test_a_column_that_is_not_required_may_be_missing() -> None:
    schema = use("columns: {编号: {dtype: str}, 名称: {dtype: str}, 预算: {dtype: float64, required: false}}")
    assert findings("编号,名称\nA,甲\nB,乙\n", schema) == []


def test_a_name_that_two_columns_have_is_told_and_not_guessed() -> None:
    found = report("编号,名称,预算,预算\nA,甲,3,-4\nB,乙,4,5\n", use(LEDGER))
    assert found.findings == ()
    assert 'several columns are called "预算"' in found.notifications[0].what


def test_a_pattern_chooses_the_columns_by_their_names() -> None:
    schema = use("columns: {名称: {dtype: str}, '^\\d{4}年$': {dtype: int64, regex: true, ge: 0}}")
    assert messages("名称,2022年,2023年,备注\n甲,1,-2,x\n乙,3,4,y\n", schema) == ["2023年（甲）为-2，应不小于0"]


def two_sheets() -> Workbook:
    book = Workbook()
    first = book.active
    assert first is not None
    first.title = "一季度"
    second = book.create_sheet("二季度")
    for sheet, budget in ((first, -1), (second, -2)):
        for row in (["编号", "名称", "预算"], ["A", "甲", budget], ["B", "乙", 4]):
            sheet.append(row)
    return book


def test_every_table_with_the_columns_is_checked_and_each_finding_has_its_cell() -> None:
    found = workbook(two_sheets(), use(LEDGER))
    assert [dict(finding.primary.place) for finding in found.findings] == [
        {"sheet": "一季度", "cell": "C2"},
        {"sheet": "二季度", "cell": "C2"},
    ]


@pytest.mark.parametrize("schema", [use(LEDGER, table="二*"), use(LEDGER + "\nmetadata: {table: 二季度}")])
def test_a_table_can_be_named_by_its_sheet(schema: SchemaUse) -> None:
    found = workbook(two_sheets(), schema)
    assert [dict(finding.primary.place)["sheet"] for finding in found.findings] == ["二季度"]


def test_a_table_can_be_named_by_the_line_above_it() -> None:
    tables = "表1 预算\n\n{0}\n\n表2 决算\n\n{0}\n".format("| 编号 | 名称 | 预算 |\n|---|---|---|\n| A | 甲 | -3 |")
    assert [each.primary.line for each in findings(tables, use(LEDGER, table="表2*"), path="a.md")] == [11]


def test_a_header_of_two_rows_names_its_columns_from_the_top() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["编号", "资金", None, "名称"], [None, "预算", "支付", None], ["A", 3, 5, "甲"], ["B", 4, 1, "乙"]):
        sheet.append(row)
    for area in ("A1:A2", "B1:C1", "D1:D2"):
        sheet.merge_cells(area)
    schema = use(
        "columns: {编号: {dtype: str}, 名称: {dtype: str}, 资金/预算: {dtype: float64}, 支付: {dtype: float64}}\n"
        "checks: {column_at_most: {column: 支付, limit: 资金/预算}}"
    )
    (finding,) = workbook(book, schema).findings
    assert dict(finding.primary.place)["cell"] == "C3"
    assert finding.message == "支付（A）为5，应不大于资金/预算3"


def test_a_cell_that_is_merged_over_rows_is_told_once_and_repeats_nothing() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["单位", "名称", "预算"], ["甲局", "桥", 3], [None, "路", 4], ["乙局", "站", 5]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    schema = use(
        "columns: {单位: {dtype: str, unique: true, isin: [乙局]}, 名称: {dtype: str}, 预算: {dtype: float64}}"
    )
    assert [dict(finding.primary.place)["cell"] for finding in workbook(book, schema).findings] == ["A2"]


def test_dates_and_rounded_numbers_of_a_workbook_are_what_they_are() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["名称", "开工", "支付", "预算"],
        ["甲", datetime.date(2023, 3, 5), 100.004, 100.001],
        ["乙", datetime.date(2024, 3, 5), 1, 2],
    ):
        sheet.append(row)
    for name in ("C2", "D2"):
        sheet[name].number_format = "0.00"
    schema = use(
        "columns:\n  名称: {dtype: str}\n  开工: {dtype: date, le: 2023-12-31}\n"
        "  支付: {dtype: float64}\n  预算: {dtype: float64}\n"
        "checks: {column_at_most: {column: 支付, limit: 预算}}"
    )
    found = workbook(book, schema)
    assert [finding.message for finding in found.findings] == [
        "支付（甲）为100.00（100.004），应不大于预算100.001",
        "开工（乙）为2024-03-05，应不晚于2023-12-31",
    ]


def test_documents_are_chosen_by_a_pattern_from_the_folder_of_the_configuration(tmp_path: Path) -> None:
    chosen = SchemaUse(use(LEDGER).schema, files="data/*.csv", folder=str(tmp_path))
    text = "编号,名称,预算\nA,甲,-3\nB,乙,4\n"
    assert len(findings(text, chosen, path=str(tmp_path / "data" / "a.csv"))) == 1
    for other in (tmp_path / "a.csv", tmp_path / "data" / "deeper" / "a.csv", tmp_path.parent / "data" / "a.csv"):
        assert report(text, chosen, path=str(other)).schemas == ()


def test_a_chosen_document_without_such_a_table_is_told() -> None:
    chosen = SchemaUse(use(LEDGER).schema, files="*.csv", folder="/")
    (event,) = report("年份,人数\n2022,3\n2023,4\n", chosen, path="/a.csv").notifications
    assert event.path == "/a.csv"
    assert "no table has the columns of the schema schema.yaml" in event.what


def test_columns_whose_every_check_holds_are_listed_as_checked() -> None:
    found = report("编号,名称,预算\nA,甲,-3\nB,乙,4\n", use(LEDGER))
    holding = [
        each for each in found.relations if each.relation.kind == "schema" and each.verdict.outcome == "consistent"
    ]
    assert [each.verdict.arithmetic for each in holding] == ["编号（2）", "名称（2）"]


def test_a_figure_that_only_a_schema_looked_at_stays_unchecked() -> None:
    text = "编号,名称,预算\nA,甲,-3\nB,乙,4\n"
    assert (
        [claim.literal for claim in report(text, use(LEDGER)).untied]
        == [claim.literal for claim in report(text).untied]
        != []
    )


def test_a_finding_of_the_figures_and_one_of_the_schema_stand_side_by_side() -> None:
    text = "| 类别 | 件数 |\n|---|---|\n| 民事 | 742 |\n| 刑事 | 526 |\n| 合计 | 1286 |\n"
    schema = use("columns: {类别: {dtype: str}, 件数: {dtype: int64, le: 600}}")
    found = report(text, schema, path="a.md")
    assert [(each.rule_id, each.primary.line) for each in found.findings] == [("GJ950", 3), ("GJ104", 5)]


def test_a_table_that_would_fill_the_memory_is_told() -> None:
    text = "编号,名称,预算" + ",x" * 4000 + "\n" + "A\n" * 4000
    found = report(text, use(LEDGER))
    assert [event.what for event in found.notifications] == ["the table schema is too large for the schema schema.yaml"]


def test_two_checks_of_one_cell_are_two_findings() -> None:
    schema = use(
        "columns: {支: {dtype: float64}, 预: {dtype: float64}, 拨: {dtype: float64}, 数: {dtype: int64}}\n"
        "checks:\n- {column: 支, limit: 预, options: {check_name: column_at_most}}\n"
        "- {column: 支, limit: 拨, options: {check_name: column_at_most}}"
    )
    assert messages("名,支,预,拨,数\n桥,5,3,4,待核\n", schema) == [
        "支（桥）为5，应不大于预3",
        "支（桥）为5，应不大于拨4",
        "数（桥）为“待核”，不是整数",
    ]


def test_each_of_many_records_is_checked() -> None:
    lines = "".join(f"N{number},甲,{number % 7 - 1}\n" for number in range(2100))
    assert len(findings("编号,名称,预算\n" + lines, use(LEDGER))) == 300


def test_a_table_of_one_column_or_one_row_is_a_table() -> None:
    assert messages("预算\n3\n-4\n", use("columns: {预算: {dtype: float64, ge: 0}}")) == ["预算（#3）为-4，应不小于0"]
