"""Bars on a common scale, one a row: the parts end to end, the whole, the level that the stated figure implies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.model.interval import Exact
from checker.report.html.pictures.shapes import (
    WIDTH,
    Box,
    Label,
    Picture,
    Shape,
    Stroke,
    extent_of,
    gutter_for,
    label_beside,
    width_of,
)

ROW = 19
_BAR = 13
_BASELINE = 10
_PLAIN = 12


@dataclass(frozen=True, slots=True)
class Strip:
    """A row: its name, where its bar begins and ends, the figure beside it, and the class that it is drawn in.

    ``seams`` are where one bar changes into the next, for parts that share a row.
    """

    name: str
    start: Exact
    end: Exact
    text: str
    look: str
    seams: tuple[Exact, ...] = ()


def is_plain(strips: Sequence[Strip]) -> bool:
    """Whether the difference between the last two strips is wide enough to be seen at a glance."""
    scale = extent_of(value for strip in strips for value in (strip.start, strip.end))
    return abs(scale.at(strips[-2].end) - scale.at(strips[-1].end)) >= _PLAIN


def bars(strips: Sequence[Strip], *, title: str, description: str, gap: tuple[Exact, Exact] | None = None) -> Picture:
    """The strips from top to bottom; ``gap`` is what the last two do not share."""
    gutter = gutter_for(strip.name for strip in strips)
    scale = extent_of((value for strip in strips for value in (strip.start, strip.end)), left=gutter)
    shapes: list[Shape] = []
    for number, strip in enumerate(strips):
        y = number * ROW
        left, right = sorted((scale.at(strip.start), scale.at(strip.end)))
        shapes.append(Label(strip.name, 0, y + _BASELINE, look="name"))
        shapes.append(Box(strip.look, left, y, max(right - left, 1), _BAR))
        shapes.extend(Stroke("seam", f"M{scale.at(seam)} {y}v{_BAR}") for seam in strip.seams)
    if gap is not None:
        low, high = sorted((scale.at(gap[0]), scale.at(gap[1])))
        top = (len(strips) - 2) * ROW
        shapes.append(Box("gap", low, top, max(high - low, 2), ROW + _BAR))
    zero = scale.at(0)
    shapes.append(Stroke("zero", f"M{zero} 0v{(len(strips) - 1) * ROW + _BAR}"))
    for number, strip in enumerate(strips):
        left, right = sorted((scale.at(strip.start), scale.at(strip.end)))
        if gap is not None and number >= len(strips) - 2:
            # the figure stands clear of the gap, which is what there is to see
            edges = sorted((scale.at(gap[0]), scale.at(gap[1])))
            if right + 4 + width_of(strip.text) > WIDTH and edges[0] - 4 - width_of(strip.text) > gutter:
                shapes.append(Label(strip.text, edges[0] - 4, number * ROW + _BASELINE, "end"))
                continue
            right = max(right, edges[1] + 1)
        shapes.append(label_beside(strip.text, left, right, number * ROW + _BASELINE, gutter=gutter))
    return Picture(title, description, len(strips) * ROW - ROW + _BAR, tuple(shapes))
