"""Targets: completion rates, verdicts in words, and limits that a figure is said to keep."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked, relations

TARGET = RelationKind.TARGET


@pytest.mark.parametrize(
    ("text", "right", "wrong", "arithmetic"),
    [
        (
            "年初预算为3186.42万元，支出决算为3304.87万元，完成年初预算的103.72%。",
            "103.72%",
            "107.32%",
            "3304.87 ÷ 3186.42",
        ),
        (
            "收入预算数为13.69亿元，执行数为14.01亿元，为预算的102.3%，超收0.32亿元。",
            "102.3%",
            "103.2%",
            "14.01 ÷ 13.69",
        ),
        ("实际完成14.01亿元，较预算13.69亿元超收0.32亿元，完成预算的102.3%。", "102.3%", "103.2%", "14.01 ÷ 13.69"),
        ("年初计划脱贫3260人，实际脱贫3412人，超额完成计划4.66%。", "4.66%", "6.46%", "(3412 − 3260) ÷ 3260"),
    ],
)
def test_a_completion_rate_is_what_was_done_over_what_was_planned(
    text: str, right: str, wrong: str, arithmetic: str
) -> None:
    assert f"{right}: {arithmetic}" in checked(text, TARGET)
    assert alarms(text) == []
    assert ("GJ702", wrong) in alarms(text.replace(right, wrong))


def test_the_budget_that_is_named_is_the_one_it_is_held_to() -> None:
    text = "年初预算3186.42万元，调整预算3420万元，支出决算3304.87万元，完成年初预算的103.72%。"
    assert checked(text, TARGET) == ["103.72%: 3304.87 ÷ 3186.42"]


def test_a_completion_rate_whose_budget_is_not_told_is_left_alone() -> None:
    assert relations("支出决算为286.31万元，完成年初预算的100%。", TARGET) == []
    assert relations("税收收入36.2亿元，占一般公共预算收入的74.5%。", TARGET) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("债务余额43.17亿元，低于限额46.2亿元。", "债务余额48.17亿元，低于限额46.2亿元。"),
        (
            "债务余额28.74亿元，其中一般债务13.26亿元、专项债务15.48亿元，控制在限额30.2亿元以内。",
            "债务余额28.74亿元，其中一般债务13.26亿元、专项债务15.48亿元，控制在限额20.3亿元以内。",
        ),
        ("城镇登记失业率3.2%，控制在4.5%以内。", "城镇登记失业率4.8%，控制在4.5%以内。"),
        ("居民消费价格上涨2.1%，低于3%左右的控制目标。", "居民消费价格上涨3.6%，低于3%左右的控制目标。"),
        ("生产总值增长5.8%，高于5.5%的预期目标。", "生产总值增长5.2%，高于5.5%的预期目标。"),
        ("生产总值增长5.2%，未达到5.5%的预期目标。", "生产总值增长5.8%，未达到5.5%的预期目标。"),
        (
            "人均体育场地2.67平方米，提前完成人均2.6平方米的目标。",
            "人均体育场地2.47平方米，提前完成人均2.6平方米的目标。",
        ),
        (
            "PM2.5浓度31微克/立方米，目标为不超过35微克/立方米，达标。",
            "PM2.5浓度36微克/立方米，目标为不超过35微克/立方米，达标。",
        ),
        ("案件比目标为1.5，实际1.32，达标。", "案件比目标为1.5，实际1.62，达标。"),
        ("要求满意率不低于90%，实际满意率92.6%，达到要求。", "要求满意率不低于90%，实际满意率86.2%，达到要求。"),
        (
            "覆盖率现为53.37%，目标为53%；保护率达到61.2%，目标为60%，两项指标均已提前实现规划目标。",
            "覆盖率现为52.37%，目标为53%；保护率达到61.2%，目标为60%，两项指标均已提前实现规划目标。",
        ),
        (
            "对照破案率不低于46%、命案全破的目标，立案2316起，破案率46.4%，目标圆满完成。",
            "对照破案率不低于48%、命案全破的目标，立案2316起，破案率46.4%，目标圆满完成。",
        ),
        (
            "困难人员就业0.41万人，完成目标0.4万人的102.5%，超额完成任务。",
            "困难人员就业0.37万人，完成目标0.4万人的92.5%，超额完成任务。",
        ),
    ],
)
def test_what_is_said_of_a_target_agrees_with_the_figure(right: str, wrong: str) -> None:
    assert checked(right, TARGET) != []
    assert alarms(right) == []
    assert {rule for rule, _ in alarms(wrong)} == {"GJ701"}


@pytest.mark.parametrize(
    "text",
    [
        "完成投资86亿元，完成年度任务的72%，超额完成序时进度任务。",
        "完成造林6200亩，占年度任务的77.5%，基本完成阶段性目标。",
        "下一年城镇新增就业3.6万人，城镇登记失业率控制在4.5%以内。",
        "新建农村公路163公里，完成年度目标200公里的81.5%，正在推进。",
        "已完成5.98万亩，任务13.4万亩，距年度任务尚差7.42万亩。",
        "新增泊位6238个，其中充电车位873个，超额完成5000个的民生实事目标。",
        "失业率3.2%，低于全省平均水平0.4个百分点。",
    ],
)
def test_what_is_on_the_way_to_a_target_is_no_verdict_on_it(text: str) -> None:
    assert [rule for rule, _ in alarms(text) if rule == "GJ701"] == []


@pytest.mark.parametrize(
    ("text", "right", "wrong", "arithmetic"),
    [
        ("水窖年度目标460口，建成473口，在挖38口，建成数为目标的102.8%。", "102.8%", "108.2%", "473 ÷ 460"),
        ("培训计划1200人，结业1146人，在训213人，结业人数为计划的95.5%。", "95.5%", "99.5%", "1146 ÷ 1200"),
        ("泵站完工26座，调试9座，年度计划24座的完工率108.3%。", "108.3%", "103.8%", "26 ÷ 24"),
        ("累计创建312个，本年度任务45个的创建完成率106.7%，实际创建48个。", "106.7%", "107.6%", "48 ÷ 45"),
    ],
)
def test_what_was_done_is_what_the_words_of_the_rate_call_it(
    text: str, right: str, wrong: str, arithmetic: str
) -> None:
    found = checked(text, TARGET)
    assert f"{right}: {arithmetic}" in found
    assert alarms(text) == []
    assert [literal for _, literal in alarms(text.replace(right, wrong))] == [wrong]


def test_a_rate_of_a_task_of_which_nobody_tells_what_was_done_is_left_alone() -> None:
    assert relations("泵站立项26座，调试9座，年度计划24座的验收率87.5%。", TARGET) == []
    assert alarms("泵站立项26座，调试9座，年度计划24座的验收率87.5%。") == []


def test_what_was_done_is_no_part_of_the_task() -> None:
    assert alarms("年度清淤任务126公里，其中实际清淤131公里、护坡42公里。") == []
    assert alarms("年度清淤126公里，其中河道131公里、沟渠42公里。") == [("GJ102", "131公里")]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (
            "细颗粒物年均浓度须控制在28微克/立方米以内。全年实测均值26.4微克/立方米，达到年度控制要求。",
            "细颗粒物年均浓度须控制在28微克/立方米以内。全年实测均值30.4微克/立方米，达到年度控制要求。",
        ),
        (
            "事故死亡率须控制在1.20以内，全年实际为1.13，顺利实现控制目标。",
            "事故死亡率须控制在1.20以内，全年实际为1.31，顺利实现控制目标。",
        ),
        (
            "年初提出网络零售额达到150亿元以上，年终实现152.6亿元，圆满完成年度目标。",
            "年初提出网络零售额达到150亿元以上，年终实现147.6亿元，圆满完成年度目标。",
        ),
    ],
)
def test_what_had_to_be_kept_or_was_set_at_the_beginning_is_a_target(right: str, wrong: str) -> None:
    assert len(checked(right, TARGET)) == 1
    assert alarms(right) == []
    assert [rule for rule, _ in alarms(wrong)] == ["GJ701"]


def test_a_nameless_figure_is_of_no_limit_that_has_company() -> None:
    text = "浓度须控制在28微克/立方米以内，上年为26微克/立方米。全年实测均值30.4微克/立方米，达到控制要求。"
    assert alarms(text) == []


_TWO_GOALS = "计划改造管网60公里，已完工{}公里；计划新增停车位500个，实际建成{}个，{}。"


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("48", "520", "超额完成年度任务"),
        ("48", "500", "完成年度任务"),
        ("61", "480", "未完成年度任务"),
        ("61", "520", "均超额完成年度任务"),
    ],
)
def test_a_verdict_is_on_the_target_of_its_own_stretch(first: str, second: str, verdict: str) -> None:
    assert alarms(_TWO_GOALS.format(first, second, verdict)) == []
    assert alarms(_TWO_GOALS.replace("公里", "个").format(first, second, verdict)) == []


def test_a_verdict_that_its_own_stretch_denies_is_one_error() -> None:
    text = _TWO_GOALS.replace("公里", "个")
    assert alarms(text.format("48", "487", "超额完成年度任务")) == [("GJ701", "487个")]
    assert alarms(text.format("48", "520", "均超额完成年度任务")) == [("GJ701", "48个")]
    assert alarms("全年目标1800件；实际办理1766件，超额完成年度任务。") == [("GJ701", "1766件")]
