"""From the words of a line to an exit code: who reads them, and what becomes of everything that stops a command."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from checker.cli.completers import VARIABLE
from checker.cli.exit_codes import CANNOT, INTERRUPTED
from checker.cli.messages import language_asked_for, say, speak, tell
from checker.cli.output import ReaderGoneError, settle_streams
from checker.errors import GoujiError


def run() -> int:
    """Run the command line and give its exit code: 0, 1 for findings, 2 when the job could not be done."""
    settle_streams()
    speak(language_asked_for(sys.argv[1:]))
    try:
        code = _perform_line(sys.argv[1:])
        if sys.stdout is not None:
            sys.stdout.flush()
    except GoujiError as error:
        tell(error)
        return CANNOT
    except KeyboardInterrupt:
        say("interrupted")
        return INTERRUPTED
    except (ReaderGoneError, BrokenPipeError):
        _give_up_standard_output()
        return CANNOT
    except OSError as error:
        _give_up_standard_output()
        say(f"cannot write the report ({error.strerror or error}); free some space or choose another place with -o")
        return CANNOT
    return code


def _perform_line(words: Sequence[str]) -> int:
    """Typer reads the line, unless it is ``check`` with files alone: to load typer is a quarter of a small check."""
    if is_plain_check(words):
        from checker.cli.checking import perform_check
        from checker.cli.session import Request

        return perform_check(Request(paths=words[1:]))
    from checker.cli.program import perform_line

    return perform_line()


def is_plain_check(words: Sequence[str]) -> bool:
    """Whether the line says ``check`` and names files, without an option.

    On Windows, where typer expands the wildcards that the shell has left in, only typer reads lines.
    """
    return (
        words[:1] == ["check"]
        and all(word == "-" or not word.startswith("-") for word in words)
        and os.name != "nt"
        and VARIABLE not in os.environ
    )


def _give_up_standard_output() -> None:
    """Let the interpreter flush what is left into nothing when it ends: it would complain of the same again."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
