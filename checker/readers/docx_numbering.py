"""Automatic numbering: the number that Word prints in front of a paragraph, such as 一、 or （一） or 1.2."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.readers.docx_names import attribute, branch, child, children, number, switch, value
from checker.readers.docx_number_formats import formatted, padded
from checker.readers.docx_styles import Style, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

LEVELS = 9
_LONGEST_TEXT = 255
_PLACE = re.compile("%([1-9])")
_TIGHT = frozenset("、）)．。：，】』」〕〗")
"""Behind these a heading follows without a gap in print, as in typed text: 一、总体情况."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbering: 3 -> "（三）" with ``text`` "（%1）" and a Chinese format."""

    start: int = 1
    number_format: str = "decimal"
    example: str = ""
    text: str = ""
    gap: str = "tab"
    restart: int | None = None
    """The level, counted from 1, whose next item sets this one back; 0 for none, ``None`` for every higher one."""
    style: str = ""
    is_legal: bool = False
    """All numbers of the text in Arabic digits."""

    def write(self, count: int) -> str:
        """The bare number."""
        return padded(count, self.example) if self.example else formatted(count, self.number_format)


@dataclass(frozen=True, slots=True)
class Instance:
    """A list that counts by a definition, with levels and first numbers of its own."""

    definition: str
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Numbering:
    """Definitions, the lists that use them, and how far each has counted."""

    styles: Styles
    definitions: dict[str, dict[int, Level]] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    """Definitions that only name a style, whose numbering is meant."""
    lists: dict[str, Instance] = field(default_factory=dict)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def place(self, own: _Element | None, style: Style, style_id: str) -> tuple[str, int] | None:
        """The list and the level, from 0, of a paragraph with a numbering of its ``own`` or of its style."""
        if own is None and style.number_id is None:
            return None
        number_id = value(own, "w:numId")
        level = number(value(own, "w:ilvl"))
        if number_id is None:
            number_id = style.number_id
            if level is None:
                level = self._level_of(number_id, style_id) if style.level is None else style.level
        if number_id is None or number_id == "0" or number_id not in self.lists:
            return None
        return number_id, min(max(level or 0, 0), LEVELS - 1)

    def _level_of(self, number_id: str | None, style_id: str) -> int | None:
        """The level that is tied to the style."""
        levels = self._levels(self.lists[number_id].definition) if number_id in self.lists else {}
        return next((at for at, level in levels.items() if level.style == style_id), None)

    def label(self, number_id: str, level: int) -> str:
        """The number of the next paragraph of the list at ``level``, with the gap behind it; "" for a bullet."""
        instance = self.lists[number_id]
        definition = self._definition(instance.definition)
        levels = self.definitions.get(definition, {}) | instance.levels
        counts = self._counts.setdefault(definition, [None] * LEVELS)
        self._count(counts, levels, instance, number_id, level)
        shown = levels.get(level, _PLAIN)
        if shown.number_format == "bullet":
            return ""
        text = _PLACE.sub(lambda match: self._number(int(match[1]) - 1, levels, counts, shown), shown.text)
        return text + _gap(text, shown.gap) if text else ""

    def _count(
        self, counts: list[int | None], levels: dict[int, Level], instance: Instance, number_id: str, level: int
    ) -> None:
        """One item further at ``level``; deeper levels begin again, higher ones without an item have their first."""
        for higher in range(level):
            if counts[higher] is None:
                counts[higher] = instance.starts.get(higher, levels.get(higher, _PLAIN).start)
        count = counts[level]
        if level in instance.starts and (number_id, level) not in self._begun:
            count = None
        self._begun.add((number_id, level))
        first = instance.starts.get(level, levels.get(level, _PLAIN).start)
        counts[level] = first if count is None else count + 1
        for deeper in range(level + 1, LEVELS):
            restart = levels.get(deeper, _PLAIN).restart
            if restart is None or level < restart:
                counts[deeper] = None

    def _number(self, at: int, levels: dict[int, Level], counts: list[int | None], shown: Level) -> str:
        level = levels.get(at, _PLAIN)
        count = counts[at]
        if count is None:  # a level below the one that is shown
            count = level.start
        if shown.is_legal and level.number_format not in ("none", "bullet"):
            return str(count)
        return level.write(count)

    def _levels(self, definition: str) -> dict[int, Level]:
        return self.definitions.get(self._definition(definition), {})

    def _definition(self, name: str) -> str:
        """The definition that ``name`` stands for: it may name a style whose numbering is meant."""
        seen: set[str] = set()
        while name in self.links and name not in seen:
            seen.add(name)
            number_id = self.styles.style(self.links[name]).number_id
            if number_id not in self.lists:
                break
            name = self.lists[number_id].definition
        return name


_PLAIN = Level()


def _gap(text: str, gap: str) -> str:
    """What stands between number and text: a blank that keeps 1 and 2019年 apart, nothing where a mark does."""
    if text[-1] in _TIGHT or (gap == "nothing" and not text[-1].isalnum()):
        return ""
    return " "


def numbering_of(root: _Element | None, styles: Styles) -> Numbering:
    """The numbering in ``word/numbering.xml``, none when there is no such part."""
    numbering = Numbering(styles)
    for node in children(root, "w:abstractNum"):
        name = attribute(node, "abstractNumId") or ""
        numbering.definitions[name] = dict(_levels(node))
        if (link := value(node, "w:numStyleLink")) is not None:
            numbering.links[name] = link
    for node in children(root, "w:num"):
        levels: dict[int, Level] = {}
        starts: dict[int, int] = {}
        for override in children(node, "w:lvlOverride"):
            at = number(attribute(override, "ilvl"))
            if at is None:
                continue
            levels.update((at, level) for _, level in _levels(override))
            if (start := number(value(override, "w:startOverride"))) is not None:
                starts[at] = start
        instance = Instance(value(node, "w:abstractNumId") or "", levels, starts)
        numbering.lists[attribute(node, "numId") or ""] = instance
    return numbering


def _levels(parent: _Element) -> list[tuple[int, Level]]:
    found = []
    for node in children(parent, "w:lvl"):
        number_format, example = _format(node)
        at = number(attribute(node, "ilvl"))
        start = number(value(node, "w:start"))
        level = Level(
            start=0 if start is None else start,
            number_format=number_format,
            example=example,
            text=(value(node, "w:lvlText") or "")[:_LONGEST_TEXT],
            gap=value(node, "w:suff") or "tab",
            restart=number(value(node, "w:lvlRestart")),
            style=value(node, "w:pStyle") or "",
            is_legal=bool(switch(node, "w:isLgl")),
        )
        if at is not None:
            found.append((at, level))
    return found


def _format(level: _Element) -> tuple[str, str]:
    """The format's name and, if it is a custom one, its example; newer Word keeps it beside one for older programs."""
    node = child(level, "w:numFmt")
    if node is None and (alternatives := child(level, "mc:AlternateContent")) is not None:
        node = child(branch(alternatives), "w:numFmt")
    name = attribute(node, "val") or "decimal"
    return name, (attribute(node, "format") or "") if name == "custom" else ""
