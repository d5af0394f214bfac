"""The rooms of the package know only what stands below them, and the contract that says so bites."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """The import contracts' verdict on the package in the folder."""
    return subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.fixture
def copy(repository: Path, tmp_path: Path) -> Path:
    """A folder with a copy of the package and its contracts."""
    shutil.copytree(repository / "checker", tmp_path / "checker", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(repository / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_package_keeps_its_contracts(copy: Path) -> None:
    done = lint_imports(copy)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("model", "import checker.errors"),
        ("model", "import pydantic"),
        ("readers", "import checker.claims"),
        ("rules", "import checker.linking"),
        ("report", "import checker.settings"),
        ("claims", "import checker.pipeline"),
        ("settings", "import checker.cli"),
        ("audit", "import checker.editor"),
        ("editor", "import checker.audit"),
    ],
)
def test_an_import_that_leaves_its_room_the_wrong_way_breaks_a_contract(copy: Path, room: str, line: str) -> None:
    (copy / "checker" / room / "trespasser.py").write_text(f"{line}\n", encoding="utf-8")
    done = lint_imports(copy)
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"checker.{room}.trespasser" in done.stdout


def test_a_new_room_has_to_be_placed_in_a_layer(copy: Path) -> None:
    (copy / "checker" / "attic").mkdir()
    (copy / "checker" / "attic" / "__init__.py").write_text("", encoding="utf-8")
    done = lint_imports(copy)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "attic" in done.stdout
