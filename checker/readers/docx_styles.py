"""What the styles of a Word document say of headings, numbering and hidden text, handed down from base styles."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from checker.readers.docx_names import attribute, child, children, number, switch, value

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
    """Styles by id, as they come out of their chains of base styles."""

    default_paragraph: str = ""
    hides_by_default: bool = False
    _own: dict[str, Style] = field(default_factory=dict)
    _bases: dict[str, str] = field(default_factory=dict)
    _whole: dict[str, Style] = field(default_factory=dict)

    def style(self, name: str | None) -> Style:
        """The style with all that it inherits; nothing at all for a style that is not defined."""
        chain, seen = [], set()
        current = name or ""
        while current in self._own and current not in self._whole and current not in seen:
            chain.append(current)
            seen.add(current)
            current = self._bases.get(current, "")
        whole = self._whole.get(current, _NOTHING)
        for each in reversed(chain):
            whole = self._whole[each] = _over(whole, self._own[each])
        return whole

    def is_hidden(self, paragraph: Style, character: Style) -> bool:
        """Whether text in both styles is hidden: hidden in both is not hidden, as with bold."""
        return self.hides_by_default or bool(paragraph.is_hidden) != bool(character.is_hidden)

    @property
    def hide(self) -> bool:
        """Whether any style hides text."""
        return self.hides_by_default or any(style.is_hidden for style in self._own.values())

    @property
    def raise_figures(self) -> bool:
        """Whether any style sets text above or below the line."""
        return any(style.raised for style in self._own.values())


_NOTHING = Style()


def styles_of(root: _Element | None) -> Styles:
    """The styles in ``word/styles.xml``, none when there is no such part."""
    styles = Styles()
    defaults = child(child(child(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr")
    styles.hides_by_default = bool(switch(defaults, "w:vanish"))
    for node in children(root, "w:style"):
        name = attribute(node, "styleId")
        if name is None:
            continue
        styles._own[name] = _style(node)
        if base := value(node, "w:basedOn"):
            styles._bases[name] = base
        if attribute(node, "type") == "paragraph" and attribute(node, "default") in ("1", "true", "on"):
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
