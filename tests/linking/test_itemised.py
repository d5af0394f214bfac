"""Lists whose items are paragraphs of their own: which figure they divide, and when they must come to it."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked, relations

TOTAL = RelationKind.TOTAL

ITEMS = "\n1.办公用房租赁费158.2万元，用于窗口。\n2.设备维护费{}万元，用于机房。\n"


@pytest.mark.parametrize("words", ["其中：", "包括：", "具体如下：", ""])
def test_the_items_make_up_the_whole_in_front_of_them(words: str) -> None:
    assert checked(f"全年支出286.4万元。{words}" + ITEMS.format("128.2"), TOTAL) == ["286.4万元: 158.2 + 128.2"]


@pytest.mark.parametrize(
    ("words", "item", "found"),
    [
        ("包括：", "182.2", [("GJ101", "286.4万元")]),
        ("包括：", "86.7", [("GJ101", "286.4万元")]),
        ("其中：", "182.2", [("GJ102", "286.4万元")]),
        ("其中：", "86.7", []),
        ("", "182.2", []),
    ],
)
def test_only_words_that_announce_all_items_make_a_list_that_falls_short_wrong(
    words: str, item: str, found: list[tuple[str, str]]
) -> None:
    assert alarms(f"全年支出286.4万元。{words}" + ITEMS.format(item)) == found


def test_the_second_figure_of_every_item_makes_up_the_second_figure_of_the_whole() -> None:
    text = "办案340件452人。分为：\n一、刑事案件128件186人。\n二、民事案件212件{}人。\n"
    assert checked(text.format(266), TOTAL) == ["340件: 128 + 212", "452人: 186 + 266"]
    assert alarms(text.format(276)) == [("GJ101", "452人")]


@pytest.mark.parametrize(
    "text",
    [
        "全年支出286.4万元。其中：\n1.租赁费158.2万元。\n设备维护费128.2万元。\n",
        "全年支出286.4万元。其中：\n1.租赁费158.2万元。\n2.维护设备128台。\n",
        "全年支出286.4万元。其中：\n1.租赁费158.2万元。\n",
    ],
)
def test_paragraphs_without_a_common_style_and_unit_are_no_list(text: str) -> None:
    assert relations(text, TOTAL) == []


@pytest.mark.parametrize("words", ["运行呈现以下特点：", "主要有两个亮点：", "增长的原因："])
def test_points_that_words_announce_are_no_items_of_a_sum(words: str) -> None:
    points = "一、货运平稳。货运收入162.8亿元。\n二、效益提升。预计利润318.5亿元。\n"
    assert alarms(f"前三季度实现利润318.5亿元，{words}\n{points}") == []
    told = points.replace("货运收入", "货运利润").replace("预计利润", "客运利润")
    assert alarms(f"前三季度实现利润318.5亿元，分为：\n{told}") == [("GJ101", "318.5亿元")]
