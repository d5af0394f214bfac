"""Headings and list markers that number themselves: 一、二、三、 and 一是、二是、三是."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from checker.model.claim import Claim, ClaimKind
from checker.model.document import Block, BlockKind, Document
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

_STYLES = (
    *((division, pattern(rf"第[一二三四五六七八九十百\d]+{division}")) for division in "编篇章节条"),
    ("一、", pattern(r"[一二三四五六七八九十百]+[、.．]")),
    ("（一）", pattern(r"[（(][一二三四五六七八九十百]+[)）][、.．]?")),
    ("1.", pattern(r"\d+[.．、]")),
    ("（1）", pattern(r"[（(]\d+[)）][、.．]?")),
    ("1）", pattern(r"\d+[)）]")),
    ("①", pattern(r"[①-⑳]")),
    ("一是", pattern(r"[一二三四五六七八九十]+(?:是|要|则|个方面|方面)")),
    ("第一，", pattern(r"第[一二三四五六七八九十]+[，,、]?")),
)


_NOTHING = ClaimKind.NONE
_NUMBERING = RelationKind.NUMBERING
_TABLE = BlockKind.TABLE


class Run:
    """Markers of one style at one level, in order."""

    __slots__ = ("is_heading", "markers", "style")

    def __init__(self, style: str, first: Claim, *, is_heading: bool) -> None:
        self.style = style
        self.markers = [first]
        self.is_heading = is_heading


def link_numbering(runs: Iterable[Run]) -> Iterator[Relation]:
    """One relation for every run of markers, and one for every place where a run breaks."""
    for run in runs:
        yield from _relations(run)


def runs_of(document: Document, claims: Iterable[Claim]) -> list[Run]:
    """Every run of markers, in the order of their first ones."""
    starts = {block.span.start for block in document.blocks}
    markers = [claim for claim in claims if claim.why == "marker"]
    runs: list[Run] = []
    for block in document.blocks if markers else ():
        if block.kind is not _TABLE:
            continue
        first, last = (bisect_left(markers, place, key=_start) for place in block.span)
        for column in _columns(document.text, block, markers[first:last]):
            runs += _runs(document.text, column, starts)
        del markers[first:last]
    runs += _runs(document.text, markers, starts)
    told = (run for run in runs if not _are_notes(document.text, run.markers))
    return sorted(told, key=lambda run: run.markers[0].start)


def _are_notes(text: str, markers: Sequence[Claim]) -> bool:
    """经营利润（3）升至45亿元。经营亏损（3）收窄: numbers behind words of several sentences refer to notes."""
    if _style(markers[0].literal) not in _OF_NOTES or not all(_hangs_on_word(text, marker.start) for marker in markers):
        return False
    return all(_ENDS.search(text, one.end, other.start) is not None for one, other in pairwise(markers))


_OF_NOTES = ("（1）", "①")
_ENDS = pattern("[。\\n]")


def _hangs_on_word(text: str, start: int) -> bool:
    return start > 0 and text[start - 1].isalnum()


def _names_sort(text: str, marker: Claim) -> bool:
    """小（1）型水库47座: the number belongs to what a sort is called."""
    return _hangs_on_word(text, marker.start) and text[marker.end : marker.end + 1] in _SORTS


_SORTS = ("型", "类", "级")


def _columns(text: str, table: Block, markers: Sequence[Claim]) -> Iterable[list[Claim]]:
    """The markers that open a cell, by column from the top; a number that stands in several rows counts once."""
    columns: dict[int, list[Claim]] = {}
    at = 0
    for cell in table.cells if markers else ():
        while at < len(markers) and markers[at].start < cell.span.start:
            at += 1
        if at == len(markers):
            break
        marker = markers[at]
        if marker.start < cell.span.end and not text[cell.span.start : marker.start].strip():
            column = columns.setdefault(cell.column, [])
            if not column or column[-1].literal != marker.literal:
                column.append(marker)
    return columns.values()


def _start(claim: Claim) -> int:
    return claim.start


def _runs(text: str, markers: Iterable[Claim], starts: set[int]) -> Iterator[Run]:
    """Cut the markers into runs: a first item opens a run below the one in front, a deeper run ends with its parent."""
    open_runs: list[Run] = []
    for marker in markers:
        style = _style(marker.literal)
        if style is None or marker.kind is not _NOTHING or _names_sort(text, marker):
            continue
        is_heading = _opens_block(text, marker.start, starts) and style not in ("一是", "第一，")
        at = _of_sort(open_runs, style, is_heading=is_heading)
        if not is_heading and open_runs and open_runs[-1].style == style and _on_one_line(text, open_runs[-1], marker):
            at = len(open_runs) - 1  # （1）清点；（2）核对: the first opens the line
            open_runs[at].is_heading = False
        if at is not None:
            yield from open_runs[at + 1 :]
            del open_runs[at + 1 :]
        if at is not None and _number(marker) != 1:
            open_runs[at].markers.append(marker)
            continue
        if at is not None:
            yield open_runs.pop()
        open_runs.append(Run(style, marker, is_heading=is_heading))
    yield from open_runs


def _of_sort(runs: Sequence[Run], style: str, *, is_heading: bool) -> int | None:
    """The number of the first of the runs that has this style at this level."""
    for at, run in enumerate(runs):
        if run.style == style and run.is_heading == is_heading:
            return at
    return None


def _on_one_line(text: str, run: Run, marker: Claim) -> bool:
    """Whether the run's last marker stands in the line of this one."""
    return "\n" not in text[run.markers[-1].end : marker.start]


