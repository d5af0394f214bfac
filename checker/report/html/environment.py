"""The templates' surroundings: everything is escaped, nothing invisible passes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from checker.report.tongue import told
from checker.report.visible import visible_text

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = Path(__file__).parent / "templates"


def environment_of(words: Mapping[str, str]) -> Environment:
    """Templates that speak ``words``. ``as_written`` is for the page's own style and script alone."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible_text(value) if type(value) is str else value,
    )
    environment.globals["words"] = words
    environment.globals["told"] = told
    environment.filters["percent"] = percent_text
    environment.filters["as_written"] = Markup
    return environment


def percent_text(part: int, whole: int) -> str:
    """How much ``part`` is of ``whole``, rounded down, so that only all of it is 100%."""
    return f"{part * 100 // whole}%" if whole else "–"
