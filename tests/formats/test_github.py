"""Workflow commands are written as GitHub's own library writes them."""

from __future__ import annotations

import json

import pytest

from checker.report.github import command
from tests.formats.foreign import node, package
from tests.report.hostile import HOSTILE

STRINGS = [*HOSTILE.values(), "%25", "a%0Ab", "\r\n", "a:b,c", "::error::x", "100%", "，：", "%", "a\nb\rc"]

SCRIPT = """
import { error, warning, notice } from '@actions/core'
import { readFileSync } from 'node:fs'
const write = { error, warning, notice }
for (const [name, properties, message] of JSON.parse(readFileSync(0, 'utf8'))) write[name](message, properties)
"""


def test_every_string_is_escaped_as_the_library_of_github_does_it() -> None:
    package("@actions/core")
    strings = [
        text for text in STRINGS if text != HOSTILE["a lone surrogate"]
    ]  # which a program in node cannot be told
    properties = [{"title": text, "file": text, "startLine": 3} for text in strings]
    calls = [(name, *call) for call in zip(properties, strings, strict=True) for name in ("error", "warning", "notice")]
    done = node(SCRIPT, stdin=json.dumps(calls))
    assert done.returncode == 0, done.stderr
    ours = [command(name, {"title": text, "file": text, "line": 3}, text) for name, _, text in calls]
    assert done.stdout == "".join(f"{line}\n" for line in ours)


@pytest.mark.parametrize("text", STRINGS)
def test_a_command_is_one_line(text: str) -> None:
    assert not set("\r\n") & set(command("error", {"file": text}, text))
