"""What may come of a hostile file: it is read within bounds, or refused within them in one clear line."""

from __future__ import annotations

import time

import pytest

from checker.errors import UnreadableError
from checker.isolation import Limits, isolated
from checker.model.document import Document

LONGEST_SECONDS = 60
LIMITS = Limits(memory=1024**3, processor=30, wall=50)

SENTENCE = "受理案件485件，其中行政案件121件。"


def read(data: bytes, suffix: str) -> Document:
    """The document, read in a process of its own as the command line does it, and in bounded time."""
    begin = time.monotonic()
    try:
        module, function = f"checker.readers.{suffix}", f"read_{suffix}"
        return isolated(Document, module, function, data, path=f"坏.{suffix}", sha256="", limits=LIMITS)
    finally:
        assert time.monotonic() - begin < LONGEST_SECONDS


def assert_refused(data: bytes, suffix: str, what: str) -> None:
    """It cannot be read, and is told so."""
    with pytest.raises(UnreadableError) as refusal:
        read(data, suffix)
    assert what in refusal.value.what
    assert refusal.value.path == f"坏.{suffix}"
    assert refusal.value.remedy
    assert "\n" not in str(refusal.value)
