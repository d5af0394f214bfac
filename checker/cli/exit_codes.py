"""What the exit code says; CANNOT wins over FINDINGS."""

from __future__ import annotations

from checker.audit.run import Result

OK = 0
FINDINGS = 1
CANNOT = 2
INTERRUPTED = 130
"""128 + SIGINT, as shells have it."""


def exit_code(result: Result, *, counts_findings: bool = True) -> int:
    """The exit code of a run; findings at or above the fail level of their file count where ``counts_findings``."""
    if result.was_interrupted:
        return INTERRUPTED
    if result.notifications:
        return CANNOT
    return FINDINGS if counts_findings and result.fails else OK
