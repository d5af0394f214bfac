"""What the tests of readers can ask for beside the rest."""

from __future__ import annotations

import os

import pytest

from tests.readers.libreoffice import LibreOffice, installed


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> LibreOffice:
    """LibreOffice with a profile for this run."""
    found = installed(tmp_path_factory.mktemp("libreoffice") / "profile")
    if found is None and os.environ.get("CI"):
        pytest.fail("continuous integration needs LibreOffice: .ci/system-packages installs it")
    if found is None:
        pytest.skip("no LibreOffice on this machine")
    return found
