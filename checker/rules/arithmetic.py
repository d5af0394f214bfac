"""What rules share: comparing the stated figure with the computed one, and writing the comparison down."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from checker.model.claim import Claim, ClaimKind
from checker.model.expression import Quotient, decimal_text, unknown_in, value_as_printed
from checker.model.interval import Exact, Interval, magnitude
from checker.model.printing import anchor, cut_off_to, decimals_of, printed, printed_like, with_unit
from checker.model.relation import Comparison, Relation
from checker.model.verdict import Argument, Outcome, Severity, Verdict

_CONSISTENT = Outcome.CONSISTENT
_AT_LEAST = Comparison.AT_LEAST
_AT_MOST = Comparison.AT_MOST

_DECIMALS = 5


def judge_figure(relation: Relation, *, rule: str, key: str, severity: Severity = Severity.ERROR) -> Verdict | None:
    """The verdict on a relation with a stated and a computed figure; ``None`` for relations without them.

    Also for those that leave a number open: what they say is another rule's matter.
    """
    if relation.stated is None or relation.computed is None or unknown_in(relation.computed) is not None:
        return None
    computed = relation.computed.evaluate()
    if computed is None:
        return Verdict(Outcome.UNDETERMINED, rule, relation.computed.render(), reason="分母可能为零")
    stated = relation.stated
    if relation.comparison.allows(stated.values, computed):
        return Verdict(_CONSISTENT, rule, arithmetic_line(relation, computed), computed=computed)
    return disagreement(relation, computed, rule=rule, key=key, severity=severity)


def judge_cell(relation: Relation, *, rule: str, key: str) -> Verdict | None:
    """As ``judge_figure``; of a figure in a table the key is "in_table", and the arguments name row and column."""
    verdict = judge_figure(relation, rule=rule, key=key)
    row, column = relation.fact("row"), relation.fact("column")
    if verdict is None or verdict.outcome is not Outcome.INCONSISTENT or row is None or column is None:
        return verdict
    return verdict._replace(key="in_table", arguments=(*verdict.arguments, ("row", row), ("column", column)))


def judge_quotient(relation: Relation, *, rule: str) -> Verdict | None:
    """As ``judge_figure`` with the key "mismatch", or "scaled" where 万 for 亿 is all that keeps it from holding.

    807104.8% beside a share of 80.7% would tell its reader less than that.
    """
    verdict = judge_figure(relation, rule=rule, key="mismatch")
    stated = relation.stated
    if verdict is None or verdict.outcome is not Outcome.INCONSISTENT or verdict.computed is None or stated is None:
        return verdict
    if not any("万" in m.claim.literal or "亿" in m.claim.literal for m in relation.members):
        return verdict
    scaled = any(verdict.computed.scaled(factor).meets(stated.values) for factor in _OF_SCALES)
    return verdict._replace(key="scaled") if scaled else verdict


_OF_SCALES = (Fraction(10_000), Fraction(1, 10_000))
"""亿 over 万."""


def disagreement(
    relation: Relation,
    computed: Interval,
    *,
    rule: str,
    key: str,
    severity: Severity,
    more: tuple[tuple[str, Argument], ...] = (),
) -> Verdict:
    """The verdict that stated and computed disagree, with everything its message needs."""
    stated = relation.stated
    assert stated is not None and relation.computed is not None
    middle = _value(relation, computed)
    gap = Fraction(anchor(stated)) - middle
    right = _in_digits(middle, stated) or _beyond_digits(middle, stated)
    replacement = "" if right or relation.comparison is not Comparison.EQUAL else printed(middle, stated)
    arguments: tuple[tuple[str, Argument], ...] = (
        ("stated", stated.literal),
        ("computed", right or with_unit(printed(middle, stated), stated)),
        ("gap", _distance(_gap_text(gap, stated), stated)),
        ("sum", relation.computed.render()),
        *more,
    )
    return Verdict(
        Outcome.INCONSISTENT,
        rule,
        arithmetic_line(relation, computed),
        severity=severity,
        key=key,
        arguments=arguments,
        computed=computed,
        gap=gap,
        tolerance=half_width(stated.values, computed),
        replacement=replacement,
    )


def _in_digits(value: Fraction, stated: Claim) -> str:
    """The value where the figure has no digits to put right: 44.49% for 一半以上, 1.87倍 for 翻了一番."""
    if stated.kind is ClaimKind.FRACTION:
        return decimal_text(value * 100, places=_SHORT) + "%"
    if stated.kind is ClaimKind.MULTIPLE and "番" in stated.literal:
        return decimal_text(value, places=_SHORT) + "倍"
    if stated.is_in_tenths:
        return decimal_text(value, places=_SHORT) + "%"
    return ""


def _beyond_digits(value: Fraction, stated: Claim) -> str:
    """The value where the figure's digits do not tell it from the figure: 0.5亩 for 近1亩."""
    if printed(value, stated) != printed(Fraction(anchor(stated)), stated):
        return ""
    return with_unit(decimal_text(value, stated.shown_scale, places=_SHORT), stated)


