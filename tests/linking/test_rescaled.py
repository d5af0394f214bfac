"""One amount told in full, and again to fewer digits."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "拟每10股派发现金红利3.50元，合计派发144,410,000元。\n本次现金分红总额{}，近三年累计分红3.86亿元。",
            "1.4441亿元",
            "1.4141亿元",
        ),
        ("全年实现营业收入249,638,120元。\n营业收入{}，利润总额0.31亿元。", "2.4964亿元", "2.4946亿元"),
        ("一般公共预算收入完成8,627.45万元。\n回顾全年，一般公共预算收入{}，稳步提升。", "8627万元", "8672万元"),
        ("全年下达衔接资金16,832万元。\n全年下达的{}衔接资金已全部拨付。", "1.68亿元", "1.86亿元"),
        ("累计发放创业担保贷款38,212.6万元。\n累计发放创业担保贷款{}。", "3.821亿元", "3.812亿元"),
    ],
)
def test_the_short_number_is_the_long_one_rounded(text: str, right: str, wrong: str) -> None:
    assert any(line.startswith(f"{right}: ") for line in checked(text.format(right), RelationKind.RESTATED))
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ501", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "全年实现营业收入249,638,120元。\n上半年营业收入2.4364亿元。",
        "全年实现营业收入249,638,120元。\n上年营业收入2.4364亿元。",
        "全年实现营业收入249,638,120元。\n分部一营业收入2.4364亿元。",
        "公司合计派发144,410,000元。\n近三年累计分红1.4441亿元。",
        "县本级下达资金16,832万元。\n市级下达的1.86亿元衔接资金已全部拨付。",
        "2023年固定资产投资完成382,126万元。\n2022年固定资产投资38.12亿元。",
        "2023年固定资产投资完成382,126万元。\n2022年固定资产投资38.41亿元。",
        "营业收入249,638,120元。\n营业收入2.13亿元。",
    ],
)
def test_other_times_and_bodies_and_other_amounts_are_left_alone(text: str) -> None:
    assert alarms(text) == []
