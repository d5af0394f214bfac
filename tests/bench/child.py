"""Runs a command and prints, as JSON, its seconds, peak memory in bytes and exit code.

A process of its own: the peak that the system tells of a child is at least that of whoever started it, so a test
runner cannot measure a small child.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

KILOBYTES = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a command took."""

    seconds: float
    peak_bytes: int
    exit_code: int


def measure(command: Sequence[str]) -> Cost:
    """The cost of one run of the command, its output thrown away."""
    done = subprocess.run(
        [sys.executable, "-S", "-E", __file__, *command], stdout=subprocess.PIPE, check=True, encoding="utf-8"
    )
    return Cost(**json.loads(done.stdout))


def main() -> None:
    """Runs the command that the arguments give."""
    start = time.perf_counter()
    done = subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * KILOBYTES
    sys.stdout.write(json.dumps({"seconds": seconds, "peak_bytes": peak, "exit_code": done.returncode}) + os.linesep)


if __name__ == "__main__":
    main()
