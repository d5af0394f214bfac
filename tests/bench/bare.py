"""The bare parse of each format: what its library takes to hand over every text of a file, and no more.

No bare parse finds paragraphs, tables or the place of a figure; each one says what it leaves out beside that.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_OFD = "{http://www.ofdspec.org/2016}"


def parse_docx(data: bytes) -> int:
    """The characters of all runs; the parts that say what of them is a heading, hidden or numbered are parsed, too.

    Left out: what they say, fields, notes, deleted text, headers. The styles are the larger part of most short files.
    """
    return _texts_in_zip(data, re.compile(r"word/(?:document|styles|numbering)\.xml"), f"{_WORD}t")


def parse_xlsx(data: bytes) -> int:
    """The characters of all values and shared strings. Left out: number formats, which make 0.1235 read 12.35%."""
    return _texts_in_zip(
        data, re.compile(r"xl/worksheets/sheet\d+\.xml|xl/sharedStrings\.xml"), f"{_SHEET}v", f"{_SHEET}t"
    )


def parse_ods(data: bytes) -> int:
    """The characters of all paragraphs of all cells. Left out: repeated, merged and hidden cells, stored values."""
    return _texts_in_zip(data, re.compile(r"content\.xml"), "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}p")


def parse_ofd(data: bytes) -> int:
    """The characters of all text codes. Left out: where they stand, and so in which order they are read."""
    return _texts_in_zip(data, re.compile(r".*/Content\.xml"), f"{_OFD}TextCode")


def _texts_in_zip(data: bytes, parts: re.Pattern[str], *tags: str) -> int:
    from lxml import etree

    count = 0
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if parts.fullmatch(name):
                root = etree.fromstring(package.read(name))
                count += sum([len(element.text or "") for element in root.iter(*tags)])
    return count


def parse_xls(data: bytes) -> int:
    """The characters of all values. The formats are parsed as the reader needs them, but not applied."""
    import xlrd

    book = xlrd.open_workbook(file_contents=data, formatting_info=True, ragged_rows=True)
    return sum(
        len(str(value)) for sheet in book.sheets() for row in range(sheet.nrows) for value in sheet.row_values(row)
    )


def parse_csv(data: bytes) -> int:
    """The characters of all fields. Left out: where they stand, and which lines belong to a table."""
    return sum(len(field) for row in csv.reader(io.StringIO(data.decode())) for field in row)


def parse_pdf(data: bytes) -> int:
    """The text of every page, and the box of each of its signs. Left out: ruled lines, hidden and turned text."""
    import pypdfium2  # type: ignore[import-untyped]

    document = pypdfium2.PdfDocument(data)
    count = 0
    for page in document:
        text_page = page.get_textpage()
        count += len(text_page.get_text_range())
        for at in range(text_page.count_chars()):
            text_page.get_charbox(at, loose=True)
    document.close()
    return count


def parse_html(data: bytes) -> int:
    """The characters of all text tokens. Left out: the tree, and what of the page is the report."""
    from turbohtml import TokenType, tokenize

    tokens = tokenize(data.decode(), resolve_references=False)
    return sum(len(token.data or "") for token in tokens if token.type is TokenType.TEXT)


def parse_markdown(data: bytes) -> int:
    """The characters of all blocks. Left out: where they stand within their lines."""
    from markdown_it import MarkdownIt

    return sum(len(token.content) for token in MarkdownIt("commonmark").enable("table").parse(data.decode()))


def parse_text(data: bytes) -> int:
    """The characters of all lines without the blanks around them. Left out: which of them are tables."""
    return sum(len(line.strip()) for line in data.decode().splitlines())


PARSES: dict[str, Callable[[bytes], int]] = {
    "docx": parse_docx,
    "xlsx": parse_xlsx,
    "xls": parse_xls,
    "ods": parse_ods,
    "csv": parse_csv,
    "pdf": parse_pdf,
    "ofd": parse_ofd,
    "html": parse_html,
    "md": parse_markdown,
    "txt": parse_text,
}
"""By suffix."""
