"""The action: its steps run here in bash as a runner runs them, with a gouji that stands in for the installed one."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import REPOSITORY

WRONG = "受理案件486件，分为民事121件、行政1件、刑事363件。\n"
BASH = shutil.which("bash")

needs_bash = pytest.mark.skipif(BASH is None or os.name != "posix", reason="no bash")


@pytest.fixture(scope="module")
def action(repository: Path) -> dict[str, Any]:
    """What action.yml says."""
    found = yaml.safe_load((repository / "action.yml").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def test_the_schema_of_actions_accepts_it(repository: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml"]
    done = subprocess.run(command, cwd=repository, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_input_reaches_a_step_as_a_variable_and_none_stands_in_a_script(action: dict[str, Any]) -> None:
    steps = action["runs"]["steps"]
    assert not any("${{" in step["run"] for step in steps), "what stands there is run as it is written"
    used = re.findall(r"\$\{\{ inputs\.([\w-]+) \}\}", json.dumps([step["env"] for step in steps]))
    assert sorted(used) == sorted(action["inputs"])
    for step in steps:
        for variable in step["env"]:
            assert f"${variable}" in step["run"] or f"${{{variable}" in step["run"], variable


def test_it_uses_no_action_of_others(action: dict[str, Any]) -> None:
    assert not any("uses" in step for step in action["runs"]["steps"])


@dataclass(frozen=True)
class Ran:
    """How the check step ended, and what it left."""

    code: int
    log: str
    outputs: dict[str, str]
    summary: str


def check(action: dict[str, Any], folder: Path, **inputs: str) -> Ran:
    """The step that checks, in a folder, with the defaults of the other inputs."""
    temporary = folder.parent / "runner"
    programs = temporary / "gouji" / "bin"
    programs.mkdir(parents=True, exist_ok=True)
    program = programs / "gouji"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    (step,) = (step for step in action["runs"]["steps"] if step.get("id") == "check")
    given = {name: each["default"] for name, each in action["inputs"].items()} | {
        name.replace("_", "-"): value for name, value in inputs.items()
    }
    variables = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: given[found[1]], value)
        for name, value in step["env"].items()
    }
    files = {name: temporary / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.write_text("", encoding="utf-8")
    script = temporary / "step.sh"
    script.write_text(step["run"], encoding="utf-8")
    assert BASH is not None
    done = subprocess.run(
        [BASH, "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
        cwd=folder,
        env={
            **os.environ,
            **variables,
            **{name: str(file) for name, file in files.items()},
            "RUNNER_TEMP": str(temporary),
            "PYTHONPATH": str(REPOSITORY),
            "PYTHONUTF8": "1",
        },
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    outputs = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text(encoding="utf-8").splitlines())
    summary = files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
    return Ran(done.returncode, done.stdout + done.stderr, outputs, summary)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "年度 报告.md").write_text(WRONG, encoding="utf-8")
    return folder


@needs_bash
def test_one_run_gives_annotations_a_summary_and_sarif(action: dict[str, Any], folder: Path) -> None:
    ran = check(action, folder)
    assert ran.code == 1, ran.log
    assert re.search(r"^::error .*file=年度 报告\.md,line=1.*::", ran.log, re.MULTILINE), ran.log
    assert "GJ101" in ran.summary
    assert ran.outputs == {"sarif": "gouji.sarif", "exit-code": "1"}
    report = json.loads((folder / "gouji.sarif").read_text(encoding="utf-8"))
    assert [result["ruleId"] for result in report["runs"][0]["results"]] == ["GJ101"]


@needs_bash
def test_a_right_report_passes(action: dict[str, Any], folder: Path) -> None:
    (folder / "年度 报告.md").write_text(WRONG.replace("486", "485"), encoding="utf-8")
    ran = check(action, folder)
    assert (ran.code, ran.outputs) == (0, {"sarif": "gouji.sarif", "exit-code": "0"}), ran.log


@needs_bash
def test_inputs_are_what_the_command_line_is_given(action: dict[str, Any], folder: Path) -> None:
    (folder / "b.md").write_text(WRONG, encoding="utf-8")
    ran = check(
        action, folder, paths="b.md\n年度 报告.md\n", args="--ignore\nGJ101\n", lang="en", profile="audit",
        fail_on="error", sarif_file="out put.sarif",
    )  # fmt: skip
    assert (ran.code, ran.outputs["sarif"]) == (0, "out put.sarif"), ran.log
    report = json.loads((folder / "out put.sarif").read_text(encoding="utf-8"))["runs"][0]
    assert report["language"] == "en"
    assert [artifact["location"]["uri"] for artifact in report["artifacts"]][:1] == ["b.md"]
    assert len(report["artifacts"]) == 2


@needs_bash
@pytest.mark.parametrize("name", ["paths", "args", "profile", "fail_on", "lang", "sarif_file"])
@pytest.mark.parametrize(
    "words", ['"; touch broken; "', "$(touch broken)", "`touch broken`", "'; touch broken #", "a\ntouch broken"]
)
def test_no_input_is_run(name: str, words: str, action: dict[str, Any], folder: Path) -> None:
    ran = check(action, folder, **{name: words})
    assert not (folder / "broken").exists()
    if name != "sarif_file":
        assert ran.code == 2, ran.log


@needs_bash
def test_a_path_that_looks_like_an_option_is_a_path(action: dict[str, Any], folder: Path) -> None:
    ran = check(action, folder, paths="--exit-zero")
    assert ran.code == 2
    assert "no such file" in ran.log
