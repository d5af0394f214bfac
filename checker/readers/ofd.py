"""OFD (GB/T 33190-2016), the format of Chinese offices for finished documents: a zip package of XML with boxes."""

from __future__ import annotations

import posixpath
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.errors import UnreadableError
from checker.model.document import Document
from checker.readers.ofd_page import Area, area_of, read_page
from checker.readers.packages import Package
from checker.readers.page import Page
from checker.readers.page_document import document_of

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_PAGES = 5_000
MAX_TEXT = 5_000_000
MAX_SECONDS = 50.0
_A4 = Area(0.0, 0.0, 210.0, 297.0)
_AGAIN = "save it again in its program"


def read_ofd(data: bytes, *, path: str, sha256: str) -> Document:
    """The document in ``data``: a paragraph a line, tables, and anchors with page and box of every line.

    Boxes are in millimetres from the upper left of the page. Raises UnreadableError when ``data`` is no whole OFD
    package, is encrypted, is larger than its bounds or has pages without text only.
    """
    try:
        import lxml.etree  # noqa: F401
    except ImportError as error:
        remedy = "pip install 'gouji[ofd]'"
        raise UnreadableError("OFD cannot be read without lxml", path=path, remedy=remedy) from error
    end = time.monotonic() + MAX_SECONDS
    with Package(data, path) as package:
        if any(posixpath.basename(name).lower() == "encryptions.xml" for name in package.names):
            raise UnreadableError("encrypted", path=path, remedy="save it without a password")
        if "OFD.xml" not in package.names:
            raise UnreadableError("no OFD: OFD.xml is missing", path=path, remedy=_AGAIN)
        pages = list(_pages(package, end))
    if not pages:
        raise UnreadableError("damaged: it has no pages", path=path, remedy=_AGAIN)
    if not any(page.glyphs for page in pages):
        scanned = sum(any(note.what == "scanned page" for note in page.skipped) for page in pages)
        if scanned:
            what = f"{scanned} of {len(pages)} pages are pictures; there is no text to check"
            remedy = "let a program recognise its text first (OCR), or give the text as .txt"
            raise UnreadableError(what, path=path, remedy=remedy)
        remedy = "check that it was saved and copied completely"
        raise UnreadableError("no text in it", path=path, remedy=remedy)
    return document_of(pages, path=path, media="application/ofd", sha256=sha256, end=end)


@dataclass(slots=True)
class _Parts:
    """What a document's pages share: their usual area and the templates that they are laid on."""

    package: Package
    folder: str
    area: Area
    templates: dict[str, str]
    """The part of each template, by its number."""
    read: dict[str, _Element] = field(default_factory=dict)

    def template(self, number: str) -> _Element | None:
        """The content of a template page."""
        if number not in self.read:
            if (name := self.templates.get(number)) is None or name not in self.package.names:
                return None
            self.read[number] = self.package.xml(name)
        return self.read[number]


def _pages(package: Package, end: float) -> Iterator[Page]:
    """The pages of all documents in the package, numbered through."""
    number, characters = 0, 0
    for root in _texts(package.xml("OFD.xml"), "DocRoot"):
        name = _part("", root)
        document = package.xml(name)
        parts = _shared(package, document, posixpath.dirname(name))
        for element in document.iterfind(".//{*}Pages/{*}Page"):
            number += 1
            if number > MAX_PAGES:
                raise UnreadableError(f"more than {MAX_PAGES} pages", path=package.path, remedy="split the document")
            page = _page(parts, element.get("BaseLoc", ""), number)
            if number == 1:
                _note_extras(document, page)
            characters += len(page.glyphs)
            if characters > MAX_TEXT:
                what = f"more than {MAX_TEXT} characters"
                raise UnreadableError(what, path=package.path, remedy="split the document")
            if time.monotonic() > end:
                what = f"reading takes longer than {MAX_SECONDS:.0f} seconds (page {number})"
                raise UnreadableError(what, path=package.path, remedy="split the document")
            yield page


def _shared(package: Package, document: _Element, folder: str) -> _Parts:
    templates = {
        element.get("ID", ""): _part(folder, element.get("BaseLoc", ""))
        for element in document.iterfind(".//{*}CommonData/{*}TemplatePage")
    }
    return _Parts(package, folder, area_of(document.find(".//{*}CommonData/{*}PageArea")) or _A4, templates)


def _page(parts: _Parts, location: str, number: int) -> Page:
    content = parts.package.xml(_part(parts.folder, location))
    area = area_of(content.find("{*}Area")) or parts.area
    layers: list[_Element] = []
    for element in content.iterfind("{*}Template"):
        template = parts.template(element.get("TemplateID", ""))
        if template is not None:
            layers.extend(template.iterfind("{*}Content/{*}Layer"))
    layers.extend(content.iterfind("{*}Content/{*}Layer"))
    try:
        return read_page(layers, area, number)
    except OverflowError as error:
        what = f"page {number} has too many parts"
        raise UnreadableError(what, path=parts.package.path, remedy="split the document") from error


def _note_extras(document: _Element, page: Page) -> None:
    for name, what, reason in (
        ("Annotations", "text notes", "notes laid over the pages were not read"),
        ("Attachments", "attachments", "files packed into the document were not read"),
    ):
        if any(True for _ in _texts(document, name)):
            page.leave_out(what, reason)


def _texts(element: _Element, name: str) -> Iterator[str]:
    for found in element.iterfind(f".//{{*}}{name}"):
        if found.text and found.text.strip():
            yield found.text.strip()


def _part(folder: str, location: str) -> str:
    """The name of a part in the package: from its root, or from the folder of the part that names it."""
    location = location.strip().replace("\\", "/")
    path = location if location.startswith("/") else posixpath.join("/", folder, location)
    return posixpath.normpath(path).lstrip("/")
