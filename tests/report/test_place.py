"""Places as a person types them, in every medium."""

from __future__ import annotations

import pytest

from checker.model.span import Location
from checker.report.place import place_text


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ((), "12:31"),
        ((("line", 7), ("column", 3)), "7:3"),
        ((("paragraph", 7), ("run", 2)), "¶7"),
        ((("converted", "docx"), ("paragraph", 7)), "¶7"),
        ((("table", 2), ("cell", "B3"), ("paragraph", 30), ("run", 1)), "T2!B3"),
        ((("sheet", "表1"), ("cell", "B3")), "表1!B3"),
        ((("page", 3), ("box", "72.0,640.1,523.3,652.0")), "p3"),
        ((("footnote", 2), ("paragraph", 1)), "fn2 ¶1"),
    ],
)
def test_a_place_is_short_and_says_what_it_counts(place: tuple[tuple[str, str | int], ...], shown: str) -> None:
    assert place_text(Location("text", 0, 1, 12, 31, 12, 32, place)) == shown
