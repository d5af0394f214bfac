"""``gouji relations``: what was tied to what, and the verdict of each."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli import options
from checker.cli.checking import check_document, prepare_schemas
from checker.cli.completers import formats
from checker.cli.exit_codes import exit_code
from checker.cli.session import Request, perform
from checker.report import RELATIONS

Format = Annotated[
    str,
    typer.Option(
        metavar="|".join(RELATIONS.on_standard_output),
        help="Format of the list.",
        autocompletion=formats(RELATIONS.on_standard_output),
    ),
]


def relations(
    paths: options.Paths = None,
    output_format: Format = "text",
    output_file: options.OutputFile = None,
    profile: options.ProfileName = None,
    lang: options.Lang = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    stdin_filename: options.StdinFilename = None,
    max_size: options.MaxSize = None,
    jobs: options.Jobs = None,
    no_cache: options.NoCache = False,
    no_color: options.NoColor = False,
) -> int:
    """List what was tied to what."""
    request = Request(
        paths=paths,
        output_format=output_format,
        output_file=output_file,
        profile=profile,
        lang=lang,
        config=config,
        isolated=isolated,
        stdin_filename=stdin_filename,
        max_size=max_size,
        jobs=jobs,
        no_cache=no_cache,
        no_color=no_color,
    )
    result = perform(request, check_document, RELATIONS, prepare=prepare_schemas)
    return exit_code(result, counts_findings=False)
