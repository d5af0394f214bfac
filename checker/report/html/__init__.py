"""The report as one page that needs nothing else: it loads nothing, and its script only filters and walks."""

from __future__ import annotations

from checker.report.html.renderer import HtmlReport

__all__ = ["HtmlReport"]
