"""What a check of one small report loads, takes and holds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median

from tests.bench.child import measure

HEAVY = frozenset(
    ("asyncio", "jinja2", "lxml", "markdown_it", "openpyxl", "pandas", "pandera", "pint", "polars", "pydantic")
)
"""Modules that a check of a text file has no use for; any of them costs more than the check itself."""

_LOADED = """
import sys
from checker.cli.app import run
try:
    run()
finally:
    print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def modules_after(arguments: list[str]) -> frozenset[str]:
    """The top-level modules that a run of gouji with these arguments leaves loaded."""
    done = subprocess.run(
        [sys.executable, "-c", _LOADED, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    return frozenset(done.stderr.splitlines()[-1].split())


def check_command(file: Path, *options: str) -> list[str]:
    """A check of the file, as a process of its own."""
    return [sys.executable, "-m", "checker", "check", *options, str(file)]


def start_ratio(file: Path, *options: str, runs: int) -> float:
    """How many times as long as a bare interpreter a check of the file takes; medians of interleaved runs."""
    bare, checks = [], []
    for _ in range(runs):
        bare.append(measure([sys.executable, "-c", "pass"]).seconds)
        checks.append(measure(check_command(file, *options)).seconds)
    return median(checks) / median(bare)


def peak_bytes(file: Path) -> int:
    """The most memory that a check of the file holds at once."""
    return measure(check_command(file)).peak_bytes
