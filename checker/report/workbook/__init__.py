"""The auditor's working paper: every figure, every relation and every finding, with the arithmetic as live formulas."""

from __future__ import annotations

from checker.report.workbook.renderer import WorkbookReport

__all__ = ["WorkbookReport"]
