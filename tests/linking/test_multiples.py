"""Multiples, doublings, and ratios by their name."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked, relations

RATIO, GROWTH = RelationKind.RATIO, RelationKind.GROWTH


@pytest.mark.parametrize(
    ("text", "arithmetic", "right", "wrong"),
    [
        pytest.param(
            "执法检查286次，是上年的1.6倍（上年179次）。", "1.6倍: 286 ÷ 179", "1.6倍", "1.9倍", id="told in a bracket"
        ),
        pytest.param(
            "接待46216人次，同比增长1.7倍；去年同期只有17117人次。",
            "1.7倍: (46216 − 17117) ÷ 17117",
            "1.7倍",
            "2.7倍",
            id="more by so many times",
        ),
        pytest.param("7至8月发案87起，是5至6月29起的3倍。", "3倍: 87 ÷ 29", "3倍", "4倍", id="of the figure beside it"),
        pytest.param(
            "2020至2024年分别为86件、94件、121件、187件、264件，2024年是2020年的3.07倍。",
            "3.07倍: 264 ÷ 86",
            "3.07倍",
            "3.70倍",
            id="two years of a list",
        ),
        pytest.param(
            "“十二五”投资85亿元，“十一五”投资26亿元，是“十一五”的3.27倍。",
            "3.27倍: 85 ÷ 26",
            "3.27倍",
            "2.37倍",
            id="of the period that is named",
        ),
        pytest.param("产值由12亿元增加到25亿元，翻了一番。", "一番: 25 ÷ 12", "25亿元", "19亿元", id="doubled"),
        pytest.param("产值由12亿元增加到48亿元，翻了两番。", "两番: 48 ÷ 12", "48亿元", "36亿元", id="doubled twice"),
        pytest.param(
            "医师1286人，护士1543人，医护比1∶1.2。", "1.2: 1543 ÷ 1286", "1∶1.2", "1∶2.1", id="two sorts in one word"
        ),
        pytest.param(
            "城乡居民收入分别达到42860元、21340元，城乡收入比2.01。",
            "2.01: 42860 ÷ 21340",
            "2.01",
            "2.10",
            id="both in one clause",
        ),
        pytest.param(
            "贷款余额661亿元，存款余额862亿元，存贷比76.7%。", "76.7%: 661 ÷ 862", "76.7%", "67.7%", id="in percent"
        ),
        pytest.param("男生286人，女生145人，二者之比为1.97∶1。", "1.97∶1: 286 ÷ 145", "1.97", "1.79", id="of the two"),
        pytest.param(
            "存款余额862亿元，新增76亿元。贷款余额661亿元，新增82亿元，新增存贷比107.9%。",
            "107.9%: 82 ÷ 76",
            "107.9%",
            "109.7%",
            id="of what was added",
        ),
    ],
)
def test_a_multiple_is_of_the_figure_that_its_words_name(text: str, arithmetic: str, right: str, wrong: str) -> None:
    assert arithmetic in checked(text, RATIO, GROWTH)
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] in (["GJ206"], ["GJ301"])


def test_the_share_of_a_structure_moves_by_the_difference_of_its_terms() -> None:
    text = "产业结构由10.2∶42.3∶47.5优化为9.8∶41.6∶48.6，服务业占比提高{}个百分点。"
    assert checked(text.format("1.1"), GROWTH) == ["1.1个百分点: 48.6 − 47.5"]
    assert alarms(text.format("1.7")) == [("GJ301", "1.7个百分点")]


def test_what_pulls_makes_up_the_growth() -> None:
    text = "经济增长6.2%，消费拉动3.1个百分点，投资拉动2.4个百分点，净出口拉动{}个百分点。"
    assert checked(text.format("0.7"), GROWTH) == ["6.2%: 3.1 + 2.4 + 0.7"]
    assert alarms(text.format("1.7")) == [("GJ301", "6.2%")]


@pytest.mark.parametrize(
    "text",
    [
        "勤务岗286人、辅助岗171人，勤务岗与文职岗之比约为4∶1。",
        "全市新收复议7286件，诉讼6500件。市本级新收3326件，复议诉讼比值达9.1。",
        "城乡居民收入比由2.16∶1缩小到2.12∶1。",
    ],
)
def test_a_ratio_of_figures_that_are_not_told_is_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_a_ratio_is_not_tied_to_two_other_things() -> None:
    assert relations("勤务岗286人、辅助岗71人，勤务岗与文职岗之比约为4∶1。", RATIO) == []


@pytest.mark.parametrize(
    "text",
    [
        "改造资金3600万元，其中财政1800万元、企业1080万元、居民720万元，出资比例为5∶3∶2。",
        "试验田分三区种植，旱稻24亩、谷子16亩、绿豆8亩，面积比为3∶2∶1，共48亩。",
        "调入编制由教育、卫生、农业三家承担，分别为28名、14名、7名，比例4∶2∶1，合计49名。",
    ],
)
def test_terms_that_make_no_hundred_are_to_each_other_as_the_parts(text: str) -> None:
    assert len(checked(text, RATIO)) == 2
    assert alarms(text) == []


def test_terms_in_each_others_place_are_found() -> None:
    text = "改造资金3600万元，其中财政1800万元、企业1080万元、居民720万元，出资比例为5∶2∶3。"
    assert alarms(text) == [("GJ406", "2")]


def test_a_term_that_no_other_place_explains_is_found() -> None:
    text = "改造资金3600万元，其中财政1800万元、企业1080万元、居民720万元，出资比例为5∶3∶4。"
    assert [rule for rule, _ in alarms(text)] == ["GJ206"]
