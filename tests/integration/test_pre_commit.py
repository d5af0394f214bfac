"""The hook that other repositories name, by the real pre-commit.

Here the hook runs as a local one, with everything that the manifest says but the environment of its own: to install
that asks the registry and takes minutes.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.readers import SUFFIXES

WRONG = "受理案件486件，分为民事121件、行政1件、刑事363件。\n"
MANIFEST = ".pre-commit-hooks.yaml"


def hook(repository: Path) -> dict[str, Any]:
    """What the manifest says of the hook."""
    (found,) = yaml.safe_load((repository / MANIFEST).read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def run(*command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The command's result, with nothing of the user's own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    return subprocess.run(
        command,
        cwd=folder,
        env={
            **environment,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
            "PYTHONUTF8": "1",
        },
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def pre_commit(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return run(sys.executable, "-m", "pre_commit", *arguments, folder=folder)


@pytest.fixture
def folder(repository: Path, tmp_path: Path) -> Path:
    """A repository with a report in it and the hook in its configuration."""
    local = {key: value for key, value in hook(repository).items() if key != "additional_dependencies"}
    program, _, rest = local["entry"].partition(" ")
    assert program == "gouji"
    code = f"import sys; sys.path.insert(0, {str(repository)!r}); from checker.cli import main; main()"
    local |= {"language": "unsupported", "entry": f'"{sys.executable}" -c "{code}" {rest}'}
    folder = tmp_path / "reports"
    folder.mkdir()
    configuration = {"repos": [{"repo": "local", "hooks": [local]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(configuration), encoding="utf-8")
    assert run("git", "init", "--quiet", folder=folder).returncode == 0
    return folder


def test_pre_commit_accepts_the_manifest(repository: Path, tmp_path: Path) -> None:
    done = pre_commit("validate-manifest", str(repository / MANIFEST), folder=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_wrong_report_stops_the_commit_until_it_is_mended(folder: Path) -> None:
    (folder / "年度 报告.md").write_text(WRONG, encoding="utf-8")
    (folder / "other.py").write_text(f"# {WRONG}", encoding="utf-8")
    run("git", "add", "--all", folder=folder)
    done = pre_commit("run", folder=folder)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "年度 报告.md:1:5 error GJ101" in done.stdout
    assert "other.py" not in done.stdout
    (folder / "年度 报告.md").write_text(WRONG.replace("486", "485"), encoding="utf-8")
    run("git", "add", "--all", folder=folder)
    done = pre_commit("run", folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout


def test_without_a_report_the_hook_does_not_run(folder: Path) -> None:
    (folder / "other.py").write_text(f"# {WRONG}", encoding="utf-8")
    run("git", "add", "--all", folder=folder)
    done = pre_commit("run", folder=folder)
    assert (done.returncode, "no files to check" in done.stdout) == (0, True), done.stdout + done.stderr


def test_the_hook_takes_the_kinds_that_need_no_other_program(repository: Path) -> None:
    taken = {suffix for suffix in SUFFIXES if re.search(hook(repository)["files"], f"报告{suffix.upper()}")}
    assert SUFFIXES - taken == {".doc", ".wps", ".rtf"}, "LibreOffice reads them"
    assert not re.search(hook(repository)["files"], "gouji.toml")


def test_a_kind_that_no_extra_of_the_hook_reads_is_named_and_not_passed(folder: Path) -> None:
    (folder / "a.docx").write_bytes(b"PK\x03\x04")
    run("git", "add", "--all", folder=folder)
    done = pre_commit("run", folder=folder)
    assert done.returncode == 1
    assert "- exit code: 2" in done.stdout
