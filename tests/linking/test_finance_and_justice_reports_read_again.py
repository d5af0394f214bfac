"""Structures of reports on budgets, courts and proposals in which right figures only look wrong."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, checked


def test_shares_that_call_their_base_alike_are_of_the_one_on_which_they_come_out() -> None:
    text = (
        "全年征集线索1852条，经筛选入库1640条，其中居民线索986条，占线索总数的60.1%；商户线索462条，占线索总数的28.2%；"
        "学校线索158条，占线索总数的9.6%；其他线索34条，占线索总数的{}%。"
    )
    assert alarms(text.format("2.1")) == []
    assert alarms(text.format("4.1")) == [("GJ204", "4.1%")]


def test_shares_of_a_list_that_make_up_a_hundred_may_be_of_what_it_adds_up_to() -> None:
    told = "活动征集点子538条。眼下，这538条点子都已回复。\n"
    text = (
        "马上能办的139条，占总数的26.0%；留到明年的324条，占总数的60.7%；无法采用的{}条，占总数的10.9%；"
        "其他13条，占总数的2.4%。"
    )
    assert alarms(told + text.format("58")) == []
    assert [rule for rule, _ in alarms(told + text.format("85"))] != []


def test_a_year_that_is_only_compared_with_dates_no_figure() -> None:
    text = "2021年运行预算为1538万元，与2020年预算大体相当，其中：水电费用64万元，保洁费138万元，维修费用{}万元。"
    assert checked(text.format("1336")) == ["1538万元: 64 + 138 + 1336"]
    assert alarms(text.format("1363")) == [("GJ102", "1538万元")]
    assert alarms("2021年支出1538万元，与2020年相比，水电费用64万元，保洁费138万元，维修费用1363万元。") == []


def test_a_rate_beside_is_not_above_one_of_another_name_in_front_of_the_semicolon() -> None:
    text = "不续租率28.4%，比全市不续租率高9.7个百分点；不续签率{}%，比全市商铺合同不签率高10.8个百分点。"
    assert alarms(text.format("17.9")) == []
    assert alarms("不续签率17.9%，比全市不续签率6.4%高15.1个百分点。") == [("GJ306", "15.1个百分点")]


@pytest.mark.parametrize(
    "text",
    [
        "生产总值提高到3.7万亿元，四年年均增长4.6%，八年增加近1.6万亿元、年均增长5.4%。",
        "地区生产总值由2018年的274.5亿元提高到2023年的391.6亿元，年均增长4.8%。",
    ],
)
def test_output_grows_at_the_prices_of_one_year(text: str) -> None:
    assert alarms(text) == []
    assert alarms("税收由2018年的274.5亿元提高到2023年的391.6亿元，年均增长4.8%。") == [("GJ301", "4.8%")]
    assert alarms("按现价计算，地区生产总值由2018年的274.5亿元提高到2023年的391.6亿元，年均增长4.8%。") == [
        ("GJ301", "4.8%")
    ]


def test_of_figures_whose_shares_are_told_in_a_row_none_is_of_the_other() -> None:
    text = "办结信访一类事项92.6万件，信访二类事项14.3万件，分别占信访事项总数的81.37%、12.57%。"
    assert alarms(text) == []
    assert alarms("办结信访事项92.6万件，其中二类事项14.3万件，占信访事项总数的14.45%。") == [("GJ204", "14.45%")]


def test_what_was_put_into_hands_is_no_whole_of_what_follows() -> None:
    text = "校友会把助学礼包发到57名困难女学生{}中，供销社资助失学学生128人。"
    assert alarms(text.format("手")) == []
    assert alarms("参加夏令营的57名学生中，女学生128人。") == [("GJ102", "128人")]


def test_cases_of_people_of_several_marks_may_be_more_than_all() -> None:
    text = "办结司法救助案件964件，其中妇女{}件、退役军人143件、农民工287件、残疾人176件、老年人312件。"
    assert alarms(text.format("268")) == []
    assert alarms(text.format("2681")) == [("GJ102", "2681件")]


def test_a_share_of_several_may_be_that_of_their_printed_shares() -> None:
    text = (
        "售出农机5263台，其中拖拉机935台，占售出总台数的17.8%；收割机714台，占售出总台数的13.6%；"
        "播种机309台，占售出总台数的5.9%。上述三种农机合占售出总台数的{}%。"
    )
    assert "37.3%: 17.8 + 13.6 + 5.9" in checked(text.format("37.3"))
    assert alarms(text.format("37.3")) == []
    assert [literal for _, literal in alarms(text.format("33.7"))] == ["33.7%"]


def test_what_is_beyond_a_goal_is_from_the_goal() -> None:
    text = "吞吐量由2010年的146.3万吨提高到2015年的391.7万吨，比“十二五”规划目标320万吨超过{}万吨。"
    assert checked(text.format("71.7"))[-1] == "71.7万吨: 391.7 − 320"
    assert alarms(text.format("71.7")) == []
    assert alarms(text.format("77.1")) == [("GJ306", "77.1万吨")]


def test_so_many_times_what_it_was_years_ago_is_of_that_year() -> None:
    text = "2012年接待{}批，2017年为4615批，2022年达到7388批，约为十年前的四倍。"
    assert alarms(text.format("1847")) == []
    assert alarms("2017年为4615批，2022年达到7388批，为上期的四倍。") != []


def test_what_is_left_of_income_has_no_gross_mean() -> None:
    assert alarms("承包茶园1350亩，2019年亩均收益1800元，纯收入57万元。") == []
    assert alarms("承包茶园1350亩，2019年亩均收益1800元，收益57万元。") != []


def test_shares_of_more_than_a_figure_are_not_of_it() -> None:
    text = (
        "来电来信投诉385件。违反养犬规定7件，占2%；违反装修规定36件，占9%；违反停车规定128件，占37%；"
        "违反噪声规定124件，占36%；违反用电规定55件，占16%；邻里纠纷113件，占33%。"
    )
    assert alarms(text) == []


def test_a_bracket_inside_a_name_parts_no_list_of_names() -> None:
    text = "各场馆的水电费、外聘（兼职）教练费、保洁费支出分别为{}。"
    assert alarms(text.format("867.5万元、42.6万元、318.9万元")) == []
    assert alarms(text.format("867.5万元、318.9万元")) == [("GJ402", "867.5万元")]


def test_growth_is_from_what_is_told_behind_the_same_figure() -> None:
    text = (
        "2018年新签合同862份，金额2476.8万元，履约835份，金额2183.5万元；"
        "2019年新签1053份，金额2139.6万元，同比下降13.6%，履约1017份，金额1764.3万元，同比下降{}%。"
    )
    assert alarms(text.format("19.2")) == []
    assert alarms(text.format("12.9")) == [("GJ301", "12.9%")]


def test_what_one_column_comes_to_is_not_divided_by_another_one() -> None:
    text = (
        "发放创业贷款共1847笔，收回本金共538.6万元。其中2018年共发放创业贷款542笔，结清创业贷款538笔，收回本金217.3万元；"
        "2019年发放619笔，结清604笔，收回本金189.5万元；2020年发放{}笔，结清571笔，收回本金131.8万元。"
    )
    assert alarms(text.format("686")) == []
    assert ("GJ101", "1847笔") in alarms(text.format("668"))


def test_what_is_told_among_others_is_not_told_again() -> None:
    text = "新增工程中，旧楼加装电梯工程186个。{}工程中，旧楼加装电梯工程196个。"
    assert alarms(text.format("竣工")) == []
    assert alarms(text.format("新增")) == [("GJ501", "196个")]


def test_shares_of_a_list_in_turn_are_of_the_one_in_the_same_place() -> None:
    text = (
        "2017年至2019年收到稿件分别为1134篇、1286篇、1472篇。"
        "同期，送交外审专家的分别为437篇、618篇、659篇，分别占稿件总数的38.5%、48.1%、{}%。"
    )
    assert alarms(text.format("44.8")) == []
    assert alarms(text.format("48.4")) == [("GJ204", "48.4%")]
    assert "44.8%: 659 ÷ 1472" in checked(text.format("44.8"))


def test_those_closed_divide_the_closed_and_not_what_came_in() -> None:
    text = (
        "2018年度，仲裁院总共收案1736件，结案1751件。按结案途径看，已结案件中，裁决结案874件；调解结案{}件；"
        "撤回结案共计237件；驳回申请31件；因其他情形结案的共计为97件。"
    )
    assert alarms(text.format("512")) == []
    assert [stated for _, stated in alarms(text.format("521"))] == ["1751件"]


def test_what_ended_by_other_means_is_no_sum_of_what_is_in_front() -> None:
    text = "裁决结案874件；调解结案512件；撤回结案237件；因其他情形结案的共计为97件。"
    assert alarms(text) == []
    assert alarms("裁决874件、调解512件、撤回237件，共计1632件。") == [("GJ101", "1632件")]


def test_the_main_items_that_a_colon_announces_leave_others_out() -> None:
    text = (
        "养护支出由184,630万元调整为203,954万元,调增19,324万元。{}项目:\n"
        "一是桥梁养护支出由126,415万元调整为119,872万元,调减6,543万元,主要是两座旧桥封闭。\n"
        "二是隧道养护支出由23,908万元调整为25,147万元,调增1,239万元,主要是更换照明灯具。\n"
        "三是除雪储备调增12,716万元,主要是从租用改为自购机械。\n"
        "四是绿道养护支出由4,286万元调整为16,120万元,主要是新增接管绿道11,830万元。\n"
    )
    assert alarms(text.format("主要调整")) == []
    assert alarms(text.format("主要调整").replace("6,543", "6,453")) == [("GJ306", "6,453万元")]


def test_one_part_may_be_of_two_named_figures_in_turn() -> None:
    text = (
        "全省旅游收入为8431.6亿元，首次突破8千亿元，比上年增加1293.8亿元，增长18.1%；"
        "占服务业收入和地区财力的比重分别为14%和3.7%。"
    )
    assert alarms(text) == []
    assert alarms("全省旅游收入为8431.6亿元，比上年增加1293.8亿元，增长20.1%。") == [("GJ301", "20.1%")]


def test_the_rate_of_those_in_the_country_is_not_of_all_people() -> None:
    text = "全镇总人口4.86万人，其中农村贫困人口{}万人，贫困发生率为{}%。"
    assert alarms(text.format("1.37", "33.41")) == []
    assert checked("全镇总人口4.86万人，其中贫困人口1.37万人，贫困发生率为28.19%。")[-1].startswith("28.19%")
    assert alarms("全镇总人口4.86万人，其中贫困人口1.37万人，贫困发生率为33.41%。") != []


def test_items_of_one_bare_list_make_no_rate_of_each_other() -> None:
    text = (
        "到2019年末，全国职工、居民、学生体检人数分别为3.7亿人、1.3亿人、1.6亿人，同比增加1760万人、632万人、574万人。"
        "为1935万低收入老人垫付体检费，体检率超过98%。"
    )
    assert alarms(text) == []


_BY_STAGE_AND_TRADE = (
    "全市148个改造工程用去资金1186.4亿元。按进度划分，53个完工工程用去资金537.8亿元；79个未完工程用去资金612.9亿元；"
    "16个备料工程用去资金35.7亿元。按类别划分，8个水利工程用去资金76.2亿元，47个道路工程用去资金231.5亿元，"
    "71个管网工程用去资金{}亿元，22个文体工程用去资金142亿元，分别占计划的101.7%、83.6%、97%、104.3%。"
)


def test_items_of_plans_of_their_own_are_no_shares_of_each_other() -> None:
    assert alarms(_BY_STAGE_AND_TRADE.format("736.7")) == []
    text = "两个标段分别完成产值36亿元、52亿元，年度计划产值100亿元，分别占计划的36%、{}%。"
    assert alarms(text.format("52")) == []


def test_a_whole_that_one_view_divides_is_divided_by_another_sentence_as_well() -> None:
    assert alarms(_BY_STAGE_AND_TRADE.format("763.7")) == [("GJ101", "1186.4亿元")]


@pytest.mark.parametrize(
    "text",
    [
        "本年度计划竣工泵站318座，现已实际竣工243座，完成年度计划竣工的{}%。",
        "今春计划采购318台，实际采购243台，完成计划采购数的{}%。",
    ],
)
def test_a_plan_is_named_with_what_it_plans(text: str) -> None:
    assert alarms(text.format("76.4")) == []
    assert [stated for _, stated in alarms(text.format("86.4"))] == ["86.4%"]


def test_a_whole_number_that_one_of_many_fits_makes_no_row_shares_of_it() -> None:
    text = (
        "全市工程用去资金618.7亿元。按类别划分，水利工程用去资金41.6亿元，道路工程用去资金127.3亿元，管网工程用去资金247亿元，"
        "文体工程用去资金202.8亿元，分别占年计划的52.4%、47.6%、39.8%、45.3%。"
    )
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "房屋维修基金收入8642.37万元，较去年增长7.4%，其中：业主交存收入6915.28万元；补贴收入1284.6万元。"
        "支出7938.57万元，较去年增长11.9%。本年收支结余{}万元。",
        "本年收入8642.37万元。其中：业主交存收入6915.28万元；补贴收入1284.6万元。"
        "本年支出7938.57万元。其中，屋面维修支出7516.4万元。本年收支结余{}万元。",
    ],
)
def test_what_a_fund_leaves_is_of_the_wholes_and_not_of_their_parts(text: str) -> None:
    assert alarms(text.format("703.8")) == []
    assert [stated for _, stated in alarms(text.format("730.8"))] == ["730.8万元"]


def test_what_was_saved_is_of_what_was_bought_and_saved() -> None:
    text = "全校仪器采购规模为2764万元，比采购预算节约资金438万元，资金节约率为{}%。"
    assert alarms(text.format("13.68")) == []
    assert alarms(text.format("15.85")) == []
    assert [stated for _, stated in alarms(text.format("18.68"))] == ["18.68%"]


def test_limits_add_up_to_a_limit() -> None:
    text = "经核定，2017年流域取水限额为86315.40万吨。其中，工业取水限额52947.86万吨，农业取水限额{}万吨。"
    assert alarms(text.format("33367.54")) == []
    assert alarms(text.format("33267.54")) == [("GJ101", "86315.40万吨")]
    assert alarms("余额37.84亿元。其中，专项债务25.4亿元，一般债务12.44亿元，核定限额39.10亿元。") == []


def test_a_growth_that_leaves_prices_in_is_of_the_figures_themselves() -> None:
    text = "全区农业增加值从2016年的24.8亿元提高到2020年的38.6亿元，四年累计增长55.6%（未扣除价格因素），年均增长{}%。"
    assert alarms(text.format("11.7")) == []
    assert [stated for _, stated in alarms(text.format("13.9"))] == ["13.9%"]
