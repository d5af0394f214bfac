"""Ctrl-C stops the checking, but not in the middle of what is being written."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interruption:
    """While it is entered, Ctrl-C raises KeyboardInterrupt at once, or behind the protected part it falls into.

    A second Ctrl-C is always obeyed at once: what is written to may be blocked.
    """

    def __init__(self) -> None:
        self._protected = False
        self._pending = False

    @contextmanager
    def handled(self) -> Iterator[None]:
        """Handle Ctrl-C as described until the end of the block."""
        try:
            previous = signal.signal(signal.SIGINT, self._arrived)
        except ValueError:  # only the main thread hears of signals
            yield
            return
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, previous)

    @contextmanager
    def protected(self) -> Iterator[None]:
        """Put Ctrl-C off until the end of the block."""
        self._protected = True
        try:
            yield
        finally:
            self._protected = False
        if self._pending:
            self._pending = False
            raise KeyboardInterrupt

    def _arrived(self, _signal: int, _frame: FrameType | None) -> None:
        if self._protected and not self._pending:
            self._pending = True
        else:
            raise KeyboardInterrupt
