"""What rates are made of: numerator and denominator by the words that name them.

The definitions are data: ``schemas/domains/*.yaml``, compiled into ``definitions_table``. A rate that is not among
them is read by its own stem: 办结率 is what was 办结 over what it was taken from.
"""

from __future__ import annotations

from checker.linking.definitions_table import ROWS
from checker.model.definition import Definition, Formula

DEFINITIONS = tuple(
    Definition(names, tuple(Formula(above, below) for above, below in formulas), lowest, highest, excluded, closed)
    for names, formulas, lowest, highest, excluded, closed in ROWS
)

_BY_NAME = {name: definition for definition in DEFINITIONS for name in definition.names}
_LENGTHS = sorted({len(name) for name in _BY_NAME}, reverse=True)


def definition_of(name: str) -> Definition | None:
    """The definition whose name is the longest ending of ``name``."""
    for length in _LENGTHS:
        if length <= len(name):
            definition = _BY_NAME.get(name[-length:])
            if definition is not None:
                return definition
    return None
