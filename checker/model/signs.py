"""The figures of an expression with the signs that stand before them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claim import Claim
from checker.model.expression import Expression, Figure, MeanGrowth, Mixture, Product, Quotient, Sum


def signed_figures(expression: Expression, sign: str = "") -> Iterator[tuple[str, Claim]]:
    """Sign and claim, in the order in which the arithmetic is written: ("", 42.6), ("−", 39.1), ("÷", 39.1)."""
    match expression:
        case Figure(claim=claim):
            yield sign, claim
        case Sum(terms=terms):
            for number, (factor, term) in enumerate(terms):
                inner = ("+" if number or sign not in ("", "÷") else sign) if factor > 0 else "−"
                yield from signed_figures(term, inner if number or factor < 0 else sign)
        case Quotient(numerator=first, denominator=second):
            yield from signed_figures(first, sign)
            yield from signed_figures(second, "÷")
        case Product(left=first, right=second):
            yield from signed_figures(first, sign)
            yield from signed_figures(second, "×")
        case MeanGrowth(end=first, start=second):
            yield from signed_figures(first, sign)
            yield from signed_figures(second, "÷")
        case Mixture(terms=mixed):
            for term in mixed:
                yield from signed_figures(term, sign)
