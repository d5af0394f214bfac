"""Pages of runs as large as they come: two thousand findings in a document, three hundred reports."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Page

from checker.model.claim import Claim, ClaimKind
from checker.model.document import Block, BlockKind, Document
from checker.model.expression import total_of
from checker.model.finding import Finding, Row
from checker.model.interval import Interval
from checker.model.relation import Confidence, Member, Relation, RelationKind
from checker.model.report import DocumentReport, Judged
from checker.model.span import Span
from checker.model.verdict import Outcome, Severity, Verdict
from checker.pipeline import check
from checker.readers.text import read_text
from checker.report.html import HtmlReport
from checker.settings import Settings
from tests.browser.opening import PHONE, REPORT, WIDE, Context, opened
from tests.report.handmade import run_of

LINE = "辖区受理案件1235件，其中刑事600件、民事634件，两类构成全部受理案件。\n"


def crowded(number: int) -> DocumentReport:
    """A document in which every paragraph has a wrong total, with everything that the pipeline says of it."""
    document = Document("报告.txt", "text/plain", LINE * number, "0" * 64, tuple(blocks(number)))
    claims: list[Claim] = []
    judged: list[Judged] = []
    findings: list[Finding] = []
    for at in range(number):
        whole, *parts = (claim(at * len(LINE), literal) for literal in ("1235件", "600件", "634件"))
        claims += [whole, *parts]
        members = (Member("whole", whole), *(Member("part", part) for part in parts))
        relation = Relation(RelationKind.TOTAL, members, whole, total_of(parts))
        verdict = Verdict(Outcome.INCONSISTENT, "GJ101", "600 + 634 = 1234 ≠ 1235", computed=Interval.point(1234))
        judged.append(Judged(f"r{at}", relation, verdict))
        findings.append(finding(document, at, whole, parts))
    return DocumentReport(document, tuple(claims), (), tuple(judged), tuple(findings))


def blocks(number: int) -> list[Block]:
    starts = (at * len(LINE) for at in range(number))
    return [Block(BlockKind.PARAGRAPH, Span(start, start + len(LINE) - 1)) for start in starts]


def claim(line: int, literal: str) -> Claim:
    start = line + LINE.index(literal)
    value = Interval.point(int(literal[:-1]))
    return Claim(start, start + len(literal), literal, literal[:-1], ClaimKind.COUNT, "件", value, value)


def finding(document: Document, at: int, whole: Claim, parts: list[Claim]) -> Finding:
    places = [document.locate(each.start, each.end) for each in (whole, *parts)]
    rows = [Row("+", "分项", each.literal, place) for each, place in zip(parts, places[1:], strict=True)]
    return Finding(
        id=f"{at:016x}",
        rule_id="GJ101" if at % 2 else "GJ104",
        rule_name="sum-mismatch",
        kind=RelationKind.TOTAL,
        severity=Severity.ERROR if at % 3 else Severity.WARNING,
        confidence=Confidence.HIGH,
        relations=(f"r{at}",),
        key="mismatch",
        arguments=(),
        message="1235件与分项之和1234件不符，相差1件",
        why="600 + 634 = 1234 ≠ 1235",
        help="核对合计数和每个分项的原始数据。",
        stated_literal="1235件",
        stated=None,
        computed=None,
        computed_text="1234件",
        gap="1",
        tolerance="0",
        primary=places[0],
        rows=(*rows, Row("=", "计算值", "1234件"), Row("≠", "原文", "1235件", places[0]), Row("", "相差", "1件")),
    )


def page_in(folder: Path, *reports: DocumentReport) -> Path:
    path = folder / "page.html"
    with path.open("w", encoding="utf-8", newline="") as stream:
        page = HtmlReport(stream, lang="zh")
        for report in reports:
            page.document(report)
        page.finish(run_of(*reports))
    return path


@pytest.fixture(scope="module")
def many_findings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_in(tmp_path_factory.mktemp("findings"), crowded(2000))


@pytest.fixture(scope="module")
def many_reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    report = check(read_text(REPORT, path="报告.txt", sha256="0" * 64), Settings())
    reports = [report._replace(document=report.document.but(path=f"{at:03}.txt")) for at in range(300)]
    return page_in(tmp_path_factory.mktemp("reports"), *reports)


def worked(session: CDPSession) -> float:
    """Seconds of computing that script, style and layout have taken so far."""
    measured: dict[str, Any] = {
        each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]
    }
    return float(sum(measured[name] for name in ("ScriptDuration", "RecalcStyleDuration", "LayoutDuration")))


def best_of_five(page: Page, session: CDPSession, *actions: str) -> float:
    """The least that one of the actions took; each is done five times in turn."""
    taken = []
    for _ in range(5):
        for action in actions:
            before = worked(session)
            page.evaluate(action)
            page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
            taken.append(worked(session) - before)
    return max(min(taken[at :: len(actions)]) for at in range(len(actions)))


def session_of(page: Page) -> CDPSession:
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    return session


AT_ONCE = 0.2
"""Seconds; half of it on a machine that does nothing else, but tests share their cores with others."""

TOGGLE = "document.querySelector('input[value=error]').click()"
SEARCH = """(field => { field.value = field.value ? '' : '刑事600'; field.dispatchEvent(new Event('input')) })(
    document.querySelector('#search'))"""
NEXT = "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))"


@pytest.mark.parametrize("name", ["many_findings", "many_reports"])
@pytest.mark.parametrize("context", [WIDE, PHONE], ids=["desktop", "phone"])
def test_filters_and_keys_answer_at_once(
    browser: Browser, name: str, context: Context, request: pytest.FixtureRequest
) -> None:
    page = opened(browser, request.getfixturevalue(name), **context)
    session = session_of(page)
    assert best_of_five(page, session, TOGGLE, TOGGLE) < AT_ONCE
    assert best_of_five(page, session, SEARCH, SEARCH) < AT_ONCE
    assert best_of_five(page, session, NEXT) < AT_ONCE


def test_the_last_of_two_thousand_findings_is_reached_by_its_address(browser: Browser, many_findings: Path) -> None:
    page = opened(browser, many_findings, f"#f-{1999:016x}")
    page.wait_for_timeout(300)
    box = page.locator(":target").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900
    assert page.locator("li.entry").count() == 2000


def test_a_finding_takes_few_bytes(many_findings: Path) -> None:
    assert many_findings.stat().st_size < 2000 * 6000


def test_three_hundred_reports_begin_with_one_table_of_a_row_a_report(browser: Browser, many_reports: Path) -> None:
    page = opened(browser, many_reports)
    assert page.locator("table.contents tbody tr").count() == 300
    (first,) = page.locator("table").evaluate_all("all => [all.findIndex(each => each.className !== 'chart')]")
    assert page.locator("table").nth(first).get_attribute("class") == "contents"
    top = page.locator("table.contents").bounding_box()
    assert top is not None
    assert top["y"] < 900
