"""Bytes become text: byte-order mark, strict UTF-8, strict GB18030, and nothing is guessed beyond that.

On short Chinese texts this order is right more often than statistical detection.
"""

from __future__ import annotations

import codecs

from checker.errors import UnreadableError

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)

_SIGNATURES = (
    (b"%PDF-", "a PDF", "save it as text first"),
    (b"PK\x03\x04", "a zip archive or Office file", "save it as text first"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file", "save it as text first"),
    (b"\x89PNG\r\n\x1a\n", "an image", "extract its text first"),
    (b"\xff\xd8\xff", "an image", "extract its text first"),
    (b"GIF8", "an image", "extract its text first"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file", "unpack it first"),
    (b"Rar!\x1a\x07", "a compressed file", "unpack it first"),
)

_SAVE_AS = "save it as UTF-8"

_UNPRINTED = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b"))
"""Control characters that text has no use for; ESC stays, because captured terminal output is text."""


def decode(data: bytes, path: str) -> str:
    """The text of ``data``, line ends as they stand, without its byte-order mark.

    Raises UnreadableError when ``data`` is empty, binary, or neither UTF-8, GB18030 nor marked UTF-16.
    """
    if not data:
        raise UnreadableError("the file is empty", path=path, remedy="check that it was saved and copied completely")
    for mark, encoding in _MARKS:
        if data.startswith(mark) and not data.startswith(_UTF_32):
            return _decode_marked(data[len(mark) :], encoding, path)
    _refuse_binary(data, path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_gb18030(data, path, error)


def _decode_marked(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        what = f"not valid {encoding.upper()} at byte {error.start}, although its byte-order mark says so"
        raise UnreadableError(what, path=path, remedy=_SAVE_AS) from error


def _decode_gb18030(data: bytes, path: str, as_utf_8: UnicodeDecodeError) -> str:
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError as error:
        what = f"neither UTF-8 (byte {as_utf_8.start}) nor GB18030 (byte {error.start})"
        raise UnreadableError(what, path=path, remedy=_SAVE_AS) from error


def _refuse_binary(data: bytes, path: str) -> None:
    for signature, what, remedy in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(f"{what}, not text", path=path, remedy=remedy)
    if data.startswith(_UTF_32) or b"\0" in data:
        raise UnreadableError("binary data or UTF-16 without a byte-order mark", path=path, remedy=_SAVE_AS)
    unprinted = len(data) - len(data.translate(None, _UNPRINTED))
    if unprinted * 20 > len(data):
        raise UnreadableError("binary data, not text", path=path, remedy="name the text file it was made from")
