"""The result of checking one document, and the counts of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.finding import Finding, Silence
from checker.model.relation import Derived, Relation
from checker.model.verdict import Outcome, Severity, Verdict

if TYPE_CHECKING:
    from checker.model.table_schema import SchemaUse


class Judged(NamedTuple):
    """A relation with its verdict; ``id`` is unique within the document."""

    id: str
    relation: Relation
    verdict: Verdict


class Notification(NamedTuple):
    """Something that went wrong in the tool or with an input, not in a document's figures."""

    what: str
    path: str = ""
    remedy: str = ""
    rule: str = ""

    def __str__(self) -> str:
        place = f"{self.path}: " if self.path else ""
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{place}{self.what}{remedy}"


class Tally(NamedTuple):
    """How many figures and relations a document has: what its report may be without."""

    claims: int
    untied: int
    relations: int
    consistent: int
    inconsistent: int
    undetermined: int


class DocumentReport(NamedTuple):
    """Everything that was found in one document, in the order of the text.

    ``claims`` include those of kind NONE; ``untied`` are the figures that no relation checks. ``derived`` is what
    follows from the figures without being printed, where the settings ask for it.
    """

    document: Document
    claims: tuple[Claim, ...]
    untied: tuple[Claim, ...]
    relations: tuple[Judged, ...]
    findings: tuple[Finding, ...]
    notifications: tuple[Notification, ...] = ()
    derived: tuple[Derived, ...] = ()
    schemas: tuple[tuple[SchemaUse, bool], ...] = ()
    """The table schemas that were meant for the document, and whether one of its tables was checked with it."""
    left_out: Tally | None = None
    """What there was of figures and relations, where only the findings were handed on."""

    @property
    def tally(self) -> Tally:
        """How many figures and relations there are; a claim that states nothing is no figure."""
        if self.left_out is not None:
            return self.left_out
        outcomes = [judged.verdict.outcome for judged in self.relations]
        return Tally(
            sum(1 for claim in self.claims if not claim.why),
            len(self.untied),
            len(self.relations),
            outcomes.count(Outcome.CONSISTENT),
            outcomes.count(Outcome.INCONSISTENT),
            outcomes.count(Outcome.UNDETERMINED),
        )

    def findings_only(self) -> DocumentReport:
        """The report without its figures and relations, which are most of what would be sent between processes."""
        return self._replace(claims=(), untied=(), relations=(), left_out=self.tally)


class Summary:
    """Counts over a run; grows one document at a time."""

    __slots__ = (
        "baselined",
        "claims",
        "consistent",
        "documents",
        "findings",
        "inconsistent",
        "relations",
        "skipped_files",
        "suppressed",
        "undetermined",
        "unreadable",
        "untied",
    )

    def __init__(self, *, documents: int = 0, unreadable: int = 0, skipped_files: int = 0) -> None:
        self.documents = documents
        self.unreadable = unreadable
        self.claims = 0
        self.untied = 0
        self.relations = 0
        self.consistent = 0
        self.inconsistent = 0
        self.undetermined = 0
        self.suppressed = 0
        self.baselined = 0
        self.skipped_files = skipped_files
        self.findings = dict.fromkeys(Severity, 0)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Summary):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    def add(self, report: DocumentReport) -> None:
        """Count one document's report."""
        self.documents += 1
        tally = report.tally
        self.claims += tally.claims
        self.untied += tally.untied
        self.relations += tally.relations
        self.consistent += tally.consistent
        self.inconsistent += tally.inconsistent
        self.undetermined += tally.undetermined
        for finding in report.findings:
            if finding.suppression is None:
                self.findings[finding.severity] += 1
            elif finding.suppression.kind is Silence.BASELINE:
                self.baselined += 1
            else:
                self.suppressed += 1


class Run(NamedTuple):
    """What a report needs to end with, when every document was shown: counts and what went wrong."""

    summary: Summary
    notifications: tuple[Notification, ...] = ()
