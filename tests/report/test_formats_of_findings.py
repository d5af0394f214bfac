"""Formats that are said to show findings only do without figures and relations."""

from __future__ import annotations

import pytest

from checker import check_text
from checker.report import CHECK
from tests.report.handmade import derived_report
from tests.report.test_json_report import written

WRONG = check_text("受理案件486件，分为民事121件、行政1件、刑事363件。当年审结7149件，结案率95.51%，比上年多12件。")


@pytest.mark.parametrize("name", sorted(CHECK.of_findings))
def test_a_report_without_figures_looks_the_same(name: str) -> None:
    assert WRONG.findings and WRONG.relations
    for report in (WRONG, derived_report()):
        assert written(CHECK.text[name], report) == written(CHECK.text[name], report.findings_only())


@pytest.mark.parametrize("name", sorted(set(CHECK.text) - CHECK.of_findings))
def test_the_other_formats_need_them(name: str) -> None:
    assert written(CHECK.text[name], WRONG) != written(CHECK.text[name], WRONG.findings_only())
