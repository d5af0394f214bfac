"""Two figures of which one rose and one fell, by percentages that have no direction of their own."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms

_SENT = (
    "春运40天，车站发送旅客4126千人次、到达旅客3875千人次，上年春运分别为3654千人次、3967千人次，"
    "同比一升一降，幅度依次为{}和{}。"
)
_HEARD = "受理案件1286件、审结案件1198件，上年分别为1058件、1246件，同比一增一减，分别为{}和{}。"


@pytest.mark.parametrize(("text", "up", "down"), [(_SENT, "12.9%", "2.3%"), (_HEARD, "21.6%", "3.9%")])
def test_percentages_stand_in_the_order_of_rise_and_fall(text: str, up: str, down: str) -> None:
    assert alarms(text.format(up, down)) == []
    assert alarms(text.format(down, up)) == [("GJ406", down)]
    assert alarms(text.format(up, "6.4%")) == [("GJ301", "6.4%")]


def test_rates_that_rose_and_fell_are_of_other_figures() -> None:
    told = "受理案件1286件、审结案件1198件，上年分别为1058件、1246件"
    assert alarms(f"{told}，结案率一升一降，分别为93.2%和94.1%。") == []
    assert alarms(f"{told}。收案、结案一增一减，结案率分别为93.2%和94.1%。") == []
