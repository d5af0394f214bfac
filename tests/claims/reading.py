"""A text's figures in a form that tables can state: literal, bounds, unit, approximation."""

from __future__ import annotations

from checker.claims import extract
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.document import Document
from checker.model.interval import Interval


def document_of(text: str) -> Document:
    """A plain document with this text."""
    return Document(path="report.txt", media="text/plain", text=text, sha256="", blocks=())


def claims_of(text: str) -> list[Claim]:
    """The figures of the text that assert something."""
    return [claim for claim in extract(document_of(text)) if claim.kind is not ClaimKind.NONE]


def not_claims_of(text: str) -> list[tuple[str, str]]:
    """The numbers that assert nothing, each with its reason."""
    return [(claim.literal, claim.why) for claim in extract(document_of(text)) if claim.kind is ClaimKind.NONE]


def only_claim(text: str) -> Claim:
    """The one figure of the text."""
    (claim,) = claims_of(text)
    return claim


def bounds(interval: Interval) -> str:
    """ "485" for a point, "[140, 150)" else; "-" is no end."""
    low, high = ("-" if end is None else str(end) for end in (interval.low, interval.high))
    if interval.is_point:
        return low
    return f"{'(' if interval.low_open else '['}{low}, {high}{')' if interval.high_open else ']'}"


def summary(claim: Claim) -> str:
    """ "近301.2万元 [3011000, 3012000) 元 nearly"."""
    words = [claim.literal, bounds(claim.asserted), claim.unit or "-"]
    if claim.approximation is not Approximation.EXACT:
        words.append(claim.approximation.value)
    return " ".join(words)


def figures(text: str) -> str:
    """The summaries of all figures, joined with "; "."""
    return "; ".join(summary(claim) for claim in claims_of(text))
