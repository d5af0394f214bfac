"""The options that commands share, with their help."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.completers import RULE_IDS, formats
from checker.model.verdict import Severity
from checker.report import CHECK
from checker.settings import Language, Profile

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PATH]...", help="Files or folders; - is standard input. Default: the current folder."),
]
OutputFile = Annotated[
    str | None, typer.Option("-o", "--output-file", metavar="FILE", help="Write the report to FILE.")
]
Reports = Annotated[
    list[str] | None,
    typer.Option(
        "--report",
        metavar="FORMAT:FILE",
        help="Write one more report; may be repeated. FORMAT: one of those above, or docx or pdf, "
        "a copy of the document with remarks.",
        autocompletion=formats(CHECK.names, behind=":"),
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="RULES",
        help="Apply only these rules: ids, prefixes of ids, or names, with commas.",
        autocompletion=RULE_IDS,
    ),
]
ExtendSelect = Annotated[
    list[str] | None,
    typer.Option(
        metavar="RULES",
        help="Apply these rules besides, also where relations are weak.",
        autocompletion=RULE_IDS,
    ),
]
Ignore = Annotated[
    list[str] | None, typer.Option(metavar="RULES", help="Leave these rules out.", autocompletion=RULE_IDS)
]
ExtendIgnore = Annotated[
    list[str] | None,
    typer.Option(metavar="RULES", help="Leave these out besides those of the configuration.", autocompletion=RULE_IDS),
]
Schemas = Annotated[
    list[str] | None,
    typer.Option(
        "--schema",
        metavar="FILE",
        help="Check tables that have its columns with this schema: a YAML file, or file.py:Name, which runs the file; "
        "may be repeated.",
    ),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 instead of 1 when there are findings.")]
FailOn = Annotated[Severity | None, typer.Option(help="Exit with 1 from this severity on. Default: warning.")]
Statistics = Annotated[bool, typer.Option("--statistics", help="Also count findings by rule, on standard error.")]
ProfileName = Annotated[
    Profile | None, typer.Option(help="lint is silent in doubt, audit shows weak relations. Default: lint.")
]
Lang = Annotated[
    Language | None,
    typer.Option(help="Language of reports and messages. Default: zh; for messages, that of the locale."),
]
Config = Annotated[str | None, typer.Option(metavar="FILE", help="Read settings from FILE.")]
Isolated = Annotated[bool, typer.Option("--isolated", help="Ignore all configuration files.")]
StdinFilename = Annotated[str | None, typer.Option(metavar="NAME", help="Name (and so the type) of standard input.")]
MaxSize = Annotated[
    str | None, typer.Option(metavar="SIZE", help="Largest input that is read: 500K, 64M, 1G. Default: 64M.")
]
Baseline = Annotated[
    str | None, typer.Option(metavar="FILE", help="Leave out the findings that gouji baseline has written to FILE.")
]
Diff = Annotated[
    str | None,
    typer.Option(metavar="REVISION", help="Tell only what touches figures that changed since this git revision."),
]
Jobs = Annotated[
    int | None, typer.Option(metavar="N", min=1, help="Check N files at a time. Default: as many as pay off.")
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Do everything anew, and keep no results.")]
Watch = Annotated[bool, typer.Option("--watch", help="Check again whenever a file changes, until Ctrl-C.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="Never colour; NO_COLOR and FORCE_COLOR are obeyed too.")]
