"""What a person sees in a terminal."""

from __future__ import annotations

import io
import re
from itertools import pairwise

import pytest

from checker.model.report import DocumentReport, Run, Summary
from checker.model.verdict import Outcome, Severity
from checker.report.console import ConsoleReport
from checker.report.layout import cells
from tests.report.handmade import derived_report, document_of, finding_of, judged_of, report_of, run_of

CASES = "一、行政复议\n全年共受理案件486件，其中刑事121件、民事1件，行政363件。\n另发放宣传册3000册。\n"
MEDIATION = "智慧调解平台接收案件7513件，调解成功7149件，调解成功率为95.15%。"


def rendered(*reports: DocumentReport, lang: str = "zh", width: int | None = None, color: bool = False) -> str:
    stream = io.StringIO()
    console = ConsoleReport(stream, lang=lang, width=width, color=color)
    for report in reports:
        console.document(report)
    console.finish(run_of(*reports))
    return stream.getvalue()


def truncated_rate() -> DocumentReport:
    document = document_of(MEDIATION)
    return report_of(
        document,
        finding_of(
            document,
            "95.15%",
            ["7513件", "7149件"],
            severity=Severity.WARNING,
            message="调解成功率 95.15% 应为 95.16%",
            why="7149 ÷ 7513 ≈ 95.15506%，截断得 95.15，四舍五入得 95.16",
            replacement="95.16%",
        ),
    )


def wrong_total(**changes: str) -> DocumentReport:
    document = document_of(CASES)
    return report_of(
        document,
        finding_of(document, "486件", ["121件", "1件", "363件"], computed="485件", **changes),
        judged=[judged_of(document, Outcome.INCONSISTENT, ["486件", "121件", "1件", "363件"])],
        untied=["3000册"],
    )


def test_a_finding_reads_like_the_one_in_the_manual() -> None:
    assert rendered(truncated_rate()).split("\n\n")[0] == "\n".join(
        [
            "报告.txt:1:33 warning GJ101 sum-mismatch  调解成功率 95.15% 应为 95.16%",
            "   智慧调解平台接收案件7513件，调解成功7149件，调解成功率为95.15%。",
            "                       ~~~~~~          ~~~~~~              ^^^^^^",
            "   - 95.15%",
            "   + 95.16%    7149 ÷ 7513 ≈ 95.15506%，截断得 95.15，四舍五入得 95.16",
        ]
    )


def test_without_a_suggestion_nobody_is_told_what_to_write() -> None:
    text = rendered(wrong_total())
    assert "\n   121 + 1 + 363 = 485\n" in text
    assert "- 486件" not in text
    assert "+ 485件" not in text


def test_two_equally_good_repairs_are_shown_as_alternatives() -> None:
    document = document_of(CASES)
    either = finding_of(document, "486件", ["363件"], replacement="485件")
    other = finding_of(document, "363件", replacement="364件")
    (second,) = other.suggestions
    both = either._replace(suggestions=(*either.suggestions, second._replace(alternative=2)))
    text = rendered(report_of(document, both))
    assert "   - 486件\n   + 485件\n   或 363件 → 364件  2:29" in text


def test_two_figures_that_were_exchanged_are_one_change() -> None:
    document = document_of(CASES)
    one = finding_of(document, "486件", ["363件"], replacement="363件")
    other = finding_of(document, "363件", replacement="486件")
    both = one._replace(suggestions=one.suggestions + other.suggestions)
    text = rendered(report_of(document, both))
    assert "   - 486件\n   + 363件\n   - 363件  2:29\n   + 486件" in text


def test_figures_in_several_lines_are_each_shown_with_their_line() -> None:
    document = document_of("共收到复议申请348件。\n\n办结340件。\n经核，收到复议申请349件。\n")
    text = rendered(report_of(document, finding_of(document, "349件", ["348件"])))
    assert "   1 | 共收到复议申请348件。\n                     ~~~~~\n" in text
    assert "   4 | 经核，收到复议申请349件。\n                         ^^^^^\n" in text


def test_help_follows_the_arithmetic() -> None:
    assert "121 + 1 + 363 = 485\n   核对民事案件数。\n" in rendered(wrong_total(advice="核对民事案件数。"))


def test_a_suppressed_finding_is_counted_but_not_shown() -> None:
    text = rendered(wrong_total(suppression="口径不同"))
    assert "GJ101" not in text
    assert "发现：错误 0、警告 0、提示 0；已豁免 1" in text


def test_the_counts_say_what_was_not_checked_when_nothing_was_found() -> None:
    document = document_of(CASES)
    text = rendered(report_of(document, untied=["486件", "3000册"]))
    assert text == (
        "文件 1，数据 2，勾稽关系 0：一致 0、不一致 0、无法判定 0\n"
        "未核对的数据 2：文中没有与之勾稽的数据，是否有误不得而知\n"
        "没有可核对的勾稽关系：未发现问题不等于数据无误\n"
        "发现：错误 0、警告 0、提示 0；已豁免 0\n"
    )


