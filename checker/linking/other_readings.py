"""The other readings of a quotient: the same words over another of the figures around, as far as they leave it open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.linking import cues
from checker.linking.averages.divisors import divisor_of
from checker.linking.averages.said_behind import names_divisor
from checker.linking.averages.terms import is_named_in_full
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import factor_of
from checker.linking.rates.definitions import definition_of
from checker.linking.rates.groups import is_named_in_part
from checker.linking.rates.old_and_new import takes_in_the_old
from checker.linking.rates.spelled_out import is_as_spelled_out
from checker.linking.rates.stems import stem_of
from checker.linking.rates.told_bases import is_base_in_bracket, is_on_basis_behind, names_base
from checker.linking.reach import listed_with
from checker.linking.shares.base_names import is_called
from checker.linking.shares.base_words import base_words
from checker.linking.shares.joint_parts import lists_its_parts
from checker.linking.shares.part_scopes import opens_with_scope
from checker.linking.shares.scope_in_front import scope_in_front
from checker.linking.shares.taken_together import is_together
from checker.model.claim import Claim, ClaimKind
from checker.model.expression import (
    Expression,
    Quotient,
    Sum,
    figures_of,
    total_of,
    with_claim,
)
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

PARTS_OF_WHOLES = frozenset((RelationKind.SHARE, RelationKind.RATE))
"""The kinds whose quotient is a part over its whole."""
_THREE = 3


def starts(relation: Relation, *roles: str) -> frozenset[int]:
    """Where the figures of the relation that play these roles stand in the text."""
    return frozenset([member.claim.start for member in relation.members if member.role in roles])


def other_readings(
    paragraph: Paragraph, relation: Relation, computed: Expression, stated: Mention
) -> Iterator[Expression]:
    """The quotient with one term exchanged for its like around."""
    if relation.kind is RelationKind.RATE and is_as_spelled_out(stated, relation):
        return  # 代偿率1.44%（代偿额与同期解除担保额之比）: over nothing else, though it came out
    if relation.kind is RelationKind.RATE and takes_in_the_old(stated):
        return  # 连旧的一起算，办结率85%: over all there was, and not over what newly came
    if relation.kind is RelationKind.RATE and is_on_basis_behind(stated, relation):
        return  # 一次合格率92.42%（以实检台数计）: over no 应检
    here, front = around(paragraph, stated)
    roles = {member.claim.start: member.role for member in relation.members}
    of_any_unit = relation.kind is RelationKind.SHARE and not _is_among(relation, here)
    for term in {claim.start: claim for claim in figures_of(computed)}.values():
        beside = _of_its_sentence(paragraph, term) if relation.kind is RelationKind.AVERAGE else []
        for other, is_near in (*((m, True) for m in here), *((m, False) for m in (*front, *beside))):
            like = other.claim.kind is term.kind and other.claim.start not in roles and _is_counted_alike(other, term)
            like = like and (other.claim.unit == term.unit or of_any_unit)
            if other.claim.number == term.number:
                continue  # 预算15.39亿元，完成15.39万元: the same figure, and a slip
            is_near = is_near and not (relation.kind is RelationKind.RATE and paragraph.is_divided(other))
            role = roles.get(term.start, "")
            if like and (_is_open(relation, role, stated, is_near=is_near) or _may_divide(other, role, stated)):
                yield with_claim(computed, other.claim._replace(start=term.start))
    if relation.kind in PARTS_OF_WHOLES and isinstance(computed, Quotient):
        yield from _of_another_top(relation, computed, stated)
    if relation.kind is RelationKind.RATE and isinstance(computed, Quotient):
        yield from _of_its_bracket(computed, stated, [*here, *front])
    if relation.kind is RelationKind.RATE and not _is_of_those_named(stated, computed):
        yield from _with_neighbours(relation, computed, [*front, *here])
        yield from _of_deeds_together(relation, computed, stated, here)
        if isinstance(computed, Quotient):
            yield from of_its_list(paragraph, relation, computed)
        yield from _over_its_list(paragraph, relation, computed)
    if (
        relation.kind is RelationKind.SHARE
        and not (is_together(stated) or lists_its_parts(stated))
        and _is_open(relation, "denominator", stated, is_near=True)
    ):
        if not _is_named(relation, stated, here):
            yield from _of_lists(paragraph, relation, here, factor_of(stated.claim))
        yield from _over_two(relation, computed, here)


def _may_divide(other: Mention, role: str, stated: Mention) -> bool:
    """受理案件中，刑事600件，占60%，盗窃300件，占50%: the item in front in its stretch may be what is divided."""
    beside = other.sentence is stated.sentence and other.peer == stated.peer and other.index < stated.index - 1
    return beside and role == "denominator" and stated.role is Role.SHARE and bool(opens_with_scope(stated))


def _is_of_those_named(rate: Mention, computed: Expression) -> bool:
    """Whether the name has one definition, and terms of other names are none: 溢价率 is over the 底价, not the 成交."""
    if not isinstance(computed, Quotient) or isinstance(computed.denominator, Sum):
        return False
    definition = definition_of(rate.name)
    return definition is not None and definition.closed and rate.name in definition.names


def _is_among(relation: Relation, here: Sequence[Mention]) -> bool:
    """Whether the part is told 其中 of a base of its own unit: 受援人1187人，其中农民工528人，占, of no 件 in front."""
    parts = [m for m in here if m.claim.start in starts(relation, "numerator")]
    units = {member.claim.unit for member in relation.members if member.role == "denominator"}
    return any("其中" in m.lead and m.claim.unit in units for m in parts)


def of_the_sum(computed: Quotient, stated: Mention) -> Iterator[Expression]:
    """The figure right in front that sums up over the same base: 已改14个，共完成67个，总整改率."""
    for m in stated.sentence.mentions[: stated.index][-1:]:
        if m.is_level and _SUMS_UP.search(m.lead) is not None and stated.clause - m.clause == 1:
            yield Quotient(_sum([m]), computed.denominator, computed.factor)


def of_its_list(paragraph: Paragraph, relation: Relation, computed: Quotient) -> Iterator[Expression]:
    """The part with the items behind it that go under its verb: 升入体校26人、普通高中17人、职校12人，升学率94.8%."""
    tops = [m for start in starts(relation, "numerator") if (m := paragraph.mention_at(start)) is not None]
    if len(tops) != 1:
        return
    run = tops
    for m in tops[0].sentence.mentions[tops[0].index + 1 :]:
        if m.separator != "、" or m.unit != tops[0].unit or m.clause != tops[0].clause or m.depth != tops[0].depth:
            return
        run = [*run, m]
        yield Quotient(_sum(run), computed.denominator, computed.factor)


def _of_deeds_together(
    relation: Relation, computed: Expression, stated: Mention, here: Sequence[Mention]
) -> Iterator[Expression]:
    """当场整改5187处，限期整改1225处，已有1098处销号，整体整改率98.0%: the part with another one, wherever that is."""
    if (
        not isinstance(computed, Quotient)
        or isinstance(computed.numerator, Sum)
        or _OVERALL.search(stated.lead) is None
    ):
        return
    tops = [m for m in here if m.claim.start in starts(relation, "numerator")]
    others = [m for m in here if m.claim.start not in starts(relation, "numerator", "denominator")]
    for top in tops:
        for other in others:
            if other.unit == top.unit:
                yield Quotient(_sum([top, other]), computed.denominator, computed.factor)


_OVERALL = pattern("整体|总体|综合|总的?(?=[^\\W\\d_a-zA-Z]{2,4}率)|合计")


def _of_another_top(relation: Relation, computed: Quotient, stated: Mention) -> Iterator[Expression]:
    """The figure that sums up right in front, or one in a bracket behind the part: 已改14个，共完成67个，总整改率."""
    tops = starts(relation, "numerator")
    yield from of_the_sum(computed, stated)
    for m in stated.sentence.mentions[: stated.index]:
        if m.owner is not None and m.owner.claim.start in tops and m.unit == m.owner.unit:
            yield Quotient(_sum([m]), computed.denominator, computed.factor)


def _of_its_bracket(computed: Quotient, stated: Mention, around: Sequence[Mention]) -> Iterator[Expression]:
    """The one figure of the bracket behind the rate over each like it: 调撤率48.2%（调解、撤回共919件）."""
    behind = stated.sentence.mentions[stated.index + 1 : stated.index + 1 + _NEAR]
    inside = [m for m in behind if m.owner is stated]
    if len(inside) == 1 and inside[0].is_level:
        for m in around:
            if m.unit == inside[0].unit:
                yield Quotient(_sum(inside), _sum([m]), computed.factor)


_SUMS_UP = pattern("共|合计|总计|累计")


def _of_its_sentence(paragraph: Paragraph, term: Claim) -> list[Mention]:
    """The figures told with the term: 两年前94个，去年新建61个，现有190个, of which any may be divided by."""
    mention = paragraph.mention_at(term.start)
    return [m for m in mention.sentence.mentions if m.role in _AMOUNTS] if mention is not None else []


def _is_counted_alike(other: Mention, term: Claim) -> bool:
    """Whether the units may count the same things: 火化3682具，其中节地安葬1508例."""
    units = {other.claim.unit, term.unit}
    return len(units) == 1 or (term.kind is ClaimKind.COUNT and units.isdisjoint(_NOT_ALIKE))


_NOT_ALIKE = frozenset(("人次", "件次", "次", "台次", "万元", "元", "户", "", None))


def _with_neighbours(relation: Relation, computed: Expression, around: Sequence[Mention]) -> Iterator[Expression]:
    """A term together with the figure beside it: 利用A、处置B，利用处置率 of both; 上网A，自用B，自用率 of A + B."""
    if not isinstance(computed, Quotient) or len(relation.members) != _THREE or isinstance(computed.numerator, Sum):
        return  # (90 − 1) ÷ 90 is of two figures already
    for before, after in pairwise(around):
        if "累计" in after.lead:
            continue  # 本周化解45件，累计化解638件: the one is in the other
        if before.unit == after.unit and after.index == before.index + 1 and before.clause - after.clause in (0, -1):
            both = _sum((before, after))
            both_starts = {before.claim.start, after.claim.start}
            above = starts(relation, "numerator")
            below = starts(relation, "denominator")
            if both_starts == above | below and after.claim.start in above and _is_more(after, before):
                continue  # 14个行业中27个实现增长: more than there are
            if both_starts & above:
                yield Quotient(both, computed.denominator, computed.factor)
            if both_starts & below:
                yield Quotient(computed.numerator, both, computed.factor)


def _over_its_list(paragraph: Paragraph, relation: Relation, computed: Expression) -> Iterator[Expression]:
    """Another item of the base's list under one verb: 生产熟料142.7万吨、水泥198.5万吨，销售水泥194.8万吨，产销率."""
    bases = [m for start in starts(relation, "denominator") if (m := paragraph.mention_at(start)) is not None]
    if len(bases) != 1 or not isinstance(computed, Quotient):
        return
    (base,) = bases
    for m in listed_with(base):
        if m.claim.start not in starts(relation, "numerator", "rate"):
            yield Quotient(computed.numerator, _sum([m]), computed.factor)


