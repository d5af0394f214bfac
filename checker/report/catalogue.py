"""What a report may say of a rule, whoever keeps the rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from checker.model.verdict import Severity


class Rule(Protocol):
    """What of a rule is shown to a person."""

    @property
    def id(self) -> str:
        """GJ101."""

    @property
    def name(self) -> str:
        """sum-mismatch."""

    @property
    def severity(self) -> Severity:
        """The severity of a finding that nothing mitigates."""

    @property
    def advice(self) -> tuple[str, str]:
        """What the author should look at, in Chinese and in English."""

    @property
    def passing(self) -> Sequence[str]:
        """Texts in which the rule finds nothing."""

    @property
    def failing(self) -> Sequence[str]:
        """Texts in which the rule finds something."""

    @property
    def schema(self) -> str:
        """The table schema of these texts, "" for a rule that needs none."""

    def summary(self, lang: str) -> str:
        """One sentence."""

    def explanation(self, lang: str) -> str:
        """Several paragraphs."""
