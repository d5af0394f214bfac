"""What a bracket or a second list says of shares, and what is named again: right, wrong, and look-alikes."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, checked

_POWER = "装机512.6万千瓦，其中火电240.0万千瓦、水电86.4万千瓦、风电74.8万千瓦、光伏111.4万千瓦，"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{_POWER}新能源（风电、光伏）占36.3%。", []),
        (f"{_POWER}新能源（风电、光伏）占53.2%。", [("GJ204", "53.2%")]),
        ("受理投诉1826件，其中服务类742件、价格类516件、质量类568件，消费类（价格类、质量类）占59.4%。", []),
        (
            "受理投诉1826件，其中服务类742件、价格类516件、质量类568件，消费类（价格类、质量类）占95.4%。",
            [("GJ204", "95.4%")],
        ),
        # there are others that have no figure
        ("支出48.6亿元，其中教育11.2亿元、卫生5.3亿元，民生支出（教育、卫生、住房等）占78.2%。", []),
    ],
)
def test_a_bracket_lists_what_the_share_is_of(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("研发投入合计6841.72万元，研发投入占营业收入（135291.64万元）的比例为5.06%。", []),
        ("研发投入合计6841.72万元，研发投入占营业收入（135291.64万元）的比例为5.60%。", [("GJ204", "5.60%")]),
        ("全县民生支出38.42亿元，占一般公共预算支出（49.87亿元）的77.0%。", []),
        ("全县民生支出38.42亿元，占一般公共预算支出（49.87亿元）的70.7%。", [("GJ204", "70.7%")]),
        # no part of it is told
        ("技术人员占职工总数（2146人）的比重为18.4%。", []),
    ],
)
def test_the_base_stands_in_a_bracket_behind_its_name(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("小麦、玉米分别收割38.2万亩、21.4万亩，占应收面积40万亩、25万亩的95.5%、85.6%。", []),
        ("小麦、玉米分别收割38.2万亩、21.4万亩，占应收面积40万亩、25万亩的85.6%、95.5%。", [("GJ406", "85.6%")]),
        ("一季度、二季度完成投资12.4亿元、18.6亿元，分别占年度计划62亿元、60亿元的20.0%和31.0%。", []),
        (
            "一季度、二季度完成投资12.4亿元、18.6亿元，分别占年度计划62亿元、60亿元的20.0%和35.0%。",
            [("GJ702", "35.0%")],
        ),
        # as many parts as bases there are not
        ("新增就业6820人，为年度目标6500人、奋斗目标7000人的104.9%、97.4%。", []),
    ],
)
def test_a_list_is_a_share_of_a_list_item_by_item(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


def test_one_thing_in_two_units_has_two_shares() -> None:
    text = "播种面积42.6万亩，总产量17.55万吨，其中水稻28.1万亩、11.93万吨，面积和产量分别占66.0%、68.0%。"
    assert {"66.0%: 28.1 ÷ 42.6", "68.0%: 11.93 ÷ 17.55"} <= set(checked(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("提取25.18亿元，其中住房类18.96亿元，占75.3%（还贷11.42亿元、购房5.37亿元、租房2.17亿元）。", []),
        (
            "提取25.18亿元，其中住房类18.96亿元，占75.3%（还贷11.42亿元、购房5.73亿元、租房2.17亿元）。",
            [("GJ101", "18.96亿元")],
        ),
        # what the share is of, and how much of it
        ("优良断面15个，占83.3%（18个断面中15个）。", []),
    ],
)
def test_a_bracket_behind_a_share_divides_the_figure_that_it_is_told_of(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全市21家二级以上公立医院中，达到四级及以上的占81.0%。", []),
        ("全市21家二级以上公立医院中，达到四级及以上的占82%。", [("GJ203", "82%")]),
        ("全市36家规模以上化工企业中，通过验收的占80.3%。", [("GJ203", "80.3%")]),
        ("全市36家以上企业中，通过验收的占80.3%。", []),
    ],
)
def test_a_class_in_the_name_of_what_a_share_is_of(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全年受理群众诉求26417件，增长7.9%。全年受理的26417件诉求中，办结26018件。", []),
        ("全年受理群众诉求26417件，增长7.9%。全年受理的26471件诉求中，办结26018件。", [("GJ501", "26471件")]),
        ("全年受理群众诉求26417件，增长7.9%。通过网络受理的26471件诉求中，办结26018件。", []),
        ("全年办理提案126件。年内办理的114件重点提案中，办结98件。", []),
    ],
)
def test_a_deed_is_named_again_by_verb_and_noun(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全市发生火灾387起，其中较大火灾1起、一般火灾386起。未发生较大及以上火灾事故。", [("GJ502", "1起")]),
        ("全市发生事故87起，其中重大事故1起。未发生较大及以上事故。", [("GJ502", "1起")]),
        ("全市发生事故87起，其中较大事故1起、一般事故86起。未发生重大及以上事故。", []),
        ("全市发生交通事故87起，其中较大交通事故1起。未发生较大以上火灾事故。", []),
    ],
)
def test_a_grade_and_those_above_it_are_denied(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "安排5项活动：戏曲进乡村、电影放映、图书漂流、非遗展演，覆盖全县16个乡镇，共办6场、惠及96人。",
            [("GJ401", "5项")],
        ),
        ("安排4项活动：戏曲进乡村、电影放映、图书漂流、非遗展演，覆盖全县16个乡镇，共办6场、惠及96人。", []),
        # the list goes on
        ("安排5项活动：戏曲进乡村、电影放映、图书漂流、非遗展演，以及书画展、诗会。", []),
    ],
)
def test_a_list_ends_where_what_it_came_to_is_told(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("春运自2024年1月26日起至3月5日止共40天。", []),
        ("春运自2024年1月26日起至3月5日止共42天。", [("GJ405", "42天")]),
        ("3月1日至3月5日共检查企业12家。", []),
        (
            "统计期限自2022年1月1日起，至2022年12月31日止。公开信息143条。\n某局\n2022年1月16日",
            [("GJ801", "统计期限自2022年1月1日起，至2022年12月31日")],
        ),
        ("统计期限自2022年1月1日起，至2022年12月31日止。公开信息143条。\n某局\n2023年1月16日", []),
    ],
)
def test_the_days_of_a_span_and_the_end_of_a_period(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("发生火灾387起，直接财产损失612.4万元，起均1.58万元。", []),
        ("发生火灾387起，直接财产损失612.4万元，起均1.85万元。", [("GJ205", "1.85万元")]),
        ("自2024年1月1日起均为120元，补助312人。", []),
        ("实际开放床位1020张，出院49876人次，病床周转次数48.9次。", []),
        ("实际开放床位1020张，出院49876人次，病床周转次数84.9次。", [("GJ205", "84.9次")]),
        # beds that are planned need not be those that were open
        ("编制床位980张，出院49876人次，病床周转次数48.9次。", []),
        ("建成公共充电桩4126个，新能源汽车1.2万辆，车桩比2.9∶1。", []),
        ("城镇居民收入41286元，农村居民22438元，城乡收入比由上年的1.89缩小为1.84。", []),
        ("购电量66.77亿千瓦时，售电量63.85亿千瓦时，综合线损率4.37%。", []),
        ("购电量66.77亿千瓦时，售电量63.85亿千瓦时，综合线损率4.73%。", [("GJ201", "4.73%")]),
    ],
)
def test_quotients_of_fires_beds_cars_and_power(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


def test_good_days_are_a_share_of_the_year_where_that_comes_out() -> None:
    assert "83.6%: 305 ÷ 365天" in checked("优良天数305天，占83.6%，较上年增加12天。")
    assert alarms("优良天数305天，占84.7%，较上年增加12天。") == []


def test_shares_between_semicolons_are_sets_of_their_own() -> None:
    text = "职工中，30岁以下占41.2%，30至50岁占54.3%，50岁以上占4.5%；首套住房占83.5%，二套占16.5%。"
    assert len(checked(text)) == 2
    text = "从事制造业的占31.7%，其余68.3%；50岁以上占30.8%，初中文化程度占52.6%，大专及以上占16.3%。"
    assert alarms(text) == []
