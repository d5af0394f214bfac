"""One page of an OFD document: text objects with the place of every sign, ruled lines and pictures."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from checker.readers.page import UPRIGHT, Box, Glyph, Matrix, Page, Segments, turned, turned_box, way_of
from checker.readers.page_unread import note_pictures, note_signs
from checker.readers.radicals import usual_characters

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_OBJECTS = 100_000
"""Of one page with its templates."""
MAX_CHARACTERS = 200_000
_MAX_TOKENS = 4_000
"""Of one path: a drawing with more is no table."""
_POINT = 72 / 25.4
"""Points to a millimetre."""

_FRAMES: dict[tuple[int, int], Matrix] = {
    (1, 0): UPRIGHT,
    (0, 1): (0, -1, 1, 0),
    (-1, 0): (-1, 0, 0, -1),
    (0, -1): (0, 1, -1, 0),
}
"""The frame in which text that runs this way on the page reads from left to right, downwards."""


class Area(NamedTuple):
    """A box in millimetres: left, top, width, height."""

    left: float
    top: float
    width: float
    height: float


class _Affine(NamedTuple):
    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where (x, y) of the object is on the page, in points."""
        return (self.a * x + self.c * y + self.e) * _POINT, (self.b * x + self.d * y + self.f) * _POINT


_Sign = tuple[str, float, float, float, bool]
"""A character with its origin on the page and its width in points, and whether a blank stands before it."""


class _Signs(NamedTuple):
    """The signs of one TextCode, their size in points and the way they run (None when askew, or downwards)."""

    signs: list[_Sign]
    size: float
    way: tuple[int, int] | None


def area_of(element: _Element | None) -> Area | None:
    """What is shown of a page by a PageArea or Area element."""
    if element is None:
        return None
    box = element.find("{*}PhysicalBox")
    numbers = _numbers(None if box is None else box.text)
    return Area(*numbers) if len(numbers) == 4 and numbers[2] > 0 and numbers[3] > 0 else None


def read_page(layers: Sequence[_Element], area: Area, number: int) -> Page:
    """Page ``number`` with the objects of its layers. Raises OverflowError when there are too many."""
    codes: list[_Signs] = []
    characters = 0
    strokes: list[list[tuple[float, float]]] = []
    fills: list[list[tuple[float, float]]] = []
    pictures: list[list[tuple[float, float]]] = []
    hidden = composed = 0
    for element, kind in _objects(layers):
        if element.get("Visible", "true").strip() in ("false", "0") or element.get("Alpha", "").strip() == "0":
            hidden += kind == "TextObject"
        elif kind == "TextObject":
            for code in _codes(element):
                codes.append(code)
                characters += len(code.signs)
            if characters > MAX_CHARACTERS:
                raise OverflowError(characters)
        elif kind == "PathObject":
            _take_path(element, strokes, fills)
        elif kind == "ImageObject":
            pictures.append(_corners(element))
        else:
            composed += 1
    ways: Counter[tuple[int, int]] = Counter()
    for code in codes:
        if code.way:
            ways[code.way] += len(code.signs)
    way = ways.most_common(1)[0][0] if ways else (1, 0)
    frame = _FRAMES[way]
    shown = [_POINT * value for value in (area.left, area.top, area.left + area.width, area.top + area.height)]
    page = Page(number, turned_box(frame, shown[0], shown[1], shown[2], shown[3]), frame, _POINT)
    _take_signs(page, codes, way)
    rules = Segments(page)
    for points in strokes:
        rules.stroke([turned(frame, *point) for point in points])
    for points in fills:
        rules.fill(_around([turned(frame, *point) for point in points]))
    note_pictures(page, [_around([turned(frame, *point) for point in points]) for points in pictures if points])
    if hidden:
        page.leave_out("hidden text", f"{hidden} text objects are not shown")
    if composed:
        page.leave_out("drawing", f"{composed} composed drawings were not read")
    return page


def _objects(layers: Sequence[_Element]) -> Iterator[tuple[_Element, str]]:
    """The graphic objects in the order of painting, out of their blocks."""
    left = MAX_OBJECTS
    for layer in layers:
        for element in layer.iter("{*}TextObject", "{*}PathObject", "{*}ImageObject", "{*}CompositeObject"):
            left -= 1
            if left < 0:
                raise OverflowError(MAX_OBJECTS)
            yield element, str(element.tag).rpartition("}")[2]


def _numbers(text: str | None) -> list[float]:
    """The numbers in ``text``; none when one of its words is no number."""
    try:
        numbers = [float(word) for word in (text or "").split()]
    except ValueError:
        return []
    return numbers if all(map(math.isfinite, numbers)) else []


def _number(element: _Element, name: str, default: float) -> float:
    numbers = _numbers(element.get(name))
    return numbers[0] if len(numbers) == 1 else default


