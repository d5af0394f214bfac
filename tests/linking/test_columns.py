"""Columns: which figures of one unit stand in a row, and which of them are parts of which."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked, relations

TOTAL, PART = RelationKind.TOTAL, RelationKind.PART


@pytest.mark.parametrize(
    "head",
    ["采购预算13864万元，节约资金678万元，其中", "采购预算13864万元，节约资金678万元。按方式分，"],
)
def test_where_items_repeat_their_words_each_word_has_a_column(head: str) -> None:
    text = (
        head
        + "招标预算8423万元，节约资金412万元；谈判预算3215万元，节约资金186万元；询价预算2226万元，节约资金80万元。"
    )
    assert checked(text, TOTAL) == ["13864万元: 8423 + 3215 + 2226", "678万元: 412 + 186 + 80"]
    assert alarms(text) == []


def test_a_wrong_figure_in_one_of_two_columns_is_found_in_its_own() -> None:
    text = (
        "采购预算13864万元，节约资金678万元。按方式分，招标预算8423万元，节约资金412万元；"
        "谈判预算3215万元，节约资金186万元；询价预算{}万元，节约资金{}万元。"
    )
    assert alarms(text.format(2226, 80)) == []
    assert alarms(text.format(2262, 80)) == [("GJ101", "13864万元")]


def test_figures_by_their_words_divide_the_figure_of_those_words() -> None:
    text = "立案1286起，破案842起，其中侵财案件立案643起、破案402起。"
    assert checked(text, PART) == ["643起: 1286", "402起: 842"]
    assert alarms(text.replace("402起", "942起")) == [("GJ102", "942起")]


def test_of_which_passes_over_what_was_carried_in() -> None:
    text = "收到申请214件，上年结转6件，其中自然人198件。"
    assert checked(text, PART) == ["198件: 214"]
    assert alarms(text.replace("198件", "224件")) == [("GJ102", "224件")]


@pytest.mark.parametrize(
    ("text", "arithmetic", "right", "wrong"),
    [
        ("检验站36座，洗车站28座，加油站27座，三类共91座。", "91座: 36 + 28 + 27", "91座", "81座"),
        ("甲县426件、乙县812件、丙县385件，三县合计1623件。", "1623件: 426 + 812 + 385", "1623件", "1632件"),
        ("1至6月立案1264起；7至12月立案1187起，全年共立案2451起。", "2451起: 1264 + 1187", "2451起", "2415起"),
        ("新收103件，重新受理12件，合计125件（含上年结转10件）。", "125件: 103 + 12 + 10", "125件", "185件"),
        (
            "收入3.26亿元，加上级补助1.42亿元、上年结转0.18亿元，收入总计4.86亿元。",
            "4.86亿元: 3.26 + 1.42 + 0.18",
            "4.86亿元",
            "4.68亿元",
        ),
    ],
)
def test_a_total_behind_its_parts_takes_what_its_words_take(text: str, arithmetic: str, right: str, wrong: str) -> None:
    assert checked(text, TOTAL) == [arithmetic]
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ101", wrong)]


def test_a_total_of_one_verb_is_not_made_of_the_figures_of_another() -> None:
    text = "分别受理118件、121件，审结96件、99件，两年共受理293件。"
    assert relations(text, TOTAL) == []
    assert alarms(text.replace("共受理293件", "共审结915件")) == [("GJ101", "915件")]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "人均可支配收入32416元，其中工资性收入18642元、经营净收入6842元、财产净收入2416元、转移净收入4516元。",
            "4516元",
            "4561元",
        ),
        ("床位1286张，若合并计算则为1325张，分为内科742张、外科544张。", "544张", "574张"),
        ("办理案件4264件，其中：刑事检察（含未检）1412件；民事检察1384件；行政检察1468件。", "1468件", "1486件"),
        ("共受理1826批次，合格1803批次，不合格23批次。", "23批次", "32批次"),
        ("检查单位38家，分为食品企业19家，药品企业17家，另外两家为医疗机构。", "17家", "71家"),
        ("开展活动1286场（室内742场、室外544场），参加8642人。", "544场", "574场"),
    ],
)
def test_a_breakdown_is_found_among_figures_that_are_no_part_of_it(text: str, right: str, wrong: str) -> None:
    (tied,) = checked(text, TOTAL)
    assert alarms(text) == []
    assert [stated for _, stated in alarms(text.replace(right, wrong))] == [tied.split(":")[0]]


@pytest.mark.parametrize(
    "text",
    [
        "人均办案326件，其中民事186件、刑事86件、行政64件。",
        "资助标准为小学1000元，高中（含中职）2000元，大学5000元，其他1500元。",
        "一是欠款4个单位1826.4万元，其中账龄3年以上的726.4万元；二是4个学校挪用690万元。",
        "全年支出24.8亿元，三保支出14.2亿元，其中工资9.6亿元；另有债务还本16.2亿元。",
        "发放养老补贴5873人（两项同享2814人，实际受益7275人）。",
    ],
)
def test_figures_that_only_stand_behind_a_larger_one_are_no_breakdown(text: str) -> None:
    assert relations(text, TOTAL) == []
    assert alarms(text) == []


def test_a_bracket_of_what_has_been_done_cannot_hold_more_than_there_is() -> None:
    assert checked("村道1143.7公里（已硬化1107.3公里）。", PART) == ["1107.3公里: 1143.7"]
    assert alarms("村道1043.7公里（已硬化1107.3公里）。") == [("GJ102", "1107.3公里")]


@pytest.mark.parametrize(
    "text",
    [
        "蓄水量增加40.5亿立方米：地表水增加66.1亿立方米，地下水{}25.6亿立方米。",
        "蓄水量增加40.5亿立方米。其中：地表水增加66.1亿立方米；地下水{}25.6亿立方米。",
    ],
)
def test_changes_make_up_a_change_with_the_direction_of_their_words(text: str) -> None:
    assert checked(text.format("减少"), TOTAL) == ["40.5亿立方米: 66.1 − 25.6"]
    assert alarms(text.format("减少")) == []
    assert alarms(text.format("增加")) == [("GJ101", "40.5亿立方米")]
