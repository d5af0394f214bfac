"""A disagreement, ready to be shown."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from checker.model.interval import Interval
from checker.model.relation import Confidence, RelationKind
from checker.model.span import Location
from checker.model.verdict import Argument, Severity


class RelatedPlace(NamedTuple):
    """Another figure of the relation, and the part it plays, named in the report's language."""

    literal: str
    location: Location
    label: str


class Suggestion(NamedTuple):
    """Replace ``literal`` at ``location`` by ``replacement``, and the relations hold.

    Suggestions of one ``alternative``, counted from 1, belong together, as of two figures that were exchanged; of
    several alternatives any one is enough, and the likeliest comes first.
    """

    literal: str
    replacement: str
    location: Location
    alternative: int = 1


class Row(NamedTuple):
    """One line of the arithmetic as it is shown: an addend, the computed value, the stated one, the gap.

    ``sign`` is "+", "−", "÷", "=" or "".
    """

    sign: str
    label: str
    literal: str
    location: Location | None = None


class Silence(StrEnum):
    """Why a finding is not told: a remark in the document, the baseline, or that nothing there was changed."""

    REMARK = "remark"
    BASELINE = "baseline"
    UNCHANGED = "unchanged"


class Suppression(NamedTuple):
    """Why a finding is marked as known; ``reason`` is what the person wrote who decided so, "" for nothing."""

    kind: Silence
    reason: str = ""


class Finding(NamedTuple):
    """One disagreement: what is stated, what follows from the other figures, and where they stand.

    ``message`` says stated, computed and gap in one sentence; ``why`` is the arithmetic; ``help`` is advice. The
    three are in the language of the report; ``key`` and ``arguments`` are the same in every language. ``kind`` is
    ``None`` for what is said of the tool's own marks in the document. ``content`` is a fingerprint of the finding
    within its document, ``id`` one that also knows the document's path.
    """

    id: str
    rule_id: str
    rule_name: str
    kind: RelationKind | None
    severity: Severity
    confidence: Confidence
    relations: tuple[str, ...]
    key: str
    arguments: tuple[tuple[str, Argument], ...]
    message: str
    why: str
    help: str
    stated_literal: str
    stated: Interval | None
    computed: Interval | None
    computed_text: str
    gap: str
    tolerance: str
    primary: Location
    related: tuple[RelatedPlace, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    rows: tuple[Row, ...] = ()
    suppression: Suppression | None = None
    content: str = ""
