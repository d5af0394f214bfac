"""How far the walk through a part has come: numbers of paragraphs and tables, open fields, and what waits its turn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.readers.docx_fields import Fields
from checker.readers.docx_names import NAMES, PARAGRAPHS, TABLES, attribute, branch, child, switch
from checker.readers.docx_passage import Edge, Left

if TYPE_CHECKING:
    from lxml.etree import _Element

DELETED = {
    "w:del": Left("deleted text", "a tracked deletion"),
    "w:moveFrom": Left("moved text", "read where it was moved to"),
}
HIDDEN = Left("hidden text", "not shown to readers")
PROPERTIES = frozenset(
    ("w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:sdtPr", "w:sectPr", "w:tblGrid", "w:customXmlPr")
)
_EMBEDDED = Left("embedded document", "not read here")
_OUTSIDE = Left("text outside of paragraphs", "not read here")
_UNFILLED = Left("placeholder", "nobody filled it in")


@dataclass(frozen=True, slots=True)
class Later:
    """A text box or a table in a table, and how many paragraphs and tables the part has before it."""

    element: _Element
    paragraphs: int
    tables: int


@dataclass(slots=True)
class Course:
    """The state of a walk. Paragraphs and tables are counted as they stand in the XML, whether they are read or not."""

    fields: Fields
    paragraphs: int = 0
    tables: int = 0
    later: list[Later] = field(default_factory=list)
    pending: list[Left | Edge] = field(default_factory=list)
    """What was met between two paragraphs; it belongs to the next one."""
    footnotes: list[tuple[str, str]] = field(default_factory=list)
    """Kind and id of the notes that were called, in order."""

    def postpone(self, element: _Element) -> None:
        """Read ``element`` when the paragraph or table that it stands in is done."""
        self.later.append(Later(element, self.paragraphs, self.tables))
        self.pass_over(element)

    def pass_over(self, element: _Element) -> None:
        """Count what stands in ``element`` without reading it."""
        self.paragraphs += sum(1 for _ in element.iter(*PARAGRAPHS))
        self.tables += sum(1 for _ in element.iter(*TABLES))

    def inside(self, node: _Element) -> Iterator[tuple[str, _Element]]:
        """Name and element of all that stands in ``node`` between its paragraphs, rows or cells.

        Containers that readers do not see are opened, the lesser branch of two is passed over, and what is deleted or
        not read is noted.
        """
        for each in node:
            name = NAMES.get(each.tag, "")
            if name in _MEANT:
                yield name, each
            elif name in DELETED:
                self.pending.append(DELETED[name])
                self.pass_over(each)
            elif name == "w:sdt" and switch(child(each, "w:sdtPr"), "w:showingPlcHdr"):
                self.pending.append(_UNFILLED)
                self.pass_over(each)
            elif name == "mc:AlternateContent":
                yield from self._branch(each)
            elif name == "w:commentRangeStart" or name == "w:commentRangeEnd":
                self.pending.append(edge(name, each))
            elif name == "w:altChunk" or name == "w:subDoc":
                self.pending.append(_EMBEDDED)
            elif name in _STRAY:
                self.pending.append(_OUTSIDE)
                self.pass_over(each)
            elif name not in PROPERTIES:
                yield from self.inside(each)

    def _branch(self, alternatives: _Element) -> Iterator[tuple[str, _Element]]:
        chosen = branch(alternatives)
        for each in alternatives:
            if each is chosen:
                yield from self.inside(each)
            else:
                self.pass_over(each)


_STRAY = frozenset(("w:r", "m:oMath", "m:oMathPara"))
_MEANT = frozenset(("w:p", "w:tbl", "w:tr", "w:tc"))


def edge(name: str, node: _Element) -> Edge:
    """The edge of a comment's stretch."""
    return Edge(attribute(node, "id") or "", _SIDES[name])


_SIDES = {"w:commentRangeStart": "start", "w:commentRangeEnd": "end", "w:commentReference": "mark"}
