"""The parts that all sheets of a workbook share: strings, and the formats of numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from checker.model.patterns import pattern
from checker.readers.number_builtin import BUILT_IN
from checker.readers.number_formats import NumberFormat
from checker.readers.packages import Package

if TYPE_CHECKING:
    from lxml.etree import _Element

_ESCAPE = pattern(r"_x([0-9A-Fa-f]{4})_")


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
    codes = dict(BUILT_IN)
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
