"""Where reports go: standard output in an encoding that loses nothing, or files that are replaced at the end."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

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
    try:
        with _opened(path) as stream:
            yield stream
    except BrokenPipeError as error:
        raise ReaderGoneError from error


@contextmanager
def _opened(path: str | None) -> Iterator[TextIO]:
    if path is None:
        if sys.stdout is None:
            raise UsageError("standard output is closed", remedy="name a file with -o")
        yield sys.stdout
        sys.stdout.flush()
        return
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        if target.is_dir():
            raise UsageError("this is a folder", path=path, remedy="name a file in it")
        with _written(target, path) as stream:  # a device or a pipe: nothing to keep
            yield stream
        return
    if target.exists() and not os.access(target, os.W_OK):
        raise UsageError("may not be written", path=path, remedy="choose another file")
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with _written(draft, path) as stream:
            yield stream
        if target.exists():
            draft.chmod(stat.S_IMODE(target.stat().st_mode))
        draft.replace(target)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


@contextmanager
def _written(file: Path, path: str) -> Iterator[TextIO]:
    try:
        stream = file.open("w", encoding="utf-8", errors="backslashreplace", newline="")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a possible file name"
        raise UsageError(f"cannot be written ({reason})", path=path, remedy="choose another file") from error
    with stream:
        yield stream


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
