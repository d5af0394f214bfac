"""Averages whose terms words and place leave open: told where one digit parts them from the likeliest."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("全县划定管护地块418个，配备护林员527名；辖区林农共有126480户，每名护林员联系{}。", "240户", "204户"),
        (
            "医院上年迁入新址，牙椅214台。全年业务收入8.46亿元，其中住院5.12亿元、门诊3.34亿元。"
            "接诊92.4万人次，平均单价{}。",
            "916元",
            "946元",
        ),
        (
            "国家森林公园管护面积28.4万公顷，其中核心区15.2万公顷、一般区13.2万公顷。巡护里程18.6万公里，"
            "人均管护面积{}（管护员1180名）。",
            "241公顷",
            "291公顷",
        ),
    ],
)
def test_one_digit_off_the_likeliest_terms(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ205", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        # of last year's judges and cases
        "审执结6418件，比上年多结512件，结案率95.12%。全院29名员额法官人均结案221.3件，上年员额法官为28名，"
        "人均结案229.2件。",
        # over pupils as they are weighed
        "在校生19241人，其中本科生15120人、研究生4121人。教学仪器设备总值4.12亿元，纸质图书168.4万册，折合生均81.5册。",
        "教学班1641个，其中小学986个、初中655个，在校生71437人，平均班额41.5人、46.5人。",
        "赛道全程128公里，冠军用时3小时02分，平均时速42.2公里。",
        # of the fares, which are not told
        "客运量2.14亿人次，比上年的2.26亿人次减少5.3%；完全成本每人次4.13元，票款收入每人次1.62元，财政补贴4.12亿元。",
    ],
)
def test_averages_of_something_else_are_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("恢复失常航标23座次，累计用时170.2小时，平均{}。", "7.4小时", "4.7小时"),
        ("线路52条，全年运送乘客6418万人次，票款收入{}，人次平均票款1.20元。", "7702万元", "7702亿元"),
        (
            "接待过夜游客384.6万人次，一日游游客1146.3万人次，合起来1530.9万人次；游客总花费128.6亿元，人均{}。",
            "840元",
            "804元",
        ),
        (
            "办理援助案件812件，其中民事624件、刑事188件，民事案件挽回损失1297.9万元，件均{}。",
            "2.08万元",
            "2.08亿元",
        ),
    ],
)
def test_a_plain_slip_parts_a_total_and_a_count_from_their_average(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert [rule for rule, _ in alarms(text.format(wrong))] == ["GJ205"]


@pytest.mark.parametrize(
    "text",
    [
        # costs are not what was paid and granted
        "公交年行驶里程1.318亿公里。票款收入4.42亿元，财政补贴7.26亿元，运营成本每公里9.16元。",
        # hours that are told with their minutes
        "线路全程146公里，冠军用时3小时27分，平均时速42.3公里。",
    ],
)
def test_terms_of_others_are_no_slip(text: str) -> None:
    assert alarms(text) == []
