"""``gouji config``: the settings in force, and where each of them comes from."""

from __future__ import annotations

import json
import os
from typing import Annotated

import typer

from checker.cli import options
from checker.cli.exit_codes import OK
from checker.cli.output import opened
from checker.cli.session import Request, configuration_of
from checker.errors import UsageError

Path = Annotated[str, typer.Argument(metavar="[PATH]", help="A file or folder. Default: the current folder.")]
Format = Annotated[str, typer.Option(metavar="text|json", help="text is a configuration file.")]


def config(
    path: Path = ".",
    output_format: Format = "text",
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> int:
    """Print the settings that are in force for a file, and where each of them comes from."""
    from checker.settings.effective import as_toml, effective

    if output_format not in ("text", "json"):
        raise UsageError(f'unknown format "{output_format}"', remedy="the formats are text, json")
    if not os.path.exists(path):  # noqa: PTH110
        raise UsageError("no such file or folder", path=path, remedy="check the name")
    request = Request(paths=[path], output_format=output_format, output_file=None, config=config, isolated=isolated)
    settings = effective(configuration_of(request).sources_for(path))
    with opened(None) as stream:
        if output_format == "json":
            stream.write(json.dumps([each._asdict() for each in settings], ensure_ascii=False, indent=2) + "\n")
        else:
            stream.write("\n".join(as_toml(settings)) + "\n")
    return OK
