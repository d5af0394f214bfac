"""Signs become lines: those of one baseline together, in order, with the blanks that a person sees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from checker.readers.page import Box, Glyph

CLOSERS = frozenset("，。、；：！？）】》〉」』”’…—％%‰·,.;:!?)]}")
"""Signs that no line begins with."""
_CHINESE = "\u2000"
"""Where signs begin that are as wide as they are high."""
_WIDE_CLOSERS = frozenset(sign for sign in CLOSERS if sign > _CHINESE)
_TOUCH = 0.2
"""Ems of white between neighbours that are no blank whatever they are."""
_LEAST_GAPS = 6
"""Places to stretch a line at that tell how much it is stretched."""
_WIDE = 1.6
"""Ems of white that set two things apart, as in a row of a table without rules."""


@dataclass(slots=True)
class Line:
    """Signs in reading order with the text that they make."""

    glyphs: list[Glyph]
    text: str
    box: Box
    baseline: float
    size: float
    gaps: list[int]
    """Indices of the signs that stand behind wide white."""

    def part(self, first: int, behind: int) -> Line:
        """The line of the signs ``first`` to ``behind`` − 1."""
        return line_of(self.glyphs[first:behind])


def line_of(glyphs: list[Glyph]) -> Line:
    """The line of ``glyphs``, which are in reading order and at least one."""
    size, main = glyphs[0].size, glyphs[0]
    if len(sizes := set(map(_SIZE, glyphs))) > 1:
        size = usual_size(glyphs)
        main = next(glyph for glyph in glyphs if glyph.size == size)
    if min(sizes) < size and any(_is_raised(glyph, main) for glyph in glyphs):
        glyphs = [
            glyph._replace(text=glyph.text.translate(_RAISED)) if _is_raised(glyph, main) else glyph for glyph in glyphs
        ]
    pieces: list[str] = []
    gaps: list[int] = []
    usual: float | None = None
    _, left, right, level, height, _ = glyphs[0]
    end, top, bottom = right, level - 0.88 * height, level + 0.14 * height
    for number, glyph in enumerate(glyphs):
        text, start, behind, baseline, em, spaced = glyph
        if number and (spaced or start - end > _TOUCH * em):
            if usual is None:
                usual = _usual_gap(glyphs)
            if blank := _blank(glyphs[number - 1], glyph, usual):
                pieces.append(blank)
                if blank == "\t":
                    gaps.append(number)
        if behind > right:
            right = behind
        if start < left:
            left = start
        if baseline != level or em != height:
            level, height = baseline, em
            top, bottom = min(top, level - 0.88 * height), max(bottom, level + 0.14 * height)
        pieces.append(text)
        end = behind
    return Line(glyphs, "".join(pieces), Box(left, top, right, bottom), main.baseline, size, gaps)


_SIZE = attrgetter("size")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""A footnote's mark behind a figure is no digit of it: 485 and a raised 1 are not 4851."""


def _is_raised(glyph: Glyph, main: Glyph) -> bool:
    return glyph.size < 0.85 * main.size and main.baseline - glyph.baseline > 0.2 * main.size


def usual_size(glyphs: Iterable[Glyph]) -> float:
    """The size that most of ``glyphs`` have."""
    counts: Counter[float] = Counter(map(_SIZE, glyphs))
    return counts.most_common(1)[0][0]


def _usual_gap(glyphs: list[Glyph]) -> float:
    """The white that most neighbours have at least, where a line is stretched to reach the margin: not in numbers."""
    gaps: list[float] = []
    before_closers: list[float] = []  # white before a comma parts no cells, so it was stretched
    before, _, right, _, _, _ = glyphs[0]
    for glyph in glyphs[1:]:
        behind, left, end, _, _, _ = glyph
        if behind >= _CHINESE or before >= _CHINESE:
            gaps.append(left - right)
            if behind in _WIDE_CLOSERS:
                before_closers.append(left - right)
        before, right = behind, end
    gaps.sort()
    stretched = gaps[len(gaps) // 3] if len(gaps) >= _LEAST_GAPS else 0.0
    return max(0.0, stretched, min(before_closers, default=0.0))


def _are_latin(one: Glyph, other: Glyph) -> bool:
    return one.text < _CHINESE and other.text < _CHINESE


def _blank(before: Glyph, glyph: Glyph, usual: float) -> str:
    """What stands between two neighbours: a tab for wide white, a blank, or nothing.

    Writers put a quarter of an em between Chinese and Latin signs, which is no blank; between two Latin signs it is.
    """
    gap = glyph.left - before.right
    size = max(before.size, glyph.size)
    if gap > _WIDE * size + 2 * usual:
        return "\t"
    if glyph.spaced:
        return " "
    return " " if gap > (0.24 * size if _are_latin(before, glyph) else 0.45 * size + 1.5 * usual) else ""


def lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines of ``glyphs`` from top to bottom, each from left to right."""
    return merged(runs(glyphs))


def runs(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Signs that follow each other in the file and on the page."""
    run: list[Glyph] = []
    end = level = height = 0.0
    for glyph in glyphs:
        _, start, behind, baseline, size, _ = glyph
        if run:
            em = size if size > height else height
            if not -0.6 * em <= start - end <= em or abs(baseline - level) > 0.15 * em:
                yield run
                run = []
        run.append(glyph)
        end, level, height = behind, baseline, size
    if run:
        yield run


def merged(all_runs: Iterable[list[Glyph]]) -> list[Line]:
    """Runs at one height become one line; raised and lowered signs belong to the line that they overlap."""
    rows: list[list[list[Glyph]]] = []
    heads: list[Glyph] = []
    for run in sorted(all_runs, key=lambda run: run[0].baseline):
        first = run[0]
        # only the rows just above can be at this height: rows are in the order of their baselines
        for at in range(len(rows) - 1, max(-1, len(rows) - 4), -1):
            if _level(heads[at], first):
                rows[at].append(run)
                if first.size > heads[at].size:
                    heads[at] = first
                break
        else:
            rows.append([run])
            heads.append(first)
    found = [line_of(_in_order(row)) for row in rows]
    found.sort(key=lambda line: line.baseline)
    return found


def _level(head: Glyph, other: Glyph) -> bool:
    larger, smaller = max(head.size, other.size), min(head.size, other.size)
    if abs(head.baseline - other.baseline) > 0.45 * larger:
        return False
    top = max(head.baseline - 0.8 * head.size, other.baseline - 0.8 * other.size)
    bottom = min(head.baseline + 0.15 * head.size, other.baseline + 0.15 * other.size)
    return bottom - top >= 0.5 * smaller


def _in_order(row: list[list[Glyph]]) -> list[Glyph]:
    if len(row) == 1:
        return row[0]
    row.sort(key=lambda run: run[0].left)
    return [glyph for run in row for glyph in run]
