"""Percentages that follow from other percentages: a share of a share, growth on growth, all between its groups."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import LINT, alarms, checked, relations, report_on

SHARE, GROWTH, RATE = RelationKind.SHARE, RelationKind.GROWTH, RelationKind.RATE


@pytest.mark.parametrize(
    ("text", "right", "wrong", "arithmetic"),
    [
        (  # education
            "本科及以上学历占60%，其中研究生占本科及以上的30%，即占总人数的18%。",
            "18%",
            "30.5%",
            "60 × 30 ÷ 100",
        ),
        (  # investment
            "工业投资增长12.8%，占全部投资的34.2%，其中技改投资占工业投资的41.5%，折合占全部投资的14.2%。",
            "14.2%",
            "12.4%",
            "34.2 × 41.5 ÷ 100",
        ),
        (  # party work
            "党员占职工的40%，其中青年党员占党员总数的25%，相当于职工总数的10%。",
            "10%",
            "15%",
            "40 × 25 ÷ 100",
        ),
        (  # forestry
            "林地占国土面积的62.5%，其中公益林占林地的48.0%，即占国土面积的30.0%。",
            "30.0%",
            "33.0%",
            "62.5 × 48 ÷ 100",
        ),
        (  # health
            "慢病患者占签约居民的28.4%，其中高血压患者占慢病患者的65.2%，约折合占签约居民的18.5%。",
            "18.5%",
            "15.8%",
            "28.4 × 65.2 ÷ 100",
        ),
    ],
)
def test_a_share_of_a_share_that_is_said_to_be_one_has_to_come_out(
    text: str, right: str, wrong: str, arithmetic: str
) -> None:
    assert checked(text, SHARE) == [f"{right}: {arithmetic}"]
    assert alarms(text) == []
    assert alarms(f"{text[: text.rindex(right)]}{wrong}。") == [("GJ204", wrong)]


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        (
            "控股股东持股占总股本的29.27%，其中质押股份占其所持股份的37.04%，占总股本的10.84%。",
            "10.84%: 29.27 × 37.04 ÷ 100",
        ),
        (
            "工业增加值占GDP的36.4%，其中高技术产业占工业增加值的22.5%，占GDP的8.2%，比上年提高0.4个百分点。",
            "8.2%: 36.4 × 22.5 ÷ 100",
        ),
        (
            "老年人口占总人口的19.8%，其中高龄老人占总人口的3.6%，占老年人口的18.2%。",
            "18.2%: 3.6 ÷ 19.8",
        ),
    ],
)
def test_a_base_that_is_named_twice_ties_three_shares(text: str, arithmetic: str) -> None:
    assert checked(text, SHARE) == [arithmetic]


def test_without_a_word_that_says_the_chain_only_a_slip_of_hand_is_an_alarm() -> None:
    text = "控股股东持股占总股本的29.27%，其中质押股份占其所持股份的37.04%，占总股本的{}。"
    assert alarms(text.format("10.48%")) == [("GJ204", "10.48%")]
    assert alarms(text.format("12.66%")) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong", "arithmetic"),
    [
        (  # logistics
            "快递业务量2022年增长10%，2023年增长20%，两年累计增长32%。",
            "32%",
            "30%",
            "(100 + 10) × (100 + 20) ÷ 100 − 100",
        ),
        (  # trade
            "进出口总额2021年、2022年、2023年分别增长8.2%、5.4%和11.6%，三年累计增长27.3%。",
            "27.3%",
            "25.2%",
            "(100 + 8.2) × (100 + 5.4) × (100 + 11.6) ÷ 10000 − 100",
        ),
        (  # police
            "刑事发案2022年下降12.5%，2023年下降8.4%，两年累计下降19.9%。",
            "19.9%",
            "20.9%",
            "100 − (100 − 12.5) × (100 − 8.4) ÷ 100",
        ),
        (  # tourism
            "接待游客去年下降21.3%，今年增长46.8%，两年平均增长7.5%。",
            "7.5%",
            "5.7%",
            "((100 − 21.3) × (100 + 46.8) ÷ 10000)^(1/2) − 1",
        ),
    ],
)
def test_growth_on_growth_is_multiplied(text: str, right: str, wrong: str, arithmetic: str) -> None:
    assert checked(text, GROWTH) == [f"{right}: {arithmetic}"]
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ301", wrong)]


def test_the_plain_mean_of_two_rates_is_let_pass() -> None:
    assert checked("税收2022年增长10.0%，2023年增长30.0%，两年平均增长20.0%。") == ["20.0%: (10 + 30) ÷ 2"]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("甲组合格率95.2%，乙组合格率98.1%，总体合格率96.3%。", "96.3%", "99.3%"),
        ("全市水质合格率96.4%，其中城区97.1%、农村95.8%。", "96.4%", "94.6%"),
        ("男生体质达标率92.3%，女生体质达标率94.1%；全校体质达标率93.2%。", "93.2%", "95.2%"),
        ("公立医院床位使用率82.1%，民营医院床位使用率61.5%，全市医院床位使用率78.4%。", "78.4%", "87.4%"),
        ("货物采购节约率5.6%，工程采购节约率8.9%，服务采购节约率3.1%，综合采购节约率7.2%。", "7.2%", "9.2%"),
        ("全县基本医疗保险参保率97.6%（城镇居民98.4%、农村居民97.2%）。", "97.6%", "96.7%"),
        ("一车间成品率91.6%，二车间成品率93.8%，三车间成品率92.4%，平均成品率92.7%。", "92.7%", "97.2%"),
        ("三个院区中，东院区感染率1.12%，西院区感染率0.86%，南院区感染率0.94%，全院感染率0.98%。", "0.98%", "0.68%"),
        ("城区、农村学校食堂抽检合格率分别为98.7%、96.1%，全区学校食堂抽检合格率97.3%。", "97.3%", "99.3%"),
        ("国道优良路率96.2%，省道优良路率92.1%，县道优良路率88.4%，乡道优良路率84.0%，村道优良路率80.6%，"
         "全省优良路率86.5%。", "86.5%", "98.5%"),
        ("全区婴儿死亡率3.8‰，其中城镇3.1‰、农村4.6‰。", "3.8‰", "2.8‰"),
    ],
)  # fmt: skip
def test_a_rate_of_all_lies_between_the_rates_of_its_groups(text: str, right: str, wrong: str) -> None:
    assert len(checked(text, RATE)) == 1
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ201", wrong)]


def test_a_rate_of_all_may_equal_that_of_a_group_and_roundings_are_kept() -> None:
    text = "男生体质达标率92.3%，女生体质达标率94.1%，全校体质达标率{}。"
    assert alarms(text.format("94.1%")) == []
    assert alarms(text.format("94.10%")) == []
    assert alarms(text.format("94.14%")) == []
    assert alarms(text.format("94.16%")) == [("GJ201", "94.16%")]
    assert alarms("城区普及率100%，农村普及率100%，全市普及率100%。") == []


@pytest.mark.parametrize(
    "text",
    [
        # another time
        "男生体质达标率92.3%，女生体质达标率94.1%，上年全校体质达标率89.6%。",
        "2022年城区合格率97.1%，2023年农村合格率95.8%，全市合格率98.6%。",
        "一季度合格率97.1%，二季度合格率95.8%，全年合格率98.6%。",
        # groups that are not all
        "全市水质合格率96.4%，其中重点镇99.1%、一般镇98.7%。",
        "全省合格率98.4%，其中甲市97.1%、乙市95.8%等。",
        "一班及格率92.3%，二班及格率94.1%，全校及格率95.6%。",
        "一标段完成率92.1%，二标段完成率88.4%，总体完成率83.1%。",
        "城区合格率97.1%，农村合格率95.8%（不含开发区），全市合格率97.6%。",
        "城区男生达标率92.3%，农村女生达标率94.1%，总体达标率95.6%。",
        # another rate
        "男生体质达标率92.3%，女生体质达标率94.1%，全校体质优良率46.2%。",
        "机耕率96.2%，机播率78.4%，机收率72.3%，综合机械化率98.2%。",
        "城区覆盖率97.1%，农村覆盖率95.8%，综合合格率99.2%。",
        "全市办结率98.6%，其中城区按时办结率97.1%、农村按时办结率95.8%。",
        "甲组一次合格率95.2%，乙组一次合格率98.1%，总体合格率99.3%。",
        # what adds up, or is of another base
        "本科录取率52.7%，专科录取率40.2%，总录取率92.9%。",
        "全市住户存款贡献率86.4%，其中城镇61.2%、农村25.2%。",
        "全县参训率61.0%，其中男性52.4%、女性47.6%。",
        "城镇居民参保率97.1%，农村居民参保率95.8%，高于全国居民参保率94.2%。",
        "按可比口径，城区合格率97.1%，农村合格率95.8%，全市合格率98.6%。",
        "城区合格率97.1%，农村合格率95.8%，全市合格率达到95%以上。",
        # percentage points, and plans
        "城区合格率提高1.2个百分点，农村合格率提高2.3个百分点，全市合格率提高3.1个百分点。",
        "城区合格率97.1%，农村合格率95.8%，力争全市合格率达到99%。",
        # growth that is no chain
        "按可比价计算，工业增加值2022年增长10%，2023年增长20%，两年累计增长28%。",
        "税收2022年增长10%，2023年增长20%，五年累计增长80%。",
        "税收2020年增长10%，2023年增长20%，两年累计增长45%。",
        "税收2022年增长10%，支出2023年增长20%，两年累计增长45%。",
        "税收2022年增长10%，2023年提高2个百分点，两年累计增长45%。",
        "一季度增长10%，二季度增长20%，两年累计增长45%。",
        "税收2022年增长10%以上，2023年增长20%，两年累计增长45%。",
        # shares that are no chain
        "本科占60%，其中研究生占30%，女性占总人数的45%。",
        "一产占GDP的12.4%，二产占GDP的41.3%，三产占GDP的46.3%。",
        "民营企业占全市企业的92.4%，其中制造业占民营企业的31.5%，外资企业占全市企业的3.2%。",
        "林地占国土面积的62.5%，其中公益林占林地的48.0%，即占上年国土面积的33.0%。",
        "本科及以上占60%，比上年提高3个百分点，其中研究生占本科及以上的30%，即占总人数的25%。",
    ],
)
def test_what_is_no_chain_is_left_alone(text: str) -> None:
    assert alarms(text) == []
    judged = relations(text, SHARE, GROWTH, RATE)
    assert not [each for each in judged if each.relation.fact("form") in ("chain", "range")]


def test_the_figures_of_a_chain_are_shown_without_a_sign_that_would_add_them_up() -> None:
    (finding,) = report_on("快递业务量2022年增长10%，2023年增长20%，两年累计增长30%。", settings=LINT).findings
    assert [(row.sign, row.literal) for row in finding.rows] == [
        ("", "10%"),
        ("", "20%"),
        ("=", "32%"),
        ("≠", "30%"),
        ("", "2个百分点"),
    ]


def test_a_rate_outside_its_groups_is_told_with_the_end_that_it_passes_and_no_number_to_write_instead() -> None:
    (finding,) = report_on("全市水质合格率94.6%，其中城区97.1%、农村95.8%。", settings=LINT).findings
    assert finding.message == "总体94.6%低于各组最低的95.8%，相差1.2个百分点：总体只能在95.8%～97.1%之间"
    assert {place.literal for place in finding.related} == {"97.1%", "95.8%"}
    assert finding.suggestions == ()


def test_two_years_of_a_list_of_three_are_the_last_two() -> None:
    text = "税收2021年增长4%，2022年增长10%，2023年增长20%，两年累计增长32%。"
    assert checked(text, GROWTH) == ["32%: (100 + 10) × (100 + 20) ÷ 100 − 100"]
