"""A copy of a zip package in which a few parts have new content and all others keep their bytes as they are packed."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from checker.errors import UnwritableError

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s4B4H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_UTF8 = 0x800
_SIZES_BEHIND = 0x8
"""The flag of a part whose sizes follow it instead of leading it."""
_LARGEST = 2**32 - 1
_FIRST_DAY = 0x21
"""1 January 1980, the earliest day that a zip can name: the same input gives the same bytes."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One part as it stands in the file: names in bytes, content as it is packed."""

    name: bytes
    flags: int
    method: int
    time: int
    date: int
    checksum: int
    size: int
    packed: bytes
    extra: bytes = b""
    central_extra: bytes = b""
    comment: bytes = b""
    versions: tuple[int, int, int, int] = (20, 0, 20, 0)
    attributes: tuple[int, int] = (0, 0)


def zip_copy(source: bytes, changed: Mapping[str, bytes], *, path: str) -> bytes:
    """The zip ``source`` with the parts ``changed``, of which those it does not have come last.

    Raises UnwritableError when it is damaged or becomes too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            entries = [_entry(source, info, changed) for info in archive.infolist()]
            entries += [_packed(name, changed[name]) for name in changed if name not in archive.NameToInfo]
            return _written(entries, archive.comment)
    except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError, OverflowError) as error:
        remedy = "save it again in its program"
        raise UnwritableError("its package cannot be copied", path=path, remedy=remedy) from error


def _entry(source: bytes, info: zipfile.ZipInfo, changed: Mapping[str, bytes]) -> _Entry:
    if info.filename in changed:
        return _packed(info.filename, changed[info.filename])
    at = info.header_offset
    mark, _, flags, method, time, date, _, _, _, name, extra = _LOCAL.unpack_from(source, at)
    begin = at + _LOCAL.size + name + extra
    packed = source[begin : begin + info.compress_size]
    if mark != b"PK\x03\x04" or len(packed) != info.compress_size:
        raise zipfile.BadZipFile(info.filename)
    return _Entry(
        source[at + _LOCAL.size : at + _LOCAL.size + name],
        flags & ~_SIZES_BEHIND,
        method,
        time,
        date,
        info.CRC,
        info.file_size,
        packed,
        _without_sizes(source[begin - extra : begin]),
        _without_sizes(info.extra),
        info.comment,
        (info.create_version, info.create_system, info.extract_version, 0),
        (info.internal_attr, info.external_attr),
    )


def _without_sizes(extra: bytes) -> bytes:
    """The extra fields without the one for sizes beyond 4 GiB, which such a size alone may have."""
    kept, at = b"", 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        if kind != 1:
            kept += extra[at : at + 4 + length]
        at += 4 + length
    return kept + extra[at:]


def _packed(name: str, content: bytes) -> _Entry:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    raw = name.encode()
    flags = 0 if name.isascii() else _UTF8
    return _Entry(raw, flags, zipfile.ZIP_DEFLATED, 0, _FIRST_DAY, zlib.crc32(content), len(content), packed)


def _written(entries: list[_Entry], comment: bytes) -> bytes:
    parts: list[bytes] = []
    directory: list[bytes] = []
    at = 0
    for entry in entries:
        measures = (entry.flags, entry.method, entry.time, entry.date, entry.checksum, len(entry.packed), entry.size)
        local = _LOCAL.pack(b"PK\x03\x04", entry.versions[2], *measures, len(entry.name), len(entry.extra))
        lengths = (len(entry.name), len(entry.central_extra), len(entry.comment))
        directory += (
            _CENTRAL.pack(b"PK\x01\x02", *entry.versions, *measures, *lengths, 0, *entry.attributes, at),
            entry.name,
            entry.central_extra,
            entry.comment,
        )
        parts += (local, entry.name, entry.extra, entry.packed)
        at += len(local) + len(entry.name) + len(entry.extra) + len(entry.packed)
    index = b"".join(directory)
    if at + len(index) > _LARGEST:
        raise OverflowError
    count = len(entries)
    return b"".join(
        (*parts, index, _END.pack(b"PK\x05\x06", 0, 0, count, count, len(index), at, len(comment)), comment)
    )
