"""Shares of one list whose items had their figures in a sentence in front.

第一产业用电1.82亿千瓦时，第二产业46.35亿千瓦时，第三产业13.27亿千瓦时。…。第一、第二、第三产业占比分别为3.0%、75.5%、21.5%.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention, Sentence
from checker.linking.reach import has_word
from checker.model.patterns import pattern

_JOIN = pattern("、|以及|[和与及](?!其他)")
_SHARED_OUT = pattern("(?:的?(?:占比|比重|比例|份额))?(?:分别|依次)(?:为|占|达到?|是)?")
_FILLING = pattern("^(?:其中|上述|以上)[，,：:]?|的$")
_WORD = 2


def told_before(run: Sequence[Mention], earlier: Sequence[Sentence]) -> list[Mention]:
    """A figure for each share, in order, from the nearest sentence that has one for every name; else nothing.

    ``earlier`` sentences come nearest first. Each name is borne by one figure alone, and all are of one unit.
    """
    head = run[0].head + run[0].lead if not run[0].head.endswith(run[0].lead) else run[0].head
    shared = _SHARED_OUT.search(head)
    names = (
        [_FILLING.sub("", name.strip()) for name in _JOIN.split(head[: shared.start()])] if shared is not None else []
    )
    if len(names) != len(run) or any(len(name) < _WORD for name in names) or len(set(names)) < len(names):
        return []
    for sentence in earlier:
        levels = [m for m in sentence.mentions if m.is_level and not m.depth]
        for unit in dict.fromkeys(m.unit for m in levels):
            found = [_called(name, [m for m in levels if m.unit == unit]) for name in names]
            if (figures := [m for m in found if m is not None]) and len(set(map(id, figures))) == len(names):
                return figures
    return []


def _called(name: str, mentions: Sequence[Mention]) -> Mention | None:
    """The only figure whose words have the name."""
    bearing = [m for m in mentions if has_word(m.label, name)]
    return bearing[0] if len(bearing) == 1 else None
