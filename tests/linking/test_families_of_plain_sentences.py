"""Families of plain sentences: each right (related), wrong (found), and look-alikes that stay silent."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import AUDIT, alarms, checked


def _holds(text: str, start: str) -> bool:
    return any(each.startswith(start) for each in checked(text))


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "按常住人口62.40万人计，全区报告法定传染病2184例，发病率350.00/10万。",
            "350.00: 2184 ÷ 624000 × 100000",
        ),
        ("全年活产8412人，孕产妇死亡1人，孕产妇死亡率11.89/10万。", "11.89: 1 ÷ 8412 × 100000"),
        ("年末常住人口46.2万人。报告手足口病512例，发病率110.82/10万。", "110.82: 512 ÷ 462000 × 100000"),
    ],
)
def test_rates_by_the_hundred_thousand_are_over_the_population_that_is_told(text: str, relation: str) -> None:
    assert _holds(text, relation)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("按常住人口62.40万人计，全区报告法定传染病2184例，发病率530.00/10万。", [("GJ201", "530.00")]),
        ("全年活产8412人，孕产妇死亡1人，孕产妇死亡率18.19/10万。", [("GJ201", "18.19")]),
        # the population of the year's middle may be meant
        ("年末常住人口46.2万人。报告手足口病512例，发病率101.82/10万。", []),
        # those who died are not those who fell ill
        ("按常住人口62.40万人计，报告传染病2184例，死亡12例，发病率350.00/10万。", []),
    ],
)
def test_rates_by_the_hundred_thousand_that_do_not_come_out(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("以总股本38640万股为基数，每10股派发现金红利2.5元（含税），合计派发9660万元。", []),
        ("以总股本38640万股为基数，每10股派发现金红利2.5元（含税），合计派发9606万元。", [("GJ101", "9606万元")]),
        ("以总股本2000万股为基数，每10股转增3股，共计转增600万股。", []),
        ("以总股本2000万股为基数，每10股转增3股，共计转增660万股。", [("GJ101", "660万股")]),
        ("以总股本3.2亿股为基数，每股派发现金0.15元，共派发4800万元。", []),
        ("以总股本3.2亿股为基数，每股派发现金0.15元，共派发4600万元。", [("GJ101", "4600万元")]),
        # which shares are left out is not told
        ("以总股本38640万股扣除回购股份为基数，每10股派发2.5元，合计派发9606万元。", []),
    ],
)
def test_dividends_are_what_ten_shares_get_over_all_shares(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("无偿献血8214人次，采集全血14860单位（每单位200毫升），人均献血量362毫升。", []),
        ("无偿献血8214人次，采集全血14860单位（每单位200毫升），人均献血量263毫升。", [("GJ205", "263毫升")]),
        ("发放大米1240袋（每袋10公斤），惠及困难家庭620户，户均20公斤。", []),
        ("发放大米1240袋（每袋10公斤），惠及困难家庭620户，户均25公斤。", [("GJ205", "25公斤")]),
        # of rice and flour together
        ("发放大米1240袋（每袋10公斤），面粉620袋（每袋5公斤），惠及家庭620户，户均28公斤。", []),
    ],
)
def test_averages_over_what_the_pieces_come_to(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("安排资金3600万元，支持10个乡镇各150万元、7个重点村各300万元。", []),
        ("安排资金3400万元，支持10个乡镇各150万元、7个重点村各300万元。", [("GJ101", "3400万元")]),
        ("对6个先进乡镇各奖励30万元、15个先进村各奖励5万元，共计255万元。", []),
        ("对6个先进乡镇各奖励30万元、15个先进村各奖励5万元，共计265万元。", [("GJ101", "265万元")]),
        # the rest goes elsewhere
        ("安排资金5000万元，支持10个乡镇各150万元、7个重点村各300万元，其余用于项目前期。", []),
    ],
)
def test_wholes_told_by_their_receivers(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全年实际开放306天，接待读者61.2万人次，平均每个开放日2000人次。", []),
        ("全年实际开放306天，接待读者61.2万人次，平均每个开放日1677人次。", [("GJ205", "1677人次")]),
        # how many days it was open is not told
        ("全年接待读者61.2万人次，平均每个开放日2000人次。", []),
    ],
)
def test_each_open_day_is_one_of_those_told(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("收入预算为36.5亿元，全年完成36.9亿元，为预算的101.1%，超额完成区人代会批准的收入预算。", []),
        (
            "收入预算为36.5亿元，全年完成35.8亿元，为预算的98.1%，超额完成区人代会批准的收入预算。",
            [("GJ701", "35.8亿元")],
        ),
        ("到位资金48.2亿元，为目标的96.4%，超额完成市委年初确定的奋斗目标。", [("GJ701", "96.4%")]),
        ("到位资金48.2亿元，为目标的96.4%，未超额完成市委年初确定的奋斗目标。", []),
    ],
)
def test_verdicts_on_a_target_that_others_set(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "春季应免猪4620头、牛3240头、羊2450只，实免猪4571头、牛3240头、羊2450只，免疫密度分别为98.9%、100%、100%。",
            [],
        ),
        (
            "春季应免猪4620头、牛3240头、羊2450只，实免猪4571头、牛3240头、羊2450只，免疫密度分别为100%、98.9%、100%。",
            [("GJ406", "100%")],
        ),
        (
            "应种甲苗4215剂次、乙苗3862剂次，实种甲苗4186剂次、乙苗3790剂次，接种率分别为99.3%和97.1%。",
            [("GJ201", "97.1%")],
        ),
        # 到 and 发 are two matters
        ("应到甲班42人、乙班38人，实发甲班40人、乙班38人，出勤率分别为91.2%和93.4%。", []),
    ],
)
def test_rates_of_what_was_due_in_lists_that_repeat_their_names(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("筹得市级拨款150万元、区级配套128万元、社会捐款80万元，三项共筹集困难家庭临时救助帮扶资金358万元。", []),
        (
            "筹得市级拨款150万元、区级配套128万元、社会捐款80万元，三项共筹集困难家庭临时救助帮扶资金385万元。",
            [("GJ101", "385万元")],
        ),
        ("审计发现违规问题金额3626万元，分别是：虚列支出1215万元，挪用资金886万元，截留收入1525万元。", []),
        (
            "审计发现违规问题金额3726万元，分别是：虚列支出1215万元，挪用资金886万元，截留收入1525万元。",
            [("GJ101", "3726万元")],
        ),
        ("馆藏动物标本136种940件，计有兽类38种230件、鸟类71种480件、鱼类27种230件。", []),
        ("馆藏动物标本138种940件，计有兽类38种230件、鸟类71种480件、鱼类27种230件。", [("GJ101", "138种")]),
        ("新增机具826台（套）：拖拉机84台，插秧机165台，无人机212架，另有其他机具365台（套）。", []),
        ("有效监测365天，优良天数318天，污染天数47天。", []),
        ("有效监测365天，优良天数318天，污染天数45天。", [("GJ101", "365天")]),
        # days of heavy pollution are not all the others
        ("有效监测365天，优良天数318天，重污染天数2天。", []),
        ("受理投诉312件，商品142件、售后98件、合同62件居前三位，另受理其他类型10件。", []),
        ("受理投诉322件，商品142件、售后98件、合同62件居前三位，另受理其他类型10件。", [("GJ101", "322件")]),
        ("受理投诉482件，商品142件、售后98件、合同62件居前三位，另受理其他部门转来10件。", []),
        # one project may show several faults
        ("抽查发现问题项目46个，分别是：资料不全20个，进度滞后18个，质量缺陷15个。", []),
        # what is told one by one is what the two have
        ("某年蓄水2163万立方米，沙坝、柳林共占四成，分别为：沙坝497万立方米，柳林352万立方米。", []),
    ],
)
def test_lists_that_are_told_in_full(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("新增市级项目5项，即青编、柳皮影、盐技艺、正骨、花鼓，累计达到31项。", []),
        ("新增市级项目6项，即青编、柳皮影、盐技艺、正骨、花鼓，累计达到31项。", [("GJ401", "6项")]),
        ("新增市级项目6项，即青编、柳皮影、盐技艺、正骨、花鼓，还有1项待公布。", []),
    ],
)
def test_names_behind_that_is_are_all_of_them(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("供水2.864亿立方米，售水2.659亿立方米。售水量中居民用水1.075亿立方米，占40.4%。", []),
        ("供水量2.864亿立方米，售水量2.659亿立方米。售水量中居民用水1.075亿立方米，占37.5%。", [("GJ204", "37.5%")]),
        ("我校参加高考1126人，本科上线894人；特殊类型上线462人，占参考人数的51.7%。", [("GJ204", "51.7%")]),
        # each of them is in the one in front
        ("我校参加高考1126人，本科上线894人，一本上线462人，600分以上21人。", []),
    ],
)
def test_bases_that_the_words_name(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("发放问卷600份。“很满意”的356份，“满意”的124份，“一般”的96份，“不满意”的24份，满意以上合计480份。", []),
        (
            "发放问卷600份。“很满意”的356份，“满意”的124份，“一般”的96份，“不满意”的24份，满意以上合计408份。",
            [("GJ101", "408份")],
        ),
        ("参评245人，优秀46人、良好112人、合格87人，良好及以上158人。", []),
        ("参评245人，优秀46人、良好112人、合格87人，良好及以上185人。", [("GJ101", "185人")]),
        ("参评245人，优秀46人、良好112人、合格87人，中级以上92人。", []),
    ],
)
def test_a_grade_and_all_above_it(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("基金收入58.7亿元、支出54.2亿元，当期结余4.5亿元，上年累计结余31.6亿元，滚存结余36.1亿元。", []),
        (
            "基金收入58.7亿元、支出54.2亿元，当期结余4.5亿元，上年累计结余31.6亿元，滚存结余36.7亿元。",
            [("GJ601", "36.7亿元")],
        ),
        ("缴存额18.65亿元；提取额12.94亿元。年末缴存余额62.18亿元，比上年末净增5.71亿元。", []),
        ("缴存额18.65亿元；提取额12.94亿元。年末缴存余额62.18亿元，比上年末净增5.17亿元。", [("GJ601", "5.17亿元")]),
        ("发放个人贷款1862笔7.15亿元；收回本金3.96亿元。年末个贷余额41.72亿元（上年末38.53亿元）。", []),
        (
            "发放个人贷款1862笔7.15亿元；收回本金3.96亿元。年末个贷余额47.12亿元（上年末38.53亿元）。",
            [("GJ601", "47.12亿元")],
        ),
        # what was paid in since the beginning is another matter
        ("累计缴存额180.65亿元；累计提取额118.47亿元。年末缴存余额62.18亿元，比上年末净增5.71亿元。", []),
    ],
)
def test_what_the_balances_of_funds_come_to(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("报销比例为81.6%和66.3%，前者较上年的80.4%提高1.2个百分点，后者较上年的65.4%提高0.9个百分点。", []),
        ("报销比例为81.6%和66.3%，前者较上年的80.4%提高2.1个百分点。", [("GJ306", "2.1个百分点")]),
        ("一档、二档、三档为1%、2%和3%，前者较上年的0.8%提高0.3个百分点。", []),
        ("门诊和住院分别为74.2万和3.1万，前者比上年的70.0万增长6.0%，后者比上年的3.3万下降6.1%。", []),
        (
            "发送旅客1.06亿人次、货物9835万吨，上年分别为9430万人次、10015万吨，客运增长12.4%，货运下降8.1%。",
            [("GJ301", "8.1%")],
        ),
        ("受理28416件，环比（4月份26707件）增长6.4%。", []),
        ("受理28416件，环比（4月份26707件）增长4.6%。", [("GJ301", "4.6%")]),
        ("登记1246件2873人次，件次、人次分别下降12.0%和8.4%（上年为1416件3136人次）。", []),
        ("登记1246件2873人次，件次、人次分别下降12.0%和4.8%（上年为1416件3136人次）。", [("GJ301", "4.8%")]),
    ],
)
def test_changes_that_words_or_order_tie(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("评出120户，机关家庭18户，企业家庭27户，农村家庭61户，其他家庭14户，农村家庭超过半数。", "超过半数: 61 ÷ 120"),
        ("职工3164人，本科及以上791人，大专1036人，大专以下1337人，本科及以上人员占四分之一。", "四分之一: 791 ÷ 3164"),
        (
            "代表股份2.146亿股，占总股本5.12亿股的41.91%。同意2.139亿股，占出席会议有表决权股份的99.67%。",
            "99.67%: 2.139 ÷ 2.146",
        ),
        ("会员企业236家，制造业118家，占一半，商贸业71家，其他47家。", "236家: 118 + 71 + 47"),
        ("列入计划的64个小区，已完工52个，正在施工9个，尚未开工3个，开工率95.3%。", "95.3%: (52 + 9) ÷ 64"),
        ("床位3184张，在院老人1720人，入住率54.0%。", "54.0%: 1720 ÷ 3184"),
        (
            "发送旅客1.06亿人次、货物9835万吨，上年分别为9430万人次、10015万吨，客运增长12.4%，货运下降1.8%。",
            "1.8%: (10015",
        ),
    ],
)
def test_what_is_verified(text: str, relation: str) -> None:
    assert _holds(text, relation)


def test_a_fraction_behind_a_name_that_is_wrong() -> None:
    assert alarms("评出120户，机关家庭18户，企业家庭27户，农村家庭61户，其他家庭14户，企业家庭超过半数。") == [
        ("GJ204", "超过半数")
    ]
    assert alarms("评出120户，机关家庭18户，企业家庭27户，农村家庭61户，其他家庭14户，城市家庭超过半数。") == []


def test_a_chance_sum_in_a_list_is_no_split_of_its_first_item() -> None:
    text = "会员企业236家，制造业118家，占一半，商贸业71家，其他47家。"
    assert checked(text, RelationKind.TOTAL, settings=AUDIT) == ["236家: 118 + 71 + 47"]
    own = "受理236件，办结118件，其中当场71件、限时47件。"
    assert checked(own, RelationKind.TOTAL, settings=AUDIT) == ["118件: 71 + 47"]
