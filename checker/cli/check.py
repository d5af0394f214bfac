"""``gouji check``: find the figures that do not agree."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from checker.cli import options
from checker.cli.checking import perform_check
from checker.cli.completers import formats
from checker.cli.session import Request
from checker.report import CHECK

Format = Annotated[
    str,
    typer.Option(
        metavar="|".join(CHECK.on_standard_output),
        help="Format of the report.",
        autocompletion=formats(CHECK.on_standard_output),
    ),
]


def check(
    paths: options.Paths = None,
    output_format: Format = "text",
    output_file: options.OutputFile = None,
    report: options.Reports = None,
    select: options.Select = None,
    extend_select: options.ExtendSelect = None,
    ignore: options.Ignore = None,
    extend_ignore: options.ExtendIgnore = None,
    schema: options.Schemas = None,
    profile: options.ProfileName = None,
    fail_on: options.FailOn = None,
    exit_zero: options.ExitZero = False,
    statistics: options.Statistics = False,
    lang: options.Lang = None,
    baseline: options.Baseline = None,
    diff: options.Diff = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    stdin_filename: options.StdinFilename = None,
    max_size: options.MaxSize = None,
    jobs: options.Jobs = None,
    no_cache: options.NoCache = False,
    watch: options.Watch = False,
    no_color: options.NoColor = False,
) -> int:
    """Find the figures that do not agree with each other.

    Exit code: 0 nothing found, 1 findings, 2 something could not be read or done.
    """
    request = Request(
        paths=paths,
        output_format=output_format,
        output_file=output_file,
        reports=report,
        select=select,
        extend_select=extend_select,
        ignore=ignore,
        extend_ignore=extend_ignore,
        schemas=schema,
        profile=profile,
        fail_on=fail_on,
        lang=lang,
        baseline=baseline,
        diff=diff,
        config=config,
        isolated=isolated,
        stdin_filename=stdin_filename,
        max_size=max_size,
        jobs=jobs,
        no_cache=no_cache,
        no_color=no_color,
    )
    once = partial(perform_check, request, statistics=statistics, exit_zero=exit_zero)
    if not watch:
        return once()
    from checker.cli.watch import watched

    return watched(request, once)
