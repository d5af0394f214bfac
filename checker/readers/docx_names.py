"""Names in Office XML, which has two namespaces for each vocabulary: the transitional and the strict one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_OPEN = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_SPACES = {
    "w": (_OPEN + "wordprocessingml/2006/main", _STRICT + "wordprocessingml/main"),
    "m": (_OPEN + "officeDocument/2006/math", _STRICT + "officeDocument/math"),
    "mc": (_OPEN + "markup-compatibility/2006",),
    "a": (_OPEN + "drawingml/2006/main", _STRICT + "drawingml/main"),
    "pic": (_OPEN + "drawingml/2006/picture", _STRICT + "drawingml/picture"),
    "c": (_OPEN + "drawingml/2006/chart", _STRICT + "drawingml/chart"),
    "dgm": (_OPEN + "drawingml/2006/diagram", _STRICT + "drawingml/diagram"),
    "cx": ("http://schemas.microsoft.com/office/drawing/2014/chartex",),
    "v": ("urn:schemas-microsoft-com:vml",),
    "o": ("urn:schemas-microsoft-com:office:office",),
}
_NAMES = {
    "w": """
        document body p r t tbl tr tc pPr rPr tblPr trPr tcPr sdt sdtPr sdtContent ins del moveFrom moveTo hyperlink
        smartTag smartTagPr customXml customXmlPr fldSimple fldChar instrText delInstrText delText tab ptab br cr
        noBreakHyphen softHyphen sym pgNum ruby rubyBase rt rubyPr subDoc drawing pict object txbxContent altChunk
        sectPr commentRangeStart commentRangeEnd commentReference footnoteReference endnoteReference footnote endnote
        comment style pStyle rStyle basedOn outlineLvl numPr numId ilvl vanish specVanish vertAlign tblStylePr tblStyle
        tblLook abstractNum abstractNumId num lvl lvlOverride startOverride start numFmt lvlText lvlRestart suff isLgl
        numStyleLink styleLink gridSpan vMerge hMerge gridBefore tblHeader hidden cellDel showingPlcHdr docDefaults
        rPrDefault tblGrid proofErr bookmarkStart bookmarkEnd permStart permEnd lastRenderedPageBreak footnoteRef
        endnoteRef annotationRef""",
    "m": "oMath oMathPara r t f num den sSup sSub sSubSup sup sub e rad deg d dPr begChr endChr sepChr nary naryPr chr "
    "fPr type rPr ctrlPr",
    "mc": "AlternateContent Choice Fallback",
    "a": "t",
    "pic": "pic",
    "c": "chart",
    "cx": "chart",
    "dgm": "relIds",
    "v": "imagedata textpath",
    "o": "OLEObject",
}
NAMES: dict[object, str] = {
    f"{{{space}}}{name}": f"{prefix}:{name}"
    for prefix, spaces in _SPACES.items()
    for space in spaces
    for name in _NAMES[prefix].split()
}
"""The short name of every tag that means something here, in either namespace."""

_ATTRIBUTES = (*(f"{{{space}}}" for space in (*_SPACES["w"], *_SPACES["m"])), "")
MOST_DIGITS = 9


def tags(name: str) -> tuple[str, ...]:
    """The full tags of a short name, for searches that lxml does."""
    prefix, _, local = name.partition(":")
    return tuple(f"{{{space}}}{local}" for space in _SPACES[prefix])


PARAGRAPHS, TABLES, RUNS, EQUATIONS = tags("w:p"), tags("w:tbl"), tags("w:r"), tags("m:oMath")


def children(parent: _Element | None, name: str) -> Iterator[_Element]:
    """The children of this name, in order."""
    if parent is not None:
        for node in parent:
            if NAMES.get(node.tag) == name:
                yield node


def child(parent: _Element | None, name: str) -> _Element | None:
    """The first child of this name."""
    return next(children(parent, name), None)


def named(parent: _Element | None) -> dict[str, _Element]:
    """The children by their names, the last of each name."""
    return {} if parent is None else {NAMES.get(node.tag, ""): node for node in parent}


def attribute(node: _Element | None, name: str) -> str | None:
    """The attribute of the vocabulary itself, in whichever namespace it stands."""
    if node is not None:
        for space in _ATTRIBUTES:
            if (value := node.get(space + name)) is not None:
                return value
    return None


def value(parent: _Element | None, name: str) -> str | None:
    """What the first child of this name says: the ``w:val`` of ``<w:pStyle w:val="1"/>``."""
    return attribute(child(parent, name), "val")


def number(text: str | None) -> int | None:
    """A whole number of a size that a document can mean, else ``None``."""
    if text is None or len(text) > MOST_DIGITS:
        return None
    try:
        return int(text)
    except ValueError:
        return None


def switch(parent: _Element | None, name: str) -> bool | None:
    """Whether a property is on or off; ``None`` when nothing is said."""
    node = child(parent, name)
    if node is None:
        return None
    return attribute(node, "val") not in ("0", "false", "off")


def branch(alternatives: _Element) -> _Element | None:
    """The one branch of ``mc:AlternateContent`` to read: the first with words in it, or else the first.

    Both branches usually say the same, one for new programs and one for old ones.
    """
    branches = [node for node in alternatives if NAMES.get(node.tag) in ("mc:Choice", "mc:Fallback")]
    return next((node for node in branches if next(node.iter(*_WORDS), None) is not None), next(iter(branches), None))


_WORDS = (*tags("w:t"), *tags("m:t"))
