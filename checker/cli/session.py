"""From the words of a command line to a run: settings, files, targets. check, claims and relations share it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.audit.files import STANDARD_INPUT, find
from checker.audit.run import Check, Result, run, shown
from checker.cli.messages import tell
from checker.cli.output import opened, opened_binary, page, settle_for_machines
from checker.errors import UsageError
from checker.model.report import DocumentReport
from checker.model.verdict import Severity
from checker.report import Formats, Page, Renderer, Run
from checker.settings import Language, Profile, Settings
from checker.settings.discovery import configured
from checker.settings.partial import Partial, layered, rule_prefixes, size

if TYPE_CHECKING:
    from checker.model.table_schema import SchemaUse


class Request(NamedTuple):
    """What the command line asks for, before it is looked at."""

    paths: Sequence[str] | None
    output_format: str
    output_file: str | None
    reports: Sequence[str] | None = None
    select: Sequence[str] | None = None
    ignore: Sequence[str] | None = None
    fail_on: Severity | None = None
    profile: Profile | None = None
    lang: Language | None = None
    config: str | None = None
    isolated: bool = False
    stdin_filename: str | None = None
    max_size: str | None = None
    no_color: bool = False
    schemas: Sequence[str] | None = None


class Target(NamedTuple):
    """One report to write: its format, and its file or ``None`` for standard output."""

    format: str
    file: str | None


class WhileRead:
    """A renderer that falls silent when its reader is gone, so that the other reports are still written."""

    def __init__(self, renderer: Renderer) -> None:
        self._renderer: Renderer | None = renderer

    def document(self, report: DocumentReport) -> None:
        """Write one document, if somebody reads."""
        self._unless_gone(lambda renderer: renderer.document(report))

    def finish(self, run: Run) -> None:
        """Write the end, if somebody reads."""
        self._unless_gone(lambda renderer: renderer.finish(run))

    def _unless_gone(self, write: Callable[[Renderer], None]) -> None:
        if self._renderer is not None:
            try:
                write(self._renderer)
            except BrokenPipeError:
                self._renderer = None


def targets(request: Request, formats: Formats) -> tuple[Target, ...]:
    """Where to write what. Raises UsageError for an unknown format and for two reports in one file."""
    wanted = [Target(request.output_format, request.output_file)]
    for report in request.reports or ():
        name, colon, file = report.partition(":")
        if not colon or not file:
            raise UsageError(
                f'--report "{report}" names no file', remedy="write it as FORMAT:FILE, like json:report.json"
            )
        wanted.append(Target(name, file))
    for target in wanted:
        if target.format not in formats.names:
            raise UsageError(f'unknown format "{target.format}"', remedy=f"the formats are {', '.join(formats.names)}")
        if target.file is None and target.format in formats.annotated:
            raise UsageError(f'"{target.format}" is a copy of the document', remedy="name a file or a folder with -o")
    taken: set[str] = set()
    for file in (target.file for target in wanted if target.file is not None):
        if os.path.realpath(file) in taken:
            raise UsageError("two reports for one file", path=file, remedy="give each its own")
        taken.add(os.path.realpath(file))
    return tuple(wanted)


def settings_of(request: Request, paths: Sequence[str]) -> Settings:
    """The effective settings: command line before configuration file before defaults."""
    files = [path for path in paths if path != STANDARD_INPUT]
    stated = Partial(
        profile=request.profile,
        lang=request.lang,
        select=_prefixes(request.select, "--select"),
        ignore=_prefixes(request.ignore, "--ignore"),
        fail_on=request.fail_on,
        max_bytes=None if request.max_size is None else size(request.max_size, where="--max-size"),
        schemas=_schemas(request.schemas) if request.schemas else None,
    )
    return layered(configured(files, _rules, config=request.config, isolated=request.isolated), stated)


def perform(
    request: Request, check: Check, formats: Formats, prepare: Callable[[Settings], None] = lambda _: None
) -> tuple[Result, Settings]:
    """Check the files with ``check`` and write the reports. Raises UsageError before anything is read.

    ``prepare`` is called with the settings first, to find out what a check with them could fail for.
    """
    if request.output_format != "text":
        settle_for_machines()
    paths = request.paths or ["."]
    settings = settings_of(request, paths)
    prepare(settings)
    wanted = targets(request, formats)
    found = find(paths, leave_out=_outputs(wanted, paths))
    with ExitStack() as stack:
        renderers: list[Renderer] = []
        for target in wanted:
            color = False if request.no_color else None
            renderer = _renderer(
                target, formats, page(target.file, lang=settings.lang, color=color), found.paths, stack
            )
            renderers.append(WhileRead(renderer) if len(wanted) > 1 else renderer)
        name = request.stdin_filename or STANDARD_INPUT
        result = run(found, settings, check=check, renderers=renderers, tell=tell, stdin_filename=name)
    return result, settings


def _outputs(wanted: Iterable[Target], paths: Iterable[str]) -> frozenset[str]:
    """The real paths of the reports: those of an earlier run are no input. Raises UsageError for one that is named."""
    files = {os.path.realpath(target.file): target.file for target in wanted if target.file is not None}
    for path in paths:
        if (file := files.get(os.path.realpath(path))) is not None and Path(path).is_file():
            raise UsageError("this is an input", path=file, remedy="choose another file for the report")
    return frozenset(files)


def _renderer(target: Target, formats: Formats, page: Page, paths: Sequence[str], stack: ExitStack) -> Renderer:
    """What writes ``target``; ``stack`` closes its file."""
    name, file = target
    if name in formats.text:
        return formats.text[name](stack.enter_context(opened(file)), page)
    if name in formats.binary:
        return formats.binary[name](stack.enter_context(opened_binary(file)), page)
    from checker.cli.annotated import AnnotatedCopies

    assert file is not None
    return AnnotatedCopies(formats.annotated[name], file, page, sources={shown(path): path for path in paths})


def _prefixes(words: Sequence[str] | None, option: str) -> tuple[str, ...] | None:
    if words is None:
        return None
    return rule_prefixes((part.strip() for word in words for part in word.split(",")), _rules(), where=option)


def _schemas(named: Iterable[str]) -> tuple[SchemaUse, ...]:
    from checker.model.table_schema import SchemaUse
    from checker.settings.schema_files import read_schema

    return tuple(SchemaUse(read_schema(each, Path())) for each in named)


def _rules() -> dict[str, str]:
    from checker.rules import RULES

    return {rule.id: rule.name for rule in RULES}
