"""The tables of a document that a schema is for, each validated."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.model.document import BlockKind, Document
from checker.model.relation import Relation
from checker.model.report import Notification
from checker.model.table_schema import SchemaUse
from checker.validation import Validated, unmet
from checker.validation.built import Built, built
from checker.validation.frames import frame_of
from checker.validation.judged import Judgement, judged
from checker.validation.matching import is_called, titles
from checker.validation.records import Records, records_of

_MOST_PLACES = 5_000_000
"""Lines of one field below a header of thousands are more places than there is memory for."""


def judged_tables(document: Document, uses: Iterable[SchemaUse]) -> Validated:
    """What the schemas say of the document's tables; a schema without a table is told where its user named the file."""
    relations: list[Relation] = []
    notifications: list[Notification] = []
    met: list[tuple[SchemaUse, bool]] = []
    for use in uses:
        schema = built(use.schema)
        pattern = use.table or schema.table
        is_met = False
        for number, block in enumerate(document.blocks):
            if block.kind is not BlockKind.TABLE:
                continue
            names = tuple(titles(document, number))
            if pattern and not is_called(names, pattern):
                continue
            table = records_of(document.text, block, [name for name, _ in schema.types if name not in schema.patterns])
            if table is None or not _is_meant(table, schema, is_named=bool(pattern)):
                continue
            is_met = True
            title = next((name for name in names if "单位" not in name), schema.name)
            found = _judged(table, schema, title)
            relations += found.relations
            notifications += (
                Notification(what, document.path, "mend the schema or the table", rule="GJ950")
                for what in found.problems
            )
        met.append((use, is_met))
        if use.files and not is_met:
            notifications.append(unmet(use, document.path))
    return Validated(tuple(sorted(relations, key=_place)), tuple(notifications), tuple(met))


def _judged(table: Records, schema: Built, title: str) -> Judgement:
    """What holds in the table; whatever goes wrong, the document's figures and its other tables are still checked."""
    if len(table.columns) * len(table.numbers) > _MOST_PLACES:
        return Judgement((), (f"the table {title} is too large for the schema {schema.path}",))
    try:
        return judged(table, frame_of(table, schema), schema, title=title)
    except Exception as error:
        return Judgement((), (f"the schema {schema.path} could not be checked: {error!r}",))


def _is_meant(table: Records, schema: Built, *, is_named: bool) -> bool:
    """Whether the table is one that the schema is for: named, or with more than half of the columns.

    Less is another table: a report's table of project names and budgets is not the ledger of projects.
    """
    found = table.known | set(table.ambiguous)
    if is_named:
        return bool(found)
    wanted = schema.required or frozenset(name for name, _ in schema.types if name not in schema.patterns)
    if not wanted:
        return any(re.match(pattern, name) for pattern in schema.patterns for name in table.columns.values())
    return 2 * len(found & wanted) > len(wanted)


def _place(relation: Relation) -> tuple[int, int]:
    claim = relation.members[0].claim
    return claim.start, claim.end
