"""The command line: parsing, where output goes, and exit codes."""

from __future__ import annotations

from checker.cli.app import main

__all__ = ["main"]
