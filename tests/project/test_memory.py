"""A check of a small report is small."""

from __future__ import annotations

from pathlib import Path

from tests.bench.samples import long_text, sample_texts
from tests.bench.start import peak_bytes

MEGABYTE = 10**6


def test_a_report_of_fifteen_kilobytes_is_checked_in_less_than_eighty_megabytes(tmp_path: Path) -> None:
    file = tmp_path / "报告.txt"
    file.write_text(long_text(sample_texts(), 15_000), encoding="utf-8", newline="")
    assert 5 * MEGABYTE < peak_bytes(file) < 80 * MEGABYTE
