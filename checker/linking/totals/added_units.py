"""Items in the units that a bracket behind their whole adds: 312.48万册（件） of 图书268.35万册, 视听文献8.72万件."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.model.patterns import pattern

CASES = frozenset(("件", "起", "宗", "例", "项", "桩", "笔"))
"""Words that count cases and affairs; a list may use several."""
LETTERS = frozenset(("封",))
"""What a list of cases counts letters by: 来信2173封、来访1895批、网访6042件."""

_BRACKETS = ("（", "(")
_UNITS_TOO = pattern("[（(]((?:[^\\W\\d_a-zA-Z]{1,2}[、/]?){1,4})[）)]")
_BETWEEN_UNITS = pattern("[、/]")
_BESIDE_ITEM = (Role.SHARE, Role.GROWTH)
_NO_ITEM = pattern("其中|合计|共计|总计|累计|[比较]|上年|去年")


def units_in_bracket(whole: Mention) -> frozenset[str]:
    """The units that a bracket right behind the figure adds to its own: 台（套、条）, 件（批）次."""
    text, end = whole.sentence.text, whole.claim.end
    found = _UNITS_TOO.match(text, end, whole.sentence.end) if text.startswith(_BRACKETS, end) else None
    return frozenset(_BETWEEN_UNITS.split(found.group(1))) if found is not None else frozenset()


def in_added_units(whole: Mention, run: Sequence[Mention]) -> list[Mention]:
    """The run with the items in its midst and beside it that count in a unit of the whole's bracket; itself without."""
    added = units_in_bracket(whole)
    if not added or not run or run[0].unit != whole.unit:
        return list(run)
    if cues.OUTSIDE.search(run[-1].lead) is not None:
        return list(run)
    return [
        part for _, own in groupby(run, key=lambda m: m.sentence.start) for part in _of_sentence(whole, [*own], added)
    ]


def _of_sentence(whole: Mention, run: Sequence[Mention], added: frozenset[str]) -> list[Mention]:
    """What ``in_added_units`` finds in one sentence, of which ``run`` are the parts in the whole's own unit."""
    mentions = run[0].sentence.mentions
    own = {part.claim.start for part in run}
    start = whole.index + 1 if whole.sentence is run[0].sentence and whole.index < run[0].index else 0
    front = _beside(reversed(mentions[start : run[0].index]), added)
    behind = _beside(mentions[run[-1].index + 1 :], added)
    midst = mentions[run[0].index : run[-1].index + 1]
    inside = [m for m in midst if m.claim.start in own or _is_item(m, added)]
    return [*reversed(front), *inside, *behind]


def _beside(mentions: Iterable[Mention], added: frozenset[str]) -> list[Mention]:
    """The items that follow each other without a figure of another sort between them."""
    found: list[Mention] = []
    for mention in mentions:
        if _is_item(mention, added):
            found.append(mention)
        elif mention.role not in _BESIDE_ITEM and not mention.depth:
            break
    return found


def _is_item(mention: Mention, added: frozenset[str]) -> bool:
    """Whether the figure is one of an item with a name of its own, and no second figure of the item in front."""
    if mention.unit not in added or not mention.is_level or mention.depth:
        return False
    name = mention.lead.strip("，,、；;：: ")
    return bool(name) and _NO_ITEM.search(name) is None and cues.OUTSIDE.search(name) is None
