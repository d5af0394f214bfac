"""The settings of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from checker.model.relation import Confidence
from checker.model.verdict import Severity
from checker.model.vocabulary import NOTHING_ADDED, Vocabulary

if TYPE_CHECKING:
    from checker.model.table_schema import SchemaUse

Profile = Literal["lint", "audit"]
"""lint is for authors and stays silent in doubt; audit also shows what rests on weak cues."""

Language = Literal["zh", "en"]
"""The language of messages."""

Rounding = Literal["infer", "round", "truncate"]
"""How a house rounds: as each document does, always rounded, or always cut off."""

MEBIBYTE = 1024 * 1024

_SHOWN: dict[Profile, frozenset[Confidence]] = {
    "lint": frozenset((Confidence.HIGH, Confidence.MEDIUM)),
    "audit": frozenset(Confidence),
}


class Settings(NamedTuple):
    """Effective settings; a plain ``Settings()`` is what ``--isolated`` gives.

    ``select`` and ``ignore`` hold rule ids or prefixes of ids ("GJ1"); an empty ``select`` is every rule, and
    those of ``extend_select`` are applied too and shown whatever the profile. ``severities`` override those of the
    rules, the longest prefix first. ``baseline`` is the file of known findings, "" for none. Findings at or above
    ``fail_on`` make the exit code 1. Inputs larger than ``max_bytes`` are not read. ``schemas`` are what tables must
    look like.
    """

    profile: Profile = "lint"
    lang: Language = "zh"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = Severity.WARNING
    max_bytes: int = 64 * MEBIBYTE
    extend_select: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    rounding: Rounding = "infer"
    vocabulary: Vocabulary = NOTHING_ADDED
    baseline: str = ""
    schemas: tuple[SchemaUse, ...] = ()

    def is_selected(self, rule_id: str) -> bool:
        """Whether the rule is asked for: the longer of the matching prefixes decides, ``ignore`` in a tie."""
        selected = max(_longest(self.select, rule_id), _longest(self.extend_select, rule_id))
        if not self.select:
            selected = max(selected, 0)
        return selected > _longest(self.ignore, rule_id)

    def shows(self, confidence: Confidence, rule_id: str = "") -> bool:
        """Whether a relation of this confidence, or a finding of this rule in it, is shown."""
        return confidence in _SHOWN[self.profile] or (
            rule_id != "" and _longest(self.extend_select, rule_id) > _longest(self.ignore, rule_id)
        )

    def may_show(self, confidence: Confidence) -> bool:
        """Whether a relation of this confidence is worth a judgement."""
        return confidence in _SHOWN[self.profile] or bool(self.extend_select)

    def fails(self, severity: Severity) -> bool:
        """Whether a finding of this severity makes the exit code 1."""
        return _ORDER.index(severity) <= _ORDER.index(self.fail_on)

    def severity_of(self, rule_id: str, severity: Severity) -> Severity:
        """The severity of a finding of the rule that would by itself be ``severity``."""
        stated = [(len(prefix), own) for prefix, own in self.severities if rule_id.startswith(prefix)]
        return max(stated, key=lambda each: each[0])[1] if stated else severity

    @property
    def tells_derived(self) -> bool:
        """Whether to tell what follows from the figures without being printed."""
        return self.profile == "audit"


_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def _longest(prefixes: tuple[str, ...], rule_id: str) -> int:
    return max((len(prefix) for prefix in prefixes if rule_id.startswith(prefix)), default=-1)


DEFAULTS = Settings()
