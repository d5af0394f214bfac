"""Patterns that are compiled with their first search."""

from __future__ import annotations

import re

import pytest

from checker.model.patterns import pattern
from checker.model.programs import PROGRAMS

SOURCE = "(?P<number>\\d+)件"
TEXT = "受理12件，办结9件"


def test_a_pattern_finds_what_the_compiled_one_finds() -> None:
    compiled = re.compile(SOURCE)
    assert [found.span() for found in pattern(SOURCE).finditer(TEXT)] == [f.span() for f in compiled.finditer(TEXT)]
    assert pattern(SOURCE).findall(TEXT) == compiled.findall(TEXT) == ["12", "9"]
    assert pattern(SOURCE).sub("N", TEXT) == compiled.sub("N", TEXT) == "受理N，办结N"
    assert pattern(SOURCE).split("1件甲2件") == compiled.split("1件甲2件")
    assert pattern(SOURCE).match(TEXT) is None
    assert pattern(SOURCE).fullmatch("12件") is not None


def test_a_search_keeps_to_its_place_in_the_text() -> None:
    found = pattern(SOURCE).search(TEXT, 5, len(TEXT))
    assert found is not None
    assert found.group("number") == "9"
    assert pattern(SOURCE).search(TEXT, 0, 3) is None


def test_a_pattern_knows_its_source_and_its_groups_before_and_after_a_search() -> None:
    waiting = pattern(SOURCE)
    assert waiting.pattern == SOURCE
    assert waiting.groups == 1
    assert waiting.search(TEXT) is not None
    assert (waiting.pattern, waiting.groups, dict(waiting.groupindex)) == (SOURCE, 1, {"number": 1})


def test_nothing_is_compiled_before_the_first_search(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def remember(source: str) -> re.Pattern[str]:
        compiled.append(source)
        return re.compile(source)

    monkeypatch.setattr(PROGRAMS, "compiled", remember)
    waiting = pattern(SOURCE)
    assert compiled == []
    assert waiting.search(TEXT) is not None
    assert waiting.match(TEXT) is None
    assert compiled == [SOURCE]


def test_a_source_that_is_no_pattern_fails_with_its_first_search() -> None:
    broken = pattern("(件")
    with pytest.raises(re.error):
        broken.search(TEXT)


def test_a_name_that_no_pattern_has_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        _ = pattern(SOURCE).searches  # type: ignore[attr-defined]