def test_the_counts_name_files_that_were_not_read() -> None:
    stream = io.StringIO()
    ConsoleReport(stream, lang="en", width=None, color=False).finish(Run(Summary(unreadable=1, skipped_files=3)))
    assert stream.getvalue() == "no document was read\nfiles skipped 3, files that could not be read 1\n"


def test_nothing_is_wrapped_where_there_is_no_terminal() -> None:
    longest = max(rendered(truncated_rate(), wrong_total()).splitlines(), key=cells)
    assert cells(longest) > 60
    assert rendered(wrong_total()).count("全年共受理案件486件，其中刑事121件、民事1件，行政363件。") == 1


@pytest.mark.parametrize("width", [80, 40, 20])
def test_every_line_fits_the_terminal(width: int) -> None:
    text = rendered(truncated_rate(), wrong_total(), width=width)
    assert [line for line in text.splitlines() if cells(line) > width] == []


@pytest.mark.parametrize("width", [80, 40])
def test_a_wrapped_report_loses_no_character(width: int) -> None:
    def bare(text: str) -> str:
        return re.sub(r"[\s^~]", "", text)

    assert bare(rendered(truncated_rate(), wrong_total(), width=width)) == bare(
        rendered(truncated_rate(), wrong_total())
    )


@pytest.mark.parametrize("width", [None, 80, 40])
def test_marks_stand_exactly_under_the_figures(width: int | None) -> None:
    lines = rendered(wrong_total(), width=width).splitlines()
    marked = ""
    for text, marks in pairwise(lines):
        if re.fullmatch(r"[ ^~]*[\^~][ ^~]*", marks):
            column = 0
            for character in text:
                size = cells(character)
                if marks[column : column + size].strip():
                    marked += character
                column += size
    assert marked == "486件121件1件363件"


def test_colour_marks_the_figures_without_carets() -> None:
    text = rendered(wrong_total(), color=True)
    assert "\x1b[1;4;31m486件\x1b[0m" in text
    assert "\x1b[1;4;36m363件\x1b[0m" in text
    assert "^" not in text


def test_colour_changes_nothing_but_colour() -> None:
    plain = "\n".join(line for line in rendered(wrong_total()).splitlines() if "^" not in line)
    colored = "\n".join(rendered(wrong_total(), color=True).splitlines())
    assert re.sub("\x1b\\[[0-9;]*m", "", colored) == plain


def test_a_long_sentence_is_cut_around_its_figures() -> None:
    filler = "并由区司法局每月通报进度每季抽查质量" * 30
    document = document_of(f"平台接收案件7513件，{filler}，调解成功7149件，成功率为95.15%，{filler}。")
    excerpt = rendered(report_of(document, finding_of(document, "95.15%", ["7513件", "7149件"]))).splitlines()[1]
    assert cells(excerpt) < 300
    for shown in ("接收案件7513件", "…", "成功7149件，成功率为95.15%"):
        assert shown in excerpt


def test_a_text_without_a_full_stop_is_cut_around_each_figure() -> None:
    document = document_of("收到412件" + "无" * 5000 + "共受理486件" + "无" * 5000)
    text = rendered(report_of(document, finding_of(document, "486件", ["412件"])))
    assert re.fullmatch(r"   收到412件无+…无+共受理486件无+…", text.splitlines()[1])
    assert cells(text.splitlines()[1]) < 600


def test_sentences_of_one_line_are_shown_on_one_line() -> None:
    document = document_of("上年收到412件。其余另计。全年共受理案件486件。\n")
    text = rendered(report_of(document, finding_of(document, "486件", ["412件"])))
    assert text.splitlines()[1] == "   上年收到412件。…全年共受理案件486件。"


def test_the_excerpt_is_the_sentence_of_the_figure() -> None:
    document = document_of("上年收到412件。全年共受理案件486件！其余另计。")
    assert rendered(report_of(document, finding_of(document, "486件"))).splitlines()[1] == "   全年共受理案件486件！"


def test_both_languages_have_the_same_lines() -> None:
    chinese, english = rendered(wrong_total(), lang="zh"), rendered(wrong_total(), lang="en")
    assert chinese.count("\n") == english.count("\n")
    assert "documents 1, figures 5, relations 1: consistent 0, inconsistent 1, undetermined 0" in english


@pytest.mark.parametrize(
    ("lang", "line"),
    [("zh", "推得 一审案件共230件（102件占44.35%）"), ("en", "derived 一审案件 230件 in all (102件占44.35%)")],
)
def test_what_follows_without_being_printed_is_one_line_and_no_finding(lang: str, line: str) -> None:
    text = rendered(derived_report(), lang=lang)
    assert f"   {line}\n" in text
    assert "GJ" not in text
    assert line not in rendered(derived_report()._replace(derived=()), lang=lang)
