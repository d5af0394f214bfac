"""Every rule, one file each; a new file in this folder is a new rule, and ``_JUDGES`` names what it judges.

``RULES`` is in the order of the ids, ``BY_ID`` has them by id, ``rules_for(kind)`` in the order they are asked in.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from checker.model.relation import RelationKind
from checker.rules.rule import Rule

RULES: tuple[Rule, ...]
BY_ID: dict[str, Rule]

_HELPERS = {"rule", "arithmetic", "mixtures", "open_numbers"}
_JUDGES = {
    RelationKind.TOTAL: "sum_mismatch table_sum_mismatch scale_slip",
    RelationKind.PART: "part_exceeds_whole scale_slip",
    RelationKind.SHARE: "shares_miss_100 truncated_figure impossible_rate share_mismatch joint_contradiction",
    RelationKind.RATE: "rate_mismatch truncated_figure impossible_rate joint_contradiction",
    RelationKind.GROWTH: "truncated_figure joint_contradiction growth_mismatch impossible_growth "
    "wrong_growth_direction percent_for_percentage_points",
    RelationKind.AVERAGE: "truncated_figure average_mismatch",
    RelationKind.RATIO: "truncated_figure ratio_mismatch joint_contradiction",
    RelationKind.COMPLEMENT: "complement_mismatch",
    RelationKind.DIFFERENCE: "wrong_growth_direction percent_for_percentage_points difference_mismatch scale_slip",
    RelationKind.ORDER: "wrong_growth_direction trend_contradicted outcome_exceeds_intake",
    RelationKind.ENUMERATION: "enumeration_miscount",
    RelationKind.RESPECTIVE: "respective_miscount respective_swapped",
    RelationKind.NUMBERING: "marker_out_of_sequence heading_out_of_sequence",
    RelationKind.DATE: "span_length_mismatch as_of_after_signing impossible_date reversed_range weekday_mismatch",
    RelationKind.RESTATED: "restated_differently text_table_mismatch",
    RelationKind.ABSENCE: "absence_contradicted",
    RelationKind.STOCK_FLOW: "stock_flow_mismatch scale_slip",
    RelationKind.TARGET: "wrong_target_verdict completion_rate_mismatch",
    RelationKind.UNIT: "unit_conversion_mismatch approximator_on_exact_figure digit_style",
    RelationKind.SCHEMA: "schema_violation",
}
"""The files of the rules for each kind: a page has use for a few of them."""


@cache
def rules_for(kind: RelationKind) -> tuple[Rule, ...]:
    """The rules that judge relations of ``kind``, those that win first."""
    rules = map(_rule_in, _JUDGES.get(kind, "").split())
    return tuple(sorted(rules, key=lambda rule: (rule.precedence, rule.id)))


def rule_of(rule_id: str) -> Rule:
    """The rule with this id, of those that have judged something without loading the others. KeyError without one."""
    return _loaded.get(rule_id) or _all()[1][rule_id]


_loaded: dict[str, Rule] = {}


@cache
def _rule_in(file: str) -> Rule:
    rule: Rule = import_module(f"{__name__}.{file}").RULE
    _loaded[rule.id] = rule
    return rule


@cache
def _all() -> tuple[tuple[Rule, ...], dict[str, Rule]]:
    files = [module.name for module in iter_modules(__path__) if module.name not in _HELPERS]
    rules = tuple(sorted(map(_rule_in, files), key=lambda rule: rule.id))
    return rules, {rule.id: rule for rule in rules}


def __getattr__(name: str) -> Any:
    """``RULES`` and ``BY_ID``, made when one of them is asked for."""
    if name in ("RULES", "BY_ID"):
        return _all()[name == "BY_ID"]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
