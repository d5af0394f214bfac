"""Facts that are told again in short form, or denied of all where one is told: lists, amounts, those denied, excess."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

RESTATED = RelationKind.RESTATED


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("科技馆接待观众42.86万人次，开办讲座63场。全年42.86万人次的接待量，居全省首位。", "全年42.86", "全年42.68"),
        ("全年景区接待游客318.4万人次。全年318.4万人次的游客接待量，较上年增长6.1%。", "全年318.4", "全年381.4"),
        ("粮库销售稻谷46.83万吨，同比增长5.2%。全年46.83万吨的销售量，为五年来最高。", "全年46.83", "全年46.38"),
        (
            "码头完成货物吞吐量3264.5万吨，集装箱28.4万标箱。全年3264.5万吨的吞吐量，创新高。",
            "全年3264.5",
            "全年3246.5",
        ),
    ],
)
def test_so_much_of_a_deed_is_what_was_told_of_it(text: str, right: str, wrong: str) -> None:
    assert checked(text, RESTATED)
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ501"]


@pytest.mark.parametrize(
    "text",
    [
        "1—11月接待游客318.4万人次。全年341.8万人次的接待量有望实现。",
        "图书馆接待读者31.26万人次，文化馆接待观众8.42万人次。全年39.68万人次的接待量，创历史新高。",
        "全年接待读者31.26万人次。2022年全年36.21万人次的接待量为历史最高。",
        "上半年接待读者31.26万人次。全年62.31万人次的接待量，创新高。",
        "全年发放贷款46.83亿元，回收贷款48.63亿元。全年48.63亿元的回收额超过投放。",
        "剧院全年演出286场。全年268场的惠民演出量居全市第一。",
    ],
)
def test_another_deed_time_or_sum_is_not_the_one_told(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("送检压力表412只，检定合格406只。对上述检定不合格的6只压力表予以更换。", "的6只", "的8只"),
        ("检查加油站86座，验收达标79座。对未达标的7座下达整改通知书。", "的7座", "的9座"),
        ("抽检饮用水218批次，检验合格211批次。将检验不合格的7批次产品封存。", "的7批次", "的9批次"),
        ("【概况】评估机构52家，评审通过47家。【处理】对未通过的5家逐一约谈。", "的5家", "的8家"),
    ],
)
def test_those_denied_are_what_those_not_denied_leave(text: str, right: str, wrong: str) -> None:
    assert checked(text, RelationKind.STOCK_FLOW)
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ601", wrong.removeprefix("的"))]


@pytest.mark.parametrize(
    "text",
    [
        "抽检饮用水218批次，检验合格211批次。对复检不合格的2批次产品下架封存。",
        "抽检饮用水218批次，检验合格211批次。对标签不合格的3批次产品下架封存。",
        "抽查药店86家，合格79家。对不合格的5家药店立案，对不合格的2家药店约谈。",
        "评估养老机构52家，达标47家。对未达标的3家责令限期整改，2家已关停。",
        "检测水闸86座，达标79座，暂缓检测3座。对未达标的4座水闸逐座制定方案。",
        "评估养老机构52家，达标47家。对未达标的3家责令整改，另2家已关停。",
        "检测井盖1286座，合格1204座。对未检测的36座列入下季度计划。",
    ],
)
def test_some_of_those_denied_or_others_are_let_be(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "全县设敬老院12所、日间照料中心47个、助餐点83个。上述12所敬老院、47个日间照料中心、83个助餐点均接入平台。",
            "、83个助餐点均",
            "、38个助餐点均",
        ),
        ("全区辖5个镇、3个街道、120个村。5个镇、3个街道、120个村全部通气。", "120个村全部", "102个村全部"),
        (
            "建成水库3座、塘坝12处、机井86眼。3座水库、12处塘坝、86眼机井悉数移交。",
            "86眼机井悉数",
            "68眼机井悉数",
        ),
        (
            "学院有博士点3个、硕士点12个、本科专业56个。3个博士点、12个硕士点、56个本科专业全部通过评估。",
            "56个本科专业全部",
            "65个本科专业全部",
        ),
    ],
)
def test_a_list_that_comes_again_has_its_numbers(text: str, right: str, wrong: str) -> None:
    assert len(checked(text, RESTATED)) == 3
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ501"]


@pytest.mark.parametrize(
    "text",
    [
        "全县设敬老院12所、照料中心47个、助餐点83个。12所敬老院、47个照料中心、63个助餐点完成改造。",
        "全县设敬老院12所、照料中心47个、助餐点83个。12所敬老院、47个照料中心、73个助餐点均已改造，另有10个助餐点未开工。",
        "全区辖5个镇、3个街道、120个村。到期的5个镇、3个街道、102个村全部换届。",
        "上年末全区辖5个镇、3个街道、120个村。撤并后全区5个镇、3个街道、102个村均已挂牌。",
        "建成水库3座、塘坝12处、机井86眼。修复水库3座、塘坝12处、机井68眼。",
        "配备主任12名、干事46名、联络员83名。参训的12名主任、46名干事、38名联络员全部合格。",
    ],
)
def test_some_of_a_list_or_another_list_is_let_be(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("经核查，9家单位均无超编现象。其中林业站核定编制26名，实有在编28人。", "28人"),
        ("卡口检查货车316辆，未发现超载。其中一辆核载31吨，实载34.5吨。", "34.5吨"),
        ("两项经费均未超预算：接待费预算12万元，实际支出13.4万元。", "13.4万元"),
        ("各标段全部无超概算。一号桥概算3620万元，决算3588万元；二号桥概算2140万元，决算2206万元。", "2206万元"),
        ("办理事项无一超时限，其中规划许可承诺时限15天，实际用时17天。", "17天"),
    ],
)
def test_one_that_is_over_its_limit_contradicts_that_none_is(text: str, wrong: str) -> None:
    assert alarms(text) == [("GJ502", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "经核查，9家单位均无超编现象。其中林业站核定编制26名，实有在编26人。",
        "9家单位均无超编。林业站核定编制26名，实有28人（含工勤3人）。",
        "乡镇全部实现零超编。整改前林业站核定编制26名，实有在编28人。",
        "要求各单位做到零超编。林业站核定编制26名，实有在编28人。",
        "县直机关均无超编。乡镇林业站核定编制26名，实有在编28人。",
        "三公经费均未超预算。基本建设预算300万元，实际支出312万元。",
        "企业未发现超载。路面查处超载车辆，其中一辆核载31吨，实际装载56.4吨。",
        "县医院核定编制460名，实有在编412名，编外聘用186名。",
    ],
)
def test_no_excess_is_seen_where_none_is_told(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("景区平稳有序，未发生因拥挤造成的人员伤亡。全天因拥挤引发险情3起，造成2人受伤。", "2人"),
        ("全区没有发生因取暖导致的人员伤亡。一氧化碳警情4起，其中取暖不当3起，导致2人受伤送医。", "2人"),
        ("全县未发生因洪涝造成的人员死亡。洪涝灾害致使2处房屋倒塌，造成1人死亡。", "1人"),
    ],
)
def test_harm_that_came_of_the_cause_contradicts_its_denial(text: str, wrong: str) -> None:
    assert alarms(text) == [("GJ502", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "全县未发生因洪涝造成的人员死亡。洪涝灾害致使2处房屋倒塌，造成1人轻伤。",
        "全区没有发生因取暖导致的人员伤亡。道路结冰引发事故6起，造成2人受伤。",
        "全区没有发生因取暖导致的人员伤亡。上年同期因取暖引发火情3起，造成2人受伤。",
        "春节期间，未发生因燃放造成的人员伤亡。邻县因燃放引发火灾1起，造成2人轻伤。",
        "春节期间，全县平稳，未发生因燃放造成的人员伤亡。元宵节期间因燃放引发火灾1起，造成2人轻伤。",
        "未发生因施工造成的人员伤亡。施工扰民投诉6起，疏散群众造成2人轻伤。",
        "未发生因燃放造成的人员伤亡。查处违规燃放19起，处罚21人。",
    ],
)
def test_harm_of_another_cause_time_or_place_is_let_be(text: str) -> None:
    assert alarms(text) == []
