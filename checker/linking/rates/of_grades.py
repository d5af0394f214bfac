"""Rates of one grade of several that all were given: 参测41627人，优秀5286人、良好14173人、及格20318人，不及格1850人，
不及格率4.4%: of all whom the grades come to, and not of 及格.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.passage import Mention
from checker.linking.quotients import rate_over
from checker.linking.rates.definitions import definition_of
from checker.linking.rates.stems import stem_of
from checker.model.expression import total_of
from checker.model.patterns import pattern
from checker.model.relation import Relation

_LONGEST = 8
_MOST = 8
_CORE = pattern(
    "^[，,、；;\\s]*(?:其中)?(?:达到|评为|评定为|判定为|定为|为|属于?)?(?P<grade>.*?)(?:等次|等级|档)?的?(?:有|共|为|约)?$"
)


def rate_of_grade(rate: Mention) -> Relation | None:
    """The figure that bears just the rate's stem, over the one that it and its neighbours come to.

    Where the name has a definition, that tells what it is of (不捕率); 合格 and 及格 take in the better grades.
    """
    stem = stem_of(rate.name)
    if len(stem) < _WORD or rate.depth or _PLAINLY.search(rate.head) is None or stem in _WITH_BETTER:
        return None
    definition = definition_of(rate.name)
    if rate.sentence.text[rate.claim.end : rate.claim.end + 1] in _BRACKETS or (
        definition is not None and rate.name in definition.names
    ):
        return None
    near = rate.sentence.mentions[max(0, rate.index - 2 * _MOST) : rate.index]
    named = [m for m in near if stem in m.lead and _is_plain(m) and _grade(m) == stem]
    if len(named) != 1:
        return None
    whole = next(_whole_of(named[0]), None)
    return rate_over(rate, named[0], whole) if whole is not None else None


_PLAINLY = pattern("[^（）()]率(?:约|仅|分别)?(?:为|是|达到?)?$")
_WITH_BETTER = ("合格", "及格", "达标", "称职", "满意", "良好")
_BRACKETS = ("（", "(")
_WORD = 2


def _grade(mention: Mention) -> str:
    said = _CORE.match(mention.lead)
    return said["grade"] if said is not None else ""


def _is_plain(mention: Mention) -> bool:
    return mention.is_level and not mention.depth


def _whole_of(part: Mention) -> Iterator[Mention]:
    """The figure in front that the part comes to with all that stand between the two, and maybe some behind it."""
    mentions = part.sentence.mentions
    for end in range(part.index + 1, min(len(mentions), part.index + _MOST) + 1):
        if not _is_item(mentions[end - 1], part):
            return
        for start in range(part.index, max(0, part.index - _MOST), -1):
            if not _is_item(mentions[start], part):
                break
            row, whole = mentions[start:end], mentions[start - 1]
            if len(row) > 1 and _is_plain(whole) and whole.unit == part.unit and _comes_to(row, whole):
                yield whole


def _is_item(mention: Mention, part: Mention) -> bool:
    return _is_plain(mention) and mention.unit == part.unit and len(_grade(mention)) <= _LONGEST


def _comes_to(row: Sequence[Mention], whole: Mention) -> bool:
    total = total_of([m.claim for m in row]).evaluate()
    return total is not None and total.meets(whole.values)
