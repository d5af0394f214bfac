"""What a shell may offer while a command line is typed, beside commands and options."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def rule_ids(incomplete: str) -> list[tuple[str, str]]:
    """The rules with their names; behind a comma the next one."""
    from checker.rules import RULES

    before, comma, _ = incomplete.rpartition(",")
    return [(f"{before}{comma}{rule.id}", rule.name) for rule in RULES]


def formats(names: Iterable[str], *, behind: str = "") -> Callable[[str], list[str]]:
    """Gives the formats of a report, each with what follows it: "json:" of --report."""
    offered = [f"{name}{behind}" for name in names]

    def completer(incomplete: str) -> list[str]:
        return [word for word in offered if word.startswith(incomplete)]

    return completer
