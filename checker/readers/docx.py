"""Word documents: the text as a reader sees it, with paragraph and run, or table and cell, for every piece of it."""

from __future__ import annotations

from checker.errors import UnreadableError
from checker.model.document import Document
from checker.readers.docx_package import WordPackage
from checker.readers.docx_passage import Manuscript, Place

MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_docx(data: bytes, *, path: str, sha256: str) -> Document:
    """The document in ``data``: body, text boxes and tables in reading order, then the foot- and endnotes.

    Tracked changes count as accepted. What a reader does not see, page headers and pictures are listed in
    ``skipped``; comments are annotations. Raises UnreadableError when it is damaged, encrypted, too large or empty.
    """
    return read_as(data, path=path, sha256=sha256, media=MEDIA)


def read_as(data: bytes, *, path: str, sha256: str, media: str, origin: Place = ()) -> Document:
    """The document in ``data``, for a file of type ``media``; ``origin`` leads every place in it."""
    _refuse_other(data, path)
    try:
        import lxml.etree  # noqa: F401
    except ImportError as error:
        raise UnreadableError(
            "a Word document, which needs lxml", path=path, remedy="run: pip install 'gouji[docx]'"
        ) from error
    with WordPackage(data, path) as package:
        manuscript = Manuscript(path)
        for part in package.content(origin):
            manuscript.write(part)
        for left in package.left_out():
            manuscript.leave_out(left)
        return manuscript.document(media, sha256, package.comments())


def _refuse_other(data: bytes, path: str) -> None:
    if not data:
        raise UnreadableError("empty", path=path, remedy="check that it was saved and copied completely")
    if data.startswith(_OLE2):
        if _ENCRYPTED in data:
            raise UnreadableError("encrypted", path=path, remedy="save it without a password")
        raise UnreadableError("an older Word file under a newer name", path=path, remedy="give it the suffix .doc")
