"""Which figure is wrong, as an author is told: what is named, what is left open, and what hangs together."""

from __future__ import annotations

import sys

import pytest

from checker.model.finding import Finding
from checker.reasoning import defects
from checker.settings import Settings
from tests.linking.passages import LINT, report_on


def findings(text: str) -> tuple[Finding, ...]:
    return report_on(text, settings=LINT).findings


def only(text: str) -> Finding:
    (finding,) = findings(text)
    return finding


def offered(finding: Finding) -> list[tuple[str, str]]:
    return [(suggestion.literal, suggestion.replacement) for suggestion in finding.suggestions]


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [
        ("平台接收案件7513件，调解成功7194件，调解成功率为95.16%。", "7194件", "7149件"),
        (
            "全省供水总量比上年增加78.0亿吨：地表水增加66.1亿吨，地下水减少25.6亿吨，其他增加35.7亿吨。",
            "35.7亿吨",
            "37.5亿吨",
        ),
        ("抽检药品328批次，合格319批次，合格率79.26%。", "79.26%", "97.26%"),
        (
            "职工医保累计结存35003.83亿元，其中统筹基金21470.04亿元，个人账户15333.79亿元。",
            "15333.79亿元",
            "13533.79亿元",
        ),
    ],
)
def test_a_slip_that_nothing_else_explains_as_well_is_named(text: str, written: str, meant: str) -> None:
    finding = only(text)
    assert finding.stated_literal == written
    assert offered(finding) == [(written, meant)]
    assert f"最可能：{written} → {meant}。" in finding.help


def test_of_equally_good_changes_each_is_told_and_none_is_named() -> None:
    finding = only("新收案件1268件，分为民事742件、刑事544件。")
    assert finding.stated_literal == "1268件"
    assert offered(finding) == [("742件", "724件"), ("1268件", "1286件")]
    assert [suggestion.alternative for suggestion in finding.suggestions] == [1, 2]
    assert "无法判断是742件 → 724件还是1268件 → 1286件。" in finding.help
    assert "最可能" not in finding.help


def test_a_figure_that_another_relation_confirms_is_not_suspected() -> None:
    text = "共有学生1627人，分为小学893人（城区412人、乡镇300人、村校181人）、初中406人、高中382人。"
    finding = only(text)
    assert not {"893人", "412人", "300人", "181人"} & {literal for literal, _ in offered(finding)}


def test_one_wrong_figure_in_two_sums_is_one_finding_that_names_both() -> None:
    text = "共有学生1681人，分为小学983人（城区412人、乡镇300人、村校181人）、初中406人、高中382人。"
    finding = only(text)
    assert len(finding.relations) == 2
    assert offered(finding) == [("983人", "893人")]


def test_two_wrong_figures_that_one_sum_joins_are_two_findings() -> None:
    text = "共有学生1681人，分为小学893人（城区421人、乡镇300人、村校181人）、初中406人、高中328人。"
    assert [finding.rule_id for finding in findings(text)] == ["GJ101", "GJ101"]
    first, second = (offered(finding) for finding in findings(text))
    assert ("328人", "382人") in first
    assert ("421人", "412人") in second


def test_two_figures_in_each_others_place_are_one_finding_with_one_change() -> None:
    finding = only("全县农田18420亩，其中水稻11052亩，占农田的35%；小麦6447亩，占农田的60%。")
    assert {*offered(finding)} == {("35%", "60%"), ("60%", "35%")}
    assert {suggestion.alternative for suggestion in finding.suggestions} == {1}
    assert "互换了位置" in finding.help


def test_a_quotient_turned_upside_down_is_corrected_where_it_stands() -> None:
    finding = only("全年计划造林15.0万亩，完成18.4万亩，完成率81.5%。")
    assert offered(finding) == [("81.5%", "122.7%")]


def test_a_part_that_may_have_been_left_out_is_mentioned() -> None:
    finding = only("共受理纠纷2499件，分为借贷52件、物业221件、合同893件、劳动846件。")
    assert "漏列一项（487件）" in finding.help


def test_what_is_counted_twice_is_said_to_be() -> None:
    finding = only("共受理纠纷2012件，分为借贷52件、物业221件、合同893件、劳动846件、旧欠221件。")
    assert "221件多计一次" in finding.help


def test_the_other_language_says_the_same() -> None:
    text = "平台接收案件7513件，调解成功7194件，调解成功率为95.16%。"
    (finding,) = report_on(text, settings=Settings(lang="en")).findings
    assert finding.help.startswith("Most likely 7194件 → 7149件. ")


def test_a_separator_of_thousands_stays() -> None:
    finding = only("平台接收案件7,513件，调解成功7,194件，调解成功率为95.16%。")
    assert offered(finding) == [("7,194件", "7,149件")]


def test_where_the_search_ends_early_no_figure_is_accused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(defects, "STEPS", 0)
    monkeypatch.setattr(defects, "_STEPS_OF_A_PART", 0)
    monkeypatch.setitem(sys.modules, "z3", None)
    finding = only("新收案件1268件，分为民事742件、刑事544件。")
    assert finding.help.startswith("未能判定是哪个数有误。")
    assert offered(finding) == [("1268件", "1286件")]
