"""How a measurement is made and shown."""

from __future__ import annotations

import resource
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
            start = _processor_time()
            work()
            least[at] = min(least[at], _processor_time() - start)
    return least


def _processor_time() -> float:
    """Of this process and of the children that have ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
