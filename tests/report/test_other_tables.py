"""The findings and the relations as tables."""

from __future__ import annotations

import csv
import io

from checker.report import RELATIONS
from tests.report.made import CUT, WRONG, report_on, written


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_each_finding_is_a_row_with_place_figures_and_change() -> None:
    first, second = rows(written("csv", report_on("工作报告\n" + WRONG + CUT)))
    assert (first["path"], first["place"], first["rule"], first["severity"]) == ("报告.txt", "2:11", "GJ101", "error")
    assert (first["stated"], first["arithmetic"]) == ("486件", "121 + 1 + 363 = 485 ≠ 486")
    assert (second["stated"], second["computed"]) == ("95.15%", "95.16%")
    assert second["suggestion"] == "95.15% → 95.16%"


def test_each_figure_of_a_relation_is_a_row() -> None:
    found = rows(written("csv", report_on(WRONG), formats=RELATIONS))
    assert [row["literal"] for row in found] == ["486件", "121件", "1件", "363件"]
    assert {row["relation"] for row in found} == {"r1"}
    assert {row["verdict"] for row in found} == {"inconsistent"}
    assert [row["role"] for row in found] == ["whole", "part", "part", "part"]
