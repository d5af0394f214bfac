"""Whole reports without an error: a finding in one of them is a false alarm."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.pipeline import check
from checker.readers import read_bytes
from checker.settings import Settings

FOLDER = Path(__file__).parent / "whole_reports"
REPORTS = sorted(path for path in FOLDER.iterdir() if path.name != "README.md")
CHECKED = 60
"""So many figures in a hundred are tied to others at least, over all reports."""


def test_there_are_reports() -> None:
    assert len(REPORTS) == 509


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_report_in_which_all_figures_agree_raises_no_alarm(path: Path) -> None:
    report = check(read_bytes(path.read_bytes(), path.name), Settings())
    assert [(finding.rule_id, finding.message) for finding in report.findings] == []


def test_most_figures_are_checked() -> None:
    tallies = [check(read_bytes(path.read_bytes(), path.name), Settings()).tally for path in REPORTS]
    assert sum(t.claims - t.untied for t in tallies) * 100 >= CHECKED * sum(t.claims for t in tallies)
