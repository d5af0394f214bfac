"""What follows from the figures without being printed, as one line each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model.relation import Derived


def derived_text(what: Derived, words: Mapping[str, str]) -> str:
    """ "推得 一审行政诉讼案件共230件（102件占44.35%）": name, values and the words that they follow from."""
    values = words["or between"].join(map(str, what.values))
    line = words[f"derived.{what.what}"].format(name=what.name, values=values + what.unit, source=what.source)
    return f"{words['derived']} {line.strip()}"
