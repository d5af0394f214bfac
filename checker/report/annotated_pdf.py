"""A PDF with a highlight on every figure that is wrong, written behind the file as it was."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from checker.errors import UnwritableError
from checker.report.pdf_boxes import Box, Lines, signs_of
from checker.report.remarks import AUTHOR, Remark, Stretch, in_child, placed
from checker.report.words import words_of

if TYPE_CHECKING:
    from checker.model.report import DocumentReport

MAX_CHARACTERS = 200_000
"""Of one page, as when it is read."""
_YELLOW = (255, 209, 0)
_STRENGTH = 77
"""Of 255: what is under the highlight stays legible."""
_PRINTED = 4
_IDENTITY = re.compile(rb"/ID\[(?P<first><[0-9A-F]*>|\((?:[^\\()]|\\.)*\))(?P<second><[0-9A-F]{32}>)\]", re.DOTALL)
_LAST_TABLE = re.compile(rb"startxref\s+(?P<at>\d{1,12})\s+%%EOF\s*\Z")
_AGAIN = "save it again in its program"


def annotate_pdf(source: bytes, report: DocumentReport, lang: str) -> bytes:
    """The PDF ``source`` with a highlight for every finding. Raises UnwritableError when it cannot be made."""
    return in_child(__name__, source, report, lang)


def write_remarks(data: bytes, *, path: str, remarks: Sequence[Remark], lang: str) -> bytes:
    """The PDF ``data`` with a highlight for every remark; there is at least one.

    What was in the file stays in it byte for byte, and what is new follows, where the file's own structure allows it.
    """
    try:
        import pypdfium2  # type: ignore[import-untyped]
        import pypdfium2.raw as raw  # type: ignore[import-untyped]
    except ImportError as error:
        remedy = "run: pip install 'gouji[pdf]'"
        raise UnwritableError("PDF cannot be written without pypdfium2", path=path, remedy=remedy) from error
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnwritableError("it cannot be opened", path=path, remedy=_AGAIN) from error
    try:
        if raw.FPDF_GetSecurityHandlerRevision(document.raw) != -1:
            what = "it is encrypted or its rights are restricted, so that nothing may be added"
            raise UnwritableError(what, path=path, remedy="save it without a password and without restrictions")
        counts = _annotate(raw, document.raw, remarks, lang, path)
        for flag in (raw.FPDF_INCREMENTAL, raw.FPDF_NO_INCREMENTAL):
            copy = _named(_declared(_saved(raw, document.raw, flag)), data, remarks)
            if _has_all(pypdfium2, raw, copy, raw.FPDF_GetPageCount(document.raw), counts):
                return copy
    finally:
        document.close()
    raise UnwritableError("its structure is damaged, and a copy of it would be", path=path, remedy=_AGAIN)


def _annotate(raw: Any, document: Any, remarks: Sequence[Remark], lang: str, path: str) -> dict[int, int]:
    """How many annotations each changed page has when all highlights are on it, by its index."""
    pages: dict[int, list[tuple[Remark, tuple[Stretch, ...], bool]]] = {}
    for at, remark in enumerate(remarks):
        numbers = list(dict.fromkeys(_page_of(stretch) for stretch in remark.figure))
        for number in numbers:
            here = tuple(stretch for stretch in remark.figure if _page_of(stretch) == number)
            pages.setdefault(number - 1, []).append((remark, here, not at and number == numbers[0]))
    is_signed = raw.FPDF_GetSignatureCount(document) > 0
    words = words_of(lang)
    counts: dict[int, int] = {}
    for index, content in sorted(pages.items()):
        page = raw.FPDF_LoadPage(document, index)
        if not page:
            raise UnwritableError(f"page {index + 1} cannot be opened", path=path, remedy=_AGAIN)
        try:
            page_lines = Lines(signs_of(raw, page, MAX_CHARACTERS))
            has_others = _has_others(raw, page)
            for remark, figure, is_first in content:
                lines = placed(remark, "", words, is_signed=is_signed and is_first)
                _highlight(raw, page, remark.id, lines, page_lines.boxes_of(figure))
            if not has_others:
                _settle(raw, page)
            counts[index] = raw.FPDFPage_GetAnnotCount(page)
        finally:
            raw.FPDF_ClosePage(page)
    return counts


def _page_of(stretch: Stretch) -> int:
    return int(dict(stretch.place)["page"])


def _has_others(raw: Any, page: Any) -> bool:
    """Whether the page has annotations beside links."""
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if annotation:
            kind = raw.FPDFAnnot_GetSubtype(annotation)
            raw.FPDFPage_CloseAnnot(annotation)
            if kind != raw.FPDF_ANNOT_LINK:
                return True
    return False


def _settle(raw: Any, page: Any) -> None:
    """Have the annotations be objects of their own, which ISO 32000-2 asks for.

    pdfium does that when it draws them. It would also draw up other people's remarks that have no appearance yet, so
    a page with any is left alone; nothing of the page itself lies within the one dot that is drawn.
    """
    bitmap = raw.FPDFBitmap_Create(1, 1, 0)
    raw.FPDF_RenderPageBitmap(bitmap, page, 5, 5, 1, 1, 0, raw.FPDF_ANNOT)
    raw.FPDFBitmap_Destroy(bitmap)


def _highlight(raw: Any, page: Any, name: str, lines: Iterable[str], boxes: Sequence[Box]) -> None:
    annotation = raw.FPDFPage_CreateAnnot(page, raw.FPDF_ANNOT_HIGHLIGHT)
    try:
        whole = boxes[0]
        drawn = ["/GS gs", " ".join(f"{value / 255:.3f}" for value in _YELLOW) + " rg"]
        for box in boxes:
            left, low, right, high = box
            whole = whole.around(box)
            corners = raw.FS_QUADPOINTSF(left, high, right, high, left, low, right, low)
            raw.FPDFAnnot_AppendAttachmentPoints(annotation, ctypes.byref(corners))
            drawn.append(f"{left:.2f} {low:.2f} {right - left:.2f} {high - low:.2f} re f")
        rectangle = raw.FS_RECTF(whole.left, whole.high, whole.right, whole.low)
        raw.FPDFAnnot_SetRect(annotation, ctypes.byref(rectangle))
        raw.FPDFAnnot_SetColor(annotation, raw.FPDFANNOT_COLORTYPE_Color, *_YELLOW, _STRENGTH)
        raw.FPDFAnnot_SetFlags(annotation, _PRINTED)
        for key, text in ((b"T", AUTHOR), (b"Contents", "\n".join(lines)), (b"NM", name)):
            raw.FPDFAnnot_SetStringValue(annotation, key, _wide(text))
        raw.FPDFAnnot_SetAP(annotation, raw.FPDF_ANNOT_APPEARANCEMODE_NORMAL, _wide("\n".join(drawn)))
    finally:
        raw.FPDFPage_CloseAnnot(annotation)


def _wide(text: str) -> Any:
    """The text as pdfium takes it: UTF-16 with a zero at its end."""
    encoded = (text + "\0").encode("utf-16-le")
    return (ctypes.c_ushort * (len(encoded) // 2)).from_buffer_copy(encoded)


def _saved(raw: Any, document: Any, flag: int) -> bytes:
    """The file as pdfium writes it; nothing when it does not."""
    out = io.BytesIO()

    def write(_: Any, block: Any, size: int) -> int:
        out.write(ctypes.string_at(block, size))
        return 1

    target = raw.FPDF_FILEWRITE(version=1)
    target.WriteBlock = dict(target._fields_)["WriteBlock"](write)
    is_done = raw.FPDF_SaveAsCopy(document, ctypes.byref(target), flag)
    return out.getvalue() if is_done else b""


def _declared(copy: bytes) -> bytes:
    """The file with its last table of objects named as one, if that is a stream: pdfium leaves out /Type and endobj."""
    found = _LAST_TABLE.search(copy, max(len(copy) - 64, 0))
    if found is None or copy.startswith(b"xref", at := int(found["at"])):
        return copy
    table = copy[at : found.start()]
    if table.count(b"<<", 0, 64) != 1 or b"/Type/XRef" in table or not table.endswith(b"endstream\r\n"):
        return copy
    return copy[:at] + table.replace(b"<<", b"<</Type/XRef", 1) + b"endobj\r\n" + copy[found.start() :]


def _named(copy: bytes, data: bytes, remarks: Sequence[Remark]) -> bytes:
    """The file with an identity that follows from what is in it: pdfium makes one up each time."""
    found = None
    for found in _IDENTITY.finditer(copy, len(data) if copy.startswith(data) else 0):  # noqa: B007
        pass
    if found is None:
        return copy
    name = b"<" + sha256(data + repr(remarks).encode()).hexdigest()[:32].upper().encode() + b">"
    first = name if found["first"] == found["second"] else found["first"]
    return copy[: found.start()] + b"/ID[" + first + name + b"]" + copy[found.end() :]


def _has_all(pypdfium2: Any, raw: Any, copy: bytes, pages: int, counts: dict[int, int]) -> bool:
    """Whether the copy can be opened and has all pages and highlights."""
    try:
        document = pypdfium2.PdfDocument(copy)
    except pypdfium2.PdfiumError:
        return False
    try:
        if raw.FPDF_GetPageCount(document.raw) != pages:
            return False
        for index, count in counts.items():
            page = raw.FPDF_LoadPage(document.raw, index)
            is_there = bool(page) and raw.FPDFPage_GetAnnotCount(page) == count
            raw.FPDF_ClosePage(page)
            if not is_there:
                return False
        return bool(counts)
    finally:
        document.close()
