"""The JSON of ``check``, ``claims``, ``relations`` and ``compare`` as models, for the schema and for tests.

Nothing imports this when a report is written: pydantic would double the time a small check takes.
``python -m checker.report.schema`` prints the schema that ``schemas/report.schema.json`` holds.
"""

from __future__ import annotations

import json
import sys
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from checker.model.claim import Approximation, ClaimKind
from checker.model.drafts import Change, Fate
from checker.model.finding import Silence
from checker.model.relation import Confidence, RelationKind
from checker.model.verdict import Outcome, Severity

DecimalText = Annotated[str, Field(pattern=r"^-?\d+(\.\d+)?$", description="a number in decimal digits")]
Count = Annotated[int, Field(ge=0)]
Ordinal = Annotated[int, Field(ge=1)]


class _Plain(BaseModel):
    model_config = ConfigDict(extra="forbid", use_enum_values=True)


class Location(BaseModel):
    """A place; offsets and columns count code points. Media other than text add what names the cell or page."""

    model_config = ConfigDict(extra="allow")

    kind: Literal["text", "cell", "page", "paragraph"]
    offset: Count
    length: Count
    line: Ordinal
    column: Ordinal
    end_line: Ordinal
    end_column: Ordinal


class Tool(_Plain):
    """The program that wrote the report."""

    name: Literal["gouji"]
    version: str


class FindingCounts(_Plain):
    """Findings by severity, without those that are suppressed."""

    error: Count
    warning: Count
    info: Count


class ReadingSummary(_Plain):
    """Counts of a run that only reads figures."""

    documents: Count
    unreadable: Count
    claims: Count


class Summary(ReadingSummary):
    """Counts of a run; ``untied`` are figures that no relation checks."""

    untied: Count
    relations: Count
    consistent: Count
    inconsistent: Count
    undetermined: Count
    suppressed: Count
    baselined: Count
    findings: FindingCounts


class Skipped(_Plain):
    """A part of the file that was not read as text."""

    what: str
    location: Location | None
    reason: str


class Member(_Plain):
    """A figure in a relation, and the part it plays."""

    role: str
    literal: str
    location: Location


class Derived(_Plain):
    """A whole number that follows without being printed: every value that it can be, and the words it follows from."""

    what: Literal["base", "numerator", "previous", "term"]
    values: list[DecimalText]
    unit: str
    name: str
    source: str


class Relation(_Plain):
    """Figures that must agree, and whether they do."""

    id: str
    kind: RelationKind
    verdict: Outcome
    reason: str
    confidence: Confidence
    claims: list[Member]
    arithmetic: str
    derived: list[Derived]


class RuleName(_Plain):
    """A rule by its permanent id and its name."""

    id: Annotated[str, Field(pattern=r"^GJ\d{3}$")]
    name: str


class Stated(_Plain):
    """What the document says; the value is null when no single number is meant."""

    literal: str
    value: DecimalText | None


class Computed(_Plain):
    """What follows from the other figures: the value, and the bounds that their rounding leaves."""

    value: str | None
    low: DecimalText | None
    high: DecimalText | None


class Related(_Plain):
    """Another figure of the same disagreement."""

    location: Location
    label: str


class Suggestion(_Plain):
    """A replacement; those of one ``alternative`` belong together, and after any one alternative the relations hold."""

    literal: str
    replacement: str
    location: Location
    alternative: int


class Suppression(_Plain):
    """Why a finding does not count: a remark in the document, the baseline, or that nothing there was changed."""

    kind: Silence
    reason: str


class Finding(_Plain):
    """A disagreement; ``id`` stays the same across languages and moved lines.

    ``kind`` is null for what is said of remarks to gouji, which are no relation.
    """

    id: str
    rule: RuleName
    kind: RelationKind | None
    severity: Severity
    confidence: Confidence
    relations: list[str]
    message: str
    why: str
    help: str
    stated: Stated
    computed: Computed
    gap: str
    tolerance: str
    primary: Location
    related: list[Related]
    suggestions: list[Suggestion]
    suppression: Suppression | None


class Claim(_Plain):
    """A figure, as asserted before rounding is considered; ``why`` only for numbers that assert nothing."""

    literal: str
    location: Location
    kind: ClaimKind
    low: DecimalText | None
    high: DecimalText | None
    low_open: bool
    high_open: bool
    unit: str | None
    approximation: Approximation
    metric: str
    period: str
    why: str = ""


class Notification(_Plain):
    """Something that went wrong with an input or in the tool."""

    what: str
    path: str
    remedy: str
    rule: str


class _Document(_Plain):
    path: str
    media: str
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    characters: Count
    skipped: list[Skipped]


class ReadDocument(_Document):
    """One document's figures."""

    claims: list[Claim]


class RelatedDocument(_Document):
    """One document's relations; ``untied`` are the figures that none of them checks."""

    untied: list[Location]
    relations: list[Relation]


class CheckedDocument(RelatedDocument):
    """One document's relations and findings."""

    findings: list[Finding]


class _Report(_Plain):
    schema_version: Literal[1]
    tool: Tool
    notifications: list[Notification]


class ClaimsReport(_Report):
    """What ``gouji claims`` writes."""

    documents: list[ReadDocument]
    summary: ReadingSummary


class RelationsReport(_Report):
    """What ``gouji relations`` writes; the outer relations are those across documents."""

    documents: list[RelatedDocument]
    summary: Summary
    relations: list[Relation]


class CheckReport(_Report):
    """What ``gouji check`` writes; the outer relations are those across documents."""

    documents: list[CheckedDocument]
    summary: Summary
    relations: list[Relation]


class ComparedDocument(_Document):
    """One of two drafts."""


class FigureCounts(_Plain):
    """Figures of two drafts; ``kept`` are in both as they were."""

    changed: Count
    added: Count
    removed: Count
    kept: Count


class FateCounts(_Plain):
    """Relations of two drafts; ``held`` hold in both, ``suppressed`` do not hold now and are excused by a remark."""

    broke: Count
    new: Count
    untied: Count
    still: Count
    healed: Count
    gone: Count
    held: Count
    suppressed: Count


class ComparisonSummary(_Plain):
    """Counts of a comparison; ``untied`` are the figures of the new draft that no relation checks."""

    figures: FigureCounts
    relations: FateCounts
    untied: Count


class FigureChange(_Plain):
    """A figure that is another now; ``old`` is null for one that was added, ``new`` for one that was removed."""

    change: Change
    old: Claim | None
    new: Claim | None
    around: str


class RelationChange(_Plain):
    """A relation that broke, healed, was lost, or does not hold.

    ``figures`` are places in the list of figures, from 0: those of its figures that are others now. ``unchecked`` are
    the figures of the new draft that nothing checks any more. Where the new draft does not tie the figures, but has
    them all, ``recomputed`` is the old relation's arithmetic with them and ``fits`` whether it holds.
    """

    fate: Fate
    severity: Severity | None
    message: str
    old: Relation | None
    new: Relation | None
    figures: list[Count]
    unchecked: list[Location]
    recomputed: str
    fits: bool | None


class CompareReport(_Report):
    """What ``gouji compare`` writes."""

    old: ComparedDocument
    new: ComparedDocument
    summary: ComparisonSummary
    figures: list[FigureChange]
    relations: list[RelationChange]


def schema() -> str:
    """The JSON Schema of all four reports, as the file holds it."""
    generated = TypeAdapter(CheckReport | RelationsReport | ClaimsReport | CompareReport).json_schema()
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Report of gouji"}
    return json.dumps(head | generated, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema())
