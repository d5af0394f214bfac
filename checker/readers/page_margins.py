"""Headers, footers and page numbers: lines at the edge of a page that other pages have at the same place.

They are taken out, so that a sentence can go on from page to page, and listed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from checker.model.document import Skipped
from checker.model.patterns import pattern
from checker.model.span import Location
from checker.readers.page_flow import Item
from checker.readers.page_lines import Line, usual_size

_ZONE = 0.13
"""The share of a page's height, above and below, that margins may take."""
_MOST_LINES = 4
_LEAST_FULL = 20
_SAME_HEIGHT = 6.0

_DIGITS = pattern(r"[0-9０-９]+")
_FRAMED_NUMBER = pattern(
    r"[-—–―─·•~－\s]+[0-9０-９]{1,5}[-—–―─·•~－\s]+|"
    r"第\s*[0-9０-９]{1,5}\s*页(?:\s*[,，/／|]?\s*[共（(]\s*[0-9０-９]{1,5}\s*页?[）)]?)?|"
    r"[0-9]{1,5}\s*[/／]\s*[0-9]{1,5}|[Pp]age\s*[0-9]{1,5}(?:\s*of\s*[0-9]{1,5})?"
)
_BARE_NUMBER = pattern(r"[0-9０-９]{1,5}")
_KEEP = pattern(r"单位\s*[:：]")
"""The unit of a table stands at the same place on each of its pages, and is no header."""


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line in the upper or lower margin."""

    item: Item
    line: Line
    upper: bool
    height: float
    """From the edge of the page, so that pages of other sizes agree."""

    @property
    def key(self) -> tuple[bool, str]:
        """Side and text without its numbers."""
        return self.upper, _DIGITS.sub("#", self.line.text.replace("\t", " "))

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers in the text."""
        return tuple(int(each) for each in _DIGITS.findall(self.line.text)[:9] if len(each) < 10)


def without_margins(pages: Sequence[list[Item]]) -> tuple[list[list[Item]], list[Skipped]]:
    """The items of every page without headers, footers and page numbers; and what they were."""
    lines = [item.content for items in pages for item in items if isinstance(item.content, Line)]
    usual = usual_size(chain.from_iterable(line.glyphs for line in lines)) if lines else 0.0
    widest = max((line.box.width for line in lines), default=0.0)
    edges = [
        edge
        for items in pages
        for edge in _edges(items)
        # a full line of the text may stand at a page's end, and even be that of another page
        if edge.line.size < 0.95 * usual or edge.line.box.width < 0.9 * widest or len(edge.line.text) < _LEAST_FULL
    ]
    running = _running(edges) | _numbers(edges)
    taken: set[int] = set()
    found: dict[tuple[str, str], list[_Edge]] = defaultdict(list)
    for upper in (True, False):
        for on_page in _by_page(edges, upper):
            for edge in on_page:
                if id(edge.item) not in running:
                    break  # what lies inside of a line of the text is text, too
                taken.add(id(edge.item))
                found[_what(edge), edge.key[1]].append(edge)
    skipped = [_skipped(what, group) for (what, _), group in found.items()]
    return [[item for item in items if id(item) not in taken] for items in pages], skipped


def _edges(items: list[Item]) -> Iterator[_Edge]:
    for item in items:
        line, page = item.content, item.page.box
        if not isinstance(line, Line):
            continue
        top, bottom = line.baseline - page.top, page.bottom - line.baseline
        if min(top, bottom) <= _ZONE * page.height and not _KEEP.search(line.text):
            yield _Edge(item, line, top < bottom, min(top, bottom))


def _by_page(edges: list[_Edge], upper: bool) -> Iterator[list[_Edge]]:
    """The lines of each page's margin, from the edge inwards."""
    pages: dict[int, list[_Edge]] = defaultdict(list)
    for edge in edges:
        if edge.upper is upper:
            pages[edge.item.page.number].append(edge)
    for on_page in pages.values():
        on_page.sort(key=lambda edge: edge.height)
        yield on_page[:_MOST_LINES]


def _running(edges: list[_Edge]) -> set[int]:
    """Lines that are the same on several pages at one height; numbers in them may only count the pages."""
    alike: dict[tuple[bool, str], list[_Edge]] = defaultdict(list)
    for edge in edges:
        alike[edge.key].append(edge)
    found: set[int] = set()
    for group in alike.values():
        group.sort(key=lambda edge: edge.height)
        level: list[_Edge] = []
        for edge in group:
            if level and edge.height - level[0].height > _SAME_HEIGHT:
                found |= _repeated(level)
                level = []
            level.append(edge)
        found |= _repeated(level)
    return found


def _repeated(level: list[_Edge]) -> set[int]:
    pages = {edge.item.page.number for edge in level}
    if len(pages) < 2:
        return set()
    if len({edge.numbers for edge in level}) == 1 or any(_count_pages(level, pages, at) for at in range(3)):
        return {id(edge.item) for edge in level}
    return set()


def _count_pages(level: list[_Edge], pages: set[int], moving: int) -> bool:
    """Whether the number at ``moving`` counts the pages while the others stay.

    On few pages it may not run ahead of them: 85件 on page 2 and 86件 on page 3 are figures.
    """
    if any(len(edge.numbers) <= moving for edge in level):
        return False
    ahead = {edge.numbers[moving] - edge.item.page.number for edge in level}
    others = {(*edge.numbers[:moving], *edge.numbers[moving + 1 :]) for edge in level}
    return len(ahead) == len(others) == 1 and (len(pages) > 3 or max(ahead) <= 0)


def _numbers(edges: list[_Edge]) -> set[int]:
    """Page numbers by their look; a bare number has to be that of its page, or count on from page to page."""
    found: set[int] = set()
    for edge in edges:
        text = edge.line.text.strip()
        if _FRAMED_NUMBER.fullmatch(text) or (
            _BARE_NUMBER.fullmatch(text) and edge.numbers == (edge.item.page.number,) and not edge.upper
        ):
            found.add(id(edge.item))
    return found


def _what(edge: _Edge) -> str:
    text = edge.line.text.strip()
    if _FRAMED_NUMBER.fullmatch(text) or _BARE_NUMBER.fullmatch(text):
        return "page number"
    return "page header" if edge.upper else "page footer"


def _skipped(what: str, group: list[_Edge]) -> Skipped:
    first = min(group, key=lambda edge: edge.item.page.number)
    pages = len({edge.item.page.number for edge in group})
    reason = f"{first.line.text.strip()[:80]} (on {pages} page{'s' if pages > 1 else ''})"
    place = first.item.page.place(first.line.box)
    return Skipped(what, reason, Location("page", 0, 0, 1, 1, 1, 1, place))
