"""What reading a document of twenty pages takes, beside the bare parse of its library."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from checker.readers import read_bytes
from checker.readers.decoding import decode
from checker.readers.formats import READERS
from checker.readers.kinds import Format
from checker.readers.markdown import read_markdown
from checker.readers.text import read_text
from tests.bench.bare import PARSES
from tests.bench.documents import documents
from tests.bench.measuring import Line, in_turn

_RUNS = 9
_MOST_TIMES = {"docx": 2, "in short runs.docx": 2, "by hand.pdf": 2, "pdf": 2, "md": 2}
"""By name. The libraries of the other formats only split bytes: cells and boxes take longer than that to make."""
_MOST_SECONDS = {"docx": 0.5, "pdf": 1.5}
"""With the process in which the file is read, beyond what the start of an interpreter takes."""


def reading() -> Iterator[Line]:
    """For every format, milliseconds with all libraries loaded, and how many times the bare parse that is."""
    made = documents()
    for name, data in made.items():
        suffix = name.rpartition(".")[2]
        ours, bare = in_turn((partial(reader_of(suffix), data), partial(PARSES[suffix], data)), best_of=_RUNS)
        most = _MOST_TIMES.get(name)
        what = f"20 pages, {name}: times the bare parse of {1000 * bare:.1f} ms"
        measured = f"{1000 * ours:.1f} ms, {ours / bare:.1f} times"
        yield Line(what, measured, f"at most {most} times" if most else "", not most or ours <= most * bare)
    for suffix, seconds in _MOST_SECONDS.items():
        name = next(name for name in (suffix, f"by hand.{suffix}") if name in made)
        ours, bare = in_turn((partial(read_bytes, made[name], f"bench.{suffix}"), _start_interpreter), best_of=_RUNS)
        what = f"20 pages, {name}: read in a process of its own"
        yield Line(what, f"{ours - bare:.2f} s", f"at most {seconds} s", ours - bare <= seconds)


def reader_of(suffix: str) -> Callable[[bytes], object]:
    """The reader for files with this suffix, from bytes to document."""
    if suffix == "txt":
        return lambda data: read_text(decode(data, "bench.txt"), path="bench.txt", sha256="")
    if suffix == "md":
        return lambda data: read_markdown(decode(data, "bench.md"), path="bench.md", sha256="")
    reader = READERS[Format(suffix)]
    read: Callable[..., object] = getattr(import_module(reader.module), reader.function)
    return partial(read, path=f"bench.{suffix}", sha256="")


def _start_interpreter() -> None:
    subprocess.run([sys.executable, "-c", "pass"], check=True)
