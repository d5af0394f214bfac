"""What is known to be true of five real reports, which are not part of the repository."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Gouji

Documents = dict[str, Any]


@pytest.fixture(scope="session")
def documents(material: Path, gouji: Gouji) -> Documents:
    """Each report's part of one JSON report, by the number that its file name begins with."""
    done = gouji("check", "--isolated", "--output-format", "json", material / "seeds")
    assert done.returncode == 1, done.stderr
    return {Path(document["path"]).name[:3]: document for document in json.loads(done.stdout)["documents"]}


@pytest.fixture
def findings(documents: Documents) -> Callable[..., set[tuple[str, str]]]:
    """Rule and stated figure of a report's findings of the given severities."""

    def of(report: str, *severities: str) -> set[tuple[str, str]]:
        return {
            (finding["rule"]["id"], finding["stated"]["literal"])
            for finding in documents[report]["findings"]
            if finding["severity"] in severities
        }

    return of


def test_the_two_errors_of_one_report_are_found_and_no_other(findings: Callable[..., set[tuple[str, str]]]) -> None:
    assert {rule for rule, _ in findings("001", "error")} == {"GJ404", "GJ502"}


def test_a_truncated_rate_is_a_warning_with_the_rounded_one(
    documents: Documents, findings: Callable[..., set[tuple[str, str]]]
) -> None:
    assert findings("004", "error", "warning") == {("GJ202", "95.15%")}
    truncated = next(finding for finding in documents["004"]["findings"] if finding["rule"]["id"] == "GJ202")
    assert [suggestion["replacement"] for suggestion in truncated["suggestions"]] == ["95.16%"]


def test_a_rate_that_four_cases_cannot_give_is_a_warning(findings: Callable[..., set[tuple[str, str]]]) -> None:
    assert findings("002", "error", "warning") == {("GJ203", "64%")}


@pytest.mark.parametrize("report", ["000", "002", "003"])
def test_no_error_is_claimed_of_a_report_without_one(
    report: str, findings: Callable[..., set[tuple[str, str]]]
) -> None:
    assert findings(report, "error") == set()


def test_a_report_in_which_all_figures_agree_stays_silent(findings: Callable[..., set[tuple[str, str]]]) -> None:
    assert findings("000", "error", "warning") == set()


@pytest.mark.parametrize(
    "arithmetic",
    ["121 + 1 + 363 = 485", "372 + 109 = 481", "374 + 15 + 10 = 399", "4 + 5 + 1 + 1 = 11", "85 + 125 + 3 = 213"],
)
def test_a_sum_that_holds_is_shown_as_checked(arithmetic: str, documents: Documents) -> None:
    shown = [
        relation["arithmetic"]
        for document in documents.values()
        for relation in document["relations"]
        if relation["verdict"] == "consistent"
    ]
    assert arithmetic in shown


@pytest.mark.parametrize(
    "arithmetic",
    [
        "9 ÷ 32 = 28.125%（□ = 9）",
        "14 ÷ 32 = 43.75%（□ = 14）",
        "(13 − 6) ÷ 6 ≈ 116.66666%（□ = 6）",
    ],
)
def test_a_number_that_follows_is_shown_as_derived(arithmetic: str, documents: Documents) -> None:
    assert arithmetic in {
        relation["arithmetic"] for document in documents.values() for relation in document["relations"]
    }
