"""The walk through a page's elements in the order in which they are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from checker.model.patterns import pattern
from checker.readers.html_content import HIDDEN, SCRIPTS, TITLE
from checker.readers.html_lines import Line
from checker.readers.html_tree import BLOCKS, Element, Piece

_SHOWN_AS_BLOCK = pattern(r"display\s{0,9}:\s{0,9}(?:block|flex|grid|table|list-item|flow-root)")
_LONGEST_RAISED = 4
_INVISIBLE = (SCRIPTS, HIDDEN, TITLE)
"""What leaves no trace in the line that it stands in."""


class Step(NamedTuple):
    """A piece of text, or the begin or end of an element."""

    piece: Piece | None
    element: Element
    is_end: bool = False


def steps(root: Element, is_whole: Callable[[Element], bool] = lambda _: False) -> Iterator[Step]:
    """Everything in ``root`` that is not left out; of an element that ``is_whole`` takes, only its begin."""
    yield Step(None, root)
    way = [(root, iter(root.children))]
    while way:
        element, children = way[-1]
        child = next(children, None)
        if child is None:
            way.pop()
            yield Step(None, element, is_end=True)
        elif isinstance(child, Piece):
            yield Step(child, element)
        elif not child.left:
            if is_whole(child):
                yield Step(None, child)
            else:
                yield Step(None, child)
                way.append((child, iter(child.children)))
        elif child.left not in _INVISIBLE and is_block(child):
            yield Step(None, _BREAK)


def is_block(element: Element) -> bool:
    """Whether an element begins and ends a line, by its tag or its own style."""
    if element.tag in BLOCKS or element.tag == "br":
        return True
    style = element.attributes.get("style")
    return style is not None and _SHOWN_AS_BLOCK.search(style.lower()) is not None


def is_raised(element: Element) -> bool:
    """Whether its figures are an exponent or the number of a note."""
    return element.tag == "sup" and element.size <= _LONGEST_RAISED


def line_of(cell: Element) -> Line:
    """What is in a cell on one line."""
    line, raised = Line(), 0
    for piece, element, is_end in steps(cell):
        if piece is not None:
            line.add(piece, raised=raised > 0)
        elif is_block(element):
            line.break_off()
        elif is_raised(element):
            raised += -1 if is_end else 1
    return line


_BREAK = Element("br", None, 0, {})
