"""Lists right behind a figure that no word announces, and lists whose items leave out the unit of their whole."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

TOTAL = RelationKind.TOTAL


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        pytest.param("全年安检236处，加油站118处、油库47处、商场71处。", "71处", "91处", id="too much"),
        pytest.param("全年安检1236处，加油站618处、油库247处、商场371处。", "371处", "341处", id="a slip too little"),
        pytest.param(
            "立案的复议案件206件，涉及公安87件、市场监管64件、街道及其他55件。", "206件", "246件", id="with all others"
        ),
        pytest.param(
            "适用四个办法的案件31件：按日计罚2件、查封17件、限产4件、行政拘留8件。", "31件", "35件", id="a colon"
        ),
        pytest.param(
            "全店营业收入1457.9万元，客房、餐饮、会议分别为788.2万元、612.4万元和57.3万元。",
            "1457.9万元",
            "1437.9万元",
            id="names in front of 分别",
        ),
        pytest.param(
            "全年发电83.61亿千瓦时，三类电源依次为41.92亿千瓦时、17.05亿千瓦时、24.64亿千瓦时。",
            "83.61亿",
            "85.61亿",
            id="as many as the words count",
        ),
        pytest.param(
            "运用“四种形态”处理534人次，依次为341人次、142人次、28人次、23人次，占63.9%、26.6%、5.2%、4.3%。",
            "534人次",
            "434人次",
            id="with shares of their sum",
        ),
        pytest.param(
            "完成造林8.62万亩，为计划的102.6%，人工造林2.15万亩、封山育林3.8万亩、退化林修复2.67万亩。",
            "8.62万亩",
            "8.82万亩",
            id="a share between",
        ),
        pytest.param(
            "管网总长1184.6公里：高压62.3、次高压118.7、中压643.1、低压360.5。", "1184.6", "1104.6", id="bare"
        ),
        pytest.param("受理援助案件1486件（刑事732、民事741、行政13）。", "741", "771", id="bare in a bracket"),
        pytest.param("全年募集善款1703.51万元（机构1286.43、个人417.08）。", "417.08", "471.08", id="bare, in 万"),
    ],
)
def test_a_list_that_tells_all_by_its_form_must_come_out(text: str, right: str, wrong: str) -> None:
    assert len(checked(text, TOTAL)) == 1
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ101"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("受援人1217人，农民工436人、妇女489人、残疾人75人、未成年人268人。", id="marks of one person"),
        pytest.param("全年收入86.4万元，主要是光伏发电21.6万元、流转33.5万元、租金18万元等。", id="the main ones"),
        pytest.param("谷物产量38154吨，主要品种为稻谷24817吨、小麦3209吨、玉米8731吨。", id="main sorts"),
        pytest.param("乙类传染病97例，居前三位的是肺结核41例、乙肝33例、梅毒17例。", id="the first three"),
        pytest.param("年初门店412家，新开67家、关闭38家、转让11家，期末430家。", id="movements of a stock"),
        pytest.param("园内植物7826种，木本3215种、草本2988种、藤本694种，其余929种为蕨类。", id="a rest behind"),
        pytest.param("预算收入12.84亿元，加上级补助2.36亿元、上年结转1.58亿元、债务转贷3.45亿元。", id="added to it"),
        pytest.param("抽查46个项目，未招标14个、超标准13个、不规范12个、未验收12个。", id="faults of one project"),
        pytest.param("全市用水量592万吨，农业310万吨、工业120万吨、生活149万吨。", id="no slip"),
        pytest.param("全市景区96家，5A级1家、4A级12家、3A级30家。", id="far from it"),
        pytest.param("科学技术奖31项（人），一等奖4项、二等奖11项、三等奖15项、青年奖1人。", id="units in a bracket"),
        pytest.param("气温21.3℃（上旬18、中旬21、下旬25）。", id="a mean"),
        pytest.param("全年培训36期（其中2023、2024）。", id="years"),
        pytest.param("参会企业3家（甲1、乙4、丙9）。", id="numbers that come to something else"),
    ],
)
def test_what_only_looks_like_such_a_list_is_let_be(text: str) -> None:
    assert alarms(text) == []
