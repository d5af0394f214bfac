"""The commands as typer reads them: words of a line, options, help."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Annotated

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import Abort, TyperException

from checker.cli.completers import VARIABLE
from checker.cli.exit_codes import CANNOT, OK
from checker.cli.messages import language, say
from checker.report.tool import NAME, VERSION

_COMMANDS = (
    "check",
    "claims",
    "relations",
    "compare",
    "explain",
    "rules",
    "config",
    "init",
    "baseline",
    "clean",
    "lsp",
    "completion",
)
"""The commands, in the order of the help; each is the function of that name in the module of that name."""


def _version(is_wanted: bool) -> None:
    if is_wanted:
        sys.stdout.write(f"{NAME} {VERSION}\n")
        raise typer.Exit


def program(
    context: typer.Context,
    _version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Find the figures in Chinese reports that do not agree with each other."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(CANNOT)


def application(named: str) -> typer.Typer:
    """The program with the command ``named``, or with all of them when there is none of that name: for help and typos.

    To import a command and prepare its options takes as long as reading a page.
    """
    app = typer.Typer(
        add_completion=False,
        # rich would double the time to start
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    group, command = _kinds()
    app.callback(cls=group, invoke_without_command=True)(program)
    for name in (named,) if named in _COMMANDS else _COMMANDS:
        app.command(cls=command)(getattr(import_module(f"checker.cli.{name}"), name))
    return app


def _kinds() -> tuple[type[TyperGroup] | None, type[TyperCommand] | None]:
    """The classes that give help in the language of the user, ``None`` for those of the library, which is English."""
    if language() == "en":
        return None, None
    from checker.cli.help_chinese import ChineseCommand, ChineseGroup

    return ChineseGroup, ChineseCommand


def perform_line() -> int:
    """Do what the line of the process asks for, and give the exit code; Ctrl-C at a prompt is as anywhere else."""
    try:
        code = application(_command())(prog_name=NAME, standalone_mode=False)
    except TyperException as error:
        say(f"{error.format_message().rstrip('.')}; gouji --help shows what there is")
        return error.exit_code
    except Abort:
        raise KeyboardInterrupt from None
    return code if isinstance(code, int) else OK


def _command() -> str:
    """The command of the line, or of the line that a shell wants to complete."""
    if VARIABLE not in os.environ:
        return "".join(sys.argv[1:2])
    from checker.cli.completion import command_asked_for

    return command_asked_for()
