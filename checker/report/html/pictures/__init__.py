"""Pictures of relations, drawn from their figures: the rows beside them say the same in words."""

from __future__ import annotations

from checker.report.html.pictures.choice import pictures_of
from checker.report.html.pictures.shapes import Picture

__all__ = ["Picture", "pictures_of"]
