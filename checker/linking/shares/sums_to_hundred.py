"""What shares come to: 100 as printed, near it, or but for a slip in one of them: 31.2%、22.6%和46.2%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.linking.passage import Mention
from checker.linking.quotients import figure, related
from checker.model.expression import Constant, Sum, value_as_printed
from checker.model.printing import printed
from checker.model.relation import Relation, RelationKind
from checker.model.slips import slip

_HUNDRED = 100
_LEAST, _MOST = 90, 110


def are_a_slip_away(shares: Sequence[Mention]) -> bool:
    """Whether one slip of hand in any of the shares keeps them from making 100."""
    return next(slips_to_hundred(shares), None) is not None


def likeliest_slip(shares: Sequence[Mention]) -> Mention:
    """The share that was mistyped: two of its digits exchanged rather than one of them another, the last of these."""
    found = list(slips_to_hundred(shares))
    return next((share for kind, share in found if kind == "transposition"), found[-1][1])


def slips_to_hundred(shares: Sequence[Mention]) -> Iterator[tuple[str, Mention]]:
    """Each share that one slip of hand keeps from making 100 with the others, and what slip."""
    gap = _HUNDRED - sum(Fraction(share.claim.written) for share in shares)
    for share in shares:
        claim = share.claim
        right = claim.written + gap
        kind = slip(printed(claim.written, claim), printed(right, claim)) if right > 0 else None
        if kind:
            yield kind, share


def comes_near_hundred(shares: Sequence[Mention]) -> bool:
    """Whether the shares add up to 100 give or take a tenth, so that they may well be meant to."""
    low = sum(share.claim.values.low or 0 for share in shares)
    high = sum(share.claim.values.high or 0 for share in shares)
    return high >= _LEAST and low <= _MOST


def make_hundred(shares: Sequence[Mention]) -> bool:
    """Whether the shares can add up to 100 as they are printed."""
    low = sum(share.claim.values.low or 0 for share in shares)
    high = sum(share.claim.values.high or 0 for share in shares)
    return low <= _HUNDRED <= high


def evened_out(shares: Sequence[Relation]) -> Relation | None:
    """The one term that is printed a step of its last place off, so that a structure makes 100; or ``None``.

    9.2∶41.2∶49.6 of 9.22, 41.24 and 49.54, which plainly rounded come to 99.9. A round term may stand without its
    zero: 12.7∶37.3∶50.
    """
    terms = [share.stated for share in shares if share.stated is not None]
    values = [value_as_printed(share.computed) for share in shares if share.computed is not None]
    if not terms or len(terms) != len(values):
        return None
    finest = min(terms, key=lambda term: term.last_place)
    if sum(Fraction(term.written) for term in terms) != _HUNDRED:
        return None
    off = [
        share
        for share, term, value in zip(shares, terms, values, strict=True)
        if value is None or Fraction(printed(value, finest)) != term.written
    ]
    if len(off) != 1 or (stated := off[0].stated) is None or (value := values[shares.index(off[0])]) is None:
        return None  # the others as rounded, so that the one alone makes 100
    return off[0] if abs(Fraction(printed(value, finest)) - Fraction(stated.written)) == finest.last_place else None


def rest_of_hundred(share: Mention, others: Sequence[Mention]) -> Relation:
    """The share as what the others leave of 100."""
    rest = Sum(((1, Constant(100)), *((-1, figure(other)) for other in others)))
    roles = {each.claim.start: "share" for each in (*others, share)}
    return related(RelationKind.SHARE, share.claim, rest, roles=roles, facts=(("form", "hundred"),))
