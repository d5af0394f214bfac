"""Names in Word's XML as they are used here: "w:t", in whichever of its namespaces a document is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def name_of(node: _Element | None) -> str:
    """ "w:t"; "" for what has no name here, such as a comment of the XML."""
    if node is None or not isinstance(node.tag, str):
        return ""
    space, _, local = node.tag[1:].partition("}")
    prefix = _PREFIXES.get(space, "")
    return f"{prefix}:{local}" if prefix else ""


def tags(local: str, prefix: str = "w") -> tuple[str, ...]:
    """The full tags of a name, for searches that lxml does."""
    return tuple(f"{{{space}}}{local}" for space, short in _PREFIXES.items() if short == prefix)


def attribute(node: _Element, local: str) -> str | None:
    """The attribute of Word's own vocabulary."""
    for space, prefix in _PREFIXES.items():
        if prefix == "w" and (value := node.get(f"{{{space}}}{local}")) is not None:
            return value
    return None


def branch(alternatives: _Element) -> _Element | None:
    """The branch of ``mc:AlternateContent`` that is read: the first with words in it, or else the first."""
    branches = [node for node in alternatives if name_of(node) in ("mc:Choice", "mc:Fallback")]
    words = (*tags("t"), *tags("t", "m"))
    return next((node for node in branches if next(node.iter(*words), None) is not None), next(iter(branches), None))
