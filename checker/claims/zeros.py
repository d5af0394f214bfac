"""Nothing, printed among amounts with decimals: the 0万元 of final accounts is no 0.4万元.

Of 因公出国费0万元、公务用车费14.27万元、公务接待费4.35万元 nobody rounds the first to whole 万元.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.interval import Interval, exact

_MONEY = ClaimKind.MONEY
_EXACT = Approximation.EXACT

_Written = tuple[str | None, Decimal]
"""A unit and what one of it as written is: 万元 is 10 000 of 元."""


def with_plain_zeros(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims, every amount of nothing as fine as the finest that is written in its unit."""
    amounts = [claim for claim in claims if claim.kind is _MONEY]
    zeros = {_written(claim) for claim in amounts if _is_nothing(claim)}
    if not zeros:
        return claims
    finest = _finest(amounts, zeros)
    return tuple([_as_fine_as(claim, finest) if _is_nothing(claim) else claim for claim in claims])


def _is_nothing(claim: Claim) -> bool:
    """Whether the figure is a rounded 0 of money, and no cell of a sheet that holds more than it shows."""
    if claim.kind is not _MONEY or claim.approximation is not _EXACT:
        return False
    return claim.written == 0 and claim.values == claim.rounded().values


def _written(claim: Claim) -> _Written:
    return claim.unit, claim.scale


def _finest(amounts: Iterable[Claim], units: set[_Written]) -> dict[_Written, Decimal]:
    """The smallest last place of each unit."""
    finest: dict[_Written, Decimal] = {}
    for claim in amounts:
        if (unit := _written(claim)) in units:
            finest[unit] = min(claim.last_place, finest.get(unit, claim.last_place))
    return finest


def _as_fine_as(claim: Claim, finest: dict[_Written, Decimal]) -> Claim:
    place = finest[_written(claim)]
    if place == claim.last_place:
        return claim
    half = exact(Fraction(place) / 2)
    return claim._replace(values=Interval(-half, half), last_place=place)
