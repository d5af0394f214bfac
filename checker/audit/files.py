"""Which files a run reads: those that are named, and in the folders that are named those of a known type.

Reports of ours that lie in a folder are no documents; one that is named is read like any other file.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath
from typing import NamedTuple

from checker.audit.ignored import IgnoreFiles, rules_above
from checker.audit.own_reports import is_own_report
from checker.model.report import Notification
from checker.readers import SUFFIXES

STANDARD_INPUT = "-"


class Found:
    """The files of a run, each once, in the order of the command line and sorted within a folder.

    ``skipped`` counts the files in folders whose type is not read, ``problems`` are folders that cannot be listed.
    """

    __slots__ = ("paths", "problems", "skipped")

    def __init__(self, paths: Iterable[str] = ()) -> None:
        self.paths = list(paths)
        self.problems: list[Notification] = []
        self.skipped = 0


def find(named: Iterable[str], *, leave_out: Iterable[str] = ()) -> Found:
    """What to read for the paths ``named``, but for the real paths ``leave_out``.

    Whether a named file can be read is for the reader to find out.
    """
    found = Found()
    seen = set(leave_out)
    for path in named:
        if path == STANDARD_INPUT:
            files: Iterable[tuple[str, str]] = [(path, path)]
        elif _holds(Path(path).is_dir):
            files = _walk(path, found, seen)
        else:
            files = [(path, os.path.realpath(path))]
        for file, real in files:
            if real not in seen:
                seen.add(real)
                found.paths.append(file)
    return found


class _Folder(NamedTuple):
    """A folder that is being walked, and those of its entries that were not looked at yet."""

    path: str
    real: str
    ignored: IgnoreFiles
    entries: Iterator[os.DirEntry[str]]


def _walk(root: str, found: Found, seen: set[str]) -> Iterator[tuple[str, str]]:
    """The files below ``root`` as path and real path; every real folder once, so that loops of links end."""
    real_root = os.path.realpath(root)
    stack = list(_opened(root, real_root, rules_above(real_root), found, seen))
    while stack:
        folder = stack[-1]
        entry = next(folder.entries, None)
        if entry is None:
            stack.pop()
            continue
        path = entry.name if folder.path == os.curdir else str(Path(folder.path) / entry.name)
        plain = f"{folder.real.rstrip(os.sep)}{os.sep}{entry.name}"
        real = os.path.realpath(plain) if entry.is_symlink() else plain
        if _holds(entry.is_dir):
            # the state of tools lives in dot folders: .git, .venv, .cache
            if not entry.name.startswith(".") and not folder.ignored.holds(plain, is_folder=True):
                stack.extend(_opened(path, real, folder.ignored, found, seen, is_named=False))
        elif not folder.ignored.holds(plain, is_folder=False):
            if Path(entry.name).suffix.lower() not in SUFFIXES or not _holds(entry.is_file):
                found.skipped += 1
            elif not is_own_report(real):
                yield path, real


def _holds(question: Callable[[], bool]) -> bool:
    """The answer, no when the system has none: a link to itself, a name that is too long."""
    try:
        return question()
    except OSError:
        return False


def _opened(
    path: str, real: str, ignored: IgnoreFiles, found: Found, seen: set[str], *, is_named: bool = True
) -> Iterator[_Folder]:
    """The folder, unless it was walked already, cannot be listed, or holds installed programs and is not named."""
    if real in seen:
        return
    try:
        with os.scandir(path) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        seen.add(real)
        remedy = "ask for permission to read it" if isinstance(error, PermissionError) else "check the disk it is on"
        found.problems.append(Notification("the folder cannot be listed", path, remedy))
        return
    names = frozenset([entry.name for entry in entries])
    # the licences and data of installed programs are nobody's reports
    if not is_named and ("pyvenv.cfg" in names or PurePath(real).name == "node_modules"):
        return
    seen.add(real)
    if ".gitignore" in names:
        ignored = ignored.with_file(real)
    yield _Folder(path, real, ignored, iter(entries))
