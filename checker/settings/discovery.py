"""Which configuration file is in force: the closest above the inputs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from os.path import commonpath
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import UsageError
from checker.settings.partial import Partial

if TYPE_CHECKING:
    from checker.model.table_schema import SchemaUse

OWN_FILE = "gouji.toml"
SHARED_FILE = "pyproject.toml"
_TABLE = b"[tool.gouji"


def configured(
    paths: Iterable[str], rules: Callable[[], Mapping[str, str]], *, config: str | None, isolated: bool
) -> Partial:
    """What the configuration file says: ``config``, else the closest one; nothing when ``isolated``.

    ``rules`` gives the known rules, id -> name, and is asked only when there is a file.
    Raises UsageError when ``config`` is missing, or a file says what no setting can be, and where one that was not
    named asks for a schema in Python: whoever sends a folder would run code on the machine that checks it.
    """
    if isolated:
        return Partial()
    file = Path(config) if config is not None else _closest(paths)
    if file is None:
        return Partial()
    try:
        data = file.read_bytes()
    except (OSError, ValueError) as error:
        raise UsageError("cannot be read", path=str(file), remedy="check the name given to --config") from error
    from checker.settings.file import parse

    stated = parse(data, str(file), rules())
    if config is None and stated.schemas:
        _refuse_code(stated.schemas, str(file))
    return stated


def _refuse_code(schemas: Iterable[SchemaUse], path: str) -> None:
    from checker.model.table_schema import PythonSchema

    for use in schemas:
        if isinstance(use.schema, PythonSchema):
            remedy = f"if you trust it, say --config {path}, or name the schema with --schema"
            raise UsageError("a table schema in Python would be run", path=path, remedy=remedy)


def _closest(paths: Iterable[str]) -> Path | None:
    """The first gouji.toml, or pyproject.toml with our table, from the folder that holds all inputs upwards."""
    folders = [str(place if place.is_dir() else place.parent) for place in (Path(path).resolve() for path in paths)]
    try:
        start = Path(commonpath(folders))
    except ValueError:  # no input but standard input, or two Windows drives
        start = Path.cwd()
    for folder in (start, *start.parents):
        if (folder / OWN_FILE).is_file():
            return folder / OWN_FILE
        shared = folder / SHARED_FILE
        if shared.is_file() and _TABLE in shared.read_bytes():
            return shared
    return None
