"""``gouji compare``: two drafts without a history."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from checker.audit.files import STANDARD_INPUT
from checker.audit.work import Failure, Job, report_on, shown
from checker.cli import options
from checker.cli.checking import check_document
from checker.cli.exit_codes import CANNOT, FINDINGS, OK
from checker.cli.messages import tell
from checker.cli.output import opened, page, settle_for_machines
from checker.cli.session import Request, session_of
from checker.errors import UsageError
from checker.report import COMPARE

Old = Annotated[str, typer.Argument(metavar="OLD", help="The draft as it was; - is standard input.")]
New = Annotated[str, typer.Argument(metavar="NEW", help="The draft as it is; - is standard input.")]
Format = Annotated[str, typer.Option(metavar="|".join(COMPARE), help="Format of the comparison.")]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 instead of 1 when something broke.")]


def compare(
    old: Old,
    new: New,
    output_format: Format = "text",
    output_file: options.OutputFile = None,
    profile: options.ProfileName = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    fail_on: options.FailOn = None,
    exit_zero: ExitZero = False,
    lang: options.Lang = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    stdin_filename: options.StdinFilename = None,
    max_size: options.MaxSize = None,
    no_color: options.NoColor = False,
) -> int:
    """Tell which figures differ between two drafts, and which relations broke or healed.

    The drafts may be files of different types. Exit code: 0 nothing broke, 1 a relation broke or a new one does not
    hold, 2 something could not be read or done.
    """
    if output_format not in COMPARE:
        raise UsageError(f'unknown format "{output_format}"', remedy=f"the formats are {', '.join(COMPARE)}")
    _refuse(old, new, output_file)
    if output_format != "text":
        settle_for_machines()
    request = Request(
        paths=[new],
        output_format=output_format,
        output_file=output_file,
        profile=profile,
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        lang=lang,
        config=config,
        isolated=isolated,
        stdin_filename=stdin_filename,
        max_size=max_size,
    )
    settings = session_of(request).settings_of(new)  # both drafts by one measure: that of the new one
    reports = []
    for path in (old, new):
        name = shown((stdin_filename or path) if path == STANDARD_INPUT else path)
        report = report_on(Job(path, name, settings, check_document))
        if isinstance(report, Failure):
            tell(report.event)
        else:
            reports.append(report)
    if len(reports) < 2:
        return CANNOT
    from checker.audit.comparison import compare as compared
    from checker.audit.comparison import fails

    drafts = compared(reports[0], reports[1], settings)
    with opened(output_file) as stream:
        COMPARE[output_format](drafts, stream, page(output_file, lang=settings.lang, color=False if no_color else None))
    events = [event for report in reports for event in report.notifications]
    for event in events:
        tell(event)
    if events:
        return CANNOT
    return FINDINGS if fails(drafts, settings) and not exit_zero else OK


def _refuse(old: str, new: str, output_file: str | None) -> None:
    """Raises UsageError for paths that make no comparison."""
    if old == new == STANDARD_INPUT:
        raise UsageError("only one of the drafts can be standard input", remedy="name a file for the other")
    for path in (old, new):
        if path != STANDARD_INPUT and Path(path).is_dir():
            raise UsageError("this is a folder", path=path, remedy="name the file of a draft")
        if output_file is not None and path != STANDARD_INPUT and _is_one_file(path, output_file):
            raise UsageError("this is an input", path=output_file, remedy="choose another file for the report")


def _is_one_file(path: str, other: str) -> bool:
    return os.path.realpath(path) == os.path.realpath(other) and Path(path).is_file()
