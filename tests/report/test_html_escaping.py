"""Nothing in a text or path becomes part of the page's own markup."""

from __future__ import annotations

import io
import re
from xml.etree.ElementTree import Element

import html5lib
import pytest

from checker.model.document import Skipped
from checker.model.expression import total_of
from checker.model.finding import Row
from checker.model.interval import Interval
from checker.model.relation import Derived, Member, Relation, RelationKind
from checker.model.report import DocumentReport, Judged, Notification
from checker.model.span import Span
from checker.model.verdict import Outcome, Verdict
from checker.report.html import HtmlReport
from checker.report.html.assets import assets
from tests.report.handmade import claim_of, document_of, finding_of, report_of, run_of

HOSTILE = {
    "the end of the page's script": ("</script><script>alert(1)</script>", "</script><script>alert(1)</script>"),
    "the end of a drawing": ("</title></svg><b>", "</title></svg><b>"),
    "an attribute of a drawing": ('"/><set onbegin="alert(1)', '"/><set onbegin="alert(1)'),
    "an isolate": ("\u2067", "\\u2067"),
    "a script": ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    "the end of the style": ("</style><b>x</b>", "</style><b>x</b>"),
    "the end of a CDATA section": ("]]><i>", "]]><i>"),
    "a comment": ("<!--", "<!--"),
    "the end of an attribute": ("\" onmouseover='alert(1)'", "\" onmouseover='alert(1)'"),
    "a character reference": ("&lt;&#0;&amp", "&lt;&#0;&amp"),
    "a template expression": ("{{ 7 * 7 }}{% raw %}", "{{ 7 * 7 }}{% raw %}"),
    "rich markup": ("[red]x[/red]", "[red]x[/red]"),
    "an escape sequence": ("\x1b[31m", "␛[31m"),
    "NUL": ("\x00", "␀"),
    "a lone surrogate": ("\udc80", "\\udc80"),
    "a right-to-left override": ("\u202e", "\\u202e"),
    "a noncharacter": ("\uffff", "\\uffff"),
    "a noncharacter beyond the basic plane": ("\U0001fffe", "\\U0001fffe"),
}


TOLD = (
    *(
        "受理",
        "报告",
        "信息",
        "算式",
        "建议",
        "485件",
        "分项",
        "121件",
        "486件",
        "附表",
        "没有文字",
        "规则",
        "不符",
        "和",
    ),
    *("角色", "缘由", "名称", "出处", "提示", "理由"),
)


def hostile_report(injected: str, number: int) -> DocumentReport:
    """A report in which everything that comes from a document or a rule holds ``injected``, pictures included."""
    document = document_of(f"受理{injected}案件486件，其中民事121件。", path=f"报告{injected}{number}.txt")
    document = document.but(skipped=(Skipped(f"附表{injected}", f"没有文字{injected}"),))
    finding = finding_of(
        document,
        "486件",
        ["121件"],
        message=f"信息{injected}",
        why=f"算式{injected}",
        advice=f"建议{injected}",
        computed=f"485件{injected}",
        replacement=f"485件{injected}",
        rows=(Row("+", f"分项{injected}", f"121件{injected}"),),
        suppression=f"理由{injected}" if number == 2 else None,
    )
    finding = finding._replace(rule_name=f"规则{injected}", id=f"f{injected}{number}")
    parts = tuple(
        claim_of(document, literal)._replace(literal=f"{literal}{injected}") for literal in ("486件", "121件")
    )
    members = (Member("whole", parts[0]), Member(f"角色{injected}", parts[1]))
    total = Relation(RelationKind.TOTAL, members, parts[0], total_of((parts[1], parts[1])))
    known = Interval.point(242)
    verdicts = [
        Verdict(Outcome.INCONSISTENT, "GJ101", f"不符{injected}", computed=known),
        Verdict(Outcome.CONSISTENT, "GJ101", f"和{injected}", reason=f"缘由{injected}", computed=known),
    ]
    judged = tuple(Judged(f"r{number}", total, verdict) for number, verdict in enumerate(verdicts, 1))
    derived = (Derived("base", (230,), "件", f"名称{injected}", f"出处{injected}"),)
    return report_of(document, finding, judged=judged)._replace(derived=derived)


def hostile_page(injected: str) -> str:
    reports = [hostile_report(injected, 1), hostile_report(injected, 2)]
    run = run_of(*reports)._replace(notifications=(Notification(f"提示{injected}", f"报告{injected}"),))
    stream = io.StringIO()
    page = HtmlReport(stream, lang="zh")
    for report in reports:
        page.document(report)
    page.finish(run)
    return stream.getvalue()


def parsed(page: str) -> Element:
    tree = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False).parse(page)
    assert isinstance(tree, Element)
    return tree


def shape_of(tree: Element) -> list[tuple[str, tuple[str, ...]]]:
    return [(str(element.tag), tuple(sorted(element.attrib))) for element in tree.iter()]


@pytest.mark.parametrize("injected", [injected for injected, _ in HOSTILE.values()], ids=HOSTILE)
def test_a_hostile_text_gives_the_same_elements_and_attributes_as_a_harmless_one(injected: str) -> None:
    harmless = "甲" * len(injected)  # a long figure may wrap in its row, and says so
    assert shape_of(parsed(hostile_page(injected))) == shape_of(parsed(hostile_page(harmless)))


@pytest.mark.parametrize(("injected", "shown"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_in_text_path_and_finding_is_shown_as_it_is(injected: str, shown: str) -> None:
    text = "".join(parsed(hostile_page(injected)).itertext())
    for place in TOLD:
        assert f"{place}{shown}" in text


@pytest.mark.parametrize("injected", [injected for injected, _ in HOSTILE.values()], ids=HOSTILE)
def test_pages_and_pictures_hold_no_script_but_their_own(injected: str) -> None:
    tree = parsed(hostile_page(injected))
    assert [script.text for script in tree.iter("script")] == [assets().script]
    assert [name for element in tree.iter() for name in element.attrib if str(name).startswith("on")] == []
    assert len(list(tree.iter("{http://www.w3.org/2000/svg}desc"))) >= 4


@pytest.mark.parametrize("injected", [injected for injected, _ in HOSTILE.values()], ids=HOSTILE)
def test_no_control_character_reaches_the_page(injected: str) -> None:
    page = hostile_page(injected)
    page.encode("utf-8")
    assert re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\uffff]", page) == []


def test_line_ends_inside_a_paragraph_are_one_line_end_each() -> None:
    document = document_of("受理486件。\r\n其中民事121件。\r另有行政3件。")
    whole = document.blocks[0]._replace(span=Span(0, len(document.text)))
    report = report_of(document.but(blocks=(whole,)))
    stream = io.StringIO()
    page = HtmlReport(stream, lang="zh")
    page.document(report)
    page.finish(run_of(report))
    assert "受理486件。\n其中民事121件。\n另有行政3件。" in stream.getvalue()
