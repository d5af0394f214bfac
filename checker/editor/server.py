"""The language server: hears what becomes of the texts in an editor and says what is found in them.

Texts are checked one after the other in a thread, a moment after the last key stroke, so that the editor is answered
meanwhile. A check that fails is told in the editor's log, and the next one may succeed.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import PurePath
from urllib.parse import unquote

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from checker.editor.actions import actions_of
from checker.editor.checked import Checked, checked
from checker.editor.diagnostics import diagnostics_of
from checker.editor.hover import hover_of
from checker.editor.positions import Lines
from checker.errors import UnreadableError, UsageError
from checker.readers import SUFFIXES
from checker.report.tool import NAME, VERSION
from checker.report.visible import visible_line
from checker.settings.discovery import OWN_FILE, SHARED_FILE, Configuration

DELAY = 0.3
"""Seconds without a change after which a text is checked."""

_SUFFIX_OF = {"markdown": ".md", "html": ".html", "csv": ".csv", "tsv": ".tsv"}
_Checking = asyncio.Task[Checked | None]


class EditedText(TextDocument):
    """A text as the editor has it; its lines are the protocol's, which those of pygls are not."""

    checking: tuple[str, _Checking] | None = None
    """The latest check, and of what."""
    timer: asyncio.TimerHandle | None = None

    def apply_change(self, change: types.TextDocumentContentChangeEvent) -> None:
        """Take over one change."""
        if isinstance(change, types.TextDocumentContentChangePartial):
            lines = Lines(self.source, self.encoding)
            start, end = lines.offset(change.range.start), lines.offset(change.range.end)
            self._source = self.source[:start] + change.text + self.source[end:]
        else:
            self._source = change.text

    @property
    def encoding(self) -> types.PositionEncodingKind:
        """What its columns count."""
        return types.PositionEncodingKind(self.position_codec.encoding)

    @property
    def checked_as(self) -> str:
        """The file that it is checked as; a text that has none yet has a name for its kind."""
        if self.uri.startswith("file:") and PurePath(self.path).suffix.lower() in SUFFIXES:
            return self.path
        suffix = _SUFFIX_OF.get(self.language_id or "", ".txt")
        return f"{self.path}{suffix}" if self.uri.startswith("file:") else f"untitled{suffix}"


class GoujiServer(LanguageServer):
    """The server; ``configuration`` gives the settings anew for each check, as their files may have changed."""

    def __init__(self, configuration: Callable[[], Configuration]) -> None:
        super().__init__(NAME, VERSION)
        self.configuration = configuration
        self.is_shut_down = False
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="check")
        self._tasks: set[asyncio.Task[None]] = set()  # the loop itself would let them be collected
        self._told = ""

    def text(self, uri: str) -> EditedText | None:
        """The open text."""
        found = self.workspace.text_documents.get(unquote(uri))
        return found if isinstance(found, EditedText) else None

    def opened(self, uri: str) -> EditedText:
        """The text that was opened, taken over from pygls."""
        known = self.workspace.text_documents[unquote(uri)]
        text = EditedText(uri, known.source, known.version, known.language_id, position_codec=known.position_codec)
        self.workspace.text_documents[unquote(uri)] = text
        return text

    def soon(self, text: EditedText) -> None:
        """Check the text and show what is found when it has not changed for a moment."""
        if text.timer is not None:
            text.timer.cancel()
        text.timer = asyncio.get_running_loop().call_later(DELAY, self.now, text)

    def now(self, text: EditedText) -> None:
        """Check the text and show what is found."""
        task = asyncio.get_running_loop().create_task(self._show(text))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _show(self, text: EditedText) -> None:
        """Show what is found, unless the text has changed meanwhile: then its next check will."""
        version = text.version
        result = await self.checked(text)
        if self.text(text.uri) is not text or text.version != version:
            return
        found = [] if result is None else list(diagnostics_of(result, text.uri, has_related=self.shows_related))
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(text.uri, found, version))

    async def checked(self, text: EditedText) -> Checked | None:
        """The check of the text as it is now, ``None`` when it cannot be checked."""
        if text.checking is None or text.checking[0] is not text.source:
            text.checking = (text.source, asyncio.get_running_loop().create_task(self._check(text)))
        return await asyncio.shield(text.checking[1])

    async def _check(self, text: EditedText) -> Checked | None:
        work = partial(checked, text.source, text.checked_as, text.encoding, self.configuration)
        try:
            result = await asyncio.get_running_loop().run_in_executor(self._worker, work)
        except UsageError as error:
            self.log(types.MessageType.Error, str(error))
            if self._told != str(error):  # once, not at every key stroke
                self._told = str(error)
                self.window_show_message(
                    types.ShowMessageParams(types.MessageType.Error, visible_line(f"{NAME}: {error}"))
                )
            return None
        except UnreadableError as error:
            self.log(types.MessageType.Info, str(error))
            return None
        except Exception as error:  # a bug of ours; the editor's other texts are still checked
            what = f"{text.checked_as}: the check failed ({type(error).__name__}: {error})"
            self.log(types.MessageType.Error, f"{what}; report this, with the document if you can")
            return None
        self._told = ""
        for event in result.report.notifications:
            self.log(types.MessageType.Error, str(event))
        return result

    def log(self, kind: types.MessageType, message: str) -> None:
        """Write a line to the editor's log."""
        self.window_log_message(types.LogMessageParams(kind, visible_line(message)))

    @property
    def shows_related(self) -> bool:
        """Whether the editor shows places beside that of a finding."""
        text = self.client_capabilities.text_document
        return bool(text and text.publish_diagnostics and text.publish_diagnostics.related_information)

    @property
    def shows_markdown(self) -> bool:
        """Whether the editor shows Markdown in what it tells of a figure."""
        text = self.client_capabilities.text_document
        hover = text.hover if text else None
        return bool(hover and types.MarkupKind.Markdown in (hover.content_format or ()))

    @property
    def takes_versions(self) -> bool:
        """Whether the editor takes changes that are for one version of a text."""
        workspace = self.client_capabilities.workspace
        return bool(workspace and workspace.workspace_edit and workspace.workspace_edit.document_changes)