@lru_cache(maxsize=1024)
def _style(literal: str) -> str | None:
    return next((name for name, pattern in _STYLES if pattern.fullmatch(literal)), None)


def _opens_block(text: str, start: int, starts: set[int]) -> bool:
    while start not in starts and start > 0 and text[start - 1] in " \t　\xa0#*":
        start -= 1
    return start in starts


def _number(marker: Claim) -> int:
    low = marker.asserted.low
    return int(low) if low is not None else 0


def _relations(run: Run) -> Iterator[Relation]:
    """A run that does not begin with its first item may be the rest of another: nothing is said of it."""
    markers = run.markers
    if _number(markers[0]) != 1 or len(markers) < 2:
        return
    sort = "heading" if run.is_heading else "marker"
    breaks = list(_breaks([_number(marker) for marker in markers]))
    if not breaks:
        members = tuple(Member("marker", marker) for marker in markers)
        yield Relation(_NUMBERING, members, facts=(("sort", sort), ("count", len(markers))))
    for at, expected in breaks:
        around = markers[max(0, at - 1) : at + 2]
        yield Relation(
            _NUMBERING,
            tuple(Member("marker", marker) for marker in around),
            stated=markers[at],
            confidence=Confidence.HIGH,
            facts=(
                ("sort", sort),
                ("expected", expected),
                ("previous", markers[at - 1].literal),
                ("run", "".join(marker.literal for marker in markers[:30])),
            ),
        )


def count_of(run: Run) -> int:
    """How many items the run has by its own numbering: 一是, 二是, 四是 are four, one of which is not there."""
    numbers = [_number(marker) for marker in run.markers]
    return numbers[-1] if numbers == sorted(set(numbers)) else len(numbers)


def _breaks(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where the numbers do not go on, and what was to be expected there: 1 2 4 4 5 -> (2, 3)."""
    expected = 1
    for at, number in enumerate(numbers):
        if number == expected:
            expected += 1
            continue
        yield at, expected
        following = numbers[at + 1] if at + 1 < len(numbers) else None
        # 一、二、四、四、五: the item after the odd one goes on as if it had been right
        expected = expected + 1 if following == expected + 1 else number + 1
