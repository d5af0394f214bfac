"""What pictures are made of: boxes, dots, strokes and labels on a strip 320 units wide.

Positions are whole numbers, so that the same figures give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import ClassVar

from checker.model.interval import Exact

WIDTH = 320
GUTTER = 48
"""Where bars begin at the least: what stands left of them names them."""

_NARROW, _WIDE = 6, 11
"""How wide a Latin letter and a Chinese character are, about, in a label."""


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle; ``look`` is its class in the style sheet."""

    tag: ClassVar[str] = "rect"
    look: str
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle."""

    tag: ClassVar[str] = "circle"
    look: str
    x: int
    y: int
    radius: int


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line along ``path``, in the notation of SVG."""

    tag: ClassVar[str] = "path"
    look: str
    path: str


@dataclass(frozen=True, slots=True)
class Label:
    """A word or figure; ``anchor`` says which side of it stands at ``x``: "start", "middle" or "end"."""

    tag: ClassVar[str] = "text"
    text: str
    x: int
    y: int
    anchor: str = "start"
    look: str = ""


Shape = Box | Dot | Stroke | Label


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, and the same in words: ``title`` names it, ``description`` says what is to be seen."""

    title: str
    description: str
    height: int
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from ``low`` to ``high`` laid out from ``left`` to ``right``."""

    low: Exact
    high: Exact
    left: int = GUTTER
    right: int = WIDTH

    def at(self, value: Exact) -> int:
        """The position of ``value``, at the edge for one that lies beyond it."""
        extent = self.high - self.low
        if not extent:
            return self.left
        at = self.left + floor(Fraction(value - self.low) * (self.right - self.left) / extent + Fraction(1, 2))
        return min(max(at, self.left), self.right)


def width_of(text: str) -> int:
    """About how wide the label is."""
    return sum(_NARROW if character < "\u2e80" else _WIDE for character in text)


def label_on(text: str, x: int, y: int, look: str = "", *, left: int = 0) -> Label:
    """A label in the middle above ``x``, moved so that it ends within the picture."""
    half = width_of(text) // 2
    if x - half < left:
        return Label(text, left, y, "start", look)
    if x + half > WIDTH:
        return Label(text, WIDTH, y, "end", look)
    return Label(text, x, y, "middle", look)


def gutter_for(names: Iterable[str]) -> int:
    """Where bars begin that bear these names."""
    return max(GUTTER, *(width_of(name) + 8 for name in names))


def label_beside(text: str, start: int, end: int, y: int, *, gutter: int) -> Label:
    """A label right of a bar where there is room, else left of it, else in it."""
    width = width_of(text)
    if end + 4 + width <= WIDTH:
        return Label(text, end + 4, y)
    if start - 4 - width >= gutter:
        return Label(text, start - 4, y, "end")
    return Label(text, end - 4, y, "end")


def extent_of(values: Iterable[Exact], *, left: int = GUTTER) -> Scale:
    """A scale that begins at 0 and shows all the values, negative ones to the left of it."""
    shown = [0, *values]
    return Scale(min(shown), max(shown), left)
