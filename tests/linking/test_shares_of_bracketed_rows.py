"""Shares of a row of figures in brackets, taken together."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "热线5月派单4926件。反映最集中的三个领域是物业管理（1873件）、噪声扰民（1124件）和占道经营（655件），三者合占派单总量的{}。",
            "74.1%",
            "71.4%",
        ),
        (
            "外借图书52.7万册次，借得最多的是绘本（23.9万册次），其次是儿童文学（17.6万册次），两类占外借总量的{}。",
            "78.7%",
            "87.7%",
        ),
        (
            "派单量居前的街道为东湖（3126件）、北关（2874件）、新华（2463件），三者合占全区派单4.16万件的{}。",
            "20.3%",
            "23.0%",
        ),
        ("总量超300亿元的只有临江（412.6亿元）、清渡（337.8亿元），两地合计占全市1684.5亿元的{}。", "44.5%", "45.5%"),
        (
            "新收申请486件。申请集中在征地拆迁（174件）、财政预决算（61件）、教育招生（48件），三类占新收申请的{}。",
            "58.2%",
            "52.8%",
        ),
        (
            "监督抽检不合格67批次，主要问题是农药残留超标（29批次）、添加剂超限（16批次）、微生物污染（12批次），占不合格批次的{}。",
            "85.1%",
            "81.5%",
        ),
        (
            "全年出口268.7亿元。前三大市场为东盟（71.4亿元）、欧盟（52.8亿元）、美国（38.6亿元），合计占出口的{}。",
            "60.6%",
            "66.0%",
        ),
        (
            "全县贷款余额864.2亿元，投放前两位的是制造业（186.4亿元）和批发零售业（121.7亿元），两项合计占贷款余额的{}。",
            "35.7%",
            "37.5%",
        ),
        ("共查处违法案件412件，主要为未批先建（97件）、超标排放（142件）两类，合计占{}。", "58.0%", "50.8%"),
        (
            "受理投诉3284件，集中在预付卡（712件）、网购（1104件）、家装（386件）三类，三类合计占总量的{}。",
            "67.1%",
            "61.7%",
        ),
    ],
)
def test_a_share_is_of_all_the_figures_in_brackets_in_front(text: str, right: str, wrong: str) -> None:
    assert any(relation.startswith(f"{right}:") for relation in checked(text.format(right), RelationKind.SHARE))
    assert alarms(text.format(right)) == []
    assert wrong in [stated for _, stated in alarms(text.format(wrong))]


@pytest.mark.parametrize(
    "text",
    [
        "派单4926件。最多的是物业管理（1873件）、噪声扰民（1124件），两类满意率占比85.2%。",
        "全县派单4926件。最多的是东镇（1873件）、西镇（1124件），两镇人口占全县的42.3%。",
        "全年投诉3284件。预付卡（712件）、网购（1104件）较多，女性投诉人占58.2%。",
        "新收申请486件。征地拆迁（174件）、教育招生（48件）均已办结，线上提交的占62.3%。",
    ],
)
def test_another_measure_of_what_stands_in_brackets_is_left_alone(text: str) -> None:
    assert alarms(text) == []
