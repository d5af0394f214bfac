"""What a file is: its content decides, and a name that says something else is told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from checker.readers import ole, zip_names
from checker.readers.markup import is_page, xml_root


class Format(StrEnum):
    """Kinds of files by the suffix that they usually have."""

    TEXT = "txt"
    MARKDOWN = "md"
    CSV = "csv"
    TSV = "tsv"
    HTML = "html"
    DOCX = "docx"
    XLSX = "xlsx"
    XLSB = "xlsb"
    PPTX = "pptx"
    ODT = "odt"
    ODS = "ods"
    ODP = "odp"
    OFD = "ofd"
    PDF = "pdf"
    DOC = "doc"
    XLS = "xls"
    PPT = "ppt"
    RTF = "rtf"
    MHTML = "mht"
    XML = "xml"
    ENCRYPTED = "encrypted"
    OLE = "ole"
    IMAGE = "image"
    ARCHIVE = "archive"
    PROGRAM = "program"


_SAME_AS = {
    Format.TEXT: ("txt", "text", "log", ""),
    Format.MARKDOWN: ("md", "markdown"),
    Format.CSV: ("csv",),
    Format.TSV: ("tsv", "tab"),
    Format.HTML: ("html", "htm", "xhtml", "shtml", "asp", "aspx", "jsp", "php"),
    Format.DOCX: ("docx", "docm", "dotx", "dotm"),
    Format.XLSX: ("xlsx", "xlsm", "xltx", "xltm"),
    Format.XLSB: ("xlsb",),
    Format.PPTX: ("pptx", "pptm", "ppsx", "potx"),
    Format.ODT: ("odt", "ott"),
    Format.ODS: ("ods", "ots"),
    Format.ODP: ("odp", "otp"),
    Format.OFD: ("ofd",),
    Format.PDF: ("pdf",),
    Format.DOC: ("doc", "dot", "wps", "wpt"),
    Format.XLS: ("xls", "xlt", "et", "ett"),
    Format.PPT: ("ppt", "pps", "dps"),
    Format.RTF: ("rtf",),
    Format.MHTML: ("mht", "mhtml"),
    Format.XML: ("xml",),
    Format.IMAGE: ("png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "webp"),
    Format.ARCHIVE: ("zip", "gz", "7z", "rar", "bz2", "xz", "tar", "tgz", "epub"),
    Format.PROGRAM: ("exe", "dll", "so"),
}
"""The suffixes of each format."""

_FORMAT_OF = {suffix: format_ for format_, suffixes in _SAME_AS.items() for suffix in suffixes}
_OFFICE = tuple(
    suffix
    for format_ in (Format.DOCX, Format.XLSX, Format.XLSB, Format.PPTX, Format.DOC, Format.XLS, Format.PPT)
    for suffix in _SAME_AS[format_]
)
_SUFFIXES = {**_SAME_AS, Format.ENCRYPTED: _OFFICE, Format.OLE: _OFFICE}
_PLAIN = (Format.TEXT, Format.MARKDOWN, Format.CSV, Format.TSV)

UNREAD = {
    Format.XLSB: ("a binary Excel workbook", "save it as .xlsx"),
    Format.PPTX: ("a presentation", "save its text as .txt or .docx"),
    Format.PPT: ("a presentation", "save its text as .txt or .docx"),
    Format.ODT: ("an OpenDocument text", "save it as .docx"),
    Format.ODP: ("a presentation", "save its text as .txt or .docx"),
    Format.MHTML: ("a web page with its images in one file", "save it as .html"),
    Format.XML: ("an XML file", "save it as .docx, .xlsx or .html"),
    Format.ENCRYPTED: ("an encrypted Office file", "save it without a password"),
    Format.OLE: ("an old Office file of unknown kind", "save it as .docx or .xlsx"),
    Format.IMAGE: ("an image", "extract its text first"),
    Format.ARCHIVE: ("an archive", "unpack it first"),
    Format.PROGRAM: ("a program", "name a document"),
}
"""What is not read, and what to do instead."""

_SIGNATURES = (
    (b"{\\rtf", Format.RTF),
    (b"\x89PNG\r\n\x1a\n", Format.IMAGE),
    (b"\xff\xd8\xff", Format.IMAGE),
    (b"GIF87a", Format.IMAGE),
    (b"GIF89a", Format.IMAGE),
    (b"II*\0", Format.IMAGE),
    (b"MM\0*", Format.IMAGE),
    (b"\x1f\x8b", Format.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Format.ARCHIVE),
    (b"Rar!\x1a\x07", Format.ARCHIVE),
    (b"\xfd7zXZ\0", Format.ARCHIVE),
    (b"\x7fELF", Format.PROGRAM),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_HEAD = 65_536


@dataclass(frozen=True, slots=True)
class Kind:
    """The format of a file by its content; ``mismatch`` says so when its name promises another, else it is ""."""

    format: Format
    mismatch: str = ""


def kind_of(data: bytes, path: str) -> Kind:
    """What ``data`` is. The suffix of ``path`` only tells Markdown, CSV and TSV from plain text.

    Never raises: whether the file is whole is for its reader to say.
    """
    suffix = PurePath(path).suffix.lower().removeprefix(".")
    named = _FORMAT_OF.get(suffix)
    found = _by_signature(data) or _by_markup(data, named) or (named if named in _PLAIN else Format.TEXT)
    if not suffix or suffix in _SUFFIXES[found]:
        return Kind(found)
    if named is None:
        return Kind(found, f"the name ends in .{suffix}, the content is {_shown(found)}")
    return Kind(found, f"the name says .{suffix}, the content is {_shown(found)}")


def _shown(found: Format) -> str:
    if found is Format.TEXT:
        return "plain text"
    return f".{found}" if found in _SUFFIXES[found] else UNREAD[found][0]


def _by_signature(data: bytes) -> Format | None:
    if data.startswith(_ZIP):
        return _in_zip(data)
    if data.startswith(ole.MAGIC):
        return _in_ole(data)
    if b"%PDF-" in data[:1024] and (data.lstrip().startswith(b"%PDF-") or b" obj" in data[:_HEAD]):
        return Format.PDF
    for signature, format_ in _SIGNATURES:
        if data.startswith(signature):
            return format_
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Format.IMAGE
    if data[:2] == b"BM" and data[6:10] == b"\0\0\0\0":
        return Format.IMAGE
    if data[:2] == b"MZ" and b"\0" in data[:64]:
        return Format.PROGRAM
    is_archive = data[257:262] == b"ustar" or (data[:3] == b"BZh" and data[4:10] == b"1AY&SY")
    return Format.ARCHIVE if is_archive else None


def _in_zip(data: bytes) -> Format:
    names = zip_names.part_names(data)
    first, content = zip_names.first_part(data)
    if first == "mimetype":
        for kind, format_ in ((b"spreadsheet", Format.ODS), (b"presentation", Format.ODP), (b"text", Format.ODT)):
            if content.startswith(b"application/vnd.oasis.opendocument." + kind):
                return format_
    if "OFD.xml" in names:
        return Format.OFD
    folders = {name.partition("/")[0] for name in names if "/" in name}
    if "xl/workbook.bin" in names:
        return Format.XLSB
    # the list of types may lie behind the cut of a truncated file
    for folder, part, format_ in (
        ("word", "word/document.xml", Format.DOCX),
        ("xl", "xl/workbook.xml", Format.XLSX),
        ("ppt", "ppt/presentation.xml", Format.PPTX),
    ):
        if part in names or (folder in folders and "[Content_Types].xml" in names):
            return format_
    return Format.ARCHIVE


def _in_ole(data: bytes) -> Format:
    names = ole.stream_names(data)
    for name, format_ in (
        ("EncryptedPackage", Format.ENCRYPTED),
        ("WordDocument", Format.DOC),
        ("Workbook", Format.XLS),
        ("Book", Format.XLS),
        ("PowerPoint Document", Format.PPT),
    ):
        if name in names:
            return format_
    return Format.OLE


def _by_markup(data: bytes, named: Format | None) -> Format | None:
    """HTML, MHTML or another XML, by what the text begins with or is full of."""
    text = _head(data)
    if _is_mail(text):
        return Format.MHTML
    root = xml_root(text)
    if root:
        return Format.HTML if root == "html" else Format.XML
    return Format.HTML if is_page(text, certain=named is Format.MARKDOWN, promised=named is Format.HTML) else None


def _head(data: bytes) -> str:
    """The begin of a text in whatever encoding: markup is ASCII in all of them."""
    head = data[:_HEAD]
    if head.startswith(b"\xff\xfe"):
        return head[2:].decode("utf-16-le", "replace")
    if head.startswith(b"\xfe\xff"):
        return head[2:].decode("utf-16-be", "replace")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _is_mail(text: str) -> bool:
    fields = text[:4096].lower()
    return "mime-version:" in fields and "content-type: multipart/related" in fields and fields[:1].isalpha()
