"""Zip packages (.docx, .xlsx, .ods, .ofd) from untrusted hands: every part within bounds, no entity, nothing on disk.

What counts is what is read, never what a header claims: a part is refused at the byte that goes over its bound.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from types import TracebackType
from typing import TYPE_CHECKING

from checker.errors import UnreadableError

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_ENTRIES = 5_000
MAX_PART = 32 * 1024 * 1024
MAX_TOTAL = 256 * 1024 * 1024
_CHUNK = 1024 * 1024
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
"""How XML in UTF-16 begins, in which a search for bytes would find nothing."""


class Package:
    """The parts of a package by name; ``path`` is the file for messages.

    Raises UnreadableError for what is no zip, is encrypted, has too many parts, or is larger than its bounds.
    """

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        self._left = MAX_TOTAL
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError) as error:
            raise UnreadableError("damaged: no whole zip package", path=path, remedy="save it again") from error
        if len(entries) > MAX_ENTRIES:
            raise UnreadableError(
                f"more than {MAX_ENTRIES} parts in the package", path=path, remedy="save it again in its program"
            )
        self.names = frozenset(entry.filename for entry in entries)

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def read(self, name: str) -> bytes:
        """The part ``name``, unpacked in memory. Raises UnreadableError when it is missing, damaged or too large."""
        if name not in self.names:
            raise UnreadableError(f"damaged: {name} is missing", path=self.path, remedy="save it again")
        parts, size, most = [], 0, min(MAX_PART, self._left)
        try:
            with self._zip.open(name) as stream:
                while chunk := stream.read(min(_CHUNK, most + 1 - size)):
                    parts.append(chunk)
                    size += len(chunk)
                    if size > most:
                        raise UnreadableError(
                            f"{name} is larger than {most // 1024 // 1024} MiB unpacked",
                            path=self.path,
                            remedy="split the document",
                        )
        except RuntimeError as error:  # a password is asked for
            raise UnreadableError("encrypted", path=self.path, remedy="save it without a password") from error
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise UnreadableError(
                f"damaged: {name} cannot be unpacked", path=self.path, remedy="save it again"
            ) from error
        self._left -= size
        return b"".join(parts)

    def xml(self, name: str) -> _Element:
        """The root of the XML part ``name``; it may declare no document type and no entity."""
        return parse_xml(self.read(name), name, self.path)


def parse_xml(data: bytes, name: str, path: str) -> _Element:
    """The root element of ``data``; no network, no entity, no document type, no huge tree."""
    from lxml import etree

    probe = data[:1024]
    text = data.decode("utf-16", "replace").encode() if probe.startswith(_WIDE) else data
    if _DECLARES.search(text):
        raise UnreadableError(f"{name} declares entities", path=path, remedy="save it again in its program")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(f"damaged: {name} is no whole XML", path=path, remedy="save it again") from error
