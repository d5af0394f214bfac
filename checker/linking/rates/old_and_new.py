"""Rates whose words take in what was carried in: 办结255起，连旧的一起算，办结率85%; 按全部案件计算的结案率.

They say what such a rate is of: all that there was, which is told, or what was carried in and what newly came together.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds, may_be_meant
from checker.linking.counting import like
from checker.linking.passage import Mention, Role
from checker.linking.quotients import RATE_ROLES, is_percentage, quotient, rate_over
from checker.linking.rates.everyday_words import words_of
from checker.linking.rates.stems import stem_of
from checker.linking.reach import is_term, size
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_OLD = "(?:旧存|旧[的案账]|老[的案账]|陈案|积案|存案|结转|留存|往年|年前|[上去]年)"
_BOTH = "(?:新[老旧]|[新老旧][的案账件]?[、和跟与同][新老旧][的案账件]?|新[案账]?[老旧][案账]?)"
_TAKEN_IN = pattern(
    f"(?:连同?|加上|算上|计上|包括|把|含){_OLD}[^，,。；;\\d]{{0,8}}(?:一起|一块|一并|都|也|在内|算|计)"
    f"|(?:连同|加上|算上|计上){_OLD}的?[^，,。；;\\d]{{0,4}}(?:$|[，,])"
    f"|{_BOTH}[^，,。；;\\d]{{0,6}}(?:一起|一块|一并|都|合|在内|算|计|通)"
    "|按(?:照)?(?:全部|所有|总的?)[^，,。；;\\d]{0,6}(?:来?算|计算?|统计)"
)
_LEFT_OVER = pattern(
    "(?:年前|[上去前][个一]?[年月季期]|往年|以前|早先|节前)[^，,。；;\\d]{0,6}(?:没|未|剩|留|存|转|欠|积|压|余)"
    "|旧存|旧案|老案|陈案|积案|积压|余下的旧"
)
_NOT_TAKEN_IN = pattern("不(?:含|算|计|包括|连)|[刨除扣剔减]")
_REACH = 8
_LONGEST = 40
_PAIR = 2
_ROLES = (Role.LEVEL, Role.PREVIOUS)


def rate_of_old_and_new(rate: Mention) -> Proposal | None:
    """What was done over all that there was, where the words in front of the rate say that the old counts, too."""
    if rate.depth or not rate.index or not is_percentage(rate):
        return None
    found = words_of(stem_of(rate.name))
    front = rate.sentence.mentions[max(0, rate.index - _REACH) : rate.index]
    if found is None or not front or not takes_in_the_old(rate):
        return None
    done = front[-1]
    if (
        done.peer != rate.peer
        or not done.is_level
        or done.depth
        or not is_term(done)
        or found[1].search(done.lead) is None
    ):
        return None
    told = [m for m in front[:-1] if m.role in _ROLES and like(m.unit) == like(done.unit)]
    reading = _over_all(rate, done, told)
    if reading is None or not may_be_meant(reading):
        return None
    return Proposal((reading,), Confidence.HIGH, explicit=True)


def takes_in_the_old(rate: Mention) -> bool:
    """Whether words between the figure in front and the rate say that what was carried in counts, too."""
    front = rate.sentence.mentions[rate.index - 1].claim.end if rate.index else rate.sentence.start
    between = rate.sentence.text[max(front, rate.claim.start - _LONGEST) : rate.claim.start]
    return _TAKEN_IN.search(between) is not None and _NOT_TAKEN_IN.search(between) is None


def _over_all(rate: Mention, done: Mention, told: Sequence[Mention]) -> Relation | None:
    """Over the figure that the two come to, that holds the old one, or over both where none tells them together."""
    carried = [m for m in told if _is_carried(m)]
    if len(carried) != 1:
        return None
    old = carried[0]
    others = [m for m in told if m is not old and not m.depth]
    for whole, new in itertools.permutations(others, _PAIR):
        if size(whole) > size(new) and holds(total_relation(whole, [old, new], "一共")):
            return rate_over(rate, done, whole)
    if len(others) != 1:
        return None
    if old.owner is others[0] or _WITH.match(old.lead) is not None:
        return rate_over(rate, done, others[0])  # 共有案件860件（含上年结转60件）
    return quotient(RelationKind.RATE, rate, [(1, done)], [(1, others[0]), (1, old)], roles=RATE_ROLES, cue=rate.name)


_WITH = pattern("[，,、\\s]*(?:其中|含|内含|包括|里头有|里面有|当中有)")


def _is_carried(mention: Mention) -> bool:
    return cues.CARRIED_IN.search(mention.lead) is not None or _LEFT_OVER.search(mention.lead) is not None
