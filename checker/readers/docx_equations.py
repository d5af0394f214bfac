"""Equations of a Word document in one line: a fraction as 3/4, a power as 10^5."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.readers.docx_names import NAMES, attribute, child

if TYPE_CHECKING:
    from lxml.etree import _Element

_BETWEEN = {"m:f": ("m:num", "/", "m:den"), "m:sSup": ("m:e", "^", "m:sup"), "m:sSub": ("m:e", "_", "m:sub")}
_NOT_TEXT = frozenset(("w:del", "w:moveFrom", "w:rPr", "m:rPr", "m:ctrlPr", "m:dPr", "m:fPr", "m:naryPr"))


def equation(node: _Element) -> Iterator[str]:
    """The signs of an equation in order, with what the layout alone says written between them."""
    name = NAMES.get(node.tag, "")
    if name == "m:t":
        yield node.text or ""
    elif name in _BETWEEN:
        first, sign, second = _BETWEEN[name]
        for part, mark in ((first, sign), (second, "")):
            if (inside := child(node, part)) is not None:
                yield from equation(inside)
            yield mark
    elif name == "m:d":
        yield from _enclosed(node)
    elif name not in _NOT_TEXT:
        if name == "m:rad":
            yield "√"
        elif name == "m:nary":
            yield attribute(child(child(node, "m:naryPr"), "m:chr"), "val") or "∫"
        for inside in node:
            yield from equation(inside)


def _enclosed(node: _Element) -> Iterator[str]:
    properties = child(node, "m:dPr")
    opening, separator, closing = (
        usual if said is None else said
        for usual, said in (
            ("(", attribute(child(properties, "m:begChr"), "val")),
            ("|", attribute(child(properties, "m:sepChr"), "val")),
            (")", attribute(child(properties, "m:endChr"), "val")),
        )
    )
    yield opening
    is_first = True
    for inside in node:
        if NAMES.get(inside.tag) == "m:e":
            yield "" if is_first else separator
            is_first = False
            yield from equation(inside)
    yield closing
