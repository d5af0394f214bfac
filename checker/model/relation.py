"""What must agree: a set of claims in roles, and the arithmetic that ties them."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from checker.model.claim import Claim
from checker.model.expression import Expression
from checker.model.interval import Interval


class RelationKind(StrEnum):
    """The relation kinds of the report's JSON."""

    TOTAL = "total"
    PART = "part"
    SHARE = "share"
    RATE = "rate"
    GROWTH = "growth"
    DIFFERENCE = "difference"
    AVERAGE = "average"
    RATIO = "ratio"
    COMPLEMENT = "complement"
    ENUMERATION = "enumeration"
    RESPECTIVE = "respective"
    STOCK_FLOW = "stock_flow"
    ORDER = "order"
    TARGET = "target"
    RESTATED = "restated"
    UNIT = "unit"
    ABSENCE = "absence"
    NUMBERING = "numbering"
    DATE = "date"
    SCHEMA = "schema"


class Confidence(StrEnum):
    """How sure linking is that the author asserts the relation; the lint profile shows from MEDIUM on."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Comparison(StrEnum):
    """How the stated figure must lie to the computed one."""

    EQUAL = "equal"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"

    def allows(self, stated: Interval, computed: Interval) -> bool:
        """Whether some stated value lies to some computed value as this says."""
        if self is _EQUAL:
            return stated.meets(computed)
        if self is _AT_LEAST:
            return not stated.ends_before(computed)
        return not computed.ends_before(stated)


_EQUAL = Comparison.EQUAL
_AT_LEAST = Comparison.AT_LEAST


class Member(NamedTuple):
    """A claim and the part it plays: whole, part, numerator, denominator, rate, current, previous …"""

    role: str
    claim: Claim


class Derived(NamedTuple):
    """A whole number that follows without being printed: 102件 at 44.35% are of 230.

    ``what`` is the part that it plays (base, numerator, previous, term), ``values`` are the numbers that it can be,
    from the smallest on, ``name`` is what it counts, "" when the text does not say, and ``source`` the words of the
    text that it follows from ("102件占44.35%").
    """

    what: str
    values: tuple[int, ...]
    unit: str
    name: str = ""
    source: str = ""


class Relation(NamedTuple):
    """One thing that the document asserts of several figures at once.

    It holds when the true values of ``stated`` and ``computed`` can lie as ``comparison`` says. Kinds that are
    no arithmetic (numbering, enumeration …) leave ``computed`` empty and put what they found into ``facts``,
    name and value pairs that are also the arguments of messages. ``cue`` is the word that ties the figures
    ("其中", "占"), "" when only their arrangement does. ``members`` are in the order of the text. ``derived`` is what
    follows from it; where ``is_check`` is false that is all, and whatever the figures were it would hold.
    """

    kind: RelationKind
    members: tuple[Member, ...]
    stated: Claim | None = None
    computed: Expression | None = None
    comparison: Comparison = Comparison.EQUAL
    confidence: Confidence = Confidence.HIGH
    cue: str = ""
    facts: tuple[tuple[str, str | int], ...] = ()
    derived: tuple[Derived, ...] = ()
    is_check: bool = True

    def fact(self, name: str) -> str | int | None:
        """The value of the fact ``name``, or ``None``."""
        for key, value in self.facts:
            if key == name:
                return value
        return None
