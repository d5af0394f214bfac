"""One page of a PDF as pdfium reads it: signs, ruled lines and pictures, within bounds."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Callable
from operator import itemgetter
from typing import Any, NamedTuple

from checker.readers.page import Box, Glyph, Matrix, Page, Segments, turned, turned_box, way_of
from checker.readers.page_unread import note_pictures, note_signs
from checker.readers.pdf_drawing import MAX_OBJECTS, Drawn, direct, drawn_on
from checker.readers.radicals import usual_characters

MAX_CHARACTERS = 200_000
"""Of one page. A page of close print has 4,000."""

_FRAMES: dict[tuple[int, int], Matrix] = {
    (1, 0): (1, 0, 0, -1),
    (0, 1): (0, 1, 1, 0),
    (-1, 0): (-1, 0, 0, 1),
    (0, -1): (0, -1, -1, 0),
}
"""The frame in which text that runs this way in the file reads from left to right, downwards."""


class _Paint(NamedTuple):
    """How the signs of one text object are painted: size, the way they run (None when askew), visible or not."""

    size: float
    way: tuple[int, int] | None
    hidden: bool


_Sign = tuple[str, float, float, float, float, float, float, _Paint, bool]
"""A character as it stands in the file: text, origin (x, y), box (left, bottom, right, top), paint, blank before it."""


def read_page(raw: Any, page: Any, number: int, most: int) -> Page:
    """Page ``number``, which is open in pdfium as ``page``; ``raw`` are its functions.

    Raises OverflowError when there are more than ``most`` characters on it.
    """
    shown = _shown(raw, page)
    text_page = raw.FPDFText_LoadPage(page)
    signs: list[_Sign] = []
    unmapped, owners = 0, set[int | None]()
    if text_page:
        try:
            signs, unmapped, owners = _signs(raw, text_page, most)
        finally:
            raw.FPDFText_ClosePage(text_page)
    frame = _FRAMES[_main_way(signs)]
    read = Page(number, turned_box(frame, *shown), frame)
    drawn = drawn_on(raw, page, owners)
    pictures = [box for box in (_clipped(turned_box(frame, *each), read.box) for each in drawn.pictures) if box]
    _take_signs(read, signs, frame, pictures)
    _take_rules(read, drawn, frame)
    _judge_page(read, signs, unmapped, pictures, drawn)
    _note_annotations(raw, page, read)
    return read


def _shown(raw: Any, page: Any) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of what viewers show of the page."""
    left, low, right, high = (ctypes.c_float() for _ in range(4))
    for box in (raw.FPDFPage_GetCropBox, raw.FPDFPage_GetMediaBox):
        if box(page, left, low, right, high) and right.value > left.value and high.value > low.value:
            return left.value, low.value, right.value, high.value
    return 0.0, 0.0, 612.0, 792.0


