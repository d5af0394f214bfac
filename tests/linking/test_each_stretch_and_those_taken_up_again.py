"""Sums over stretches that a number takes up, what came of 这N件, 在全部N件, and those who died in fires denied."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

TOTAL, PART, RESTATED = RelationKind.TOTAL, RelationKind.PART, RelationKind.RESTATED

STRETCHES = "农产品抽检1620批次，不合格41批次；加工食品抽检2935批次，不合格28批次；餐饮食品抽检845批次，不合格19批次。"
GRANTS = "资助困难大学生486名，发放助学金243万元；资助困境儿童1120名，发放134.4万元；救助大病患者315名，发放283.5万元。"


@pytest.mark.parametrize("slip", ["4500", "5040"])
def test_a_sum_is_of_the_figures_in_its_place_in_each_stretch(slip: str) -> None:
    text = STRETCHES + "三类加总抽检5400批次，不合格88批次。"
    assert len(checked(text, TOTAL)) == 2
    assert alarms(text) == []
    assert alarms(text.replace("5400", slip)) == [("GJ101", f"{slip}批次")]


def test_a_number_of_items_is_held_to_the_stretches_that_come_to_the_sums() -> None:
    assert alarms(GRANTS + "三个项目惠及1921人，支出660.9万元。") == []
    assert alarms(GRANTS + "四个项目惠及1921人，支出660.9万元。") == [("GJ401", "四个")]


@pytest.mark.parametrize(
    "behind",
    [
        "四个项目惠及2421人，支出700.9万元。",
        "两个年度惠及1921人，支出660.9万元。",
        "三个项目去重后惠及1850人。",
        "三个项目上年惠及1850人，支出640万元。",
        "三个项目人均补助3440元。",
    ],
)
def test_other_counts_and_times_are_no_sums_of_the_stretches(behind: str) -> None:
    assert alarms(GRANTS + behind) == []


def test_no_more_of_these_come_out_than_there_are() -> None:
    text = "接待群众146批。当场答复57批，转交限期办理89批；这89批至季末已有{}批办结。"
    assert "78批: 89" in checked(text.format(78), PART)
    assert alarms(text.format(98)) == [("GJ102", "98批")]


@pytest.mark.parametrize(
    "text",
    [
        "转交限期办理89家；这89家企业已有98家分厂。",
        "转交限期办理89批；除这89批外，另有98批办结。",
        "转交限期办理89批；比这89批多，已有98批办结。",
    ],
)
def test_others_than_these_may_be_more(text: str) -> None:
    assert alarms(text) == []


def test_all_of_them_are_as_many_as_were_told() -> None:
    text = "县博物馆共有藏品4318件（套），年内新征集96件（套）。在全部{}件（套）藏品中，已完成数字化采集2850件（套）。"
    assert checked(text.format(4318), RESTATED) == ["4318件: 4318"]
    assert alarms(text.format(4381)) == [("GJ501", "4381件")]
    assert alarms(text.format(5200)) == []


@pytest.mark.parametrize(
    "text",
    [
        "全区发生火灾346起，造成2人死亡、5人受伤。与上年相比，起数下降9.2%。全年未发生亡人火灾。",
        "年内全区未发生亡人火灾。抽查单位6728家。全区接报火灾214起，火灾共造成1人死亡。",
    ],
)
def test_who_died_in_fires_belies_that_nobody_did(text: str) -> None:
    assert [rule for rule, _ in alarms(text)] == ["GJ502"]


@pytest.mark.parametrize(
    "text",
    [
        "全区发生火灾346起，造成2人死亡。整改以来未发生亡人火灾。",
        "全区发生火灾346起，造成2人死亡。春节期间未发生亡人火灾。",
        "全年未发生亡人火灾。全区发生交通事故52起，造成2人死亡。",
        "全年未发生亡人火灾。上年发生火灾346起，造成2人死亡。",
        "全年未发生较大亡人火灾。全区发生火灾346起，造成2人死亡。",
        "高层建筑全年未发生亡人火灾。全区发生火灾346起，造成2人死亡。",
    ],
)
def test_fires_of_another_place_or_time_belie_nothing(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "stated", "slip"),
    [
        (
            "第二产业用电71.36亿千瓦时；城乡居民用电23.08亿千瓦时，第三产业19.47亿千瓦时，第一产业1.52亿千瓦时。"
            "四项相加，全社会用电量为115.43亿千瓦时，上年为108.90亿千瓦时。",
            "115.43",
            "114.43",
        ),
        (
            "风电、光伏装机分别为86.4万千瓦和132.5万千瓦。水电57.8万千瓦，火电165.0万千瓦，四类电源共441.7万千瓦。",
            "441.7",
            "447.1",
        ),
        (
            "公交日均客运量21.4万人次，比上年23.8万人次下降10.1%；轨道日均35.9万人次。两种方式日均合计57.3万人次。",
            "57.3",
            "53.7",
        ),
    ],
)
def test_so_many_figures_are_summed_as_the_words_count(text: str, stated: str, slip: str) -> None:
    assert len(checked(text, TOTAL)) == 1
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(stated, slip))] == ["GJ101"]


@pytest.mark.parametrize(
    "text",
    [
        "职工基金收入41.27亿元、支出33.86亿元；居民基金收入30.42亿元、支出29.18亿元。两项基金合计支出63.04亿元。",
        "风电86.4万千瓦，光伏132.5万千瓦，生物质12.0万千瓦。三类电源中风光两类电源共218.9万千瓦。",
        "助学支出243万元，其中义务教育83万元。两项合计惠及1921人，支出660.9万元。",
        "甲线客运量86.4万人次，乙线132.5万人次。两条线路共210.3万人次（扣除换乘）。",
    ],
)
def test_what_the_number_does_not_count_is_not_summed(text: str) -> None:
    assert alarms(text) == []


def test_a_sum_in_a_sum_leaves_the_whole_of_another_sentence_alone() -> None:
    text = (
        "市总工会收入合计3.86亿元，支出合计3.71亿元，收支结余0.15亿元。支出中用于基层和职工的占76.3%，维权和服务支出1.48亿元，"
        "职工活动支出1.35亿元，两项之和2.83亿元；其余0.88亿元用于业务、行政和资本性开支。"
    )
    assert alarms(text) == []
