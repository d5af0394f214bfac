"""What a rule is: metadata, one judging function, its messages and its examples, all in one value."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict

Texts = tuple[str, str]
"""The same text in Chinese and in English."""


class Rule(NamedTuple):
    """One rule. ``judge`` is a pure function of a relation and returns ``None`` when it has nothing to say of it.

    Of the rules for a kind, those with a lower ``precedence`` are asked first, and the first inconsistency wins:
    one defect, one rule. ``messages`` maps message keys to templates whose fields are the verdict's arguments.
    Every failing example yields exactly this rule's finding; every passing one links a relation and holds. A rule
    about table schemas has the one of its examples, in YAML.
    """

    id: str
    name: str
    severity: Severity
    kinds: tuple[RelationKind, ...]
    title: Texts
    description: Texts
    advice: Texts
    messages: dict[str, Texts]
    passing: tuple[str, ...]
    failing: tuple[str, ...]
    judge: Callable[[Relation], Verdict | None]
    precedence: int = 50
    schema: str = ""

    def summary(self, lang: str) -> str:
        """One line: what the rule finds."""
        return self.title[lang == "en"]

    def explanation(self, lang: str) -> str:
        """What the rule checks, how, and where its limits are."""
        return self.description[lang == "en"]
