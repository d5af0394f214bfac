"""A small check starts fast: what it does not need is not imported."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

HEAVY = {
    "asyncio",
    "html5lib",
    "importlib.metadata",
    "jinja2",
    "lsprotocol",
    "lxml",
    "markdown_it",
    "numpy",
    "openpyxl",
    "pandas",
    "pandera",
    "pathspec",
    "pint",
    "polars",
    "pyarrow",
    "pydantic",
    "pygls",
    "rapidfuzz",
    "rich.console",
    "rich.traceback",
}
PROGRAM = """
import json, sys
from checker.cli.app import run
sys.argv = ["gouji", *sys.argv[1:]]
code = run()
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""


def imported(folder: Path, *arguments: str) -> set[str]:
    """The modules that are loaded when the command is done."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    code, modules = json.loads(done.stderr.splitlines()[-1])
    assert code in (0, 1), done.stderr
    return set(modules)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = "全年受理法律援助案件486件，分为民事121件、行政1件、刑事363件，同比增长12.5%。\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "line",
    [
        "check a.txt",
        "check a.txt --output-format json",
        "claims a.txt",
        "claims a.txt --output-format json",
        "claims a.txt --output-format csv",
        "relations a.txt",
        "rules",
        "explain GJ101",
    ],
)
def test_what_a_text_check_does_not_need_is_not_imported(line: str, folder: Path) -> None:
    assert imported(folder, *line.split()) & HEAVY == set()


def test_a_plain_check_compiles_no_dataclass(folder: Path) -> None:
    (folder / "b.txt").write_text("全年受理案件485件，分为民事121件、行政1件、刑事363件。\n", encoding="utf-8")
    for name in ("a.txt", "b.txt"):  # a.txt has a finding, b.txt has none
        assert imported(folder, "check", name) & {"dataclasses", "inspect"} == set()


def test_a_configuration_file_brings_its_validation_in(folder: Path) -> None:
    (folder / "gouji.toml").write_text('lang = "en"\n', encoding="utf-8")
    assert "pydantic" in imported(folder, "check", "a.txt")
    assert "pydantic" not in imported(folder, "check", "a.txt", "--isolated")


def test_an_ignore_file_brings_its_patterns_in(folder: Path) -> None:
    assert "pathspec" not in imported(folder, "check", ".")
    (folder / ".gitignore").write_text("*.log\n", encoding="utf-8")
    assert "pathspec" in imported(folder, "check", ".")


def test_a_table_schema_brings_pandera_in_only_where_it_is_meant(folder: Path) -> None:
    (folder / "a.yaml").write_text("columns: {数: {dtype: int64}}", encoding="utf-8")
    (folder / "b.csv").write_text("数,名\n3,甲\n4,乙\n", encoding="utf-8")
    assert "pandera" in imported(folder, "check", "b.csv", "--schema", "a.yaml")
    assert "pandera" not in imported(folder, "check", "b.csv")


def test_parquet_brings_pyarrow_in(folder: Path) -> None:
    found = imported(folder, "claims", "a.txt", "--output-format", "parquet", "-o", "a.parquet")
    assert ("pyarrow" in found, "pandera" in found) == (True, False)
