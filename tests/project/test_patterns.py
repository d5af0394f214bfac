"""Patterns behave alike on every Python that is supported."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from checker import linking
from checker.model.patterns import Delayed

PACKAGE = Path(__file__).parents[2] / "checker"
# In Python 3.11.2 "(?:ab)++" keeps the first character of a round that failed; "(?>(?:ab)+)" does not.
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{\{?[0-9,]+\}\}?)\+")


def test_no_pattern_repeats_a_group_possessively() -> None:
    sources = {path.relative_to(PACKAGE): path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
    code = {path: re.sub(r"(?m)^\s*#.*$", "", source) for path, source in sources.items()}
    assert [str(path) for path, source in code.items() if POSSESSIVE_GROUP.search(source)] == []


def test_every_pattern_that_waits_for_its_first_search_compiles() -> None:
    waiting = {
        f"{module.__name__}.{name}": value
        for module in _modules_of(linking)
        for name, value in vars(module).items()
        if isinstance(value, Delayed)
    }
    assert len(waiting) > 500
    for name, value in waiting.items():
        assert re.compile(value.pattern).groups >= 0, name


def test_no_module_gives_a_constant_a_second_value() -> None:
    twice = []
    for path in sorted(PACKAGE.rglob("*.py")):
        names = re.findall(r"(?m)^(_*[A-Z][A-Z0-9_]*)(?:: [^=\n]+)? = ", path.read_text(encoding="utf-8"))
        twice += [f"{path.relative_to(PACKAGE)} {name}" for name in sorted({n for n in names if names.count(n) > 1})]
    assert twice == []


def _modules_of(package: ModuleType) -> Iterator[ModuleType]:
    """The modules of a package and of the packages in it."""
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(found.name)
