"""A mean growth beside the growth over all its years, which the years that are told count."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, both_versions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全省小学生均经费年均增长{5.08%|5.80%}，2020年达到12330.58元，比2015年增长28.13%。", [("GJ301", "5.80%")]),
        ("2020年全省小学生均经费达到12330.58元，比2015年增长28.13%，年均增长{5.08%|5.80%}。", [("GJ301", "5.80%")]),
        ("全省教育支出年均增长7.02%，2020年达到363.10亿元，比2015年增长{40.4%|44.0%}。", []),
        # over other years, and in other prices
        ("全省小学生均经费近三年年均增长5.80%，2020年达到12330.58元，比2015年增长28.13%。", []),
        ("全省小学生均经费年均增长3.91%，2020年达到12330.58元，比2015年增长28.13%。", []),
    ],
)
def test_the_mean_comes_out_of_the_whole(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert alarms(wrong) == found
