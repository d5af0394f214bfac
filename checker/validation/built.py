"""Schemas as pandera has them, made once: those in YAML out of what they say, those in Python by running the file."""

from __future__ import annotations

import copy
import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from hashlib import sha256
from math import isfinite
from pathlib import PurePath
from types import ModuleType
from typing import Any, NamedTuple

from checker.errors import UsageError
from checker.model.table_schema import Check, ColumnType, PythonSchema, TableSchema, column_type


class Note(NamedTuple):
    """Of a check: the words of its author, "" where pandera made them, and whether it only warns."""

    text: str = ""
    is_warning: bool = False


class Built(NamedTuple):
    """A schema of pandera's that checks values which are in their types already.

    ``types`` are those of the columns, each with the name or pattern that the schema has for it; ``required`` are the
    columns that have to be there, and ``table`` is the pattern for titles.
    """

    path: str
    name: str
    pandera: Any
    types: tuple[tuple[str, ColumnType], ...]
    patterns: frozenset[str]
    required: frozenset[str]
    table: str


@cache
def built(schema: TableSchema | PythonSchema) -> Built:
    """The schema, ready to validate. Raises UsageError when pandera is missing, and for what it cannot check."""
    try:
        import pandera.pandas

        from checker.validation.rows import register
    except ImportError as error:
        what = "a table schema, which needs pandera"
        raise UsageError(what, path=schema.path, remedy="pip install 'gouji[tables]'") from error
    register()
    if isinstance(schema, TableSchema):
        types = tuple((column.name, column.type) for column in schema.columns)
        try:
            return _bare(_from_yaml(schema, pandera.pandas), types, schema, pandera.pandas)
        except (TypeError, ValueError) as error:
            what = f"the table schema cannot be made ({error})"
            raise UsageError(what, path=schema.path, remedy="mend the check") from error
    found = _from_python(schema, pandera.pandas)
    for what, remedy in _unfit(found):
        raise UsageError(f"{what} in a table schema", path=schema.path, remedy=remedy)
    return _bare(found, tuple(_types(found, schema.path)), schema, pandera.pandas)


def _from_yaml(schema: TableSchema, pa: Any) -> Any:
    columns = {
        column.name: pa.Column(
            None,
            checks=[_check(check, pa) for check in column.checks],
            nullable=column.may_be_empty,
            unique=column.is_unique,
            required=column.is_required,
            regex=column.is_pattern,
        )
        for column in schema.columns
    }
    return pa.DataFrameSchema(
        columns,
        checks=[_check(check, pa) for check in schema.checks],
        unique=list(schema.unique) or None,
        strict=schema.has_no_other_columns,
        ordered=schema.is_ordered,
        name=schema.name,
        metadata={"table": schema.table},
    )


def _check(check: Check, pa: Any) -> Any:
    options = {"error": check.error} if check.error else {}
    return getattr(pa.Check, check.name)(**dict(check.arguments), **options, raise_warning=check.is_warning)


def _from_python(schema: PythonSchema, pa: Any) -> Any:
    """The schema that the file defines. Whatever its code raises is told as the user's mistake, not as ours."""
    module = ModuleType(f"gouji_schema_{sha256(schema.source.encode()).hexdigest()[:16]}")
    module.__file__ = schema.path
    sys.modules[module.__name__] = module  # pandera looks the types of a model up in the module of its class
    try:
        exec(compile(schema.source, schema.path, "exec"), module.__dict__)
        found: Any = getattr(module, schema.name, None)
        found = found.to_schema() if hasattr(found, "to_schema") else found
    except (Exception, SystemExit) as error:
        what = f"the table schema cannot be made ({type(error).__name__}: {error})"
        raise UsageError(what, path=schema.path, remedy="mend the file") from error
    if not isinstance(found, pa.DataFrameSchema):
        remedy = (
            f"define it with pandera.pandas in {PurePath(schema.path).name}, as a DataFrameSchema or DataFrameModel"
        )
        raise UsageError(f'"{schema.name}" is no table schema', path=schema.path, remedy=remedy)
    return found


