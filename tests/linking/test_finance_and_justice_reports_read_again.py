"""Structures of reports on budgets, courts and proposals in which right figures only look wrong."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, checked


def test_shares_that_call_their_base_alike_are_of_the_one_on_which_they_come_out() -> None:
    text = (
        "全年收到建议2418件，经审查立案2146件，其中代表建议1287件，占建议总数的60.0%；小组建议612件，占建议总数的28.5%；"
        "部门建议208件，占建议总数的9.7%；其他建议39件，占建议总数的{}%。"
    )
    assert alarms(text.format("1.8")) == []
    assert alarms(text.format("3.8")) == [("GJ204", "3.8%")]


def test_shares_of_a_list_that_make_up_a_hundred_may_be_of_what_it_adds_up_to() -> None:
    told = "全年建议623件。目前，这623件建议均已答复。\n"
    text = (
        "已解决的156件，占总数的25.2%；计划解决的384件，占总数的62.0%；难以解决的{}件，占总数的10.7%；"
        "其他13件，占总数的2.1%。"
    )
    assert alarms(told + text.format("66")) == []
    assert [rule for rule, _ in alarms(told + text.format("96"))] != []


def test_a_year_that_is_only_compared_with_dates_no_figure() -> None:
    text = "2023年支出预算为2416万元，与2022年预算基本持平，其中：出国费用28万元，接待费172万元，车辆费用{}万元。"
    assert checked(text.format("2216")) == ["2416万元: 28 + 172 + 2216"]
    assert alarms(text.format("2261")) == [("GJ102", "2416万元")]
    assert alarms("2023年支出2416万元，与2022年相比，出国费用28万元，接待费172万元，车辆费用2261万元。") == []


def test_a_rate_beside_is_not_above_one_of_another_name_in_front_of_the_semicolon() -> None:
    text = "不捕率为36.8%，比总体不捕率高12.4个百分点；不起诉率{}%，比总体刑事案件不诉率高13.6个百分点。"
    assert alarms(text.format("24.2")) == []
    assert alarms("不起诉率24.2%，比总体不起诉率10.6%高16.3个百分点。") == [("GJ306", "16.3个百分点")]


@pytest.mark.parametrize(
    "text",
    [
        "生产总值增加到68.4万亿元，五年年均增长5.1%，十年增加近36万亿元、年均增长6.3%。",
        "地区生产总值由2019年的318.6亿元增加到2024年的462.9亿元，年均增长5.2%。",
    ],
)
def test_output_grows_at_the_prices_of_one_year(text: str) -> None:
    assert alarms(text) == []
    assert alarms("税收由2019年的318.6亿元增加到2024年的462.9亿元，年均增长5.2%。") == [("GJ301", "5.2%")]
    assert alarms("按现价计算，地区生产总值由2019年的318.6亿元增加到2024年的462.9亿元，年均增长5.2%。") == [
        ("GJ301", "5.2%")
    ]


def test_of_figures_whose_shares_are_told_in_a_row_none_is_of_the_other() -> None:
    text = "审结民事一审案件186.4万件，民事二审案件21.8万件，分别占民事案件总数的84.12%、9.84%。"
    assert alarms(text) == []
    assert alarms("审结民事案件186.4万件，其中二审案件21.8万件，占民事案件总数的17.11%。") == [("GJ204", "17.11%")]


def test_what_was_put_into_hands_is_no_whole_of_what_follows() -> None:
    text = "女职工委员会将慰问金送到62名特困女职工{}中，合作社慰问下岗职工134人。"
    assert alarms(text.format("手")) == []
    assert alarms("组织培训的62名职工中，女职工134人。") == [("GJ102", "134人")]


def test_cases_of_people_of_several_marks_may_be_more_than_all() -> None:
    text = "办理法律援助案件1286件，其中残疾人{}件、老年人184件、未成年人196件、妇女412件、农民工486件。"
    assert alarms(text.format("158")) == []
    assert alarms(text.format("1581")) == [("GJ102", "1581件")]


def test_a_share_of_several_may_be_that_of_their_printed_shares() -> None:
    text = (
        "批捕4862人，其中盗窃罪844人，占批捕总人数的17.4%；诈骗罪613人，占批捕总人数的12.6%；"
        "故意伤害罪261人，占批捕总人数的5.4%。上述三个罪名合占批捕总人数的{}%。"
    )
    assert "35.4%: 17.4 + 12.6 + 5.4" in checked(text.format("35.4"))
    assert alarms(text.format("35.4")) == []
    assert [literal for _, literal in alarms(text.format("34.5"))] == ["34.5%"]


def test_what_is_beyond_a_goal_is_from_the_goal() -> None:
    text = "税收由2000年的186.4亿元增加到2005年的412.8亿元，比“十五”计划目标300亿元超过{}亿元。"
    assert checked(text.format("112.8"))[-1] == "112.8亿元: 412.8 − 300"
    assert alarms(text.format("112.8")) == []
    assert alarms(text.format("121.8")) == [("GJ306", "121.8亿元")]


def test_so_many_times_what_it_was_years_ago_is_of_that_year() -> None:
    text = "2011年登记{}对，2015年为5836对，2021年达到8742对，约为十年前的三倍。"
    assert alarms(text.format("2914")) == []
    assert alarms("2015年为5836对，2021年达到8742对，为上期的三倍。") != []


def test_what_is_left_of_income_has_no_gross_mean() -> None:
    assert alarms("流转土地1600亩，2015年亩均收益1400元，纯收入42万元。") == []
    assert alarms("流转土地1600亩，2015年亩均收益1400元，收益42万元。") != []


def test_shares_of_more_than_a_figure_are_not_of_it() -> None:
    text = (
        "检举控告举报412件。违反政治纪律6件，占2%；违反组织纪律38件，占9%；违反廉洁纪律136件，占37%；"
        "违反群众纪律134件，占36%；违反工作纪律58件，占16%；涉法行为121件，占33%。"
    )
    assert alarms(text) == []


def test_a_bracket_inside_a_name_parts_no_list_of_names() -> None:
    text = "各单位的车辆费、因公出国（境）费、接待费支出分别为{}。"
    assert alarms(text.format("1254.3万元、1.68万元、293.26万元")) == []
    assert alarms(text.format("1254.3万元、293.26万元")) == [("GJ402", "1254.3万元")]


def test_growth_is_from_what_is_told_behind_the_same_figure() -> None:
    text = (
        "2021年新收案件1424件，标的额1664.2万元，审结1390件，标的额1445.3万元；"
        "2022年新收1709件，标的额1449.5万元，同比下降12.9%，审结1721件，标的额1193.1万元，同比下降{}%。"
    )
    assert alarms(text.format("17.4")) == []
    assert alarms(text.format("14.7")) == [("GJ301", "14.7%")]


def test_what_one_column_comes_to_is_not_divided_by_another_one() -> None:
    text = (
        "新收执行案件共2335件，执行到位金额共612.7万元。其中2021年共新收执行案件673件，执结执行案件672件，到位金额264.0万元；"
        "2022年新收803件，执结791件，到位金额232.4万元；2023年新收{}件，执结701件，到位金额116.3万元。"
    )
    assert alarms(text.format("859")) == []
    assert ("GJ101", "2335件") in alarms(text.format("895"))


def test_what_is_told_among_others_is_not_told_again() -> None:
    text = "新收案件中，强制清算申请审查案件111件。{}案件中，强制清算申请审查案件121件。"
    assert alarms(text.format("审结")) == []
    assert alarms(text.format("新收")) == [("GJ501", "121件")]


def test_shares_of_a_list_in_turn_are_of_the_one_in_the_same_place() -> None:
    text = (
        "2020年至2022年受理案件分别为1023件、1219件、1359件。"
        "同期，进入执行程序的分别为410件、602件、594件，分别占案件总数的40.1%、49.4%、{}%。"
    )
    assert alarms(text.format("43.7")) == []
    assert alarms(text.format("47.3")) == [("GJ204", "47.3%")]
    assert "43.7%: 594 ÷ 1359" in checked(text.format("43.7"))


def test_those_closed_divide_the_closed_and_not_what_came_in() -> None:
    text = (
        "2021年度，法院共计收案2503件，结案2524件。从结案方式上看，已结案件中，判决结案1263件；调解结案{}件；"
        "撤诉结案共计346件；裁定驳回起诉23件；以其他方式结案的案件共计为219件。"
    )
    assert alarms(text.format("673")) == []
    assert [stated for _, stated in alarms(text.format("637"))] == ["2524件"]


def test_what_ended_by_other_means_is_no_sum_of_what_is_in_front() -> None:
    text = "判决结案1263件；调解结案673件；撤诉结案346件；以其他方式结案的案件共计为219件。"
    assert alarms(text) == []
    assert alarms("判决1263件、调解673件、撤诉346件，共计2292件。") == [("GJ101", "2292件")]


def test_the_main_items_that_a_colon_announces_leave_others_out() -> None:
    text = (
        "转移性收入由272,466万元调整为302,375万元,调增29,909万元。{}科目:\n"
        "一是一般性转移支付收入由219,349万元调整为210,768万元,调减8,581万元,主要是上级补助收入减少。\n"
        "二是专项转移支付收入由20,777万元调整为22,005万元,调增1,228万元,主要是住房保障收入增加。\n"
        "三是调入资金调增19,743万元,主要是从存量资金调入一般公共预算。\n"
        "四是债务转贷收入由3,735万元调整为21,165万元,主要是新增一般债券发行17,428万元。\n"
    )
    assert alarms(text.format("主要调整")) == []
    assert alarms(text.format("主要调整").replace("8,581", "8,851")) == [("GJ306", "8,851万元")]


def test_one_part_may_be_of_two_named_figures_in_turn() -> None:
    text = (
        "全国采购规模为22070.5亿元，首次突破2万亿元，比上年增加3765.2亿元，增长20.6%；"
        "占财政支出和国内生产总值的比重分别为12%和3.1%。"
    )
    assert alarms(text) == []
    assert alarms("全国采购规模为22070.5亿元，比上年增加3765.2亿元，增长22.6%。") == [("GJ301", "22.6%")]


def test_the_rate_of_those_in_the_country_is_not_of_all_people() -> None:
    text = "全县户籍人口25.92万人，其中农村贫困人口{}万人，贫困发生率为{}%。"
    assert alarms(text.format("7.43", "35.36")) == []
    assert checked("全县户籍人口25.92万人，其中贫困人口7.43万人，贫困发生率为28.67%。")[-1].startswith("28.67%")
    assert alarms("全县户籍人口25.92万人，其中贫困人口7.43万人，贫困发生率为35.36%。") != []


def test_items_of_one_bare_list_make_no_rate_of_each_other() -> None:
    text = (
        "截至2022年底，全国养老、失业、工伤保险参保人数分别为10.5亿人、2.4亿人、2.9亿人，同比增加2430万人、849万人、825万人。"
        "为2687万困难群体代缴城乡居民养老保险费，参保率超过99%。"
    )
    assert alarms(text) == []


_BY_STAGE_AND_TRADE = (
    "全省172个在建项目完成投资1434.9亿元。按阶段划分，64个投产项目完成投资651.3亿元；91个续建项目完成投资754.9亿元；"
    "17个新开工项目完成投资28.7亿元。按行业划分，6个农村项目完成投资93.3亿元，54个产业项目完成投资268.1亿元，"
    "86个设施项目完成投资{}亿元，26个社会项目完成投资170亿元，分别占计划的102.4%、80.8%、99%、102.8%。"
)


def test_items_of_plans_of_their_own_are_no_shares_of_each_other() -> None:
    assert alarms(_BY_STAGE_AND_TRADE.format("903.5")) == []
    text = "两个项目分别完成投资40亿元、45亿元，年度计划投资100亿元，分别占计划的40%、{}%。"
    assert alarms(text.format("45")) == []


def test_a_whole_that_one_view_divides_is_divided_by_another_sentence_as_well() -> None:
    assert alarms(_BY_STAGE_AND_TRADE.format("930.5")) == [("GJ101", "1434.9亿元")]


@pytest.mark.parametrize(
    "text",
    [
        "本年度计划开工项目265项，目前实际已开工206项，完成年度计划开工的{}%。",
        "今年计划招生265人，实际招生206人，完成计划招生数的{}%。",
    ],
)
def test_a_plan_is_named_with_what_it_plans(text: str) -> None:
    assert alarms(text.format("77.7")) == []
    assert [stated for _, stated in alarms(text.format("87.7"))] == ["87.7%"]


def test_a_whole_number_that_one_of_many_fits_makes_no_row_shares_of_it() -> None:
    text = (
        "全省项目完成投资792.4亿元。按行业划分，农业项目完成投资53.9亿元，产业项目完成投资153.2亿元，设施项目完成投资324亿元，"
        "社会项目完成投资261.3亿元，分别占年计划的49.3%、50.1%、40.8%、44.2%。"
    )
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "养老保险基金收入24308.84亿元，比上年增长8.2%，其中：保险费收入19556.67亿元；补贴收入3671.2亿元。"
        "支出22581.54亿元，比上年增长13.9%。本年收支结余{}亿元。",
        "本年收入24308.84亿元。其中：保险费收入19556.67亿元；补贴收入3671.2亿元。"
        "本年支出22581.54亿元。其中，养老金支出21600.5亿元。本年收支结余{}亿元。",
    ],
)
def test_what_a_fund_leaves_is_of_the_wholes_and_not_of_their_parts(text: str) -> None:
    assert alarms(text.format("1727.3")) == []
    assert [stated for _, stated in alarms(text.format("1772.3"))] == ["1772.3亿元"]


def test_what_was_saved_is_of_what_was_bought_and_saved() -> None:
    text = "全市政府采购规模为32.72亿元，较采购计划节约资金5.51亿元，资金节约率达{}%。"
    assert alarms(text.format("14.41")) == []
    assert alarms(text.format("16.84")) == []
    assert [stated for _, stated in alarms(text.format("19.41"))] == ["19.41%"]


def test_limits_add_up_to_a_limit() -> None:
    text = "经批准，2019年全国地方政府债务限额为240774.30亿元。其中，一般债务限额133089.22亿元，专项债务限额{}亿元。"
    assert alarms(text.format("107685.08")) == []
    assert alarms(text.format("107658.08")) == [("GJ101", "240774.30亿元")]
    assert alarms("余额46.73亿元。其中，专项债务31.2亿元，一般债务15.53亿元，核定限额48.60亿元。") == []


def test_a_growth_that_leaves_prices_in_is_of_the_figures_themselves() -> None:
    text = (
        "全县服务业增加值从2019年的37.2亿元提高到2023年的58.9亿元，四年累计增长58.3%（未扣除价格因素），年均增长{}%。"
    )
    assert alarms(text.format("12.2")) == []
    assert [stated for _, stated in alarms(text.format("14.6"))] == ["14.6%"]
