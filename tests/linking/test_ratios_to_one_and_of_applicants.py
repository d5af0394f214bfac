"""Ratios of applicants to posts, of pupils to teachers told in other orders, and ratios to what one word names."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

_CLASSES = "次级、可疑、损失三类合计18.47亿元，不良率1.29%。逾期90天以上贷款14.90亿元，"
_OVERDUE = "年末不良余额18.55亿元。逾期贷款24.16亿元，其中逾期90天以上14.79亿元，"


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        # so many to each post, at the stage that is told last, or at any other where it comes out
        ("招录计划467名，报名审核通过21538人，缴费确认18906人，竞争比{}（按缴费人数）。", "40.5∶1", "45.0∶1"),
        ("公开招聘计划312人，9847人报名，8904人通过资格审查，平均竞争比{}。", "28.5∶1", "25.8∶1"),
        ("招录计划387人，报名14263人，缴费11862人，实际参考10147人，平均竞争比{}，弃考率14.5%。", "26.2∶1", "22.6∶1"),
        ("今年招聘岗位146个，计划招聘286人，报名3742人，报录比{}。", "13.1∶1", "11.3∶1"),
        ("全市选调生计划80名，报考1928人，报考竞争比达到{}。", "24.1∶1", "21.4∶1"),
        # reckoned by what stands in between
        ("学校专任教师264人，高级职称71人，生师比按在校生3696人计算为{}。", "14.0∶1", "41.0∶1"),
        ("生师比按折合在校生25340人与教师总数1440人（含外聘折算44人）计为{}。", "17.6∶1", "16.7∶1"),
        # told first of all
        ("生师比为{}。学校现有专任教师642人，全日制在校生10786人，未设函授生。", "16.8∶1", "18.6∶1"),
        # what stands in front, to what one word names
        ("营业总收入36.2亿元，期间费用4.8亿元，研发投入2.17亿元，与营业收入之比为{}。", "5.99%", "5.69%"),
        ("原保险保费收入42.18亿元，各项赔付支出17.24亿元，赔付支出与保费收入之比为{}。", "40.9%", "49.0%"),
        ("全年研发经费支出18.6亿元，技术合同成交额27.9亿元，与研发经费之比为{}。", "1.50∶1", "1.05∶1"),
        (_CLASSES + "与不良贷款之比{}。", "80.67%", "86.07%"),
        (_OVERDUE + "与不良贷款之比为{}。", "79.73%", "77.93%"),
        ("后三类合计不良10.27亿元。逾期贷款13.62亿元，其中逾期90天以上8.05亿元，与不良之比{}。", "78.4%", "74.8%"),
    ],
)
def test_a_ratio_is_of_what_its_words_name(text: str, right: str, wrong: str) -> None:
    assert checked(text.format(right), RelationKind.RATIO)
    assert alarms(text.format(right)) == []
    assert [stated for _, stated in alarms(text.format(wrong))] == [wrong]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("事业单位招聘计划126名，报名4284人，平均竞争比1∶{}。", "34", "43"),
        ("医护比为1∶{}。全院现有执业医师412人，注册护士515人，床位860张。", "1.25", "1.52"),
        ("小学23705人。小学专任教师1282人，师生比为1∶{}。", "18", "81"),
        ("在校学生1056人。全校专任教师66名，与学生之比为1∶{}，高级职称教师9名。", "16", "61"),
    ],
)
def test_so_many_stand_to_one(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert [stated for _, stated in alarms(text.format(wrong))] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        # of one post, of the year before, of what is not told
        "招录计划467名，报名21538人，其中最热岗位计划1名、报名868人，最高竞争比868∶1。",
        "计划招聘286人，报名3742人，资格审查通过3218人，竞争比11.3∶1，个别岗位取消。",
        "公开招聘计划312人，报名9847人。上年竞争比28.5∶1。",
        "生师比为16.8∶1。学校现有教职工842人，留学生786人，未设函授生。",
        "生师比为16.8∶1。今年招收新生2860人，新进教师36人。",
        # two that are called so, a goal, the year before
        "不良贷款3.27亿元，不良率1.52%；涉农不良贷款1.1亿元，抵押物1.8亿元，与不良之比163.6%。",
        "全年立案83件，比上年增加6件，与上年之比为1.08∶1。",
        "在校学生1260人。全校专任教师66名，其中高级职称9名，与学生之比要达到1∶16。",
    ],
)
def test_a_ratio_of_what_is_open_is_left_alone(text: str) -> None:
    assert alarms(text) == []
