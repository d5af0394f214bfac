"""Readings that the figures around contradict: room below a limit, a list that is of another whole, a noun's head."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, relations


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("核定债务限额100.55亿元。年末债务余额98.62亿元，低于限额1.93亿元。", []),
        ("年末债务余额98.62亿元，控制在限额100.55亿元以内。", []),
        ("年末债务余额98.62亿元，低于限额96.55亿元。", [("GJ701", "98.62亿元")]),
    ],
)
def test_so_little_below_a_limit_is_the_room_left(text: str, wrong: list[tuple[str, str]]) -> None:
    assert alarms(text) == wrong


AREA = (
    "年末茶园面积46.8万亩。良种茶园31.6万亩。面积在5万亩以上的县有4个，分别是云岫县11.4万亩、白渚县8.9万亩、"
    "松关县7.6万亩和湖汊区5.3万亩{}。"
)


def test_a_list_whose_share_is_of_another_figure_divides_no_third() -> None:
    assert alarms(AREA.format("，四县合计占全市的70.9%")) == []


STAFF = (
    "共有工作人员34人，其中执业公证员{}人、公证员助理{}人、行政人员9人。公证员中，一级3人，三级4人，其余{}人为四级。"
)


@pytest.mark.parametrize(
    ("figures", "wrong"), [((11, 14, 4), []), ((11, 14, 6), [("GJ101", "11人")]), ((14, 11, 7), [])]
)
def test_a_noun_ends_with_what_it_is(figures: tuple[int, int, int], wrong: list[tuple[str, str]]) -> None:
    assert alarms(STAFF.format(*figures)) == wrong
    sums = [
        [m.claim.literal for m in j.relation.members] for j in relations(STAFF.format(*figures)) if j.relation.stated
    ]
    assert any(members[0] == f"{figures[0]}人" and len(members) == 4 for members in sums)


@pytest.mark.parametrize("words", ["均含在上述9个项目内", "都包括在上述9个项目之内", "已包含在上述9个项目内"])
def test_what_is_contained_in_others_has_no_parts_there(words: str) -> None:
    assert alarms(f"主动性考古项目仅2个，{words}，揭露面积1200平方米。") == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("登记的1864处文物中，复查确认现存1718处，复查率100%，认定消失146处。", []),
        ("应检的412台中，检验合格398台，检验率100%，判定报废14台。", []),
        ("登记的1864处文物中，已复查1718处，复查率100%，未复查146处。", [("GJ201", "100%")]),
        ("登记的1864处文物中，已复查1718处，复查率100%，认定消失136处。", [("GJ201", "100%")]),
    ],
)
def test_a_rate_of_all_is_of_both_its_outcomes(text: str, wrong: list[tuple[str, str]]) -> None:
    assert alarms(text) == wrong


TAXES = "税收收入{}亿元，增值税14.86亿元，企业所得税6.27亿元，契税4.09亿元；{}占税收收入的{}。"


@pytest.mark.parametrize(
    ("figures", "wrong"),
    [
        (("25.22", "后两税合计", "41.1%"), []),
        (("25.22", "三税合计", "100.0%"), []),
        (("32.22", "其中增值税增长9.9%，契税下降14.1%，两税合计", "58.8%"), []),
        (("32.22", "三税合计", "87.3%"), [("GJ204", "87.3%")]),
    ],
)
def test_so_many_taxes_are_taken_together(figures: tuple[str, str, str], wrong: list[tuple[str, str]]) -> None:
    assert alarms(TAXES.format(*figures)) == wrong
