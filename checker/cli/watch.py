"""Checking again and again while files change, for ``gouji check --watch``."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial

from checker.audit.files import STANDARD_INPUT
from checker.audit.watch import state_of, wait_for_change
from checker.cli.exit_codes import INTERRUPTED
from checker.cli.messages import say, tell
from checker.cli.session import Request, configuration_of, targets
from checker.errors import GoujiError, UsageError
from checker.report import CHECK
from checker.settings.discovery import OWN_FILE, SHARED_FILE

_CLEAR = "\x1b[2J\x1b[H"


def watched(request: Request, check_once: Callable[[], int]) -> int:
    """Check now and after every change, until Ctrl-C, which makes the exit code what it is for every command.

    Raises UsageError for what no change of a file can mend; a configuration that makes no sense, one can.
    """
    if STANDARD_INPUT in (request.paths or ()):
        raise UsageError("standard input cannot be watched", remedy="name files or folders")
    configuration_of(request)
    reports = [os.path.realpath(target.file) for target in targets(request, CHECK) if target.file is not None]

    while True:
        look = partial(state_of, request.paths or ["."], leave_out=reports, beside=_settings_files(request))
        before = look()
        _clear()
        try:
            if check_once() == INTERRUPTED:
                return INTERRUPTED
        except GoujiError as error:
            tell(error)
        say("waiting for a file to change; Ctrl-C ends")
        wait_for_change(before, look)


def _settings_files(request: Request) -> list[str]:
    """The files that settings may come from."""
    named = [file for file in (request.config, request.baseline) if file]
    if request.isolated:
        return named
    files = [OWN_FILE, SHARED_FILE, *named]
    try:
        settings = configuration_of(request).of_run(request.paths or ["."])
    except GoujiError:
        return files
    return [*files, settings.baseline] if settings.baseline else files


def _clear() -> None:
    """Empty the screen, where there is one."""
    if sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        sys.stdout.write(_CLEAR)
        sys.stdout.flush()
