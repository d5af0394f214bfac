"""SHA-256 by the interpreter's own module where it has one: to load OpenSSL takes longer than to hash a report."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any, Final

_MODULES: Final = ("_sha2", "_sha256", "hashlib")
"""From Python 3.12 on, in Python 3.11, and always."""


def hexdigest(data: bytes) -> str:
    """The digest, in 64 hexadecimal digits."""
    digest: str = _algorithm(_MODULES)(data).hexdigest()
    return digest


@cache
def _algorithm(modules: tuple[str, ...]) -> Any:
    for name in modules:
        try:
            return import_module(name).sha256
        except ImportError:
            continue
    raise AssertionError  # hashlib is part of Python
