"""Rates of what several figures in front of them come to: 老旧装置18套，退出3套、改造13套，完成率88.9%.

收集问题1546个，现场解决874个、交办解决589个，尚有83个，解决率94.6%: the items of one list over what stands in front
of it, without those that it is not of. 意见书19份、建议书7份，回复25份，回复率96.2%: over a list that nobody summed up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds, is_misprinted
from checker.linking.passage import Mention
from checker.linking.quotients import RATE_ROLES, is_percentage, quotient
from checker.linking.rates.stems import keys_of, stem_of
from checker.linking.reach import is_extended, is_term, joins_list, size
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_TWO = 2
_MOST = 5
_WHOLES = 3


def rate_of_several(rate: Mention) -> Proposal | None:
    """The first reading over or under a sum that comes out, or that a slip keeps from it; else ``None``."""
    if rate.depth or rate.index < _TWO or not is_percentage(rate) or is_extended(rate):
        return None
    readings = [*_over_a_list(rate), *_of_a_list(rate)]
    found = next(filter(holds, readings), None) or next(filter(is_misprinted, readings), None)
    return Proposal((found,), Confidence.MEDIUM) if found is not None else None


def _of_a_list(rate: Mention) -> Iterator[Relation]:
    """The items right in front over the figures in front of them, the nearest first."""
    items = _items(rate.sentence.mentions[: rate.index], rate)
    kept = items
    while len(kept) > _TWO and (_REST.search(kept[-1].lead) or _STILL.match(kept[-1].tail)):
        kept = kept[:-1]
    if len(kept) < _TWO or rate.clause - items[-1].clause > 1 or not _are_meant(rate, kept):
        return
    total = sum(map(size, items))
    first = items[0]
    front = [m for m in first.sentence.mentions[: first.index] if m.unit == first.unit and _is_plain(m)]
    front = [m for m in front if m.peer == first.peer and size(m) >= total and not _has_share(m)]
    for whole in front[::-1][:_WHOLES]:
        if len(kept) < len(items) or size(whole) > total:
            yield _reading(rate, kept, [whole])


def _items(front: Sequence[Mention], rate: Mention) -> list[Mention]:
    """The figures of one unit right in front that 、 joins, and a last one behind a comma that is the rest of them."""
    last = front[-1]
    if not _is_plain(last) or last.peer != rate.peer:
        return []
    found = [last]
    for m in front[-2::-1]:
        behind = found[0]
        joined = behind.separator == "、" and m.clause == behind.clause
        by_rest = (
            behind is last and behind.clause - m.clause == 1 and (_REST.search(last.lead) or _STILL.match(last.tail))
        )
        as_kind = behind is last and behind.clause - m.clause == 1 and joins_in_name(rate, m, behind)
        if not (joined or by_rest or as_kind) or not _is_plain(m) or m.unit != last.unit or len(found) == _MOST:
            break
        found.insert(0, m)
    return found


def joins_in_name(rate: Mention, first: Mention, second: Mention) -> bool:
    """国内升学1082人，出国（境）深造136人，升学深造率: a comma between two of which the name has a word each."""
    stem = stem_of(rate.name)
    words = [stem[at : at + _TWO] for at in range(len(stem) - 1)]
    one = [word for word in words if word in first.lead and word not in second.lead]
    other = [word for word in words if word in second.lead and word not in first.lead]
    return bool(one and other)


def _are_meant(rate: Mention, items: Sequence[Mention]) -> bool:
    """Whether all are what the rate is of: each has its verb, or a sign of its name, or none has any."""
    stem = stem_of(rate.name)
    keys = [key for key in keys_of(stem) if len(key) > 1]
    if any(_DENIED.search(m.lead) and not _DENIED.search(stem) for m in items):
        return False
    if len(items) == _TWO and joins_in_name(rate, *items):
        return True
    verbs = [any(key in m.lead for key in keys) for m in items]
    if any(verbs):
        return all(verbs)
    signs = [bool(set(stem) & set(m.lead)) for m in items]
    return all(signs) or (_DONE.search(stem) is not None and not any(signs))


def _over_a_list(rate: Mention) -> Iterator[Relation]:
    """What stands right in front, under the rate's verb, over the list in front of it, where nothing sums that up."""
    mentions, wholes = rate.sentence.mentions, rate.sentence.paragraph.wholes
    top = mentions[rate.index - 1]
    if rate.clause - top.clause != 1 or not _is_plain(top) or joins_list(top) or top.peer != rate.peer:
        return
    if set(stem_of(rate.name)).isdisjoint(top.lead):
        return
    before = [m for m in mentions[: top.index] if m.clause >= top.clause - _TWO and m.unit == top.unit]
    if not before or top.clause == before[-1].clause:
        return
    items = [before[-1]]
    for m in before[-2::-1]:
        if not joins_list(items[0]) or m.clause != items[0].clause or m.index + 1 != items[0].index:
            break
        items.insert(0, m)
    plain = all(_is_plain(m) and m.peer == rate.peer and m.claim.start not in wholes for m in items)
    whole = items[0].index and mentions[items[0].index - 1]
    summed = whole and whole.unit == top.unit and whole.peer == top.peer and size(whole) >= size(top)
    if len(items) < _TWO or not plain or summed or size(top) > sum(map(size, items)):
        return
    if any(_DENIED.search(m.lead) or set(m.lead[-_TWO:]) & set(top.lead[-_TWO:]) for m in items):
        return
    yield _reading(rate, [top], items)


def _reading(rate: Mention, tops: Sequence[Mention], bases: Sequence[Mention]) -> Relation:
    above, below = [(1, m) for m in tops], [(1, m) for m in bases]
    return quotient(RelationKind.RATE, rate, above, below, roles=RATE_ROLES, cue=rate.name)


def _is_plain(mention: Mention) -> bool:
    return mention.is_level and is_term(mention) and not mention.depth


def _has_share(mention: Mention) -> bool:
    """具有博士学位的1312人，占专任教师的69.9%: a part, and no whole."""
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + _TWO]
    return any(m.role.name in ("SHARE", "RATE") and m.clause == mention.clause + 1 for m in behind)


_REST = pattern("其余|其他|余下|剩余|尚有|尚未|还有|仍有|保留|留作|贮存|暂|待|[未不无非]|驳回|终止")
_STILL = pattern("[^，,。；;、]{0,2}(?:正在|尚未|仍在|未|待)")
_DENIED = pattern("[未不无非]|其余|其他")
_DONE = pattern("完成$|压[减缩]$|清[退理]$|精简$|获奖$|定级$|高级职称$|处置$|整改$")
