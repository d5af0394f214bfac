"""GitLab's report on code quality: what its documentation asks for."""

from __future__ import annotations

import json
from typing import Any

import jsonschema

from tests.report.handmade import IN_BASELINE
from tests.report.made import CUT, RIGHT, WRONG, report_on, written

SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    # relative, without ./ in front
                    "path": {"type": "string", "not": {"pattern": r"^\./"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def issues(*reports: Any) -> Any:
    found = json.loads(written("gitlab", *reports))
    jsonschema.validate(found, SCHEMA)
    return found


def test_every_finding_is_an_issue_with_its_line() -> None:
    first, second = issues(report_on("工作报告\n" + WRONG + CUT, "./报告.txt"))
    assert first["check_name"] == "GJ101 sum-mismatch"
    assert first["location"] == {"path": "报告.txt", "lines": {"begin": 2, "end": 2}}
    assert (first["severity"], second["severity"]) == ("major", "minor")
    assert "121 + 1 + 363 = 485" in first["description"]


def test_fingerprints_differ_within_and_between_documents() -> None:
    found = issues(report_on(WRONG * 3), report_on(WRONG, "另一份.txt"))
    assert len({issue["fingerprint"] for issue in found}) == len(found) > 1


def test_nothing_found_is_an_empty_array() -> None:
    assert issues(report_on(RIGHT)) == []
    assert issues() == []


def test_a_place_without_lines_is_named_in_the_description() -> None:
    report = report_on("工作报告\n" + WRONG)
    (finding,) = report.findings
    place = finding.primary._replace(kind="page", place=(("page", 3),))
    document = report.document.but(media="application/pdf")
    (issue,) = issues(report._replace(document=document, findings=(finding._replace(primary=place),)))
    assert issue["location"]["lines"]["begin"] == 1
    assert issue["description"].startswith("p3：")


def test_a_suppressed_finding_is_no_issue() -> None:
    report = report_on(WRONG)
    (finding,) = report.findings
    assert issues(report._replace(findings=(finding._replace(suppression=IN_BASELINE),))) == []
