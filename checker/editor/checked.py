"""The check of a text that is in no file yet, as a check of the file with this text would be."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import dataclass

from lsprotocol import types

from checker import pipeline
from checker.editor.positions import Lines
from checker.errors import UnreadableError
from checker.model.document import Document
from checker.model.finding import Finding
from checker.model.report import DocumentReport
from checker.readers import read_bytes
from checker.settings import Settings
from checker.settings.discovery import Configuration

_MARK = codecs.BOM_UTF8


@dataclass(frozen=True, slots=True)
class Checked:
    """A text of an editor, its report, and the settings that it was checked with."""

    lines: Lines
    report: DocumentReport
    settings: Settings

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is to be shown: neither a remark in the document nor the baseline silences it, and it has a line."""
        return tuple(
            finding
            for finding in self.report.findings
            if finding.suppression is None and finding.primary.kind == "text"
        )


def checked(
    text: str, path: str, encoding: types.PositionEncodingKind, configuration: Callable[[], Configuration]
) -> Checked:
    """The check of ``text``, which is or will be the file ``path``, with the settings of that file.

    Raises UnreadableError when there is nothing in the text, UsageError for a configuration that makes no sense.
    """
    settings = configuration().of_file(path)
    report = pipeline.check(document_of(text, path, max_bytes=settings.max_bytes), settings)
    if settings.baseline:
        from checker.settings.baseline import Baseline, load

        report = Baseline(load(settings.baseline), settings.baseline).marked(report, path)
    return Checked(Lines(text, encoding), report, settings)


def document_of(text: str, path: str, *, max_bytes: int) -> Document:
    """The document that ``text`` is. An editor has decoded it: what a page says of its encoding counts no more."""
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        what = f"half a character at offset {error.start}"
        raise UnreadableError(what, path=path, remedy="read it again from where it came") from error
    # the mark is no part of the limit
    return read_bytes(_MARK + data, path, max_bytes=max_bytes + len(_MARK))
