"""Published reports that leave a term untold: nothing is told there, and what they do tell is checked."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, both_versions


@pytest.mark.parametrize(
    "text",
    [
        # how many of the sort there are is not told
        "年末户籍总人口312.46万人。全市常住人口为280.5万人，城市人口占总人口比重为62.4%。",
        "全市常住人口为280.5万人，城市人口占总人口比重为62.4%。年末户籍总人口312.46万人。",
        # of a base of its own, not of what was eight years earlier
        "独立单位占全部单位的71.3%，比2011年提高4.2个百分点，从业人员占全部人员的48.6%，也比2011年提高2.7个百分点。",
        # the base that a list of shares names is none of its items
        "成衣产品出口36.2亿元，增长12%，占出口总值的41.6%；机电产品出口24.9亿元，增长20.3%，占28.6%。",
    ],
)
def test_a_term_that_is_not_told(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("年末户籍总人口312.46万人，女性人口152.25万人，女性人口占总人口比重为{48.7%|58.7%}。", "GJ204"),
        ("2016年末，单位占比71.3%，2011年为67.1%，提高{4.2|5.2}个百分点。", "GJ306"),
        ("今年参保3554.8万人，较2015年增加{958.85|985.85}万人，即由2595.95万人增至此数。", "GJ306"),
        (
            "出口87.0亿元。成衣产品出口36.2亿元，增长12%，占出口总值的41.6%；机电产品出口24.9亿元，占{28.6%|26.8%}。",
            "GJ204",
        ),
    ],
)
def test_terms_that_are_told(text: str, rule: str) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert rule in str(alarms(wrong))
