"""Where matches can begin: patterns that are told it find what they found before."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker
from checker.model.beginnings import with_beginnings
from checker.model.patterns import _Compiled
from checker.model.programs import Programs

ALPHABET = "ab甲乙1，"
PIECES = ["a", "b", "甲", "乙", "1", "ab", "甲乙", "\\d", "[ab]", "[^a]", "[甲乙1]", "."]
PLACES = ["^", "$", "(?<=a)", "(?<!甲)", "(?=乙)", "(?!1)"]

atoms = st.sampled_from(PIECES + PLACES)
patterns = st.recursive(
    atoms,
    lambda inside: (
        st.lists(inside, min_size=1, max_size=3).map("".join)
        | st.lists(inside, min_size=2, max_size=4).map(lambda each: f"(?:{'|'.join(each)})")
        | inside.map(lambda one: f"({one})")
        | st.tuples(inside, st.sampled_from(["?", "*", "+", "{0,2}", "{1,2}?", "??"])).map(
            lambda p: f"(?:{p[0]}){p[1]}"
        )
    ),
    max_leaves=8,
)


def spans(pattern: re.Pattern[str], text: str) -> list[tuple[tuple[int, int], ...]]:
    """Where each match and each of its groups stands."""
    return [found.regs for found in pattern.finditer(text)]


def told(source: str) -> bool:
    """Whether the engine learns a set of characters that ``re`` does not tell it."""
    compiler, parser = importlib.import_module("re._compiler"), importlib.import_module("re._parser")
    parsed = parser.parse(source, 0)
    code = compiler._code(parsed, 0)
    return with_beginnings(list(code), parsed) != code


@given(patterns, st.text(ALPHABET, max_size=12))
def test_a_pattern_finds_what_re_finds(source: str, text: str) -> None:
    own, theirs = Programs("").compiled(source), re.compile(source)
    assert spans(own, text) == spans(theirs, text)
    assert bool(own.fullmatch(text)) == bool(theirs.fullmatch(text))


@pytest.mark.parametrize(
    "source", ["(?<!不)合格|优良", "(?:[一二]项)?合计|共", "(?P<a>上年|(?:去|前)年)(?=，)", "第?[一二]批"]
)
def test_where_a_choice_of_words_can_begin_is_told(source: str) -> None:
    assert told(source)


@pytest.mark.parametrize(
    "source", ["合格|优良", "合格", "[合优]格", "(?:合格)?", "[^，]{1,3}率|合格", ".率", "(?i)gdp|(?<!a)b"]
)
def test_where_it_is_known_already_or_cannot_be_known_the_program_stays(source: str) -> None:
    assert not told(source)


def of_the_package() -> Iterator[str]:
    """The sources of all patterns that modules of the package hold."""
    seen = set()
    for module in pkgutil.walk_packages(checker.__path__, "checker."):
        if module.name.endswith("__main__"):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, _Compiled) and value.pattern not in seen:
                seen.add(value.pattern)
                yield value.pattern


def test_every_pattern_of_the_package_finds_in_the_samples_what_re_finds(repository: Path) -> None:
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted((repository / "seeds").glob("*.[mt][dx]*")))
    sources = list(of_the_package())
    assert len(sources) > 500
    assert sum(map(told, sources)) > 100
    for source in sources:
        assert spans(Programs("").compiled(source), text) == spans(re.compile(source), text), source
