"""Shares, rates, growth, differences and averages: which figures stand above and below the line."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import AUDIT, alarms, checked, literals, relations

GROWTH, SHARE = RelationKind.GROWTH, RelationKind.SHARE


def test_every_stretch_between_semicolons_has_a_whole_of_its_own() -> None:
    text = "全市设医院12家，其中公立医院8家，占66.7%；床位4200张，其中公立医院3100张，占73.8%。"
    assert checked(text, SHARE) == ["66.7%: 8 ÷ 12", "73.8%: 3100 ÷ 4200"]
    assert alarms(text, settings=AUDIT) == []


def test_the_base_that_a_share_names_is_its_base() -> None:
    text = "受理咨询2860件，其中电话咨询1430件，占受理总量的50%；办结2600件，其中当日办结1300件，占办结总量的50%。"
    assert checked(text, SHARE) == ["50%: 1430 ÷ 2860", "50%: 1300 ÷ 2600"]


def test_a_share_that_would_be_right_on_another_base_than_the_named_one_is_wrong() -> None:
    text = "受理咨询2860件，其中电话咨询1430件，占受理总量的50%；办结2600件，其中当日办结1300件，占办结总量的45.5%。"
    assert alarms(text) == [("GJ204", "45.5%")]


def test_a_base_with_a_figure_of_its_own_is_the_base() -> None:
    assert checked("空气优良天数326天，占全年366天的89.1%。", SHARE) == ["89.1%: 326 ÷ 366"]
    assert alarms("空气优良天数326天，占全年366天的98.1%。") == [("GJ204", "98.1%")]


def test_a_share_whose_base_has_no_figure_in_the_text_is_left_alone() -> None:
    assert relations("公交出行320万人次，占全市出行总量的32%。", SHARE) == []


def test_a_list_of_shares_belongs_to_the_list_of_figures_in_its_order() -> None:
    text = "共有企业320家，小型企业224家、中型企业64家、大型企业32家，分别占70%、20%、10%。"
    assert set(checked(text, SHARE)) == {"70%: 224 ÷ 320", "20%: 64 ÷ 320", "10%: 32 ÷ 320"}


def test_two_shares_in_each_others_place_are_one_finding() -> None:
    text = "共有企业320家，小型企业224家、中型企业64家、大型企业32家，分别占70%、10%、20%。"
    assert len(alarms(text)) == 1


def test_two_shares_in_each_others_place_are_called_swapped() -> None:
    text = "共有企业320家，小型企业224家、中型企业64家、大型企业32家，分别占70%、10%、20%。"
    assert [rule for rule, _ in alarms(text)] == ["GJ406"]


def test_shares_of_one_whole_make_up_a_hundred() -> None:
    assert checked("第一产业占12.5%，第二产业占42.3%，第三产业占45.2%。", SHARE) == ["45.2%: 100 − 12.5 − 42.3"]
    assert alarms("第一产业占12.5%，第二产业占42.3%，第三产业占46.2%。") == [("GJ103", "46.2%")]


def test_a_joint_share_is_that_of_all_the_figures_in_front_of_it() -> None:
    assert alarms("水费收入320万元，电费收入480万元，共占总收入1600万元的50%。") == []


def test_shares_of_different_wholes_are_not_added_up() -> None:
    assert alarms("全市产业工人占23%，全国为25%，全省为52%。", settings=AUDIT) == []


@pytest.mark.parametrize(
    "text",
    [
        "新建泵站18座，比上年的12座增长50%。",
        "上年新建泵站12座；今年新建泵站18座，增长50%。",
        "新建泵站18座，同比增长50%（上年12座）。",
        "新建泵站18座，增长50%，上年为12座。",
        "新建泵站18座，同比增长50%。上年新建泵站12座。",
        "2024年新建泵站18座，2023年新建泵站12座，增长50%。",
    ],
)
def test_growth_is_over_the_figure_of_the_earlier_period_wherever_it_stands(text: str) -> None:
    assert checked(text, GROWTH) == ["50%: (18 − 12) ÷ 12"]
    assert alarms(text.replace("50%", "60%")) == [("GJ301", "60%")]


@pytest.mark.parametrize(
    "text",
    [
        "新建泵站18座（上年12座），同比增长60%。",
        "2023年新建泵站12座，2024年新建泵站18座，增长60%。",
    ],
)
def test_growth_is_over_the_earlier_figure_in_front_of_it(text: str) -> None:
    assert alarms(text) == [("GJ301", "60%")]


def test_a_stretch_that_opens_with_last_year_is_about_it_from_end_to_end() -> None:
    text = "上年新建泵站12座，改造泵站20座；今年新建泵站18座，增长50%。"
    (judged,) = relations(text, GROWTH)
    assert literals(judged) == {"previous": ["12座"], "current": ["18座"], "growth": ["50%"]}


def test_the_increment_tells_the_earlier_figure() -> None:
    text = "水库蓄水3214万立方米，比上年增加286万立方米，增长9.77%。"
    assert checked(text, GROWTH) == ["9.77%: 286 ÷ (3214 − 286)"]
    assert alarms(text.replace("9.77", "8.90")) == [("GJ301", "8.90%")]


def test_a_fall_is_over_the_larger_earlier_figure() -> None:
    text = "图书借阅3200册次，下降20%，上年为4000册次。"
    assert checked(text, GROWTH) == ["20%: (4000 − 3200) ÷ 4000"]
    assert alarms(text.replace("下降", "上升")) == [("GJ303", "20%")]


@pytest.mark.parametrize("words", ["按可比价格计算增长8.2%", "同口径增长8.2%", "剔除政策因素后增长8.2%"])
def test_growth_on_another_basis_than_the_printed_figures_is_left_alone(words: str) -> None:
    assert alarms(f"工业增加值1286亿元，上年1173亿元，{words}。") == []


def test_points_are_the_difference_of_two_percentages() -> None:
    text = "复种率由上年的85.2%提高到今年的87.9%，提高2.7个百分点。"
    assert checked(text, RelationKind.DIFFERENCE) == ["2.7个百分点: 87.9 − 85.2"]
    assert alarms(text.replace("2.7个", "3.7个")) == [("GJ306", "3.7个百分点")]


def test_a_difference_lies_between_the_two_figures_in_front_of_it() -> None:
    text = "今年接待游客4860人次，比上年的4520人次增加340人次。"
    assert checked(text, RelationKind.DIFFERENCE) == ["340人次: 4860 − 4520"]
    assert alarms(text.replace("340", "430")) == [("GJ306", "430人次")]


def test_a_difference_is_found_when_the_earlier_figure_is_told_first() -> None:
    assert alarms("上年接待游客4520人次，今年接待游客4860人次，比上年增加430人次。") == [("GJ306", "430人次")]


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("受理申请7732件，办结6675件，办结率86.33%。", "86.33%: 6675 ÷ 7732"),
        ("旧存案件312件，新收案件2140件，审结案件2098件，结案率85.56%。", "85.56%: 2098 ÷ (2140 + 312)"),
        ("决定起诉860人，不起诉140人，起诉率86%。", "86%: 860 ÷ (860 + 140)"),
        ("决定起诉860人，不起诉140人，不起诉率14%。", "14%: 140 ÷ (860 + 140)"),
    ],
)
def test_a_rate_is_made_of_what_its_definition_names(text: str, arithmetic: str) -> None:
    assert checked(text, RelationKind.RATE) == [arithmetic]


def test_a_margin_is_over_income_and_not_over_cost() -> None:
    assert len(checked("全年收入4860万元，成本3645万元，毛利率25%。", RelationKind.RATE)) == 1
    assert alarms("全年收入4860万元，成本3645万元，毛利率33.3%。") == [("GJ201", "33.3%")]


def test_a_rate_above_a_hundred_is_no_fault_by_itself() -> None:
    assert alarms("受理案件860件，办结案件903件，结案率105%。", settings=AUDIT) == []


def test_a_rate_of_the_earlier_period_is_not_made_of_this_periods_figures() -> None:
    assert alarms("今年受理申请860件，办结817件，上年办结率86%。") == []


def test_an_average_by_the_day_divides_by_the_days_of_its_period() -> None:
    assert checked("6月份接听来电9360个，日均312个。", RelationKind.AVERAGE) == ["312个: 9360 ÷ 30天"]
    assert alarms("6月份接听来电9360个，日均302个。") == [("GJ205", "302个")]


def test_an_average_by_the_head_divides_by_what_was_counted() -> None:
    text = "发放购房补贴86.4万元，惠及320户，户均2700元。"
    assert len(checked(text, RelationKind.AVERAGE)) == 1
    assert alarms(text.replace("2700元", "270元")) == [("GJ205", "270元")]


def test_two_opposite_rates_make_up_a_hundred() -> None:
    assert len(checked("抽检样品合格率96.4%，不合格率3.6%。", RelationKind.COMPLEMENT)) == 1
    assert alarms("抽检样品合格率96.4%，不合格率4.6%。") == [("GJ207", "4.6%")]


@pytest.mark.parametrize(
    ("stated", "rule"), [("95.15%", "GJ202"), ("95.16%", ""), ("95.17%", "GJ201"), ("91.56%", "GJ201")]
)
def test_only_a_cut_off_last_place_is_called_cut_off(stated: str, rule: str) -> None:
    found = alarms(f"抽检药品7513批次，合格7149批次，合格率{stated}。")
    assert found == ([(rule, stated)] if rule else [])


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("三公经费支出12.43万元。公务用车运行维护费9.86万元。保有公务用车3辆，车均运行费4.14万元。", ["4.14万元"]),
        ("三公经费支出12.43万元。公务用车运行维护费9.86万元。保有公务用车3辆，车均运行费3.29万元。", []),
        ("三公经费支出12.43万元。保有公务用车3辆，车均4.14万元。", []),
        ("发行4010万股，发行价格为每股10.80元，募集资金总额43308万元，扣除发行费用6353.17万元。", []),
    ],
)
def test_an_average_is_of_the_figure_that_bears_its_words_in_full(text: str, wrong: list[str]) -> None:
    assert [stated for _, stated in alarms(text)] == wrong
