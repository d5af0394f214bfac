"""Paths as addresses."""

from __future__ import annotations

import re
from urllib.parse import quote

_DRIVE = re.compile(r"[A-Za-z]:/")


def uri_of(path: str) -> str:
    """ "报告 1.txt" -> "%E6%8A%A5%E5%91%8A%201.txt", relative as it was given; an absolute path is a file: address.

    Bytes of a name that are not UTF-8 are the bytes that they were.
    """
    if _DRIVE.match(path):
        return f"file:///{path[0]}:{_quoted(path[2:])}"
    return f"file://{_quoted(path)}" if path.startswith("/") else _quoted(path.removeprefix("./"))


def _quoted(path: str) -> str:
    try:
        return quote(path, errors="surrogateescape")
    except UnicodeEncodeError:  # a name on Windows may hold any surrogate
        return quote(path, errors="surrogatepass")
