"""What is on a page of a PDF beside text: straight strokes, filled rectangles and pictures, in forms too."""

from __future__ import annotations

import ctypes
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

MAX_OBJECTS = 50_000
"""Of one page, those in forms counted. What lies behind is not looked at for ruled lines."""
MAX_SEGMENTS = 1_000
"""Of one path: a drawing with more is no table."""
_MAX_DEPTH = 8


@dataclass(slots=True)
class Drawn:
    """What is on the page beside text: paths as (kind, points), and the boxes of pictures."""

    strokes: list[list[tuple[float, float]]]
    fills: list[tuple[float, float, float, float]]
    pictures: list[tuple[float, float, float, float]]
    paths: int = 0
    cut: bool = False


def drawn_on(raw: Any, page: Any, texts: Collection[int | None] = ()) -> Drawn:
    """The page's paths and pictures in the coordinates of the file; ``texts`` are objects that are known to be text."""
    found = Drawn([], [], [])
    identity = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    left = [MAX_OBJECTS]
    for kind, item, matrix in _objects(raw, page, identity, left, texts):
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            found.pictures.append(_bounds(raw, item, matrix))
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            found.paths += 1
            _take_path(raw, item, matrix, found)
    found.cut = left[0] <= 0
    return found


def direct(function: Any, result: Any, *arguments: Any) -> Any:
    """The same function of the library, whose first argument is a handle, taking addresses for pointers.

    It is called for every character or object, and most of such a call is the making of pointers.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return _prototype(result, *arguments)(address)


@cache
def _prototype(result: Any, *arguments: Any) -> Any:
    return ctypes.PYFUNCTYPE(result, ctypes.c_void_p, *arguments)  # a class, which takes longer to make than to use


_Affine = tuple[float, float, float, float, float, float]


def _objects(
    raw: Any, holder: Any, matrix: _Affine, left: list[int], texts: Collection[int | None], depth: int = 0
) -> Iterator[tuple[int, Any, _Affine]]:
    """Type, object and the matrix of the form around it, for all but text; forms are gone into."""
    count, get = (
        (raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject)
        if depth
        else (raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject)
    )
    object_at = direct(get, ctypes.c_void_p, ctypes.c_int)
    kind_of = direct(raw.FPDFPageObj_GetType, ctypes.c_int)
    text, form = raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_FORM
    inside = ctypes.cast(holder, ctypes.c_void_p).value
    for index in range(max(count(holder), 0)):
        left[0] -= 1
        if left[0] <= 0:
            return
        address = object_at(inside, index)
        if address in texts:
            continue
        kind = kind_of(address)
        if kind == text:
            continue
        item = ctypes.cast(address, raw.FPDF_PAGEOBJECT)
        if kind != form:
            yield kind, item, matrix
        elif depth < _MAX_DEPTH:
            yield from _objects(raw, item, _times(_matrix(raw, item), matrix), left, texts, depth + 1)


def _matrix(raw: Any, item: Any) -> _Affine:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, matrix):
        return (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _times(first: _Affine, then: _Affine) -> _Affine:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _point(matrix: _Affine, x: float, y: float) -> tuple[float, float]:
    return matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]


def _bounds(raw: Any, item: Any, matrix: _Affine) -> tuple[float, float, float, float]:
    left, low, right, high = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(item, left, low, right, high)
    corners = [_point(matrix, x, y) for x in (left.value, right.value) for y in (low.value, high.value)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _take_path(raw: Any, item: Any, matrix: _Affine, found: Drawn) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, fill, stroke)
    if not stroke.value:
        if fill.value:
            found.fills.append(_bounds(raw, item, matrix))
        return
    count = raw.FPDFPath_CountSegments(item)
    if not 0 < count <= MAX_SEGMENTS:
        return
    own = _times(_matrix(raw, item), matrix)
    points: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if kind != raw.FPDF_SEGMENT_LINETO:
            if len(points) > 1:
                found.strokes.append(points)
            points = []  # a curve is no ruled line
        points.append(_point(own, x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1:
        found.strokes.append(points)
