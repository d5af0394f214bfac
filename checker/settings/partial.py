"""Settings that one source states: the command line, a configuration file. The nearer source wins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.errors import UsageError
from checker.model.verdict import Severity
from checker.model.vocabulary import Vocabulary
from checker.settings.settings import Language, Profile, Rounding, Settings

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from checker.model.table_schema import SchemaUse

_SIZE = r"(\d{1,15})\s*(?:([kmg])(?:i?b)?|b)?"
_UNITS = {"": 1, "k": 1024, "m": 1024**2, "g": 1024**3}

PerFile = tuple[tuple[str, tuple[str, ...]], ...]
"""Rules to leave out by the pattern of the files they are left out of, as .gitignore has patterns."""


class Partial(NamedTuple):
    """The settings that a source states; ``None`` where it says nothing. The meaning is that of ``Settings``.

    ``extend_ignore`` is added to what another source ignores, and ``schemas`` to its schemas.
    ``per_file_ignores`` are for files below ``folder``; ``domains`` are the files that the definitions of
    ``vocabulary`` come from.
    ``origins`` say where each setting stands: "gouji.toml:3", "--profile".
    """

    profile: Profile | None = None
    lang: Language | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    fail_on: Severity | None = None
    max_bytes: int | None = None
    extend_select: tuple[str, ...] | None = None
    extend_ignore: tuple[str, ...] | None = None
    severities: tuple[tuple[str, Severity], ...] | None = None
    rounding: Rounding | None = None
    vocabulary: Vocabulary | None = None
    baseline: str | None = None
    schemas: tuple[SchemaUse, ...] | None = None
    per_file_ignores: PerFile = ()
    domains: tuple[str, ...] = ()
    folder: str = ""
    origins: Mapping[str, str] = {}

    def for_file(self, path: str) -> Partial:
        """What it says of one file: the rules that are left out of that file are ignored."""
        if not self.per_file_ignores:
            return self
        from pathlib import PurePath

        try:
            name = PurePath(path).relative_to(self.folder).as_posix()
        except ValueError:  # not below the folder of the configuration
            return self
        left_out = (
            rule for pattern, rules in self.per_file_ignores if files_of(pattern).match_file(name) for rule in rules
        )
        return self._replace(extend_ignore=(*(self.extend_ignore or ()), *left_out))


@lru_cache(maxsize=1024)
def files_of(pattern: str) -> GitIgnoreSpec:
    """What a pattern of files as in .gitignore means. Raises ValueError for what is none."""
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines([pattern])


_EXTENSIONS = {"ignore": "extend_ignore", "extend_select": "extend_select", "schemas": "schemas"}
"""What is added to the sources before, by the setting that it is added to."""


def layered(*sources: Partial) -> Settings:
    """The defaults, overridden by each source in turn; what extends is added."""
    settings = Settings()
    for source in sources:
        stated: dict[str, Any] = {
            name: value
            for name in Settings._fields
            if name not in ("extend_select", "schemas") and (value := getattr(source, name)) is not None
        }
        settings = settings._replace(**stated)
        settings = settings._replace(
            extend_select=(*settings.extend_select, *(source.extend_select or ())),
            ignore=(*settings.ignore, *(source.extend_ignore or ())),
            schemas=(*settings.schemas, *(source.schemas or ())),
        )
    return settings


def origins_of(name: str, sources: Iterable[Partial]) -> tuple[str, ...]:
    """Where the value of a setting stands ("--profile", "gouji.toml:3"), all places of one that was extended."""
    found: list[str] = []
    extension = _EXTENSIONS.get(name, "")
    for source in sources:
        if name != extension and name in source.origins:
            found = [source.origins[name]]
        if extension in source.origins:
            found.append(source.origins[extension])
    return tuple(found)


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
            from difflib import get_close_matches

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
