"""Rates, shares and growth of which the text tells one term: the other is a whole number, or there is none."""

from __future__ import annotations

import pytest

from checker.model.expression import unknown_in
from checker.model.relation import Confidence
from checker.model.report import Judged
from checker.model.verdict import Outcome, Severity
from tests.linking.passages import AUDIT, alarms, literals, relations, report_on


def open_numbers(text: str) -> list[Judged]:
    """The relations that leave a number open, those of weak cues too."""
    found = relations(text)
    return [each for each in found if each.relation.computed is not None and unknown_in(each.relation.computed)]


@pytest.mark.parametrize(
    ("text", "arithmetic", "wrong"),
    [
        ("救助站接收流浪乞讨人员213人，同比下降8.6%。", "(233 − 213) ÷ 233 ≈ 8.58369%（□ = 233）", "下降8.4%"),
        ("区图书馆举办讲座18场，比上年增长12.5%。", "(18 − 16) ÷ 16 = 12.5%（□ = 16）", "增长12.1%"),
        ("全年接到火灾报警34起，同比增长6.3%。", "(34 − 32) ÷ 32 = 6.25%（□ = 32）", "增长7.1%"),
        ("发放残疾人证87本，较去年同期增长8.75%。", "(87 − 80) ÷ 80 = 8.75%（□ = 80）", "增长7.85%"),
        ("年末在册社会组织87家，比年初增长8.75%。", "(87 − 80) ÷ 80 = 8.75%（□ = 80）", "增长7.85%"),
        ("受理专利纠纷64件（同比上升14.3%），办结60件。", "(64 − 56) ÷ 56 ≈ 14.28571%（□ = 56）", "上升13.4%"),
    ],
)
def test_growth_of_a_count_comes_from_a_whole_earlier_one(text: str, arithmetic: str, wrong: str) -> None:
    (judged,) = open_numbers(text)
    assert judged.verdict.outcome is Outcome.CONSISTENT
    assert judged.verdict.arithmetic == arithmetic
    assert judged.relation.confidence is Confidence.HIGH
    right = next(change for change in ("下降8.6%", "增长12.5%", "增长6.3%", "增长8.75%", "上升14.3%") if change in text)
    altered = text.replace(right, wrong)
    assert [rule for rule, _ in alarms(altered)] == ["GJ302"], altered
    (judged,) = open_numbers(altered)
    assert judged.verdict.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("text", "arithmetic", "wrong"),
    [
        ("接到投诉32件，投诉办结率96.9%。", "31 ÷ 32 = 96.875%（□ = 31）", "96.1%"),
        ("收到代表议案23件，代表议案办结率87%。", "20 ÷ 23 ≈ 86.95652%（□ = 20）", "88%"),
        ("制发司法建议17份，司法建议采纳率82.4%。", "14 ÷ 17 ≈ 82.35294%（□ = 14）", "84.2%"),
        ("排查隐患64处，隐患整改率98.4%。", "63 ÷ 64 = 98.4375%（□ = 63）", "98.9%"),
        ("在编教师153人中，具有高级职称的占32.7%。", "50 ÷ 153 ≈ 32.67973%（□ = 50）", "32.4%"),
        ("已作出的146件答复里，予以公开占66.4%，不予公开占5.5%。", "97 ÷ 146 ≈ 66.43835%（□ = 97）", "66.7%"),
    ],
)
def test_a_rate_is_of_the_thing_that_its_name_takes_up(text: str, arithmetic: str, wrong: str) -> None:
    judged = next(each for each in open_numbers(text) if each.verdict.arithmetic == arithmetic)
    assert judged.verdict.outcome is Outcome.CONSISTENT
    assert judged.relation.confidence is Confidence.HIGH
    stated = judged.relation.stated
    assert stated is not None
    altered = text.replace(stated.literal, wrong, 1)
    assert alarms(altered) == [("GJ203", wrong)]
    assert [each.verdict.severity for each in open_numbers(altered) if each.verdict.key] == [Severity.ERROR]


def test_the_members_have_their_parts() -> None:
    assert literals(open_numbers("接到投诉32件，投诉办结率96.9%。")[0]) == {"denominator": ["32件"], "rate": ["96.9%"]}
    assert literals(open_numbers("作品13件，同比增长117%。")[0]) == {"current": ["13件"], "growth": ["117%"]}
    part = open_numbers("调撤一审行政案件12件，调撤率44.35%。")[0]
    assert literals(part) == {"numerator": ["12件"], "rate": ["44.35%"]}


def test_a_base_that_a_part_and_its_rate_pin_down_is_told_as_such() -> None:
    text = "调撤一审行政案件102件，调撤率44.35%。"
    assert open_numbers(text) == []
    assert [(each.what, each.values) for each in report_on(text).derived] == [("base", (230,))]


