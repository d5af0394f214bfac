"""二是 behind a semicolon opens a sentence: what one item tells is no term of the next."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, relations


@pytest.mark.parametrize("mark", ["；三是", "；第三，", "；其三，", "；（3）"])
def test_an_item_without_figures_borrows_none(mark: str) -> None:
    text = (
        f"其他收入2147.3万元。一是网络用户流失较多；二是应收账款1976.5万元，账龄偏长{mark}人工成本占收入比重达45.9%。"
    )
    assert alarms(text) == []
    assert not [j for j in relations(text) if j.relation.stated is not None and j.relation.stated.literal == "45.9%"]


@pytest.mark.parametrize(("share", "wrong"), [("28.9%", []), ("29.8%", [("GJ204", "29.8%")])])
def test_an_item_is_read_by_itself(share: str, wrong: list[tuple[str, str]]) -> None:
    text = f"一是用户减少3.2万户；二是应收账款6842.3万元，其中账龄2年以上的1976.5万元，占{share}；三是人工成本偏高。"
    assert alarms(text) == wrong
