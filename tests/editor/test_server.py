"""The language server, by an editor that talks to it over standard input and output."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest
from lsprotocol import types

from checker import check_text
from tests.conftest import REPOSITORY
from tests.editor.editor import Editor, capabilities, run

UTF_8, UTF_16, UTF_32 = (types.PositionEncodingKind(name) for name in ("utf-8", "utf-16", "utf-32"))
WRONG = "受理案件486件，分为民事121件、行政1件、刑事363件。"
BEYOND = "𠮷𡈽两镇𠀋受理案件486件，𠮷镇分为民事121件、行政1件、刑事363件。"
"""Characters beyond the basic plane stand in front of the figures."""


@pytest.mark.parametrize(
    ("offered", "chosen"),
    [((), "utf-16"), ((UTF_8, UTF_16), "utf-8"), ((UTF_32, UTF_16), "utf-32"), ((UTF_16,), "utf-16")],
)
def test_a_finding_stands_where_the_figure_is_in_the_encoding_that_was_agreed(
    offered: tuple[types.PositionEncodingKind, ...], chosen: str, tmp_path: Path
) -> None:
    async def use(editor: Editor) -> None:
        assert editor.encoding == chosen
        editor.open("𠮷镇.md", f"# 报告\r\n\r\n\f\u2028{BEYOND}\r\n")
        (found,) = await editor.diagnostics("𠮷镇.md")
        assert editor.read("𠮷镇.md", found.range) == "486件"
        assert found.range.start.line == 2
        places = found.related_information or ()
        assert [editor.read("𠮷镇.md", place.location.range) for place in places] == ["121件", "1件", "363件"]
        assert {place.location.uri for place in places} == {editor.uri("𠮷镇.md")}
        assert await editor.hover("𠮷镇.md", "363件") is not None

    run(tmp_path, use, can=capabilities(*offered))


def test_a_diagnostic_says_what_the_report_says(tmp_path: Path) -> None:
    async def use(editor: Editor) -> None:
        editor.open("报告.txt", WRONG, "plaintext")
        (found,) = await editor.diagnostics("报告.txt")
        (finding,) = check_text(WRONG, path="报告.txt").findings
        assert found.message == f"{finding.message}（{finding.why}）\n{finding.help}"
        assert (found.severity, found.code, found.source) == (types.DiagnosticSeverity.Error, "GJ101", "gouji")
        assert (found.tags, found.code_description) == (None, None)
        assert [place.message for place in found.related_information or ()] == ["分项 121件", "分项 1件", "分项 363件"]

    run(tmp_path, use)


def test_messages_are_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    async def use(editor: Editor) -> None:
        editor.open("a.md", f"{WRONG}另有志愿者35人。")
        (found,) = await editor.diagnostics("a.md")
        assert "is not the sum of its parts" in found.message
        assert "not checked" in (await editor.hover("a.md", "35人") or "")
        titles = [action.title for action in await editor.actions("a.md", found.range)]
        assert titles == ["change 486件 to 485件", "Ignore GJ101 sum-mismatch in this paragraph"]

    run(tmp_path, use, "--lang", "en")


def test_changes_that_are_sent_in_pieces_are_checked_as_the_text_they_make(tmp_path: Path) -> None:
    async def use(editor: Editor) -> None:
        editor.open("a.md", f"概况\u2028𠮷\x85\r\n\r\n{BEYOND}\r另有\n")
        assert len(await editor.diagnostics("a.md")) == 1
        editor.change(
            "a.md",
            types.TextEdit(editor.range_of("a.md", "486"), "4𠮷85"),
            types.TextEdit(types.Range(types.Position(0, 0), types.Position(0, 0)), "𡈽\r\n"),
        )
        editor.change("a.md", types.TextEdit(editor.range_of("a.md", "4𠮷85"), "485"))
        assert await editor.diagnostics("a.md") == []
        editor.change("a.md", types.TextEdit(editor.range_of("a.md", "行政1件"), "行政1000件"))
        (found,) = await editor.diagnostics("a.md")
        assert editor.read("a.md", found.range) == "485件"
        editor.change("a.md", types.TextEdit(types.Range(types.Position(3, 0), types.Position(99, 0)), ""))
        assert await editor.diagnostics("a.md") == []
        editor.change("a.md", WRONG)
        assert len(await editor.diagnostics("a.md")) == 1

    run(tmp_path, use)


def test_keys_that_are_struck_together_are_checked_once(tmp_path: Path) -> None:
    async def use(editor: Editor) -> None:
        editor.open("a.md", WRONG)
        await editor.diagnostics("a.md")
        for digits in ("4", "48", "485"):
            editor.change("a.md", WRONG.replace("486", digits))
        assert await editor.diagnostics("a.md") == []
        assert editor.published == 2

    run(tmp_path, use)


@pytest.mark.parametrize("can", [capabilities(), capabilities(is_plain=True)], ids=["all", "nothing"])
def test_a_fix_that_is_applied_leaves_nothing_to_find(can: types.ClientCapabilities, tmp_path: Path) -> None:
    async def use(editor: Editor) -> None:
        editor.open("a.md", BEYOND)
        (found,) = await editor.diagnostics("a.md")
        fix, _ = await editor.actions("a.md", found.range)
        assert (fix.title, fix.kind, fix.is_preferred) == ("486件 改为 485件", types.CodeActionKind.QuickFix, True)
        editor.apply("a.md", fix)
        assert await editor.diagnostics("a.md") == []
        assert editor.texts["a.md"] == BEYOND.replace("486", "485")
        assert await editor.actions("a.md", editor.range_of("a.md", "485件")) == []

    run(tmp_path, use, can=can)


def test_of_several_ways_to_mend_a_text_each_is_an_action_and_none_is_preferred(tmp_path: Path) -> None:
    text = "规上工业企业1204家，其中大型企业38家，中型企业176家，小微型企业1000家，三类企业构成全部规上工业。"
    count = len({each.alternative for each in check_text(text).findings[0].suggestions})
    assert count > 1

    async def use(editor: Editor) -> None:
        editor.open("a.txt", text, "plaintext")
        (found,) = await editor.diagnostics("a.txt")
        actions = await editor.actions("a.txt", found.range)
        assert len(actions) == count
        assert [action.is_preferred for action in actions] == [None] * count
        for number, action in enumerate(actions):
            editor.change("a.txt", text)
            editor.apply("a.txt", (await editor.actions("a.txt", found.range))[number])
            assert await editor.diagnostics("a.txt") == [], action.title

    run(tmp_path, use)


TABLE = "| 项目 | 件 |\n|---|---|\n| 民事 | 12 |\n| 刑事 | 13 |\n| 合计 | 26 |\n"


@pytest.mark.parametrize(
    ("name", "text", "marked"),
    [
        ("a.md", f"{WRONG}  \r\n下一行\r\n", f"{WRONG} <!-- gouji: ignore[GJ101] -->  \r\n下一行\r\n"),
        ("a.md", f"- {WRONG}\n- {WRONG}\n", f"- {WRONG} <!-- gouji: ignore[GJ101] -->\n- {WRONG}\n"),
        ("a.md", f"概况\n\n{TABLE}", f"概况\n\n{TABLE.rstrip()} <!-- gouji: ignore[GJ104] -->\n"),
        ("a.html", f"<p>{WRONG}</p>\n<p>{WRONG}</p>", f"<p>{WRONG}</p> <!-- gouji: ignore[GJ101] -->\n<p>{WRONG}</p>"),
    ],
)  # fmt: skip
def test_a_finding_that_is_ignored_is_silent_and_no_other_is(name: str, text: str, marked: str, tmp_path: Path) -> None:
    async def use(editor: Editor) -> None:
        editor.open(name, text, "html" if name.endswith("html") else "markdown")
        first, *rest = await editor.diagnostics(name)
        *_, ignore = await editor.actions(name, first.range)
        assert "忽略" in ignore.title and ignore.is_preferred is None
        editor.apply(name, ignore)
        assert editor.texts[name] == marked
        assert len(await editor.diagnostics(name)) == len(rest)

    run(tmp_path, use)


def test_a_document_that_holds_no_remarks_offers_none(tmp_path: Path) -> None:
    async def use(editor: Editor) -> None:
        editor.open("a.txt", WRONG, "plaintext")
        (found,) = await editor.diagnostics("a.txt")
        assert [action.title for action in await editor.actions("a.txt", found.range)] == ["486件 改为 485件"]

    run(tmp_path, use)


def test_a_figure_that_the_source_of_a_page_writes_otherwise_is_not_replaced(tmp_path: Path) -> None:
    async def use(editor: Editor) -> None:
        editor.open(
            "a.html", f"<meta charset=gb2312>\n<p>{WRONG.replace('486', '4<b>86</b>')}</p>\n<p>{WRONG}</p>", "html"
        )
        first, second = await editor.diagnostics("a.html")
        assert editor.read("a.html", second.range) == "486件"
        assert [action.title for action in await editor.actions("a.html", first.range)] == [
            "在本段忽略 GJ101 sum-mismatch"
        ]
        assert "486件 改为 485件" in [action.title for action in await editor.actions("a.html", second.range)]

    run(tmp_path, use)


def test_only_quick_fixes_are_given_and_only_where_a_finding_is(tmp_path: Path) -> None:
    async def use(editor: Editor) -> None:
        editor.open("a.md", f"{WRONG}\n\n另有志愿者35人。\n")
        (found,) = await editor.diagnostics("a.md")
        assert await editor.actions("a.md", found.range, [types.CodeActionKind.Refactor]) == []
        assert await editor.actions("a.md", found.range, [types.CodeActionKind.QuickFix]) != []
        assert await editor.actions("a.md", editor.range_of("a.md", "35人")) == []

    run(tmp_path, use)


def test_a_figure_tells_what_it_asserts_and_how_its_relations_came_out(tmp_path: Path) -> None:
    async def use(editor: Editor) -> None:
        editor.open("a.md", "抽检药品328批次，合格319批次，合格率93.25%。印发简报140余篇。\n\n2024年1月1日")
        await editor.diagnostics("a.md")
        rate = await editor.hover("a.md", "93.25%") or ""
        assert "`93.25%`：百分数" in rate
        assert "数值 `93.25 %`；舍入前的真值范围 `[93.245, 93.255] %`" in rate
        assert "✗ 不一致 · 比率：`319 ÷ 328" in rate
        calls = await editor.hover("a.md", "140余篇") or ""
        assert "数值 `[140, 150) 篇`" in calls
        assert "— 未核对：文中没有与之勾稽的数据" in calls
        assert "不作核对" in (await editor.hover("a.md", "2024年") or "")
        assert await editor.hover("a.md", "抽检") is None

    run(tmp_path, use)


def test_an_editor_that_shows_no_markdown_is_told_plain_text(tmp_path: Path) -> None:
    async def use(editor: Editor) -> None:
        editor.open("a.md", WRONG)
        (found,) = await editor.diagnostics("a.md")
        assert found.related_information is None
        assert "\n✗ 不一致 · 合计：121 + 1 + 363 = 485 ≠ 486" in (await editor.hover("a.md", "486件") or "")

    run(tmp_path, use, can=capabilities(is_plain=True))


def test_the_settings_are_those_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "其他").mkdir()
    (tmp_path / "其他" / "gouji.toml").write_text('ignore = ["GJ101"]\n', encoding="utf-8")

    async def use(editor: Editor) -> None:
        editor.open("a.md", WRONG)
        editor.open("其他/a.md", WRONG)
        assert len(await editor.diagnostics("a.md")) == 1
        assert await editor.diagnostics("其他/a.md") == []
        (tmp_path / "gouji.toml").write_text('[severity]\nGJ101 = "info"\n', encoding="utf-8")
        editor.tell_of("gouji.toml")
        (found,) = await editor.diagnostics("a.md")
        assert found.severity is types.DiagnosticSeverity.Information
        (tmp_path / "gouji.toml").unlink()
        editor.save("a.md")
        (found,) = await editor.diagnostics("a.md")
        assert found.severity is types.DiagnosticSeverity.Error
        assert editor.registered == [types.WORKSPACE_DID_CHANGE_WATCHED_FILES]

    run(tmp_path, use)


def test_a_configuration_that_makes_no_sense_is_told_once_and_can_be_mended(tmp_path: Path) -> None:
    (tmp_path / "gouji.toml").write_text("toleranc = 1\n", encoding="utf-8")

    async def use(editor: Editor) -> None:
        editor.open("a.md", WRONG)
        assert await editor.diagnostics("a.md") == []
        editor.change("a.md", f"{WRONG}。")
        assert await editor.diagnostics("a.md") == []
        (told,) = editor.shown
        assert told.startswith("gouji: ") and "toleranc" in told
        (tmp_path / "gouji.toml").unlink()
        editor.save("a.md")
        assert len(await editor.diagnostics("a.md")) == 1

    run(tmp_path, use)


def test_what_a_remark_or_the_baseline_silences_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(WRONG, encoding="utf-8")
    command = [sys.executable, "-m", "checker", "baseline", "write", "a.md"]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    subprocess.run(command, cwd=tmp_path, env=environment, check=False, capture_output=True)
    (tmp_path / "gouji.toml").write_text('baseline = "gouji-baseline.json"\n', encoding="utf-8")

    async def use(editor: Editor) -> None:
        editor.open("b.md", f"{WRONG} <!-- gouji: ignore[GJ101] 已核 -->")
        assert await editor.diagnostics("b.md") == []
        editor.open("a.md", WRONG)
        assert await editor.diagnostics("a.md") == []
        editor.change("a.md", WRONG.replace("486", "487"))
        assert len(await editor.diagnostics("a.md")) == 1

    run(tmp_path, use)


def test_a_text_that_is_closed_shows_nothing_more(tmp_path: Path) -> None:
    async def use(editor: Editor) -> None:
        editor.open("a.md", WRONG)
        assert len(await editor.diagnostics("a.md")) == 1
        editor.change("a.md", f"{WRONG}。")
        editor.close("a.md")
        assert await editor.closed("a.md") == []
        await asyncio.sleep(1)  # longer than a change waits for the next one
        assert editor.published == 2

    run(tmp_path, use)


@pytest.mark.parametrize("text", ["", " \n"])
def test_what_cannot_be_read_shows_nothing_and_is_in_the_log(text: str, tmp_path: Path) -> None:
    async def use(editor: Editor) -> None:
        editor.open("a.md", text)
        assert await editor.diagnostics("a.md") == []
        assert any("a.md" in line for line in editor.log)
        assert editor.shown == []
        editor.change("a.md", WRONG)
        assert len(await editor.diagnostics("a.md")) == 1

    run(tmp_path, use)


def test_a_text_without_a_file_is_checked_as_what_its_language_says(tmp_path: Path) -> None:
    text = f"{WRONG} <!-- gouji: ignore[GJ101] -->"

    async def use(editor: Editor) -> None:
        for name, language, count in (
            ("untitled:1", "markdown", 0),
            ("untitled:2", "plaintext", 1),
            ("报告", "markdown", 0),
        ):
            editor.open(name, text, language)
            assert len(await editor.diagnostics(name)) == count, name

    run(tmp_path, use)


FAULTY = """
from checker import pipeline
from checker.cli import main

