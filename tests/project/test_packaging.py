"""What is built is whole, and what is installed works away from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Built:
    """The distribution's two files."""

    wheel: Path
    source: Path


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """The command's result, run away from the checkout and without its import path."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env={**environment, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def succeed(*command: str | Path, folder: Path) -> str:
    """What the command printed; it has to end with 0."""
    done = run(*command, folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def built(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A source distribution, and the wheel that is built from it."""
    folder = tmp_path_factory.mktemp("dist")
    succeed(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, repository, folder=folder)
    return Built(wheel=next(folder.glob("*.whl")), source=next(folder.glob("*.tar.gz")))


@pytest.fixture(scope="session")
def installed(built: Built, repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs' folder of a fresh virtual environment that holds the wheel and the locked dependencies."""
    folder = tmp_path_factory.mktemp("fresh")
    succeed(sys.executable, "-m", "venv", folder, folder=folder)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = (programs / "python", "-m", "pip", "install", "--quiet")
    succeed(*pip, "--require-hashes", "-r", repository / "requirements.lock", folder=folder)
    succeed(*pip, "--no-deps", built.wheel, folder=folder)
    return programs


def files_under(folder: Path) -> set[str]:
    """Every file that belongs into a distribution, relative to the folder's parent, with forward slashes."""
    return {
        path.relative_to(folder.parent).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_every_file_of_the_package_and_the_schemas(built: Built, repository: Path) -> None:
    names = set(zipfile.ZipFile(built.wheel).namelist())
    schemas = {name.replace("schemas", "checker/_schemas", 1) for name in files_under(repository / "schemas")}
    assert files_under(repository / "checker") | schemas <= names
    assert any(name.startswith("checker/_schemas/") for name in names)
    assert any(name.endswith(".toml") for name in names), "the lexicon"
    assert "checker/py.typed" in names
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"checker", "gouji"}


def test_the_source_distribution_holds_what_its_own_tests_need(built: Built, repository: Path) -> None:
    with tarfile.open(built.source) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    for folder in ("checker", "schemas", "seeds", "tests", ".ci"):
        assert files_under(repository / folder) <= names
    assert {"pyproject.toml", "Makefile", "LICENSE", "README.md", "README.zh-CN.md", "requirements.lock"} <= names


def test_the_installed_requirements_agree_with_what_the_wheel_asks_for(installed: Path) -> None:
    assert "No broken requirements found" in succeed(installed / "python", "-m", "pip", "check", folder=installed)


def test_the_installed_program_tells_its_version(installed: Path, repository: Path) -> None:
    version = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert version in succeed(installed / "gouji", "--version", folder=installed)


def test_the_installed_program_finds_in_a_sample_what_must_be_found_there(
    installed: Path, repository: Path, tmp_path: Path
) -> None:
    sample = "linlan_communique_2024"
    copy = tmp_path / f"{sample}.txt"
    copy.write_bytes((repository / "seeds" / copy.name).read_bytes())
    page = tmp_path / "page.html"
    command = (installed / "gouji", "check", "--isolated", "--output-format", "json", "--report", f"html:{page}", copy)
    done = run(*command, folder=tmp_path)
    assert done.returncode == 1, done.stderr
    found = {finding["rule"]["id"] for finding in json.loads(done.stdout)["documents"][0]["findings"]}
    expected = json.loads((repository / "seeds" / "expected" / f"{sample}.json").read_text(encoding="utf-8"))
    assert {finding["rule"] for finding in expected["findings"]} <= found
    assert "</html>" in page.read_text(encoding="utf-8")


def test_the_installed_program_explains_its_rules(installed: Path, tmp_path: Path) -> None:
    assert "GJ101" in succeed(installed / "gouji", "rules", folder=tmp_path)
    assert "GJ101" in succeed(installed / "python", "-m", "checker", "explain", "GJ101", folder=tmp_path)


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_every_locked_requirement_is_one_release_with_its_hashes_and_no_place(repository: Path, lock: str) -> None:
    text = (repository / lock).read_text(encoding="utf-8")
    assert "://" not in text
    requirements = text.replace("\\\n", " ").splitlines()
    assert requirements
    for requirement in requirements:
        assert "==" in requirement.partition(" ")[0]
        assert "--hash=sha256:" in requirement


def test_both_locks_name_the_same_release_of_what_they_share(repository: Path) -> None:
    def releases(lock: str) -> set[str]:
        lines = (repository / lock).read_text(encoding="utf-8").splitlines()
        return {line.split()[0] for line in lines if "==" in line}

    assert releases("requirements.lock") <= releases("requirements-test.lock")
