"""Reports as the tool makes them from a text, and what a format writes of them."""

from __future__ import annotations

import io

from checker import pipeline
from checker.model.report import DocumentReport, Notification, Run, Summary
from checker.readers import read_bytes
from checker.report import CHECK, Formats, Page
from checker.rules import RULES
from checker.settings import Settings
from checker.settings.settings import Language

WRONG = "全年受理法律援助案件486件，分为民事121件、行政1件、刑事363件。\n"
RIGHT = "全年受理法律援助案件485件，分为民事121件、行政1件、刑事363件。\n"
CUT = "智慧调解平台接收案件7513件，调解成功7149件，调解成功率为95.15%。\n"


def report_on(text: str | bytes, path: str = "报告.txt", *, lang: Language = "zh") -> DocumentReport:
    """The report on a text, or on a file's bytes."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return pipeline.check(read_bytes(data, path), Settings(lang=lang))


def written(
    name: str,
    *reports: DocumentReport,
    formats: Formats = CHECK,
    lang: str = "zh",
    notifications: tuple[Notification, ...] = (),
    job_summary: str | None = None,
) -> str:
    """What the format ``name`` writes of these reports."""
    stream = io.StringIO(newline="")
    page = Page(lang, rules=lambda: RULES, job_summary=job_summary)
    renderer = formats.text[name](stream, page)
    summary = Summary()
    for report in reports:
        summary.add(report)
        renderer.document(report)
    renderer.finish(Run(summary, notifications))
    return stream.getvalue()
