"""How much more one thing rose or fell than another: 出厂价格下降2.6%；购进价格下降3.3%，降幅比出厂价格大0.7个百分点.

The change in front is compared with the one that the words name; a comparison with an earlier period is none of these.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.growth.differences import difference
from checker.linking.passage import Mention, Paragraph, Role
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_PACE = pattern(
    "\\s*(?P<own>[^\\W\\d_a-zA-Z增降涨跌升减幅速]{0,8})(?:[增降涨跌升减][幅速])(?P<than>比|较|高于|低于|快于|慢于|大于|小于)(?P<other>[^，,。；;：:（(\\d]{2,12}?)"
    "(?:(?P<way>[大高快小低慢])(?:了|出)?)?(?:约)?"
)
_PERIOD = pattern("[上去前]年|同期|上[月季周期]|年初|年前|全[国省市县区]|平均|以[来前]|目标|预期")
_MORE = pattern("[大高快]")
_LESS = pattern("[小低慢]")


def link_pace_gaps(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every difference of two paces of which the words name the other one."""
    for sentence in paragraph.sentences:
        if Role.GROWTH not in sentence.roles:
            continue
        for gap in sentence.mentions[2:]:
            if gap.claim.kind is not ClaimKind.POINTS or gap.depth:
                continue
            said = _PACE.fullmatch(gap.head)
            if said is None or _PERIOD.search(said["other"]) is not None:
                continue
            pair = _pair(gap, said["other"], said["own"]) or _first_named(gap, said["own"], said["other"])
            way = said["way"] or said["than"]  # and no 大 of a name: 增速比大豆慢
            more = (_MORE.search(way) is not None) - (_LESS.search(way) is not None)
            if pair is not None and more:
                own, other = pair
                yield Proposal((difference(gap.as_change(more), own, other),), Confidence.HIGH, explicit=True)


def _first_named(gap: Mention, own: str, name: str) -> tuple[Mention, Mention] | None:
    """The two paces right in front by their names, where the clause names both: 出口增幅比进口高3.7个百分点."""
    front = [m for m in gap.sentence.mentions[: gap.index] if m.role is Role.GROWTH and not m.depth]
    if not own and (len(front) != _TWO or name not in front[1].head or name in front[0].head):
        return None  # 投资增长9.6%，消费增长4.2%，增速比消费快: the other one's
    one = next((m for m in reversed(front) if own in m.head), None) if own else front[0]
    other = next((m for m in reversed(front) if name in m.head), None)
    if len(front) != _TWO or one is None or other is None or one is other:
        return None
    alike = one.direction == other.direction and _counted_from(one) == _counted_from(other) and one.peer == other.peer
    return (one, other) if alike else None


def _pair(gap: Mention, name: str, own_name: str) -> tuple[Mention, Mention] | None:
    """The pace right in front, and the one of that name; both of them rises, or both falls."""
    if own_name:
        return None
    front = [m for m in gap.sentence.mentions[: gap.index] if m.role is Role.GROWTH and not m.depth]
    if len(front) < _TWO or gap.clause - front[-1].clause != 1 or front[-1].peer != gap.peer:
        return None
    own = front[-1]
    called = [m for m in front[:-1] if name in m.head]
    if len(called) != 1:
        return None
    # 出厂价格环比下降0.3%，同比下降2.1%；购进价格环比下降0.5%，同比下降2.9%: of what is counted from the same time
    told = [m for m in front[:-1] if m.peer == called[0].peer and m.index >= called[0].index]
    like = [m for m in told if m.direction == own.direction and _counted_from(m) == _counted_from(own)]
    like = [m for m in like if m is called[0] or len(cues.subject_of(m.head)) < _TWO]
    return (own, like[0]) if len(like) == 1 else None


def _counted_from(pace: Mention) -> str:
    """环比 of the period before; the last year's unless a word says otherwise."""
    found = _FROM.search(pace.head)
    return found.group() if found is not None else "同比"


_FROM = pattern("环比|年均|累计")


_TWO = 2
