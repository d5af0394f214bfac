"""Prose against tables: a figure that the text tells by the name of a row is the one in the table.

A text speaks of many things that a row is called like. What agrees is taken as meant; what does not is only believed
when the name is told in full, unit and period agree, and one slip of hand lies between the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.linking.choice import misses_by_a_slip
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.tables.lines import Line, Sort
from checker.linking.tables.tables import View
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.expression import Figure
from checker.model.patterns import pattern
from checker.model.printing import anchor, printed
from checker.model.relation import Confidence, Member, Relation, RelationKind

_FILLER = pattern("[\\s　]|全[国省市县区州年院校镇乡]|其中|共计?|总计|合计|累计|达到?|完成|实现|为|是|有|了|的")
_UNIT = pattern(
    "[（(][^（()）]*[)）]|^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[)）]|^\\d+[.．、]|^其中[:：]?"
)
_YEAR = pattern("(?:19|20)\\d\\d")
_EARLIER = pattern("上年|去年|上期|同期|期初|年初|预算|计划|目标|增减|差|占|比")
_DATED = pattern("^(?:19|20)\\d\\d年?[末底度]?")
_SHORTEST = 3
_TELLING_DIGITS = 3
_MOST_OF_A_NAME = 4
"""A name that more cells of one unit and period have is no name of one of them."""

_LEVELS = (Role.LEVEL, Role.RATE, Role.PERCENT, Role.AVERAGE)


@dataclass(frozen=True, slots=True)
class _Told:
    """A cell under the name of its row, with the year of its column, 0 where it has none."""

    claim: Claim
    year: int
    where: tuple[str, str]
    name: str
    """What the text calls it: the name of its row, or of its column where the row is that of all."""
    is_rate_of_all: bool = False
    """结案率 of the row 合计: a text tells many rates by that name, each of a body of its own."""


def link_table_text(views: Sequence[View], paragraphs: Sequence[Paragraph]) -> Iterator[Relation]:
    """Each figure of the text that bears a row's name, tied to the cell of its unit and period."""
    cells = _by_name(views)
    if not cells:
        return
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            for mention in sentence.mentions:
                if mention.role in _LEVELS and mention.claim.approximation is Approximation.EXACT:
                    yield from _tied(mention, cells)


def _by_name(views: Sequence[View]) -> dict[tuple[str, str], list[_Told]]:
    cells: dict[tuple[str, str], list[_Told]] = {}
    for view in views:
        for row in view.lines:
            name = name_of_row(row)
            if not name or row.sort not in (Sort.PLAIN, Sort.OF_WHICH):
                continue
            for column in _columns_of_now(view):
                claim = view.at(row, column)
                if claim is not None and claim.kind not in (ClaimKind.POINTS, ClaimKind.OTHER):
                    key = (name, claim.unit or "")
                    cells.setdefault(key, []).append(_Told(claim, year_of(column), (row.name, column.name), name))
    for key, told in _of_totals(views):
        cells.setdefault(key, []).append(told)
    return {key: told for key, told in cells.items() if len(told) <= _MOST_OF_A_NAME}


def _of_totals(views: Sequence[View]) -> Iterator[tuple[tuple[str, str], _Told]]:
    """The figures of rows called 合计 or 全院 and no more: the text tells them by the names of their columns."""
    for view in views:
        totals = [row for row in view.lines if row.sort in (Sort.TOTAL, Sort.PLACE)]
        if len(totals) != 1 or name_of_row(totals[0]):
            continue
        for column in _columns_of_now(view):
            claim, name = view.at(totals[0], column), name_of_row(column)
            if (
                claim is not None
                and name
                and not column.group
                and claim.kind not in (ClaimKind.POINTS, ClaimKind.OTHER)
            ):
                is_rate = claim.kind is ClaimKind.PERCENT
                where = (totals[0].name, column.name)
                yield (name, claim.unit or ""), _Told(claim, year_of(column), where, name, is_rate)


def name_of_row(row: Line) -> str:
    """What the text may call the row, "" where that is too short to tell it from other things."""
    name = name_in_text(_UNIT.sub("", row.name))
    return name if len(name) >= _SHORTEST else ""


def name_in_text(words: str) -> str:
    """The words without those that any figure may have around it."""
    return _FILLER.sub("", words)


def _columns_of_now(view: View) -> list[Line]:
    """The columns that tell a level: of several years those of each, else all but 上年, 预算 and what is compared."""
    return [place for place in view.places if not _EARLIER.search(place.name) or _YEAR.search(place.name)]


def year_of(column: Line) -> int:
    """The year that a column's headers name, 0 for none."""
    found = _YEAR.search("".join((*column.group, column.name)))
    return int(found.group()) if found is not None else 0


def _tied(mention: Mention, cells: dict[tuple[str, str], list[_Told]]) -> Iterator[Relation]:
    name = _FILLER.sub("", mention.lead)
    told = next((found for at in range(len(name)) if (found := cells.get((name[at:], mention.claim.unit or "")))), None)
    if told is None:
        return
    newest = max(each.year for each in told)
    same = [each for each in told if each.year == (mention.year or newest)]
    if len(same) != 1 or (mention.role is Role.PREVIOUS and not mention.year):
        return
    (cell,) = same
    whole = _DATED.sub("", name) == cell.name
    relation = _restated(mention.claim, cell)
    if cell.claim.values.meets(mention.claim.values):
        yield relation
    elif whole and not cell.is_rate_of_all and is_telling(mention.claim) and misses_by_a_slip(relation):
        yield Relation(
            relation.kind,
            relation.members,
            relation.stated,
            relation.computed,
            confidence=Confidence.MEDIUM,
            facts=relation.facts,
        )


def is_telling(claim: Claim) -> bool:
    """Whether the figure has digits enough for a slip among them to be seen as one."""
    return len(printed(anchor(claim), claim).replace(".", "").lstrip("0-")) >= _TELLING_DIGITS


def _restated(claim: Claim, cell: _Told) -> Relation:
    members = sorted((Member("stated", claim), Member("other", cell.claim)), key=lambda member: member.claim.start)
    facts = (("row", cell.where[0]), ("column", cell.where[1]))
    return Relation(RelationKind.RESTATED, tuple(members), claim, Figure(cell.claim, claim.scale), facts=facts)
