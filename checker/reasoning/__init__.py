"""What several figures imply together: here, which figure of a failing sum is the likeliest slip."""

from __future__ import annotations

from checker.reasoning.location import Repair, likeliest_repair

__all__ = ["Repair", "likeliest_repair"]
