"""True paragraphs as dense as reports get: what stands side by side there without belonging together."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

AVERAGE, RATE, SHARE, TOTAL = RelationKind.AVERAGE, RelationKind.RATE, RelationKind.SHARE, RelationKind.TOTAL


def test_deaths_beside_cases_are_no_further_sort_of_them() -> None:
    text = "报告传染病7218例，其中乙类12种1846例、死亡7例，丙类6种5372例。"
    assert alarms(text) == []
    assert "7218例: 1846 + 5372" in checked(text, TOTAL)


def test_one_figure_that_a_body_covers_may_be_more_than_the_bodies() -> None:
    assert alarms("全县建立行业商会38家，涵盖会员企业2416家，会员代表312人。") == []
    assert alarms("全县建立行业商会386家，涵盖会员企业512家。") == []
    assert alarms("全县会员企业512家，包括民营企业528家。") == [("GJ102", "528家")]


@pytest.mark.parametrize(
    "text",
    [
        "技术合同成交额21.36亿元，其中技术服务额15.42亿元，占72.2%，输往省外7.18亿元。",
        "全年销售家电31.6万台，其中线上销售20.8万台，占65.8%，下乡惠民12.3万台。",
    ],
)
def test_two_figures_of_which_one_has_a_share_need_not_be_items_of_one_list(text: str) -> None:
    assert alarms(text) == []


def test_two_items_that_both_have_a_share_are_too_much_together() -> None:
    text = "参保职工14520人，其中男职工10370人，占71.4%，女职工5860人，占40.4%。"
    assert ("GJ102", "14520人") in alarms(text) or ("GJ101", "14520人") in alarms(text)


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        (
            "40天发送旅客520.8万人次，节前15天发送180.3万人次，节后25天340.5万人次，节前、节后日均分别为12.02万人次和13.62万人次。",
            "",
        ),
        ("城区供水3650万吨，乡镇供水1460万吨，全年365天，城区、乡镇日均供水分别为10万吨和4万吨。", ""),
    ],
)
def test_means_told_one_by_one_are_no_parts(text: str, slip: str) -> None:
    assert alarms(text) == []
    assert not any("12.02" in line or " 4 " in line for line in checked(text, TOTAL))


@pytest.mark.parametrize(
    "text",
    [
        "接警5120起，火警1480起只占28.9%，更多的是抢险和社会救助，分别为2316起和924起，另有其他警情400起。",
        "来信1842件，来访960批3104人次，网上信访4318件，总量7120件（批）次，上年为7604件（批）次。",
        "职工医保收入38.42亿元、支出35.10亿元，居民医保收入22.36亿元、支出22.81亿元，前者结余3.32亿元，后者缺口0.45亿元。",
        "企业、高校、科研院所及其他的经费支出分别为36.42亿元、5.18亿元和2.74亿元，合计44.34亿元。",
        "农产品销售额由2021年的8.4亿元增至去年的12.6亿元，三年间增加4.2亿元，增幅50.0%。",
        "专任教师512人，其中“双师型”教师338人，占66.0%，高级职称142人，外聘兼职教师120余人。",
        "同城、异地、国际及港澳台快递分别为286.4万件、3120.5万件和11.8万件。",
        "生猪存栏31.42万头，其中能繁母猪2.86万头；季内出栏13.18万头，前三季度累计出栏38.64万头，上半年为25.46万头。",
        "自营由上年同期的盈利0.72亿元转为亏损0.15亿元，一增一减相差0.87亿元。",
        "高峰行车间隔由5分20秒压缩为4分50秒，缩短30秒。",
        "分发地形图3.12万幅，较上年3.48万幅减少0.36万幅，而提供数字成果52.4TB，是上年24.6TB的2.13倍。",
        "新建公园绿地52.4公顷，全年新增和改造绿地合计91.6公顷。建成区绿化覆盖率、绿地率分别为42.1%和38.7%。",
        "自学考试设四个考区，各设考点3个，共12个。",
        "自学考试三个考区各设考点5个，共15个，查处违纪2人。",
        "科技型企业由2020年的486家增至2023年的921家，其中2023年净增127家，增长16.0%。",
    ],
)
def test_what_stands_beside_a_figure_need_not_be_of_it(text: str) -> None:
    assert alarms(text) == []


def test_what_is_told_of_each_item_in_the_same_words_is_not_summed_up() -> None:
    text = "乙类9318例、死亡32例，丙类24107例、死亡2例，合计33425例，死亡34例。"
    assert alarms(text) == []
    assert "33425例: 9318 + 24107" in checked(text, TOTAL)


def test_what_is_looked_at_again_neither_comes_nor_goes() -> None:
    text = "新建社会公用计量标准6项，到期复查11项，注销1项，年末在用164项（上年末159项）。"
    assert alarms(text) == []
    assert len(checked(text, RelationKind.STOCK_FLOW)) == 1


def test_a_bracket_adds_a_unit_to_what_is_summed_up() -> None:
    text = "来信1842件，来访960批3104人次，网上信访4318件，总量7120件（批）次。"
    assert "7120件: 1842 + 960 + 4318" in checked(text, TOTAL)


def test_what_every_year_had_adds_up() -> None:
    text = "2021至2023年，全市每年新建泵站依次为126座、148座和171座，三年累计新建445座。"
    assert "445座: 126 + 148 + 171" in checked(text, TOTAL)
    assert alarms(text.replace("445座", "454座")) == [("GJ101", "454座")]


def test_the_share_of_the_whole_of_a_list_is_of_another_base() -> None:
    text = (
        "全年销售客车52.40万辆。总销量中，电动客车20.96万辆，占40.0%，"
        "公路车13.10万辆、公交车7.86万辆，分别占电动客车的62.5%和37.5%。"
    )
    assert alarms(text) == []
    assert len(checked(text, SHARE)) == 3


def test_what_came_lately_is_not_what_is_divided_where_it_is_too_small() -> None:
    text = "现有检测标准412项，新建26项，其中社会公用标准118项。"
    assert alarms(text) == []
    assert len(checked(text, RelationKind.PART)) == 1
    assert alarms("现有检测标准412项，新建26项，其中社会公用标准18项。") == []
    assert len(alarms("现有检测标准412项，新建26项，其中社会公用标准518项。")) == 1


def test_inclusive_places_are_public_ones_and_subsidised_ones() -> None:
    text = "在园幼儿24000人。公办园在园13200人，占55.0%，普惠性民办园8400人，普惠率90.0%。"
    assert alarms(text) == []
    assert checked(text, RATE) == ["90.0%: (13200 + 8400) ÷ 24000"]
    assert alarms(text.replace("90.0%", "94.0%")) == [("GJ201", "94.0%")]


@pytest.mark.parametrize(
    ("text", "stated", "slip"),
    [
        ("监管企业35户，盈利企业28户盈利41.26亿元，亏损企业7户亏损5.18亿元，亏损面20.0%。", "20.0%", "25.0%"),
        ("规模以上企业412户，利润增长的企业276户、利润增长8.6亿元，增长面67.0%。", "67.0%", "76.0%"),
    ],
)
def test_how_far_something_spreads_is_counted_in_bodies_and_never_in_money(text: str, stated: str, slip: str) -> None:
    assert alarms(text) == []
    assert all("亿" not in line for line in checked(text, RATE))
    assert not any("5.18" in line or "8.6" in line for line in checked(text.replace(stated, slip), RATE))
