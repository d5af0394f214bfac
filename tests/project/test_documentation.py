"""What the documentation says is so."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.conftest import Gouji
from tests.project.console_blocks import PAGES, blocks, printed

README = "README.md"
README_IN_CHINESE = "README.zh-CN.md"
ALL_PAGES = (*PAGES, "CHANGELOG.md", "tests/seeds/README.md", "checker/linking/README.md")


def read(repository: Path, page: str) -> str:
    """The page's text."""
    return (repository / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", [README, README_IN_CHINESE])
def test_the_terminal_picture_in_a_readme_is_what_the_tool_prints(page: str, repository: Path) -> None:
    pictures = blocks(read(repository, page))
    assert pictures
    for picture in pictures:
        assert picture.output == printed(picture.command), "python -m tests.project.console_blocks writes it anew"
        assert picture.output.count(" error ") >= 1


def test_both_readmes_have_the_same_parts(repository: Path) -> None:
    english, chinese = read(repository, README), read(repository, README_IN_CHINESE)
    for mark in ("## ", "|---", "```", "- "):
        assert len(re.findall(f"^{re.escape(mark)}", english, re.MULTILINE)) == len(
            re.findall(f"^{re.escape(mark)}", chinese, re.MULTILINE)
        ), mark


@pytest.mark.parametrize("page", ALL_PAGES)
def test_every_file_that_a_page_names_exists(page: str, repository: Path) -> None:
    text = read(repository, page)
    folder = (repository / page).parent
    for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", text):
        assert (folder / target).exists(), target
    for name in re.findall(r"`((?:checker|schemas|seeds|tests)/[\w./-]+)`", text):
        assert (repository / name).exists(), name


@pytest.mark.parametrize("page", PAGES)
def test_every_command_and_option_that_a_page_names_is_known_to_the_tool(
    page: str, repository: Path, gouji: Gouji
) -> None:
    text = read(repository, page)
    commands = set(re.findall(r"gouji ([a-z]+)\b", text)) & {"check", "claims", "relations", "rules", "explain"}
    helps = {command: gouji(command, "--help").stdout for command in commands | {"check"}}
    for command, arguments in re.findall(r"gouji ([a-z]+)((?: [^`\n#]*)?)[`\n#]", text):
        if command in helps:
            for option in re.findall(r"--[a-z-]+", arguments):
                assert option in helps[command], f"gouji {command} {option}"
    for option in re.findall(r"`(--[a-z-]+)`", text):
        assert option in helps["check"], option
    known = gouji("rules").stdout
    for rule in re.findall(r"GJ\d{3}", text):
        assert rule in known, rule


@pytest.mark.parametrize("page", [README, README_IN_CHINESE])
def test_the_exit_codes_of_a_readme_are_those_of_the_tool(page: str, repository: Path, gouji: Gouji) -> None:
    assert re.findall(r"^\| (\d) \|", read(repository, page), re.MULTILINE) == ["0", "1", "2"]
    wrong = "受理案件486件，分为刑事案件121件、民事案件1件、行政案件363件。"
    assert gouji("check", "--isolated", "-", stdin=wrong.replace("486", "485")).returncode == 0
    assert gouji("check", "--isolated", "-", stdin=wrong).returncode == 1
    assert gouji("check", "--isolated", "--exit-zero", "-", stdin=wrong).returncode == 0
    assert gouji("check", "--isolated", "--exit-zero", "nowhere.txt").returncode == 2


def test_every_target_of_make_that_a_page_names_exists(repository: Path) -> None:
    makefile = read(repository, "Makefile")
    for page in PAGES:
        for target in re.findall(r"\bmake (demo|test|bench|lock|clean|[a-z]+(?=`))", read(repository, page)):
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_the_changelog_has_an_entry_for_the_version_or_for_what_is_unreleased(repository: Path) -> None:
    version = tomllib.loads(read(repository, "pyproject.toml"))["project"]["version"]
    changelog = read(repository, "CHANGELOG.md")
    assert "## [Unreleased]" in changelog or f"## [{version}]" in changelog


def test_no_tracked_file_names_a_place_on_somebody_s_machine(repository: Path) -> None:
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], cwd=repository, capture_output=True, encoding="utf-8", check=False
    ).stdout.split("\0")
    if not any(tracked):
        tracked = [str(path.relative_to(repository)) for path in repository.glob("checker/**/*.py")]
    place = re.compile(rb"(?<![\w.])/(?:home|Users|root|work|opt)/\w|[A-Z]:\\\\?Users\b")
    named = [
        name
        for name in tracked
        if name and (repository / name).is_file() and place.search((repository / name).read_bytes())
    ]
    assert named == []
