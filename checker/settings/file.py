"""Reads ``gouji.toml`` and the ``[tool.gouji]`` table of a ``pyproject.toml``.

Importing this brings pydantic in, so it is imported only where there is a file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import PurePath

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from checker.errors import UsageError
from checker.model.verdict import Severity
from checker.settings.partial import Partial, rule_prefixes, size
from checker.settings.settings import Language, Profile


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class SettingsFile(BaseModel):
    """The keys of a configuration file."""

    model_config = ConfigDict(extra="forbid", alias_generator=_kebab, strict=True)

    profile: Profile | None = Field(None, description="lint stays silent in doubt, audit shows weak relations too")
    lang: Language | None = Field(None, description="language of messages")
    select: list[str] | None = Field(None, description="rules to apply: ids, prefixes of ids, or names")
    ignore: list[str] | None = Field(None, description="rules to leave out")
    fail_on: Severity | None = Field(None, strict=False, description="least severity that makes the exit code 1")
    max_size: int | str | None = Field(None, description='largest input, in bytes or as "64M"')


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
    )


def _explained(error: ValidationError, text: str, path: str) -> UsageError:
    """The first thing that is wrong, as one line for a person."""
    first = error.errors(include_url=False)[0]
    key = str(first["loc"][0]) if first["loc"] else ""
    place = f"{path}:{line}" if (line := _line_of(key, text)) else path
    if first["type"] == "extra_forbidden":
        keys = [_kebab(name) for name in SettingsFile.model_fields]
        near = get_close_matches(key.replace("_", "-"), keys, n=1)
        remedy = f'did you mean "{near[0]}"?' if near else f"the settings are {', '.join(keys)}"
        return UsageError(f'unknown setting "{key}"', path=place, remedy=remedy)
    return UsageError(f'"{key}" cannot be {first["input"]!r}', path=place, remedy=first["msg"].lower())


def _line_of(key: str, text: str) -> int:
    """The line that sets ``key``, from 1; 0 when it is not found as plain text."""
    setting = re.compile(rf"""\s*(?:\[(?:[^\]]*\.)?)?["']?{re.escape(key)}["']?\s*[=.\]]""")
    in_table = "[tool.gouji" not in text
    for number, line in enumerate(text.splitlines(), start=1):
        in_table = in_table or line.strip().startswith("[tool.gouji")
        if in_table and setting.match(line):
            return number
    return 0
