"""Two drafts for a person at a terminal: the figures that changed, then the relations that broke, and the counts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TextIO

from checker.model.drafts import Fate
from checker.report.columns import aligned
from checker.report.comparison_text import (
    counts,
    figure_place,
    has_nothing_in_common,
    headline,
    place_of,
    sides,
)
from checker.report.layout import Line, Piece, cells, wrapped
from checker.report.paint import color_painter, plain_painter
from checker.report.place import place_text
from checker.report.visible import visible_line
from checker.report.words import words_of

if TYPE_CHECKING:
    from checker.model.drafts import Drafts, RelationChange

_INDENT = 3
_STYLES = {
    Fate.BROKE: "inconsistent",
    Fate.NEW: "inconsistent",
    Fate.UNTIED: "undetermined",
    Fate.STILL: "undetermined",
    Fate.HEALED: "consistent",
    Fate.GONE: "dim",
}
_ABSENT = "—"


def print_comparison(drafts: Drafts, stream: TextIO, *, lang: str, width: int | None, color: bool) -> None:
    """Write everything; ``width`` is that of the terminal in cells, ``None`` where lines must not be wrapped."""
    width = None if width is None else max(width, 20)
    paint = color_painter(stream) if color else plain_painter(stream)
    paint(_Comparison(drafts, lang, width).lines())


class _Comparison:
    def __init__(self, drafts: Drafts, lang: str, width: int | None) -> None:
        self._drafts = drafts
        self._words = words_of(lang)
        self._width = width

    def lines(self) -> Iterator[Line]:
        names = (visible_line(report.document.path) for report in (self._drafts.old, self._drafts.new))
        yield from self._wrapped(Piece(" → ".join(names), "path"))
        yield ()
        yield from self._figures()
        for fate in Fate:
            found = self._drafts.of(fate)
            if found:
                yield from self._wrapped(Piece(f"{self._words[f'fate.{fate}']} ({len(found)})", _STYLES[fate]))
                for change in found:
                    yield from self._relation(change)
                yield ()
        yield from self._summary()

    def _figures(self) -> Iterator[Line]:
        words, figures = self._words, self._drafts.figures
        if not figures:
            yield from self._wrapped(Piece(words["no figure changed"], "dim"))
            yield ()
            return
        yield from self._wrapped(Piece(f"{words['changed figures']} ({len(figures)})", "strong"))
        titles = tuple(Piece(words[name], "dim") for name in ("place", "old", "new", "where"))
        rows = []
        for figure in figures:
            _, place = figure_place(self._drafts, figure)
            label = "" if figure.after is not None else f"{words['old']} "
            rows.append(
                (
                    Piece(label + place_text(place), "dim"),
                    Piece(visible_line(figure.old) or _ABSENT, "minus" if figure.old else "dim"),
                    Piece(visible_line(figure.new) or _ABSENT, "plus" if figure.new else "dim"),
                    Piece(visible_line(figure.around)),
                )
            )
        margin = Piece(" " * _INDENT)
        room = None if self._width is None else self._width - _INDENT
        yield from ((margin, *line) for line in aligned([titles, *rows], room))
        yield ()

    def _relation(self, change: RelationChange) -> Iterator[Line]:
        """Where, the sentence, and the arithmetic of both sides below each other."""
        report, place = place_of(self._drafts, change)
        label = f"{self._words['old']} " if report is self._drafts.old else ""
        margin = Piece(" " * _INDENT)
        where = Piece(f"{label}{place_text(place)}  ", "dim")
        yield from self._wrapped(margin, where, Piece(headline(change, self._words), "strong"))
        shown = list(sides(change, self._words))
        gutter = max((cells(label) for label, *_ in shown), default=0)
        for name, line, outcome in shown:
            lead = Piece(f"{' ' * 2 * _INDENT}{name}{' ' * (gutter - cells(name))}  ", "dim")
            yield from wrapped(
                (lead, Piece(line, outcome)), self._width, indent=len(lead.text) + cells(name) - len(name)
            )

    def _summary(self) -> Iterator[Line]:
        words = self._words
        for name, told in counts(self._drafts, words):
            pieces = [Piece(name + words["colon"])]
            for number, (key, label, count) in enumerate(told):
                style = _STYLES.get(Fate(key), "") if count and key in set(Fate) else ""
                pieces += [Piece(words["list comma"] if number else ""), Piece(f"{label} {count}", style)]
            yield from self._wrapped(*pieces)
        untied = len(self._drafts.new.untied)
        if untied:
            note = f"{words['untied']} {untied}{words['colon']}{words['untied note']}"
            yield from self._wrapped(Piece(f"{words['new']}{words['colon']}{note}", "strong"))
        if has_nothing_in_common(self._drafts):
            yield from self._wrapped(Piece(words["nothing in common"], "warning"))

    def _wrapped(self, *line: Piece) -> Iterator[Line]:
        yield from wrapped(line, self._width, indent=_INDENT)