def test_a_part_whose_rate_no_whole_number_gives_is_a_warning() -> None:
    (judged,) = open_numbers("调撤一审行政案件12件，调撤率44.35%。")
    assert judged.verdict.severity is Severity.WARNING
    assert dict(judged.verdict.arguments)["below"] == "12 ÷ 27 ≈ 44.44%"


@pytest.mark.parametrize(
    "text",
    [
        "办理行政复议案件14件，行政诉讼案件4件，第一季度行政机关负责人出庭应诉率64%。",
        "办理行政诉讼案件9件，一季度负责人出庭应诉率69%。",
    ],
)
def test_a_rate_of_a_shorter_period_may_be_of_any_part_of_the_count(text: str) -> None:
    (judged,) = open_numbers(text)
    assert judged.verdict.key == "any_part"
    assert judged.verdict.severity is Severity.WARNING
    possible = text.replace("64%", "67%").replace("69%", "67%")  # 2 ÷ 3
    assert open_numbers(possible) == []


def test_the_base_that_only_a_definition_names_makes_an_error_where_no_part_of_it_would_do() -> None:
    (judged,) = open_numbers("今年应诉行政诉讼案件4件，负责人出庭应诉率64%。")
    assert judged.verdict.severity is Severity.ERROR
    (judged,) = open_numbers("受理举报投诉47件，投诉办结率96.4%。")  # perhaps of the complaints: 27 of 28
    assert judged.relation.confidence is Confidence.LOW
    (judged,) = open_numbers("审结案件218件，调解率38.3%。")  # perhaps of the civil ones: 18 of 47
    assert judged.relation.confidence is Confidence.LOW
    assert alarms("审结案件218件，调解率38.3%。") == []


def test_a_figure_that_only_cutting_off_explains_is_told_as_such() -> None:
    assert alarms("接到投诉7513件，投诉办结率95.15%。") == [("GJ202", "95.15%")]  # 7149 are 95.155%, 7148 95.142%
    assert alarms("接到投诉32件，投诉办结率96.8%。") == [("GJ202", "96.8%")]
    (finding,) = report_on("接到投诉32件，投诉办结率96.8%。").findings
    assert [change.replacement for change in finding.suggestions] == ["96.9%"]
    assert finding.why == "31 ÷ 32 = 96.875% ≠ 96.8%（□ = 31）"


def test_a_growth_that_cutting_off_explains_by_chance_is_left_to_the_audit() -> None:
    text = "上半年收到来信312件，同比下降12.3%。"
    assert alarms(text) == []
    assert alarms(text, settings=AUDIT) == [("GJ202", "12.3%")]


def test_every_count_of_a_row_goes_with_the_growth_behind_it() -> None:
    text = "投诉125件，同比增长86.57%，其中申诉35件，同比增长75%；举报64件，同比增长14.3%。"
    assert [judged.verdict.arithmetic for judged in open_numbers(text)] == [
        "(125 − 67) ÷ 67 ≈ 86.56716%（□ = 67）",
        "(35 − 20) ÷ 20 = 75%（□ = 20）",
        "(64 − 56) ÷ 56 ≈ 14.28571%（□ = 56）",
    ]


def test_a_part_that_can_have_grown_so_is_told_and_one_that_cannot_is_left_alone() -> None:
    text = "投诉20起，其中针对律师的13起，同比增长117%。"
    assert [judged.verdict.arithmetic for judged in open_numbers(text)] == ["(13 − 6) ÷ 6 ≈ 116.66666%（□ = 6）"]
    assert len(open_numbers(text.replace("其中", "其中，"))) == 1
    assert open_numbers(text.replace("117%", "112%")) == []  # of the complaints, perhaps


