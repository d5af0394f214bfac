"""What rules share of quotients of all: they lie between those of their groups."""

from __future__ import annotations

from fractions import Fraction

from checker.model.expression import Mixture, decimal_text, figures_of
from checker.model.interval import magnitude
from checker.model.printing import anchor
from checker.model.relation import Relation
from checker.model.verdict import Outcome, Verdict
from checker.rules.arithmetic import half_width


def judge_range(relation: Relation, groups: Mixture, *, rule: str) -> Verdict | None:
    """Whether the rate of all lies between the least and the greatest rate of its groups; the key is the side."""
    stated, computed = relation.stated, groups.evaluate()
    if stated is None or computed is None:
        return None
    (low, *_), (high, *_) = (tuple(figures_of(end)) for end in groups.ends())
    if stated.values.meets(computed):
        line = f"{decimal_text(anchor(low))} ≤ {decimal_text(anchor(stated))} ≤ {decimal_text(anchor(high))}"
        return Verdict(Outcome.CONSISTENT, rule, line, computed=computed)
    is_above = anchor(stated) > anchor(high)
    gap = Fraction(anchor(stated)) - Fraction(anchor(high if is_above else low))
    ends = f"{low.literal}～{high.literal}"
    return Verdict(
        Outcome.INCONSISTENT,
        rule,
        f"{stated.literal} > {high.literal}" if is_above else f"{stated.literal} < {low.literal}",
        key="above" if is_above else "below",
        arguments=(
            ("stated", stated.literal),
            ("computed", ends),
            ("gap", f"{decimal_text(magnitude(gap))}个{'千' if stated.unit == '‰' else '百'}分点"),
            ("end", high.literal if is_above else low.literal),
        ),
        computed=computed,
        gap=gap,
        tolerance=half_width(stated.values),
    )
