"""The shipped domain files, the table that is compiled from them, and their schema."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from checker.linking.rates.definitions import DEFINITIONS, definition_of
from checker.settings.compile_domains import DOMAINS, SCHEMA, TABLE, schema_text, table_text
from checker.settings.domains import parse_domain, read_domains
from tests.conftest import REPOSITORY

FILES = sorted(DOMAINS.glob("*.yaml"))
BY_NAME = {file.stem: file for file in FILES}


def test_the_table_is_compiled_from_the_files_as_they_are() -> None:
    definitions = read_domains(DOMAINS)
    assert TABLE.read_text(encoding="utf-8") == table_text(definitions)
    assert definitions == DEFINITIONS


def test_the_schema_is_generated_from_the_models_as_they_are() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_text()


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("name", BY_NAME)
def test_the_schema_accepts_the_shipped_files(name: str, validator: jsonschema.Draft202012Validator) -> None:
    validator.validate(yaml.safe_load(BY_NAME[name].read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "rate",
    [
        {"name": "到会率", "numerator": "实到", "denominator": "应到", "bound": [0, 1]},
        {"name": "到会率", "numerator": "实 到", "denominator": "应到"},
        {"name": "到会率", "numerator": [], "denominator": "应到"},
        {"name": "到会率", "numerator": {"word": "实到"}, "denominator": "应到"},
        {"name": "到会率", "numerator": "实到", "denominator": "应到", "bounds": "any"},
        {"numerator": "实到", "denominator": "应到"},
    ],
)
def test_the_schema_refuses_what_the_models_refuse(
    rate: dict[str, object], validator: jsonschema.Draft202012Validator
) -> None:
    assert not validator.is_valid({"title": "会议", "rates": [rate]})


@pytest.mark.parametrize("name", BY_NAME)
def test_every_shipped_rate_says_where_its_definition_comes_from(name: str) -> None:
    rates = parse_domain(BY_NAME[name].read_text(encoding="utf-8"), name)
    assert [place for rate, place in rates if not rate.note] == []


def test_the_example_of_the_readme_is_a_rate() -> None:
    text = (DOMAINS / "README.md").read_text(encoding="utf-8")
    example = text.split("```yaml\n")[1].split("```")[0]
    ((rate, _place),) = parse_domain(f"title: 会议\nrates:\n{example}", "README.md")
    assert rate.name == "到会率"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("民事案件结案率", "结案率"),
        ("不起诉率", "不起诉率"),
        ("附条件不起诉率", "附条件不起诉率"),
        ("复议后起诉率", "复议后起诉率"),
        ("综合毛利率", "毛利率"),
        ("城镇调查失业率", "失业率"),
        ("不满意率", "不满意率"),
        ("总体不合格率", "不合格率"),
    ],
)
def test_the_longest_ending_decides(name: str, found: str) -> None:
    definition = definition_of(name)
    assert definition is not None and definition.names[0] == found


@pytest.mark.parametrize("name", ["调处率", "率", "", "不到考率", "未接通率"])
def test_what_is_not_listed_or_denies_what_is_has_no_definition(name: str) -> None:
    assert definition_of(name) is None


PROGRAM = """
import sys
from checker.pipeline import check
from checker.readers import read_bytes
from checker.settings import DEFAULTS
report = check(read_bytes("批准逮捕864人，不批准逮捕371人，不捕率30.0%。".encode(), "报告.txt"), DEFAULTS)
assert [judged.relation.kind.value for judged in report.relations] == ["rate"], report.relations
print(sorted({"yaml", "pydantic"} & set(sys.modules)))
"""


def test_a_text_check_reads_the_table_without_yaml_or_pydantic(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=tmp_path,
        env={"PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.stdout == "[]\n", done.stderr
