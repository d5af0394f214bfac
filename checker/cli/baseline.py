"""``gouji baseline``: the findings that a team has seen, so that a check tells only what is new."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from checker.audit.run import run
from checker.cli import options
from checker.cli.checking import check_document
from checker.cli.exit_codes import exit_code
from checker.cli.messages import say, tell
from checker.cli.output import write_file
from checker.cli.session import Request, Session, session_of
from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.settings.baseline import Entry, Judgement

Action = Annotated[
    Literal["write", "update", "prune", "judge"],
    typer.Argument(
        help="write: every finding of today. update: today's, judgements kept. prune: take out what is gone. "
        "judge: say what you think of the findings whose fingerprints follow."
    ),
]
Words = Annotated[
    list[str] | None, typer.Argument(metavar="[PATH|FINGERPRINT]...", help="Files or folders; for judge, fingerprints.")
]
As = Annotated[
    Literal["accepted", "false-alarm"] | None, typer.Option("--as", help="The judgement: right but accepted, or wrong.")
]
Reason = Annotated[str, typer.Option(metavar="TEXT", help="Why the finding is judged so.")]
Force = Annotated[bool, typer.Option("--force", help="Let write replace a baseline.")]


def baseline(
    action: Action,
    words: Words = None,
    baseline: options.Baseline = None,
    judgement: As = None,
    reason: Reason = "",
    force: Force = False,
    profile: options.ProfileName = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    lang: options.Lang = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    max_size: options.MaxSize = None,
) -> int:
    """Keep the findings that are known in a file; gouji check --baseline FILE leaves them out."""
    request = Request(
        paths=None if action == "judge" else words,
        output_format="text",
        output_file=None,
        profile=profile,
        select=select,
        ignore=ignore,
        lang=lang,
        config=config,
        isolated=isolated,
        max_size=max_size,
        baseline=baseline,
    )
    from checker.settings import baseline as baselines

    session = session_of(request)
    file = session.settings.baseline or baselines.FILE
    if action == "judge":
        if judgement is None or not words:
            remedy = "gouji baseline judge FINGERPRINT --as accepted --reason TEXT"
            raise UsageError("what is judged, and how, is missing", remedy=remedy)
        return _judged(file, words, judgement, reason)
    if action == "write" and os.path.lexists(file) and not force:
        remedy = "gouji baseline update keeps its judgements; --force writes it anew"
        raise UsageError("there is a baseline already", path=file, remedy=remedy)
    return _rewritten(action, file, session)


def _rewritten(action: Literal["write", "update", "prune"], file: str, session: Session) -> int:
    """Check everything and write what the action keeps; a document that cannot be read loses no entry."""
    from checker.settings.baseline import Baseline, load

    before = [] if action == "write" else load(file)
    known = Baseline(before, file)
    result = run(
        session.found, session.settings_of, check=check_document, renderers=(), tell=tell, marks=[known.marked]
    )
    entries = known.pruned() if action == "prune" else known.updated()
    _write(file, entries)
    say(f"wrote {file}: {_size(entries)} findings, before {_size(before)}")
    return exit_code(result, counts_findings=False)


def _judged(file: str, fingerprints: list[str], judgement: Judgement, reason: str) -> int:
    from checker.cli.exit_codes import OK
    from checker.settings.baseline import judged, load

    _write(file, judged(load(file), fingerprints, judgement, reason))
    return OK


def _write(file: str, entries: list[Entry]) -> None:
    from checker.settings.baseline import dumps

    write_file(file, dumps(entries).encode("utf-8", "backslashreplace"))


def _size(entries: list[Entry]) -> int:
    return sum(entry.count for entry in entries)
