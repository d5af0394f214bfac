"""What several figures imply together: here, which figure of a failing sum is the likeliest slip."""

from __future__ import annotations

from checker.model.repairs import Repair
from checker.reasoning.location import likeliest_repair

__all__ = ["Repair", "likeliest_repair"]
