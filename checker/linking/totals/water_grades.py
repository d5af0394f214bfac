"""Grades of water that leave nothing out: Ⅰ～Ⅱ类16个，Ⅲ类22个，Ⅳ类8个，无Ⅴ类和劣Ⅴ类.

The parts have grades of their own from the first one down, and what lies below them is told not to be there.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.model.patterns import pattern

_ONE = "[劣优]?于?(?:Ⅰ|Ⅱ|Ⅲ|Ⅳ|Ⅴ|III|II|IV|I|V)"
_SPAN = pattern(
    f"(?P<first>{_ONE})类?(?:(?:以上)?\\s*[～~—\\-–－至到]+\\s*(?P<last>{_ONE}))?类?(?:水质|水体|水)?(?P<up>及?以上|或以上)?"
)
_NONE_OF = pattern(
    "[，,；;]?\\s*(?:全[市县区省])?(?:已?无|没有|未出现|未检出|不存在|均无)(?P<names>[^，,。；;\\d]{2,24})"
)
_NOT_MEASURED = pattern("断流|干涸|未监测|停测|未参评|不参评|不参与评价|未评价")
_GRADES = {"Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4, "Ⅴ": 5, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}
_WORST = 6
_ALL = frozenset(range(1, _WORST + 1))
_JOIN = pattern("[、和与及]")


def are_all_grades_of_water(parts: Sequence[Mention]) -> bool:
    """Whether the parts are of all grades that there are, each of grades of its own."""
    if _NOT_MEASURED.search(parts[0].sentence.words) is not None:
        return False
    told: list[frozenset[int]] = [_grades_in(part.lead) for part in parts]
    if not all(told) or sum(map(len, told)) != len(frozenset().union(*told)):
        return False
    found = frozenset().union(*told, _denied_behind(parts[-1]))
    return found == _ALL


def _denied_behind(last: Mention) -> frozenset[int]:
    text, end = last.sentence.text, last.sentence.end
    said = _NONE_OF.match(text, last.claim.end + len(last.tail), end)
    if said is None:
        return frozenset()
    names = [_grades_in(name) for name in _JOIN.split(said["names"])]
    return frozenset().union(*names)


def _grades_in(words: str) -> frozenset[int]:
    """The grades that the words name: Ⅰ～Ⅲ类 are three, 劣Ⅴ类 is the one below all others."""
    found = list(_SPAN.finditer(words))
    if len(found) != 1:
        return frozenset()
    first, last = found[0]["first"], found[0]["last"]
    if found[0]["up"]:
        return frozenset(range(1, _grade(first) + 1)) if last is None else frozenset()
    if first.startswith("优于"):
        return frozenset()
    return frozenset(range(_grade(first), _grade(last or first) + 1))


def _grade(word: str) -> int:
    return _WORST if word.startswith("劣") else _GRADES[word.lstrip("优于")]
