"""Web pages made to be slow, deep or misleading: time and memory are bounded, and nothing is fetched."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker.errors import UnreadableError
from checker.readers.html import read_html

LARGEST_RATIO = 2.8
ATTEMPTS = 4
NOISE_SECONDS = 0.6
"""Two runs that differ by no more than this say nothing about growth; the collector of garbage adds to either."""

PAGES = {
    "deep": "<div>",
    "deep in tables": "<table><tr><td>",
    "deep in lists": "<ul><li>件",
    "unfinished tags": "<a ",
    "unfinished attributes": '<a href="',
    "unfinished comments": "<!--",
    "unfinished declarations": "<!",
    "unfinished end tags": "</",
    "formatting over paragraphs": "<b><p>",
    "links that never end": "<a href=x>件",
    "paragraphs that never end": "<p>件",
    "end tags without begin": "</p></table></td></li>件",
    "references": "件&nbsp;",
    "references to nothing": "&#x;&",
    "raised figures": "<sup>1",
    "comments": "件<!--x-->",
    "scripts": "件<script>x</script>",
    "articles": "<article>件",
    "headers": "<header>件",
    "menus": "<nav><a href=x>件</a>",
    "lines that say where one is": "<p>当前位置：<a href=x>x</a>",
    "footers": "<div>版权所有",
    "blanks": " \n\t",
    "blanks in elements": "件 <b> </b>",
    "drawings": "件<svg><g>",
    "options": "<select><option>",
    "captions": "<table><caption>件",
    "forms in tables": "<table><form><tr><td>",
    "ruby": "<ruby>件<rt>j",
}
PREFIXED = {
    "rows": ("<table>", "<tr><td>1<td>2"),
    "one row": ("<table><tr>", "<td>1"),
    "wide cells": ("<table>", "<tr><td colspan=1000>1<td>2"),
    "tall cells": ("<table>", "<tr><td rowspan=65534>1<td>2"),
    "wide and tall cells": ("<table><tr>" + "<td colspan=1000 rowspan=65534>1" * 16, "<tr><td>1<td>2"),
    "items behind a deep list": ("<li><ul>" + "<div>" * 20_000, "<li></li>件"),
    "end tags behind deep ones": ("<span><div>" + "<i>" * 20_000, "</span>件"),
    "megabytes of attributes": ("<p ", "a=1 "),
    "megabytes of one attribute": ('<p style="', "display:"),
    "lines of preformatted text": ("<pre>", "件\n"),
}
FILLINGS = {**{name: ("", filling) for name, filling in PAGES.items()}, **PREFIXED}


def seconds(prefix: str, filling: str, times: int) -> float:
    data = f"<p>受理3件</p>{prefix}{filling * times}".encode()
    start = time.process_time()
    with contextlib.suppress(UnreadableError):  # some have no text
        read_html(data, path="hostile.html", sha256="")
    return time.process_time() - start


@pytest.mark.parametrize("name", FILLINGS)
def test_twice_the_page_takes_about_twice_the_time(name: str) -> None:
    halves: list[float] = []
    wholes: list[float] = []
    for _ in range(ATTEMPTS):  # other work on the machine only ever makes a run longer
        halves.append(seconds(*FILLINGS[name], 8_000))
        wholes.append(seconds(*FILLINGS[name], 16_000))
        if min(wholes) <= LARGEST_RATIO * min(halves) + NOISE_SECONDS:
            break
    assert min(wholes) <= LARGEST_RATIO * min(halves) + NOISE_SECONDS


def test_a_hundred_thousand_levels_lose_no_text() -> None:
    document = read_html(("<div>" * 100_000 + "受理3件").encode(), path="deep.html", sha256="")
    assert document.text == "受理3件\n"


def test_spans_that_contradict_the_cells_make_no_table_and_lose_no_text() -> None:
    row = "<tr><td rowspan=65534>甲<td>1"
    document = read_html(f"<table>{row * 2_000}".encode(), path="spans.html", sha256="")
    assert document.text == "甲\n1\n" * 2_000


def test_a_page_of_twenty_nine_megabytes_is_read_in_bounded_memory(tmp_path: Path) -> None:
    page = tmp_path / "large.html"
    page.write_bytes(b"<p>" + "受理案件3件，审结2件。".encode() * 1_000_000)
    code = (
        "import resource, sys; from pathlib import Path; from checker.readers.html import read_html\n"
        "resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))\n"
        "print(len(read_html(Path(sys.argv[1]).read_bytes(), path='x', sha256='').text))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code, page], capture_output=True, text=True, cwd=root, timeout=120)
    assert done.stdout == "12000001\n", done.stderr[-500:]


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a page was followed")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    source = (
        "<!DOCTYPE html SYSTEM 'http://example.invalid/x.dtd'><base href=http://example.invalid/>"
        "<link rel=stylesheet href=x.css><meta http-equiv=refresh content='0;url=http://example.invalid/'>"
        "<script src=x.js></script><img src=file:///etc/passwd><iframe src=x></iframe><object data=x></object>"
        "<p>受理3件&xxe;</p>"
    )
    assert read_html(source.encode(), path="x.html", sha256="").text == "受理3件&xxe;\n"


@pytest.mark.parametrize("inside", ["<p>受理3件</p>", "受理3件"])
def test_an_entity_that_a_page_declares_is_not_expanded(inside: str) -> None:
    declared = f'<!DOCTYPE html [<!ENTITY a "{"9" * 99}"><!ENTITY b "&a;&a;&a;">]>'
    source = f'<?xml version="1.0"?>{declared}<html>{inside}&b;</html>'
    assert "&b;" in read_html(source.encode(), path="x.html", sha256="").text
