"""Structures of reports on budgets, courts and proposals in which right figures only look wrong."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, checked


def test_shares_that_call_their_base_alike_are_of_the_one_on_which_they_come_out() -> None:
    text = (
        "全年收到建议2418件，经审查立案2146件，其中代表建议1287件，占建议总数的60.0%；小组建议612件，占建议总数的28.5%；"
        "部门建议208件，占建议总数的9.7%；其他建议39件，占建议总数的{}%。"
    )
    assert alarms(text.format("1.8")) == []
    assert alarms(text.format("3.8")) == [("GJ204", "3.8%")]


def test_shares_of_a_list_that_make_up_a_hundred_may_be_of_what_it_adds_up_to() -> None:
    told = "全年建议623件。目前，这623件建议均已答复。\n"
    text = (
        "已解决的156件，占总数的25.2%；计划解决的384件，占总数的62.0%；难以解决的{}件，占总数的10.7%；"
        "其他13件，占总数的2.1%。"
    )
    assert alarms(told + text.format("66")) == []
    assert [rule for rule, _ in alarms(told + text.format("96"))] != []


def test_a_year_that_is_only_compared_with_dates_no_figure() -> None:
    text = "2023年支出预算为2416万元，与2022年预算基本持平，其中：出国费用28万元，接待费172万元，车辆费用{}万元。"
    assert checked(text.format("2216")) == ["2416万元: 28 + 172 + 2216"]
    assert alarms(text.format("2261")) == [("GJ102", "2416万元")]
    assert alarms("2023年支出2416万元，与2022年相比，出国费用28万元，接待费172万元，车辆费用2261万元。") == []


def test_a_rate_beside_is_not_above_one_of_another_name_in_front_of_the_semicolon() -> None:
    text = "不捕率为36.8%，比总体不捕率高12.4个百分点；不起诉率{}%，比总体刑事案件不诉率高13.6个百分点。"
    assert alarms(text.format("24.2")) == []
    assert alarms("不起诉率24.2%，比总体不起诉率10.6%高16.3个百分点。") == [("GJ306", "16.3个百分点")]


@pytest.mark.parametrize(
    "text",
    [
        "生产总值增加到68.4万亿元，五年年均增长5.1%，十年增加近36万亿元、年均增长6.3%。",
        "地区生产总值由2019年的318.6亿元增加到2024年的462.9亿元，年均增长5.2%。",
    ],
)
def test_output_grows_at_the_prices_of_one_year(text: str) -> None:
    assert alarms(text) == []
    assert alarms("税收由2019年的318.6亿元增加到2024年的462.9亿元，年均增长5.2%。") == [("GJ301", "5.2%")]
    assert alarms("按现价计算，地区生产总值由2019年的318.6亿元增加到2024年的462.9亿元，年均增长5.2%。") == [
        ("GJ301", "5.2%")
    ]


def test_of_figures_whose_shares_are_told_in_a_row_none_is_of_the_other() -> None:
    text = "审结民事一审案件186.4万件，民事二审案件21.8万件，分别占民事案件总数的84.12%、9.84%。"
    assert alarms(text) == []
    assert alarms("审结民事案件186.4万件，其中二审案件21.8万件，占民事案件总数的17.11%。") == [("GJ204", "17.11%")]


def test_what_was_put_into_hands_is_no_whole_of_what_follows() -> None:
    text = "女职工委员会将慰问金送到62名特困女职工{}中，合作社慰问下岗职工134人。"
    assert alarms(text.format("手")) == []
    assert alarms("组织培训的62名职工中，女职工134人。") == [("GJ102", "134人")]


def test_cases_of_people_of_several_marks_may_be_more_than_all() -> None:
    text = "办理法律援助案件1286件，其中残疾人{}件、老年人184件、未成年人196件、妇女412件、农民工486件。"
    assert alarms(text.format("158")) == []
    assert alarms(text.format("1581")) == [("GJ102", "1581件")]


def test_a_share_of_several_may_be_that_of_their_printed_shares() -> None:
    text = (
        "批捕4862人，其中盗窃罪842人，占批捕总人数的17.3%；诈骗罪612人，占批捕总人数的12.6%；"
        "故意伤害罪263人，占批捕总人数的5.4%。上述三个罪名合占批捕总人数的{}%。"
    )
    assert "35.3%: 17.3 + 12.6 + 5.4" in checked(text.format("35.3"))
    assert alarms(text.format("35.3")) == []
    assert [literal for _, literal in alarms(text.format("33.5"))] == ["33.5%"]
