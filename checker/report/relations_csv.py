"""The relations as a table for a spreadsheet."""

from __future__ import annotations

from typing import TextIO

from checker.model.report import DocumentReport, Run
from checker.report.place import place_text
from checker.report.table_csv import CsvTable

_COLUMNS = ("path", "relation", "kind", "verdict", "confidence", "role", "literal", "place", "arithmetic", "reason")


class CsvRelations:
    """One row a figure of a relation, so that a filter on the relation shows all that is tied together."""

    def __init__(self, stream: TextIO) -> None:
        self._table = CsvTable(stream, _COLUMNS)

    def document(self, report: DocumentReport) -> None:
        """Write the rows of one document."""
        document = report.document
        for judged in report.relations:
            for member in judged.relation.members:
                self._table.row(
                    document.path,
                    judged.id,
                    judged.relation.kind,
                    judged.verdict.outcome,
                    judged.relation.confidence,
                    member.role,
                    member.claim.literal,
                    place_text(document.locate(member.claim.start, member.claim.end)),
                    judged.verdict.arithmetic,
                    judged.verdict.reason,
                )

    def finish(self, run: Run) -> None:
        """A table has no foot: what went wrong is said on standard error."""
