"""The runs of a paragraph: what of them is text, and where each piece stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.readers.docx_course import DELETED, HIDDEN, PROPERTIES, Course, edge
from checker.readers.docx_equations import equation
from checker.readers.docx_fields import drawn, left_of
from checker.readers.docx_names import EQUATIONS, NAMES, PARAGRAPHS, RUNS, attribute, branch, child, switch, value
from checker.readers.docx_passage import Left, Passage, Place
from checker.readers.docx_styles import Style, Styles
from checker.readers.docx_symbols import raised, symbol

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SOFT_HYPHEN = "\xad"
_BREAKS = str.maketrans("\t\n\r", "   ")
_RUBY = Left("ruby text", "stands above the text that is read")
_UNFILLED = Left("placeholder", "nobody filled it in")
_SHAPES = {
    "pic:pic": Left("picture", "not read here"),
    "v:imagedata": Left("picture", "not read here"),
    "c:chart": Left("chart", "not read here"),
    "cx:chart": Left("chart", "not read here"),
    "dgm:relIds": Left("diagram", "not read here"),
    "o:OLEObject": Left("embedded object", "not read here"),
    "v:textpath": Left("drawn letters", "not read here"),
    "a:t": Left("drawing", "not read here"),
}
_NOTES = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}


@dataclass(slots=True)
class Runs:
    """Reads one paragraph after the other.

    ``hides`` and ``raises`` tell whether the document makes any use of hidden and raised text: most do not.
    """

    styles: Styles
    course: Course
    hides: bool
    raises: bool
    _passage: Passage = field(default_factory=Passage)
    _paragraph: _Element | None = None
    _style: Style = field(default_factory=Style)
    _kind: str = "paragraph"
    _place: Place = ()
    _run: int = 0
    """How many runs of the paragraph were met."""
    _equation: int = 0
    """How many equations of the paragraph were met."""
    _here: int = 0
    """The number of the run that is being read: those of a ruby stand within another one."""
    _at: int = 0
    """How many characters of the run were met: each tab, break and sign counts one."""
    _is_anchored: bool = False
    _is_hidden: bool = False
    _is_raised: bool = False

    def read(self, paragraph: _Element, style: Style, kind: str, place: Place) -> Passage:
        """The text of a paragraph in ``style``, which stands at ``place``; without line breaks in a cell."""
        self._passage = passage = Passage()
        for note in self.course.pending:
            passage.note(note)
        self.course.pending.clear()
        self._paragraph, self._style, self._kind, self._place = paragraph, style, kind, place
        self._run = self._equation = 0
        self._inside(paragraph)
        return passage

    def hides_mark(self, properties: _Element | None, style: Style) -> bool:
        """Whether the end of the paragraph is hidden, so that the next one goes on in its line."""
        return self.hides and properties is not None and self._hidden(properties, style)

    def _inside(self, node: _Element) -> None:
        name_of = NAMES.get
        for each in node:
            name = name_of(each.tag, "")
            if name == "w:r":
                self._read_run(each)
            elif name in PROPERTIES:
                pass
            elif name in DELETED:
                self._leave(each, DELETED[name])
            elif name in _SPECIAL:
                self._special(each, name)
            else:  # hyperlinks, insertions and whatever else only encloses runs
                self._inside(each)

    def _special(self, node: _Element, name: str) -> None:
        if name == "m:oMath":
            self._read_equation(node)
        elif name == "w:sdt" and switch(child(node, "w:sdtPr"), "w:showingPlcHdr"):
            self._leave(node, _UNFILLED)
        elif name == "w:fldSimple":
            instruction = attribute(node, "instr") or ""
            left = left_of(instruction)
            if left is None:
                self._inside(node)
                left = drawn(instruction)
            else:
                self._pass_over(node)
            if left is not None and not self.course.fields.mute:
                self._passage.note(left)
        elif name == "mc:AlternateContent":
            chosen = branch(node)
            for each in node:
                if each is chosen:
                    self._inside(each)
                else:
                    self._pass_over(each)
        elif name == "w:sdt":
            self._inside(node)
        else:
            self._passage.note(edge(name, node))

    def _read_run(self, run: _Element) -> None:
        self._run += 1
        self._here = self._run
        self._at = 0
        self._is_anchored = False
        if self.hides or self.raises:  # else no run is either
            self._look(child(run, "w:rPr"))
        self._content(run)

    def _look(self, properties: _Element | None) -> None:
        self._is_hidden = self._hidden(properties, self._style)
        own = value(properties, "w:vertAlign")
        if own is None:
            own = self.styles.style(value(properties, "w:rStyle")).raised or self._style.raised
        self._is_raised = own == "superscript"

    def _hidden(self, properties: _Element | None, style: Style) -> bool:
        own = switch(properties, "w:vanish")
        return self.styles.is_hidden(style, self.styles.style(value(properties, "w:rStyle"))) if own is None else own

    def _content(self, node: _Element) -> None:
        """What a run contains: most have their properties and one text."""
        name_of = NAMES.get
        for each in node:
            name = name_of(each.tag, "")
            if name == "w:t":
                self._text(each)
            elif name and name != "w:rPr":
                self._part(each, name)

    def _part(self, node: _Element, name: str) -> None:
        """What a run contains beside its text."""
        if name in _SIGNS:
            self._sign(_SIGNS[name])
        elif name == "w:sym":
            self._sign(symbol(node))
        elif name == "w:softHyphen":
            self._skip(1)
        elif name == "w:fldChar":
            if (left := self.course.fields.mark(node)) is not None:
                self._passage.note(left)
        elif name == "w:instrText":
            self.course.fields.instruct(node.text or "")
        elif name in _NOTES:
            if not self._is_hidden:
                self.course.footnotes.append((_NOTES[name], attribute(node, "id") or ""))
        elif name == "w:commentReference":
            self._passage.note(edge(name, node))
        elif name == "w:ruby":
            self._ruby(node)
        elif name == "mc:AlternateContent":
            self._branch(node)
        elif name in _DRAWINGS:
            if self._is_hidden or self.course.fields.mute:
                self._pass_over(node)
            else:
                self._shapes(node)

    def _branch(self, alternatives: _Element) -> None:
        chosen = branch(alternatives)
        for each in alternatives:
            if each is chosen:
                self._content(each)
            else:
                self._pass_over(each)

    def _text(self, node: _Element) -> None:
        text = node.text or ""
        if len(node):  # a comment in it
            text += "".join([each.tail or "" for each in node])
        if not text:
            return
        if text.isprintable() and text[0] != " " != text[-1]:  # neither breaks nor blanks to lose, nor soft hyphens
            self._emit(text)
            return
        if node.get(_SPACE) != "preserve":
            text = text.strip(" \t\r\n")
        text = text.translate(_BREAKS)
        if _SOFT_HYPHEN not in text:
            self._emit(text)
            return
        for at, piece in enumerate(text.split(_SOFT_HYPHEN)):
            if at:
                self._skip(1)
            if piece:
                self._emit(piece)

    def _sign(self, sign: str) -> None:
        self._emit(" " if self._kind == "cell" and sign in "\t\n" else sign)

    def _emit(self, text: str) -> None:
        """The next characters of the run."""
        if self._is_hidden or self.course.fields.mute:
            if not self.course.fields.mute and text.strip():
                self._passage.note(HIDDEN)
            self._skip(len(text))
            return
        if self._is_raised:
            text = raised(text)
        if self._is_anchored:
            self._passage.go_on(text)
        elif self._at:
            place = (*self._place, ("run", self._here), ("character", self._at + 1))
            self._passage.add(text, self._kind, place)
        else:
            self._passage.add(text, self._kind, (*self._place, ("run", self._here)))
        self._is_anchored = True
        self._at += len(text)

    def _skip(self, length: int) -> None:
        """Characters of the run that are no text: what follows has a place of its own."""
        self._at += length
        self._is_anchored = False

    def _ruby(self, node: _Element) -> None:
        at, is_anchored = self._at, self._is_anchored
        hidden, is_raised, here, met = self._is_hidden, self._is_raised, self._here, self._run
        for each in node:
            if NAMES.get(each.tag) == "w:rubyBase":
                self._inside(each)
            else:
                self._pass_over(each)
        self._passage.note(_RUBY)
        self._at, self._is_anchored = at, is_anchored and self._run == met
        self._is_hidden, self._is_raised, self._here = hidden, is_raised, here

    def _read_equation(self, node: _Element) -> None:
        if text := "".join(equation(node)).translate(_BREAKS):
            if not self.course.fields.mute:
                self._passage.add(text, self._kind, (*self._place, ("equation", self._equation + 1)))
        self._pass_over(node)

    def _shapes(self, node: _Element) -> None:
        """Text boxes are read later, what else a drawing holds is noted."""
        name = NAMES.get(node.tag, "")
        if name == "w:txbxContent":
            self.course.postpone(node)
        elif name in _SHAPES:
            self._passage.note(_SHAPES[name])
            self._pass_over(node)
        else:
            chosen = branch(node) if name == "mc:AlternateContent" else None
            for each in node:
                if chosen is None or each is chosen:
                    self._shapes(each)
                else:
                    self._pass_over(each)

    def _leave(self, node: _Element, left: Left) -> None:
        if next(node.iter(*_WORDED), None) is not None:
            self._passage.note(left)
        self._pass_over(node)

    def _pass_over(self, node: _Element) -> None:
        """Count the runs, equations, paragraphs and tables in ``node`` without reading them."""
        self.course.pass_over(node)
        for each in node.iter(*RUNS, *EQUATIONS):
            if next(each.iterancestors(*PARAGRAPHS), None) is self._paragraph:
                if NAMES[each.tag] == "w:r":
                    self._run += 1
                else:
                    self._equation += 1


_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_DRAWINGS = frozenset(("w:drawing", "w:pict", "w:object"))
_SPECIAL = frozenset(
    ("m:oMath", "w:sdt", "w:fldSimple", "mc:AlternateContent", "w:commentRangeStart", "w:commentRangeEnd")
)
_WORDED = tuple(tag for tag, name in NAMES.items() if name in ("w:t", "w:delText", "w:drawing", "w:pict", "w:sym"))
