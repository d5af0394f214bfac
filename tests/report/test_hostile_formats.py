"""Nothing in a text, a path or a finding acts in any format: the same report with hostile words has the same shape."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any
from xml.etree import ElementTree

import html5lib
import pytest
from markdown_it import MarkdownIt

from checker.report import CHECK, CLAIMS, RELATIONS, Formats
from tests.report.hostile import HOSTILE, hostile_report
from tests.report.made import written

HARMLESS = "甲"
COMMANDS: dict[str, Formats] = {"check": CHECK, "claims": CLAIMS, "relations": RELATIONS}
EVERY = [(command, name) for command, formats in COMMANDS.items() for name in formats.text]


def shape_of_json(text: str) -> Any:
    def shape(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: shape(each) for key, each in value.items()}
        return [shape(each) for each in value] if isinstance(value, list) else type(value)

    return shape(json.loads(text))


def shape_of_page(text: str) -> Any:
    builder = html5lib.getTreeBuilder("etree")
    tree: Any = html5lib.HTMLParser(builder, strict=True, namespaceHTMLElements=False).parse(text)
    return [(str(element.tag), sorted(element.attrib)) for element in tree.iter()]


def shape_of_markdown(text: str) -> Any:
    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)
    return [(token.type, [child.type for child in token.children or ()]) for token in tokens]


def shape_of_table(text: str) -> Any:
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert not [cell for row in rows for cell in row if re.match(r"[=+@＝＋＠\t\r\n]|-(?![\d.]+$)", cell)]
    return [len(row) for row in rows]


def shape_of_xml(text: str) -> Any:
    return [(element.tag, sorted(element.attrib)) for element in ElementTree.fromstring(text.encode()).iter()]


def shape_of_commands(text: str) -> Any:
    lines = [re.fullmatch(r"::(\w+) ([^:]*)::.*", line) for line in text.splitlines()]
    return [found and (found[1], re.findall(r"(?:^|,)(\w+)=", found[2])) for found in lines]


SHAPES: dict[str, Callable[[str], Any]] = {
    "text": lambda text: len(text.splitlines()),
    "json": shape_of_json,
    "html": shape_of_page,
    "markdown": shape_of_markdown,
    "csv": shape_of_table,
    "sarif": shape_of_json,
    "junit": shape_of_xml,
    "github": shape_of_commands,
    "gitlab": shape_of_json,
}


@cache
def report_in(command: str, name: str, injected: str) -> str:
    return written(name, hostile_report(injected), formats=COMMANDS[command])


def test_every_format_of_text_is_tested_here() -> None:
    assert {name for _, name in EVERY} <= set(SHAPES)


@pytest.mark.parametrize("injected", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize(("command", "name"), EVERY)
def test_a_hostile_report_has_the_shape_of_a_harmless_one(command: str, name: str, injected: str) -> None:
    shape = SHAPES[name]
    harmless = re.sub(r"[^\r\n]+", HARMLESS, injected)  # a paragraph that is broken in two is two
    assert shape(report_in(command, name, injected)) == shape(report_in(command, name, harmless))


@pytest.mark.parametrize("injected", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize(("command", "name"), EVERY)
def test_no_character_acts_on_a_terminal_or_hides(command: str, name: str, injected: str) -> None:
    text = report_in(command, name, injected).removeprefix("\ufeff")
    text.encode("utf-8")
    acting = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\r(?!\n)"
    assert re.findall(acting, text) == []


@pytest.mark.parametrize("injected", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize(("command", "name"), [pair for pair in EVERY if pair[1] != "html"])  # a page is not for a log
def test_nothing_is_a_command_to_what_reads_the_log_of_a_build(command: str, name: str, injected: str) -> None:
    text = report_in(command, name, injected)
    assert re.findall(r"##[A-Za-z]*\[", text) == []
    commands = [line for line in re.split(r"[\r\n]+", text) if line.lstrip().startswith("::")]
    assert len(commands) == (1 if name == "github" else 0)


@pytest.mark.parametrize("injected", HOSTILE.values(), ids=HOSTILE)
def test_markdown_calls_nobody_and_refers_to_nothing(injected: str) -> None:
    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table"]).parse(report_in("check", "markdown", injected))
    text = "\n".join(
        child.content for token in tokens for child in token.children or () if child.type in ("text", "text_special")
    )
    assert re.findall(r"[@$]|#\w|://|www\.|GH-\d|:\w+:|!\d|(?<!\d)%\d", text) == []


@pytest.mark.parametrize("injected", HOSTILE.values(), ids=HOSTILE)
def test_a_message_in_sarif_has_only_links_to_its_own_places(injected: str) -> None:
    (result,) = json.loads(report_in("check", "sarif", injected))["runs"][0]["results"]
    places = {str(place["id"]) for place in result["relatedLocations"]}
    links = re.findall(r"(?<!\\)\]\(([^)]*)\)", result["message"]["text"])
    assert len(links) == len(places)
    assert set(links) == places


@pytest.mark.parametrize("character", ["[", "]", "\\"])
def test_brackets_in_a_figure_do_not_end_the_link_to_it(character: str) -> None:
    report = hostile_report(HARMLESS)
    (finding,) = report.findings
    related = tuple(each._replace(literal=f"1{character}2") for each in finding.related)
    report = report._replace(findings=(finding._replace(related=related),))
    (result,) = json.loads(written("sarif", report))["runs"][0]["results"]
    assert f"[1\\{character}2](1)" in result["message"]["text"]
