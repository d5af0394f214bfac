"""Figures that the sentence behind takes up again, and rates of those with which a sentence opens."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

RESTATED, RATE = RelationKind.RESTATED, RelationKind.RATE


def test_what_points_back_is_the_figure_with_its_noun() -> None:
    text = "辖区有规模以上工业企业126家，其中化工18家、纺织108家。对这{}规模以上工业企业，逐一建立台账。"
    assert checked(text.format("126家"), RESTATED) == ["126家: 126"]
    assert alarms(text.format("162家")) == [("GJ501", "162家")]


@pytest.mark.parametrize(
    "text",
    [
        "辖区有规模以上工业企业126家，其中高耗能企业18家。对这18家规模以上工业企业开展监察。",
        "辖区有规模以上工业企业126家，其中高耗能18家、涉危12家。对这30家规模以上工业企业开展监察。",
        "辖区有规模以上工业企业126家，其中停产18家。对这108家规模以上工业企业开展监察。",
        "辖区有规模以上工业企业126家。经过筛查，确定一批重点。对这42家规模以上工业企业开展监察。",
        "辖区有规模以上工业企业126家。对这42家企业开展监察。",
    ],
)
def test_what_points_back_to_some_of_them_is_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_a_short_noun_tells_of_exchanged_digits_alone() -> None:
    text = "全区共有重点监管企业58家，其中化工类21家、涉爆类37家。上述{}企业全部安装监控。"
    assert alarms(text.format("85家")) == [("GJ501", "85家")]
    assert alarms(text.format("12家")) == []
    assert alarms("甲镇有重点企业58家。乙镇有重点企业27家。上述85家企业全部安装监控。") == []


def test_a_short_noun_is_told_where_it_comes_out() -> None:
    text = "查处问题37起，处理52人。{}问题中，形式主义22起，享乐主义15起。"
    assert checked(text.format("37起"), RESTATED) == ["37起: 37"]


def test_a_rate_repeats_its_part_of_those_that_the_sentence_opens_with() -> None:
    text = (
        "大厅进驻部门42个、事项1280项，其中行政权力893项、公共服务387项。进驻事项中实现全程网办1067项，全程网办率{}。"
    )
    assert checked(text.format("83.4%"), RATE) == ["83.4%: 1067 ÷ 1280"]
    assert alarms(text.format("84.3%")) == [("GJ201", "84.3%")]
    assert alarms(text.replace("进驻事项中", "依申请事项中").format("97.2%")) == []


def test_discipline_follows_treatment() -> None:
    assert checked("批评教育和处理82人，给予党纪政务处分41人。", RelationKind.ORDER) == ["41人: 82"]


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        ("投诉1260件，为上月（840件）的{}，主要集中在物业领域。", "1.5倍", "1.8倍", "GJ206"),
        ("诉前化解纠纷2916件，同期新收案件4860件，前者与后者之比为{}。", "0.6∶1", "1.67∶1", "GJ206"),
        ("诉前化解纠纷2916件，同期新收案件4860件，后者与前者之比为{}。", "1.67∶1", "0.6∶1", "GJ206"),
        ("事故14起、死亡12人，同比少发生4起、少死亡3人，分别下降22.2%和{}。", "20.0%", "25.0%", "GJ301"),
        (
            "火灾86起，亡2人，伤5人，同比减少12起、少亡1人、少伤1人，分别下降12.2%、33.3%、{}。",
            "16.7%",
            "20.0%",
            "GJ301",
        ),
        (
            "事故73起，死亡21人，受伤68人；上年为81起、24人、80人，三项指数分别下降9.9%、12.5%、{}。",
            "15.0%",
            "17.6%",
            "GJ301",
        ),
        ("2020年至2023年收案分别为412件、398件、361件、340件，同比分别下降3.4%、9.3%、{}。", "5.8%", "8.5%", "GJ301"),
        ("近三年收案依次为79件、51件、32件，同比分别下降35.4%、{}。", "37.3%", "33.7%", "GJ301"),
        ("前三季度收案分别为120件、150件、180件，二、三季度环比分别增长25.0%、{}。", "20.0%", "30.0%", "GJ301"),
        ("2021年至2023年收案依次为79件、51件、32件，后两年降幅分别为35.4%、{}。", "37.3%", "33.7%", "GJ301"),
        (
            "处理372人次，一至四种形态分别为251人次、86人次、21人次、14人次，前两种形态占比达{}。",
            "90.6%",
            "96.0%",
            "GJ204",
        ),
        ("重点督办涉及农村供水、校园交通、老旧电梯更新和社区助餐{}方面。", "四个", "五个", "GJ401"),
        (
            "接警390起，出动车辆702辆次、指战员4095人次，平均每起出动车辆1.8辆次、指战员{}。",
            "10.5人次",
            "15.0人次",
            "GJ205",
        ),
    ],
)
def test_forms_beside_these(text: str, right: str, wrong: str, rule: str) -> None:
    assert alarms(text.format(right)) == []
    assert checked(text.format(right))
    assert alarms(text.format(wrong)) == [(rule, wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "近三年培训分别为32场、51场、79场，参训人数分别增长52.4%、53.3%。",
        "2020年至2023年收案分别为412件、398件、361件、340件，年均下降6.2%。",
        "2020年至2022年收案分别为412件、398件、361件，结案率分别为93.4%、95.3%。",
        "处理372人次，其中第一种形态251人次，第二种形态86人次，第三种形态21人次，第四种形态14人次，第二种形态占23.1%。",
        "工作覆盖农村供水、文化和旅游、公路以及水利五个领域。",
        "涉及供水、交通和电梯三个方面。",
    ],
)
def test_look_alikes_stay_silent(text: str) -> None:
    assert alarms(text) == []
