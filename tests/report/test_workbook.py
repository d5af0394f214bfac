"""The working paper: what stands where, what calculates, and that text stays text."""

from __future__ import annotations

import errno
import io
import sys
import tempfile
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]
from openpyxl.workbook import Workbook  # type: ignore[import-untyped]

from checker.errors import GoujiError
from checker.model.claim import ClaimKind
from checker.model.document import Skipped
from checker.model.expression import Constant, Figure, Product, Quotient, Sum
from checker.model.finding import Silence, Suppression
from checker.model.interval import Interval
from checker.model.relation import Member, Relation, RelationKind
from checker.model.report import DocumentReport, Judged, Notification, Run, Summary
from checker.model.verdict import Outcome, Verdict
from checker.report import CHECK, Page
from checker.report.visible import visible_line
from checker.report.words import words_of
from checker.report.workbook import WorkbookReport
from checker.report.workbook.cells import LONGEST
from tests.report.handmade import claim_of, document_of, finding_of, judged_of, report_of, run_of
from tests.report.workbook_files import opened, report_on, rows_of, values_of, workbook_bytes

WRONG = "全年受理案件486件，分为民事121件、行政1件、刑事363件。办结460件，办结率94.65%。另发放宣传册3000册。"


def paper(text: str = WRONG, *, lang: str = "zh") -> Workbook:
    return opened(workbook_bytes(report_on(text), lang=lang))


def block(book: Workbook, kind: str) -> list[dict[str, object]]:
    """The rows of the first relation of this kind."""
    rows = [row for row in rows_of(book, "勾稽关系") if row["类别"] == kind]
    return [row for row in rows if row["序号"] == rows[0]["序号"]]


def formula_of(text: str, kind: str) -> str:
    """The formula of the computed value of the only relation of its kind, with the lines of its block as rows."""
    book = paper(text)
    sheet = book["勾稽关系"]
    (row,) = [row for row in rows_of(book, "勾稽关系") if row["类别"] == kind and str(row["项"]).startswith("推算")]
    assert row["数值"] is not None
    first = next(line[0].row for line in sheet.iter_rows(min_row=2) if line[0].value == row["序号"])
    shown = str(row["数值"])
    for at in range(40, -1, -1):
        shown = shown.replace(f"H{first + at}", f"h{at}")
    return shown


@pytest.mark.parametrize(
    ("lang", "names"),
    [("zh", ["概览", "发现", "勾稽关系", "数据"]), ("en", ["Overview", "Findings", "Relations", "Figures"])],
)
def test_it_has_four_sheets_with_filters_and_headers_that_stay_on_the_screen_and_on_paper(
    lang: str, names: list[str]
) -> None:
    book = paper(lang=lang)
    assert book.sheetnames == names
    for sheet in book.worksheets:
        assert sheet.freeze_panes is not None
        assert sheet.auto_filter.ref
        assert sheet.print_title_rows
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in ((None, 0), (1, 0))
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes[-1] == "2"
        assert sheet.auto_filter.ref == f"A1:{get_column_letter(sheet.max_column)}{sheet.max_row}"


def test_both_languages_have_every_word_of_the_paper() -> None:
    assert words_of("zh").keys() == words_of("en").keys()
    english = paper(lang="en")
    for sheet in english.worksheets[1:]:
        for cell in sheet[1]:
            assert str(cell.value).isascii()


@pytest.mark.parametrize(
    ("text", "kind", "formula"),
    [
        ("受理案件485件，分为民事121件、行政1件、刑事363件。", "合计", "=SUM(h0:h2)"),
        ("参训人员中，男性120人，占全部480人的25%。", "占比", "=h0/h1*100"),
        ("上半年发电1286万千瓦时，上年同期1173万千瓦时，同比增长9.63%。", "增减幅", "=(h0-h1)/h1*100"),
        ("水库蓄水3214万立方米，比上年增加286万立方米，增长9.77%。", "增减幅", "=h1/(h0-h1)*100"),
        ("6月份接听来电9360个，日均312个。", "平均", "=h0/h1"),
        ("粮食播种面积7.89万公顷，约118.4万亩。", "换算", "=h0*h1"),
        ("投资由2020年的100亿元增长到2024年的146.41亿元，年均增长10%。", "增减幅", "=((h1/h0)^(1/4)-1)*100"),
    ],
)
def test_the_computed_value_is_a_formula_over_the_cells_of_its_figures(text: str, kind: str, formula: str) -> None:
    assert formula_of(text, kind) == formula


