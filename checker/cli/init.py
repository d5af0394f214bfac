"""``gouji init``: a configuration file to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.exit_codes import OK
from checker.cli.messages import say
from checker.cli.options import Lang
from checker.errors import UsageError
from checker.settings.discovery import OWN_FILE

Folder = Annotated[str, typer.Argument(metavar="[FOLDER]", help="Where to write it. Default: the current folder.")]


def init(folder: Folder = ".", lang: Lang = None) -> int:
    """Write a gouji.toml with every setting, commented out; an existing one is left alone."""
    from checker.settings.template import template

    file = Path(folder, OWN_FILE)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(template(lang or "zh"))
    except FileExistsError as error:
        raise UsageError("there is one already", path=str(file), remedy="edit it, or move it away first") from error
    except OSError as error:
        raise UsageError(f"cannot be written ({error.strerror})", path=str(file), remedy="name a folder") from error
    say(f"wrote {file}")
    return OK
