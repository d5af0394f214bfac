"""Which files a run reads: sorted, each once, without what git ignores, whatever links there are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.audit.files import find


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, **contents: str) -> None:
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def make(folder: Path, *names: str) -> None:
    write(folder, **dict.fromkeys(names, "受理3件"))


def test_a_folder_gives_its_reports_sorted_and_counts_other_files(folder: Path) -> None:
    make(folder, "乙.txt", "甲.md", "b/二.TXT", "b/图.png", "b/演示.pptx", "a.markdown")
    found = find(["."])
    assert found.paths == ["a.markdown", "b/二.TXT", "乙.txt", "甲.md"]
    assert found.skipped == 2
    assert found.problems == []


def test_a_file_named_twice_or_found_again_is_read_once(folder: Path) -> None:
    make(folder, "b/二.txt", "一.txt")
    assert find(["b/二.txt", ".", "./b/../一.txt", "b"]).paths == ["b/二.txt", "一.txt"]


def test_paths_keep_the_way_they_were_named(folder: Path) -> None:
    make(folder, "b/二.txt")
    assert find(["b"]).paths == ["b/二.txt"]
    assert find([str(folder / "b")]).paths == [str(folder / "b" / "二.txt")]


def test_what_git_ignores_is_left_out_unless_it_is_named(folder: Path) -> None:
    make(folder, "a.txt", "draft/b.txt", "old/c.txt", "old/keep.txt", "old/deep/d.txt")
    write(folder, **{".gitignore": "draft/\n/a.txt\n", "old/.gitignore": "*.txt\n!keep.txt\n"})
    assert find(["."]).paths == ["old/keep.txt"]
    assert find(["a.txt", "draft"]).paths == ["a.txt", "draft/b.txt"]


def test_a_repository_ignores_for_the_folders_in_it(folder: Path) -> None:
    make(folder, "reports/a.txt", "reports/draft.txt")
    write(folder, **{".gitignore": "draft.txt\n", ".git/HEAD": ""})
    assert find(["reports"]).paths == ["reports/a.txt"]


def test_ignore_files_above_the_repository_do_not_count(folder: Path) -> None:
    make(folder, "repository/a.txt")
    write(folder, **{".gitignore": "*.txt\n", "repository/.git/HEAD": ""})
    assert find(["repository"]).paths == ["repository/a.txt"]


def test_an_ignored_folder_is_not_entered_again_by_a_deeper_file(folder: Path) -> None:
    make(folder, "out/a.txt")
    write(folder, **{".gitignore": "out/\n", "out/.gitignore": "!a.txt\n"})
    assert find(["."]).paths == []


def test_the_folders_of_tools_are_not_entered(folder: Path) -> None:
    make(folder, ".git/description.txt", ".venv/LICENSE.txt", "a.txt")
    assert find(["."]).paths == ["a.txt"]


def test_folders_with_installed_programs_are_entered_only_when_they_are_named(folder: Path) -> None:
    make(folder, "env/lib/LICENSE.txt", "env/pyvenv.cfg", "page/node_modules/x/README.md", "page/a.md", "a.txt")
    assert find(["."]).paths == ["a.txt", "page/a.md"]
    assert find([".", "env"]).paths == ["a.txt", "page/a.md", "env/lib/LICENSE.txt"]
    assert find(["env", "page/node_modules"]).paths == ["env/lib/LICENSE.txt", "page/node_modules/x/README.md"]


def test_links_that_lead_in_a_circle_end(folder: Path) -> None:
    make(folder, "b/二.txt")
    (folder / "b" / "up").symlink_to(folder)
    (folder / "self.txt").symlink_to("self.txt")
    found = find(["."])
    assert found.paths == ["b/二.txt"]
    assert found.skipped == 1


def test_a_linked_file_and_its_target_are_one(folder: Path) -> None:
    make(folder, "二.txt")
    (folder / "a.txt").symlink_to("二.txt")
    assert find(["."]).paths == ["a.txt"]


def test_standard_input_and_missing_files_are_for_the_reader_to_judge(folder: Path) -> None:
    assert find(["-", "nowhere.txt", "-"]).paths == ["-", "nowhere.txt"]


def test_a_folder_that_cannot_be_listed_is_a_problem_and_the_rest_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(folder, "一.txt")
    for _ in range(25):  # the whole path gets longer than the system allows
        Path("d" * 200).mkdir()
        monkeypatch.chdir("d" * 200)
    monkeypatch.chdir(folder)
    found = find(["."])
    assert found.paths == ["一.txt"]
    (problem,) = found.problems
    assert problem.what == "the folder cannot be listed"
    assert problem.path.startswith("d" * 200)
    assert problem.remedy


@pytest.mark.skipif(os.name != "posix", reason="names that are no UTF-8 exist on POSIX only")
def test_a_name_that_is_no_utf_8_is_found(folder: Path) -> None:
    name = os.fsdecode(b"\xff\xfe.txt")
    make(folder, name)
    assert find(["."]).paths == [name]
