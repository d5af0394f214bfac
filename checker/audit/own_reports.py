"""Which files in a folder are reports of ours: what they say of other documents is no document to check."""

from __future__ import annotations

import zlib
from pathlib import Path, PurePath

_HEAD = 1024
_PAGES = (".html", ".htm", ".md", ".markdown", ".csv")
_MARKS = (
    b'<meta name="generator" content="gouji',
    b"<!-- gouji report -->",
    b"\xef\xbb\xbfpath,place,rule,name,severity,confidence,kind,message,",
    b"\xef\xbb\xbfpath,line,column,literal,kind,low,high,",
    b"\xef\xbb\xbfpath,relation,",
)
_PROPERTIES = "docProps/core.xml"
_CREATOR = b"<dc:creator>gouji "
_LARGEST = 64 * 1024


def is_own_report(path: str) -> bool:
    """Whether the file at ``path`` was written by gouji; a damaged one is for its reader to tell."""
    suffix = PurePath(path).suffix.lower()
    try:
        if suffix in _PAGES:
            with Path(path).open("rb") as file:
                head = file.read(_HEAD)
            return any(mark in head for mark in _MARKS)
        return suffix == ".xlsx" and _is_own_workbook(path)
    except (OSError, ValueError):
        return False


def _is_own_workbook(path: str) -> bool:
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(path) as package, package.open(_PROPERTIES) as part:
            return _CREATOR in part.read(_LARGEST)
    except (KeyError, RuntimeError, NotImplementedError, EOFError, BadZipFile, zlib.error):
        return False
