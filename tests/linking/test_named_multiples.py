"""How many times one named figure is another, and how many months a balance lasts that is told further in front."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("全区揽收快件1520.6万件，投递1916.0万件，投递量为揽收量的{}。", "1.26倍", "1.56倍"),
        ("进出口总值71.2亿元，出口50.4亿元，进口20.8亿元，顺差29.6亿元；出口额相当于进口额的{}。", "2.42倍", "2.92倍"),
        (
            "全年客运量16425万人次，日均45.0万人次；单日最高客流出现在5月1日，为85.5万人次，是日均水平的{}。",
            "1.90倍",
            "1.50倍",
        ),
        # past what is told of the figure itself: its growth, its share
        (
            "公交日均客运量21.4万人次，比上年的23.8万人次下降10.1%；轨道交通日均35.9万人次，比上年28.6万人次增长25.5%，约为公交的{}。",
            "1.68倍",
            "1.86倍",
        ),
        (
            "全市揽收快件6144万件，日均384万件。最高峰在11日，当天揽收628万件，占总量的10.2%，为日均的{}。",
            "1.64倍",
            "1.46倍",
        ),
    ],
)
def test_a_multiple_is_of_the_figures_that_are_named(text: str, right: str, wrong: str) -> None:
    assert checked(text.format(right), RelationKind.RATIO)
    assert alarms(text.format(right)) == []
    assert [stated for _, stated in alarms(text.format(wrong))] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        # two bear the name
        "东区揽收快件620万件，西区揽收快件518万件，投递1916.0万件，投递量为揽收量的3.15倍。",
        # of the rules, of the year before, of what it can do
        "全区投递1916.0万件，为上年的1.15倍，为设计能力的0.92倍，为全国平均的1.32倍。",
        # which daily mean is not told
        "节前日均42.1万人次，节后日均38.6万人次；单日最高85.5万人次，是全期日均的2.11倍。",
        # what is told in between has a figure of its own
        "公交日均21.4万人次；轨道日均35.9万人次，票价收入38.6万元，约为公交的2.86倍。",
        # another unit
        "揽收快件1520.6万件，收入2.16亿元，投递费用1.1亿元，投递量为揽收量的1.31倍。",
    ],
)
def test_a_multiple_is_left_alone_where_a_name_is_open(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "基金支出72.4亿元，当年结余5.1亿元；年初滚存结余60.6亿元，年末滚存结余65.7亿元，可支付月数{}。",
            "10.9个月",
            "14.9个月",
        ),
        ("全年基金支出22.8亿元，当期结余0.6亿元。年末滚存结余17.1亿元。按此水平可支付{}。", "9.0个月", "6.0个月"),
    ],
)
def test_a_balance_lasts_what_its_spending_leaves_it(text: str, right: str, wrong: str) -> None:
    assert checked(text.format(right), RelationKind.AVERAGE)
    assert alarms(text.format(right)) == []
    assert [stated for _, stated in alarms(text.format(wrong))] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "上半年基金支出11.6亿元。6月末累计结余17.1亿元，可支付9.0个月。",
        "职工基金支出22.8亿元，年末滚存结余17.1亿元；居民基金支出9.6亿元，年末滚存结余6.2亿元。可支付8.6个月。",
    ],
)
def test_what_is_spent_in_less_than_a_year_or_of_two_funds_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("职工医保和居民医保参保人数之比约为{}，前者26.4万人，后者61.6万人，参保总数88.0万人。", "3∶7", "4∶7"),
        ("城乡参保人数之比为{}，前者26.4万人，后者61.6万人。", "1∶2.33", "1∶2.53"),
    ],
)
def test_a_ratio_is_of_what_the_two_clauses_behind_it_tell(text: str, right: str, wrong: str) -> None:
    assert checked(text.format(right), RelationKind.RATIO)
    assert alarms(text.format(right)) == []
    assert [rule for rule, _ in alarms(text.format(wrong))] == ["GJ206"]


@pytest.mark.parametrize(
    "text",
    [
        "两地投入之比为4∶7，前者26.4万人，后者61.6万元。",
        "城乡参保人数之比为4∶7，前者缴费26.4亿元，其中财政补助8.1亿元，后者61.6万人。",
    ],
)
def test_a_ratio_of_figures_that_are_not_alike_is_left_alone(text: str) -> None:
    assert alarms(text) == []
