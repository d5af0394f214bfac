"""Every word of the tool's own is there in Chinese and in English, and neither strays into the other."""

from __future__ import annotations

import re
from io import StringIO
from string import Formatter

import pytest

from checker.model.document import Skipped
from checker.model.report import DocumentReport, Notification, Run, Summary
from checker.model.verdict import Outcome, Severity
from checker.report import CHECK, CLAIMS, RELATIONS, Formats, Page
from checker.report.words import words_of
from checker.rules import RULES
from checker.rules.rule import Rule
from tests.conftest import Gouji
from tests.report.handmade import document_of, finding_of, judged_of, report_of
from tests.report.made import WRONG, written

CHINESE = re.compile("[\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]+")
EVERY = [(formats, name) for formats in (CHECK, CLAIMS, RELATIONS) for name in formats.text]


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("key", words_of("zh"))
def test_a_word_is_there_in_both_languages_with_the_same_fields(key: str) -> None:
    chinese, english = words_of("zh")[key], words_of("en")[key]
    assert bool(chinese) == bool(english)
    assert fields(chinese) == fields(english)
    assert CHINESE.findall(english) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_told_in_both_languages_with_the_same_fields(rule: Rule) -> None:
    for chinese, english in (rule.title, rule.description, rule.advice, *rule.messages.values()):
        assert CHINESE.search(chinese)
        assert re.search("[A-Za-z]", english) or fields(english)
        assert fields(chinese) == fields(english)
        assert not re.search("[，。；：]", english)


def english_report() -> DocumentReport:
    """A report on a text without a Chinese character: what is Chinese in its rendering is the tool's own."""
    document = document_of("Received 486 cases: civil 121, other 3.\nUnclear 17 of 18.", path="report.txt")
    document = document.but(skipped=(Skipped("comment", "not shown"),))
    findings = [
        finding_of(
            document,
            literal,
            ["121"],
            severity=severity,
            message="486 is not the sum",
            advice="Check it.",
            replacement="485",
            computed="485",
            suppression=suppression,
            number=number,
        )
        for number, (literal, severity, suppression) in enumerate(
            [("486", Severity.ERROR, None), ("3", Severity.WARNING, None), ("17", Severity.INFO, "baseline")], 1
        )
    ]
    findings = [
        each._replace(related=tuple(place._replace(label="part") for place in each.related)) for each in findings
    ]
    judged = [
        judged_of(document, Outcome.INCONSISTENT, ["486", "121", "3"], arithmetic="121 + 3 = 124"),
        judged_of(document, Outcome.CONSISTENT, ["486", "121"], number=2),
        judged_of(document, Outcome.INCONSISTENT, ["121", "3"], number=4),
    ]
    return report_of(document, *findings, judged=judged, untied=["18"])


@pytest.mark.parametrize(("formats", "name"), EVERY)
def test_an_english_report_has_no_chinese_word_of_the_tool_s_own(formats: Formats, name: str) -> None:
    stream = StringIO(newline="")
    renderer = formats.text[name](stream, Page("en"))  # without the rules, whose examples are Chinese
    report = english_report()
    summary = Summary()
    summary.add(report)
    renderer.document(report)
    renderer.finish(Run(summary, (Notification("no such file", "lost.txt", "check it"),)))
    assert CHINESE.findall(stream.getvalue()) == []
    assert len(stream.getvalue()) > 40


@pytest.mark.parametrize("name", CHECK.text)
def test_the_language_of_a_report_is_the_one_that_was_asked_for(name: str) -> None:
    assert written(name, english_report(), lang="zh") != written(name, english_report(), lang="en") or name in (
        "json",  # holds no word of the report's own
        "csv",
    )


@pytest.mark.parametrize("variables", [{}, {"LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8"}])
def test_without_a_setting_messages_are_chinese_whatever_the_locale(gouji: Gouji, variables: dict[str, str]) -> None:
    done = gouji("check", "--isolated", "-", stdin=WRONG, **variables)
    assert "与分项之和" in done.stdout
    assert "is not the sum" in gouji("check", "--isolated", "--lang", "en", "-", stdin=WRONG, **variables).stdout
