"""Older office formats by way of LibreOffice: the same text, and nothing that they ask for is done."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from checker.claims import extract
from checker.errors import UnreadableError
from checker.isolation import isolated
from checker.model.document import Document
from checker.readers import office, read_bytes
from checker.readers.docx import read_docx
from tests.readers.libreoffice import LibreOffice
from tests.readers.samples_as_word import as_word, findings_of, relations_of
from tests.readers.word_files import levels, numbered, numbering, paragraph, row, run, table, word
from tests.seeds.sample_expectations import SAMPLES

every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def as_doc(libreoffice: LibreOffice, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every sample as a .doc that LibreOffice wrote, by the sample's stem."""
    folder = tmp_path_factory.mktemp("samples")
    sources = []
    for sample in SAMPLES:
        source = folder / f"{sample.stem}.docx"
        source.write_bytes(as_word(sample))
        sources.append(source)
    return {path.stem: path for path in libreoffice.convert(sources, "doc:MS Word 97", folder / "out")}


@every_sample
def test_a_sample_as_doc_says_what_it_says_as_text(sample: Path, as_doc: dict[str, Path]) -> None:
    data = as_doc[sample.stem].read_bytes()
    document = office.read_doc(data, path="报告.doc", sha256="")
    text = read_bytes(sample.read_bytes(), sample.name)
    assert document.media == "application/msword"
    assert findings_of(document) == findings_of(text)
    assert relations_of(document) == relations_of(text)
    for claim in extract(document):
        assert document.locate(claim.start, claim.end).place[0] == ("converted", "docx")


def doc(libreoffice: LibreOffice, folder: Path, data: bytes) -> bytes:
    source = folder / "报告.docx"
    source.write_bytes(data)
    (target,) = libreoffice.convert([source], "doc:MS Word 97", folder / "out")
    return target.read_bytes()


def test_deletions_numbers_and_tables_survive_the_older_format(libreoffice: LibreOffice, tmp_path: Path) -> None:
    deleted = '<w:del w:id="1" w:author="甲"><w:r><w:delText>486</w:delText></w:r></w:del>'
    body = numbered("总体") + paragraph("受理", deleted, "485件", run("99", "<w:vanish/>"), "。") + numbered("其他")
    body += table(row("甲", "1"), row("乙", "2")) + paragraph("完")
    data = doc(libreoffice, tmp_path, word(body, numbering=numbering(levels(("chineseCountingThousand", "%1、")))))
    document = office.read_doc(data, path="报告.wps", sha256="")
    assert document.text == "一、总体\n受理485件。\n二、其他\n甲\t1\n乙\t2\n完\n"
    assert [part.what for part in document.skipped] == ["deleted text", "hidden text"]
    assert document.media == "application/msword"
    cell = document.locate(document.text.index("2\n"), document.text.index("2\n") + 1)
    assert cell.place[:3] == (("converted", "docx"), ("table", 1), ("cell", "B2"))


def test_it_works_in_a_process_of_its_own_with_bounds(libreoffice: LibreOffice, tmp_path: Path) -> None:
    data = doc(libreoffice, tmp_path, word(paragraph("受理3件")))
    document = isolated(Document, "checker.readers.office", "read_doc", data, path="报告.doc", sha256="")
    assert document.text == "受理3件\n"


def test_a_newer_file_under_an_older_name_needs_no_LibreOffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    data = word(paragraph("受理3件"))
    assert office.read_doc(data, path="报告.doc", sha256="") == read_docx(data, path="报告.doc", sha256="")


def test_without_LibreOffice_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnreadableError, match=r"报告\.doc: .*LibreOffice.*install LibreOffice Writer"):
        office.read_doc(b"{\\rtf1 3}", path="报告.doc", sha256="")


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and the paths that somebody asked it for."""
    paths: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def handle(self) -> None:
            paths.append(self.rfile.readline().decode("latin-1"))

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", paths
    server.shutdown()
    server.server_close()


def rich(text: str) -> bytes:
    return ("{\\rtf1\\ansi " + text + "\\par}").encode()


def read_rich(text: str) -> Document:
    return office.read_doc(rich(text), path="报告.doc", sha256="")


def test_nothing_is_fetched_and_no_other_file_is_read(
    libreoffice: LibreOffice, tmp_path: Path, asked: tuple[str, list[str]]
) -> None:
    address, paths = asked
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET", encoding="utf-8")
    fields = [
        f'INCLUDEPICTURE "{address}/a.png" \\\\d',
        f'INCLUDETEXT "{address}/b.txt"',
        f'INCLUDETEXT "{secret}"',
        f'LINK Word.Document.8 "{secret.as_uri()}"',
        'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
    ]
    document = read_rich("12 " + "".join(f"{{\\field{{\\*\\fldinst {each}}}{{\\fldrslt x}}}}" for each in fields))
    assert document.text.startswith("12")
    assert "SECRET" not in document.text
    assert paths == []
