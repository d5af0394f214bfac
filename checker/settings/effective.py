"""The settings in force as a configuration file would say them, each with where it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.model.table_schema import PythonSchema, TableSchema
from checker.settings.partial import Partial, layered, origins_of
from checker.settings.settings import Settings

Value = str | int | list[str]


class Effective(NamedTuple):
    """One setting: the table it stands in ("" for none), its key, its value and its origins, none for a default."""

    table: str
    key: str
    value: Value
    origins: tuple[str, ...]


def effective(sources: Sequence[Partial]) -> list[Effective]:
    """Every setting, those without a table first."""
    settings = layered(*sources)
    return [
        Effective(table, key, value, origins_of(name or f"{table}.{key}", sources))
        for name, table, key, value in (*_plain(settings), *_tables(settings, sources))
    ]


def as_toml(settings: Sequence[Effective]) -> Iterator[str]:
    """The lines of a configuration file that says just this, with the origins as comments."""
    table = ""
    for setting in settings:
        if setting.table != table or setting.key == _BEGINS.get(table):
            table = setting.table
            yield f"\n[[{table}]]" if table in _BEGINS else f"\n[{table}]"
        statement = f"{_key(setting.key)} = {_literal(setting.value)}"
        yield f"{statement:<40} # {', '.join(setting.origins) or 'default'}"


_BEGINS = {"schemas": "schema"}
"""Tables of which there may be several, by the key that each of them begins with."""


def _plain(settings: Settings) -> Iterator[tuple[str, str, str, Value]]:
    yield "profile", "", "profile", settings.profile
    yield "lang", "", "lang", settings.lang
    yield "select", "", "select", ["ALL" if prefix == "GJ" else prefix for prefix in settings.select or ("GJ",)]
    yield "extend_select", "", "extend-select", list(settings.extend_select)
    yield "ignore", "", "ignore", list(settings.ignore)
    yield "fail_on", "", "fail-on", settings.fail_on.value
    yield "max_bytes", "", "max-size", settings.max_bytes
    yield "rounding", "", "rounding", settings.rounding
    yield "baseline", "", "baseline", settings.baseline


def _tables(settings: Settings, sources: Sequence[Partial]) -> Iterator[tuple[str, str, str, Value]]:
    words = settings.vocabulary
    yield "domains", "", "domains", [file for source in sources for file in source.domains]
    yield "", "lexicon", "classifiers", list(words.classifiers)
    yield "", "lexicon", "units", list(words.units)
    yield "", "lexicon", "not-figures", list(words.not_figures)
    for label, width in words.widths:
        yield "", "approximation", label.value, _percent(width)
    for rule, severity in settings.severities:
        yield "", "severity", rule, severity.value
    for source in sources:
        for pattern, rules in source.per_file_ignores:
            yield "", "per-file-ignores", pattern, list(rules)
    for use in settings.schemas:
        yield "schemas", "schemas", "schema", named(use.schema)
        yield "schemas", "schemas", "files", use.files or "*"
        if use.table:
            yield "schemas", "schemas", "table", use.table


def named(schema: TableSchema | PythonSchema) -> str:
    """The schema as a configuration file names it."""
    return schema.path if isinstance(schema, TableSchema) else f"{schema.path}:{schema.name}"


def _percent(part: Fraction) -> str:
    hundredths = part * 100
    whole, rest = divmod(hundredths, 1)
    decimals = str(int(rest * 10**6) + 10**6)[1:].rstrip("0")
    return f"{whole}.{decimals}%" if decimals else f"{whole}%"


def _literal(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _key(key: str) -> str:
    is_bare = key.isascii() and key.replace("-", "").replace("_", "").isalnum()
    return key if is_bare else _literal(key)
