"""Splits of one whole that follow each other: 其中：城镇, 乡村, 其中：男性, 女性 are of the population, in full."""

from __future__ import annotations

import pytest

from checker.model.finding import Finding
from checker.model.verdict import Outcome
from checker.pipeline import check
from checker.readers.text import read_text
from checker.settings import Settings
from tests.linking.table_passages import report_on, written

POPULATION = """指标\t年末数（万人）\t比重（%）
常住人口\t364.18\t100.0
其中：城镇\t251.64\t69.1
　　　乡村\t112.54\t30.9
其中：男性\t183.92\t50.5
　　　女性\t180.26\t49.5
其中：0—15岁\t52.07\t14.3
　　　16—59岁\t232.35\t63.8
　　　60岁及以上\t79.76\t21.9
"""
WORKERS = written(
    "项目 人数（人） 平均年龄（岁）",
    "从业人员 18642 39.4",
    "其中：男 10275 40.1",
    "女 8367 38.5",
    "其中：在编 12430 41.2",
    "编外 6212 35.8",
)
TRADE = """指标\t绝对数（亿元）\t比上年增长（%）
货物进出口总额\t512.36\t4.2
其中：出口\t368.14\t8.0
　　　进口\t144.22\t-4.4
其中：一般贸易\t331.08\t3.1
　　　加工贸易\t112.47\t2.6
"""
ONE_COLUMN = written("项目 户数", "企业 2864", "其中：国有 316", "民营 2548", "其中：工业 1275", "服务业 1589")


def findings(text: str) -> tuple[Finding, ...]:
    return check(read_text(text, path="x", sha256=""), Settings()).findings


def sums(text: str) -> list[str]:
    report = check(read_text(text, path="x", sha256=""), Settings())
    return [
        each.verdict.arithmetic
        for each in report.relations
        if each.relation.kind.name == "TOTAL" and each.verdict.outcome is Outcome.CONSISTENT
    ]


@pytest.mark.parametrize("text", [POPULATION, WORKERS, TRADE, ONE_COLUMN])
def test_splits_that_follow_each_other_are_of_one_whole(text: str) -> None:
    assert [finding.message for finding in findings(text)] == []


def test_each_split_that_leaves_nothing_out_is_checked() -> None:
    assert {"251.64 + 112.54 = 364.18", "183.92 + 180.26 = 364.18", "52.07 + 232.35 + 79.76 = 364.18"} <= set(
        sums(POPULATION)
    )
    assert {"10275 + 8367 = 18642", "12430 + 6212 = 18642"} <= set(sums(WORKERS))
    assert {"316 + 2548 = 2864", "1275 + 1589 = 2864"} <= set(sums(ONE_COLUMN))


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (POPULATION, "112.54", "112.45"),
        (POPULATION, "180.26", "186.20"),
        (POPULATION, "232.35", "223.35"),
        (WORKERS, "8367", "8376"),
        (TRADE, "144.22", "142.42"),
        (ONE_COLUMN, "1589", "1598"),
    ],
)
def test_a_split_that_misses_its_whole_by_a_slip_is_found(text: str, right: str, wrong: str) -> None:
    assert findings(text.replace(right, wrong))


def test_an_open_split_is_silent_and_one_that_is_too_much_is_not() -> None:
    table = written("项目 数", "课题 486", "其中：国家级 58", "省级 214")
    assert not report_on(table).findings
    assert report_on(table.replace("58", "588")).findings
