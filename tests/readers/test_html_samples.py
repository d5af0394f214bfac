"""Every sample report, written as a web page, says the same as its text, and every figure is found in the source."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from checker.model.document import BlockKind, Document
from checker.model.report import DocumentReport
from checker.pipeline import check
from checker.readers import read_bytes
from checker.readers.html import read_html
from checker.settings import Settings
from tests.readers.html_pages import WAYS, page

SAMPLES = sorted((Path(__file__).parents[2] / "seeds").glob("*_*.*"))
TEXTS = [sample for sample in SAMPLES if sample.suffix == ".txt"]
MARKDOWN = [sample for sample in SAMPLES if sample.suffix == ".md"]
TAG = re.compile(r"<script.*?</script>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)


def document_of(sample: Path) -> Document:
    return read_bytes(sample.read_bytes(), sample.name)


def conclusions(report: DocumentReport) -> tuple[list[object], list[object]]:
    """Findings and relations without their places."""
    found = [(finding.rule_id, finding.severity, bare(finding.stated_literal)) for finding in report.findings]
    relations = [
        (each.relation.kind, each.verdict.outcome, [bare(member.claim.literal) for member in each.relation.members])
        for each in report.relations
    ]
    return found, relations


def bare(text: str) -> str:
    """Without blanks, and with raised figures as they are written in the source."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def assert_places_hold(document: Document, report: DocumentReport, source: str) -> None:
    """Line and column of every figure are those of its first character in ``source``, the end that of its last."""
    assert report.claims
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    flat = "\n".join(lines)
    for claim in report.claims:
        place = document.locate(claim.start, claim.end)
        start = starts[place.line - 1] + place.column - 1
        end = starts[place.end_line - 1] + place.end_column - 1
        assert bare(unescape(TAG.sub("", flat[start:end]))) == bare(claim.literal)


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sample", TEXTS, ids=lambda path: path.stem)
def test_a_page_says_the_same_as_its_text_and_shows_where(sample: Path, way: str, charset: str) -> None:
    plain = document_of(sample)
    data = page(WAYS[way](plain.text), charset)
    document = read_html(data, path="报告.html", sha256="")
    shown = [bare(document.text[block.span.start : block.span.end]) for block in document.blocks]
    assert shown == [bare(plain.text[block.span.start : block.span.end]) for block in plain.blocks]
    settings = Settings(profile="audit")
    report = check(document, settings)
    assert conclusions(report) == conclusions(check(plain, settings))
    assert_places_hold(document, report, data.decode("gb18030" if charset == "gb2312" else charset))


@pytest.mark.parametrize("sample", MARKDOWN, ids=lambda path: path.stem)
def test_a_page_made_from_markdown_has_its_tables_and_says_the_same(sample: Path) -> None:
    written = document_of(sample)
    data = page(MarkdownIt("commonmark").enable("table").render(written.text))
    document = read_html(data, path="报告.html", sha256="")
    assert tables(document) == tables(written)
    settings = Settings(profile="audit")
    report = check(document, settings)
    assert conclusions(report) == conclusions(check(written, settings))
    assert_places_hold(document, report, data.decode())


def tables(document: Document) -> list[list[tuple[int, int, bool, str]]]:
    return [
        [
            (cell.row, cell.column, cell.is_header, document.text[cell.span.start : cell.span.end])
            for cell in block.cells
        ]
        for block in document.blocks
        if block.kind is BlockKind.TABLE
    ]
