"""``gouji completion``: what makes a shell complete commands, options, rules and formats."""

from __future__ import annotations

import os
import shlex
import sys
from typing import Annotated, Literal

import typer

from checker.cli.completers import VARIABLE
from checker.cli.exit_codes import OK
from checker.report.tool import NAME

Shell = Annotated[Literal["bash", "zsh", "fish", "powershell"], typer.Argument(help="The shell to write it for.")]


def completion(shell: Shell) -> int:
    """Write the script that completes command lines, for a shell to source."""
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    sys.stdout.write(get_completion_script(prog_name=NAME, complete_var=VARIABLE, shell=shell) + "\n")
    return OK


def command_asked_for() -> str:
    """The command of the line that a shell completes, "" when there is none yet; makes typer know the shells."""
    from typer.completion import completion_init  # type: ignore[attr-defined]

    completion_init()
    line = os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS") or ""
    try:
        words = shlex.split(line)
    except ValueError:  # a quote that is not closed yet
        words = line.split()
    return "".join(words[1:2])
