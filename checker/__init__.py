"""gouji 勾稽 for programs: check a file or a text, read the report.

    from checker import check, check_text

    for finding in check("reports/2023.md").findings:
        print(finding.rule_id, finding.message)

What is not named in ``__all__`` may change between releases. Every name is imported when it is first asked for, so that
``import checker`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.errors import GoujiError, UnreadableError
    from checker.model.claim import Claim, ClaimKind
    from checker.model.document import Document
    from checker.model.finding import Finding
    from checker.model.relation import Confidence, Relation
    from checker.model.report import DocumentReport, Judged
    from checker.model.verdict import Outcome, Severity, Verdict
    from checker.settings import Settings

    __version__: str

__all__ = [
    "Claim",
    "ClaimKind",
    "Confidence",
    "Document",
    "DocumentReport",
    "Finding",
    "GoujiError",
    "Judged",
    "Outcome",
    "Relation",
    "Settings",
    "Severity",
    "UnreadableError",
    "Verdict",
    "__version__",
    "check",
    "check_text",
]

_HOMES = {
    "Claim": "checker.model.claim",
    "ClaimKind": "checker.model.claim",
    "Confidence": "checker.model.relation",
    "Document": "checker.model.document",
    "DocumentReport": "checker.model.report",
    "Finding": "checker.model.finding",
    "GoujiError": "checker.errors",
    "Judged": "checker.model.report",
    "Outcome": "checker.model.verdict",
    "Relation": "checker.model.relation",
    "Settings": "checker.settings",
    "Severity": "checker.model.verdict",
    "UnreadableError": "checker.errors",
    "Verdict": "checker.model.verdict",
}


def check(path: str, settings: Settings | None = None) -> DocumentReport:
    """What gouji has to say of the file ``path``; without ``settings``, what ``gouji check --isolated`` says.

    Raises UnreadableError when the file is missing, of a type that is not read, larger than ``settings.max_bytes``,
    empty, binary or in no known encoding.
    """
    from checker import pipeline
    from checker.readers import read
    from checker.settings import DEFAULTS

    settings = settings or DEFAULTS
    return pipeline.check(read(path, max_bytes=settings.max_bytes), settings)


def check_text(text: str, settings: Settings | None = None, *, path: str = "<text>") -> DocumentReport:
    """What gouji has to say of a text that is in no file yet; the suffix of ``path`` says whether it is Markdown.

    Offsets in the report count code points of ``text``. Raises UnreadableError when there is nothing in the text, when
    it holds half a character (a lone surrogate), or when it is larger than ``settings.max_bytes`` in UTF-8.
    """
    from checker import pipeline
    from checker.readers import read_string
    from checker.settings import DEFAULTS

    settings = settings or DEFAULTS
    return pipeline.check(read_string(text, path, max_bytes=settings.max_bytes), settings)


if not TYPE_CHECKING:  # type checkers know the names from above, and that there are no others

    def __getattr__(name: str) -> object:
        if name == "__version__":
            found = import_module("checker.report.tool").VERSION
        elif name in _HOMES:
            found = getattr(import_module(_HOMES[name]), name)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return sorted(__all__)
