"""The parts that all sheets of a workbook share: strings, and the formats of numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from checker.model.patterns import pattern
from checker.readers.number_formats import NumberFormat
from checker.readers.packages import Package

if TYPE_CHECKING:
    from lxml.etree import _Element

_ESCAPE = pattern(r"_x([0-9A-Fa-f]{4})_")
_MONTH, _DAY = 'yyyy"年"m"月"', 'm"月"d"日"'
_TIME, _HALF = 'h"时"mm"分"', '上午/下午h"时"mm"分"'
_ACCOUNTING = '_ {symbol}* #,##0{decimals}_ ;_ {symbol}* -#,##0{decimals}_ ;_ {symbol}* "-"{blanks}_ ;_ @_ '
_BUILT_IN = {
    **dict(enumerate(("", "0", "0.00", "#,##0", "#,##0.00"))),
    **dict(enumerate(("¥#,##0;¥-#,##0", "¥#,##0;[Red]¥-#,##0", "¥#,##0.00;¥-#,##0.00", "¥#,##0.00;[Red]¥-#,##0.00"), 5)),
    **dict(enumerate(("0%", "0.00%", "0.00E+00", "# ?/?", "# ??/??", "yyyy/m/d", "d-mmm-yy", "d-mmm", "mmm-yy"), 9)),
    **dict(enumerate(("h:mm AM/PM", "h:mm:ss AM/PM", "h:mm", "h:mm:ss", "yyyy/m/d h:mm"), 18)),
    **dict(enumerate((_MONTH, _DAY, _DAY, "m-d-yy", _MONTH + 'd"日"', _TIME, _TIME + 'ss"秒"'), 27)),
    **dict(enumerate((_HALF, _HALF + 'ss"秒"', _MONTH), 34)),
    **dict(enumerate(("#,##0_ ;-#,##0 ", "#,##0_ ;[Red]-#,##0 ", "#,##0.00_ ;-#,##0.00 ", "#,##0.00_ ;[Red]-#,##0.00 "), 37)),
    41: _ACCOUNTING.format(symbol="", decimals="", blanks=""),
    42: _ACCOUNTING.format(symbol='"¥"', decimals="", blanks=""),
    43: _ACCOUNTING.format(symbol="", decimals=".00", blanks="??"),
    44: _ACCOUNTING.format(symbol='"¥"', decimals=".00", blanks="??"),
    **dict(enumerate(("mm:ss", "[h]:mm:ss", "mm:ss.0", "##0.0E+0", "@"), 45)),
    **dict(enumerate((_MONTH, _DAY, _MONTH, _DAY, _DAY, _HALF, _HALF + 'ss"秒"', _MONTH, _DAY), 50)),
}  # fmt: skip
"""What the numbers of formats stand for in a Chinese Excel, which writes them without their codes."""


class Style(NamedTuple):
    """How a cell shows what it holds: its number format, and its text's indentation."""

    format: NumberFormat
    indent: int


def local(element: _Element) -> str:
    """An element's name without its namespace, of which there are two kinds of workbooks; "" for comments."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: _Element, name: str = "") -> Iterator[_Element]:
    """The children with this local name, or all."""
    return (child for child in element if local(child) == name or not name and local(child))


def shared_strings(package: Package, part: str) -> list[str]:
    """The strings that cells refer to by number."""
    if part not in package.names:
        return []
    return [string_of(entry) for entry in children(package.xml(part), "si")]


def string_of(entry: _Element) -> str:
    """A string's text, its formatted runs put together, without the reading aids of East Asian scripts."""
    parts: list[str] = []
    for child in entry:
        match local(child):
            case "t":
                parts.append(child.text or "")
            case "r":
                parts.extend(run.text or "" for run in children(child, "t"))
    text = "".join(parts)
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def styles_of(package: Package, part: str) -> list[Style]:
    """The cell styles by number, at least one."""
    if part not in package.names:
        return [Style(NumberFormat(""), 0)]
    root = package.xml(part)
    codes = dict(_BUILT_IN)
    for formats in children(root, "numFmts"):
        codes.update({_number(entry.get("numFmtId")): entry.get("formatCode") or "" for entry in formats})
    made: dict[str, NumberFormat] = {}
    styles: list[Style] = []
    for formats in children(root, "cellXfs"):
        for entry in children(formats, "xf"):
            code = codes.get(_number(entry.get("numFmtId")), "")
            if code not in made:
                made[code] = NumberFormat(code)
            indent = next((_number(each.get("indent")) for each in children(entry, "alignment")), 0)
            styles.append(Style(made[code], min(indent, 15)))
    return styles or [Style(NumberFormat(""), 0)]


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0
