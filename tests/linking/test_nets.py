"""What is left, what was gained and what the difference of two figures is called."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import AUDIT, alarms, checked

FLOW = RelationKind.STOCK_FLOW


@pytest.mark.parametrize(
    ("text", "arithmetic", "right", "wrong"),
    [
        pytest.param(
            "新认定困难户412户，退出286户，净增126户。",
            "126户: 412 − 286",
            "126户",
            "162户",
            id="in front of the difference",
        ),
        pytest.param(
            "收到84件，受理71件、不予受理13件；办结68件，尚在办理3件。",
            "3件: 71 − 68",
            "3件",
            "8件",
            id="what was taken in",
        ),
        pytest.param(
            "出口42.6亿美元，进口31.2亿美元，贸易顺差11.4亿美元。",
            "11.4亿美元: 42.6 − 31.2",
            "11.4",
            "14.1",
            id="by its name",
        ),
        pytest.param(
            "资产总额62.4亿元，其中流动资产31.2亿元。负债总额40.1亿元。净资产22.3亿元。",
            "22.3亿元: 62.4 − 40.1",
            "22.3",
            "23.2",
            id="across sentences, of the total",
        ),
        pytest.param(
            "年初累计结余126.4万元，当期结余31.6万元，年末累计结余158万元。",
            "158万元: 126.4 + 31.6",
            "158万元",
            "185万元",
            id="what the period left over",
        ),
        pytest.param(
            "年初实有主体48216户。全年新登记6210户，注销1062户。年末实有主体53364户。",
            "53364户: 48216 + 6210 − 1062",
            "53364",
            "53346",
            id="a ledger over three sentences",
        ),
    ],
)
def test_a_figure_that_is_the_difference_of_others_must_be_so(
    text: str, arithmetic: str, right: str, wrong: str
) -> None:
    assert arithmetic in checked(text, FLOW)
    assert alarms(text) == []
    changed = text.replace(right, wrong) if text.count(right) == 1 else wrong.join(text.rsplit(right, 1))
    assert [rule for rule, _ in alarms(changed)] == ["GJ601"]


def test_what_came_and_what_went_can_be_told_behind_the_difference() -> None:
    assert checked("净增线路5条，其中新开9条、停航4条。", FLOW) == ["5条: 9 − 4"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("受理意见86条，已采纳且正在办理34条。", id="some of what is left"),
        pytest.param("资助大学生5000元、高中生2000元、其余1000元。", id="an item of the list"),
        pytest.param("检查单位12家，6家单位结余资金1842.3万元。", id="the money of some"),
        pytest.param("年末余额12.3亿元，全年发放2.1亿元，收回1.6亿元。", id="no opening stock"),
    ],
)
def test_a_figure_that_is_left_of_something_else_is_left_alone(text: str) -> None:
    assert alarms(text, settings=AUDIT) == []
