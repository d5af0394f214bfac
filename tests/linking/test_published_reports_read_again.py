"""Structures of published reports that only look wrong: what stands beside is of another period, list or body."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


def test_among_them_behind_a_semicolon_is_of_both_items_in_front() -> None:
    text = "参与救助72.6万起、安保勤务12.8万起；其中全年处置虚假警{}万起。"
    assert alarms(text.format("15.2")) == []
    assert alarms(text.format("98.2")) == [("GJ102", "98.2万起")]
    assert alarms("参与救助72.6万起、安保勤务12.8万起，其中处置虚假警15.2万起。") == [("GJ102", "15.2万起")]


def test_each_of_its_own_sort_is_over_the_figure_of_its_name() -> None:
    told = "其中，抢险救援42.5万起、占17.4%；社会救助86.4万起。\n"
    text = "6月处置警情68.2万起，其中抢险救援{}万起、社会救助36.2万起，分别占全年同类警情的29.2%和41.9%。"
    assert alarms(told + text.format("12.4")) == []
    assert alarms(told + text.format("14.2")) == [("GJ204", "29.2%")]
    assert alarms(text.format("12.4")) == []


def test_a_digit_in_front_of_which_a_nought_would_come_is_not_exchanged() -> None:
    text = (
        "海滨新区法院新收案件达10.1万件，为全市最高。各区法院中，平城法院结案率为84.06%。"
        "市中院除刑庭案件外，新收案件9682件，同比上升41.2%；审结7741件，同比上升35.7%；结案率为70.28%。"
    )
    assert alarms(text) == []


def test_growth_of_a_quarter_is_not_over_the_whole_year_in_front() -> None:
    text = (
        "33家公司2018年合计实现营收2749亿元，同比下滑12%；净利润592亿元，同比下滑40%；"
        "2019年一季度营收981亿元，同比增长51%，净利润383亿元，同比增长87%。"
    )
    assert alarms(text) == []
    assert alarms("2018年营收276.4亿元，2019年营收342.6亿元，同比增长24.0%。") == []
    assert alarms("2018年营收276.4亿元，2019年营收342.6亿元，同比增长29.0%。") == [("GJ301", "29.0%")]


@pytest.mark.parametrize("basis", ["剔除商誉减值后，", "扣除非经常性损益后，", "如果不计汇兑影响，"])
def test_a_figure_without_what_is_left_out_is_not_the_one_told_before(basis: str) -> None:
    text = "全年集团净利润258.6亿元。{}集团净利润253.6亿元。"
    assert alarms(text.format(basis)) == []
    assert alarms(text.format("年报显示，")) == [("GJ501", "253.6亿元")]


@pytest.mark.parametrize("between", ["，其中", "，比多年平均偏多9.8%。其中，"])
def test_what_two_parts_share_is_taken_off_them(between: str) -> None:
    text = f"地下水资源量886.5亿m3{between}平原区{{}}亿m3，山丘区725.4亿m3，两者之间的重复计算量32.7亿m3。"
    assert alarms(text.format("193.8")) == []
    assert alarms(text.format("198.3")) == [("GJ601", "886.5亿m3")]


def test_units_of_area_and_volume_may_be_written_with_a_plain_digit() -> None:
    assert alarms("库容3.2亿m3，其中甲库1.1亿立方米、乙库2.1亿m³。") == []
    assert alarms("建成区12.6km2，其中城区8.4平方公里、新区4.2km²。") == []
