"""An editor for the tests: it runs ``gouji lsp`` and talks to it over standard input and output."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.conftest import REPOSITORY

SECONDS = 60
UTF_16 = types.PositionEncodingKind.Utf16
_CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


def capabilities(*encodings: types.PositionEncodingKind, is_plain: bool = False) -> types.ClientCapabilities:
    """What the editor can: everything that the server asks for, or nothing of it."""
    general = types.GeneralClientCapabilities(position_encodings=list(encodings)) if encodings else None
    if is_plain:
        return types.ClientCapabilities(general=general)
    return types.ClientCapabilities(
        general=general,
        text_document=types.TextDocumentClientCapabilities(
            publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True),
            hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
        ),
        workspace=types.WorkspaceClientCapabilities(
            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
        ),
    )


class Editor:
    """One session; texts are named by their file in ``folder``, which need not be there."""

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        self._client = client
        self._folder = folder
        self._published: dict[str, types.PublishDiagnosticsParams] = {}
        self._news = asyncio.Event()
        self._versions: dict[str, int] = {}
        self.published = 0
        self.texts: dict[str, str] = {}
        self.log: list[str] = []
        self.shown: list[str] = []
        self.registered: list[str] = []
        self.encoding = ""

        def published(params: types.PublishDiagnosticsParams) -> None:
            self._published[params.uri] = params
            self.published += 1
            self._news.set()

        def logged(params: types.LogMessageParams) -> None:
            self.log.append(params.message)

        def told(params: types.ShowMessageParams) -> None:
            self.shown.append(params.message)

        def register(params: types.RegistrationParams) -> None:
            self.registered.extend(each.method for each in params.registrations)

        client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(published)
        client.feature(types.WINDOW_LOG_MESSAGE)(logged)
        client.feature(types.WINDOW_SHOW_MESSAGE)(told)
        client.feature(types.CLIENT_REGISTER_CAPABILITY)(register)

    def uri(self, name: str) -> str:
        return name if ":" in name else (self._folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "markdown") -> None:
        self.texts[name], self._versions[name] = text, 1
        item = types.TextDocumentItem(self.uri(name), language, 1, text)
        self._client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, name: str, *edits: types.TextEdit | str) -> None:
        """Make the edits, one after the other; a string is the whole text."""
        self._versions[name] += 1
        changes: list[types.TextDocumentContentChangeEvent] = []
        for edit in edits:
            if isinstance(edit, str):
                changes.append(types.TextDocumentContentChangeWholeDocument(edit))
                self.texts[name] = edit
            else:
                changes.append(types.TextDocumentContentChangePartial(edit.range, edit.new_text))
                self.texts[name] = applied(self.texts[name], [edit], self.encoding)
        document = types.VersionedTextDocumentIdentifier(self._versions[name], self.uri(name))
        self._client.text_document_did_change(types.DidChangeTextDocumentParams(document, changes))

    def save(self, name: str) -> None:
        self._client.text_document_did_save(types.DidSaveTextDocumentParams(self._id(name)))

    def close(self, name: str) -> None:
        self._client.text_document_did_close(types.DidCloseTextDocumentParams(self._id(name)))

    def tell_of(self, name: str) -> None:
        """Say that a file has changed on the disk."""
        event = types.FileEvent(self.uri(name), types.FileChangeType.Changed)
        self._client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))

    async def diagnostics(self, name: str) -> Sequence[types.Diagnostic]:
        """What is shown of the text as it is now."""
        return await self._when(lambda params: params.version == self._versions[name], name)

    async def closed(self, name: str) -> Sequence[types.Diagnostic]:
        """What is shown of a text that is closed."""
        return await self._when(lambda params: params.version is None, name)

    async def _when(
        self, holds: Callable[[types.PublishDiagnosticsParams], bool], name: str
    ) -> Sequence[types.Diagnostic]:
        async def wait() -> Sequence[types.Diagnostic]:
            while (params := self._published.get(self.uri(name))) is None or not holds(params):
                self._news.clear()
                await self._news.wait()
            del self._published[self.uri(name)]
            return list(params.diagnostics)

        return await asyncio.wait_for(wait(), SECONDS)

    async def hover(self, name: str, at: str) -> str | None:
        """What is told of the first place in the text that reads ``at``."""
        place = self.range_of(name, at).start
        found = await self._client.text_document_hover_async(types.HoverParams(self._id(name), place))
        if found is None:
            return None
        assert isinstance(found.contents, types.MarkupContent)
        return found.contents.value

    async def actions(
        self, name: str, at: types.Range, only: Sequence[types.CodeActionKind] | None = None
    ) -> list[types.CodeAction]:
        context = types.CodeActionContext([], only)
        found = await self._client.text_document_code_action_async(types.CodeActionParams(self._id(name), at, context))
        return [action for action in found or () if isinstance(action, types.CodeAction)]

    def apply(self, name: str, action: types.CodeAction) -> None:
        """Make the changes of an action, as an editor does."""
        assert action.edit is not None
        if action.edit.document_changes is not None:
            (change,) = action.edit.document_changes
            assert isinstance(change, types.TextDocumentEdit)
            assert change.text_document.uri == self.uri(name)
            assert change.text_document.version == self._versions[name]
            edits = [edit for edit in change.edits if isinstance(edit, types.TextEdit)]
        else:
            assert action.edit.changes is not None
            edits = list(action.edit.changes[self.uri(name)])
        text = applied(self.texts[name], edits, self.encoding)
        self.change(name, *sorted(edits, key=lambda edit: _key(edit.range.start), reverse=True))
        assert self.texts[name] == text

    def range_of(self, name: str, literal: str) -> types.Range:
        """Where the text first reads ``literal``."""
        text = self.texts[name]
        at = text.index(literal)
        return types.Range(*(_position(text[:end], self.encoding) for end in (at, at + len(literal))))

    def read(self, name: str, place: types.Range) -> str:
        """What stands in the range."""
        text = self.texts[name]
        return text[offset(text, place.start, self.encoding) : offset(text, place.end, self.encoding)]

    def _id(self, name: str) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri(name))


def _key(position: types.Position) -> tuple[int, int]:
    return position.line, position.character


def _lines(text: str) -> list[str]:
    """The lines with their ends, as the protocol has them."""
    return text.replace("\r\n", "\0\n").replace("\r", "\r\1").replace("\n", "\n\1").replace("\0", "\r").split("\1")


def offset(text: str, position: types.Position, encoding: str) -> int:
    """The offset in code points, found by encoding the line."""
    lines = _lines(text)
    codec, width = _CODECS[encoding]
    if position.line >= len(lines):
        return len(text)
    line = lines[position.line]
    before = line.encode(codec)[: position.character * width].decode(codec)
    assert len(before) <= len(line.rstrip("\r\n")), "behind the end of the line"
    return sum(map(len, lines[: position.line])) + len(before)


def _position(before: str, encoding: str) -> types.Position:
    lines = _lines(before)
    codec, width = _CODECS[encoding]
    return types.Position(len(lines) - 1, len(lines[-1].encode(codec)) // width)


def applied(text: str, edits: Sequence[types.TextEdit], encoding: str) -> str:
    """The text after edits that are all for the text as it is."""
    for edit in sorted(edits, key=lambda edit: _key(edit.range.start), reverse=True):
        start, end = (offset(text, place, encoding) for place in (edit.range.start, edit.range.end))
        text = text[:start] + edit.new_text + text[end:]
    return text


Use = Callable[[Editor], Awaitable[None]]


@asynccontextmanager
async def session(
    folder: Path, *options: str, can: types.ClientCapabilities | None = None, program: Sequence[str] = ("-m", "checker")
) -> AsyncIterator[Editor]:
    """An editor with its server, which has to leave with 0 when it is told to."""
    client = LanguageClient("test", "1")
    editor = Editor(client, folder)
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1"}
    await client.start_io(sys.executable, *program, "lsp", *options, cwd=folder, env=environment)
    server = client._server
    assert server is not None
    try:
        started = await asyncio.wait_for(
            client.initialize_async(
                types.InitializeParams(can or capabilities(), process_id=os.getpid(), root_uri=folder.as_uri())
            ),
            SECONDS,
        )
        editor.encoding = types.PositionEncodingKind(started.capabilities.position_encoding or UTF_16).value
        client.initialized(types.InitializedParams())
        yield editor
        await asyncio.wait_for(client.shutdown_async(None), SECONDS)
        client.exit(None)
        assert await asyncio.wait_for(server.wait(), SECONDS) == 0
    finally:
        if server.returncode is None:
            server.kill()
        await client.stop()  # type: ignore[no-untyped-call]


def run(
    folder: Path,
    use: Use,
    *options: str,
    can: types.ClientCapabilities | None = None,
    program: Sequence[str] = ("-m", "checker"),
) -> None:
    """Use an editor in the folder."""

    async def whole() -> None:
        async with session(folder, *options, can=can, program=program) as editor:
            await use(editor)

    asyncio.run(whole())
