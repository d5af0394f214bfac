"""Results that are kept: the same answers, no text, nobody else's, and never a wrong one."""

from __future__ import annotations

import os
import pickle
import stat
from pathlib import Path

import pytest

from checker import pipeline
from checker.audit import cache as caches
from checker.audit.cache import Cache
from checker.audit.work import Failure, Job, report_on
from checker.errors import UnreadableError
from checker.model.document import Document
from checker.model.report import DocumentReport
from checker.report import CHECK
from checker.settings import DEFAULTS, Settings
from tests.conftest import Gouji
from tests.report.test_json_report import written

TEXT = "本年度工作顺利。全年受理法律援助案件486件，分为民事121件、行政1件、刑事363件。\n"


class Counting:
    """A check that counts how often it is asked."""

    def __init__(self) -> None:
        self.__qualname__ = "counting"
        self.count = 0

    def __call__(self, document: Document, settings: Settings) -> DocumentReport:
        self.count += 1
        return pipeline.check(document, settings)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "报告.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "报告.txt"


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    (tmp_path / "kept").mkdir(mode=0o700)
    return Cache(str(tmp_path / "kept"))


def entries(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "kept").rglob("*") if path.is_file()]


def checked(file: Path, cache: Cache, check: Counting, settings: Settings = DEFAULTS) -> DocumentReport:
    report = report_on(Job(str(file), str(file), settings, check, cache))
    assert isinstance(report, DocumentReport)
    return report


def test_what_was_checked_before_is_not_checked_again(file: Path, cache: Cache) -> None:
    check = Counting()
    first, again = checked(file, cache, check), checked(file, cache, check)
    assert check.count == 1
    assert written(CHECK.text["json"], first) == written(CHECK.text["json"], again)
    assert written(CHECK.text["text"], first) == written(CHECK.text["text"], again)
    assert written(CHECK.text["html"], first) == written(CHECK.text["html"], again)


def test_other_content_another_name_and_other_settings_are_checked(file: Path, cache: Cache) -> None:
    check = Counting()
    checked(file, cache, check)
    checked(file, cache, check, Settings(lang="en"))
    checked(file, cache, check, Settings(profile="audit"))
    other = file.with_name("其他.txt")
    other.write_text(TEXT, encoding="utf-8")
    checked(other, cache, check)
    file.write_text(TEXT.replace("486", "485"), encoding="utf-8")
    assert checked(file, cache, check).findings == ()
    assert check.count == 5


