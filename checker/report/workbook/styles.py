"""How cells look: quiet, with colour only where it means something, and never colour alone."""

from __future__ import annotations

from typing import Any, NamedTuple

FONTS = {"zh": "微软雅黑", "en": "Calibri"}
SIZE = 10


class Style(NamedTuple):
    """The look of a cell; ``number`` is its number format, "" for text."""

    color: str = "#1F2933"
    fill: str = ""
    is_bold: bool = False
    align: str = "left"
    wraps: bool = False
    number: str = ""
    starts_block: bool = False
    size: int = SIZE
    has_line: bool = True

    def properties(self, font: str) -> dict[str, Any]:
        """The style as the library that writes workbooks takes it."""
        found: dict[str, Any] = {
            "font_name": font,
            "font_size": self.size,
            "font_color": self.color,
            "bold": self.is_bold,
            "align": self.align,
            "valign": "top",
            "text_wrap": self.wraps,
            "indent": 1,
        }
        if self.has_line:
            found |= {"bottom": 1, "bottom_color": "#E4E7EB"}
        if self.starts_block:
            found |= {"top": 1, "top_color": "#7B8794"}
        if self.fill:
            found["bg_color"] = self.fill
        if self.number:
            found["num_format"] = self.number
        return found


TEXT = Style()
WRAPPED = Style(wraps=True)
TITLE = Style(size=18, is_bold=True, has_line=False)
SECTION = Style(size=12, is_bold=True, has_line=False)
NOTE = Style(color="#52606D", has_line=False, wraps=True)
NOTE_TITLE = Style(is_bold=True, has_line=False)
HEADER = Style(color="#FFFFFF", fill="#3E4C59", is_bold=True, align="left")
HEADER_NUMBER = HEADER._replace(align="right")
STRONG = Style(is_bold=True)
QUIET = Style(color="#9AA5B1")
LINK = Style(color="#1F5FA8")
COUNT = Style(align="right", number="#,##0")
TOTAL = COUNT._replace(is_bold=True, fill="#F0F2F5")
ENTERED = Style(color="#1F4E9E", align="right")
"""A number from the document, as against one that is calculated from such."""
CALCULATED = Style(align="right")
SHADE = "#F3F5F8"
"""The ground of a row that sums up those above it."""
TO_FILL_IN = Style(fill="#FFFBEA", wraps=True)

_ALARM = {"error": ("#A61B1B", "#FDECEA"), "warning": ("#8D5A00", "#FFF4DE"), "info": ("#1F4E79", "#EAF2FB")}
_OUTCOMES = {
    "consistent": Style(color="#256B3D"),
    "inconsistent": Style(color="#A61B1B", is_bold=True),
    "related": Style(color="#8D5A00"),
    "undetermined": Style(color="#6B4F9E"),
    "untied": Style(color="#52606D"),
    "none": QUIET,
}
BAD, GOOD = {"font_color": "#A61B1B", "bg_color": "#FDECEA", "bold": True}, {"font_color": "#256B3D"}
"""What a live check looks like while it fails, and while it holds."""


def of_severity(severity: str) -> Style:
    """The style of "error", "warning" or "info"."""
    color, fill = _ALARM[severity]
    return Style(color=color, fill=fill, is_bold=True)


def of_state(state: str) -> Style:
    """The style of an outcome, or of the state of a figure."""
    return _OUTCOMES[state]


def with_decimals(style: Style, decimals: int) -> Style:
    """The style for numbers with so many decimals."""
    return style._replace(number=f"#,##0.{'0' * decimals}" if decimals else "#,##0")
