"""Plain sentences of short reports: what no word announces, and yet is meant."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

AVERAGE, GROWTH, ORDER, RATE = RelationKind.AVERAGE, RelationKind.GROWTH, RelationKind.ORDER, RelationKind.RATE
RESPECTIVE, SHARE, TOTAL = RelationKind.RESPECTIVE, RelationKind.SHARE, RelationKind.TOTAL
ENUMERATION = RelationKind.ENUMERATION


@pytest.mark.parametrize(
    ("kind", "text", "stated", "slip"),
    [
        (TOTAL, "窗口上半年办件3182件，下半年办件2975件，全年办件6157件。", "6157件", "6517件"),
        (TOTAL, "电站上半年发电1.42亿度，下半年1.18亿度，全年累计2.60亿度。", "2.60亿", "2.06亿"),
        (TOTAL, "一季度销售312吨，二季度285吨，三季度301吨，四季度344吨，全年共销售1242吨。", "1242吨", "1422吨"),
        (TOTAL, "参评的52个村中评定为A类21个、B类26个、C类5个。", "26个", "28个"),
        (TOTAL, "抽查的60户里一级12户、二级29户、三级19户，抽查比例符合要求。", "19户", "91户"),
        (TOTAL, "执行任务97起，巡逻船执行71起，直升机执行26起，两支队伍没有重复计算的任务。", "97起", "94起"),
        (
            TOTAL,
            "全年销售2.1462亿元。分品种看，甲型12437.6万元，乙型6125.3万元，丙型2899.1万元，此外再无其他品种。",
            "2.1462亿",
            "2.4162亿",
        ),
        (TOTAL, "客运量1517万人次，为进站量1205万人次与换乘量312万人次之和。", "1517万", "1571万"),
        (TOTAL, "预防接种1205件与健康体检312件之和为1517件。", "1517件", "1571件"),
        (AVERAGE, "展馆全年开放300天，接待观众36.5万人次，按实际开放天数计算，日均接待1217人次。", "1217", "1000"),
        (AVERAGE, "全年出版地方志8部，总字数616万字，部均77万字。", "77万", "67万"),
        (AVERAGE, "全乡发种1.2万张，产茧516吨，张产43.0公斤。", "43.0", "34.0"),
        (GROWTH, "非食盐业务销量3.15万吨，而2022年为2.88万吨，增幅9.4%。", "9.4%", "8.6%"),
        (GROWTH, "全市降水量1047.6毫米，与多年平均值1186.2毫米相比偏少11.7%。", "偏少", "偏多"),
        (
            RATE,
            "起跑14375人：全程5412人、半程8963人。全程完赛5090人，完赛率94.1%；半程完赛8754人，完赛率97.67%。",
            "97.67",
            "97.76",
        ),
        (RATE, "甲区210件、乙区187件。甲区办结201件，办结率95.7%。", "95.7%", "97.5%"),
        (RATE, "秋防应免牛羊31.8万头，实免30.6万头，免疫密度96.2%。", "96.2%", "92.6%"),
        (
            RATE,
            "全年办结鉴定4264件，法医3178件，物证1086件。评查覆盖全部办结案件，查出差错12件，差错率0.28%。",
            "0.28",
            "0.82",
        ),
        (RATE, "全年购入燃气3.82亿立方米，销售3.69亿立方米，供销差率3.4%。", "3.4%", "4.3%"),
        (
            SHARE,
            "有历史面积4.26万亩，今年查螺覆盖3.93万亩，查出有螺面积0.52万亩，有螺面积占查螺面积的13.2%。",
            "13.2%",
            "12.2%",
        ),
        (
            SHARE,
            "交办建议187件。从结果看，已解决（A类）124件，正在解决（B类）46件，留作参考（C类）17件，A、B两类合计占90.9%。",
            "90.9%",
            "99.0%",
        ),
        (SHARE, "检查桥梁300座：一类62座、二类187座、三类51座。一、二类桥梁占83.0%。", "83.0%", "80.3%"),
        (ORDER, "大会收到提案342件，经审查立案316件，其余作为意见转办。", "316件", "361件"),
        (ENUMERATION, "报批标准共4项，即《米粉》、《淀粉》、《薯干》、《粉条》；另有2项通过审查。", "4项", "3项"),
        (ENUMERATION, "新设机构4个，即人才处、宣传处、统战处、信息处；撤销2个。", "4个", "5个"),
    ],
)
def test_a_plain_sentence_says_what_its_figures_come_to(kind: RelationKind, text: str, stated: str, slip: str) -> None:
    assert alarms(text) == []
    assert checked(text, kind)
    assert text.count(stated) == 1
    assert len(alarms(text.replace(stated, slip))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "上半年招录32人，下半年辞退5人，全年累计培训37人次。",
        "上半年末贷款余额12.5亿元，下半年末13.1亿元，全年累计投放8.4亿元。",
        "上半年进人120人，下半年离岗45人，全年累计180人。",
        "参评的52个村中，道路硬化21个、饮水达标46个。",
        "全年收入3.46亿元，门票1.84亿元，餐饮0.61亿元，住宿0.96亿元，此外没有新的项目。",
        "展馆全年开放300天，接待观众36.5万人次，日均接待1000人次。",
        "甲区受理210件、乙区187件。甲区重点案件办结201件，办结率98.0%。",
        "耕地4.26万亩，林地3.93万亩，受灾面积0.52万亩，成灾面积占农作物播种面积的3.1%。",
        "销量3.15万吨，而2022年为2.88万吨，库存增幅18.6%。",
        "销量3.15万吨，其中2022年为2.88万吨，增幅8.6%。",
        "新设机构4个，人员、经费、场地、设备均已到位；撤销2个。",
        "站点装机38.5万千瓦，全年发电14.62亿千瓦时，机组平均利用3520小时。",
    ],
)
def test_what_only_looks_like_it_is_let_be(text: str) -> None:
    assert alarms(text) == []


LISTED = "旅客308.6万人次、货物7214.7吨、起降2.63万架次，上年依次为285.1万人次、7806.3吨、2.41万架次，同比分别"


def test_directions_that_belong_to_other_figures_of_the_list_are_exchanged() -> None:
    assert alarms(f"{LISTED}增长8.2%、下降7.6%、增长9.1%。") == []
    assert len(checked(f"{LISTED}增长8.2%、下降7.6%、增长9.1%。", GROWTH)) == 3
    assert alarms(f"{LISTED}增长8.2%、增长9.1%、下降7.6%。") == [("GJ406", "9.1%")]
    assert checked(f"{LISTED}增长8.2%、增长9.1%、下降7.6%。", GROWTH)[0].startswith("8.2%")


def test_names_in_front_of_a_list_of_directions_have_an_order_of_their_own() -> None:
    text = "旅客308.6万人次、货物7214.7吨，上年依次为285.1万人次、7806.3吨，货物和旅客同比分别下降7.6%、增长8.2%。"
    assert alarms(text) == []


def test_an_average_over_the_days_that_the_dates_come_to_is_no_second_error() -> None:
    text = "假期自9月29日起至10月10日止，为期12天，预计发送旅客186万人次，日均15.5万人次。"
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace("12天", "14天"))] == ["GJ405"]


def test_hours_of_use_are_verified_where_they_come_out() -> None:
    text = "电站总装机38.5万千瓦，全年发电14.62亿千瓦时，机组平均利用3797小时。"
    assert checked(text, AVERAGE) == ["3797小时: 146200 ÷ 38.5"]
