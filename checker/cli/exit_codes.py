"""What the exit code says; CANNOT wins over FINDINGS."""

from __future__ import annotations

from checker.audit.run import Result
from checker.model.verdict import Severity

OK = 0
FINDINGS = 1
CANNOT = 2
INTERRUPTED = 130
"""128 + SIGINT, as shells have it."""

_FAILING = {
    Severity.ERROR: (Severity.ERROR,),
    Severity.WARNING: (Severity.ERROR, Severity.WARNING),
    Severity.INFO: tuple(Severity),
}


def exit_code(result: Result, *, fail_on: Severity | None) -> int:
    """The exit code of a run in which findings at or above ``fail_on`` count, or none when it is ``None``."""
    if result.was_interrupted:
        return INTERRUPTED
    if result.notifications:
        return CANNOT
    if fail_on is not None and any(result.summary.findings[severity] for severity in _FAILING[fail_on]):
        return FINDINGS
    return OK
