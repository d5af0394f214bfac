"""Figures that are expected, allowed, named apart or of another body: none is a sum, part or term of those in front."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

EXPECTED = [
    "上半年，通行费收入6.24亿元。免收通行费约0.53亿元。力争全年通行费收入突破13亿元。",
    "门票收入1842万元，同比增长5.2%。免收门票收入214万元。预计全年门票收入2600万元左右。",
    "前三季度客运收入4126万元，货运收入2318万元，预计全年合计9200万元。",
]
LIMITS = [
    "本年发展团员1746名，控制在上级下达的1750名计划之内。",
    "全年发展会员412名，控制在上级下达的420名指标以内。",
    "本年发展社员1746名，未超过上级下达的1750名指标。",
]
OTHER_TERMS = [
    "职工168人，其中护士97人，护士与住院（含日间）患者之比为1∶2.4。",
    "教职工168人，其中专任教师97人，专任教师与寄宿（含走读）学生之比为1∶3.2。",
    "自理64人、失能老人162人。员工168人，其中护理员97人，护理员与失能（含半失能）老人之比为1∶3.0。",
]
COMPOSED = [
    "董事会由9名董事组成，其中独立董事3名，占三分之一；监事会由5名监事组成，职工代表监事2名。",
    "理事会由15名理事组成，其中常务理事5名，监事会由7名监事组成，监事长1名。",
    "评审组由11名专家组成，其中外地专家4名；监督组由7名干部组成，其中纪检干部2名。",
]


@pytest.mark.parametrize("text", [*EXPECTED, *LIMITS, *OTHER_TERMS, *COMPOSED])
def test_what_is_none_of_those_in_front_stays_silent(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("上半年追缴基金412万元。下半年追缴基金386万元。全年追缴基金898万元。", "898万元"),
        ("前三季度客运收入4126万元，货运收入2318万元，合计6844万元。", "6844万元"),
        ("年内投产药品62个，进入临床的75个。", "75个"),
        ("护理员97人，失能老人293人，护理员与失能老人之比为1∶4.0。", "4.0"),
        ("董事会由9名董事组成，其中独立董事3名；监事会由5名监事组成，其中职工代表监事7名。", "7名"),
    ],
)
def test_the_plain_relation_gone_wrong_is_found(text: str, wrong: str) -> None:
    assert wrong in [literal for _, literal in alarms(text)]


def test_a_ratio_of_two_that_bear_the_name_is_verified() -> None:
    text = "半失能131人、完全失能162人，日托老人25人。护理员97人，护理员与失能（含半失能）老人之比为1∶3.0。"
    assert checked(text, RelationKind.RATIO) == ["3.0: (131 + 162) ÷ 97"]


def test_another_body_is_no_part_of_a_sum_that_comes_out() -> None:
    text = "董事会由9名董事组成，其中独立董事7名；监事会由5名监事组成，职工代表监事2名。"
    assert checked(text, RelationKind.TOTAL) == []
