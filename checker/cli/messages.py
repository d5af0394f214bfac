"""What is said beside the report: on standard error, one line each."""

from __future__ import annotations

import sys

from checker.model.report import Notification

_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))}
_CONTROLS |= {code: f"\\u{code:04x}" for code in (0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def say(text: str) -> None:
    """Write one line to standard error; control characters from file names are made visible, and none is a command."""
    if sys.stderr is not None:
        from checker.report.visible import inert_line

        sys.stderr.write(inert_line(f"gouji: {text.translate(_CONTROLS)}\n"))
        sys.stderr.flush()


def tell(event: Notification) -> None:
    """Say what went wrong, where, and what to do."""
    say(str(event))
