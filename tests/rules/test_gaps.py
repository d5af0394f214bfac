"""How far stated and computed are apart, in words."""

from __future__ import annotations

import pytest

from checker import check_text


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("全年受理案件485件，其中民事121件、行政1件、刑事364件，无其他案件。", "1件"),
        ("全年支出12.5万元，由基本支出8.2万元、项目支出4.6万元构成。", "0.3万元"),
    ],
)
def test_a_gap_has_the_decimals_of_the_figure(text: str, gap: str) -> None:
    (finding,) = check_text(text).findings
    assert finding.message.endswith(f"相差{gap}")


def test_a_gap_below_the_last_decimal_is_not_told_as_nothing() -> None:
    text = "全市新开工50000套，其中公租房12448套，占24.89%。"
    (finding,) = check_text(text).findings
    assert finding.rows[-1].literal == "0.006个百分点"
