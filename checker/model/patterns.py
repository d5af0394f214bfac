"""Patterns that are compiled when they are first used: a check of a short text has use for half of them."""

from __future__ import annotations

import re
from typing import Any, cast

from checker.model.programs import PROGRAMS


def pattern(source: str) -> re.Pattern[str]:
    """What ``re.compile`` gives for ``source``, compiled with the first search; ``re.error`` comes then, too."""
    return cast("re.Pattern[str]", _Uncompiled(source))


class _Compiled:
    """Stands in for a pattern whose methods it has taken over as its own."""

    def __init__(self, source: str) -> None:
        self.pattern = source


class _Uncompiled(_Compiled):
    """Stands in for a pattern until a method of it is asked for: what has ``__getattr__`` is slow in all it has."""

    def __getattr__(self, name: str) -> Any:
        compiled = PROGRAMS.compiled(self.pattern)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        self.__class__ = _Compiled  # type: ignore[assignment]  # the same but for this method
        return getattr(compiled, name)


_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "flags", "groups", "groupindex")
