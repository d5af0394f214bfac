"""What reading a document of twenty pages takes, beside the bare parse of its library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from checker.readers.decoding import decode
from checker.readers.formats import READERS
from checker.readers.kinds import Format
from checker.readers.markdown import read_markdown
from checker.readers.text import read_text
from tests.bench.bare import PARSES
from tests.bench.documents import documents
from tests.bench.measuring import Line, in_turn

_RUNS = 9


def reading() -> Iterator[Line]:
    """Milliseconds in process, libraries imported, and how many times the bare parse that is."""
    for name, data in documents().items():
        suffix = name.rpartition(".")[2]
        read, parse = reader_of(suffix), PARSES[suffix]
        ours, bare = in_turn((partial(read, data), partial(parse, data)), best_of=_RUNS)
        measured = f"{1000 * ours:.1f} ms, {ours / bare:.1f} times"
        yield Line(f"20 pages of {name}: time of a bare parse of {1000 * bare:.1f} ms", measured, "", True)


def reader_of(suffix: str) -> Callable[[bytes], object]:
    """The reader for files with this suffix, from bytes to document."""
    if suffix == "txt":
        return lambda data: read_text(decode(data, "bench.txt"), path="bench.txt", sha256="")
    if suffix == "md":
        return lambda data: read_markdown(decode(data, "bench.md"), path="bench.md", sha256="")
    reader = READERS[Format(suffix)]
    read: Callable[..., object] = getattr(import_module(reader.module), reader.function)
    return partial(read, path=f"bench.{suffix}", sha256="")
