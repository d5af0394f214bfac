"""Courts, police and audit offices: what was taken up and is left, rates beside what they leave out, delays."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked, relations

FLOW, RATE, DATE = RelationKind.STOCK_FLOW, RelationKind.RATE, RelationKind.DATE


def said(text: str, *kinds: RelationKind) -> list[str]:
    """The stated figures of what holds."""
    return [line.split(":")[0] for line in checked(text, *kinds)]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("年初未结案件38件，当年受理52件，办结47件，年末尚有{}正在审理。", "43件", "53件"),
        ("期初待裁决112件，立案仲裁486件，办结512件，期末待裁决{}。", "86件", "68件"),
        ("年初在办投诉16件，受理投诉140件，办结135件，年末在办{}。", "21件", "12件"),
    ],
)
def test_what_was_taken_up_came_in(text: str, right: str, wrong: str) -> None:
    assert right in said(text.format(right), FLOW)
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ601", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "上年旧存38件，受理90件，审结47件，年末未结43件。",
        "上年旧存38件，共受理90件，审结47件，年末未结43件。",
        "年初未结38件，收到94件，受理52件，办结47件，年末未结43件。",
    ],
)
def test_what_was_taken_up_may_hold_what_was_there_or_be_a_part_of_what_came(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("新收复议申请389件，加上年结转43件，可办案件共432件；审结401件，结转下年度{}。", "31件", "21件"),
        ("上年结转43件，新收389件，共432件，审结401件，其中判决300件、调解101件，年末未结{}。", "31件", "21件"),
        ("上年结转43人，新录126人，共有169人；离职12人，退休9人，年末在册{}。", "148人", "184人"),
    ],
)
def test_what_has_gone_is_taken_off_all_that_there_was(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ601", wrong)]


def test_a_list_that_goes_on_behind_among_them_is_not_all_that_went() -> None:
    assert alarms("上年末420人，新进12人，共432人，其中离职12人、退休9人，年末在册411人。") == []


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("专项资金到位1.26亿元，实际支出8694万元，结存3609万元，其中超过两年未使用的1120万元。", "3609万元"),
        ("下达补助资金4860万元，支付3175万元，结存1658万元。", "1658万元"),
        ("收到建议286件，办结243件，尚有53件正在办理，其中超期未办结的4件。", "53件"),
    ],
)
def test_a_part_of_what_is_left_does_not_hide_what_is_left(text: str, stated: str) -> None:
    assert alarms(text) == [("GJ601", stated)]


def test_what_stays_behind_is_told_where_a_slip_explains_it() -> None:
    text = "省厅下达资金3860万元，实际拨付2974万元，拨付率77.0%，滞留{}万元，其中超过6个月的312万元。"
    assert alarms(text.format(886)) == []
    assert alarms(text.format(868)) == [("GJ601", "868万元")]
    assert alarms(text.format(412)) == []
    assert alarms("建设厂房12.6万平方米，租出8.4万平方米，闲置2.4万平方米。") == [("GJ601", "2.4万平方米")]
    assert alarms("购置设备126台，投入使用98台，闲置26台，价值312万元。") == []


def test_more_may_be_closed_than_came_in_where_something_was_there() -> None:
    text = "年初未检结审查起诉案件61件，受理1284件，审结1297件，年末未结{}件。"
    assert alarms(text.format(48)) == []
    assert alarms(text.format(84)) == [("GJ601", "84件")]


def test_more_may_be_in_stock_than_came_in() -> None:
    assert alarms("本年采购物资126万元，发放87万元，结存52万元。") == []
    assert alarms("储备粮入库5200吨，出库4860吨，结存1280吨。") == []
    assert alarms("本年采购物资126万元，发放87万元，结存36万元。") == [("GJ601", "36万元")]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("应到318人，缺勤12人，出勤率{}。", "96.2%", "92.6%"),
        ("栽植苗木12000株，死亡620株，成活率{}。", "94.83%", "98.43%"),
        ("发出列车1286列，晚点18列，正点率{}。", "98.60%", "96.80%"),
        ("判决一审案件2136件，当事人提起上诉298件，一审服判息诉率{}。", "86.05%", "83.05%"),
        ("安装充电桩640台，损坏16台，完好率{}。", "97.5%", "79.5%"),
    ],
)
def test_a_rate_is_of_all_but_those_that_its_word_leaves_out(text: str, right: str, wrong: str) -> None:
    assert said(text.format(right), RATE) == [right]
    assert alarms(text.format(wrong)) == [("GJ201", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "审结一审案件2136件，上诉298件，服判息诉率91.20%。",
        "应到318人，缺勤12人，优秀率46.2%。",
        "栽植苗木12000株，其中松树死亡600株，成活率91%。",
    ],
)
def test_a_rate_of_other_figures_is_let_be(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("排查隐患480处，全部整改到位，整改率{}。", "98%"),
        ("480处隐患已全部整改到位，整改率{}。", "98.2%"),
        ("受理申请480件，全部按期办结，办结率{}。", "96.5%"),
        ("法院作出一审判决896人，全部为有罪判决，有罪判决率{}。", "98.6%"),
    ],
)
def test_where_all_of_it_is_done_the_rate_is_a_hundred(text: str, rate: str) -> None:
    assert said(text.format("100%"), RATE) == ["100%"]
    assert alarms(text.format(rate)) == [("GJ201", rate)]


@pytest.mark.parametrize(
    "text",
    [
        "排查隐患480处，全部下达整改通知书，整改率85%。",
        "排查隐患480处，全部进入整改阶段，整改率62%。",
        "排查隐患480处，全部整改到位，按期整改率98%。",
        "排查隐患480处，其中重大隐患12处全部整改到位，整改率98%。",
        "受理投诉480件，全部办结，满意率98%。",
        "合格产品480批次全部上架，合格率98%。",
        "排查隐患480处，未全部整改到位，整改率98%。",
    ],
)
def test_all_of_something_else_says_nothing_of_the_rate(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("合同约定2023年12月底完工，截至2024年10月底仍未竣工，已逾期{}。", "10个月", "8个月"),
        ("项目计划于2022年6月30日前建成，截至2024年6月30日尚未完工，已逾期{}。", "24个月", "14个月"),
        ("设备应于2023年3月15日交付，实际于2023年6月20日交付，逾期{}。", "97天", "67天"),
        ("借款期限为2021年5月20日，至2024年8月10日仍未归还，逾期{}。", "38个月", "28个月"),
        ("合同规定2024年3月竣工，但截至2024年9月仍未竣工，工期滞后{}。", "6个月", "8个月"),
    ],
)
def test_a_delay_runs_from_the_day_that_was_set_to_the_day_told(text: str, right: str, wrong: str) -> None:
    assert said(text.format(right), DATE) == [right]
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ405", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "合同约定2023年12月底完工，截至2024年10月底仍未竣工，经批准延期6个月。",
        "合同约定2023年12月底完工，截至2024年10月底仍未竣工，其中2个标段逾期6个月。",
        "合同约定2023年12月底完工，截至2024年10月底仍未竣工，平均逾期6个月。",
        "合同约定2023年12月底完工，截至2024年10月底仍未竣工，逾期近9个月。",
    ],
)
def test_another_delay_is_let_be(text: str) -> None:
    assert relations(text, DATE) == []


@pytest.mark.parametrize(
    "text",
    [
        "移送问题线索19件，其中移送纪检监察机关8件，移送公安机关3件，移送主管部门9件，涉及27人，目前已立案5件。",
        "移交问题线索46件，其中移送纪检监察机关18件，移送公安局9件，移送主管部门21件。",
    ],
)
def test_what_is_told_by_whom_it_went_to_adds_up(text: str) -> None:
    assert [rule for rule, _ in alarms(text)] == ["GJ102"]


@pytest.mark.parametrize(
    "text",
    [
        "抓获犯罪嫌疑人120人，其中抓获逃犯80人，抓获诈骗嫌疑人60人。",
        "移送案件120件，其中移送起诉80件，移送行政处罚60件。",
    ],
)
def test_steps_and_marks_of_one_case_do_not(text: str) -> None:
    assert alarms(text) == []


def test_one_part_that_is_more_than_its_whole_is_the_one_told() -> None:
    assert alarms("共处罚违法人员4120人，其中行政拘留1736人、罚款4208人。") == [("GJ102", "4208人")]


def test_an_outcome_is_no_more_than_all_that_came_in() -> None:
    text = "共收到举报线索214条，上年无结转线索，截至12月底已核查办结{}条，查实38条。"
    assert alarms(text.format(196)) == []
    assert alarms(text.format(231)) == [("GJ602", "231条")]
    assert alarms("收到举报线索214条，截至12月底已核实办结231条。") == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("五年来，产值由2019年的623.8亿元增加到2024年的856.4亿元；收入累计198.6亿元，年均{}。", "39.7亿元", "37.9亿元"),
        ("案件由2019年的623件增加到2024年的856件，共受理4125件，年均{}。", "825件", "852件"),
        ("2019—2024年，共受理案件4950件，年均{}。", "825件", "852件"),
    ],
)
def test_the_years_are_those_told_or_those_of_the_movement(text: str, right: str, wrong: str) -> None:
    assert right in said(text.format(right), RelationKind.AVERAGE)
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ205", wrong)]


def test_a_population_that_is_counted_by_is_the_one_told() -> None:
    text = "年末全市常住人口312.85万人，全年新增就业2.46万人。\n按年末常住人口{}万人计算，每千人口拥有医师3.4人。"
    assert alarms(text.format("312.85")) == []
    assert alarms(text.format("321.85")) == [("GJ501", "321.85万人")]
    assert alarms(text.replace("按年末", "按年平均").format("311.64")) == []


def test_figures_of_last_year_that_are_counted_each_have_their_growth() -> None:
    text = "发生火灾412起，亡6人、伤9人，上年三项数据分别为448起、8人、10人，同比分别下降{}、25.0%和10.0%。"
    assert alarms(text.format("8.0%")) == []
    assert "8.0%" in said(text.format("8.0%"), RelationKind.GROWTH)
    assert alarms(text.format("8.6%")) == [("GJ301", "8.6%")]


def test_a_multiple_of_the_total_is_of_the_whole() -> None:
    text = "受理证件52736人次，其中护照21408人次、通行证31328人次，总量是上年17902人次的{}倍。"
    assert alarms(text.format("2.95")) == []
    assert alarms(text.format("2.59")) == [("GJ206", "2.59倍")]


def test_a_bracket_behind_a_share_divides_the_figure_in_front() -> None:
    text = "购置及运行维护费31.45万元，占81.43%（购置费12.10万元，运行维护费{}万元）。"
    assert said(text.format("19.35"), RelationKind.TOTAL) == ["31.45万元"]
    assert alarms(text.format("19.53")) == [("GJ101", "31.45万元")]
    assert alarms("女职工862人，占54.7%（党员120人，团员300人）。") == []
    assert alarms("达标断面15个，占83.3%（国控断面10个，省控断面8个）。") == []


def test_a_limit_beside_the_gap_is_compared_with_the_stock_in_front() -> None:
    text = "年末余额46.73亿元，其中一般债务18.29亿元、专项债务28.44亿元。核定债务限额48.60亿元，余额低于限额{}亿元。"
    assert alarms(text.format("1.87")) == []
    assert alarms(text.format("1.78")) == [("GJ306", "1.78亿元")]
    assert alarms("年末专项债务余额28.44亿元。核定债务限额48.60亿元，余额低于限额1.87亿元。") == []


def test_a_standard_in_percent_is_a_target() -> None:
    text = "派出所民警612人，占{}，高于省厅提出的45%标准。"
    assert alarms(text.format("48.3%")) == []
    assert alarms(text.format("43.8%")) == [("GJ701", "43.8%")]


def test_what_was_closed_over_what_came_in_may_be_more_than_all() -> None:
    text = "新收6418件、旧存732件；审执结6583件。以当年新收计，审结收案比为{}。"
    assert said(text.format("102.57%"), RATE) == ["102.57%"]
    assert alarms(text.format("105.27%")) == [("GJ201", "105.27%")]


def test_averages_of_last_year_that_are_counted_each_have_their_growth() -> None:
    text = (
        "氨氮、总磷平均浓度分别为0.42毫克/升、0.086毫克/升，比上年分别下降{}、9.5%。"
        "去年两项指标为0.48毫克/升、0.095毫克/升。"
    )
    assert alarms(text.format("12.5%")) == []
    assert alarms(text.format("15.2%")) == [("GJ301", "15.2%")]