def test_gap_tolerance_and_check_are_formulas_over_the_rows_of_stated_and_computed() -> None:
    rows = block(paper("全年受理案件486件，分为民事121件、行政1件、刑事363件。"), "合计")
    assert [row["原文"] for row in rows] == ["121件", "1件", "363件", "486件", None]
    assert [row["数值"] for row in rows] == [121, 1, 363, 486, "=SUM(H2:H4)"]
    assert [row["下限"] for row in rows] == ["=H2", "=H3", "=H4", "=H5", "=SUM(I2:I4)"]
    computed = rows[-1]
    assert computed["相差"] == "=H5-H6"
    assert computed["容差"] == "=(J5-I5+J6-I6)/2"
    assert computed["复算"] == '=IF(AND(ROUND(J5-I6,9)>=0,ROUND(J6-I5,9)>=0),"一致","不一致")'
    assert (computed["结论"], computed["发现"], computed["规则"]) == ("不一致", 1, "GJ101")


def test_every_row_of_a_relation_says_what_filters_need() -> None:
    for row in block(paper(), "合计"):
        assert (row["文件"], row["类别"], row["结论"]) == ("报告.txt", "合计", "不一致")


def test_the_ends_of_a_rounded_figure_follow_its_value() -> None:
    rows = block(paper("设备3.5万元、材料9.2万元，合计12.7万元。"), "合计")
    first = next(row for row in rows if row["原文"] == "3.5万元")
    assert first["数值"] == 35000
    assert str(first["下限"]).endswith("-500")
    assert str(first["上限"]).endswith("+500")


def test_a_file_that_nobody_calculates_again_shows_the_results_all_the_same() -> None:
    rows = block(values_of(workbook_bytes(report_on(WRONG))), "合计")
    assert (rows[-1]["数值"], rows[-1]["相差"], rows[-1]["容差"], rows[-1]["复算"]) == (485, 1, 0, "不一致")


def test_a_number_that_the_text_leaves_open_stands_in_a_cell_of_its_own() -> None:
    rows = block(paper("接到投诉32件，投诉办结率28.13%。"), "比率")
    assert ("分子（推得）", "□", 9) in [(row["项"], row["原文"], row["数值"]) for row in rows]
    assert rows[-1]["数值"] == "=H3/H2*100"


def test_an_impossible_rate_has_no_formula_and_says_why() -> None:
    rows = block(paper("接到投诉4件，投诉办结率64%。"), "比率")
    assert rows[-1]["数值"] is None
    assert (rows[-1]["复算"], rows[-1]["结论"]) == ("无整数可取", "不一致")


def test_where_values_and_verdict_differ_the_notes_say_by_which_rule() -> None:
    book = paper("办结率由52%提高到78%，提高26%。")
    row = next(row for row in rows_of(book, "勾稽关系") if row["规则"] == "GJ304" and row["项"] == "推算")
    assert row["结论"] == "不一致"
    assert "单看数值一致，按规则GJ304判为不一致" in str(row["算式与说明"])


def test_a_run_of_markers_is_one_line_and_says_that_it_was_judged_by_its_words() -> None:
    rows = block(paper("一、工作\n二、问题\n三、打算\n"), "序号")
    assert [row["原文"] for row in rows] == ["一、  二、  三、", None]
    assert rows[-1]["复算"] == "按文字判定"


def test_a_finding_leads_to_its_relation_and_to_its_figure() -> None:
    book = paper()
    sheet = book["发现"]
    row = rows_of(book, "发现")[0]
    assert (row["级别"], row["原文"], row["推算"], row["相差"]) == ("错误", "486件", "485件", 1)
    titles = [cell.value for cell in sheet[1]]
    relation, figure = (sheet.cell(2, titles.index(title) + 1).hyperlink.location for title in ("勾稽关系", "数据"))
    for link, column, text in ((relation, "F", "121件"), (figure, "D", "486件")):
        name, _, cell = link.partition("!")
        assert book[name.strip("'")][f"{column}{cell[1:]}"].value == text
    name, _, cell = relation.partition("!")
    assert str(book[name.strip("'")][cell].value) == row["勾稽关系"]


def test_the_auditor_can_say_what_became_of_a_finding() -> None:
    (choice,) = paper()["发现"].data_validations.dataValidation
    assert choice.formula1 == '"属实,误报,待核"'


def test_a_suppressed_finding_says_so() -> None:
    document = document_of(WRONG)
    finding = finding_of(document, "486件", ["121件"], suppression="已报批")
    judged = judged_of(document, Outcome.INCONSISTENT, ["486件", "121件"])
    book = opened(workbook_bytes(report_of(document, finding, judged=[judged])))
    assert rows_of(book, "发现")[0]["备注"] == "已豁免：已报批"


