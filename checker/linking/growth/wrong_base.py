"""Growth worked out over the current figure instead of the earlier one: 1326件，上年1518件，下降14.5% is 192 ÷ 1326.

That a rate comes out so to its last digit is no accident, so words that would leave it in doubt of which two figures it
is are enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.growth.growth_readings import Pair, growth_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import is_amount, is_comparable, is_of, same_base
from checker.linking.quotients import quotient
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Relation, RelationKind

_BACK = 2
_FEWEST = 5
"""Below so many percent both bases give nearly the same."""
_MOST = 8
_FAR = 32
"""So many figures of a sentence may be compared."""
_OTHER_COMPARISON = pattern("环比|年均|累计|[较比与](?:上[月季周]|年初|预算|计划|目标|全[国省市])|[日月]均")


def is_on_current(growth: Mention, pair: Pair) -> bool:
    """Whether the rate comes out over the current figure, and not over the earlier one."""
    return holds(_over_current(growth, *pair)) and not holds(growth_of(growth, *pair))


def _over_current(growth: Mention, current: Mention, previous: Mention) -> Relation:
    top = [(1, current), (-1, previous)] if (growth.direction or 1) > 0 else [(1, previous), (-1, current)]
    return quotient(RelationKind.GROWTH, growth, top, [(1, current)], roles=("growth", "current", "previous"))


def growth_on_current(paragraph: Paragraph, number: int, growth: Mention) -> Relation | None:
    """The growth of the two years' figures near it of which it is the change over the current one.

    None where it comes out of any two of them.
    """
    claim = growth.claim
    fine = claim.kind is ClaimKind.PERCENT and claim.approximation is Approximation.EXACT and claim.last_place < 1
    if not fine or anchor(claim) < _FEWEST or not is_comparable(growth) or _OTHER_COMPARISON.search(growth.head):
        return None
    pairs = list(_pairs_near(paragraph, number, growth))
    if any(holds(growth_of(growth, *pair)) for pair in pairs):
        return None
    wrong = [pair for pair in pairs if is_on_current(growth, pair)]
    return growth_of(growth, *wrong[0]) if len(wrong) == 1 else None


def _pairs_near(paragraph: Paragraph, number: int, growth: Mention) -> Iterator[Pair]:
    """A figure of this year and one of last year, counted alike, in the sentence and in those in front of it."""
    told = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions[-_FAR:]]
    told += growth.sentence.mentions[max(0, growth.index - _FAR) : growth.index]
    told = [m for m in told if is_amount(m)]
    earlier = [m for m in told if m.role is Role.PREVIOUS or (m.is_level and m.year)][-_MOST:]
    for previous in earlier:
        like = [m for m in told if m.unit == previous.unit and m.is_level and m is not previous][-_MOST:]
        for current in like:
            if _are_of_two_years(current, previous) and _is_of_either(growth, current, previous):
                yield current, previous


def _are_of_two_years(current: Mention, previous: Mention) -> bool:
    if previous.role is Role.PREVIOUS:
        return not current.year or not previous.year or current.year == previous.year + 1
    if previous.owner is current and not current.year:
        return True  # 今年收案1326件（2022年1518件）
    return current.year == previous.year + 1


def _is_of_either(growth: Mention, current: Mention, previous: Mention) -> bool:
    """Whether the rate is of the two: it stands behind, has no name of another thing, and they are of one."""
    behind = max(current.claim.start, previous.claim.start) < growth.claim.start
    if not behind or not same_base(growth, previous) or not _is_said_of(growth, current, previous):
        return False
    if "同期" not in previous.head and _part_of_year(current) != _part_of_year(previous):
        return False
    name = cues.subject_of(_WHEN.sub("", previous.lead))
    return len(name) < _NAME or cues.shares_words(name, current.head + current.tail)


def _is_said_of(growth: Mention, current: Mention, previous: Mention) -> bool:
    """Whether the rate bears the current figure's words, or has none and stands right behind one of the two."""
    name = _COUNTED.sub("", cues.subject_of(growth.head))
    if len(name) >= _NAME:
        return is_of(growth, current) and name in current.head + current.tail
    front = growth.sentence.mentions[max(0, growth.index - _FAR) : growth.index]
    amounts = [m for m in front if is_amount(m)]
    return bool(amounts) and amounts[-1] in (current, previous)


_COUNTED = pattern("总[量数额]$|[件起]?数$|量$")
_NAME = 2
_WHEN = pattern("上年度?|去年|同期|[的为]|(?:19|20)\\d\\d年")
_PART_OF_YEAR = pattern("半年|季度|[\\d一二三四五六七八九十]月")


def _part_of_year(mention: Mention) -> str:
    found = _PART_OF_YEAR.search(mention.head)
    return found.group() if found is not None else ""
