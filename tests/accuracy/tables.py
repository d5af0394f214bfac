"""Tables of counts and percentages for the end of a test run: text only, columns as wide as they need to be."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction


def percent(part: int, whole: int) -> str:
    """``part`` of ``whole`` in percent, rounded half up to one decimal; "–" of nothing."""
    if whole == 0:
        return "–"
    tenths = (2000 * part + whole) // (2 * whole)
    return f"{tenths // 10}.{tenths % 10}"


def share(part: int, whole: int) -> Fraction:
    """``part`` of ``whole``, 1 when there is nothing to be part of."""
    return Fraction(part, whole) if whole else Fraction(1)


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[str | int]]) -> str:
    """The title and the rows below a head; the first column is flush left, the others flush right."""
    lines = [[str(entry) for entry in row] for row in (head, *rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    shown = (
        "  ".join(entry.rjust(width) if number else entry.ljust(width) for number, (entry, width) in enumerate(pairs))
        for pairs in (list(zip(line, widths, strict=True)) for line in lines)
    )
    return "\n".join([title, *(f"  {line}" for line in shown)])
