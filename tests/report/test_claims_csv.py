"""The table of figures opens in a spreadsheet, and no cell of it is run as a formula."""

from __future__ import annotations

import csv
import io

import pytest

from checker.cli.claims import every_number
from checker.model.report import Run, Summary
from checker.readers import read_bytes
from checker.report import CLAIMS, Page
from checker.report.table_csv import safe
from checker.settings import DEFAULTS


def rows(text: str, path: str = "报告.txt") -> list[dict[str, str]]:
    stream = io.StringIO(newline="")
    renderer = CLAIMS.text["csv"](stream, Page())
    renderer.document(every_number(read_bytes(text.encode(), path), DEFAULTS))
    renderer.finish(Run(Summary()))
    written = stream.getvalue()
    assert written.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(written.removeprefix("\ufeff"), newline="")))


def test_each_figure_is_a_row_with_its_place() -> None:
    (row,) = rows("总体\n走访近200户。")
    assert (row["path"], row["line"], row["column"]) == ("报告.txt", "2", "3")
    assert (row["low"], row["high"], row["high_open"], row["unit"]) == ("100", "200", "true", "户")


def test_a_file_name_that_looks_like_a_formula_is_quoted() -> None:
    assert rows("走访3户。", "=cmd|' /C calc'!A0.txt")[0]["path"] == "'=cmd|' /C calc'!A0.txt"


@pytest.mark.parametrize("text", ["=1+1", "+1 2", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "-"])
def test_what_a_spreadsheet_would_run_is_quoted(text: str) -> None:
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-22", "-1.5", "485", "3户", ""])
def test_numbers_and_words_stay_as_they_are(text: str) -> None:
    assert safe(text) == text
