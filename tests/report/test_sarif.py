"""What SARIF says of findings, documents and rules, as code scanning on GitHub wants it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checker.model.report import DocumentReport, Notification
from checker.report.uri import uri_of
from checker.rules import RULES
from tests.report.handmade import IN_BASELINE
from tests.report.made import CUT, RIGHT, WRONG, report_on, written


def run_of(*reports: DocumentReport, notifications: tuple[Notification, ...] = ()) -> Any:
    (run,) = json.loads(written("sarif", *reports, notifications=notifications))["runs"]
    return run


def results(*reports: DocumentReport) -> Any:
    return run_of(*reports)["results"]


def test_every_rule_is_described_whether_it_found_something_or_not() -> None:
    rules = run_of(report_on(RIGHT))["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    for rule in rules:
        for text in (rule["shortDescription"]["text"], rule["fullDescription"]["text"], rule["help"]["text"]):
            assert 0 < len(text) <= 1024
        assert rule["help"]["markdown"].startswith(rule["help"]["text"])
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
        assert rule["properties"]["problem.severity"] in ("error", "warning", "recommendation")
        assert len(rule["properties"]["tags"]) <= 10


def test_a_result_leads_to_its_rule_and_to_its_figure() -> None:
    run = run_of(report_on("工作报告\n" + WRONG))
    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "GJ101"
    assert result["level"] == "error"
    (location,) = result["locations"]
    region = location["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (2, 11, 2, 15)
    assert region["snippet"]["text"] == "486件"
    assert "121 + 1 + 363 = 485" in result["message"]["text"]
    assert [place["id"] for place in result["relatedLocations"]] == [1, 2, 3]


def test_columns_are_said_to_count_code_points() -> None:
    run = run_of(report_on("𠮷" * 3 + WRONG))
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] == 14


def test_a_result_without_lines_names_its_place_in_words() -> None:
    report = report_on("<!doctype html><p>x</p>", "表.html")
    (finding,) = report_on(WRONG).findings
    cell = finding.primary._replace(kind="cell", place=(("sheet", "表1"), ("cell", "B3")))
    document = report.document.but(path="表.xlsx", media="application/vnd.ms-excel")
    report = report._replace(document=document, findings=(finding._replace(primary=cell, related=()),))
    (result,) = results(report)
    (location,) = result["locations"]
    assert set(location["physicalLocation"]) == {"artifactLocation"}
    assert location["logicalLocations"] == [{"fullyQualifiedName": "表1!B3", "kind": "cell"}]
    assert result["message"]["text"].startswith("表1!B3：")
    assert "fixes" not in result


def test_a_fix_mends_the_text() -> None:
    text = "第一行\n" + CUT
    (result,) = results(report_on(text))
    (fix,) = result["fixes"]
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]
    region = replacement["deletedRegion"]
    lines = text.splitlines(keepends=True)
    line = lines[region["startLine"] - 1]
    mended = (
        line[: region["startColumn"] - 1] + replacement["insertedContent"]["text"] + line[region["endColumn"] - 1 :]
    )
    lines[region["startLine"] - 1] = mended
    assert report_on("".join(lines)).findings == ()


def test_a_page_whose_marks_are_not_shown_is_not_mended() -> None:
    page = f"<!doctype html><html><body><main><h1>报告</h1><p>{CUT}</p></main></body></html>"
    (result,) = results(report_on(page, "报告.html"))
    assert "fixes" not in result
    region = result["locations"][0]["physicalLocation"]["region"]
    assert page[region["startColumn"] - 1 : region["endColumn"] - 1] == "95.15%"


def test_fingerprints_are_our_own_and_differ() -> None:
    found = results(report_on(WRONG + "又一段。\n" + WRONG), report_on(WRONG, "另一份.txt"))
    prints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in found]
    assert len(set(prints)) == len(prints) == 3
    assert (
        results(report_on("新增一行。\n" + WRONG))[0]["partialFingerprints"]
        == results(report_on(WRONG))[0]["partialFingerprints"]
    )


def test_a_suppressed_finding_is_a_suppressed_result() -> None:
    report = report_on(WRONG + CUT)
    first, second = report.findings
    found = results(report._replace(findings=(first._replace(suppression=IN_BASELINE), second)))
    assert [len(result["suppressions"]) for result in found] == [1, 0]
    assert found[0]["suppressions"][0]["justification"] == "accepted"


def test_every_document_is_listed_with_its_digest_and_what_was_left_out() -> None:
    page = "<!doctype html><p>新增3户。</p><script>x</script>"
    artifacts = run_of(report_on(RIGHT), report_on(page, "报告.html"))["artifacts"]
    assert [artifact["mimeType"] for artifact in artifacts] == ["text/plain", "text/html"]
    assert artifacts[0]["hashes"]["sha-256"] == report_on(RIGHT).document.sha256
    assert "properties" not in artifacts[0]
    assert artifacts[1]["properties"]["skipped"][0]["what"] == "脚本和样式，不是正文"


def test_what_could_not_be_read_is_told_and_the_run_was_no_success() -> None:
    (invocation,) = run_of(notifications=(Notification("no such file", "没有.txt", "check the name"),))["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"]["text"] == "没有.txt: 没有这个文件；核对名称"
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri_of("没有.txt")
    assert run_of(report_on(RIGHT))["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_more_results_than_github_takes_are_counted_in_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.report.sarif.MOST_RESULTS", 1)
    run = run_of(report_on(WRONG + CUT), report_on(WRONG, "另一份.txt"))
    assert len(run["results"]) == 1
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert "2" in told["message"]["text"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("报告 1#.txt", "%E6%8A%A5%E5%91%8A%201%23.txt"),
        ("./a/b.txt", "a/b.txt"),
        ("a:b.txt", "a%3Ab.txt"),
        ("/tmp/报告.txt", "file:///tmp/%E6%8A%A5%E5%91%8A.txt"),
        ("C:/报告/a.txt", "file:///C:/%E6%8A%A5%E5%91%8A/a.txt"),
        ("100%.txt", "100%25.txt"),
        ("\udcb1\udca8.txt", "%B1%A8.txt"),
        ("\ud800.txt", "%ED%A0%80.txt"),
    ],
)
def test_a_path_is_an_address(path: str, uri: str) -> None:
    assert uri_of(path) == uri


def test_the_same_documents_give_the_same_bytes() -> None:
    assert written("sarif", report_on(WRONG)) == written("sarif", report_on(WRONG))
