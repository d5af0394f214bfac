"""Texts made to be slow: time is bounded, and twice the text takes about twice the time."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator

import pytest

from checker.model.report import DocumentReport
from checker.pipeline import check
from checker.readers.text import read_text
from checker.settings import Settings

MEGABYTE = 10**6
LONGEST_SECONDS = 30
"""Far above what is needed, far below what a quadratic scan of a megabyte takes."""

LARGEST_RATIO = 2.6
NOISE_SECONDS = 0.1
"""Two runs that differ by no more than this say nothing about growth."""

WITHOUT_FIGURES = {
    "digits": "7",
    "full-width digits": "７",
    "groups of three digits": ",123",
    "Chinese digits": "三",
    "tens and thousands": "十万",
    "scale words": "万亿",
    "approximators": "近约超",
    "among them": "其中",
    "opening brackets": "（",
    "brackets": "（）",
    "ASCII brackets": "(",
    "quotation marks": "“",
    "enumeration commas": "、",
    "items": "甲、",
    "share words": "占",
    "share words after totals": "共占",
    "percent signs": "%",
    "of a hundred": "百分之",
    "total words": "共计",
    "headings": "\n一、",
    "bracketed headings": "\n（一）",
    "numbered lines": "\n1.",
    "markers": "一是",
    "markers on lines of their own": "\n二是",
    "empty lines": "\n",
    "carriage returns": "\r",
    "blanks": " ",
    "ideographic spaces": "　",
    "sentence ends": "。",
    "letters": "a",
    "absences": "未发生案件，",
}

WITH_FIGURES = {
    "digits and commas": "7,",
    "digits and points": "7.",
    "blanks between digits": "7 ",
    "among them": "其中7件，",
    "brackets": "（7件",
    "lists": "7件、",
    "lists that end": "甲等7个，",
    "shares": "7件占7%，",
    "percentages": "7%",
    "growth": "同比增长7%，",
    "respectively": "分别为7件、",
    "ratios": "7:",
    "ranges": "7-",
    "dates": "2021年7月",
    "a total behind names without an end": "甲乙、" * 700 + "三项合计12个",
    "a total in a clause without an end": "汉" * 2000 + "共12个",
    "a rate in a clause without an end": "甲率" * 1000 + "12%",
    "sentences": "共7件。",
    "clauses": "共7件；",
    "targets": "完成率7%，目标7%，",
    "amounts of two scales": "甲3.1万元、乙2.2万元、丙5.3亿元。",
    "progress against the calendar": "1—7月完成年度计划的63.1%，快于时间进度4.8个百分点。",
    "shares of totals that nobody tells": "人工成本18.4万元，材料成本32.1万元，材料成本占总成本的7.9%。",
    "amounts without their 万": "上缴国库7430万元，用于民生项目5170元。",
    "turnovers": "开放床位10张，出院20人次，病床周转次数2次。",
    "deeds named again": "全年受理群众诉求7件。全年受理的7件诉求中，办结6件。",
    "outcomes that are carried on": "办理结果：公开7件、不公开3件，结转下年度2件。",
    "years told one by one": "前三年投资62.5亿元，2021年10.2亿元、2022年20.4亿元。",
    "beds that were occupied": "开放床位680张，实际占用总床日数55080床日，病床使用率90.0%。",
    "good days of a year that nobody tells": "优良天数318天，优良率87.1%。",
    "growth by the day": "7天接待83.6万人次；上年8天，91.2万人次，按日均折算增长4.8%。",
    "gaps to another figure by its name": "不良率1.23%，年初目标为1.30%，较同业低0.21个百分点。",
    "structures of what was divided": "投资36亿元，其中财政18亿元、企业18亿元。投入比例为5∶3∶4。",
    "rates by the hundred thousand": "常住人口78.50万人，报告传染病38例，发病率49.34/10万。",
    "all of those that were told": "新增单位14家。进馆的15家单位全部通过校验。",
    "lists that end with one noun": "对1件市政府规范性文件、1件部门规范性文件进行审查。",
    "absences of other things": "未发生一起溺亡事件，死亡3人。",
    "absences of grades": "火灾7次，较大3次、一般4次。未发生重大火灾。",
}


@pytest.fixture(scope="module", autouse=True)
def _own_garbage_only() -> Iterator[None]:
    """What other tests left in memory is not searched for garbage while the time is taken."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def filled(filling: str, size: int) -> str:
    """The filling repeated up to ``size`` bytes of UTF-8."""
    return filling * (size // len(filling.encode()))


def checked(text: str) -> DocumentReport:
    """The report on the text."""
    return check(read_text(text, path="hostile.txt", sha256=""), Settings())


def seconds(text: str) -> float:
    """The processor time that a check of the text takes."""
    start = time.process_time()
    checked(text)
    return time.process_time() - start


def assert_linear(filling: str, size: int) -> None:
    """Twice the text takes about twice the time; tried twice, as the machine may be busy elsewhere."""
    for attempt in (1, 2):
        half, whole = seconds(filled(filling, size // 2)), seconds(filled(filling, size))
        assert whole < LONGEST_SECONDS
        if attempt == 2 or whole <= LARGEST_RATIO * half + NOISE_SECONDS:
            break
    assert whole <= LARGEST_RATIO * half + NOISE_SECONDS


@pytest.mark.parametrize("name", WITHOUT_FIGURES)
def test_a_megabyte_of_one_thing_takes_time_that_grows_with_its_length(name: str) -> None:
    assert_linear(WITHOUT_FIGURES[name], MEGABYTE)


@pytest.mark.parametrize("name", WITH_FIGURES)
def test_one_endless_sentence_of_figures_takes_time_that_grows_with_its_length(name: str) -> None:
    assert_linear(WITH_FIGURES[name], MEGABYTE // 4)


@pytest.mark.parametrize("depth", [10_000])
@pytest.mark.parametrize("inside", ["", "受理7件", "其中7件"])
@pytest.mark.parametrize(("opening", "closing"), [("（", "）"), ("(", ")"), ("“", "”"), ("《", "》"), ("〔", "〕")])
def test_brackets_nested_ten_thousand_deep_are_read_in_bounded_time(
    opening: str, closing: str, inside: str, depth: int
) -> None:
    assert seconds(f"共{depth}件" + (opening + inside) * depth + closing * depth) < LONGEST_SECONDS


@pytest.mark.parametrize("digits", [5_000, 100_000])
def test_a_number_longer_than_python_converts_from_text_is_no_crash(digits: int) -> None:
    number = "7" * digits
    report = checked(f"受理{number}件，其中刑事{number}件、民事{number}件，占{number}.{number}%，增长{number}万元。")
    assert not report.notifications


def test_a_sum_of_ten_thousand_parts_is_read_in_bounded_time() -> None:
    parts = "、".join(f"第{at}类{at}件" for at in range(1, 10_001))
    assert seconds(f"共受理案件50005000件，其中{parts}。") < LONGEST_SECONDS
