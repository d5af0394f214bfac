"""What is said beside the report: on standard error, one line each, in the language of the user.

That is the one the command line or a configuration asks for, else the one of the locale.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from checker.errors import GoujiError
from checker.model.report import Notification
from checker.settings import Language

_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The variables that set the language of messages; the first that says something counts."""

_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))}
_CONTROLS |= {code: f"\\u{code:04x}" for code in (0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def speak(lang: Language | None) -> None:
    """Say everything from now on in the language; ``None`` leaves that to the locale."""
    global _spoken
    _spoken = lang


def language() -> Language:
    """The language of what is said: English where a locale is neither set nor Chinese."""
    if _spoken is not None:
        return _spoken
    locale = next((value for name in _LOCALE if (value := os.environ.get(name))), "")
    return "zh" if locale.lower().partition("_")[0].partition(".")[0] == "zh" else "en"


def language_asked_for(line: Iterable[str]) -> Language | None:
    """The value of ``--lang`` on a command line that nobody has parsed yet, for what is wrong with the line itself."""
    asked: Language | None = None
    before = ""
    for word in line:
        if word == "--":
            break
        option, _, value = word.partition("=")
        if before == "--lang":
            option, value = before, word
        if option == "--lang" and value in ("zh", "en"):
            asked = "en" if value == "en" else "zh"
        before = word
    return asked


_spoken: Language | None = None


def say(text: str) -> None:
    """Write one line to standard error; a sentence of ours in the language of the user."""
    if language() == "zh":
        from checker.report.tongue import in_chinese

        text = in_chinese(text)
    _write(text)


def tell(event: Notification | GoujiError) -> None:
    """Say what went wrong, where, and what to do."""
    if language() == "en":
        _write(str(event))
        return
    from checker.report.tongue import told

    _write(told(event, "zh"))


def _write(text: str) -> None:
    """Control characters from file names are made visible, and none is a command."""
    if sys.stderr is not None:
        from checker.report.visible import inert_line

        sys.stderr.write(inert_line(f"gouji: {text.translate(_CONTROLS)}\n"))
        sys.stderr.flush()
