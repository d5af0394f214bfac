"""Changes between a beginning and an end that their own words name, and figures that stand side by side."""

from __future__ import annotations

import pytest

from checker.model.verdict import Outcome
from tests.linking.passages import alarms, relations

TIED = {
    "水位月初372.6米，月末378.1米，上涨5.5米。": ("difference", "5.5米"),
    "会员年初1240人，年末1386人，净增146人。": ("difference", "146人"),
    "培训前平均61.2分，培训后78.5分，提高17.3分。": ("difference", "17.3分"),
    "入院评定平均41.3分，出院平均63.8分，提高22.5分。": ("difference", "22.5分"),
    "改造前单耗38.6千瓦时，改造后31.2千瓦时，下降19.2%。": ("growth", "19.2%"),
    "干预前知晓率46.2%，干预后78.5%，提高32.3个百分点。": ("difference", "32.3个百分点"),
    "水位涨至58.36米，超过警戒水位57.50米0.86米。": ("difference", "0.86米"),
    "实际支出412万元，超过预算400万元12万元。": ("difference", "12万元"),
    "百米12.50秒，比去年12.90秒快0.40秒。": ("difference", "0.40秒"),
    "接力42秒36夺冠，比预赛42秒84快0.48秒。": ("difference", "0.48秒"),
    "完赛用时68分钟，比上届75分钟快7分钟。": ("difference", "7分钟"),
    "办理用时18天，比去年15天慢3天。": ("difference", "3天"),
    "票价86元，低于指导价120元34元。": ("difference", "34元"),
    "去年接待386人，今年接待420人，多接待34人。": ("difference", "34人"),
    "票房2846万元，观影人次64.3万，平均票价44.3元。": ("average", "44.3元"),
    "观影人次64.3万，场次2.31万，场均27.8人次。": ("average", "27.8人次"),
    "参保人数12.6万，其中职工4.2万、居民8.4万。": ("total", "12.6万"),
    "上半年181天中，优良天数152天，优良率84.0%。": ("rate", "84.0%"),
    "完成修路38.4公里，计划45公里，完成85.3%。": ("target", "85.3%"),
    "新装路灯22盏，单价680元，货款1.496万元。": ("total", "1.496万元"),
    "设计规模每日6万吨，全年处理1923.5万吨，日均5.27万吨，负荷率87.8%。": ("rate", "87.8%"),
    "水厂设计供水能力每天8万立方米，日均供水6.75万立方米，设备利用率84.4%。": ("rate", "84.4%"),
}


@pytest.mark.parametrize(("text", "expected"), TIED.items())
def test_it_is_tied(text: str, expected: tuple[str, str]) -> None:
    tied = [judged.relation for judged in relations(text) if judged.verdict.outcome is Outcome.CONSISTENT]
    assert expected in [(each.kind, each.stated.literal) for each in tied if each.stated is not None]
    assert alarms(text) == []


LEFT_ALONE = [
    "年初职工412人，年末退休86人，减少12人。",
    "改造前年产值3.2亿元，改造后4.1亿元，增加就业120人。",
    "整治前日均拥堵46分钟，整治后28分钟，投诉下降41%。",
    "年初库存372吨，年末378吨，比上年同期增加16吨。",
    "年初库存372吨，年末378吨，同比增长12.4%。",
    "年初库存372吨，年末378吨，拟增加20吨。",
    "年初职工1240人，年末1186人，减少86人、新进32人。",
    "年初有门店214家，年末226家，增加18家、关闭6家。",
    "训练前平均成绩12.6秒，训练后12.1秒，提高0.5秒。",
    "培训前合格率62%，培训后91%，上升46.8%。",
    "投入超过预算400万元120万元用于修路。",
    "水位超过警戒水位57.50米3小时。",
    "去年接待386人，今年接待420人，最多一天接待34人。",
    "粉丝数86.4万，阅读人次1240万。",
    "完成38.4公里，计划45公里，完成投资的82.3%。",
    "购票2200张，单价80元，收入16.5万元（团体票打折）。",
    "一期设计能力每日2万吨，二期设计能力每日4万吨，日均5.27万吨，负荷率87.8%。",
    "设计规模每日6万吨，日均5.27万吨，管网运行率97.8%。",
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_nothing_is_said_of_what_is_right(text: str) -> None:
    assert alarms(text) == []


WRONG = [
    ("完赛用时68分钟，比上届75分钟快9分钟。", "9分钟"),
    ("年初412户，年末386户，减少36户。", "36户"),
    ("改造前单耗38.6千瓦时，改造后31.2千瓦时，下降29.2%。", "29.2%"),
    ("水位涨至58.36米，超过警戒水位57.50米0.96米。", "0.96米"),
]


@pytest.mark.parametrize(("text", "stated"), WRONG)
def test_what_is_meant_is_held_to_it(text: str, stated: str) -> None:
    assert [literal for _, literal in alarms(text)] == [stated]
