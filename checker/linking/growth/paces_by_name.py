"""How much faster one of two things rose or fell, where either pace is called by its name or right in front.

城镇收入增长4.9%，农村收入增长7.6%，农村快于城镇2.7个百分点; 客运量下降6.2%，降幅比上年收窄1.4个百分点；上年同比下降
7.6%. Two falls are compared by 降幅 only, and a rise with a fall by no word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.growth.differences import difference
from checker.linking.growth.paces_over_sentences import is_pace
from checker.linking.passage import Mention, Sentence
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_WAY = "[大高快小低慢]|加快|扩大|提高|回落|收窄|放缓|缩小"
_SAID = pattern(
    "[，,\\s]*(?P<own>[^，,。；;：:（()\\d比较]{0,10}?)(?P<pace>[增降涨跌升减][幅速])?"
    "(?:(?P<than>[快慢高低大小]于|[比较])(?P<other>[^，,。；;：:（()\\d]{2,10}?)(?:的?[增降涨跌升减][幅速])?"
    f"(?P<way>{_WAY})?|(?P<alone>[快慢高低]))(?:了|出|约)*"
)
_APART = pattern("[，,\\s]*(?:(?:两者|二者)的?(?:[增降涨跌升减][幅速])?)(?:相差|之差为?)(?:了|约)*")
_MORE = pattern("[大高快]|提高")
_FALLS = pattern("[降跌减]")
_WHOLE = pattern("全部|整体|总体|全[市县区省国]")
_PERIOD = pattern("[上去前]一?年|同期|上[月季周期]|[上下]半年|季度|\\d月|平均|目标|预期|计划")
_TIME = pattern("[上去]一?年(?:同期)?|[上下]半年|前?[一二三四]个?季度")
_REACH = 8
_TWO = 2


def link_paces_by_name(sentence: Sentence) -> Iterator[Proposal]:
    """Every difference in points of two paces of the sentence that the words tell apart."""
    for gap in sentence.mentions:
        if gap.claim.kind is not ClaimKind.POINTS or gap.depth or gap.name == "second":
            continue
        front = [m for m in sentence.mentions[: gap.index] if is_pace(m) and gap.clause - m.clause <= _REACH]
        if _APART.fullmatch(gap.head) is not None and len(front) == _TWO and gap.clause - front[-1].clause == 1:
            one, other = sorted(front, key=lambda m: m.values.low or 0)
            if one.direction == other.direction:
                yield Proposal((difference(gap.as_change(1), other, one),), Confidence.HIGH, explicit=True)
            continue
        said = _SAID.fullmatch(gap.head)
        if said is None or not front or not (said["way"] or said["alone"] or said["than"] not in ("比", "较")):
            continue
        way = said["way"] or said["alone"] or said["than"]
        pair = _of_time(gap, front, said["other"] or "") or _pair(gap, front, said["own"], said["other"] or "")
        if pair is not None and _fits(pair, said["pace"] or ""):
            more = 1 if _MORE.search(way) is not None else -1
            yield Proposal((difference(gap.as_change(more), *pair),), Confidence.HIGH, explicit=True)


def _fits(pair: tuple[Mention, Mention], pace: str) -> bool:
    """Whether the two went one way, and the words are those for it."""
    one, other = pair
    falls = one.direction < 0
    return one is not other and one.direction == other.direction and (not falls or _FALLS.search(pace) is not None)


def _of_time(gap: Mention, front: Sequence[Mention], other: str) -> tuple[Mention, Mention] | None:
    """降幅比上年收窄1.4个百分点；上年同比下降7.6%: the pace in front, and the one whose clause opens with that time."""
    if _TIME.fullmatch(other) is None or gap.clause - front[-1].clause > 1:
        return None
    behind = gap.sentence.mentions[gap.index + 1 : gap.index + 2]
    told = [m for m in behind if is_pace(m) and m.head.strip("，,；; 而").startswith(other)]
    rest = [len(cues.subject_of(m.head.strip("，,；; 而").removeprefix(other))) < _TWO for m in told]
    return (front[-1], told[0]) if told and rest[0] else None


def _pair(gap: Mention, front: Sequence[Mention], own: str, name: str) -> tuple[Mention, Mention] | None:
    """The pace that is spoken of, by name or right in front, and the one that it is compared with."""
    if _PERIOD.search(own + name) is not None:
        return None
    beside = front[-1] if gap.clause - front[-1].clause <= 1 else None
    called = [m for m in front if _is_called(own, m)] if len(own) >= _TWO else []
    mine = called[0] if len(called) == 1 else beside if len(own) < _TWO else None
    if mine is None or (len(own) < _TWO and _is_called(name, mine) and not _WHOLE.search(name)):
        return None
    if (whole := _WHOLE.search(name)) is not None and _is_told_before(name[whole.end() :], gap):
        return (
            None  # 固定资产投资增长5.2%。制造业投资增长9.1%；基础设施投资增长4.4%，低于全部投资: of what was told first
        )
    rest = [m for m in front if m is not mine]
    if len({"环比" in m.head for m in front}) > 1:
        return None  # 出厂价格环比下降0.3%，同比下降2.1%；购进价格环比下降0.5%，同比下降2.9%
    others = [m for m in rest if _is_called(_WHOLE.sub("", name), m)] if name else rest
    return (mine, others[0]) if len(others) == 1 else None


def _is_told_before(name: str, gap: Mention) -> bool:
    """Whether a sentence in front tells a pace of that name."""
    paragraph = gap.sentence.paragraph
    earlier = paragraph.sentences[max(0, (at := paragraph.number_of(gap.sentence)) - _REACH) : at]
    return any(is_pace(m) and _is_called(name, m) for sentence in earlier for m in sentence.mentions)


def _is_called(name: str, pace: Mention) -> bool:
    """Whether the pace is that of the name: its own words have it, or those of the figure that it is of."""
    words = pace.head
    if len(cues.subject_of(words)) < _TWO and pace.index:
        front = pace.sentence.mentions[pace.index - 1]
        words = front.head if front.is_level and pace.clause - front.clause <= 1 else words
    return len(name) >= _TWO and name in cues.told_apart(words, name)
