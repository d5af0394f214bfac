"""Measures gouji against its targets, one line each; ends with 1 when one is missed.

Processor time of one core; the machine's own speed is taken out where a ratio can be given.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from checker.pipeline import check
from checker.readers.text import read_text
from checker.settings import Settings
from tests.bench.many import many
from tests.bench.measuring import Line, seconds
from tests.bench.peers import rows
from tests.bench.readers import reading
from tests.bench.samples import long_text, real_texts, repeated, sample_texts
from tests.bench.start import HEAVY, modules_after, peak_bytes, start_ratio

MEGABYTE = 10**6
SMALL_REPORT_BYTES = 15_000
CHARACTERS = 400_000
CHARACTERS_A_SECOND = 10**6
FIGURES_A_SECOND = CHARACTERS_A_SECOND // 90
"""The same target for texts that are denser: work reports state one figure in about 90 characters."""

LONGEST_DOCUMENT = 5 * MEGABYTE

MORE_WITH_OPTIONS = 4
"""The start of typer, which reads every line but the plain ``gouji check FILE...``, in starts of an interpreter."""

_NUMBER = re.compile(r"[0-9０-９]+(?:[.．][0-9０-９]+)?|[零〇一二三四五六七八九十百千万亿]+")


def check_texts(texts: tuple[str, ...]) -> None:
    """From text to findings, each text a document of its own."""
    for text in texts:
        check(read_text(text, path="bench.txt", sha256=""), Settings())


def count_figures(text: str) -> int:
    """How many figures the text states."""
    return sum(not claim.why for claim in check(read_text(text, path="bench.txt", sha256=""), Settings()).claims)


def find_numbers(texts: tuple[str, ...]) -> None:
    """The least that any reader of figures has to do: find the numerals."""
    for text in texts:
        _NUMBER.findall(text)


def speed(name: str, texts: tuple[str, ...], *, target: int) -> Iterator[Line]:
    """Characters and figures a second, and the time against a bare search for numerals on the same machine."""
    many = repeated(texts, CHARACTERS)
    characters = sum(map(len, many))
    figures = sum(count_figures(text) for text in texts) * (len(many) // len(texts))
    checking = seconds(lambda: check_texts(many), best_of=5)
    searching = seconds(lambda: find_numbers(many), best_of=5)
    rate, figure_rate = characters / checking, figures / checking
    wanted = f"at least {target / 1e6:.0f} million" if target else f"(one figure in {characters // figures} characters)"
    yield Line(f"{name}: characters a second", f"{rate / 1e6:.2f} million", wanted, rate >= target)
    wanted = f"at least {FIGURES_A_SECOND:,}"
    yield Line(f"{name}: figures a second", f"{figure_rate:,.0f}", wanted, figure_rate >= FIGURES_A_SECOND)
    yield Line(f"{name}: time of a bare search for numerals", f"{checking / searching:.1f} times", "", True)


def growth(texts: tuple[str, ...]) -> Iterator[Line]:
    """How the time grows when one document doubles."""
    size, before = LONGEST_DOCUMENT // 8, None
    while size <= LONGEST_DOCUMENT:
        document = (long_text(texts, size),)
        taken = seconds(lambda document=document: check_texts(document), best_of=3)
        if before is not None:
            what = f"one document of {size / MEGABYTE:.2f} MB: time of half of it"
            yield Line(what, f"{taken / before:.2f} times", "at most 2.3 times", taken <= 2.3 * before)
        size, before = size * 2, taken


def start(texts: tuple[str, ...], *, most: int) -> Iterator[Line]:
    """What ``gouji check`` on one report of 15 KB costs as a whole."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.txt"
        file.write_text(long_text(texts, SMALL_REPORT_BYTES), encoding="utf-8", newline="")
        start_ratio(file, runs=1)  # compiles
        ratio = start_ratio(file, runs=15)
        with_options = start_ratio(file, "--isolated", "--no-cache", runs=15)
        peak = peak_bytes(file) / MEGABYTE
        heavy = HEAVY & modules_after(["check", str(file)])
    what = "gouji check on a 15 KB report: "
    yield Line(f"{what}bare interpreters", f"{ratio:.1f} times", f"at most {most} times", ratio <= most)
    most += MORE_WITH_OPTIONS
    wanted = f"at most {most} times"
    yield Line(f"{what}the same with options", f"{with_options:.1f} times", wanted, with_options <= most)
    yield Line(f"{what}peak memory", f"{peak:.0f} MB", "below 80 MB", peak < 80)
    yield Line(f"{what}heavy modules", ", ".join(sorted(heavy)) or "none", "none", not heavy)


def measurements() -> Iterator[Line]:
    """Every measurement, as it is made."""
    samples, real = sample_texts(), real_texts()
    yield from speed("sample reports", samples, target=0)
    if real:
        yield from speed("real reports", real, target=CHARACTERS_A_SECOND)
    yield from growth(samples)
    # the samples have an error in every other paragraph, and to tell which figure is wrong takes longer than to start
    yield from start(real or samples, most=10 if real else 18)
    yield from many(real or samples)
    yield from reading()


def main() -> int:
    """Prints the measurements; 1 when a target is missed."""
    missed = 0
    for line in measurements():
        print(line, flush=True)
        missed += not line.met
    print()
    for row in rows():
        print(row, flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
