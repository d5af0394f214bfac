"""The arithmetic of a relation as it is shown: one line for each figure, then computed, stated and gap."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.explain.labels import label
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.expression import Expression, Figure, MeanGrowth, Mixture, Product, Quotient, Sum
from checker.model.finding import Row
from checker.model.printing import anchor
from checker.model.relation import Comparison, Relation
from checker.model.verdict import Verdict


def rows_of(document: Document, relation: Relation, verdict: Verdict, lang: str) -> Iterator[Row]:
    """The arithmetic, one line each: the figures it takes, the computed value, the stated one, the gap."""
    stated, computed = relation.stated, verdict.computed
    if stated is None or relation.computed is None or computed is None:
        return
    roles = {member.claim.start: member.role for member in relation.members}
    whole = _anchor_sum(relation.computed)
    for sign, claim in _signed(relation.computed):
        share = None
        if whole and isinstance(relation.computed, Sum) and anchor(claim) >= 0:
            share = int(Fraction(anchor(claim)) * 1000 / whole)
        if relation.fact("form") == "chain":
            sign = ""  # 10 and 20 of (100 + 10) × (100 + 20) are not added up; the line of arithmetic says how
        place = document.locate(claim.start, claim.end)
        yield Row(sign, label(roles.get(claim.start, "part"), lang), claim.literal, place, share)
    arguments = dict(verdict.arguments)
    is_sum = bool(whole) and isinstance(relation.computed, Sum)
    yield Row(
        "=",
        _word(_COMPUTED[relation.comparison], lang),
        str(arguments.get("computed", "")),
        share=1000 if is_sum else None,
    )
    sign = {Comparison.EQUAL: "≠", Comparison.AT_LEAST: ">", Comparison.AT_MOST: "<"}[relation.comparison]
    share = int(Fraction(anchor(stated)) * 1000 / whole) if is_sum and anchor(stated) >= 0 else None
    yield Row(sign, _word("stated", lang), stated.literal, document.locate(stated.start, stated.end), share)
    if "gap" in arguments:
        yield Row("", _word("gap", lang), str(arguments["gap"]))


_COMPUTED = {Comparison.EQUAL: "computed", Comparison.AT_LEAST: "at least", Comparison.AT_MOST: "at most"}
_WORDS = {
    "computed": ("计算值", "computed"),
    "at least": ("下限", "at least"),
    "at most": ("上限", "at most"),
    "stated": ("原文", "stated"),
    "gap": ("相差", "gap"),
}


def _word(key: str, lang: str) -> str:
    return _WORDS[key][lang == "en"]


def _signed(expression: Expression, sign: str = "") -> Iterator[tuple[str, Claim]]:
    match expression:
        case Figure(claim=claim):
            yield sign, claim
        case Sum(terms=terms):
            for number, (factor, term) in enumerate(terms):
                inner = ("+" if number or sign not in ("", "÷") else sign) if factor > 0 else "−"
                yield from _signed(term, inner if number or factor < 0 else sign)
        case Quotient(numerator=first, denominator=second):
            yield from _signed(first, sign)
            yield from _signed(second, "÷")
        case Product(left=first, right=second):
            yield from _signed(first, sign)
            yield from _signed(second, "×")
        case MeanGrowth(end=first, start=second):
            yield from _signed(first, sign)
            yield from _signed(second, "÷")
        case Mixture(terms=mixed):
            for term in mixed:
                yield from _signed(term, sign)


def _anchor_sum(expression: Expression) -> Fraction:
    if not isinstance(expression, Sum) or any(isinstance(term, Quotient | Product) for _, term in expression.terms):
        return Fraction(0)
    return sum((Fraction(anchor(claim)) for _, claim in _signed(expression) if anchor(claim) > 0), Fraction(0))
