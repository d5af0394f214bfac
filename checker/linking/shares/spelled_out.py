"""Shares whose words name what is over what in full: 调解和撤回案件占审结案件的比重即调撤率为38.9%."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention
from checker.model.patterns import pattern

_SPELLED = pattern(
    "[，,\\s]*(?P<top>[^，,。；;占（()）\\d]{2,16})占(?P<base>[^，,。；;占（()）\\d]{2,12}?)的?(?:比[重例率值]|份额|百分比)"
    "(?:[（(][^（()）\\d]{2,10}[）)]|即[^，,。；;\\d]{2,10}?)?(?:约|仅|只)?(?:[为是]|达到?)*"
)
_JOIN = pattern("、|[和与及]")
_COUNTS = pattern("总?(?:数|量|额|案件|金额|人数|件数)+$|^全部|^总")
_WORD = 2


def spells_out_both(share: Mention, parts: Sequence[Mention], bases: Sequence[Mention]) -> bool:
    """Whether the words name each of the parts and the first base, and say of what the share is."""
    said = _SPELLED.fullmatch(share.head) if not share.depth and bases else None
    if said is None:
        return False
    names, base = _JOIN.split(said["top"]), _COUNTS.sub("", said["base"])
    if len(names) != len(parts) or len(base) < _WORD:
        return False
    named = all(any(name[:_WORD] in part.label for part in parts) for name in names)
    return named and cues.overlap(base, bases[0].label) >= _WORD
