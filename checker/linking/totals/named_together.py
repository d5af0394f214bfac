"""Wholes that bear the names of all their parts in one word.

优良天数318天，其中优97天、良221天; 公路水路货运量2277万吨，公路1864.3万吨、水路412.7万吨; 稻谷与玉米4.58万吨.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.linking.totals.names_of_parts import names_in_turn
from checker.model.patterns import pattern

_MOST, _LONGEST, _NEAR = 3, 6, 24
"""农林牧渔业总产值 has services besides the four."""
_BEAR_BOTH = pattern("既[^，,。；;]{1,8}又|同时|都|兼|双重|重复|交叉")
"""投诉280件、举报120件，有80件既投诉又举报: some are both."""
_JOINS = ("、", "和", "与", "及")


def named_together(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the names of the parts, without what all have in common, stand in a row in the words of the whole."""
    names = names_in_turn(parts) if len(parts) <= _MOST else ()
    if (
        not names
        or _BEAR_BOTH.search(parts[-1].sentence.words, parts[-1].claim.end - parts[-1].sentence.start) is not None
    ):
        return False
    start, end = _in_common(names), _in_common([name[::-1] for name in names])
    cores = [name[start : len(name) - end] for name in names]
    if not all(cores) or max(map(len, cores)) > _LONGEST:
        return False
    words, ending = whole.lead[-_NEAR:], names[0][len(names[0]) - end :]
    return any(_stand_in_row(words, row, ending) for row in (cores, cores[::-1]))


def _in_common(names: Sequence[str]) -> int:
    """How many characters all names begin with."""
    size = 0
    while all(size < len(name) and name[size] == names[0][size] for name in names):
        size += 1
    return size


def _stand_in_row(words: str, cores: Sequence[str], ending: str) -> bool:
    """Whether the words have the names one right behind the other: 优良, 稻谷与玉米, 一级和二级."""
    at = words.find(cores[0])
    for core in cores if at >= 0 else ():
        if not words.startswith(core, at):
            return False
        at += len(core)
        at += len(ending) if ending and words.startswith(ending, at) else 0
        at += words[at : at + 1] in _JOINS
    return at > 0
