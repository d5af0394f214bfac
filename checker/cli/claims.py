"""``gouji claims``: the figures that were read."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli import options
from checker.cli.completers import formats
from checker.cli.exit_codes import exit_code
from checker.cli.session import Request, perform
from checker.model.claim import ClaimKind
from checker.model.document import Document
from checker.model.report import DocumentReport
from checker.report import CLAIMS
from checker.settings import Settings

Format = Annotated[
    str,
    typer.Option(
        metavar="|".join(CLAIMS.on_standard_output),
        help="Format of the list.",
        autocompletion=formats(CLAIMS.on_standard_output),
    ),
]
All = Annotated[bool, typer.Option("--all", help="Also list the numbers that state nothing, and why.")]


def claims(
    paths: options.Paths = None,
    output_format: Format = "text",
    output_file: options.OutputFile = None,
    all_numbers: All = False,
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
    """List the figures that were read."""
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
    result = perform(request, every_number if all_numbers else figures, CLAIMS)
    return exit_code(result, counts_findings=False)


def every_number(document: Document, settings: Settings) -> DocumentReport:
    """A report of nothing but the document's numbers, those that state nothing included."""
    from checker.claims import extract

    return DocumentReport(document, extract(document, settings.vocabulary), (), (), ())


def figures(document: Document, settings: Settings) -> DocumentReport:
    """A report of nothing but the document's figures."""
    numbers = every_number(document, settings).claims
    return DocumentReport(document, tuple(c for c in numbers if c.kind is not ClaimKind.NONE), (), (), ())
