"""Older office files made to do harm: LibreOffice gets them one by one, and what it takes and makes is bounded."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from pathlib import Path

import pytest

from checker.errors import UnreadableError
from checker.readers import office
from tests.readers.libreoffice import LibreOffice
from tests.readers.word_files import paragraph, row, table, word

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD = "WordDocument".encode("utf-16-le")
LONGEST_SECONDS = 60


@pytest.fixture(scope="module")
def written(libreoffice: LibreOffice, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A .doc of some pages."""
    folder = tmp_path_factory.mktemp("doc")
    source = folder / "报告.docx"
    source.write_bytes(word(paragraph("受理485件。") * 200 + table(row("甲", "1")) + paragraph("完")))
    (target,) = libreoffice.convert([source], "doc:MS Word 97", folder / "out")
    return target.read_bytes()


REFUSED = {
    "nothing": (b"", "empty"),
    "text": ("受理3件".encode(), "no Word or WPS document"),
    "a web page": (b"<html><img src='http://127.0.0.1:9/'></html>", "no Word or WPS document"),
    "a program": (b"MZ" + b"\0" * 1000, "no Word or WPS document"),
    "a newer encrypted file": (OLE2 + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "half a zip": (b"PK\x03\x04" + b"\0" * 100, "damaged"),
}
BROKEN = {
    "a header without a file": OLE2 + b"\0" * 504,
    "a header and noise": OLE2 + bytes(range(256)) * 40,
    "a document in name only": OLE2 + b"\0" * 504 + WORD + b"\0" * 4_000,
    "sectors that lead to themselves": OLE2 + b"\0" * 36 + b"\x00\x00\x00\x00" * 116 + WORD + b"\xfe\xff\xff\xff" * 400,
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_older_office_file_is_refused_without_LibreOffice(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    data, words = REFUSED[name]
    with pytest.raises(UnreadableError, match=words) as caught:
        office.read_doc(data, path="坏.doc", sha256="")
    assert caught.value.remedy


@pytest.mark.parametrize("name", BROKEN)
def test_what_LibreOffice_cannot_open_is_refused(name: str, libreoffice: LibreOffice) -> None:
    assert_refused(BROKEN[name])


@pytest.mark.parametrize("share", [0.02, 0.3, 0.7])
def test_a_file_that_breaks_off_is_refused_or_read(share: float, written: bytes) -> None:
    begin = time.monotonic()
    with contextlib.suppress(UnreadableError):
        assert "485" in office.read_doc(written[: int(len(written) * share)], path="坏.doc", sha256="").text
    assert time.monotonic() - begin < LONGEST_SECONDS


def test_a_locked_file_is_said_to_be_encrypted(written: bytes) -> None:
    assert office.read_doc(written, path="报告.doc", sha256="").text.startswith("受理485件。")
    locked = bytearray(written)
    (header,) = (at for at in range(512, len(locked), 512) if locked[at : at + 2] == b"\xec\xa5")
    locked[header + 11] |= 0x01
    with pytest.raises(UnreadableError, match="encrypted"):
        office.read_doc(bytes(locked), path="坏.doc", sha256="")


@pytest.mark.parametrize(
    "text",
    ["{" * 100_000, "{\\field{\\*\\fldinst " * 2_000, "\\trowd\\cellx1\\cell\\row " * 3_000, "\\u-1?" * 10_000],
    ids=["brackets", "fields", "rows", "half characters"],
)
def test_rich_text_made_to_be_slow_ends(text: str, libreoffice: LibreOffice) -> None:
    begin = time.monotonic()
    with contextlib.suppress(UnreadableError):
        office.read_doc(b"{\\rtf1 12 " + text.encode() + b"}", path="坏.doc", sha256="")
    assert time.monotonic() - begin < office.SECONDS + 10


def assert_refused(data: bytes) -> None:
    begin = time.monotonic()
    with pytest.raises(UnreadableError) as caught:
        office.read_doc(data, path="坏.doc", sha256="")
    assert caught.value.remedy
    assert time.monotonic() - begin < LONGEST_SECONDS


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in LibreOffice's place; its script is to be written."""
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.touch()
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    return program


@pytest.mark.skipif(os.name != "posix", reason="a shell script stands in")
def test_a_conversion_that_does_not_end_is_ended_with_all_that_it_started(
    stand_in: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(office, "SECONDS", 1)
    process = tmp_path / "process"
    stand_in.write_text(f"#!/bin/sh\nsleep 300 &\necho $! >{process}\nwait\n", encoding="utf-8")
    with pytest.raises(UnreadableError, match="stopped after 1 seconds"):
        office.read_doc(b"{\\rtf1 3}", path="坏.doc", sha256="")
    assert not is_running(int(process.read_text()))


@pytest.mark.skipif(os.name != "posix", reason="a shell script stands in")
def test_what_comes_out_is_bounded_and_nothing_stays_on_the_disk(
    stand_in: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(office, "_LARGEST_FILE", 4096 * 512)
    folder = tmp_path / "folder"
    stand_in.write_text(
        f"#!/bin/sh\npwd >{folder}\nmkdir out\nhead -c 99000000 /dev/zero >out/document.docx\n", encoding="utf-8"
    )
    with pytest.raises(UnreadableError, match="damaged"):
        office.read_doc(b"{\\rtf1 3}", path="坏.doc", sha256="")
    assert not Path(folder.read_text().strip()).exists()


@pytest.mark.skipif(os.name != "posix", reason="a shell script stands in")
def test_a_program_that_breaks_off_is_no_crash(stand_in: Path) -> None:
    stand_in.write_text("#!/bin/sh\nkill -SEGV $$\n", encoding="utf-8")
    with pytest.raises(UnreadableError, match="LibreOffice cannot open it"):
        office.read_doc(b"{\\rtf1 3}", path="坏.doc", sha256="")


def is_running(process: int) -> bool:
    """Whether the process is there and no mere entry of a dead one."""
    status = Path(f"/proc/{process}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"
