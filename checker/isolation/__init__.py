"""Binary formats are parsed in a child process with bounds on memory, processor and time.

Five kilobytes can make a parser take 24 GiB or abort the interpreter. That is no exception that could be caught: only
a process of its own lets the other files go on.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from checker.errors import GoujiError, UnreadableError
from checker.isolation.serving import REMEDY
from checker.isolation.transfer import result_of

Answer = TypeVar("Answer")


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
        raise UnreadableError(what, path=path, remedy=REMEDY) from error
    answer = result_of(done.stdout, bounds.result)
    if isinstance(answer, kind):
        return answer
    if isinstance(answer, GoujiError):
        raise answer
    raise UnreadableError(_why(done.returncode, done.stderr), path=path, remedy=REMEDY)


_ROOT = Path(__file__).resolve().parents[2]
_CHILD = "import sys; sys.path.insert(0, {root!r}); from checker.isolation.serving import serve; serve()"


def _why(code: int, errors: bytes) -> str:
    if code < 0:
        import signal

        name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
        return f"the parser was stopped or broke off ({name})"
    last = errors.decode("utf-8", "replace").strip().rpartition("\n")[2][:200]
    return f"the parser broke off ({last or f'exit code {code}'})"