_SHORT = 2


def _gap_text(gap: Fraction, stated: Claim) -> str:
    """The gap with the decimals of the figure, or as many as tell it from nothing: 0.004, not 0.00."""
    places, scale = _places(stated), stated.shown_scale
    while gap and places < _MOST_DECIMALS and Decimal(decimal_text(magnitude(gap), scale, places=places)) == 0:
        places += 1
    return decimal_text(magnitude(gap), scale, places=places)


_MOST_DECIMALS = 12
_POINTS = {"%": "个百分点", "‰": "个千分点"}


def _distance(number: str, stated: Claim) -> str:
    """How far the two are apart, in the unit of differences: two percentages are percentage points apart."""
    points = _POINTS.get(stated.unit or "")
    return number + points if points else with_unit(number, stated)


def arithmetic_line(relation: Relation, computed: Interval) -> str:
    """ "121 + 1 + 363 = 485", "7149 ÷ 7513 ≈ 95.15506%", "30 + 16 = 46 ≤ 50", "≠" where it does not hold."""
    stated = relation.stated
    assert stated is not None and relation.computed is not None
    middle = _value(relation, computed)
    text = decimal_text(middle, stated.shown_scale, places=_DECIMALS)
    exact = _ends(middle, stated)
    suffix = "%" if stated.unit == "%" else "‰" if stated.unit == "‰" else ""
    rendered = relation.computed.render()
    line = text if rendered == text else f"{rendered} {'=' if exact else '≈'} {text}{suffix}"
    holds = relation.comparison.allows(stated.values, computed)
    if relation.comparison is _AT_LEAST:
        return f"{line} {'≤' if holds else '>'} {_stated_text(stated)}"
    if relation.comparison is _AT_MOST:
        return f"{line} {'≥' if holds else '<'} {_stated_text(stated)}"
    if not holds:
        return f"{line} ≠ {_stated_text(stated)}"
    if not isinstance(relation.computed, Quotient) and Fraction(anchor(stated)) != middle:
        return f"{line}，四舍五入后与{stated.literal}相符"
    return line


def judge_numbering(relation: Relation, *, rule: str, sort: str) -> Verdict | None:
    """The verdict on a run of markers, or on the place where one breaks; ``None`` for the other sort."""
    if relation.fact("sort") != sort:
        return None
    if relation.stated is None:
        return Verdict(_CONSISTENT, rule, f"1–{relation.fact('count')}")
    expected, previous = relation.fact("expected"), relation.fact("previous")
    assert expected is not None and previous is not None
    number = anchor(relation.stated)
    replacement = printed_like(int(expected), relation.stated.number)
    right = relation.stated.literal.replace(relation.stated.number, replacement, 1)
    return Verdict(
        Outcome.INCONSISTENT,
        rule,
        str(relation.fact("run")),
        key="repeat" if number < Fraction(expected) else "gap",
        arguments=(
            ("stated", relation.stated.literal),
            ("expected", expected),
            ("previous", previous),
            ("right", right),
        ),
        computed=Interval.point(int(expected)),
        gap=number - int(expected),
        replacement=replacement,
    )


def _value(relation: Relation, computed: Interval) -> Fraction:
    """The computed side at the figures as printed, or the middle of what it can be."""
    assert relation.computed is not None
    value = value_as_printed(relation.computed)
    return middle_of(computed) if value is None else value


def middle_of(interval: Interval) -> Fraction:
    """The middle of an interval, or its only end."""
    if interval.low is None or interval.high is None:
        return Fraction(interval.low if interval.low is not None else interval.high or 0)
    return (Fraction(interval.low) + Fraction(interval.high)) / 2


def half_width(*intervals: Interval) -> Exact:
    """How much rounding alone can move the two apart: half the sum of the widths."""
    return sum((Fraction(interval.width or 0) for interval in intervals), Fraction(0)) / 2


def _ends(value: Fraction, stated: Claim) -> bool:
    if (scale := stated.shown_scale) != 1:
        value = value / Fraction(scale)
    return bool((value * 10**_DECIMALS).denominator == 1)


def _stated_text(stated: Claim) -> str:
    suffix = "%" if stated.unit == "%" else ""
    return decimal_text(anchor(stated), stated.shown_scale) + suffix


def _places(stated: Claim) -> int:
    return max(decimals_of(stated), 2)


def is_truncated(stated: Claim, computed: Interval) -> bool:
    """Whether cutting digits off, and nothing else, leads from the computed value to the printed one."""
    if stated.kind is ClaimKind.FRACTION:
        return False  # a third is no quarter with digits cut off
    if stated.kind in (ClaimKind.COUNT, ClaimKind.MONEY) and stated.values.is_point:
        return False
    return cut_off_to(stated).meets(computed) and not stated.values.meets(computed)
