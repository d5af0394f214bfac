"""Sums that other relations speak against: one addend is in another, or the parts come to another figure in front."""

from __future__ import annotations

from collections.abc import Set

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.held import TOPS, Held
from checker.linking.other_readings import around, starts
from checker.linking.passage import Paragraph
from checker.model.relation import Comparison, Confidence, Relation, RelationKind

_TWO, _THREE = 2, 3


def is_nested(
    relation: Relation,
    inside: set[tuple[int, int]],
    shared: set[tuple[frozenset[int], frozenset[int]]],
    held: Held,
) -> bool:
    """Whether one addend is a part of another one, or all of them are known to be less than the whole."""
    parts = starts(relation, "part")
    if any((one, other) in inside for one in parts for other in parts):
        return True
    if relation.kind is RelationKind.PART and len(parts) > 1 and _has_outcome(relation, held):
        return True
    return relation.comparison is Comparison.EQUAL and (parts, starts(relation, "whole")) in shared


def _has_outcome(relation: Relation, held: Held) -> bool:
    """Whether an addend behind the first is what became of all, as its rate says: 其中停工14份，整改306份，整改率."""
    parts = starts(relation, "part")
    rates = held.rates.get(starts(relation, "whole"), ())
    return any(starts(r, *TOPS) <= parts - {min(parts)} for r in rates)


def is_cut_short(relation: Relation, held: Held) -> bool:
    """Whether the list goes on in the next sentence and comes out there: 企业11.8万户，个体30.1万户。合作社0.7万户.

    Or behind it with the others: 调解814件，撤诉507件；判决1402件，另有27件以其他方式结案.
    """
    stated, parts = relation.stated, starts(relation, "part")
    if any(parts < all_of_it for all_of_it in held.rests.get(starts(relation, "whole"), ())):
        return True
    others = held.totals.get(stated.start, ()) if stated is not None else ()
    return relation.comparison is Comparison.EQUAL and any(
        other.stated is stated and parts < starts(other, "part") for other in others
    )


def is_within(relation: Relation, lists: dict[int, list[frozenset[int]]]) -> bool:
    """Whether whole and parts are items of one list: 包括东湖702人次，西湖867人次，南山45人次，北山614人次，….

    That one of them is a digit off the sum of others is an accident.
    """
    if relation.confidence is Confidence.HIGH or relation.stated is None:
        return False
    members = starts(relation, "part", "whole")
    return any(members <= parts for parts in lists.get(relation.stated.start, ()))


def are_two_lists(paragraph: Paragraph, relation: Relation) -> bool:
    """抽检依次为1200、3800和1000批次；不合格依次为12、95和30批次: an item of one list, and all those of another."""
    parts = sorted(starts(relation, "part"))
    if relation.stated is None or len(parts) < _THREE or relation.stated.start > parts[0]:
        return False
    whole, first = paragraph.mention_at(relation.stated.start), paragraph.mention_at(parts[0])
    if whole is None or first is None or not cues.gives_each(first.lead) or whole.sentence is not first.sentence:
        return False
    row = [m for m in whole.sentence.mentions if m.clause == whole.clause and m.unit == whole.unit and not m.depth]
    return len(row) == len(parts) and cues.gives_each(row[0].lead) and row[0].clause < first.clause


def has_another_whole(paragraph: Paragraph, relation: Relation) -> bool:
    """Whether the parts come to another figure in front exactly: 立案163件，办结157件；立案案件里网络42件、…."""
    stated, parts = relation.stated, starts(relation, "part")
    if stated is None or stated.start in parts or len(parts) < _THREE or min(parts) < stated.start:
        return False
    mention = paragraph.mention_at(stated.start)
    first = paragraph.mention_at(min(parts))
    if mention is None or first is None or (first.sentence is mention.sentence and first.index == mention.index + 1):
        return False  # 新收的398件中，公安147件、…: the words leave no other
    here, front = around(paragraph, first)
    others = [m.claim for m in (*here, *front) if m.unit == mention.unit and m is not mention]
    exact_sum = relation._replace(comparison=Comparison.EQUAL)
    return any(holds(exact_sum._replace(stated=other)) for other in others)


def are_shares_of_another(relation: Relation, held: Held) -> bool:
    """Whether each part has a share that comes out over one other figure, or all have one together.

    火灾237起; behind it 居民住宅104起，占43.9%；电气原因82起，占34.6%. 茶园46.8万亩，良种31.6万亩; 5万亩以上的县有4个，
    分别是A、B、C和D，四县合计占70.9%.
    """
    parts, whole = starts(relation, "part"), starts(relation, "whole")
    if len(parts) > _TWO and held.bases.get(parts, set()) - {whole}:
        return True
    if relation.confidence is Confidence.HIGH or len(parts) < _TWO:
        return False
    first, *others = (held.bases.get(frozenset((part,)), set()) for part in parts)
    return bool(first.intersection(*others) - {whole})


def overlap_in_both_columns(paragraph: Paragraph, relation: Relation, too_much: Set[frozenset[int]]) -> bool:
    """Whether the items come to too much in a second unit as well: 57户203人中，务工的49户182人，低保的18户71人."""
    if relation.comparison is Comparison.EQUAL or len(starts(relation, "part")) < _TWO:
        return False
    return any(_beside(paragraph, relation, step) in too_much for step in (1, -1))


def _beside(paragraph: Paragraph, relation: Relation, step: int) -> frozenset[int]:
    """The figures right behind those of the relation, or right in front of them."""
    found = set()
    for start in starts(relation, "whole", "part"):
        mention = paragraph.mention_at(start)
        index = mention.index + step if mention is not None else -1
        if mention is not None and 0 <= index < len(mention.sentence.mentions):
            found.add(mention.sentence.mentions[index].claim.start)
    return frozenset(found)
