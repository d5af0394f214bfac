"""From the place of a figure to the XML of a Word file: the run, and the sign in it.

A place names the paragraph among all of its part, the run among all whose nearest paragraph that is, and the sign
among all of the run: characters, tabs, breaks and symbols count one each, whether a reader sees them or not.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from checker.errors import UnwritableError
from checker.report.remarks import Stretch
from checker.report.word_names import SPACE, attribute, branch, name_of, tags

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNS = {
    "w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-", "w:softHyphen": "\xad",
    "w:sym": "",
}  # fmt: skip
_NOTES = {"footnote": "w:footnoteReference", "endnote": "w:endnoteReference"}
_GONE = frozenset(("w:del", "w:moveFrom"))


class Cut(NamedTuple):
    """A place between two signs of a run: in front of its child ``child``, or so many characters within that."""

    child: int
    offset: int = 0


class Edge(NamedTuple):
    """Where a comment begins or ends: at ``cut`` in the run ``node``, or beside ``node`` as a whole."""

    node: _Element
    cut: Cut | None = None


class Span(NamedTuple):
    """What a comment is on, and what that is when it is not the figure itself: its "footnote", "endnote", "text box",
    "paragraph" or "document".
    """

    start: Edge
    end: Edge
    holder: str = ""


class _Sign(NamedTuple):
    """A sign of a run, the cuts in front of it and behind it; "" is a symbol, which is not compared."""

    text: str
    before: Cut
    behind: Cut


@dataclass(slots=True)
class Places:
    """Finds figures in one file, whose XML must not be changed until the last one is found."""

    document: _Element
    path: str
    _paragraphs: list[_Element] = field(default_factory=list)
    _notes: dict[tuple[str, str], _Element] = field(default_factory=dict)
    _owned: dict[tuple[_Element, str], list[_Element]] = field(default_factory=dict)
    _signs: dict[_Element, list[_Sign]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._paragraphs = list(self.document.iter(*tags("p")))
        if not self._paragraphs:
            raise UnwritableError("damaged: no paragraph in it", path=self.path, remedy="save it again in its program")

    def span(self, figure: Sequence[Stretch]) -> Span:
        """What to put the comment on: the figure itself, or the mark of the note or the text box that it stands in.

        It is the whole paragraph where the figure is no text of the file, such as an automatic number.
        """
        note = next((kind for kind in _NOTES if figure and kind in dict(figure[0].place)), "")
        if note:
            reference = self._reference(_NOTES[note], str(dict(figure[0].place).get("note_id", "")))
            found = None if reference is None else _raised(_around(reference), note)
        else:
            found = self._figure(figure) if figure else None
        return found or _whole(self._paragraphs[0], "document")

    def _figure(self, figure: Sequence[Stretch]) -> Span | None:
        edges = [found for stretch in figure if (found := self._edges(stretch)) is not None]
        if len(edges) == len(figure):
            return _raised(Span(edges[0][0], edges[-1][1]))
        paragraph = self._paragraph(figure[0])
        return None if paragraph is None else _raised(_whole(paragraph, "paragraph"))

    def _edges(self, stretch: Stretch) -> tuple[Edge, Edge] | None:
        """Where the stretch begins and ends; ``None`` when the file does not have it there."""
        paragraph, place = self._paragraph(stretch), dict(stretch.place)
        if paragraph is None or "number" in place:
            return None
        if "equation" in place:
            equation = self._nth(paragraph, "m:oMath", int(place["equation"]))
            return None if equation is None else (Edge(equation), Edge(equation))
        run = self._nth(paragraph, "w:r", int(place.get("run", 0)))
        if run is None:
            return None
        if run not in self._signs:
            self._signs[run] = list(_signs(run))
        signs = self._signs[run]
        begin = int(place.get("character", 1)) - 1
        meant = signs[begin + stretch.start : begin + stretch.end]
        text = stretch.text[stretch.start : stretch.end]
        if len(meant) != len(text) or not all(map(_is_same, (sign.text for sign in meant), text)):
            return None
        return Edge(run, meant[0].before), Edge(run, meant[-1].behind)

    def _paragraph(self, stretch: Stretch) -> _Element | None:
        number = dict(stretch.place).get("paragraph")
        is_there = isinstance(number, int) and 0 < number <= len(self._paragraphs)
        return self._paragraphs[int(number or 0) - 1] if is_there else None

    def _nth(self, paragraph: _Element, name: str, number: int) -> _Element | None:
        """The element of this name that has the number among those of the paragraph itself, not of its text boxes."""
        if (paragraph, name) not in self._owned:
            prefix, _, local = name.partition(":")
            self._owned[paragraph, name] = [
                each
                for each in paragraph.iter(*tags(local, prefix))
                if next(each.iterancestors(*tags("p")), None) is paragraph
            ]
        owned = self._owned[paragraph, name]
        return owned[number - 1] if 0 < number <= len(owned) else None

    def _reference(self, mark: str, name: str) -> _Element | None:
        """The mark that calls a note."""
        if not self._notes:
            for each in self.document.iter(*(tag for kind in _NOTES.values() for tag in tags(kind[2:]))):
                if not any(name_of(above) in _GONE for above in each.iterancestors()):
                    self._notes.setdefault((name_of(each), attribute(each, "id") or ""), each)
        return self._notes.get((mark, name))


def _signs(run: _Element) -> Iterator[_Sign]:
    """The signs of a run in order."""
    for at, node in enumerate(run):
        before, behind = Cut(at), Cut(at + 1)
        name = name_of(node)
        if name == "w:t":
            text = text_of(node)
            if len(node):  # a comment of the XML in it: it stays whole
                yield from (_Sign(sign, before, behind) for sign in text)
                continue
            last = len(text) - 1
            for offset, sign in enumerate(text):
                yield _Sign(
                    sign, Cut(at, offset) if offset else before, Cut(at, offset + 1) if offset < last else behind
                )
        elif name in _SIGNS:
            yield _Sign(_SIGNS[name], before, behind)
        elif name == "mc:AlternateContent" and (chosen := branch(node)) is not None:
            yield from (_Sign(sign.text, before, behind) for sign in _signs(chosen))


def text_of(node: _Element) -> str:
    """The characters of ``w:t``, without the blanks around them that Word does not keep."""
    text = (node.text or "") + "".join(each.tail or "" for each in node)
    return text if node.get(SPACE) == "preserve" else text.strip(" \t\r\n")


def _is_same(sign: str, character: str) -> bool:
    """Whether a reader takes ``sign`` for ``character``: a raised 1 is read as ¹, a break in a cell as a blank."""
    return (
        sign == character
        or not sign
        or sign.isspace()
        and character.isspace()
        or unicodedata.normalize("NFKC", character) == sign
    )


def _around(node: _Element) -> Span:
    """A child of a run, alone."""
    run = node.getparent()
    assert run is not None
    at = run.index(node)
    return Span(Edge(run, Cut(at)), Edge(run, Cut(at + 1)))


def _whole(paragraph: _Element, holder: str) -> Span:
    """All of a paragraph but its properties; the paragraph itself when it is empty."""
    content = [node for node in paragraph if name_of(node) != "w:pPr"] or [paragraph]
    return Span(Edge(content[0]), Edge(content[-1]), holder)


def _raised(span: Span, holder: str = "") -> Span | None:
    """The span, or the mark in the main text of what it stands in: Word ignores comments in notes and text boxes."""
    box = next(span.start.node.iterancestors(*tags("txbxContent")), None)
    if box is None:
        return span._replace(holder=holder or span.holder)
    node: _Element | None = box
    while node is not None and name_of(node.getparent()) != "w:r":
        node = node.getparent()
    return None if node is None else _raised(_around(node), holder or "text box")
