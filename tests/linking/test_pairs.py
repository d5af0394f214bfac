"""Ratios and multiples, one quantity in two units, and outcomes that follow their intake."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import AUDIT, LINT, alarms, checked, relations

ORDER, RATIO, SHARE, UNIT = RelationKind.ORDER, RelationKind.RATIO, RelationKind.SHARE, RelationKind.UNIT


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("新增床位360张，是上年120张的3倍。", "3倍: 360 ÷ 120"),
        ("男性530人，女性500人，性别比为1.06:1。", "1.06:1: 530 ÷ 500"),
    ],
)
def test_a_multiple_and_a_ratio_to_one_are_quotients_of_the_two_figures_beside_them(text: str, arithmetic: str) -> None:
    assert checked(text, RATIO) == [arithmetic]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("新增床位360张，是上年120张的4倍。", "4倍"),
        ("男性530人，女性500人，性别比为1.16:1。", "1.16:1"),
        ("三次产业结构比为10.2∶42.3∶48.5。", "48.5"),
    ],
)
def test_a_ratio_that_does_not_come_out_is_found(text: str, stated: str) -> None:
    assert alarms(text) == [("GJ206", stated)]


def test_the_terms_of_a_structure_make_up_a_hundred() -> None:
    assert checked("三次产业结构比为10.2∶42.3∶47.5。", RATIO) == ["47.5: 100 − 10.2 − 42.3"]


@pytest.mark.parametrize("text", ["耕地面积7.89万公顷（118.4万亩）。", "投入3469.56万元，约0.35亿元。"])
def test_one_quantity_in_two_units_is_the_same_but_for_the_last_place(text: str) -> None:
    assert len(checked(text, UNIT)) == 1


@pytest.mark.parametrize(
    ("text", "stated"),
    [("耕地面积7.89万公顷（128.4万亩）。", "128.4万亩"), ("投入3469.56万元，约0.45亿元。", "约0.45亿元")],
)
def test_one_quantity_that_is_another_in_the_second_unit_is_found(text: str, stated: str) -> None:
    assert alarms(text) == [("GJ901", stated)]


def test_a_bracket_in_a_unit_of_another_dimension_is_no_conversion() -> None:
    assert relations("耕地面积7.89万公顷（12.4万户）。", UNIT) == []


def test_what_comes_out_is_not_more_than_what_went_in() -> None:
    assert checked("提出检察建议182件，采纳128件。", ORDER) == ["128件: 182"]
    assert alarms("提出检察建议128件，采纳182件。") == [("GJ602", "182件")]


def test_what_was_carried_over_counts_as_intake() -> None:
    text = "旧存案件312件，新收2140件，审结{}件。"
    assert checked(text.format(2452), ORDER) == ["2452件: 2140 + 312"]
    assert alarms(text.format(2468)) == [("GJ602", "2468件")]


def test_more_closed_than_came_in_may_have_been_carried_over_without_a_word() -> None:
    text = "收到来信186件，办结203件。"
    assert alarms(text, settings=LINT) == []
    assert alarms(text, settings=AUDIT) == [("GJ602", "203件")]


def test_a_share_is_of_the_base_that_an_earlier_paragraph_named() -> None:
    text = "全年受理信访事项1286件，群众满意。\n基层走访3120户，回访2960户。\n网上投诉643件，占信访事项总量的50%。"
    assert checked(text, SHARE) == ["50%: 643 ÷ 1286"]
    assert alarms(text.replace("50%", "60.0%")) == [("GJ204", "60.0%")]


def test_a_multiple_may_be_of_an_average_that_it_names() -> None:
    text = "总流量1127万辆次，日均28.2万辆次，正月初六达到峰值43.6万辆次，约为日均的1.5倍。"
    assert "1.5倍: 43.6 ÷ 28.2" in checked(text, RATIO)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "各项收入86.42亿元，包括税收收入52.37亿元、社保费34.05亿元。税收收入同比增收3.94亿元，增长8.1%。",
            "8.1%",
            "7.5%",
        ),
        ("在册车辆48.6万辆，其中包括汽车36.2万辆、摩托车12.4万辆。汽车比上年增加2.8万辆，增长8.4%。", "8.4%", "7.7%"),
    ],
)
def test_an_increment_is_of_the_part_whose_name_it_takes_up(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ301", wrong)]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("用电负荷达到486.2万千瓦，较历史最高纪录451.7万千瓦高出7.6%。", "7.6%", "9.6%"),
        ("亩产612公斤，比全县平均546公斤高出12.1%。", "12.1%", "10.8%"),
        ("出厂均价5862元/吨，同比下跌347元，跌幅5.6%。", "5.6%", "6.5%"),
        ("开行班列84列，同比增开19列，增长29.2%。", "29.2%", "22.6%"),
        ("人员编制由96名压减到71名，压减比例26.0%。", "26.0%", "35.2%"),
        ("接待滑雪者24.6万人次，上一雪季为21.3万人次，增长15.5%。", "15.5%", "13.4%"),
        ("集装箱吞吐量31.6万标箱，同比增加2.7万标箱，增长9.3%。", "9.3%", "8.5%"),
    ],
)
def test_growth_in_other_words_is_growth(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ301", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "增开夜班线路3条，公交线路达到46条，增长4.5%。",
        "一般性支出压减1830万元，压减比例5.2%，收回资金640万元。",
        "和解平均用时3.4天，行政调解为13.8天，前者比后者少10.4天，缩短75.4%。",
        "人均收入34268元，比上年增加1842元，名义增长5.7%，实际增长5.4%。",
    ],
)
def test_growth_of_other_figures_is_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_growth_of_figures_in_a_unit_that_nobody_knows_is_of_no_other_figures() -> None:
    text = "采集全血86214单位，上年为82780单位，增长4.1%；机采血小板13120治疗量，上年11960治疗量，增长9.7%。"
    assert alarms(text) == []
    assert len(alarms(text.replace("4.1%", "1.4%"))) == 1
    assert alarms("分发地形图3.12万幅，上年3.48万幅；提供数字成果52.4TB，上年24.6TB，增长113.0%。") == []


_INDUSTRIES = "地区生产总值{}亿元，第一产业增加值{}亿元，第二产业增加值{}亿元，第三产业增加值{}亿元。三次产业结构为{}。"


@pytest.mark.parametrize(
    ("values", "structure"),
    [
        (("1000.00", "92.20", "412.40", "495.40"), "9.2∶41.2∶49.6"),  # 9.22, 41.24 and 49.54 make 99.9
        (("1000.00", "127.60", "372.80", "499.60"), "12.7∶37.3∶50"),  # 12.76, 37.28 and 49.96 make 100.1
        (("1000.00", "92.70", "412.70", "494.60"), "9.3∶41.3∶49.4"),  # 9.27, 41.27 and 49.46 make 100.1
        (("1000.00", "92.20", "412.40", "495.40"), "9.3∶41.2∶49.5"),
    ],
)
def test_one_term_of_a_structure_is_a_step_off_so_that_they_make_a_hundred(
    values: tuple[str, ...], structure: str
) -> None:
    assert alarms(_INDUSTRIES.format(*values, structure)) == []


@pytest.mark.parametrize(
    ("values", "structure", "wrong"),
    [
        (("1000.00", "92.20", "412.40", "495.40"), "9.2∶41.1∶49.7", {"41.1", "49.7"}),  # two off
        (("1000.00", "92.20", "412.40", "495.40"), "9.2∶41.3∶49.6", {"41.3", "49.6"}),  # makes 100.1
        (("1000.00", "92.00", "412.00", "496.00"), "9.3∶41.2∶49.5", {"9.3", "49.5"}),  # as rounded they make 100
    ],
)
def test_two_terms_off_are_an_error_as_before(values: tuple[str, ...], structure: str, wrong: set[str]) -> None:
    found = alarms(_INDUSTRIES.format(*values, structure))
    assert found and {literal for _, literal in found} <= wrong
