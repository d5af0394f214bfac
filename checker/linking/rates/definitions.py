"""What rates are made of: numerator and denominator by the words that name them.

The definitions are data: ``schemas/domains/*.yaml``, compiled into ``definitions_table``. A rate that is not among
them is read by its own stem: 办结率 is what was 办结 over what it was taken from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache, partial
from typing import NamedTuple

from checker.linking.rates.definitions_table import ROWS
from checker.model.definition import Definition, Formula

DEFINITIONS = tuple(
    Definition(names, tuple(Formula(*formula) for formula in formulas), lowest, highest, excluded, closed)
    for names, formulas, lowest, highest, excluded, closed in ROWS
)


def names_ending(*ends: str, but_for: tuple[str, ...]) -> str:
    """A pattern of the names that end so, each looked back at from its last character: 度(?:(?<=保险深度))."""
    names = (name for definition in DEFINITIONS for name in definition.names)
    found = [name for name in names if name.endswith(ends) and not name.endswith(but_for)]
    by_last: dict[str, list[str]] = {}
    for name in found:
        if not any(name != other and name.endswith(other) for other in found):
            by_last.setdefault(name[-1], []).append(f"(?<={name})")
    return "|".join(f"{last}(?:{'|'.join(before)})" for last, before in by_last.items())


_DENIALS = ("不", "未", "非", "无")
_END = 2


class _Known(NamedTuple):
    """The definitions by name, and what finds that of a longer name: remembered, for many ask it of one rate."""

    by_name: Mapping[str, Definition]
    found: Callable[[str], Definition | None]


@lru_cache(maxsize=16)
def _known(added: tuple[Definition, ...]) -> _Known:
    """The shipped definitions, and those of a user before shipped ones of the same name."""
    by_name = {name: definition for definition in (*DEFINITIONS, *added) for name in definition.names}
    told: dict[str, set[int]] = {}
    for name in by_name:
        told.setdefault(name[-_END:], set()).add(len(name))
    lengths = {end: tuple(sorted(found, reverse=True)) for end, found in told.items()}
    return _Known(by_name, lru_cache(maxsize=1024)(partial(_found, by_name=by_name, lengths=lengths)))


_in_use: ContextVar[_Known | None] = ContextVar("definitions", default=None)


@contextmanager
def defining(added: tuple[Definition, ...]) -> Iterator[None]:
    """Know the definitions ``added`` too until the end of the block."""
    token = _in_use.set(_known(added))
    try:
        yield
    finally:
        _in_use.reset(token)


def definition_of(name: str) -> Definition | None:
    """The definition whose name is the longest ending of ``name``, and not of its denial: 未成功率 is no 成功率."""
    return (_in_use.get() or _known(())).found(name)


def _found(name: str, by_name: Mapping[str, Definition], lengths: Mapping[str, Sequence[int]]) -> Definition | None:
    """``lengths`` are those of the names by their last two characters, the longest first."""
    for length in (*lengths.get(name[-_END:], ()), *lengths.get(name[-1:], ())):
        definition = by_name.get(name[-length:]) if length <= len(name) else None
        if definition is not None:
            return None if name[:-length].endswith(_DENIALS) else definition
    return None


@cache
def is_over_mean(definition: Definition) -> bool:
    """Whether one of its terms is a mean: 出生率 is over the 年平均人口, 增值收益率 over the 月均缴存余额."""
    return any("均" in words for formula in definition.formulas for words in (*formula.numerator, *formula.denominator))


def is_defined(name: str) -> bool:
    """Whether a definition bears the name as it stands, and not only its ending."""
    return name in (_in_use.get() or _known(())).by_name
