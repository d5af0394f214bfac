"""``gouji config`` and ``gouji init``: the settings in force, and a file to begin with."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from checker.settings.file import SettingsFile, schema_text
from checker.settings.template import template
from tests.conftest import REPOSITORY, Gouji

FULL = """\
profile = "audit"
ignore = ["GJ905"]
max-size = "1M"
rounding = "truncate"
severity."GJ202" = "info"

[per-file-ignores]
"附件/*.md" = ["GJ404"]
"附件/\\"一\\".md" = ["GJ404"]

[lexicon]
classifiers = ["菌棒"]
units = ["担 = 50 * 公斤"]
not-figures = ['北斗"三号']

[approximation]
over = "12.5%"
"""


def test_each_setting_is_told_with_the_line_it_stands_in(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "gouji.toml").write_text(FULL, encoding="utf-8")
    done = gouji("config", folder=tmp_path)
    assert done.returncode == 0
    lines = {line.partition(" = ")[0]: line for line in done.stdout.splitlines()}
    assert lines["profile"].split() == ["profile", "=", '"audit"', "#", "gouji.toml:1"]
    assert lines["lang"].split() == ["lang", "=", '"zh"', "#", "default"]
    assert lines["GJ202"].endswith("# gouji.toml:5")
    assert lines['"附件/\\"一\\".md"'].endswith("# gouji.toml:9")
    assert lines["over"].split() == ["over", "=", '"12.5%"', "#", "gouji.toml:17"]


def test_what_is_told_is_a_file_that_says_the_same(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "gouji.toml").write_text(FULL, encoding="utf-8")
    told = gouji("config", "--output-format", "json", folder=tmp_path).stdout
    again = tmp_path / "again"
    again.mkdir()
    (again / "gouji.toml").write_text(gouji("config", folder=tmp_path).stdout, encoding="utf-8")
    values = [(each["table"], each["key"], each["value"]) for each in json.loads(told)]
    told_again = json.loads(gouji("config", "--output-format", "json", folder=again).stdout)
    assert [(each["table"], each["key"], each["value"]) for each in told_again] == values


def test_a_file_in_a_folder_with_its_own_settings_has_those(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "gouji.toml").write_text('lang = "en"', encoding="utf-8")
    (tmp_path / "年报").mkdir()
    (tmp_path / "年报" / "gouji.toml").write_text('profile = "audit"', encoding="utf-8")
    (tmp_path / "年报" / "a.txt").write_text("x", encoding="utf-8")
    told = gouji("config", "年报/a.txt", folder=tmp_path).stdout
    assert 'profile = "audit"' in told
    assert 'lang = "zh"' in told
    assert 'profile = "lint"' in gouji("config", "--isolated", "年报/a.txt", folder=tmp_path).stdout


def test_a_path_that_is_not_there_is_told(gouji: Gouji, tmp_path: Path) -> None:
    done = gouji("config", "没有", folder=tmp_path)
    assert (done.returncode, done.stderr) == (2, "gouji: 没有: no such file or folder; check the name\n")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_first_file_changes_nothing_and_names_every_setting(gouji: Gouji, tmp_path: Path, lang: str) -> None:
    done = gouji("init", "--lang", lang, folder=tmp_path)
    said = {"zh": "gouji: 已写入 gouji.toml\n", "en": "gouji: wrote gouji.toml\n"}
    assert (done.returncode, done.stderr) == (0, said[lang])
    text = (tmp_path / "gouji.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text) == {}
    statements = [line.removeprefix("# ") for line in text.splitlines() if "=" in line or line.startswith("# [")]
    stated = SettingsFile.model_validate(tomllib.loads("\n".join(statements)))
    left_out = {"extend_ignore"}
    assert stated.model_fields_set == set(SettingsFile.model_fields) - left_out


def test_the_two_languages_state_the_same() -> None:
    def statements(text: str) -> list[str]:
        return [line for line in text.splitlines() if "=" in line]

    assert statements(template("zh")) == statements(template("en"))


def test_an_existing_file_is_left_alone(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "gouji.toml").write_text('lang = "en"', encoding="utf-8")
    done = gouji("init", folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("gouji: gouji.toml: there is one already")
    assert (tmp_path / "gouji.toml").read_text(encoding="utf-8") == 'lang = "en"'


def test_the_schema_for_editors_is_fresh() -> None:
    file = REPOSITORY / "schemas" / "config.schema.json"
    assert file.read_text(encoding="utf-8") == schema_text(), "write it anew: python -m checker.settings.file"


def test_one_run_obeys_the_settings_of_each_folder(gouji: Gouji, tmp_path: Path) -> None:
    wrong = "全年受理法律援助案件486件，分为民事121件、行政1件、刑事363件。\n"
    for name in ("甲", "乙"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(wrong, encoding="utf-8")
    (tmp_path / "乙" / "gouji.toml").write_text('ignore = ["GJ101"]', encoding="utf-8")
    assert gouji("check", "甲", "乙", folder=tmp_path).returncode == 1
    assert gouji("check", "乙", folder=tmp_path).returncode == 0
    (tmp_path / "甲" / "gouji.toml").write_text('fail-on = "error"\nseverity.GJ101 = "warning"', encoding="utf-8")
    assert gouji("check", "甲", "乙", folder=tmp_path).returncode == 0


def test_a_unit_that_means_nothing_is_told_before_anything_is_written(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "gouji.toml").write_text('lexicon.units = ["担"]', encoding="utf-8")
    (tmp_path / "a.txt").write_text("收购12担。", encoding="utf-8")
    done = gouji("check", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith('gouji: gouji.toml:1: "担" defines no unit')


def test_table_schemas_are_told_as_tables_of_their_own(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("columns: {数: {dtype: int64}}", encoding="utf-8")
    entry = '[[schemas]]\nschema = "a.yaml"\nfiles = "{}"\n'
    (tmp_path / "gouji.toml").write_text(
        entry.format("*.csv") + 'table = "表1*"\n' + entry.format("b.md"), encoding="utf-8"
    )
    told = tomllib.loads(gouji("config", folder=tmp_path).stdout)["schemas"]
    assert told == [
        {"schema": "a.yaml", "files": "*.csv", "table": "表1*"},
        {"schema": "a.yaml", "files": "b.md"},
    ]


def test_words_of_the_configuration_are_read_by_every_command(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "gouji.toml").write_text('[lexicon]\nclassifiers = ["菌棒"]\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text("接种香菇20菌棒。", encoding="utf-8")
    assert "20菌棒" in gouji("claims", "a.txt", folder=tmp_path).stdout
    assert "20菌棒" not in gouji("claims", "--isolated", "a.txt", folder=tmp_path).stdout
