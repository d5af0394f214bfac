"""Bytes become documents: one file a format, none of which knows what a number is."""

from __future__ import annotations

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
