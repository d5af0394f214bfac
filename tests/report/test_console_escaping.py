"""Nothing in a text or path is interpreted by a terminal, and nothing in it hides."""

from __future__ import annotations

import io

import pytest

from checker.model.report import DocumentReport
from checker.report.console import ConsoleReport
from checker.report.console_tables import ConsoleClaims, ConsoleRelations
from tests.report.handmade import run_of
from tests.report.hostile import hostile_report

HOSTILE = {
    "an escape sequence": ("\x1b[31m", "␛[31m"),
    "a control sequence introducer": ("\x9b31m", "\\x9b31m"),
    "a terminal title": ("\x1b]0;x\x07", "␛]0;x␇"),
    "NUL": ("\x00", "␀"),
    "backspace": ("\b", "␈"),
    "a lone surrogate": ("\udc80", "\\udc80"),
    "a right-to-left override": ("\u202e", "\\u202e"),
    "an isolate": ("\u2066", "\\u2066"),
    "a zero-width blank": ("\u200b", "\\u200b"),
    "rich markup": ("[red]x[/red]", "[red]x[/red]"),
    "a closing tag of markup": ("[/]", "[/]"),
    "an emoji code": (":smile:", ":smile:"),
    "a command to what reads a log": ("##[add-mask]x", "♯♯[add-mask]x"),
    "a tab": ("\t", " "),
    "HTML": ("<script>alert(1)</script>]]>", "<script>alert(1)</script>]]>"),
}
RENDERERS = [ConsoleReport, ConsoleClaims, ConsoleRelations]


def rendered(renderer: type, report: DocumentReport, *, color: bool) -> str:
    stream = io.StringIO()
    console = renderer(stream, lang="zh", width=None, color=color)
    console.document(report)
    console.finish(run_of(report))
    return stream.getvalue()


@pytest.mark.parametrize("color", [False, True], ids=["plain", "colour"])
@pytest.mark.parametrize(("injected", "shown"), HOSTILE.values(), ids=HOSTILE)
def test_a_finding_shows_what_is_in_text_and_path_without_acting_on_it(injected: str, shown: str, color: bool) -> None:
    text = rendered(ConsoleReport, hostile_report(injected), color=color)
    for expected in (f"报告{shown}.txt", f"受理{shown}案件", f"{shown}121", f"核对{shown}", f"+ {shown}485件"):
        assert expected in text
    assert color or injected == shown or injected == "\t" or injected not in text
    text.encode("utf-8")


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("injected", [injected for injected, shown in HOSTILE.values() if injected != shown])
def test_no_renderer_lets_a_control_character_through(renderer: type, injected: str) -> None:
    text = rendered(renderer, hostile_report(injected), color=False)
    assert [character for character in text if character != "\n" and not character.isprintable()] == []


def test_line_ends_of_any_kind_do_not_break_the_report() -> None:
    assert "\r" not in rendered(ConsoleReport, hostile_report("\r"), color=False)
    lines = rendered(ConsoleReport, hostile_report("\r\n"), color=False).splitlines()
    assert lines[0] == "报告 .txt:2:3 error GJ101 sum-mismatch  受理 案件"


def test_a_caret_line_accounts_for_characters_that_are_written_out() -> None:
    lines = rendered(ConsoleReport, hostile_report("\u202e"), color=False).splitlines()
    assert lines[1:3] == [
        "   受理\\u202e案件486件，其中民事121件。",
        "                 ^^^^^          ~~~~~",
    ]
