"""What a bracket behind an average says that it is of: 平均住院日8.2天（按实际占用总床日数计）."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.averages.terms import Term
from checker.linking.passage import Mention
from checker.model.patterns import pattern

_SAID = pattern("[（(](?:按照?|以)(?P<name>[^，,。；;（()）\\d]{3,16}?)(?:计算?|测算|统计|折算|核算)[）)]")
_SHORT = 3


def said_behind(average: Mention, terms: Sequence[Term]) -> list[Term]:
    """The one figure in front whose words are those of the bracket; [] where there is none, or several."""
    text, end = average.sentence.text, average.claim.end
    said = _SAID.match(text, end) if text[end : end + 1] in _OPENING else None
    if said is None:
        return []
    name = said["name"].removesuffix("数")
    named = [t for t in terms if t.mention.claim.start < average.claim.start and name in t.mention.label]
    return named if len(named) == 1 and len(name) >= _SHORT else []


_OPENING = ("（", "(")
