"""Goals that are rates of change: 要求五年累计下降13.5%，前四年已下降11.34%，完成五年目标的84%，余下2.16个百分点."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import figure, quotient, related
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_GOAL = pattern("要求|目标|任务|计划|规划|下达|指标")
_DONE = pattern("已|实际|累计|完成|实现|目前|截至|前[两三四]年")
_REACHED = pattern("已|实际|截至|前[一二两三四五六七八九\\d]年")
_SHARE = pattern(
    "^\\s*(?:已|累计)*(?:完成|达到|实现|为|占)(?:了)?[^，,。；;\\d%]{0,10}(?:目标|任务|进度|计划|指标)(?:任务)?的约?$"
)
_LEFT = pattern(
    "^\\s*(?:余下|剩余|剩下|其余|[尚还仍](?:差|余|有|需)|(?:距离?|离)[^，,。；;\\d]{0,8}[尚还仍]?(?:差|有))(?:的)?$"
)


def link_growth_goals(paragraph: Paragraph) -> Iterator[Proposal]:
    """How much of a goal in percent was reached, and how many points are left of it."""
    for sentence in paragraph.sentences:
        grown = [m for m in sentence.mentions if m.role is Role.GROWTH and not m.depth] if _has_goal(sentence) else []
        goals = [m for m in grown if _GOAL.search(m.head + m.tail) and not _REACHED.search(m.head)]
        if len(goals) == 1:
            yield from _of_goal(sentence, goals[0], grown)


def _has_goal(sentence: Sentence) -> bool:
    return Role.GROWTH in sentence.roles and _GOAL.search(sentence.text, sentence.start, sentence.end) is not None


def _of_goal(sentence: Sentence, goal: Mention, grown: Sequence[Mention]) -> Iterator[Proposal]:
    reached = [m for m in grown if m is not goal and _DONE.search(m.head) and _stands_with(m, goal)]
    if len(reached) != 1 or len(grown) != _TWO:
        return  # 要求下降13.5%，前四年下降11.34%，其中今年下降2.8%: of which of the two is open
    (done,) = reached
    if _OVER_YEARS.search(goal.head) is None or _SINCE_THEN.search(done.head) is None:
        return  # 今年增长6%，上半年已增长6.4%: a rate of its own, and no step towards the other
    for mention in sentence.mentions[max(goal.index, done.index) + 1 :]:
        if mention.peer != goal.peer or mention.clause - done.clause > _NEAR or mention.depth:
            break
        if mention.role in (Role.SHARE, Role.PERCENT) and mention.unit == "%" and _SHARE.match(_words(mention)):
            roles = ("share", "actual", "target")
            share = quotient(RelationKind.TARGET, mention, [(1, done)], [(1, goal)], roles=roles, cue="完成")
            yield Proposal((share,), Confidence.HIGH)
        elif mention.claim.kind is ClaimKind.POINTS and _LEFT.match(mention.head):
            left = Sum(((1, figure(goal)), (-1, figure(done))))
            named = {mention.claim.start: "change", goal.claim.start: "current", done.claim.start: "previous"}
            yield Proposal(
                (related(RelationKind.DIFFERENCE, mention.claim, left, roles=named, cue=mention.lead),), Confidence.HIGH
            )


_OVER_YEARS = pattern("累计|[二两三四五六七八九十\\d]年|十[二三四五]五|规划期")
_SINCE_THEN = pattern("累计|前[一二两三四五六七八九\\d]年")
_TWO, _NEAR = 2, 3


def _words(mention: Mention) -> str:
    """The clause in front of the figure without the number of years in it: 完成五年目标的."""
    return _YEARS.sub("", mention.head)


_YEARS = pattern("[一二三四五六七八九十\\d]+年")


def _stands_with(done: Mention, goal: Mention) -> bool:
    alike = done.unit == goal.unit and done.direction == goal.direction and done.peer == goal.peer
    return alike and done.claim.approximation is goal.claim.approximation is Approximation.EXACT
