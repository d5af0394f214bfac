"""Stocks and flows: ledgers from opening to closing stock, and balances that their name makes a difference."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked, relations

FLOW = RelationKind.STOCK_FLOW


@pytest.mark.parametrize(
    ("right", "closing", "wrong"),
    [
        ("年初在院1286人，全年新入院374人，离院291人（其中去世117人），年末在院{}。", "1369人", "1396人"),
        ("年初债务余额45.2亿元，当年新增12.6亿元，偿还8.4亿元，年末债务余额{}。", "49.4亿元", "44.9亿元"),
        ("年初蓄水2.36亿吨，入库8.14亿吨，供水7.92亿吨，蒸发0.21亿吨，年末蓄水{}。", "2.37亿吨", "2.73亿吨"),
        ("年初有对象612户，新纳入147户，消除289户，自然减少9户，年末尚有{}。", "461户", "561户"),
        ("年初累计结余11326.47万元，当期结余311.48万元，年末累计结余{}。", "11637.95万元", "12037.59万元"),
        ("上年末实有主体48216户。今年新设立9307户；注销3958户。12月31日实有{}。", "53565户", "53655户"),
    ],
)
def test_the_closing_stock_is_the_opening_one_and_what_came_in_less_what_went_out(
    right: str, closing: str, wrong: str
) -> None:
    assert [line.split(":")[0] for line in checked(right.format(closing), FLOW)] == [closing]
    assert alarms(right.format(closing)) == []
    assert alarms(right.format(wrong)) == [("GJ601", wrong)]


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("资产1382.2亿元，其中固定资产86亿元；负债298.4亿元；净资产1083.8亿元。", "1083.8亿元: 1382.2 − 298.4"),
        (
            "收入39333万元，省级15743万元，市级23590万元。全年支出35696万元，当年结余3637万元。",
            "3637万元: 39333 − 35696",
        ),
        ("外贸86.4亿元，其中出口52.7亿元，进口33.7亿元，顺差19亿元。", "19亿元: 52.7 − 33.7"),
        ("累计缴存166.77亿元，缴存余额70.15亿元，提取8.6亿元，累计提取96.62亿元。", "70.15亿元: 166.77 − 96.62"),
        ("城镇居民收入38562元，增长4.9%，农村居民17893元；城乡收入差20669元。", "20669元: 38562 − 17893"),
    ],
)
def test_a_balance_is_the_difference_that_its_name_says(text: str, arithmetic: str) -> None:
    stated = arithmetic.split(":")[0]
    assert arithmetic in checked(text, FLOW) or any(stated[:-2] in line for line in checked(text, RelationKind.TOTAL))
    wrong = stated.replace(stated[:1], "5", 1)
    assert alarms(text.replace(stated, wrong)) == [("GJ601", wrong)]


def test_the_sides_of_a_balance_are_those_of_its_own_organisation() -> None:
    text = "行政资产4347.5亿元，负债1143.8亿元，净资产{}；事业资产9474.6亿元，负债1837.6亿元，净资产7637亿元。"
    assert alarms(text.format("3203.7亿元")) == []
    assert alarms(text.format("2503.7亿元")) == [("GJ601", "2503.7亿元")]


@pytest.mark.parametrize(
    "text",
    [
        "去年末存款余额为1047.62亿元，全年新增192亿元。12月底，贷款余额为707.42亿元。",
        "年末累计结余26.18亿元，收入38.64亿元，支出41.27亿元，年初结余28.81亿元。",
        "电话举报不在职责7件，已办结71件，办理中22件，未办理3件。",
        "下达项目64个；问题整改中，1个项目已完工，3个项目已开工，4个项目正在推进。",
        "求助166起、其它类359起，交通669起。",
    ],
)
def test_what_is_no_ledger_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "民宿新评定36家、复核通过21家、到期未报7家，年末在册218家。",
        "计量标准新建18项、复查14项、届满未检3项。",
        "病险桥梁42座，已加固27座，交工验收19座，余下15座明年实施。",
        "农机具补贴意向单312户，签单254户，已供货213户；未签单的58户中，41户改购，17户弃购。",
    ],
)
def test_what_is_left_undone_is_left_of_what_was_to_be_done(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("接收申报74项，办结61项，未办23项。", "23项"),
        ("病险桥梁42座，已加固27座，交工验收19座，余下25座明年实施。", "25座"),
        ("农机具补贴意向单312户，签单254户，未签单的48户。", "48户"),
    ],
)
def test_what_is_left_of_the_same_step_is_still_counted(text: str, wrong: str) -> None:
    assert [literal for _, literal in alarms(text)] == [wrong]


def test_what_came_and_went_may_be_told_behind_a_colon() -> None:
    text = "蓄积量净增41.7万立方米：生长量{}万立方米，消耗量21.5万立方米。"
    assert checked(text.format("63.2"), FLOW) == ["41.7万立方米: 63.2 − 21.5"]
    assert alarms(text.format("62.3")) == [("GJ601", "41.7万立方米")]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "新收申请214件，上年结转5件，总计219件。\n本年度办理211件，其中公开96件、不公开115件。\n结转下年度继续办理{}。",
            "8件",
            "6件",
        ),
        ("新收复议申请314件，上年结转25件。本年审结311件，其中维持196件，驳回115件。结转下年度{}。", "28件", "26件"),
        ("新收申请86件，上年结转3件，合计89件。全年办理85件。结转下年度继续办理{}。", "4件", "2件"),
    ],
)
def test_what_is_carried_on_is_what_there_was_less_what_was_dealt_with(text: str, right: str, wrong: str) -> None:
    assert [line.split(":")[0] for line in checked(text.format(right), FLOW)] == [right]
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ601", wrong)]


def test_what_was_carried_in_is_named_first_where_nothing_comes_out() -> None:
    text = "新收复议申请314件，上年结转25件，本年审结311件，结转下年度26件。"
    (flow,) = relations(text, FLOW)
    assert flow.relation.computed is not None
    assert flow.relation.computed.render() == "25 + 314 − 311"


def test_what_is_carried_on_of_something_else_is_left_alone() -> None:
    text = "新收申请214件，上年结转5件，总计219件。\n本年度办理219件。\n年度资金结转下年度继续使用86万元。"
    assert alarms(text) == []


def test_what_is_not_closed_at_the_end_of_the_year_is_of_a_sentence_in_front_of_the_split() -> None:
    text = "受理案件847件；审结851件（含上年结转63件）。调解396件，裁决288件（终局121件），撤诉167件，年末未结{}件。"
    assert checked(text.format(59), FLOW) == ["59件: 63 + 847 − 851"]
    assert alarms(text.format(59)) == []
    # of what was carried in, more may have been there than was closed
    assert alarms(text.format(49)) == []


def test_what_was_carried_in_counts_wherever_it_is_told() -> None:
    text = "新收申请214件。本年度办结211件，其中含上年结转5件。结转下年度继续办理8件。"
    assert checked(text, FLOW) == ["8件: 5 + 214 − 211"]
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("right", "told", "wrong"),
    [
        ("本次大会应到代表318名，因病因事请假17名，实到{}，符合法定人数。", "301名", "310名"),
        ("会议应到委员42人，请假3人、缺席2人，实到{}。", "37人", "38人"),
        ("应参加体检812人，因外出缺检23人，实际参检{}。", "789人", "798人"),
        ("本季度应检锅炉218台，停用免检16台，实检{}。", "202台", "212台"),
        ("送审造价14.62亿元，审定13.57亿元，核减{}，核减率7.2%。", "1.05亿元", "1.15亿元"),
        ("报审结算价4862万元，审定4517万元，审减{}。", "345万元", "354万元"),
        ("采购预算1268万元，中标金额1182万元，节约{}。", "86万元", "96万元"),
    ],
)
def test_what_came_is_what_was_due_less_what_is_told_to_be_away(right: str, told: str, wrong: str) -> None:
    number = told.rstrip("名人台亿万元")  # as a difference, or as a part of the total that stands in front
    assert any(number in line for line in checked(right.format(told), FLOW, RelationKind.TOTAL))
    assert alarms(right.format(told)) == []
    assert alarms(right.format(wrong)) == [("GJ601", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "应到委员52人，实到46人，病假3人。",  # others may be away without a word
        "全市应到323人，实到298人，其中女代表86人。",
        "应收水费3218万元，减免86万元，实收2986万元，其余为欠费。",
        "应发放补贴1268户，实际发放1240户，因外出未领取18户，死亡注销10户。",
        "送审金额8.62亿元，审定金额8.11亿元，其中市政类核减0.21亿元，水利类核减0.3亿元。",
        "送审4862万元，核减345万元，审定4517万元。其中房建核减120万元，市政核减225万元。",
        "送审18.64亿元，审定17.37亿元，核减1.27亿元。核减最多的是快速路，送审4.12亿元、核减4386万元。",
        "对12个项目审减工程款638万元，其中道路项目送审2100万元，审定1950万元。",
        "送审8.62亿元，审定8.31亿元，核减0.51亿元，核增0.2亿元。",
        "招标项目预算820万元，成交780万元，节约40万元；谈判项目预算410万元，成交385万元，节约25万元。",
        "年度预算820万元，全年采购金额312万元，节约办公费用18万元。",
    ],
)
def test_absent_and_cut_figures_of_other_matters_are_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("right", "told", "wrong"),
    [
        ("上周涉及工单217张，当周办结189张，剩{}转入专班。", "28张", "38张"),
        ("两年前全市有站点94个，去年新建61个、撤并8个，今年又新建43个，现有{}。", "190个", "191个"),
        ("全年新增对象231户、退出187户，动态调整后年末在保户数比年初多{}。", "44户", "54户"),
        ("发出整改通知书8份，复查合格7份，剩余{}下月再查。", "1份", "2份"),
        ("上周受理来电6853个，接通6721个，未接通{}，平均等待8.6秒。", "132个", "142个"),
    ],
)
def test_what_is_left_and_what_has_come_and_gone_since(right: str, told: str, wrong: str) -> None:
    assert any(line.startswith(f"{told}: ") for line in checked(right.format(told), FLOW))
    assert alarms(right.format(told)) == []
    assert alarms(right.format(wrong)) == [("GJ601", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "本季度新成立9家，注销6家，撤销2家，季末登记在册387家，比上季末净增1家。",
        "全年新登记312户，注销268户，其中简易注销203户，年末户数比上年末多44户。",
        "全年入职31人、离职18人，调入6人，年末在岗比年初多19人。",
        "全年新建水库3座，年末蓄水量比年初多1.2亿立方米。",
    ],
)
def test_several_flows_and_their_parts(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("全区养老机构46家，年内新设6家、关停3家，年初为43家。", "46家", "64家"),
        ("用户总数18.6万户，全年新装1.2万户、销户0.4万户，年初数为17.8万户。", "18.6万户", "16.8万户"),
        ("新设营业网点5个、撤并8个，网点总数由年初的126个减至123个。", "123个", "132个"),
        ("门店数由年初的186家增至203家，其中新开29家、关闭12家。", "203家", "230家"),
        ("线路由上年末的31条增至36条，新开9条、停运4条。", "36条", "38条"),
        ("年内新开航线9条、停航4条，年末在飞航线36条（上年末31条）。", "36条", "38条"),
        ("支出合计54.19亿元，本年收支结余4.55亿元，年末滚存结余65.93亿元（上年末为61.38亿元）。", "65.93", "56.83"),
        ("新签合同58.3亿元；年初在手71.6亿元，确认收入49.2亿元，终止2.4亿元，年末在手78.3亿元。", "78.3", "73.8"),
        ("本年收入2981万元，年初结转287万元。本年支出2846万元。年末结转422万元。", "422", "242"),
        ("接收报案4862件，结案4517件，未决345件。", "345件", "445件"),
    ],
)
def test_either_stock_may_be_told_last_and_flows_may_stand_in_front(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ601"]


@pytest.mark.parametrize(
    "text",
    [
        "新增就业0.5万人，年末从业人员3.2万人（上年末3.1万人）。",
        "新增规上企业12家、退出3家，高新技术企业由年初的85家增至97家。",
        "在岗职工1286人，年内招录96人、退休72人，年初劳务派遣人员214人。",
        "企业由上年末的285家增至347家，净增62家，其中新认定103家，期满41家；科技型企业入库1036家。",
        "持证4860人，当年注销213人、新发证176人，净减37人；年初为4897人。",
        "新增车位360个，停车场由年初的18个增至21个。",
    ],
)
def test_flows_of_another_stock_are_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("利润总额3826.5万元，所得税费用616.1万元，净利润3210.4万元。", "3210.4", "4442.6"),
        ("送审金额8426.3万元，审定金额7615.8万元，审减810.5万元。", "810.5", "710.5"),
        ("毛利润1263万元，营业收入8642万元，营业成本7379万元。", "1263", "1623"),
        (
            "收入方面：本级收入18.47亿元，上级补助11.73亿元，总计30.20亿元。支出方面：本级支出22.36亿元，"
            "调出6.05亿元，合计28.41亿元，年终结余1.79亿元。",
            "1.79",
            "2.79",
        ),
    ],
)
def test_profit_and_what_an_audit_takes_off_are_differences_by_name(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ601"]


@pytest.mark.parametrize(
    "text",
    [
        "利润总额3826.5万元，净利润3210.4万元，归母净利润3105.2万元，缴纳所得税402.7万元。",
        "送审18.64亿元，审定17.37亿元，核减1.27亿元。核减最多的是滨河路，送审4.12亿元、核减4386万元。",
        "集团利润总额3826.5万元；子公司所得税费用86.1万元，净利润210.4万元。",
    ],
)
def test_a_balance_of_one_account_takes_no_side_of_another(text: str) -> None:
    assert alarms(text) == []


def test_what_is_left_is_held_to_the_whole_in_its_bracket() -> None:
    text = "开挖进尺本月186米，累计2745米，剩余{}（设计全长3980米）。"
    assert checked(text.format("1235米"), FLOW) == ["1235米: 3980 − 2745"]
    assert alarms(text.format("1325米")) == [("GJ601", "1325米")]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("期初存货8642万元，本期采购12486万元，结转成本13215万元，期末存货7913万元。", "7913", "7319"),
        ("党员总数3852人，年内发展126人、减员84人，年初3810人。", "3852人", "3842人"),
        ("门店总数186家，其中直营62家、加盟124家，本季新开12家、关闭5家，季初179家。", "179家", "197家"),
        ("税前利润1042.68万元，扣除所得税138.45万元，税后净利润904.23万元。", "904.23", "914.23"),
    ],
)
def test_ledgers_in_other_words_are_ledgers(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ601"]


@pytest.mark.parametrize(
    "text",
    [
        "年内新增贷款客户9户、清退4户，年末存款客户42户（上年末31户）。",
        "年末实有床位1286张（上年末1248张），年内新增编制床位60张，撤并床位36张。",
        "年末在册车辆1286辆（上年末1248辆），全年报废62辆，购置新能源车48辆。",
        "已完成改造42.6公里，剩余17.4公里（其中计划明年完成12公里）。",
    ],
)
def test_a_bracketed_opening_takes_no_flows_of_other_things(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("right", "closing", "wrong"),
    [
        (
            "上年结转38件，今年新立512件，处罚463件，移送24件，合计办结487件，年底尚有{}未结。",
            "63件",
            "91件",
        ),
        (
            "上年结转线索74件，本年新收1012件，两项相加1086件；年内办结1037件，其中立案286件、谈话函询193件，转入次年的{}。",
            "49件",
            "59件",
        ),
    ],
)
def test_sums_and_parts_of_flows_are_no_flows_of_their_own(right: str, closing: str, wrong: str) -> None:
    assert alarms(right.format(closing)) == []
    assert any(each.startswith(f"{closing}:") for each in checked(right.format(closing), FLOW))
    assert ("GJ601", wrong) in alarms(right.format(wrong))


def test_net_income_is_what_came_in_less_what_was_spent_of_its_own_sort() -> None:
    text = "手续费收入2.76亿元，手续费支出0.84亿元，手续费净收入{}。"
    assert alarms(text.format("1.92亿元")) == []
    assert alarms(text.format("1.82亿元")) == [("GJ601", "1.82亿元")]
    assert alarms("利息收入9.1亿元，利息支出3.4亿元，手续费净收入1.8亿元。") == []
