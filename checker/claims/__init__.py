"""Documents -> claims: every figure with its unit, its bounds, what it counts and when."""

from __future__ import annotations

from checker.claims.scanning import scan
from checker.model.claim import Claim
from checker.model.document import BlockKind, Document

__all__ = ["extract"]


def extract(document: Document) -> tuple[Claim, ...]:
    """Every figure of the document in the order of the text, not overlapping, numbers of kind NONE included."""
    claims = tuple(scan(document.text))
    if all(block.kind is not BlockKind.TABLE for block in document.blocks):
        return claims
    from checker.claims.tables import table_claims

    return table_claims(document, claims)
