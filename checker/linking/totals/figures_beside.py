"""The figure right beside another one: in a second unit (340件452人), or of last year (2821件（上年同期3878件）)."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role
from checker.linking.totals.columns import Breakdown
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import one_exceeds
from checker.model.relation import Confidence, RelationKind

_PREVIOUS = Role.PREVIOUS


def earlier_beside(breakdown: Breakdown, kind: RelationKind) -> Iterator[Proposal]:
    """What holds for this year holds for last year where every figure of the breakdown has last year's beside it."""
    if one_exceeds(breakdown.whole, breakdown.parts):
        return  # the last of the list is none of its parts
    figures = [_earlier_of(mention) for mention in (breakdown.whole, *breakdown.parts)]
    earlier = [mention for mention in figures if mention is not None]
    if len(earlier) == len(figures) and len({mention.unit for mention in earlier}) == 1:
        yield Proposal((total_relation(earlier[0], earlier[1:], breakdown.cue, kind=kind),), Confidence.HIGH)


def _earlier_of(mention: Mention) -> Mention | None:
    """Last year's figure that stands right behind: 2821件（上年同期3878件）."""
    following = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    return next((m for m in following if m.role is _PREVIOUS and m.unit == mention.unit), None)


def beside(mention: Mention, *, unit: str = "") -> Mention | None:
    """The figure right behind this one in its clause that counts in another unit: 340件452人."""
    following = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    if not following:
        return None
    second = following[0]
    if not _is_second(mention, second) or second.unit == mention.unit:
        return None
    return second if second.unit == unit or (not unit and not second.lead.strip("、 和及")) else None


def in_front(mention: Mention) -> Mention | None:
    """The figure right in front whose second unit this one gives: the 340件 of 340件452人."""
    if not mention.index or mention.lead.strip("、 和及"):
        return None
    first = mention.sentence.mentions[mention.index - 1]
    return first if _is_second(first, mention) and first.unit != mention.unit else None


def _is_second(first: Mention, second: Mention) -> bool:
    return second.depth == first.depth and second.clause == first.clause and first.is_level and second.is_level
