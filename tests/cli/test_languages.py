"""The tool's own words in Chinese and English: both complete, and in the language that is asked for."""

from __future__ import annotations

import json
import re
from importlib import import_module
from pathlib import Path

import pytest

from checker.cli.help_words import HELP
from checker.cli.messages import language_asked_for
from checker.cli.program import _COMMANDS
from checker.model.report import Notification
from checker.readers.kinds import UNREAD
from checker.report.tongue import in_chinese, told
from checker.report.tongue.catalogue import CATALOGUE, OWN
from checker.settings.schema_checks import MEANT
from tests.cli.said import documented, helped, said
from tests.conftest import Gouji

PASSED_ON = {
    "‹error.what›",  # of a GoujiError: it was made elsewhere, and is in the catalogue from there
    "‹error.remedy›",
    "‹remedy›",  # of UNREAD, in the table below
    "‹REMEDY›",  # imported; raised as well where it is defined
    "‹what›",  # of a judgement of a table, made elsewhere
    "‹str(first['msg']).lower()›",  # what pydantic says
    "‹first['msg'].lower()›",
    "‹first['msg'].removeprefix('Value error, ')›",  # of a ValueError of ours
    "{0} {1}",  # a count and the id of a rule
}
"""Expressions that bring no words of their own."""

IN_CHINESE = {"LC_ALL": "zh_CN.UTF-8"}
CHINESE = re.compile("[一-鿿]")
FIELD = re.compile(r"\{(\d)(?::said)?\}")


def _sentences() -> set[str]:
    tables = {text for pair in UNREAD.values() for text in pair} | set(MEANT.values())
    return (set(said()) | tables) - PASSED_ON


def test_every_message_has_its_chinese() -> None:
    assert {text: said().get(text) for text in _sentences() if text not in OWN} == {}


def test_no_message_of_the_catalogue_is_unused() -> None:
    assert set(OWN) - _sentences() == set()


def test_every_exception_is_still_met() -> None:
    assert PASSED_ON - set(said()) == set()


def test_both_languages_have_the_same_fields() -> None:
    for english, chinese in CATALOGUE.items():
        assert set(FIELD.findall(english)) == set(FIELD.findall(chinese)), english


def test_every_entry_is_chinese() -> None:
    assert [english for english, chinese in CATALOGUE.items() if not CHINESE.search(chinese)] == ["drop_invalid_rows"]


def test_a_filled_template_is_found_again() -> None:
    """Each field holds something else, so that one in the wrong place shows, and so does a template that hides one."""
    values = {str(number): f"⟨{number}⟩" for number in range(10)}
    for english, chinese in CATALOGUE.items():
        filled = FIELD.sub(lambda field: values[field[1]], english)
        assert in_chinese(filled) == FIELD.sub(lambda field: values[field[1]], chinese), english


def test_what_stands_in_quotes_is_never_translated() -> None:
    assert in_chinese('unknown setting "empty"') == "没有“empty”这项设置"
    assert in_chinese("cannot be annotated: encrypted") == "无法批注：文件已加密"


def test_what_is_not_ours_stays() -> None:
    assert in_chinese("Der Himmel ist blau") == "Der Himmel ist blau"


def test_a_long_hostile_sentence_takes_no_time() -> None:
    text = "no baseline (" + "(: " * 300_000
    assert in_chinese(text) == text


def test_an_event_in_both_languages() -> None:
    event = Notification("larger than 64M", "报告.txt", "split it, or raise the limit with --max-size")
    assert told(event, "zh") == "报告.txt: 超过 64M；拆开，或用 --max-size 放宽限制"
    assert told(event, "en") == str(event)


def test_every_help_text_has_its_chinese_and_none_is_unused() -> None:
    texts = {*helped(), *documented(), "Show this message and exit."}
    assert texts ^ set(HELP) == set()


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        (["check", "--lang", "zh"], "zh"),
        (["check", "--lang=en", "x"], "en"),
        (["check", "--lang", "zh", "--lang", "en"], "en"),
        (["check", "--lang", "fr"], None),
        (["check", "--", "--lang", "zh"], None),
        (["check", "--lang"], None),
        ([], None),
    ],
)
def test_the_language_of_a_line_that_nobody_has_parsed(line: list[str], asked: str | None) -> None:
    assert language_asked_for(line) == asked


