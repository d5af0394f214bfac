"""Two drafts of one document, side by side: which figures are others now, and which relations broke or healed."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from checker.model.claim import Claim
from checker.model.report import DocumentReport, Judged
from checker.model.verdict import Severity


class Change(StrEnum):
    """What became of a figure."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class FigureChange(NamedTuple):
    """A figure that is another now: ``before`` is ``None`` for one that was added, ``after`` for one removed.

    ``old`` and ``new`` are the figures as written, "" for none; ``around`` are the words that they stand in, from
    the new draft where the figure is in it.
    """

    before: Claim | None
    after: Claim | None
    old: str
    new: str
    around: str

    @property
    def change(self) -> Change:
        """Which of the three it is."""
        if self.before is None:
            return Change.ADDED
        return Change.REMOVED if self.after is None else Change.CHANGED


class Fate(StrEnum):
    """What became of a relation, the worst first.

    BROKE held before and does not now; NEW does not hold and was not there, or not decided, before; UNTIED held before
    and is not compared any more, though some of its figures are still there; STILL held neither before nor now; HEALED
    holds now and did not before; GONE did not hold before and is not there any more.
    """

    BROKE = "broke"
    NEW = "new"
    UNTIED = "untied"
    STILL = "still"
    HEALED = "healed"
    GONE = "gone"


class RelationChange(NamedTuple):
    """A relation of either draft with its fate.

    ``figures`` are those of its figures that are others now, ``message`` says what does not agree, in the draft where
    it does not, and ``severity`` is how much that matters there. ``lost`` are the figures of an UNTIED relation that
    nothing checks any more, as they stand in the new draft. Where that ties the figures no more (``after`` is
    ``None``) but has them all, ``recomputed`` is the old relation's arithmetic with them, ``fits`` whether it holds.
    """

    fate: Fate
    before: Judged | None
    after: Judged | None
    figures: tuple[FigureChange, ...] = ()
    message: str = ""
    severity: Severity | None = None
    lost: tuple[Claim, ...] = ()
    recomputed: str = ""
    fits: bool | None = None


class Drafts(NamedTuple):
    """The comparison of two drafts: figures in the order of the new one, relations by fate and in that order.

    ``kept`` counts the figures that are in both drafts as they were. ``held`` counts the relations that hold in both,
    ``suppressed`` those that do not hold now and are not told, because a remark in the document says so.
    """

    old: DocumentReport
    new: DocumentReport
    figures: tuple[FigureChange, ...]
    relations: tuple[RelationChange, ...]
    kept: int
    held: int
    suppressed: int = 0

    def of(self, fate: Fate) -> tuple[RelationChange, ...]:
        """The relations of one fate."""
        return tuple(each for each in self.relations if each.fate is fate)

    def count(self, change: Change) -> int:
        """How many figures changed in this way."""
        return sum(1 for each in self.figures if each.change is change)
