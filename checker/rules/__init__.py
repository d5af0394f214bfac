"""Every rule, one file each; a new file in this folder is a new rule.

``RULES`` is in the order of the ids, ``rules_for(kind)`` in the order in which they are asked.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from checker.model.relation import RelationKind
from checker.rules.rule import Rule

_HELPERS = {"rule", "arithmetic", "mixtures", "open_numbers"}

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            import_module(f"{__name__}.{module.name}").RULE
            for module in iter_modules(__path__)
            if module.name not in _HELPERS
        ),
        key=lambda rule: rule.id,
    )
)
BY_ID: dict[str, Rule] = {rule.id: rule for rule in RULES}


@cache
def rules_for(kind: RelationKind) -> tuple[Rule, ...]:
    """The rules that judge relations of ``kind``, those that win first."""
    return tuple(sorted((rule for rule in RULES if kind in rule.kinds), key=lambda rule: (rule.precedence, rule.id)))
