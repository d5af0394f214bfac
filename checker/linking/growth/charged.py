"""How much more or less is taken for each than the rule says: 标准为每次5元，按每次8元收取，每次多收3元."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import common_scale, related
from checker.model.expression import Figure, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

SO_MUCH_MORE = pattern(
    "\\s*(?:(?:平均)?每(?:[平立]方米|公斤|千克|小时|[人户月年吨亩件次升度方斤台车张股票单份天日])|[人户月]均){1,2}"
    "(?:(?P<more>多|增)|少|减|省)(?:[领发交付收加用缴]|支出|得|花)?"
)


def charged_more(sentence: Sentence) -> Iterator[Proposal]:
    """标准为每次5元，当事人按每次8元收取，每次多收3元: how much more or less than the rule is taken for each."""
    for rule, taken, gap in zip(sentence.mentions, sentence.mentions[1:], sentence.mentions[2:], strict=False):
        if gap.role not in (Role.AVERAGE, Role.CHANGE) or not rule.unit == taken.unit == gap.unit:
            continue
        each = SO_MUCH_MORE.fullmatch(gap.lead)
        beside = rule.clause < taken.clause == gap.clause - 1 and rule.clause == taken.clause - 1
        if each is None or not beside or rule.peer != gap.peer or gap.depth:
            continue
        if _RULED.search(rule.lead) is None or _TAKEN.search(taken.lead + taken.tail) is None:
            continue
        if rule.role in _EACH and taken.role in _EACH:
            more = each.group("more") is not None
            yield Proposal((_exact_difference(gap, *((taken, rule) if more else (rule, taken))),), Confidence.HIGH)


def _exact_difference(gap: Mention, more: Mention, less: Mention) -> Relation:
    """The difference of two prices, which are exactly what they say."""
    scale = common_scale(gap, more, less)
    computed = Sum(((1, Figure(more.claim.exactly(), scale)), (-1, Figure(less.claim.exactly(), scale))))
    roles = {gap.claim.start: "change", more.claim.start: "current", less.claim.start: "previous"}
    return related(RelationKind.DIFFERENCE, gap.claim, computed, roles=roles, cue=gap.lead)


_EACH = (Role.AVERAGE, Role.LEVEL)
_RULED = pattern("标准|核定|规定|定价|指导价|限价|公示|约定|合同|标价|应[收付缴发]|原来?为?")
_TAKEN = pattern("收取|实际|实[收付缴发]|按每|现为|调整?[为到]|结算|执行")
