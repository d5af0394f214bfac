"""Several documents at a time, each in the process of a pool; what comes out is in the order of what goes in."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Generator, Iterable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.connection import wait
from threading import Thread

from checker.audit.work import Failure, Job, report_on
from checker.model.report import DocumentReport

Outcome = DocumentReport | Failure

_TOGETHER = 4
"""Documents that are handed over at once, so that small ones do not wait for each other's messengers."""
_AHEAD = 3
"""Handfuls for each process that may be done before their turn; memory does not grow with the number of files."""

_BYTES_A_SECOND = 1_000_000
"""About what one core checks of plain text."""
_SECONDS_A_PACKAGE = 0.3
"""About what a Word file, a workbook or a PDF takes."""
_WORTH_IT = 0.6
"""Seconds of work from which on processes of their own are quicker, start included."""

_PLAIN = (".txt", ".text", ".md", ".markdown", ".csv", ".tsv", ".html", ".htm")


def cores() -> int:
    """How many processes can run at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def expected_seconds(paths: Iterable[str]) -> float:
    """How long one core will about need for the files."""
    seconds = 0.0
    for path in paths:
        if not path.lower().endswith(_PLAIN):
            seconds += _SECONDS_A_PACKAGE
        try:
            seconds += os.path.getsize(path) / _BYTES_A_SECOND  # noqa: PTH202 (thousands of files)
        except OSError:
            continue
    return seconds


def workers_for(paths: Sequence[str]) -> int:
    """How many processes to share the files among; 1 for none, where that is not slower."""
    most = min(cores(), len(paths))
    return most if most > 1 and expected_seconds(paths) >= _WORTH_IT else 1


def in_order(jobs: Iterable[Job], workers: int) -> Generator[tuple[Job, Outcome], None, None]:
    """Each job with its outcome, in order. A process that dies takes none of the others' outcomes with it."""
    import checker.pipeline  # noqa: F401  (once, before the processes are made)

    handfuls = iter(jobs)
    waiting: deque[tuple[list[Job], Future[list[Outcome]]]] = deque()
    pool = ProcessPoolExecutor(workers, mp_context=_context(), initializer=_serve_the_parent)
    try:
        while True:
            while len(waiting) < workers * _AHEAD and (handful := list(islice(handfuls, _TOGETHER))):
                waiting.append((handful, _submitted(pool, handful)))
            if not waiting:
                return
            done, future = waiting.popleft()
            yield from zip(done, _outcomes(done, future), strict=True)
    finally:
        for child in multiprocessing.active_children():
            child.terminate()
        pool.shutdown(wait=True, cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, handful: list[Job]) -> Future[list[Outcome]]:
    try:
        return pool.submit(_all, handful)
    except BrokenProcessPool as error:
        failed: Future[list[Outcome]] = Future()
        failed.set_exception(error)
        return failed


def _outcomes(jobs: list[Job], future: Future[list[Outcome]]) -> list[Outcome]:
    """What a process made of the jobs; where one has died, this process does them itself."""
    try:
        return future.result()
    except BrokenProcessPool:
        return _all(jobs)


def _all(jobs: list[Job]) -> list[Outcome]:
    return [_as_asked(report_on(job), job) for job in jobs]


def _as_asked(outcome: Outcome, job: Job) -> Outcome:
    return outcome.findings_only() if job.findings_only and isinstance(outcome, DocumentReport) else outcome


def _context() -> multiprocessing.context.BaseContext:
    """A copy of this process where that is safe, which starts at once; else a fresh one."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _serve_the_parent() -> None:
    """Leave Ctrl-C to the parent, and end with it however it ends: of a parent that is killed the queue never tells."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
