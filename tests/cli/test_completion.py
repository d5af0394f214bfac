"""What a shell offers while a command line is typed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY, Gouji

BASH = shutil.which("bash")
QUESTIONS = [
    ("gouji che", ["check"]),
    ("gouji ", ["baseline", "check", "claims", "clean", "compare", "completion", "config", "explain", "init", "lsp",
                "relations", "rules"]),
    ("gouji check --fail", ["--fail-on"]),
    ("gouji check --fail-on ", ["error", "info", "warning"]),
    ("gouji check --select GJ10", ["GJ101", "GJ102", "GJ103", "GJ104"]),
    ("gouji check --ignore GJ101,GJ80", ["GJ101,GJ801", "GJ101,GJ802", "GJ101,GJ803", "GJ101,GJ804"]),
    ("gouji check --output-format s", ["sarif"]),
    ("gouji claims --output-format ", ["csv", "json", "parquet", "text"]),
    ("gouji check --report ju", ["junit:"]),
    ("gouji explain GJ90", ["GJ901", "GJ902", "GJ903", "GJ905"]),
    ("gouji completion ", ["bash", "fish", "powershell", "zsh"]),
]  # fmt: skip


def words_of(line: str) -> list[str]:
    return line.split(" ")


@pytest.mark.parametrize(("line", "offered"), QUESTIONS)
def test_commands_options_rules_and_formats_are_offered(line: str, offered: list[str], gouji: Gouji) -> None:
    words = words_of(line)
    done = gouji(COMP_WORDS="\n".join(words), COMP_CWORD=str(len(words) - 1), _GOUJI_COMPLETE="complete_bash")
    assert done.returncode == 0, done.stderr
    assert sorted(done.stdout.split()) == offered


def test_a_file_is_left_to_the_shell(gouji: Gouji) -> None:
    done = gouji(COMP_WORDS="gouji\ncheck\nrep", COMP_CWORD="2", _GOUJI_COMPLETE="complete_bash")
    assert (done.returncode, done.stdout.strip()) == (0, "")


def test_zsh_and_fish_are_told_what_the_words_mean(gouji: Gouji) -> None:
    line = "gouji explain GJ101"
    zsh = gouji(_TYPER_COMPLETE_ARGS=line, _GOUJI_COMPLETE="complete_zsh")
    assert '"GJ101":"sum-mismatch"' in zsh.stdout
    fish = gouji(_TYPER_COMPLETE_ARGS=line, _TYPER_COMPLETE_FISH_ACTION="get-args", _GOUJI_COMPLETE="complete_fish")
    assert fish.stdout == "GJ101\tsum-mismatch\n"


def test_powershell_is_told_too(gouji: Gouji) -> None:
    done = gouji(
        _TYPER_COMPLETE_ARGS="gouji explain GJ101",
        _TYPER_COMPLETE_WORD_TO_COMPLETE="GJ101",
        _GOUJI_COMPLETE="complete_powershell",
    )
    assert done.stdout == "GJ101:::sum-mismatch\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_the_script_of_a_shell_asks_gouji(shell: str, gouji: Gouji) -> None:
    done = gouji("completion", shell)
    assert done.returncode == 0
    assert "_GOUJI_COMPLETE" in done.stdout
    assert f"complete_{shell}" in done.stdout


def test_a_quote_that_is_not_closed_breaks_nothing(gouji: Gouji) -> None:
    done = gouji(COMP_WORDS="gouji\ncheck\n'年度", COMP_CWORD="2", _GOUJI_COMPLETE="complete_bash")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(BASH is None or os.name != "posix", reason="no bash")
@pytest.mark.parametrize(("line", "offered"), [QUESTIONS[0], QUESTIONS[4], QUESTIONS[6]])
def test_bash_completes_with_the_script(line: str, offered: list[str], gouji: Gouji, tmp_path: Path) -> None:
    program = tmp_path / "gouji"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "script").write_text(gouji("completion", "bash").stdout, encoding="utf-8")
    words = words_of(line)
    ask = (
        f"source ./script; complete -p gouji >&2; COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; "
        '_gouji_completion gouji; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    assert BASH is not None
    done = subprocess.run(
        [BASH, "--norc", "-c", ask],
        cwd=tmp_path,
        env={**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert sorted(done.stdout.split()) == offered
    assert "-o default" in done.stderr, "file names where gouji offers nothing"