def _signs(raw: Any, text_page: Any, most: int) -> tuple[list[_Sign], int, set[int | None]]:
    """The characters in the order of the file without blanks, how many of all have no known meaning, and the objects
    that they are of.
    """
    count = raw.FPDFText_CountChars(text_page)
    if count > most:
        raise OverflowError(count)
    page = ctypes.cast(text_page, ctypes.c_void_p).value or 0
    code_of = direct(raw.FPDFText_GetUnicode, ctypes.c_uint, ctypes.c_int)
    is_generated = direct(raw.FPDFText_IsGenerated, ctypes.c_int, ctypes.c_int)
    origin_of = direct(raw.FPDFText_GetCharOrigin, ctypes.c_int, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
    box_of = direct(raw.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
    object_of = direct(raw.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_int)
    origin_x, origin_y, loose = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    at_x, at_y, at_box = ctypes.addressof(origin_x), ctypes.addressof(origin_y), ctypes.addressof(loose)
    edges = memoryview(loose).cast("B").cast("f")  # left, top, right, bottom
    paint_of, usual = _painter(raw), usual_characters()
    mode_of = direct(raw.FPDFTextObj_GetTextRenderMode, ctypes.c_int)
    paint, painted = _Paint(0.0, None, False), None
    owners: set[int | None] = set()
    y, goes_on = 0.0, False
    signs: list[_Sign] = []
    unmapped, high, spaced = 0, 0, False
    for index in range(count):
        code = code_of(page, index)
        if 0x20 < code < 0x7F or 0x3000 < code < 0xD800:  # nearly all
            character = chr(code)
        else:
            if code <= 0xA0:
                if code == _HYPHEN:
                    code = 0x2D
                elif code <= 0x20 or code >= 0x7F:
                    # blanks and line ends that pdfium makes up itself are none of the file's
                    if is_generated(page, index) == 1 or code in (0x0A, 0x0D):
                        continue
                    if code in _BLANKS:
                        spaced = True
                        continue
                    code = _UNKNOWN
            elif code == 0x3000:
                spaced = True
                continue
            elif 0xD800 <= code < 0xE000:
                if code < 0xDC00:
                    high = code
                    continue
                code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else _UNKNOWN
                high = 0
            elif code in (0xFFFE, 0xFFFF) or code > 0x10FFFF:
                code = _UNKNOWN
            if code == _UNKNOWN or 0xE000 <= code < 0xF900:
                unmapped += 1
            character = usual.get(chr(code), chr(code))
        owner = object_of(page, index)
        box_of(page, index, at_box)
        x, top, right, low = edges
        left = x
        if owner != painted or owner is None:
            mode = mode_of(owner) if owner else 0
            paint, painted, goes_on = paint_of(page, index, mode), owner, False
            owners.add(owner)
        if not goes_on:  # else it stands on the line of the sign before, and begins where its box does
            origin_of(page, index, at_x, at_y)
            x, y = origin_x.value, origin_y.value
            goes_on = paint.way == (1, 0) and abs(x - left) < _NOTHING
        signs.append((character, x, y, left, low, right, top, paint, spaced))
        spaced = False
    return signs, unmapped, owners


_NOTHING = 0.001
"""Points that a place may be off for being told with fewer digits."""
_HYPHEN = 2
"""What pdfium has for a hyphen at the end of a line."""
_UNKNOWN = 0xFFFD
_BLANKS = frozenset((0x09, 0x0B, 0x0C, 0x20, 0xA0))


def _painter(raw: Any) -> Callable[[int, int, int], _Paint]:
    """Tells how the character at an index of a text page is painted, whose text object has the given render mode."""
    size_of = direct(raw.FPDFText_GetFontSize, ctypes.c_double, ctypes.c_int)
    matrix_of = direct(raw.FPDFText_GetMatrix, ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
    matrix = raw.FS_MATRIX()
    at = ctypes.addressof(matrix)
    turning = memoryview(matrix).cast("B")[: 4 * ctypes.sizeof(ctypes.c_float)]  # a, b, c, d
    known: dict[tuple[float, int, bytes], _Paint] = {}

    def paint(page: int, index: int, mode: int) -> _Paint:
        if not matrix_of(page, index, at):
            matrix.a, matrix.b, matrix.c, matrix.d = 1.0, 0.0, 0.0, 1.0
        key = (size_of(page, index), mode, turning.tobytes())
        found = known.get(key)
        if found is None:
            scale = (matrix.c**2 + matrix.d**2) ** 0.5
            found = _Paint(round(abs(key[0]) * scale, 2), way_of(matrix.a, matrix.b), mode in (3, 7))
            known[key] = found
        return found

    return paint


def _main_way(signs: list[_Sign]) -> tuple[int, int]:
    """The way that most signs run, from left to right when there are none."""
    ways: Counter[tuple[int, int]] = Counter()
    for paint, count in Counter(map(itemgetter(7), signs)).items():
        if paint.way:
            ways[paint.way] += count
    return ways.most_common(1)[0][0] if ways else (1, 0)


def _take_signs(page: Page, signs: list[_Sign], frame: Matrix, pictures: list[Box]) -> None:
    """Puts the signs that a person sees on the page, and notes those that are left out."""
    outside = hidden = recognised = tiny = 0
    askew: list[str] = []
    others: list[str] = []
    main = next(way for way, each in _FRAMES.items() if each == frame)
    upright = main == (1, 0)
    leftmost, upmost, rightmost, lowest = page.box
    glyphs = page.glyphs
    last, is_plain = None, False
    make = tuple.__new__  # a page has thousands of signs, and a named tuple's own constructor takes twice as long
    for text, x, y, left, low, right, high, paint, spaced in signs:
        if upright:
            if paint is not last:
                last, is_plain = paint, paint.way == main and paint.size >= 1 and not paint.hidden
            start, baseline, end = x, -y, right
            across, height = (left + right) / 2, -(low + high) / 2
            if is_plain and leftmost <= across <= rightmost and upmost <= height <= lowest:
                glyphs.append(make(Glyph, (text, start, end if end > start else start, baseline, paint.size, spaced)))
                continue
        else:
            box = turned_box(frame, left, low, right, high)
            (start, baseline), end = turned(frame, x, y), box.right
            across, height = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        if not (leftmost <= across <= rightmost and upmost <= height <= lowest):
            outside += 1
        elif paint.way != main:
            (others if paint.way else askew).append(text)
        elif paint.size < 1:
            tiny += 1
        else:
            if paint.hidden:
                if not any(picture.holds(across, height) for picture in pictures[:50]):
                    hidden += 1
                    continue
                recognised += 1
            glyphs.append(Glyph(text, start, end if end > start else start, baseline, paint.size, spaced))
    note_signs(page, outside=outside, tiny=tiny, turned=others)
    if hidden:
        page.leave_out("hidden text", f"{hidden} characters are drawn invisibly")
    if recognised:
        page.leave_out("recognised text", f"{recognised} characters were read from a picture by a program")
    if askew:
        page.leave_out("watermark", f"runs askew: {''.join(askew[:40])}")


def _take_rules(page: Page, drawn: Drawn, frame: Matrix) -> None:
    rules = Segments(page)
    for points in drawn.strokes:
        rules.stroke([turned(frame, *point) for point in points])
    for box in drawn.fills:
        rules.fill(turned_box(frame, *box))


def _judge_page(page: Page, signs: list[_Sign], unmapped: int, pictures: list[Box], drawn: Drawn) -> None:
    """Notes what on the page could hold figures that nobody read."""
    if unmapped * 4 > len(signs) and signs:
        page.glyphs.clear()
        page.leave_out("unreadable font", f"{unmapped} of {len(signs)} characters have no known meaning; not checked")
    else:
        note_pictures(page, pictures, paths=drawn.paths)
    if drawn.cut:
        page.leave_out("drawing", f"more than {MAX_OBJECTS} parts; tables behind them were read as lines")


def _note_annotations(raw: Any, page: Any, read: Page) -> None:
    """Form fields and text notes are no part of a page's text."""
    texts = fields = 0
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), 500)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if annotation:
            kind = raw.FPDFAnnot_GetSubtype(annotation)
            texts += kind == raw.FPDF_ANNOT_FREETEXT
            fields += kind == raw.FPDF_ANNOT_WIDGET
            raw.FPDFPage_CloseAnnot(annotation)
    if texts:
        read.leave_out("text notes", f"{texts} notes laid over the page were not read")
    if fields:
        read.leave_out("form fields", f"{fields} form fields or seals were not read")


def _clipped(box: Box, shown: Box) -> Box | None:
    left, top = max(box.left, shown.left), max(box.top, shown.top)
    right, bottom = min(box.right, shown.right), min(box.bottom, shown.bottom)
    return Box(left, top, right, bottom) if right > left and bottom > top else None
