"""Excel workbooks (.xlsx, .xlsm): every visible cell as it is shown, with the number that is stored behind it.

Formulas are never evaluated: what is read is the result that was saved with them. Links are not followed, macros
not looked at. Hidden sheets, rows and columns are left out, as they are for whoever sees the sheet, and listed.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from checker.errors import UnreadableError
from checker.model.document import Document
from checker.readers.packages import Package
from checker.readers.sheets import Remark, Room, Sheet, document_of
from checker.readers.xlsx_cells import Book, read_cells
from checker.readers.xlsx_parts import children, local, shared_strings, string_of, styles_of

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NOT_READ = {
    "chartsheet": "a chart sheet: charts are not read",
    "dialogsheet": "a dialog sheet",
    "macrosheet": "a macro sheet: macros are not looked at",
    "xlMacrosheet": "a macro sheet: macros are not looked at",
}
_DRAWN = {"drawing": "a drawing (chart, picture or text box)", "legacyDrawing": "", "picture": "a background picture"}


class _Listed(NamedTuple):
    """A sheet as the workbook lists it."""

    name: str
    kind: str
    part: str
    is_hidden: bool


def read_xlsx(data: bytes, *, path: str, sha256: str) -> Document:
    """The document of a workbook's visible cells, sheet by sheet.

    Raises UnreadableError when it is damaged, encrypted, no .xlsx, shows nothing or is larger than the bounds.
    """
    try:
        import lxml.etree  # noqa: F401
    except ImportError as error:
        raise UnreadableError("an Excel workbook", path=path, remedy="pip install 'gouji[xlsx]'") from error
    if data.startswith(_OLE):
        is_encrypted = "EncryptedPackage".encode("utf-16-le") in data
        what = "encrypted" if is_encrypted else "an old Excel workbook (.xls)"
        raise UnreadableError(what, path=path, remedy="save it without a password, as .xlsx")
    with Package(data, path) as package:
        sheets = list(_sheets(package))
    return document_of(sheets, path=path, media=MEDIA, sha256=sha256)


def _sheets(package: Package) -> Iterator[Sheet]:
    part = next((target for kind, target in _links(package, "").values() if kind == "officeDocument"), "")
    if part.endswith(".bin"):
        raise UnreadableError("a binary workbook (.xlsb)", path=package.path, remedy="save it as .xlsx")
    part = part or "xl/workbook.xml"
    root = package.xml(part)
    if local(root) != "workbook":
        raise UnreadableError("an Office file, but no workbook", path=package.path, remedy="save it as .xlsx")
    links = _links(package, part)
    of_kind = dict(links.values())
    properties = next(children(root, "workbookPr"), None)
    is_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    strings = shared_strings(package, of_kind.get("sharedStrings", ""))
    book = Book(strings, styles_of(package, of_kind.get("styles", "")), is_1904, Room(package.path))
    for listed in _listed(root, links):
        yield _sheet(package, book, listed)


def _listed(root: _Element, links: dict[str, tuple[str, str]]) -> Iterator[_Listed]:
    for sheets in children(root, "sheets"):
        for sheet in children(sheets, "sheet"):
            link = next((value for name, value in sheet.attrib.items() if str(name).endswith("}id")), "")
            kind, part = links.get(str(link), ("worksheet", ""))
            is_hidden = sheet.get("state") in ("hidden", "veryHidden")
            yield _Listed(sheet.get("name") or "", kind, part, is_hidden)


def _sheet(package: Package, book: Book, listed: _Listed) -> Sheet:
    sheet = Sheet(listed.name)
    if listed.is_hidden:
        sheet.leave("a hidden sheet", "not shown to readers", [(0, "")])
    elif listed.kind in _NOT_READ:
        sheet.leave(_NOT_READ[listed.kind], "only cells are read", [(0, "")])
    else:
        root = package.xml(listed.part)
        sheet.remarks.extend(_remarks(package, listed.part))
        read_cells(root, sheet, book)
        _leave_rest(root, sheet)
    return sheet


def _leave_rest(root: _Element, sheet: Sheet) -> None:
    """Lists what stands on a sheet beside its cells: drawings, headers and footers of the printed page."""
    for name, what in _DRAWN.items():
        if what and next(children(root, name), None) is not None:
            sheet.leave(what, "only cells are read", [(0, "")])
    for printed in children(root, "headerFooter"):
        if any((entry.text or "").strip() for entry in children(printed)):
            sheet.leave("the header or footer of the printed page", "only cells are read", [(0, "")])


def _remarks(package: Package, part: str) -> Iterator[Remark]:
    """The comments on a sheet's cells."""
    for kind, target in _links(package, part).values():
        if kind == "comments" and target in package.names:
            root = package.xml(target)
            authors = [author.text or "" for author in root.iter("{*}author")]
            for comment in root.iter("{*}comment"):
                row, reference = _place(comment.get("ref"))
                text = "\n".join(string_of(each) for each in children(comment, "text")).strip()
                number = comment.get("authorId") or ""
                at = int(number) if number.isdecimal() and len(number) < 9 else len(authors)
                yield Remark(row, reference, text, authors[at] if at < len(authors) else "")


def _place(reference: str | None) -> tuple[int, str]:
    digits = "".join(filter(str.isdecimal, reference or ""))[:7]
    return int(digits or "1") - 1, reference or ""


def _links(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """A part's relationships: id -> (kind, part); those that lead out of the package are left alone."""
    folder, name = posixpath.split(part)
    where = posixpath.join(folder, "_rels", f"{name}.rels")
    if where not in package.names:
        return {}
    found: dict[str, tuple[str, str]] = {}
    for link in children(package.xml(where), "Relationship"):
        if link.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, link.get("Target") or "")).lstrip("/")
            found[link.get("Id") or ""] = (link.get("Type") or "").rpartition("/")[2], target
    return found
