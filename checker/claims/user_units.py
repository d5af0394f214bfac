"""Units that a user defines, in pint's words: "担 = 50 * 公斤".

Works with pint, so it is imported only where there are any.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.claims.unit_table import UNIT_TABLE
from checker.claims.units import dimension_of, registry
from checker.claims.words import Unit
from checker.errors import UsageError
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

if TYPE_CHECKING:
    import pint

_LONGEST = 120


def units_of(definitions: tuple[str, ...], known: Mapping[str, Unit]) -> dict[str, Unit]:
    """The unit of each definition by its word; its kind is that of the ``known`` units of the same dimension.

    Raises UsageError for what is no definition.
    """
    kinds = {UNIT_TABLE[unit.name][0]: unit.kind for unit in known.values() if unit.name in UNIT_TABLE}
    return {
        word: Unit(kinds.get(dimension, ClaimKind.OTHER), word)
        for word, (dimension, _) in conversions_of(definitions).items()
    }


@lru_cache(maxsize=16)
def conversions_of(definitions: tuple[str, ...]) -> dict[str, tuple[str, Fraction]]:
    """Dimension and size in the dimension's base unit of each defined unit; raises UsageError."""
    units = registry()
    words = [_define(units, definition) for definition in definitions]
    return {word: dimension_of(units, word) for word in words}


def _define(units: pint.UnitRegistry[Fraction], definition: str) -> str:
    """Define one unit and give its word."""
    import pint

    word, equals, meaning = (part.strip() for part in definition.partition("="))
    remedy = 'write it as "担 = 50 * 公斤", or "标煤 = [标煤]" for a new dimension'
    if not equals or not word.isidentifier() or not _is_harmless(meaning):
        raise UsageError(f'"{definition}" defines no unit', remedy=remedy)
    if word in units:
        raise UsageError(f'the unit "{word}" is known', remedy="leave it out")
    try:
        units.define(f"{word} = {meaning}")
        if dimension_of(units, word)[1] <= 0:
            raise ValueError("a unit is larger than nothing")
    except (pint.errors.PintError, ArithmeticError, TypeError, ValueError, SyntaxError, RecursionError) as error:
        raise UsageError(f'"{definition}" defines no unit ({error})', remedy=remedy) from error
    return word


def _is_harmless(meaning: str) -> bool:
    """Whether it is short and has no large power and no power of a power, which would take for ever to compute."""
    return 0 < len(meaning) <= _LONGEST and _LARGE.search(meaning) is None and _powers_are_small(meaning)


def _powers_are_small(meaning: str) -> bool:
    power = meaning.partition("**")[2].strip()
    return not power or power in ("2", "3")


_LARGE = pattern(r"\d[eE][+-]?[\d_]{3}|[\^⁰¹⁴-⁹]|[²³]{2}")
"""Exponents of hundreds, and the other ways in which pint reads powers."""
