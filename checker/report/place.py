"""Places in a file as a person types them."""

from __future__ import annotations

from checker.model.span import Location
from checker.report.visible import visible_line


def place_text(location: Location) -> str:
    """ "12:31" (line and column) in text; the sheet and cell, page or paragraph in other media: "表1:B3"."""
    if location.place:
        return ":".join(visible_line(str(value)) for _, value in location.place)
    return f"{location.line}:{location.column}"
