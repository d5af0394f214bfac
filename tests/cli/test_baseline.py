"""``gouji baseline``: what is known is not told again, what is new is, and judgements stay."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from tests.conftest import Gouji

CASES = "受理案件486件，分为民事121件、刑事364件。"
RATE = "抽检药品328批次，合格319批次，合格率93.25%。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(f"{CASES}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"{RATE}\n", encoding="utf-8")
    return tmp_path


def entries(folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((folder / "gouji-baseline.json").read_text(encoding="utf-8"))["findings"]
    return found


def check(gouji: Gouji, folder: Path, *arguments: str) -> tuple[int, dict[str, int], str]:
    """Exit code, counts, and what is said beside."""
    done = gouji(
        "check", ".", "--baseline", "gouji-baseline.json", "--output-format", "json", *arguments, folder=folder
    )
    summary = json.loads(done.stdout)["summary"]
    counts = {"new": sum(summary["findings"].values()), "baselined": summary["baselined"]}
    return done.returncode, counts, done.stderr


def test_what_was_written_is_marked_and_what_is_new_is_told(gouji: Gouji, folder: Path) -> None:
    done = gouji("baseline", "write", folder=folder)
    assert (done.returncode, done.stderr) == (0, "gouji: wrote gouji-baseline.json: 2 findings, before 0\n")
    assert [(each["path"], each["rule"]) for each in entries(folder)] == [("a.txt", "GJ101"), ("b.txt", "GJ201")]
    assert check(gouji, folder) == (0, {"new": 0, "baselined": 2}, "")
    (folder / "b.txt").write_text(f"{RATE}\n受理投诉32件，办结30件，办结率83.75%。\n", encoding="utf-8")
    assert check(gouji, folder)[:2] == (1, {"new": 1, "baselined": 2})


def test_lines_and_paragraphs_may_move(gouji: Gouji, folder: Path) -> None:
    gouji("baseline", "write", folder=folder)
    (folder / "a.txt").write_text(f"2023年工作报告\n\n一、总体情况\n\n{CASES}\n", encoding="utf-8")
    assert check(gouji, folder) == (0, {"new": 0, "baselined": 2}, "")


def test_a_finding_that_is_repeated_is_known_as_often_as_it_was(gouji: Gouji, folder: Path) -> None:
    gouji("baseline", "write", folder=folder)
    (folder / "a.txt").write_text(f"{CASES}\n{CASES}\n", encoding="utf-8")
    assert check(gouji, folder)[:2] == (1, {"new": 1, "baselined": 2})
    gouji("baseline", "update", folder=folder)
    assert [each.get("count", 1) for each in entries(folder)] == [2, 1]


def test_what_is_gone_is_told_and_pruned_and_nothing_new_is_added(gouji: Gouji, folder: Path) -> None:
    gouji("baseline", "write", folder=folder)
    (folder / "a.txt").write_text(CASES.replace("486", "485"), encoding="utf-8")
    (folder / "b.txt").write_text(f"{RATE}\n受理投诉32件，办结30件，办结率83.75%。\n", encoding="utf-8")
    assert check(gouji, folder)[2] == (
        "gouji: gouji-baseline.json: 1 of its findings no longer found; gouji baseline prune removes them\n"
    )
    done = gouji("baseline", "prune", folder=folder)
    assert done.stderr == "gouji: wrote gouji-baseline.json: 1 findings, before 2\n"
    assert [each["path"] for each in entries(folder)] == ["b.txt"]
    assert check(gouji, folder)[:2] == (1, {"new": 1, "baselined": 1})


def test_a_document_that_is_gone_leaves_stale_entries(gouji: Gouji, folder: Path) -> None:
    gouji("baseline", "write", folder=folder)
    (folder / "a.txt").unlink()
    gouji("baseline", "prune", folder=folder)
    assert [each["path"] for each in entries(folder)] == ["b.txt"]


def test_a_run_over_some_documents_leaves_the_entries_of_the_others_alone(gouji: Gouji, folder: Path) -> None:
    gouji("baseline", "write", folder=folder)
    before = entries(folder)
    for action in ("update", "prune"):
        assert gouji("baseline", action, "b.txt", folder=folder).returncode == 0
        assert entries(folder) == before


def test_a_judgement_stays_over_re_runs_and_is_told(gouji: Gouji, folder: Path) -> None:
    gouji("baseline", "write", folder=folder)
    fingerprint = entries(folder)[0]["fingerprint"]
    done = gouji(
        "baseline", "judge", fingerprint[:6], "--as", "false-alarm", "--reason", "另有1件未归类", folder=folder
    )
    assert done.returncode == 0
    text = (folder / "a.txt").read_text(encoding="utf-8")
    (folder / "a.txt").write_text("尚在修改。", encoding="utf-8")
    gouji("baseline", "update", folder=folder)
    (folder / "a.txt").write_text(text, encoding="utf-8")
    gouji("baseline", "update", folder=folder)
    known = entries(folder)[0]
    assert (known["judgement"], known["reason"]) == ("false-alarm", "另有1件未归类")
    report = json.loads(
        gouji("check", "--baseline", "gouji-baseline.json", "--output-format", "json", folder=folder).stdout
    )
    (finding,) = report["documents"][0]["findings"]
    assert finding["suppression"] == {"kind": "baseline", "reason": "false-alarm: 另有1件未归类"}


def test_the_configuration_names_the_baseline_for_every_folder(gouji: Gouji, folder: Path) -> None:
    (folder / "gouji.toml").write_text('baseline = "known.json"', encoding="utf-8")
    assert gouji("baseline", "write", folder=folder).returncode == 0
    (folder / "deep").mkdir()
    assert gouji("check", "../a.txt", folder=folder / "deep").returncode == 0
    assert gouji("check", "../a.txt", "--isolated", folder=folder / "deep").returncode == 1


def test_each_document_has_the_baseline_of_the_closest_configuration(gouji: Gouji, tmp_path: Path) -> None:
    for name in ("east", "west"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "gouji.toml").write_text('baseline = "known.json"', encoding="utf-8")
        (tmp_path / name / "a.txt").write_text(CASES, encoding="utf-8")
    assert gouji("baseline", "write", "east", folder=tmp_path).returncode == 0
    done = gouji("check", "east", "west", folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("gouji: west/known.json: no such baseline")
    assert gouji("baseline", "write", "west", folder=tmp_path).returncode == 0
    assert gouji("check", "east", "west", folder=tmp_path).returncode == 0
    (tmp_path / "west" / "a.txt").write_text("工作正常。", encoding="utf-8")
    done = gouji("check", ".", folder=tmp_path)
    assert done.returncode == 0
    assert done.stderr.startswith("gouji: west/known.json: 1 of its findings no longer found")


def test_a_baseline_may_begin_with_a_byte_order_mark(gouji: Gouji, folder: Path) -> None:
    gouji("baseline", "write", folder=folder)
    file = folder / "gouji-baseline.json"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert check(gouji, folder) == (0, {"new": 0, "baselined": 2}, "")


@pytest.mark.skipif(sys.platform != "linux", reason="only where names of files are bytes")
def test_a_name_that_is_no_unicode_can_be_written_and_read(gouji: Gouji, folder: Path) -> None:
    (folder / "a.txt").rename(os.fsdecode(os.fsencode(folder) + b"/\xff.txt"))
    gouji("baseline", "write", folder=folder)
    assert check(gouji, folder) == (0, {"new": 0, "baselined": 2}, "")
    assert gouji("baseline", "prune", "b.txt", folder=folder).returncode == 0
    assert len(entries(folder)) == 2


def test_documents_that_hold_no_remarks_have_a_baseline_too(gouji: Gouji, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("项目", "件数"), ("民事", 121), ("刑事", 364), ("合计", 486)):
        sheet.append(row)
    book.save(tmp_path / "表.xlsx")
    word = docx.Document()
    word.add_paragraph(CASES)
    stream = io.BytesIO()
    word.save(stream)
    (tmp_path / "报告.docx").write_bytes(stream.getvalue())
    gouji("baseline", "write", folder=tmp_path)
    assert [(each["path"], each["rule"]) for each in entries(tmp_path)] == [
        ("报告.docx", "GJ101"),
        ("表.xlsx", "GJ104"),
    ]
    assert check(gouji, tmp_path) == (0, {"new": 0, "baselined": 2}, "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "--baseline", "none.json"), "none.json: no such baseline; gouji baseline write makes one"),
        (("baseline", "update"), "gouji-baseline.json: no such baseline; gouji baseline write makes one"),
        (("check", "--baseline", "a.txt"), "a.txt: no baseline (file: invalid json"),
        (("baseline", "judge"), "what is judged, and how, is missing; gouji baseline judge"),
    ],
)
def test_what_cannot_be_done_is_told(gouji: Gouji, folder: Path, arguments: tuple[str, ...], said: str) -> None:
    done = gouji(*arguments, folder=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"gouji: {said}")


def test_a_baseline_is_not_written_over_unless_that_is_asked_for(gouji: Gouji, folder: Path) -> None:
    gouji("baseline", "write", folder=folder)
    (folder / "a.txt").unlink()
    assert gouji("baseline", "write", folder=folder).returncode == 2
    assert len(entries(folder)) == 2
    assert gouji("baseline", "write", "--force", folder=folder).returncode == 0
    assert len(entries(folder)) == 1
    done = gouji("baseline", "judge", "0000", "--as", "accepted", folder=folder)
    assert done.stderr.startswith('gouji: no finding "0000" in the baseline')
    assert gouji("baseline", "judge", "", "--as", "accepted", folder=folder).returncode == 2


def test_an_unreadable_document_loses_no_entry(gouji: Gouji, folder: Path) -> None:
    gouji("baseline", "write", folder=folder)
    (folder / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    assert gouji("baseline", "prune", folder=folder).returncode == 2
    assert [each["path"] for each in entries(folder)] == ["a.txt", "b.txt"]
