"""What every test can ask for: the labelled material, the browser, the command line, a table at the end of the run."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.readers.libreoffice import LibreOffice, installed

REPOSITORY = Path(__file__).resolve().parent.parent
NO_MATERIAL = "GOUJI_MATERIAL is unset"

# The same examples in every run of continuous integration; new ones on a developer's machine.
settings.register_profile("ci", deadline=None, derandomize=True)
settings.register_profile("developer", deadline=None)
os.environ.pop("COLUMNS", None)  # workers are given the width of the terminal, and what is printed would depend on it
os.environ["LC_ALL"] = "C.UTF-8"  # messages are in the language of the locale: English, whoever runs the tests
settings.load_profile("ci" if os.environ.get("CI") else "developer")

_TABLES = pytest.StashKey[list[str]]()

Gouji = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(autouse=True, scope="module")
def nothing_of_others_is_collected() -> None:
    """Sets aside what earlier modules keep, so that a test that measures time measures its own garbage alone."""
    gc.collect(1)
    gc.freeze()


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout's top folder."""
    return REPOSITORY


@pytest.fixture(scope="session")
def material() -> Path:
    """The folder of labelled texts that are not part of this repository."""
    folder = os.environ.get("GOUJI_MATERIAL")
    if not folder:
        pytest.skip(NO_MATERIAL)
    return Path(folder).resolve()


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the system's Chromium."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    if os.environ.get("CI"):
        pytest.fail("continuous integration needs chromium: .ci/system-packages installs it")
    pytest.skip("no chromium on this machine")


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> LibreOffice:
    """LibreOffice with a profile for this run."""
    found = installed(tmp_path_factory.mktemp("libreoffice") / "profile")
    if found is None and os.environ.get("CI"):
        pytest.fail("continuous integration needs LibreOffice: .ci/system-packages installs it")
    if found is None:
        pytest.skip("no LibreOffice on this machine")
    return found


@pytest.fixture(scope="session")
def gouji(tmp_path_factory: pytest.TempPathFactory) -> Gouji:
    """Runs the command line in a process of its own: ``gouji("check", "-", stdin="…", folder=path)``."""

    results = tmp_path_factory.mktemp("results")
    results.chmod(0o700)
    own = {"PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1", "GOUJI_CACHE_DIR": str(results)}

    def run(
        *arguments: str | Path, stdin: str = "", folder: Path | None = None, timeout: int = 60, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "checker", *map(str, arguments)],
            input=stdin,
            cwd=folder or REPOSITORY,
            env={**os.environ, **own, **variables},
            capture_output=True,
            encoding="utf-8",
            timeout=timeout,
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def show_at_the_end(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Takes a table for the summary of the run."""
    return request.config.stash.setdefault(_TABLES, []).append


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hands the tables of a worker process over to the process that prints the summary."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["tables"] = session.config.stash.get(_TABLES, [])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Takes the tables of a worker process that has ended; only called where tests run in several processes."""
    tables = getattr(node, "workeroutput", {}).get("tables", [])
    node.config.stash.setdefault(_TABLES, []).extend(tables)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints the tables in the order in which they were handed in, and how many tests did not run for want of texts.

    A pass without the labelled material proves less.
    """
    tables = terminalreporter.config.stash.get(_TABLES, [])
    if tables:
        terminalreporter.section("accuracy")
        terminalreporter.write_line("\n\n".join(sorted(tables)))
    skipped = [report for report in terminalreporter.stats.get("skipped", []) if NO_MATERIAL in str(report.longrepr)]
    if skipped:
        terminalreporter.write_line(f"{len(skipped)} tests were not run because {NO_MATERIAL}")
