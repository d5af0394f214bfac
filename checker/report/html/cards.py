"""Findings and relations as the page shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.report import DocumentReport, Judged
from checker.model.span import Location
from checker.report.html.marks import is_in
from checker.report.html.pictures import Picture, pictures_of
from checker.report.html.rows import ShownRow, offset_of, rows_of_finding, rows_of_relation
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
class Change:
    """Replace ``literal`` by ``replacement``."""

    literal: str
    replacement: str
    link: Link
    alternative: int


@dataclass(frozen=True, slots=True)
class Card:
    """A finding, numbered through the page; ``anchor`` is its name in addresses and the same in the next run.

    ``relations`` are the ids of the relations that it breaks and that this page shows.
    """

    number: int
    anchor: str
    finding: Finding
    primary: Link
    rows: tuple[ShownRow, ...]
    pictures: tuple[Picture, ...]
    related: tuple[Link, ...]
    changes: tuple[Change, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownRelation:
    """A relation with its rows; ``card`` is the finding that reports it."""

    judged: Judged
    rows: tuple[ShownRow, ...]
    pictures: tuple[Picture, ...]
    card: Card | None


def cards_of(report: DocumentReport, anchors: Iterator[str], first: int, words: Mapping[str, str]) -> list[Card]:
    """The document's findings, numbered from ``first`` on."""
    claims = {claim.start: claim for claim in report.claims}
    for judged in report.relations:  # words that assert something, such as 未发生, are claims of relations only
        claims.update((member.claim.start, member.claim) for member in judged.relation.members)
    known = {judged.id: judged for judged in report.relations}
    return [
        _card(finding, number, anchor, known, claims, report.document.path, words)
        for (number, finding), anchor in zip(enumerate(report.findings, first), anchors, strict=False)
    ]


def relations_of(report: DocumentReport, cards: list[Card], words: Mapping[str, str]) -> Iterator[ShownRelation]:
    """Every relation that checks something, in the order of the text."""
    reporting = {relation: card for card in reversed(cards) for relation in card.finding.relations}
    for judged in report.relations:
        if judged.relation.is_check:
            card = reporting.get(judged.id)
            pictures = () if card is not None else pictures_of(judged, words)  # its card shows them
            yield ShownRelation(judged, tuple(rows_of_relation(judged, words)), pictures, card)


def _card(
    finding: Finding,
    number: int,
    anchor: str,
    known: Mapping[str, Judged],
    claims: Mapping[int, Claim],
    path: str,
    words: Mapping[str, str],
) -> Card:
    broken = [known[relation] for relation in finding.relations if relation in known]
    told = {row.location for row in finding.rows} | {finding.primary}
    related = (place for place in finding.related if place.location not in told)
    return Card(
        number=number,
        anchor=anchor,
        finding=finding,
        primary=_link(finding.stated_literal, finding.primary, path, words),
        rows=tuple(rows_of_finding(finding, broken[0].verdict.computed if broken else None, claims, path, words)),
        pictures=pictures_of(broken[0], words) if broken else (),
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
        relations=tuple(judged.id for judged in broken if judged.relation.is_check),
    )


def _link(text: str, location: Location, path: str, words: Mapping[str, str], label: str = "") -> Link:
    short = place = place_text(location)
    if not location.place:
        place = words["to figure"].format(line=location.line, column=location.column)
    if not is_in(location, path):
        place = f"{location.path} {place}"
    return Link(text, place, short, offset_of(location, path), label)
