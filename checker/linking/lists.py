"""Lists in running text: how many items they have, and which of them are clear enough to be held to a number."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.patterns import pattern

_MASKED = pattern(
    # one character class in front lets the search skip all other characters at full speed
    r"[《“（(](?:(?<=《)[^》\n]{0,80}》|(?<=“)[^”\n]{0,60}”|(?<=[（(])[^（）()\n]{0,60}[）)])"
)
_BLOT = "口"
_JOIN = pattern(r"以及|和|(?<![涉普惠波危触])及(?![时早格])|与|或")
_FIGURE = pattern(r"\d")
_LONGEST = 8
"""Longer items may be phrases with a 、 of their own."""
_SPREAD = 2
"""Names of one sort are about as long as each other: 省、市争取人才、项目 is no list of three."""


class Items(NamedTuple):
    """A list of ``least`` items when words that join stand inside names, of ``most`` when they part items too.

    ``is_plain`` says that nothing but names is in it, ``is_alike`` that they are names of one sort, or names with
    a figure each.
    """

    least: int
    most: int
    is_open: bool
    is_plain: bool
    is_alike: bool


def masked(words: str) -> str:
    """The words with titles, quoted names and brackets blotted out, character by character."""
    return _MASKED.sub(lambda found: _BLOT * len(found.group()), words)


def items_of(words: str) -> Items | None:
    """The items between 、 of a list that nothing else is in; ``None`` when there is only one."""
    words = words.strip(" 　，,")
    is_open = words.endswith("等")
    items = [item.strip() for item in words.removesuffix("等").split("、")]
    joined = sum(len(_JOIN.findall(item)) for item in items)
    if len(items) + joined < 2 or not all(items):
        return None
    figures = sum(_FIGURE.search(item) is not None for item in items)
    names = [item.replace(_BLOT, "") for item in items[1:]]  # in front of the first one its verb may stand
    is_plain = not figures and all(len(name) <= _LONGEST and "的" not in name for name in names)
    lengths = [len(name) for name in names]
    is_alike = (
        joined == 0 and bool(names) and (figures == len(items) or (is_plain and max(lengths) - min(lengths) <= _SPREAD))
    )
    return Items(len(items), len(items) + joined, is_open, is_plain, is_alike)
