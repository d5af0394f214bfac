"""The values that pass from the scan to the readers of figures and back."""

from __future__ import annotations

from typing import NamedTuple

from checker.claims.quantities import Quantity


class Numeral(NamedTuple):
    """A numeral in its place: ``text[start:end] == written``. Nothing in front of ``floor`` belongs to its figure."""

    text: str
    start: int
    end: int
    written: str
    floor: int
    before: str
    """The character in front of it, "" at the floor."""
    is_han: bool
    """Whether it is written in Chinese characters."""


def numeral_at(text: str, start: int, end: int, *, floor: int) -> Numeral:
    """The numeral ``text[start:end]``."""
    before = text[start - 1] if start > floor else ""
    return Numeral(text, start, end, text[start:end], floor, before, not text[start].isdecimal())


class Reading(NamedTuple):
    """A figure's place, its numeral and its quantity; a number that asserts nothing has a ``why`` instead."""

    start: int
    end: int
    number: str
    quantity: Quantity | None
    why: str = ""
    is_condition: bool = False
