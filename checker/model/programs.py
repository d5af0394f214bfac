"""The programs of patterns, kept beside this module's bytecode and for the same reason.

``re`` translates a pattern into a program for its engine in Python, which takes a fifth of a millisecond: for the
patterns that one page has use for, as long as importing the package. So programs are kept where, when and for whom
Python keeps bytecode: in ``__pycache__`` (or under ``PYTHONPYCACHEPREFIX``), not with ``-B``, and for the interpreter
that made them. A file that is missing, damaged or of another interpreter costs time and nothing else.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from contextlib import suppress
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, Final, NamedTuple
from zlib import crc32


class _Program(NamedTuple):
    """What the engine makes a pattern of."""

    flags: int
    code: bytes
    groups: int
    group_index: dict[str, int]
    index_group: tuple[str | None, ...]


_MADE: Final = 2
"""Counts the ways in which programs were made; those of another are made again."""

_CODE: Final = "I"
"""How ``memoryview`` calls the engine's unit of code, four bytes."""


class Programs:
    """Patterns compiled from the programs kept in ``file``, which ``keep`` adds the new ones to."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._kept: dict[str, tuple[Any, ...]] | None = None
        self._has_new = False

    def compiled(self, source: str) -> re.Pattern[str]:
        """What ``re.compile`` gives. Raises ``re.error``."""
        if _ENGINE is None:
            return re.compile(source)
        if self._kept is None:
            self._kept = self._read()
        try:
            if source not in self._kept:
                self._kept[source] = tuple(_translated(source))
                self._has_new = True
            return _assembled(source, _Program(*self._kept[source]))
        except re.error:
            raise
        except Exception:  # whatever another interpreter does otherwise
            return re.compile(source)

    def keep(self) -> None:
        """Write the programs down for the next process, if there are new ones and Python keeps bytecode."""
        if not self._has_new or not self._file or sys.dont_write_bytecode:
            return
        file = Path(self._file)
        draft = file.with_name(f"{file.name}.{os.urandom(8).hex()}")  # no two writers have one name
        with suppress(OSError):
            try:
                with draft.open("xb") as stream:
                    content = marshal.dumps(self._kept)
                    stream.write(_head(content) + content)
                draft.replace(file)
            except BaseException:
                with suppress(OSError):
                    draft.unlink()
                raise
            self._has_new = False

    def _read(self) -> dict[str, tuple[Any, ...]]:
        with suppress(OSError, ValueError, EOFError, TypeError):
            data = Path(self._file).read_bytes()
            length = len(_head(b""))
            if data[:length] == _head(data[length:]):
                kept = marshal.loads(data[length:])
                return kept if isinstance(kept, dict) else {}
        return {}


def _head(content: bytes) -> bytes:
    """Which interpreter the programs are of, and that they are whole."""
    return b"%08x%08x" % (crc32(f"{_MADE} {sys.version} {_ENGINE and _ENGINE.MAGIC}".encode()), crc32(content))


def _engine() -> Any:
    """The module that runs programs, where it is the one known here."""
    with suppress(ImportError, AttributeError):
        engine = import_module("_sre")
        if memoryview(b"").cast(_CODE).itemsize == engine.CODESIZE:
            return engine
    return None


_ENGINE: Final = _engine()


def _translated(source: str) -> _Program:
    """The program of a pattern, as ``re`` makes it, and where its matches can begin."""
    compiler = import_module("re._compiler")
    parsed = import_module("re._parser").parse(source, 0)
    code = import_module("checker.model.beginnings").with_beginnings(compiler._code(parsed, 0), parsed)
    names = dict(parsed.state.groupdict)
    by_number: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        by_number[number] = name
    in_bytes = b"".join(int(unit).to_bytes(4, sys.byteorder) for unit in code)
    return _Program(parsed.state.flags, in_bytes, parsed.state.groups - 1, names, tuple(by_number))


def _assembled(source: str, program: _Program) -> re.Pattern[str]:
    code = memoryview(program.code).cast(_CODE).tolist()
    compiled: re.Pattern[str] = _ENGINE.compile(
        source, program.flags, code, program.groups, program.group_index, program.index_group
    )
    return compiled


def _beside_bytecode() -> str:
    """The file for this interpreter, "" where it keeps no bytecode at all."""
    if sys.implementation.cache_tag is None:
        return ""
    return cache_from_source(__file__, optimization="programs").removesuffix("pyc") + "bin"


PROGRAMS: Final = Programs(_beside_bytecode())
"""Those of this package."""
