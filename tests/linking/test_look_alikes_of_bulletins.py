"""Bulletins of health, education and tourism: what only looks as if it belonged together."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, both_versions, checked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # what is denied of some diseases is not denied of the others
        (
            "一类动物疫病牛瘟、羊痘无染病、死亡报告，二类动物疫病中炭疽无染病、死亡报告，"
            "其余15种疫病共报告染病6418例，死亡73头。此间，三类动物疫病中肝蛭病无染病、死亡报告，"
            "其余8种疫病共报告染病3590例，死亡16头。",
            [],
        ),
        (
            "其中，一类动物疫病无染病、死亡报告；二类动物疫病中除炭疽和牛结核无染病、死亡情况报告外，"
            "其余15种疫病共报告染病6418例，死亡73头。",
            [],
        ),
        ("一类疫病无死亡报告；二类疫病报告染病6418例，死亡73头。", []),
        # what each of so many reached
        ("27个乡：24个签约率超过85%，其中云岭、河东、镇南等9个乡的签约率达到100%。", []),
        ("40个重点村：37个村签约率超过85%，其中云岭、河东等29个村的签约率达到100%。", []),
        ("27个乡中24个完成签约，签约率{88.9|89.8}%。", [("GJ201", "89.8%")]),
        # by how much an average went down is no number of teachers
        (
            "小学专任教师11.52万人，较去年增加0.07万人，生师比16.93:1（其中：城区17.3:1；镇区16.1:1；乡村14.8:1），"
            "每名教师所带学生数较去年减少0.7人。",
            [],
        ),
        # a stroke makes one rate of two figures
        ("年住院率从2011年的82.36/10万人年升到2021年的141.27/10万人年，年均上升4.92%。", []),
        # those in senior posts are those of both grades
        (
            "全所科研人员860人，正高级职称人员98人，副高级职称人员231人，中级职称人员371人，"
            "分别占科研人员总数的11.40%、26.86%和43.14%，其中高级职称占比为{38.26%|32.86%}。",
            [("GJ204", "32.86%")],
        ),
        (
            "科研人员860人，拥有正高级职称的人员98人，占科研人员11.40%，拥有副高级职称的人员231人，占科研人员26.86%，"
            "拥有高级职称的人员占科研人员{38.26%|32.86%}。",
            [("GJ204", "32.86%")],
        ),
        # who is at school now and who has just begun tell nothing of those who stay on
        ("全区小学阶段招生2816人，在校生13250人，任课教师870人，义务教育巩固率达96.3%。", []),
        # pupils of one kind among all the pupils tell nothing of those who should go to school
        ("全旗在校生12480人，其中，小学在校生7315人，入学率98.76%；初中在校生3502人；高中在校生1663人。", []),
        # so many 亿 and so many 万 with a point are one amount
        ("全市发行债券208亿1534.27万元，归集维修金43亿652.18万元（含利息收入3096.45万元）。", []),
        (
            "全年支出5亿1230.46万元，其中人员支出3亿794.18万元，公用支出2亿{436.28|463.28}万元。",
            [("GJ102", "5亿1230.46万元")],
        ),
        # what stands behind the list that comes out is some of it
        (
            "全年采摘茶青总量36.8万担，同比减少7.3%。\n\n按照茶青去向统计：采摘绿茶28.5万担，同比减少8%。"
            "单芽红茶8.3万担，同比减少4.7%；采摘明前茶1942担，同比减少13.5%。",
            [],
        ),
        # two lists may have items in common
        ("图鉴涵盖了南方山地能够栽种的412个品种、北方山地能够栽种的368个品种，共计486个品种。", []),
        ("培训覆盖城区学员讲授的217个专业、郊区学员讲授的218个专业，共计221个专业。", []),
        ("全省开设本科专业324个、高职专业490个，共计{814|841}个专业。", [("GJ101", "841个")]),
        # years of the last century
        ("区文化宫从84年至87年，观众人次每年均有上升，88年达到32160人次，又比87年上升12%。", []),
        # the tax is told, and all of it is not
        (
            "全县住宿业单位资产合计86.52亿元，全年总收入53.27亿元，经营利润14.38亿元。其中民宿经营利润达8.21亿元，"
            "占总数的57%；民宿缴纳的税金同样居首，以0.94亿元的金额占总数的35%。",
            [],
        ),
    ],
)
def test_only_what_belongs_together_is_tied(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert alarms(wrong) == found


def test_what_is_denied_is_told_where_it_is_counted() -> None:
    assert alarms("全县三类疫病无死亡报告。三类疫病报告染病1684例，死亡15头。") == [("GJ502", "15头")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "药学人员、执业（助理）医师和助产士分别为486人、2153人{|、1307人}和379人。",
            [("GJ402", "486人")],
        ),
        ("“新三样”产品（载人汽车、锂电池、光伏板）分别出口28.4亿元、16.3亿元{和21.7亿元|}。", [("GJ402", "28.4亿元")]),
    ],
)
def test_a_bracket_inside_a_name_opens_no_list(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert checked(right, RelationKind.RESPECTIVE) != []
    assert alarms(wrong) == found


def test_a_bracket_inside_a_name_is_part_of_it() -> None:
    text = "每千名老人护工、执业（助理）医师数、康复师分别增加0.6人、0.31人、0.14人（图3）。"
    assert alarms(text) == []


def test_a_share_of_something_else_in_front_is_none_of_a_full_list() -> None:
    text = (
        "暴雨造成的损失近62.4亿元，占全省损失的12%，其中间接损失21.7亿元，直接损失40.7亿元；"
        "农户承担占28.6%，财政承担占59.7%，保险公司承担占{}%。"
    )
    assert alarms(text.format("11.7")) == []
    assert checked(text.format("11.7"), RelationKind.SHARE) != []
