"""Rankings: what is said to be the most is not less than what is listed behind it."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "above"),
    [
        ("家装行业以438件居首，其后是汽车销售与维修412件、教育培训387件、医疗美容441件、物业服务205件。", "441件"),
        ("食品案件最多，为1196件，占44.1%，产品质量案1312件，广告案148件，价格案97件。", "1312件"),
        ("最多的是房产纠纷348件，劳动纠纷412件，合同纠纷210件，其他580件。", "412件"),
        ("甲镇86人居首，乙镇74人次之，丙镇91人，丁镇40人。", "91人"),
        ("办件量城东站位居第一，为3218件，城西站3128件、河口站3821件、北湖站2067件。", "3821件"),
    ],
)
def test_a_figure_above_the_one_that_is_called_the_most(text: str, above: str) -> None:
    assert alarms(text) == [("GJ305", above)]


@pytest.mark.parametrize(
    "text",
    [
        "以离婚纠纷最多，348件，抚养和探望纠纷97件，赡养82件，家庭财产及其他407件。",
        "首日最多，为3618件，其余六天日均2469件，共处理18432件。",
        "A区法院受理案件最多，为1286件，审结1397件，B县受理1032件，C县受理988件。",
        "纠纷类最多，3926起，占34.4%，求助类1203起，举报类986起，全年有效警情11412起。",
        "城区最多，有86所，乡镇共112所，教学点34个。",
        "本月投诉最多的街道为河口街道86件，上月最多的是北湖街道92件，其余街道均在50件以下。",
    ],
)
def test_sums_rests_and_other_orders_are_no_items_of_the_ranking(text: str) -> None:
    assert alarms(text) == []


def test_a_ranking_that_holds_is_told_as_checked() -> None:
    text = "案由中劳动报酬2376件居首，经济补偿1254件次之，社会保险614件，确认关系及其他2619件。"
    assert sorted(checked(text, RelationKind.ORDER)) == ["1254件: 2376", "614件: 2376"]
