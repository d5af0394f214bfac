"""What several figures imply together: which figure of a failing sum is the likeliest slip, how a document rounds."""

from __future__ import annotations

from checker.model.repairs import Repair
from checker.reasoning.convention import TRUNCATES, in_one_mode
from checker.reasoning.location import likeliest_repair

__all__ = ["TRUNCATES", "Repair", "in_one_mode", "likeliest_repair"]
