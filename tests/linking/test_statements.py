"""分别, targets, absence, numbering, lists that count themselves, and dates."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from checker.pipeline import check
from checker.readers.markdown import read_markdown
from tests.linking.passages import AUDIT, LINT, alarms, checked, relations, report_on

RESPECTIVE, NUMBERING, TARGET = RelationKind.RESPECTIVE, RelationKind.NUMBERING, RelationKind.TARGET

GRAIN = "粮食1286吨、棉花320吨，上年1173吨、286吨，分别增长{first}、{second}。"


def test_respective_values_go_with_the_items_in_their_order() -> None:
    text = GRAIN.format(first="9.6%", second="11.9%")
    assert checked(text, RelationKind.GROWTH) == ["9.6%: (1286 − 1173) ÷ 1173", "11.9%: (320 − 286) ÷ 286"]
    assert len(checked(text, RESPECTIVE)) == 1
    assert alarms(text, settings=AUDIT) == []


def test_values_in_each_others_place_are_one_finding_that_says_so() -> None:
    assert alarms(GRAIN.format(first="11.9%", second="9.6%")) == [("GJ406", "11.9%")]


def test_a_wrong_value_that_belongs_nowhere_in_the_list_is_no_swap() -> None:
    assert alarms(GRAIN.format(first="9.6%", second="21.9%")) == [("GJ301", "21.9%")]


def test_there_are_as_many_respective_values_as_items() -> None:
    assert len(checked("粮食、棉花、油料产量分别为1286吨、320吨、186吨。", RESPECTIVE)) == 1


def test_a_respective_value_too_few_is_found() -> None:
    assert alarms("粮食、棉花、油料产量分别为1286吨、320吨，同比持平。") == [("GJ402", "1286吨")]


def test_items_that_are_long_enough_to_hold_more_than_one_are_counted_on_request_only() -> None:
    text = "河道清淤与生态护坡工程、农村公路养护、自来水改造分别完成12处、9处。"
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text, settings=AUDIT)] == ["GJ402"]


@pytest.mark.parametrize(
    "text",
    [
        "仓储、配送、装卸及搬运收入占比分别为31.4%、52.2%和16.4%。",
        "渔政、港航、海事及其他艘次分别占28.4%、21.7%、14.6%、35.3%。",
        "青山、石桥、雨和三乡分别治理水土流失12处、9处、7处。",
    ],
)
def test_a_list_is_full_where_its_shares_or_its_own_count_say_so(text: str) -> None:
    assert len(checked(text, RESPECTIVE)) == 1
    assert alarms(text, settings=AUDIT) == []


def test_a_list_that_nothing_says_is_full_lacks_a_value() -> None:
    assert alarms("仓储、配送、装卸及搬运收入分别增长31.4%、52.2%和6.4%。") == [("GJ402", "31.4%")]


def test_a_joining_word_in_the_name_of_a_place_does_not_divide_it() -> None:
    assert alarms("三江、龙泉、云和三县分别新建水库12座、9座、7座。", settings=AUDIT) == []


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("全年任务是造林8000亩，实际完成8600亩，超额完成任务。", True),
        ("全年任务是造林8600亩，实际完成8000亩，超额完成任务。", False),
        ("能耗控制目标不超过320吨，实际消耗306吨，达到目标。", True),
        ("能耗控制目标不超过320吨，实际消耗336吨，达到目标。", False),
        ("败诉率目标为不超过10%，实际败诉率8.2%，达到目标。", True),
        ("败诉率目标为不超过10%，实际败诉率12.8%，达到目标。", False),
        ("群众满意率目标不低于95%，实际满意率96.2%，完成目标。", True),
        ("群众满意率目标不低于95%，实际满意率92.6%，完成目标。", False),
        ("全年目标1800件，实际1766件，尚有差距。", True),
        ("全年目标1800件，实际1866件，尚有差距。", False),
    ],
)
def test_a_verdict_on_a_target_is_right_in_the_direction_that_the_target_has(text: str, is_right: bool) -> None:
    assert len(relations(text, TARGET)) == 1
    assert [rule for rule, _ in alarms(text)] == ([] if is_right else ["GJ701"])


def test_a_denied_verdict_is_a_verdict_of_its_own() -> None:
    assert [rule for rule, _ in alarms("败诉率目标为不超过10%，实际败诉率8.2%，未达到目标。")] == ["GJ701"]


def test_a_finding_on_a_target_stands_at_the_figure_that_belies_the_words() -> None:
    (finding,) = report_on("全年目标1800件，实际1866件，尚有差距。", settings=LINT).findings
    assert finding.stated_literal == "1866件"
    assert "1800件" in {place.literal for place in finding.related}


def test_a_completion_rate_is_the_figure_over_the_target() -> None:
    assert len(checked("培训骨干教师1086人，完成全年1200人培训任务的90.5%。", TARGET)) == 1
    assert alarms("培训骨干教师1086人，完成全年1200人培训任务的110.5%。") == [("GJ702", "110.5%")]


def test_a_completion_rate_is_held_to_the_target_named_in_front() -> None:
    assert alarms("培训任务为1200人，实际培训1086人，完成任务的95.0%。") == [("GJ702", "95.0%")]


def test_what_is_denied_must_be_counted_with_zero() -> None:
    assert alarms("较大火灾事故3起，一般火灾事故12起。全年无较大火灾事故发生。") == [("GJ502", "3起")]
    assert alarms("较大火灾事故0起，一般火灾事故12起。全年无较大火灾事故发生。") == []


def test_a_denial_does_not_speak_of_another_thing_with_a_longer_name() -> None:
    assert alarms("发放较大火灾事故通报3份。全年无较大火灾事故发生。", settings=AUDIT) == []


@pytest.mark.parametrize(
    ("headings", "odd"),
    [
        ("一 二 三", []),
        ("一 二 四", ["四、"]),
        ("一 二 二 三", ["二、"]),
        ("一 二 四 四 五", ["四、"]),
        ("一 二 四 五", ["四、"]),
        ("一 二 一 二 三", []),
        ("二 三 五", []),
        ("一 三 四 六", ["三、", "六、"]),
    ],
)
def test_headings_that_break_off_are_found_once(headings: str, odd: list[str]) -> None:
    text = "".join(f"{number}、工作情况\n" for number in headings.split())
    assert alarms(text) == [("GJ404", marker) for marker in odd]


def test_a_lower_level_begins_anew_under_each_heading() -> None:
    text = "一、概况\n（一）人口\n（二）面积\n二、经济\n（一）农业\n（二）工业\n（三）商业\n三、展望\n"
    assert len(checked(text, NUMBERING)) == 3
    assert alarms(text.replace("（三）商业", "（四）商业")) == [("GJ404", "（四）")]


def test_a_list_in_running_text_begins_anew_in_the_next_paragraph() -> None:
    text = "抓好三件事：一是育苗，二是移栽，三是管护。\n做好两项保障：一是资金，二是人手。"
    assert len(checked(text, NUMBERING)) == 2
    assert alarms(text.replace("二是人手", "三是人手"), settings=AUDIT)[0] == ("GJ403", "三是")


def test_a_numbered_list_on_one_line_is_one_run() -> None:
    assert alarms("（1）清点；（2）核对；（4）入账。") == [("GJ403", "（4）")]


def test_numbers_behind_words_of_several_sentences_refer_to_notes() -> None:
    text = "订单金额（1）为38.2亿元。\n净利润（2）为4.6亿元。\n境内利润（3）升至3.8亿元。境外亏损（{}）收窄至0.9亿元。"
    assert [alarms(text.format(note)) for note in (3, 4)] == [[], []]
    assert alarms("要求（1）清点（2）核对（2）入账。") == [("GJ403", "（2）")]


@pytest.mark.parametrize("text", ["①清点库存。②核对账目。④盘点资产。", "第一章 总则\n第二章 职责\n第四章 附则\n"])
def test_circled_numbers_and_chapters_run_on_too(text: str) -> None:
    assert len(alarms(text)) == 1


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("抓好三项工作：一是育种；二是灌溉；三是收储。", []),
        ("抓好三项工作：一是育种；二是灌溉。", ["三项"]),
        ("存在两个方面的问题：一是设备陈旧；二是人手不足；三是台账不全。", ["两个"]),
        ("老年大学设书画、声乐、舞蹈、摄影4个班。", []),
        ("老年大学设书画、声乐、舞蹈等4个班。", []),
    ],
)
def test_a_list_has_as_many_items_as_it_says_or_fewer_when_it_is_left_open(text: str, odd: list[str]) -> None:
    assert relations(text, RelationKind.ENUMERATION) != []
    assert alarms(text) == [("GJ401", stated) for stated in odd]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("会议于2月29日召开。", []),
        ("会议于2月30日召开。", ["GJ802"]),
        ("会议于2023年2月29日召开。", ["GJ802"]),
        ("会议于2024年2月29日召开。", []),
        ("活动于2025年10月1日（周三）开幕。", []),
        ("活动于2025年10月1日（周四）开幕。", ["GJ804"]),
        ("活动于2025年10月5日（星期天）闭幕。", []),
        ("截至6月30日，登记企业1286户。\n市统计局\n2024年5月8日\n", []),
        ("截至2024年7月底，登记企业1286户。\n市统计局\n2024年7月8日\n", []),
        ("截至2024年8月底，登记企业1286户。\n市统计局\n2024年7月8日\n", ["GJ801"]),
    ],
)
def test_a_date_is_one_that_the_calendar_and_the_signature_allow(text: str, rules: list[str]) -> None:
    assert [rule for rule, _ in alarms(text)] == rules


def test_one_fact_told_twice_has_one_value() -> None:
    text = "年末存栏生猪12860头，防疫形势平稳。\n年末存栏生猪12680头，供应充足。"
    assert alarms(text) == [("GJ501", "12680头")]
    assert alarms(text.replace("12680", "12860")) == []


def test_facts_of_two_periods_are_not_held_to_each_other() -> None:
    text = "2023年末存栏生猪12860头，形势平稳。\n2024年末存栏生猪12680头，供应充足。"
    assert alarms(text) == []


def test_sections_begin_anew_in_each_chapter() -> None:
    text = "第一章 概况\n第一节 人口\n第二节 面积\n第二章 经济\n第一节 农业\n第二节 工业\n第三章 展望\n"
    assert alarms(text) == []
    assert alarms(text.replace("第三章", "第四章")) == [("GJ404", "第四章")]
    assert alarms(text.replace("第二节 工业", "第三节 工业")) == [("GJ404", "第三节")]


def test_an_item_of_a_law_is_no_marker() -> None:
    text = (
        "（一）主动公开。\n第二十条第（五）（六）项的决定已公开。\n第二十条第（八）项收费已公开。\n（二）队伍建设。\n"
    )
    assert alarms(text, settings=AUDIT) == []
    assert alarms("（一）项目建设。\n（三）款项拨付。\n") == [("GJ404", "（三）")]


def test_a_mark_that_stands_in_several_rows_of_a_table_counts_once() -> None:
    rows = [
        "（一）公开|12",
        "（二）不公开：1.涉密|3",
        "（二）不公开：2.内部|9",
        "三、结果（二）不公开|4",
        "（三）其他|2",
    ]
    table = "|事项|件数|\n|---|---|\n" + "\n".join(f"|{row}|" for row in rows)
    wrong = table.replace("（三）其他", "（四）其他")
    found = [check(read_markdown(each, path="table.md", sha256=""), AUDIT).findings for each in (table, wrong)]
    assert [[finding.rule_id for finding in findings] for findings in found] == [[], ["GJ403"]]
