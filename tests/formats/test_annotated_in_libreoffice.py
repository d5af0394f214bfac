"""What LibreOffice makes of annotated copies: every remark on its figure, in Word files and in the PDF of them."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from lxml import etree

from checker.model.finding import Finding
from checker.report.remarks import AUTHOR
from tests.readers.libreoffice import LibreOffice
from tests.readers.printing import as_docx
from tests.readers.same_as_text import sample
from tests.readers.samples_as_word import as_word
from tests.readers.word_files import levels, numbering, word
from tests.report import pdf_copies, word_copies
from tests.report.test_annotated_docx import BODIES, FIGURE
from tests.seeds.sample_expectations import SAMPLES

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
OTHERWISE = {
    # it takes a control around a whole paragraph for one within it, and puts the first line of a comment elsewhere
    "in a control around the paragraph": "",
    # it keeps what others do not show
    "with a soft hyphen in it": "12\xad6\xad8件",
    "as the base of a ruby": "1268件99",
    "behind a ruby": "sh1268件",
    "around a deletion": "129968件",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The annotated copies of all samples and of all places of a figure."""
    folder = tmp_path_factory.mktemp("copies")
    for path in SAMPLES:
        (folder / f"{path.stem}.docx").write_bytes(word_copies.annotated(as_word(path)))
    for at, body in enumerate(BODIES.values()):
        data = word(body, numbering=numbering(levels(("decimal", "%1."))))
        report = word_copies.report_on(data, FIGURE)
        (folder / f"place {at}.docx").write_bytes(word_copies.annotated(data, report))
    return folder


def remarks_in(file: Path) -> list[tuple[str, str]]:
    """Our comments in a flat OpenDocument file: the text that each is on, and its first line."""
    parser = etree.XMLParser(huge_tree=True)
    body = etree.parse(str(file), parser).getroot().find(f"{_OFFICE}body")
    assert body is not None
    said: dict[str, str] = {}
    covered: dict[str, str] = {}
    opened: set[str] = set()

    def walk(node: etree._Element) -> None:
        name = node.get(f"{_OFFICE}name") or ""
        if node.tag == f"{_OFFICE}annotation":
            if node.findtext(_CREATOR) == AUTHOR:
                said[name] = next(("".join(map(str, line.itertext())) for line in node.iter(f"{_TEXT}p")), "")
                covered[name] = ""
                opened.add(name)
        elif node.tag == f"{_OFFICE}annotation-end":
            opened.discard(name)
        else:
            take(node.text)
            for each in node:
                walk(each)
        take(node.tail)

    def take(text: str | None) -> None:
        for each in opened:
            covered[each] += text or ""

    walk(body)
    return [(covered[name], said[name]) for name in said]


def literal(text: str, finding: Finding) -> str:
    return text[finding.primary.offset : finding.primary.offset + finding.primary.length]


def test_comments_in_word_files_are_on_their_figures(libreoffice: LibreOffice, folder: Path, tmp_path: Path) -> None:
    sources = sorted(folder.glob("*.docx"))
    read = {path.stem: remarks_in(path) for path in libreoffice.convert(sources, "fodt", tmp_path / "out")}
    for path in SAMPLES:
        report = word_copies.checked(as_word(path))
        wanted = [(literal(report.document.text, finding), finding.message) for finding in report.findings]
        assert sorted(read[path.stem]) == sorted(wanted)
    for at, name in enumerate(BODIES):
        ((on, _),) = read[f"place {at}"]
        assert "".join(on.split()) == OTHERWISE.get(name, FIGURE), name


def test_a_word_file_with_comments_is_printed_with_them(libreoffice: LibreOffice, folder: Path, tmp_path: Path) -> None:
    (source,) = folder.glob("songqiao*.docx")
    options = '{"ExportNotes":{"type":"boolean","value":"true"}}'
    (printed,) = libreoffice.convert([source], f"pdf:writer_pdf_Export:{options}", tmp_path / "out")
    notes = [
        str(entry.get_object()["/Contents"])
        for page in pypdf.PdfReader(printed).pages
        for entry in page.get("/Annots", ())
        if entry.get_object()["/Subtype"] == "/Text"
    ]
    report = word_copies.checked(source.read_bytes())
    assert len(notes) == len(report.findings) > 0
    for note, finding in zip(sorted(notes), sorted(report.findings, key=lambda each: each.message), strict=True):
        assert finding.message in note


def test_highlights_in_printed_samples_are_on_their_figures(libreoffice: LibreOffice, tmp_path: Path) -> None:
    sources = [tmp_path / f"{path.stem}.docx" for path in SAMPLES]
    for path, source in zip(SAMPLES, sources, strict=True):
        source.write_bytes(as_docx(sample(path.name)))
    for printed in libreoffice.convert(sources, "pdf", tmp_path / "out"):
        data = printed.read_bytes()
        report = pdf_copies.checked(data)
        assert report.findings
        copy = pdf_copies.annotated(data, report)
        pdf_copies.assert_only_remarks_are_new(data, copy)
        by_name = {finding.id: finding for finding in report.findings}
        found = pdf_copies.highlights(copy)
        assert {each.name for each in found} == set(by_name)
        for each in found:
            figure = literal(report.document.text, by_name[each.name]).replace(" ", "").replace("\xa0", "")
            assert "".join(each.on).replace("\xa0", "") == figure
