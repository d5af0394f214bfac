"""Percentages of figures that stand beside them, proportions that words fix, 前者 and 后者."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

GROWTH = RelationKind.GROWTH
RATIO = RelationKind.RATIO
RATE = RelationKind.RATE


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("推广种植4.5万亩，比计划4.0万亩超12.5%。", "12.5%", "15.5%"),
        ("工程类节约资金1.95亿元，较预算31.20亿元节约6.25%。", "6.25%", "8.25%"),
        ("成交价2300万元，较评估价2000万元溢价15%。", "15%", "25%"),
        ("中标价1840万元，比最高限价2000万元下浮8%。", "8%", "18%"),
        ("报名人数较计划2000人多15%，实际报名2300人。", "15%", "12%"),
        ("成交价较起拍价8000万元溢价12.5%，最终成交9000万元。", "12.5%", "15.5%"),
        ("实际用电184万千瓦时，比定额200万千瓦时少8%。", "8%", "18%"),
    ],
)
def test_a_percentage_is_of_the_figure_that_is_compared_with(text: str, right: str, wrong: str) -> None:
    assert len(checked(text, GROWTH)) == 1
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ301"]


@pytest.mark.parametrize(
    "text",
    [
        "推广种植4.5万亩，比计划4.0万亩多，成活率超92.5%。",
        "完成投资4.5亿元；税收3.1亿元，比计划进度超12.5%。",
        "比标准2000元低的占18%。",
        "预算金额3.60亿元，中标价较预算3.60亿元低7.5%，节约2700万元。",
    ],
)
def test_a_percentage_of_something_else_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "right", "wrong"),
    [
        ("起始价6000万元，竞买保证金1200万元，按起始价的20%收取。", RATIO, "1200万", "1800万"),
        ("合同总价860万元，按合同总价的3%预留质量保证金25.8万元。", RATIO, "25.8万", "28.5万"),
        ("投资1350万元，由中央与地方按7:3承担，地方405万元。", RATIO, "405万", "450万"),
        ("整改经费600万元，省、市、县三级按5:3:2分担，省300万元、市180万元、县120万元。", RATIO, "县120", "县210"),
    ],
)
def test_an_amount_is_in_the_proportion_that_the_words_fix(
    text: str, kind: RelationKind, right: str, wrong: str
) -> None:
    assert checked(text, kind)
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) != []


@pytest.mark.parametrize(
    "text",
    [
        "起始价6000万元，成交价7200万元，按规定缴纳税款216万元。",
        "合同总价860万元、追加合同总价120万元，保证金38万元，按合同总价的3%预留。",
        "投资1350万元，由中央与地方按7:3承担；地方债券450万元。",
        "由甲方与乙方按7:3承担，违约金450万元。",
        "资金850万元，由中央和省按6:4分担，中央已到510万元、省已到240万元。",
    ],
)
def test_amounts_that_no_proportion_is_said_of_are_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_the_former_is_a_share_of_both() -> None:
    text = "两条航线分别运送旅客36万人次和54万人次，前者占四成。"
    assert checked(text, RelationKind.SHARE) == ["四成: 36 ÷ (36 + 54)"]
    assert alarms("分别检查饭店126家和超市86家，前者占57.5%。") == []


def test_the_former_and_the_latter_have_rates_of_their_own() -> None:
    text = "审查逮捕、审查起诉两类案件分别受理1126人和2358人，前者批捕873人，批捕率77.5%，后者起诉1930人，起诉率81.8%。"
    assert checked(text, RATE) == ["77.5%: 873 ÷ 1126", "81.8%: 1930 ÷ 2358"]
    assert alarms(text) == []
    assert alarms(text.replace("77.5%", "75.7%")) == [("GJ201", "75.7%")]
    assert alarms("贷款由甲、乙两类构成，共279.2亿元，前者121.8亿元，后者157.4亿元。") == []


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("包裹和快递分别完成84万件和1260万件，后者业务量为前者的15倍。", []),
        ("包裹和快递分别完成84万件和1260万件，后者业务量为前者的16倍。", ["16倍"]),
        ("快递和包裹分别完成1260万件和84万件，前者是后者的16倍。", ["16倍"]),
    ],
)
def test_the_words_say_which_of_two_is_divided_by_the_other(text: str, odd: list[str]) -> None:
    assert [stated for _, stated in alarms(text)] == odd