def _placed(element: _Element) -> _Affine:
    """From the object's own coordinates to those of the page."""
    box, own = _numbers(element.get("Boundary")), _numbers(element.get("CTM"))
    matrix = _Affine(*own) if len(own) == 6 else _Affine()
    left, top = box[:2] if len(box) == 4 else (0.0, 0.0)
    return matrix._replace(e=matrix.e + left, f=matrix.f + top)


def _corners(element: _Element) -> list[tuple[float, float]]:
    box = _numbers(element.get("Boundary"))
    if len(box) != 4:
        return []
    left, top, width, height = (value * _POINT for value in box)
    return [(left, top), (left + width, top + height)]


def _codes(element: _Element) -> Iterator[_Signs]:
    """The signs of a text object, each where its TextCode puts it."""
    matrix = _placed(element)
    a, b, c, d, e, f = matrix
    size = abs(_number(element, "Size", 0.0))
    wide = size * _number(element, "HScale", 1.0)
    scale, stretch = math.hypot(c, d), math.hypot(a, b)
    way, usual_of = way_of(a, b), usual_characters()
    x = y = 0.0
    spaced = False
    for code in element.iterfind("{*}TextCode"):
        x, y = _number(code, "X", x), _number(code, "Y", y)
        text = code.text or ""
        if len(text) > MAX_CHARACTERS:
            raise OverflowError(len(text))
        across, down = _deltas(code.get("DeltaX"), len(text)), _deltas(code.get("DeltaY"), len(text))
        runs_down = len(text) > 1 and any(down) and not any(across)
        signs: list[_Sign] = []
        at_x, at_y = x, y
        for character, step, sinking in zip_longest(text, across[: len(text)], down[: len(text)]):
            usual = wide * 0.5 if character < "\u0250" else wide
            if step is None:
                step = 0.0 if runs_down else usual
            if character.isspace():
                spaced = True
            else:
                width = step if 0 < step < 1.3 * usual else usual
                on_page = (a * at_x + c * at_y + e) * _POINT, (b * at_x + d * at_y + f) * _POINT
                signs.append((usual_of.get(character, character), *on_page, width * stretch * _POINT, spaced))
                spaced = False
            at_x += step
            at_y += sinking or 0.0
        yield _Signs(signs, round(size * scale * _POINT, 2), None if runs_down else way)


def _deltas(text: str | None, most: int) -> list[float]:
    """How far it is from sign to sign: numbers, of which "g 3 4.5" stands for 4.5 three times."""
    deltas: list[float] = []
    words = iter((text or "").split())
    try:
        for word in words:
            if word == "g":
                count, value = int(next(words)), float(next(words))
                deltas.extend([value] * max(0, min(count, most - len(deltas))))
            else:
                deltas.append(float(word))
            if len(deltas) >= most:
                break
    except (ValueError, StopIteration):
        return []
    return deltas if all(map(math.isfinite, deltas)) else []


def _take_signs(page: Page, codes: list[_Signs], way: tuple[int, int]) -> None:
    outside = tiny = 0
    others: list[str] = []
    p, q, r, s = page.frame
    left, top, right, bottom = page.box
    for signs, size, own_way in codes:
        for text, on_x, on_y, width, spaced in signs:
            x, y = p * on_x + r * on_y, q * on_x + s * on_y
            if not (left <= x + width / 2 <= right and top <= y - size / 3 <= bottom):
                outside += 1
            elif own_way != way:
                others.append(text)
            elif size < 1:
                tiny += 1
            else:
                page.glyphs.append(Glyph(text, x, x + width, y, size, spaced))
    note_signs(page, outside=outside, tiny=tiny, turned=others)


def _take_path(
    element: _Element, strokes: list[list[tuple[float, float]]], fills: list[list[tuple[float, float]]]
) -> None:
    """The straight lines of a path; Stroke is on and Fill is off unless it says otherwise."""
    data = element.find("{*}AbbreviatedData")
    words = (data.text or "").split(None, _MAX_TOKENS + 1) if data is not None else []
    if not words or len(words) > _MAX_TOKENS:
        return
    matrix = _placed(element)
    lines: list[list[tuple[float, float]]] = []
    points: list[tuple[float, float]] = []
    at = 0
    while at < len(words):
        command = words[at]
        count = _OPERANDS.get(command, 0)
        numbers = _numbers(" ".join(words[at + 1 : at + 1 + count]))
        if len(numbers) != count:
            return
        at += 1 + count
        if command == "L":
            points.append(matrix.point(numbers[0], numbers[1]))
        elif command == "C" and points:
            points.append(points[0])
        elif count:
            lines.append(points)
            points = [matrix.point(numbers[-2], numbers[-1])]
    lines.append(points)
    lines = [each for each in lines if len(each) > 1]
    if element.get("Stroke", "true").strip() not in ("false", "0"):
        strokes.extend(lines)
    elif element.get("Fill", "false").strip() in ("true", "1"):
        fills.extend(lines)


_OPERANDS = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7}


def _around(points: Sequence[tuple[float, float]]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))
