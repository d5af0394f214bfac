"""Nothing in a text or path becomes part of the page's own markup."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from xml.etree.ElementTree import Element

import html5lib
import pytest

from checker.model.finding import Row
from checker.model.span import Span
from checker.model.verdict import Outcome
from checker.report.html import HtmlReport
from tests.report.handmade import document_of, finding_of, judged_of, report_of, run_of

HOSTILE = {
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


def hostile_page(injected: str) -> str:
    document = document_of(f"受理{injected}案件486件，其中民事121件。", path=f"报告{injected}.txt")
    finding = finding_of(
        document,
        "486件",
        ["121件"],
        message=f"信息{injected}",
        why=f"算式{injected}",
        advice=f"建议{injected}",
        computed=f"485件{injected}",
        replacement=f"485件{injected}",
        rows=(Row("+", f"分项{injected}", f"121件{injected}", None, 249),),
    )
    judged = judged_of(document, Outcome.CONSISTENT, ["486件", "121件"], arithmetic=f"和{injected}")
    report = report_of(document, finding, judged=[judged])
    stream = io.StringIO()
    page = HtmlReport(stream, lang="zh")
    page.document(report)
    page.finish(run_of(report))
    return stream.getvalue()


def parsed(page: str) -> Element:
    tree = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False).parse(page)
    assert isinstance(tree, Element)
    return tree


def shape_of(tree: Element) -> list[tuple[str, tuple[str, ...]]]:
    return [(str(element.tag), tuple(sorted(element.attrib))) for element in tree.iter()]


@pytest.mark.parametrize("injected", [injected for injected, _ in HOSTILE.values()], ids=HOSTILE)
def test_a_hostile_text_gives_the_same_elements_and_attributes_as_a_harmless_one(injected: str) -> None:
    assert shape_of(parsed(hostile_page(injected))) == shape_of(parsed(hostile_page("甲")))


@pytest.mark.parametrize(("injected", "shown"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_in_text_path_and_finding_is_shown_as_it_is(injected: str, shown: str) -> None:
    text = "".join(parsed(hostile_page(injected)).itertext())
    for place in ("受理", "报告", "信息", "算式", "建议", "485件", "分项", "121件"):
        assert f"{place}{shown}" in text


@pytest.mark.parametrize("injected", [injected for injected, _ in HOSTILE.values()], ids=HOSTILE)
def test_no_control_character_reaches_the_page(injected: str) -> None:
    page = hostile_page(injected)
    page.encode("utf-8")
    assert re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\uffff]", page) == []


def test_line_ends_inside_a_paragraph_are_one_line_end_each() -> None:
    document = document_of("受理486件。\r\n其中民事121件。\r另有行政3件。")
    whole = replace(document.blocks[0], span=Span(0, len(document.text)))
    report = report_of(replace(document, blocks=(whole,)))
    stream = io.StringIO()
    page = HtmlReport(stream, lang="zh")
    page.document(report)
    page.finish(run_of(report))
    assert "受理486件。\n其中民事121件。\n另有行政3件。" in stream.getvalue()
