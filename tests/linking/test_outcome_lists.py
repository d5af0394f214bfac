"""What a list of outcomes leaves over, what is going on beside what is done, and results as a view of their whole."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

FLOW, TOTAL = RelationKind.STOCK_FLOW, RelationKind.TOTAL


@pytest.mark.parametrize(
    "text",
    [
        "全年新收申请147件（自然人121件、企业26件），上年结转6件。办理结果：予以公开88件，部分公开21件，不予公开12件，"
        "无法提供24件，其他处理2件；结转下年度继续办理{}。",
        "新收申请147件，上年结转6件。本年度处理结果为：予以公开88件，部分公开21件，不予公开12件，无法提供26件。"
        "结转下年度{}。",
    ],
)
def test_what_is_carried_on_is_all_that_was_there_less_every_outcome(text: str) -> None:
    assert alarms(text.format("6件")) == []
    assert any(found.startswith("6件: 147 + 6 − 88") for found in checked(text.format("6件"), FLOW))
    assert alarms(text.format("9件")) == [("GJ601", "9件")]


def test_outcomes_that_happen_to_come_to_what_was_new_leave_what_was_carried_in() -> None:
    text = "新收申请64件，上年结转3件。办理结果：予以公开29件，部分公开8件，不予公开5件，无法提供22件；结转下年度{}。"
    assert alarms(text.format("3件")) == []
    assert alarms(text.format("5件")) == [("GJ601", "5件")]


def test_the_first_outcome_is_no_whole_of_the_next() -> None:
    text = "新收申请203件。办理情况：予以公开96件、部分公开21件、不予公开18件、无法提供66件。"
    assert alarms(text) == []
    assert alarms("抽检样品203批次，合格180批次，不合格32批次。") == [("GJ101", "203批次")]


def test_what_is_going_on_is_told_only_where_it_comes_out() -> None:
    text = "移交线索{}，已办结14件，正在核查5件。"
    assert "19件: 14 + 5" in checked(text.format("19件"), TOTAL)
    assert alarms(text.format("22件")) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "会议期间收到建议143件，闭会期间收到9件，共计152件。办理结果为：已解决或基本解决的（A类）{}，"
            "列入计划逐步解决的（B类）37件，留作参考的（C类）7件。",
            "108件",
            "118件",
        ),
        ("在册社区矫正对象共287人，即宣告缓刑{}、裁定假释5人、暂予监外执行8人、判处管制1人。", "273人", "271人"),
        ("受理反映问题352件，均已办结，其中当场解决{}、限时办结119件、解释说明15件。", "218件", "208件"),
    ],
)
def test_results_leave_nothing_out(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert [rule for rule, _ in alarms(text.format(wrong))] == ["GJ101"]


@pytest.mark.parametrize(
    "text",
    [
        "收到建议152件。办理结果为满意的108件，基本满意的37件。",
        "受理投诉352件，均已办结，其中热点问题218件、历史遗留119件、疑难问题5件。",
        "受理投诉352件，均已办结，其中当场办结218件、3日内办结98件。",
        "办结事项352件，即办件120件，承诺件200件。",
        "全年接听来电3660个，即日均10个，其中夜间119个、周末115个。",
        "新收申请147件，上年结转6件。办理结果：予以公开88件，部分公开21件，不予公开12件，无法提供26件。",
    ],
)
def test_lists_that_may_leave_something_out(text: str) -> None:
    assert alarms(text) == []


def test_rules_that_are_still_in_force_are_the_stock_at_the_end() -> None:
    text = "上年末有效规范性文件52件，本年新制定9件，废止6件，现行有效{}。"
    assert checked(text.format("55件"), FLOW) == ["55件: 52 + 9 − 6"]
    assert alarms(text.format("58件")) == [("GJ601", "58件")]


@pytest.mark.parametrize(
    "taken_in", ["本年度共办理政府信息公开申请126件", "全年办理复议案件126件", "我局共办理信息公开申请126件"]
)
def test_what_was_carried_in_apart_is_added_to_what_was_handled(taken_in: str) -> None:
    text = (
        f"{taken_in}，其中自然人104件、企业22件，另有上年结转5件。办理结果：予以公开61件，部分公开18件，"
        "不予公开9件，无法提供34件，不予处理3件，其他处理2件；结转下年度{}。"
    )
    assert alarms(text.format("4件")) == []
    assert any(found.startswith("4件: 126 + 5 − 61") for found in checked(text.format("4件"), FLOW))
    assert alarms(text.format("7件")) == [("GJ601", "7件")]


def test_no_result_of_a_list_came_in() -> None:
    text = "办理结果：予以公开64件，部分公开23件，不予公开15件，无法提供49件，不予处理8件，其他处理5件；结转下年度7件。"
    assert alarms(text) == []
    assert alarms("办理结果：收到申请64件，办结61件，结转下年度5件。") == [("GJ601", "5件")]
