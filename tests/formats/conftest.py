"""What the tests of written files can ask for."""

from __future__ import annotations

from tests.readers.conftest import libreoffice

__all__ = ["libreoffice"]
