"""The word lists of ``lexicon/``, loaded once, as dictionaries the scan can look words up in."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from checker.model.claim import Approximation, ClaimKind
from checker.model.interval import Exact, exact


@dataclass(frozen=True, slots=True)
class Unit:
    """What a written unit means: its kind, the unit it is kept in and how many of that one it is."""

    kind: ClaimKind
    name: str | None
    factor: Exact = 1
    is_shy: bool = False
    """Whether a lone 一 or 两 in front makes a word of it (一方面, 两头) rather than a count."""


@dataclass(frozen=True, slots=True)
class Approximators:
    """The words that bound a figure, each with its label, and the characters that make another word of them."""

    before: dict[str, Approximation]
    after: dict[str, Approximation]
    auxiliaries: tuple[str, ...]
    not_behind: dict[str, str]


@cache
def load(name: str) -> dict[str, Any]:
    """The lexicon file ``name``.toml as tomllib reads it."""
    return tomllib.loads((files("checker.claims.lexicon") / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def units() -> dict[str, Unit]:
    """Every unit and classifier by the way it is written."""
    classifiers = load("classifiers")
    shy = frozenset(classifiers["shy"].split())
    found = {word: Unit(ClaimKind.COUNT, word, 1, word in shy) for word in classifiers["plain"].split()}
    for section, entries in load("units").items():
        kind = ClaimKind(section)
        for word, (name, factor) in entries.items():
            value = factor if isinstance(factor, int) else exact(Decimal(factor))
            found[word] = Unit(kind, name, value)
    return found


@cache
def longest_unit() -> int:
    """The length of the longest written unit."""
    return max(map(len, units()))


@cache
def approximators() -> Approximators:
    """The approximators by word."""
    data = load("approximators")
    return Approximators(
        {word: Approximation(label) for label, words in data["before"].items() for word in words},
        {word: Approximation(label) for label, words in data["after"].items() for word in words},
        tuple(data["auxiliaries"]),
        data["not_behind"],
    )


@cache
def hotlines() -> frozenset[str]:
    """Telephone numbers that reports use as names."""
    return frozenset(load("names")["hotlines"])


@cache
def idioms() -> dict[str, tuple[str, ...]]:
    """Words that begin with a numeral and count nothing, by their first character, longest first."""
    found: dict[str, list[str]] = {}
    for word in load("names")["idioms"].split():
        found.setdefault(word[0], []).append(word)
    return {char: tuple(sorted(words, key=len, reverse=True)) for char, words in found.items()}
