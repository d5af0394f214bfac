"""Lines of styled pieces, written to a stream with or without colour."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TextIO

from checker.report.layout import Line
from checker.report.visible import inert_line

Painter = Callable[[Iterable[Line]], None]
"""Writes lines, each with its line end."""

_PALETTE = {
    "": "",
    "path": "bold",
    "dim": "dim",
    "strong": "bold",
    "rule": "cyan",
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold blue",
    "primary": "bold red underline",
    "related": "bold cyan underline",
    "minus": "red",
    "plus": "green",
    "consistent": "green",
    "inconsistent": "bold red",
    "undetermined": "yellow",
}


def plain_painter(stream: TextIO) -> Painter:
    """Writes the text alone."""

    def paint(lines: Iterable[Line]) -> None:
        stream.write("".join(inert_line("".join(piece.text for piece in line)) + "\n" for line in lines))

    return paint


def color_painter(stream: TextIO) -> Painter:
    """Writes with the terminal's own sixteen colours; nothing in the text is taken for markup."""
    from rich.console import Console
    from rich.text import Text

    console = Console(
        file=stream, force_terminal=True, color_system="standard", markup=False, highlight=False, emoji=False
    )

    def paint(lines: Iterable[Line]) -> None:
        text = Text(end="")
        for line in lines:
            for piece in line:
                text.append(inert_line(piece.text), _PALETTE[piece.style] or None)
            text.append("\n")
        console.print(text, soft_wrap=True, end="")

    return paint
