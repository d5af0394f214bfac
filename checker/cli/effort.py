"""How much a run takes upon itself: processes that share the files, and a place where results are kept."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.audit.files import STANDARD_INPUT

if TYPE_CHECKING:
    from checker.audit.cache import Cache

_FEW = 4
_SMALL = 200_000
"""Of so few files of so few bytes, plain text is checked before a pool or a cache would be open."""


def effort(paths: Sequence[str], *, jobs: int | None, is_cached: bool) -> tuple[int, Cache | None]:
    """How many processes share the files, and where results are kept: one and nowhere for a page or two."""
    if STANDARD_INPUT in paths or (jobs is None and _are_few(paths)):
        return 1, None
    from checker.audit.cache import opened as cache
    from checker.audit.pool import workers_for

    workers = workers_for(paths) if jobs is None else max(1, min(jobs, len(paths)))
    return workers, cache() if is_cached else None


def _are_few(paths: Sequence[str]) -> bool:
    if len(paths) > _FEW:
        return False
    plain = all(path.lower().endswith((".txt", ".text", ".md", ".markdown")) for path in paths)
    return plain and sum(_size(path) for path in paths) <= _SMALL


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)  # noqa: PTH202
    except OSError:
        return 0
