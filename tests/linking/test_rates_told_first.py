"""Rates that are told before what they are of, by the verb in full, and of the group that the words name."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

RATE, TOTAL = RelationKind.RATE, RelationKind.TOTAL


@pytest.mark.parametrize(
    ("text", "stated", "slip"),
    [
        ("家长满意率97.6%，接受回访的家长1216人，表示满意的1187人。", "97.6%", "94.1%"),
        ("负荷率87.0%，全市污水处理厂设计处理能力每日32万立方米，实际日均处理27.83万立方米。", "87.0%", "87.5%"),
        ("室温达标率为94.0%，抽测1208户，达到标准的1136户。", "94.0%", "91.0%"),
        ("投诉解决率94.1%，各级消协全年受理5617件，解决5286件。", "94.1%", "94.5%"),
        ("派单率87.4%，受理诉求1286件，派发工单1124件。", "87.4%", "84.7%"),
        ("仪器设备利用率84.2%，开放机时1760小时，实际使用的1482小时。", "84.2%", "82.4%"),
        ("资助率为17.90%：经形式审查受理的2614项申请当中，获得资助的468项。", "17.90%", "19.70%"),
        ("再生水利用率30.8%，全年利用再生水3124万立方米，处理污水10158万立方米。", "30.8%", "38.0%"),
    ],
)
def test_a_rate_is_of_the_two_figures_right_behind_it(text: str, stated: str, slip: str) -> None:
    assert len(checked(text, RATE)) == 1
    assert alarms(text) == []
    assert alarms(text.replace(stated, slip)) == [("GJ201", slip)]


def test_a_rate_stands_between_its_base_and_its_part() -> None:
    text = "质量抽检样品236份，达标率98.7%，检验结果达标的233份。"
    assert len(checked(text, RATE)) == 1
    assert alarms(text.replace("98.7%", "97.8%")) == [("GJ201", "97.8%")]


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("受理诉求1286件，派发工单1124件，派单率87.4%。", "84.7%"),
        ("全县职工26120人，参加保险25134人，参保率96.2%。", "92.6%"),
    ],
)
def test_a_stem_is_told_in_full_in_front_of_the_rate(text: str, slip: str) -> None:
    right = text.rpartition("率")[2].rstrip("。")
    assert len(checked(text, RATE)) == 1
    assert alarms(text.replace(right, slip)) == [("GJ201", slip)]


def test_a_part_and_a_rate_are_of_the_group_whose_name_they_bear() -> None:
    text = (
        "检查船舶1864艘次，国际航行船舶246艘次，国内航行船舶1618艘次。"
        "国内航行船舶的滞留率为2.90%，被滞留47艘次；国际航行船舶滞留11艘次，滞留率4.47%。"
    )
    assert len(checked(text, RATE)) == 2
    assert alarms(text) == []
    assert alarms(text.replace("2.90%", "2.52%")) == [("GJ201", "2.52%")]  # over all that were looked at
    assert alarms(text.replace("4.47%", "0.59%")) == [("GJ201", "0.59%")]


def test_a_verb_without_a_subject_is_of_the_figure_that_opens_the_sentence() -> None:
    text = "开展技能培训21640人次，完成省定任务2万人次的108.2%；取得证书17983人次，取证率83.1%。"
    assert len(checked(text, RATE)) == 1
    assert alarms(text.replace("83.1%", "82.6%")) == [("GJ201", "82.6%")]


@pytest.mark.parametrize(
    "text",
    [
        "按期办结率98.2%，受理1286件，办结1186件。",
        "重点人群签约率78.4%，常住人口32.6万人，签约12.4万人。",
        "脱贫人口参加医保4373人，参保率100%，获得参保资助4301人。",
        "结案率93.4%，新收1286件，审结1242件。",
        "食品合格率98.2%，抽检农产品486批次，合格471批次，农产品合格率96.9%。",
        "办结率98.2%。受理1286件，接到咨询862件，答复786件。",
        "日均发送旅客12万人次，负荷率81.2%，设计能力每日32万立方米，实际日均处理27.83万立方米。",
        "受理诉求1286件，派发工单1124件，按时派单率99.2%。",
        "药品抽检386批次，不合格3批次；化妆品抽检95批次，2批次不合格，合格率97.9%。",
    ],
)
def test_what_only_stands_behind_a_rate_is_not_what_it_is_of(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "2022年全院诊疗人次为43.52万，今年门诊41.26万人次、急诊5.83万人次，二者相加达47.09万人次。",
        "去年全院诊疗43.52万人次，今年门诊41.26万人次、急诊5.83万人次。",
        "本部诊疗43.52万人次，门诊41.26万人次、急诊5.83万人次，二者相加达47.09万人次。",
    ],
)
def test_a_list_of_this_year_or_that_tells_its_sum_is_no_part_of_the_figure_in_front(text: str) -> None:
    assert alarms(text) == []


def test_a_list_behind_its_whole_is_still_held_to_it() -> None:
    text = "2023年全院诊疗47.09万人次，门诊41.26万人次、急诊5.83万人次。"
    assert len(checked(text, TOTAL)) == 1
    assert len(alarms(text.replace("47.09", "43.52"))) == 1
    said = "2022年诊疗43.52万人次，今年门诊41.26万人次、急诊5.83万人次，二者相加达49.07万人次。"
    assert alarms(said) == [("GJ101", "49.07万人次")]
