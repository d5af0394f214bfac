"""The content says what a file is, under whatever name; a name that says something else is told."""

from __future__ import annotations

import io
import struct
import time
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.readers import ole
from checker.readers.formats import READERS
from checker.readers.kinds import UNREAD, Format, kind_of

PAGE = "<!DOCTYPE html>\n<html><body><p>受理3件</p></body></html>"
TEXT = "全年受理案件485件，其中行政案件121件。\n"


def word() -> bytes:
    import docx

    document = docx.Document()
    document.add_paragraph(TEXT)
    return saved(document.save)


def excel() -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    book.active["A1"] = 485
    return saved(book.save)


def open_document(kind: str) -> bytes:
    from odf.opendocument import OpenDocumentPresentation, OpenDocumentSpreadsheet, OpenDocumentText

    kinds = {"text": OpenDocumentText, "sheet": OpenDocumentSpreadsheet, "slides": OpenDocumentPresentation}
    return saved(kinds[kind]().save)


def saved(save: Callable[[io.BytesIO], object]) -> bytes:
    stream = io.BytesIO()
    save(stream)
    return stream.getvalue()


def archive(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name in names:
            package.writestr(name, "<x/>")
    return stream.getvalue()


def compound(*streams: str, shift: int = 9) -> bytes:
    """An OLE2 file with one sector for its table and one for its directory."""
    size = 1 << shift
    header = bytearray(max(512, size))
    header[:8] = ole.MAGIC
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3 if shift == 9 else 4, 0xFFFE, shift, 6)
    struct.pack_into("<II", header, 44, 1, 1)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    table = struct.pack(f"<{size // 4}I", 0xFFFFFFFD, *[0xFFFFFFFE] * (size // 4 - 1))
    directory = b"".join(entry(name, 5 if name == "Root Entry" else 2) for name in ("Root Entry", *streams))
    return bytes(header) + table + directory.ljust(size, b"\0")


def entry(name: str, kind: int) -> bytes:
    encoded = name.encode("utf-16-le")
    return (encoded.ljust(64, b"\0") + struct.pack("<HB", len(encoded) + 2, kind)).ljust(128, b"\0")


FILES: dict[str, tuple[Callable[[], bytes], Format]] = {
    "a Word document": (word, Format.DOCX),
    "a Word document with macros": (lambda: archive("[Content_Types].xml", "word/document.xml"), Format.DOCX),
    "an Excel workbook": (excel, Format.XLSX),
    "a binary Excel workbook": (lambda: archive("[Content_Types].xml", "xl/workbook.bin"), Format.XLSB),
    "a presentation": (lambda: archive("[Content_Types].xml", "ppt/presentation.xml"), Format.PPTX),
    "an open text": (lambda: open_document("text"), Format.ODT),
    "an open spreadsheet": (lambda: open_document("sheet"), Format.ODS),
    "an open presentation": (lambda: open_document("slides"), Format.ODP),
    "an OFD document": (lambda: archive("OFD.xml", "Doc_0/Document.xml"), Format.OFD),
    "an archive": (lambda: archive("报告.txt", "word/notes.txt"), Format.ARCHIVE),
    "an empty archive": (archive, Format.ARCHIVE),
    "a Word document that is cut off": (lambda: word()[:-2000], Format.DOCX),
    "a workbook that is cut off": (lambda: excel()[:-400], Format.XLSX),
    "a Word document behind other bytes": (lambda: b"PK\x03\x04" + b"\0" * 40 + word(), Format.DOCX),
    "an old Word document": (lambda: compound("WordDocument", "1Table"), Format.DOC),
    "an old workbook": (lambda: compound("Workbook"), Format.XLS),
    "an older workbook": (lambda: compound("Book"), Format.XLS),
    "an old presentation": (lambda: compound("PowerPoint Document"), Format.PPT),
    "an old file with large sectors": (lambda: compound("WordDocument", shift=12), Format.DOC),
    "an encrypted document": (lambda: compound("EncryptionInfo", "EncryptedPackage"), Format.ENCRYPTED),
    "an old file of another kind": (lambda: compound("CONTENTS"), Format.OLE),
    "an old file that is cut off": (lambda: compound("WordDocument")[:600], Format.OLE),
    "a PDF": (lambda: b"%PDF-1.7\n1 0 obj\n", Format.PDF),
    "a PDF behind other bytes": (lambda: b"\0\0junk\n%PDF-1.4\n1 0 obj\n", Format.PDF),
    "a page": (PAGE.encode, Format.HTML),
    "a page in GB18030": (lambda: PAGE.encode("gb18030"), Format.HTML),
    "a page in UTF-16": (lambda: b"\xff\xfe" + PAGE.encode("utf-16-le"), Format.HTML),
    "a page behind comments": (lambda: f"\ufeff\n<!-- <x> -->\n<!-- -->\n<HTML lang=zh>{TEXT}".encode(), Format.HTML),
    "a page in XHTML": (lambda: f'<?xml version="1.0"?>\n{PAGE}'.encode(), Format.HTML),
    "a page without a head": (lambda: ("<tr><td>甲</td><td>3</td></tr>" * 9).encode(), Format.HTML),
    "Word's XML": (
        lambda: b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x"/>',
        Format.XML,
    ),
    "RTF": (lambda: b"{\\rtf1\\ansi 485}", Format.RTF),
    "a page with its images": (
        lambda: b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n" + PAGE.encode(),
        Format.MHTML,
    ),
    "a PNG": (lambda: b"\x89PNG\r\n\x1a\n\0\0", Format.IMAGE),
    "a JPEG": (lambda: b"\xff\xd8\xff\xe0", Format.IMAGE),
    "a TIFF": (lambda: b"II*\0\0\0", Format.IMAGE),
    "a BMP": (lambda: b"BM\0\0\1\0\0\0\0\0", Format.IMAGE),
    "a WebP": (lambda: b"RIFF\0\0\0\0WEBP", Format.IMAGE),
    "a compressed file": (lambda: b"\x1f\x8b\x08\0", Format.ARCHIVE),
    "a program": (lambda: b"MZ\x90\0\3\0", Format.PROGRAM),
    "a text": (TEXT.encode, Format.TEXT),
    "a text in GB18030": (lambda: TEXT.encode("gb18030"), Format.TEXT),
    "a text in UTF-16": (lambda: TEXT.encode("utf-16"), Format.TEXT),
    "a text that names tags": (lambda: (TEXT + "段落用 <p> 和 </p> 标记，a<b且b>c。" * 3).encode(), Format.TEXT),
    "a text that begins with letters": (lambda: "BM公司和MZ公司共受理485件，%PDF-版另发。".encode(), Format.TEXT),
    "nothing": (lambda: b"", Format.TEXT),
}
WRONG = {format_: ".txt" if format_ is not Format.TEXT else ".doc" for format_ in Format}
every_file = pytest.mark.parametrize("name", FILES)


@every_file
@pytest.mark.parametrize(
    "suffix", [".txt", ".doc", ".docx", ".xls", ".xlsx", ".pdf", ".html", ".md", ".ofd", ".xyz", ""]
)
def test_the_content_decides_under_every_name(name: str, suffix: str) -> None:
    make, expected = FILES[name]
    found = kind_of(make(), "报告" + suffix).format
    if suffix == ".md" and expected is Format.TEXT:
        expected = Format.MARKDOWN
    if name == "a page without a head" and suffix == ".md":
        expected = Format.MARKDOWN  # Markdown may have tables in tags
    if name == "a text that names tags" and suffix == ".html":
        expected = Format.HTML  # the name promises tags, and there are some
    assert found is expected


@every_file
def test_a_wrong_name_is_told_and_a_right_one_is_not(name: str) -> None:
    make, expected = FILES[name]
    wrong = kind_of(make(), "报告" + WRONG[expected]).mismatch
    assert wrong.startswith(f"the name says {WRONG[expected]}, the content is ")
    own = {
        Format.ENCRYPTED: "docx",
        Format.OLE: "wps",
        Format.IMAGE: "png",
        Format.ARCHIVE: "zip",
        Format.PROGRAM: "exe",
    }
    assert kind_of(make(), f"报告.{own.get(expected, expected)}").mismatch == ""


@pytest.mark.parametrize(
    ("make", "path", "mismatch"),
    [
        (word, "报告.doc", "the name says .doc, the content is .docx"),
        (word, "报告.docx", ""),
        (word, "报告.DOCM", ""),
        (word, "报告", ""),
        (PAGE.encode, "报告.xls", "the name says .xls, the content is .html"),
        (PAGE.encode, "报告.HTM", ""),
        (TEXT.encode, "报告.html", "the name says .html, the content is plain text"),
        (TEXT.encode, "报告.json", "the name ends in .json, the content is plain text"),
        (TEXT.encode, "报告.csv", ""),
        (lambda: compound("WordDocument"), "报告.wps", ""),
        (lambda: compound("Workbook"), "报告.doc", "the name says .doc, the content is .xls"),
        (lambda: compound("EncryptedPackage"), "报告.docx", ""),
        (lambda: b"\x89PNG\r\n\x1a\n", "报告.jpg", ""),
        (lambda: b"\x89PNG\r\n\x1a\n", "报告.pdf", "the name says .pdf, the content is an image"),
    ],
)
def test_a_mismatch_is_said_in_one_sentence(make: Callable[[], bytes], path: str, mismatch: str) -> None:
    assert kind_of(make(), path).mismatch == mismatch


@pytest.mark.parametrize(
    ("suffix", "expected"),
    [
        (".md", Format.MARKDOWN),
        (".Markdown", Format.MARKDOWN),
        (".csv", Format.CSV),
        (".TSV", Format.TSV),
        (".txt", Format.TEXT),
    ],
)
def test_the_name_tells_kinds_of_text_apart(suffix: str, expected: Format) -> None:
    assert kind_of(TEXT.encode(), "报告" + suffix).format is expected


@every_file
def test_every_kind_has_a_reader_or_a_name_and_a_remedy(name: str) -> None:
    make, _ = FILES[name]
    found = kind_of(make(), "报告").format
    is_read = found in READERS or found in (Format.TEXT, Format.MARKDOWN)
    assert is_read is (found not in UNREAD)
    assert is_read or all(UNREAD[found])


@given(st.binary(max_size=600), st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06", ole.MAGIC, b"%PDF-", b"<?xml"]))
def test_whatever_the_bytes_an_answer_comes_back(data: bytes, begin: bytes) -> None:
    assert kind_of(begin + data, "报告.doc").format in Format


@given(st.integers(0, 1535), st.binary(min_size=4, max_size=4))
def test_a_damaged_directory_is_no_crash(at: int, change: bytes) -> None:
    data = bytearray(compound("WordDocument"))
    data[at : at + 4] = change
    assert kind_of(bytes(data), "报告.doc").format in Format


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04" * 2_000_000,
        b"PK\x03\x04" + b"PK\x01\x02" * 1_000_000 + b"PK\x05\x06" + b"\0" * 18,
        ole.MAGIC + b"\0" * 8_000_000,
        ole.MAGIC + b"\x09\0" * 4_000_000,
        b"<!--" * 2_000_000,
        b"<?xml" + b"<!--" * 2_000_000,
        b"<p " * 2_000_000,
        b" " * 8_000_000,
        archive(*[str(number) for number in range(6_000)]),
    ],
    ids=["local headers", "headers", "zeros", "sectors", "comments", "comments in XML", "tags", "blanks", "many parts"],
)
def test_large_files_are_recognised_at_once(data: bytes) -> None:
    begin = time.process_time()
    kind_of(data, "报告.docx")
    assert time.process_time() - begin < 2
