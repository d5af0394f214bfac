"""Signs that a Word document takes from symbol fonts, as characters of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.readers.docx_names import attribute

if TYPE_CHECKING:
    from lxml.etree import _Element

_SYMBOL = {
    0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈",
    0x61: "α", 0x62: "β", 0x64: "δ", 0x67: "γ", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω",
    0xA5: "∞", 0xAE: "→", 0xA2: "′", 0xB2: "″", 0x2D: "−",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0xA8: "□", 0xFC: "✓", 0xFB: "✗", 0xFD: "☒", 0xFE: "☑",
    0x80: "⓪", 0x8B: "⓿", 0xE0: "→",
    **{0x81 + at: chr(ord("①") + at) for at in range(10)},
    **{0x8C + at: chr(ord("❶") + at) for at in range(10)},
}  # fmt: skip
_WINGDINGS_2 = {0x50: "✓", 0x52: "☑", 0xA3: "□", **{0x6A + at: chr(ord("①") + at) for at in range(10)}}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}


def symbol(node: _Element) -> str:
    """The character that ``w:sym`` shows, or □ where its font's signs have no other name."""
    try:
        code = int(attribute(node, "char") or "", 16)
    except ValueError:
        return "□"
    signs = _FONTS.get((attribute(node, "font") or "").lower())
    low = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    if signs is not None and low in signs:
        return signs[low]
    if signs is _SYMBOL and 0x20 <= low < 0x40:  # figures and marks are those of ASCII
        return chr(low)
    is_plain = signs is None and 0x20 <= code < 0xD800 or 0xF900 <= code < 0x110000
    return chr(code) if is_plain else "□"


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(text: str) -> str:
    """Digits above the line as such: 10⁵ is not 105, and the mark of a note does not belong to the figure before it."""
    return text.translate(_RAISED)
