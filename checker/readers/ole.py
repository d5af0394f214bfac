"""What streams an OLE2 file holds (.doc, .xls, .ppt, encrypted Office files), without reading any of them."""

from __future__ import annotations

import struct
from collections.abc import Iterator

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_ENTRY = 128
_MOST_SECTORS = 4_096
"""Sectors of the directory that are looked at: 16,384 entries or more."""

_END = 0xFFFFFFFA
"""Sector numbers from here on are marks."""


def stream_names(data: bytes) -> frozenset[str]:
    """The names in the directory; none when the file is damaged."""
    try:
        return frozenset(_names(data))
    except (struct.error, IndexError, ValueError):
        return frozenset()


def _names(data: bytes) -> Iterator[str]:
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in (9, 12):
        return
    size = 1 << shift
    (sector,) = struct.unpack_from("<I", data, 48)
    tables = struct.unpack_from("<109I", data, 76)  # the first sectors of the table of sectors: 6.8 MB of file or more
    seen: set[int] = set()
    while sector < _END and sector not in seen and len(seen) < _MOST_SECTORS:
        seen.add(sector)
        start = max(_HEADER, size) + sector * size
        for at in range(start, min(start + size, len(data) - _ENTRY + 1), _ENTRY):
            (length,) = struct.unpack_from("<H", data, at + 64)
            if 2 < length <= 64 and data[at + 66] in (1, 2, 5):
                yield data[at : at + length - 2].decode("utf-16-le", "replace")
        index, place = divmod(sector, size // 4)
        if index >= len(tables) or tables[index] >= _END:
            return
        (sector,) = struct.unpack_from("<I", data, max(_HEADER, size) + tables[index] * size + 4 * place)
