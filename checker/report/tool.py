"""Which program wrote a report. Written here because asking the installed package takes longer than a small check."""

from __future__ import annotations

NAME = "gouji"
VERSION = "0.1.0"
