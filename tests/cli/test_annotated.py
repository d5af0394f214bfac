"""Annotated copies go where they were asked for, and never over an input."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.cli.annotated import AnnotatedCopies
from checker.errors import UnwritableError, UsageError
from checker.model.report import DocumentReport, Run, Summary
from checker.pipeline import check
from checker.readers import read
from checker.report import Annotator, Page
from checker.settings import DEFAULTS
from tests.conftest import Gouji
from tests.readers.raw_pdf import RawPage, pdf
from tests.readers.word_files import paragraph, word, zipped
from tests.report import pdf_copies, word_copies

COUNTING = Annotator(("text/plain",), lambda source, report, _: source + f"{len(report.findings)}".encode())
"""Annotates a text with the number of its findings."""


def reports(*paths: Path) -> list[DocumentReport]:
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        path.write_text("共受理案件486件，分为民事121件、刑事364件。", encoding="utf-8")
    return [check(read(str(path), max_bytes=1000), DEFAULTS) for path in paths]


def annotate(target: Path | str, done: list[DocumentReport], annotator: Annotator = COUNTING) -> None:
    paths = [report.document.path for report in done]
    copies = AnnotatedCopies(annotator, str(target), Page(), sources=dict(zip(paths, paths, strict=True)), taken=set())
    for report in done:
        copies.document(report)
    copies.finish(Run(Summary()))


def test_one_document_goes_into_the_file(tmp_path: Path) -> None:
    annotate(tmp_path / "out.txt", reports(tmp_path / "a.txt"))
    assert (tmp_path / "out.txt").read_text(encoding="utf-8").endswith("364件。1")


def test_several_go_into_a_folder_under_their_names(tmp_path: Path) -> None:
    annotate(f"{tmp_path}/out/", reports(tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c" / "b.txt"))
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.txt", "b.2.txt", "b.txt"]


def test_a_copy_in_the_folder_of_its_document_gets_a_name_of_its_own(tmp_path: Path) -> None:
    (done,) = reports(tmp_path / "a.txt")
    annotate(tmp_path, [done])
    assert (tmp_path / "a.txt").read_text(encoding="utf-8").endswith("件。")
    assert (tmp_path / "a.2.txt").read_text(encoding="utf-8").endswith("件。1")


def test_a_second_document_for_one_file_is_told_and_the_first_stays(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match="only one document fits into a file"):
        annotate(tmp_path / "out.txt", reports(tmp_path / "a.txt", tmp_path / "b.txt"))
    assert (tmp_path / "out.txt").exists()


def test_a_document_that_changed_meanwhile_is_told(tmp_path: Path) -> None:
    done = reports(tmp_path / "a.txt")
    (tmp_path / "a.txt").write_text("共受理487件。", encoding="utf-8")
    with pytest.raises(UnwritableError, match="changed while it was checked"):
        annotate(tmp_path / "out.txt", done)


def test_no_input_is_written_over(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="this is an input"):
        annotate(tmp_path / "a.txt", reports(tmp_path / "a.txt"))


def test_it_is_told_when_nothing_could_be_annotated(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match="no document of this type was read"):
        annotate(tmp_path / "out.pdf", reports(tmp_path / "a.txt"), Annotator(("application/pdf",), COUNTING.annotate))


@pytest.mark.parametrize(("name", "copy"), [("a.docm", "out.docx"), ("a.docx", "out.DOCM")])
def test_a_copy_that_word_would_not_open_is_not_written(tmp_path: Path, name: str, copy: str) -> None:
    (report,) = reports(tmp_path / "a.txt")
    report = report._replace(document=report.document.but(path=str(tmp_path / name)))
    with pytest.raises(UnwritableError, match="Word would not open its copy"):
        annotate(tmp_path / copy, [report])
    assert not (tmp_path / copy).exists()


SENTENCE = "新收案件1268件，分为民事742件、刑事544件。"


def drawn(text: str) -> bytes:
    page = RawPage()
    page.text(72, 700, text)
    return pdf([page])


def test_the_command_line_writes_an_annotated_word_file(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word(paragraph(SENTENCE)))
    done = gouji("check", "--isolated", "--report", "docx:out.docx", "a.docx", folder=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    ((on, said),) = word_copies.remarked((tmp_path / "out.docx").read_bytes())
    assert (on, said.partition("\n")[0]) == ("1268件", "1268件与分项之和1286件不符，相差18件")


def test_the_command_line_writes_copies_of_several_inputs_into_a_folder(gouji: Gouji, tmp_path: Path) -> None:
    right = "新收案件1268件，分为民事724件、刑事544件。"
    for name, text in (("a", SENTENCE), ("b", right)):
        (tmp_path / f"{name}.docx").write_bytes(word(paragraph(text)))
        (tmp_path / f"{name}.pdf").write_bytes(drawn(text))
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "a.docx").write_bytes(drawn(SENTENCE))  # a PDF under a wrong name
    reports = ("--report", "docx:out/", "--report", "pdf:out/", "--lang", "en")
    done = gouji("check", "--isolated", *reports, "a.docx", "b.docx", "a.pdf", "b.pdf", "c/a.docx", folder=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    out = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert sorted(out) == ["a.2.docx", "a.docx", "a.pdf", "b.docx", "b.pdf"]
    assert [on for on, _ in word_copies.remarked(out["a.docx"])] == ["1268件"]
    for name in ("a.pdf", "a.2.docx"):
        assert [each.on for each in pdf_copies.highlights(out[name])] == [("1268件",)]
    for name in ("b.docx", "b.pdf"):
        assert out[name] == (tmp_path / name).read_bytes()


def test_the_run_goes_on_when_one_document_cannot_be_annotated(gouji: Gouji, tmp_path: Path) -> None:
    whole = word(paragraph(SENTENCE))
    damaged = zipped({**word_copies.parts(whole), "[Content_Types].xml": "<Types"})
    for name, data in (("a", damaged), ("b", whole)):
        (tmp_path / f"{name}.docx").write_bytes(data)
    done = gouji("check", "--isolated", "--report", "docx:out/", "a.docx", "b.docx", folder=tmp_path)
    assert done.returncode == 2
    assert done.stdout.count("GJ101") == 2
    assert "gouji: a.docx: damaged: [Content_Types].xml is no whole XML; save it again in its program" in done.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["b.docx"]
