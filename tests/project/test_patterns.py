"""Patterns behave alike on every Python that is supported."""

import re
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "checker"
# In Python 3.11.2 "(?:ab)++" keeps the first character of a round that failed; "(?>(?:ab)+)" does not.
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{\{?[0-9,]+\}\}?)\+")


def test_no_pattern_repeats_a_group_possessively() -> None:
    sources = {path.relative_to(PACKAGE): path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
    code = {path: re.sub(r"(?m)^\s*#.*$", "", source) for path, source in sources.items()}
    assert [str(path) for path, source in code.items() if POSSESSIVE_GROUP.search(source)] == []
