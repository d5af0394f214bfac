"""Documents -> claims: every figure with its unit, its bounds, what it counts and when."""

from __future__ import annotations

from checker.claims.scanning import scan
from checker.claims.words import speaking
from checker.claims.zeros import with_plain_zeros
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.spacing import narrowed
from checker.model.vocabulary import NOTHING_ADDED, Vocabulary

__all__ = ["extract"]


def extract(document: Document, added: Vocabulary = NOTHING_ADDED) -> tuple[Claim, ...]:
    """Every figure of the document in the order of the text, not overlapping, numbers of kind NONE included.

    Raises UsageError where the words of ``added`` make no sense.
    """
    if added == NOTHING_ADDED:
        return _extracted(document)
    from checker.claims.widths import within

    with speaking(added):
        return tuple(within(_extracted(document), dict(added.widths)))


def _extracted(document: Document) -> tuple[Claim, ...]:
    if (narrow := narrowed(document)) is not None:
        return narrow.claims_of(_scanned(narrow.document))
    return _scanned(document)


def _scanned(document: Document) -> tuple[Claim, ...]:
    claims = tuple(scan(document.text))
    if not document.has_table:
        return with_plain_zeros(claims)
    from checker.claims.tables import table_claims

    return with_plain_zeros(table_claims(document, claims))
