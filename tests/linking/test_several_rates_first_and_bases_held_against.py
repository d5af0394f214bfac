"""Rates that are told in a row before their terms, or over a figure that a clause is held against."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

RATE, RATIO, DIFFERENCE = RelationKind.RATE, RelationKind.RATIO, RelationKind.DIFFERENCE


@pytest.mark.parametrize(
    ("text", "stated", "slip"),
    [
        (
            "满意率96.4%、解决率89.1%，均高于去年。随机回访3250件，群众表示满意的3133件，问题得到解决的2895件。",
            "89.1%",
            "89.8%",
        ),
        ("到检率92.0%，阳性检出率1.3%。应检职工5000人，到检4600人，检出阳性65人。", "92.0%", "90.2%"),
        ("入库率88.0%，上架率76.0%。到馆新书2500册，已入库2200册，已上架1900册。", "76.0%", "67.0%"),
    ],
)
def test_a_row_of_rates_is_of_one_base_and_the_part_of_each_name(text: str, stated: str, slip: str) -> None:
    assert len(checked(text, RATE)) == 2
    assert alarms(text) == []
    assert alarms(text.replace(stated, slip)) == [("GJ201", slip)]


@pytest.mark.parametrize(
    ("text", "stated", "slip"),
    [
        (
            "药品抽检合格率99.2%，医疗器械抽检合格率98.1%，化妆品97.7%。三类产品分别完成抽检750批次、160批次、220批次，"
            "检出不合格6批次、3批次、5批次。",
            "97.7%",
            "97.3%",
        ),
        (
            "高血压患者规范管理率84.0%，糖尿病患者规范管理率79.0%。两类患者分别建档5000人、2000人，规范管理4200人、1580人。",
            "84.0%",
            "48.0%",
        ),
    ],
)
def test_rates_of_groups_are_of_the_figures_in_their_places(text: str, stated: str, slip: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(stated, slip)) == [("GJ201", slip)]


@pytest.mark.parametrize(
    "text",
    [
        "满意率96.4%、按期解决率80.1%。随机回访3250件，群众表示满意的3133件，问题得到解决的2895件。",
        "去年满意率95.1%、解决率88.6%。今年回访3250件，群众表示满意的3133件，问题得到解决的2895件。",
        "到访率80.0%、成交率20.0%。约访客户1000人，到访800人，成交160人。",
        "药品合格率99.2%，器械合格率98.1%。全国共抽检750批次、160批次，本市分别不合格2批次、1批次。",
        "药品合格率99.2%，器械合格率98.1%。器械、药品分别抽检750批次、160批次，不合格6批次、3批次。",
    ],
)
def test_rates_of_another_time_order_or_manner_are_not_held_to_it(text: str) -> None:
    assert alarms(text) == []


def test_a_rate_is_over_what_the_clause_in_front_holds_it_against() -> None:
    text = "支付赔款193.2万元，平均每亩赔付70元；与收取的保费220.8万元相比，简单赔付率为87.5%。"
    assert len(checked(text, RATE)) == 1
    assert alarms(text.replace("87.5%", "85.7%")) == [("GJ201", "85.7%")]


@pytest.mark.parametrize(
    "text",
    [
        "支付赔款193.2万元；与上年的赔款220.8万元相比，赔付率为61.3%。",
        "支付赔款193.2万元，预付赔款20万元；与收取的保费220.8万元相比，赔付率为96.6%。",
        "支付工资193.2万元；与收取的保费220.8万元相比，赔付率为61.3%。",
    ],
)
def test_what_is_of_another_time_or_name_stands_over_no_such_base(text: str) -> None:
    assert alarms(text) == []


def test_a_bracket_names_the_terms_by_what_they_are_counted_in() -> None:
    text = "收到委员反馈342份，表示满意的318份，基本满意24份，满意率（满意份数占反馈份数）93.0%。"
    assert checked(text, RATE) == ["93.0%: 318 ÷ 342"]
    assert alarms(text.replace("93.0%", "93.8%")) == [("GJ201", "93.8%")]


def test_a_multiple_goes_over_the_last_year_between() -> None:
    text = (
        "公交日均客运量21.4万人次，比上年的23.8万人次下降10.1%；"
        "轨道交通日均35.9万人次，比上年28.6万人次增长25.5%，约为公交的{}倍。"
    )
    assert len(checked(text.format("1.68"), RATIO)) == 1
    assert len(alarms(text.format("1.86"))) == 1
    assert alarms(text.format("1.68")) == []


@pytest.mark.parametrize(
    ("text", "stated", "slip"),
    [
        ("占22.6%，较六普时上升6.3个百分点。全区常住人口53.84万人。六普时老年人口占比为16.3%。", "6.3个", "7.3个"),
        ("不良贷款率较年初下降0.11个百分点至1.37%，各项贷款余额318.52亿元。年初的不良率为1.48%。", "0.11个", "0.21个"),
        ("绿化覆盖率42.6%，比2015年提高3.1个百分点。新建公园12个。2015年绿化覆盖率为39.5%。", "3.1个", "1.3个"),
    ],
)
def test_a_change_is_from_the_time_that_is_told_later(text: str, stated: str, slip: str) -> None:
    text = "老年人口" + text if text.startswith("占") else text
    assert len(checked(text, DIFFERENCE)) == 1
    assert len(alarms(text.replace(stated, slip))) == 1
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "不良贷款率较年初下降0.11个百分点至1.37%。年初的拨备率为1.88%。",
        "绿化覆盖率42.6%，比2015年提高3.1个百分点。2018年绿化覆盖率为40.1%。",
        "绿化覆盖率42.6%，比2015年提高3.1个百分点。2015年绿化覆盖率为39.5%，2015年水面覆盖率为8.2%。",
    ],
)
def test_a_figure_of_another_name_or_year_is_not_what_it_changed_from(text: str) -> None:
    assert alarms(text) == []


def test_this_years_change_is_from_last_year_in_the_clause_in_front() -> None:
    text = (
        "全年售气量2.94亿立方米，居民0.89亿立方米。居民用气占30.3%。上年售气量2.65亿立方米，当年同比增加0.29亿立方米。"
    )
    assert len(checked(text, DIFFERENCE)) == 1
    assert len(alarms(text.replace("0.29亿", "0.39亿"))) == 1
    assert alarms(text.replace("当年同比增加0.29亿", "同比增加0.41亿")) == []


@pytest.mark.parametrize(
    ("text", "stated", "slip"),
    [
        (
            "不良贷款率较年初下降0.11个百分点至1.37%，年末不良贷款余额4.37亿元，各项贷款余额318.52亿元。",
            "1.37%",
            "1.73%",
        ),
        ("全年新收1000件，审结935件，结案率较上年提高1.2个百分点，达到93.5%。", "93.5%", "95.3%"),
    ],
)
def test_what_a_rate_moved_to_is_that_rate(text: str, stated: str, slip: str) -> None:
    assert len(checked(text, RATE)) == 1
    assert alarms(text) == []
    assert ("GJ201", slip) in alarms(text.replace(stated, slip))


@pytest.mark.parametrize(
    "text",
    [
        "新增贷款4.37亿元，各项贷款余额318.52亿元，贷款增长率较上年下降0.11个百分点至5.37%。",
        "全年新收1000件，审结935件，结案率较上年提高1.2个百分点，占比达到61.2%。",
        "全年新收1000件，审结935件，民事结案率、刑事结案率分别提高1.2个和0.8个百分点，达到96.1%和92.0%。",
    ],
)
def test_other_quotients_behind_a_change_are_not_that_rate(text: str) -> None:
    assert alarms(text) == []


def test_what_a_rate_amounts_to_is_told_right_behind_it() -> None:
    text = "建制村快递服务覆盖率98.6%，即432个建制村里已有426个设点。"
    assert checked(text, RATE) == ["98.6%: 426 ÷ 432"]
    assert alarms(text.replace("98.6%", "96.8%")) == [("GJ201", "96.8%")]
    assert alarms("入园率92.4%，即每100名适龄幼儿中有92名入园。") == []
    assert alarms("覆盖率98.6%，即除偏远村外，432个村中有400个村完成。") == []
