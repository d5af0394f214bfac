"""What is left when something is taken off, by its own name."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("全年收到来信842封，剔除重复和匿名的来信96封后，有效来信746封，转部门办理731封。", "746封", "764封"),
        (
            "组织税费收入：税收收入186.4亿元，非税收入21.3亿元。扣除出口退税12.6亿元后，税收净入库173.8亿元。",
            "173.8",
            "178.3",
        ),
        ("提案审查立案286件，立案率84.6%；合并9件后实际交办277件。", "277件", "227件"),
        ("合作社卖了96.4万元。扣掉种苗、人工成本51.8万元，净赚44.6万元。", "44.6万元", "54.6万元"),
        ("本月回访9120件，满意8740件；剔除非责任工单312件后，承办单位有效回访8808件。", "8808件", "8880件"),
        ("税收收入88.2亿元，非税收入9.6亿元；办理出口退税6.4亿元，抵扣后税收净入库81.8亿元。", "81.8亿元", "86.8亿元"),
        ("城镇累计新就业3.26万人，扣除自然减员0.84万人，城镇新增就业2.42万人。", "2.42万人", "2.24万人"),
    ],
)
def test_what_is_left_bears_the_name_of_what_it_is_of(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ601"]


@pytest.mark.parametrize(
    "text",
    [
        "收到来信842封，剔除重复来信96封后，转部门办理731封。",
        "收到来信842封，剔除重复来信96封后，回复来信640封。",
        "检查企业286家，剔除停产企业12家后，实际发现隐患91处。",
        "总收入120万元，扣除成本70万元后，净利润38万元。",
        "流转土地312亩，扣除荒废的46亩后，新增种植面积120亩。",
        "提案立案286件，合并9件后办结246件。",
        "卖了96.4万元，扣掉种苗51.8万元，给工人发了20.3万元。",
    ],
)
def test_another_step_is_not_what_is_left(text: str) -> None:
    assert alarms(text) == []
