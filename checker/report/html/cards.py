"""A finding as the page shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.model.finding import Finding, Row
from checker.model.span import Location
from checker.report.html.bars import Bar, bars_of
from checker.report.html.marks import is_in
from checker.report.place import place_text


@dataclass(frozen=True, slots=True)
class Link:
    """A figure in words; ``offset`` is where it stands in this document, ``None`` when it is in another."""

    text: str
    place: str
    short_place: str
    offset: int | None
    label: str = ""


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of the arithmetic with its bar; ``offset`` as in ``Link``."""

    sign: str
    label: str
    literal: str
    offset: int | None
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class Change:
    """Replace ``literal`` by ``replacement``."""

    literal: str
    replacement: str
    link: Link
    alternative: int


@dataclass(frozen=True, slots=True)
class Card:
    """A finding, numbered through the page."""

    number: int
    finding: Finding
    primary: Link
    rows: tuple[ShownRow, ...]
    related: tuple[Link, ...]
    changes: tuple[Change, ...]
    has_bars: bool


def card_of(finding: Finding, number: int, path: str, words: Mapping[str, str]) -> Card:
    """The card of a finding in the document at ``path``."""
    rows = finding.rows or tuple(_fallback_rows(finding, words))
    shown = tuple(
        ShownRow(row.sign, row.label, row.literal, _offset(row.location, path), bar)
        for row, bar in zip(rows, bars_of(rows), strict=True)
    )
    told = {row.location for row in rows} | {finding.primary}
    related = (place for place in finding.related if place.location not in told)
    return Card(
        number=number,
        finding=finding,
        primary=_link(finding.stated_literal, finding.primary, path, words),
        rows=shown,
        related=tuple(_link(place.literal, place.location, path, words, place.label) for place in related),
        changes=tuple(
            Change(
                change.literal,
                change.replacement,
                _link(change.literal, change.location, path, words),
                change.alternative,
            )
            for change in finding.suggestions
        ),
        has_bars=any(row.bar for row in shown),
    )


def _fallback_rows(finding: Finding, words: Mapping[str, str]) -> Iterator[Row]:
    """Computed, stated and gap, for findings whose arithmetic has no rows of its own."""
    for sign, name, text, location in (
        ("=", "computed", finding.computed_text, None),
        ("", "stated", finding.stated_literal if finding.computed_text else "", finding.primary),
        ("", "gap", finding.gap, None),
    ):
        if text:
            yield Row(sign, words[name], text, location)


def _link(text: str, location: Location, path: str, words: Mapping[str, str], label: str = "") -> Link:
    short = place = place_text(location)
    if not location.place:
        place = words["to figure"].format(line=location.line, column=location.column)
    if not is_in(location, path):
        place = f"{location.path} {place}"
    return Link(text, place, short, _offset(location, path), label)


def _offset(location: Location | None, path: str) -> int | None:
    return location.offset if location is not None and location.length and is_in(location, path) else None
