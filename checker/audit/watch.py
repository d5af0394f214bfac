"""When the files of a run change: their state is looked at again and again.

The system is not asked to tell: it tells nothing of the shared drives that reports lie on, and an editor that replaces
a file, an ignore file and a configuration that appears all look alike to a walk, which costs less than a check.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from checker.audit.files import STANDARD_INPUT, find

State = Mapping[str, tuple[int, int, int]]
"""For each file that there is, when it was changed, its size and which it is."""

_EVERY = 0.3
"""Seconds between looks."""
_SHARE = 10
"""At most one part in so many of the time is spent on looking."""
_SETTLES = 20
"""Looks after which a file that never stops changing is read nevertheless."""


def state_of(named: Iterable[str], *, leave_out: Iterable[str], beside: Iterable[str]) -> State:
    """The state of the files that the paths ``named`` mean, and of the files ``beside`` them that settings come from.

    The names in ``beside`` that are no paths ("gouji.toml") are looked for in the files' folders and all above.
    """
    found = find((path for path in named if path != STANDARD_INPUT), leave_out=leave_out)
    beside = tuple(beside)
    files = {os.path.realpath(path) for path in found.paths}
    folders = {folder for file in (*files, *map(os.path.realpath, named)) for folder in map(str, Path(file).parents)}
    folders |= {os.path.realpath(path) for path in named}
    files |= {str(Path(folder, name)) for folder in folders for name in beside if os.path.basename(name) == name}  # noqa: PTH119
    files |= {os.path.realpath(name) for name in beside if name}
    return {file: state for file in files if (state := _state(file)) is not None}


def _state(file: str) -> tuple[int, int, int] | None:
    try:
        found = os.stat(file)  # noqa: PTH116 (thousands of files)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def wait_for_change(before: State, look: Callable[[], State]) -> State:
    """The next state that differs from ``before``, once it has settled: a file may be written in several pieces."""
    known, looks = before, 0
    while True:
        begun = time.monotonic()
        now = look()
        if now != before and (now == known or looks >= _SETTLES):
            return now
        looks = looks + 1 if now != before else 0
        known = now
        time.sleep(max(_EVERY, (time.monotonic() - begun) * _SHARE))
