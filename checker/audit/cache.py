"""Results of earlier runs by what was checked, how, and by which gouji; for whoever owns the folder alone.

An entry holds the figures, the relations and the findings, but not the text: that is read again from the document
when a report shows some of it. An entry that is damaged is no entry. Several runs may share the folder: entries are
moved into place whole.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import stat
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import UnreadableError
from checker.model.document import Document
from checker.report.tool import VERSION

if TYPE_CHECKING:
    from checker.audit.work import Job
    from checker.model.report import DocumentReport

_MARK = b"gouji-result\n"
_DIGEST = hashlib.sha256().digest_size
_OLD = 30 * 24 * 3600
"""Seconds after which an entry that nobody asked for is removed."""
_DAY = 24 * 3600
_LOCKED = 0o700
_DRAFT = ".gouji-part"


class Cache:
    """A folder of results. ``get`` and ``put`` never raise for the folder's sake: without it, everything is done."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def get(self, job: Job, content: bytes) -> DocumentReport | None:
        """The report on ``content`` of an earlier run with the same settings, if there is one."""
        try:
            data = Path(self._entry(job, content)).read_bytes()
        except OSError:
            return None
        head = len(_MARK) + _DIGEST
        payload = data[head:]
        if not data.startswith(_MARK) or hashlib.sha256(payload).digest() != data[len(_MARK) : head]:
            return None
        with suppress(Exception):
            report: DocumentReport = _Results(io.BytesIO(payload)).load()
            kept = report.document
            if (kept.path, kept.sha256) != (job.name, hashlib.sha256(content).hexdigest()):
                return None  # moved here from another place
            return report._replace(document=Remembered(kept, job.path, job.settings.max_bytes))
        return None

    def put(self, job: Job, content: bytes, report: DocumentReport) -> None:
        """Keep the report without the document's text."""
        kept = report.document.but(text="", blocks=(), annotations=())
        payload = pickle.dumps(report._replace(document=kept), pickle.HIGHEST_PROTOCOL)
        entry = self._entry(job, content)
        folder = os.path.dirname(entry)  # noqa: PTH120
        with suppress(OSError):
            os.makedirs(folder, mode=_LOCKED, exist_ok=True)  # noqa: PTH103
            handle, draft = tempfile.mkstemp(dir=folder, suffix=_DRAFT)  # for its owner alone
            try:
                with os.fdopen(handle, "wb") as stream:
                    stream.write(_MARK + hashlib.sha256(payload).digest() + payload)
                os.replace(draft, entry)  # noqa: PTH105
            except BaseException:
                with suppress(OSError):
                    os.unlink(draft)  # noqa: PTH108
                raise

    def _entry(self, job: Job, content: bytes) -> str:
        what = hashlib.sha256(content)
        how = (job.name, job.check.__module__, job.check.__qualname__, job.settings, _program())
        what.update(repr(how).encode("utf-8", "backslashreplace"))
        name = what.hexdigest()
        return f"{self._folder}/{name[:2]}/{name[2:]}"


_READ_AGAIN = ("text", "blocks", "annotations")


class Remembered(Document):
    """A document of an earlier run: its text, blocks and remarks are read again when somebody asks for them.

    Then it raises UnreadableError when the file has changed.
    """

    __slots__ = ("_again", "_kept", "_limit", "_source")
    _again: Document | None
    _kept: Document
    _limit: int
    _source: str

    def __init__(self, kept: Document, source: str, limit: int) -> None:
        for name in Document.__slots__:
            if name not in _READ_AGAIN:
                object.__setattr__(self, name, getattr(kept, name))
        object.__setattr__(self, "_kept", kept)
        object.__setattr__(self, "_source", source)
        object.__setattr__(self, "_limit", limit)
        object.__setattr__(self, "_again", None)

    def __reduce__(self) -> tuple[Callable[..., Remembered], tuple[Document, str, int]]:
        return Remembered, (self._kept, self._source, self._limit)

    def __getattr__(self, name: str) -> object:
        if name in _READ_AGAIN:
            return getattr(self._document(), name)
        raise AttributeError(f"a document has no {name}")

    def _document(self) -> Document:
        if self._again is None:
            from checker.readers import read

            again = read(self._source, max_bytes=self._limit, shown_as=self.path)
            if again.sha256 != self.sha256:
                raise UnreadableError("changed while it was checked", path=self.path, remedy="run the check again")
            object.__setattr__(self, "_again", again)
            return again
        return self._again


