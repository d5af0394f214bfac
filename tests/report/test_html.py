"""The page: what is marked, what is linked, what it must not do."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import time
from xml.etree.ElementTree import Element

import html5lib
import pytest

from checker.model.claim import Approximation, ClaimKind
from checker.model.document import Block, BlockKind, Cell, Document, Skipped
from checker.model.finding import Finding, Row, Silence, Suppression
from checker.model.relation import Confidence, RelationKind
from checker.model.report import DocumentReport, Notification, Run, Summary
from checker.model.span import Span
from checker.model.verdict import Outcome, Severity
from checker.report.html import HtmlReport
from checker.report.html.assets import assets
from checker.report.words import words_of
from tests.report.handmade import (
    claim_of,
    derived_report,
    document_of,
    finding_of,
    judged_of,
    place_of,
    report_of,
    run_of,
)

CASES = (
    "全年工作情况\n一、行政复议\n全年共受理案件486件，其中刑事121件、民事1件，行政363件。\n"
    "调解成功7149件，占7513件的95.16%。另发放宣传册3000册，接待来访约400人次，共99批。\n"
)


def page_of(*reports: DocumentReport, lang: str = "zh", run: Run | None = None) -> str:
    stream = io.StringIO()
    page = HtmlReport(stream, lang=lang)
    for report in reports:
        page.document(report)
    page.finish(run or run_of(*reports))
    return stream.getvalue()


def tree_of(page: str) -> Element:
    """The parsed page; a parse error raises."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False)
    tree = parser.parse(page)
    assert isinstance(tree, Element)
    return tree


def all_of(tree: Element, tag: str, name: str = "") -> list[Element]:
    return [element for element in tree.iter(tag) if not name or name in element.get("class", "").split()]


def text_of(element: Element) -> str:
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def state_of(tree: Element, literal: str) -> str:
    """The state that the figure ``literal`` of the document is marked with."""
    document = next(element for element in tree.iter("section") if element.get("class") == "document")
    figures = [*all_of(document, "span", "figure"), *all_of(document, "a", "figure")]
    (figure,) = [figure for figure in figures if (figure.text or "") == literal]
    return figure.get("class", "").removeprefix("figure ")


def full_report(**changes: object) -> DocumentReport:
    document = document_of(CASES)
    rows = (
        Row("", "分项", "121件", place_of(document, "121件")),
        Row("+", "分项", "1件", place_of(document, "1件")),
        Row("+", "分项", "363件", place_of(document, "363件")),
        Row("=", "计算值", "485件"),
        Row("≠", "原文", "486件", place_of(document, "486件")),
        Row("", "相差", "1件"),
    )
    finding = finding_of(document, "486件", ["121件", "1件", "363件"], rows=rows, replacement="485件")
    return report_of(
        document,
        finding._replace(**changes),
        judged=[
            judged_of(document, Outcome.INCONSISTENT, ["486件", "121件", "1件", "363件"]),
            judged_of(document, Outcome.CONSISTENT, ["7513件", "7149件"], arithmetic="7149 ≤ 7513", number=2),
            judged_of(document, Outcome.UNDETERMINED, ["400人次"], number=3),
        ],
        untied=["3000册"],
    )


def test_every_figure_is_marked_with_its_state() -> None:
    tree = tree_of(page_of(full_report()))
    states = {literal: state_of(tree, literal) for literal in ("486件", "121件", "7513件", "400人次", "3000册")}
    assert states == {
        "486件": "inconsistent",
        "121件": "related",
        "7513件": "consistent",
        "400人次": "undetermined",
        "3000册": "untied",
    }


def test_a_number_that_asserts_nothing_is_not_marked() -> None:
    document = document_of(CASES)
    batch = claim_of(document, "99批")._replace(kind=ClaimKind.NONE, why="序号")
    tree = tree_of(page_of(DocumentReport(document, (batch,), (), (), ())))
    assert all_of(tree.find(".//main") or tree, "span", "figure") == []


def test_the_whole_text_of_the_document_is_on_the_page() -> None:
    tree = tree_of(page_of(full_report()._replace(findings=())))
    for hidden in all_of(tree, "span", "tip"):
        hidden.clear()
    shown = [text_of(paragraph) for paragraph in all_of(tree, "p", "text")]
    assert shown == CASES.splitlines()


def test_a_checked_figure_says_what_it_was_checked_with() -> None:
    tree = tree_of(page_of(full_report()))
    assert "合计 · 一致：7149 ≤ 7513" in [text_of(tip) for tip in all_of(tree, "span", "tip")]


