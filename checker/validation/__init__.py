"""Tables against the schemas that their owners attached: what holds and what does not, as relations of one cell each.

    use ──applies to the document?──▶ its tables ──columns found?──▶ records ──pandera──▶ relations of kind "schema"

pandera is imported only where a document has a schema to meet. ``schemas/examples/README.md`` tells users how to write
one, and how a cell becomes a value.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from checker.model.document import Document
from checker.model.relation import Relation
from checker.model.report import Notification

if TYPE_CHECKING:
    from checker.model.table_schema import SchemaUse


class Validated(NamedTuple):
    """Relations in the order of the text, what could not be checked, and for each schema whether a table met it."""

    relations: tuple[Relation, ...] = ()
    notifications: tuple[Notification, ...] = ()
    schemas: tuple[tuple[SchemaUse, bool], ...] = ()


def runs_code(uses: Iterable[SchemaUse]) -> bool:
    """Whether one of the schemas is in Python, and what it says may depend on more than on its own text."""
    from checker.model.table_schema import PythonSchema

    return any(isinstance(use.schema, PythonSchema) for use in uses)


def prepare(uses: Iterable[SchemaUse]) -> None:
    """Import pandera and run the schemas in Python. Raises UsageError where that cannot be done."""
    from checker.validation.built import built

    for use in uses:
        built(use.schema)


def validate(document: Document, uses: Iterable[SchemaUse]) -> Validated:
    """What the schemas that are meant for the document say of its tables; raises UsageError as ``prepare`` does."""
    uses = list(uses)
    if not uses:
        return Validated()
    from checker.validation.matching import applies

    meant = [use for use in uses if applies(use, document.path)]
    if not meant:
        return Validated()
    from checker.validation.tables import judged_tables

    return judged_tables(document, meant)


def unmet(use: SchemaUse, path: str = "") -> Notification:
    """That the schema checked nothing, which nobody should take for a check that held."""
    what = f"no table has the columns of the schema {use.schema.path}: nothing was checked with it"
    return Notification(what, path, "compare the header of the table with the schema, or name another file or table")
