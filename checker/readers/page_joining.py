"""Lines become paragraphs: where a line goes on in the next one, and what stands between the two."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.model.patterns import pattern
from checker.readers.page_flow import Item
from checker.readers.page_lines import CLOSERS, Line

_MARKER = pattern(
    r"[（(][一二三四五六七八九十百零〇0-9]{1,4}[）)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百零〇0-9]{1,5}[章节条编部]|"
    r"[0-9]{1,3}[、.．)）](?![0-9])|[①-⑳●■◆▪•·]|附件?[0-9一二三四五六七八九十]{0,2}[:：]|表\s*[0-9]"
)
_SENTENCE_END = pattern(r"[。！？!?][”’」』）)]?$")
_CLAUSE_END = pattern(r"[；;：:…][”’」』）)]?$")
"""An item of a list may begin behind it, and a sentence go on."""
_OPENERS = frozenset("（【《〈「『“‘([{￥$¥")


@dataclass(frozen=True, slots=True)
class Margins:
    """How one column of a document is set, in its own coordinates."""

    left: float
    right: float
    size: float
    pitch: float
    """From a baseline to the next within a paragraph; 0 when there are too few lines to tell."""
    indents: bool
    """Whether paragraphs begin with an indentation."""
    spaces: bool
    """Whether there is white between paragraphs."""


Region = tuple[int, int, int]


def region_of(item: Item) -> Region:
    """Items of one region share their margins: the same column on pages of one size."""
    box = item.page.box
    return round(box.width / 10), round(box.height / 10), item.column


def body_size(items: Iterable[Item]) -> float:
    """The size that most of the text has; 0 for no text."""
    counts: Counter[float] = Counter()
    for item in items:
        if isinstance(item.content, Line):
            counts[round(item.content.size, 1)] += len(item.content.glyphs)
    return counts.most_common(1)[0][0] if counts else 0.0


def margins(items: Sequence[Item], body: float) -> dict[Region, Margins]:
    """The margins of every region, from its lines of about the size of the body."""
    regions: dict[Region, list[Item]] = defaultdict(list)
    for item in items:
        if isinstance(item.content, Line) and abs(item.content.size - body) <= 0.12 * body:
            regions[region_of(item)].append(item)
    return {region: _margins(members, body) for region, members in regions.items()}


def _margins(items: list[Item], body: float) -> Margins:
    lines = [line for item in items if isinstance(line := item.content, Line)]
    left = _outermost([line.box.left for line in lines], body)
    right = -_outermost([-_solid_end(line) for line in lines], body)
    if not items[0].column:
        page = items[0].page.box
        if page.right - right > left - page.left + 3 * body and (
            sum(right - line.box.right < 0.5 * body for line in lines) < 3
        ):
            right = page.right - (left - page.left)  # a page of short lines: none of them is full
    gaps: list[float] = []
    after_ends: list[float] = []
    for one, two in pairwise(items):
        first, second = one.content, two.content
        if isinstance(first, Line) and isinstance(second, Line) and one.page is two.page:
            gap = second.baseline - first.baseline
            if 0.9 * body < gap < 4 * body:
                (gaps if right - first.box.right < 2.5 * body else after_ends).append(gap)
    gaps.sort()
    pitch = gaps[len(gaps) // 2] if len(gaps) >= 2 else 0.0
    starts = [
        line.box.left - left
        for before, line in pairwise((None, *lines))
        if line is not None and (before is None or right - before.box.right > 2 * body) and not _MARKER.match(line.text)
    ]
    indented = sum(1.2 * body <= indent <= 3.5 * body for indent in starts)
    spaced = sum(gap > 1.3 * pitch for gap in after_ends) if pitch else 0
    return Margins(
        left,
        right,
        body,
        pitch,
        indented >= max(2, 0.4 * len(starts)) and any(line.box.left - left < body for line in lines),
        spaced >= max(2, 0.5 * len(after_ends)),
    )


def _solid_end(line: Line) -> float:
    """Where the line ends without the sign that closes it, which may hang over the margin."""
    last = line.glyphs[-1]
    return last.left if last.text in CLOSERS else line.box.right


def _outermost(ends: list[float], body: float) -> float:
    """The outermost place at which at least two lines end, else the outermost of all."""
    ends.sort()
    for one, two in pairwise(ends):
        if two - one <= 0.4 * body:
            return one
    return ends[0]


def goes_on(one: Item, other: Item, known: dict[Region, Margins]) -> bool:
    """Whether the paragraph of line ``one`` continues in line ``other``, which is the next one."""
    first, second = one.content, other.content
    if not isinstance(first, Line) or not isinstance(second, Line) or first.gaps or second.gaps:
        return False
    size = first.size
    if abs(second.size - size) > 0.08 * size:
        return False
    at_first, at_second = known.get(region_of(one)), known.get(region_of(other))
    if at_first is None or at_second is None:  # a region of headings: those of one size and centre belong together
        return one.page is other.page and _both_centred(first, second) and _near(first, second, size)
    if one.page is other.page and one.column == other.column:
        gap = second.baseline - first.baseline
        if gap <= 0.3 * size or gap > _most_gap(at_first, size):
            return False
    if first.box.right > at_first.right + 2 * size or _ends_contents(first.text):
        return False
    if at_first.right - first.box.right >= _first_word(second) + 0.6 * size:
        return False
    return _same_paragraph(first, second, at_first, at_second, size)


def _most_gap(at: Margins, size: float) -> float:
    return max(1.3 * at.pitch * max(1.0, size / at.size), 1.3 * size) if at.pitch else 2.2 * size


def _near(first: Line, second: Line, size: float) -> bool:
    return second.baseline - first.baseline <= 2.2 * size


def _both_centred(first: Line, second: Line) -> bool:
    middle = (first.box.left + first.box.right) / 2
    return abs((second.box.left + second.box.right) / 2 - middle) < 0.6 * first.size


def _same_paragraph(first: Line, second: Line, at_first: Margins, at_second: Margins, size: float) -> bool:
    """For a line that is full: whether the next one is the rest of its paragraph."""
    indent, own = second.box.left - at_second.left, first.box.left - at_first.left
    marked = bool(_MARKER.match(second.text))
    ends = bool(_SENTENCE_END.search(first.text) or marked and _CLAUSE_END.search(first.text))
    if indent >= 1.2 * size:
        if _both_centred(first, second) and at_second.right - second.box.right >= 1.2 * size:
            return not marked
        if ends or marked:
            return False
        if at_second.indents or indent > own + 0.6 * size:  # the rest of an item stands below its text
            return indent > own + 0.6 * size and bool(_MARKER.match(first.text))
        return indent > own - 0.6 * size
    if at_second.indents:
        return not (ends and marked)
    if at_second.spaces and not marked:
        return True
    return not ends


def _first_word(line: Line) -> float:
    """How much room the line's first word takes: the signs that no line break may part."""
    glyphs = line.glyphs
    at = 0
    while at < len(glyphs) - 1 and glyphs[at].text in _OPENERS:
        at += 1
    if _is_word(glyphs[at].text):
        while at + 1 < len(glyphs) and _is_word(glyphs[at + 1].text) and not glyphs[at + 1].spaced:
            at += 1
    while at + 1 < len(glyphs) and glyphs[at + 1].text in CLOSERS:
        at += 1
    return glyphs[at].right - glyphs[0].left


def _is_word(text: str) -> bool:
    return text < "\u2000" and (text.isalnum() or text in ".,:/-%&'_@+")


_LEADERS = pattern(r"(?:\.{4,}|…{2,}|·{4,}|(?:\. ){4,}|-{6,}|_{6,})\s*[0-9０-９ivxIVX]{1,5}\s*$")


def _ends_contents(text: str) -> bool:
    return bool(_LEADERS.search(text))


def is_contents(line: Line) -> bool:
    """Whether the line belongs to a table of contents: leaders and a page number at its end."""
    return _ends_contents(line.text)


def seam(before: str, after: str) -> str:
    """What stands between two lines of a paragraph: a blank between Latin words, else nothing.

    A number that is broken over the end of a line is one number.
    """
    one, other = before[-1:], after[:1]
    if one.isdigit() and (other.isdigit() or other in ".,%"):
        return ""
    if one == "-":
        return ""
    if _latin(one) and _latin(other):
        return " "
    if one in ".,;:!?)" and other.isascii() and other.isalpha() and len(before) > 1 and _latin(before[-2]):
        return " "
    return ""


def _latin(text: str) -> bool:
    return text.isalnum() and text < "\u2000"
