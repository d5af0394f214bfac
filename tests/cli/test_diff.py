"""``gouji check --diff REVISION``: only findings that touch what was changed."""

from __future__ import annotations

import io
import json
import subprocess
from pathlib import Path

import docx
import pytest

from tests.conftest import Gouji

OLD = "受理案件486件，分为民事121件、刑事364件。\n\n抽检药品328批次，合格319批次，合格率97.26%。\n"


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "a.txt").write_text(OLD, encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "first")
    return tmp_path


def rules(gouji: Gouji, folder: Path, *arguments: str) -> list[str]:
    done = gouji("check", *arguments, "--diff", "HEAD", "--output-format", "json", folder=folder)
    documents = json.loads(done.stdout)["documents"]
    told = [each["rule"]["id"] for document in documents for each in document["findings"] if not each["suppression"]]
    assert done.returncode == (1 if told else 0), done.stderr
    return told


def rewrite(folder: Path, text: str) -> None:
    (folder / "reports" / "a.txt").write_text(text, encoding="utf-8")


def test_what_was_wrong_before_is_not_told(gouji: Gouji, folder: Path) -> None:
    assert rules(gouji, folder) == []
    rewrite(folder, f"工作报告\n\n{OLD}新增一段。\n")
    assert rules(gouji, folder) == []


def test_what_was_made_wrong_is_told(gouji: Gouji, folder: Path) -> None:
    rewrite(folder, OLD.replace("97.26", "93.26"))
    assert rules(gouji, folder) == ["GJ201"]
    assert rules(gouji, folder / "reports", "a.txt") == ["GJ201"]


def test_what_was_wrong_and_was_touched_is_told(gouji: Gouji, folder: Path) -> None:
    rewrite(folder, OLD.replace("刑事364件", "刑事366件"))
    assert rules(gouji, folder) == ["GJ101"]


def test_what_a_deletion_breaks_is_told(gouji: Gouji, folder: Path) -> None:
    rewrite(folder, "设立5个中心。分别是：甲中心、乙中心、丙中心、丁中心、戊中心。\n")
    git(folder, "commit", "--quiet", "-am", "second")
    rewrite(folder, "一、总体情况\n\n二、主要做法\n\n三、问题\n")
    git(folder, "commit", "--quiet", "-am", "third")
    assert rules(gouji, folder) == []
    rewrite(folder, "一、总体情况\n\n三、问题\n")
    assert rules(gouji, folder) == ["GJ404"]


def test_a_new_file_is_all_new(gouji: Gouji, folder: Path) -> None:
    (folder / "b.txt").write_text(OLD, encoding="utf-8")
    assert rules(gouji, folder) == ["GJ101"]


def test_a_word_file_is_compared_by_its_text(gouji: Gouji, folder: Path) -> None:
    def write(text: str) -> None:
        word = docx.Document()
        for line in text.split("\n\n"):
            word.add_paragraph(line.strip())
        stream = io.BytesIO()
        word.save(stream)
        (folder / "a.docx").write_bytes(stream.getvalue())

    write(OLD)
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "word")
    write(f"工作报告\n\n{OLD}")
    assert rules(gouji, folder) == []
    write(OLD.replace("97.26", "93.26"))
    assert rules(gouji, folder) == ["GJ201"]


def test_what_is_not_told_is_still_in_the_report(gouji: Gouji, folder: Path) -> None:
    done = gouji("check", "--diff", "HEAD", "--output-format", "json", folder=folder)
    report = json.loads(done.stdout)
    (finding,) = report["documents"][0]["findings"]
    assert finding["suppression"] == {"kind": "unchanged", "reason": ""}
    assert report["summary"]["suppressed"] == 1


@pytest.mark.parametrize("revision", ["none", "--help", "HEAD:reports", ""])
def test_a_revision_that_is_none_is_told(gouji: Gouji, folder: Path, revision: str) -> None:
    done = gouji("check", f"--diff={revision}", folder=folder)
    assert done.returncode == 2
    assert f'no revision "{revision}"' in done.stderr


def test_a_file_in_no_repository_is_told(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(OLD, encoding="utf-8")
    done = gouji("check", "--diff", "HEAD", folder=tmp_path)
    assert done.returncode == 2
    assert "in no git repository; name a branch" in done.stderr
