"""How far what was done is from the goal told beside it: 年度目标2969批，实际3492批，超523批.

预算355.70亿元，决算396.25亿元，完成预算的111.4%，决算数大于预算数40.55亿元.
The goal and what was done are the two figures right in front, in any order, and percentages of them may stand between.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.linking.choice import Proposal
from checker.linking.facts.completions import GOAL, is_goal
from checker.linking.growth.differences import difference
from checker.linking.passage import Mention, Role, Sentence
from checker.model.claim import Approximation, ClaimKind
from checker.model.interval import Interval
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_GOAL = "(?:年初|年度|全年|原|原定|既定|调整后?|年中)*(?:的)?(?:预算|计划|目标|任务|指标)[数值量]?(?:任务)?(?:相比)?"
_UP = "(?:超出?|超过|超额|多|增加|高出?)"
_DOWN = "(?:[尚还仍]?差|[欠缺短少低]|减少|节约|节省|降低)"
_DISTANCE = pattern(
    "[，,\\s]*(?:决算数?|支出数?|收入数?|实际|完成数|实际完成数?|实际数|数)*"
    f"(?:(?:[比较与]{_GOAL})(?:(?P<more>{_UP})|(?P<less>{_DOWN}))"
    f"|(?P<above>大于|高于|超过|超出|多于){_GOAL}|(?P<below>小于|低于|少于|不及){_GOAL}"
    f"|(?P<up>超出?|多|超额)|(?P<down>[尚还仍]?[差欠缺短少]|[尚还仍]需(?:完成|实现|新增)?))(?:了|约|近|[：:为])*"
)
_PERCENTS = (Role.SHARE, Role.RATE, Role.PERCENT)
_NEAR = 3
_FEW = 4
_MANY = 24


def link_off_the_goal(sentence: Sentence) -> Iterator[Proposal]:
    """Every distance whose goal and figure stand right in front of it."""
    if len(sentence.mentions) > _MANY or GOAL.search(sentence.words) is None:
        return
    for size in sentence.mentions[2:]:
        words, told = _as_told(size)
        said = _DISTANCE.fullmatch(words) if not size.depth else None
        pair = _pair(size) if said is not None else None
        if said is None or pair is None:
            continue
        up = said["more"] or said["above"] or said["up"]
        done, goal = pair
        yield Proposal((difference(told.as_change(1 if up else -1), done, goal),), Confidence.HIGH)


def _as_told(size: Mention) -> tuple[str, Mention]:
    """The words in front and the figure: 超523批 behind a goal is so many, and no bound; 超500批 may be either."""
    claim = size.claim
    printed = claim.literal.find(claim.number)
    if claim.approximation is not Approximation.MORE_THAN or printed < 1:
        return size.lead, size
    words = size.lead + claim.literal[:printed]
    if claim.number.rstrip("万亿").endswith("0"):
        closed = Interval(claim.values.low, claim.values.high, high_open=claim.values.high_open)
        return words, size.with_claim(claim._replace(values=closed, asserted=closed))
    whole = claim.scale == 1 and "." not in claim.number
    values = Interval.point(claim.written) if whole else Interval.around(claim.written, Fraction(claim.last_place) / 2)
    exact = claim._replace(approximation=Approximation.EXACT, values=values, asserted=values)
    return words, size.with_claim(exact)


def _pair(size: Mention) -> tuple[Mention, Mention] | None:
    """What was done and its goal: the two of the unit right in front, one of which is called a goal."""
    front = [m for m in size.sentence.mentions[max(0, size.index - _FEW) : size.index] if m.peer == size.peer]
    while front and front[-1].role in _PERCENTS and front[-1].claim.kind is ClaimKind.PERCENT:
        front.pop()
    two = front[-2:]
    if len(two) < 2 or any(m.unit != size.unit or m.depth or not m.is_level for m in two):
        return None
    if two[1].clause - two[0].clause != 1 or not 0 < size.clause - two[1].clause < _NEAR:
        return None
    goals = [m for m in two if is_goal(m)]
    if len(goals) != 1 or "其中" in two[1].head or any(m.claim.approximation is not Approximation.EXACT for m in two):
        return None
    return next(m for m in two if m is not goals[0]), goals[0]
