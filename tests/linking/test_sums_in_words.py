"""Sums that words tell in full: without doubles, by the piece, of a day, and with nothing else beside them."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

TOTAL, AVERAGE = RelationKind.TOTAL, RelationKind.AVERAGE


@pytest.mark.parametrize(
    ("text", "stated", "slip"),
    [
        ("给予党纪处分38人、政务处分17人，有6人同时受到两种处分，剔除重复，受处分的实为49人。", "49人", "51人"),
        ("表彰先进个人86名、先进班组成员54名，其中有11名重复，剔除重复后实际受表彰129名。", "129名", "139名"),
        ("养老补贴发放1640人，护理补贴发放920人，两项都领的275人，去掉重复的，实际受益2285人。", "2285人", "2265人"),
        ("参加电工班的76人，参加焊工班的58人，同时参加两个班的13人，去重后共培训121人。", "121人", "134人"),
    ],
)
def test_what_is_in_two_parts_counts_once(text: str, stated: str, slip: str) -> None:
    assert any(line.startswith(f"{stated}: ") for line in checked(text, TOTAL))
    assert alarms(text) == []
    assert [figure for _, figure in alarms(text.replace(stated, slip))] == [slip]


@pytest.mark.parametrize(
    "text",
    [
        "生活补贴发放2140人，护理补贴发放1865人，两项都享受的640人，全年支出386.4万元。",
        "核查线索86条、举报54件，剔除重复举报后受理49件，办结47件。",
        "去重后的注册用户19.4万人，月活用户6.2万人。",
        "低保对象3240人、特困人员418人、重残人员1126人，三类人员去除重复后共4520人。",
    ],
)
def test_without_a_total_of_once_nothing_is_taken_off(text: str) -> None:
    assert alarms(text) == []


def test_a_whole_is_told_by_the_piece() -> None:
    text = "全镇辖14个行政村、2个社区，共配网格员63名：每村4名，每个社区3名，还有1名机动。"
    assert checked(text, TOTAL) == ["63名: 14 × 4 + 2 × 3 + 1"]
    assert alarms(text) == []
    assert alarms(text.replace("63名", "65名")) == [("GJ101", "65名")]
    text = "全镇分到棉被460床：12个村每村30床，2个社区每个社区25床，敬老院另留50床。"
    assert alarms(text) == []
    assert alarms(text.replace("460", "480")) == [("GJ101", "480床")]


def test_a_single_standard_is_no_list_of_pieces() -> None:
    assert alarms("12个村共配网格员63名：每村不少于4名，其余按需调配。") == []


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("城区每天清运垃圾386吨：厨余91吨、其他垃圾262吨、可回收物28吨、有害垃圾5吨。", "368吨"),
        ("客服中心日均接听956件：咨询类541件、报修类308件、投诉类107件。", "986件"),
    ],
)
def test_what_a_day_has_has_parts(text: str, slip: str) -> None:
    assert len(checked(text, TOTAL)) == 1
    right = text[text.index("垃圾" if "垃圾" in text else "接听") + 2 :].partition("：")[0]
    assert [figure for _, figure in alarms(text.replace(right, slip))] == [slip]


def test_what_each_person_has_on_average_has_no_parts() -> None:
    assert alarms("人均用水136升：城镇182升、农村94升、工业区118升。") == []


def test_words_behind_the_list_say_that_there_is_nothing_else() -> None:
    text = "体彩销量1.44亿元，乐透型6120万元，竞猜型7045万元，即开型1235万元，三种玩法之外再无其他。"
    assert len(checked(text, TOTAL)) == 1
    assert alarms(text.replace("1.44亿元", "1.54亿元")) == [("GJ101", "1.54亿元")]
    assert alarms(text.replace("1.44亿元", "1.54亿元").replace("三种玩法之外再无其他", "另有网点412个")) == []


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("一季度共接诊12.96万人次，村卫生室240个，平均每个每天接诊6人次（按90天算）。", "6人次: 129600 ÷ (240 × 90)"),
        ("馆藏31.8万册，一年流通19.6万册次，平均每册借出0.6次。", "0.6次: 196000 ÷ 318000"),
        ("36支代表队、2150名运动员参赛，平均每队约60人。", "约60人: 2150 ÷ 36"),
        ("救护员培训办班31期，发证1240本，场均40本。", "40本: 1240 ÷ 31"),
    ],
)
def test_an_average_over_days_and_sessions(text: str, arithmetic: str) -> None:
    assert checked(text, AVERAGE) == [arithmetic]
    assert alarms(text) == []


def test_a_rule_by_head_and_day_is_no_average() -> None:
    assert alarms("寄宿生863人，营养餐受益2864人，每生每天5元、供餐200天，全年286.4万元。") == []
