"""Forms in which published reports tell figures that only look as if they belonged together."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, both_versions, checked


@pytest.mark.parametrize(
    "text",
    [
        # the first rate is of what was taken in, whose earlier figure has another name
        "2021年，仲裁院受理案件3215件，办结2806件，比2020年分别上升5.7%和4.9%；2020年仲裁院受案3042件，办结2675件。",
        "三季度净利差2.12%，较二季度和2022年分别收窄4和9个基点。",
        "全市人口共482.6万人，与2012年的455.1万人相比，增加27.5万人，年平均增长率为0.59%，"
        "比2002年到2012年的年平均增长率0.83%下降0.24个百分点。",
        "男性31240人，女性30165人，总人口性别比为103.56。出生人口性别比为108.4。",
        "全市秋粮单位面积产量5214.6公斤/公顷。其中玉米单位面积产量6018.2公斤/公顷。",
        "考核的46项指标中，结案均衡度、月均存案量、执行到位率等与效率密切相关的12项指标居首位。",
        "期初总股本8000万股，本期增加127万股至8127万股。个人持股期初4120.5万股，占比51.51%，"
        "本期增加360万股至4480.5万股，占比55.13%。",
        "2.项目支出46.8万元，其中：\n培训支出12.6万元，占26.92%。\n设备支出34.2万元，占73.08%。\n"
        "六、基本支出情况说明\n基本支出247.6万元，比上年减少0.2%。",
    ],
)
def test_what_does_not_belong_together_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "2021年，仲裁院受理案件3215件，办结2806件，比2020年分别上升5.7%和{4.9%|9.4%}；"
            "2020年仲裁院受案3042件，办结2675件。",
            [("GJ301", "9.4%")],
        ),
        (
            "全县生产总值216.4亿元，其中第一产业增加值28.3亿元，第二产业88.6亿元，第三产业99.5亿元。"
            "三次产业比由2020年的14.2:42.6:43.2调整为13.1:{40.9|40.6}:46.0。",
            [("GJ204", "40.6")],
        ),
        (
            "2.项目支出{46.8|43.8}万元，其中：\n培训支出12.6万元。\n设备支出34.2万元。\n"
            "六、基本支出情况说明\n基本支出247.6万元，比上年减少0.2%。",
            [("GJ102", "43.8万元")],
        ),
    ],
)
def test_what_does_is_still_held_to_it(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert alarms(wrong) == found


@pytest.mark.parametrize(
    "text",
    [
        "上年存款8000万元，本年增加{127|217}万元至8127万元。",
        "上年末在岗246人，本年减少{38|83}人至208人，下降15.4%。",
    ],
)
def test_by_how_much_and_to_what_are_two_figures(text: str) -> None:
    right, wrong = both_versions(text)
    assert checked(right)
    assert alarms(right) == []
    assert len(alarms(wrong)) == 1


TRADE = (
    "1至9月，全市外贸进出口总值864.5亿元，增长4.1%。其中出口512.8亿元，进口351.7亿元。"
    "9月当月，进出口106.2亿元，环比增长2.4%。\n"
    "1至9月，保税物流进出口186.4亿元，占全市外贸总值的21.6%。\n"
    "对东盟进出口{}亿元，增长2.6%，占全市外贸总值的{}。对欧盟进出口98.7亿元，占11.4%。\n"
    "民营企业出口287.3亿元，占出口总值的56%。"
)


def test_a_share_is_of_the_total_that_it_names_wherever_it_was_told() -> None:
    assert set(checked(TRADE.format("142.9", "16.5%"), RelationKind.SHARE)) == {
        "21.6%: 186.4 ÷ 864.5",
        "16.5%: 142.9 ÷ 864.5",
        "11.4%: 98.7 ÷ 864.5",
        "56%: 287.3 ÷ 512.8",
    }
    assert alarms(TRADE.format("142.9", "16.5%")) == []
    assert alarms(TRADE.format("142.9", "15.6%")) == [("GJ204", "15.6%")]
    # of the goods alone, and no figure of that name is told
    assert alarms(TRADE.format("142.9", "16.5%").replace("占全市外贸总值的16.5%", "占全市货运总值的38.2%")) == []


def test_one_name_is_one_base_be_it_a_sum() -> None:
    text = "税收48125万元，税收占财政总收入的比重为62.41%；非税收入28986万元，非税收入占财政总收入{}。"
    assert len(checked(text.format("比重为37.59%"), RelationKind.SHARE)) == 2
    assert alarms(text.format("比重为35.79%")) != []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "全市规模以上工业增加值增长5.4%，增速与一季度持平。分门类看，采矿业增长1.2%。"
            "电子制造业和医药制造业分别增长12.3%和8.6%，增速分别比规模以上工业快{6.9|9.6}和3.2个百分点。",
            [("GJ306", "9.6")],
        ),
        ("固定资产投资增长6.3%。工业投资增长14.5%，高于全部投资{8.2|8.8}个百分点。", [("GJ306", "8.8个百分点")]),
        (
            "固定资产投资增长6.3%。制造业投资增长11.5%，增速高于全部固定资产投资5.2个百分点；"
            "基础设施投资增长4.7%，低于全部投资{1.6|1.1}个百分点。",
            [("GJ306", "1.1个百分点")],
        ),
    ],
)
def test_paces_against_one_of_another_sentence(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert len(checked(right, RelationKind.DIFFERENCE)) > 0
    assert alarms(wrong) == found


@pytest.mark.parametrize(
    "text",
    [
        # the months before, and the mean of the country, are told nowhere
        "规模以上工业增加值增长5.4%。进出口增长11.7%，比上半年增速加快2.5个百分点。",
        "规模以上工业增加值增长5.4%。电子制造业增长12.3%，高于全国平均增速4.1个百分点。",
        # two paces of that name
        "工业增加值增长5.4%，其中轻工业增加值增长3.1%。电子制造业增长12.3%，增速比工业快4.4个百分点。",
    ],
)
def test_paces_that_no_sentence_tells_are_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "区本级一般公共预算收入完成18.6亿元、下降4.2%，上级补助收入9.7亿元，调入资金1.4亿元，上年结转2.8亿元，"
        "预算总收入{32.5|35.2}亿元。",
        "区本级政府性基金支出完成26亿元、下降31%，调出政府性基金0.8亿元，专项债务还本支出7.3亿元，"
        "区本级政府性基金总支出{34.1|31.4}亿元。",
        "国有资本经营预算收入完成1.7亿元，上年结转0.2亿元，国有资本经营预算总收入{1.9|1.9}亿元；"
        "国有资本经营预算支出完成1.3亿元，调出资金0.6亿元，国有资本经营预算总支出1.9亿元。",
        "全年一般公共预算总收入完成186420万元，其中：一般公共预算收入完成24318万元，同比增长6.4%，"
        "其中：税收收入9874万元，非税收入14444万元。上级补助收入{118652|118562}万元，债券转贷收入21300万元；"
        "调入资金1450万元；上年结余收入20700万元。",
    ],
)
def test_what_a_budget_took_in_closes_its_accounts(text: str) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert len(checked(right, RelationKind.TOTAL)) > 0
    assert right == wrong or [rule for rule, _ in alarms(wrong)] == ["GJ101"]


@pytest.mark.parametrize(
    "text",
    [
        "一般公共预算收入18.6亿元，上级补助收入9.7亿元。全区财政总收入64.2亿元。",
        "一般公共预算总收入28.3亿元，其中上年结余2.8亿元。总支出24.6亿元，收支相抵，结余3.7亿元。",
        "一般公共预算收入18.6亿元，比上年增加1.2亿元，上级补助收入9.7亿元，预算总收入完成年初预算的98%。",
    ],
)
def test_budgets_that_do_not_tell_all_accounts_are_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_what_two_times_are_told_of_is_no_figure_told_twice() -> None:
    text = (
        "9月，完成港口货物吞吐量1.42亿吨，同比增长6.1%。完成集装箱吞吐量284万标箱，同比增长3.2%。\n"
        "{}，完成港口货物吞吐量12.6亿吨，同比增长5.8%。完成集装箱吞吐量2471万标箱，同比增长4.7%。"
    )
    assert alarms(text.format("1—9月")) == []


@pytest.mark.parametrize(
    "text",
    [
        # at last year's prices is of this year
        "1—8月，业务收入完成2352亿元，同比增长7.3%，按照上年不变价计算的业务总量为2894亿元，同比增长21%。",
        # what found no buyer is none of what was offered
        "上半年，用地公告推出（含招标、挂牌出让面积）6.42万公顷，同比增加18.3%，累计流标流拍面积2147公顷，同比减少41.6%。",
    ],
)
def test_words_for_time_and_measure_name_no_other_figure(text: str) -> None:
    assert alarms(text) == []


def test_all_so_far_of_one_measure_is_still_no_less_than_a_part_of_it() -> None:
    text = "上半年，改造老旧管网面积{}万平方米，累计改造面积16.4万平方米。"
    assert alarms(text.format("6.42")) == []
    assert alarms(text.format("61.42")) == [("GJ102", "61.42万平方米")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全市用户在2021年底和2022年底分别为46.2万户和51.8万户，一年来增加{5.6|6.5}万户。", [("GJ306", "6.5万户")]),
        (
            "农村自来水普及率在2020年末和2021年末分别为83.4%和87.1%，显示普及率在过去一年提高了{3.7|3.1}个百分点。",
            [("GJ306", "3.1个百分点")],
        ),
        (
            "1至9月，全市共接报火灾6412起。\n从起火原因看，电气火灾1994起，占火灾总数的31.1%；用火不慎1507起，"
            "占总数的{23.5|25.3}%；遗留火种1026起，占总数的16.0%。",
            [("GJ204", "25.3%")],
        ),
        (
            "1至9月，全市共接报火灾6412起，其中较大火灾52起。\n从单位看，非重点单位火灾5871起；"
            "其中较大火灾48起、占总数的92.3%。",
            [],
        ),
    ],
)
def test_ends_of_years_and_totals_told_in_front(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert checked(right, RelationKind.DIFFERENCE, RelationKind.SHARE) != []
    assert alarms(wrong) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "年末户籍总人口214.36万人。全年出生人口8842人，出生率为4.12‰，比上年下降0.63个千分点。"
            "死亡人口12075人，死亡率为5.63‰。人口自然增长率为{-1.51‰|-1.15‰}，比上年下降0.4个千分点。",
            [("GJ201", "-1.15‰")],
        ),
        (
            "全年出生人口{8842|8482}人，出生率为4.12‰；死亡人口12075人，死亡率为5.63‰；自然增长率为-1.51‰。",
            [("GJ201", "5.63‰")],
        ),
    ],
)
def test_births_and_deaths_are_over_one_population(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert len(checked(right, RelationKind.RATE)) == 2
    assert alarms(wrong) == found


def test_rates_of_a_sample_need_not_go_with_counts_of_another_source() -> None:
    text = "全年登记出生人口8842人，出生率为5.36‰；登记死亡人口12075人，死亡率为5.94‰；自然增长率为-0.58‰。"
    assert alarms(text) == []


def test_a_list_ends_where_one_of_its_items_is_spoken_of() -> None:
    text = (
        "总收入86.4亿元，增收5.2亿元。明细如下：\n保费收入　62.1亿元　占71.9%\n补贴收入　18.7亿元　占21.6%\n"
        "利息收入　{}亿元\n\n"
        "补贴18.7亿元里，中央12.4亿元、地方6.3亿元。\n\n（二）支出\n总支出79.2亿元。"
    )
    assert alarms(text.format("5.6")) == []
    assert alarms(text.format("6.5")) == [("GJ101", "86.4亿元")]
