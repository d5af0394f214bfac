"""The settings of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from checker.model.relation import Confidence
from checker.model.verdict import Severity

if TYPE_CHECKING:
    from checker.model.table_schema import SchemaUse

Profile = Literal["lint", "audit"]
"""lint is for authors and stays silent in doubt; audit also shows what rests on weak cues."""

Language = Literal["zh", "en"]
"""The language of messages."""

MEBIBYTE = 1024 * 1024

_SHOWN: dict[Profile, frozenset[Confidence]] = {
    "lint": frozenset((Confidence.HIGH, Confidence.MEDIUM)),
    "audit": frozenset(Confidence),
}


class Settings(NamedTuple):
    """Effective settings; a plain ``Settings()`` is what ``--isolated`` gives.

    ``select`` and ``ignore`` hold rule ids or prefixes of ids ("GJ1"); an empty ``select`` is every rule.
    Findings at or above ``fail_on`` make the exit code 1. Inputs larger than ``max_bytes`` are not read.
    ``schemas`` are what the user says that tables must look like.
    """

    profile: Profile = "lint"
    lang: Language = "zh"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = Severity.WARNING
    max_bytes: int = 64 * MEBIBYTE
    schemas: tuple[SchemaUse, ...] = ()

    def is_selected(self, rule_id: str) -> bool:
        """Whether the rule is asked for: the longer of the matching prefixes decides, ``ignore`` in a tie."""
        selected = max((len(prefix) for prefix in self.select if rule_id.startswith(prefix)), default=-1)
        ignored = max((len(prefix) for prefix in self.ignore if rule_id.startswith(prefix)), default=-1)
        if not self.select:
            selected = 0
        return selected > ignored

    def shows(self, confidence: Confidence) -> bool:
        """Whether a relation of this confidence may give a finding in the profile."""
        return confidence in _SHOWN[self.profile]

    @property
    def tells_derived(self) -> bool:
        """Whether to tell what follows from the figures without being printed."""
        return self.profile == "audit"


DEFAULTS = Settings()
