"""The command line: parsing, where output goes, and exit codes."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

_INTERRUPTED = 130


def main() -> int:
    """Run the command line and give its exit code; Ctrl-C is met from the first import on."""
    try:
        from checker.cli.app import run

        code = run()
    except KeyboardInterrupt:
        code = _INTERRUPTED
    if code == _INTERRUPTED:
        _leave_at_once(code)
    return code


def _leave_at_once(code: int) -> None:
    """End the process with everything written.

    Where Ctrl-C falls into an exec of source text (dataclasses are made so), the interpreter ends itself by the
    signal whatever was caught, and callers see no exit code.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError):
                stream.flush()
    os._exit(code)
