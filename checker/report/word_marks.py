"""The marks of comments in a Word document: runs are cut where a comment begins and ends, and keep their formatting."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from checker.report.word_names import SPACE, attribute, name_of, tags
from checker.report.word_places import Cut, Edge, Span, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROPERTIES = frozenset(("w:smartTagPr", "w:customXmlPr", "w:fldData"))
_FIELD = frozenset(("w:rPr", "w:fldChar", "w:instrText", "w:lastRenderedPageBreak"))
_UNSEEN = frozenset(("w:bookmarkStart", "w:bookmarkEnd", "w:proofErr"))
_OPEN = frozenset(
    ("w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:sdtContent", "w:fldSimple", "w:bdo", "w:dir")
)
"""What only encloses runs: a mark stands outside of it where that is the same place."""
_CLOSED = frozenset(
    ("w:r", "w:sdt", "w:ruby", "w:rubyBase", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "m:oMathPara")
)
"""What has no room for a mark."""
_BOUND = frozenset(
    ("w:text", "w:dataBinding", "w:date", "w:comboBox", "w:dropDownList", "w:citation", "w:equation", "w:picture")
)
"""Content controls whose text Word writes anew."""


class Marks:
    """Puts the marks of comments around spans of one document."""

    def __init__(self, spans: Iterable[Span], space: str) -> None:
        """Cut the runs of all ``spans`` at once: places in them would move with the first cut.

        ``space`` is the document's namespace.
        """
        self._space = space
        cuts: dict[_Element, set[Cut]] = {}
        for edge in (edge for span in spans for edge in (span.start, span.end)):
            if edge.cut is not None:
                cuts.setdefault(edge.node, set()).add(edge.cut)
        self._pieces = {run: _cut(run, places) for run, places in cuts.items()}
        self._last: dict[_Element, _Element] = {}

    def put(self, span: Span, number: int) -> None:
        """Enclose the span in the marks of comment ``number``, with the comment's own mark behind it."""
        start, end = self._begin(span.start), self._finish(span.end)
        space = self._space
        opening, closing, run, mark = (
            start.makeelement(f"{{{space}}}{name}", nsmap={"w": space})
            for name in ("commentRangeStart", "commentRangeEnd", "r", "commentReference")
        )
        for node in (opening, closing, mark):
            node.set(f"{{{space}}}id", str(number))
        run.append(mark)
        if name_of(start) == "w:p":  # an empty paragraph
            start.extend((opening, closing, run))
            return
        start.addprevious(opening)
        behind = self._last.get(end, end)
        behind.addnext(closing)
        closing.addnext(run)
        self._last[end] = run

    def _begin(self, edge: Edge) -> _Element:
        """The element in front of which the comment begins."""
        node, cut = edge
        return _outside(_field_before(node if cut is None else self._pieces[node].begins[cut]), is_start=True)

    def _finish(self, edge: Edge) -> _Element:
        """The element behind which the comment ends."""
        node, cut = edge
        if cut is not None:
            node = self._pieces[node].ends[cut]
        elif node in self._pieces:
            node = self._pieces[node].last
        return _outside(_field_behind(node), is_start=False)


class _Pieces(NamedTuple):
    """The pieces of a run by where they begin and by where they end, and the last of them."""

    begins: dict[Cut, _Element]
    ends: dict[Cut, _Element]
    last: _Element


def _cut(run: _Element, places: set[Cut]) -> _Pieces:
    """The run in pieces that all have its properties; a cut at its beginning or end leaves it whole."""
    first = next((at for at, node in enumerate(run) if name_of(node) != "w:rPr"), len(run))
    inner = sorted(cut for cut in places if Cut(first) < cut < Cut(len(run)))
    begins: dict[Cut, _Element] = {cut: run for cut in places if cut <= Cut(first)}
    ends: dict[Cut, _Element] = {}
    pieces = {cut: _behind(run, cut) for cut in reversed(inner)}
    before = run
    for cut in inner:
        ends[cut] = before
        begins[cut] = before = pieces[cut]
    ends |= {cut: before for cut in places if cut >= Cut(len(run)) and cut not in ends}
    return _Pieces(begins, ends, before)


def _behind(run: _Element, cut: Cut) -> _Element:
    """A new run behind ``run`` with all that stands in that behind ``cut``."""
    piece = _twin(run)
    properties = next((node for node in run if name_of(node) == "w:rPr"), None)
    if properties is not None:
        piece.append(copy.deepcopy(properties))
    moved = list(run)[cut.child :]
    if cut.offset:
        text = moved.pop(0)
        whole = text_of(text)
        rest = _twin(text)
        for node, part in ((text, whole[: cut.offset]), (rest, whole[cut.offset :])):
            node.text = part
            node.set(SPACE, "preserve")
        piece.append(rest)
    piece.extend(moved)
    run.addnext(piece)
    return piece


def _twin(node: _Element) -> _Element:
    """An empty element of the same name and attributes."""
    attributes = {str(key): str(value) for key, value in node.attrib.items()}
    return node.makeelement(node.tag, attributes, node.nsmap)  # type: ignore[arg-type]  # the default one is None


def _field_before(node: _Element) -> _Element:
    """The beginning of the field whose result begins with ``node``, or else that: new results replace all marks."""
    at = node
    while (before := at.getprevious()) is not None and _is_unseen(before):
        at = before
        if any(attribute(mark, "fldCharType") == "begin" for mark in at.iter(*tags("fldChar"))):
            return at
    return node


def _field_behind(node: _Element) -> _Element:
    """The end of the field whose result ends with ``node``, or else that."""
    at = node
    while (behind := at.getnext()) is not None and _is_unseen(behind):
        at = behind
        if any(attribute(mark, "fldCharType") == "end" for mark in at.iter(*tags("fldChar"))):
            return at
    return node


def _is_unseen(node: _Element) -> bool:
    """Whether it is the machinery of a field, or a mark without text."""
    name = name_of(node)
    return name in _UNSEEN or name == "w:r" and all(name_of(each) in _FIELD for each in node)


def _outside(node: _Element, *, is_start: bool) -> _Element:
    """The element at whose side a mark goes: ``node`` itself, or what encloses it alone or must enclose it."""
    while name_of(node) != "w:p" and (parent := node.getparent()) is not None:
        name = name_of(parent)
        neighbour = node.getprevious() if is_start else node.getnext()
        is_alone = neighbour is None or name_of(neighbour) in _PROPERTIES
        is_same_place = is_alone or name == "w:sdtContent" and _is_bound(parent)
        if name not in _CLOSED and not (name in _OPEN and is_same_place):
            break
        node = parent
    return node


def _is_bound(content: _Element) -> bool:
    """Whether Word writes the content of this control anew, so that a mark in it would be lost."""
    control = content.getparent()
    properties = next((node for node in control if name_of(node) == "w:sdtPr"), None) if control is not None else None
    return properties is not None and any(name_of(node) in _BOUND for node in properties)
