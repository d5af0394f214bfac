"""Shares: what stands above and below the line, lists of them, and sets that make up a hundred."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import AUDIT, alarms, checked, relations

SHARE = RelationKind.SHARE


def is_held_to(text: str, right: str, wrong: str, arithmetic: str) -> bool:
    """Whether the share is tied as ``arithmetic``, and an error in it is reported."""
    found = checked(text, SHARE, RelationKind.TARGET)
    altered = text.replace(right, wrong)
    return f"{right}: {arithmetic}" in found and not alarms(text) and [lit for _, lit in alarms(altered)] == [wrong]


@pytest.mark.parametrize(
    ("text", "right", "wrong", "arithmetic"),
    [
        ("教育支出16.87亿元，占全部支出的19.3%。全部支出87.41亿元。", "19.3%", "13.9%", "16.87 ÷ 87.41"),
        ("线上销售7.38亿元，占销售总额的8.54%，销售总额86.42亿元。", "8.54%", "9.54%", "7.38 ÷ 86.42"),
        ("一站式派出所12个，占全县19个派出所的63.2%。", "63.2%", "62.3%", "12 ÷ 19"),
        ("福彩公益金投入4500万元，占上年筹集额7205.72万元的62.5%。", "62.5%", "65.2%", "4500 ÷ 7205.72"),
        ("适用该制度审结3684人，占同期审结人数的93.1%（同期审结3959人）。", "93.1%", "91.3%", "3684 ÷ 3959"),
        ("全年空气优良天数326天，占比89.3%（全年365天）。", "89.3%", "86.1%", "326 ÷ 365"),
        ("股东持股8640万股，其中质押3200万股，占其所持股份的37.04%。", "37.04%", "34.07%", "3200 ÷ 8640"),
        ("年均火情41起，占控制数160起的25.63%。", "25.63%", "52.63%", "41 ÷ 160"),
        (
            "授予中小企业的采购额为16072.2亿元，其中授予小微企业6564.6亿元，占授予中小企业总采购额的40.8%。",
            "40.8%",
            "31.2%",
            "6564.6 ÷ 16072.2",
        ),
        ("全县实现生产总值439.19亿元。民营经济增加值290.6亿元，占GDP的66.2%。", "66.2%", "58.3%", "290.6 ÷ 439.19"),
        ("全市固定资产投资50.63亿元。民间投资19.47亿元，占全市投资的38.5%。", "38.5%", "52.1%", "19.47 ÷ 50.63"),
    ],
)
def test_the_base_is_what_the_text_calls_it_wherever_it_stands(
    text: str, right: str, wrong: str, arithmetic: str
) -> None:
    assert is_held_to(text, right, wrong, arithmetic)


@pytest.mark.parametrize(
    ("text", "right", "wrong", "arithmetic"),
    [
        (
            "公共预算收入14.01亿元，其中税收收入8.64亿元，非税收入5.37亿元。税收占比61.7%。",
            "61.7%",
            "64.2%",
            "8.64 ÷ 14.01",
        ),
        (
            "公共支出52.36亿元，其中教育11.28亿元、社保8.94亿元、农林水7.63亿元，三项占支出的53.2%。",
            "53.2%",
            "57.5%",
            "(11.28 + 8.94 + 7.63) ÷ 52.36",
        ),
        (
            "新设企业合川市14.38万户，阜安市5.09万户，亳阳市4.3万户。上述三市占全省新设总数53.73万户的44.24%。",
            "44.24%",
            "41.62%",
            "(14.38 + 5.09 + 4.3) ÷ 53.73",
        ),
        ("监测对象426户1387人，已消除风险318户1024人，占监测户数的74.6%。", "74.6%", "71.6%", "318 ÷ 426"),
        ("公办园幼儿占比54.5%（公办园在园7461人，民办园在园6218人）。", "54.5%", "52.8%", "7461 ÷ (7461 + 6218)"),
        ("公办园幼儿占比56.6%（在园幼儿14873人，其中公办园8416人）。", "56.6%", "65.6%", "8416 ÷ 14873"),
    ],
)
def test_the_part_is_what_the_clause_is_about(text: str, right: str, wrong: str, arithmetic: str) -> None:
    assert is_held_to(text, right, wrong, arithmetic)


def test_of_figures_side_by_side_either_can_be_the_part() -> None:
    text = "监测对象1214户3168人，已消除风险846户2257人，占69.69%。"
    assert checked(text, SHARE) == ["69.69%: 846 ÷ 1214"]


def test_items_that_are_named_again_have_their_own_figures() -> None:
    text = (
        "产生固废18.1亿吨，利用量8.6亿吨，处置量3.8亿吨，贮存量5.5亿吨，倾倒量0.2亿吨，处置和贮存分别占21.0%和30.4%。"
    )
    assert {"21.0%: 3.8 ÷ 18.1", "30.4%: 5.5 ÷ 18.1"} <= set(checked(text, SHARE))


def test_a_base_once_named_and_shown_is_the_base_of_the_next_share_that_names_it() -> None:
    text = "判处罪犯27208人，其中重刑4844人，占有罪人犯的17.8%。无业人员14119人，占有罪人犯的58.7%。"
    assert ("GJ204", "58.7%") in alarms(text)


def test_a_list_whose_base_is_told_once_goes_on_with_it() -> None:
    text = "筹集经费189.07亿元。活动支出83.85亿元，占当年使用额的44.24%；展品支出19.34亿元，占10.20%。"
    assert alarms(text) == []


def test_shares_without_a_base_are_of_the_sum_of_their_list() -> None:
    text = "汉族人口2786405人，占97.86%；各少数民族人口60911人，占2.14%。"
    assert len(checked(text, SHARE)) == 2
    assert alarms(text.replace("2.14%", "2.41%")) == [("GJ204", "2.41%")]


def test_a_figure_of_a_list_that_is_above_the_base_of_its_neighbours_is_wrong() -> None:
    text = "来信497件。投诉301件，占60.56%；咨询920件，占24.14%；建议44件，占8.85%；求助31件，占6.24%。"
    assert [literal for _, literal in alarms(text)] == ["24.14%"]


def test_a_last_place_moved_so_that_the_list_makes_up_a_hundred_is_accepted() -> None:
    text = (
        "来信276件，投诉103件，占37.32%；咨询75件，占27.17%；求助66件，占23.91%；建议22件，占7.97%；举报10件，占3.63%。"
    )
    assert alarms(text) == []


def test_lists_of_shares_in_one_sentence_make_up_a_hundred_each() -> None:
    text = "东、中、西部批次分别占76.4%、15.6%、8.1%；大、中、小型企业分别占1.9%、5.2%、93.0%。"
    assert len(checked(text, SHARE)) == 2


def test_classes_by_time_are_no_parts() -> None:
    text = "0-30分占35%，30-60分占23%，1-2小时占22.6%，2-4小时占12%，4小时以上占7.4%。"
    assert checked(text, SHARE) == ["7.4%: 100 − 35 − 23 − 22.6 − 12"]
    assert alarms(text.replace("7.4%", "14.7%")) == [("GJ103", "14.7%")]


def test_two_opposites_make_up_a_hundred() -> None:
    assert alarms("常住人口中，男性占51.24%，女性占47.86%。") == [("GJ103", "47.86%")]
    assert alarms("常住人口中，男性占51.24%，党员占8.76%。", settings=AUDIT) == []


@pytest.mark.parametrize(
    "text",
    [
        "出口62.38亿元，占全省出口的3.1%。",
        "公共预算收入14.01亿元，占全省的1.2%。",
        "寄宿生108695人，其中小学70797人，高中8852人，占全州中小学（含特教、职中）在校生的73.9%。",
        "税收45612.99亿元，占总收入51304.03亿元的88.9%。从增收额看，税收占91.6%，非税占8.4%。",
        "服务业579.9亿美元，其中高技术服务业61.6亿美元，占服务业（房地产除外）的17.1%。",
        "归集18567.7万元，其中市本级7721.19万元，占41.58%；放贷15962万元，其中市本级9269万元，占全市新增贷款的58.07%。",
        "3家企业上市，占全市上市公司的15%，全市新增上市公司5家。",
        "快递收入3974.4亿元，平均单价12.7元，占行业总收入5379.2亿元的73.9%。",
        "营运车辆1426辆，其中纯电动896辆，新能源车占比89.1%（含混合动力）。",
        "60岁以上老人12.8万人，占20.1%；65岁以上8.6万人，占13.5%。",
        "男性占51.24%，女性占48.76%，其中60岁以上占18.2%。",
    ],
)
def test_a_share_of_what_the_text_does_not_tell_is_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_a_share_of_a_population_is_read_by_what_it_counts() -> None:
    text = "规模以上企业286户，其中亏损企业41户，亏损面14.3%。31个行业中有22个实现增长，增长面71.0%。"
    assert checked(text, RelationKind.RATE) == ["14.3%: 41 ÷ 286", "71.0%: 22 ÷ 31"]
    assert alarms(text.replace("14.3%", "18.2%")) == [("GJ201", "18.2%")]
    assert alarms(text.replace("71.0%", "77.4%")) == [("GJ201", "77.4%")]


def test_a_structure_of_another_year_is_not_of_the_figures_in_front() -> None:
    text = (
        "2022年实现生产总值951435万元，其中第一产业57116万元、第二产业445964万元、第三产业448355万元。"
        "最终核定2021年生产总值为972846万元，结构为5.5:50.6:43.9。"
    )
    assert relations(text, SHARE) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong", "arithmetic"),
    [
        (
            "鉴定伤情624例，轻伤318例、轻微伤241例、重伤65例，轻伤和重伤合占61.4%。",
            "61.4%",
            "89.6%",
            "(318 + 65) ÷ 624",
        ),
        (
            "存栏牲畜8.62万头只，马0.41万匹；牛2.13万头、羊5.24万头、骆驼1.25万头，牛与羊合计占全部存栏8.62万头的85.5%。",
            "85.5%",
            "83.5%",
            "(2.13 + 5.24) ÷ 8.62",
        ),
        (
            "图书采购经费412万元，纸质书213万元、期刊64万元、数据库135万元，前两类合占67.2%。",
            "67.2%",
            "62.7%",
            "(213 + 64) ÷ 412",
        ),
        (
            "全年接警18264起，出警17935起。其中邻里求助3126起、噪声扰民2748起，两类合占32.2%。",
            "32.2%",
            "32.9%",
            "(3126 + 2748) ÷ 18264",
        ),
        (
            "隐患352条，四档依次为213条、86条、41条、12条，第三、四档合占15.1%。",
            "15.1%",
            "11.5%",
            "(41 + 12) ÷ 352",
        ),
        (
            "举办讲座412场、展教286场、竞赛43场，三类共741场，讲座与展教占94.2%。",
            "94.2%",
            "92.4%",
            "(412 + 286) ÷ 741",
        ),
        (
            "桩号缺陷274处，裂缝112处、坑槽87处、沉陷75处。裂缝及坑槽共占72.6%。",
            "72.6%",
            "76.2%",
            "(112 + 87) ÷ 274",
        ),
    ],
)
def test_several_that_the_words_take_together_are_added_up(text: str, right: str, wrong: str, arithmetic: str) -> None:
    assert is_held_to(text, right, wrong, arithmetic)


@pytest.mark.parametrize(
    "text",
    [
        "鉴定伤情624例，轻伤318例、轻微伤241例、重伤65例，男性和青年合占87.2%。",
        "供水事故132起，爆管61起、停电38起、水质33起，老旧管和三方施工两项占58.3%。",
        "检定衡器1846台，合格1773台，其中电子秤占64.1%，台秤与地磅合占21.5%。",
    ],
)
def test_names_without_figures_take_none_of_others(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "在册船员中持证3126人，占88.4%；近海作业的占41.7%。全县在册船员3536人。",
        "在园幼儿9216人。在园幼儿中随迁子女1843人，占20.0%；进城三年以上的占63.7%。",
        "全院职工1286人。职工中护士612人，占47.6%；轮转到基层的占12.8%（含进修）。",
    ],
)
def test_a_share_of_others_takes_no_figure_that_has_its_own(text: str) -> None:
    assert alarms(text) == []


def test_the_figure_that_has_its_own_share_is_still_held_to_it() -> None:
    text = "在园幼儿9216人。在园幼儿中随迁子女1843人，占22.0%；进城三年以上的占63.7%。"
    assert alarms(text) == [("GJ204", "22.0%")]


@pytest.mark.parametrize(
    ("text", "right", "wrong", "arithmetic"),
    [
        (
            "全县存贷款余额412.6亿元，存款236.4亿元，贷款176.2亿元。涉农贷款61.3亿元，占贷款余额的34.8%。",
            "34.8%",
            "38.4%",
            "61.3 ÷ 176.2",
        ),
        (
            "中心医院门急诊86.3万人次，其中急诊7.4万人次。夜间急诊2.9万人次，占急诊人次的39.2%。",
            "39.2%",
            "32.9%",
            "2.9 ÷ 7.4",
        ),
        (
            "口岸出入境旅客52.6万人次，入境27.1万人次，出境25.5万人次。团队游客11.3万人次，占入境旅客的41.7%。",
            "41.7%",
            "47.1%",
            "11.3 ÷ 27.1",
        ),
    ],
)
def test_a_name_that_is_half_of_another_is_a_thing_of_its_own(
    text: str, right: str, wrong: str, arithmetic: str
) -> None:
    assert is_held_to(text, right, wrong, arithmetic)


def test_what_is_told_of_both_halves_together_is_no_base_of_one() -> None:
    assert alarms("全县进出口总值63.8亿元，增长4.2%。农产品出口17.9亿元，占出口总值的42.1%。") == []
    assert alarms("学区内中小学教师1846人。骨干教师213人，占小学教师的24.6%。") == []


def test_a_share_of_another_sort_does_not_take_the_figure_in_front() -> None:
    text = "税收36.14亿元。税收中增值税14.26亿元、企业所得税6.87亿元，两税合计占税收的58.5%，个人所得税占7.9%。"
    assert alarms(text) == []
    text = "药材26.4万亩，枸杞园11.3万亩、黄芪园6.2万亩，两园合占66.3%，当归园占9.1%。"
    assert alarms(text) == []


def test_figures_behind_a_joint_share_come_to_it_and_not_to_the_whole() -> None:
    assert alarms("投诉1387件，押金和虚假房源合占62.1%，分别为516件、346件。") == []
    assert alarms("大棚262座，菜棚和花棚合占70.2%，分别为112座、72座，其余78座为育苗棚。") == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("优良断面比例从83.3%（18个断面中15个）升到94.4%（18个中17个）。", []),
        ("优良断面比例从83.3%（18个断面中15个）升到95.4%（18个中17个）。", ["95.4%"]),
        ("达标率92.3%（抽查13家、走访12家）。", []),
    ],
)
def test_so_many_of_so_many_in_the_bracket_of_a_percentage(text: str, wrong: list[str]) -> None:
    assert [stated for _, stated in alarms(text)] == wrong


@pytest.mark.parametrize(
    ("text", "right", "wrong", "arithmetic"),
    [
        (
            "采购总额583.69万元，授予中小企业502.18万元，占86.04%，其中小微企业387.46万元，占77.16%"
            "（占授予中小企业金额的比重）。",
            "77.16%",
            "66.38%",
            "387.46 ÷ 502.18",
        ),
        (
            "全县207个项目按期推进。其中：新开工项目88个；续建项目95个；前期项目24个。产业类项目132个，占63.8%。",
            "63.8%",
            "72.1%",
            "132 ÷ 207",
        ),
        (
            "社会组织486家。其中：社会团体162家，民办单位318家，基金会6家。有党员的社会组织395家，占81.3%。",
            "81.3%",
            "82.3%",
            "395 ÷ 486",
        ),
    ],
)
def test_the_base_may_be_told_behind_or_a_split_further_off(text: str, right: str, wrong: str, arithmetic: str) -> None:
    assert is_held_to(text, right, wrong, arithmetic)


@pytest.mark.parametrize(
    "text",
    [
        "社会组织486家。其中：社会团体162家，民办单位318家，基金会6家。走访商户395家，占52.3%。",
        "社会组织486家。其中：社会团体162家，民办单位318家，基金会6家。年内参评256家。3A以上的社会组织95家，占37.1%。",
    ],
)
def test_a_split_further_off_is_no_base_of_other_things(text: str) -> None:
    assert alarms(text) == []


def test_a_share_may_stand_in_front_of_the_part_that_bears_its_name() -> None:
    text = "一般公共预算收入1483.6亿元，增长2.1%；税收占比{}，其中税收收入918.4亿元，非税收入565.2亿元。"
    assert "61.9%: 918.4 ÷ 1483.6" in checked(text.format("61.9%"), SHARE)
    assert alarms(text.format("69.1%")) == [("GJ204", "69.1%")]
    assert alarms("新增贷款186.4亿元，普惠占比42.6%，普惠贷款余额136.8亿元。") == []


def test_that_sort_is_the_one_that_the_sentence_speaks_of() -> None:
    text = "全年提取18.64亿元。其中住房类提取13.98亿元。住房类提取里，还贷10.21亿元，占该类提取的{}。"
    assert alarms(text.format("73.0%")) == []
    assert ("GJ204", "54.8%") in alarms(text.format("54.8%"))


def test_bare_shares_are_of_the_figure_that_their_list_adds_up_to() -> None:
    text = "采血49.5万单位，全血40.3万单位，血小板9.2万单位。从方式看，个人35.7万单位，占采血总量的72.1%；"
    text += "团体13.8万单位，占{}。"
    assert alarms(text.format("27.9%")) == []
    assert ("GJ204", "29.7%") in alarms(text.format("29.7%"))
    others = "公交车1086辆，其中纯电动742辆（近七成）、混合动力211辆、天然气133辆，新能源车占87.8%。"
    assert alarms(others) == []


@pytest.mark.parametrize(
    "text",
    [
        "全年审结412件590人。适用认罪认罚从宽制度502人，占审结人数的85.1%；提出量刑建议431人，法院采纳409人，"
        "其中确定刑量刑建议占92.4%。",
        "全县培训1240人。取得证书868人，占培训人数的70.0%；推荐职工640人，企业录用512人，其中一线职工占71.5%。",
        "全年抓获860人。刑事拘留602人，占抓获人数的70.0%；移送嫌疑人431人，法院判决409人，其中女性嫌疑人占12.5%。",
    ],
)
def test_a_figure_whose_name_is_only_the_end_of_what_is_among_it_is_no_numerator(text: str) -> None:
    assert alarms(text) == []


def test_a_figure_of_the_whole_name_is_the_numerator() -> None:
    text = "全年提出量刑建议648人，其中确定刑量刑建议598人，占{}。"
    assert checked(text.format("92.3%"), SHARE) == ["92.3%: 598 ÷ 648"]
    assert alarms(text.format("93.2%")) == [("GJ204", "93.2%")]
    text = "走访企业326家。规上企业148家，规下企业178家，其中规上企业占{}。"
    assert alarms(text.format("45.4%")) == []
    assert alarms(text.format("54.4%")) == [("GJ204", "54.4%")]
