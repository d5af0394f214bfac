"""Patterns that are compiled when they are first used: a check of a short text has use for half of them."""

from __future__ import annotations

import re
from typing import Any, cast

from checker.model.programs import PROGRAMS


def pattern(source: str) -> re.Pattern[str]:
    """What ``re.compile`` gives for ``source``, compiled with the first search; ``re.error`` comes then, too."""
    return cast("re.Pattern[str]", _Uncompiled(source))


class _Uncompiled:
    """Stands in for a pattern, and takes its methods over as its own once one of them is asked for."""

    def __init__(self, source: str) -> None:
        self.pattern = source

    def __getattr__(self, name: str) -> Any:
        compiled = PROGRAMS.compiled(self.pattern)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
