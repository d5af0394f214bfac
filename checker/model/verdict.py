"""What a rule says of a relation."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from checker.model.interval import Exact, Interval


class Outcome(StrEnum):
    """The three verdicts; UNDETERMINED always has a reason."""

    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    UNDETERMINED = "undetermined"


class Severity(StrEnum):
    """How much an inconsistency matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


Argument = str | int
"""A message argument: text, or an exact number already written out."""


class Verdict(NamedTuple):
    """One rule's judgement of one relation.

    ``key`` and ``arguments`` render, through the rule's templates, into the message of either language.
    ``arithmetic`` is the line "121 + 1 + 363 = 485"; ``gap`` is stated − computed in the stated unit,
    ``tolerance`` the half width within which the rounding of the figures would explain it.
    ``replacement`` is what the stated figure's number should read, "" when that is not known.
    """

    outcome: Outcome
    rule: str
    arithmetic: str = ""
    reason: str = ""
    severity: Severity = Severity.ERROR
    key: str = ""
    arguments: tuple[tuple[str, Argument], ...] = ()
    computed: Interval | None = None
    gap: Exact | None = None
    tolerance: Exact | None = None
    replacement: str = ""
