"""What marks findings as not to be told: the baseline, and that nothing was changed there since a revision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from checker.audit.run import Check, Mark, shown
from checker.cli.messages import say
from checker.errors import UnreadableError
from checker.model.report import DocumentReport
from checker.settings import Settings


@contextmanager
def known(paths: Iterable[str], baseline_of: Callable[[str], str]) -> Iterator[Mark | None]:
    """What marks the findings in the baseline of each file, ``None`` where none has one; tells of stale entries."""
    files = sorted({file for path in paths if (file := baseline_of(path))})
    if not files:
        yield None
        return
    from checker.settings.baseline import Baseline, load

    baselines = {file: Baseline(load(file), file) for file in files}

    def mark(report: DocumentReport, path: str) -> DocumentReport:
        findings = baselines.get(baseline_of(path))
        return report if findings is None else findings.marked(report, path)

    yield mark
    for file, findings in baselines.items():
        if stale := len(findings.stale()):
            say(f"{file}: {stale} of its findings no longer found; gouji baseline prune removes them")


def since(revision: str | None, settings_of: Callable[[str], Settings], check: Check) -> Mark | None:
    """What marks the findings that touch nothing changed since the git revision, ``None`` without one."""
    if revision is None:
        return None
    from checker.audit.changes import only_changed
    from checker.audit.revision import Revision
    from checker.readers import read_bytes

    revisions: dict[int, Revision] = {}

    def mark(report: DocumentReport, path: str) -> DocumentReport:
        settings = settings_of(path)
        limit = settings.max_bytes
        repository = revisions.setdefault(limit, Revision(revision, max_bytes=limit))
        try:
            content = repository.content(path)
            before = None if not content else check(read_bytes(content, shown(path), max_bytes=limit), settings)
        except UnreadableError as error:
            say(f"{error.path}: at {revision}: {error.what}; all of its findings count as new")
            before = None
        return only_changed(report, before)

    return mark
