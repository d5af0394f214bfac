"""Shares that a bracket divides: 住房消费提取占81.05%（购房占21.36%，还贷占52.18%，租房占7.12%，其他占0.39%）.

The parts come to the share in front of the bracket, where they are of the same whole as it, or to 100, where they are
of what it is the share of. A bracket may also tell how many the share is: 1006台车辆中，有90.7%（912台）是新能源车.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import SHARE_ROLES, figure, quotient, related
from checker.linking.shares.sums_to_hundred import rest_of_hundred
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_FEWEST = 2
_SEVERAL = 3
_NEAR = 10
"""Parts that miss their whole by more than a tenth were never all of it."""
_HUNDRED = 100
_REST = pattern("其[他它余]|剩余|余下")


def link_bracketed_shares(shares: Sequence[Mention]) -> Iterator[Proposal]:
    """Every bracket of shares behind a share, as all that it is made up of."""
    inside: dict[int, list[Mention]] = {}
    for share in shares:
        owner = share.owner
        if share.bracket and owner is not None and owner.role is Role.SHARE and share.claim.kind is ClaimKind.PERCENT:
            inside.setdefault(share.bracket, []).append(share)
    for parts in inside.values():
        owner = parts[0].owner
        if owner is None or owner.claim.kind is not ClaimKind.PERCENT or not _are_a_list(parts):
            continue
        readings = [r for whole, r in _readings(owner, parts) if _is_near(whole, parts)]
        if not readings:
            continue
        closes = len(parts) >= _SEVERAL and _REST.search(parts[-1].lead) is not None
        sure = Confidence.HIGH if closes else Confidence.MEDIUM if len(parts) >= _SEVERAL else Confidence.LOW
        yield Proposal(tuple(sorted(readings, key=lambda reading: not holds(reading))), sure)


def shares_with_their_parts(sentence: Sentence) -> Iterator[Proposal]:
    """1006台运营车辆中，有90.7%（912台）是新能源车: the bracket's figure over the one in front."""
    for whole, percent, part in zip(sentence.mentions, sentence.mentions[1:], sentence.mentions[2:], strict=False):
        if part.owner is not percent or percent.claim.kind is not ClaimKind.PERCENT or part.lead.strip():
            continue
        alike = whole.is_level and part.is_level and whole.unit == part.unit and not whole.depth and not percent.depth
        if not alike or percent.clause - whole.clause > 1 or percent.peer != whole.peer or not _is_exact(percent):
            continue
        told = sentence.text[whole.claim.end : percent.claim.start]
        if _OUT_OF.fullmatch(told) is not None and sentence.text[part.claim.end : part.claim.end + 1] in _CLOSING:
            over = quotient(RelationKind.SHARE, percent, [(1, part)], [(1, whole)], roles=SHARE_ROLES, cue="中")
            yield Proposal((over,), Confidence.HIGH)


def _is_exact(percent: Mention) -> bool:
    return percent.role in (Role.PERCENT, Role.SHARE) and percent.claim.approximation is Approximation.EXACT


_OUT_OF = pattern(
    "[^，,。；;：:、]{0,14}(?:[中里内]|之中|当中)[，,]?(?:已?有|约有|约|共有)?|[^，,。；;：:、]{0,4}[，,]其中(?:已?有|约)?"
)
_CLOSING = ("）", ")")


def _are_a_list(parts: Sequence[Mention]) -> bool:
    """Whether the bracket holds nothing but shares, one behind the other, none of which is said to be in another."""
    beside = parts[-1].index - parts[0].index == len(parts) - 1 and len(parts) >= _FEWEST
    return beside and not any(cues.AMONG.search(part.head) or cues.PARTIAL.search(part.head) for part in parts)


def _readings(owner: Mention, parts: Sequence[Mention]) -> Iterator[tuple[int, Relation]]:
    roles = {part.claim.start: "part" for part in parts} | {owner.claim.start: "whole"}
    computed = Sum(tuple((1, figure(part)) for part in parts))
    yield int(owner.claim.written), related(RelationKind.TOTAL, owner.claim, computed, roles=roles, cue="（")
    yield _HUNDRED, rest_of_hundred(parts[-1], parts[:-1])


def _is_near(whole: int, parts: Sequence[Mention]) -> bool:
    total = sum(part.claim.written for part in parts)
    return whole * (_NEAR - 1) <= total * _NEAR <= (whole + 1) * (_NEAR + 1)