@pytest.mark.parametrize(
    ("variables", "is_chinese"),
    [
        ({"LC_ALL": "zh_CN.UTF-8"}, True),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "en_US.UTF-8"}, True),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN.GB18030"}, True),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh.UTF-8"}, True),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, False),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, False),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": ""}, False),
    ],
)
def test_messages_follow_the_locale(
    variables: dict[str, str], is_chinese: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from checker.cli import messages

    monkeypatch.setattr(messages, "_spoken", None)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    messages.say("interrupted")
    assert capsys.readouterr().err == ("gouji: 已中断\n" if is_chinese else "gouji: interrupted\n")


def test_the_option_comes_before_the_configuration_and_that_before_the_locale(gouji: Gouji, tmp_path: Path) -> None:
    missing = ("check", "missing.txt")
    assert "no such file or folder" in gouji(*missing, folder=tmp_path).stderr
    assert "没有这个文件或文件夹；核对名称" in gouji(*missing, folder=tmp_path, **IN_CHINESE).stderr
    (tmp_path / "gouji.toml").write_text('lang = "en"\n', encoding="utf-8")
    assert "no such file or folder" in gouji(*missing, folder=tmp_path, **IN_CHINESE).stderr
    assert "没有这个文件或文件夹" in gouji(*missing, "--lang", "zh", folder=tmp_path).stderr


def test_what_is_wrong_with_the_line_itself(gouji: Gouji) -> None:
    assert gouji("check", "--xyz", **IN_CHINESE).stderr == "gouji: 没有选项 --xyz；用法见 gouji --help\n"
    assert "No such option" in gouji("check", "--lang", "en", "--nonsense", **IN_CHINESE).stderr


def test_the_help_is_chinese_under_a_chinese_locale(gouji: Gouji) -> None:
    text = gouji("--help", **IN_CHINESE).stdout
    assert text.startswith("用法：gouji [OPTIONS]")
    assert re.findall(r"^  (\w+) +.*[一-鿿]", text, re.MULTILINE) == list(_COMMANDS)
    assert "Usage:" in gouji("--help").stdout
    assert not CHINESE.search(gouji("check", "--help", "--lang", "en", **IN_CHINESE).stdout)


def test_no_english_is_left_in_the_help_of_a_command(gouji: Gouji) -> None:
    text = gouji("check", "--help", **IN_CHINESE).stdout
    assert "[默认 text]" in text
    assert re.findall(r"\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b", text) == []


def test_lines_of_the_help_fit_the_terminal(gouji: Gouji) -> None:
    from unicodedata import east_asian_width

    lines = gouji("baseline", "--help", COLUMNS="80", **IN_CHINESE).stdout.splitlines()
    assert max(sum(2 if east_asian_width(each) in "WF" else 1 for each in line) for line in lines) <= 80


@pytest.mark.parametrize("form", ["html", "markdown", "junit", "github", "sarif"])
def test_notes_on_the_run_are_in_the_language_of_the_report(form: str, gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "空.txt").write_bytes(b"")
    for lang, words in {"zh": "文件是空的", "en": "the file is empty"}.items():
        done = gouji("check", "空.txt", "--output-format", form, "--lang", lang, folder=tmp_path)
        assert words in done.stdout


def test_notes_for_machines_are_the_same_in_both_languages(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "空.txt").write_bytes(b"")
    for lang in ("zh", "en"):
        report = json.loads(gouji("check", "空.txt", "--output-format", "json", "--lang", lang, folder=tmp_path).stdout)
        assert report["notifications"][0]["what"] == "the file is empty"


def test_the_catalogue_is_imported_for_readers_of_chinese_only(gouji: Gouji) -> None:
    """Reading it takes time that every start would pay."""
    import subprocess
    import sys

    code = "import sys, checker.cli.program, checker.cli.check; print([name for name in sys.modules if 'of_r' in name])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "[]\n"
    assert import_module("checker.report.tongue.of_reading").READING
