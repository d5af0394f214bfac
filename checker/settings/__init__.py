"""How a document is checked, and where each setting came from."""

from __future__ import annotations

from checker.settings.settings import DEFAULTS, MEBIBYTE, Language, Profile, Rounding, Settings

__all__ = ["DEFAULTS", "MEBIBYTE", "Language", "Profile", "Rounding", "Settings"]
