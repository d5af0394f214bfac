"""Files of every kind on the command line: read by what they contain, and refused with a sentence that helps."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from tests.conftest import Gouji

TEXT = "新收案件1268件，分为民事742件、刑事544件。"
PAGE = f"<!doctype html><html><body><main><h1>报告</h1><p>{TEXT}</p></main></body></html>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    word = docx.Document()
    word.add_paragraph("工作报告")
    word.add_paragraph(TEXT)
    word.save(str(tmp_path / "报告.docx"))
    (tmp_path / "报告.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "报告.txt").write_text(f"工作报告\n{TEXT}\n", encoding="utf-8")
    return tmp_path


def test_a_folder_of_several_kinds_is_checked_as_one(gouji: Gouji, folder: Path) -> None:
    done = gouji("check", "--isolated", "--output-format", "json", folder)
    assert done.returncode == 1
    report = json.loads(done.stdout)
    rules = {Path(d["path"]).suffix: [f["rule"]["id"] for f in d["findings"]] for d in report["documents"]}
    assert rules == {".docx": ["GJ101"], ".html": ["GJ101"], ".txt": ["GJ101"]}


def test_a_finding_in_a_word_document_names_the_paragraph(gouji: Gouji, folder: Path) -> None:
    done = gouji("check", "--isolated", folder / "报告.docx")
    assert "报告.docx:¶2 error GJ101" in done.stdout


def test_content_decides_and_the_name_is_said_to_be_wrong(gouji: Gouji, folder: Path) -> None:
    (folder / "报告.docx").rename(folder / "报告.txt")
    done = gouji("check", "--isolated", "--output-format", "json", folder / "报告.txt")
    (document,) = json.loads(done.stdout)["documents"]
    assert [finding["rule"]["id"] for finding in document["findings"]] == ["GJ101"]
    assert document["skipped"][0]["reason"] == "the name says .txt, the content is .docx"


def test_a_damaged_file_is_named_and_the_others_go_on(gouji: Gouji, folder: Path) -> None:
    whole = (folder / "报告.docx").read_bytes()
    (folder / "坏.docx").write_bytes(whole[: len(whole) // 2])
    done = gouji("check", "--isolated", folder)
    assert done.returncode == 2
    assert done.stdout.count("GJ101") == 3
    assert "坏.docx: damaged" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_is_not_read_says_what_to_do_instead(gouji: Gouji, folder: Path) -> None:
    (folder / "扫描.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    done = gouji("check", "--isolated", folder / "扫描.txt")
    assert done.returncode == 2
    assert "an image, which is not read; extract its text first" in done.stderr


def test_a_text_check_loads_no_library_of_another_format(gouji: Gouji, folder: Path) -> None:
    done = gouji("check", "--isolated", folder / "报告.txt", PYTHONPROFILEIMPORTTIME="1")
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if "import time" in line}
    assert "checker.pipeline" in loaded
    assert not {name.partition(".")[0] for name in loaded} & {"lxml", "pypdfium2", "turbohtml", "xlrd", "docx", "z3"}
