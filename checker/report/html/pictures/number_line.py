"""Two intervals on a number line: what the stated figure can stand for, and what follows from the others.

Where they do not meet, the view is drawn so close that the gap between them is wide enough to be seen, however small
it is beside the figures: that is what shows why 95.15 is not 95.16.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from checker.model.interval import Exact, Interval
from checker.report.html.pictures.shapes import (
    WIDTH,
    Box,
    Dot,
    Label,
    Picture,
    Scale,
    Shape,
    Stroke,
    label_on,
    width_of,
)

HEIGHT = 68
_UPPER, _LOWER = 16, 42
_BAND = 10
_AXIS = 34


@dataclass(frozen=True, slots=True)
class Lane:
    """One of the two: the interval, the text beside it, and the class that it is drawn in."""

    values: Interval
    text: str
    look: str


def number_line(upper: Lane, lower: Lane, *, title: str, description: str, apart: Sequence[str] = ()) -> Picture | None:
    """The two lanes around their axis; ``None`` when neither has an end to draw.

    In the gap between them stands the first of ``apart`` that is short enough.
    """
    view = _view(upper.values, lower.values)
    if view is None:
        return None
    scale = Scale(view[0], view[1], 0, WIDTH)
    shapes: list[Shape] = []
    between = gap_between(upper.values, lower.values)
    if between is None:
        shapes.append(Stroke("axis", f"M0 {_AXIS}H{WIDTH}"))
    else:
        low, high = scale.at(between[0]), scale.at(between[1])
        shapes.append(Stroke("axis", f"M0 {_AXIS}H{low}M{high} {_AXIS}H{WIDTH}"))
        shapes.append(Box("gap", low, _UPPER + _BAND, max(high - low, 2), _LOWER - _UPPER - _BAND))
        shapes.append(Stroke("edge", f"M{low} {_UPPER}V{_LOWER + _BAND}M{high} {_UPPER}V{_LOWER + _BAND}"))
        fitting = next((text for text in apart if width_of(text) + 4 < high - low), "")
        shapes.append(Label(fitting, (low + high) // 2, _AXIS + 4, "middle"))
    for lane, y, baseline in ((upper, _UPPER, _UPPER - 6), (lower, _LOWER, _LOWER + _BAND + 13)):
        middle = _draw(lane, y, scale, shapes)
        shapes.append(label_on(lane.text, middle, baseline))
    return Picture(title, description, HEIGHT, tuple(shapes))


def gap_between(one: Interval, other: Interval) -> tuple[Exact, Exact] | None:
    """The two ends that face each other, ``None`` where the intervals meet."""
    if one.ends_before(other):
        first, second = one, other
    elif other.ends_before(one):
        first, second = other, one
    else:
        return None
    assert first.high is not None and second.low is not None
    return first.high, second.low


def _view(one: Interval, other: Interval) -> tuple[Exact, Exact] | None:
    """The stretch to draw: all of both, or the surroundings of a gap that would be too small to see."""
    ends = [end for end in (one.low, one.high, other.low, other.high) if end is not None]
    if not ends:
        return None
    low, high = min(ends), max(ends)
    extent = high - low
    between = gap_between(one, other)
    if between is not None and 5 * (between[1] - between[0]) < extent:
        gap = Fraction(between[1] - between[0]) or Fraction(extent, 50)
        return between[0] - 2 * gap, between[1] + 2 * gap
    margin = Fraction(extent, 7) or Fraction(1)
    return low - margin, high + margin


def _draw(lane: Lane, y: int, scale: Scale, shapes: list[Shape]) -> int:
    """Draw the interval; the position of its middle. An end out of view runs on, one inside is a bar's edge."""
    low, high = lane.values.low, lane.values.high
    left = 0 if low is None or low < scale.low else scale.at(low)
    right = WIDTH if high is None or high > scale.high else scale.at(high)
    if lane.values.is_point or right - left < 3:
        at = (left + right) // 2
        shapes.append(Dot(lane.look, at, y + _BAND // 2, 5))
        return at
    shapes.append(Box(lane.look, left, y, right - left, _BAND))
    for at, is_cut, way in ((left, left == 0, 1), (right, right == WIDTH, -1)):
        if is_cut:
            tip = at + 3 * way
            shapes.append(
                Stroke("on", f"M{tip + 5 * way} {y + 1}L{tip} {y + _BAND // 2}L{tip + 5 * way} {y + _BAND - 1}")
            )
    return (left + right) // 2