def _over_two(relation: Relation, computed: Expression, around: Sequence[Mention]) -> Iterator[Expression]:
    """A part of two figures side by side that make no whole: 22家卫生院、6家服务中心均建成，其中三星级11家，占39.3%."""
    if not isinstance(computed, Quotient):
        return
    below = starts(relation, "denominator")
    for before, after in pairwise(around):
        beside = before.unit == after.unit and before.index + 1 == after.index and after.clause - before.clause < 2
        if beside and after.separator == "、" and not below.isdisjoint({before.claim.start, after.claim.start}):
            if after.claim.start not in starts(relation, "numerator"):
                yield Quotient(computed.numerator, _sum((before, after)), computed.factor)


def _is_more(one: Mention, other: Mention) -> bool:
    return (one.values.low or 0) > (other.values.high or 0)


def _is_named(relation: Relation, share: Mention, here: Sequence[Mention]) -> bool:
    """Whether the share's own words name its part and none beside it: 街头个人献血17639人次，个人献血占."""
    subject = cues.subject_of(share.head)
    called = [m.claim.start for m in here if subject in m.label] if len(subject) >= _THREE else []
    return len(called) == 1 and called[0] in starts(relation, "numerator")


def _of_lists(paragraph: Paragraph, relation: Relation, here: Sequence[Mention], factor: int) -> Iterator[Expression]:
    """The first or the last items of the part's list over its whole, or over all of it.

    正高412人、副高2186人、中级6045人，高级占30.1%.
    """
    part = next((m for m in reversed(here) if m.claim.start in starts(relation, "numerator")), None)
    if part is None:
        return
    like = [m for m in here if m.unit == part.unit and m.is_level]
    whole = paragraph.wholes.get(part.claim.start)
    if whole is not None:
        row = [m for m in like if paragraph.wholes.get(m.claim.start) is whole]
    else:
        row = [m for m in like if m.clause == part.clause]
    if not row:
        return
    before = [m for m in here if m.unit == part.unit and m.index < row[0].index]
    bases = [[m] for m in dict.fromkeys((whole, *before[-1:])) if m is not None] + [row]
    for base in bases:
        for size in range(1, len(row) + (base is not row)):
            for run in (row[:size], row[-size:]):
                yield Quotient(_sum(run), _sum(base), factor)


