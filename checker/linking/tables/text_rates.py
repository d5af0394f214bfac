"""Growth and shares that the text tells of a row of a table: 旅游收入增长45.1%, of which the table has both years.

A growth goes with a row by the name in front of it, or by the figure in front of it, if that is the row's; a share by
its name alone. The table must leave one reading only. What agrees is taken as meant; what does not is only believed
where one slip of hand lies between the two, and nothing says that prices were adjusted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.linking.choice import holds, misses_by_a_slip
from checker.linking.cues import CHANGE_BEFORE
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import is_comparable
from checker.linking.tables.lines import Line, Sort, can_add
from checker.linking.tables.tables import ADDS_UP, View
from checker.linking.tables.text import is_telling, name_in_text, name_of_row, year_of
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.expression import Expression, Figure, Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

_COMPARED = pattern("(?:比|较)(?:上年|去年|上年同期|去年同期)|同比|(?:19|20)\\d\\d年|上年|去年|[，,、\\s]")
_OTHER_BASE = pattern(
    "环比|上月|上季|累计|两年|三年|年均|平均|实际|名义|扣除|可比|口径|不变价|预算|计划|目标|力争|预计|将"
)
_AT_PRICES = pattern("增加值|生产总值|产值|人均|可支配")
"""Growth of these is mostly told in constant prices, whether the text says so or not."""
_YEAR = pattern("^\\s*(?:截至)?(?:19|20)\\d\\d年[末底度]?")
_SHARE_WORDS = pattern("占(?:比|总[数量额]的?|全部的?)?(?:为|达|约)*$")
_GROWTH_COLUMN = pattern("增[长速幅]|同比|比上年|较上年|增减|升降|降幅")
_EARLIER = pattern("^(?:上年|去年|上年同期|上期|上年数|上年决算数)$")
_NOW = pattern("^(?:本年|今年|当年|本期|本年数|本年决算数)$")
_PERCENT = (ClaimKind.PERCENT,)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row under its name, in the table that it stands in."""

    view: View
    line: Line

    def amounts(self) -> list[tuple[Line, Claim]]:
        """Its columns that can be added up, each with the figure."""
        told = [(place, claim) for place in self.view.places if (claim := self.view.at(self.line, place)) is not None]
        return [(place, claim) for place, claim in told if claim.kind in ADDS_UP and can_add(place)]


def link_table_text_rates(views: Sequence[View], paragraphs: Sequence[Paragraph]) -> Iterator[Relation]:
    """Every growth and share of the text that one row of one table says the figures of."""
    rows = _by_name(views)
    if not rows:
        return
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            if sentence.roles.isdisjoint((Role.GROWTH, Role.SHARE)):
                continue
            for mention in sentence.mentions:
                claim = mention.claim
                if claim.kind is ClaimKind.PERCENT and claim.approximation is Approximation.EXACT:
                    found = _told(mention, sentence, rows)
                    if found is not None:
                        yield found


def _by_name(views: Sequence[View]) -> dict[str, _Row]:
    """The rows whose names no other row has."""
    found: dict[str, list[_Row]] = {}
    for view in views:
        for line in view.lines:
            name = name_of_row(line)
            if name and line.sort in (Sort.PLAIN, Sort.OF_WHICH):
                found.setdefault(name, []).append(_Row(view, line))
    return {name: rows[0] for name, rows in found.items() if len(rows) == 1}


def _told(mention: Mention, sentence: Sentence, rows: dict[str, _Row]) -> Relation | None:
    if mention.role is Role.SHARE and (said := _SHARE_WORDS.search(mention.lead)) is not None:
        row = rows.get(name_in_text(mention.lead[: said.start()]))
        return None if row is None else _believed(_share(mention, row), mention)
    if mention.role is not Role.GROWTH or mention.name or not mention.direction:
        return None
    if not is_comparable(mention) or _OTHER_BASE.search(mention.head):
        return None
    subject = CHANGE_BEFORE.sub("", _COMPARED.sub("", mention.lead))
    current = sentence.mentions[mention.index - 1] if mention.index and not subject else None
    if current is not None and (not current.is_level or current.peer != mention.peer or current.depth != mention.depth):
        return None
    words = current.lead if current is not None else subject
    row = rows.get(name_in_text(_YEAR.sub("", words)))
    if row is None:
        return None
    found = _growth(mention, row, current)
    return (
        None
        if _AT_PRICES.search(row.line.name) and found is not None and not holds(found)
        else _believed(found, mention)
    )


