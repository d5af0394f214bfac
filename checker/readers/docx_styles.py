"""What the styles of a Word document say of headings, numbering and hidden text, handed down from base styles."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from checker.readers.docx_names import attribute, child, children, number, switch, tags, value

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Style:
    """What a style settles; ``None`` is left to whatever it builds on.

    ``outline`` is 0 for the highest heading and 9 for body text.
    """

    outline: int | None = None
    number_id: str | None = None
    level: int | None = None
    is_hidden: bool | None = None
    raised: str | None = None
    marks_header: bool | None = None
    """Whether a table style sets off its first row."""


@dataclass(slots=True)
class Styles:
    """Styles by id, as they come out of their chains of base styles; each is looked at when it is first used.

    ``hide`` and ``raise_figures`` tell whether any style may hide text, or set it above or below the line.
    """

    default_paragraph: str = ""
    hides_by_default: bool = False
    hide: bool = False
    raise_figures: bool = False
    _nodes: dict[str, _Element] = field(default_factory=dict)
    _whole: dict[str, Style] = field(default_factory=dict)

    def style(self, name: str | None) -> Style:
        """The style with all that it inherits; nothing at all for a style that is not defined."""
        chain: dict[str, Style] = {}
        current = name or ""
        while current in self._nodes and current not in self._whole and current not in chain:
            chain[current] = _style(self._nodes[current])
            current = value(self._nodes[current], "w:basedOn") or ""
        whole = self._whole.get(current, _NOTHING)
        for each, own in reversed(chain.items()):
            whole = self._whole[each] = _over(whole, own)
        return whole

    def is_hidden(self, paragraph: Style, character: Style) -> bool:
        """Whether text in both styles is hidden: hidden in both is not hidden, as with bold."""
        return self.hides_by_default or bool(paragraph.is_hidden) != bool(character.is_hidden)


_NOTHING = Style()


def styles_of(root: _Element | None) -> Styles:
    """The styles in ``word/styles.xml``, none when there is no such part."""
    styles = Styles()
    if root is None:
        return styles
    defaults = child(child(child(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr")
    styles.hides_by_default = bool(switch(defaults, "w:vanish"))
    styles.hide = next(root.iter(*tags("w:vanish")), None) is not None
    styles.raise_figures = next(root.iter(*tags("w:vertAlign")), None) is not None
    for node in children(root, "w:style"):
        name = attribute(node, "styleId")
        if name is None:
            continue
        styles._nodes[name] = node
        if attribute(node, "default") in ("1", "true", "on") and attribute(node, "type") == "paragraph":
            styles.default_paragraph = name
    return styles


def _style(node: _Element) -> Style:
    paragraph, run = child(node, "w:pPr"), child(node, "w:rPr")
    numbering = child(paragraph, "w:numPr")
    sets_off = any(attribute(part, "type") == "firstRow" for part in children(node, "w:tblStylePr"))
    return Style(
        outline=number(value(paragraph, "w:outlineLvl")),
        number_id=value(numbering, "w:numId"),
        level=number(value(numbering, "w:ilvl")),
        is_hidden=switch(run, "w:vanish"),
        raised=value(run, "w:vertAlign"),
        marks_header=sets_off or None,
    )


def _over(base: Style, own: Style) -> Style:
    said = {each.name: getattr(own, each.name) for each in fields(own) if getattr(own, each.name) is not None}
    return replace(base, **said)
