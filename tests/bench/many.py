"""What a folder of reports takes: with one process and two, again with what the first run has kept, and in memory."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.child import measure
from tests.bench.measuring import Line
from tests.bench.samples import long_text

_BYTES = 15_000
_REPORTS = 2_000
_FEW = 200
_RUNS = 2
"""The quickest counts: whatever else the machine does slows two processes more than one."""

_TIMES_WITH_TWO = 1.8
_TIMES_WHEN_KEPT = 10.0
_BYTES_A_REPORT = 6_000
"""What a report more may take in the end: its path, and where it stands in the list of files."""


def many(texts: tuple[str, ...]) -> Iterator[Line]:
    """How many times faster two processes and a warm cache are, and what a report more takes of memory."""
    with tempfile.TemporaryDirectory() as folder:
        reports, cache = Path(folder, "reports"), Path(folder, "cache")
        _write(reports, texts, _REPORTS)
        few = Path(folder, "few")
        _write(few, texts, _FEW)
        cache.mkdir(mode=0o700)
        os.environ["GOUJI_CACHE_DIR"] = str(cache)
        anew = [_command(reports, "--no-cache", "--jobs", str(jobs)) for jobs in (1, 2)]
        one, two = (min(measure(command).seconds for _ in range(_RUNS)) for command in anew)
        rate = f"{one / two:.2f} times ({_REPORTS / two:.0f} a second)"
        yield Line(
            f"{_REPORTS:,} reports of 15 KB: two processes",
            rate,
            f"at least {_TIMES_WITH_TWO} times",
            one >= _TIMES_WITH_TWO * two,
        )
        cold = measure(_command(reports, "--jobs", "1"))
        warm = min(measure(_command(reports, "--jobs", "1")).seconds for _ in range(_RUNS))
        yield Line(
            f"{_REPORTS:,} reports of 15 KB: what an earlier run kept",
            f"{cold.seconds / warm:.1f} times",
            f"at least {_TIMES_WHEN_KEPT:.0f} times",
            cold.seconds >= _TIMES_WHEN_KEPT * warm,
        )
        peaks = [measure(_command(each, "--no-cache", "--jobs", "1")).peak_bytes for each in (few, reports)]
        each = (peaks[1] - peaks[0]) / (_REPORTS - _FEW)
        yield Line(
            "memory that a report more takes",
            f"{each / 1000:.1f} KB",
            f"at most {_BYTES_A_REPORT / 1000:.0f} KB",
            each <= _BYTES_A_REPORT,
        )


def _write(folder: Path, texts: tuple[str, ...], count: int) -> None:
    """So many reports, no two of them alike."""
    folder.mkdir()
    for number in range(count):
        turned = texts[number % len(texts) :] + texts[: number % len(texts)]
        text = f"第{number}号\n{long_text(turned, _BYTES)}"
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8", newline="")


def _command(folder: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "checker", "check", "--isolated", *options, str(folder)]