def _believed(found: Relation | None, mention: Mention) -> Relation | None:
    if found is None or holds(found):
        return found
    return (
        found._replace(confidence=Confidence.MEDIUM) if is_telling(mention.claim) and misses_by_a_slip(found) else None
    )


def _growth(growth: Mention, row: _Row, current: Mention | None) -> Relation | None:
    """The growth in a column of its own, or else from the year before to the one that is told."""
    printed = [
        claim
        for place in row.view.places
        if _GROWTH_COLUMN.search(place.name)
        and (claim := row.view.at(row.line, place)) is not None
        and claim.kind in _PERCENT
    ]
    if printed:
        if len(printed) > 1 or year_of_text(growth, current) not in (0, _newest(row)):
            return None
        computed: Expression = Figure(printed[0])
        if growth.direction < 0:
            computed = Sum(((-1, computed),))
        return _relation(RelationKind.RESTATED, "stated", growth.claim, [("other", printed[0])], computed, row)
    pair = _two_years(row, year_of_text(growth, current))
    if pair is None or current is not None and not pair[0].values.meets(current.claim.values):
        return None
    now, before = Figure(pair[0], pair[0].scale), Figure(pair[1], pair[1].scale)
    change = Sum(((1, now), (-1, before))) if growth.direction > 0 else Sum(((1, before), (-1, now)))
    terms = [("current", pair[0]), ("previous", pair[1])]
    return _relation(RelationKind.GROWTH, "growth", growth.claim, terms, Quotient(change, before, 100), row)


def year_of_text(growth: Mention, current: Mention | None) -> int:
    """The year that the text speaks of, 0 where it names none."""
    return growth.year or (current.year if current is not None else 0)


def _newest(row: _Row) -> int:
    return max((year_of(place) for place in row.view.places), default=0)


def _two_years(row: _Row, year: int) -> tuple[Claim, Claim] | None:
    """The figures of a year and the one before it, if there is one column of each."""
    amounts = row.amounts()
    newest = year or _newest(row)
    if newest:
        now = [claim for place, claim in amounts if year_of(place) == newest]
        before = [claim for place, claim in amounts if year_of(place) == newest - 1]
    else:
        now = [claim for place, claim in amounts if _NOW.search(place.name)]
        before = [claim for place, claim in amounts if _EARLIER.search(place.name)]
    if len(now) != 1 or len(before) != 1 or now[0].unit != before[0].unit:
        return None
    return now[0], before[0]


def _share(share: Mention, row: _Row) -> Relation | None:
    """The share in the only total of the table, in its only column, or that of the year told."""
    totals = [line for line in row.view.lines if line.sort in (Sort.TOTAL, Sort.PLACE)]
    amounts = row.amounts()
    year = share.year or _newest(row)
    dated = [(place, claim) for place, claim in amounts if year and year_of(place) == year]
    chosen = dated or amounts
    if len(totals) != 1 or len(chosen) != 1:
        return None
    place, part = chosen[0]
    whole = row.view.at(totals[0], place)
    if whole is None or whole.unit != part.unit:
        return None
    computed = Quotient(Figure(part, part.scale), Figure(whole, whole.scale), 100)
    return _relation(RelationKind.SHARE, "share", share.claim, [("part", part), ("whole", whole)], computed, row)


def _relation(
    kind: RelationKind, role: str, stated: Claim, terms: Sequence[tuple[str, Claim]], computed: Expression, row: _Row
) -> Relation:
    pairs = sorted(((role, stated), *terms), key=lambda pair: pair[1].start)
    members = tuple(Member(each, claim) for each, claim in pairs)
    where = next(
        (place.name for place in row.view.places if row.view.at(row.line, place) is terms[0][1]),
        "",
    )
    return Relation(kind, members, stated, computed, facts=(("row", row.line.name), ("column", where)))
