"""Totals that join two names by a sign each, rates over one item of a list, and true passages that look alike."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "发送旅客318.2万人，单日最高6.4万人（5月1日）。到达旅客306.4万人，到发合计624.6万人。",
            "624.6万人: 318.2 + 306.4",
        ),
        ("集装箱进港36.2万标箱、出港38.9万标箱，进出合计75.1万标箱，其中外贸9.8万标箱。", "75.1万标箱: 36.2 + 38.9"),
        ("外借图书41.2万册次、归还39.8万册次，借还合计81.0万册次。", "81.0万册次: 41.2 + 39.8"),
    ],
)
def test_a_total_adds_up_what_the_two_signs_of_its_name_open(text: str, told: str) -> None:
    assert told in checked(text, RelationKind.TOTAL)
    assert alarms(text) == []


def test_a_total_of_two_signs_must_come_out() -> None:
    text = "发送旅客318.2万人，单日最高6.4万人。到达旅客306.4万人，到发合计642.6万人。"
    assert [stated for _, stated in alarms(text)] == ["642.6万人"]


def test_a_rate_is_of_the_item_of_the_list_that_its_part_names() -> None:
    right = "今年生产熟料132.6万吨、水泥186.4万吨，销售水泥181.2万吨，产销率97.2%。"
    assert checked(right, RelationKind.RATE) == ["97.2%: 181.2 ÷ 186.4"]
    assert alarms(right) == []
    wrong = "今年生产熟料132.6万吨、水泥186.4万吨，销售水泥181.2万吨，产销率92.7%。"
    assert [stated for _, stated in alarms(wrong)] == ["92.7%"]


def test_an_outcome_is_of_all_that_came_in_and_not_of_an_item_of_it() -> None:
    right = "全年受理诉求4186件，其中热线转办2763件，网格上报1042件，其余为来访等渠道；办结4095件，办结率97.8%。"
    assert alarms(right) == []
    wrong = "全年收到诉求4186件，其中热线转办2763件，网格上报1042件；答复4285件。"
    assert [stated for _, stated in alarms(wrong)] == ["4285件"]


SILENT = (
    # a stock told behind what came to its last sort
    "建有学会46个，院士工作站5家，新增科技小院3家，总数达12家。",
    "引进动物3种14只，新生幼崽27只，存栏总数达到612只。",
    "设民宿示范村6个、旅游专业村4个，今年新认定精品村2个，累计达15个。",
    # a peak is no item
    "发送旅客612.3万人，单日最多3.6万人（10月1日），中转41.2万人，两项合计653.5万人。",
    # the rest has no figure
    "收到建议118件、提案162件，两项合计280件，已全部办复，其中A类211件、B类61件，其余C类。",
    "全部286件已办结，其中当场答复163件、限期办理112件，其余转相关单位处理。",
    # what became of all, as its rate says
    "下发整改单318份，其中停工14份，整改完成306份，整改率96.2%。",
    "承接订单386台，其中数控312台，本年交付348台，交付率90.2%，逾期7台。",
    # a second rate of the name has figures of its own
    "汽车产量8.61万辆、销量8.42万辆，产销率97.8%，其中新能源汽车产3.12万辆、销3.08万辆，产销率98.7%，出口1.1万辆。",
    "社区签约2.86万人，其中65岁以上0.63万人，高血压0.41万人，糖尿病0.18万人，续签2.41万人。",
    # a ratio of balances
    "信用社投放贷款41.2亿元，收回36.8亿元，净投放4.4亿元，余额126.3亿元；存款186.2亿元，存贷比67.8%。",
    # the parts that bear the first word of the ratio
    "在校生8.61万人，其中小学5.12万人，初中3.49万人；教师5,126人，小学2,863人，初中2,263人，初中师生比1:15.4。",
    # 其中 is of the houses, and not of those moved
    "受灾人口4.12万人，转移863人，倒损房41间，其中倒塌12间，需救助2,186人。",
    # what happened to others
    "发展党员38名，其中35岁以下26名，占68.4%，女性17名，大专以上33名，转正44名。",
    "登记流动人口8.61万人，其中务工6.12万人，注销3.12万人，签发居住证1.86万张。",
    # the share is of what the figure in front is not
    "税收收入18.6亿元，其中增值税7.12亿元；非税4.3亿元，税占比81.2%。",
    # a bracket in front of the rate says what it takes in
    "年检合格79所，基本合格5所，不合格2所，合格率（含基本合格）97.7%。",
    # an average of what is not told
    "林场造林1.86万亩，其中人工造林0.92万亩；成活1.71万亩，成活率91.9%，管护员86名，人均管护3,100亩。",
    "购进天然气8612万立方米、销售8436万立方米，发展居民用户1.2万户，户均用气量每月14立方米。",
)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_of_other_figures_is_no_error(text: str) -> None:
    assert alarms(text) == []


TOLD_IN_BRACKETS = (
    ("新开户单位518家，净增缴存单位395家（销户123家）。", "395家: 518 − 123"),
    ("会员企业1643家，年内新增187家、退出52家（上年末1508家），下设商会38个。", "1643家: 1508 + 187 − 52"),
    ("期末在保余额16.47亿元，为净资产的3.21倍（净资产5.13亿元）。", "3.21倍: 16.47 ÷ 5.13"),
    ("适配辅具1286件，无障碍改造231户，完成年度任务（220户）的105%。", "105%: 231 ÷ 220"),
)


@pytest.mark.parametrize(("text", "told"), TOLD_IN_BRACKETS)
def test_a_term_may_stand_in_a_bracket_behind_its_name(text: str, told: str) -> None:
    assert told in checked(text)
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("新开户单位518家，净增缴存单位359家（销户123家）。", "359家"),
        ("会员企业1634家，年内新增187家、退出52家（上年末1508家），下设商会38个。", "1634家"),
        ("期末在保余额16.47亿元，为净资产的3.12倍（净资产5.13亿元）。", "3.12倍"),
        ("适配辅具1286件，无障碍改造231户，完成年度任务（220户）的150%。", "150%"),
    ],
)
def test_a_term_in_a_bracket_is_believed(text: str, wrong: str) -> None:
    assert [stated for _, stated in alarms(text)] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "新开户单位518家，其中民营387家，净增缴存单位395家（销户123家）。",
        "新开户单位518家，净增缴存职工2.1万人（封存123家）。",
        "会员企业1643家，年内新增187家、退出52家（上年57家）。",
        "在保余额16.47亿元，当年新增21.3亿元，为净资产的4.15倍（净资产5.13亿元）。",
        "改造231户，新建设施412处，完成年度任务（220户）的105%。",
    ],
)
def test_a_bracket_of_other_figures_is_left_alone(text: str) -> None:
    assert alarms(text) == []
