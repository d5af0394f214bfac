"""Reports as the pages on which they are published: the same text in the ways in which sites write it."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

MENU = (
    '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li>'
    '<li><a href="/hd">互动交流</a></li></ul></div>'
    '<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/zw">统计公报</a> &gt; 正文</div>'
)
FOOT = '<div class="bottom"><p>版权所有：某县人民政府办公室　ICP备12345678号</p><p>电话：99</p></div>'


def paragraphs(text: str) -> str:
    """One <p> a line, indented by no-break spaces, on one endless line of source."""
    return "".join(f"<p>&nbsp;&nbsp;&nbsp;&nbsp;{escape(line)}</p>" for line in text.splitlines())


def broken_lines(text: str) -> str:
    """One <div>, lines ended by <br>, ideographic spaces in front."""
    return "<div id=zoom>" + "<br>\n".join("　　" + escape(line) for line in text.splitlines()) + "</div>"


def word_soup(text: str) -> str:
    """Every few characters in a <span> of its own, with line breaks in the source where there are none in the text."""
    return "\n".join(f'<P class="MsoNormal">{_spans(line)}</P>' for line in text.splitlines() if line.strip())


def _spans(line: str) -> str:
    pieces = [line[at : at + 7] for at in range(0, len(line), 7)]
    return "".join(f'<SPAN\nlang=EN-US style="font-size:16pt">{escape(piece)}</SPAN>' for piece in pieces)


def in_a_frame(text: str) -> str:
    """In the cell of a table that lays out the page, between a menu and a footer, with scripts and hidden parts."""
    body = "\r\n".join(f"<p>{escape(line)}" for line in text.splitlines())
    return (
        f"<table width=100%><tr><td>{MENU}<tr><td><script>var count = '<p>99件</p>';</script>"
        f'<div style="display:none">共99件，其中甲类3件、乙类4件。</div>{body}<tr><td>{FOOT}</table>'
    )


WAYS: dict[str, Callable[[str], str]] = {
    "paragraphs": paragraphs,
    "broken lines": broken_lines,
    "word soup": word_soup,
    "in a frame": in_a_frame,
}


def page(body: str, charset: str = "utf-8") -> bytes:
    """The whole page in bytes; everything that says GB2312 is written in GB18030."""
    head = f'<!DOCTYPE html>\n<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">'
    text = f"{head}\n<title>公报99件</title></head>\n<body>{body}</body></html>\n"
    return text.encode("gb18030" if charset == "gb2312" else charset)
