"""Configuration files: which one is in force, and what they may say."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.model.table_schema import PythonSchema, SchemaUse, TableSchema
from checker.model.verdict import Severity
from checker.settings import Settings
from checker.settings.discovery import Configuration
from checker.settings.partial import Partial

RULES = {"GJ101": "sum-mismatch", "GJ201": "rate-mismatch"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "a.txt").write_text("受理3件", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


NOTHING = Partial()


def configuration(config: str | None = None, *, isolated: bool = False, stated: Partial = NOTHING) -> Configuration:
    return Configuration(stated, lambda: RULES, config=config, isolated=isolated)


def in_force(*paths: str, config: str | None = None, isolated: bool = False) -> Settings:
    return configuration(config, isolated=isolated).of_run(paths or (".",))


def test_without_a_file_nothing_is_said(folder: Path) -> None:
    assert in_force("reports/a.txt") == Settings()


def test_every_setting_can_stand_in_the_file(folder: Path) -> None:
    (folder / "gouji.toml").write_text(
        'profile = "audit"\nlang = "en"\nselect = ["GJ1", "rate-mismatch"]\nignore = ["GJ101"]\n'
        'fail-on = "error"\nmax-size = "1M"\n',
        encoding="utf-8",
    )
    assert in_force("reports/a.txt") == Settings(
        profile="audit",
        lang="en",
        select=("GJ1", "GJ201"),
        ignore=("GJ101",),
        fail_on=Severity.ERROR,
        max_bytes=1_048_576,
    )


def test_the_closest_file_above_the_inputs_wins(folder: Path) -> None:
    (folder / "gouji.toml").write_text('lang = "en"', encoding="utf-8")
    (folder / "reports" / "gouji.toml").write_text('profile = "audit"', encoding="utf-8")
    assert in_force("reports/a.txt") == Settings(profile="audit")
    assert in_force("reports/a.txt", ".") == Settings(lang="en")
    assert in_force() == Settings(lang="en")


def test_the_table_of_a_python_project_counts_like_an_own_file(folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[tool.gouji]\nlang = "en"\n[tool.other]\nx = 1\n', encoding="utf-8")
    (folder / "reports" / "pyproject.toml").write_text('[project]\nname = "other"\n', encoding="utf-8")
    assert in_force("reports") == Settings(lang="en")


def test_the_own_file_wins_beside_a_python_project(folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[tool.gouji]\nlang = "en"\n', encoding="utf-8")
    (folder / "gouji.toml").write_text('lang = "zh"\n', encoding="utf-8")
    assert in_force() == Settings(lang="zh")


def test_isolated_ignores_every_file(folder: Path) -> None:
    (folder / "gouji.toml").write_text("nonsense", encoding="utf-8")
    assert in_force(isolated=True) == Settings()


def test_a_named_file_is_the_only_one(folder: Path) -> None:
    (folder / "gouji.toml").write_text('lang = "en"', encoding="utf-8")
    (folder / "other.toml").write_text('profile = "audit"', encoding="utf-8")
    assert in_force(config="other.toml") == Settings(profile="audit")


WRONG = {
    "a misspelt key": ('\n\nprofil = "lint"\n', 'gouji.toml:3: unknown setting "profil"; did you mean "profile"?'),
    "an underscore": ('fail_on = "error"\n', 'gouji.toml:1: unknown setting "fail_on"; did you mean "fail-on"?'),
    "a foreign key": ("colour = true\n", 'gouji.toml:1: unknown setting "colour"; the settings are profile, lang'),
    "a table": ("[wheels]\nround = true\n", 'gouji.toml:1: unknown setting "wheels"'),
    "an impossible value": ('\nlang = "fr"\n', "gouji.toml:2: \"lang\" cannot be 'fr'; input should be 'zh' or 'en'"),
    "a value of the wrong type": ('select = "GJ1"\n', "gouji.toml:1: \"select\" cannot be 'GJ1'"),
    "an unknown rule": ('select = ["GJ1", "sum-missmatch"]\n', '"sum-missmatch"; did you mean "sum-mismatch"?'),
    "an unknown key of a table": (
        '[lexicon]\nclassifier = ["菌棒"]\n',
        'gouji.toml:2: unknown setting "classifier"; did you mean "classifiers"?',
    ),
    "an unknown severity": ('\n[severity]\nGJ101 = "fatal"\n', "gouji.toml:3: \"GJ101\" cannot be 'fatal'"),
    "an unknown rule of a file": ('[per-file-ignores]\n"a.txt" = ["GJ9"]\n', 'gouji.toml:2: unknown rule "GJ9"'),
    "no width": ('approximation.about = "wide"\n', "gouji.toml:1: \"about\" cannot be 'wide'; write it as \"10%\""),
    "a blank in a word": ('lexicon.classifiers = ["标 箱"]\n', "gouji.toml:1: \"classifiers\" cannot be '标 箱'"),
    "a missing domain file": ('domains = ["own.yaml"]\n', "own.yaml: no such file"),
    "a deep nest": ("a = " + "[" * 5000 + "]" * 5000, "gouji.toml: not TOML: nested too deeply"),
    "no size": ('max-size = "big"\n', 'gouji.toml:1: "big" is no size'),
    "a schema that is no file": ('[[schemas]]\nschema = "a.yaml"\nfiles = "*"\n', "a.yaml: the table schema cannot be"),
    "a schema for nothing": ('lang = "en"\n[[schemas]]\nschema = "a.yaml"\n', 'gouji.toml:2: "files" is missing'),
    "a misspelt key of the second schema": (
        '[[schemas]]\nschema = "a.yaml"\nfiles = "*"\n\n[[schemas]]\nschema = "a.yaml"\nfile = "*"\n',
        'gouji.toml:7: unknown setting "file"; did you mean "files"?',
    ),
    "a number without end": (f"max-size = {'9' * 5000}\n", "gouji.toml: cannot be read: Exceeds the limit"),
    "no table": ("\nlexicon = 3\n", 'gouji.toml:2: "lexicon" cannot be 3; it is a table of settings'),
    "no pattern": ('\n[per-file-ignores]\n"!" = ["GJ101"]\n', 'gouji.toml:3: "!" is no pattern of files'),
    "no TOML": ("lang = \n", "not TOML: Invalid value (at line 1"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "line"), WRONG.values(), ids=WRONG)
def test_what_a_file_says_wrongly_is_told_with_its_place(folder: Path, content: str, line: str) -> None:
    (folder / "gouji.toml").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError) as refusal:
        in_force()
    assert line in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_the_line_is_the_one_in_the_table_that_is_meant(folder: Path) -> None:
    (folder / "pyproject.toml").write_text(
        '[tool.other]\nlanguage = 1\n\n[tool.gouji]\nlanguage = "en"\n', encoding="utf-8"
    )
    with pytest.raises(UsageError, match=r'pyproject.toml:5: unknown setting "language"'):
        in_force()


def test_a_missing_file_is_told(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere\.toml: cannot be read"):
        in_force(config="nowhere.toml")


def test_a_file_that_is_not_utf_8_is_told(folder: Path) -> None:
    (folder / "gouji.toml").write_bytes("# 语言\n".encode("gbk"))
    with pytest.raises(UsageError, match="not UTF-8"):
        in_force()


def test_each_file_has_the_settings_of_the_closest_file_above_it(folder: Path) -> None:
    (folder / "gouji.toml").write_text('profile = "audit"\nignore = ["GJ2"]', encoding="utf-8")
    (folder / "reports" / "gouji.toml").write_text('ignore = ["GJ1"]', encoding="utf-8")
    found = configuration()
    assert found.of_file("reports/a.txt") == Settings(ignore=("GJ1",))
    assert found.of_file("b.txt") == Settings(profile="audit", ignore=("GJ2",))


def test_rules_are_left_out_of_the_files_that_a_pattern_names(folder: Path) -> None:
    (folder / "gouji.toml").write_text(
        'ignore = ["GJ201"]\n[per-file-ignores]\n"reports/*.txt" = ["GJ101"]\n', encoding="utf-8"
    )
    found = configuration()
    assert found.of_file("reports/a.txt").ignore == ("GJ201", "GJ101")
    assert found.of_file("reports/a.md").ignore == ("GJ201",)
    assert configuration("gouji.toml").of_file("reports/a.txt").ignore == ("GJ201", "GJ101")


def test_the_command_line_adds_to_the_file_or_replaces_it(folder: Path) -> None:
    (folder / "gouji.toml").write_text('select = ["GJ1"]\nignore = ["GJ101"]', encoding="utf-8")
    added = configuration(stated=Partial(extend_select=("GJ201",), extend_ignore=("GJ102",))).of_run(())
    assert (added.select, added.extend_select, added.ignore) == (("GJ1",), ("GJ201",), ("GJ101", "GJ102"))
    assert configuration(stated=Partial(ignore=())).of_run(()).ignore == ()


def test_a_project_file_that_only_mentions_the_name_is_passed_over(folder: Path) -> None:
    (folder / "gouji.toml").write_text('lang = "en"', encoding="utf-8")
    (folder / "reports" / "pyproject.toml").write_text('dependencies = ["gouji"]\n# [tool.gouji]', encoding="utf-8")
    assert in_force("reports/a.txt") == Settings(lang="en")


SCHEMAS = '[[schemas]]\nschema = "schemas/a.yaml"\nfiles = "data/*.csv"\ntable = "表1*"\n'


def test_schemas_lie_beside_the_configuration(folder: Path) -> None:
    (folder / "reports" / "schemas").mkdir()
    (folder / "reports" / "schemas" / "a.yaml").write_text("columns: {数: {dtype: int64}}", encoding="utf-8")
    (folder / "reports" / "gouji.toml").write_text(SCHEMAS, encoding="utf-8")
    (use,) = in_force("reports/a.txt").schemas
    assert (use.files, use.table, use.folder) == ("data/*.csv", "表1*", str((folder / "reports").resolve()))
    assert isinstance(use.schema, TableSchema)


def test_the_schemas_of_the_command_line_come_on_top(folder: Path) -> None:
    (folder / "schemas").mkdir()
    (folder / "schemas" / "a.yaml").write_text("columns: {数: {dtype: int64}}", encoding="utf-8")
    (folder / "gouji.toml").write_text(SCHEMAS, encoding="utf-8")
    more = SchemaUse(PythonSchema("a.py", "Ledger", ""))
    schemas = configuration(stated=Partial(schemas=(more,))).of_file("reports/a.txt").schemas
    assert schemas == (*in_force().schemas, more)


def test_a_configuration_that_was_not_named_runs_no_code(folder: Path) -> None:
    (folder / "a.py").write_text("raise SystemExit", encoding="utf-8")
    (folder / "gouji.toml").write_text('[[schemas]]\nschema = "a.py:Ledger"\nfiles = "*.csv"\n', encoding="utf-8")
    with pytest.raises(UsageError, match="a table schema in Python would be run") as refusal:
        in_force()
    assert "--config" in refusal.value.remedy
    (use,) = in_force(config="gouji.toml").schemas
    assert use.schema == PythonSchema("a.py", "Ledger", "raise SystemExit")