def test_every_number_of_the_text_stands_on_the_sheet_of_figures_and_says_whether_it_was_checked() -> None:
    report = report_on(f"2024年工作\n{WRONG}")
    rows = rows_of(opened(workbook_bytes(report)), "数据")
    assert [row["原文"] for row in rows] == [claim.literal for claim in report.claims]
    told = {row["原文"]: (row["勾稽情况"], row["结论"]) for row in rows}
    assert told["3000册"] == ("未核对", "未核对")
    assert told["486件"] == ("已勾稽", "不一致")
    assert told["121件"] == ("已勾稽", "不一致所涉及的数据")
    assert told["2024年"] == ("不作核对", "日期")
    assert [row["勾稽情况"] for row in rows].count("未核对") == len(report.untied)


def test_the_overview_counts_each_document_and_adds_up() -> None:
    reports = [report_on(WRONG, path="a.txt"), report_on("没有可以核对的数。登记12户。", path="b.txt")]
    data = workbook_bytes(*reports)
    overview, values = opened(data)["概览"], values_of(data)["概览"]
    titles = [str(cell.value) for cell in overview[4]]
    by_path = {row[0]: dict(zip(titles, row, strict=True)) for row in values.iter_rows(min_row=5, values_only=True)}
    summary = run_of(*reports).summary
    assert by_path["合计"]["数据"] == summary.claims
    assert by_path["合计"]["未核对"] == summary.untied
    assert by_path["合计"]["勾稽关系"] == summary.relations
    assert by_path["a.txt"]["不一致"] == 1
    assert "没有可核对的勾稽关系" in str(by_path["b.txt"]["备注"])
    assert overview.cell(7, titles.index("数据") + 1).value == "=SUM(B5:B6)"


def test_the_overview_tells_what_could_not_be_read() -> None:
    run = Run(
        Summary(unreadable=1, skipped_files=3), (Notification("encrypted", "锁.docx", "save it without a password"),)
    )
    book = opened(workbook_bytes(run=run))
    shown = [(row[0], row[1]) for row in book["概览"].iter_rows(values_only=True)]
    assert ("没有读到任何文件", None) in shown
    assert ("无法读取的文件", "1") in shown
    assert ("跳过的文件", "3") in shown
    assert ("锁.docx", "文件已加密；去掉密码另存") in shown


def test_the_parts_of_a_file_that_were_not_read_have_a_sheet_of_their_own() -> None:
    report = report_on(WRONG)
    document = report.document.but(skipped=(Skipped("comment", "not shown", report.document.locate(0, 4)),))
    book = opened(workbook_bytes(report._replace(document=document)))
    assert book.sheetnames[-1] == "未读的部分"
    assert rows_of(book, "未读的部分") == [{"文件": "报告.txt", "位置": "1:1", "未读的部分": "注释，读者看不到"}]


def test_a_full_sheet_goes_on_in_another_one_and_no_relation_is_torn_apart() -> None:
    reports = [report_on(WRONG, path=f"{number}.txt") for number in range(6)]
    whole, cut = opened(workbook_bytes(*reports)), opened(workbook_bytes(*reports, most_rows=12))
    assert {"数据 2", "勾稽关系 2"} <= set(cut.sheetnames)
    for name in ("发现", "数据", "勾稽关系"):
        kept = [[row["序号"], row["文件"], row["原文"]] for row in rows_of(cut, name)]
        assert kept == [[row["序号"], row["文件"], row["原文"]] for row in rows_of(whole, name)]
    for sheet in cut.worksheets[1:]:
        assert sheet.max_row <= 12
        assert sheet.auto_filter.ref
    for sheet in cut.worksheets:
        if sheet.title.startswith("勾稽关系"):
            numbers = {row[0] for row in sheet.iter_rows(min_row=2, values_only=True)}
            for other in cut.worksheets:
                if other.title.startswith("勾稽关系") and other is not sheet:
                    assert numbers.isdisjoint({row[0] for row in other.iter_rows(min_row=2, values_only=True)})


def test_a_relation_that_no_sheet_holds_is_told_and_not_dropped() -> None:
    (row,) = block(opened(workbook_bytes(report_on(WRONG), most_rows=5)), "合计")
    assert "涉及4个数，工作表放不下" in str(row["算式与说明"])
    assert (row["结论"], row["复算"]) == ("不一致", "未列出")


