"""Figures, relations and rules in aligned columns."""

from __future__ import annotations

import io
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import pytest

from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.interval import Interval
from checker.model.report import DocumentReport
from checker.model.verdict import Outcome, Severity
from checker.report.console_tables import ConsoleClaims, ConsoleRelations, interval_text, print_rule, print_rules
from checker.report.layout import cells
from tests.report.handmade import claim_of, document_of, judged_of, report_of, run_of

CASES = "全年受理案件486件，其中刑事121件、民事365件。\n推送微信140余篇。\n"


def table(renderer: type, report: DocumentReport, *, lang: str = "zh", width: int | None = None) -> list[str]:
    """The lines above the blank line: path, titles, rows."""
    stream = io.StringIO()
    console = renderer(stream, lang=lang, width=width, color=False)
    console.document(report)
    console.finish(run_of(report))
    return stream.getvalue().split("\n\n")[0].splitlines()


def figures() -> DocumentReport:
    document = document_of(CASES)
    over = claim_of(document, "140余篇")._replace(
        unit="篇",
        asserted=Interval(140, 150, False, True),
        approximation=Approximation.OVER,
        metric="微信",
    )
    batch = claim_of(document, "121件")._replace(kind=ClaimKind.NONE, why="序号")
    return DocumentReport(document, (claim_of(document, "486件"), batch, over), (), (), ())


def relations() -> DocumentReport:
    document = document_of(CASES)
    holds = judged_of(document, Outcome.CONSISTENT, ["486件", "121件", "365件"], arithmetic="121 + 365 = 486")
    unknown = judged_of(document, Outcome.UNDETERMINED, ["140余篇", "121件"], number=2)
    return report_of(document, judged=[holds, unknown])


def test_claims_are_listed_with_place_value_unit_and_what_is_counted() -> None:
    assert table(ConsoleClaims, figures()) == [
        "报告.txt",
        "位置  原文     类别    数值        单位  约数  指标",
        "1:7   486件    计数    486         件",
        "1:16  121件    非数据              件          序号",
        "2:5   140余篇  计数    [140, 150)  篇    余    微信",
    ]


def test_relations_are_listed_with_verdict_and_arithmetic_or_figures() -> None:
    assert table(ConsoleRelations, relations()) == [
        "报告.txt",
        "位置  类别  结论      把握  算式",
        "1:7   合计  一致      高    121 + 365 = 486",
        "2:5   合计  无法判定  高    140余篇、121件；缺少一个分项",
    ]


@pytest.mark.parametrize("renderer", [ConsoleClaims, ConsoleRelations])
@pytest.mark.parametrize("width", [80, 40])
def test_tables_fit_the_terminal(renderer: type, width: int) -> None:
    for report in (figures(), relations()):
        assert [line for line in table(renderer, report, width=width) if cells(line) > width] == []


def test_a_narrow_table_keeps_every_character_of_its_cells() -> None:
    wide, narrow = table(ConsoleRelations, relations()), table(ConsoleRelations, relations(), width=36)
    assert sorted("".join(narrow).replace(" ", "")) == sorted("".join(wide).replace(" ", ""))
    assert len(narrow) > len(wide)


@pytest.mark.parametrize(
    ("renderer", "said"), [(ConsoleClaims, "没有读到数据"), (ConsoleRelations, "没有找到勾稽关系")]
)
def test_a_document_without_any_says_so(renderer: type, said: str) -> None:
    assert table(renderer, report_of(document_of("无数字。"))) == ["报告.txt", said]


@pytest.mark.parametrize(
    ("asserted", "text"),
    [
        (Interval.point(485), "485"),
        (Interval.point(Fraction(2813, 100)), "28.13"),
        (Interval(140, 150, False, True), "[140, 150)"),
        (Interval(90, 100, True, False), "(90, 100]"),
        (Interval(50, None, False, True), "≥ 50"),
        (Interval(50, None, True, True), "> 50"),
        (Interval(None, 1000, True, True), "< 1000"),
        (Interval(None, 1000, True, False), "≤ 1000"),
        (Interval(None, None, True, True), ""),
    ],
)
def test_an_interval_is_written_with_its_ends(asserted: Interval, text: str) -> None:
    claim = Claim(0, 1, "1", "1", ClaimKind.COUNT, "", asserted, asserted, last_place=Decimal(1))
    assert interval_text(claim) == text


@dataclass(frozen=True)
class Described:
    """A rule as far as it is shown."""

    id: str = "GJ101"
    name: str = "sum-mismatch"
    severity: Severity = Severity.ERROR
    advice: tuple[str, str] = ("核对合计数。", "Check the total.")
    passing: tuple[str, ...] = ("合计3件，甲1件、乙2件。",)
    failing: tuple[str, ...] = ("合计4件，\n甲1件、乙2件。",)
    schema: str = ""

    def summary(self, lang: str) -> str:
        return "合计与分项之和不符" if lang == "zh" else "A total is not the sum of its parts"

    def explanation(self, lang: str) -> str:
        return "第一段。\n\n第二段。"


def test_rules_are_listed_one_a_line() -> None:
    stream = io.StringIO()
    print_rules([Described(), Described(id="GJ202", name="truncated-figure", severity=Severity.WARNING)], stream, "zh")
    assert stream.getvalue() == (
        "规则   名称              级别  说明\n"
        "GJ101  sum-mismatch      错误  合计与分项之和不符\n"
        "GJ202  truncated-figure  警告  合计与分项之和不符\n"
    )


def test_a_rule_is_explained_with_its_examples() -> None:
    stream = io.StringIO()
    print_rule(Described(), stream, "zh")
    assert stream.getvalue() == (
        "GJ101 sum-mismatch · 错误\n合计与分项之和不符\n\n第一段。\n\n第二段。\n\n"
        "不一致的例子\n- 合计4件，\n  甲1件、乙2件。\n\n一致的例子\n- 合计3件，甲1件、乙2件。\n"
    )


def test_the_schema_of_a_rules_examples_stands_before_them_as_it_is_written() -> None:
    stream = io.StringIO()
    print_rule(Described(schema="columns:\n  数: {dtype: int64}\n"), stream, "zh")
    assert "\n\n例中的表格模式\n  columns:\n    数: {dtype: int64}\n\n不一致的例子\n" in stream.getvalue()
