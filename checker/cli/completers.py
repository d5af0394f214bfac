"""What a shell may offer while a command line is typed, beside commands and options."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

from checker.report.tool import NAME

VARIABLE = f"_{NAME.upper()}_COMPLETE"
"""Set by a shell that asks what may stand at the cursor; typer derives it from the name of the program."""
_IS_ASKED = VARIABLE in os.environ

Completer = Callable[[str], list[str]] | Callable[[str], list[tuple[str, str]]]


def _where_asked(completer: Completer) -> Completer | None:
    """The completer when a shell asks; for typer to look at each takes half as long as to prepare a command."""
    return completer if _IS_ASKED else None


def _rule_ids(incomplete: str) -> list[tuple[str, str]]:
    """The rules with their names; behind a comma the next one."""
    from checker.rules import RULES

    before, comma, _ = incomplete.rpartition(",")
    return [(f"{before}{comma}{rule.id}", rule.name) for rule in RULES]


RULE_IDS = _where_asked(_rule_ids)


def formats(names: Iterable[str], *, behind: str = "") -> Completer | None:
    """Gives the formats of a report, each with what follows it: "json:" of --report."""
    offered = [f"{name}{behind}" for name in names]

    def completer(incomplete: str) -> list[str]:
        return [word for word in offered if word.startswith(incomplete)]

    return _where_asked(completer)
