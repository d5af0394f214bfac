"""The arithmetic of a relation as it is shown: one line for each figure, then computed, stated and gap."""

from __future__ import annotations

from collections.abc import Iterator

from checker.explain.labels import label
from checker.model.document import Document
from checker.model.finding import Row
from checker.model.relation import Comparison, Relation
from checker.model.signs import signed_figures
from checker.model.verdict import Verdict
from checker.report.words import words_of


def rows_of(document: Document, relation: Relation, verdict: Verdict, lang: str) -> Iterator[Row]:
    """The arithmetic, one line each: the figures it takes, the computed value, the stated one, the gap."""
    stated, computed = relation.stated, verdict.computed
    if stated is None or relation.computed is None or computed is None:
        return
    roles = {member.claim.start: member.role for member in relation.members}
    for sign, claim in signed_figures(relation.computed):
        if relation.fact("form") == "chain":
            sign = ""  # 10 and 20 of (100 + 10) × (100 + 20) are not added up; the line of arithmetic says how
        place = document.locate(claim.start, claim.end)
        yield Row(sign, label(roles.get(claim.start, "part"), lang), claim.literal, place)
    words, arguments = words_of(lang), dict(verdict.arguments)
    yield Row("=", words[_COMPUTED[relation.comparison]], str(arguments.get("computed", "")))
    sign = {Comparison.EQUAL: "≠", Comparison.AT_LEAST: ">", Comparison.AT_MOST: "<"}[relation.comparison]
    yield Row(sign, words["stated"], stated.literal, document.locate(stated.start, stated.end))
    if "gap" in arguments:
        yield Row("", words["gap"], str(arguments["gap"]))


_COMPUTED = {Comparison.EQUAL: "computed value", Comparison.AT_LEAST: "at least", Comparison.AT_MOST: "at most"}
