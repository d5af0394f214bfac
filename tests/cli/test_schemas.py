"""Table schemas on the command line: the worked example, formats, exit codes, and what must not pass unnoticed."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.conftest import REPOSITORY, Gouji

SCHEMA = REPOSITORY / "schemas" / "examples" / "project_ledger.yaml"
LEDGER = REPOSITORY / "seeds" / "project_ledger_2023.csv"
FOUND = [
    ("已支付", "906.00", "（XM2023-003）为906.00，应不大于预算金额860"),
    ("未支付", "-46.00", "（XM2023-003）为-46.00，应不小于0"),
    ("完成率", "105.35%", "（XM2023-003）为105.35%，应在0至100之间"),
    ("开工日期", "2023-09-05", "（XM2023-004）为2023-09-05，应不晚于竣工日期2023-08-20"),
    ("项目编号", "XM2023-003", "（第五中学运动场）为“XM2023-003”，重复，已用于第三小学综合楼"),
    ("已支付", "待核", "（XM2023-006）为“待核”，不是数"),
    ("责任单位", "水务局", "（XM2023-007）为“水务局”，应为住建局、水利局、教育局、交通局之一"),
    ("预算金额", "510.00", "（XM2023-007）为510.00，应为已支付、未支付之和456"),
    ("预算金额", "", "（XM2023-008）不应为空"),
]
"""Everything that is wrong in the sample, as column, cell and message."""


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """The sample as a workbook, with numbers and dates where the file has them as text."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    with LEDGER.open(encoding="utf-8", newline="") as stream:
        for row in csv.reader(stream):
            sheet.append(
                [
                    float(cell.replace(",", ""))
                    if cell.replace(",", "").replace(".", "", 1).lstrip("-").isdigit()
                    else cell or None
                    for cell in row
                ]
            )
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, float):
                cell.number_format = "#,##0.00"
    book.save(tmp_path / "台账.xlsx")
    return tmp_path / "台账.xlsx"


def checked(gouji: Gouji, *arguments: str | Path, folder: Path | None = None) -> tuple[int, dict[str, Any], str]:
    done = gouji("check", *arguments, "--output-format", "json", folder=folder)
    return done.returncode, json.loads(done.stdout), done.stderr


def of_schema(document: dict[str, Any]) -> list[dict[str, Any]]:
    """The findings that a schema gives; the figures give one, too: 510 less 127.5 is 382.5."""
    return [finding for finding in document["findings"] if finding["rule"]["id"] == "GJ950"]


def test_the_worked_example(gouji: Gouji) -> None:
    code, told, errors = checked(gouji, LEDGER, "--schema", SCHEMA, "--isolated")
    text = LEDGER.read_text(encoding="utf-8")
    found = [
        (text[place["offset"] : place["offset"] + place["length"]], finding["message"])
        for finding in of_schema(told["documents"][0])
        for place in [finding["primary"]]
    ]
    assert found == [(cell, column + message) for column, cell, message in FOUND]
    assert (code, errors) == (1, "")


def test_what_the_figures_say_stands_in_the_same_report(gouji: Gouji) -> None:
    _, alone, _ = checked(gouji, LEDGER, "--isolated")
    _, told, _ = checked(gouji, LEDGER, "--schema", SCHEMA, "--isolated")
    both = [finding["message"] for finding in told["documents"][0]["findings"]]
    figures = [finding["message"] for finding in alone["documents"][0]["findings"]]
    assert set(figures) < set(both)
    assert told["summary"]["findings"]["error"] == len(both) == len(figures) + len(FOUND)
    places = [finding["primary"]["offset"] for finding in told["documents"][0]["findings"]]
    assert places == sorted(places)


def test_the_same_ledger_as_a_workbook_gives_the_same_findings_with_their_cells(gouji: Gouji, workbook: Path) -> None:
    _, told, _ = checked(gouji, workbook, "--schema", SCHEMA, "--isolated")
    found = of_schema(told["documents"][0])
    assert [finding["message"] for finding in found] == [column + message for column, _, message in FOUND]
    assert [finding["primary"]["cell"] for finding in found] == [
        *("E6", "F6", "G6", "H7", "A8", "E9", "C10", "D10", "D11"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("--select", "GJ950"), 1), (("--select", "GJ1"), 0), (("--select", "GJ9", "--ignore", "GJ950"), 0)],
)
def test_the_rule_can_be_left_out(gouji: Gouji, arguments: tuple[str, ...], code: int) -> None:
    done = gouji("check", LEDGER, "--schema", SCHEMA, "--isolated", *arguments)
    assert done.returncode == code
    assert ("GJ950" in done.stdout) is bool(code)


