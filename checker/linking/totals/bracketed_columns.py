"""Brackets behind a whole that is told in several units, each item of which tells as many.

低保对象4548户、6499人（县城817户、902人，乡镇3731户、5597人）: the households add up, and so do the people.
养老机构3090所，床位238712张（公办407所、床位19589张，民办2683所、床位219123张）: each unit may have a word of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.columns import adds_up
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TWO = 2
_LEAST = 4
"""Two items of two figures each."""


def bracketed_columns(sentence: Sentence) -> Iterator[Proposal]:
    """The totals of all columns of a bracket where one of them comes out."""
    inside: dict[int, list[Mention]] = {}
    for mention in sentence.mentions:
        if mention.bracket and mention.depth == 1 and mention.owner is not None:
            inside.setdefault(mention.bracket, []).append(mention)
    for told in inside.values():
        wholes = _wholes(told) if len(told) >= _LEAST else []
        if not wholes:
            continue
        columns = [(whole, told[at :: len(wholes)]) for at, whole in enumerate(wholes)]
        totals = [total_relation(whole, parts, "（") for whole, parts in columns]
        if any(map(holds, totals)):
            for total, column in zip(totals, columns, strict=True):
                yield Proposal((total,), Confidence.HIGH if is_of_the_size(*column) else Confidence.MEDIUM)


def _wholes(told: Sequence[Mention]) -> list[Mention]:
    """The figures that end in front of the bracket, one for each unit of its items; [] where the items are no rows."""
    units = list(dict.fromkeys(m.unit for m in told))
    wide, owner = len(units), told[0].owner
    if owner is None or wide < _TWO or len(told) < _TWO * wide or len(told) % wide:
        return []
    if [m.unit for m in told] != units * (len(told) // wide):
        return []
    if any(not m.is_level or not adds_up(m) or _NO_PART.search(m.lead) for m in told):
        return []
    words = [m.lead.strip(_MARKS) for m in told]
    names = [word.removeprefix("其中").strip("，,：: ") for word in words[::wide]]
    alike = all(len(set(words[at::wide])) == 1 for at in range(1, wide))
    wholes = owner.sentence.mentions[max(0, owner.index + 1 - wide) : owner.index + 1]
    if not all(names) or len(set(names)) < len(names) or not alike or [m.unit for m in wholes] != units:
        return []
    plain = all(m.is_level and not m.depth and m.peer == owner.peer and adds_up(m) for m in wholes)
    return list(wholes) if plain and owner.clause - wholes[0].clause < wide else []


_MARKS = " 　、，,；;：:和及与"
_NO_PART = pattern(f"{cues.OUTSIDE.pattern}|合计|共计|总计|比上|较上|上年|去年|同期|均")
