"""The values that pass from the scan to the readers of figures and back: classes with slots, made for each numeral."""

from __future__ import annotations

from checker.claims.quantities import Quantity


class Numeral:
    """A numeral in its place: ``text[start:end] == written``. Nothing in front of ``floor`` belongs to its figure.

    ``before`` is the character in front of it, "" at the floor; ``is_han`` says whether it is written in Chinese
    characters.
    """

    __slots__ = ("before", "end", "floor", "is_han", "start", "text", "written")

    def __init__(self, text: str, start: int, end: int, written: str, floor: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.written = written
        self.floor = floor
        self.before = text[start - 1] if start > floor else ""
        self.is_han = not written[0].isdecimal()


class Reading:
    """A figure's place, its numeral and its quantity; a number that asserts nothing has a ``why`` instead."""

    __slots__ = ("end", "is_condition", "number", "quantity", "start", "why")

    def __init__(
        self, start: int, end: int, number: str, quantity: Quantity | None, why: str = "", is_condition: bool = False
    ) -> None:
        self.start = start
        self.end = end
        self.number = number
        self.quantity = quantity
        self.why = why
        self.is_condition = is_condition
