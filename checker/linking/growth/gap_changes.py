"""How much nearer two figures have come: 职工提高1.1个百分点，居民提高2.6个百分点，差距缩小1.5个百分点."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.linking.stocks.signs_of_flows import Term
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_GAP_MOVED = pattern(
    "[，,\\s]*(?P<both>两者|二者|[上述这]*两项)?(?:双方|两地|两[市县区校院组类]|城乡)?(?:之间|间)?的?(?:差距|差额|差值)(?:比上[年月期]|较上[年月期]|进一步|又|则|再|也|相应|随之|因此)*"
    "(?:缩小|收窄|缩短|缩减|扩大|拉大|增大)了?"
)
_TOLD = pattern("相差|差距(?!缩|收|扩|拉|增|比|较|进)|差额|差值|[比较][^，,。；;\\d]{1,12}[高低多少]")
_TWO = 2


def link_gap_changes(sentence: Sentence) -> Iterator[Proposal]:
    """Every change of a gap behind the changes of its two figures, whichever of the two is the larger."""
    for gap in sentence.mentions[_TWO:]:
        said = _GAP_MOVED.fullmatch(gap.head) if gap.role is Role.CHANGE else None
        if said is None:
            continue
        one, other = sentence.mentions[gap.index - _TWO : gap.index]
        if any(m.role is not Role.CHANGE or cues.CHANGE_BEFORE.search(m.lead) is None for m in (one, other)):
            continue
        beside = one.clause + 1 == other.clause == gap.clause - 1 and one.peer == other.peer == gap.peer
        if (
            beside
            and one.unit == other.unit == gap.unit
            and bool(one.direction and other.direction)
            and not any(m.depth for m in (one, other, gap))
        ):
            before = sentence.text[sentence.start : one.claim.start - len(one.head)]
            sure = said["both"] is not None or _TOLD.search(before) is not None
            yield Proposal(_readings(gap, one, other), Confidence.HIGH if sure else Confidence.MEDIUM)


def _readings(gap: Mention, one: Mention, other: Mention) -> tuple[Relation, ...]:
    """The one change less the other, or their sum where they went opposite ways."""
    if one.direction != other.direction:
        return (_between(gap, [(1, one), (1, other)]),)
    orders: list[list[Term]] = [[(1, one), (-1, other)], [(1, other), (-1, one)]]
    larger_first = sorted(orders, key=lambda terms: -(terms[0][1].values.low or 0))
    return tuple(_between(gap, terms) for terms in larger_first)


def _between(gap: Mention, terms: list[Term]) -> Relation:
    scale = common_scale(gap, *(mention for _, mention in terms))
    computed = Sum(tuple((sign, figure(mention, scale=scale)) for sign, mention in terms))
    roles = {mention.claim.start: "current" for _, mention in terms} | {gap.claim.start: "change"}
    return related(RelationKind.DIFFERENCE, gap.claim, computed, roles=roles, cue=gap.lead)