def faulty(function):
    def failing(what, *rest):
        if "487" in getattr(what, "text", str(what)):
            raise ZeroDivisionError
        return function(what, *rest)
    return failing

rules_for = pipeline.rules_for
if {is_rule}:
    pipeline.rules_for = lambda kind: tuple(rule._replace(judge=faulty(rule.judge)) for rule in rules_for(kind))
else:
    pipeline.check = faulty(pipeline.check)
main()
"""


@pytest.mark.parametrize("is_rule", [True, False], ids=["rule", "check"])
def test_a_check_that_fails_is_in_the_log_and_the_next_one_succeeds(is_rule: bool, tmp_path: Path) -> None:
    (tmp_path / "faulty.py").write_text(FAULTY.format(is_rule=is_rule), encoding="utf-8")

    async def use(editor: Editor) -> None:
        editor.open("a.md", WRONG.replace("486", "487"))
        await editor.diagnostics("a.md")
        assert any("ZeroDivisionError" in line for line in editor.log)
        editor.change("a.md", WRONG)
        assert len(await editor.diagnostics("a.md")) == 1

    run(tmp_path, use, program=[str(tmp_path / "faulty.py")])


def test_an_editor_that_goes_without_leave_makes_the_exit_code_1(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "checker", "lsp"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


def test_without_pygls_it_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "pygls").mkdir()
    (tmp_path / "pygls" / "__init__.py").write_text("raise ModuleNotFoundError(name='pygls')\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "checker", "lsp"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{REPOSITORY}"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == "gouji: the language server needs pygls; install it with pip install 'gouji[lsp]'\n"
