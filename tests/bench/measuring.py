"""How a measurement is made and shown."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One measurement: what it is of, how it reads, and whether it meets its target."""

    what: str
    measured: str
    target: str
    met: bool

    def __str__(self) -> str:
        return f"{'ok    ' if self.met else 'MISSED'}  {self.what:<52}{self.measured:>22}   {self.target}"


def seconds(work: Callable[[], object], *, best_of: int) -> float:
    """The least processor time that the work took."""
    return in_turn((work,), best_of=best_of)[0]


def in_turn(works: tuple[Callable[[], object], ...], *, best_of: int) -> list[float]:
    """The least processor time of each work; they take turns, so that a busy machine slows all of them alike."""
    least = [float("inf")] * len(works)
    for _ in range(best_of):
        for at, work in enumerate(works):
            start = time.process_time()
            work()
            least[at] = min(least[at], time.process_time() - start)
    return least
