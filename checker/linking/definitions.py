"""What rates are made of: numerator and denominator by the words that name them.

The definitions are data: ``schemas/domains/*.yaml``, compiled into ``definitions_table``. A rate that is not among
them is read by its own stem: 办结率 is what was 办结 over what it was taken from.
"""

from __future__ import annotations

from checker.linking.definitions_table import ROWS
from checker.model.definition import Definition, Formula

DEFINITIONS = tuple(
    Definition(names, tuple(Formula(*formula) for formula in formulas), lowest, highest, excluded, closed)
    for names, formulas, lowest, highest, excluded, closed in ROWS
)

_DENIALS = ("不", "未", "非", "无")
_BY_NAME = {name: definition for definition in DEFINITIONS for name in definition.names}
_LENGTHS = sorted({len(name) for name in _BY_NAME}, reverse=True)


def definition_of(name: str) -> Definition | None:
    """The definition whose name is the longest ending of ``name``, and not of its denial: 未成功率 is no 成功率."""
    for length in _LENGTHS:
        definition = _BY_NAME.get(name[-length:]) if length <= len(name) else None
        if definition is not None:
            return None if name[:-length].endswith(_DENIALS) else definition
    return None
