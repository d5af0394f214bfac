"""Whatever a text contains is text: it is shown, never obeyed."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from checker.model.claim import ClaimKind
from checker.pipeline import check
from checker.readers.text import read_text
from checker.settings import Settings
from tests.conftest import Gouji

WRONG_SUM = "受理案件486件，分为刑事案件121件、民事案件1件、行政案件363件"
FORMATS = ("text", "json", "html")

INTRUDERS = {
    "escape sequences": "\x1b[31m红\x1b[0m\x1b]0;title\x07\x1b[2J",
    "rich markup": "[bold red]粗[/bold red][/][link=file:///etc/passwd]x[/link]",
    "a script": "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "an end of the page": "</pre></body></html><!-- ",
    "template marks": "{{ 7*7 }}{% for x in y %}{# #}",
    "a null character": "空\x00字符",
    "control characters": "\x01\x08\x0b\x0c\x7f\x9b31m",
    "a change of direction": "\u202e反\u2066向\u2069",
    "a lone surrogate's bytes": "\udc80\udcff",
    "percent formats": "%s%n%(name)s{0}{name}",
    "characters beyond the plane": "𠮷🀄\ufeff\uffff",
}


def hostile_text(intruder: str) -> str:
    """A wrong sum among the intruder's characters, which also stand beside the figures."""
    return f"{intruder}。\n{WRONG_SUM}，{intruder}。\n"


@pytest.mark.parametrize("name", INTRUDERS)
def test_a_text_with_foreign_characters_is_checked_like_any_other(name: str) -> None:
    report = check(read_text(hostile_text(INTRUDERS[name]), path="hostile.txt", sha256=""), Settings())
    assert not report.notifications
    assert "486件" in {finding.stated_literal for finding in report.findings}


@pytest.mark.parametrize("output_format", FORMATS)
@pytest.mark.parametrize("name", [name for name in INTRUDERS if "surrogate" not in name and "null" not in name])
def test_no_format_passes_on_what_a_terminal_or_browser_would_obey(
    name: str, output_format: str, gouji: Gouji, tmp_path: Path
) -> None:
    file = tmp_path / "报告.txt"
    file.write_text(hostile_text(INTRUDERS[name]), encoding="utf-8", newline="")
    done = gouji("check", "--isolated", "--output-format", output_format, file, folder=tmp_path, FORCE_COLOR="")
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert "486" in done.stdout
    if output_format == "json":
        assert json.loads(done.stdout)["summary"]["documents"] == 1
        return
    assert not set("\x1b\x07\x08\x9b\u202e\u2066") & set(done.stdout)
    if output_format == "html":
        assert "<script>alert" not in done.stdout
        assert "<img src=x" not in done.stdout
        assert done.stdout.count("</html>") == 1


@pytest.mark.parametrize("output_format", FORMATS)
@pytest.mark.parametrize(
    "content",
    [b"\x00" * 1000, b"\xff\xfe\x00\xd8", b"\x80" * 7, "件".encode() * 9 + b"\x80\xff", b"\x1b[2J\xff\xff"],
    ids=["nulls", "half a surrogate pair", "continuation bytes", "stray bytes behind text", "escapes and stray bytes"],
)
def test_bytes_that_are_no_text_are_refused_in_one_line_and_the_next_file_is_checked(
    content: bytes, output_format: str, gouji: Gouji, tmp_path: Path
) -> None:
    (tmp_path / "坏.txt").write_bytes(content)
    (tmp_path / "好.txt").write_text(f"{WRONG_SUM}。", encoding="utf-8")
    done = gouji("check", "--isolated", "--output-format", output_format, "坏.txt", "好.txt", folder=tmp_path)
    assert done.returncode == 2, done.stdout
    assert "坏.txt" in done.stderr
    assert "Traceback" not in done.stderr
    assert not set("\x1b\x00") & set(done.stderr + done.stdout)
    assert "486" in done.stdout


@pytest.mark.parametrize("output_format", FORMATS)
@pytest.mark.parametrize("name", [b"[red]\x1b[31m<b>.txt", b"\xff\xb1\xa8.txt", "line\nend\u202e.txt".encode()])
@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such file names")
def test_a_file_name_is_shown_and_not_obeyed(name: bytes, output_format: str, gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(name)).write_text(f"{WRONG_SUM}。", encoding="utf-8")
    done = gouji("check", "--isolated", "--output-format", output_format, ".", folder=tmp_path)
    assert done.returncode == 1, done.stderr
    assert "486" in done.stdout
    assert not set("\x1b\u202e") & set(done.stdout) or output_format == "json"
    assert "\x1b" not in done.stdout
    assert "<b>" not in done.stdout or output_format != "html"
    assert "line\nend" not in done.stdout or output_format == "html"


CHARACTERS = (
    "0123456789７一二三十百千万亿零〇两几半余多近约超件人次元吨%％‰成倍"
    "，。；：、（）()“”《》-—~∶:/.,|#\n\r\t 　\x00\x1b\udc80"
)
WORDS = (
    "其中 共 合计 占 同比 增长 下降 分别 等 为 百分之 百分点 分之 年 月 日 一、 （一） 1. 一是 第 "
    "未发生 较上年 目标 完成率 人均 以上 不足 万元 亿元"
)
pieces = st.sampled_from([*CHARACTERS, *WORDS.split()])


@hypothesis_settings(max_examples=400)
@given(st.lists(pieces, max_size=60).map("".join))
def test_any_text_is_checked_without_a_crash_and_every_place_is_in_it(text: str) -> None:
    report = check(read_text(text, path="any.txt", sha256=""), Settings(profile="audit"))
    assert not report.notifications
    for claim in report.claims:
        assert text[claim.start : claim.end] == claim.literal
        assert claim.literal
    assert list(report.claims) == sorted(report.claims, key=lambda claim: claim.start)
    for before, after in zip(report.claims, report.claims[1:], strict=False):
        assert before.end <= after.start
    for finding in report.findings:
        for location in (finding.primary, *(place.location for place in finding.related)):
            assert 0 <= location.offset <= location.offset + location.length <= len(text)
    assert all(claim.kind is not ClaimKind.NONE for claim in report.untied)


@pytest.mark.parametrize("text", ["", "\n", "　", "件", "%", "其中", "（", "-", "一、", "0", "0%", "第", "共", "."])
def test_a_text_of_almost_nothing_is_checked(text: str) -> None:
    report = check(read_text(text, path="any.txt", sha256=""), Settings())
    assert not report.findings
    assert not report.notifications
