"""Which reader a format has, and whether its parser runs in a process of its own."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

from checker.errors import UnreadableError
from checker.model.document import Document
from checker.readers.kinds import UNREAD, Format


class Reader(NamedTuple):
    """A function that takes bytes, path and digest; ``is_isolated`` when its parser may not end by itself."""

    module: str
    function: str
    is_isolated: bool = True


READERS = {
    Format.DOCX: Reader("checker.readers.docx", "read_docx"),
    # LibreOffice runs in a process of its own in any case
    Format.DOC: Reader("checker.readers.office", "read_doc", is_isolated=False),
    Format.RTF: Reader("checker.readers.office", "read_doc", is_isolated=False),
    Format.XLSX: Reader("checker.readers.xlsx", "read_xlsx"),
    Format.XLS: Reader("checker.readers.xls", "read_xls"),
    Format.ODS: Reader("checker.readers.ods", "read_ods"),
    Format.CSV: Reader("checker.readers.delimited", "read_delimited", is_isolated=False),
    Format.TSV: Reader("checker.readers.delimited", "read_delimited", is_isolated=False),
    Format.PDF: Reader("checker.readers.pdf", "read_pdf"),
    Format.OFD: Reader("checker.readers.ofd", "read_ofd"),
    Format.HTML: Reader("checker.readers.html", "read_html", is_isolated=False),
}


def read_format(format_: Format, data: bytes, *, path: str, sha256: str) -> Document:
    """The document in ``data``, which is of the format. Raises UnreadableError when no reader exists or it fails."""
    reader = READERS.get(format_)
    if reader is None:
        what, remedy = UNREAD[format_]
        raise UnreadableError(f"{what}, which is not read", path=path, remedy=remedy)
    if reader.is_isolated:
        from checker.isolation import isolated

        return isolated(Document, reader.module, reader.function, data, path=path, sha256=sha256)
    read = getattr(import_module(reader.module), reader.function)
    document: Document = read(data, path=path, sha256=sha256)
    return document
