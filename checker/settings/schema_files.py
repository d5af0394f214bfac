"""Reads table schemas: YAML in the form in which pandera writes it, or the name of one in a Python file.

``schemas/examples/README.md`` explains the form. Importing this brings pydantic and PyYAML in, so it is imported only
where a schema is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from checker.errors import UsageError
from checker.model.patterns import pattern
from checker.model.table_schema import Check, Column, ColumnType, Limit, PythonSchema, Sort, TableSchema, column_type
from checker.settings.schema_checks import ALIASES, MEANT, OF_COLUMNS, OF_ROWS, Known, as_limit, may_be_compared
from checker.settings.schema_form import ColumnForm, TableForm
from checker.settings.yaml_positions import Position, load

Form = TypeVar("Form", bound=BaseModel)

MOST_BYTES = 1_000_000
"""A schema that people write and read has a few thousand."""

_PYTHON = pattern(r"(?s)(.+\.py):([A-Za-z_]\w*)$")
_OPTIONS = {"error", "raise_warning", "ignore_na", "n_failure_cases", "name", "check_name"}


def read_schema(named: str, folder: Path) -> TableSchema | PythonSchema:
    """The schema in the YAML file ``named`` or, for "file.py:Name", the Python file as text; relative to ``folder``.

    No code is run here. Raises UsageError, with file, line and remedy, for what is no schema.
    """
    python = _PYTHON.match(named)
    file = folder / (python[1] if python else named)
    if python is None and file.suffix.lower() not in (".yaml", ".yml"):
        remedy = "name a .yaml file, or a schema in a Python file as file.py:Name"
        raise UsageError("not a table schema", path=named, remedy=remedy)
    try:
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise UsageError("the table schema cannot be read", path=str(file), remedy="check its name") from error
    if len(data) > MOST_BYTES:
        raise UsageError(f"larger than {MOST_BYTES:,} bytes", path=str(file), remedy="name a table schema")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError("not UTF-8", path=str(file), remedy="save it as UTF-8") from error
    return PythonSchema(str(file), python[2], text) if python else parse_schema(text, str(file))


def parse_schema(text: str, path: str) -> TableSchema:
    """The schema that the YAML ``text`` writes; raises UsageError."""
    value, lines = load(text, path)
    return _Reading(path, lines).schema(value)


class _Reading:
    """The reading of one file: its path and its lines, for what is to be said of it."""

    def __init__(self, path: str, lines: Mapping[Position, int]) -> None:
        self._path = path
        self._lines = lines

    def schema(self, value: object) -> TableSchema:
        """The schema, or the first thing that is wrong with it."""
        form = self._validated(TableForm, value, ())
        columns = tuple(self._column(name, given) for name, given in form.columns.items())
        by_name = {column.name: column for column in columns if not column.is_pattern}
        unique = (form.unique,) if isinstance(form.unique, str) else tuple(form.unique or ())
        for name in unique:
            self._declared(name, by_name, ("unique",))
        return TableSchema(
            path=self._path,
            name=form.title or form.name or Path(self._path).stem,
            columns=columns,
            checks=tuple(self._row_check(*each, by_name) for each in self._checks(form.checks, ("checks",))),
            unique=unique,
            table=form.metadata.table if form.metadata else "",
            has_no_other_columns=bool(form.strict),
            is_ordered=form.ordered,
        )

    def _column(self, name: str, given: dict[str, Any]) -> Column:
        position: Position = ("columns", name)
        checks = {key: value for key, value in given.items() if key not in ColumnForm.model_fields}
        for key in checks:
            if ALIASES.get(key, key) not in OF_COLUMNS:
                self._refuse_key(key, (*position, key), [*ColumnForm.model_fields, *OF_COLUMNS])
        form = self._validated(ColumnForm, {key: value for key, value in given.items() if key not in checks}, position)
        kind = column_type(form.dtype)
        if kind is None:
            remedy = "the types are str, int64, float64, Decimal(18, 2), date, datetime64[ns], bool"
            raise self._error(f'unknown type "{form.dtype}"', (*position, "dtype"), remedy)
        if form.regex:
            self._pattern(name, position)
        listed = self._checks(form.checks, (*position, "checks"))
        flat = ((key, value, (*position, key)) for key, value in checks.items())
        return Column(
            name=name,
            type=kind,
            checks=tuple(self._column_check(*each, kind) for each in (*flat, *listed)),
            may_be_empty=form.nullable,
            is_unique=form.unique,
            is_required=form.required,
            is_pattern=form.regex,
        )

    def _checks(self, given: object, position: Position) -> Iterator[tuple[str, object, Position]]:
        """Name, arguments and place of each check, in either of the two forms that pandera has for them."""
        if isinstance(given, dict):
            for key, value in given.items():
                yield key, value, (*position, key)
        elif isinstance(given, list):
            for number, value in enumerate(given):
                options = value.get("options") if isinstance(value, dict) else None
                name = options.get("check_name") if isinstance(options, dict) else None
                if not isinstance(value, dict) or not isinstance(name, str):
                    raise self._error(
                        "a check without a name", (*position, number), "write options: {check_name: isin} beside it"
                    )
                yield name, value, (*position, number)
        elif given is not None:
            raise self._error("no checks", position, "write a check's name and its limit")

    def _column_check(self, name: str, given: object, position: Position, kind: ColumnType) -> Check:
        known = self._known(name, OF_COLUMNS, position)
        if known.is_of_text and kind.sort is not Sort.TEXT:
            raise self._error(f'"{name}" is for texts', position, "give the column the type str")
        arguments, options = self._arguments(given, known, position)
        read = tuple(
            (key, self._argument(value, known.parameters[key], kind, position)) for key, value in arguments.items()
        )
        values = dict(read)
        low, high = values.get("min_value"), values.get("max_value")
        if low is not None and high is not None and low > high:  # type: ignore[operator]
            raise self._error("min_value is above max_value", position, "exchange them")
        if not values:
            raise self._error(f'"{name}" without a limit', position, f"give {' or '.join(known.parameters)}")
        return self._made(name, read, options, position)

    def _row_check(self, name: str, given: object, position: Position, columns: Mapping[str, Column]) -> Check:
        known = self._known(name, OF_ROWS, position)
        arguments, options = self._arguments(given, known, position)
        read: list[tuple[str, Limit]] = []
        for key, value in arguments.items():
            names = value if isinstance(value, list) and known.parameters[key] == "columns" else [value]
            for each in names:
                self._declared(each, columns, position)
            read.append((key, tuple(names) if isinstance(value, list) else value))
        first = columns[arguments["column"]]
        others = [columns[each] for key, value in read if key != "column" for each in _each(value)]
        if not others or not all(may_be_compared(first, other) for other in others):
            raise self._error(f'"{name}" of columns of different types', position, "compare numbers or dates")
        is_number = first.type.sort in (Sort.WHOLE, Sort.NUMBER)
        if first.type.sort in (Sort.TEXT, Sort.TRUTH) or name == "column_is_sum" and not is_number:
            raise self._error(f'"{name}" of a column that holds no numbers', position, "give the columns another type")
        return self._made(name, tuple(read), options, position)

    def _known(self, name: str, checks: Mapping[str, Known], position: Position) -> Known:
        known = checks.get(ALIASES.get(name, name))
        if known is None:
            self._refuse_key(name, position, list(checks))
        assert known is not None
        return known

    def _arguments(self, given: object, known: Known, position: Position) -> tuple[dict[str, Any], dict[str, Any]]:
        """The arguments of a check by their names, and its options."""
        stated: dict[str, Any] = dict(given) if isinstance(given, dict) else {next(iter(known.parameters)): given}
        beside = stated.pop("options", {})
        if not isinstance(beside, dict):
            raise self._error("options that are no mapping", position, "write them as {check_name: isin}")
        options: dict[str, Any] = {**beside, **{key: stated.pop(key) for key in _OPTIONS & stated.keys()}}
        if len(stated) == 1 and "value" in stated and "value" not in known.parameters:
            stated = {next(iter(known.parameters)): stated["value"]}
        for key in (*stated, *options):
            if key not in known.parameters and key not in _OPTIONS:
                self._refuse_key(key, (*position, key), [*known.parameters, "error", "raise_warning"])
        missing = [key for key in known.parameters if stated.get(key) is None and key not in known.optional]
        if missing:
            raise self._error(f'"{missing[0]}" is missing', position, "add it")
        return {key: value for key, value in stated.items() if value is not None}, options

    def _argument(self, value: object, meant: str, kind: ColumnType, position: Position) -> Limit:
        if meant == "limits":
            if not isinstance(value, list) or not value:
                raise self._error(f"{value!r} is no list", position, "write the values as [one, two]")
            return tuple(self._limit(each, kind.sort, position) for each in value)
        if meant == "limit":
            return self._limit(value, kind.sort, position)
        if meant == "flag":
            return self._limit(value, Sort.TRUTH, position)
        if meant == "length":
            if not isinstance(value, int) or isinstance(value, bool) or value < 0:
                raise self._error(f"{value!r} is no length", position, "write a number of characters")
            return value
        text = self._limit(value, Sort.TEXT, position)
        if meant == "pattern":
            self._pattern(str(text), position)
        return text

    def _limit(self, value: object, sort: Sort, position: Position) -> Limit:
        limit = as_limit(value, sort)
        if limit is None:
            raise self._error(f'"{value}" cannot stand in the column', position, f"write {MEANT[sort]}")
        return limit

    def _pattern(self, text: str, position: Position) -> None:
        try:
            re.compile(text)
        except (re.error, RecursionError, OverflowError) as error:
            raise self._error(f'"{text}" is no pattern ({error})', position, "mend it") from error

    def _declared(self, name: object, columns: Mapping[str, Column], position: Position) -> None:
        if not isinstance(name, str) or name not in columns:
            near = get_close_matches(str(name), columns, n=1)
            remedy = f'did you mean "{near[0]}"?' if near else f"the columns are {', '.join(columns)}"
            raise self._error(f'no column is called "{name}"', position, remedy)

    def _made(
        self, name: str, arguments: tuple[tuple[str, Limit], ...], options: dict[str, Any], position: Position
    ) -> Check:
        error, is_warning = options.get("error") or "", options.get("raise_warning") or False
        if not isinstance(error, str) or not isinstance(is_warning, bool):
            raise self._error("error is a text, and raise_warning true or false", position, "mend it")
        return Check(ALIASES.get(name, name), arguments, error, is_warning)

    def _validated(self, form: type[Form], value: object, position: Position) -> Form:
        try:
            return form.model_validate(value)
        except ValidationError as error:
            told = error.errors(include_url=False)
            # a misspelt key leaves the one that was meant missing
            first = next((each for each in told if each["type"] == "extra_forbidden"), told[0])
            place = (*position, *first["loc"])
            key = str(place[-1]) if place else "the file"
            if first["type"] == "extra_forbidden":
                self._refuse_key(key, place, list(form.model_fields))
            if first["type"] == "missing":
                raise self._error(f'"{key}" is missing', place, "add it") from error
            raise self._error(f'"{key}" cannot be {first["input"]!r}', place, first["msg"].lower()) from error

    def _refuse_key(self, key: str, position: Position, keys: list[str]) -> None:
        near = get_close_matches(key, keys, n=1)
        remedy = f'did you mean "{near[0]}"?' if near else f"there are {', '.join(keys)}"
        raise self._error(f'unknown key "{key}"', position, remedy)

    def _error(self, what: str, position: Position, remedy: str) -> UsageError:
        while position not in self._lines:
            position = position[:-1]
        return UsageError(what, path=f"{self._path}:{self._lines[position]}", remedy=remedy)


def _each(value: Limit) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)
