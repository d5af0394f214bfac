"""Reports become bytes: one file a format. Renderers are pushed one document at a time and keep only counts."""

from __future__ import annotations

from checker.model.report import Run
from checker.report.renderers import CHECK, CLAIMS, COMPARE, RELATIONS, Annotator, Formats, Page, Renderer

__all__ = ["CHECK", "CLAIMS", "COMPARE", "RELATIONS", "Annotator", "Formats", "Page", "Renderer", "Run"]
