"""Lists that state how many items they have, and slogans that state their own counts."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import AUDIT, alarms, checked

ENUMERATION = RelationKind.ENUMERATION


@pytest.mark.parametrize(
    "text",
    [
        "客流居前四位的车站依次为：东站、西站、机场站、体育馆站。",
        "客流居前4位的车站（枢纽）分别是：东站、西站、机场站、体育馆站。",
        "针对三大难题：缺水、缺电、缺人，逐一攻克。",
        "落实“四个一批”：储备一批、开工一批、建成一批、投产一批，坚持“两手抓”。",
        "20个项目中，18个已完工，其余2个按序时推进，分别是城南小学扩建和龙山水厂扩容。",
        "诉求分五类：供水20件，占20%；供电32件，占32%；供气18件，占18%；供暖16件，占16%；排水14件，占14%。",
        "按行业分为商贸612户、餐饮434户、物流287户等三类。",
        "先后获评“文明单位”“园林单位（两次）”“节水单位”等3项荣誉。",
        "下设护苗（服务青少年）、银龄（服务老年人）、创客港（服务创业者）等3个志愿服务队。",
        "主要做法有三点：一是建台账；二是强巡查；三是严考核。",
        "抓好三项任务：\n一是建台账。每月更新。\n二是强巡查。\n三是严考核。\n",
    ],
)
def test_a_list_is_held_to_the_number_that_announces_it(text: str) -> None:
    assert len(checked(text, ENUMERATION)) == 1
    assert alarms(text, settings=AUDIT) == []


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("客流居前五位的车站依次为：东站、西站、机场站、体育馆站。", "五位"),
        ("针对四大难题：缺水、缺电、缺人，逐一攻克。", "四大"),
        ("按行业分为商贸612户、餐饮434户、物流287户、其他96户等三类。", "三类"),
        ("检查粮油、饮料、乳品、肉品、糕点四大类食品。", "四大类"),
        ("主要做法有四点：一是建台账；二是强巡查；三是严考核。", "四点"),
        ("抓好四项任务：\n一是建台账。每月更新。\n二是强巡查。\n三是严考核。\n", "四项"),
        ("先在城东、石桥、南坪、下营5个社区试行。", "5个"),
        ("新建足球、篮球、乒乓球、羽毛球5个项目训练基地。", "5个"),
        ("话剧、歌剧、舞剧、交响乐5个门类均有涉及。", "5个"),
        ("诉求分四类：供水20件，占20%；供电32件，占32%；供暖48件，占48%。", "四类"),
    ],
)
def test_an_item_too_many_or_too_few_is_found(text: str, stated: str) -> None:
    assert [found for found in alarms(text) if found[0] == "GJ401"] == [("GJ401", stated)]


@pytest.mark.parametrize(
    "text",
    [
        "新建桥梁、涵洞、泵站5座。",
        "先在城东区、石桥、南坪新区3个街道的5个社区试行。",
        "话剧、歌剧2个门类，舞剧、交响乐等5个门类均有涉及。",
        "办结积案12个：一是房产登记；二是土地权属。",
        "涉及12个乡镇（街道、园区），覆盖5个县（市、区）。",
        "向省、市争取人才、项目两类支持。",
        "甲镇、乙镇的东村、西村两个村完成改造。",
        "重点整治三个环节：采购、运输、储存，兼顾加工、销售。",
        "三项工作：党的建设、作风建设和廉政建设、平安建设一并推进。",
    ],
)
def test_a_figure_beside_a_list_that_it_does_not_count_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("建成“1+6+32”服务网络，即1个指导中心、6个综合体、32个助餐点。", []),
        ("建成“1+6+32”服务网络，即1个指导中心、6个综合体、23个助餐点。", ["23个"]),
        ("形成“1+3+N”体系，即1个平台、4个中心和N个站点。", ["4个"]),
        ("实施“123”工程：1个核心、2项先行、3大突破。", []),
        ("实施“1+5”行动，新建泵站3座、水厂8座。", []),
        ("推进“2+26”城市协同，出动执法人员46人次、车辆12台次。", []),
    ],
)
def test_a_slogan_agrees_with_the_counts_that_spell_it_out(text: str, odd: list[str]) -> None:
    assert [stated for _, stated in alarms(text)] == odd


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("新开通线路5条，分别是W1路、W2路、W3路、W6路，配车22台；调整干线3条。", ["5条"]),
        ("新设站点4个，分别是东门站、西门站、南门站，投入86万元；撤并站点2个。", ["4个"]),
        ("新设站点4个，分别是东门站、西门站、北门站、南门站，投入86万元；撤并站点2个。", []),
        ("新增示范村4个，分别位于青塘镇、柳河镇、城关镇；新增示范户212户。", []),
        ("处理责任人5名，分别给予警告、记过、记大过，涉及金额2万元；移送2名。", []),
    ],
)
def test_a_list_told_one_by_one_ends_at_the_semicolon(text: str, odd: list[str]) -> None:
    assert alarms(text) == [("GJ401", stated) for stated in odd]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("资本充足率、一级资本充足率、核心一级资本充足率四项指标分别为13.27%、12.14%和12.14%。", "四项"),
        ("城镇职工养老保险、失业保险和工伤保险四项基金收入58.74亿元。", "四项"),
        ("教育支出、社会保障和就业支出、卫生健康支出四项支出占62.4%。", "四项"),
        ("办公费、印刷费、差旅费、会议费和培训费四类费用下降。", "四类"),
    ],
)
def test_names_that_end_alike_are_counted_however_long_they_are(text: str, stated: str) -> None:
    assert alarms(text) == [("GJ401", stated)]


@pytest.mark.parametrize(
    "text",
    [
        "资本充足率、一级资本充足率、核心一级资本充足率三项指标分别为13.27%、12.14%和12.14%。",
        "水质达标率，空气优良率、绿化覆盖率、污水处理率四项指标均完成。",
        "教育支出、社会保障和就业支出、卫生健康支出三项支出占62.4%。",
        "养老保险、医疗保险、工伤保险等五项社会保险基金收入58.74亿元。",
        "东河镇、西山镇、南岭镇的两个村完成任务。",
        "普通门诊、急诊、住院四项收入中，药品占28.4%。",
    ],
)
def test_lists_that_begin_further_in_front_or_end_otherwise_are_left_alone(text: str) -> None:
    assert alarms(text) == []
