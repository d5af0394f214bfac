"""Reads ``gouji.toml`` and the ``[tool.gouji]`` table of a ``pyproject.toml``.

Importing this brings pydantic in, so it is imported only where there is a file.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from fractions import Fraction
from pathlib import Path, PurePath
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from checker.errors import UsageError
from checker.model.claim import Approximation
from checker.model.definition import Definition
from checker.model.table_schema import SchemaUse
from checker.model.verdict import Severity
from checker.model.vocabulary import NOTHING_ADDED, Vocabulary
from checker.settings.partial import Partial, rule_prefixes, size
from checker.settings.settings import Language, Profile, Rounding

OWN_TABLE = ("tool", "gouji")


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", alias_generator=_kebab, strict=True)


Word = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^\S+$")]
Width = Annotated[str, Field(pattern=r"^\d{1,2}(\.\d{1,6})?%$", description='part of the figure, like "10%"')]
Severe = Annotated[Severity, Field(strict=False)]


class LexiconTable(_Table):
    """Words beyond the shipped ones."""

    classifiers: list[Word] = Field([], description="words that count things, like 菌棒")
    units: list[str] = Field([], description='units in terms of known ones, like "担 = 50 * 公斤"')
    not_figures: list[Word] = Field([], description="words that hold a number and state nothing, like 北斗三号")


class ApproximationTable(_Table):
    """How far approximators reach; where nothing is said, to the place of the figure's last digit."""

    over: Width | None = Field(None, description="余, 多: from the figure so far up")
    nearly: Width | None = Field(None, description="近: so far below the figure")
    about: Width | None = Field(None, description="约, 左右: so far below and above")


class SchemaTable(_Table):
    """A table schema and the tables that it is for; paths and patterns start at the configuration file."""

    schema_: str = Field(alias="schema", description="a YAML file, or a schema in a Python file as file.py:Name")
    files: str = Field(min_length=1, description='the documents, as in a .gitignore: "data/*.xlsx"')
    table: str = Field("", description='title or sheet of the tables: "表1*"; without it their columns tell')


class SettingsFile(_Table):
    """The keys of a configuration file."""

    profile: Profile | None = Field(None, description="lint stays silent in doubt, audit shows weak relations too")
    lang: Language | None = Field(None, description="language of messages")
    select: list[str] | None = Field(None, description="rules to apply: ids, prefixes of ids, or names")
    extend_select: list[str] | None = Field(None, description="rules to apply besides, also on weak relations")
    ignore: list[str] | None = Field(None, description="rules to leave out")
    extend_ignore: list[str] | None = Field(None, description="rules to leave out besides")
    per_file_ignores: dict[str, list[str]] = Field({}, description="rules to leave out by the pattern of files")
    severity: dict[str, Severe] = Field({}, description="severity by rule: error, warning or info")
    fail_on: Severe | None = Field(None, description="least severity that makes the exit code 1")
    max_size: int | str | None = Field(None, description='largest input, in bytes or as "64M"')
    rounding: Rounding | None = Field(None, description="infer from each document, or what the house does")
    approximation: ApproximationTable | None = Field(None, description="how far approximators reach")
    lexicon: LexiconTable | None = Field(None, description="words beyond the shipped ones")
    baseline: str | None = Field(None, description="file of known findings, relative to this file")
    domains: list[str] = Field([], description="files of rate definitions, relative to this file")
    schemas: list[SchemaTable] | None = Field(None, description="what tables must look like")


