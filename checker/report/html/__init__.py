"""The report as one page that needs nothing else: no script, no request, readable on a phone and on paper."""

from __future__ import annotations

from checker.report.html.renderer import HtmlReport

__all__ = ["HtmlReport"]
