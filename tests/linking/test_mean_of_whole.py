"""A mean growth beside the growth over all its years, which the years that are told count."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, both_versions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("公司研发投入年均增长{6.35%|6.53%}，2022年为8.62亿元，比2018年增长27.93%。", [("GJ301", "6.53%")]),
        ("2022年公司研发投入为8.62亿元，比2018年增长27.93%，年均增长{6.35%|6.53%}。", [("GJ301", "6.53%")]),
        ("全县卫生支出年均增长5.40%，2022年为4.86亿元，比2018年增长{23.4%|32.4%}。", []),
        # over other years, and in other prices
        ("公司研发投入近三年年均增长6.53%，2022年为8.62亿元，比2018年增长27.93%。", []),
        ("公司研发投入年均增长4.12%，2022年为8.62亿元，比2018年增长27.93%。", []),
    ],
)
def test_the_mean_comes_out_of_the_whole(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert alarms(wrong) == found
