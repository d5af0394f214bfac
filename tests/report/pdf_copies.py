"""Annotated PDF files for tests: made, and read back by two libraries that are not ours."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pypdf
import pypdfium2  # type: ignore[import-untyped]

from checker.model.document import Document
from checker.model.report import DocumentReport
from checker.pipeline import check
from checker.readers.pdf import read_pdf
from checker.report.annotated_pdf import write_remarks
from checker.report.remarks import remarks_of
from checker.settings import Settings

Corners = tuple[float, float, float, float]


@dataclass(frozen=True)
class Highlight:
    """One highlight as pypdf reads it; ``on`` is the text within its boxes, as pdfium reads that."""

    page: int
    on: tuple[str, ...]
    text: str
    author: str
    name: str
    boxes: tuple[Corners, ...]
    is_object: bool


def read(data: bytes) -> Document:
    return read_pdf(data, path="报告.pdf", sha256="")


def checked(data: bytes) -> DocumentReport:
    return check(read(data), Settings(profile="audit"))


def annotated(data: bytes, report: DocumentReport | None = None, *, lang: str = "zh") -> bytes:
    """The copy with the findings of ``report``, or of a check, made in this process."""
    return write_remarks(data, path="报告.pdf", remarks=remarks_of(report or checked(data), lang), lang=lang)


def highlights(copy: bytes) -> list[Highlight]:
    """The highlights of a file, page by page."""
    found = []
    drawn = pypdfium2.PdfDocument(copy)
    try:
        for number, page in enumerate(pypdf.PdfReader(io.BytesIO(copy), strict=True).pages):
            text = drawn[number].get_textpage()
            for entry in page.get("/Annots", ()):
                annotation = entry.get_object()
                if annotation["/Subtype"] != "/Highlight":
                    continue
                points = [float(value) for value in annotation["/QuadPoints"]]
                boxes = tuple(
                    (points[at], points[at + 5], points[at + 2], points[at + 1]) for at in range(0, len(points), 8)
                )
                on = tuple(text.get_text_bounded(*box).replace(" ", "") for box in boxes)
                said, author, name = (str(annotation[key]) for key in ("/Contents", "/T", "/NM"))
                is_object = isinstance(entry, pypdf.generic.IndirectObject)
                found.append(Highlight(number + 1, on, said, author, name, boxes, is_object))
    finally:
        drawn.close()
    return found


def page_texts(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def assert_only_remarks_are_new(data: bytes, copy: bytes) -> None:
    """The copy begins with the original and says what that says."""
    assert copy.startswith(data)
    assert page_texts(copy) == page_texts(data)
    one, other = checked(data), checked(copy)
    assert (other.document.text, other.document.blocks) == (one.document.text, one.document.blocks)
    assert other.document.anchors == one.document.anchors
    assert [finding.message for finding in other.findings] == [finding.message for finding in one.findings]
