"""Shares of the classes on one side of a bound, of several items of a list, and of all that a clause speaks of."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

AGES = "贷款职工中，30岁（含）以下3012人，30～40岁（含）3645人，40～50岁（含）1563人，50岁以上422人，"
DONORS = (
    "全年献血68420人次。\n"
    "18～25周岁15632人次，26～35周岁19874人次，36～45周岁17206人次，46～55周岁12385人次，56～60周岁3323人次；"
)
KINDS = "审定新品种32个，其中水稻9个、油菜5个、蔬菜11个、果茶4个、其他3个；国家级审定6个，"
SHARE = RelationKind.SHARE


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (AGES + "40岁（含）以下合计占77.03%。", "77.03%: (3012 + 3645) ÷ (3012 + 3645 + 1563 + 422)"),
        (AGES + "40岁以上合计占22.97%。", "22.97%: (1563 + 422) ÷ (3012 + 3645 + 1563 + 422)"),
        (DONORS + "45周岁及以下合计占77.04%。", "77.04%: (15632 + 19874 + 17206) ÷ 68420"),
        (KINDS + "占水稻、油菜品种数的42.9%。", "42.9%: 6 ÷ (9 + 5)"),
        (KINDS + "全部为水稻和油菜，占新品种的18.8%。", "18.8%: 6 ÷ 32"),
    ],
)
def test_what_the_words_put_together_is_the_share(text: str, told: str) -> None:
    assert told in checked(text, SHARE)
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (AGES + "40岁（含）以下合计占77.30%。", "77.30%"),
        (DONORS + "45周岁及以下合计占74.04%。", "74.04%"),
        (KINDS + "占水稻、油菜品种数的49.2%。", "49.2%"),
    ],
)
def test_another_share_is_told(text: str, figure: str) -> None:
    assert alarms(text) == [("GJ204", figure)]


@pytest.mark.parametrize(
    "text",
    [
        AGES + "35岁以下合计占51.2%。",  # a class lies on both sides of the bound
        "职工中，30岁以下312人，30～40岁645人，40岁以下合计占61.3%。",  # who is older is not told
        KINDS + "占花卉、水稻品种数的42.9%。",  # one of the two has no figure
        "党员1200名，其中35岁以下312名，占26.0%，60岁以上占8.2%。",
        "粮食播种面积68.42万亩，总产量31.56万吨。新建高标准农田5.2万亩，累计建成41.6万亩，占耕地面积的67.8%。",
        "期末在职员工2428人，其中生产人员1284人、技术人员516人、其他628人；研发人员386人，均在技术人员之内，"
        "占员工总数的15.90%。",
    ],
)
def test_what_the_words_leave_open_is_left_alone(text: str) -> None:
    assert alarms(text) == []
