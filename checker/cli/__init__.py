"""The command line: parsing, where output goes, and exit codes."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

_INTERRUPTED = 130
_OBJECTS_BETWEEN_COLLECTIONS = 50_000
"""Looking for objects that refer to each other takes a twentieth of a small check, which ends before the first."""


def main() -> NoReturn:
    """Run the command line and end the process with its exit code; Ctrl-C is met from the first import on."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    try:
        from checker.cli.app import run

        code = run()
        _keep_programs()
    except KeyboardInterrupt:
        code = _INTERRUPTED
    _leave_at_once(code)


def _keep_programs() -> None:
    """Spare the next run the translation of the patterns that this one had use for."""
    if "checker.model.programs" in sys.modules:
        from checker.model.programs import PROGRAMS

        PROGRAMS.keep()


def _leave_at_once(code: int) -> NoReturn:
    """End the process with everything written, without taking the interpreter apart.

    That would take a tenth of the time of a small check. And where Ctrl-C falls into an exec of source text
    (named tuples are made so), the interpreter would end itself by the signal whatever was caught, and callers would
    see no exit code.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError):
                stream.flush()
    os._exit(code)
