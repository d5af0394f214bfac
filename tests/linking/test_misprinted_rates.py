"""Rates that no word ties to figures: told where one digit parts them from what stands right around them."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("全年海上搜救遇险317人，获救309人，成功率{}。", "97.5%", "91.5%"),
        ("选煤厂入洗原煤208.6万吨，产出洗精煤121.3万吨，精煤回收率{}。", "58.1%", "53.1%"),
        ("资料库可容档案42万卷，现存31.7万卷，使用率{}。", "75.5%", "72.5%"),
        ("各街道摸排沿街商铺2846家，存在飞线充电的173家，占用率{}。", "6.08%", "6.48%"),
        ("县馆全年接待来访8216人次。窗口办理查档6120件，到馆取走的5237件，取件率{}。", "85.6%", "65.6%"),
        ("在园幼儿2316人，其中男童1210人、女童1106人。体检查出龋齿的738人，龋齿率{}。", "31.9%", "37.9%"),
        ("全镇流转土地2.46万亩，流转率{}，家庭承包耕地3.92万亩。", "62.8%", "67.8%"),
        ("评查行政处罚案卷412宗，优秀率{}（131宗）。", "31.8%", "37.8%"),
        ("适龄儿童首针接种3186人，应种3294人，接种率{}。", "96.7%", "76.7%"),
        ("建成村级幸福院314个，覆盖率{}（行政村402个）。", "78.1%", "71.1%"),
    ],
)
def test_one_digit_off_the_figures_around_it(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ201", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "审结复议案件642件，其后提起诉讼58件，案结事了率91.0%。",
        "转派工单4144件，直接答复8702件，按时办结率99.3%。",
        "65岁及以上老人健康管理34.7万人，管理率67.4%；在管高血压患者24.15万人，规范管理率79.6%。",
        "参加基本医保418.36万人，其中职工87.92万人、居民330.44万人，参保率94.9%（常住人口441.0万人）。",
        "报名考生3862人，实考3618人，上午场实考率93.1%。",
        "业务收入6.83亿元，业务支出3.57亿元，增值收益率1.52%。",
        "办理结婚登记3128对、离婚登记1067对。撤回申请412对，撤回率达38.5%。",
        "全年净利润11.9亿元，发放贷款86.4亿元，资本充足率13.41%。",
        "去年同期检测880批次，今年检测912批次，抽检覆盖率86.5%。",
        "全年购气量2.37亿立方米，销气量2.31亿立方米，供销差率2.53%。",
    ],
)
def test_rates_of_something_else_are_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "各项贷款余额182.6亿元，存贷比71.1%，其中涉农贷款104.4亿元、普惠小微贷款61.9亿元，两者有交叉。"
            "不良贷款余额2.37亿元，不良率{}。",
            "1.30%",
            "1.80%",
        ),
        ("集团供水量5.61亿立方米，最高日供水178.9万立方米；售水量5.02亿立方米，产销差率{}。", "10.5%", "16.5%"),
        ("空气质量优良天数318天，优良率{}，比上年多9天。", "87.1%", "81.1%"),
    ],
)
def test_defined_rates_are_of_their_plainest_terms(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ201", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "涉农贷款104.4亿元，普惠小微贷款61.9亿元。不良贷款余额2.37亿元，不良率1.30%。",
        "空气质量优良天数301天，优良率84.1%，剔除沙尘影响。",
        "优良天数301天，扣除沙尘影响7天后，优良率84.1%。",
    ],
)
def test_terms_that_are_not_told_leave_the_rate_open(text: str) -> None:
    assert alarms(text) == []
