"""Binary formats are parsed in a child process with bounds on memory, processor and time.

Five kilobytes can make a parser take 24 GiB or abort the interpreter. That is no exception that could be caught: only
a process of its own lets the other files go on.
"""

from __future__ import annotations

import contextlib
import io
import os
import pickle
import struct
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from checker.errors import GoujiError, UnreadableError

Answer = TypeVar("Answer")

_REMEDY = "save it again in its program, or give the text as .txt"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may take: address space in bytes, processor and wall time in seconds, bytes of result."""

    memory: int = 2 * 1024**3
    processor: int = 60
    wall: int = 120
    result: int = 512 * 1024**2


def isolated(
    kind: type[Answer],
    module: str,
    function: str,
    data: bytes,
    *,
    path: str,
    limits: Limits | None = None,
    **arguments: object,
) -> Answer:
    """What ``function(data, path=…, **arguments)`` of ``module`` returns, run in a child process of its own.

    It has to be of the ``kind`` Document or bytes. Raises what the child raises, if it is a GoujiError, and
    UnreadableError when it dies, is stopped at a bound or fails in any other way. The child sees no standard input but
    the data, and writes nothing but its answer.
    """
    bounds = limits or Limits()
    command = [sys.executable, "-I", "-c", _CHILD.format(root=str(_ROOT))]
    request = pickle.dumps((module, function, data, path, arguments, bounds.memory, bounds.processor))
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    try:
        done = subprocess.run(command, input=request, capture_output=True, timeout=bounds.wall, env=environment)
    except subprocess.TimeoutExpired as error:
        what = f"stopped after {bounds.wall} seconds"
        raise UnreadableError(what, path=path, remedy=_REMEDY) from error
    answer = _answer(done.stdout, bounds.result)
    if isinstance(answer, kind):
        return answer
    if isinstance(answer, GoujiError):
        raise answer
    raise UnreadableError(_why(done.returncode, done.stderr), path=path, remedy=_REMEDY)


_ROOT = Path(__file__).resolve().parents[1]
_CHILD = "import sys; sys.path.insert(0, {root!r}); from checker.isolation import _serve; _serve()"
_MARK = b"gouji-answer\n"


def _serve() -> None:
    """The child: one request on standard input, one answer on standard output."""
    import importlib
    import resource

    module, function, data, path, arguments, memory, processor = pickle.loads(sys.stdin.buffer.read())
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (processor, processor))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.setrecursionlimit(2_000)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no part of the answer
    answer: object
    try:
        answer = getattr(importlib.import_module(module), function)(data, path=path, **arguments)
    except GoujiError as error:
        answer = error
    except (MemoryError, RecursionError) as error:
        answer = UnreadableError(f"too large or too deep ({type(error).__name__})", path=path, remedy=_REMEDY)
    except Exception as error:  # whatever a parser does with a damaged file, the other files are still read
        answer = UnreadableError(f"damaged ({type(error).__name__}: {error})", path=path, remedy=_REMEDY)
    payload = pickle.dumps(answer)
    out.write(_MARK + struct.pack(">Q", len(payload)) + payload)
    out.close()


def _answer(output: bytes, most: int) -> object:
    head = len(_MARK) + 8
    if not output.startswith(_MARK) or len(output) < head:
        return None
    (size,) = struct.unpack(">Q", output[len(_MARK) : head])
    if size != len(output) - head or size > most:
        return None
    with contextlib.suppress(Exception):
        return _Answers(io.BytesIO(output[head:])).load()
    return None


class _Answers(pickle.Unpickler):
    """Takes documents, bytes and errors only: a parser that was taken over must not reach out of its process."""

    def find_class(self, module: str, name: str) -> object:
        if module in ("checker.model.document", "checker.model.span", "checker.errors"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a document")


def _why(code: int, errors: bytes) -> str:
    if code < 0:
        import signal

        name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
        return f"the parser was stopped or broke off ({name})"
    last = errors.decode("utf-8", "replace").strip().rpartition("\n")[2][:200]
    return f"the parser broke off ({last or f'exit code {code}'})"
