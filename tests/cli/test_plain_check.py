"""``gouji check`` with files alone, which no parser reads: it must do what it does with one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.app import is_plain_check
from tests.conftest import REPOSITORY

WRONG = "全年受理法律援助案件486件，分为民事121件、行政1件、刑事363件。\n"
RIGHT = "全年受理法律援助案件485件，分为民事121件、行政1件、刑事363件。\n"
LINE = """
import sys
from checker.cli import app
if sys.argv.pop(1) == "parsed":
    app.is_plain_check = lambda words: False
sys.argv[0] = "gouji"
code = app.run()
print("typer" in sys.modules, file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wrong.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "right.md").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "年报 二").mkdir()
    (tmp_path / "年报 二" / "wrong.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 cut off")
    return tmp_path


def run(how: str, folder: Path, *words: str, stdin: str = "", **variables: str) -> tuple[int, str, str, bool]:
    """Exit code, standard output, messages, and whether typer was loaded; ``how`` is plain or parsed."""
    done = subprocess.run(
        [sys.executable, "-c", LINE, how, *words],
        cwd=folder,
        input=stdin,
        env={"PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1", "GOUJI_CACHE_DIR": f"{folder} kept"} | variables,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    *messages, loaded = done.stderr.splitlines()
    return done.returncode, done.stdout, "\n".join(messages), loaded == "True"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["check", "wrong.txt"], 1),
        (["check", "right.md"], 0),
        (["check", "right.md", "wrong.txt", "年报 二"], 1),
        (["check", "年报 二/wrong.txt"], 1),
        (["check"], 2),
        (["check", "."], 2),
        (["check", "broken.docx"], 2),
        (["check", "nothing.txt"], 2),
        (["check", ""], 2),
        (["check", "-"], 1),
    ],
)
def test_files_alone_are_checked_as_typer_would_have_it(words: list[str], code: int, folder: Path) -> None:
    plain = run("plain", folder, *words, stdin=WRONG)
    parsed = run("parsed", folder, *words, stdin=WRONG)
    assert plain[:3] == parsed[:3]
    assert (plain[0], plain[3], parsed[3]) == (code, False, True)


@pytest.mark.parametrize("name", ["gouji.toml", "pyproject.toml"])
def test_a_configuration_is_read_as_ever(name: str, folder: Path) -> None:
    section = "" if name == "gouji.toml" else "[tool.gouji]\n"
    (folder / name).write_text(f'{section}lang = "en"\nignore = ["GJ101"]\n', encoding="utf-8")
    assert run("plain", folder, "check", "wrong.txt")[:3] == run("parsed", folder, "check", "wrong.txt")[:3]
    (folder / name).write_text(f"{section}unknown = 1\n", encoding="utf-8")
    plain = run("plain", folder, "check", "wrong.txt")
    assert plain[:3] == run("parsed", folder, "check", "wrong.txt")[:3]
    assert plain[0] == 2


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--help"],
        ["--version"],
        ["claims", "a.txt"],
        ["check", "--help"],
        ["check", "--no-cache", "a.txt"],
        ["check", "a.txt", "-o", "b.txt"],
        ["check", "--", "a.txt"],
        ["check", "-x"],
        ["chek", "a.txt"],
    ],
)
def test_every_other_line_is_read_by_typer(words: list[str]) -> None:
    assert not is_plain_check(words)


def test_a_shell_that_completes_a_line_is_answered_by_typer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_GOUJI_COMPLETE", "complete_bash")
    assert not is_plain_check(["check", "wrong.txt"])


def test_wildcards_that_no_shell_has_replaced_are_left_to_typer(monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_plain_check(["check", "*.txt"])
    monkeypatch.setattr(os, "name", "nt")
    assert not is_plain_check(["check", "*.txt"])
