"""The Dockerfile, as far as can be said without building it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

READERS = ("docx", "xlsx", "pdf", "ofd", "html")


@pytest.fixture(scope="module")
def instructions(repository: Path) -> list[tuple[str, str]]:
    """Each instruction with what follows it, in one line."""
    text = re.sub(r"^#.*\n", "", (repository / "Dockerfile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    lines = re.sub(r"\\\n\s*", "", text).splitlines()
    return [(line.partition(" ")[0], line.partition(" ")[2]) for line in lines if line]


def test_hadolint_has_nothing_to_say(repository: Path) -> None:
    program = shutil.which("hadolint", path=str(Path(sys.executable).parent)) or shutil.which("hadolint")
    if program is None:
        pytest.skip("no hadolint for this platform")
    done = subprocess.run(
        [program, "--no-color", "Dockerfile"],
        cwd=repository, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "")


def test_the_image_runs_gouji_and_not_as_root(instructions: list[tuple[str, str]]) -> None:
    last = instructions[max(at for at, (name, _) in enumerate(instructions) if name == "FROM") :]
    said = dict(last)
    assert int(said["USER"]) > 0, "a number, which Kubernetes can tell from root"
    assert json.loads(said["ENTRYPOINT"]) == ["gouji"]
    assert json.loads(said["CMD"]) == ["check"]
    behind = [name for name, _ in last[[name for name, _ in last].index("USER") :]]
    assert set(behind) <= {"USER", "WORKDIR", "ENTRYPOINT", "CMD"}


def test_base_images_are_a_release(instructions: list[tuple[str, str]]) -> None:
    bases = [rest.split()[0] for name, rest in instructions if name == "FROM"]
    assert bases
    assert all(re.fullmatch(r"python:3\.\d+-slim", base) for base in bases), bases


def test_what_is_installed_is_locked(instructions: list[tuple[str, str]]) -> None:
    installs = [part for name, rest in instructions if name == "RUN" for part in re.findall(r"pip install[^&]*", rest)]
    assert len(installs) == 3
    for install in installs:
        assert (
            "--require-hashes" in install
            and install.split()[-1].endswith(".lock")
            or install.split()[-1] == "."
            and "--no-deps" in install
        ), install


@pytest.mark.skipif(shutil.which("awk") is None or os.name != "posix", reason="no awk")
def test_the_readers_are_those_of_the_extras_as_they_are_locked(
    instructions: list[tuple[str, str]], repository: Path, tmp_path: Path
) -> None:
    extras = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "optional-dependencies"
    ]
    wanted = sorted({re.match(r"[\w-]+", each)[0] for extra in READERS for each in extras[extra]})  # type: ignore[index]
    (named,) = (rest for name, rest in instructions if name == "ARG")
    readers = named.partition("=")[2].strip('"')
    assert sorted(readers.split()) == wanted
    (script,) = (rest.partition(" && ")[0] for name, rest in instructions if "awk" in rest)
    shutil.copy(repository / "requirements-test.lock", tmp_path)
    subprocess.run(["sh", "-c", script], cwd=tmp_path, env={**os.environ, "READERS": readers}, check=True)
    locked = (tmp_path / "readers.lock").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^([\w-]+)==", locked, re.MULTILINE)) == wanted
    whole = (repository / "requirements-test.lock").read_text(encoding="utf-8")
    assert set(locked.splitlines()) <= set(whole.splitlines())
    assert locked.count("--hash=") >= len(wanted)


def test_everything_that_is_copied_reaches_the_builder(instructions: list[tuple[str, str]], repository: Path) -> None:
    let_in = set(re.findall(r"^!(.+)$", (repository / ".dockerignore").read_text(encoding="utf-8"), re.MULTILINE))
    copied = {
        source
        for name, rest in instructions
        if name == "COPY" and not rest.startswith("--from")
        for source in rest.split()[:-1]
    }
    assert copied == let_in
    assert all((repository / source).exists() for source in copied)
