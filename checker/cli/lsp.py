"""``gouji lsp``: the language server, for editors."""

from __future__ import annotations

import sys

from checker.cli import options
from checker.cli.exit_codes import OK
from checker.cli.session import Request, configuration_of
from checker.errors import UsageError

_LEFT_WITHOUT_LEAVE = 1
"""The protocol wants 1 when the editor goes without having said so."""


def lsp(
    select: options.Select = None,
    extend_select: options.ExtendSelect = None,
    ignore: options.Ignore = None,
    extend_ignore: options.ExtendIgnore = None,
    profile: options.ProfileName = None,
    lang: options.Lang = None,
    baseline: options.Baseline = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    max_size: options.MaxSize = None,
) -> int:
    """Serve an editor over standard input and output, by the Language Server Protocol."""
    try:
        from checker.editor.server import serve
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise UsageError(
            "the language server needs pygls", remedy="install it with pip install 'gouji[lsp]'"
        ) from error
    request = Request(
        paths=None,
        output_format="text",
        output_file=None,
        select=select,
        extend_select=extend_select,
        ignore=ignore,
        extend_ignore=extend_ignore,
        profile=profile,
        lang=lang,
        baseline=baseline,
        config=config,
        isolated=isolated,
        max_size=max_size,
    )
    if sys.stdin is None or sys.stdout is None:
        raise UsageError("standard input or output is closed", remedy="let an editor start it")
    configuration_of(request)  # what is wrong with the command line is said at once
    return OK if serve(lambda: configuration_of(request)) else _LEFT_WITHOUT_LEAVE
