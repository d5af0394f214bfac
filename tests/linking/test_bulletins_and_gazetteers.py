"""Forms of statistical bulletins and gazetteers: figures that look as if they belonged together, and do not."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, both_versions, checked, report_on


@pytest.mark.parametrize(
    "text",
    [
        # a word that joins stands inside the last name
        "玻璃加工业、皮革及羽绒加工业利润同比分别增长17.4%和22.3%。",
        # figures of another source, of items of a list behind a colon, of an item and the one beside it
        "供热量648.3万吉焦，其中燃煤供热量417.8万吉焦。另据协会统计，燃气、沼气供热量分别为386万吉焦、194万吉焦。",
        "四大矿产产量：原煤1634万吨，铁矿1917万吨，铜矿84.2万吨，磷矿703.5万吨。"
        "石膏281万吨，增长21.4%；滑石8.3万吨，增长13.5%；萤石63.7万吨，增长15.2%；河砂1142.6万吨；"
        "云母16万吨，下降3.4%；硅石34.9万吨，下降25%。",
        "其中，企业贷款3126亿元，增长27%。\n在企业贷款中，国有企业484亿元，增长2.1%，提高1.6个百分点；"
        "民营企业2642亿元，增长33.2%，回落4.7个百分点。\n分产业看，第一产业贷款37亿元，增长6.4%；"
        "第二产业贷款1253亿元，增长36.9%。第三产业贷款1836亿元，增长26.3%。",
        # whose revenue it is, and what it is
        "财政总收入214.3亿元，增长6.7%。其中：地方公共预算收入146.9亿元，增长7.4%；税收收入121.6亿元，增长7.1%。",
        # all the people are neither of the two sorts
        "全州城镇人口29384人，乡村人口586427人。\n幼童11093人，占总人口1.80%，比上次普查下降0.84个百分点。",
        # the harvest of more than the fields of one crop
        "种早稻1646亩，每人平均1.4亩。粮食总产达到218万斤，亩产1224斤。",
    ],
)
def test_what_only_looks_as_if_it_belonged_together(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "家具、箱包及玩具出口分别增长{16.2%、12.9%|16.2%}和23.4%。",
        "财政总收入{214.3|241.3}亿元，增长6.7%。其中：地方收入146.9亿元，增长7.4%；上划中央收入67.4亿元，增长5.2%。",
        "城镇人口29384人，乡村人口586427人，占总人口的{95.2|92.5}%。",
        "种早稻1646亩。稻谷总产达到218万斤，亩产{1324|1342}斤。",
    ],
)
def test_near_to_them_the_wrong_figure_is_told(text: str) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == [], right
    assert alarms(wrong) != [], wrong


def test_a_name_that_joins_words_is_one_item() -> None:
    text = "玻璃加工业、皮革及羽绒加工业利润同比分别增长17.4%和22.3%。"
    assert checked(text, RelationKind.RESPECTIVE)
    assert [rule for rule, _ in alarms("家具、箱包及玩具出口分别增长16.2%和23.4%。")] == ["GJ402"]


def test_the_kinds_of_what_people_spend_are_one_item_each() -> None:
    text = (
        "衣着、烟酒、食品、杂项商品和服务分别上涨9.3%、2.6%、12.4%、5.8%，"
        "交通和通信、家庭设备用品及服务分别下跌6.2%、17.5%。"
    )
    assert alarms(text) == []
    assert len(checked(text, RelationKind.RESPECTIVE)) == 2
    assert [rule for rule, _ in alarms(text.replace("2.6%、", ""))] == ["GJ402"]
    assert alarms("教育、交通和通信分别增长2.1%、3.4%和5.6%。") == []


@pytest.mark.parametrize(
    "text",
    [
        # what is set against the whole, fewer kinds than were told before, some of the item in front
        "年末存款余额13.2亿元，其中个人储蓄存款10.3亿元，贷款余额3.3亿元。",
        "共有养老机构18个，其中敬老院4个，社区养老院12个，老年护理中心1个，托老所1个。"
        "拥有床位2360张，其中，敬老院1238张，养老院1072张；护理员1684人。",
        "方案列出了45项考核内容。其中，14项必考内容均已合格、29项选考内容里已有8项内容得分高于均值，13项内容等于均值。",
        # how many indicators there are is no goal
        "41项重点指标中，6项已提前达到年度目标，32项指标有望按时达到。",
        # of all who live there; of what was earned and not of what was made
        "总人口24718人，其中男性12635人，女性12083人。以彝族为主，达18093人，占73.2%；汉族6625人，占26.8%。\n"
        "耕地面积2.5万亩，人均1.0亩。",
        "总人口12374人，其中农业人口9418人。全镇工农业产值完成2786万元，农民人均收入升至1136元。",
        # what there was at the end of a quarter is nothing that was done in it
        "三季度末肉羊存栏184.36万只，增长3.47%；前三季度肉羊累计出栏126.85万只，下降8.62%。",
    ],
)
def test_what_is_of_others_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "年末存款余额{13.6|13.2}亿元，其中个人储蓄存款10.3亿元，企业存款3.3亿元，贷款余额15.2亿元。",
        "存贷款余额{13.6|13.2}亿元，其中存款余额10.3亿元，贷款余额3.3亿元。",
        "拥有床位{2310|2360}张，其中，敬老院1238张，养老院1072张。",
        "方案列出了43项考核内容。其中，{14|41}项为必考内容、29项为选考内容。",
        "总人口24718人。以彝族为主，达18093人，占73.2%；汉族6625人，占26.8%。\n耕地面积2.5万亩，人均{1.0|2.0}亩。",
        "三季度肉羊出栏{41.97|149.7}万只，增长3.47%；前三季度肉羊累计出栏126.85万只，下降8.62%。",
        "总人口12374人。全镇经济总收入达到2786万元，人均收入{2251|2521}元。",
    ],
)
def test_what_is_of_them_is_told(text: str) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == [], right
    assert alarms(wrong) != [], wrong


@pytest.mark.parametrize(
    "text",
    [
        # more than in the years before on average; the next mean of one list; three shares of one whole
        "8年税收总收入6352万元，年平均794万元，较前24年平均增长47.36%。",
        "1961年至1966年，年均耕牛存养41.58万头，生猪存养63.27万头，山羊存养28.94万只。年均卖出牛3.46万头，"
        "肥猪卖出27.83万头。",
        "蚕桑收入163万元，占总收入的5.2%；林业收入4万元；第二、三产业收入518万元，占总收入的17%；"
        "劳务性收入227万元，占总收入的8%。",
        # not of those behind of whom something is said; people that can be both; of what the sort is of
        "有74户用上沼气，有38户住房破旧（占农户总数的19%）。购置农机的农户数117户，其中购置拖拉机农户数96户。",
        "全村763户2034人，其中劳动力896人，外出人口968人，外来人口394人。",
        "全村共有党员52人，建国前老党员4人，其中女党员12人，65周岁以上26人，大专文化程度的5人。",
    ],
)
def test_prose_of_gazetteers_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "工商税收1956年为38万元，1961年增至197万元，年平均增长{39.0|36.0}%。",
        "1961年至1966年，累计卖出牛{20.76|27.06}万头，年均3.46万头。",
        "总收入2963万元，其中第二、三产业收入518万元，占总收入的{17|71}%；劳务性收入227万元，占总收入的8%。",
        "全村农户196户，住房破旧的38户（占农户总数的{19|29}%）。",
        "全村共有党员52人，建国前老党员4人，其中女党员{12|60}人。",
    ],
)
def test_near_to_the_prose_of_gazetteers_the_wrong_figure_is_told(text: str) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == [], right
    assert alarms(wrong) != [], wrong


def test_the_unit_stands_behind_a_number_in_words() -> None:
    (finding,) = report_on("树木三百六十九万株，总人口一万四千人，人均有树四百四十株。").findings
    assert "应为264株" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        # what the items pull adds up to the growth of all, to what is said with 总人口, and ends at the next industry
        "生产总值386.7亿元，较上年增长{9.8|8.9}%。其中：第一产业增加值31.6亿元，增长3.10%，拉动经济增长0.27个百分点；"
        "第二产业增加值214.8亿元，增长10.75%，拉动经济增长5.92个百分点；第三产业增加值140.3亿元，增长9.97%，"
        "拉动经济增长3.61个百分点。",
        "总人口8247人，其中城镇常住人口1136人，另有流动人口1482人，总人口中，男性4316人，占{52.3|53.2}%；女性3931人。",
        "第一产业增加值8640万元，第二产业增加值137218万元，增长34.7%，其中：工业增加值{118426|148126}万元，"
        "增长36.9%；第三产业增加值31573万元。",
        # fields in 公顷, the harvest of each 亩
        "小麦播种面积312公顷，小麦产量1896吨，小麦每亩产量{405|450}公斤。",
        "大豆播种面积2746公顷，总产量7826吨，亩产{190|109}公斤。",
    ],
)
def test_items_beside_others_are_read_with_their_own(text: str) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == [], right
    assert alarms(wrong) != [], wrong