class _Results(pickle.Unpickler):
    """Takes reports only: whatever else stands in the file is not run."""

    def find_class(self, module: str, name: str) -> object:
        if module.startswith("checker.model.") or (module, name) in _PLAIN:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a report")


_PLAIN = {
    ("fractions", "Fraction"),
    ("decimal", "Decimal"),
    ("builtins", "frozenset"),
    ("datetime", "date"),
    ("datetime", "datetime"),
}


def opened() -> Cache | None:
    """The user's cache, ``None`` where there can be none: no folder, or one that others may write to."""
    folder = folder_of_user()
    try:
        os.makedirs(folder, mode=_LOCKED, exist_ok=True)  # noqa: PTH103
        found = os.stat(folder)  # noqa: PTH116
    except OSError:
        return None
    if hasattr(os, "getuid") and (found.st_uid != os.getuid() or stat.S_IMODE(found.st_mode) & 0o077):
        return None
    with suppress(OSError):
        _tidy(folder)
    return Cache(folder)


def folder_of_user() -> str:
    """Where results are kept: $GOUJI_CACHE_DIR, else where the system keeps what can be made again."""
    own = os.environ.get("GOUJI_CACHE_DIR")
    if own:
        return own
    from platformdirs import user_cache_path

    return str(user_cache_path("gouji", appauthor=False) / "results")


def clean() -> int:
    """Remove every result; how many there were. Raises OSError for one that cannot be removed."""
    folder = Path(folder_of_user())
    count = 0
    for entry in _entries(folder):
        if _is_own(entry):
            entry.unlink(missing_ok=True)
            count += not entry.name.endswith(_DRAFT)
    for shard in folder.glob("[0-9a-f][0-9a-f]"):
        with suppress(OSError):
            shard.rmdir()
    (folder / "tidied").unlink(missing_ok=True)
    return count


def _entries(folder: Path) -> list[Path]:
    return [entry for shard in folder.glob("[0-9a-f][0-9a-f]") for entry in shard.iterdir() if entry.is_file()]


def _is_own(entry: Path) -> bool:
    """Whether the file is a result or the draft of one: $GOUJI_CACHE_DIR may name a folder that holds more."""
    if entry.name.endswith(_DRAFT):
        return True
    with entry.open("rb") as file:
        return file.read(len(_MARK)) == _MARK


def _tidy(folder: str) -> None:
    """Once a day, remove what nobody has asked for in a month."""
    mark, now = Path(folder, "tidied"), time.time()
    if mark.exists() and now - mark.stat().st_mtime < _DAY:
        return
    mark.touch(mode=0o600)
    for entry in _entries(Path(folder)):
        found = entry.stat()
        if now - max(found.st_mtime, found.st_atime) > _OLD and _is_own(entry):
            entry.unlink(missing_ok=True)


@lru_cache(maxsize=1)
def _program() -> str:
    """This gouji and what it reads with: the version, and the state of files, which change between releases, too."""
    digest = hashlib.sha256(VERSION.encode())
    for folder, _, names in sorted(os.walk(Path(__file__).resolve().parents[1])):
        for name in sorted(names):
            if name.endswith((".py", ".html", ".css", ".js")):
                digest.update(_state(os.path.join(folder, name)).encode())  # noqa: PTH118
    for library in _LIBRARIES:
        found = find_spec(library)
        digest.update(f"{library} {_state(found.origin) if found and found.origin else ''}\n".encode())
    return digest.hexdigest()


_LIBRARIES = ("lxml", "markdown_it", "pandas", "pandera", "pathspec", "pint", "pypdfium2", "turbohtml", "xlrd")
"""What documents are read with, and tables checked; to install another release changes the state of its files."""


def _state(file: str) -> str:
    found = os.stat(file)  # noqa: PTH116
    return f"{os.path.basename(file)} {found.st_size} {found.st_mtime_ns}\n"  # noqa: PTH119
