"""What reports of companies, banks, insurers, funds and utilities reckon by name: rates, balances, averages, growth."""

from __future__ import annotations

import pytest

from tests.linking.passages import LINT, alarms, checked, relations, report_on

_BANK = (
    "核心一级资本净额124.8亿元，一级资本净额148.3亿元，资本净额182.6亿元，风险加权资产1386.4亿元，"
    "三级资本充足率分别为9.00%、10.70%和13.17%。"
)
_INSURER = "核心资本48.2亿元，实际资本63.5亿元，最低资本31.7亿元，核心、综合偿付能力充足率分别为152.1%、200.3%。"


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        pytest.param("利润总额6.42亿元，所得税费用0.98亿元，实际税率15.3%。", "15.3%", "13.5%", id="tax really borne"),
        pytest.param(_BANK, "10.70%", "10.07%", id="three levels of capital in one list"),
        pytest.param(_INSURER, "200.3%", "203.0%", id="two solvency ratios that share their end"),
        pytest.param(
            "核心一级资本净额124.8亿元，一级资本净额148.3亿元，资本净额182.6亿元；风险加权资产1386.4亿元，一级资本充足率10.70%。",
            "10.70%",
            "10.17%",
            id="one level among others",
        ),
        pytest.param(
            "一级资本净额148.3亿元，调整后表内外资产余额2412.6亿元，杠杆率6.15%。", "6.15%", "6.51%", id="leverage"
        ),
        pytest.param(
            "实际资本63.5亿元，其中核心一级资本42.6亿元、核心二级资本5.6亿元、附属资本15.3亿元；最低资本31.7亿元。"
            "核心偿付能力充足率152.1%。",
            "152.1%",
            "125.1%",
            id="core solvency of two sorts of capital",
        ),
        pytest.param(
            "有息负债86.4亿元，货币资金31.2亿元，净资产92.5亿元，净负债率59.7%。", "59.7%", "57.9%", id="net gearing"
        ),
        pytest.param(
            "应收账款账面余额38640.2万元，坏账准备3168.5万元，计提比例8.20%。", "8.20%", "8.02%", id="share set aside"
        ),
        pytest.param(
            "政府债务限额312.5亿元，债务余额298.6亿元，综合财力318.2亿元，债务率93.8%。",
            "93.8%",
            "98.3%",
            id="debt and not its limit",
        ),
        pytest.param("职工会员36.8万人，职工入会率92.5%（职工39.8万人）。", "92.5%", "95.2%", id="base in the bracket"),
        pytest.param(
            "研发中心项目承诺投资12600万元，累计投入8316万元，进度66.0%。",
            "66.0%",
            "60.0%",
            id="progress by a bare word",
        ),
        pytest.param(
            "募集资金净额56420万元。截至期末累计投入38122万元，累计投入进度67.6%。",
            "67.6%",
            "76.7%",
            id="progress in all",
        ),
        pytest.param(
            "风电发电量38.6亿千瓦时，弃风电量1.9亿千瓦时，弃风率4.69%。", "4.69%", "4.96%", id="wind not taken up"
        ),
        pytest.param(
            "住房贷款余额168.4亿元，逾期贷款326.5万元，逾期率0.194‰。", "0.194‰", "0.149‰", id="overdue by the thousand"
        ),
        pytest.param("新收案件18642件，结案18210件，收结比97.68%。", "97.68%", "96.78%", id="closed over received"),
        pytest.param(
            "流动资产68.4亿元，流动负债54.7亿元，流动比率1.25。", "率1.25", "率1.52", id="a ratio as a number"
        ),
        pytest.param(
            "货币资金32.4亿元，短期借款14.9亿元，一年内到期的债务21.6亿元，现金短债比0.89倍。",
            "0.89倍",
            "0.98倍",
            id="cash over two sorts of debt",
        ),
        pytest.param(
            "不良贷款余额16.2亿元。逾期90天以上贷款12.8亿元，与不良贷款之比79.01%。",
            "79.01%",
            "97.01%",
            id="one named figure to another",
        ),
        pytest.param(
            "贷款余额1264.5亿元，次级、可疑、损失三类合计16.2亿元，不良率1.28%。",
            "1.28%",
            "1.82%",
            id="three sorts that are bad debts together",
        ),
        pytest.param(
            "基金会年初净资产7218.4万元，公益事业支出5342.6万元，占上年末净资产的74.01%。",
            "74.01%",
            "71.04%",
            id="the end of last year is the beginning of this",
        ),
        pytest.param("客运量3864万人次，进站量2415万人次，换乘系数1.60。", "数1.60", "数1.06", id="changes of trains"),
        pytest.param(
            "综合成本率98.4%，由综合赔付率66.9%和综合费用率31.5%构成，车险综合成本率97.2%。",
            "率98.4%",
            "率94.8%",
            id="costs of an insurer",
        ),
    ],
)
def test_a_rate_by_its_name_is_held_to_what_defines_it(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert len(alarms(text.replace(right, wrong))) == 1


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        pytest.param(
            "商誉账面原值5.36亿元，减值准备1.28亿元，其中本年计提0.36亿元，账面价值4.08亿元。",
            "4.08亿元",
            "4.80亿元",
            id="book value",
        ),
        pytest.param(
            "住房公积金业务收入6.84亿元，业务支出3.52亿元，增值收益3.32亿元。",
            "3.32亿元",
            "3.23亿元",
            id="what a fund gains",
        ),
        pytest.param(
            "实际资本63.5亿元，核心资本48.2亿元，最低资本31.7亿元，综合偿付能力溢额31.8亿元。",
            "31.8亿元",
            "38.1亿元",
            id="capital beyond the least",
        ),
        pytest.param(
            "核心一级资本净额124.8亿元，一级资本净额148.3亿元，资本净额182.6亿元，其他一级资本23.5亿元，二级资本34.3亿元。",
            "34.3亿元",
            "43.3亿元",
            id="levels of capital",
        ),
        pytest.param(
            "基金当年收入6.18亿元、支出7.42亿元，收支相抵为-1.24亿元。",
            "-1.24亿元",
            "-1.42亿元",
            id="set off below nothing",
        ),
        pytest.param("出生人口1842人，死亡人口2516人，自然变动为-674人。", "-674人", "-647人", id="natural change"),
        pytest.param("吨均售价318.6元、吨均成本242.8元，吨毛利75.8元。", "75.8元", "78.5元", id="margin of a ton"),
        pytest.param(
            "募集资金总额64800万元，扣除承销保荐费用3600万元、其他发行费用482.5万元后的净额为60717.5万元。",
            "60717.5万元",
            "60171.5万元",
            id="two things taken off",
        ),
        pytest.param(
            "归母净利润6.24亿元，扣除非经常性损益0.86亿元后为5.38亿元。",
            "5.38亿元",
            "5.83亿元",
            id="taken off in the clause",
        ),
        pytest.param(
            "税收收入386.2亿元，出口退税28.4亿元，扣除出口退税后税收收入357.8亿元。",
            "357.8亿元",
            "375.8亿元",
            id="named by what is taken off",
        ),
        pytest.param(
            "尚未发行额度18.5亿元，即批文50亿元减去已使用的31.5亿元。", "18.5亿元", "15.8亿元", id="explained behind"
        ),
        pytest.param(
            "年初子公司38家，年内新设4家、收购2家、注销3家、转让1家，年末40家。",
            "年末40家",
            "年末41家",
            id="companies that came and went",
        ),
    ],
)
def test_a_balance_by_its_name_is_what_it_is_less_of(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) != []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        pytest.param(
            "发送旅客9640万人次，旅客周转量331.6亿人公里，人均行程344.0公里。",
            "344.0公里",
            "434.0公里",
            id="way of a traveller",
        ),
        pytest.param(
            "客运量38640万人次，票款收入7.26亿元，平均票价1.88元。", "1.88元", "1.98元", id="what a ride costs"
        ),
        pytest.param(
            "出院62480人次，占用总床日512336，出院者平均住院日8.2天。", "8.2天", "2.8天", id="days in hospital"
        ),
        pytest.param(
            "当年支出386.4亿元，年末滚存296.2亿元，可支付9.2个月。", "9.2个月", "6.2个月", id="months that a fund lasts"
        ),
        pytest.param(
            "在校学生68420人，小学31860人、初中15240人；专任教师4836人，小学生师比16.2∶1，小学专任教师1967人。",
            "16.2∶1",
            "12.6∶1",
            id="teachers of the sort behind",
        ),
        pytest.param(
            "2021—2023年度营业收入分别为32.4亿元、36.8亿元、41.2亿元，三年复合增长率12.8%。",
            "12.8%",
            "18.2%",
            id="growth over a row of years",
        ),
        pytest.param(
            "与十年前第六次普查的3842516人相比，十年共增加268430人，增长6.99%，年平均增长率0.68%。",
            "0.68%",
            "0.86%",
            id="yearly growth from the increment",
        ),
        pytest.param(
            "资产负债率下降1.6个百分点，由64.2%降至62.6%。",
            "1.6个百分点",
            "2.6个百分点",
            id="the movement behind its size",
        ),
        pytest.param(
            "普惠贷款余额286.4亿元，增长18.4%（年初241.9亿元）。", "18.4%", "14.8%", id="the beginning in a bracket"
        ),
        pytest.param(
            "天然气销售量11.84亿立方米，同比变动为-3.27%（上年12.24亿立方米）。",
            "-3.27%",
            "-2.37%",
            id="change with its sign",
        ),
        pytest.param(
            "缴存额86.42亿元，同比增长5.1%。年末缴存总额712.6亿元，比上年末增加13.8%。",
            "13.8%",
            "18.3%",
            id="what adds up",
        ),
        pytest.param(
            "四个季度营业收入依次为18.2亿元、21.4亿元、20.6亿元和26.8亿元，全年87.0亿元；四季度占全年的30.8%，环比增长30.1%。",
            "30.8%",
            "38.0%",
            id="a quarter named again",
        ),
        pytest.param(
            "以总股本86400万股扣除回购专户持有的400万股后的86000万股为基数，每10股派发现金红利1.8元，共计派发15480万元。",
            "15480万元",
            "15840万元",
            id="shares that are entitled",
        ),
        pytest.param(
            "事故86起、死亡72人，亿元GDP生产安全事故死亡率0.0284，地区生产总值2534.6亿元。",
            "0.0284",
            "0.0384",
            id="by output",
        ),
        pytest.param("原煤产量1.64亿吨，死亡4人，百万吨死亡率0.024。", "0.024", "0.042", id="by the million tons"),
        pytest.param("百万工时伤害率0.31（损工事故5起，总工时16280000小时）。", "0.31", "0.13", id="by hours worked"),
    ],
)
def test_averages_and_growth_of_such_reports_are_held_to_their_terms(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert checked(text) != []
    assert alarms(text.replace(right, wrong)) != []


@pytest.mark.parametrize(
    "text",
    [
        "应收账款账面余额4.2亿元，本期计提坏账准备0.05亿元，账面价值3.8亿元。",
        "固定资产原值12.5亿元，累计折旧4.8亿元，减值准备0.3亿元，账面价值7.4亿元。",
        "其他应收款账面余额1.5亿元，坏账准备0.1亿元，账面价值1.4亿元，应收账款账面价值1.6亿元。",
        "一年以内账面余额3.1亿元，计提比例5%；一至二年账面余额0.7亿元，计提比例10%；坏账准备合计0.225亿元。",
        "票款收入2.06亿元，财政补贴5.83亿元，运营成本8.41亿元，收支相抵亏损0.52亿元。",
        "总收入100万元，扣除成本60万元后，净利润30万元。",
        "公司总投资10亿元，扣除建设期利息0.5亿元后，资本金为3亿元。",
        "检查企业120家，扣除停产5家后，发现隐患36处，涉及企业30家。",
        "补贴320万元，扣除已预拨120万元后，本次拨付180万元。",
        "吨价格上涨20元至287.4元，吨成本221.9元，骨料吨毛利21.3元。",
        "营业收入5.2亿元，营业成本4.1亿元，吨毛利65.5元。",
        "公司综合成本率98.62%，车险综合赔付率70.10%，车险综合费用率27.75%。",
        "母公司流动资产18.4亿元，合并口径流动比率1.38。",
        "货币资金32亿元，短期债务20亿元，扣除受限资金后，现金短债比1.2倍。",
        "会员单位320家，个人会员1.2万人，职工入会率92.0%。",
        "上半年全中心发放贷款8642笔41.37亿元，逾期额413.8万元，逾期率0.14‰。",
        "县慈善总会累计募集善款1.37亿元，其中互联网公开募捐208.3万元。支出善款1704.9万元，支出比88.5%。",
        "缴存额92.76亿元。年末缴存总额803.55亿元，其中省直缴存总额120亿元，比上年末增加11.2%。",
        "最近三年分别实现收入37.26亿元、40.88亿元和44.19亿元，研发投入年均复合增长12.1%。",
        "2023年收入12.84亿元；2020年至2022年依次为10.92亿元、11.48亿元、12.07亿元，三年年均增长5.5%。",
        "立案126件，包含行政公益诉讼109件、民事公益诉讼17件，两者比重依次为86.5%和13.5%。",
        "近三年及一期，营业收入分别为37.26亿元、40.88亿元、44.19亿元和11.2亿元，复合增长率8.90%。",
        "一至四季度营业收入分别为21.04亿元、24.57亿元、22.92亿元和30.12亿元，四季度利润占全年的40.0%，四季度利润环比增长13.5%。",
        "逾期90天以上贷款14.90亿元，与不良贷款的比例为86.07%。",
        "不良贷款18.47亿元，逾期90天以上贷款与不良贷款之比80.67%，逾期贷款21.6亿元。",
        "城镇化率提高0.8个百分点，失业率由5.2%降到5.0%。",
        "贷款余额309.55亿元，同比增长19.84%（年初281.31亿元）。",
        "万元GDP用水量31.2立方米，较上年下降5.1%，用水总量18.457亿立方米，地区生产总值6204.8亿元。",
        "以总股本120458.63万股扣除回购专户股份后的股本为基数，每10股派发现金红利2.35元，共计派发28153.00万元。",
        "母公司在职员工1286人，主要子公司在职员工7176人，合计8462人。研发人员1102人，含技术人员中的1040人和生产一线兼职的62人，"
        "占员工总数的13.02%。",
    ],
)
def test_what_only_looks_like_it_stays_silent(text: str) -> None:
    assert alarms(text) == []


def test_a_list_that_shares_its_end_is_held_name_by_name() -> None:
    text = "核心资本48.2亿元，实际资本63.5亿元，最低资本31.7亿元，核心、综合偿付能力充足率分别为200.3%、152.1%。"
    assert [rule for rule, _ in alarms(text)] == ["GJ406"]
    assert relations(text, settings=LINT) != []


def test_a_mean_growth_is_corrected_to_the_root_of_the_figures_as_printed() -> None:
    (finding,) = report_on("销售额由2021年的37.26亿元增至2023年的44.19亿元，年均增长9.80%。", settings=LINT).findings
    assert "8.90%" in finding.message
