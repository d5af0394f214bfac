"""Which two figures a change lies between: movements, lists over years, the beginning of a period, the same words."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import AUDIT, alarms, checked, relations

GROWTH, DIFFERENCE = RelationKind.GROWTH, RelationKind.DIFFERENCE
PARTNERS = (GROWTH, DIFFERENCE)


@pytest.mark.parametrize(
    ("text", "arithmetic", "right", "wrong"),
    [
        pytest.param(
            "2020年至2024年依次为612件、704件、812件、926件、1043件；2024年较2020年增长70.4%。",
            "70.4%: (1043 − 612) ÷ 612",
            "70.4%",
            "74.0%",
            id="two years of a list",
        ),
        pytest.param(
            "来访下降22%，由41人次降至32人次。", "22%: (41 − 32) ÷ 41", "22%", "32%", id="a movement behind the rate"
        ),
        pytest.param(
            "9月受理86430件；8月为90117件，环比下降4.1%。",
            "4.1%: (90117 − 86430) ÷ 90117",
            "4.1%",
            "1.4%",
            id="two months",
        ),
        pytest.param(
            "受理减少1127件，降幅13.6%，降至7160件。",
            "13.6%: 1127 ÷ (7160 + 1127)",
            "13.6%",
            "16.3%",
            id="what it fell to",
        ),
        pytest.param(
            "每千人口床位数2019年为6.30张，2020年为6.46张，增长2.5%。",
            "2.5%: (6.46 − 6.3) ÷ 6.3",
            "2.5%",
            "5.2%",
            id="averages of two years",
        ),
        pytest.param(
            "2010年34217人，2015年31684人，比2010年的34217人减少2533人，下降7.4%。",
            "7.4%: (34217 − 31684) ÷ 34217",
            "7.4%",
            "4.7%",
            id="the year named in the comparison",
        ),
        pytest.param(
            "全年降水量1263.3毫米，较常年（1108.2毫米）偏多14%。",
            "14%: (1263.3 − 1108.2) ÷ 1108.2",
            "14%",
            "41%",
            id="a bracket in the comparison",
        ),
        pytest.param(
            "产量由7.6万吨下降为6.8万吨，降幅为10.5%。",
            "10.5%: (7.6 − 6.8) ÷ 7.6",
            "10.5%",
            "15.0%",
            id="the two ends in front of the rate",
        ),
        pytest.param(
            "贷款余额707.42亿元，同比增长18.75%，比年初新增111.71亿元。",
            "18.75%: 111.71 ÷ (707.42 − 111.71)",
            "18.75%",
            "17.85%",
            id="the beginning of the year and the same day of the last",
        ),
        pytest.param(
            "里程由61.3公里延伸到84.5公里，新增23.2公里。",
            "23.2公里: 84.5 − 61.3",
            "23.2",
            "32.2",
            id="the size of a movement",
        ),
        pytest.param(
            "来访213批1182人次，上年226批1464人次，分别减少13批282人次。",
            "282人次: 1464 − 1182",
            "282",
            "228",
            id="two units in their turn",
        ),
        pytest.param(
            "旧存391件，年末存案285件，较年初少106件。", "106件: 391 − 285", "106", "160", id="from the opening stock"
        ),
        pytest.param(
            "覆盖率从2022年的58%、2023年的66%升到2024年的73%，两年提高15个百分点。",
            "15个百分点: 73 − 58",
            "15个",
            "51个",
            id="from the first of several years",
        ),
        pytest.param(
            "期末库存较期初的0.17万吨增加0.07万吨，至0.24万吨。",
            "0.07万吨: 0.24 − 0.17",
            "0.24",
            "0.42",
            id="the end told last",
        ),
        pytest.param(
            "净利润为-0.86亿元，上年为-1.24亿元，减亏0.38亿元。",
            "0.38亿元: -0.86 − (-1.24)",
            "减亏0.38",
            "减亏0.83",
            id="less of a loss",
        ),
        pytest.param(
            "净利润由上年盈利1826万元转为亏损743万元，减少2569万元。",
            "2569万元: 1826 + 743",
            "2569",
            "2596",
            id="a profit and a loss",
        ),
    ],
)
def test_a_change_lies_between_the_two_figures_that_its_words_point_at(
    text: str, arithmetic: str, right: str, wrong: str
) -> None:
    assert arithmetic in checked(text, *PARTNERS)
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] in (["GJ301"], ["GJ306"])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("项目286个，比上年增加24个，完成投资增长11.8%。", id="growth of another thing"),
        pytest.param("受理投诉4286件，环比减少143起，同比增长5.3%。", id="two bases of comparison"),
        pytest.param("年均降幅分别为13.0%和12.8%。", id="means over years"),
        pytest.param("获奖牌160枚，比上届的金牌39枚、银牌48枚、铜牌57枚增加16枚。", id="from a sum"),
        pytest.param("存款余额860亿元，同比少增1520.7亿元。", id="how much less it grew"),
        pytest.param("余额1047.62亿元，新增192亿元，增长22.44%。", id="what was added in all"),
        pytest.param("工业增加值增长率为8.2%，上年8.0%。", id="a rate of growth by name"),
        pytest.param("亏损企业由9家减至6家，亏损面下降3个百分点。", id="points of a share that is not told"),
    ],
)
def test_a_change_from_figures_that_are_not_told_is_not_tied(text: str) -> None:
    assert relations(text, *PARTNERS) == []
    assert alarms(text, settings=AUDIT) == []


def test_a_stretch_of_last_year_is_about_it_from_end_to_end() -> None:
    text = "上年新建12座，改造20座；今年新建18座，增长{}。"
    assert checked(text.format("50%"), GROWTH) == ["50%: (18 − 12) ÷ 12"]
    assert alarms(text.format("55%")) == [("GJ301", "55%")]


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("近三届参赛人数依次为152人、217人、281人，本届较上届增长29.5%。", "29.5%: (281 − 217) ÷ 217"),
        ("接待21.36万人次，其中7月10.94万人次、8月10.42万人次，8月环比下降4.8%。", "4.8%: (10.94 − 10.42) ÷ 10.94"),
        ("征收金额3864万元，户均约3.03万元，上年为3702万元，增长4.4%。", "4.4%: (3864 − 3702) ÷ 3702"),
        ("报告传染病412例。其中乙类97例。发病数与11月的368例相比上升12.0%。", "12.0%: (412 − 368) ÷ 368"),
        ("过火面积4.7公顷，上一防火期为7.9公顷，下降40.5%。", "40.5%: (7.9 − 4.7) ÷ 7.9"),
    ],
)
def test_growth_over_figures_that_stand_apart_is_shown_as_checked(text: str, arithmetic: str) -> None:
    assert checked(text, GROWTH) == [arithmetic]
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "arithmetic", "right", "wrong"),
    [
        ("蓄水8.74亿立方米，比上月同期的8.29亿立方米多0.45亿立方米。", "0.45亿立方米: 8.74 − 8.29", "0.45", "0.54"),
        ("平均气温28.9℃，较常年同期（27.6℃）偏高1.3℃。", "1.3℃: 28.9 − 27.6", "1.3", "1.8"),
        ("水库水位214.36米，低于汛限水位（216.00米）1.64米。", "1.64米: 216 − 214.36", "1.64", "1.46"),
    ],
)
def test_how_much_more_or_less_stands_right_behind_what_it_is_compared_with(
    text: str, arithmetic: str, right: str, wrong: str
) -> None:
    assert checked(text, DIFFERENCE) == [arithmetic]
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ306"]


def test_what_has_been_since_last_year_is_no_figure_of_last_year() -> None:
    text = "去年以来培训家政员1144人次，其中取得证书689人次，占60.2%。"
    assert checked(text, RelationKind.SHARE) == ["60.2%: 689 ÷ 1144"]


def test_what_goes_beyond_the_budget_may_have_parts() -> None:
    text = "支出3906.44万元，比预算3412.00万元多494.44万元，多出部分系追加奖金402.18万元、追加专项92.26万元。"
    assert alarms(text) == []
