"""Which configuration file is in force for a file: the closest above it. Files are not merged with each other."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from os.path import commonpath
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import UsageError
from checker.settings.partial import Partial, layered
from checker.settings.settings import Language, Settings

if TYPE_CHECKING:
    from checker.model.table_schema import SchemaUse

OWN_FILE = "gouji.toml"
SHARED_FILE = "pyproject.toml"
_TABLE = b"gouji"
_LARGEST = 4 * 1024 * 1024
"""Bytes of a configuration file."""


class Configuration:
    """The settings of a run and of each of its files: command line before the closest file before the defaults.

    ``stated`` is what the command line says, ``config`` the file it names, if any; ``isolated`` ignores all others.
    ``rules`` gives the known rules, id -> name, and is asked only when there is a file.
    """

    def __init__(
        self, stated: Partial, rules: Callable[[], Mapping[str, str]], *, config: str | None, isolated: bool
    ) -> None:
        self._stated = stated
        self._rules = rules
        self._is_isolated = isolated
        self._named = None if config is None or isolated else self._read(Path(config), is_named=True)
        self._closest: dict[str, Partial] = {}

    def of_run(self, paths: Iterable[str]) -> Settings:
        """The settings for what is said once: language and the like; of the folder that holds all ``paths``.

        Raises UsageError when a configuration file is missing, or says what no setting can be, and where one that
        was not named asks for a schema in Python: whoever sends a folder would run code where it is checked.
        """
        return layered(*self._sources(_common_folder(paths)))

    def language_of_run(self, paths: Iterable[str]) -> Language | None:
        """The language that the command line or a configuration file asks for, ``None`` when neither does."""
        file, line = self._sources(_common_folder(paths))
        return line.lang or file.lang

    def of_file(self, path: str) -> Settings:
        """The settings for the file ``path``; raises UsageError as ``of_run``."""
        return layered(*self.sources_for(path))

    def sources_for(self, path: str) -> tuple[Partial, Partial]:
        """What the configuration file says for the file or folder ``path``, and what the command line does."""
        stated, line = self._sources(_parent(path))
        return stated.for_file(os.path.realpath(path)), line

    def _sources(self, folder: str) -> tuple[Partial, Partial]:
        if self._named is not None:
            return self._named, self._stated
        return (Partial() if self._is_isolated else self._closest_to(folder)), self._stated

    def _closest_to(self, folder: str) -> Partial:
        """What gouji.toml, or a pyproject.toml with our table, says in the folder or the nearest one above."""
        known = self._closest.get(folder)
        if known is not None:
            return known
        found = self._in_folder(folder)
        if found is None:
            above = os.path.dirname(folder)  # noqa: PTH120 (thousands of files)
            found = Partial() if above == folder else self._closest_to(above)
        self._closest[folder] = found
        return found

    def _in_folder(self, folder: str) -> Partial | None:
        for name in (OWN_FILE, SHARED_FILE):
            file = Path(folder, name)
            if file.is_file() and (found := self._read(file)) is not None:
                return found
        return None

    def _read(self, file: Path, *, is_named: bool = False) -> Partial | None:
        try:
            with file.open("rb") as stream:
                data = stream.read(_LARGEST + 1)
        except (OSError, ValueError) as error:
            remedy = "check the name given to --config" if is_named else "ask for permission to read it"
            raise UsageError("cannot be read", path=str(file), remedy=remedy) from error
        if len(data) > _LARGEST:
            raise UsageError("larger than 4 MiB", path=_shown(file), remedy="is it a configuration file?")
        if file.name == SHARED_FILE and _TABLE not in data:
            return None
        from checker.settings.file import parse

        found = parse(data, _shown(file), self._rules())
        if not is_named and found is not None and found.schemas:
            _refuse_code(found.schemas, _shown(file))
        return Partial() if found is None and is_named else found


def _refuse_code(schemas: Iterable[SchemaUse], path: str) -> None:
    from checker.model.table_schema import PythonSchema

    if any(isinstance(use.schema, PythonSchema) for use in schemas):
        remedy = f"if you trust it, say --config {path}, or name the schema with --schema"
        raise UsageError("a table schema in Python would be run", path=path, remedy=remedy)


def _shown(file: Path) -> str:
    """The path as a person would type it from here."""
    try:
        return str(file.relative_to(Path.cwd()))
    except ValueError:
        return str(file)


def _parent(path: str) -> str:
    """The real folder of a file, or the folder itself."""
    real = os.path.realpath(path)
    return real if os.path.isdir(real) else os.path.dirname(real)  # noqa: PTH112, PTH120 (thousands of files)


def _common_folder(paths: Iterable[str]) -> str:
    try:
        return commonpath([_parent(path) for path in paths])
    except ValueError:  # no input but standard input, or two Windows drives
        return os.path.realpath(Path.cwd())
