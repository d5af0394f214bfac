"""The help in Chinese; imported where somebody reads Chinese.

Its sources are the docstrings of the commands and the help of their options, which are English.
"""

from __future__ import annotations

import re
from typing import Any
from unicodedata import east_asian_width

from typer.core import TyperCommand, TyperGroup

from checker.cli.help_words import HEADINGS, HELP

_SECOND_CELL = "\ue000"
"""Stands behind a wide character while lines are broken, because that counts characters."""


class ChineseCommand(TyperCommand):
    """A command whose help is Chinese."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        _translate(self)

    def get_help(self, ctx: Any) -> str:
        """The help, with lines of the width of the terminal."""
        _widen(self, ctx)
        return _with_headings(super().get_help(ctx))


class ChineseGroup(TyperGroup):
    """The program, with the same."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        _translate(self)

    def get_help(self, ctx: Any) -> str:
        """The help, with lines of the width of the terminal."""
        _widen(self, ctx)
        for command in self.commands.values():
            command.short_help = _wide(command.short_help or "")
        return _with_headings(super().get_help(ctx))


def _translate(command: TyperCommand | TyperGroup) -> None:
    paragraphs = [" ".join(paragraph.split()) for paragraph in (command.help or "").split("\n\n")]
    chinese = [HELP.get(paragraph, paragraph) for paragraph in paragraphs]
    command.help, command.short_help = "\n\n".join(chinese), chinese[0].rstrip("。")
    for parameter in command.params:
        text = getattr(parameter, "help", None)
        if text:
            parameter.help = HELP.get(text, text)  # type: ignore[attr-defined]


def _widen(command: TyperCommand | TyperGroup, context: Any) -> None:
    command.help = _wide(command.help or "")
    for parameter in command.get_params(context):
        text = getattr(parameter, "help", None)
        if text:
            parameter.help = _wide(HELP.get(text, text))  # type: ignore[attr-defined]


def _wide(text: str) -> str:
    return "".join(each + _SECOND_CELL if east_asian_width(each) in "WF" else each for each in text)


def _with_headings(text: str) -> str:
    for english, chinese in HEADINGS.items():
        text = re.sub(english, chinese, text, flags=re.MULTILINE)
    return text.replace(_SECOND_CELL, "")
