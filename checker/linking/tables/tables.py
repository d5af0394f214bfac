"""A table as linkers see it: lines with names and levels, a figure at each crossing, read down as well as across."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from checker.linking.tables.lines import Line
from checker.model.claim import Claim, ClaimKind
from checker.model.column_numbers import Numbered
from checker.model.expression import Expression
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind


@dataclass(frozen=True, slots=True)
class View:
    """The figures of a table by line and place: rows and columns, or, read across, columns and rows."""

    lines: tuple[Line, ...]
    places: tuple[Line, ...]
    claims: dict[tuple[int, int], Claim]
    empty: frozenset[tuple[int, int]]
    """Where a cell says that there is nothing: 0 in a sum."""
    blank: frozenset[tuple[int, int]]
    """Where a cell says nothing at all: what a sum lacks if it does not come out."""
    numbers: tuple[tuple[int, Numbered], ...] = ()
    """What a row or column that only numbers, or the end of their names, says of the lines: 1, 2, 3=1+2."""
    signs: tuple[tuple[int, str], ...] = ()
    """The numbers alone, whether or not there is a formula."""
    is_form: bool = False
    """Whether its lines or columns are numbered, as those of a prescribed form are: there a blank is 0."""
    says: tuple[str, ...] = ()
    """The words beside the table that may state what must agree in it."""
    hidden: tuple[int, ...] = ()
    """The lines in front of which the sheet hides others: what is worked out over them may take them in."""

    def is_without(self, line: Line, place: Line) -> bool:
        """Whether the cell has no figure because there is none, or none is told."""
        return (line.number, place.number) in self.empty or (line.number, place.number) in self.blank

    def at(self, line: Line, place: Line) -> Claim | None:
        """The figure at the crossing."""
        return self.claims.get((line.number, place.number))

    @property
    def told(self) -> frozenset[int]:
        """The lines of which a formula says what they are made of."""
        return frozenset(number for number, said in self.numbers if said.formula)

    def hides(self, *lines: Line) -> bool:
        """Whether lines are hidden among these or right beside them, so that nobody sees whether these are all."""
        numbers = [line.number for line in lines]
        at = bisect_left(self.hidden, min(numbers))
        return at < len(self.hidden) and self.hidden[at] <= max(numbers) + 1


def relation(
    kind: RelationKind,
    stated: tuple[str, Claim],
    terms: Sequence[tuple[str, Claim]],
    computed: Expression,
    *,
    where: tuple[str, str],
    confidence: Confidence,
    comparison: Comparison = Comparison.EQUAL,
) -> Relation:
    """A relation of table cells; ``where`` names the row and the column of the stated figure."""
    members = sorted((Member(role, claim) for role, claim in (stated, *terms)), key=lambda member: member.claim.start)
    facts = (("row", where[0]), ("column", where[1]))
    return Relation(kind, tuple(members), stated[1], computed, comparison, confidence, facts=facts)


ADDS_UP = frozenset(
    (
        ClaimKind.COUNT,
        ClaimKind.MONEY,
        ClaimKind.OTHER,
        ClaimKind.LENGTH,
        ClaimKind.AREA,
        ClaimKind.MASS,
        ClaimKind.DURATION,
    )
)
