"""``gouji compare OLD NEW``: two drafts on the command line."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest

from tests.conftest import Gouji

OLD = "受理案件485件，分为民事121件、行政1件、刑事363件。\n\n抽检药品328批次，合格319批次，合格率97.26%。\n"
NEW = OLD.replace("121件", "123件")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "旧.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "新.txt").write_text(NEW, encoding="utf-8")
    return tmp_path


def word(text: str) -> bytes:
    document = docx.Document()
    for line in text.split("\n\n"):
        document.add_paragraph(line.strip())
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_a_relation_that_broke_makes_the_exit_code_1(gouji: Gouji, folder: Path) -> None:
    done = gouji("compare", "旧.txt", "新.txt", folder=folder)
    assert (done.returncode, done.stderr) == (1, "")
    assert "民事121件→123件后，485件与分项之和487件不符" in done.stdout
    assert gouji("compare", "旧.txt", "新.txt", "--exit-zero", folder=folder).returncode == 0


def test_what_healed_or_did_not_change_does_not(gouji: Gouji, folder: Path) -> None:
    done = gouji("compare", "新.txt", "旧.txt", folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "旧稿不一致，新稿已一致 (1)" in done.stdout
    done = gouji("compare", "新.txt", "新.txt", folder=folder)
    assert done.returncode == 0
    assert "没有数据变动" in done.stdout and "仍不一致 1" in done.stdout


def test_messages_are_in_the_language_that_is_asked_for(gouji: Gouji, folder: Path) -> None:
    done = gouji("compare", "旧.txt", "新.txt", "--lang", "en", folder=folder)
    assert "after 民事121件→123件: 485件 is not the sum of its parts, 487件" in done.stdout
    assert "relations: broke 1" in done.stdout


def test_either_draft_can_be_standard_input(gouji: Gouji, folder: Path) -> None:
    for paths, stdin in ((("-", "新.txt"), OLD), (("旧.txt", "-"), NEW)):
        done = gouji("compare", *paths, "--output-format", "json", folder=folder, stdin=stdin)
        assert done.returncode == 1
        assert json.loads(done.stdout)["summary"]["relations"]["broke"] == 1
    done = gouji("compare", "-", "-", folder=folder, stdin=NEW)
    assert (done.returncode, done.stdout) == (2, "")


def test_two_word_files_are_compared_by_their_text(gouji: Gouji, folder: Path) -> None:
    (folder / "旧.docx").write_bytes(word(f"一、情况\n\n{OLD}"))
    (folder / "新.docx").write_bytes(word(f"一、总体\n\n二、情况\n\n{NEW}"))
    done = gouji("compare", "旧.docx", "新.docx", folder=folder)
    assert done.returncode == 1
    assert "数据变动 (1)" in done.stdout
    assert "¶3" in done.stdout


def test_the_drafts_may_be_of_different_types(gouji: Gouji, folder: Path) -> None:
    (folder / "新.docx").write_bytes(word(NEW))
    done = gouji("compare", "旧.txt", "新.docx", "--output-format", "json", folder=folder)
    report = json.loads(done.stdout)
    assert [(each["old"]["literal"], each["new"]["literal"]) for each in report["figures"]] == [("121件", "123件")]
    assert report["new"]["media"] != report["old"]["media"]


def test_a_file_has_the_whole_comparison_or_stays_as_it_was(gouji: Gouji, folder: Path) -> None:
    done = gouji("compare", "旧.txt", "新.txt", "--output-format", "markdown", "-o", "a.md", folder=folder)
    assert (done.returncode, done.stdout) == (1, "")
    before = (folder / "a.md").read_text(encoding="utf-8")
    assert before.startswith("## 两稿对比")
    assert gouji("compare", "旧.txt", "没有.txt", "-o", "a.md", folder=folder).returncode == 2
    assert (folder / "a.md").read_text(encoding="utf-8") == before
    assert sorted(path.name for path in folder.iterdir()) == sorted(["a.md", "旧.txt", "新.txt"])


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (("旧.txt",), "Missing argument"),
        (("旧.txt", "没有.txt"), "没有.txt: no such file"),
        (("空.txt", "新.txt"), "空.txt: the file is empty"),
        ((".", "新.txt"), ".: this is a folder"),
        (("旧.txt", "新.txt", "-o", "旧.txt"), "旧.txt: this is an input"),
        (("旧.txt", "新.txt", "--output-format", "sarif"), 'unknown format "sarif"'),
        (("旧.txt", "新.txt", "--config", "没有.toml"), "没有.toml"),
        (("旧.txt", "新.txt", "--max-size", "10"), "larger than 10 bytes"),
    ],
)
def test_what_cannot_be_done_is_told_and_makes_the_exit_code_2(
    gouji: Gouji, folder: Path, arguments: tuple[str, ...], what: str
) -> None:
    (folder / "空.txt").touch()
    done = gouji("compare", *arguments, folder=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert what in done.stderr
    assert "Traceback" not in done.stderr
    assert (folder / "旧.txt").read_text(encoding="utf-8") == OLD


def test_configuration_is_that_of_the_new_draft(gouji: Gouji, folder: Path) -> None:
    (folder / "gouji.toml").write_text('ignore = ["GJ101"]\n', encoding="utf-8")
    assert gouji("compare", "旧.txt", "新.txt", folder=folder).returncode == 0
    assert gouji("compare", "旧.txt", "新.txt", "--isolated", folder=folder).returncode == 1
    assert gouji("compare", "旧.txt", "新.txt", "--isolated", "--ignore", "GJ1", folder=folder).returncode == 0