def test_a_figure_in_a_consistent_and_an_inconsistent_relation_counts_as_involved() -> None:
    report = full_report()
    both = judged_of(report.document, Outcome.CONSISTENT, ["363件", "1件"], number=4)
    tree = tree_of(page_of(report._replace(relations=(*report.relations, both))))
    assert state_of(tree, "363件") == "related"


def test_an_inconsistency_that_no_finding_reports_is_not_shown_as_one() -> None:
    report = full_report()._replace(findings=())
    tree = tree_of(page_of(report))
    assert state_of(tree, "486件") == "undetermined"
    assert any("未列为问题" in text_of(tip) for tip in all_of(tree, "span", "tip"))


def test_places_that_overlap_a_figure_leave_the_text_whole() -> None:
    document = document_of(CASES)
    wide = finding_of(document, "363件", message="行政363件。")
    wide = wide._replace(primary=document.locate(wide.primary.offset - 2, wide.primary.offset + 2))
    report = report_of(document, wide, untied=["363件", "1件"])
    tree = tree_of(page_of(report))
    for number in tree.iter("sup"):
        number.text = ""
    assert [text_of(paragraph) for paragraph in all_of(tree, "p", "text")] == CASES.splitlines()


def test_finding_and_figure_link_to_each_other() -> None:
    tree = tree_of(page_of(full_report()))
    (card,) = all_of(tree, "article", "finding")
    figure = next(a for a in all_of(tree, "a", "inconsistent"))
    assert figure.get("href") == f"#{card.get('id')}"
    assert f"#{figure.get('id')}" in [a.get("href") for a in card.iter("a")]


def test_every_link_leads_somewhere_and_no_id_is_used_twice() -> None:
    second = full_report()
    tree = tree_of(page_of(full_report(), second._replace(document=second.document.but(path="另一份.txt"))))
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    targets = {(a.get("href") or "") for a in tree.iter("a")}
    assert targets
    assert {target for target in targets if target.removeprefix("#") not in ids or target[0] != "#"} == set()


def cells_of(table: Element) -> list[list[str]]:
    return [[text_of(cell) for cell in row] for row in table.iter("tr")]


def test_the_arithmetic_is_shown_row_by_row_with_what_each_figure_can_stand_for() -> None:
    (card,) = all_of(tree_of(page_of(full_report())), "article")
    (table,) = all_of(card, "table", "rows")
    assert cells_of(table) == [
        ["", "分项", "121件", "精确"],
        ["+", "分项", "1件", "精确"],
        ["+", "分项", "363件", "精确"],
        ["=", "计算值", "485件", ""],
        ["≠", "原文", "486件", "精确"],
        ["", "相差", "1件", ""],
    ]


def test_a_finding_without_rows_shows_stated_and_computed() -> None:
    document = document_of(CASES)
    page = page_of(report_of(document, finding_of(document, "486件", computed="485件"), untied=["486件"]))
    (table,) = all_of(tree_of(page), "table", "rows")
    assert cells_of(table) == [["=", "推算", "485件", ""], ["", "原文", "486件", "精确"]]


def test_every_relation_is_listed_with_its_figures_and_verdict() -> None:
    tree = tree_of(page_of(full_report()))
    (relations,) = all_of(tree, "details", "relations")
    told = {element.get("id"): text_of(element) for element in relations.iter("li")}
    assert list(told) == ["relation-1-r1", "relation-1-r2", "relation-1-r3"]
    assert told["relation-1-r2"].startswith("合计 一致 7149 ≤ 7513")
    assert "见发现 1" in told["relation-1-r1"]
    assert "缺少一个分项" in told["relation-1-r3"]


def test_a_checked_figure_leads_to_its_relation() -> None:
    tree = tree_of(page_of(full_report()))
    (figure,) = [a for a in all_of(tree, "a", "consistent") if (a.text or "") == "7513件"]
    assert figure.get("href") == "#relation-1-r2"


def test_figures_that_nothing_checks_are_listed() -> None:
    (listed,) = all_of(tree_of(page_of(full_report())), "details", "untied-list")
    assert [text_of(link) for link in listed.iter("a")] == ["3000册"]


def test_the_address_of_a_finding_is_its_id_in_every_report_of_the_run() -> None:
    first, second = full_report(), full_report()
    second = second._replace(document=second.document.but(path="另一份.txt"))
    ids = [card.get("id") for card in all_of(tree_of(page_of(first, second)), "article")]
    assert ids == ["f-finding-1", "f-finding-1.2"]
    links = [text_of(link) for link in all_of(tree_of(page_of(first)), "a", "permalink")]
    assert links == ["#"]


