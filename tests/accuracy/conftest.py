"""What the accuracy tests print at the end of a run, so that a figure is seen also when every test passes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_TABLES = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def show_at_the_end(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Takes a table for the summary of the run."""
    return request.config.stash.setdefault(_TABLES, []).append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints the tables in the order in which they were handed in."""
    tables = terminalreporter.config.stash.get(_TABLES, [])
    if tables:
        terminalreporter.section("accuracy")
        terminalreporter.write_line("\n\n".join(tables))
