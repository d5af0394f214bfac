"""What programs may import from ``checker``, and what it costs them."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import checker

WRONG = "全年共受理案件486件，其中刑事121件、民事1件、行政363件。\n"


def test_every_public_name_is_there() -> None:
    assert {name: getattr(checker, name) is not None for name in checker.__all__} == dict.fromkeys(
        checker.__all__, True
    )
    assert dir(checker) == sorted(checker.__all__)


def test_a_name_that_is_not_public_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute"):
        _ = checker.nothing_of_the_kind  # type: ignore[attr-defined]


def test_the_version_is_the_packages() -> None:
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))
    assert checker.__version__ == project["project"]["version"]


def test_a_file_and_its_text_get_the_same_report(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(WRONG, encoding="utf-8")
    of_file = checker.check(str(path))
    of_text = checker.check_text(WRONG, path=str(path))
    assert of_file == of_text
    (finding,) = of_file.findings
    assert (finding.rule_id, finding.severity) == ("GJ101", checker.Severity.ERROR)
    at = finding.primary
    assert WRONG[at.offset : at.offset + at.length] == "486件"


def test_the_suffix_says_what_a_text_is() -> None:
    table = "| 类别 | 件 |\n|---|---|\n| 刑事 | 12 |\n"
    assert checker.check_text(table, path="表.md").document.blocks != checker.check_text(table).document.blocks


def test_settings_are_obeyed() -> None:
    assert not checker.check_text(WRONG, checker.Settings(ignore=("GJ101",))).findings


@pytest.mark.parametrize(
    ("text", "reason"), [("", "no text"), (" \n", "no text"), ("受理\ud800件", "half a character at offset 2")]
)
def test_what_is_no_text_is_refused(text: str, reason: str) -> None:
    with pytest.raises(checker.UnreadableError, match=reason):
        checker.check_text(text)


def test_a_text_that_is_too_large_is_refused() -> None:
    with pytest.raises(checker.GoujiError):
        checker.check_text("件" * 4, checker.Settings(max_bytes=11))


def test_importing_the_package_imports_nothing_else_of_it() -> None:
    script = "import checker, sys; print([name for name in sys.modules if name.startswith('checker.')])"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
