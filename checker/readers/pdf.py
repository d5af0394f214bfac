"""PDF with text: characters with their boxes become lines, paragraphs and tables; what has no text is named."""

from __future__ import annotations

import time
from typing import Any

from checker.errors import UnreadableError
from checker.model.document import Document
from checker.readers.page import Box, Page
from checker.readers.page_document import document_of
from checker.readers.pdf_page import MAX_CHARACTERS, read_page

MAX_PAGES = 5_000
MAX_TEXT = 5_000_000
"""Characters of all pages."""
MAX_SECONDS = 50.0
"""A page that is begun is still read to its end; ``isolation`` has the last word."""
_HEAD = 1_024
"""Within how many bytes the header has to begin."""

_PASSWORD, _UNKNOWN_LOCK = 4, 5
_AGAIN = "save it again in its program, or give the text as .txt"
_RECOGNISE = "let a program recognise its text first (OCR), or give the text as .txt"


def read_pdf(data: bytes, *, path: str, sha256: str) -> Document:
    """The document in ``data``: a paragraph a line, tables, and anchors with page and box of every line.

    Boxes are in points from the lower left of the page as the file has it. Raises UnreadableError when ``data`` is no
    whole PDF, asks for a password, is larger than its bounds or has pages without text only.
    """
    end = time.monotonic() + MAX_SECONDS
    raw, error_class, open_document = _library(path)
    if data.find(b"%PDF-", 0, _HEAD) < 0:
        raise UnreadableError("no PDF: its header is missing", path=path, remedy=_AGAIN)
    try:
        document = open_document(data)
    except error_class as error:
        raise _refusal(error, path) from error
    try:
        pages = _pages(raw, document.raw, path, end)
        form = raw.FPDF_GetFormType(document.raw)
    finally:
        document.close()
    if form in (raw.FORMTYPE_XFA_FULL, raw.FORMTYPE_XFA_FOREGROUND):
        pages[0].leave_out("form fields", "a form in XFA, of which only the page behind it was read")
    _refuse_empty(pages, path)
    return document_of(pages, path=path, media="application/pdf", sha256=sha256, end=end)


def _library(path: str) -> tuple[Any, type[Exception], Any]:
    try:
        import pypdfium2  # type: ignore[import-untyped]
        import pypdfium2.raw  # type: ignore[import-untyped]
    except ImportError as error:
        remedy = "pip install 'gouji[pdf]'"
        raise UnreadableError("PDF cannot be read without pypdfium2", path=path, remedy=remedy) from error
    return pypdfium2.raw, pypdfium2.PdfiumError, pypdfium2.PdfDocument


def _refusal(error: Exception, path: str) -> UnreadableError:
    code = getattr(error, "err_code", None)
    if code == _PASSWORD:
        return UnreadableError("encrypted: it asks for a password", path=path, remedy="save it without a password")
    if code == _UNKNOWN_LOCK:
        return UnreadableError("encrypted in a way that is not known", path=path, remedy="save it without a password")
    return UnreadableError("damaged: no whole PDF", path=path, remedy=_AGAIN)


def _pages(raw: Any, document: Any, path: str, end: float) -> list[Page]:
    count = raw.FPDF_GetPageCount(document)
    if count > MAX_PAGES:
        raise UnreadableError(f"more than {MAX_PAGES} pages", path=path, remedy="split the document")
    if count <= 0:
        raise UnreadableError("damaged: it has no pages", path=path, remedy=_AGAIN)
    pages: list[Page] = []
    characters = 0
    for index in range(count):
        page = _page(raw, document, index, path)
        characters += len(page.glyphs)
        if characters > MAX_TEXT:
            raise UnreadableError(f"more than {MAX_TEXT} characters", path=path, remedy="split the document")
        if time.monotonic() > end:
            what = f"reading takes longer than {MAX_SECONDS:.0f} seconds (page {index + 1} of {count})"
            raise UnreadableError(what, path=path, remedy="split the document")
        pages.append(page)
    return pages


def _page(raw: Any, document: Any, index: int, path: str) -> Page:
    page = raw.FPDF_LoadPage(document, index)
    if not page:
        damaged = Page(index + 1, Box(0.0, 0.0, 0.0, 0.0))
        damaged.leave_out("damaged page", "it cannot be read; not checked")
        return damaged
    try:
        return read_page(raw, page, index + 1, MAX_CHARACTERS)
    except OverflowError as error:
        what = f"more than {MAX_CHARACTERS} characters on page {index + 1}"
        raise UnreadableError(what, path=path, remedy="split the document") from error
    finally:
        raw.FPDF_ClosePage(page)


def _refuse_empty(pages: list[Page], path: str) -> None:
    """A document of which nothing could be read must not look checked."""
    notes = {page.number: {note.what for note in page.skipped} for page in pages}
    scanned = sum(not _UNRECOGNISED.isdisjoint(whats) for whats in notes.values())
    if any(page.glyphs for page in pages if _UNRECOGNISED.isdisjoint(notes[page.number])):
        return
    if scanned:
        what = f"{scanned} of {len(pages)} pages are pictures or in an unreadable font; there is no text to check"
        raise UnreadableError(what, path=path, remedy=_RECOGNISE)
    if any("damaged page" in whats for whats in notes.values()):
        raise UnreadableError("damaged: no page can be read", path=path, remedy=_AGAIN)
    what = (
        "all of its text is invisible" if any("hidden text" in whats for whats in notes.values()) else "no text in it"
    )
    raise UnreadableError(what, path=path, remedy="check that it was saved and copied completely")


_UNRECOGNISED = frozenset(("scanned page", "unreadable font"))
