"""What LibreOffice calculates from the formulas of the working paper is what was judged."""

from __future__ import annotations

import io
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from checker.model.report import DocumentReport
from checker.model.unknowns import settled
from checker.pipeline import check
from checker.readers import read
from checker.report.words import words_of
from checker.rules import RULES
from tests.readers.libreoffice import LibreOffice
from tests.report.workbook_files import (
    AUDIT,
    Checked,
    opened,
    recalculated,
    report_on,
    results,
    rows_of,
    workbook_bytes,
)

OUTCOMES = {outcome: words_of("zh")[f"outcome.{outcome}"] for outcome in ("consistent", "inconsistent")}


def right_and_wrong(repository: Path) -> Iterator[DocumentReport]:
    """Every sample report, and every example of every rule: those that agree, and those that do not."""
    for sample in sorted((repository / "seeds").iterdir()):
        if sample.suffix in (".txt", ".md"):
            yield check(read(str(sample), max_bytes=10**7), AUDIT)
    for rule in RULES:
        for text in (*rule.passing, *rule.failing):
            yield report_on(text)


@pytest.fixture(scope="module")
def calculated(
    repository: Path, libreoffice: LibreOffice, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Checked, ...]:
    """Every relation of the documents beside the row that LibreOffice calculated for it."""
    reports = tuple(right_and_wrong(repository))
    book = recalculated(workbook_bytes(*reports), libreoffice, tmp_path_factory.mktemp("paper"))
    return tuple(results(book, reports))


def test_every_computed_value_lies_in_the_interval_that_was_judged(calculated: tuple[Checked, ...]) -> None:
    seen = 0
    for each in calculated:
        if not isinstance(each.row["数值"], int | float):
            continue
        computed = settled(each.judged.relation).computed
        values = None if computed is None else computed.evaluate()
        assert values is not None
        value = Fraction(each.row["数值"])
        for column, end in (("下限", values.low), ("上限", values.high)):
            if end is None:
                assert each.row[column] in ("−∞", "∞")
                continue
            slack = max(abs(Fraction(end)), abs(value)) / 10**10 + Fraction(1, 10**9)
            assert abs(Fraction(each.row[column]) - end) <= slack, each.judged.verdict.arithmetic
            assert value >= end - slack if column == "下限" else value <= end + slack
        seen += 1
    assert seen > 250


def test_every_live_check_says_what_was_judged_or_why_it_does_not(calculated: tuple[Checked, ...]) -> None:
    seen = dict.fromkeys(OUTCOMES.values(), 0)
    for each in calculated:
        if (word := each.row["复算"]) in seen:
            seen[word] += 1
            if word != OUTCOMES.get(each.judged.verdict.outcome):
                assert f"按规则{each.judged.verdict.rule}判为" in each.row["算式与说明"]
    assert min(seen.values()) > 50


def test_only_what_has_no_arithmetic_lacks_a_live_check(calculated: tuple[Checked, ...]) -> None:
    for each in calculated:
        relation = each.judged.relation
        if each.row["复算"] not in OUTCOMES.values():
            reasons = {"按文字判定": relation.computed is None, "仅供推算": not relation.is_check}
            no_number = settled(relation).computed == relation.computed
            no_end = relation.stated is not None and relation.stated.values.width is None
            assert (reasons | {"无整数可取": no_number, "分母可能为零": True, "无界，不会相左": no_end})[
                each.row["复算"]
            ]


def test_gap_and_tolerance_are_those_of_the_verdict(calculated: tuple[Checked, ...]) -> None:
    seen = 0
    for each in calculated:
        verdict = each.judged.verdict
        for column, told in (("相差", verdict.gap), ("容差", verdict.tolerance)):
            if told is not None and isinstance(each.row[column], int | float):
                assert abs(Fraction(each.row[column]) - told) <= abs(Fraction(told)) / 10**9 + Fraction(1, 10**8)
                seen += 1
    assert seen > 100


def test_a_figure_that_is_put_right_makes_the_check_hold(libreoffice: LibreOffice, tmp_path: Path) -> None:
    text = "受理案件486件，分为民事121件、行政1件、刑事363件。"
    book = opened(workbook_bytes(report_on(text)))
    sheet = book["勾稽关系"]
    (cell,) = [row[7] for row in sheet.iter_rows(min_row=2) if row[7].value == 486]
    cell.value = 485
    stream = io.BytesIO()
    book.save(stream)
    row = rows_of(recalculated(stream.getvalue(), libreoffice, tmp_path), "勾稽关系")[-1]
    assert (row["结论"], row["复算"], row["相差"]) == ("不一致", "一致", 0)