def test_the_suggestion_is_shown_as_a_change() -> None:
    (card,) = all_of(tree_of(page_of(full_report())), "article")
    assert ([text_of(e) for e in card.iter("del")], [text_of(e) for e in card.iter("ins")]) == (["486件"], ["485件"])


def test_the_counts_stand_at_the_top() -> None:
    (counts,) = all_of(tree_of(page_of(full_report())), "dl", "counts")
    assert [text_of(pair) for pair in counts.iter("div")] == [
        "文件1",
        "数据8",
        "勾稽关系3",
        "一致1",
        "不一致1",
        "无法判定1",
        "未核对的数据1",
    ]


def test_a_page_without_findings_does_not_pass_for_a_check() -> None:
    document = document_of(CASES)
    page = page_of(report_of(document, untied=["486件"]))
    assert "未发现不一致" in page
    assert "没有可核对的勾稽关系：未发现问题不等于数据无误" in page


def test_a_suppressed_finding_is_shown_as_such_with_its_reason() -> None:
    tree = tree_of(page_of(full_report(suppression=Suppression(Silence.REMARK, "口径不同"))))
    (card,) = all_of(tree, "article", "suppressed")
    assert "已豁免：口径不同" in text_of(card)
    assert state_of(tree, "486件") == "related"


def test_several_documents_have_a_table_of_contents() -> None:
    second = full_report()
    page = page_of(full_report(), second._replace(document=second.document.but(path="另一份.txt")))
    (contents,) = all_of(tree_of(page), "table", "contents")
    assert [text_of(row) for row in contents.iter("tr")] == [
        "文件 错误 警告 提示 数据 已勾稽 未核对 无法判定 未读的部分",
        "报告.txt 1 0 0 8 87% 1 1 0",
        "另一份.txt 1 0 0 8 87% 1 1 0",
    ]
    assert [link.get("href") for link in contents.iter("a")] == ["#document-1", "#document-2"]
    assert 'class="contents"' not in page_of(full_report())


