"""What a share that came out was before, of what its part and its whole were last year."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

TOLD = (
    "重复信访由386件压降到274件；初次信访1032件，上年905件。信访合计1306件，与上年的1291件基本相当，"
    "重复信访占比从{}降为21.0%。"
)


def test_a_former_share_is_of_the_former_figures() -> None:
    text = TOLD.format("29.9%")
    assert "29.9%: 386 ÷ 1291" in checked(text, RelationKind.SHARE)
    assert alarms(text) == []


def test_a_former_share_that_fails_is_found() -> None:
    assert alarms(TOLD.format("27.9%")) == [("GJ204", "27.9%")]


@pytest.mark.parametrize(
    "text",
    [
        # of another year than the figures of last year
        TOLD.replace("占比从", "占比从2019年的").format("36.4%"),
        # the whole has no figure of last year
        TOLD.replace("，与上年的1291件基本相当", "").format("36.4%"),
        # the figure behind the whole is not told of last year
        TOLD.replace("与上年的1291件基本相当", "与邻市的1291件基本相当").format("36.4%"),
        # what it is now does not come out
        TOLD.replace("21.0%", "24.8%").replace("重复信访占比", "网上信访占比").format("36.4%"),
    ],
)
def test_a_former_share_of_figures_not_told_is_left_alone(text: str) -> None:
    assert "36.4%" not in [stated for _, stated in alarms(text)]
