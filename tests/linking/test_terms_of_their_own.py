"""Rates, averages and parts whose terms their own words name, beside figures that only look like these."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "实际开放床位1100张，全年365天实际占用总床日366905天，病床使用率91.38%。",
            "91.38%: 366905 ÷ (1100 × 365天)",
        ),
        ("发放贷款和垫款总额267.19亿元，贷款损失准备余额7.15亿元，拨贷比2.68%。", "2.68%: 7.15 ÷ 267.19"),
        ("受理申请6914项，资助1207项，资助率17.46%。", "17.46%: 1207 ÷ 6914"),
        ("受理申请6914项，资助1207项，其中青年项目申请3026项、资助602项，资助率19.89%。", "19.89%: 602 ÷ 3026"),
        (
            "净利润14851.86万元。投资收益3619.45万元。年末总股本6亿股，基本每股收益0.25元。",
            "0.25元: 148518600 ÷ 600000000",
        ),
    ],
)
def test_the_terms_are_those_that_the_words_name(text: str, told: str) -> None:
    assert told in checked(text)
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("受理申请6914项，资助1207项，其中青年项目申请3026项、资助602项，资助率18.89%。", ("GJ201", "18.89%")),
        ("发放贷款和垫款总额267.19亿元，贷款损失准备余额7.15亿元，拨贷比2.86%。", ("GJ201", "2.86%")),
    ],
)
def test_another_quotient_of_them_is_told(text: str, told: tuple[str, str]) -> None:
    assert alarms(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "投资收益3619.45万元，占7.55%。年末总股本6亿股，基本每股收益0.25元。",
        "单日最高客运量118.64万人次。5号线里程33.7公里，客运量1985.6万人次；其客运强度按加权平均里程31.1公里计算，"
        "为0.35万人次/公里。",
        "应收280.79万元，三项共应收323.32万元。实收306.26万元，收缴率94.7%，其中住宅实收264.37万元，收缴率94.2%。",
        "查出隐患24618项，其中重大事故隐患318项；年内整改一般隐患24018项、重大隐患309项。",
        "科研人员457人，其中博士142人、硕士218人、本科及以下97人；正高级103人、副高级136人，占52.3%；40岁以下214人。",
        "全年引进31人，其中博士24人；调出、辞职9人，退休14人。新增津贴专家2人、人才称号8人，两者不重复。",
        "计划供应土地780公顷，其中工矿仓储用地280公顷；处置批而未供土地400公顷、闲置土地120公顷。",
        "列支项目3个：2号、5号楼屋面防水28.46万元，7部电梯曳引轮更换21.35万元，消防管网改造13.91万元。",
    ],
)
def test_what_is_of_others_is_left_alone(text: str) -> None:
    assert alarms(text) == []
