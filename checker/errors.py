"""Errors that a person can act on: each says what is wrong, where, and what to do."""

from __future__ import annotations


class GoujiError(Exception):
    """What went wrong; ``path`` is the file it concerns, ``remedy`` what the user can do about it."""

    def __init__(self, what: str, *, path: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.path = path
        self.remedy = remedy

    def __str__(self) -> str:
        place = f"{self.path}: " if self.path else ""
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{place}{self.what}{remedy}"

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.what, self.path, self.remedy)


def _rebuild(kind: type[GoujiError], what: str, path: str, remedy: str) -> GoujiError:
    return kind(what, path=path, remedy=remedy)


class UnreadableError(GoujiError):
    """An input that cannot be read: missing, binary, undecodable, too large, of an unknown type."""


class UsageError(GoujiError):
    """A command line or configuration that makes no sense."""


class UnwritableError(GoujiError):
    """A report that cannot be made or put where it was asked for."""


class LiteralError(GoujiError):
    """A literal that has no number in it."""
