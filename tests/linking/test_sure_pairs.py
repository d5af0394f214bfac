"""Averages whose total and count words or place single out, whatever other figures are around."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "公证处全年办理公证4752件，其中国内民事2846件、国内经济714件、涉外1192件，减免费用12.6万元。公证员8人，人均办证{}。",
            "594件",
            "544件",
        ),
        (
            "公司全年实现营业收入9.36亿元，其中软件5.12亿元、服务4.24亿元，利润总额1.07亿元，上缴税费0.62亿元。员工1560人，人均创收{}。",
            "60.0万元",
            "80.0万元",
        ),
        (
            "全院新收各类案件6412件，旧存386件，审执结6240件，结案率91.8%。审结刑事案件618件，民商事案件3920件。员额法官26名，人均结案{}。",
            "240件",
            "280件",
        ),
        (
            "8月，机场保障起降4820架次，旅客吞吐量61.2万人次，货邮2140吨，同比分别增长4.1%、7.3%和2.6%。国内旅客58.9万人次，平均每架次载客{}。",
            "127人",
            "157人",
        ),
        (
            "春节假期，31家影院放映5120场，观影36.4万人次，票房收入1620万元，同比分别增长5.1%、9.6%、7.2%。场均观众{}。",
            "71人",
            "78人",
        ),
        (
            "全市卫生机构床位6120张，其中医院4870张、基层1250张；医师2406人，护士2988人。以常住人口98.6万人计，每千人口拥有床位{}。",
            "6.21张",
            "6.91张",
        ),
        (
            "全年地区生产总值612.4亿元，增长5.3%，其中一产61.2亿元、二产268.7亿元、三产282.5亿元。年平均常住人口104.6万人，人均地区生产总值{}。",
            "58547元",
            "68547元",
        ),
        (
            "图书馆藏书126.4万册，新入藏6.2万册。持证读者18.4万人，新办证2.1万张。接待读者96.8万人次，外借61.3万册次，按持证读者计，人均{}。",
            "3.33册次",
            "3.83册次",
        ),
        (
            "学校有教学班30个，学生1328人，班均44人，教师86人。今年招收新生5个班216人。图书馆藏书47808册，生均{}。",
            "36册",
            "39册",
        ),
        (
            "快递业务量1824万件，增长12.4%；邮政寄递收入0.31亿元，快递业务收入1.46亿元，增长9.2%，平均每件{}。",
            "8.00元",
            "8.60元",
        ),
    ],
)
def test_a_total_and_a_count_that_are_singled_out_make_the_average(text: str, right: str, wrong: str) -> None:
    assert len(checked(text.format(right), RelationKind.AVERAGE)) >= 1
    assert alarms(text.format(right)) == []
    assert [stated for rule, stated in alarms(text.format(wrong)) if rule == "GJ205"] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        # 助理 and 公证员 stand side by side: whether the mean is over both is not told
        "公证处全年办理公证4752件，收费186万元。公证员8人，助理11人，人均办证432件。",
        # of the sorts, none is all
        "律师事务所32家，执业律师512人。全年办理刑事辩护1120件、民事代理6840件、行政代理210件；人均办案21.6件。",
        # who lives in no family is not told
        "全县常住人口48.61万人，比上次普查减少2.14万人。共有家庭户16.92万户，户均2.68人。",
        # last year's
        "全镇16个村集体收入合计1648万元，村均103万元。去年底，村均为86万元，一年提高19.8%。",
        # a rule, and no mean
        "危房改造38户，C级每户补1.5万元，D级每户补3.5万元，共需资金87万元。",
        # another crop
        "粮食播种面积61.4万亩，总产27.8万吨。油菜22.6万亩，单产152公斤。",
        # the land that pays rent is not what the income is of
        "集体经济收入合计1126万元，村均70.4万元。土地流转1.42万亩，亩均租金680元。",
        # those who were seen are not those who are counted by the thousand
        "常住人口86.2万人，体育场地2684个。国民体质监测4200人，合格3950人，社会体育指导员每千人3.4名。",
        # what those cars paid is not told
        "全年车险承保58.4万辆次，签单保费17.2亿元，车均2945元，下降3.1%；新能源车承保7.6万辆次，车均3980元。",
    ],
)
def test_an_average_is_left_alone_where_one_of_its_figures_is_open(text: str) -> None:
    assert alarms(text) == []
