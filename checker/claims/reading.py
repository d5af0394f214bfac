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

    @property
    def is_han(self) -> bool:
        """Whether it is written in Chinese characters."""
        return not self.written[0].isdecimal()

    @property
    def before(self) -> str:
        """The character in front of it, "" at the floor."""
        return self.text[self.start - 1] if self.start > self.floor else ""


class Reading(NamedTuple):
    """A figure's place, its numeral and its quantity; a number that asserts nothing has a ``why`` instead."""

    start: int
    end: int
    number: str
    quantity: Quantity | None
    why: str = ""
    is_condition: bool = False
