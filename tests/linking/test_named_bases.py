"""Bases that the words of a share or a rate name: in front of the sign, in a bracket, in a name, by what is left."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

SHARE, RATE = RelationKind.SHARE, RelationKind.RATE


@pytest.mark.parametrize(
    ("text", "arithmetic", "right", "wrong"),
    [
        pytest.param(
            "全镇13951户，其中脱贫1860户，占全镇总户数的13.33%。",
            "13.33%: 1860 ÷ 13951",
            "13.33%",
            "13.83%",
            id="the whole of a place",
        ),
        pytest.param(
            "接待2860人次，其中集体访1430人次，占总人次的50%。",
            "50%: 1430 ÷ 2860",
            "50%",
            "55%",
            id="all that is counted alike",
        ),
        pytest.param(
            "新收8125件，其中当场答复3250件，占新收案件的40%。",
            "40%: 3250 ÷ 8125",
            "40%",
            "45%",
            id="the word that is counted",
        ),
        pytest.param(
            "复核贫困户1260户，新发现430户，新发现率（新发现数占复核数的比例）为34.1%。",
            "34.1%: 430 ÷ 1260",
            "34.1%",
            "31.4%",
            id="a bracket in the name",
        ),
        pytest.param(
            "化解积案42件中的40件，化解率95.2%。", "95.2%: 40 ÷ 42", "95.2%", "92.5%", id="so many of so many"
        ),
        pytest.param(
            "应办结21862件，办结20947件，办结率95.8%。", "95.8%: 20947 ÷ 21862", "95.8%", "98.5%", id="what was due"
        ),
        pytest.param(
            "债务余额1260万元，年内化解340万元，化解率21.3%。",
            "21.3%: 340 ÷ (1260 + 340)",
            "21.3%",
            "23.1%",
            id="what there was before",
        ),
        pytest.param(
            "受理12480件，在线办结6273件，综合办结11163件，综合办结率89.4%。",
            "89.4%: 11163 ÷ 12480",
            "89.4%",
            "84.9%",
            id="the figure of the full name",
        ),
        pytest.param(
            "受理8642件（旧存517件，新收8125件），审结8210件，结案率95%。",
            "95%: 8210 ÷ (8125 + 517)",
            "95%",
            "59%",
            id="what was carried in and what came",
        ),
        pytest.param(
            "出生率8.62‰，死亡率6.14‰，自然增长率2.48‰。",
            "2.48‰: 8.62 − 6.14",
            "2.48‰",
            "2.84‰",
            id="a rate less another",
        ),
        pytest.param(
            "抽检5260批次，不合格105批次；其中食用农产品1840批次，不合格62批次，不合格率3.37%。",
            "3.37%: 62 ÷ 1840",
            "3.37%",
            "3.73%",
            id="the figure that 其中 turned to",
        ),
        pytest.param(
            "药品抽检386批次，不合格3批次；化妆品抽检95批次，2批次不合格，合格率97.9%。",
            "97.9%: (95 − 2) ÷ 95",
            "97.9%",
            "99.7%",
            id="the figures of its own stretch",
        ),
        pytest.param(
            "成人高考报名6138人，到考率86.2%，到考5291人。",
            "86.2%: 5291 ÷ 6138",
            "86.2%",
            "82.6%",
            id="the part behind the rate",
        ),
        pytest.param(
            "调查426人，满意386人，基本满意36人，满意率90.6%。",
            "90.6%: 386 ÷ 426",
            "90.6%",
            "96.0%",
            id="one grade of two",
        ),
        pytest.param(
            "新收案件4260件，审结3834件，综合结案率90%。",
            "90%: 3834 ÷ 4260",
            "90%",
            "96%",
            id="a word that narrows nothing",
        ),
        pytest.param(
            "批捕286人，不捕138人，起诉420人，不诉62人，不捕率、不诉率分别为32.55%和12.86%。",
            "12.86%: 62 ÷ (420 + 62)",
            "12.86%",
            "16.28%",
            id="rates of one list",
        ),
    ],
)
def test_a_rate_is_over_the_base_that_its_words_name(text: str, arithmetic: str, right: str, wrong: str) -> None:
    assert arithmetic in checked(text, SHARE, RATE)
    assert alarms(text) == []
    assert [stated for _, stated in alarms(text.replace(right, wrong))] == [wrong]


@pytest.mark.parametrize("stated", ["61.93%", "60.29%"])
def test_either_base_of_those_who_turned_up_and_those_who_registered_will_do(stated: str) -> None:
    text = "报名23614人，实际参加22987人，上线14236人，上线率{}。"
    assert len(checked(text.format(stated), RATE)) == 1
    assert alarms(text.format("69.13%")) == [("GJ201", "69.13%")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("全年受理126件；去年败诉9件，败诉率8.2%。", id="the earlier period"),
        pytest.param("满分150分，平均96分，得分率46%。", id="scores"),
        pytest.param("获批148项（含重点2项、青年3项），资助率22.4%。", id="a bracket that says what is among them"),
        pytest.param("高血压患者规范管理286人；糖尿病患者规范管理1286人，规范管理率65%。", id="each of its own base"),
        pytest.param("抽检286批次，合格274批次，报备率、合格率均为100%。", id="several rates at once"),
        pytest.param("负责人出庭应诉率93.5%。全年开庭审理43件，负责人出庭41件。", id="figures that come only later"),
        pytest.param("当即答复33786件，诉求总量48266件，直接答复率77%。", id="another word for the part"),
        pytest.param(
            "发放贷款15962万元，其中市本级9269万元，占全市新增贷款的57.08%。", id="a base that is only near by name"
        ),
    ],
)
def test_a_rate_whose_base_may_be_another_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "60周岁及以上人口28004万人，占总人口的19.8%，65周岁及以上20978万人，占总人口的14.9%。",
        "60周岁及以上人口28004万人，占总人口的19.8%，其中65周岁及以上人口20978万人，占总人口的14.9%。",
        "女教师1260人，占教师总数的62.1%，其中高级职称女教师312人，占教师总数的15.4%。",
    ],
)
def test_a_figure_that_is_a_share_of_what_is_named_is_not_what_is_named(text: str) -> None:
    assert alarms(text) == []


def test_what_the_base_points_back_to_may_be_a_share_of_its_namesake() -> None:
    text = "提取18.64亿元。其中消费类提取13.98亿元，占提取总额的75.0%，偿还本息10.21亿元，占该类提取的73.0%。"
    assert "73.0%: 10.21 ÷ 13.98" in checked(text, SHARE)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("共检查定点医药机构438家，其中医院52家、药店386家。查实违规126家，占被检查机构的{}。", "28.8%", "32.6%"),
        ("抽查食品生产企业246家，其中小作坊182家。发现问题57家，占被抽查企业的{}。", "23.2%", "31.3%"),
    ],
)
def test_what_was_examined_is_the_base_and_not_a_part_of_it(text: str, right: str, wrong: str) -> None:
    assert len(checked(text.format(right), SHARE)) == 1
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ204", wrong)]


def test_what_was_examined_somewhere_else_is_no_base() -> None:
    assert alarms("检查学校438所。抽查企业中，查实违规126家，占被检查企业的32.6%。") == []
