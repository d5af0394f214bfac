"""Shares of what a scope has left of its figure: 在57所学校中，除去3所停办的，达标的21所，占38.9%: of 54."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_AMONG = pattern("^(?:所?家?个?|[^，,。；;、\\d（(]{0,10})(?:当?中|里|内)$")
_EXCEPT = pattern("[，,\\s]*(?:除去|扣除|剔除|除开|刨去|去掉|不计|排除)(?:其中)?(?:的)?")


def link_shares_without_excepted(sentence: Sentence) -> Iterator[Proposal]:
    """Every share without words of its own base behind a scope that leaves some out."""
    pair = _scope(sentence)
    if pair is None:
        return
    whole, excepted = pair
    for share in sentence.mentions[excepted.index + 1 :]:
        part = share.owner if share.depth else sentence.mentions[share.index - 1]
        if share.role is not Role.SHARE or part is None or part.unit != whole.unit or not part.is_level:
            continue
        if part.index <= excepted.index or _BARE.fullmatch(share.lead) is None:
            continue
        below = [(1, whole), (-1, excepted)]
        of_rest = quotient(RelationKind.SHARE, share, [(1, part)], below, roles=SHARE_ROLES, cue="占")
        yield Proposal((of_rest,), Confidence.HIGH)


_BARE = pattern("[（(，,\\s]*占(?:比)?(?:约|为|达)?")


def _scope(sentence: Sentence) -> tuple[Mention, Mention] | None:
    """The two figures that a sentence opens its scope with: what there are, and what is left out."""
    front = sentence.mentions[:2]
    if len(front) < 2 or front[0].unit != front[1].unit or front[1].clause - front[0].clause != 1 or front[0].depth:
        return None
    whole, excepted = front
    return (whole, excepted) if _AMONG.match(whole.tail) and _EXCEPT.fullmatch(excepted.lead) else None
