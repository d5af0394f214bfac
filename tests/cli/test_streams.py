"""Reports reach their reader whatever the locale, the pipe and the names of files are like."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY, Gouji

WRONG = "全年受理法律援助案件486件，分为民事121件、行政1件、刑事363件，占比㐀𠀀。\n"
LOCALES = {
    "cp936": {"PYTHONIOENCODING": "cp936", "PYTHONUTF8": "0"},
    "ascii": {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    "LANG=C": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}


def run(*arguments: str, folder: Path, stdin: bytes = b"", **variables: str) -> subprocess.CompletedProcess[bytes]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    return subprocess.run(
        [sys.executable, "-m", "checker", *arguments],
        input=stdin,
        cwd=folder,
        env={**clean, "PYTHONPATH": str(REPOSITORY), **variables},
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "报告.txt").write_text(WRONG, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("variables", LOCALES.values(), ids=LOCALES)
@pytest.mark.parametrize("output_format", ["text", "json", "html"])
def test_no_locale_loses_a_character_of_the_report(folder: Path, output_format: str, variables: dict[str, str]) -> None:
    done = run("check", "报告.txt", "--output-format", output_format, folder=folder, **variables)
    assert done.returncode == 1, done.stderr
    assert "报告.txt" in done.stdout.decode("utf-8")
    assert "㐀𠀀" in done.stdout.decode("utf-8") or output_format == "json"
    assert done.stderr == b""


@pytest.mark.parametrize("variables", LOCALES.values(), ids=LOCALES)
def test_no_locale_loses_a_character_of_a_message(folder: Path, variables: dict[str, str]) -> None:
    done = run("check", "没有.txt", folder=folder, **variables)
    assert done.returncode == 2
    assert done.stderr.decode("utf-8") == "gouji: 没有.txt: no such file or folder; check the name\n"


@pytest.mark.parametrize("variables", LOCALES.values(), ids=LOCALES)
def test_help_and_rules_are_readable_in_every_locale(folder: Path, variables: dict[str, str]) -> None:
    assert run("--help", folder=folder, **variables).returncode == 0
    done = run("rules", folder=folder, **variables)
    assert done.returncode == 0
    assert "sum-mismatch" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("output_format", ["text", "json", "html"])
def test_two_runs_write_the_same_bytes(folder: Path, output_format: str) -> None:
    first, second = (
        run("check", ".", "--output-format", output_format, folder=folder, PYTHONHASHSEED=seed) for seed in ("1", "2")
    )
    assert first.stdout == second.stdout


@pytest.mark.skipif(os.name != "posix", reason="names that are no UTF-8 exist on POSIX only")
def test_a_name_that_is_no_utf_8_is_shown_escaped_and_survives_in_json(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xb1\xa8.txt")
    (tmp_path / name).write_text(WRONG, encoding="utf-8")
    shown = run("check", ".", folder=tmp_path)
    assert shown.returncode == 1, shown.stderr
    assert shown.stdout.decode("utf-8").startswith(r"\udcb1\udca8.txt:1:11")
    report = json.loads(run("check", ".", "--output-format", "json", folder=tmp_path).stdout.decode("utf-8"))
    assert report["documents"][0]["path"] == name


def test_a_name_with_line_breaks_and_escapes_stays_one_harmless_line(tmp_path: Path) -> None:
    (tmp_path / "a\n\x1b[31mb\u202e.txt").write_bytes(b"")
    done = run("check", ".", folder=tmp_path)
    assert done.returncode == 2
    lines = done.stderr.decode("utf-8").splitlines()
    assert lines == [
        r"gouji: a\x0a\x1b[31mb\u202e.txt: the file is empty; check that it was saved and copied completely"
    ]


def test_markup_in_a_name_is_not_interpreted(tmp_path: Path) -> None:
    (tmp_path / "[red]<b>.txt").write_text(WRONG, encoding="utf-8")
    assert run("check", ".", folder=tmp_path).stdout.decode("utf-8").startswith("[red]<b>.txt:1:11")
    page = run("check", ".", "--output-format", "html", folder=tmp_path).stdout.decode("utf-8")
    assert "[red]<b>" not in page
    assert "[red]&lt;b&gt;" in page


@pytest.mark.parametrize("output_format", ["text", "json", "html"])
def test_a_closed_pipe_ends_the_run_without_a_word(tmp_path: Path, output_format: str) -> None:
    (tmp_path / "报告.txt").write_text(WRONG * 3000, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "checker", "check", ".", "--output-format", output_format],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
def test_a_full_disk_is_told(folder: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "checker", "check", "."],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"gouji: cannot write the report (No space left on device)")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("variables", "options", "is_colored"),
    [
        ({}, (), False),
        ({"FORCE_COLOR": "1"}, (), True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, (), False),
        ({"FORCE_COLOR": "1"}, ("--no-color",), False),
        ({"NO_COLOR": ""}, (), False),
    ],
)
def test_colour_is_for_those_who_ask_for_it(
    folder: Path, variables: dict[str, str], options: tuple[str, ...], is_colored: bool
) -> None:
    clean = dict.fromkeys(("NO_COLOR", "FORCE_COLOR"), "")
    done = run("check", ".", *options, folder=folder, **{**clean, **variables})
    assert (b"\x1b[" in done.stdout) == is_colored


def test_nothing_but_the_report_is_on_standard_output(gouji: Gouji, folder: Path) -> None:
    (folder / "空.txt").write_text("", encoding="utf-8")
    done = gouji("check", ".", "--output-format", "json", folder=folder)
    assert done.returncode == 2
    report = json.loads(done.stdout)
    assert [event["path"] for event in report["notifications"]] == ["空.txt"]
    assert done.stderr.startswith("gouji: 空.txt: ")


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals exist on POSIX only")
@pytest.mark.parametrize(("output_format", "shown"), [("text", r"\u3400\U00020000"), ("json", "㐀𠀀")])
def test_a_terminal_keeps_its_encoding_for_people_but_not_for_machines(
    tmp_path: Path, output_format: str, shown: str
) -> None:
    import pty

    name = "㐀𠀀.txt"
    (tmp_path / name).write_text("走访3户。", encoding="utf-8")
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "checker", "claims", name, "--output-format", output_format],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONIOENCODING": "ascii", "COLUMNS": "200"},
        stdout=theirs,
    )
    os.close(theirs)
    written = b""
    while piece := read_terminal(ours):
        written += piece
    os.close(ours)
    assert process.wait(60) == 0
    assert shown in written.decode("utf-8")


def read_terminal(descriptor: int) -> bytes:
    """What the other end wrote; nothing when it has closed."""
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""


def test_a_closed_pipe_does_not_keep_the_other_reports_of_the_run_from_their_files(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(WRONG * 3000, encoding="utf-8")
    (tmp_path / "2.txt").write_text(WRONG, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "checker", "check", "1.txt", "2.txt", "--report", "json:a.json"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    process.stdout.read(10)
    process.stdout.close()
    process.stdout = None
    assert process.communicate(timeout=60)[1] == b""
    report = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert [document["path"] for document in report["documents"]] == ["1.txt", "2.txt"]
