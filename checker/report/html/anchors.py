"""The names of findings in addresses: those of the report's JSON, so that a link outlives the run that wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.model.finding import Finding

_PLAIN = re.compile(r"[A-Za-z0-9_-]+")


class Anchors:
    """Hands out names; a file that is checked twice in one run gives findings with one id, which get a number."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def of(self, findings: Iterable[Finding]) -> Iterator[str]:
        """A name for each finding, none given before."""
        for finding in findings:
            name = f"f-{finding.id}" if _PLAIN.fullmatch(finding.id) else "f-x"
            times = self._taken[name] = self._taken.get(name, 0) + 1
            yield name if times == 1 else f"{name}.{times}"
