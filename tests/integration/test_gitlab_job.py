"""The job for GitLab: its schema accepts it, and its script writes the reports that it names."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import REPOSITORY

FILE = ".ci/gitlab.yml"


def test_the_schema_of_gitlab_accepts_it(repository: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.gitlab-ci", FILE]
    done = subprocess.run(command, cwd=repository, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(shutil.which("bash") is None or os.name != "posix", reason="no bash")
def test_its_script_writes_the_reports_that_it_hands_on(repository: Path, tmp_path: Path) -> None:
    (job,) = yaml.safe_load((repository / FILE).read_text(encoding="utf-8")).values()
    (tmp_path / "a.md").write_text("受理案件486件，分为民事121件、行政1件、刑事363件。\n", encoding="utf-8")
    programs = tmp_path / "programs"
    programs.mkdir()
    program = programs / "gouji"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    done = subprocess.run(
        ["bash", "-e", "-c", "\n".join(job["script"])],
        cwd=tmp_path,
        env={
            **os.environ,
            **job["variables"],
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(REPOSITORY),
        },
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    reports = job["artifacts"]["reports"]
    (found,) = json.loads((tmp_path / reports["codequality"]).read_text(encoding="utf-8"))
    assert found["check_name"].startswith("GJ101")
    assert "<testsuites" in (tmp_path / reports["junit"]).read_text(encoding="utf-8")
