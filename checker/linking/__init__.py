"""From claims to relations: what must agree with what, and how sure the text is of it.

``link`` is the room's only door. README.md beside this file explains how a passage is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from checker.linking import cues
from checker.linking.asked import proposals_of
from checker.linking.cells import prose_in_cells
from checker.linking.choice import choose
from checker.linking.doubts import without_doubtful
from checker.linking.elsewhere import with_terms_elsewhere
from checker.linking.facts.absences import link_absences
from checker.linking.facts.conversions import Conversion
from checker.linking.facts.dates import link_dates
from checker.linking.facts.lists_again import link_lists_again
from checker.linking.facts.restated import link_restated
from checker.linking.facts.scales import bare_amounts, link_scales, untied_shares
from checker.linking.facts.targets import link_targets
from checker.linking.facts.told_again import link_told_again
from checker.linking.facts.writing import link_writing
from checker.linking.far.far import link_far
from checker.linking.far.growth import MOVES
from checker.linking.far.met_tasks import link_met_tasks
from checker.linking.far.targets import link_far_targets
from checker.linking.lists.counted_addends import link_counted_addends
from checker.linking.lists.enumerations import link_enumerations
from checker.linking.lists.numbering import link_numbering, runs_of
from checker.linking.lists.respective import link_respective
from checker.linking.lists.rises_and_falls import link_rises_and_falls
from checker.linking.lists.slogans import link_slogans
from checker.linking.memory import Memory
from checker.linking.outline import outline
from checker.linking.passage import Paragraph, Role
from checker.linking.rates.definitions import defining
from checker.linking.shares.lists import bases_that_hold
from checker.linking.stocks.named_ledgers import link_named_ledgers
from checker.linking.stocks.rest_of_proven import link_rests_of_proven
from checker.linking.stocks.undone import link_undone
from checker.linking.totals.itemised import link_itemised
from checker.linking.totals.kinds_in_columns import link_kinds_in_columns
from checker.linking.totals.periods_apart import link_periods_apart
from checker.linking.totals.three_expenses import link_three_expenses
from checker.linking.trailing_zeros import with_trailing_zeros
from checker.linking.unstated.bases import link_hidden_bases
from checker.linking.unstated.one_term import link_implied_terms
from checker.linking.wild_misses import without_wild_misses
from checker.model.claim import Claim
from checker.model.definition import Definition
from checker.model.document import Block, Document
from checker.model.relation import Confidence, Relation, RelationKind
from checker.model.spacing import narrowed

_PERCENT = Role.PERCENT
_RATE = Role.RATE
_PREVIOUS = Role.PREVIOUS
_SHARE = Role.SHARE


_GOALS = ("目标", "计划", "任务")
_FEW = 2
_HIGH = Confidence.HIGH
_PART = RelationKind.PART
_TOTAL = RelationKind.TOTAL


def link(
    document: Document, claims: tuple[Claim, ...], conversion: Conversion, definitions: tuple[Definition, ...] = ()
) -> tuple[Relation, ...]:
    """Every relation that the document asserts, each with its confidence, in the order of the text.

    ``conversion`` gives a unit's dimension and size; units of different dimensions are never compared.
    ``definitions`` are rates that a user defines, before the shipped ones of the same name.
    """
    writing = link_writing(document.text, claims)
    with defining(definitions):
        if (narrow := narrowed(document)) is None:
            return _linked(document, claims, conversion, writing)
        found = _linked(narrow.document, narrow.claims_in(claims), conversion, narrow.relations_in(writing))
        return narrow.relations_of(found)


def _linked(
    document: Document, claims: tuple[Claim, ...], conversion: Conversion, writing: Iterable[Relation]
) -> tuple[Relation, ...]:
    paragraphs = list(outline(document, claims))
    runs = runs_of(document, claims)
    relations = [
        *link_numbering(runs),
        *link_enumerations(document.text, claims, runs),
        *link_slogans(document, claims),
        *link_dates(document),
        *writing,
        *choose(link_restated(paragraphs)),
        *choose(link_told_again(paragraphs)),
        *choose(link_lists_again(paragraphs)),
        *choose(link_itemised(document, paragraphs)),
        *choose(link_kinds_in_columns(paragraphs)),
        *choose(link_periods_apart(document.text, paragraphs)),
        *choose(link_three_expenses(document.text, paragraphs)),
        *_of_tables(document, claims, paragraphs, conversion),
    ]
    implied: list[Relation] = []
    memory = Memory()
    for paragraph in paragraphs:
        relations += _of_paragraph(document, paragraph, memory, conversion, implied)
        memory.learn(paragraph)
    for paragraph in prose_in_cells(document, claims):
        relations += _of_paragraph(document, paragraph, Memory(), conversion, implied)
    relations = with_terms_elsewhere(paragraphs, claims, link_hidden_bases(paragraphs, relations))
    relations = without_wild_misses(paragraphs, len(claims), relations)
    stated = {r.stated.start for r in relations if r.stated is not None and r.computed is not None}
    relations += (r for r in implied if r.stated is not None and r.stated.start not in stated)
    kept: dict[_Key, Relation] = {}
    for relation in reversed(relations):  # of what two linkers say of the same figures, the surer is kept, or the first
        known = kept.get(key := _key(relation))
        if known is None or _SURENESS[relation.confidence] >= _SURENESS[known.confidence]:
            kept[key] = relation
    full = {
        members for (_, members), relation in kept.items() if relation.kind is _TOTAL and relation.confidence is _HIGH
    }
    return tuple(
        sorted(
            # parts that must come to their whole need not be told that they may not exceed it
            (r for (kind, members), r in kept.items() if kind is not _PART or members not in full),
            key=lambda relation: (relation.members[0].claim.start, relation.kind),
        )
    )


def _of_paragraph(
    document: Document, paragraph: Paragraph, memory: Memory, conversion: Conversion, implied: list[Relation]
) -> Iterator[Relation]:
    """What one paragraph asserts; what only rests on one of its terms is added to ``implied``."""
    roles, words = paragraph.roles, paragraph.words
    near = list(choose(proposals_of(paragraph, memory, conversion)))
    if _SHARE in roles:
        memory.learn_bases(paragraph, bases_that_hold(near))
    chosen = without_doubtful(paragraph, with_trailing_zeros(link_far(paragraph, near, conversion)))
    if _SHARE in roles or ("当" in words and "相当于" in words):
        from checker.linking.shares.any_order import with_any_order
        from checker.linking.shares.other_part import link_other_part

        chosen = with_any_order(paragraph, chosen)
        if "其" in words or "剩" in words or "余下" in words:
            chosen += choose(link_other_part(paragraph, chosen))
    if "%" in words and not roles.isdisjoint((_SHARE, _PERCENT, _PREVIOUS)):
        from checker.linking.shares.of_what_is_named import link_of_what_is_named

        chosen += choose(link_of_what_is_named(paragraph, chosen))
    if not roles.isdisjoint((_SHARE, _RATE, _PERCENT)):
        chosen += choose(link_rests_of_proven(paragraph, chosen))
        chosen += choose(link_undone(paragraph, chosen))
    chosen += choose(link_named_ledgers(paragraph, chosen))
    if paragraph.figures > _FEW:
        from checker.linking.totals.slipped_lists import link_slipped_lists

        chosen += link_slipped_lists(paragraph, chosen)
    moves = not roles.isdisjoint(MOVES)
    if moves and ("年" in words or "月" in words or "季" in words):
        from checker.linking.growth.named_periods import link_named_periods

        chosen += choose(link_named_periods(paragraph, chosen))
    dated = (moves and ("年" in words or "从" in words)) or _PREVIOUS in roles
    if paragraph.figures > 1 and (dated or "初" in words or "定" in words):
        from checker.linking.growth.said_after_pairs import link_said_after_pairs

        chosen += choose(link_said_after_pairs(paragraph, chosen))
    if _SHARE in roles and "占" in words:
        from checker.linking.shares.beside_proven import link_beside_proven
        from checker.linking.shares.slipped_pairs import link_slipped_pairs

        chosen += choose(link_beside_proven(paragraph, chosen))
        chosen += link_slipped_pairs(paragraph, chosen)
    if _SHARE in roles and _PREVIOUS in roles:
        from checker.linking.shares.former_shares import link_former_shares

        chosen += choose(link_former_shares(paragraph, chosen))
    if cues.gives_each(words):
        from checker.linking.lists.exchanged_places import without_exchanged

        chosen = without_exchanged(paragraph, chosen)
    if "计" in words or "共" in words or "占" in words or ("加" in words and "相加" in words):
        yield from link_counted_addends(paragraph, chosen)
    implied += link_implied_terms(paragraph, chosen)
    yield from chosen
    yield from link_respective(paragraph)
    yield from link_rises_and_falls(paragraph)
    yield from link_targets(paragraph)
    if len(paragraph.sentences) > 1:
        yield from link_far_targets(paragraph)
        yield from link_met_tasks(paragraph)
        start, end = paragraph.block.span
        if cues.has_any(document.text[start:end], _GOALS):  # the verdict may stand in a sentence without figures
            from checker.linking.far.called_goals import link_called_goals

            yield from link_called_goals(paragraph)
    yield from link_absences(document, paragraph)
    if "率" in words and "100" in words:
        from checker.linking.facts.left_undone import link_left_undone

        yield from link_left_undone(paragraph)
    if "万" in words or "亿" in words:
        read_again = partial(_read_again, document, paragraph.block, conversion)
        bare = bare_amounts(paragraph) if "万元" in words else ()
        yield from link_scales(_claims_of(paragraph), read_again, bare, untied_shares(paragraph, chosen))


def _of_tables(
    document: Document, claims: tuple[Claim, ...], paragraphs: Sequence[Paragraph], conversion: Conversion
) -> Iterator[Relation]:
    """What must agree inside each table, read down and across, and between tables and prose."""
    if not document.has_table:
        return
    from checker.linking.tables.balances import link_table_balances
    from checker.linking.tables.columns import link_table_columns
    from checker.linking.tables.formulas import link_table_formulas
    from checker.linking.tables.rates_told_behind import link_rates_behind_tables
    from checker.linking.tables.results import link_table_results
    from checker.linking.tables.stated import link_stated
    from checker.linking.tables.text import link_table_text
    from checker.linking.tables.text_rates import link_table_text_rates
    from checker.linking.tables.totals import link_table_totals
    from checker.linking.tables.views import views_of

    tables = list(views_of(document, claims))
    for pairs in tables:
        yield from link_table_balances([down for down, _ in pairs])
    views = [view for pairs in tables for view in pairs]
    for down, across in views:
        yield from link_stated(down, across)
        yield from link_table_formulas(down, across=False)
        yield from link_table_formulas(across, across=True)
        yield from link_table_totals(down, across=False)
        yield from link_table_totals(across, across=True)
        yield from link_table_results(down, across=False)
        yield from link_table_results(across, across=True)
        yield from link_table_columns(across, conversion, across=False)
        yield from link_table_columns(down, conversion, across=True)
    yield from link_table_text([down for down, _ in views], paragraphs)
    yield from link_table_text_rates([down for down, _ in views], paragraphs)
    yield from link_rates_behind_tables(views, paragraphs)


def _claims_of(paragraph: Paragraph) -> tuple[Claim, ...]:
    return tuple(mention.claim for sentence in paragraph.sentences for mention in sentence.mentions)


def _read_again(document: Document, block: Block, conversion: Conversion, claims: tuple[Claim, ...]) -> list[Relation]:
    """The relations of one block on its own."""
    from checker.linking.shares.any_order import with_any_order

    found: list[Relation] = []
    for paragraph in outline(document.but(blocks=(block,)), claims):
        near = list(choose(proposals_of(paragraph, Memory(), conversion)))
        found += with_any_order(paragraph, near) if _SHARE in paragraph.roles else near
    return found


_Key = tuple[RelationKind, tuple[tuple[str, int], ...]]
_SURENESS = {Confidence.LOW: 0, Confidence.MEDIUM: 1, Confidence.HIGH: 2}


def _key(relation: Relation) -> _Key:
    return relation.kind, tuple([(member.role, member.claim.start) for member in relation.members])
