"""Settings that one source states: the command line, a configuration file. The nearer source wins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from checker.errors import UsageError
from checker.model.verdict import Severity
from checker.settings.settings import Language, Profile, Settings

if TYPE_CHECKING:
    from checker.model.table_schema import SchemaUse

_SIZE = r"(\d{1,15})\s*(?:([kmg])(?:i?b)?|b)?"
_UNITS = {"": 1, "k": 1024, "m": 1024**2, "g": 1024**3}


class Partial(NamedTuple):
    """The settings that a source states; ``None`` where it says nothing. The meaning is that of ``Settings``."""

    profile: Profile | None = None
    lang: Language | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    fail_on: Severity | None = None
    max_bytes: int | None = None
    schemas: tuple[SchemaUse, ...] | None = None


def layered(*sources: Partial) -> Settings:
    """The defaults, overridden by each source in turn; only table schemas add up: none of them makes another wrong."""
    settings = Settings()
    for source in sources:
        schemas = (*settings.schemas, *(source.schemas or ()))
        stated = {name: value for name, value in source._asdict().items() if value is not None}
        settings = settings._replace(**stated | {"schemas": schemas})
    return settings


def rule_prefixes(words: Iterable[str], rules: Mapping[str, str], *, where: str) -> tuple[str, ...]:
    """The words, ids or prefixes of ids or names of ``rules`` (id -> name), as prefixes of ids.

    Raises UsageError for a word that means no rule; ``where`` names the option or file it stands in.
    """
    ids = {name: rule_id for rule_id, name in rules.items()}
    prefixes = []
    for word in words:
        prefix = ids.get(word.lower(), word.upper())
        if prefix == "ALL":
            prefix = "GJ"
        if not word or not any(rule_id.startswith(prefix) for rule_id in rules):
            near = get_close_matches(word.lower(), ids, n=1) or get_close_matches(word.upper(), rules, n=1)
            remedy = f'did you mean "{near[0]}"?' if near else "gouji rules lists them"
            raise UsageError(f'{where}: unknown rule "{word}"', remedy=remedy)
        prefixes.append(prefix)
    return tuple(prefixes)


def size(text: str, *, where: str) -> int:
    """Bytes: "500000", "500K", "64M", "64MiB", "1G" (steps of 1024).

    Raises UsageError for anything else, and for zero.
    """
    parts = re.fullmatch(_SIZE, text.strip(), re.IGNORECASE | re.ASCII)
    if parts is None or not int(parts[1]):
        raise UsageError(f'{where}: "{text}" is no size', remedy="write a number of bytes, or one with K, M or G")
    return int(parts[1]) * _UNITS[(parts[2] or "").lower()]