def test_a_number_of_more_than_fifteen_digits_is_text_and_nothing_calculates_with_it() -> None:
    document = document_of("共1234567890123456789件，其中甲1234567890123456788件、乙1件。")
    whole, part, rest = (
        claim_of(document, literal) for literal in ("1234567890123456789件", "1234567890123456788件", "1件")
    )
    relation = Relation(
        RelationKind.TOTAL,
        (Member("whole", whole), Member("part", part), Member("part", rest)),
        stated=whole,
        computed=Sum(((1, Figure(part)), (1, Figure(rest)))),
    )
    judged = Judged("r1", relation, Verdict(Outcome.CONSISTENT, "GJ101", "…"))
    rows = block(opened(workbook_bytes(report_of(document, judged=[judged]))), "合计")
    assert [row["数值"] for row in rows[:3]] == ["1234567890123456788", 1, "1234567890123456789"]
    assert (rows[-1]["数值"], rows[-1]["复算"]) == ("不能写成公式", "不能写成公式")


def test_a_difference_beyond_the_digits_of_a_spreadsheet_is_not_checked_live() -> None:
    document = document_of("共900719925474099件，其中甲900719925474098件。")
    whole, part = (claim_of(document, literal) for literal in ("900719925474099件", "900719925474098件"))
    relation = Relation(
        RelationKind.RESTATED, (Member("stated", whole), Member("other", part)), stated=whole, computed=Figure(part)
    )
    judged = Judged("r1", relation, Verdict(Outcome.INCONSISTENT, "GJ501", "…"))
    rows = block(opened(workbook_bytes(report_of(document, judged=[judged]))), "重述")
    assert rows[-1]["复算"] == "超出表格精度"


def test_a_denominator_that_may_be_zero_is_told() -> None:
    document = document_of("增加5万元，现有5万元，增长100%。")
    rise, now = (claim_of(document, "5万元", after=word)._replace(values=Interval(4, 6)) for word in ("增加", "现有"))
    rate = claim_of(document, "100%")
    relation = Relation(
        RelationKind.GROWTH,
        (Member("change", rise), Member("current", now), Member("growth", rate)),
        stated=rate,
        computed=Quotient(Figure(rise), Sum(((1, Figure(now)), (-1, Figure(rise)))), 100),
    )
    judged = Judged("r1", relation, Verdict(Outcome.UNDETERMINED, "GJ301", "…", reason="分母可能为零"))
    rows = block(opened(workbook_bytes(report_of(document, judged=[judged]))), "增减幅")
    assert (rows[-1]["结论"], rows[-1]["数值"], rows[-1]["复算"]) == ("无法判定", None, "分母可能为零")


def test_what_has_no_end_to_compare_is_not_said_to_be_checked() -> None:
    rows = [row for row in rows_of(paper("年产量由7500吨提高到32000吨以上。"), "勾稽关系") if row["规则"] == "GJ303"]
    assert (rows[-1]["结论"], rows[-1]["复算"]) == ("一致", "无界，不会相左")


