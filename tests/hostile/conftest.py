"""What these tests share with those of the readers."""

from __future__ import annotations

from tests.readers.conftest import libreoffice

__all__ = ["libreoffice"]
