"""Checking the sample reports finds what ``seeds/expected`` says, and no other error or warning."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Gouji
from tests.seeds.sample_expectations import (
    SAMPLES,
    ExpectedFinding,
    ExpectedRelation,
    expectation_of,
    places_of,
    text_of,
)

SUMS = frozenset({"total", "part", "stock_flow", "order", "complement", "difference", "restated"})
QUOTIENTS = frozenset({"share", "rate", "ratio", "average", "target", "complement"})
FAMILIES = {
    "total": SUMS,
    "part": SUMS,
    "stock_flow": SUMS,
    "order": SUMS | {"respective"},
    "difference": SUMS | {"growth"},
    "share": QUOTIENTS,
    "rate": QUOTIENTS,
    "average": QUOTIENTS,
    "ratio": QUOTIENTS,
    "growth": {"growth", "difference"},
    "target": QUOTIENTS,
    "enumeration": {"enumeration"},
    "respective": {"respective", "order"},
    "date": {"date"},
}
"""The kinds under which a relation may be reported: which of them is a matter of view, not of truth."""

Report = dict[str, Any]
every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def reports(gouji: Gouji) -> dict[str, Report]:
    """Each sample's report, by the sample's file name, from one run over all samples."""
    run = gouji("check", "--isolated", "--exit-zero", "--output-format", "json", *SAMPLES)
    assert run.returncode == 0, run.stderr[-500:]
    return {Path(document["path"]).name: document for document in json.loads(run.stdout)["documents"]}


@every_sample
def test_the_findings_are_the_expected_ones_and_no_others(sample: Path, reports: dict[str, Report]) -> None:
    fail_with_news(sample, complaints_about_findings(sample, reports[sample.name]))


@every_sample
def test_the_expected_relations_are_reported_as_consistent(sample: Path, reports: dict[str, Report]) -> None:
    fail_with_news(sample, complaints_about_relations(sample, reports[sample.name]))


@every_sample
def test_what_is_known_to_be_missed_is_missed_still(sample: Path, reports: dict[str, Report]) -> None:
    report = reports[sample.name]
    complaints = {*complaints_about_findings(sample, report), *complaints_about_relations(sample, report)}
    found = [miss for miss in known_misses(sample) if miss not in complaints]
    assert found == [], "strike these out of known_misses.txt"


def complaints_about_findings(sample: Path, report: Report) -> list[str]:
    """One line for each expected finding that is missing, and for each error or warning that is not expected."""
    text = text_of(sample)
    unmatched = [finding for finding in report["findings"] if finding["severity"] != "info"]
    complaints = []
    for expected in expectation_of(sample).findings:
        met = next((finding for finding in unmatched if meets(finding, expected, text)), None)
        if met is None:
            complaints.append(f"missing: {expected.rule} {expected.severity} 「{expected.quote}」 {expected.why}")
        else:
            unmatched.remove(met)
    return complaints + [f"not expected: {described(finding)}" for finding in unmatched]


def complaints_about_relations(sample: Path, report: Report) -> list[str]:
    """One line for each expected relation that is not reported as consistent."""
    consistent = [relation for relation in report["relations"] if relation["verdict"] == "consistent"]
    return [
        f"missing: {expected.kind} {'、'.join(expected.quotes)}  {expected.arithmetic or '、'.join(expected.items)}"
        for expected in expectation_of(sample).relations
        if not any(ties(relation, expected) for relation in consistent)
    ]


def fail_with_news(sample: Path, complaints: list[str]) -> None:
    """Fails with every complaint that is not a known miss."""
    known = known_misses(sample)
    news = [complaint for complaint in complaints if complaint not in known]
    if news:
        pytest.fail("\n".join([sample.name, *news]), pytrace=False)


def known_misses(sample: Path) -> list[str]:
    """The complaints about the sample that ``known_misses.txt`` lists; only what is missing can be known."""
    lines = (Path(__file__).parent / "known_misses.txt").read_text(encoding="utf-8").splitlines()
    entries = [line.split("\t") for line in lines if not line.startswith("#")]
    return [miss for name, miss in entries if name == sample.name and miss.startswith("missing: ")]


def meets(finding: Report, expected: ExpectedFinding, text: str) -> bool:
    """Whether the finding is the expected one: rule, severity, replacement and a place that touches a quote."""
    if (finding["rule"]["id"], finding["severity"]) != (expected.rule, expected.severity):
        return False
    replacements = [suggestion["replacement"] for suggestion in finding["suggestions"]]
    if expected.replacement and not any(expected.replacement in replacement for replacement in replacements):
        return False
    places = places_of(expected.quote, text)[expected.occurrence - 1 : expected.occurrence]
    places += [place for quote in expected.also for place in places_of(quote, text)]
    start = finding["primary"]["offset"]
    end = start + finding["primary"]["length"]
    return any(start < place_end and place_start < end for place_start, place_end in places)


def ties(relation: Report, expected: ExpectedRelation) -> bool:
    """Whether the relation is of the expected one's family and holds every figure that it quotes."""
    if relation["kind"] not in FAMILIES[expected.kind]:
        return False
    literals = Counter(bare(claim["literal"]) for claim in relation["claims"])
    return not Counter(bare(quote) for quote in expected.quotes) - literals


def bare(literal: str) -> str:
    """The figure without blanks and without the words around it that only bound it: "近 301.2万元" -> "301.2万元"."""
    return re.sub(r"\s|^(?:将近|大约|近|约|达|超过|逾)|(?<=\d)[余多]|以[上下内]$", "", literal)


def described(finding: Report) -> str:
    """The finding in one line, as in a list of complaints."""
    place, rule = finding["primary"], finding["rule"]["id"]
    return f"{place['line']}:{place['column']} {rule} {finding['severity']} {finding['message']}"
