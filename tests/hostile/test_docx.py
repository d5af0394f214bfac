"""Word files made to do harm: each ends in bounded time and memory, with a message in words or with its text."""

from __future__ import annotations

import resource
import struct
import time

import pytest

from checker.errors import UnreadableError
from checker.isolation import isolated
from checker.model.document import Document
from checker.readers.docx import read_docx
from tests.readers.word_files import (
    cell,
    levels,
    numbered,
    numbering,
    package,
    paragraph,
    row,
    run,
    table,
    word,
    zipped,
)

LONGEST_SECONDS = 20
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le")


def read(data: bytes) -> Document:
    """The document, read within the bounds of time."""
    begin = time.process_time()
    try:
        return read_docx(data, path="坏.docx", sha256="")
    finally:
        assert time.process_time() - begin < LONGEST_SECONDS


def document(xml: str | bytes) -> bytes:
    return package({"word/document.xml": xml})


def truncated(share: float) -> bytes:
    data = word(paragraph("受理3件") * 1000)
    return data[: int(len(data) * share)]


def with_password() -> bytes:
    """A package whose parts are marked as locked."""
    data = bytearray(word(paragraph("受理3件")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            (flags,) = struct.unpack_from("<H", data, at + offset)
            struct.pack_into("<H", data, at + offset, flags | 1)
            at = data.find(mark, at + 4)
    return bytes(data)


def many_parts() -> bytes:
    return zipped({f"word/{at}.xml": "" for at in range(6_000)})


def without_document() -> bytes:
    return zipped({"[Content_Types].xml": "<Types/>"})


def bad_checksum() -> bytes:
    data = bytearray(word(paragraph("受理3件")))
    at = data.find(b"word/document.xml", data.find(b"PK\x01\x02"))
    data[at - 30] ^= 0xFF  # the checksum in the directory
    return bytes(data)


BOMB = f"<w:document {W}><w:body>{' ' * (33 * 1024 * 1024)}</w:body></w:document>"
ENTITIES = (
    '<!DOCTYPE w [<!ENTITY a "99999999">'
    + "".join(
        f'<!ENTITY {new} "{"&" + old + ";" + "&" + old + ";"}">' for old, new in zip("abcdef", "bcdefg", strict=True)
    )
    + f"]><w:document {W}><w:body><w:p><w:r><w:t>&g;</w:t></w:r></w:p></w:body></w:document>"
)
EXTERNAL = f'<!DOCTYPE w SYSTEM "file:///etc/passwd"><w:document {W}><w:body/></w:document>'
DEEP_XML = f"<w:document {W}><w:body>{'<w:sdt>' * 5_000}{'</w:sdt>' * 5_000}</w:body></w:document>"
TOO_MANY = f"<w:document {W}><w:body>{'<w:p/>' * 3_000_000}</w:body></w:document>"

REFUSED = {
    "nothing": (b"", "empty"),
    "no zip": (b"PK\x03\x04" + b"\0" * 100, "damaged"),
    "text under the wrong name": ("受理3件".encode(), "damaged"),
    "half a file": (truncated(0.5), "damaged"),
    "a file without its end": (truncated(0.98), "damaged"),
    "a wrong checksum": (bad_checksum(), "damaged"),
    "an encrypted office file": (ENCRYPTED, "encrypted"),
    "an older office file": (ENCRYPTED[:512], "older Word file"),
    "locked parts": (with_password(), "encrypted"),
    "six thousand parts": (many_parts(), "more than 5000 parts"),
    "no document": (without_document(), "missing"),
    "a part of 33 MiB in a few KB": (document(BOMB), "larger than 32 MiB"),
    "entities that grow": (document(ENTITIES), "declares entities"),
    "entities in UTF-16": (document(ENTITIES.encode("utf-16")), "declares entities"),
    "an entity from outside": (document(EXTERNAL), "declares entities"),
    "XML that breaks off": (document(f"<w:document {W}><w:body><w:p>"), "no whole XML"),
    "XML five thousand deep": (document(DEEP_XML), "no whole XML"),
    "three million paragraphs": (document(TOO_MANY), "too many elements"),
    "a relation to nowhere": (zipped({"_rels/.rels": "<Relationships"}), "no whole XML"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_in_words(name: str) -> None:
    data, words = REFUSED[name]
    with pytest.raises(UnreadableError, match=words) as caught:
        read(data)
    assert caught.value.path == "坏.docx"
    assert caught.value.remedy


def nested_tables(depth: int) -> str:
    inside = paragraph("3")
    for _ in range(depth):
        inside = f"<w:tbl><w:tr><w:tc>{paragraph('外')}{inside}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>{paragraph()}"
    return inside


def nested_boxes(depth: int) -> str:
    inside = paragraph("3")
    for _ in range(depth):
        inside = paragraph(f"<w:r><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict></w:r>")
    return inside


def chain_of_styles(length: int) -> str:
    return "".join(
        f'<w:style w:type="paragraph" w:styleId="s{at}"><w:basedOn w:val="s{(at + 1) % length}"/></w:style>'
        for at in range(length)
    )


FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
ALTERNATIVES = "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"


def nested_alternatives(depth: int) -> str:
    inside = run("3")
    for _ in range(depth):
        inside = ALTERNATIVES.format(inside, "")
    return inside


def many_styles() -> bytes:
    body = "".join(paragraph("3", properties=f'<w:pStyle w:val="s{at}"/>') for at in range(20_000))
    return word(body, styles=chain_of_styles(20_000))


def endless_numbers() -> bytes:
    """Each paragraph's number is as long as numbers can be."""
    definition = levels(("upperRoman", "%1" * 100_000)).replace('w:start w:val="1"', 'w:start w:val="32000"')
    return word(numbered("3") * 5_000, numbering=numbering(definition))


def wild_values() -> bytes:
    """Attributes with values that no program writes."""
    merged = '<w:gridSpan w:val="{0}"/><w:vMerge w:val="{0}"/>'
    wild = ("-1", "99999999999999999999", "", "一", "1e9", "0x7f", "NaN", "\u0661")
    body = "".join(
        table(
            row(
                cell(paragraph("3"), merged.format(value)),
                "4",
            ),
            properties=f'<w:tblLook w:val="{value}"/>',
        )
        + paragraph("5", properties=f'<w:outlineLvl w:val="{value}"/>')
        + numbered("6", level=1).replace('w:ilvl w:val="1"', f'w:ilvl w:val="{value}"')
        + paragraph(f'<w:r><w:sym w:char="{value}"/><w:footnoteReference w:id="{value}"/></w:r>')
        for value in wild
    )
    definition = levels(("decimal", "%1."), ("x", "%2.")) + '<w:lvl w:ilvl="99"/><w:lvl w:ilvl="x"/>'
    return word(body, numbering=numbering(definition))


READ = {
    "tables fifty deep": word(nested_tables(50)),
    "text boxes fifty deep": word(nested_boxes(50)),
    "alternatives a hundred deep": word(paragraph(nested_alternatives(100))),
    "ten thousand fields that only begin": word(paragraph(FIELD.format("begin") * 10_000, "3")),
    "ten thousand fields in each other": word(
        paragraph(FIELD.format("begin") * 10_000, FIELD.format("end") * 10_000, "3")
    ),
    "twenty thousand styles in a ring": many_styles(),
    "a list whose numbers have no end": endless_numbers(),
    "a cell as wide as a billion": word(
        table(row(f'<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>{paragraph("3")}</w:tc>', "4") * 1_000)
    ),
    "values that no program writes": wild_values(),
    "a paragraph of a million runs": word("<w:p>" + "<w:r><w:t>3</w:t></w:r>" * 250_000 + "</w:p>"),
    "a hundred thousand deletions": word(
        paragraph("3", "<w:del><w:r><w:delText>4</w:delText></w:r></w:del>" * 100_000)
    ),
    "a hundred thousand comments on one word": word(
        paragraph(
            "".join(f'<w:commentRangeStart w:id="{at}"/>' for at in range(100_000)),
            "3",
            "".join(f'<w:commentRangeEnd w:id="{at}"/>' for at in range(100_000)),
        ),
        comments="".join(f'<w:comment w:id="{at}"/>' for at in range(100_000)),
    ),
    "one note called ten thousand times": word(
        paragraph("3" + "", '<w:r><w:footnoteReference w:id="1"/></w:r>' * 10_000),
        footnotes=f'<w:footnote w:id="1">{paragraph("甲" * 10_000)}</w:footnote>',
    ),
    "paragraphs joined by deleted marks": word(
        paragraph("3", properties="<w:rPr><w:del/></w:rPr>") * 50_000 + paragraph("4")
    ),
    "hidden marks that join everything": word(
        paragraph("3", properties="<w:rPr><w:vanish/></w:rPr>") * 20_000 + paragraph("4")
    ),
    "parts that lead out of the package": package(
        {"word/document.xml": f"<w:document {W}><w:body>{paragraph('3')}</w:body></w:document>"},
        relations=(
            '<Relationship Id="a" Type="x/styles" Target="../../../../etc/passwd"/>'
            '<Relationship Id="b" Type="x/numbering" TargetMode="External" Target="http://127.0.0.1:9/n.xml"/>'
            '<Relationship Id="c" Type="x/header" Target="file:///etc/passwd"/>'
        ),
    ),
    "names that lead out of a folder": package(
        {
            "word/document.xml": f"<w:document {W}><w:body>{paragraph('3')}</w:body></w:document>",
            "../../evil.txt": "x",
            "/etc/evil.txt": "x",
        }
    ),
}


@pytest.mark.parametrize("name", READ)
def test_what_is_only_strange_is_read_in_bounded_time(name: str) -> None:
    found = read(READ[name])
    assert "3" in found.text
    for block in found.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(found.text)
    for part in found.skipped:
        assert part.location is None or part.location.offset <= len(found.text)


@pytest.mark.parametrize("count", [10_000, 40_000])
def test_a_row_of_many_cells_is_read_in_time_that_grows_with_it(count: int) -> None:
    begin = time.process_time()
    read(word(table(row(*["3"] * count))))
    assert time.process_time() - begin < count / 2_000


def test_the_largest_part_that_is_read_fits_into_the_memory_of_the_child() -> None:
    """A part just under the bound on elements, made of what takes most memory in proportion to its size."""
    data = word(paragraph("3") + "<w:p><w:r/></w:p>" * 490_000)
    found = isolated(Document, "checker.readers.docx", "read_docx", data, path="坏.docx", sha256="")
    assert found.text == "3\n"
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1024**2  # KiB


def test_any_byte_of_a_file_may_be_wrong() -> None:
    """A reader of a damaged file either reads it or says so; it raises nothing else."""
    data = word(numbered("受理3件") + table(row("甲", "1")), numbering=numbering(levels(("decimal", "%1."))))
    for at in range(0, len(data), 7):
        broken = data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]
        try:
            read(broken)
        except UnreadableError:
            continue
