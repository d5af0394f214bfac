"""Things counted: as many dots as the text says, above as many as it lists; and markers in their sequence."""

from __future__ import annotations

from collections.abc import Sequence

from checker.report.html.pictures.shapes import (
    WIDTH,
    Box,
    Dot,
    Label,
    Picture,
    Shape,
    Stroke,
    gutter_for,
    width_of,
)

MOST = 18
"""More dots than this are not counted by looking."""

_ROW = 20
_PITCH = 13
_CHIP = 20


def dots(said: tuple[str, int], found: tuple[str, int], *, title: str, description: str) -> Picture | None:
    """Two rows of dots, those that the other row lacks drawn open; ``None`` for more than can be counted."""
    if not 0 < max(said[1], found[1]) <= MOST:
        return None
    shapes: list[Shape] = []
    left = gutter_for((said[0], found[0])) + 6
    shared = min(said[1], found[1])
    for row, ((name, number), look) in enumerate(((said, "stated"), (found, "computed"))):
        y = row * _ROW + 7
        shapes.append(Label(name, 0, y + 4, look="name"))
        for at in range(number):
            shapes.append(Dot(look if at < shared else "odd", left + at * _PITCH, y, 4))
        shapes.append(Label(str(number), left + number * _PITCH, y + 4))
    return Picture(title, description, 2 * _ROW - 6, tuple(shapes))


def sequence(markers: Sequence[tuple[str, str]], *, title: str, description: str) -> Picture | None:
    """Markers in a row as (text, class), joined; ``None`` when they do not fit."""
    shapes: list[Shape] = []
    x = 0
    for number, (text, look) in enumerate(markers):
        width = width_of(text) + 14
        if number:
            shapes.append(Stroke("axis", f"M{x} {_CHIP // 2 + 1}h14"))
            x += 14
        shapes.append(Box(look, x + 1, 1, width, _CHIP))
        shapes.append(Label(text, x + 1 + width // 2, 15, "middle"))
        x += width + 1
    return Picture(title, description, _CHIP + 2, tuple(shapes)) if x <= WIDTH else None
