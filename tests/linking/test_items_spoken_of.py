"""What a share is of, where the nearest figure is not meant: the item of the clause in front, the list's own whole."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

AVERAGE, SHARE, TOTAL = RelationKind.AVERAGE, RelationKind.SHARE, RelationKind.TOTAL

_QUARTERS = "全年完成投资64.0亿元。分季度看，一季度12.4亿元、二季度16.6亿元、三季度19.2亿元、四季度15.8亿元，"
_SORTS = "全年受理咨询980件，其中社保类392件、户籍类245件、税务类196件、其他147件，"
_TOWNS = "全县油菜产量24.6万吨，石桥、双河、柳林、金滩四镇分别为5.1万吨、8.3万吨、6.0万吨和5.2万吨，"


@pytest.mark.parametrize(
    ("text", "arithmetic", "right", "wrong"),
    [
        (_QUARTERS + "施工旺季的三季度最多，占全年的30.0%。", "30.0%: 19.2 ÷ 64", "30.0%", "33.0%"),
        (_QUARTERS + "以三季度为最高，占30.0%。", "30.0%: 19.2 ÷ 64", "30.0%", "33.4%"),
        (_QUARTERS + "二季度受汛期影响增长放缓，占全年的25.9%。", "25.9%: 16.6 ÷ 64", "25.9%", "29.5%"),
        (_SORTS + "社保类因政策调整居首位，占40.0%。", "40.0%: 392 ÷ 980", "40.0%", "44.0%"),
        (_SORTS + "仍以社保类为主，占40.0%。", "40.0%: 392 ÷ 980", "40.0%", "46.0%"),
        (_SORTS + "社保类和户籍类最多，占65.0%。", "65.0%: (392 + 245) ÷ 980", "65.0%", "56.0%"),
        (_TOWNS + "双河作为主产镇继续领先，占全县的33.7%。", "33.7%: 8.3 ÷ 24.6", "33.7%", "37.3%"),
        (
            "一至四季度用水量分别为12.4万吨、15.6万吨、20.2万吨和11.8万吨，全年共60.0万吨，三季度最高，占全年的33.7%。",
            "33.7%: 20.2 ÷ 60",
            "33.7%",
            "37.3%",
        ),
        (
            "1月至4月发运量分别为12.4万吨、9.8万吨、15.6万吨、14.2万吨，合计52.0万吨，3月为各月最高，占30.0%。",
            "30.0%: 15.6 ÷ 52",
            "30.0%",
            "33.0%",
        ),
        (
            "全省发电86.4亿千瓦时，东、中、西部分别为40.2亿千瓦时、26.1亿千瓦时、20.1亿千瓦时，东部最多，占46.5%。",
            "46.5%: 40.2 ÷ 86.4",
            "46.5%",
            "44.5%",
        ),
        (
            "全年失火640起，一至四季度依次为120起、140起、210起、170起。三季度受高温影响最多，占全年的32.8%。",
            "32.8%: 210 ÷ 640",
            "32.8%",
            "38.2%",
        ),
    ],
)
def test_a_bare_share_is_of_the_item_that_the_clause_in_front_speaks_of(
    text: str, arithmetic: str, right: str, wrong: str
) -> None:
    assert arithmetic in checked(text, SHARE)
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ204", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        _QUARTERS + "暑期最多，占全年的41.3%。",
        _SORTS + "社保类中转移接续问题最多，占18.4%。",
        _SORTS + "较社保类少245件，占15.0%。",
        "全校招生772人，理工类招生412人，文科类360人，招生规模扩大，占46.6%。",
    ],
)
def test_what_no_figure_counts_and_what_is_only_compared_takes_none(text: str) -> None:
    assert alarms(text) == []


def test_the_item_may_be_meant_in_any_of_its_units() -> None:
    text = "全年火灾412起，死亡20人。其中住宅212起、死亡12人，厂房100起、死亡5人，其他100起、死亡3人，住宅火灾"
    assert "60%: 12 ÷ 20" in checked(text + "伤亡最重，占60%。", SHARE)
    assert "51.5%: 212 ÷ 412" in checked(text + "最多，占51.5%。", SHARE)
    assert alarms(text + "最多，占55.1%。") == [("GJ204", "55.1%")]


def test_the_last_figure_is_meant_where_the_clause_in_front_names_none() -> None:
    text = "全年接诊86.4万人次，其中急诊21.6万人次，压力持续加大，占25.0%。"
    assert "25.0%: 21.6 ÷ 86.4" in checked(text, SHARE)
    assert alarms(text.replace("25.0%", "29.0%")) == [("GJ204", "29.0%")]


_SORTED = "超限1247起，占32.3%；超速1083起，占28.0%；疲劳驾驶412起，占10.7%。超限和超速两项合计2330起。"


@pytest.mark.parametrize(
    "text",
    [
        "从类型看，" + _SORTED,
        "从类型看，" + _SORTED.replace("超限和超速两项", "前两项"),
        "对东盟进出口168.37亿元，增长12.8%；对欧盟112.45亿元，增长3.4%。两个市场合计280.82亿元，占67.9%。"
        "同期，对沿线国家进出口178.36亿元，占43.1%。",
        "全年工业用电28.4亿千瓦时，占61.2%。居民用电8.2亿千瓦时，占17.7%。",
        "民营企业纳税412.75亿元，占60.5%。外资企业纳税186.20亿元，占27.3%。",
    ],
)
def test_a_sum_of_other_items_and_a_figure_with_its_own_share_are_no_bases(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("between", ["", "接警数量平稳。\n"])
def test_a_list_is_of_the_figure_further_in_front_on_which_its_shares_come_out(between: str) -> None:
    text = "全年查处3862起。\n" + between + "从类型看，" + _SORTED
    assert "10.7%: 412 ÷ 3862" in checked(text, SHARE)
    assert alarms(text) == []
    assert alarms(text.replace("10.7%", "17.0%")) == [("GJ204", "17.0%")]


def test_a_sum_of_the_whole_list_is_its_base() -> None:
    text = "超限1247起，占53.5%；超速1083起，占46.5%。超限和超速两项合计2330起。"
    assert "46.5%: 1083 ÷ 2330" in checked(text, SHARE)
    assert alarms(text.replace("46.5%", "48.5%")) == [("GJ204", "48.5%")]


def test_what_an_item_costs_is_no_item_of_the_list_that_the_sum_counts() -> None:
    text = (
        "管材收入583.2万元，占61.8%，成本472.4万元；管件210.7万元，占22.3%；其他149.3万元，占15.8%。三项合计943.2万元。"
    )
    assert "15.8%: 149.3 ÷ 943.2" in checked(text, SHARE)
    assert alarms(text) == []


def test_a_part_of_the_figure_with_its_own_share_is_held_to_it() -> None:
    text = "三大行业用电合计28.4亿千瓦时，占61.2%。其中化工行业8.2亿千瓦时，占28.9%。"
    assert "28.9%: 8.2 ÷ 28.4" in checked(text, SHARE)
    assert alarms(text.replace("28.9%", "29.8%")) == [("GJ204", "29.8%")]


@pytest.mark.parametrize(
    ("text", "arithmetic", "right", "wrong"),
    [
        (
            "城市低保2864户4412人，农村低保18637户29856人，农村低保人数占低保总人数的87.1%。年初在册低保对象35472人。",
            "87.1%: 29856 ÷ (4412 + 29856)",
            "87.1%",
            "78.1%",
        ),
        (
            "公办幼儿园48所，民办幼儿园32所，公办幼儿园占幼儿园总数的60.0%。上年末幼儿园86所。",
            "60.0%: 48 ÷ (48 + 32)",
            "60.0%",
            "65.0%",
        ),
        (
            "男职工412人、女职工288人，女职工占职工总数的41.1%。年初职工730人。",
            "41.1%: 288 ÷ (412 + 288)",
            "41.1%",
            "44.1%",
        ),
        (
            "城镇用电12.4亿千瓦时，乡村用电8.6亿千瓦时，城镇用电占用电总量的59.0%。",
            "59.0%: 12.4 ÷ (12.4 + 8.6)",
            "59.0%",
            "95.0%",
        ),
    ],
)
def test_sorts_that_leave_nothing_out_are_the_total_that_the_words_name(
    text: str, arithmetic: str, right: str, wrong: str
) -> None:
    assert arithmetic in checked(text, SHARE)
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ204", wrong)]


def test_a_told_total_comes_before_what_its_sorts_come_to() -> None:
    text = "全县在册职工712人。男职工412人、女职工288人，女职工占职工总数的40.4%。"
    assert "40.4%: 288 ÷ 712" in checked(text, SHARE)
    assert alarms("内科床位412张、外科床位288张，外科床位占床位总数的21.1%。年初床位1300张。") == []


@pytest.mark.parametrize(
    ("text", "arithmetic", "right", "wrong"),
    [
        (
            "五个市场合计463.55亿元，占67.9%；对其余市场进出口218.92亿元。",
            "67.9%: 463.55 ÷ (463.55 + 218.92)",
            "67.9",
            "76.9",
        ),
        ("机关党员463人，占67.9%，其余219人在企业。", "67.9%: 463 ÷ (463 + 219)", "67.9", "69.7"),
    ],
)
def test_a_share_beside_the_rest_is_of_both(text: str, arithmetic: str, right: str, wrong: str) -> None:
    assert arithmetic in checked(text, SHARE)
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ204", f"{wrong}%")]


def test_a_rest_of_others_leaves_the_share_alone() -> None:
    assert alarms("入库企业320家，已开工76个，占23.8%，其余6个正在办理。") == []


@pytest.mark.parametrize(
    "text",
    [
        "新馆全年开放342天，每周开放76小时，开放天数比上年增加55天。",
        "泳池全年开放210天，每天开放9.5小时。",
        "营业厅全年营业360天，每日营业10小时，平均每日接待86人。",
        "志愿岗全年服务365天，每周服务20小时。",
        "窗口全年服务250个工作日，每天延时服务2小时。",
        "培训班开班3个月，每天授课6小时。",
    ],
)
def test_hours_are_no_mean_of_the_days_on_which_something_is_open(text: str) -> None:
    assert alarms(text) == []
    assert checked(text, AVERAGE) == []


def test_hours_are_a_mean_of_hours() -> None:
    assert "8小时: 2400 ÷ 300" in checked("全年开放300天，每天开放8小时，累计开放2400小时。", AVERAGE)
    assert len(checked("全年设备停机36小时，平均每天停机6分钟。", AVERAGE)) == 1


_IN_TWO_UNITS = [
    (
        "全院设备1486台（套）。按类别分，检验设备412台，影像设备186台，康复设备324套，其他564台（套）。",
        "324套",
        "342套",
    ),
    (
        "全院设备1486台（套）。按类别分，康复设备324套，检验设备412台，影像设备186台，其他564台（套）。",
        "324套",
        "342套",
    ),
    (
        "馆藏总量312.48万册（件）。按类型划分，图书268.35万册，占85.9%；合订本21.64万册，占6.9%；视听文献8.72万件，占2.8%；古籍13.77万册（件），占4.4%。",
        "8.72万件",
        "9.72万件",
    ),
    ("接收标本3860件（套）。其中陶器1420件，瓷器986套，玉器640件，其他814件（套）。", "814件", "841件"),
    ("受理举报2318件（次）。从来源看，来信412件，来访586次，网络1320件。", "586次", "568次"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), _IN_TWO_UNITS)
def test_items_in_the_unit_of_the_bracket_belong_to_the_whole_in_front_of_the_sentence(
    text: str, right: str, wrong: str
) -> None:
    assert any(right.rstrip("件套次万") in told for told in checked(text, TOTAL))
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))][:1] in (["GJ101"], ["GJ204"])


def test_a_last_item_in_the_other_unit_may_be_followed_by_further_figures() -> None:
    text = "全院设备922台（套）。其中检验设备412台，影像设备186台，康复设备324套，年内新增18台，报废12台。"
    assert alarms(text) == []


def test_an_item_that_stands_outside_is_not_added() -> None:
    text = "馆藏总量312.48万册（件）。其中图书298.71万册，古籍13.77万册。另有视听文献8.72万件。"
    assert alarms(text) == []
