"""Shares of what is the highest, rates and growth of what sentences in front tell, and figures of another year or sort."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms

CASES: list[tuple[str, list[tuple[str, str]]]] = [
    # whose share is the highest
    ("登记来信142件，来访318件，网上信访684件，三类共1144件。网上信访占比最高，达到59.8%。", []),
    ("登记来信142件，来访318件，网上信访684件，三类共1144件。网上信访占比最高，达到58.9%。", [("GJ204", "58.9%")]),
    ("受理投诉1144件，其中质量类142件、价格类318件、服务类684件，服务类比重最大，为58.9%。", [("GJ204", "58.9%")]),
    ("受理投诉1144件，其中质量类142件、价格类318件、服务类684件，房产服务比重最大，为58.9%。", []),
    # what a figure is compared with is another figure
    ("采购预算4.126亿元，成交金额3.887亿元。与预算相比节约0.239亿元，节约率5.79%。", []),
    ("采购预算4.126亿元，成交金额3.887亿元。与预算相比节约0.239亿元，节约率5.29%。", [("GJ201", "5.29%")]),
    # good days and measured ones in sentences of their own
    (
        "全年有效监测364天。按级别统计，优131天，良177天，其余56天。优良天数308天，比上年增加9天。优良天数比率84.6%。",
        [],
    ),
    (
        "全年有效监测364天。按级别统计，优131天，良177天，其余56天。优良天数308天，比上年增加9天。优良天数比率86.4%。",
        [("GJ201", "86.4%")],
    ),
    ("全年有效监测364天。优良天数308天，比上年增加9天。上半年优良天数比率88.9%。", []),
    # a part in the sentence in front, and 各项 of all
    ("涉农贷款余额14.26亿元，较年初增加1.38亿元。同期各项贷款余额21.74亿元，涉农贷款占比65.59%。", []),
    (
        "涉农贷款余额14.26亿元，较年初增加1.38亿元。同期各项贷款余额21.74亿元，涉农贷款占比56.59%。",
        [("GJ204", "56.59%")],
    ),
    # what was told before against 上季度
    ("本季度受理诉求18,420件。直接解答9,120件。诉求总量较上季度的16,870件上升9.2%。", []),
    ("本季度受理诉求18,420件。直接解答9,120件。诉求总量较上季度的16,870件上升12.9%。", [("GJ301", "12.9%")]),
    ("上半年受理诉求18,420件。诉求总量较上季度的16,870件上升12.9%。", []),
    # names behind a word for something new, counted by 门
    ("本学期新增陶艺、航模、击剑、管弦乐、木版年画6门选修课。", [("GJ401", "6门")]),
    ("本学期新增陶艺、航模、击剑、管弦乐、木版年画5门选修课。", []),
    # a bound that describes, and shares of what is around it
    (
        "直销118206.4万元，专业代理201573.9万元，个人代理130237.3万元，分别占26.27%、44.79%和28.94%。"
        "保费过6亿元的有3家，三家共275200.6万元，占全省的61.15%。",
        [],
    ),
    # 五年来 says of how many years a yearly mean is
    (
        "五年来，新增耕地81.37万亩，其中2021年至2024年62.73万亩、2025年18.64万亩；批准建设用地151.92万亩，年均30.38万亩。",
        [],
    ),
    (
        "五年来，新增耕地81.37万亩，其中2021年至2024年62.73万亩、2025年18.64万亩；批准建设用地151.92万亩，年均38.30万亩。",
        [("GJ205", "38.30万亩")],
    ),
    # last year's figure has last year's share, and 其中2025年 is a part of the change
    ("年末节水面积64.82万亩，占有效灌溉面积118.4万亩的54.7%；上年末累计56.13万亩，占比47.4%。", []),
    ("年末节水面积64.82万亩，占有效灌溉面积118.4万亩的54.7%；上年末累计56.13万亩，占比44.7%。", [("GJ204", "44.7%")]),
    ("五年间开采量由5.26亿立方米降至3.81亿立方米，其中2025年压减0.29亿立方米，占五年压减量1.45亿立方米的20.0%。", []),
    # some of what the words name is not of the figure in front
    ("新购电动车58辆，淘汰剩余燃气车中的74辆，届时燃气车降到31辆。", []),
    ("储备项目58个，进入可研阶段的74个。", [("GJ102", "74个")]),
    # what is done and what is asked for are no parts of what came in
    ("12月受理3912件，占全年的10.2%。当月办结3950件（含以前月份转入），当月供暖诉求684件，比11月的512件多172件。", []),
    # what is new is not all
    ("订单班29个，学生1276人。教学仪器设备总值17824.0万元，生均15445元，当年新增1963.0万元，比上年末增长12.4%。", []),
    # two numbers at the head of a line are no heading
    ("一、经营情况\n收入稳定。\n一、二分公司客运量之和占集团的一半以上。\n二、安全情况\n平稳。\n", []),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_what_is_read_of_the_passage(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found
