"""The system's browser, and pages that the command line wrote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.opening import REPORT, SOUND
from tests.conftest import Gouji


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three reports: two have findings, one has none."""
    folder = tmp_path_factory.mktemp("page")
    (folder / "报告.txt").write_text(REPORT, encoding="utf-8")
    (folder / "另一份.txt").write_text(REPORT.replace("95.15%", "95.16%"), encoding="utf-8")
    (folder / "无误.txt").write_text(SOUND, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def written(folder: Path, gouji: Gouji) -> Path:
    """The page of one report with findings."""
    done = gouji("check", "--isolated", "--report", "html:page.html", "报告.txt", folder=folder)
    assert done.returncode == 1, done.stderr
    return folder / "page.html"


@pytest.fixture(scope="module")
def run(folder: Path, gouji: Gouji) -> Path:
    """The page of a run over the three."""
    files = ("报告.txt", "另一份.txt", "无误.txt")
    done = gouji("check", "--isolated", "--report", "html:run.html", *files, folder=folder)
    assert done.returncode == 1, done.stderr
    return folder / "run.html"


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """The system's Chromium without a window."""
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, headless=True, args=arguments)
        yield browser
        browser.close()
