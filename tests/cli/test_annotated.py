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

COUNTING = Annotator(("text/plain",), lambda source, report, _: source + f"{len(report.findings)}".encode())
"""Annotates a text with the number of its findings."""


def reports(*paths: Path) -> list[DocumentReport]:
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        path.write_text("共受理案件486件，分为民事121件、刑事364件。", encoding="utf-8")
    return [check(read(str(path), max_bytes=1000), DEFAULTS) for path in paths]


def annotate(target: Path | str, done: list[DocumentReport], annotator: Annotator = COUNTING) -> None:
    paths = [report.document.path for report in done]
    copies = AnnotatedCopies(annotator, str(target), Page(), sources=dict(zip(paths, paths, strict=True)))
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
