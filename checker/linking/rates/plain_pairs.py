"""Rates of the figures right in front of them, told by everyday words: 水费该收48万元，收上来40.8万元，收缴率85%.

What people say was done is seldom the word of the rate's name; the words of ``everyday_words`` stand for it. Where two
figures are counted alike, the larger first, and their quotient is near the rate behind them, these are meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.counting import like
from checker.linking.near_misses import is_near
from checker.linking.passage import Mention, Role
from checker.linking.quotients import is_percentage, rate_over
from checker.linking.rates.everyday_words import words_of
from checker.linking.rates.stems import stem_of
from checker.linking.reach import is_extended, is_term, joins_list, narrowing_of, size
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_COUNT = ClaimKind.COUNT
_ALL = 100
_REACH = 6
_CHOICE = 2
_GAP = 2
_TOLD_OF_IT = (Role.RATE, Role.SHARE)


def rate_of_plain_pair(rate: Mention) -> Proposal | None:
    """The part right in front over the larger figure in front of that, where it comes out or is near."""
    stem = stem_of(rate.name)
    if rate.depth or not rate.index or not is_percentage(rate) or is_extended(rate) or _SAVED.search(stem) is not None:
        return None
    if rate.claim.written >= _ALL or _SEVERAL.search(rate.head) is not None:
        return None  # 报备率、合格率均为100%: of figures of their own
    at, done, places = words_of(stem) or (max(0, len(stem) - _VERB), None, None)
    front = rate.sentence.mentions[max(0, rate.index - _REACH) : rate.index]
    if not _stands_right_behind(rate, front[-1]) or rate.sentence.text.startswith(("（", "("), rate.claim.end):
        return None
    for number, part in enumerate(reversed(front[-_CHOICE:])):
        if not (_can_stand(part) or _is_of_a_day(part)) or part.peer != rate.peer:
            continue
        told = done is not None and done.search(part.lead + part.tail) is not None
        if not told and (number or not _is_short_for(stem[-_VERB:], part)):
            continue
        bases = [*_bases(part, places is not None)][:_CHOICE]
        if not bases or (number and not any(size(part) + size(front[-1]) == size(base) for base in bases)):
            return None  # 考过60人，没过15人: only what is left stands between
        bases = [m for m in bases if _fills(part, m, places)]
        sort = narrowing_of(stem[:at], "其中", "按", "群众", "总体", "整体", "实际", "调解", "案件")
        if not any(sort in m.head + m.tail + part.head for m in bases):
            return None  # 老人350个，打了294个，女老人接种率: of some of them
        readings = [rate_over(rate, part, base) for base in bases]
        if not readings or not (any(map(holds, readings)) or all(map(is_near, readings))):
            return None
        return Proposal(tuple(readings), Confidence.HIGH)
    return None


_VERB = 2
_SEVERAL = pattern("率[^，,。；;]{0,12}率|均|分别|依次|各[为是]")
_SAVED = pattern("[节降减增涨压缩浮溢折贴]|优惠|毛利|利润|收益")
_BARE = pattern("[，,；;\\s]*(?:已经?|都|全|就|只|才|又|实际|真正|最后|其实|一共|总共|用[^，,。；;\\d]{1,4}?)*")
_MAY_TELL = pattern("[^\\d，,。；;]{0,3}(?:[了的掉完好着过上下出进走来]|起来|回来)")


def _is_short_for(verb: str, part: Mention) -> bool:
    """Whether the part is told by one sign of the rate's verb, as people say it: 搬走了 of 搬迁率, 亮着的 of 亮灯率."""
    lead = _BARE.sub("", part.lead, count=1)
    return lead[:1] in set(verb) and len(lead) <= _LONGEST and _MAY_TELL.search(lead) is not None


_LONGEST = 6


def _stands_right_behind(rate: Mention, last: Mention) -> bool:
    """Whether at most one clause stands between, and says nothing of what is counted."""
    between = rate.sentence.text[last.claim.end : rate.claim.start - len(rate.lead)]
    return (
        last.peer == rate.peer and 0 < rate.clause - last.clause <= _GAP and _TURNS.search(between + rate.lead) is None
    )


_TURNS = pattern("[按依除扣剔减加连含比较另]|其[余他]|算")


def _can_stand(mention: Mention) -> bool:
    return mention.is_level and is_term(mention) and not mention.depth and not joins_list(mention)


def _is_of_a_day(part: Mention) -> bool:
    """开放床位80张，平均每天住着60人: what there is on the mean of what there is."""
    return part.role is Role.AVERAGE and not part.depth and _EACH_DAY.search(part.lead) is not None


_EACH_DAY = pattern("(?:平均)?(?:每[天日晚]|[日天]均)")


def _bases(part: Mention, filled: bool) -> Iterator[Mention]:
    """The larger figures in front that are counted like the part, or as the places that it fills, the nearest first.

    Of its own stretch; or, where a rate of its own stands between, of the sentence, and of the end of the one in front.
    """
    sentence = part.sentence
    front: Sequence[Mention] = sentence.mentions[max(0, part.index - _REACH) : part.index]
    beside = front[-1] if front else None
    if beside is None or beside.role in _TOLD_OF_IT:
        number = sentence.paragraph.number_of(sentence)
        earlier = sentence.paragraph.sentences[max(0, number - 1) : number]
        front = [*(m for s in earlier for m in s.mentions[-_CHOICE:]), *front]
    for m in reversed(front):
        if m.role in _TOLD_OF_IT:
            continue
        if not _can_stand(m) or _ELSE.search(m.lead) is not None:
            return
        alike = like(m.unit) == like(part.unit)
        if not alike and not filled:
            return
        if size(m) < size(part) or (m.sentence is sentence and part.clause - m.clause > _REACH):
            return
        yield m


_ELSE = pattern("另|其[余他中]|不含|上年|去年|同期|比|较|计划|目标|任务")


def _fills(part: Mention, base: Mention, places: re.Pattern[str] | None) -> bool:
    """Whether both are counted alike, or the one are places and the other fills one each: 120张床, 102位老人."""
    if like(part.unit) == like(base.unit):
        return True
    told = base.lead + base.claim.literal + base.tail
    return places is not None and places.search(told) is not None and part.claim.kind is base.claim.kind is _COUNT
