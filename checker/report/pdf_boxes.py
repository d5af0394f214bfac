"""Where a figure stands on a page: the boxes of its signs, one for each line that it runs over.

The place of a figure is the box of its whole line. Of the signs in that box, the figure's are those that stand as far
along the line as they do in its text.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from checker.report.remarks import Stretch

_BLANK = frozenset(("", " ", "\t", "\n", "\r", "\v", "\f", "\xa0", "\u3000"))
_CHINESE = "\u2e80"
_SLACK = 0.06
"""Points: places are written with one decimal."""


class Box(NamedTuple):
    """A rectangle in the coordinates of the page."""

    left: float
    low: float
    right: float
    high: float

    def around(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(
            min(self.left, other.left),
            min(self.low, other.low),
            max(self.right, other.right),
            max(self.high, other.high),
        )


class Sign(NamedTuple):
    """A sign of a page, never a blank, and the way that it runs."""

    text: str
    box: Box
    way: tuple[int, int]

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle of its box."""
        return (self.box.left + self.box.right) / 2, (self.box.low + self.box.high) / 2


def signs_of(raw: Any, page: Any, most: int) -> list[Sign]:
    """The signs of a page that is open in pdfium, in the order of the file; none when they are more than ``most``."""
    text_page = raw.FPDFText_LoadPage(page)
    if not text_page:
        return []
    try:
        count = raw.FPDFText_CountChars(text_page)
        return _read(raw, text_page, count) if count <= most else []
    finally:
        raw.FPDFText_ClosePage(text_page)


def _read(raw: Any, text_page: Any, count: int) -> list[Sign]:
    signs: list[Sign] = []
    box, matrix, high = raw.FS_RECTF(), raw.FS_MATRIX(), 0
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0xFFFD
            high = 0
        if code == 2:  # what pdfium has for a hyphen at the end of a line
            code = 0x2D
        text = chr(code) if 0x20 < code < 0x110000 else ""
        if text in _BLANK or not raw.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(box)):
            continue
        if not raw.FPDFText_GetMatrix(text_page, index, ctypes.byref(matrix)):
            matrix.a, matrix.b = 1.0, 0.0
        signs.append(Sign(text, Box(box.left, box.bottom, box.right, box.top), _way(matrix.a, matrix.b)))
    return signs


def _way(a: float, b: float) -> tuple[int, int]:
    """The nearest of the four ways along the axes."""
    if abs(a) >= abs(b):
        return (1, 0) if a >= 0 else (-1, 0)
    return (0, 1) if b > 0 else (0, -1)


class Lines:
    """The lines of one page, whose signs are looked for in their boxes."""

    def __init__(self, signs: Sequence[Sign]) -> None:
        self._signs = signs
        self._known: dict[str, list[Sign]] = {}

    def boxes_of(self, figure: Sequence[Stretch]) -> list[Box]:
        """The boxes of the figure's signs, line by line; that of the whole line where they are not found."""
        return [self._within(stretch) for stretch in figure]

    def _within(self, stretch: Stretch) -> Box:
        place = str(dict(stretch.place)["box"])
        left, low, right, high = map(float, place.split(","))
        line = Box(left, low, right, high)
        if place not in self._known:
            self._known[place] = _in_order([sign for sign in self._signs if _holds(line, *sign.middle)])
        signs = self._known[place]
        written = "".join(_usual(sign.text) for sign in signs)
        text, before, meant = (
            _bare(stretch.text[part]) for part in (slice(None), slice(stretch.start), slice(stretch.start, stretch.end))
        )
        at, behind = len(before), len(before) + len(meant)
        if len(written) != len(text) or not _agrees(written[at:behind], meant):
            # something else lies over the line: the same figure as often as it stands in the text
            at = -1
            for _ in range(text[:behind].count(meant)):
                at = written.find(meant, at + 1)
        return line if at < 0 else _joined(signs[at : at + len(meant)])


def _in_order(signs: list[Sign]) -> list[Sign]:
    """The signs along the line, whichever way most of them run."""
    if not signs:
        return []
    x, y = way = Counter(sign.way for sign in signs).most_common(1)[0][0]
    kept = [sign for sign in signs if sign.way == way]
    return sorted(kept, key=lambda sign: sign.middle[0] * x + sign.middle[1] * y)


def _bare(text: str) -> str:
    """The signs of the text without blanks."""
    return "".join(_usual(sign) for sign in text if sign not in _BLANK)


def _usual(sign: str) -> str:
    """The sign in its usual form: the reader has raised figures and old forms of signs in another one."""
    usual = unicodedata.normalize("NFKC", sign)
    return usual if len(usual) == 1 else sign


def _agrees(written: str, meant: str) -> bool:
    """Whether the figures are the same; Chinese signs may have a form that only the reader knows."""
    return all(one == other or other >= _CHINESE for one, other in zip(written, meant, strict=True))


def _holds(box: Box, x: float, y: float) -> bool:
    return box.left - _SLACK <= x <= box.right + _SLACK and box.low - _SLACK <= y <= box.high + _SLACK


def _joined(signs: Sequence[Sign]) -> Box:
    box = signs[0].box
    for sign in signs[1:]:
        box = box.around(sign.box)
    return box