def parse(data: bytes, path: str, rules: Mapping[str, str]) -> Partial | None:
    """What the file ``path`` with the content ``data`` states; ``rules`` are the known ones, id -> name.

    ``None`` for a pyproject.toml without our table. Raises UsageError, with the line where there is one, for bad TOML,
    unknown keys and impossible values.
    """
    try:
        text = data.decode("utf-8-sig")
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise UsageError("not UTF-8", path=path, remedy="save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"not TOML: {error}", path=path, remedy="mend that line") from error
    except ValueError as error:  # a number of thousands of digits
        raise UsageError(f"cannot be read: {error}", path=path, remedy="shorten that number") from error
    except RecursionError as error:
        raise UsageError("not TOML: nested too deeply", path=path, remedy="mend the file") from error
    above = OWN_TABLE if PurePath(path).name == "pyproject.toml" else ()
    for key in above:
        inner = table.get(key) if isinstance(table, dict) else None
        if inner is None:
            return None
        table = inner
    places = _Places(text, path, above)
    try:
        stated = SettingsFile.model_validate(table)
    except ValidationError as error:
        raise _explained(error, places) from error
    return _partial(stated, places, rules)


def _partial(stated: SettingsFile, places: _Places, rules: Mapping[str, str]) -> Partial:
    def prefixes(words: list[str] | None, *keys: str) -> tuple[str, ...] | None:
        return None if words is None else rule_prefixes(words, rules, where=places.of(*keys))

    keys = [_kebab(name) for name in stated.model_fields_set]
    origins = {_SETTINGS.get(key, key.replace("-", "_")): places.of(key) for key in keys}
    origins |= {f"{key}.{inner}": places.of(key, inner) for key in keys for inner in places.within(key)}
    return Partial(
        profile=stated.profile,
        lang=stated.lang,
        select=prefixes(stated.select, "select"),
        ignore=prefixes(stated.ignore, "ignore"),
        fail_on=stated.fail_on,
        max_bytes=None if stated.max_size is None else size(str(stated.max_size), where=places.of("max-size")),
        extend_select=prefixes(stated.extend_select, "extend-select"),
        extend_ignore=prefixes(stated.extend_ignore, "extend-ignore"),
        severities=tuple(
            (prefix, severity)
            for rule, severity in stated.severity.items()
            for prefix in rule_prefixes([rule], rules, where=places.of("severity", rule))
        )
        or None,
        rounding=stated.rounding,
        vocabulary=_vocabulary(stated, places),
        schemas=None if stated.schemas is None else tuple(_used(each, Path(places.path)) for each in stated.schemas),
        per_file_ignores=tuple(
            (
                _pattern(pattern, where=places.of("per-file-ignores", pattern)),
                rule_prefixes(words, rules, where=places.of("per-file-ignores", pattern)),
            )
            for pattern, words in stated.per_file_ignores.items()
        ),
        baseline=str(Path(places.path).parent / stated.baseline) if stated.baseline else stated.baseline,
        domains=tuple(stated.domains),
        folder=str(Path(places.path).resolve().parent),
        origins=origins,
    )


def _pattern(pattern: str, *, where: str) -> str:
    """The pattern, if it can be one. Raises UsageError for one that .gitignore could not hold."""
    from checker.settings.partial import files_of

    try:
        files_of(pattern)
    except ValueError as error:
        raise UsageError(
            f'"{pattern}" is no pattern of files', path=where, remedy="write it as in .gitignore"
        ) from error
    return pattern


def _used(entry: SchemaTable, file: Path) -> SchemaUse:
    from checker.settings.schema_files import read_schema

    return SchemaUse(read_schema(entry.schema_, file.parent), entry.files, str(file.resolve().parent), entry.table)


_SETTINGS = {"max-size": "max_bytes"}
"""The settings whose names are not those of the keys."""


def _vocabulary(stated: SettingsFile, places: _Places) -> Vocabulary | None:
    words, reach = stated.lexicon, stated.approximation
    definitions: tuple[Definition, ...] = ()
    if stated.domains:
        from checker.settings.domains import read_domain_files

        folder = Path(places.path).parent
        definitions = read_domain_files([folder / name for name in stated.domains])
    added = Vocabulary(
        classifiers=tuple(words.classifiers) if words else (),
        units=tuple(words.units) if words else (),
        not_figures=tuple(words.not_figures) if words else (),
        definitions=definitions,
        widths=tuple(
            (label, Fraction(width.removesuffix("%")) / 100)
            for label in (Approximation.OVER, Approximation.NEARLY, Approximation.ABOUT)
            if reach is not None and (width := getattr(reach, label.value)) is not None
        ),
    )
    return None if added == NOTHING_ADDED else added


class _Places:
    """Where the keys of a TOML file stand, as far as its lines show it."""

    def __init__(self, text: str, path: str, above: tuple[str, ...]) -> None:
        self.path = path
        self._above = above
        self._lines: dict[tuple[str, ...], int] = {}
        table: tuple[str, ...] = ()
        entries: Counter[tuple[str, ...]] = Counter()
        for number, line in enumerate(text.splitlines(), start=1):
            if (header := _HEADER.match(line)) is not None:
                table = here = _keys(header[1])
                if line.lstrip().startswith("[["):
                    table = here = (*table, str(entries[table]))
                    entries[table[:-1]] += 1
            elif (setting := _SETTING.match(line)) is not None:
                here = (*table, *_keys(setting[1]))
            else:
                continue
            for depth in range(1, min(len(here), _DEEPEST) + 1):
                self._lines.setdefault(here[:depth], number)

    def of(self, *keys: str) -> str:
        """ "gouji.toml:14" for the line that sets the key, or the innermost of its tables; else the file."""
        wanted = (*self._above, *keys)
        for depth in range(len(wanted), len(self._above), -1):
            if (line := self._lines.get(wanted[:depth])) is not None:
                return f"{self.path}:{line}"
        return self.path

    def within(self, key: str) -> list[str]:
        """The keys that are set in the table ``key``."""
        depth = len(self._above) + 1
        return [found[depth] for found in self._lines if len(found) > depth and found[:depth] == (*self._above, key)]


_DEEPEST = 6
"""Keys within each other that are told apart: the deepest is tool.gouji.schemas.0.schema."""
_HEADER = re.compile(r"\s*\[{1,2}([^\[\]]+)\]")
_PART = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)"""
_SETTING = re.compile(rf"\s*({_PART}(?:\s*\.\s*{_PART})*)\s*=")
_KEY = re.compile(_PART)


def _keys(dotted: str) -> tuple[str, ...]:
    return tuple(_key(found.group()) for found in _KEY.finditer(dotted))


def _key(part: str) -> str:
    """The key that a part of a dotted key is."""
    if not part.startswith('"'):
        return part.strip("'")
    try:
        return str(tomllib.loads(f"key = {part}")["key"])
    except tomllib.TOMLDecodeError:  # what looks like a key within a text of several lines
        return part


def _explained(error: ValidationError, places: _Places) -> UsageError:
    """The first thing that is wrong, as one line for a person."""
    told = error.errors(include_url=False)
    # a misspelt key leaves the one that was meant missing
    first = next((each for each in told if each["type"] == "extra_forbidden"), told[0])
    keys = [str(part) for part in first["loc"] if isinstance(part, str) and part != "[key]"]
    place = places.of(*(str(part) for part in first["loc"] if part != "[key]"))
    key = keys[-1] if keys else PurePath(places.path).name
    if first["type"] == "extra_forbidden":
        known = [field.alias or name for name, field in _table_of(keys[:-1]).model_fields.items()]
        near = get_close_matches(key.replace("_", "-"), known, n=1)
        remedy = f'did you mean "{near[0]}"?' if near else f"the settings are {', '.join(known)}"
        return UsageError(f'unknown setting "{key}"', path=place, remedy=remedy)
    if first["type"] == "missing":
        return UsageError(f'"{key}" is missing', path=place, remedy="add it")
    return UsageError(f'"{key}" cannot be {first["input"]!r}', path=place, remedy=_remedy(first))


def _remedy(first: Any) -> str:
    if first["type"] == "string_pattern_mismatch":
        return 'write it as "10%"' if "%" in first["ctx"]["pattern"] else "write it without blanks"
    if first["type"] == "model_type":
        return "it is a table of settings"
    return str(first["msg"]).lower()


def _table_of(keys: Iterable[str]) -> type[BaseModel]:
    tables: dict[str, type[BaseModel]] = {
        "lexicon": LexiconTable,
        "approximation": ApproximationTable,
        "schemas": SchemaTable,
    }
    return tables.get("".join(keys), SettingsFile)


def schema_text() -> str:
    """The JSON schema of a configuration file, for editors."""
    import json

    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **SettingsFile.model_json_schema(by_alias=True),
        "title": "gouji.toml",
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    Path(__file__).resolve().parents[2].joinpath("schemas", "config.schema.json").write_text(
        schema_text(), encoding="utf-8"
    )
