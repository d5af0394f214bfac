"""Bytes become documents: one file a format, none of which knows what a number is.

Every name is imported when it is first asked for: a reader in a process of its own has no use for the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.readers.reading import (
        MARKDOWN_SUFFIXES,
        SUFFIXES,
        TEXT_SUFFIXES,
        content_of,
        read,
        read_bytes,
        read_string,
    )

__all__ = ["MARKDOWN_SUFFIXES", "SUFFIXES", "TEXT_SUFFIXES", "content_of", "read", "read_bytes", "read_string"]


if not TYPE_CHECKING:  # type checkers know the names from above, and that there are no others

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from checker.readers import reading

        return getattr(reading, name)
