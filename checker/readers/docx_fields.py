"""Fields of a Word document: their result is text, their instruction is not, and page numbers are neither."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.readers.docx_names import NAMES, attribute, tags
from checker.readers.docx_passage import Left

if TYPE_CHECKING:
    from lxml.etree import _Element

_PAGES = frozenset(("PAGE", "PAGEREF", "NUMPAGES", "SECTION", "SECTIONPAGES"))
_LISTS = frozenset(("TOC", "INDEX", "TOA"))
_DRAWN = frozenset(("EQ", "SYMBOL", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM", "BARCODE", "DISPLAYBARCODE"))
"""Fields that Word draws anew each time: the file does not say what they show."""
_NOT_TEXT = frozenset(("w:del", "w:moveFrom"))


def left_of(instruction: str) -> Left | None:
    """Why the result of a field with this instruction is no text, if it is none."""
    name = instruction.split(None, 1)[0].upper() if instruction.strip() else ""
    if name in _PAGES:
        return Left("page number", "not prose")
    if name in _LISTS:
        return Left("table of contents", "repeats the headings")
    return None


def drawn(instruction: str) -> Left | None:
    """What a field shows that Word draws itself, whatever result is kept of it."""
    name = instruction.split(None, 1)[0].upper() if instruction.strip() else ""
    return Left("drawn field", "the file does not say what it shows") if name in _DRAWN else None


@dataclass(slots=True)
class _Open:
    instruction: list[str] = field(default_factory=list)
    has_result: bool = False
    is_mute: bool = True


@dataclass(slots=True)
class Fields:
    """The fields that are open at a place in the text, and whether what stands there is to be read."""

    whole: set[_Element]
    """The marks of fields that have both a beginning and an end; others are not obeyed."""
    _open: list[_Open] = field(default_factory=list)
    mute: int = 0
    """In how many open fields the place is no text."""

    def mark(self, node: _Element) -> Left | None:
        """Open, turn or close a field; something is returned when it leaves a part out."""
        if node not in self.whole:
            return None
        match attribute(node, "fldCharType"):
            case "begin":
                self._open.append(_Open())
                self.mute += 1
            case "separate" if self._open and not self._open[-1].has_result:
                top = self._open[-1]
                top.has_result = True
                if (left := left_of("".join(top.instruction))) is None:
                    top.is_mute = False
                    self.mute -= 1
                return left if self.mute == 1 else None
            case "end" if self._open:
                top = self._open.pop()
                self.mute -= top.is_mute
                return None if self.mute else drawn("".join(top.instruction))
        return None

    def instruct(self, text: str) -> None:
        """A piece of the instruction of the innermost field."""
        if self._open and not self._open[-1].has_result and len(self._open[-1].instruction) < 100:
            self._open[-1].instruction.append(text)


def fields_of(root: _Element) -> Fields:
    """The fields of a part, none of them open."""
    whole: set[_Element] = set()
    stack: list[list[_Element]] = []
    for node in root.iter(*tags("w:fldChar")):
        if any(NAMES.get(above.tag) in _NOT_TEXT for above in node.iterancestors()):
            continue
        match attribute(node, "fldCharType"):
            case "begin":
                stack.append([node])
            case "end" if stack:
                whole.update(stack.pop(), (node,))
            case _ if stack:
                stack[-1].append(node)
    return Fields(whole)