def test_the_html_report_shows_what_the_console_shows(gouji: Gouji, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    done = gouji("check", LEDGER, "--schema", SCHEMA, "--isolated", "--report", f"html:{page}")
    assert all(column + message in done.stdout for column, _, message in FOUND)
    assert page.read_text(encoding="utf-8").count("GJ950") >= len(FOUND)


def test_without_a_schema_nothing_of_it_is_said(gouji: Gouji) -> None:
    assert "GJ950" not in gouji("check", LEDGER, "--isolated").stdout


def test_a_schema_that_no_table_has_the_columns_of_is_told_once(gouji: Gouji, tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text("年份,人数\n2022,3\n2023,4\n", encoding="utf-8")
    code, told, errors = checked(gouji, "a.csv", "b.csv", "--schema", SCHEMA, "--isolated", folder=tmp_path)
    assert (code, errors.count("nothing was checked with it")) == (2, 1)
    assert len(told["notifications"]) == 1
    code, _, errors = checked(gouji, "a.csv", LEDGER, "--schema", SCHEMA, "--isolated", folder=tmp_path)
    assert (code, errors) == (1, "")


def test_the_configuration_says_which_tables_are_meant(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "ledger.yaml").write_bytes(SCHEMA.read_bytes())
    for name in ("data/a.csv", "b.csv"):
        (tmp_path / name).write_bytes(LEDGER.read_bytes())
    (tmp_path / "gouji.toml").write_text(
        '[[schemas]]\nfiles = "data/*.csv"\ntable = "项目*"\nschema = "ledger.yaml"\n', encoding="utf-8"
    )
    _, told, errors = checked(gouji, "data", "b.csv", folder=tmp_path)
    assert errors == ""
    assert [len(of_schema(document)) for document in told["documents"]] == [len(FOUND), 0]
    assert gouji("relations", "data", folder=tmp_path).stdout.count("GJ950") == 0
    assert gouji("claims", "data", folder=tmp_path).returncode == 0


def test_a_schema_in_python_is_run_only_where_it_is_named(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "ledger.py").write_text(
        "import pathlib\nimport pandera.pandas as pa\npathlib.Path('ran').touch()\n"
        "Ledger = pa.DataFrameSchema({'年份': pa.Column(int), '人数': pa.Column(int, pa.Check.ge(4))})\n",
        encoding="utf-8",
    )
    (tmp_path / "a.csv").write_text("年份,人数\n2022,3\n2023,4\n", encoding="utf-8")
    (tmp_path / "gouji.toml").write_text(
        '[[schemas]]\nfiles = "*.csv"\nschema = "ledger.py:Ledger"\n', encoding="utf-8"
    )
    refused = gouji("check", "a.csv", folder=tmp_path)
    assert (refused.returncode, (tmp_path / "ran").exists()) == (2, False)
    assert "gouji.toml: a table schema in Python would be run; if you trust it, say --config" in refused.stderr
    assert "应不小于4" in gouji("check", "a.csv", "--config", "gouji.toml", folder=tmp_path).stdout
    assert "应不小于4" in gouji("check", "a.csv", "--isolated", "--schema", "ledger.py:Ledger", folder=tmp_path).stdout
    assert not (tmp_path / "__pycache__").exists()


WITHOUT = """
import sys
sys.modules[{module!r}] = None
from checker.cli.app import run
sys.argv = ["gouji", *sys.argv[1:]]
sys.exit(run())
"""


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("pandera", ["check", str(LEDGER), "--schema", str(SCHEMA), "--isolated"]),
        ("pandas", ["check", str(LEDGER), "--schema", str(SCHEMA), "--isolated"]),
        ("pyarrow", ["claims", str(LEDGER), "--output-format", "parquet", "-o", "a.parquet", "--isolated"]),
    ],
)
def test_a_missing_package_is_told_with_what_to_install(module: str, arguments: list[str], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT.format(module=module), *arguments],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "pip install 'gouji[tables]'" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_results_of_a_run_are_kept_for_a_schema_in_yaml_and_not_for_one_that_runs(gouji: Gouji, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    (tmp_path / "a.csv").write_text("年份,人数\n2022,3\n2023,4\n", encoding="utf-8")
    (tmp_path / "limit.txt").write_text("4", encoding="utf-8")
    (tmp_path / "a.yaml").write_text("columns: {年份: {dtype: int64}, 人数: {dtype: int64, ge: 4}}", encoding="utf-8")
    (tmp_path / "a.py").write_text(
        "import pathlib\nimport pandera.pandas as pa\nlimit = int(pathlib.Path('limit.txt').read_text())\n"
        "Ledger = pa.DataFrameSchema({'年份': pa.Column(int), '人数': pa.Column(int, pa.Check.ge(limit))})\n",
        encoding="utf-8",
    )

    def told(schema: str) -> str:
        return gouji("check", "a.csv", "--schema", schema, folder=tmp_path, GOUJI_CACHE_DIR=str(kept)).stdout

    def results() -> int:
        return sum(file.is_file() for file in kept.glob("??/*"))

    assert told("a.yaml") == told("a.yaml")
    assert results() == 1
    (tmp_path / "a.yaml").write_text("columns: {年份: {dtype: int64}, 人数: {dtype: int64, ge: 3}}", encoding="utf-8")
    assert "GJ950" not in told("a.yaml")
    assert "应不小于4" in told("a.py:Ledger")
    (tmp_path / "limit.txt").write_text("3", encoding="utf-8")
    assert "GJ950" not in told("a.py:Ledger")
    assert results() == 2


def test_a_schema_with_dates_is_kept_and_found_again(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("日,数\n2022-01-01,3\n2023-01-01,4\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(
        "columns: {日: {dtype: date, ge: 2023-01-01}, 数: {dtype: int64}}", encoding="utf-8"
    )
    runs = [
        gouji("check", "a.csv", "--schema", "a.yaml", folder=tmp_path, GOUJI_CACHE_DIR=str(tmp_path / "kept")).stdout
        for _ in range(2)
    ]
    assert runs[0] == runs[1]
    assert "应不早于2023-01-01" in runs[0]


def test_processes_of_a_pool_tell_the_same(gouji: Gouji, tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"{number}.csv").write_bytes(LEDGER.read_bytes())
    arguments = ("check", ".", "--schema", SCHEMA, "--isolated", "--no-cache", "--output-format", "json")
    alone, together = (gouji(*arguments, "--jobs", jobs, folder=tmp_path) for jobs in ("1", "2"))
    assert (alone.returncode, together.returncode) == (1, 1)
    assert alone.stdout == together.stdout
