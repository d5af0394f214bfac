"""Programs of patterns that are kept for the next process."""

from __future__ import annotations

import marshal
import os
import re
import sys
import threading
from pathlib import Path

import pytest

from checker.model import programs
from checker.model.programs import Programs

SOURCE = r"受理(?P<number>\d+)(?:件|起)(?=，|$)"
TEXT = "受理12件，办结9起"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "programs.bin"


def written(file: Path) -> bytes:
    """The file of a process that had use for one pattern."""
    first = Programs(str(file))
    first.compiled(SOURCE)
    first.keep()
    return file.read_bytes()


def refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on, a pattern that has to be translated is an error."""

    def translated(source: str) -> None:
        raise AssertionError(source)

    monkeypatch.setattr(programs, "_translated", translated)
    monkeypatch.setattr(re, "compile", translated)


def test_a_pattern_is_what_re_makes_of_it(file: Path) -> None:
    own, theirs = Programs(str(file)).compiled(SOURCE), re.compile(SOURCE)
    assert own == theirs
    assert [found.groupdict() for found in own.finditer(TEXT)] == [found.groupdict() for found in theirs.finditer(TEXT)]
    assert (own.pattern, own.flags, own.groups, own.groupindex) == (
        theirs.pattern,
        theirs.flags,
        theirs.groups,
        theirs.groupindex,
    )


def test_the_next_process_need_not_translate_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(file)
    refuse(monkeypatch)
    found = Programs(str(file)).compiled(SOURCE).search(TEXT)
    assert found is not None
    assert found.group("number") == "12"
    with pytest.raises(AssertionError):
        Programs(str(file)).compiled("another")


def test_an_inline_flag_is_kept(file: Path) -> None:
    written(file)
    some = Programs(str(file))
    some.compiled("(?i)gdp")
    some.keep()
    assert Programs(str(file)).compiled("(?i)gdp").search("GDP") is not None
    assert Programs(str(file)).compiled(SOURCE).search(TEXT) is not None


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:7],
        lambda data: data[:-3],
        lambda data: data[:40] + bytes([data[40] ^ 1]) + data[41:],
        lambda data: b"0" * 16 + data[16:],
        lambda data: os.urandom(300),
    ],
)
def test_a_damaged_file_costs_time_and_nothing_else(file: Path, damage: object) -> None:
    data = written(file)
    assert callable(damage)
    file.write_bytes(damage(data))
    mended = Programs(str(file))
    assert mended.compiled(SOURCE) == re.compile(SOURCE)
    mended.keep()
    assert file.read_bytes() == data


@pytest.mark.parametrize(
    "content", [["no", "mapping"], {SOURCE: ("too", "few")}, {SOURCE: (32, b"\xff" * 8, 0, {}, ())}]
)
def test_a_file_that_is_whole_and_makes_no_sense_is_not_believed(file: Path, content: object) -> None:
    data = marshal.dumps(content)
    file.write_bytes(programs._head(data) + data)
    assert Programs(str(file)).compiled(SOURCE) == re.compile(SOURCE)


def test_the_programs_of_another_interpreter_are_not_taken(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(file)
    monkeypatch.setattr(sys, "version", "3.99.0")
    refuse(monkeypatch)
    with pytest.raises(AssertionError):
        Programs(str(file)).compiled(SOURCE)


def test_nothing_is_written_where_python_writes_no_bytecode(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    some = Programs(str(file))
    some.compiled(SOURCE)
    some.keep()
    assert not file.exists()


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path: Path, file: Path) -> None:
    some = Programs(str(tmp_path / "missing" / "programs.bin"))
    assert some.compiled(SOURCE).search(TEXT) is not None
    some.keep()
    assert list(tmp_path.iterdir()) == []


def test_writers_at_once_leave_one_whole_file(file: Path) -> None:
    several = [Programs(str(file)) for _ in range(8)]
    for number, each in enumerate(several):
        each.compiled(f"{number}件")
    threads = [threading.Thread(target=each.keep) for each in several]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert any(f"{number}件" in Programs(str(file))._read() for number in range(8))
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_writer_in_the_middle_of_another_takes_nothing_from_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = Programs(str(file)), Programs(str(file))
    first.compiled("1件")
    second.compiled("2件")
    replace = Path.replace

    def after_the_other(draft: Path, target: Path) -> Path:
        monkeypatch.setattr(Path, "replace", replace)
        second.keep()
        assert set(Programs(str(file))._read()) == {"2件"}
        return replace(draft, target)

    monkeypatch.setattr(Path, "replace", after_the_other)
    first.keep()
    assert set(Programs(str(file))._read()) == {"1件"}
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_draft_that_cannot_be_put_in_place_is_taken_away(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = written(file)
    some = Programs(str(file))
    some.compiled("1件")

    def full(draft: Path, target: Path) -> Path:
        raise OSError(draft, target)

    monkeypatch.setattr(Path, "replace", full)
    some.keep()
    assert file.read_bytes() == whole
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_an_unknown_engine_means_that_patterns_are_compiled_as_always(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programs, "_ENGINE", None)
    some = Programs(str(file))
    assert some.compiled(SOURCE) == re.compile(SOURCE)
    some.keep()
    assert not file.exists()


def test_an_interpreter_without_bytecode_files_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.implementation, "cache_tag", None)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.chdir(tmp_path)
    some = Programs(programs._beside_bytecode())
    assert some.compiled(SOURCE) == re.compile(SOURCE)
    some.keep()
    assert list(tmp_path.iterdir()) == []


def test_a_source_that_is_no_pattern_is_the_error_of_re(file: Path) -> None:
    with pytest.raises(re.error):
        Programs(str(file)).compiled("(件")
