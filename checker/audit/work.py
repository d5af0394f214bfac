"""The work on one document: read it, check it, and say what went wrong; in this process or in another."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from checker.audit.files import STANDARD_INPUT
from checker.errors import UnreadableError, UsageError
from checker.model.document import Document
from checker.model.report import DocumentReport, Notification
from checker.readers import content_of, read_bytes
from checker.settings import Settings
from checker.validation import runs_code

if TYPE_CHECKING:
    from checker.audit.cache import Cache

Check = Callable[[Document, Settings], DocumentReport]
"""What is done with a document: the whole check, or only the reading of its figures."""


class Job(NamedTuple):
    """One document to check; ``name`` is what it is called, ``path`` where it is."""

    path: str
    name: str
    settings: Settings
    check: Check
    cache: Cache | None = None
    findings_only: bool = False
    """Whether another process may keep the figures and relations to itself."""


class Failure(NamedTuple):
    """Why there is no report; a document that cannot be read is counted as such."""

    event: Notification
    is_unreadable: bool


def report_on(job: Job) -> DocumentReport | Failure:
    """The report on the document, or why there is none: a bug of ours, too, is survived by the other documents."""
    try:
        if job.cache is None or runs_code(job.settings.schemas):
            return _checked(_content(job), job)
        content = _content(job)
        known = job.cache.get(job, content)
        if known is not None:
            return known
        report = _checked(content, job)
        if isinstance(report, DocumentReport) and not report.notifications:
            job.cache.put(job, content, report)
        return report
    except UnreadableError as error:
        return Failure(Notification(error.what, error.path, error.remedy), is_unreadable=True)


def _checked(content: bytes, job: Job) -> DocumentReport | Failure:
    document = read_bytes(content, job.name, max_bytes=job.settings.max_bytes)
    try:
        return job.check(document, job.settings)
    except UsageError as error:
        return Failure(Notification(error.what, error.path, error.remedy), is_unreadable=False)
    except Exception as error:
        what = f"the check failed ({type(error).__name__}: {error})"
        event = Notification(what, document.path, "report this, with the document if you can")
        return Failure(event, is_unreadable=False)


def _content(job: Job) -> bytes:
    if job.path != STANDARD_INPUT:
        return content_of(job.path, max_bytes=job.settings.max_bytes, shown_as=job.name)
    if sys.stdin is None:
        raise UnreadableError("standard input is closed", path=job.name, remedy="name a file")
    return sys.stdin.buffer.read(job.settings.max_bytes + 1)


def shown(path: str) -> str:
    """The path as people and programs see it, also where the locale could not decode the name.

    Bytes that are not UTF-8 stay lone surrogates, which every output escapes; separators are slashes.
    """
    if os.sep != "/":
        path = path.replace(os.sep, "/")
    if path.isascii():
        return path
    return os.fsencode(path).decode("utf-8", "surrogateescape")
