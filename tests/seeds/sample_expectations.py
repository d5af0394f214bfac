"""The sample reports and what must be found in each (``seeds/expected``)."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SAMPLES = tuple(sorted(path for path in SEEDS.iterdir() if path.suffix in {".txt", ".md"} and path.name != "README.md"))


@dataclass(frozen=True)
class ExpectedFinding:
    """A finding of severity error or warning; its primary place touches the quote, or one of ``also``.

    ``also`` are figures that may be blamed just as well, because changing either mends the relation.
    """

    rule: str
    severity: str
    quote: str
    why: str
    occurrence: int = 1
    also: tuple[str, ...] = ()
    replacement: str = ""
    arithmetic: str = ""


@dataclass(frozen=True)
class ExpectedRelation:
    """A consistent relation: the figures it ties, and either its arithmetic or the items that it counts."""

    kind: str
    quotes: tuple[str, ...]
    arithmetic: str = ""
    items: tuple[str, ...] = ()
    open: bool = False


@dataclass(frozen=True)
class Expectation:
    """Everything that must be found in one sample."""

    findings: tuple[ExpectedFinding, ...]
    relations: tuple[ExpectedRelation, ...]


def text_of(sample: Path) -> str:
    """The sample as a reader decodes it, line ends as they stand."""
    return sample.read_bytes().decode("utf-8")


def expectation_of(sample: Path) -> Expectation:
    """What ``seeds/expected`` says of the sample; raises when a field is unknown or missing."""
    data = json.loads((SEEDS / "expected" / f"{sample.stem}.json").read_text(encoding="utf-8"))
    return Expectation(
        tuple(ExpectedFinding(**_frozen(entry)) for entry in data["findings"]),
        tuple(ExpectedRelation(**_frozen(entry)) for entry in data["relations"]),
    )


def places_of(quote: str, text: str) -> list[tuple[int, int]]:
    """Start and end of every place where the quote stands on its own, not inside a longer number."""
    before = r"(?<![\d０-９.,，])" if quote[0].isdigit() else ""
    return [match.span() for match in re.finditer(before + re.escape(quote), text)]


def _frozen(entry: dict[str, object]) -> dict[str, object]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
