"""Words that some format would take for its own, and a report that is full of them."""

from __future__ import annotations

from checker.model.report import DocumentReport
from checker.model.verdict import Outcome
from tests.report.handmade import document_of, finding_of, judged_of, report_of

HOSTILE = {
    "an escape sequence": "\x1b[31m",
    "a control sequence introducer": "\x9b31m",
    "NUL": "\x00",
    "a lone surrogate": "\udc80",
    "a right-to-left override": "\u202e",
    "a zero-width blank": "\u200b",
    "a noncharacter": "\uffff",
    "a line separator": "\u2028",
    "line ends": "\r\n\r",
    "a script": "<script>alert(1)</script>",
    "the end of a style": "</style><b>x</b>",
    "the end of a section of XML": "]]></failure><failure message='x'>",
    "the end of an attribute": "\" onmouseover='alert(1)'",
    "a comment": "<!-- x -->",
    "an entity": "&lt;&#0;&amp",
    "a link": "[x](javascript:alert(1))",
    "a link to a place of the report": "[x](1)",
    "a reference": "[x][y] [z]: http://a.example",
    "an image": "![x](http://a.example/b.png)",
    "an address": "https://a.example www.b.example c@d.example <http://e.example>",
    "people and issues": "@someone #1 !2 %3 GH-4 :smile: $x$",
    "emphasis": "**a** __b__ ~~c~~ *d* _e_",
    "bars": "a|b\\|c",
    "backticks": "``` `x` ``",
    "backslashes": "\\`x\\\\` \\",
    "blocks of Markdown": "\n# a\n- b\n> c\n```\nd\n",
    "a quick action": "\n/close\n",
    "a workflow command": "\n::error::x",
    "a workflow command behind blanks": "\n  ::add-mask::x",
    "an older command": "##[add-mask]x",
    "an older command with a sign too many": "###[add-mask]x",
    "a command of Azure": "##vso[task.setvariable variable=a]b",
    "escapes of commands": "%0A::error::x%25",
    "a formula": "=cmd|' /C calc'!A0",
    "a wide formula": "＝1+1",
    "a quoted cell": '",=1+1,"',
    "a template": "{{ 7 * 7 }}{% raw %}{0}",
    "rich markup": "[red]x[/red]",
}


def hostile_report(injected: str) -> DocumentReport:
    """A report with ``injected`` in the path, the text and every sentence of its finding."""
    document = document_of(f"受理{injected}案件486件，其中民事121件。\r\n", path=f"报告{injected}.txt")
    finding = finding_of(
        document,
        "486件",
        ["121件"],
        message=f"受理{injected}案件",
        why=f"{injected}121",
        advice=f"核对{injected}",
        replacement=f"{injected}485件",
    )
    judged = judged_of(document, Outcome.INCONSISTENT, ["486件", "121件"], arithmetic=f"{injected}121 = 486")
    return report_of(document, finding, judged=[judged])
