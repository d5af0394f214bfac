"""A web page as a tree of elements, with the place of every piece of text in the source.

The tokens are turbohtml's, which are linear on whatever input and exact about places. The tree is what browsers make
of unclosed and stray tags as far as text, tables and hidden parts depend on it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from checker.errors import UnreadableError
from checker.model.document import starts_of_lines

if TYPE_CHECKING:
    from turbohtml import Token


class Piece(NamedTuple):
    """Text as it is shown, and the offset of its first character in the source.

    ``is_plain`` is false for a character reference, whose length in the source is another.
    """

    text: str
    offset: int
    is_plain: bool


class Element:
    """An element with its children in order; ``attributes`` are those that matter here.

    ``left`` says why it is no part of the text, "" when it is. Of what is in it and not left out, ``size`` counts
    the characters that are not blank, ``linked`` those in links, ``links`` the links, ``stops`` the ends of sentences,
    ``titles`` the headings and ``tables`` the tables.
    """

    __slots__ = (
        "attributes", "children", "left", "linked", "links", "offset", "parent", "size", "stops", "tables", "tag",
        "titles",
    )  # fmt: skip

    def __init__(self, tag: str, parent: Element | None, offset: int, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.parent = parent
        self.offset = offset
        self.attributes = attributes
        self.children: list[Element | Piece] = []
        self.left = ""
        self.size = self.linked = self.links = self.stops = self.titles = self.tables = 0


class Page(NamedTuple):
    """A page's root, all its elements in the order of their start tags, and how many comments it has.

    ``end`` is where the last tag begins that is never finished, or the length of the source. ``remarks`` are the
    comments that mention gouji, each with the offset at which it begins.
    """

    root: Element
    elements: list[Element]
    comments: int
    end: int
    starts: tuple[int, ...]
    remarks: list[tuple[int, str]]


def tags(names: str) -> frozenset[str]:
    """The names in a list with blanks between them."""
    return frozenset(names.split())


VOID = tags("area base br col embed frame hr img input link meta param source track wbr bgsound keygen")
TABLE_PARTS = tags("caption col colgroup tbody td tfoot th thead tr")
GROUPS = frozenset(("tbody", "thead", "tfoot"))
CELLS = frozenset(("td", "th"))
BLOCKS = tags(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li listing main menu nav noscript ol"
    " optgroup option p plaintext pre search section select summary table tbody td template textarea tfoot th thead tr"
    " ul xmp"
)
"""Elements that begin and end a line, and that the end tag of an inline element does not reach through."""

_CLOSE_PARAGRAPH = BLOCKS - {"button", "iframe", "noscript", "option", "optgroup", "select", "textarea", "template"}
_SCOPES = frozenset(("table", "td", "th", "caption"))
_KEPT = tags("class id role style hidden aria-hidden href rowspan colspan open type itemprop")
_DRAWN = ("svg", "math")
"""In these a tag that ends with /> has no end tag; in HTML the / says nothing."""

_IGNORED = frozenset(("html", "head", "body"))
_ITEMS = {"li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd")}
_FARTHEST_ITEM = 64
"""Open elements between an item and the next one: a bound, as every item looks for the one before it."""


def parse_page(source: str, path: str) -> Page:
    """The tree of ``source``, whatever state it is in. Raises UnreadableError when turbohtml is not installed."""
    try:
        from turbohtml import TokenType, tokenize
    except ImportError as error:
        remedy = "pip install 'gouji[html]', or save the page as text"
        raise UnreadableError("reading web pages needs turbohtml", path=path, remedy=remedy) from error
    builder = _Builder()
    starts = starts_of_lines(source)
    # the tokenizer counts line ends of two characters once, as line_starts does: line and column hold in the file
    text, reference = TokenType.TEXT, TokenType.CHARACTER_REFERENCE
    start, end, comment = TokenType.START_TAG, TokenType.END_TAG, TokenType.COMMENT
    token: Token | None = None
    remarks: list[tuple[int, str]] = []
    for token in tokenize(source, resolve_references=False):
        kind = token.type
        if kind is text or kind is reference:
            piece = Piece(token.data or "", starts[token.line - 1] + token.col, kind is text)
            builder.stack[-1].children.append(piece)
        elif kind is start:
            builder.open(token, starts[token.line - 1] + token.col)
        elif kind is end:
            builder.close(token.tag or "", starts[token.line - 1] + token.col)
        elif kind is comment:
            builder.comments += 1
            if "gouji" in (token.data or "").lower():
                remarks.append((starts[token.line - 1] + token.col, token.data or ""))
    return Page(builder.root, builder.elements, builder.comments, _end(source, token, starts), starts, remarks)


def _end(source: str, last: Token | None, starts: tuple[int, ...]) -> int:
    """Where the tokens end: a tag that is cut off gives none, and everything in it would be lost unseen."""
    if last is None:
        at = 0
    else:
        at = starts[last.line - 1] + last.col
        if last.data is None:
            at = _behind(source, ">", at)
        elif source.startswith("<!--", at):
            at = _behind(source, "-->", at)
        else:
            at += len(last.data)
    at = source.find("<", at)
    return len(source) if at < 0 else at


def _behind(source: str, mark: str, start: int) -> int:
    at = source.find(mark, start)
    return len(source) if at < 0 else at + len(mark)


class _Builder:
    """The open elements. Names are counted per scope and inline stretch, so that no end tag is searched in vain."""

    def __init__(self) -> None:
        self.root = Element("", None, 0, {})
        self.elements: list[Element] = []
        self.stack = [self.root]
        self.tables: list[int] = []
        self.comments = 0
        self._scopes: list[defaultdict[str, int]] = [defaultdict(int)]
        self._inline: list[defaultdict[str, int]] = [defaultdict(int)]

    def open(self, token: Token, offset: int) -> None:
        """Take a start tag."""
        tag = token.tag or ""
        if tag in _IGNORED:
            return
        attributes = {name: value for name, value in token.attrs or () if name in _KEPT}
        if tag in TABLE_PARTS:
            if not self._make_room(tag, offset):
                self._add("br", offset, {})  # a cell outside a table: its text must not run into its neighbour's
                return
        elif tag == "form" and self.stack[-1].tag in ("table", "tr", *GROUPS):
            return
        elif tag == "a" and self._inline[-1]["a"]:
            self._pop_to("a")
        elif tag in _ITEMS:
            self._close_item(tag)
        elif is_heading(tag) and is_heading(self.stack[-1].tag):
            self._pop()
        if tag in _CLOSE_PARAGRAPH and self._scopes[-1]["p"]:
            self._pop_to("p")
        element = self._add(tag, offset, attributes)
        if tag not in VOID and not (token.self_closing and (tag in _DRAWN or self._is_drawn())):
            self._push(element)

    def close(self, tag: str, offset: int) -> None:
        """Take an end tag, which closes the nearest element of its name that it can reach."""
        if tag == "table":
            if self.tables:
                self._pop_down(self.tables[-1])
        elif tag in TABLE_PARTS:
            self._close_part(tag)
        elif is_heading(tag) and not self._scopes[-1][tag]:
            if is_heading(self.stack[-1].tag):
                self._pop()
        elif tag in BLOCKS:
            if self._scopes[-1][tag]:
                self._pop_to(tag)
            elif tag == "p":
                self._add("br", offset, {})
        elif tag == "br":
            self._add("br", offset, {})
        elif self._inline[-1][tag]:
            self._pop_to(tag)

    def _is_drawn(self) -> bool:
        return any(self._inline[-1][each] for each in _DRAWN)

    def _add(self, tag: str, offset: int, attributes: dict[str, str]) -> Element:
        element = Element(tag, self.stack[-1], offset, attributes)
        self.stack[-1].children.append(element)
        self.elements.append(element)
        return element

    def _push(self, element: Element) -> None:
        tag = element.tag
        if tag == "table":
            self.tables.append(len(self.stack))
        if tag in BLOCKS:
            self._scopes[-1][tag] += 1
            self._inline.append(defaultdict(int))
        else:
            self._inline[-1][tag] += 1
        if tag in _SCOPES:
            self._scopes.append(defaultdict(int))
        self.stack.append(element)

    def _pop(self) -> str:
        tag = self.stack.pop().tag
        if tag == "table":
            self.tables.pop()
        if tag in _SCOPES:
            self._scopes.pop()
        if tag in BLOCKS:
            self._inline.pop()
            self._scopes[-1][tag] -= 1
        else:
            self._inline[-1][tag] -= 1
        return tag

    def _pop_to(self, tag: str) -> None:
        while self._pop() != tag:
            pass

    def _pop_down(self, size: int) -> None:
        while len(self.stack) > size:
            self._pop()

    def _close_item(self, tag: str) -> None:
        """A list item ends the one before it, but not one whose list holds the list of this one."""
        ended = _ITEMS[tag]
        if not any(self._scopes[-1][each] for each in ended):
            return
        for at in range(len(self.stack) - 1, max(len(self.stack) - _FARTHEST_ITEM, 0), -1):
            name = self.stack[at].tag
            if name in ended:
                self._pop_down(at)
            if name in ended or (name in BLOCKS and name not in ("address", "div", "p")):
                return

    def _make_room(self, tag: str, offset: int) -> bool:
        """Close what a part of a table ends, and open what it lacks; false when no table is open."""
        if not self.tables:
            return False
        above = self.tables[-1] + 1
        if tag in CELLS or tag == "tr":
            if len(self.stack) > above and self.stack[above].tag in GROUPS:
                above += 1
            if tag in CELLS:
                if len(self.stack) > above and self.stack[above].tag == "tr":
                    above += 1
                    self._pop_down(above)
                else:
                    self._pop_down(above)
                    self._push(self._add("tr", offset, {}))
                return True
        self._pop_down(above)
        return True

    def _close_part(self, tag: str) -> None:
        if not self.tables:
            return
        names = [element.tag for element in self.stack[self.tables[-1] + 1 : self.tables[-1] + 4]]
        if tag in names:
            self._pop_down(self.tables[-1] + 1 + names.index(tag))


def is_heading(tag: str) -> bool:
    """Whether ``tag`` is h1 to h6."""
    return len(tag) == 2 and tag[0] == "h" and "1" <= tag[1] <= "6"
