"""Wholes in front of the sentence that divides them: named again, viewed in several ways, gathered at the end."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked, relations

TOTAL, PART = RelationKind.TOTAL, RelationKind.PART


@pytest.mark.parametrize(
    ("text", "arithmetic", "right", "wrong"),
    [
        pytest.param(
            "受理案件6533件，其中新收6315件，旧存218件。新收案件中，刑事2140件、民事3212件、行政963件。",
            "6315件: 2140 + 3212 + 963",
            "963件",
            "936件",
            id="named again without its number",
        ),
        pytest.param(
            "网络平台受理诉求3468件，热线受理1206件。从网络平台情况看，投诉2145件，举报1323件。",
            "3468件: 2145 + 1323",
            "1323件",
            "1332件",
            id="named by the view",
        ),
        pytest.param(
            "安排资金4236万元，其中本区项目2480万元。本区项目由道路1260万元、绿化820万元和管网400万元组成。",
            "2480万元: 1260 + 820 + 400",
            "400万元",
            "480万元",
            id="composed of",
        ),
        pytest.param(
            "追回基金1286万元。另案追回基金2354万元。已累计追回基金3640万元。",
            "3640万元: 1286 + 2354",
            "3640万元",
            "3460万元",
            id="gathered by its verb",
        ),
        pytest.param(
            "热线派单5322件，平台派单966件。其中城建派单3154件、环保派单2168件。",
            "5322件: 3154 + 2168",
            "2168件",
            "2618件",
            id="the nearest of several",
        ),
        pytest.param(
            "公路里程15862公里。按技术等级分，一级387公里，二级1865公里，三级及以下13610公里；"
            "按行政等级分，国道1286公里，省道2140公里，县道及以下12436公里。",
            "15862公里: 1286 + 2140 + 12436",
            "12436公里",
            "12463公里",
            id="a second view of the whole",
        ),
        pytest.param(
            "交易2608项。按类型分，建设项目1386项；土地出让322宗；产权交易900项。",
            "2608项: 1386 + 322 + 900",
            "900项",
            "990项",
            id="an item counted by another word",
        ),
        pytest.param(
            "采购预算11638万元，节资598万元。其中招标预算8423万元，节资412万元；谈判预算3215万元，节资186万元。",
            "11638万元: 8423 + 3215",
            "3215万元",
            "3251万元",
            id="the figure of its word",
        ),
    ],
)
def test_a_whole_is_found_in_front_of_the_sentence_of_its_parts(
    text: str, arithmetic: str, right: str, wrong: str
) -> None:
    assert arithmetic in checked(text, TOTAL)
    assert alarms(text) == []
    whole = arithmetic.split(":")[0]
    if right != whole:
        assert [stated for _, stated in alarms(text.replace(right, wrong))] in ([whole], [wrong])
    else:
        assert alarms(text.replace(right, wrong)) == [("GJ101", wrong)]


def test_the_last_part_of_one_view_is_not_the_whole_of_the_next() -> None:
    text = "化解纠纷2991件，调解成功2961件，按类别分为邻里纠纷1286件、婚姻纠纷905件、债务纠纷800件。"
    assert checked(text, TOTAL) == ["2991件: 1286 + 905 + 800"]
    assert alarms(text) == []


def test_what_is_left_of_a_whole_can_be_divided_in_its_turn() -> None:
    text = "接收诉求20254件。直接答复2141件，余下18113件转派承办：市直部门2013件、县区16100件。"
    assert checked(text, TOTAL) == ["20254件: 2141 + 18113", "18113件: 2013 + 16100"]
    assert alarms(text.replace("县区16100", "县区16010")) == [("GJ101", "18113件")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "交易额8260万元。从地区看，甲地交易额3120万元，节约140万元；乙地交易额4110万元，节约260万元；其他地区未统计。",
            id="items of several figures",
        ),
        pytest.param("受理诉求6315件。主要为城建类2140件、环保类3212件、交通类863件。", id="the main ones"),
        pytest.param("接待群众4862批次。居前三位的为咨询1286批次、投诉1340批次、求助986批次。", id="the first three"),
        pytest.param("走访农户1286户。慰问党员742户、军属514户。", id="no word for a part"),
        pytest.param("受理申请6315件，转办4812件。其中线上2140件、窗口1212件。", id="one of two wholes"),
    ],
)
def test_a_list_behind_a_whole_that_it_need_not_fill_is_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_a_list_is_not_tied_to_a_figure_of_another_unit() -> None:
    text = "走访农户1286户，受益人口4862人。按困难类型分，因病致贫612户、因灾致贫674户。"
    assert checked(text, TOTAL) == ["1286户: 612 + 674"]
    assert relations(text.replace("1286户，", ""), TOTAL) == []


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("应种10264剂次，实种10047剂次；未种217剂次中，因禁忌证83剂次，外出务工{}剂次，其他原因38剂次。", "96"),
        ("参保12864人，缴费12402人；未缴费462人中，外出务工268人，家庭困难{}人，其他72人。", "122"),
    ],
)
def test_a_part_that_is_divided_in_turn_is_held_to_its_own_parts(text: str, odd: str) -> None:
    assert alarms(text.format(odd)) == []
    assert [rule for rule, _ in alarms(text.format(int(odd) + 10))] == ["GJ101"]


def test_some_of_a_part_are_no_full_list_of_it() -> None:
    assert alarms("应种10264剂次，实种10047剂次；未种217剂次中，因禁忌证83剂次，外出务工96剂次。") == []


def test_a_list_is_of_the_whole_in_front_though_some_of_it_happen_to_add_up() -> None:
    text = "有学校186所，在校学生64218人。幼儿园92所，小学68所，初中19所，普通高中5所，中职和特教学校各1所。"
    assert checked(text, TOTAL) == ["186所: 92 + 68 + 19 + 5 + 1 + 1"]


def test_stretches_between_semicolons_each_divide_the_whole() -> None:
    text = "学员共56人。从结构看，女干部18人；党员51人，其余5人为群众；研究生13人、大学41人、大专2人。"
    assert checked(text, TOTAL) == ["56人: 13 + 41 + 2", "56人: 51 + 5"]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "首批向1374家企业返还843.6万元，惠及职工3.05万人。第二批217家、96.4万元正在公示。两批合计{}家、940万元。",
            "1591",
            "1581",
        ),
        ("第一批培训86人。第二批培训112人，历时5天。第三批培训97人。三批共计{}人。", "295", "285"),
    ],
)
def test_a_total_of_so_many_batches_is_that_of_the_figures_under_their_numbers(
    text: str, right: str, wrong: str
) -> None:
    assert alarms(text.format(right)) == []
    assert [rule for rule, _ in alarms(text.format(wrong))] == ["GJ101"]


@pytest.mark.parametrize(
    "text",
    [
        "首批培训86人。第三批培训112人。三批共计295人。",
        "首批采购86台。第二批采购112台。两批合计到货195台。",
        "首批补助86户，第二批112户，第三批97户，前两批共计198户。",
    ],
)
def test_batches_that_are_not_all_told_make_up_nothing(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "alarm"),
    [
        ("检出不合格98批次。不合格项目里，农兽药残留61批次、微生物超标22批次、添加剂19批次。", ("GJ102", "98批次")),
        (
            "共查处问题63起，批评教育和处理91人。从问题性质看，A类问题29起、处理44人，B类问题34起、处理57人。",
            ("GJ101", "91人"),
        ),
        (
            "举办培训36期，累计参加2480人次；其中法律培训20期，参加1420人次，业务培训16期，参加1160人次。",
            ("GJ101", "2480人次"),
        ),
        (
            "检查83个单位，评定优秀21个、达标54个、限期整改8个。整改单位在乡镇里有3个，在县直机关有6个。",
            ("GJ101", "8个"),
        ),
        ("家装438件，汽车412件，教育387件。三个行业合计1273件，比上年多。", ("GJ101", "1273件")),
        ("低保发放320万元，城市低保发放180万元，特困发放96万元。三项合计发放586万元。", ("GJ101", "586万元")),
    ],
)
def test_parts_told_in_another_sentence_than_their_whole(text: str, alarm: tuple[str, str]) -> None:
    assert alarms(text) == [alarm]


@pytest.mark.parametrize(
    "text",
    [
        "检出不合格98批次。不合格项目里，农兽药残留41批次、微生物超标22批次。",
        "共查处问题63起，处理91人。从问题性质看，A类问题29起、处理44人，B类问题34起、处理47人。",
        "排查矛盾63起，化解58起。其中婚姻家庭29起、化解28起，邻里34起、化解30起。",
        "限期整改8个。整改单位在乡镇里有3个，在县直机关有5个。",
        "检查83个，限期整改8个。整改单位在乡镇有3个，在县直有2个，培训6个单位。",
        "去年收案300件，今年收案320件。两年共审结600件。",
        "甲案罚款12万元，乙案罚款8万元。两案共没收违法所得3万元。",
        "受理320件，办结298件，其中调解112件。两级合计受理1286件。",
    ],
)
def test_sentences_that_speak_of_other_wholes_are_left_alone(text: str) -> None:
    assert alarms(text) == []