def serve(configuration: Callable[[], Configuration]) -> bool:
    """Talk to an editor over standard input and output until it leaves; whether it took leave as it should."""
    server = server_with(configuration)
    # a copy, as pygls closes what it writes to
    with open(os.dup(sys.stdout.fileno()), "wb") as output:  # noqa: PTH123
        server.start_io(stdout=output)
    return server.is_shut_down


def server_with(configuration: Callable[[], Configuration]) -> GoujiServer:
    """The server with everything that it answers."""
    server = GoujiServer(configuration)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        server.now(server.opened(params.text_document.uri))

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        if (text := server.text(params.text_document.uri)) is not None:
            server.soon(text)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        if (text := server.text(params.text_document.uri)) is not None:
            text.checking = None  # a configuration may have been saved before
            server.now(text)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        text = server.text(params.text_document.uri)
        result = None if text is None else await server.checked(text)
        if result is None:
            return None
        return hover_of(result, params.position, is_markdown=server.shows_markdown)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    )
    async def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        only = params.context.only
        if only is not None and not any(kind in ("", types.CodeActionKind.QuickFix) for kind in only):
            return []
        text = server.text(params.text_document.uri)
        version = None if text is None else text.version
        result = None if text is None else await server.checked(text)
        if text is None or result is None or text.version != version:
            return []
        found = actions_of(
            result, text.uri, version, params.range,
            has_related=server.shows_related, is_versioned=server.takes_versions,
        )  # fmt: skip
        return list(found)

    @server.feature(types.INITIALIZED)
    async def initialized(_: types.InitializedParams) -> None:
        await _watch_configurations(server)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def configured(_: types.DidChangeWatchedFilesParams) -> None:
        for text in server.workspace.text_documents.values():
            if isinstance(text, EditedText):
                text.checking = None
                server.now(text)

    @server.feature(types.SHUTDOWN)
    def shut_down(_: None) -> None:
        server.is_shut_down = True

    return server


async def _watch_configurations(server: GoujiServer) -> None:
    """Ask the editor to tell when a configuration file changes, if it can."""
    workspace = server.client_capabilities.workspace
    watched = workspace.did_change_watched_files if workspace else None
    if not (watched and watched.dynamic_registration):
        return
    watchers = [types.FileSystemWatcher(f"**/{name}") for name in (OWN_FILE, SHARED_FILE, "*baseline*.json")]
    registration = types.Registration(
        "configurations",
        types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
        types.DidChangeWatchedFilesRegistrationOptions(watchers),
    )
    await server.client_register_capability_async(types.RegistrationParams([registration]))
