"""Rates that the text tells of a table: 全县竣工率98.2%, of which the row 合计 has 竣工 280 and 计划 285.

The column is the one that bears the rate's verb, the row that of all, or the one that the rate's name opens with. What
it is taken from stands in front of it. What does not come out is only believed where a slip of hand explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import holds, misses_by_a_slip
from checker.linking.cues import gives_each
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import is_percentage
from checker.linking.rates.stems import keys_of, stem_of
from checker.linking.reach import has_word
from checker.linking.tables.lines import Line, Sort
from checker.linking.tables.tables import ADDS_UP, View
from checker.linking.tables.text import is_telling
from checker.model.claim import Claim
from checker.model.expression import Figure, Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

_OF_ALL = pattern(
    "^(?:其中|全[国省市县区州年院馆校厂镇乡]|[各本][市县区院馆]|总体|综合|整体|平均|合计|总|全部|馆藏|的|[，,、：:\\s])*"
)
_OTHER = pattern("上年|去年|同期|年初|增[长减]|比|率|目标|任务|计划|预算")
_ELSEWHERE = ("全国", "全省", "全球", "全行业", "上年", "去年", "累计")
_SHORT = 2
_VERB = 2
_NEAR = 1200
"""So many characters behind the table its rates are told."""


def link_rates_behind_tables(views: Sequence[tuple[View, View]], paragraphs: Sequence[Paragraph]) -> Iterator[Relation]:
    """Every rate behind a table that one row and one column of it bear the name of."""
    tables = [(max(c.end for c in down.claims.values()), (down, across)) for down, across in views if down.claims]
    for paragraph in paragraphs if tables else ():
        for sentence in paragraph.sentences:
            for rate in sentence.mentions if Role.RATE in sentence.roles else ():
                if rate.role is not Role.RATE or not is_percentage(rate) or rate.depth:
                    continue
                ends = [end for end, _ in tables if end < rate.claim.start]
                near = [pair for end, pair in tables if ends and end == max(ends) and rate.claim.start - end < _NEAR]
                found = [each for pair in near for view in pair for each in _of_table(rate, view)]
                yield from _believed(rate, found)


def _believed(rate: Mention, found: Sequence[Relation]) -> Iterator[Relation]:
    held = [each for each in found if holds(each)]
    if held:
        yield held[0]
    elif found and is_telling(rate.claim):
        slipped = [each for each in found if misses_by_a_slip(each)]
        yield from (each._replace(confidence=Confidence.MEDIUM) for each in slipped[:1])


def _of_table(rate: Mention, view: View) -> Iterator[Relation]:
    stem = stem_of(_OF_ALL.sub("", rate.name))
    rows = [row for row in view.lines if row.sort is Sort.PLAIN and len(row.name) >= _SHORT and row.name in stem]
    row = rows[0] if len(rows) == 1 else None
    if row is not None:
        stem = stem.replace(row.name, "", 1).removeprefix("的")[-_VERB:]
    else:
        totals = [line for line in view.lines if line.sort in (Sort.TOTAL, Sort.PLACE)]
        row = totals[0] if len(totals) == 1 and not rows else None
    keys = keys_of(stem)
    if row is None or not keys or any(word in rate.head and word not in row.name for word in _ELSEWHERE):
        return
    cells = [(place, claim) for place in view.places if (claim := view.at(row, place)) is not None]
    cells = [(place, claim) for place, claim in cells if claim.kind in ADDS_UP]
    tops = [at for at, (place, _) in enumerate(cells) if any(has_word(place.name, key) for key in keys)]
    if len(tops) != 1 or len(stem) > len(keys[0]) + 1 or gives_each(rate.head):
        return
    top_place, top = cells[tops[0]]
    if _OTHER.search(top_place.name) is not None:
        return
    for place, base in cells[: tops[0]][:_SHORT]:
        if base.unit == top.unit and place.group == top_place.group:
            yield _relation(rate, top, base, row, top_place)


def _relation(rate: Mention, top: Claim, base: Claim, row: Line, place: Line) -> Relation:
    computed = Quotient(Figure(top, top.scale), Figure(base, top.scale), 1000 if rate.unit == "‰" else 100)
    terms = [("rate", rate.claim), ("numerator", top), ("denominator", base)]
    members = tuple(Member(each, claim) for each, claim in sorted(terms, key=lambda term: term[1].start))
    facts = (("row", row.name), ("column", place.name))
    return Relation(RelationKind.RATE, members, rate.claim, computed, facts=facts)
