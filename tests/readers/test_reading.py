"""A file is read when it is of a known type, regular and not too large; else one line says why."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from checker.errors import UnreadableError
from checker.model.document import Document
from checker.readers import read

LIMIT = 1024


def read_file(path: Path | str, *, shown_as: str = "") -> Document:
    return read(str(path), max_bytes=LIMIT, shown_as=shown_as)


def refusal(path: Path | str) -> str:
    with pytest.raises(UnreadableError) as refused:
        read_file(path)
    line = str(refused.value)
    assert line.startswith(f"{path}: ")
    assert refused.value.remedy
    return line.removeprefix(f"{path}: ")


@pytest.mark.parametrize(
    ("name", "media"),
    [("a.txt", "text/plain"), ("a.TXT", "text/plain"), ("a.text", "text/plain"), ("a.Md", "text/markdown")],
)
def test_the_suffix_says_what_a_file_is(tmp_path: Path, name: str, media: str) -> None:
    (tmp_path / name).write_text("走访3户。", encoding="utf-8")
    assert read_file(tmp_path / name).media == media


def test_a_document_can_be_shown_under_another_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("走访3户。", encoding="utf-8")
    assert read_file(tmp_path / "a.txt", shown_as="报告.txt").path == "报告.txt"


def test_a_file_of_exactly_the_limit_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"1" * LIMIT)
    (tmp_path / "b.txt").write_bytes(b"1" * (LIMIT + 1))
    assert len(read_file(tmp_path / "a.txt").text) == LIMIT
    assert refusal(tmp_path / "b.txt") == "larger than 1 KiB; split it, or raise the limit with --max-size"


def test_an_unknown_type_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pptx").write_bytes(b"PK\x03\x04")
    (tmp_path / "txt").write_text("走访3户。", encoding="utf-8")
    for name in ("a.pptx", "txt"):
        assert refusal(tmp_path / name).startswith(
            "unknown type of file; name a .txt, .md, .docx, .xlsx, .pdf or .html file"
        )


def test_a_missing_file_is_refused_whatever_its_type(tmp_path: Path) -> None:
    for name in ("a.txt", "a.docx"):
        assert refusal(tmp_path / name) == "no such file or folder; check the name"


def test_impossible_names_are_refused(tmp_path: Path) -> None:
    assert refusal("a\0.txt") == "not a possible file name; check the name"
    assert refusal(f"{'长' * 300}.txt").startswith("cannot be read (File name too long)")


def test_a_folder_with_the_name_of_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    assert refusal(tmp_path / "a.txt") == "not a regular file; name a file or a folder"


@pytest.mark.skipif(os.name != "posix", reason="devices have file names on POSIX only")
def test_a_device_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("/dev/zero")
    assert refusal(tmp_path / "a.txt") == "not a regular file; name a file or a folder"


@pytest.mark.skipif(os.name != "posix", reason="named pipes exist on POSIX only")
def test_a_named_pipe_is_read_up_to_the_limit(tmp_path: Path) -> None:
    pipe = tmp_path / "a.txt"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=["走访3户。".encode()])
    writer.start()
    assert read_file(pipe).text == "走访3户。"
    writer.join()
