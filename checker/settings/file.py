"""Reads ``gouji.toml`` and the ``[tool.gouji]`` table of a ``pyproject.toml``.

Importing this brings pydantic in, so it is imported only where there is a file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path, PurePath

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from checker.errors import UsageError
from checker.model.table_schema import SchemaUse
from checker.model.verdict import Severity
from checker.settings.partial import Partial, rule_prefixes, size
from checker.settings.settings import Language, Profile


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class SchemaEntry(BaseModel):
    """A table schema and the tables that it is for; paths and patterns start at the configuration file."""

    model_config = ConfigDict(extra="forbid", strict=True)

    schema_: str = Field(alias="schema", description="a YAML file, or a schema in a Python file as file.py:Name")
    files: str = Field(min_length=1, description='the documents, as in a .gitignore: "data/*.xlsx"')
    table: str = Field("", description='title or sheet of the tables: "表1*"; without it their columns tell')


class SettingsFile(BaseModel):
    """The keys of a configuration file."""

    model_config = ConfigDict(extra="forbid", alias_generator=_kebab, strict=True)

    profile: Profile | None = Field(None, description="lint stays silent in doubt, audit shows weak relations too")
    lang: Language | None = Field(None, description="language of messages")
    select: list[str] | None = Field(None, description="rules to apply: ids, prefixes of ids, or names")
    ignore: list[str] | None = Field(None, description="rules to leave out")
    fail_on: Severity | None = Field(None, strict=False, description="least severity that makes the exit code 1")
    max_size: int | str | None = Field(None, description='largest input, in bytes or as "64M"')
    schemas: list[SchemaEntry] | None = Field(None, description="what tables must look like")


def parse(data: bytes, path: str, rules: Mapping[str, str]) -> Partial:
    """What the file ``path`` with the content ``data`` states; ``rules`` are the known ones, id -> name.

    Raises UsageError, with the line where there is one, for bad TOML, unknown keys and impossible values.
    """
    try:
        text = data.decode("utf-8-sig")
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise UsageError("not UTF-8", path=path, remedy="save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"not TOML: {error}", path=path, remedy="mend that line") from error
    if PurePath(path).name == "pyproject.toml":
        tool = table.get("tool", {})
        table = tool.get("gouji", {}) if isinstance(tool, dict) else {}
    try:
        stated = SettingsFile.model_validate(table)
    except ValidationError as error:
        raise _explained(error, text, path) from error
    return Partial(
        profile=stated.profile,
        lang=stated.lang,
        select=None if stated.select is None else rule_prefixes(stated.select, rules, where=f"{path}: select"),
        ignore=None if stated.ignore is None else rule_prefixes(stated.ignore, rules, where=f"{path}: ignore"),
        fail_on=stated.fail_on,
        max_bytes=None if stated.max_size is None else size(str(stated.max_size), where=f"{path}: max-size"),
        schemas=None if stated.schemas is None else tuple(_used(entry, Path(path).parent) for entry in stated.schemas),
    )


def _used(entry: SchemaEntry, folder: Path) -> SchemaUse:
    from checker.settings.schema_files import read_schema

    return SchemaUse(read_schema(entry.schema_, folder), entry.files, str(folder.resolve()), entry.table)


def _explained(error: ValidationError, text: str, path: str) -> UsageError:
    """The first thing that is wrong, as one line for a person."""
    told = error.errors(include_url=False)
    # a misspelt key leaves the one that was meant missing
    first = next((each for each in told if each["type"] == "extra_forbidden"), told[0])
    place = f"{path}:{line}" if (line := _line_of(first["loc"], text)) else path
    is_entry = len(first["loc"]) > 2
    key = str(first["loc"][2 if is_entry else 0]) if first["loc"] else ""
    if first["type"] == "extra_forbidden":
        keys = ["schema", "files", "table"] if is_entry else [_kebab(name) for name in SettingsFile.model_fields]
        near = get_close_matches(key.replace("_", "-"), keys, n=1)
        remedy = f'did you mean "{near[0]}"?' if near else f"the settings are {', '.join(keys)}"
        return UsageError(f'unknown setting "{key}"', path=place, remedy=remedy)
    if first["type"] == "missing":
        return UsageError(f'"{key}" is missing', path=place, remedy="add it")
    return UsageError(f'"{key}" cannot be {first["input"]!r}', path=place, remedy=first["msg"].lower())


def _line_of(position: tuple[int | str, ...], text: str) -> int:
    """The line that sets the first key of ``position``, from 1; 0 when it is not found as plain text.

    Of a list of tables it is the line on which the one that is meant begins.
    """
    key = str(position[0]) if position else ""
    left = position[1] if len(position) > 1 and isinstance(position[1], int) else 0
    setting = re.compile(rf"""\s*(?:\[{{1,2}}(?:[^\]]*\.)?)?["']?{re.escape(key)}["']?\s*[=.\]]""")
    in_table = "[tool.gouji" not in text
    for number, line in enumerate(text.splitlines(), start=1):
        in_table = in_table or line.strip().startswith(("[tool.gouji", "[[tool.gouji"))
        if in_table and setting.match(line):
            if not left or not line.strip().startswith("[["):
                return number
            left -= 1
    return 0
