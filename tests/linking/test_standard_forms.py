"""The most standard sentences of public reports: final accounts, vehicles, shares of a fund, meetings, quarters."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, checked

_THREE = (
    "“三公”经费支出决算18.62万元，完成预算23.50万元的79.23%。其中：因公出国（境）费0万元；公务用车购置及运行维护费14.27万元，"
    "占76.64%（公务用车购置费0万元，运行维护费14.27万元，保有量5辆）；公务接待费4.35万元，接待61批次、428人次。"
)


@pytest.mark.parametrize(
    ("text", "right", "wrong", "found"),
    [
        pytest.param(_THREE, "4.35万元", "4.53万元", "18.62万元", id="three sorts of which one has brackets"),
        pytest.param(
            "公务接待费支出3.15万元。其中：外宾接待支出0万元；国内公务接待支出3.15万元，主要用于工作交流。",
            "出3.15万元，主",
            "出3.51万元，主",
            "3.15万元",
            id="nothing and all of it",
        ),
        pytest.param(
            "政府采购支出总额136.40万元，其中：货物支出48.15万元、工程支出0万元、服务支出88.25万元。",
            "88.25万元",
            "88.52万元",
            "136.40万元",
            id="a sort without a figure among three",
        ),
        pytest.param(
            "共有车辆25辆，其中副部（省）级及以上领导用车0辆、主要领导干部用车0辆、机要通信用车2辆、应急保障用车4辆、"
            "执法执勤用车11辆、特种专业技术用车5辆、其他用车3辆；单价100万元（含）以上设备2台（套）。",
            "25辆",
            "23辆",
            "23辆",
            id="vehicles of the leaders",
        ),
        pytest.param(
            "年末共有车辆12辆，其中，主要负责人用车1辆，机要通信用车2辆，执法执勤用车6辆，离退休干部服务用车0辆，其他用车3辆。",
            "12辆",
            "13辆",
            "13辆",
            id="vehicles of the one in charge",
        ),
    ],
)
def test_final_accounts_come_out_although_some_sorts_are_nothing(text: str, right: str, wrong: str, found: str) -> None:
    assert alarms(text) == []
    assert [figure for _, figure in alarms(text.replace(right, wrong))] == [found]


_APART = (
    "2023年度“三公”经费财政拨款支出决算为18.62万元，完成预算的79.2%。\n1.因公出国（境）费支出0万元，出国（境）0人。\n"
    "2.公务用车购置及运行维护费支出14.27万元，完成预算95.1%，比2022年减少0.64万元，下降4.3%。\n其中：公务用车购置支出0万元。"
    "公务用车运行维护费支出14.27万元。\n3.公务接待费支出4.35万元，完成预算51.2%。国内公务接待61批次，428人次。"
)


@pytest.mark.parametrize(
    ("text", "right", "wrong", "found"),
    [
        pytest.param(_APART, "费支出4.35", "费支出4.53", "18.62万元", id="a paragraph for each"),
        pytest.param(
            "“三公”经费决算支出数为1042.16万元，下降2.9%。其中：因公出国（境）费支出0万元。公务用车购置费支出186.42万元；"
            "公务用车运行维护费支出591.38万元。公务接待费支出264.36万元。",
            "264.36",
            "246.36",
            "1042.16万元",
            id="what was bought and what running cost apart",
        ),
        pytest.param(
            "2023年度“三公”经费支出预算为30.00万元，支出决算为18.62万元。其中：因公出国（境）费支出预算为5.00万元，"
            "支出决算为0万元。公务用车购置及运行维护费支出预算为15.00万元，支出决算为14.27万元。公务接待费支出预算为10.00万元，"
            "支出决算为4.35万元。",
            "4.35",
            "4.53",
            "18.62万元",
            id="planned and spent",
        ),
    ],
)
def test_three_expenses_that_stand_apart_come_to_their_total(text: str, right: str, wrong: str, found: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ101", found)]


@pytest.mark.parametrize(
    "text",
    [
        "2023年“三公”经费支出18.62万元。2022年因公出国（境）费0万元，公务接待费5.20万元，公务用车购置及运行维护费15.36万元。",
        "局机关“三公”经费支出12.32万元，下属单位“三公”经费支出6.30万元。因公出国（境）费0万元，公务接待费5.10万元，公车运行费9.22万元。",
        "“三公”经费支出18.62万元。因公出国（境）费预算2万元，公务接待费预算6.50万元，公务用车购置及运行费预算15万元。",
        "“三公”经费预算23.50万元。因公出国（境）费支出0万元，公务接待费支出4.35万元，公务用车购置及运行费支出14.27万元。",
        "“三公”经费支出18.62万元。因公出国（境）费0万元。公务接待费4.35万元。公务用车运行维护费12.27万元，公车购置另行核算。",
        "“三公”经费支出18.62万元。公务用车运行维护费14.27万元，主要用于执法。会议费3.16万元。",
    ],
)
def test_expenses_of_another_year_or_plan_are_no_parts_of_the_total(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "年末共有车辆23辆，其中主要为执法执勤用车11辆、应急保障用车4辆。",
        "共有车辆23辆，其中执法执勤用车11辆、应急保障用车4辆，待报废车辆3辆。",
        "财政拨款12亿元，其中专项0亿元、教育5亿元、卫生6亿元。",
    ],
)
def test_lists_that_may_be_open_or_are_rounded_to_whole_amounts_are_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        pytest.param(
            "缴存职工中，国家机关和事业单位占41.3%，国有企业占22.8%，城镇集体企业占1.4%，外商投资企业占2.7%，"
            "其他城镇企业占25.9%，社会团体占1.6%，灵活就业人员占4.3%；中、低收入占97.8%，高收入占2.2%。",
            "4.3%",
            "5.3%",
            id="a long list beside one that makes 100",
        ),
        pytest.param(
            "缴存职工中，按单位性质分，国家机关占52.11%，国有企业占19.86%，私营企业占25.85%，其他占2.18%；"
            "按收入水平分，中、低收入占99.21%，高收入占0.79%。",
            "2.18%",
            "3.18%",
            id="one view with all others",
        ),
        pytest.param("提取职工中，中、低收入占98.71%，高收入占1.29%。", "1.29%", "1.92%", id="two opposites"),
        pytest.param(
            "贷款职工中，30岁（含）以下占36.12%，30岁—40岁（含）占43.17%，40岁—50岁（含）占16.48%，50岁以上占4.23%；"
            "购买首套住房申请贷款占88.11%，购买二套及以上申请贷款占11.89%。",
            "4.23%",
            "4.32%",
            id="bounds of age",
        ),
        pytest.param(
            "贷款职工中，30岁（含）以下占36.12%，30岁—40岁（含）占43.17%，40岁—50岁（含）占16.48%，50岁以上占4.23%；"
            "购买首套住房申请贷款占88.11%，购买二套及以上申请贷款占11.89%。",
            "11.89%",
            "12.89%",
            id="first and further homes",
        ),
        pytest.param(
            "投诉按来源分，电话占62.4%，网络占21.3%，信函占16.3%；按结果分，属实占31.2%，部分属实占22.6%，不属实占46.2%。",
            "46.2%",
            "42.6%",
            id="two views of complaints",
        ),
    ],
)
def test_each_view_of_a_sentence_makes_up_a_hundred(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ103", wrong)]


_DRAWN = (
    "提取金额中，住房消费提取占81.05%（购买、建造、翻建、大修自住住房占21.36%，偿还购房贷款本息占52.18%，租赁住房占7.12%，"
    "其他占0.39%）；非住房消费提取占18.95%（退休提取占13.04%，终止劳动关系提取占1.26%，户口迁出本市占2.87%，其他占1.78%）。"
)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (_DRAWN.replace("52.18%", "52.81%"), "81.05%"),
        (_DRAWN.replace("18.95%", "19.85%"), "19.85%"),
        (_DRAWN.replace("2.87%", "2.78%"), "18.95%"),
    ],
)
def test_shares_in_a_bracket_come_to_the_share_in_front_of_it(text: str, whole: str) -> None:
    assert alarms(_DRAWN) == []
    assert "81.05%: 21.36 + 52.18 + 7.12 + 0.39" in checked(_DRAWN)
    assert alarms(text) == [("GJ101", whole)]


def test_shares_in_a_bracket_may_be_of_what_the_share_is_of() -> None:
    text = "提取金额中，住房消费占81.05%（购房占26.35%，还贷占64.39%，租房占9.26%）；非住房消费占18.95%。"
    assert alarms(text) == []
    assert "9.26%: 100 − 26.35 − 64.39" in checked(text)


@pytest.mark.parametrize(
    "text",
    [
        "参训人员中，50岁以上占30.8%，党员占22.4%，女性占21.3%，脱贫户占12.1%，返乡人员占14.4%；线上占97.8%，线下占2.2%。",
        "投诉中，食品占31.2%，餐饮占22.6%，服装占18.4%，家电占14.3%，家装占9.2%；线上占97.8%，线下占2.2%。",
        "服务业占52.1%（其中金融占21.3%，软件占11.2%，商务占8.4%），工业占41.2%。",
        "男性占53.9%（60岁以上占21.2%，18岁以下占11.6%），女性占46.1%。",
        "受访者中，满意占92.1%，不满意占1.2%。",
    ],
)
def test_shares_that_may_overlap_or_leave_some_out_are_left_alone(text: str) -> None:
    assert alarms(text) == []


_LINES = (
    "分季度营业收入（单位：元）\n第一季度　118,436,207.55\n第二季度　132,907,614.20\n第三季度　141,250,338.91\n"
    "第四季度　167,882,045.13\n报告期内公司实现营业收入560,476,205.79元，较上年同期的512,604,118.37元有所增长。"
)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        pytest.param(_LINES, "560,476,205.79元", "550,576,205.79元", id="lines without a unit"),
        pytest.param(
            "公司2023年实现营业收入56047.61万元。\n分季度营业收入如下：\n第一季度：11843.62万元\n第二季度：13290.76万元\n"
            "第三季度：14125.03万元\n第四季度：16788.20万元",
            "56047.61万元",
            "55047.61万元",
            id="the year in front",
        ),
        pytest.param(
            "分季度主要财务指标（单位：万元）\n第一季度营业收入 11843.62\n第二季度营业收入 13290.76\n"
            "第三季度营业收入 14125.03\n第四季度营业收入 16788.20\n2023年公司实现营业收入56047.61万元，同比增长9.34%。",
            "56047.61万元",
            "56074.61万元",
            id="a unit above the lines",
        ),
        pytest.param(
            "一季度新增就业1.21万人，二季度1.32万人，三季度1.18万人，四季度0.94万人。全年新增就业4.65万人。",
            "4.65万人",
            "4.56万人",
            id="quarters in one sentence",
        ),
        pytest.param(
            "上半年接诉1286件，下半年1342件。全年共接诉2628件，办结率98%。", "2628件", "2682件", id="two halves"
        ),
        pytest.param(
            "各季度用电量分别为：一季度312万千瓦时、二季度298万千瓦时、三季度415万千瓦时、四季度366万千瓦时，"
            "全年用电1391万千瓦时。",
            "1391万千瓦时",
            "1381万千瓦时",
            id="a verb in front of all quarters",
        ),
    ],
)
def test_quarters_and_halves_come_to_their_year_in_another_sentence(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ101", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "子公司一季度收入1.18亿元，二季度1.33亿元，三季度1.41亿元，四季度1.68亿元。集团全年实现收入7.16亿元。",
        "一季度收入1.18亿元，二季度1.33亿元，三季度1.41亿元，四季度1.68亿元。全年天然气业务实现收入7.16亿元。",
        "一季度末贷款余额11.8亿元，二季度末13.3亿元，三季度末14.1亿元，四季度末16.8亿元。全年贷款余额16.8亿元。",
        "一季度收入1.18亿元，二季度1.33亿元，三季度1.41亿元，四季度1.68亿元。全年净利润5.16亿元。",
        "上半年收入1.18亿元，下半年1.33亿元。上年全年收入2.16亿元。",
        "一季度平均工资5118元，二季度5233元，三季度5341元，四季度5468元。全年平均工资5290元。",
    ],
)
def test_a_year_of_another_name_or_body_and_stocks_are_no_sum_of_quarters(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong", "found"),
    [
        pytest.param(
            "报告期内共召开股东大会3次、董事会12次、监事会7次，董事会会议中现场召开4次、以通讯方式召开6次、"
            "现场结合通讯方式召开2次，审议通过议案52项。",
            "董事会12次",
            "董事会11次",
            "11次",
            id="how the board met",
        ),
        pytest.param(
            "受理民事案件312件、刑事案件86件，民事案件中判决142件、调解128件、撤诉42件。",
            "312件",
            "302件",
            "302件",
            id="the civil ones",
        ),
        pytest.param(
            "共召开党组会24次、局长办公会19次，局长办公会中专题会6次、例会13次。",
            "办公会19次",
            "办公会18次",
            "18次",
            id="meetings of another sort",
        ),
        pytest.param(
            "全年召开监事会会议7次，现场方式召开3次，通讯方式召开4次。", "会议7次", "会议6次", "6次", id="no comma"
        ),
        pytest.param(
            "本年应参加董事会次数12次，现场出席4次，以通讯方式参加6次，委托出席2次，缺席0次。",
            "12次",
            "11次",
            "11次",
            id="how a director attended",
        ),
    ],
)
def test_the_ways_in_which_a_body_met_come_to_how_often_it_met(text: str, right: str, wrong: str, found: str) -> None:
    assert alarms(text) == []
    assert [figure for _, figure in alarms(text.replace(right, wrong))] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "报告期内共召开股东大会3次、董事会11次、监事会7次，独立董事专门会议4次、审计委员会6次、薪酬委员会2次。",
        "报告期内共召开股东大会3次、董事会5次、监事会7次，董事会下设专门委员会召开会议12次。",
        "受理民事案件312件、刑事案件86件，民事案件中判决142件、调解128件。",
        "建成小学12所、幼儿园8所，县城中心幼儿园3所、中学6所。",
    ],
)
def test_other_meetings_and_open_lists_of_a_named_figure_are_left_alone(text: str) -> None:
    assert alarms(text) == []


_APPLICATIONS = (
    "收到政府信息公开申请211件，较上年增加34件，增长19.2%。其中，当面提交26件，邮寄48件，网上提交137件；"
    "涉及土地征收的92件，占43.6%。本年度办结205件，上年结转3件，结转下年度继续办理9件。"
)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        pytest.param(_APPLICATIONS, "9件。", "19件。", id="applications"),
        pytest.param(
            "受理信访事项418件，其中来信112件、来访306件。办结402件，上年结转9件，结转下年25件。",
            "25件",
            "52件",
            id="petitions",
        ),
        pytest.param(
            "本年受理申请147件，同比增长12%。办结139件（含上年结转4件），结转下年度12件。",
            "12件",
            "2件",
            id="a bracket",
        ),
    ],
)
def test_what_is_carried_on_is_left_of_an_intake_sentences_in_front(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ601", wrong.rstrip("。"))]


@pytest.mark.parametrize(
    "text",
    [
        "收到申请211件，其中网上提交137件，邮寄74件。受理208件，不予受理3件。办结205件，上年结转3件，结转下年度6件。",
        "收到行政复议申请64件，受理51件。因申请人撤回终止6件。办结49件，上年结转4件，结转下年6件。",
        "接到申请120件，主动公开信息3126条。收到咨询980件。办结118件，上年结转5件，结转下年7件。",
        "收到申请211件，其中重复申请8件已合并办理。办结200件，上年结转3件，结转下年6件。",
    ],
)
def test_an_intake_of_which_some_ended_otherwise_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        pytest.param(
            "公司首次公开发行募集资金总额58620.00万元，扣除发行费用5184.36万元后，净额为53435.64万元。以前年度已使用29871.50万元，"
            "本年度使用11246.08万元，累计使用41117.58万元；累计取得利息收入（扣除手续费）962.17万元。截至期末，"
            "募集资金专户余额应为13280.23万元（含利息收入）。",
            "13280.23万元",
            "12318.06万元",
            id="the interest forgotten",
        ),
        pytest.param(
            "募集资金净额53435.64万元，截至2023年末累计使用募集资金41117.58万元，累计利息收入净额962.17万元，"
            "使用闲置募集资金进行现金管理5000.00万元，募集资金专户余额8280.23万元。",
            "8280.23万元",
            "8820.23万元",
            id="money in deposits",
        ),
        pytest.param(
            "2023年，全市国有资本经营预算收入总计2.86亿元，支出1.42亿元，调出资金0.98亿元，结转下年0.46亿元。",
            "0.46亿元",
            "0.64亿元",
            id="a budget",
        ),
    ],
)
def test_balances_of_proceeds_and_budgets(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ601", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "公司募集资金净额为53435.64万元。截至年末，累计投入募投项目41117.58万元，募集资金专户余额为12318.06万元。",
        "公司募集资金净额为53435.64万元。累计投入募投项目41117.58万元，累计利息收入净额962.17万元，闲置募集资金暂时补充流动资金"
        "尚未归还6000万元，未到期理财产品3000万元，募集资金专户余额为4280.23万元。",
        "公司募集资金净额为53435.64万元。累计投入41117.58万元，累计利息收入净额962.17万元，部分闲置资金购买理财产品，"
        "募集资金专户余额为4280.23万元。",
        "公司募集资金净额为53435.64万元。累计投入41117.58万元，利息收入962.17万元，募集资金专户余额为4280.23万元。",
        "国有资本经营预算收入1.46亿元，支出0.93亿元，调入一般公共预算0.44亿元，年末结转0.31亿元。",
    ],
)
def test_balances_with_flows_that_are_not_told_are_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        pytest.param(
            "排查问题线索417件，立案196件，处理332人。教育医疗、养老社保、乡村振兴三个领域立案数分别为38件、27件、94件，"
            "占立案总数的81.1%，其余领域立案37件。",
            "立案37件",
            "立案47件",
            id="behind a share of several",
        ),
        pytest.param(
            "全年新签约项目63个，协议总投资294.8亿元。项目落地方面，已开工48个，开工率76.2%；已投产12个；"
            "尚未开工的15个项目中，办理用地手续的11个，环评审批的4个。",
            "未开工的15个",
            "未开工的17个",
            id="behind a rate",
        ),
        pytest.param(
            "全年受理投诉412件。餐饮、住宿、购物三类分别为142件、86件、75件，占投诉总量的73.5%，其余109件。",
            "其余109件",
            "其余119件",
            id="without words",
        ),
    ],
)
def test_a_share_or_rate_that_came_out_says_what_is_left(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ601"]


@pytest.mark.parametrize(
    "text",
    [
        "发现问题隐患286处。已整改263处，整改率92.0%；因资金未整改的8处已列入计划。",
        "受理投诉412件。餐饮、住宿、购物三类分别为142件、86件、75件，占投诉总量的73.5%，其余类别中医疗42件、教育31件。",
        "受理投诉412件。餐饮、住宿、购物三类分别为142件、86件、75件，占投诉总量的73.5%，其余投诉办结98件。",
        "全年受理投诉412件，其中餐饮142件，占34.5%，其余整改问题52件另行统计。",
        "签约项目63个。已开工48个，开工率76.2%；其中重点项目30个，已开工25个，开工率83.3%；尚未开工的5个。",
        "餐饮、住宿、购物三类投诉分别为142件、86件、75件，其余109件。",
    ],
)
def test_a_rest_of_some_or_of_another_matter_is_left_alone(text: str) -> None:
    assert alarms(text) == []