def _types(schema: Any, path: str) -> Iterator[tuple[str, ColumnType]]:
    """The types of the columns; a column without one holds texts."""
    for name, column in schema.columns.items():
        word = str(schema.dtype or column.dtype or "str")
        kind = column_type(word)
        if kind is None:
            remedy = "the types are str, int, float, pandera.Decimal, date, datetime, bool"
            raise UsageError(f'no cell has the type "{word}" of the column "{name}"', path=path, remedy=remedy)
        yield name, kind


def _bare(schema: Any, types: tuple[tuple[str, ColumnType], ...], source: TableSchema | PythonSchema, pa: Any) -> Built:
    """The schema without the types, which are read off the cells, and with all failures of a check told."""
    columns = {
        name: pa.Column(
            None,
            checks=list(_unlimited(column.checks, pa)),
            nullable=column.nullable,
            unique=column.unique,
            required=column.required,
            regex=column.regex,
        )
        for name, column in schema.columns.items()
    }
    return Built(
        path=source.path,
        name=str(schema.title or schema.name or source.name),
        pandera=pa.DataFrameSchema(
            columns,
            checks=list(_unlimited(schema.checks, pa)),
            unique=schema.unique,
            strict=schema.strict is True,
            ordered=schema.ordered,
        ),
        types=types,
        patterns=frozenset(name for name, column in columns.items() if column.regex),
        required=frozenset(name for name, column in columns.items() if column.required and not column.regex),
        table=str((schema.metadata or {}).get("table", "")),
    )


def _unfit(schema: Any) -> Iterator[tuple[str, str]]:
    """What would change or hide values, or is not in a table of a document."""
    columns = tuple(schema.columns.values())
    if schema.index is not None:
        yield "an index", "a document's table has none: make it a column"
    if schema.parsers or any(column.parsers for column in columns):
        yield "a parser", "what is checked is what is written: use checks"
    if schema.drop_invalid_rows or any(column.drop_invalid_rows for column in columns):
        yield "drop_invalid_rows", "leave it out: every row is checked"
    if schema.add_missing_columns or any(column.default is not None for column in columns):
        yield "a default", "leave it out: what is not written is not checked"
    if any(check.groupby is not None for each in (schema, *columns) for check in each.checks):
        yield "a check on groups", "write it as a check on whole rows"
    if any(not isinstance(key, str) for key in schema.columns):
        yield "a column whose name is no text", "name it as the table does"


def _unlimited(checks: Iterable[Any], pa: Any) -> Iterator[Any]:
    """Copies of the checks that report every failure as one, each with its note."""
    for check in checks:
        copied = _exact(check, pa)
        copied.raise_warning = False
        copied.n_failure_cases = None
        setattr(copied, _NOTE, Note(_words_of(check, pa), check.raise_warning))
        yield copied


def _exact(check: Any, pa: Any) -> Any:
    """A copy of the check with the decimals that its author wrote for limits: 0.1, which no float is."""
    statistics = check.statistics or {}
    exact = {name: _decimal(value) for name, value in statistics.items()}
    own = getattr(pa.Check, check.name or "", None)
    if own is None or all(exact[name] is statistics[name] for name in exact):
        return copy.copy(check)
    return own(**exact, ignore_na=check.ignore_na, **({"error": text} if (text := _words_of(check, pa)) else {}))


def _decimal(value: object) -> object:
    if isinstance(value, float) and isfinite(value):
        return Decimal(repr(float(value)))  # numpy's floats are floats that are written in another way
    if isinstance(value, list | tuple | set | frozenset) and any(isinstance(each, float) for each in value):
        return type(value)(map(_decimal, value))
    return value


def note_on(check: Any) -> Note:
    """The note on a check of a schema that was built; pandera copies checks, and their attributes with them."""
    found = getattr(check, _NOTE, None)
    return found if isinstance(found, Note) else Note()


_NOTE = "gouji_note"


def _words_of(check: Any, pa: Any) -> str:
    """What the author of the check wants to have said; "" for a check of pandera's own with its own words."""
    own = getattr(pa.Check, check.name or "", None)
    if own is not None and check.statistics:
        made = own(**check.statistics)
        return "" if check.error in (None, made.error) else str(check.error)
    return str(check.error or check.description or check.title or check.name or "")
