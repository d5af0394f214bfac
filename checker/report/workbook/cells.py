"""What stands in a cell. Text is always text: whatever a document says, no program takes it for a formula."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from checker.report.visible import visible_text
from checker.report.workbook.styles import LINK, TEXT, Style

LONGEST = 32_767
"""UTF-16 units that a cell holds."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "'", "＝", "＋", "－", "＠")
_REMARK_ROOM = 40


class Text(NamedTuple):
    """Words, of ours or of a document."""

    text: str
    style: Style = TEXT


class Number(NamedTuple):
    """A number that is given."""

    value: Decimal | int
    style: Style


class Live(NamedTuple):
    """A formula, without "=", and what it comes to."""

    formula: str
    value: Decimal | str
    style: Style


class Link(NamedTuple):
    """Words that lead to a row of a sheet, counted from 1."""

    text: str
    sheet: str
    row: int
    style: Style = LINK


class Blank(NamedTuple):
    """Nothing."""

    style: Style = TEXT


Cell = Text | Number | Live | Link | Blank


def fitting(text: str, words: Mapping[str, str]) -> str:
    """``text`` as a cell can hold and show it: invisible characters written out, what is too long cut off and told."""
    shown = visible_text(text)
    if len(shown) * 2 > LONGEST:
        shown = _cut(shown, words["cut off"])
    # the library takes a string in these tags for its own markup
    return f"{shown} " if shown.startswith("<r>") and shown.endswith("</r>") else shown


def _cut(text: str, remark: str) -> str:
    if _units(text) <= LONGEST:
        return text
    room = LONGEST - _REMARK_ROOM
    kept = text[:room]
    while (over := _units(kept) - room) > 0:
        kept = kept[: -((over + 1) // 2)]
    return kept + remark.format(count=len(text) - len(kept))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