def test_tables_of_the_document_are_tables_with_their_figures_marked() -> None:
    text = "项目\t件数\n受理\t486件\n"
    spans = [Span(match.start(), match.end()) for match in re.finditer(r"[^\t\n]+", text)]
    cells = tuple(Cell(span, number // 2, number % 2, is_header=number < 2) for number, span in enumerate(spans))
    block = Block(BlockKind.TABLE, Span(0, len(text) - 1), cells=cells)
    document = document_of(text).but(blocks=(block,))
    tree = tree_of(page_of(report_of(document, untied=["486件"])))
    (table,) = [table for table in tree.iter("table") if table.get("class") is None]
    assert [[(cell.tag, text_of(cell)) for cell in row] for row in table.iter("tr")] == [
        [("th", "项目"), ("th", "件数")],
        [("td", "受理"), ("td", "486件")],
    ]
    assert state_of(tree, "486件") == "untied"


def test_text_between_blocks_is_not_lost() -> None:
    document = document_of("甲\n```\n受理486件\n```\n乙\n")
    document = document.but(blocks=(document.blocks[0], document.blocks[-1]))
    tree = tree_of(page_of(report_of(document, untied=["486件"])))
    assert state_of(tree, "486件") == "untied"


def test_what_was_not_read_is_said() -> None:
    document = document_of(CASES).but(skipped=(Skipped("图片", "没有文字"),))
    page = page_of(report_of(document), run=Run(Summary(documents=1, unreadable=2), (Notification("GJ101 失败"),)))
    for said in ("未读的部分：图片，没有文字", "无法读取的文件 2", "GJ101 失败"):
        assert said in page


def test_a_run_without_documents_says_so() -> None:
    assert "没有读到任何文件" in text_of(tree_of(page_of()))


def test_a_finding_in_an_empty_document_is_still_shown() -> None:
    document = document_of("")
    finding = finding_of(document_of(CASES), "486件")._replace(primary=document.locate(0, 0))
    assert len(all_of(tree_of(page_of(report_of(document, finding))), "article")) == 1


def test_the_page_asks_for_nothing_and_runs_only_its_own_script() -> None:
    tree = tree_of(page_of(full_report()))
    assert {element.tag for element in tree.iter()} & {
        "link",
        "img",
        "image",
        "use",
        "iframe",
        "object",
        "base",
    } == set()
    assert [script.text for script in tree.iter("script")] == [assets().script]
    assert (
        re.findall(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function\(|fetch|http", assets().script)
        == []
    )
    attributes = {name for element in tree.iter() for name in element.attrib}
    assert {name for name in attributes if name.startswith("on") or name in ("src", "style")} == set()
    for style in tree.iter("style"):
        assert re.findall(r"url\(|@import|image-set", style.text or "") == []


def hash_of(element: Element) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256((element.text or '').encode()).digest()).decode()}'"


def test_the_content_security_policy_admits_exactly_these_styles_and_this_script() -> None:
    tree = tree_of(page_of(full_report()))
    policy = next(meta.get("content") for meta in tree.iter("meta") if meta.get("http-equiv"))
    styles, scripts = (" ".join(map(hash_of, tree.iter(tag))) for tag in ("style", "script"))
    told = f"default-src 'none'; style-src {styles}; script-src {scripts}; base-uri 'none'; form-action 'none'"
    assert policy == told


def test_the_same_documents_give_the_same_page() -> None:
    assert page_of(full_report(), full_report()) == page_of(full_report(), full_report())


def test_the_page_speaks_english_when_asked() -> None:
    tree = tree_of(page_of(full_report(), lang="en"))
    assert tree.get("lang") == "en"
    assert "checked, consistent" in text_of(tree)
    assert {element.get("lang") for element in all_of(tree, "p", "text")} == {"zh-Hans"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_enumerated_value_has_a_word(lang: str) -> None:
    words = words_of(lang)
    groups = {
        "severity": Severity,
        "outcome": Outcome,
        "kind": RelationKind,
        "claim": ClaimKind,
        "confidence": Confidence,
        "approximation": Approximation,
    }
    missing = [
        f"{group}.{value}" for group, values in groups.items() for value in values if f"{group}.{value}" not in words
    ]
    assert missing == []


def crowded(findings: int) -> DocumentReport:
    document = document_of("".join(f"第一季度受理{1000 + number}件。\n" for number in range(findings)))
    return report_of(document, *(finding_of_line(document, number) for number in range(findings)))


def finding_of_line(document: Document, number: int) -> Finding:
    span = document.blocks[number].span
    finding = finding_of(document, "1000件")
    return finding._replace(id=str(number), primary=document.locate(span.start + 6, span.end - 1))


def test_two_thousand_findings_make_a_page_that_grows_with_their_number() -> None:
    few, many = crowded(1000), crowded(2000)
    begin = time.perf_counter()
    short = page_of(few)
    middle = time.perf_counter()
    long = page_of(many)
    end = time.perf_counter()
    assert long.count("<article") == 2000
    assert len(long) < 2.1 * len(short)
    assert end - middle < 4 * (middle - begin)


def test_a_sum_of_a_thousand_parts_is_not_written_out_at_every_part() -> None:
    document = document_of("、".join(f"{1000 + number}件" for number in range(1000)))
    literals = [f"{1000 + number}件" for number in range(1000)]
    arithmetic = " + ".join(literals)
    page = page_of(
        report_of(document, judged=[judged_of(document, Outcome.CONSISTENT, literals, arithmetic=arithmetic)])
    )
    assert state_of(tree_of(page), "1000件") == "consistent"
    assert len(page) < 500 * 1000


def test_a_place_that_covers_many_figures_takes_them_all_in() -> None:
    document = document_of("、".join(f"{1000 + number}件" for number in range(2000)) + "。")
    wide = finding_of(document, "1000件")
    wide = wide._replace(primary=document.locate(0, len(document.text)))
    report = report_of(document, wide, untied=[f"{1000 + number}件" for number in range(2000)])
    tree = tree_of(page_of(report))
    assert state_of(tree, "1500件") == "inconsistent"
    assert [number.text for number in tree.iter("sup")] == ["1"]


def test_what_follows_without_being_printed_is_told_beside_the_text() -> None:
    assert "<li>推得 一审案件共230件（102件占44.35%）</li>" in page_of(derived_report())
    assert 'class="derived"' not in page_of(derived_report()._replace(derived=()))


def test_a_figure_that_only_served_to_derive_another_is_shown_as_not_checked() -> None:
    report = derived_report()
    (judged,) = report.relations
    only = judged._replace(relation=judged.relation._replace(is_check=False))
    assert state_of(tree_of(page_of(report)), "44.35%") == "consistent"
    assert state_of(tree_of(page_of(report._replace(relations=(only,)))), "44.35%") == "untied"