@pytest.mark.parametrize(
    "text",
    [
        # another figure of the clause, or none that is printed
        "受理案件34件，涉及金额同比增长7%。",
        "受理案件34件、涉案人员52人，同比增长7%。",
        "受理案件34件，涉案金额2.16亿元，同比增长7%。",
        "全市有众创空间213家，年内新发展61家，增长40.3%。",
        "对23家企业开展检查，同比增长7%。",
        "检查企业23家，检查次数同比增长7%。",
        "受理案件34件（其中刑事12件，同比增长7%）。",
        "投资2.16亿元新建学校12所，同比增长7%。",
        # another period
        "累计受理案件34件，同比增长7%。",
        "2024年受理案件34件，2023年同比增长7%。",
        "受理案件34件，近三年年均增长7%。",
        "去年接到投诉32件，投诉办结率96.1%。",
        "接到投诉32件，近三年投诉办结率96.1%。",
        "今年以来办理行政诉讼案件43件，第一季度行政机关负责人出庭应诉率64%。",
        # no nominal growth, no plain figure
        "受理案件34件，按可比口径增长7%。",
        "受理案件34件，增长7%（同口径）。",
        "受理案件34件，同比增长约7%。",
        "受理案件30余件，同比增长7%。",
        "到位资金34亿元，同比增长7%。",
        "接待游客3.4万人次，同比增长7.1%。",
        "收购粮食34吨，同比增长7%。",
        "四项指标同比下降7%。",
        "计划培训34人，同比增长7%。",
        # what is told in full is another rule's
        "受理案件34件，比上年多2件，增长6.3%。",
        # other bases
        "旧存12件，受理34件，审结率97.1%。",
        "全年受理案件34件，结案率96.1%。",
        "检查企业17家，隐患整改率98.6%。",
        "查处案件17件，群众满意率98.6%。",
        "接到投诉32件，按期办结率96.1%。",
        "受理投诉32件，网络投诉办结率96.1%。",
        "收养登记6件，预约办理率71.3%。",
        "组织培训34场，培训合格率96.1%。",
        "全县规上企业64家，企业产能利用率87.3%。",
        "检查企业64家，企业问题整改率98.9%。",
        "发现问题企业12家，整改率98.3%。",
        "来访87批次、网上留言34件，答复率99.2%。",
        "来信87件、网上留言34件，答复率99.2%。",
        "改造小区12个，改造完成率96.3%。",
        "1—8月受理案件34件，环比增长7%。",
        "34家规上企业实现快速发展，同比增长7%。",
        "每万人拥有律师34人，同比增长7%。",
        "受理案件34件，同比下降120%。",
        "受理案件34件，同比下降100%。",
        "以区政府为被告的18件，行政机关败诉9件，负责人出庭应诉率98.3%。",
        "制发司法建议17份，全市法院司法建议采纳率84.2%。",
        "制发司法建议17份，司法建议采纳率84.2%（含上年发出的）。",
        "项目32个，其中民生类投资占62%。",
        "项目32个，总投资4亿元，其中民生类占62%。",
        "接到投诉64件，办结60件，其中申诉占32.1%。",
        "32个项目中，投资额占全区总投资的62.1%。",
    ],
)
def test_nothing_is_tied_where_something_else_may_be_meant(text: str) -> None:
    assert open_numbers(text) == []
    assert [rule for rule, _ in alarms(text, settings=AUDIT) if rule in ("GJ203", "GJ302")] == []


@pytest.mark.parametrize(
    "text",
    [
        "受理案件3412件，同比增长7%。",
        "接到投诉320件，投诉办结率96%。",
        "接到投诉32件，投诉办结率100%。",
        "在编教师153人中，具有高级职称的占32%。",
    ],
)
def test_what_cannot_be_impossible_does_not_look_checked(text: str) -> None:
    assert open_numbers(text) == []
    assert [claim.literal for claim in report_on(text).untied] == [
        literal for literal in ("3412件", "7%", "320件", "96%", "32件", "100%", "153人", "32%") if literal in text
    ]


def test_figures_that_are_tied_otherwise_are_not_asked_again() -> None:
    text = "接到投诉32件，办结31件，投诉办结率96.9%，上年同期28件，同比增长14.3%。"
    assert open_numbers(text) == []


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("收到咨询86件，立项47件，立项件数同比增长38.2%。", "收到咨询86件，立项47件，立项件数同比增长36.8%。", "GJ302"),
        (
            "打捞沉船27艘，查获电鱼38起，起数较上一个汛期下降13.6%。",
            "打捞沉船27艘，查获电鱼38起，起数较上一个汛期下降12.6%。",
            "GJ302",
        ),
        (
            "63名驾驶员中，持A类照的占28.6%；女驾驶员9名，占14.3%。",
            "63名驾驶员中，持A类照的占27.6%；女驾驶员9名，占14.3%。",
            "GJ203",
        ),
        (
            "在受理的94件申诉里面，退休人员提出的31件，占33.0%；涉及待遇的占46.8%。",
            "在受理的94件申诉里面，退休人员提出的31件，占33.0%；涉及待遇的占46.2%。",
            "GJ203",
        ),
        (
            "质监站送检钢筋混凝土试块，共68批次，当月出具报告，送检合格率为95.6%。",
            "质监站送检钢筋混凝土试块，共68批次，当月出具报告，送检合格率为96.5%。",
            "GJ203",
        ),
    ],
)
def test_the_count_that_the_words_name_leaves_few_numbers(right: str, wrong: str, rule: str) -> None:
    assert open_numbers(right)
    assert alarms(right) == []
    assert [found for found, _ in alarms(wrong)] == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "收到咨询86件，立项47件，办理件数同比增长36.8%。",
        "在受理的94件申诉里面，退休人员提出的31件，其中涉及待遇的占46.2%。",
        "送检试块68批次，复检合格率96.5%。",
    ],
)
def test_a_count_of_something_else_is_left_alone(text: str) -> None:
    assert alarms(text) == []
