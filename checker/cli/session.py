"""From the words of a command line to a run: settings, files, targets. check, claims and relations share it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.audit.files import STANDARD_INPUT, Found, find
from checker.audit.run import Check, Result, run, shown
from checker.cli.effort import effort
from checker.cli.marks import known, since
from checker.cli.messages import speak, tell
from checker.cli.output import opened, opened_binary, page, settle_for_machines
from checker.errors import UsageError
from checker.model.report import DocumentReport
from checker.model.verdict import Severity
from checker.model.vocabulary import NOTHING_ADDED
from checker.report import Formats, Page, Renderer, Run
from checker.settings import Language, Profile, Settings
from checker.settings.discovery import Configuration
from checker.settings.partial import Partial, rule_prefixes, size

if TYPE_CHECKING:
    from checker.model.table_schema import SchemaUse
    from checker.rules.rule import Rule


class Request(NamedTuple):
    """What the command line asks for, before it is looked at."""

    paths: Sequence[str] | None
    output_format: str = "text"
    output_file: str | None = None
    reports: Sequence[str] | None = None
    select: Sequence[str] | None = None
    ignore: Sequence[str] | None = None
    extend_select: Sequence[str] | None = None
    extend_ignore: Sequence[str] | None = None
    fail_on: Severity | None = None
    profile: Profile | None = None
    lang: Language | None = None
    config: str | None = None
    isolated: bool = False
    stdin_filename: str | None = None
    max_size: str | None = None
    baseline: str | None = None
    diff: str | None = None
    jobs: int | None = None
    no_cache: bool = False
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
    taken: dict[str, Target] = {}
    for target in wanted:
        if target.file is not None:
            other = taken.setdefault(os.path.realpath(target.file), target)
            if other is not target and not _share_a_folder(target, other, formats):
                raise UsageError("two reports for one file", path=target.file, remedy="give each its own")
    return tuple(wanted)


def configuration_of(request: Request) -> Configuration:
    """Where the settings of every file come from; raises UsageError for an option that makes no sense."""
    options = {
        "profile": request.profile,
        "lang": request.lang,
        "select": _prefixes(request.select, "--select"),
        "extend_select": _prefixes(request.extend_select, "--extend-select"),
        "ignore": _prefixes(request.ignore, "--ignore"),
        "extend_ignore": _prefixes(request.extend_ignore, "--extend-ignore"),
        "fail_on": request.fail_on,
        "baseline": request.baseline,
        "schemas": _schemas(request.schemas) if request.schemas else None,
        "max_bytes": None if request.max_size is None else size(request.max_size, where="--max-size"),
    }
    origins = {
        name: _OPTIONS.get(name, f"--{name.replace('_', '-')}") for name, value in options.items() if value is not None
    }
    stated = Partial(**options, origins=origins)  # type: ignore[arg-type]
    return Configuration(stated, _rules, config=request.config, isolated=request.isolated)


_OPTIONS = {"max_bytes": "--max-size", "schemas": "--schema"}


class Session(NamedTuple):
    """What a run is about: its files, the settings of the run and those of each file."""

    found: Found
    settings: Settings
    settings_of: Callable[[str], Settings]


def session_of(request: Request, leave_out: Iterable[str] = ()) -> Session:
    """The files that the request names but for the real paths ``leave_out``, with their settings.

    Raises UsageError for what is wrong with a configuration, before anything is read.
    """
    paths = request.paths or ["."]
    configuration = configuration_of(request)
    named = [path for path in paths if path != STANDARD_INPUT]
    settings = configuration.of_run(named)
    speak(configuration.language_of_run(named))
    name = request.stdin_filename or STANDARD_INPUT

    def settings_of(path: str) -> Settings:
        """Those of one file, in the language of the run."""
        return configuration.of_file(name if path == STANDARD_INPUT else path)._replace(lang=settings.lang)

    found = find(paths, leave_out=leave_out)
    for path in found.paths:
        _refuse_bad_words(settings_of(path), configuration.sources_for(name if path == STANDARD_INPUT else path)[0])
    return Session(found, settings, settings_of)


def perform(
    request: Request, check: Check, formats: Formats, *, prepare: Callable[[Settings], None] = lambda _: None
) -> Result:
    """Check the files with ``check`` and write the reports. Raises UsageError before anything is read.

    ``prepare`` is called with the settings of every file first: a check may need what is not installed.
    """
    if request.output_format != "text":
        settle_for_machines()
    wanted = targets(request, formats)
    found, settings, settings_of = session_of(request, _outputs(wanted, request.paths or ()))
    for path in found.paths:
        prepare(settings_of(path))

    def baseline_of(path: str) -> str:
        """That of the closest configuration, else that of the run."""
        return settings_of(path).baseline or settings.baseline

    with ExitStack() as stack, known(found.paths, baseline_of) as in_baseline:
        renderers: list[Renderer] = []
        copies: set[str] = set()
        for target in wanted:
            color = False if request.no_color else None
            written_on = page(target.file, lang=settings.lang, color=color)._replace(
                rules=_all_rules, job_summary=os.environ.get("GITHUB_STEP_SUMMARY") or None
            )
            renderer = _renderer(target, formats, written_on, found.paths, copies, stack)
            renderers.append(WhileRead(renderer) if len(wanted) > 1 else renderer)
        name = request.stdin_filename or STANDARD_INPUT
        marks = [mark for mark in (in_baseline, since(request.diff, settings_of, check)) if mark is not None]
        workers, cache = effort(found.paths, jobs=request.jobs, is_cached=not request.no_cache)
        return run(
            found,
            settings_of,
            check=check,
            renderers=renderers,
            tell=tell,
            stdin_filename=name,
            marks=marks,
            workers=workers,
            cache=cache,
            findings_only=all(target.format in formats.of_findings for target in wanted),
        )


def _refuse_bad_words(settings: Settings, stated: Partial) -> None:
    """Raises UsageError, with the place, for words of a configuration that make no sense."""
    if settings.vocabulary != NOTHING_ADDED:
        from checker.claims.words import lexicon_with

        try:
            lexicon_with(settings.vocabulary)
        except UsageError as error:
            raise UsageError(error.what, path=_place_of_words(stated), remedy=error.remedy) from error


def _place_of_words(stated: Partial) -> str:
    return stated.origins.get("lexicon.units") or stated.origins.get("lexicon", "")


def _outputs(wanted: Iterable[Target], paths: Iterable[str]) -> frozenset[str]:
    """The real paths of the reports: those of an earlier run are no input. Raises UsageError for one that is named."""
    files = {os.path.realpath(target.file): target.file for target in wanted if target.file is not None}
    for path in paths:
        if (file := files.get(os.path.realpath(path))) is not None and Path(path).is_file():
            raise UsageError("this is an input", path=file, remedy="choose another file for the report")
    return frozenset(files)


def _renderer(
    target: Target, formats: Formats, page: Page, paths: Sequence[str], copies: set[str], stack: ExitStack
) -> Renderer:
    """What writes ``target``; ``copies`` are the annotated documents of this run, ``stack`` closes the file."""
    name, file = target
    if name in formats.text:
        return formats.text[name](stack.enter_context(opened(file)), page)
    if name in formats.binary:
        return formats.binary[name](stack.enter_context(opened_binary(file)), page)
    from checker.cli.annotated import AnnotatedCopies

    assert file is not None
    sources = {shown(path): path for path in paths}
    return AnnotatedCopies(formats.annotated[name], file, page, sources=sources, taken=copies)


def _share_a_folder(one: Target, other: Target, formats: Formats) -> bool:
    """Whether both are folders for annotated copies, each for those of its own type."""
    from checker.cli.annotated import is_folder

    both = (one, other)
    return one.format != other.format and all(
        target.format in formats.annotated and target.file is not None and is_folder(target.file) for target in both
    )


def _prefixes(words: Sequence[str] | None, option: str) -> tuple[str, ...] | None:
    if words is None:
        return None
    return rule_prefixes((part.strip() for word in words for part in word.split(",")), _rules(), where=option)


def _schemas(named: Iterable[str]) -> tuple[SchemaUse, ...]:
    from checker.model.table_schema import SchemaUse
    from checker.settings.schema_files import read_schema

    return tuple(SchemaUse(read_schema(each, Path())) for each in named)


def _rules() -> dict[str, str]:
    return {rule.id: rule.name for rule in _all_rules()}


def _all_rules() -> tuple[Rule, ...]:
    from checker.rules import RULES

    return RULES
