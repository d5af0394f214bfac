"""From a path to a document: size, type, decoding, then the format's own reader."""

from __future__ import annotations

import stat
from pathlib import Path, PurePath

from checker.errors import UnreadableError
from checker.model.document import Document, Skipped
from checker.model.sha256 import hexdigest
from checker.readers.decoding import decode
from checker.readers.text import read_text

TEXT_SUFFIXES = frozenset((".txt", ".text"))
MARKDOWN_SUFFIXES = frozenset((".md", ".markdown"))
OFFICE_SUFFIXES = frozenset(
    f".{suffix}"
    for suffix in "docx docm doc wps rtf xlsx xlsm xls et ods csv tsv pdf ofd html htm".split()  # noqa: SIM905
)
SUFFIXES = TEXT_SUFFIXES | MARKDOWN_SUFFIXES | OFFICE_SUFFIXES
"""The file types that are read, in lower case."""


def read(path: str, *, max_bytes: int, shown_as: str = "") -> Document:
    """The document in the file ``path``; ``shown_as`` is the name for people when it differs from ``path``.

    Raises UnreadableError when the file is missing, not a regular file, of a type that is not read, larger than
    ``max_bytes``, empty, binary or in no known encoding.
    """
    data = content_of(path, max_bytes=max_bytes, shown_as=shown_as)
    return read_bytes(data, shown_as or path, max_bytes=max_bytes)


def content_of(path: str, *, max_bytes: int, shown_as: str = "") -> bytes:
    """The bytes of the file ``path``, one more than ``max_bytes`` of a pipe that has more; raises as ``read``."""
    name = shown_as or path
    try:
        status = Path(path).stat()
        _refuse_type(path, name)
        if stat.S_ISREG(status.st_mode):
            _refuse_large(status.st_size, name, max_bytes)
        elif not stat.S_ISFIFO(status.st_mode):  # reading a device may never end
            raise UnreadableError("not a regular file", path=name, remedy="name a file or a folder")
        with Path(path).open("rb") as file:
            return file.read(max_bytes + 1)
    except OSError as error:
        raise _unreadable(error, name) from error
    except ValueError as error:  # a NUL in the name
        raise UnreadableError("not a possible file name", path=name, remedy="check the name") from error


def read_bytes(data: bytes, path: str, *, max_bytes: int | None = None) -> Document:
    """The document that ``data`` is, by its content; of plain text the suffix of ``path`` tells Markdown and tables.

    Raises UnreadableError when ``data`` is empty, damaged, encrypted, of a kind that is not read, in no known encoding
    or larger than ``max_bytes``.
    """
    if max_bytes is not None:
        _refuse_large(len(data), path, max_bytes)
    suffix = PurePath(path).suffix.lower()
    if (not suffix or suffix in TEXT_SUFFIXES | MARKDOWN_SUFFIXES) and _is_plain(data[:_HEAD]):
        return _document(decode(data, path), path, hexdigest(data))
    from checker.readers.kinds import Format, kind_of

    kind = kind_of(data, path)
    if kind.format in (Format.TEXT, Format.MARKDOWN):
        document = _document(decode(data, path), path, hexdigest(data))
    else:
        from checker.readers.formats import read_format

        document = read_format(kind.format, data, path=path, sha256=hexdigest(data))
    if not kind.mismatch:
        return document
    return document.but(skipped=(Skipped("file name", kind.mismatch), *document.skipped))


_HEAD = 4096
_BINARY = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"{\\rtf")


def _is_plain(head: bytes) -> bool:
    """Whether nothing at the beginning says that a text file is anything else: no signature, no NUL, no markup."""
    opening = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return not opening.startswith((*_BINARY, b"<")) and b"\0" not in head and b"%PDF-" not in head[:1024]


def read_string(text: str, path: str, *, max_bytes: int) -> Document:
    """The document of a text that is in no file; sizes and digest are those of its UTF-8.

    Raises UnreadableError when ``text`` has nothing in it, is no Unicode text or is larger than ``max_bytes``.
    """
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        what = f"half a character at offset {error.start}"
        raise UnreadableError(what, path=path, remedy="read it again from where it came") from error
    _refuse_large(len(data), path, max_bytes)
    return _document(text, path, hexdigest(data))


def _document(text: str, path: str, sha256: str) -> Document:
    if not text or text.isspace():
        raise UnreadableError("no text in it", path=path, remedy="check that it was saved and copied completely")
    if PurePath(path).suffix.lower() in MARKDOWN_SUFFIXES:
        from checker.readers.markdown import read_markdown

        return read_markdown(text, path=path, sha256=sha256)
    return read_text(text, path=path, sha256=sha256)


def _refuse_large(size: int, name: str, max_bytes: int) -> None:
    if size > max_bytes:
        raise UnreadableError(
            f"larger than {_shown(max_bytes)}",
            path=name,
            remedy="split it, or raise the limit with --max-size",
        )


def _shown(size: int) -> str:
    """The size in the largest unit that leaves it whole: 64 MiB, 500 KiB, 10 bytes."""
    for unit, name in ((1024**3, "GiB"), (1024**2, "MiB"), (1024, "KiB")):
        if size % unit == 0:
            return f"{size // unit} {name}"
    return f"{size} bytes"


def _refuse_type(path: str, name: str) -> None:
    if PurePath(path).suffix.lower() not in SUFFIXES:
        remedy = "name a .txt, .md, .docx, .xlsx, .pdf or .html file, or give plain text through -"
        raise UnreadableError("unknown type of file", path=name, remedy=remedy)


def _unreadable(error: OSError, name: str) -> UnreadableError:
    match error:
        case FileNotFoundError():
            return UnreadableError("no such file or folder", path=name, remedy="check the name")
        case PermissionError():
            return UnreadableError("may not be read", path=name, remedy="ask for permission to read it")
        case _:
            reason = error.strerror or "unknown reason"
            return UnreadableError(f"cannot be read ({reason})", path=name, remedy="copy it to a local disk")
