"""Totals that are so many times so much: 31户，每户1.5万元，13户，每户3.5万元，共需92万元; 每期5天、每天6学时."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.linking.averages.divisors import divisor_of, fit
from checker.linking.averages.durations import months_of
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import related
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Constant, Expression, Figure, Product, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

Pair = tuple[Mention, Mention]
"""A number of things, and how much each of them has."""

_EACH = pattern("每|单价")
_IN_ALL = pattern("共|合计|总")
_NEEDED = pattern("需|资金|计|发放|支出|投入|补[助贴]")
_OF_MONEY = pattern(
    "合计|[总共]|需|资金|计|发放|支出|投入|补[助贴]?|奖[金励]|经费|金额|拨付|兑[现付]|预计|[约为达要，,、 　]"
)
_OFTEN = pattern("每[年月季周天日次]|[年月日]均")
_YEAR = 12
_FEW = 2
_FORM = (("form", "product"),)


def pairs_of(sentence: Sentence) -> list[Pair]:
    """31户，每户1.5万元: each amount that is told of one, with the number of them right in front of it or behind."""
    if _AVERAGE not in sentence.roles:
        return []
    beside = list(pairwise(sentence.mentions))
    found = [(first, second) for first, second in beside if _is_pair(first, second)]
    return found or [(second, first) for first, second in beside if _is_pair(second, first)]


def _is_pair(count: Mention, each: Mention) -> bool:
    if each.role is not _AVERAGE or not count.is_level or count.peer != each.peer or each.depth:
        return False
    exactly = each.claim.approximation is count.claim.approximation is Approximation.EXACT
    near = abs(each.clause - count.clause) < _FEW
    return exactly and near and _EACH.search(each.lead) is not None and fit(divisor_of(each), count) > 0


_AVERAGE = Role.AVERAGE


def link_products(sentence: Sentence, pairs: Sequence[Pair]) -> Iterator[Proposal]:
    """What several numbers of things have together, and what periods within periods come to."""
    if len(pairs) >= _FEW:
        yield from _weighted(sentence, pairs)
    for outer, inner in pairwise(sentence.mentions) if _AVERAGE in sentence.roles else ():
        if outer.role is inner.role is _AVERAGE and inner.lead.strip("，、, ") == f"每{outer.unit}":
            yield from _nested(sentence, outer, inner)


def is_weighted(pairs: Sequence[Pair]) -> bool:
    """Whether the amounts of each are told of several sorts: a total behind them is of none alone.

    发放642.30万元，惠及7140人次，平均每人次899.58元；发放388.50万元，惠及3150人次，平均每人次…: each has its own.
    """
    alike = len(pairs) >= _FEW and len({each.unit for _, each in pairs}) == 1
    return alike and not all(_has_own_total(count, each) for count, each in pairs)


def _has_own_total(count: Mention, each: Mention) -> bool:
    """Whether an amount of the mean's unit stands right in front of the number in its stretch.

    发放36万元，惠及100户，每户每月300元: a norm, which not everyone gets all the year.
    """
    front = count.sentence.mentions[count.index - 1 : count.index] if count.index else []
    return (
        "均" in each.lead
        and count.index < each.index
        and any(
            m.is_level and m.unit == each.unit and m.peer == count.peer and count.clause - m.clause <= 1 for m in front
        )
    )


def _weighted(sentence: Sentence, pairs: Sequence[Pair]) -> Iterator[Proposal]:
    last = max(pairs[-1], key=lambda mention: mention.index)
    unit = pairs[0][1].unit
    if not is_weighted(pairs) or any(each.peer != last.peer for _, each in pairs):
        return
    behind = sentence.mentions[last.index + 1 : last.index + 2]
    for total in behind:
        said = _IN_ALL.search(total.lead) is not None
        own = _OF_MONEY.sub("", total.lead)  # 省级补助共计60万元: of what the province pays
        if total.unit != unit or not total.is_level or total.depth or total.clause - last.clause > 1:
            continue
        if said or _NEEDED.search(total.lead):
            weighted = Sum(tuple((1, Product(fixed_term(count), fixed_term(each))) for count, each in pairs))
            relation = told_product(total, weighted, pairs)
            if any(_OFTEN.search(each.lead) for _, each in pairs):  # 每户每月620元，…全年共发放332.9万元
                months = {months_of(sentence.words) or _YEAR, _YEAR}
                times = [told_product(total, Product(weighted, Constant(each)), pairs) for each in sorted(months)]
                yield Proposal((relation, *filter(holds, times)), Confidence.LOW)
            else:
                plain = Confidence.HIGH if said else Confidence.MEDIUM
                yield Proposal((relation,), Confidence.LOW if own else plain)


_OF_ONE = pattern("人均|每[人名位]|每个?学员")


def _nested(sentence: Sentence, outer: Mention, inner: Mention) -> Iterator[Proposal]:
    """每期5天、每天6学时，人均30学时: nobody has more; of several courses one may have as many times more."""
    for told in sentence.mentions[inner.index + 1 : inner.index + 2]:
        near = told.unit == inner.unit and told.clause - inner.clause == 1 and told.peer == inner.peer
        if (
            not near
            or told.tail
            or not _OF_ONE.search(told.lead)
            or told.claim.approximation is not Approximation.EXACT
        ):
            continue
        computed = Product(fixed_term(outer), fixed_term(inner))
        relation = told_product(told, computed, [(outer, inner)])
        most = computed.evaluate()
        above = most is not None and most.high is not None and (told.values.low or 0) > most.high
        several = [m for m in _around(sentence) if m.unit == outer.name.removeprefix("每") and m.is_level]
        times = [told_product(told, Product(computed, fixed_term(m)), [(outer, inner), (m, inner)]) for m in several]
        readings = (relation, *filter(holds, times))
        yield Proposal(readings, Confidence.HIGH if above else Confidence.LOW)


def _around(sentence: Sentence) -> Iterator[Mention]:
    """The figures of the sentence and of the one in front."""
    sentences = sentence.paragraph.sentences
    number = sentence.paragraph.number_of(sentence)
    for other in sentences[max(0, number - 1) : number + 1]:
        yield from other.mentions


def fixed_term(mention: Mention) -> Expression:
    """The figure as it is written: a price of 1.5万元 is not anything from 1.45万元 on."""
    claim = mention.claim
    if claim.kind is ClaimKind.MONEY or claim.kind is ClaimKind.DURATION:
        claim = claim.exactly()
    return Figure(claim, claim.scale)


def told_product(total: Mention, computed: Expression, pairs: Sequence[Pair]) -> Relation:
    roles = {count.claim.start: "count" for count, _ in pairs} | {each.claim.start: "average" for _, each in pairs}
    roles[total.claim.start] = "whole"
    return related(RelationKind.AVERAGE, total.claim, computed, roles=roles, cue=total.lead, facts=_FORM, is_exact=True)
