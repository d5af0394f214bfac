"""A small check starts fast and stays small: nothing heavy is loaded that it has no use for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.samples import long_text, sample_texts
from tests.bench.start import HEAVY, modules_after, peak_bytes

MEGABYTE = 10**6


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report of 15 KB."""
    file = tmp_path / "报告.txt"
    file.write_text(long_text(sample_texts(), 15_000), encoding="utf-8", newline="")
    return file


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--isolated"],
        ["check", "--isolated", "--output-format", "json"],
        ["check", "--isolated", "--profile", "audit"],
        ["claims", "--isolated"],
        ["relations", "--isolated"],
    ],
    ids=" ".join,
)
def test_a_text_is_checked_without_loading_anything_heavy(arguments: list[str], report: Path) -> None:
    loaded = modules_after([*arguments, str(report)])
    assert "checker" in loaded
    assert not HEAVY & loaded


def test_the_guard_sees_a_heavy_module_where_one_is_needed(report: Path) -> None:
    assert "jinja2" in HEAVY & modules_after(["check", "--isolated", "--output-format", "html", str(report)])


def test_a_small_report_is_checked_in_less_than_eighty_megabytes(report: Path) -> None:
    assert 5 * MEGABYTE < peak_bytes(report) < 80 * MEGABYTE
