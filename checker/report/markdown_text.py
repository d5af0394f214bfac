"""Text from outside inside Markdown: nothing in it is markup, calls a person or refers to an issue."""

from __future__ import annotations

import re

from checker.report.visible import inert_line, visible_line

_MARKUP = re.compile(r"[\\`*_\[\]|~]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_TRIGGERS = str.maketrans({"@": "＠", "#": "＃", "$": "＄"})
"""@name calls a person, #1 names an issue, $x$ is a formula: a backslash does not stop that, as it acts on what was
rendered. The wide sign is seen to be the same."""
_WORD_TRIGGER = re.compile(r":(?=[^\s\d])|(?<=www)\.|(?<=gh)-(?=\d)|!(?=\d)|(?<!\d)%(?=[\w\"])", re.IGNORECASE)
"""Addresses, :smile:, GH-1; and !1 and %1, the merge requests and milestones of GitLab."""
_WIDE = {":": "：", ".": "．", "-": "－", "!": "！", "%": "％"}
_FENCE = re.compile("`+")


def prose(text: str) -> str:
    """``text`` to stand within a line of Markdown, behind words of our own: a line's first character may be markup."""
    line = _WORD_TRIGGER.sub(lambda found: _WIDE[found[0]], visible_line(text).translate(_TRIGGERS))
    return _MARKUP.sub(r"\\\g<0>", line.translate(_ENTITIES))


def code(text: str) -> str:
    """``text`` as it is, in a code span, in which Markdown and what reads its result leave everything alone.

    A bar would end the cell of a table even here, so it is written wide.
    """
    line = inert_line(visible_line(text)).replace("|", "｜")
    fence = "`" * (max((len(found) for found in _FENCE.findall(line)), default=0) + 1)
    blank = (
        " " if line.startswith(("`", " ")) or line.endswith(("`", " ")) else ""
    )  # one on each side is taken off again
    return f"{fence}{blank}{line}{blank}{fence}" if line.strip() else f"{fence}·{fence}"
