"""Targets that an ought sets, limits that a figure is better than or within, lists held to a target, rests."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

TARGET = RelationKind.TARGET


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("按规定，妇女筛查率应达到80%，我区筛查率72.6%，与目标相比还有差距。", "72.6%", "82.6%"),
        ("规范要求设备完好率应不低于95%，本季度完好率95.8%，符合要求。", "95.8%", "93.8%"),
        ("方案要求平均响应时间应控制在15分钟以内，实际平均响应时间12.6分钟，达到要求。", "12.6分钟", "16.2分钟"),
        ("绿地率须达到35%，本小区绿地率36.2%，达到规划要求。", "36.2%", "32.6%"),
        ("细颗粒物平均浓度31微克，好于35微克的控制要求。", "31微克", "37微克"),
        ("平均等候时间8分钟，优于10分钟的服务标准。", "8分钟", "12分钟"),
        ("设备完好率96.2%，优于95%的考核要求。", "96.2%", "92.6%"),
        ("资产负债率58.6%，仍在60%的警戒线以内。", "58.6%", "65.8%"),
        (
            "下达任务3.6万亩，已完成造林1.55万亩、封育1.42万亩、修复0.88万亩，共计3.85万亩，圆满完成全年任务。",
            "3.6万亩",
            "4.1万亩",
        ),
    ],
)
def test_the_words_agree_with_the_figure_and_what_it_ought_to_be(text: str, right: str, wrong: str) -> None:
    assert checked(text, TARGET)
    assert alarms(text) == []
    assert "GJ701" in [rule for rule, _ in alarms(text.replace(right, wrong))]


@pytest.mark.parametrize(
    "text",
    [
        "按规定，妇女筛查率应达到80%，我区筛查率82.6%，但与先进县区仍有较大差距。",
        "方案要求建档率应达到90%，签约率应达到60%，目前建档率92.1%，签约率55.3%，与目标还有差距。",
        "方案要求识别率应达到98%，其中夜间识别率96.4%，总体识别率98.6%，达到要求。",
        "要求合格率应达到95%以上，上半年合格率94.1%，全年合格率96.2%，实现目标。",
        "应急响应达到80%，任务完成率74.2%，距离目标还有差距。",
        "省下达任务3.6万亩，春季完成1.2万亩，秋季完成2.6万亩，全面完成任务。",
        "下达任务50公里，已建成干线32公里、支线21公里，完成任务。",
        "完成造林1.55万亩、封山育林1.42万亩，超额完成造林任务1.5万亩。",
        "完成道路绿化12公里、河道绿化8公里，超额完成15公里的年度任务。",
        "平均候诊时间18分钟，优于行业22分钟的平均水平。",
        "综合得分92.4分，好于90分的预期目标。",
    ],
)
def test_a_part_another_thing_or_another_verdict_is_not_held_to_the_target(text: str) -> None:
    assert alarms(text) == []


def test_a_cut_off_date_is_no_part_of_the_year() -> None:
    text = "年初下达改造任务95个，到12月20日已竣工98个，另有7个未验收，年度任务超额完成。"
    assert checked(text, TARGET)
    assert alarms(text) == []
    assert alarms(text.replace("98个", "88个")) == [("GJ701", "88个")]


def test_a_list_surpasses_its_task_by_what_it_comes_to() -> None:
    text = "下达任务3.6万亩，完成造林1.55万亩、封育1.42万亩、修复0.88万亩，共计3.85万亩，超额0.25万亩完成任务。"
    assert "0.25万亩: 3.85 − 3.6" in checked(text, RelationKind.DIFFERENCE)
    assert ("GJ306", "0.52万亩") in alarms(text.replace("0.25", "0.52"))


def test_a_completion_rate_is_of_what_the_list_comes_to() -> None:
    text = "年度任务120户，甲镇48户、乙镇45户、丙镇36户，合计129户，完成率107.5%。"
    assert "107.5%: 129 ÷ 120" in checked(text, TARGET)
    assert ("GJ702", "105.7%") in alarms(text.replace("107.5%", "105.7%"))
    accepted = text.replace("完成率107.5%", "验收通过126户，完成率105.0%")
    assert alarms(accepted) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("贷款中，抵押占61.4%，信用占27.2%，前者高出34.2个百分点，其余11.4%为保证贷款。", "11.4%", "14.1%"),
        ("收回答卷860份，其中满意的占93.6%，不满意的占4.1%，两者相差89.5个百分点，其余2.3%未作答。", "2.3%", "3.3%"),
        ("受访游客1860人，其中省内游客占58.3%，省外占38.9%，其余2.8%为境外游客。", "2.8%", "3.8%"),
    ],
)
def test_the_rest_of_several_shares_stands_behind_their_gap(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ103", wrong)]


def test_what_a_rate_leaves_is_still_to_be_done() -> None:
    text = "管网改造率88.2%，尚有11.8%的用户未改造。"
    assert checked(text, RelationKind.COMPLEMENT) == ["11.8%: 100 − 88.2"]
    assert alarms(text.replace("11.8%", "12.8%")) == [("GJ207", "12.8%")]
    assert checked("一户一表改造率88.2%，仍有11.8%的用户合用总表。", RelationKind.COMPLEMENT) == ["11.8%: 100 − 88.2"]
    assert alarms("管网改造率88.2%，尚有5.3%的用户正在施工。") == []
    assert alarms("光纤覆盖率88.2%，尚有14.6%的山区村未覆盖。") == []


def test_two_opposite_rates_of_last_month_make_up_all() -> None:
    text = "上月出厂水浊度合格率99.65%，不合格率0.35%。"
    assert checked(text, RelationKind.COMPLEMENT) == ["0.35%: 100 − 99.65"]
    assert alarms(text.replace("0.35%", "0.53%")) == [("GJ207", "0.53%")]
    assert alarms("上年合格率98.4%，今年不合格率1.2%，下降0.4个百分点。") == []
    assert alarms("上年食品合格率98.4%，药品不合格率1.2%。") == []


def test_a_share_among_another_is_no_share_of_the_list() -> None:
    assert alarms("受访游客中，省内游客占58.3%，其中本市占38.9%，其余41.7%为省外游客。") == []
    assert alarms("受访1860人，省内占58.3%，其中本市占38.9%，外市占19.4%，其余41.7%来自省外。") == []
