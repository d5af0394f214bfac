"""Places in a file as a person types them."""

from __future__ import annotations

from checker.model.span import Location
from checker.report.visible import visible_line


def place_text(location: Location) -> str:
    """ "12:31" (line and column) in text and web pages; "表1!B3", "T2!C5", "p3", "¶7", "fn2" in other media.

    What only a program can use, runs and boxes, is left to the machine formats.
    """
    place = dict(location.place)
    if not place or "line" in place:
        return f"{place.get('line', location.line)}:{place.get('column', location.column)}"
    shown = [
        form.format(visible_line(str(place[name])))
        for name, form in _FORMS
        if name in place and not (name == "paragraph" and "cell" in place)
    ]
    return " ".join(shown).replace(" !", "!") or ":".join(visible_line(str(value)) for value in place.values())


_FORMS = (
    ("page", "p{}"),
    ("sheet", "{}"),
    ("table", "T{}"),
    ("cell", "!{}"),
    ("footnote", "fn{}"),
    ("endnote", "en{}"),
    ("paragraph", "¶{}"),
)
