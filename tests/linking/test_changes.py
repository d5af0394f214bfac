"""Changes, gaps, directions and trends: what went up or down by how much, and against what."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import AUDIT, alarms, checked, relations

GROWTH, DIFFERENCE, ORDER = RelationKind.GROWTH, RelationKind.DIFFERENCE, RelationKind.ORDER


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("抓获嫌疑人605名，同比多抓238名，上升64.9%。", "64.9%: 238 ÷ (605 − 238)"),
        ("上划收入37.78亿元，减少0.46亿元，负增长1.21%。", "1.21%: 0.46 ÷ (37.78 + 0.46)"),
        ("行政诉讼31件，同比下降27.91%，减少12件；执行2018件，减少111件。", "27.91%: 12 ÷ (31 + 12)"),
        ("支出6214万元，完成预算25890万元的24.0%，比上年减支21436万元，下降77.5%。", "77.5%: 21436 ÷ (6214 + 21436)"),
        ("农民工月均收入4432元，比上年增加360元，增长8.8%。", "8.8%: 360 ÷ (4432 − 360)"),
        ("贷款余额707.42亿元，同比增长18.75%，比年初新增111.71亿元。", "18.75%: 111.71 ÷ (707.42 − 111.71)"),
    ],
)
def test_an_increment_beside_the_rate_tells_the_earlier_figure(text: str, arithmetic: str) -> None:
    assert checked(text, GROWTH) == [arithmetic]
    assert alarms(text, settings=AUDIT) == []


def test_a_list_of_increments_goes_with_the_list_of_rates() -> None:
    text = "实缴单位231.35万个，实缴职工12393.31万人，分别比上年净增24.85万个、515.92万人，增长12.03%和4.34%。"
    assert len(checked(text, GROWTH)) == 2
    assert alarms(text.replace("4.34", "6.81")) == [("GJ301", "6.81%")]


def test_the_names_in_front_of_respectively_say_which_figures_are_compared() -> None:
    text = "来访417件次、1836人次，其中集体访1024人次；与上年的512件次、2247人次相比，件次、人次分别下降18.6%、18.3%。"
    assert len(checked(text, GROWTH)) == 2
    assert alarms(text) == []


def test_figures_of_two_years_are_compared_by_their_year() -> None:
    text = "2022年办案1.9万件，挽损20.4亿元；2023年办案3.98万件，挽损103.9亿元，同比分别增长109%和409%。"
    assert len(checked(text, GROWTH)) == 2
    assert alarms(text.replace("409%", "509%")) == [("GJ301", "509%")]


def test_a_clause_takes_up_a_figure_of_another_sentence_by_its_name() -> None:
    text = "汉族568238人，少数民族183151人，其中回族176176人。与六普相比，少数民族增加36041人，增长24.50%。"
    assert checked(text, GROWTH) == ["24.50%: 36041 ÷ (183151 − 36041)"]
    assert alarms(text.replace("24.50%", "19.68%")) == [("GJ301", "19.68%")]


def test_a_rate_is_not_of_an_earlier_figure_that_another_rate_took() -> None:
    assert alarms("发生事故118起，比上年的248起下降52.4%，死亡59人，下降18.1%。") == []


def test_a_stock_and_what_was_added_to_it_are_no_two_periods() -> None:
    assert alarms("去年末存款余额为1047.62亿元，全年新增192亿元，同比增长22.44%。") == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("2015年总产值588.5亿元，比2010年增加144.5亿元，年均增长5.8%。", "8.5%"),
        ("2013年至2016年，游客由533.5万人次增加到600.38万人次，年均增长4.0%。", "9.0%"),
    ],
)
def test_mean_growth_is_the_root_over_the_years_between(right: str, wrong: str) -> None:
    stated = "5.8%" if "5.8%" in right else "4.0%"
    assert len(checked(right, GROWTH)) == 1
    assert alarms(right.replace(stated, wrong)) == [("GJ301", wrong)]


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("受理案件864件、927件，前者比后者少63件。", "63件: 927 − 864"),
        ("最高97.2分、最低71.5分，极差25.7分。", "25.7分: 97.2 − 71.5"),
        ("7月最多（2.46万件），2月最少（1.12万件），峰谷差1.34万件。", "1.34万件: 2.46 − 1.12"),
        ("概算总投资3.46亿元，实际完成3.87亿元，超概算0.41亿元。", "0.41亿元: 3.87 − 3.46"),
        ("债务余额62.48亿元，债务限额65.3亿元，余额低于限额2.82亿元。", "2.82亿元: 65.3 − 62.48"),
        ("覆盖率91.5%，比目标90%高1.5个百分点。", "1.5个百分点: 91.5 − 90"),
        ("平均气温14.0℃，历年平均值12.7℃，偏高1.3℃。", "1.3℃: 14 − 12.7"),
        ("年人均纯收入15284元，较全县居民人均可支配收入19637元低4353元。", "4353元: 19637 − 15284"),
        ("前十月已办案1163件，距1200件的目标尚差37件。", "37件: 1200 − 1163"),
        ("药占比由32.6%降至28.4%；医疗服务收入占比35.7%，比药占比高7.3个百分点。", "7.3个百分点: 35.7 − 28.4"),
        ("完成投资9.03亿元，为年度计划8.6亿元的105%，超额完成0.43亿元。", "0.43亿元: 9.03 − 8.6"),
        ("企业由247户增加到356户，净增109户。", "109户: 356 − 247"),
        ("较上周（4087件）增加129件，本周受理4216件。", "129件: 4216 − 4087"),
    ],
)
def test_a_gap_lies_between_the_figure_and_what_it_is_compared_with(text: str, arithmetic: str) -> None:
    assert arithmetic in checked(text, DIFFERENCE)
    assert alarms(text, settings=AUDIT) == []


@pytest.mark.parametrize(
    "text",
    [
        "存款余额860亿元，同比多增12亿元，去年同期860亿元。",
        "治理面积12亩，最高96.3万千瓦，较历史最高91.8万千瓦增长4.9%。",
        "查处超载车辆12辆、超标企业8家。",
        "受理诉求4216件，日均602件，较上周（4087件）增加129件。",
    ],
)
def test_what_only_looks_like_a_gap_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "图书借阅3200册次，上年为4000册次，同比上升20%。",
        "今年办理提案286件，比上年的302件多16件。",
        "日照2375.3小时，常年日照2467.7小时，偏多92.4小时。",
        "败诉率6.1%，低于10%的控制目标；去年败诉9件，败诉率8.2%，同比上升2.1个百分点。",
        "登记船舶由364艘减少到436艘。",
    ],
)
def test_a_change_that_goes_against_its_words_is_told_as_such(text: str) -> None:
    assert [rule for rule, _ in alarms(text)] == ["GJ303"]


def test_a_minus_behind_a_fall_is_one_too_many() -> None:
    assert alarms("同比下降-5.9%。") == [("GJ303", "-5.9%")]
    assert alarms("同比增长-5.9%。") == []
    assert alarms("增减幅度为-5.9%。") == []


def test_a_difference_of_percentages_in_percent_is_told_apart_from_growth() -> None:
    text = "安全感由上年的87.55%上升到98.62%，上升{}。"
    assert alarms(text.format("11.07%")) == [("GJ304", "11.07%")]
    assert alarms(text.format("11.07个百分点")) == []
    assert alarms(text.format("12.64%")) == []


def test_growth_of_an_amount_in_points_is_told() -> None:
    assert alarms("支出480691万元，比2017年增支8807万元，增长1.87个百分点。") == [("GJ304", "1.87个百分点")]
    assert alarms("建成学校480所，比上年增加12所，普及率提高2.56个百分点。") == []


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("2021至2024年检验86艘、94艘、121艘、137艘，逐年上升。", []),
        ("2021至2024年检验86艘、94艘、89艘、137艘，逐年上升。", ["89艘"]),
        ("2021年投诉386件，2022年342件，2023年312件，连续三年下降。", []),
        ("2021年投诉386件，2022年312件，2023年342件，连续三年下降。", ["342件"]),
        ("小学12所、初中9所、高中15所，逐年增加。", []),
        ("2021至2023年收入增长8.2%、7.1%、6.3%，逐年增长。", []),
    ],
)
def test_a_series_goes_the_way_that_its_words_say(text: str, odd: list[str]) -> None:
    assert alarms(text) == [("GJ305", stated) for stated in odd]


def test_what_rose_from_one_figure_to_another_ends_at_the_larger_one() -> None:
    assert checked("企业由247户增加到356户。", ORDER) == ["356户: 247"]
    assert relations("由亏损247万元减少到盈利356万元。", ORDER) == []
    assert alarms("净利润由1.26亿元下降至-0.42亿元。") == []


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("浓度由低到高依次为丰泽区36微克/立方米、云坪县38微克/立方米、梅岭区41微克/立方米。", []),
        ("浓度由低到高依次为丰泽区36微克/立方米、云坪县41微克/立方米、梅岭区38微克/立方米。", ["38微克/立方米"]),
        ("投诉量从多到少依次是：停车收费312件、物业服务287件、噪声扰民298件，共897件。", ["298件"]),
        ("满意率由高到低分别为甲县98.2%、乙县97.6%、丙县97.9%。", ["97.9%"]),
        ("按数量由多到少排列，前三位依次为盗窃45件、诈骗61件、伤害23件。", ["61件"]),
        ("发案由高到低依次为盗窃45件、诈骗32件、其他61件，办结85件。", []),
        ("增速由高到低依次为甲县12.3亿元、乙县45.1亿元、丙县10.2亿元。", []),
        ("得分由高到低依次为甲镇（受理96件）、乙镇（受理126件）、丙镇（受理82件）。", []),
        ("办结率从高到低依次是甲局99.1%、乙局98.5%、丙局98.5%，全市平均98.9%。", []),
        ("由低到高逐级审批，共受理86件、办结79件、退回7件。", []),
    ],
)
def test_a_list_is_in_the_order_that_its_words_say(text: str, odd: list[str]) -> None:
    assert alarms(text) == [("GJ305", stated) for stated in odd]


@pytest.mark.parametrize(
    ("text", "alarm"),
    [
        ("接警出动6318起，出动车辆1.21万辆次。与上年的5740起相比，出动总量上升11.0%。", ("GJ301", "11.0%")),
        (
            "接警出动6318起，出动车辆1.21万辆次。与上年的5740起相比，出动总量上升10.1个百分点。",
            ("GJ304", "10.1个百分点"),
        ),
        (
            "共接警出动6318起。出动任务中火灾1907起、抢险2846起、救助1565起。与上年的5740起相比，出动量上升11.0%。",
            ("GJ301", "11.0%"),
        ),
        ("去年收案5740起，今年收案6318起，上升10.1个百分点。", ("GJ304", "10.1个百分点")),
        ("县级演练2次，部门演练34次，共36次，参演730人次。较2022年的28次多9次。", ("GJ306", "9次")),
        ("受理投诉2718件，其中商品类1613件，服务类1105件。比上年的2304件多441件。", ("GJ306", "441件")),
        ("农村标准由每月720元提高到780元，城市由950元提到990元，提幅分别为8.3%和2.4%。", ("GJ301", "2.4%")),
        ("有效注册商标41950件，年内净增5236件，增幅12.5%。", ("GJ301", "12.5%")),
    ],
)
def test_a_comparison_that_opens_a_sentence_is_of_what_was_told_before(text: str, alarm: tuple[str, str]) -> None:
    assert alarms(text) == [alarm]


@pytest.mark.parametrize(
    "text",
    [
        "受理投诉2718件，举报630件。比上年的2304件多312件。",  # whose 2304件 they were is not told
        "县级演练2次，部门演练34次，共36次，参演730人次。较2022年的28次多8次。",
        "参保率由上年的95.2%提高到96.4%，提高1.2个百分点。",
        "产量由2021年的812万吨降至2024年的688万吨，三年累计减少124万吨，其中2024年当年下降4.9%。",
        "接警出动6318起。与上年的5740起相比，群众满意度上升1.2个百分点。",
    ],
)
def test_comparisons_of_something_else_are_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("平均办理时长5.8个工作日，比规定的15个工作日快9.2个工作日。", []),
        ("平均办理时长5.8个工作日，比规定的15个工作日快8.2个工作日。", ["8.2个工作日"]),
        ("列车运行比上年快12分钟，全程108分钟。", []),
        ("执行到位4.62亿元，去年同期为3.94亿元，多到位0.68亿元。", []),
        ("执行到位4.62亿元，去年同期为3.94亿元，多到位0.86亿元。", ["0.86亿元"]),
    ],
)
def test_what_is_faster_and_what_there_is_more_of(text: str, wrong: list[str]) -> None:
    assert [stated for _, stated in alarms(text)] == wrong


def test_a_comparison_with_all_is_not_of_a_part() -> None:
    assert alarms("信访总量1286件，其中来信312件、来访974件。与上年同期的1402件相比，来访下降12.3%。") == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("库存煤炭96万吨，比月初增加8.5万吨，即月初为87.5万吨。", "8.5万吨", "5.8万吨"),
        ("航线27条，其中外贸9条、内贸14条、支线4条，较年初增加3条（年初24条）。", "3条", "3条"),
        ("在册企业1286家，较年初增加74家（年初1212家），注销36家。", "74家", "84家"),
        ("全市得分91.3分，比第1名低1.7分（第1名93.0分），高出全省平均1.6分（全省89.7分）。", "1.6分", "2.6分"),
        ("漏损率8.6%，比国家标准低1.4个百分点（国家标准10%）。", "1.4个百分点", "2.4个百分点"),
        ("年末常住人口34.18万人。户籍人口41.05万人，户籍人口多于常住人口6.87万人。", "6.87万人", "7.87万人"),
        ("全年预算收入86.4亿元，执行数82.1亿元，短收4.3亿元，执行率95.0%。", "4.3亿元", "3.4亿元"),
        ("终端用户183.5万户，首次超过移动用户（176.2万户），多出7.3万户。", "7.3万户", "8.3万户"),
    ],
)
def test_what_a_change_is_from_may_be_told_behind_it_or_by_its_name(text: str, right: str, wrong: str) -> None:
    assert any(line.startswith(f"{right}: ") for line in checked(text, RelationKind.DIFFERENCE))
    assert alarms(text) == []
    if wrong != right:
        assert alarms(text.replace(right, wrong)) == [("GJ306", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "贷款余额132.91亿元，较年初增加9.74亿元，年初存款余额为98.2亿元。",
        "参保人数31.2万人，高于去年同期（29.8万人），多收保费0.46亿元。",
        "网上办件18.6万件，超过窗口办件12.4万件，多出一半。",
        "常住人口34.18万人。户籍人口41.05万人，流入人口多于流出人口1.26万人。",
    ],
)
def test_figures_of_another_name_are_no_ends_of_a_change(text: str) -> None:
    assert alarms(text) == []
