"""Two drafts in Markdown: for a comment beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TextIO

from checker.model.drafts import Fate
from checker.report.comparison_text import (
    counts,
    figure_place,
    has_nothing_in_common,
    headline,
    place_of,
    sides,
)
from checker.report.markdown_text import code, prose
from checker.report.place import place_text
from checker.report.words import words_of

if TYPE_CHECKING:
    from checker.model.drafts import Drafts, RelationChange

_COMMENT = 65_000
"""Characters of a comment on GitHub, which allows 65,536."""
_LONGEST = 300
"""Characters of one piece of text."""


def write_markdown(drafts: Drafts, stream: TextIO, *, lang: str) -> None:
    """Write the counts, the relations and the figures; what has no room in a comment is counted."""
    words = words_of(lang)
    room = _COMMENT
    left_out = 0
    for is_item, part in _parts(drafts, words):
        room -= len(part)
        if is_item and room < _LONGEST:
            left_out += 1
        else:
            stream.write(part)
    if left_out:
        stream.write("\n" + words["more findings"].format(left_out) + "\n")


def _parts(drafts: Drafts, words: Mapping[str, str]) -> Iterator[tuple[bool, str]]:
    yield False, f"## {words['comparison']}\n\n"
    yield False, f"{_code(drafts.old.document.path)} → {_code(drafts.new.document.path)}\n\n"
    for name, told in counts(drafts, words):
        listed = words["list comma"].join(f"{label} {count}" for _, label, count in told)
        yield False, f"{name}{words['colon']}{listed}\n\n"
    if untied := len(drafts.new.untied):
        note = f"{words['untied']} {untied}{words['colon']}{words['untied note']}"
        yield False, f"{words['new']}{words['colon']}{note}\n\n"
    if has_nothing_in_common(drafts):
        yield False, words["nothing in common"] + "\n\n"
    for fate in Fate:
        found = drafts.of(fate)
        if found:
            yield False, f"### {words[f'fate.{fate}']} ({len(found)})\n\n"
            for change in found:
                yield True, "".join(_item(drafts, change, words))
            yield False, "\n"
    if not drafts.figures:
        yield False, words["no figure changed"] + "\n"
        return
    yield False, f"### {words['changed figures']} ({len(drafts.figures)})\n\n"
    yield False, f"| {words['place']} | {words['old']} | {words['new']} | {words['where']} |\n|---|---|---|---|\n"
    for figure in drafts.figures:
        _, place = figure_place(drafts, figure)
        where = _code(place_text(place)) if figure.after is not None else f"{words['old']} {_code(place_text(place))}"
        cells = (where, *(_code(text) if text else "—" for text in (figure.old, figure.new, figure.around)))
        yield True, f"| {' | '.join(cells)} |\n"


def _item(drafts: Drafts, change: RelationChange, words: Mapping[str, str]) -> Iterator[str]:
    report, place = place_of(drafts, change)
    label = f"{words['old']} " if report is drafts.old else ""
    yield f"- {label}{_code(place_text(place))} — {prose(_cut(headline(change, words)))}\n"
    for name, line, _ in sides(change, words):
        yield f"  - {name}{words['colon']}{_code(line)}\n"


def _code(text: str) -> str:
    return code(_cut(text))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
