"""A page as every fixed-layout format (.pdf, .ofd) gives it: signs with their places, ruled lines, pictures.

Places are in reading coordinates: points, x grows to the right and y downwards, whichever way the page is turned in
the file. ``Page.in_file`` leads back to the file's own coordinates.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from checker.model.document import Skipped
from checker.model.span import Location

_THIN = 3.0
"""Points that a ruled line may be thick."""

Matrix = tuple[float, float, float, float]
UPRIGHT: Matrix = (1, 0, 0, 1)
"""Reading coordinates run as the file's do (.ofd)."""


class Glyph(NamedTuple):
    """One sign, never a blank: ``spaced`` says that a blank stands before it in the file."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    spaced: bool = False


class Box(NamedTuple):
    """A rectangle in reading coordinates."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it or on its edge."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def around(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


class Rule(NamedTuple):
    """A ruled line along an axis: at ``place`` across it, from ``start`` to ``end`` along it."""

    place: float
    start: float
    end: float


@dataclass(slots=True)
class Page:
    """One page; ``box`` is what is shown of it, ``skipped`` what was left out while it was read."""

    number: int
    box: Box
    frame: Matrix = UPRIGHT
    unit: float = 1.0
    """Points to one unit of the file. Reading coordinates are in points."""
    glyphs: list[Glyph] = field(default_factory=list)
    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)

    def in_file(self, box: Box) -> str:
        """ "x0,y0,x1,y1" in the coordinates of the file, smaller values first."""
        (x, y), (right, high) = back(self.frame, box.left, box.top), back(self.frame, box.right, box.bottom)
        if x > right:
            x, right = right, x
        if y > high:
            y, high = high, y
        unit = self.unit
        return f"{x / unit:.1f},{y / unit:.1f},{right / unit:.1f},{high / unit:.1f}"

    def place(self, box: Box) -> tuple[tuple[str, str | int], ...]:
        """Page and box, as anchors have them."""
        return (("page", self.number), ("box", self.in_file(box)))

    def leave_out(self, what: str, reason: str, box: Box | None = None) -> None:
        """Notes that something on this page is not in the text."""
        place = (("page", self.number),) if box is None else self.place(box)
        self.skipped.append(Skipped(what, reason, Location("page", 0, 0, 1, 1, 1, 1, place)))


def turned(frame: Matrix, x: float, y: float) -> tuple[float, float]:
    """A point of the file in reading coordinates."""
    return frame[0] * x + frame[2] * y, frame[1] * x + frame[3] * y


def back(frame: Matrix, x: float, y: float) -> tuple[float, float]:
    """A point in reading coordinates in those of the file: frames are turns and mirrors, undone by the transpose."""
    return frame[0] * x + frame[1] * y, frame[2] * x + frame[3] * y


def turned_box(frame: Matrix, left: float, low: float, right: float, high: float) -> Box:
    """A rectangle of the file in reading coordinates."""
    first, second = turned(frame, left, low), turned(frame, right, high)
    return Box(min(first[0], second[0]), min(first[1], second[1]), max(first[0], second[0]), max(first[1], second[1]))


def way_of(a: float, b: float) -> tuple[int, int] | None:
    """The axis along which text runs, whose matrix begins with ``a`` and ``b``; None when it is askew."""
    length = math.hypot(a, b)
    if not length or min(abs(a), abs(b)) > 0.1 * length:
        return None
    return round(a / length), round(b / length)


class Segments:
    """Collects the straight strokes of a page's paths as rules."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def stroke(self, points: Sequence[tuple[float, float]]) -> None:
        """A stroked line through ``points``, which are in reading coordinates."""
        for (x0, y0), (x1, y1) in itertools.pairwise(points):
            if abs(y1 - y0) <= _THIN / 2 < abs(x1 - x0):
                self._page.across.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
            elif abs(x1 - x0) <= _THIN / 2 < abs(y1 - y0):
                self._page.down.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))

    def fill(self, box: Box) -> None:
        """A filled rectangle: a rule when it is thin, else a background, which bounds no cell."""
        if box.height <= _THIN < box.width:
            self._page.across.append(Rule((box.top + box.bottom) / 2, box.left, box.right))
        elif box.width <= _THIN < box.height:
            self._page.down.append(Rule((box.left + box.right) / 2, box.top, box.bottom))
