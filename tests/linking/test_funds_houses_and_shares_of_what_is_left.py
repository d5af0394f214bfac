"""Structures of announcements, fund reports and yearly reports of houses, in which right figures only looked wrong."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


def test_shares_of_a_scope_that_leaves_some_out_are_of_what_is_left() -> None:
    text = (
        "在74个合作社当中，除去3个停办的，只有31个（占{}%）建账，其中18个（占25.4%）有专人，"
        "另外有11个（占15.5%）请人代记。"
    )
    assert "25.4%: 18 ÷ (74 − 3)" in checked(text.format("43.7"))
    assert alarms(text.format("43.7")) == []
    assert alarms(text.format("47.3")) == [("GJ204", "47.3%")]
    assert alarms("共有合作社74个，停办3个；建账的37个（占50.0%）。") == []


def test_what_a_list_goes_on_with_is_one_more_and_not_what_is_left() -> None:
    text = "村集体86个，其中31个漏记收入，另外有17个漏记支出，还有{}个漏记债务。"
    assert alarms(text.format("9")) == []
    assert alarms("应记账村86个，已记账的77个，还有7个未记。") != []


def test_shares_may_come_to_a_rate_told_in_front_instead_of_a_hundred() -> None:
    front = "截至9月底，当年毕业生去向落实率为{}%。"
    text = "其中，国内升学比例为27.4%，出国深造比例为6.8%，签约就业比例为51.9%，灵活就业比例为12.1%。"
    assert checked(front.format("98.2") + text, RelationKind.TOTAL) == ["98.2%: 27.4 + 6.8 + 51.9 + 12.1"]
    assert alarms(front.format("98.2") + text) == []
    assert alarms(text.replace("12.1", "19.3").replace("其中，", "")) != []


def test_a_house_that_closes_at_times_receives_more_a_day_than_over_the_year() -> None:
    text = "2021年，市图书馆共接待读者886200人次，日均接待{}人次。"
    assert alarms(text.format("3165")) == []
    assert checked(text.format("2428")) == ["2428人次: 886200 ÷ 365天"]
    assert alarms(text.format("2482")) == [("GJ205", "2482人次")]
    assert alarms(text.format("1428")) == [("GJ205", "1428人次")]
    assert alarms("2021年，服务热线共接待来电886200人次，日均接待3165人次。") == [("GJ205", "3165人次")]


def test_what_each_inhabitant_uses_is_not_over_those_registered_two_stretches_in_front() -> None:
    text = "注册读者46.3万人，注册率23.2%；办活动1634场，参加198.2万人次；下载文献1328.6万篇，人均利用{}篇。"
    assert alarms(text.format("6.66")) == []
    assert alarms("注册读者46.3万人；下载文献1328.6万篇，人均利用28.96篇。") == [("GJ205", "28.96篇")]


def test_what_the_largest_sold_is_not_all_that_was_bought() -> None:
    text = (
        "近三年，五大供应商采购额分别为7120万、1.684亿、1.826亿元，占总采购额38.6%、36.2%、30.9%。"
        "近三年，最大供应商采购额分别为2710万、6620万、5910万元，占总采购额14.7%、14.2%、10.0%。"
    )
    assert alarms(text) == []
    told = "全年总采购额4.72亿元，五大供应商采购额1.71亿元，占总采购额{}%。"
    assert alarms(told.format("36.2")) == []
    assert alarms(told.format("32.6")) == [("GJ204", "32.6%")]


def test_a_share_may_be_of_myriads_told_without_what_they_count() -> None:
    text = "截至8月，宽带用户达2.74亿，百兆以上的用户占比超过{}，为1.96亿户。"
    front = "4G用户为12.1亿户，占移动用户的74.7%。"
    assert alarms(front + text.format("百分之七十")) == []
    assert checked("宽带用户达2.74亿，百兆以上的用户占比71.5%，为1.96亿户。") == ["71.5%: 1.96 ÷ 2.74"]
    assert alarms("宽带用户达2.74亿，百兆以上的用户占比75.1%，为1.96亿户。") == [("GJ204", "75.1%")]


@pytest.mark.parametrize("told", ["较2020年新增约2316万册", "较2020年底新增约2316万册"])
def test_what_was_added_since_a_year_is_an_increment(told: str) -> None:
    text = f"2021年，电子图书为6821.43万册，{told}，同比增长{{}}%。"
    assert alarms(text.format("51.40")) == []
    assert alarms(text.format("54.10")) == [("GJ301", "54.10%")]
    assert alarms("2021年新增图书3126万册，较2020年新增的2316万册增长34.97%。") == []


def test_growth_over_another_round_is_not_that_of_the_movement_in_front() -> None:
    text = "估值从18亿元升至62亿元，随后的估值突破{}（约112至114亿港元），较前一轮估值上涨52%。"
    assert alarms(text.format("110亿港元")) == []
    assert alarms("估值从18亿元升至62亿元，较前一轮上涨52%。") != []


def test_how_high_a_growth_is_may_be_said_with_more_words() -> None:
    text = "存续规模7.01万亿元，比上月增加1.04万亿元，增幅高达{}%。"
    assert checked(text.format("17.42")) == ["17.42%: 1.04 ÷ (7.01 − 1.04)"]
    assert alarms(text.format("14.72")) == [("GJ301", "14.72%")]


def test_paces_in_brackets_are_what_the_pace_in_front_is_compared_with() -> None:
    text = "规模以上工业增长8.7%，比全省（7.2%）和全国（6.1%）分别高1.5、{}个百分点。"
    assert checked(text.format("2.6")) == ["2.6个百分点: 8.7 − 6.1", "1.5: 8.7 − 7.2"]
    assert alarms(text.format("6.2")) == [("GJ306", "6.2个百分点")]
    assert alarms("投资增长8.7%，增幅 比全省（7.2%）低1.5个百分点。") == [("GJ303", "1.5个百分点")]
    assert checked("投资下降8.7%，比全省（7.2%）高1.5个百分点。") == []


@pytest.mark.parametrize("said", ["超额收益{}%", "超额收益达{}个百分点", "跑赢业绩比较基准{}个百分点"])
def test_what_a_fund_gained_over_its_benchmark(said: str) -> None:
    text = f"份额净值增长率6.42%，同期基准收益率5.18%，{said}。"
    assert [each.endswith(": 6.42 − 5.18") for each in checked(text.format("1.24"))] == [True]
    assert [rule for rule, _ in alarms(text.format("2.14"))] == ["GJ306"]
    assert alarms(f"份额净值增长率6.42%，基准-5.18%，{said.format('11.60')}。") == []


def test_the_bracket_behind_what_was_reached_tells_the_year_before() -> None:
    text = "收益减少{}%至约264,300,000元（二零二一年：319,200,000元）。"
    assert checked(text.format("17.2")) == ["17.2%: (319200000 − 264300000) ÷ 319200000"]
    assert alarms(text.format("12.7")) == [("GJ301", "12.7%")]
    assert alarms("收益减少12.7%至约264,300,000元（含税费：319,200,000元）。") == []


def test_an_issue_raises_its_shares_at_the_price_told_in_the_sentence_in_front() -> None:
    text = "公司公开发行股票1,234.50万股，股票面值1元，发行价格为每股18.40元。本次发行募集资金总额为{}万元。"
    assert checked(text.format("22,714.80")) == ["22,714.80万元: 1234.5 × 18.4"]
    assert alarms(text.format("22,741.80")) == [("GJ101", "22,741.80万元")]
    assert alarms("发行股票1,234.50万股，发行价格为每股18.40元。上年募集资金净额为2,274.18万元。") == []
    assert alarms("发行股票1,234.50万股，发行价格为每股18.40元。本次拟募集资金总额为3亿元。") == []


def test_a_dividend_is_paid_on_the_shares_that_a_later_sentence_tells() -> None:
    text = "拟每10股派发现金股利5.20元，不送红股。以总股本240,000,000股计算，预计合计派发现金股利{}元。"
    assert len(checked(text.format("124,800,000.00"))) == 1
    assert alarms(text.format("128,400,000.00")) == [("GJ101", "128,400,000.00元")]
    left = "拟每10股派发现金股利5.20元。总股本240,000,000股，扣除回购账户中的股份后，合计派发现金股利{}元。"
    assert alarms(left.format("124,000,000.00")) == []
    other = "中期每10股已派发1.00元。拟每10股派发现金股利5.20元。以总股本240,000,000股计算，合计派发现金股利{}元。"
    assert alarms(other.format("148,800,000.00")) == []


@pytest.mark.parametrize(
    "said",
    [
        "规模由2021年的36.4亿元以{}%的复合年增长率增至2025年的71.1亿元。",
        "规模以{}%的复合年增长率由2021年的36.4亿元增至2025年的71.1亿元。",
    ],
)
def test_the_mean_rate_at_which_something_goes_from_one_figure_to_another(said: str) -> None:
    assert "18.2%: (7110000000 ÷ 3640000000)^(1/4) − 1" in checked(said.format("18.2"))
    assert alarms(said.format("18.2")) == []
    assert alarms(said.format("12.8")) == [("GJ301", "12.8%")]


def test_a_mean_rate_of_something_else_is_not_that_between_the_two_figures() -> None:
    assert alarms("甲由2021年的36.4亿元增至2025年的71.1亿元，乙以12.8%的复合年增长率居首。") == []


@pytest.mark.parametrize("told", ["折合在校生数18326.4", "折合在校生数18326.4人", "折合学生数18,326.4"])
@pytest.mark.parametrize("sign", ["", "∶1"])
def test_pupils_to_a_teacher_where_both_are_converted(told: str, sign: str) -> None:
    text = f"专任教师968人、外聘教师173人，折合教师总数为1054.5人。按{told}计算，生师比为{{}}{sign}。"
    assert f"17.38{sign}: 18326.4 ÷ 1054.5" in checked(text.format("17.38"))
    assert alarms(text.format("13.78")) == [("GJ206", f"13.78{sign}")]
    alone = f"学校现有专任教师968人。按{told}计算，生师比为17.38{sign}。"
    assert alarms(alone) == []
