"""Structures of listed companies' reports and comments on them that only look wrong."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize("extreme", ["最高成交价", "最低成交价", "购买的最低价", "回购价格上限"])
def test_the_highest_and_lowest_price_is_no_average(extreme: str) -> None:
    text = "公司累计回购股份3,216,400股，{}为{}元/股，支付的总金额为19,298,400.00元。"
    assert alarms(text.format(extreme, "6.48")) == []
    assert alarms(text.format("成交均价", "6.00")) == []
    assert alarms(text.format("成交均价", "6.48")) == [("GJ205", "6.48元/股")]


def test_a_net_margin_is_of_the_whole_profit_and_not_of_the_owners_part() -> None:
    text = "四季度实现营收{}亿元，同比+21.4%；{}2.86亿元，同比+30.2%；毛利率24.2%，净利率12.6%。"
    assert alarms(text.format("23.2", "归母净利润")) == []
    assert alarms(text.format("22.7", "净利润")) == []
    assert alarms(text.format("23.2", "净利润")) == [("GJ201", "12.6%")]
    assert alarms("营收23.2亿元，归母净利润2.86亿元，归母净利率12.9%。") == [("GJ201", "12.9%")]


def test_a_sort_of_what_was_counted_is_not_the_count_told_again() -> None:
    told = "全年上市新车型累计264款。\n"
    assert alarms(told + "全年纯电上市新车型累计246款，占上市新车型的93.2%。") == []
    assert alarms(told + "全年上市新车型累计246款，创新高。") == [("GJ501", "246款")]


def test_parts_of_which_one_is_more_than_an_item_are_not_of_it() -> None:
    text = "特级类{}亿元(同比+25.1%)、一级类28.7亿元(同比+37.1%)。主营业务省内93.1亿元、主营业务省外7.3亿元。"
    assert alarms(text.format("65.0")) == []
    assert alarms("主营业务收入65.04亿元。主营业务省内57.31亿元、主营业务省外7.37亿元。") == [("GJ101", "65.04亿元")]
    assert alarms("主营业务收入65.04亿元。主营业务省内75.31亿元、主营业务省外7.73亿元。") == [("GJ101", "65.04亿元")]


def test_shares_in_brackets_none_of_which_comes_out_are_of_another_base() -> None:
    text = "对外担保余额6.84亿元，占净资产14.16%。\n其中对子公司担保{}亿元（占比{}），客户担保0.25亿元（占比{}）。"
    assert alarms(text.format("6.59", "13.64%", "0.52%")) == []
    assert alarms(text.format("6.59", "96.3%", "3.7%")) == []
    assert alarms(text.format("6.59", "96.3%", "7.3%")) == [("GJ204", "7.3%")]


def test_rows_that_open_with_other_names_tell_figures_of_their_own() -> None:
    text = "对{}公司实际担保金额600万元，担保债务余额600万元。\n对{}公司实际担保金额900万元，担保债务余额500万元。"
    assert alarms(text.format("嘉禾曙光", "柳河曙光")) == []
    assert alarms("全市住房公积金贷款余额600万元，创新高。\n全市住房公积金贷款余额500万元，有下降。") == [
        ("GJ501", "500万元")
    ]


def test_a_mean_price_is_of_what_was_paid_and_not_of_the_profit() -> None:
    text = "冶炼加工业实现{}809亿元，增长3.8%。\n上半年全国水泥产量2.21亿吨，增长3.6%。平均出厂价格{}元/吨，下降2.4%。"
    assert alarms(text.format("利润", "404.4")) == []
    assert alarms("实现销售收入80.9亿元，销售水泥2210万吨，平均销售价格366.1元/吨。") == []
    assert alarms("实现销售收入80.9亿元，销售水泥2210万吨，平均销售价格404.4元/吨。") == [("GJ205", "404.4元/吨")]


def test_multiples_of_what_another_company_has_are_of_nothing_told() -> None:
    text = "全年营业收入78.54亿元，归母净利润18.88亿元，{}甲河银行的{}。"
    assert alarms(text.format("均为", "1.3倍和3.24倍")) == []
    assert alarms(text.format("分别为", "1.3倍、3.24倍")) == []
    assert alarms("今年收入78.54亿元，是上年18.88亿元的4.2倍。") == []
    assert alarms("今年收入78.54亿元，是上年18.88亿元的2.4倍。") == [("GJ206", "2.4倍")]


def test_a_second_share_of_an_item_without_a_figure_is_not_of_the_whole() -> None:
    text = "股东股份被质押6.42亿股，{}占其所持全部股份的4.15%，占公司总股份（21.36亿股）的{}。"
    assert alarms(text.format("其中向丁银行质押的股份", "1.26%")) == []
    assert alarms("股东股份被质押6.42亿股，占公司总股份（21.36亿股）的30.06%。") == []
    assert alarms("股东股份被质押6.42亿股，占公司总股份（21.36亿股）的36.00%。") == [("GJ204", "36.00%")]


def test_a_list_of_bullets_ends_with_the_last_of_them() -> None:
    text = "营业收入165.4亿元，其中：\n- 实验室服务收入{}亿元；\n- 研制服务收入{}亿元；\n-其他收入11.7亿元。\n"
    behind = "毛利增长24.9%至62.6亿元，毛利率为37.8%。\n"
    assert alarms(text.format("85.5", "52.8") + behind) == []
    assert alarms(text.format("85.5", "82.5") + behind) == [("GJ102", "165.4亿元")]


def test_a_share_of_what_is_more_than_the_figure_in_front_is_of_none_told_far_off() -> None:
    told = "甲理财规模5432.6亿元，增长14.75%，乙理财规模4174.9亿元，增长11.79%。\n上半年指数上涨8.42%。\n"
    text = "丙理财股票类资产从64.3亿元增至75.8亿元，债券类资产从432.6亿元扩至986.4亿元，占比达9.36%。"
    assert alarms(told + text) == []
    assert alarms("全年销售收入4174.9亿元，其中公募基金1057.8亿元，占比达25.34%。") == []
    assert alarms("全年销售收入4174.9亿元，其中公募基金1057.8亿元，占比达23.54%。") == [("GJ204", "23.54%")]


@pytest.mark.parametrize(
    ("told", "right", "wrong"),
    [
        ("与账面值6801.22万元相比，评估增值7938.78万元", "116.73", "161.73"),
        ("评估增值7938.78万元", "116.73", "161.73"),
    ],
)
def test_what_an_appraisal_adds_is_over_the_book_value(told: str, right: str, wrong: str) -> None:
    text = "股东全部权益的评估价值为14740.00万元，{}，增值率为{}%。"
    assert alarms(text.format(told, right)) == []
    assert alarms(text.format(told, wrong)) == [("GJ201", f"{wrong}%")]


def test_figures_of_days_that_sentences_open_with_are_no_facts_told_again() -> None:
    text = "{}，全国货运物流总体有序，持续恢复向好。其中：民航保障货运航班{}班，国际货运航班{}班。\n"
    assert alarms(text.format("8月16日", 722, 498) + text.format("5月23日", 647, 488)) == []
    assert alarms(text.format("8月16日", 722, 498) + text.format("8月16日", 722, 488)) == [("GJ501", "488班")]


def test_one_total_is_no_period_of_another_total() -> None:
    text = "2月6日到3月17日，水陆空运送旅客总量达到8426.5万人次，陆路运送旅客总量达到6135万人次。"
    assert alarms(text) == []
    assert alarms("3月发送旅客1593.2万人次，1至5月累计发送旅客{}万人次。".format("9720")) == []
    assert alarms("3月发送旅客1593.2万人次，1至5月累计发送旅客{}万人次。".format("972.0")) == [
        ("GJ102", "1593.2万人次")
    ]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("本次行权新增股份{}股，公司总股本由413,110,000股增加至414,334,730股。", "1,224,730", "1,242,730"),
        (
            "共转增{}股。转增之后，总股本将由318,406,250股增加至445,768,750股。",
            "127,362,500",
            "127,632,500",
        ),
        (
            "回购注销股票{}股，注销完成后公司股份总数由414,334,730股减少至413,110,000股。",
            "1,224,730",
            "1,224,370",
        ),
        ("公司股份总数由413,110,000股增加{}股，变更为414,334,730股。", "1,224,730", "1,226,730"),
    ],
)
def test_the_capital_goes_up_by_what_was_issued(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert len(checked(text.format(right), RelationKind.DIFFERENCE)) == 1
    assert alarms(text.format(wrong)) == [("GJ306", f"{wrong}股")]


def test_shares_that_are_not_all_that_was_issued_move_no_capital() -> None:
    text = "本次行权新增股份1,224,730股，可转债转股新增股份86,400股，公司总股本由413,110,000股增加至414,421,130股。"
    assert alarms(text) == []
    assert alarms("激励对象持有1,224,730股，公司总股本由413,110,000股增加至414,421,130股。") == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("本次激励拟授出不超过642.5万份期权，其中首批授出516.5万份，留存{}万份。", "126.0", "162.0"),
        ("新增担保额度总计不超过71,500万元，其中为甲公司不超过50,200万元，为乙公司不超过{}万元。", "21,300", "23,100"),
    ],
)
def test_a_limit_is_shared_out(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert len(checked(text.format(right), RelationKind.TOTAL)) == 1
    assert [rule for rule, _ in alarms(text.format(wrong))] == ["GJ101"]


def test_items_that_leave_some_of_a_limit_are_no_error() -> None:
    text = "投资总额不超过70,000万元，其中自有资金{}万元，募集资金不超过20,000万元。"
    assert alarms(text.format("31,200")) == []
    assert alarms("理财额度不超过70,000万元，其中单笔不超过50,000万元，单日不超过60,000万元。") == []


@pytest.mark.parametrize(
    "text",
    [
        "母公司净利润98,412,560.70元，计提法定盈余公积9,841,256.07元，加年初未分配利润"
        "746,318,204.55元，减本年已付股利61,275,000.00元，年末可供股东分配的利润为{}元。",
        "公司净利润98,412,560.70元，加年初未分配利润746,318,204.55元，扣除已派发的红利61,275,000.00元，"
        "提取10%的法定盈余公积9,841,256.07元，本年度可供股东分配的利润为{}元。",
    ],
)
def test_what_is_left_to_be_shared_out_is_profit_and_what_there_was_less_what_was_paid(text: str) -> None:
    assert alarms(text.format("773,614,509.18")) == []
    assert len(checked(text.format("773,614,509.18"), RelationKind.STOCK_FLOW)) == 1
    assert alarms(text.format("776,314,509.18")) == [("GJ601", "776,314,509.18元")]


def test_a_consolidated_profit_is_none_of_what_the_parent_shares_out() -> None:
    text = (
        "合并报表归属于母公司股东的净利润152,301,200.00元，年初未分配利润746,318,204.55元，"
        "支付股利61,275,000.00元，可供股东分配的利润为773,614,509.18元。"
    )
    assert alarms(text) == []
