"""Words that assert something about figures without being one, as members of relations."""

from __future__ import annotations

from checker.model.claim import Claim, ClaimKind
from checker.model.interval import Interval

_NONE = ClaimKind.NONE


def word_claim(text: str, start: int, end: int, *, why: str) -> Claim:
    """The words ``text[start:end]`` as a claim of kind NONE with the point 0: 未有X发生 is a zero."""
    point = Interval.point(0)
    literal = text[start:end]
    return Claim(start, end, literal, literal, _NONE, None, point, point, why=why)
