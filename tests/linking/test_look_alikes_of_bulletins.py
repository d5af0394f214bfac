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
            "甲类传染病鼠疫、霍乱无发病、死亡报告，乙类传染病中白喉无发病、死亡报告，"
            "其余22种传染病共报告发病27852例，死亡128人。同期，丙类传染病中丝虫病无发病、死亡报告，"
            "其余10种传染病共报告发病20712例，死亡12人。",
            [],
        ),
        (
            "其中，甲类传染病无发病、死亡报告；乙类传染病中除白喉和脊髓灰质炎无发病、死亡病例报告外，"
            "其余22种传染病共报告发病27852例，死亡128人。",
            [],
        ),
        ("甲类传染病无死亡报告；乙类传染病报告发病27852例，死亡128人。", []),
        # what each of so many reached
        ("31个县：28个填报率超过90%，其中云岭、河东、镇南等11个县的填报率达到100%。", []),
        ("50个重点镇：46个镇填报率超过90%，其中云岭、河东等37个镇的填报率达到100%。", []),
        ("31个县中28个完成填报，填报率{90.3|93.0}%。", [("GJ201", "93.0%")]),
        # by how much an average went down is no number of teachers
        (
            "初中专任教师12.05万人，比上年增加0.09万人，生师比13.87:1（其中：城市14.5:1；县镇13.8:1；农村12.5:1），"
            "每名教师负担学生数比上年下降0.9人。",
            [],
        ),
        # a stroke makes one rate of two figures
        ("年发病率从2010年的164.85/10万人年上升到2020年的268.65/10万人年，年均增加4.01%。", []),
        # those in senior posts are those of both grades
        (
            "全院专任教师1450人，正高级职称教师152人，副高级职称教师471人，中级职称教师702人，"
            "分别占专任教师总数的10.48%、32.48%和48.41%，其中高级职称比例为{42.97%|49.27%}。",
            [("GJ204", "49.27%")],
        ),
        (
            "专任教师1450人，具有正高级职称的教师152人，占专任教师10.48%，具有副高级职称的教师471人，占专任教师32.48%，"
            "具有高级职称的教师占专任教师{42.97%|49.27%}。",
            [("GJ204", "49.27%")],
        ),
        # who is at school now and who has just begun tell nothing of those who stay on
        ("全县义务教育阶段招生3507人，在校生15402人，专任教师1001人，九年义务教育巩固率94.8%。", []),
        # pupils of one kind among all the pupils tell nothing of those who should go to school
        ("全州在校生15617人，其中，小学在校生9731人，入学率99.02%；初中在校生4209人；高中在校生1677人。", []),
        # so many 亿 and so many 万 with a point are one amount
        ("全省销售彩票316亿1012.52万元，筹集公益金77亿876.09万元（含弃奖收入8177.69万元）。", []),
        (
            "全年支出3亿1012.52万元，其中人员支出1亿876.09万元，公用支出2亿{136.43|163.43}万元。",
            [("GJ102", "3亿1012.52万元")],
        ),
        # what stands behind the list that comes out is some of it
        (
            "全年采集血液总量49.5万单位，同比减少8.4%。\n\n按照血液品种统计：采集全血40.3万单位，同比减少9%。"
            "单采血小板9.2万单位，同比减少5.6%；采集RH阴性血2638单位，同比减少16.6%。",
            [],
        ),
        # two lists may have items in common
        ("调查覆盖了本科毕业生能够从事的593个职业、高职毕业生能够从事的537个职业，共计665个职业。", []),
        ("调查覆盖本科毕业生就业的323个行业、高职毕业生就业的324个行业，共计326个行业。", []),
        ("全省开设本科专业324个、高职专业490个，共计{814|841}个专业。", [("GJ101", "841个")]),
        # years of the last century
        ("县图书馆从87年至90年，读者人次每年均有增长，91年达到54778人次，又比90年增长10%。", []),
        # the tax is told, and all of it is not
        (
            "全市文化经营机构资产总计71.29亿元，营业总收入41.41亿元，营业利润19.49亿元。其中网吧营业利润达11.96亿元，"
            "占总数的61%；网吧上缴的税金也最多，以1.10亿元的数额占总数的47%。",
            [],
        ),
    ],
)
def test_only_what_belongs_together_is_tied(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert alarms(wrong) == found


def test_what_is_denied_is_told_where_it_is_counted() -> None:
    assert alarms("全县丙类传染病无死亡报告。丙类传染病报告发病2071例，死亡12人。") == [("GJ502", "12人")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "卫生技术人员、执业（助理）医师和注册护士分别为5624人、2418人{|、3187人}和1786人。",
            [("GJ402", "5624人")],
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
    text = "每千人口卫生技术人员、执业（助理）医师数、注册护士分别增加0.5人、0.24人、0.17人（表2）。"
    assert alarms(text) == []


def test_a_share_of_something_else_in_front_is_none_of_a_full_list() -> None:
    text = (
        "缺乏锻炼导致的费用近48.6亿元，占全市费用的10%，其中间接费用17.8亿元，直接费用30.8亿元；"
        "家庭支出占33.9%，政府支出占55.8%，第三方支出占{}%。"
    )
    assert alarms(text.format("10.3")) == []
    assert checked(text.format("10.3"), RelationKind.SHARE) != []
