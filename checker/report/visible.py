"""Text from outside, made safe to look at: no character acts on the terminal, page or build log, none hides."""

from __future__ import annotations

import re

from checker.model.patterns import pattern

_NEVER_SHOWN = pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad"  # control characters, ESC and CSI among them, and the soft hyphen
    "\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # invisible marks, bidi controls
    "\ud800-\udfff"  # lone surrogates: bytes of a path or text that were not decodable
    "\U000e0000-\U000e007f"  # tag characters
    "\ufdd0-\ufdef" + "".join(chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000)) + "]"
)
_LINE_END = pattern("\r\n|\r")
_BLANKS = pattern("\r\n|[\r\n\t]")
_COMMAND = pattern(r"##(?=[A-Za-z]*\[)|\A\s*::")
_INERT = str.maketrans({"#": "♯", ":": "∶"})


def visible_text(text: str) -> str:
    """``text`` with its lines and tabs, every other invisible character written out: ESC as ␛, U+202E as \\u202e."""
    return _NEVER_SHOWN.sub(_picture, _LINE_END.sub("\n", text))


def visible_line(text: str) -> str:
    """``text`` on one line: like ``visible_text``, with a blank for a line end or tab."""
    return _NEVER_SHOWN.sub(_picture, _BLANKS.sub(" ", text))


def inert_line(line: str) -> str:
    """``line`` as the log of a build may hold it: "##[…]", "##vso[…]" anywhere and "::" in front would be commands."""
    return _COMMAND.sub(lambda found: found[0].translate(_INERT), line) if "##" in line or "::" in line else line


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
