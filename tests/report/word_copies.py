"""Annotated Word files for tests: made, read back, and held against their originals."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from checker.model.document import Document
from checker.model.report import DocumentReport
from checker.pipeline import check
from checker.readers.docx import read_docx
from checker.report.annotated_docx import write_remarks
from checker.report.remarks import AUTHOR, remarks_of
from checker.settings import Settings
from tests.readers.word_files import W
from tests.report.handmade import finding_of, report_of

MAY_CHANGE = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


def read(data: bytes) -> Document:
    return read_docx(data, path="报告.docx", sha256="")


def checked(data: bytes) -> DocumentReport:
    return check(read(data), Settings(profile="audit"))


def report_on(data: bytes, literal: str) -> DocumentReport:
    """A report with one finding, on the figure ``literal``."""
    document = read(data)
    return report_of(document, finding_of(document, literal, message="不符", why=""))


def annotated(data: bytes, report: DocumentReport | None = None, *, lang: str = "zh") -> bytes:
    """The copy with the findings of ``report``, or of a check, made in this process."""
    return write_remarks(data, path="报告.docx", remarks=remarks_of(report or checked(data), lang), lang=lang)


def remarked(copy: bytes) -> list[tuple[str, str]]:
    """What our reader finds of our comments: the text that each is on, and what it says."""
    document = read(copy)
    return [
        (document.text[each.span.start : each.span.end], each.text)
        for each in document.annotations
        if each.author == AUTHOR
    ]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def without_marks(data: bytes, known: frozenset[str] = frozenset()) -> bytes:
    """The document's XML without the comments that are not ``known``, and with runs put together that look alike."""
    root = etree.fromstring(parts(data)["word/document.xml"])
    name = f"{{{W}}}"
    for node in list(root.iter(f"{name}commentRangeStart", f"{name}commentRangeEnd", f"{name}commentReference")):
        if node.get(f"{name}id") in known:
            continue
        parent = node.getparent()
        assert parent is not None
        if node.tag == f"{name}commentReference":
            outer = parent.getparent()
            assert outer is not None
            assert len(parent) == 1
            outer.remove(parent)
        else:
            parent.remove(node)
    for text in root.iter(f"{name}t"):
        if text.get(_PRESERVE) != "preserve" and not len(text):
            text.text = (text.text or "").strip(" \t\r\n")
            text.set(_PRESERVE, "preserve")
    for node in root.iter():  # blanks between elements say nothing
        node.tail = None if not (node.tail or "").strip() else node.tail
        if len(node):
            node.text = None if not (node.text or "").strip() else node.text
    for run in list(root.iter(f"{name}r")):
        before = run.getprevious()
        if before is not None and before.tag == run.tag and _look(before) == _look(run) and not before.tail:
            _join(before, run)
    return etree.tostring(root, method="c14n")


def _look(run: etree._Element) -> tuple[object, bytes]:
    properties = run.find(f"{{{W}}}rPr")
    return sorted(run.attrib.items()), b"" if properties is None else etree.tostring(properties, method="c14n")


def _join(run: etree._Element, behind: etree._Element) -> None:
    """Put the content of a run into the one in front of it."""
    for node in list(behind):
        last = run[-1] if len(run) else None
        if node.tag == f"{{{W}}}rPr":
            continue
        if last is not None and last.tag == node.tag == f"{{{W}}}t" and not len(last) and not len(node):
            last.text = (last.text or "") + (node.text or "")
        else:
            run.append(node)
    run.tail = behind.tail
    parent = behind.getparent()
    assert parent is not None
    behind.tail = None
    parent.remove(behind)


def assert_only_remarks_are_new(data: bytes, copy: bytes, known: frozenset[str] = frozenset()) -> None:
    """The copy has the original's parts, text, formatting and findings."""
    before, after = parts(data), parts(copy)
    assert set(after) - set(before) <= MAY_CHANGE
    assert not set(before) - set(after)
    assert {name for name in before if before[name] != after[name]} <= MAY_CHANGE
    assert without_marks(data) == without_marks(copy, known)
    one, other = checked(data), checked(copy)
    assert other.document.text == one.document.text
    assert other.document.blocks == one.document.blocks
    assert [claim.literal for claim in other.claims] == [claim.literal for claim in one.claims]
    assert [finding.message for finding in other.findings] == [finding.message for finding in one.findings]
