"""The names in a zip archive, without unpacking any part of it, also when its end is cut off."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from itertools import islice

_MOST = 5_000
_LONGEST_COMMENT = 65_557
_LOCAL = re.compile(rb"PK\x03\x04.{22}(..)(..)", re.DOTALL)
_SEARCHED = 4 * 1024 * 1024


def part_names(data: bytes) -> frozenset[str]:
    """The names of the first parts as the directory at the end gives them, else as they stand in front of each."""
    return frozenset(islice(_listed(data), _MOST)) or frozenset(islice(_local(data), _MOST))


def first_part(data: bytes) -> tuple[str, bytes]:
    """Name and content of the first part when it is stored as it is: OpenDocument keeps its type there."""
    if len(data) < 30 or data[:4] != b"PK\x03\x04" or data[8:10] != b"\0\0":
        return "", b""
    size, _, length, extra = struct.unpack_from("<IIHH", data, 18)
    start = 30 + length + extra
    return data[30 : 30 + length].decode("utf-8", "replace"), data[start : start + min(size, 200)]


def _listed(data: bytes) -> Iterator[str]:
    end = data.rfind(b"PK\x05\x06", max(len(data) - _LONGEST_COMMENT, 0))
    if end < 0 or end + 22 > len(data):
        return
    size, start = struct.unpack_from("<II", data, end + 12)
    at = end - size if data[end - size : end - size + 4] == b"PK\x01\x02" else start  # bytes may stand in front
    while at >= 0 and data[at : at + 4] == b"PK\x01\x02" and at + 46 <= len(data):
        name, extra, comment = struct.unpack_from("<HHH", data, at + 28)
        yield data[at + 46 : at + 46 + name].decode("utf-8", "replace")
        at += 46 + name + extra + comment


def _local(data: bytes) -> Iterator[str]:
    for found in _LOCAL.finditer(data, 0, _SEARCHED):
        (length,) = struct.unpack("<H", found.group(1))
        yield data[found.end() : found.end() + length].decode("utf-8", "replace")
