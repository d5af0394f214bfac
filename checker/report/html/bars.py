"""Bars that show parts against their whole: one segment a row, each beginning where the one above ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.model.finding import Row

_RESULTS = ("=", "≠", ">", "<")
"""Signs of rows that show a whole: the computed value and the stated one."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A segment from ``x`` on, ``width`` wide, on a line ``extent`` long; thousandths of the whole."""

    x: int
    width: int
    extent: int
    share: int
    is_result: bool


def bars_of(rows: Sequence[Row]) -> tuple[Bar | None, ...]:
    """The bar of each row, ``None`` for rows without a share.

    Addends are laid end to end, subtrahends backwards; a whole starts again from 0. The lines of one finding
    are equally long, so that parts which exceed the whole are seen to.
    """
    segments: list[tuple[int, int] | None] = []
    at = 0
    for row in rows:
        if row.share is None:
            segments.append(None)
        elif row.sign in _RESULTS:
            segments.append((0, row.share))
        elif row.sign == "−":
            at -= row.share
            segments.append((at, row.share))
        else:
            segments.append((at, row.share))
            at += row.share
    extent = max((x + width for x, width in filter(None, segments)), default=0)
    extent = max(extent, 1000)
    return tuple(
        None if segment is None else Bar(max(segment[0], 0), segment[1], extent, segment[1], row.sign in _RESULTS)
        for row, segment in zip(rows, segments, strict=True)
    )


def percent_text(share: int) -> str:
    """Thousandths as percent: 752 -> "75.2%"."""
    whole, tenth = divmod(share, 10)
    return f"{whole}.{tenth}%" if tenth else f"{whole}%"
