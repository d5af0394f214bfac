"""The check itself, for the command ``check`` and for those that check in order to do something else."""

from __future__ import annotations

from checker.cli.exit_codes import exit_code
from checker.cli.messages import say
from checker.cli.session import Request, perform
from checker.model.document import Document
from checker.model.report import DocumentReport
from checker.report import CHECK
from checker.settings import Settings


def perform_check(request: Request, *, statistics: bool = False, exit_zero: bool = False) -> int:
    """Check what the request names, write its reports, and give the exit code.

    ``statistics`` also counts the findings by rule; with ``exit_zero`` they do not fail the run.
    """
    result = perform(request, check_document, CHECK, prepare=prepare_schemas)
    if statistics:
        for rule, count in sorted(result.rules.items(), key=lambda item: (-item[1], item[0])):
            say(f"{count:5d} {rule}")
    return exit_code(result, counts_findings=not exit_zero)


def check_document(document: Document, settings: Settings) -> DocumentReport:
    """The whole check of one document; what it needs is imported when the first document is there."""
    from checker import pipeline

    return pipeline.check(document, settings)


def prepare_schemas(settings: Settings) -> None:
    """Make the table schemas of the settings. Raises UsageError where that cannot be done."""
    if settings.schemas:
        from checker.validation import prepare

        prepare(settings.schemas)
