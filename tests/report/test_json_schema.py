"""The schema that others validate against is the one the program writes by."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checker.cli.claims import every_number
from checker.model.report import Notification
from checker.readers import read_bytes
from checker.report import CHECK, CLAIMS, RELATIONS
from checker.report.schema import schema
from checker.settings import DEFAULTS
from tests.report.test_json_report import RIGHT, WRONG, report_on, written

REPOSITORY = Path(__file__).resolve().parents[2]
MARKDOWN = """\
# 总体

<!-- 草稿 -->

| 类别 | 件数 |
|------|------|
| 合计 | 3 |

同比增长12.5%，约占三分之二，走访近200户。
"""


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    text = (REPOSITORY / "schemas" / "report.schema.json").read_text(encoding="utf-8")
    generated = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(generated)
    return jsonschema.Draft202012Validator(generated)


def reports() -> dict[str, str]:
    markdown = read_bytes(MARKDOWN.encode(), "报告.md")
    failed = (Notification("rule GJ101 failed", "报告.txt", rule="GJ101"),)
    return {
        "check": written(CHECK.text["json"], report_on(WRONG), report_on(RIGHT), report_on(MARKDOWN, "报告.md")),
        "check of nothing": written(CHECK.text["json"], notifications=failed),
        "relations": written(RELATIONS.text["json"], report_on(WRONG), report_on(MARKDOWN, "报告.md")),
        "claims": written(CLAIMS.text["json"], every_number(markdown, DEFAULTS), every_number(markdown, DEFAULTS)),
    }


@pytest.mark.parametrize("name", ["check", "check of nothing", "relations", "claims"])
def test_what_is_written_is_valid(name: str, validator: jsonschema.Draft202012Validator) -> None:
    validator.validate(json.loads(reports()[name]))


def mutilated(report: Any) -> list[Any]:
    """The report with one thing wrong: a number for a decimal string, a missing key, an unknown key."""
    number, missing, unknown = (json.loads(json.dumps(report)) for _ in range(3))
    number["documents"][0]["findings"][0]["computed"]["low"] = 485
    del missing["documents"][0]["relations"][0]["arithmetic"]
    unknown["documents"][0]["comment"] = "?"
    return [number, missing, unknown]


@pytest.mark.parametrize("index", range(3))
def test_what_the_contract_does_not_allow_is_not_valid(index: int, validator: jsonschema.Draft202012Validator) -> None:
    assert not validator.is_valid(mutilated(json.loads(reports()["check"]))[index])


def test_the_file_is_what_the_models_generate() -> None:
    text = (REPOSITORY / "schemas" / "report.schema.json").read_text(encoding="utf-8")
    assert text == schema(), "write it anew: python -m checker.report.schema > schemas/report.schema.json"


def test_the_version_in_reports_is_that_of_the_package() -> None:
    from importlib.metadata import version

    assert json.loads(reports()["check"])["tool"]["version"] == version("gouji")
