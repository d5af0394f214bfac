"""Staff by post and by grade: what does not add up, and ratios of which either figure may be a term."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


@pytest.mark.parametrize(
    "text",
    [
        "在编教职工168人，其中专任教师154人，高级职称41人。",
        "在编教职工168人，其中专任教师154人；高级职称41人。",
        "在编教职工168人，其中专任教师154人，省级骨干教师21人。",
        "全院职工620人，其中卫生技术人员512人，高级职称126人。",
        "全院职工620人，其中卫技人员512人，硕士研究生学历126人。",
    ],
)
def test_a_post_and_a_grade_are_borne_together(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("全院职工620人，其中卫技人员512人，行政后勤人员126人。", "620人"),
        ("在编教职工168人，其中专任教师154人，工勤人员41人。", "168人"),
        ("专任教师168人，其中高级职称41人，中级职称98人，初级职称49人。", "168人"),
    ],
)
def test_posts_alone_and_grades_alone_add_up(text: str, whole: str) -> None:
    assert [stated for _, stated in alarms(text)] == [whole]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("在校学生2143人。在编教职工168人，其中专任教师154人，师生比1∶{}；高级职称41人。", ("13.9", "12.8"), "15.9"),
        ("全区有在园幼儿3426人，教职工612人，其中专任教师386人，师幼比1∶{}。", ("8.9", "5.6"), "8.2"),
    ],
)
def test_a_ratio_is_of_one_figure_or_of_what_it_is_a_part_of(text: str, right: tuple[str, ...], wrong: str) -> None:
    for ratio in right:
        assert alarms(text.format(ratio)) == []
    assert alarms(text.format(wrong)) == [("GJ206", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "在校学生2143人，另有幼儿园312人。教职工168人，其中专任教师154人，师生比1∶15.9。",
        "在校学生2143人。教职工168人，外聘教师12人，师生比1∶15.9。",
        "学院有全日制在校生8640人。教职工612人，其中专任教师486人，师生比1∶16.9。",
    ],
)
def test_ratios_that_may_count_others_are_left_alone(text: str) -> None:
    assert alarms(text) == []
