"""Where reports go: standard output in an encoding that loses nothing, or files that are replaced at the end."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

from checker.errors import UsageError
from checker.report import Page


def settle_streams() -> None:
    """Make standard output and error lose no character, for people.

    A terminal keeps its encoding and shows what that cannot hold as escapes; everything else gets UTF-8,
    whatever the locale says, because a program that reads the report cannot know the locale.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def settle_for_machines() -> None:
    """Make standard output UTF-8 with the line ends of the report, also on a terminal: escapes would break JSON."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


class ReaderGoneError(Exception):
    """Whoever read the report has closed the pipe; no OSError, because typer makes exit code 1 of that one."""


@contextmanager
def opened(path: str | None) -> Iterator[TextIO]:
    """A stream for a whole report: standard output for ``None``, else a file that gets its new content at the end.

    When the block fails, the old file is as it was. Raises UsageError when the file cannot be written, and
    ReaderGoneError when it is a pipe that was closed.
    """
    with _reader_is_there():
        if path is None:
            yield _standard_output()
            sys.stdout.flush()
            return
        with _replaced(path) as draft, _text(_created(draft, path)) as stream:
            yield stream


@contextmanager
def opened_binary(path: str | None) -> Iterator[BinaryIO]:
    """The same for a report of bytes. Raises UsageError also when standard output is a terminal."""
    with _reader_is_there():
        if path is None:
            if _standard_output().isatty():
                raise UsageError("this format is not for a terminal", remedy="name a file with -o")
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
            return
        with _replaced(path) as draft, _created(draft, path) as stream:
            yield stream


def write_file(path: str, content: bytes) -> None:
    """Put ``content`` into the file ``path``, wholly or not at all. Raises UsageError when that cannot be done."""
    with opened_binary(path) as stream:
        stream.write(content)


@contextmanager
def _reader_is_there() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise ReaderGoneError from error


def _standard_output() -> TextIO:
    if sys.stdout is None:
        raise UsageError("standard output is closed", remedy="name a file with -o")
    return sys.stdout


@contextmanager
def _replaced(path: str) -> Iterator[Path]:
    """The file to write instead of ``path``: a draft that takes its place when the block ends well."""
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        if target.is_dir():
            raise UsageError("this is a folder", path=path, remedy="name a file in it")
        yield target  # a device or a pipe: nothing to keep
        return
    if target.exists() and not os.access(target, os.W_OK):
        raise UsageError("may not be written", path=path, remedy="choose another file")
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield draft
        if target.exists():
            draft.chmod(stat.S_IMODE(target.stat().st_mode))
        draft.replace(target)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


def _text(stream: BinaryIO) -> TextIO:
    return TextIOWrapper(stream, encoding="utf-8", errors="backslashreplace", newline="")


def _created(file: Path, path: str) -> BinaryIO:
    try:
        return file.open("wb")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a possible file name"
        raise UsageError(f"cannot be written ({reason})", path=path, remedy="choose another file") from error


def page(path: str | None, *, lang: str, color: bool | None) -> Page:
    """What a report for ``path`` is written on; ``color`` is what the command line asks for, if it does."""
    if path is not None or sys.stdout is None:
        return Page(lang, None, bool(color))
    is_terminal = sys.stdout.isatty()
    return Page(lang, _width(is_terminal=is_terminal), is_colored(is_terminal=is_terminal, color=color))


def is_colored(*, is_terminal: bool, color: bool | None) -> bool:
    """Whether to colour: the command line decides, then NO_COLOR, then FORCE_COLOR, then whether a person looks."""
    if color is not None:
        return color
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal and os.environ.get("TERM") != "dumb"


def _width(*, is_terminal: bool) -> int | None:
    """Columns to wrap at; text that goes to a file or a log is not wrapped unless COLUMNS asks for it."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    if not is_terminal:
        return None
    with suppress(OSError):
        return os.get_terminal_size(sys.stdout.fileno()).columns
    return None
