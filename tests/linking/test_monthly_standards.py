"""Two monthly standards, those who get them, and what they come to in a year; people who live by themselves."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

_ORPHANS = (
    "全市共有孤儿316人（机构集中养育84人、社会散居232人），事实无人抚养儿童1427人。"
    "机构养育和散居孤儿基本生活费每人每月分别为1900元和1400元，全年应发放孤儿基本生活费{}。"
)
_SUPPORTED = "特困人员集中供养86人、分散供养214人，供养标准每人每月分别为1200元和860元，全年发放供养金{}。"
_DISABLED = "一级残疾对象312人、二级残疾对象486人，补贴标准分别为每人每月100元和80元，全年发放补贴{}。"


@pytest.mark.parametrize(
    ("text", "right", "exchanged", "else_"),
    [
        (_ORPHANS, "581.28万元", "670.08万元", "602.40万元"),
        (_SUPPORTED, "344.688万元", "396.912万元", "338.2万元"),
        (_DISABLED, "84.096万元", "88.272万元", "80.6万元"),
    ],
)
def test_standards_given_to_the_wrong_sort_are_found(text: str, right: str, exchanged: str, else_: str) -> None:
    assert any(line.startswith(f"{right}: ") for line in checked(text.format(right), RelationKind.TOTAL))
    assert alarms(text.format(right)) == []
    assert alarms(text.format(exchanged)) == [("GJ101", exchanged)]
    assert alarms(text.format(else_)) == []


def test_those_who_live_apart_or_alone_are_counted() -> None:
    assert alarms("全市共有孤儿316人（机构集中养育84人、社会散居242人）。") == [("GJ101", "316人")]
    assert alarms("老年人428人，其中独居86人、与子女同住352人。") == [("GJ102", "428人")]
    assert alarms("全市经济总量居10位。财政收入居8位。") == []
