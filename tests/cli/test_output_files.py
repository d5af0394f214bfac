"""Reports in files: written whole or not at all, several from one run."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from checker.cli.output import opened
from checker.errors import UsageError
from tests.conftest import Gouji

WRONG = "全年受理法律援助案件486件，分为民事121件、行政1件、刑事363件。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "报告.txt").write_text(WRONG, encoding="utf-8")
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_report_goes_to_the_file_and_nothing_to_standard_output(gouji: Gouji, folder: Path) -> None:
    done = gouji("check", ".", "--output-format", "json", "-o", "a.json", folder=folder)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert json.loads((folder / "a.json").read_text(encoding="utf-8"))["summary"]["documents"] == 1


def test_one_run_writes_for_a_person_and_for_machines(gouji: Gouji, folder: Path) -> None:
    alone = gouji("check", "报告.txt", folder=folder)
    done = gouji("check", "报告.txt", "--report", "json:a.json", "--report", "html:b:c.html", folder=folder)
    assert done.stdout == alone.stdout
    assert json.loads((folder / "a.json").read_text(encoding="utf-8"))["summary"]["inconsistent"] == 1
    assert (folder / "b:c.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (("-o", "missing/a.json"), "missing/a.json: cannot be written"),
        (("-o", "."), ".: this is a folder"),
        (("-o", "报告.txt"), "报告.txt: this is an input"),
        (("-o", "a.json", "--report", "json:a.json"), "a.json: two reports for one file"),
        (("--report", "text:a.json", "--report", "json:./a.json"), "./a.json: two reports for one file"),
        (("--report", "a.json"), '--report "a.json" names no file'),
        (("--report", "odt:a.odt"), 'unknown format "odt"; the formats are text, json, html'),
        (("--report", "docx:a", "--report", "pdf:a"), "a: two reports for one file"),
        (("--report", "docx:a/", "--report", "json:a"), "a: two reports for one file"),
    ],
)
def test_a_report_that_cannot_be_written_is_told_before_anything_is_read(
    gouji: Gouji, folder: Path, arguments: tuple[str, ...], what: str
) -> None:
    done = gouji("check", "报告.txt", *arguments, folder=folder)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith(f"gouji: {what}")
    assert names(folder) == ["报告.txt"]


def test_a_new_report_replaces_the_old_one_and_keeps_its_permissions(gouji: Gouji, folder: Path) -> None:
    old = folder / "a.txt.out"
    old.write_text("old", encoding="utf-8")
    old.chmod(0o640)
    gouji("check", "报告.txt", "-o", "a.txt.out", folder=folder)
    assert "GJ101" in old.read_text(encoding="utf-8")
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_a_link_stays_a_link(gouji: Gouji, folder: Path) -> None:
    (folder / "latest").symlink_to("a.out")
    gouji("check", "报告.txt", "-o", "latest", folder=folder)
    assert (folder / "latest").is_symlink()
    assert "GJ101" in (folder / "a.out").read_text(encoding="utf-8")


def test_a_device_is_written_and_not_replaced(gouji: Gouji, folder: Path) -> None:
    assert gouji("check", "报告.txt", "-o", os.devnull, folder=folder).returncode == 1
    assert not Path(os.devnull).is_file()


def test_a_report_that_fails_half_way_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("old", encoding="utf-8")

    def fail() -> None:
        with opened(str(tmp_path / "a.json")) as stream:
            stream.write("new")
            raise UsageError("half way")

    with pytest.raises(UsageError, match="half way"):
        fail()
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["a.json"]


def test_the_report_of_an_earlier_run_is_no_input(gouji: Gouji, folder: Path) -> None:
    first = gouji("check", ".", "--report", "html:报告.html", folder=folder)
    again = gouji("check", ".", "--report", "html:报告.html", folder=folder)
    assert (first.stdout, first.stderr) == (again.stdout, again.stderr)


def test_reports_that_lie_in_a_folder_are_no_documents(gouji: Gouji, folder: Path) -> None:
    first = gouji("check", ".", folder=folder)
    names = ("a.html", "b.md", "c.csv", "d.xlsx")
    formats = ("html", "markdown", "csv", "xlsx")
    reports = [f"{each}:{name}" for each, name in zip(formats, names, strict=True)]
    gouji("check", ".", *(part for each in reports for part in ("--report", each)), folder=folder)
    gouji("claims", ".", "--output-format", "csv", "-o", "e.csv", folder=folder)
    gouji("relations", ".", "--output-format", "csv", "-o", "f.csv", folder=folder)
    assert sorted(path.name for path in folder.iterdir()) == [*names, "e.csv", "f.csv", "报告.txt"]
    again = gouji("check", ".", folder=folder).stdout
    assert again.startswith(first.stdout.rstrip("\n"))
    assert gouji("check", "a.html", folder=folder).returncode == 1
