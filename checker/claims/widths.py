"""How far 余, 近 and 约 reach, where a user says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from checker.claims.approximators import bounded
from checker.model.claim import Approximation, Claim
from checker.model.interval import exact, magnitude


def within(claims: Iterable[Claim], widths: Mapping[Approximation, Fraction]) -> Iterator[Claim]:
    """The claims, those with an approximator of ``widths`` as far from the written number as it says."""
    for claim in claims:
        width = widths.get(claim.approximation)
        if width is None:
            yield claim
            continue
        step = exact(Fraction(magnitude(claim.written)) * width)
        interval = bounded(claim.written, claim.approximation, step=step)
        yield claim._replace(asserted=interval, values=interval)
