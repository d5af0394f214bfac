"""What a visit or a stay in hospital costs."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "医院医疗收入6.24亿元，其中门诊收入2.64亿元，住院收入3.60亿元；药品收入1.62亿元，药占比26.0%。"
            "门急诊88.0万人次，次均费用{}；出院3.75万人次，次均费用9600元。",
            "300元",
            "360元",
        ),
        (
            "医院医疗收入6.24亿元，其中门诊收入2.64亿元，住院收入3.60亿元；药品收入1.62亿元，药占比26.0%。"
            "门急诊88.0万人次，次均费用300元；出院3.75万人次，次均费用{}。",
            "9600元",
            "9900元",
        ),
        (
            "全年门急诊66.0万人次，出院2.86万人次，手术1.02万台次。医疗收入4.26亿元，其中住院2.61亿元、门诊1.65亿元，"
            "门诊次均费用{}，住院次均费用9126元。",
            "250元",
            "280元",
        ),
    ],
)
def test_a_visit_costs_what_its_ward_took(text: str, right: str, wrong: str) -> None:
    assert checked(text.format(right), RelationKind.AVERAGE)
    assert alarms(text.format(right)) == []
    assert [stated for _, stated in alarms(text.format(wrong))] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        # two hospitals
        "一院住院收入3.60亿元，二院住院收入2.10亿元。出院3.75万人次，次均费用9300元。",
        # those who came, with and without emergencies
        "门急诊88.0万人次，其中门诊74.2万人次。门诊收入2.64亿元，门诊次均费用318元。",
        # medicine only
        "住院药品收入1.12亿元。出院3.75万人次，次均费用9600元。",
    ],
)
def test_a_ward_that_is_told_twice_or_in_part_is_left_alone(text: str) -> None:
    assert alarms(text) == []
