"""Lines by the codes of their accounts: 201 is of 20103 and 20131, 301 of 30101, 30102 and the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import holds, misses_by_a_slip
from checker.linking.tables.lines import Line
from checker.linking.tables.tables import ADDS_UP, View, relation
from checker.model.claim import Claim
from checker.model.expression import total_of
from checker.model.relation import Confidence, Relation, RelationKind


def link_table_codes(view: View, places: Sequence[Line]) -> Iterator[Relation]:
    """Each line with a code and the lines of the next longer codes that begin with it; most come out, or none is."""
    found = [each for line, below in _below(view.lines) for each in _at_places(view, line, below, places)]
    holding = sum(map(holds, found))
    is_sure = holding * 2 >= len(found) and holding > 1
    for each in found:
        if holds(each):
            yield each
        elif is_sure or misses_by_a_slip(each):
            yield each._replace(confidence=Confidence.HIGH if is_sure else Confidence.MEDIUM)


def _below(lines: Sequence[Line]) -> list[tuple[Line, list[Line]]]:
    """The lines with codes that have others below them, and these."""
    by_code = {line.code: line for line in lines if line.code}
    if not by_code or len(by_code) < sum(1 for line in lines if line.code):
        return []
    below: dict[str, list[Line]] = {}
    for code, line in by_code.items():
        above = next((code[:end] for end in range(len(code) - 1, 0, -1) if code[:end] in by_code), "")
        if above:
            below.setdefault(above, []).append(line)
    return [(by_code[code], each) for code, each in below.items()]


def _at_places(view: View, line: Line, below: Sequence[Line], places: Sequence[Line]) -> Iterator[Relation]:
    for place in places:
        stated = view.at(line, place)
        parts = [claim for each in below if (claim := view.at(each, place)) is not None]
        is_told = all(view.at(each, place) is not None or view.is_without(each, place) for each in below)
        if stated is None or stated.kind not in ADDS_UP or not parts or not is_told or not _alike(stated, parts):
            continue
        if view.hides(line, *below):
            continue
        members = [("part", claim) for claim in parts]
        computed = total_of(parts, unit_scale=stated.scale)
        where = (line.name, place.name)
        yield relation(
            RelationKind.TOTAL, ("whole", stated), members, computed, where=where, confidence=Confidence.HIGH
        )


def _alike(stated: Claim, parts: Sequence[Claim]) -> bool:
    return all((claim.kind, claim.unit) == (stated.kind, stated.unit) for claim in parts)
