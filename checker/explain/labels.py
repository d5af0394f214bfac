"""The parts that figures play, in the words of the report."""

from __future__ import annotations

from checker.report.words import words_of


def label(role: str, lang: str) -> str:
    """The role in the report's language."""
    return words_of(lang).get(f"role.{role}", role)
