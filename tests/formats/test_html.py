"""The page is checked by html-validate, with the rules that its authors recommend and those for accessibility."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.settings import Language
from tests.conftest import REPOSITORY
from tests.formats.foreign import node, package
from tests.report.made import CUT, WRONG, report_on, written

CONFIGURATION = {
    "root": True,
    "extends": ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
    "rules": {
        # matters of taste: rows without <tbody>, and a scrolling box that is a region without a heading
        "prefer-tbody": "off",
        "prefer-native-element": "off",
        # boxes of one question share its name
        "form-dup-name": ["error", {"shared": ["checkbox", "radio", "submit", "button", "reset"]}],
    },
}


def complaints(page: str, folder: Path) -> list[tuple[str, int, str]]:
    """Rule, line and message of everything that is found wrong."""
    program = package("html-validate") / "bin" / "html-validate.mjs"
    (folder / "configuration.json").write_text(json.dumps(CONFIGURATION), encoding="utf-8")
    (folder / "page.html").write_text(page, encoding="utf-8")
    done = node(
        program, "--config", folder / "configuration.json", "-f", f"json={folder / 'found.json'}", folder / "page.html"
    )
    assert (folder / "found.json").exists(), done.stdout + done.stderr
    found = json.loads((folder / "found.json").read_text(encoding="utf-8"))
    return [(each["ruleId"], each["line"], each["message"]) for file in found for each in file["messages"]]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_of_the_samples_is_valid(lang: Language, tmp_path: Path) -> None:
    samples = sorted(path for path in (REPOSITORY / "seeds").iterdir() if path.suffix in (".txt", ".md"))
    reports = [report_on(path.read_bytes(), path.name, lang=lang) for path in samples]
    assert len(reports) > 5
    assert complaints(written("html", *reports, lang=lang), tmp_path) == []


def test_a_page_that_is_wrong_is_found_so(tmp_path: Path) -> None:
    page = written("html", report_on(WRONG + CUT))
    assert complaints(page.replace("</h1>", "</h2>", 1), tmp_path)