def _sum(mentions: Sequence[Mention]) -> Expression:
    return total_of([mention.claim for mention in mentions])


def _is_open(relation: Relation, role: str, stated: Mention, *, is_near: bool) -> bool:
    """Whether the words leave open which figure plays the role: those that name a base mean it."""
    match relation.kind:
        case RelationKind.TARGET:
            return role == "actual" and is_near
        case RelationKind.SHARE:
            if role != "denominator" or base_words(stated) or stated.name == "base" or scope_in_front(stated):
                return False
            scope = opens_with_scope(stated)
            return not scope or not any(is_called(base, scope) for base in _playing(relation, stated, role))
        case RelationKind.RATE:
            if role != "denominator" or is_near or names_base(stated):
                return False
            if is_base_in_bracket(stated, _labels(relation, stated, role)):
                return False
            if _is_named_in_its_part(relation, stated):
                return False
            definition = definition_of(stated.name)
            return definition is None or not definition.closed  # 不良贷款率 is of no 存款
        case RelationKind.AVERAGE:
            if role == "denominator":
                return not names_divisor(stated, _labels(relation, stated, role))
            return not _names_its_total(relation, stated)
        case RelationKind.GROWTH:
            return role == "current" and is_near
        case _:
            return False


def _is_named_in_its_part(relation: Relation, rate: Mention) -> bool:
    """Whether part or rate bear the base's whole name: 国际航行船舶滞留11艘次, 国内航行船舶的滞留率."""
    paragraph = rate.sentence.paragraph
    tops, bases = (
        [m for start in starts(relation, role) if (m := paragraph.mention_at(start)) is not None]
        for role in ("numerator", "denominator")
    )
    if len(tops) != 1 or len(bases) != 1:
        return False
    (base,), stem = bases, stem_of(rate.name).rpartition("的")[2]
    return is_named_in_part(tops[0].lead, base.lead, stem) or is_named_in_part(
        stem_of(rate.name), base.lead, f"的{stem}"
    )


