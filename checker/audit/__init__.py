"""Many documents: which files there are, and what becomes of each."""

from __future__ import annotations
