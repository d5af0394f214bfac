"""What JUnit XML says of relations: which tests there are, and how each ended."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

from checker.model.report import DocumentReport, Notification
from checker.model.verdict import Outcome, Severity
from tests.report.handmade import IN_BASELINE, derived_report, document_of, judged_of, report_of
from tests.report.made import CUT, RIGHT, WRONG, report_on, written


def suites(*reports: DocumentReport, notifications: tuple[Notification, ...] = ()) -> list[Element]:
    return list(fromstring(written("junit", *reports, notifications=notifications).encode()))


def outcomes(report: DocumentReport) -> list[str]:
    (suite,) = suites(report)
    cases = suite.findall("testcase")
    assert [int(suite.attrib[name]) for name in ("tests", "failures", "skipped")] == [
        len(cases),
        len(suite.findall("testcase/failure")),
        len(suite.findall("testcase/skipped")),
    ]
    return ["".join(child.tag for child in case) for case in cases]


def test_a_relation_that_holds_is_a_test_that_passes() -> None:
    (suite,) = suites(report_on(RIGHT))
    (case,) = suite.findall("testcase")
    assert case.attrib["name"] == "合计：121 + 1 + 363 = 485"
    assert case.attrib["classname"] == "报告.txt"
    assert len(case) == 0


def test_a_relation_that_is_broken_fails_with_the_sentence_and_the_place() -> None:
    report = report_on("工作报告\n" + WRONG + CUT)
    assert outcomes(report) == ["failure", "", "failure"]
    first, second = suites(report)[0].iter("failure")
    assert (first.attrib["type"], second.attrib["type"]) == ("error", "warning")
    assert "486件" in first.attrib["message"]
    assert (first.text or "").startswith("报告.txt:2:11 GJ101 sum-mismatch\n")


def test_what_was_not_decided_or_not_reported_is_skipped_and_not_green() -> None:
    document = document_of("受理486件，其中民事121件。")
    undetermined = judged_of(document, Outcome.UNDETERMINED, ["486件", "121件"], arithmetic="a")
    unreported = judged_of(document, Outcome.INCONSISTENT, ["486件", "121件"], arithmetic="b", number=2)
    report = report_of(document, judged=[undetermined, unreported])
    assert outcomes(report) == ["skipped", "skipped"]
    first, second = suites(report)[0].iter("skipped")
    assert (first.text, second.text) == ("无法判定：缺少一个分项", "不一致，未列为问题")


def test_a_suppressed_finding_and_one_for_information_fail_nothing() -> None:
    report = report_on(WRONG)
    (finding,) = report.findings
    for changed in (
        finding._replace(suppression=IN_BASELINE),
        finding._replace(severity=Severity.INFO),
    ):
        assert outcomes(report._replace(findings=(changed,))) == ["skipped"]


def test_what_checks_nothing_is_no_test() -> None:
    report = derived_report()
    (judged,) = report.relations
    loose = judged._replace(relation=judged.relation._replace(is_check=False))
    assert outcomes(report._replace(relations=(loose,))) == []


def test_figures_that_nothing_checks_are_counted() -> None:
    (suite,) = suites(report_on("全年走访3户。\n"))
    assert {each.attrib["name"]: each.attrib["value"] for each in suite.iter("property")}["untied"] == "1"


def test_equal_relations_have_names_of_their_own() -> None:
    (suite,) = suites(report_on(RIGHT * 2))
    names = [case.attrib["name"] for case in suite.findall("testcase")]
    assert len(names) == len(set(names)) > 1


def test_a_file_that_could_not_be_read_is_an_error() -> None:
    lost = Notification("no such file", "没有.txt", "check it")
    _, suite = suites(report_on(RIGHT), notifications=(lost,))
    (case,) = suite
    assert (case.attrib["name"], case[0].tag) == ("没有.txt", "error")
    assert suite.attrib["errors"] == "1"
