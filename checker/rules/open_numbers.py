"""What the rules of impossible figures share: the verdict on a relation that leaves a whole number open."""

from __future__ import annotations

from fractions import Fraction
from math import floor

from checker.model.claim import Claim
from checker.model.expression import Expression, decimal_text, figures_of, filled, unknown_in
from checker.model.relation import Confidence, Relation
from checker.model.unknowns import nearest_numbers, number_behind
from checker.model.verdict import Argument, Outcome, Severity, Verdict
from checker.rules.arithmetic import arithmetic_line

AT_MOST = "at_most"
"""Fact ``base``: the rate is of the figure or of a part of it, and ``least`` is the least number that it can be of."""


def judge_open_number(relation: Relation, *, rule: str) -> Verdict | None:
    """The verdict on a relation that leaves a whole number open; ``None`` for all others.

    Consistent with the number that follows. Inconsistent where there is none, an error only where the words leave no
    doubt of what the figure is of. Nothing where cutting digits off explains it: that is GJ202's.
    """
    stated, computed = relation.stated, relation.computed
    if stated is None or computed is None or unknown_in(computed) is None:
        return None
    known = next(figures_of(computed))
    if relation.fact("base") == AT_MOST:
        least = ("least", str(relation.fact("least")))
        return _impossible(relation, stated, rule=rule, key="any_part", arguments=(("known", known.literal), least))
    number = number_behind(relation)
    found = relation if number is None else relation._replace(computed=filled(computed, number))
    assert found.computed is not None
    values = found.computed.evaluate()
    if values is None:
        below, above = (_line(computed, number, value) for number, value in nearest_numbers(relation))
        near = (("known", known.literal), ("below", below), ("above", above))
        return _impossible(relation, stated, rule=rule, key="impossible", arguments=near)
    if not stated.values.meets(values):
        return None
    return _with(number, Verdict(Outcome.CONSISTENT, rule, arithmetic_line(found, values), computed=values))


def with_number(verdict: Verdict, relation: Relation) -> Verdict:
    """The verdict, whose arithmetic says which number is not from the text: "9 ÷ 32 = 28.125%（□ = 9）"."""
    return _with(number_behind(relation), verdict)


def _with(number: int | None, verdict: Verdict) -> Verdict:
    return verdict if number is None else verdict._replace(arithmetic=f"{verdict.arithmetic}（□ = {number}）")


def _impossible(
    relation: Relation, stated: Claim, *, rule: str, key: str, arguments: tuple[tuple[str, Argument], ...]
) -> Verdict:
    assert relation.computed is not None
    return Verdict(
        Outcome.INCONSISTENT,
        rule,
        f"{relation.computed.render()} ≠ {decimal_text(stated.written)}%",
        severity=Severity.ERROR if relation.confidence is Confidence.HIGH else Severity.WARNING,
        key=key,
        arguments=(("stated", stated.literal), *arguments),
    )


def _line(expression: Expression, number: int, value: Fraction) -> str:
    """ "3 ÷ 4 = 75%", "2 ÷ 3 ≈ 66.67%"."""
    rounded = Fraction(floor(value * 100 + Fraction(1, 2)), 100)
    sign = "=" if rounded == value else "≈"
    return f"{filled(expression, number).render()} {sign} {decimal_text(rounded)}%"
