"""Patterns that are compiled when they are first used: a check of a short text has use for half of them."""

from __future__ import annotations

import re
from typing import Any, cast

from checker.model.programs import PROGRAMS


def pattern(source: str) -> re.Pattern[str]:
    """What ``re.compile`` gives for ``source``, compiled with the first search; ``re.error`` comes then, too."""
    return cast("re.Pattern[str]", _Waiting(source))


def places_of(text: str, *words: str) -> list[int]:
    """Where one of the words begins, in order: of words that are rare they are found quicker than by a pattern."""
    found: list[int] = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + 1)
    return sorted(found)


class Delayed:
    """Stands in for a pattern whose compiling was put off, with its methods as its own once it is compiled."""

    def __init__(self, source: str) -> None:
        self.pattern = source


class _Waiting(Delayed):
    """Compiles when a method is asked for, and is of this class until then: ``__getattr__`` slows every access down."""

    def __getattr__(self, name: str) -> Any:
        compiled = PROGRAMS.compiled(self.pattern)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        self.__class__ = Delayed  # type: ignore[assignment]  # the same but for this method
        return getattr(compiled, name)


_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "flags", "groups", "groupindex")