def _labels(relation: Relation, stated: Mention, role: str) -> list[str]:
    """The words of the figures that play the role."""
    return [m.label for m in _playing(relation, stated, role)]


def _playing(relation: Relation, stated: Mention, role: str) -> list[Mention]:
    """The figures that play the role."""
    at = starts(relation, role)
    paragraph = stated.sentence.paragraph
    return [m for start in sorted(at) if (m := paragraph.mention_at(start)) is not None]


def _names_its_total(relation: Relation, average: Mention) -> bool:
    """Whether the average's words name in full what is divided: 运行维护费9.86万元，…车均运行费."""
    tops = starts(relation, "numerator")
    paragraph = average.sentence.paragraph
    totals = (m for start in sorted(tops) if (m := paragraph.mention_at(start)) is not None)
    return any(is_named_in_full(average, divisor_of(average).subject, total) for total in totals)


_NEAR = 8
_BACK = 3
_AMOUNTS = frozenset((Role.LEVEL, Role.BASE, Role.PREVIOUS, Role.CHANGE, Role.NET))


def around(paragraph: Paragraph, stated: Mention) -> tuple[list[Mention], list[Mention]]:
    """The nearest figures in front in the sentence, and those that sentences before it open with or divide."""
    at = paragraph.number_of(stated.sentence)
    here = [m for m in stated.sentence.mentions[: stated.index] if m.role in _AMOUNTS]
    front = [
        m
        for sentence in paragraph.sentences[max(0, at - _BACK) : at]
        for m in sentence.mentions
        if m.role in _AMOUNTS and (m.index == 0 or paragraph.is_divided(m))
    ]
    return here[-_NEAR:], front[-_NEAR:]