def test_after_another_release_of_a_library_everything_is_checked_again(
    file: Path, cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "reads_it.py"
    library.write_text("VERSION = 1\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(caches, "_LIBRARIES", ("reads_it", "not_installed"))
    check = Counting()
    for text in ("VERSION = 1\n", "VERSION = 1\n", "VERSION = 12\n"):
        if library.read_text(encoding="utf-8") != text:
            library.write_text(text, encoding="utf-8")
        caches._program.cache_clear()
        checked(file, cache, check)
    caches._program.cache_clear()
    assert check.count == 2


def test_an_entry_holds_no_running_text_and_is_its_owners_alone(file: Path, cache: Cache, tmp_path: Path) -> None:
    checked(file, cache, Counting())
    (entry,) = entries(tmp_path)
    data = entry.read_bytes()
    assert "本年度工作顺利".encode() not in data
    assert stat.S_IMODE(entry.stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", [b"", b"gouji-result\n", "half", "one bit", "other pickle"])
def test_a_damaged_entry_is_no_entry(file: Path, cache: Cache, tmp_path: Path, damage: str | bytes) -> None:
    check = Counting()
    checked(file, cache, check)
    (entry,) = entries(tmp_path)
    data = entry.read_bytes()
    match damage:
        case "half":
            damaged = data[: len(data) // 2]
        case "one bit":
            damaged = data[:-9] + bytes([data[-9] ^ 1]) + data[-8:]
        case "other pickle":
            damaged = signed(pickle.dumps(os.getcwd))
        case _:
            damaged = bytes(damage)  # type: ignore[arg-type]
    entry.write_bytes(damaged)
    assert len(checked(file, cache, check).findings) == 1
    assert check.count == 2
    assert entry.read_bytes() == data


def signed(payload: bytes) -> bytes:
    from hashlib import sha256

    return b"gouji-result\n" + sha256(payload).digest() + payload


def test_nothing_but_reports_is_made_from_an_entry(file: Path, cache: Cache, tmp_path: Path) -> None:
    class Harm:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.mkdir, (str(tmp_path / "harm"),)

    checked(file, cache, Counting())
    (entry,) = entries(tmp_path)
    entry.write_bytes(signed(pickle.dumps(Harm())))
    checked(file, cache, Counting())
    assert not (tmp_path / "harm").exists()


def test_a_folder_that_cannot_be_written_is_no_reason_to_fail(file: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file", encoding="utf-8")
    check = Counting()
    for _ in range(2):
        checked(file, Cache(str(tmp_path / "kept")), check)
    assert check.count == 2


def test_text_is_read_again_only_if_the_file_is_the_same(file: Path, cache: Cache) -> None:
    checked(file, cache, Counting())
    again = checked(file, cache, Counting())
    file.write_text(TEXT + TEXT, encoding="utf-8")
    with pytest.raises(UnreadableError, match="changed while it was checked"):
        _ = again.document.text


def test_a_report_of_an_earlier_run_travels_between_processes(file: Path, cache: Cache) -> None:
    first = checked(file, cache, Counting())
    again = pickle.loads(pickle.dumps(checked(file, cache, Counting())))
    assert again.document.text == first.document.text
    assert again.document.blocks == first.document.blocks


def test_what_could_not_be_read_is_not_kept(file: Path, cache: Cache, tmp_path: Path) -> None:
    file.write_bytes(b"")
    outcome = report_on(Job(str(file), "报告.txt", DEFAULTS, pipeline.check, cache))
    assert isinstance(outcome, Failure)
    assert entries(tmp_path) == []


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="only where files have owners")
def test_a_folder_that_others_may_read_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOUJI_CACHE_DIR", str(tmp_path / "own"))
    assert caches.opened() is not None
    (tmp_path / "own").chmod(0o755)
    assert caches.opened() is None


def test_what_nobody_asked_for_in_a_month_is_removed(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "own"
    monkeypatch.setenv("GOUJI_CACHE_DIR", str(folder))
    opened = caches.opened()
    assert opened is not None
    checked(file, opened, Counting())
    (entry,) = (path for path in folder.rglob("*") if path.is_file() and path.name != "tidied")
    os.utime(entry, (0, 0))
    caches.opened()
    assert entry.exists()
    os.utime(folder / "tidied", (0, 0))
    caches.opened()
    assert not entry.exists()


def test_results_are_cleaned_away(gouji: Gouji, tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    for number in range(6):
        (reports / f"{number}.txt").write_text(TEXT, encoding="utf-8")
    place = {"GOUJI_CACHE_DIR": str(tmp_path / "own")}
    first = gouji("check", folder=reports, **place)
    assert gouji("check", folder=reports, **place).stdout == first.stdout
    done = gouji("clean", folder=tmp_path, **place)
    assert done.stderr == f"gouji: removed 6 results from {tmp_path / 'own'}\n"
    assert gouji("check", "--no-cache", folder=reports, **place).stdout == first.stdout
    assert gouji("clean", folder=tmp_path, **place).stderr.startswith("gouji: removed 0 results")


def test_a_single_page_opens_no_cache(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    gouji("check", folder=tmp_path, GOUJI_CACHE_DIR=str(tmp_path / "own"))
    assert not (tmp_path / "own").exists()


def test_files_of_others_in_the_folder_are_left_alone(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """$GOUJI_CACHE_DIR may have been set to a folder that holds more: git's objects lie in such folders too."""
    folder = tmp_path / "own"
    monkeypatch.setenv("GOUJI_CACHE_DIR", str(folder))
    opened = caches.opened()
    assert opened is not None
    checked(file, opened, Counting())
    foreign = folder / "ab" / ("0" * 62)
    foreign.parent.mkdir(exist_ok=True)
    foreign.write_bytes(b"somebody else's")
    os.utime(foreign, (0, 0))
    os.utime(folder / "tidied", (0, 0))
    caches.opened()
    assert caches.clean() == 1
    assert foreign.exists()


def test_the_entry_of_another_document_is_no_entry(file: Path, cache: Cache, tmp_path: Path) -> None:
    checked(file, cache, Counting())
    (entry,) = (path for path in (tmp_path / "kept").rglob("*") if path.is_file())
    file.write_text(TEXT.replace("486", "485"), encoding="utf-8")
    check = Counting()
    checked(file, cache, check)
    (other,) = (path for path in (tmp_path / "kept").rglob("*") if path.is_file() and path != entry)
    other.write_bytes(entry.read_bytes())
    again = checked(file, cache, check)
    assert check.count == 2
    assert "受理法律援助案件485件" in again.document.text
