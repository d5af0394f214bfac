"""The word lists of ``lexicon/``, made once into dictionaries that the scan looks words up in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, NamedTuple

from checker.claims.lexicon_table import WORD_LISTS
from checker.errors import UsageError
from checker.model.claim import Approximation, ClaimKind
from checker.model.interval import Exact, exact
from checker.model.patterns import pattern
from checker.model.vocabulary import NOTHING_ADDED, Vocabulary


class Manner(StrEnum):
    """How readily a unit follows a single Chinese digit; the comment in classifiers.toml says more."""

    PLAIN = "plain"
    SHY = "shy"
    BESIDE = "beside"


class Unit(NamedTuple):
    """What a written unit means: its kind, the unit it is kept in, and how many of that one it is."""

    kind: ClaimKind
    name: str | None
    factor: Exact = 1
    manner: Manner = Manner.PLAIN


class Lexicon(NamedTuple):
    """Every list; ``*_lengths`` give, by a word's first (``before_lengths``: last) character, the lengths to try,
    longest first, so that a look-up is one or two slices. What is ``leading`` begins with one of the
    ``leading_signs``, but for 分为, and what is ``trailing`` or ``reached`` ends with one of the ``ending_signs``."""

    units: dict[str, Unit]
    unit_lengths: dict[str, tuple[int, ...]]
    unit_not_before: dict[str, str]
    core: frozenset[str]
    one: frozenset[str]
    one_behind: tuple[str, ...]
    counting_before: frozenset[str]
    organisations: tuple[str, ...]
    before: dict[str, Approximation]
    before_lengths: dict[str, tuple[int, ...]]
    before_not_behind: dict[str, str]
    after: dict[str, Approximation]
    after_lengths: dict[str, tuple[int, ...]]
    after_not_before: dict[str, str]
    hotlines: frozenset[str]
    names: frozenset[str]
    name_lengths: dict[str, tuple[int, ...]]
    leading: re.Pattern[str]
    leading_signs: frozenset[str]
    trailing: re.Pattern[str]
    trend: re.Pattern[str]
    reached: re.Pattern[str]
    ending_signs: frozenset[str]
    period_words: re.Pattern[str]
    former_periods: frozenset[str]
    cut_offs: tuple[str, ...]
    not_figures: re.Pattern[str] | None
    added: Vocabulary


_in_use: ContextVar[Lexicon | None] = ContextVar("lexicon", default=None)


def lexicon() -> Lexicon:
    """The word lists in use: the shipped ones, but within ``speaking``."""
    return _in_use.get() or _shipped()


@cache
def _shipped() -> Lexicon:
    return lexicon_with(NOTHING_ADDED)


@contextmanager
def speaking(added: Vocabulary) -> Iterator[None]:
    """Use the words of ``added`` too until the end of the block. Raises UsageError where they make no sense."""
    token = _in_use.set(lexicon_with(added))
    try:
        yield
    finally:
        _in_use.reset(token)


@lru_cache(maxsize=16)
def lexicon_with(added: Vocabulary) -> Lexicon:
    """The shipped word lists and those of ``added``, made at the first call. Raises UsageError as ``speaking``."""
    classifiers, approximators, names = WORD_LISTS["classifiers"], WORD_LISTS["approximators"], WORD_LISTS["names"]
    units = _units(classifiers)
    for word in added.classifiers:
        if word in units and units[word].kind is not ClaimKind.COUNT:
            raise UsageError(f'the classifier "{word}" is known as a unit', remedy="leave it out")
        units[word] = Unit(ClaimKind.COUNT, word)
    if added.units:
        from checker.claims.user_units import units_of

        units |= units_of(added.units, units)
    before = {word: Approximation(label) for label, words in approximators["before"].items() for word in words}
    for word, label in list(before.items()):
        before |= {word + auxiliary: label for auxiliary in approximators["auxiliaries"]}
    after = {word: Approximation(label) for label, words in approximators["after"].items() for word in words}
    cues, periods = WORD_LISTS["cues"], WORD_LISTS["periods"]
    idioms = frozenset(names["idioms"].split())
    return Lexicon(
        units=units,
        unit_lengths=_lengths(units, 0),
        unit_not_before=classifiers["not_before"],
        core=frozenset(classifiers["core"].split()),
        one=frozenset(classifiers["one"].split()),
        one_behind=tuple(classifiers["one_behind"].split()),
        counting_before=frozenset(classifiers["counting_before"].split()),
        organisations=tuple(classifiers["organisations"].split()),
        before=before,
        before_lengths=_lengths(before, -1),
        before_not_behind=approximators["not_behind"],
        after=after,
        after_lengths=_lengths(after, 0),
        after_not_before=approximators["not_before"],
        hotlines=frozenset(names["hotlines"]),
        names=idioms,
        name_lengths=_lengths(idioms, 0),
        leading=pattern(f"(?:{'|'.join(cues['leading'])})+"),
        leading_signs=frozenset("".join(cues["leading"])),
        trailing=pattern(f"(?:{'|'.join(cues['trailing'])})+$"),
        trend=pattern("|".join(cues["trend"])),
        reached=pattern(f"{cues['reached']}$"),
        ending_signs=frozenset("".join((*cues["trailing"], cues["reached"]))),
        period_words=_period_words([*periods["current"], *periods["former"]]),
        former_periods=frozenset(periods["former"]),
        cut_offs=tuple(periods["cut_offs"]),
        not_figures=_any_of(added.not_figures),
        added=added,
    )


def _any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    """Any of the words, the longest that fits; ``None`` without words."""
    choices = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(choices) if choices else None


def _units(classifiers: dict[str, Any]) -> dict[str, Unit]:
    found = {
        word: Unit(ClaimKind.COUNT, word, 1, manner) for manner in Manner for word in classifiers[manner.value].split()
    }
    for section, entries in WORD_LISTS["units"].items():
        kind = ClaimKind(section)
        for word, (name, factor) in entries.items():
            found[word] = Unit(kind, name, exact(Decimal(factor)))
    return found


def _period_words(words: list[str]) -> re.Pattern[str]:
    """The words, and the marks that bound a bracket.

    One character class stands in front, which lets the search skip all other characters at full speed.
    """
    endings: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        endings.setdefault(word[0], []).append(word[1:])
    marks = "（(）)"
    branches = "".join(f"|(?<={first})(?:{'|'.join(rest)})" for first, rest in endings.items())
    return pattern(f"[{marks}{''.join(endings)}](?:(?<=[{marks}]){branches})")


def _lengths(words: Iterable[str], position: int) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[position], set()).add(len(word))
    return {char: tuple(sorted(lengths, reverse=True)) for char, lengths in found.items()}
