"""What the figures that agree say against a relation that does not: it was never meant, and is not shown.

Linkers read one assertion at a time. Once a paragraph is read, relations that hold tell how its figures stand to
each other, and a reading that contradicts them is a guess of place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from fractions import Fraction
from itertools import islice

from checker.linking import cues
from checker.linking.choice import holds, misses_by_a_slip
from checker.linking.doubts_of_sums import is_doubtful_sum
from checker.linking.other_readings import PARTS_OF_WHOLES, around, of_its_list, of_the_sum, other_readings, starts
from checker.linking.passage import Paragraph, Role
from checker.linking.stocks.signs_of_flows import sign_of
from checker.model.expression import (
    Figure,
    Quotient,
    Sum,
    figures_of,
    value_as_printed,
)
from checker.model.interval import exact, magnitude
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Comparison, Confidence, Relation, RelationKind
from checker.model.repairs import repairs

_SUMS = frozenset((RelationKind.TOTAL, RelationKind.PART))


_LOW = Confidence.LOW


def without_doubtful(paragraph: Paragraph, relations: Sequence[Relation]) -> list[Relation]:
    """The relations of a paragraph, those of LOW confidence that its other figures speak against."""
    failing = [r for r in relations if r.confidence is not _LOW and not holds(r)]
    if not failing:
        return list(relations)
    held = [r for r in relations if holds(r) and r.stated is not None and r.computed is not None]
    inside, shared, known = set(_inside(held)), set(_shared(held)), _Held(held)
    wrong = {r.stated.start for r in failing if r.stated is not None}
    lists = _lists(relations)
    too_much = {starts(r, "whole", "part") for r in relations if r.comparison is not Comparison.EQUAL and not holds(r)}
    doubtful = {
        id(r)
        for r in failing
        if (
            r.kind in _SUMS
            and (
                _is_nested(r, inside, shared, known)
                or _is_cut_short(r, known)
                or _is_within(r, lists)
                or _has_another_whole(paragraph, r)
                or _are_two_lists(paragraph, r)
                or _are_shares_of_another(r, known)
                or _overlap_in_both_columns(paragraph, r, too_much)
            )
        )
        or (
            r.kind is RelationKind.STOCK_FLOW
            and (_is_accident(r) or _holds_without_one(paragraph, r) or _is_confirmed(r, known))
        )
        or is_doubtful_sum(paragraph, r)
        or (
            r.kind is RelationKind.RATE
            and (_is_second_of_its_name(paragraph, r, known) or _is_of_both_outcomes(paragraph, r))
        )
        or (
            r.confidence is Confidence.MEDIUM
            and isinstance(r.computed, Quotient)
            and r.stated is not None
            and (r.kind, r.stated.start) in known.stated
            and len(r.stated.number) > _THREE
        )
        or (
            r.comparison is Comparison.EQUAL
            and (not _is_slip(r) or _is_beyond_all(r) or _is_of_the_sum(paragraph, r))
            and not (r.kind is RelationKind.SHARE and _is_of_proven_whole(r, known))
            and (
                _is_of_another(paragraph, r, _other_parts(paragraph, r, known)) or _is_told_already(paragraph, r, wrong)
            )
        )
    }
    return [r._replace(confidence=_LOW) if id(r) in doubtful else r for r in relations]


class _Held:
    """The relations that hold, by the figures that are asked for."""

    def __init__(self, held: Sequence[Relation]) -> None:
        self.differences: dict[int, list[frozenset[int]]] = {}
        """By figure the two figures of each difference that it is in."""
        self.totals: dict[int, list[Relation]] = {}
        """By the figure that is stated."""
        self.wholes: dict[frozenset[int], list[frozenset[int]]] = {}
        """By whole the parts of each total of it."""
        self.shares: dict[frozenset[int], list[frozenset[int]]] = {}
        """By their base what the shares are of."""
        self.bases: dict[frozenset[int], set[frozenset[int]]] = {}
        """By what the shares are of their bases."""
        self.rates: dict[frozenset[int], list[Relation]] = {}
        """By their base."""
        self.stated = {(r.kind, r.stated.start) for r in held if r.stated is not None}
        """What is stated, by kind: 以平均人数1726人为基数，离职率12.3% is of no other figure."""
        self.rests: dict[frozenset[int], list[frozenset[int]]] = {}
        """By what came in all that went out of it and what is left."""
        for relation in held:
            if relation.kind is RelationKind.STOCK_FLOW and relation.stated is not None:
                rest = starts(relation, "out") | {relation.stated.start}
                self.rests.setdefault(starts(relation, "in"), []).append(rest)
            elif relation.kind is RelationKind.DIFFERENCE:
                pair = starts(relation, "previous", "current")
                for start in pair:
                    self.differences.setdefault(start, []).append(pair)
            elif relation.kind is RelationKind.TOTAL and relation.stated is not None:
                self.totals.setdefault(relation.stated.start, []).append(relation)
                self.wholes.setdefault(starts(relation, "whole"), []).append(starts(relation, "part"))
            elif relation.kind is RelationKind.SHARE:
                tops, bottoms = starts(relation, *_TOPS), starts(relation, *_BOTTOMS)
                self.shares.setdefault(bottoms, []).append(tops)
                self.bases.setdefault(tops, set()).add(bottoms)
            elif relation.kind is RelationKind.RATE:
                self.rates.setdefault(starts(relation, *_BOTTOMS), []).append(relation)


def _is_confirmed(relation: Relation, held: _Held) -> bool:
    """Whether the stock comes out over the one at the beginning, where words do not commit what came and went to it.

    年初12.84万户，新设2.36万户，注销1.12万户，年末14.28万户，净增1.44万户: there is more that went.
    """
    if relation.confidence is not Confidence.MEDIUM or relation.stated is None:
        return False
    members = {member.claim.start for member in relation.members}
    return any(pair <= members for pair in held.differences.get(relation.stated.start, ()))


def _is_accident(relation: Relation) -> bool:
    """Whether what is left of one figure and another is neither a slip of hand away nor comes out with another sign.

    教育支出1388万元，文化支出1102万元，收支缺口831万元: three figures look like a stock far more often than one is put
    wrong so far off. Of short numbers nobody can tell.
    """
    computed, stated = relation.computed, relation.stated
    if stated is None or not isinstance(computed, Sum) or [sign for sign, _ in computed.terms] != [1, -1]:
        return False
    if len(stated.number) < _THREE or misses_by_a_slip(relation) or any(repair.slip for repair in repairs(relation)):
        return False
    (_, came), (_, went) = computed.terms
    sums = [Sum(terms).evaluate() for terms in (((1, came), (1, went)), ((-1, came), (1, went)))]
    return not any(values is not None and stated.values.meets(values) for values in sums)


_TOPS, _BOTTOMS = ("numerator", "part"), ("denominator", "whole")


def _inside(held: Sequence[Relation]) -> Iterator[tuple[int, int]]:
    """Each figure that is a part of another one, with the one it is in."""
    for relation in held:
        computed = relation.computed
        over = (
            relation.kind in PARTS_OF_WHOLES
            and isinstance(computed, Quotient)
            and isinstance(computed.denominator, Figure)
        )
        if (over and len(relation.members) == _THREE) or relation.kind is RelationKind.TOTAL:
            for whole in starts(relation, *_BOTTOMS):
                for part in starts(relation, *_TOPS):
                    yield part, whole


_TWO, _THREE = 2, 3


def _shared(held: Sequence[Relation]) -> Iterator[tuple[frozenset[int], frozenset[int]]]:
    """The figures that together are a share of another one: 三项合计占民生支出的60.1%."""
    for relation in held:
        if (
            relation.kind in PARTS_OF_WHOLES
            and relation.stated is not None
            and (relation.stated.values.high or _ALL) < _ALL
        ):
            yield starts(relation, *_TOPS), starts(relation, *_BOTTOMS)


_ALL = 100


def _is_nested(
    relation: Relation,
    inside: set[tuple[int, int]],
    shared: set[tuple[frozenset[int], frozenset[int]]],
    held: _Held,
) -> bool:
    """Whether one addend is a part of another one, or all of them are known to be less than the whole."""
    parts = starts(relation, "part")
    if any((one, other) in inside for one in parts for other in parts):
        return True
    if relation.kind is RelationKind.PART and len(parts) > 1 and _has_outcome(relation, held):
        return True
    return relation.comparison is Comparison.EQUAL and (parts, starts(relation, "whole")) in shared


def _has_outcome(relation: Relation, held: _Held) -> bool:
    """Whether an addend behind the first is what became of all, as its rate says: 其中停工14份，整改306份，整改率."""
    parts = starts(relation, "part")
    rates = held.rates.get(starts(relation, "whole"), ())
    return any(starts(r, *_TOPS) <= parts - {min(parts)} for r in rates)


def _is_cut_short(relation: Relation, held: _Held) -> bool:
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


def _lists(relations: Sequence[Relation]) -> dict[int, list[frozenset[int]]]:
    """The parts of each whole that words commit, by every one of them."""
    found: dict[int, list[frozenset[int]]] = {}
    for relation in relations:
        if relation.kind in _SUMS and relation.confidence is Confidence.HIGH:
            parts = starts(relation, "part")
            for part in parts:
                found.setdefault(part, []).append(parts)
    return found


def _is_within(relation: Relation, lists: dict[int, list[frozenset[int]]]) -> bool:
    """Whether whole and parts are items of one list: 包括东湖702人次，西湖867人次，南山45人次，北山614人次，….

    That one of them is a digit off the sum of others is an accident.
    """
    if relation.confidence is Confidence.HIGH or relation.stated is None:
        return False
    members = starts(relation, "part", "whole")
    return any(members <= parts for parts in lists.get(relation.stated.start, ()))


def _is_slip(relation: Relation) -> bool:
    """Whether a slip of hand explains the miss, and not the last place alone, which many figures would share."""
    stated = relation.stated
    value = value_as_printed(relation.computed) if relation.computed is not None else None
    if stated is None or value is None:
        return False
    return misses_by_a_slip(relation) and magnitude(value - anchor(stated)) > 2 * exact(stated.last_place)


def _is_beyond_all(relation: Relation) -> bool:
    """Whether a rate within 100 is read as more than all: 规章2件、文件23件，报备25件，报备率100%."""
    stated = relation.stated
    value = value_as_printed(relation.computed) if relation.computed is not None else None
    return (
        relation.kind is RelationKind.RATE
        and value is not None
        and stated is not None
        and anchor(stated) <= _ALL < value
    )


def _is_of_proven_whole(relation: Relation, held: _Held) -> bool:
    """Whether part and base came out as part and whole, and another part's share of that base did, too.

    支出1562万元，其中基本支出1204万元，占77.1%；项目支出358万元，占29.7%: the one part is no base of the other.
    """
    tops, bottoms = starts(relation, *_TOPS), starts(relation, *_BOTTOMS)
    if len(tops) != 1 or len(bottoms) != 1:
        return False
    parts = frozenset().union(*(parts for parts in held.wholes.get(bottoms, ()) if tops <= parts))
    return tops <= parts and any(others <= parts for others in held.shares.get(bottoms, ()))


def _are_two_lists(paragraph: Paragraph, relation: Relation) -> bool:
    """抽检依次为1200、3800和1000批次；不合格依次为12、95和30批次: an item of one list, and all those of another."""
    parts = sorted(starts(relation, "part"))
    if relation.stated is None or len(parts) < _THREE or relation.stated.start > parts[0]:
        return False
    whole, first = paragraph.mention_at(relation.stated.start), paragraph.mention_at(parts[0])
    if whole is None or first is None or not cues.gives_each(first.lead) or whole.sentence is not first.sentence:
        return False
    row = [m for m in whole.sentence.mentions if m.clause == whole.clause and m.unit == whole.unit and not m.depth]
    return len(row) == len(parts) and cues.gives_each(row[0].lead) and row[0].clause < first.clause


def _has_another_whole(paragraph: Paragraph, relation: Relation) -> bool:
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


def _are_shares_of_another(relation: Relation, held: _Held) -> bool:
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


def _overlap_in_both_columns(paragraph: Paragraph, relation: Relation, too_much: Set[frozenset[int]]) -> bool:
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


def _holds_without_one(paragraph: Paragraph, relation: Relation) -> bool:
    """Whether a balance comes out once the last flow is left away: 年初1793人，接收1421人，解除1338人；再犯罪4人.

    What words sign and a comma alone parts from the flow in front goes in: 出栏21.9万头，死亡淘汰0.8万头.
    """
    computed = relation.computed
    if not isinstance(computed, Sum) or len(computed.terms) <= _THREE:
        return False
    last = max(figures_of(computed), key=lambda claim: claim.start)
    mention = paragraph.mention_at(last.start)
    if mention is not None and sign_of(mention) and mention.separator in ("，", ",", "、"):
        before = mention.sentence.mentions[mention.index - 1]
        if before.unit == mention.unit and before.peer == mention.peer and mention.clause - before.clause < _TWO:
            return False
    rest = tuple(term for term in computed.terms if last not in figures_of(term[1]))
    return holds(relation._replace(computed=Sum(rest)))


def _other_parts(paragraph: Paragraph, relation: Relation, held: _Held) -> frozenset[int]:
    """Where the other parts of the share's base end, by any view, where its own part is proven to be one of them.

    自然人153件，法人19件，共计172件；从渠道看，网上121件，占79.1%，信函38件，当面13件: 121 are of no 153.
    """
    views = held.wholes.get(starts(relation, *_BOTTOMS), ())
    tops = starts(relation, *_TOPS)
    share = paragraph.mention_at(relation.stated.start) if relation.stated is not None else None
    if relation.kind is not RelationKind.SHARE or share is None or not any(tops <= parts for parts in views):
        return frozenset()
    if share.lead.strip("，, ") not in ("占", "占比", "占比为", "占了"):
        return frozenset()  # 调出2053万元，调出比例30.0%: words of its own have a base of their own
    others = map(paragraph.mention_at, frozenset().union(*views) - tops)
    return frozenset(other.claim.end for other in others if other is not None)


def _is_of_another(paragraph: Paragraph, relation: Relation, siblings: frozenset[int]) -> bool:
    """Whether the quotient comes out with another figure in place of one of its terms, and the words allow it.

    压减37户，累计压减126户，占任务150户的84.0%: of the nearer one. Few figures would come out so by accident.
    The other parts of its base are no base of it.
    """
    stated, computed = relation.stated, relation.computed
    mention = paragraph.mention_at(stated.start) if stated is not None else None
    if stated is None or computed is None or mention is None or not anchor(stated):
        return False
    if stated.values.low is None or stated.values.high is None:
        return False  # 七成以上: too many figures would come out
    width = Fraction(stated.values.width or stated.last_place) / magnitude(anchor(stated))
    most = int(_BY_ACCIDENT / width)
    for reading in islice(other_readings(paragraph, relation, computed, mention), most):
        value = reading.evaluate()
        if value is not None and stated.values.meets(value):
            base = reading.denominator if isinstance(reading, Quotient) else None
            # an exchanged figure starts where the other one does, and ends where it ends itself
            ends = {claim.end for claim in figures_of(base)} if base is not None else set()
            if not ends or not ends <= siblings:
                return True
    return False


_BY_ACCIDENT = Fraction(1, 5)


def _is_of_both_outcomes(paragraph: Paragraph, relation: Relation) -> bool:
    """登记的1864处中，复查确认现存1718处，复查率100%，认定消失146处: all were, and the figures tell how it came out."""
    told, computed = relation.stated, relation.computed
    if told is None or told.written != _ALL or not isinstance(computed, Quotient):
        return False
    stated, bases = paragraph.mention_at(told.start), list(figures_of(computed.denominator))
    part = paragraph.mention_at(next(figures_of(computed.numerator)).start)
    if stated is None or part is None or len(bases) != 1 or part.index + 1 != stated.index:
        return False
    behind = stated.sentence.mentions[stated.index + 1 : stated.index + 2]
    rest = [m for m in behind if m.unit == part.unit and _NOT_DONE.search(m.lead) is None]
    return any(m.claim.written + part.claim.written == bases[0].written for m in rest)


_NOT_DONE = pattern("[未无没剩余待欠漏差缺]|尚|还有|不予|不能")


def _is_second_of_its_name(paragraph: Paragraph, relation: Relation, held: _Held) -> bool:
    """Whether a rate in front came out over the same two figures, and this one has figures of its own behind that.

    产量8.61万辆、销量8.42万辆，产销率97.8%，其中新能源车产3.12万辆、销3.08万辆，产销率98.7%.
    """
    stated = paragraph.mention_at(relation.stated.start) if relation.stated is not None else None
    if stated is None:
        return False
    tops = starts(relation, *_TOPS)
    for other in held.rates.get(starts(relation, *_BOTTOMS), ()):
        same = starts(other, *_TOPS) == tops
        first = paragraph.mention_at(other.stated.start) if same and other.stated is not None else None
        if first is not None and first.sentence is stated.sentence and first.index < stated.index:
            units = {member.claim.unit for member in relation.members if member.role == "denominator"}
            own = stated.sentence.mentions[first.index + 1 : stated.index]
            if sum(m.is_level and m.claim.unit in units for m in own) >= _TWO:
                return True
    return False


def _is_told_already(paragraph: Paragraph, relation: Relation, wrong: Set[int]) -> bool:
    """Whether what the figures come to is told under another name: 综合成本率94.6%；其中综合费用率27.3%.

    Two figures that merely are exchanged are both wrong; so the other one may not fail itself (``wrong`` are those
    that do). Only the sentences around are asked.
    """
    stated, computed = relation.stated, relation.computed
    if stated is None or relation.kind is not RelationKind.RATE or not isinstance(computed, Quotient):
        return False
    value = computed.evaluate()
    if value is None:
        return False
    at = paragraph.number_at(stated.start)
    around = paragraph.sentences[max(0, at - _AROUND) : at + _AROUND + 1]
    rates = (m for s in around for m in s.mentions if m.role is Role.RATE and m.claim.start not in wrong)
    return any(m.unit == stated.unit and m.values.meets(value) and len(m.claim.number) >= _THREE for m in rates)


_AROUND = 24


def _is_of_the_sum(paragraph: Paragraph, relation: Relation) -> bool:
    """Whether the rate is of the figure right in front of it that sums up: no slip says as much."""
    computed, stated = relation.computed, relation.stated
    mention = paragraph.mention_at(stated.start) if stated is not None and relation.kind in PARTS_OF_WHOLES else None
    if mention is None or stated is None or not isinstance(computed, Quotient):
        return False
    rates = of_its_list(paragraph, relation, computed) if relation.kind is RelationKind.RATE else iter(())
    values = (reading.evaluate() for reading in (*of_the_sum(computed, mention), *rates))
    return any(value is not None and stated.values.meets(value) for value in values)