@pytest.mark.parametrize("digits", [20, 500, 6000])
def test_numbers_of_any_length_are_shown_and_do_not_stop_the_paper(digits: int) -> None:
    number = ",".join(["999"] * (digits // 3))
    report = report_on(f"共{number}元，其中甲{number}元、乙1元，甲占0.{'0' * digits}1%。")
    assert len(rows_of(opened(workbook_bytes(report)), "数据")) == len(report.claims)


def test_a_fraction_without_end_is_a_formula() -> None:
    document = document_of("三分之一为20件，共60件。")
    third = claim_of(document, "20件")._replace(
        asserted=Interval.point(Fraction(1, 3)),
        values=Interval.point(Fraction(1, 3)),
        kind=ClaimKind.FRACTION,
        unit=None,
    )
    rows = rows_of(opened(workbook_bytes(DocumentReport(document, (third,), (third,), (), ()))), "数据")
    assert (rows[0]["数值"], rows[0]["下限"]) == ("=1/3", "=F2")


def test_a_base_without_an_end_gives_a_fall_that_may_be_nothing() -> None:
    rows = rows_of(paper("一次死亡10人以上；死亡人数减少131人，下降40.6%。"), "勾稽关系")
    assert rows[-1]["数值"] == "=H3/(H2+H3)*100"
    assert (rows[-1]["下限"], rows[-1]["上限"]) == ("=0", "=1/(I2/J3+1)*100")
    assert str(rows[-1]["复算"]).startswith("=IF(AND(ROUND(")


def test_products_and_quotients_of_figures_of_either_sign_take_all_their_ends() -> None:
    document = document_of("亏损5万元，共20户，户均2500元。")
    loss = claim_of(document, "5万元")._replace(asserted=Interval.point(-50000), values=Interval(-55000, 45000))
    count, mean = claim_of(document, "20户"), claim_of(document, "2500元")
    relation = Relation(
        RelationKind.AVERAGE,
        (Member("numerator", loss), Member("denominator", count), Member("average", mean)),
        stated=mean,
        computed=Product(Quotient(Figure(loss), Figure(count)), Constant(Decimal(1).as_integer_ratio()[0], "1")),
    )
    judged = Judged("r1", relation, Verdict(Outcome.CONSISTENT, "GJ205", "…"))
    row = block(values_of(workbook_bytes(report_of(document, judged=[judged]))), "平均")[-1]
    assert (row["下限"], row["上限"]) == (-2750, 2250)


HOSTILE = (
    '=HYPERLINK("http://example.com","点这里")',
    "=1+1",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1",
    "-1+1",
    "'=1",
    "{=1}",
    "http://example.com",
    "mailto:a@example.com",
    "internal:A1",
    "<r><t>x</t></r>",
    "</t></is></c><c><f>1+1</f></c>",
    "_x0041_",
    "]]>&amp;<&",
    "a\tb",
    "a\nb\r\nc",
    "\x00\x07\x1b[31m",
    "\ud800 und \udfff",
    "\u202eabc\u200b",
    "\ufffe\uffff",
    "#REF!",
    "1E5",
    "TRUE",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_a_document_is_text_in_every_cell(text: str) -> None:
    book = opened(workbook_bytes(hostile_report(text)))
    shown = visible_line(text)
    seen = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and shown in cell.value:
                    assert cell.data_type == "s", cell.coordinate
                    seen += 1
                elif cell.data_type == "f":
                    assert text not in str(cell.value)
                assert cell.hyperlink is None or cell.hyperlink.target is None
    assert seen >= 8


def hostile_report(text: str) -> DocumentReport:
    """A report in which the text stands wherever words of a document, of its path or of its findings can."""
    document = document_of(f"受理486件{text}其中民事121件。", path=text)
    whole, part = claim_of(document, "486件"), claim_of(document, "121件")
    strange = part._replace(literal=text, unit=text, metric=text, period=text)
    relation = Relation(
        RelationKind.TOTAL, (Member("whole", whole), Member(text, strange)), stated=whole, computed=Figure(strange)
    )
    judged = Judged("r1", relation, Verdict(Outcome.INCONSISTENT, "GJ101", text, reason=text))
    finding = finding_of(document, "486件", ["121件"], message=text, why=text, advice=text, replacement=text)
    finding = finding._replace(
        gap=text, computed_text=text, stated_literal=text, suppression=Suppression(Silence.REMARK, text)
    )
    skipped = (Skipped(text, text, document.locate(0, 1)),)
    report = report_of(document.but(skipped=skipped), finding, judged=[judged])
    return report._replace(claims=(whole, strange), notifications=(Notification(text, text, text),))


@pytest.mark.parametrize("unit", ["甲", "𠮷"])
def test_what_no_cell_holds_is_cut_off_and_told(unit: str) -> None:
    rows = rows_of(opened(workbook_bytes(hostile_report(unit * 40_000))), "数据")
    shown = str(rows[1]["原文"])
    assert len(shown.encode("utf-16-le")) // 2 <= LONGEST
    kept = shown.count(unit)
    assert kept > 16_000
    assert shown.endswith(f"……（单元格放不下，略去{40_000 - kept}字）")


def test_a_cell_that_begins_like_a_formula_stays_text_also_when_it_is_edited() -> None:
    sheet = opened(workbook_bytes(hostile_report("=1+1")))["数据"]
    cell = next(row[3] for row in sheet.iter_rows(min_row=2) if row[3].value == "=1+1")
    assert cell.quotePrefix


def test_the_same_documents_give_the_same_bytes() -> None:
    report = report_on(WRONG)
    assert workbook_bytes(report) == workbook_bytes(report)


def test_a_missing_library_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(GoujiError, match=r"pip install 'gouji\[workbook\]'"):
        CHECK.binary["xlsx"](io.BytesIO(), Page())


class Full(io.BytesIO):
    """A disk without room."""

    def write(self, data: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_is_an_error_of_the_system_and_leaves_no_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    report = report_on(WRONG)
    book = WorkbookReport(Full(), lang="zh")
    book.document(report)
    assert list(tmp_path.iterdir())
    with pytest.raises(OSError, match="No space left"):
        book.finish(run_of(report))
    assert not list(tmp_path.iterdir())


def test_nothing_reaches_the_file_before_the_end() -> None:
    stream = io.BytesIO()
    book = WorkbookReport(stream, lang="zh")
    report = report_on(WRONG)
    book.document(report)
    assert not stream.getvalue()
    book.finish(run_of(report))
    assert stream.getvalue()
