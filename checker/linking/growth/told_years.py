"""Changes from a figure that its own time tells to be the earlier one, where this year's is told sentences in front.

全年供地1000.6公顷。2022年供地1084.5公顷，同比减少7.7%. 税收166.5亿元。2021年税收158.3亿元，相比之下增收8.2亿元. Also a
change whose word belies the two, told side by side: 出栏42.73万头，2022年为44.18万头，同比增长3.3%.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.linking import cues
from checker.linking.choice import holds, may_be_meant
from checker.linking.earlier_years import (
    COMPARED_WITH_IT,
    is_compared_with,
    is_known_as_earlier,
    name_of_item,
    time_of,
    told_now,
    words_of,
    year_of,
)
from checker.linking.growth.differences import change_between
from checker.linking.growth.since_beginning import since_carried_in
from checker.linking.growth.wrong_base import is_on_current
from checker.linking.passage import Mention, Role
from checker.linking.periods import is_amount, is_comparable
from checker.linking.reach import size
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

_MOVES = (Role.CHANGE, Role.GROWTH, Role.NET)
_NOT_PLAIN = ("年均", "second", "balance")
_OTHER_BASE = pattern("环比|(?<![占同相之对])[比较与](?![例重值之此其它])|年均|平均每?年|[高多超低少]于|出(?:平均|全)")
_PART = pattern("其中")
_SUMS_UP = pattern("总[计数量额]|合计|共计|一共|总共|相加|之和")
_BEGINNING = pattern("[年期月季]初")
_BACK = 12
_FEW = 6
_NEAR = 2
_NAME = 2


class ToldYear(NamedTuple):
    """The change from which figures, the likeliest first, how sure the words are, and whether they name them all."""

    readings: tuple[Relation, ...]
    confidence: Confidence
    explicit: bool


def from_told_year(change: Mention) -> ToldYear | None:
    """The change between this year's figure and that of a named time right in front of it, if words tie them."""
    if change.depth or change.role not in _MOVES or change.name in _NOT_PLAIN or not is_comparable(change):
        return None
    if (carried := since_carried_in(change)) is not None and _fits(change, carried[0]):
        return ToldYear((change_between(change, *carried),), Confidence.HIGH, False)
    found = _base_of(change)
    if found is None:
        return _by_very_name(change)
    base, name, time = found
    compared = is_compared_with(base, change)
    if _SHARE_ALONE.fullmatch(name) is not None and _is_beside_share(base):
        return None  # 占9823名的51.3%，上年占比为74.8%: of the share in front, and of none told before
    words = change.head.replace(time, "它")
    if _PART.search(words) is not None or (not compared and _OTHER_BASE.search(words) is not None):
        return None
    told = told_now(base, name)
    current = told[0] if told else None
    if current is None or not _fits(change, current) or not _is_said_of(change, current, name):
        return None
    relation = change_between(change, current, base)
    if current.sentence is base.sentence and time_of(base) is not None:
        return _belied(change, current, base, relation)
    if base.role is not Role.PREVIOUS and not (_is_begun(base) or holds(relation)):
        return None
    # 收案679起，结案612起。2022年为583起，增幅16.5%: of another one in front, where it comes out
    others = filter(holds, (change_between(change, other, base) for other in told[1:_FEW] if _fits(change, other)))
    confidence = Confidence.HIGH if compared else _sureness(change, base, current, relation)
    return ToldYear((relation, *others), confidence, compared)


_SHARE_ALONE = pattern("(?:所占)?(?:占比|比重|比例|份额)")


def _is_beside_share(base: Mention) -> bool:
    front = base.sentence.mentions[base.index - 1] if base.index else None
    return front is not None and front.role is Role.SHARE and base.clause - front.clause == 1 and not front.depth


def _by_very_name(change: Mention) -> ToldYear | None:
    """税收收入214.93亿元，社保费138.27亿元。税收收入上年同期为229.64亿元，下降6.4%: the one that is called so."""
    base = change.sentence.mentions[change.index - 1] if change.index == 1 else None
    told = time_of(base) if base is not None and base.role in (Role.LEVEL, Role.PREVIOUS) else None
    if base is None or told is None or _LAST.match(told[0]) is None or change.clause - base.clause != 1:
        return None
    own = cues.subject_of(_SAME_TIME.sub("", change.head))
    if change.peer != base.peer or _OTHER_BASE.search(change.head) is not None or _PART.search(change.head) or own:
        return None
    if _OF_NOW_BEHIND.search(change.sentence.text, change.claim.end, change.sentence.end) is not None:
        return None  # 税收上年为229.64亿元，同比下降2.1%，今年降幅扩大: of last year
    paragraph = change.sentence.paragraph
    number = paragraph.number_of(change.sentence)
    front = [m for sentence in paragraph.sentences[max(0, number - 1) : number] for m in sentence.mentions[-_MOST:]]
    named = [m for m in front if m.unit == base.unit and _is_called(m, told[1])]
    if len(named) != 1 or not _fits(change, named[0]) or named[0].claim.approximation is not Approximation.EXACT:
        return None
    alike = size(named[0]) <= _NEAR * size(base) and size(base) <= _NEAR * size(named[0])
    return ToldYear((change_between(change, named[0], base),), Confidence.HIGH, False) if alike else None


def _is_called(current: Mention, name: str) -> bool:
    """Whether the figure has that name, or the rest of it is what the sentence counts: 客运量A，公路B. 公路客运量…."""
    own = current.lead.strip("，,、；; ").removeprefix("其中")
    if not current.is_level or current.depth or len(own) < _NAME or not name.startswith(own):
        return False
    rest = name[len(own) :]
    return not rest or rest in _COUNTS or rest in current.sentence.words


_OF_NOW_BEHIND = pattern("今年|本年|本期")
_LAST = pattern("上年|去年|上一年|前一年")
_SAME_TIME = pattern("同比")
_COUNTS = ("量", "数", "额", "总量", "总额", "总数", "产量", "人数", "件数", "起数", "金额")
_MOST = 32


def _is_said_of(change: Mention, current: Mention, name: str) -> bool:
    """Whether the change has no subject of its own, or that of the two figures: 其后第三种形态少7人次 has another."""
    subject = cues.subject_of(COMPARED_WITH_IT.sub("", change.head))
    if len(subject) < _NAME or cues.shares_words(subject, name + words_of(current)):
        return True
    return subject in _OF_TIME or subject.removesuffix("次") in current.unit


_OF_TIME = ("当年", "本年", "今年", "本期", "一年", "年间")


def _sureness(change: Mention, base: Mention, current: Mention, relation: Relation) -> Confidence:
    """By whose name the two bear, and whether the passage may be about the named year itself.

    上年同期受理1518件，同比下降17.3% may be the change of that year.
    """
    if not (holds(relation) or may_be_meant(relation)):
        return Confidence.LOW
    plain = not base.year or (is_known_as_earlier(base, current) and not year_of(current))
    if "同比" in change.head and not (base.role is Role.PREVIOUS and not base.year and _OF_NOW.match(change.head)):
        plain = plain and change.role is Role.GROWTH and is_on_current(change, (current, base))
    return Confidence.HIGH if plain else Confidence.MEDIUM


_OF_NOW = pattern("[，,\\s]*(?:当年|今年|本年|本期|本季|本月)")
"""上年2.65亿立方米，当年同比增加0.29亿立方米: the words say that it is this year's change."""


def _base_of(change: Mention) -> tuple[Mention, str, str] | None:
    """The figure of a named time right in front of the change, its name, and the time.

    Of a list of that time it is the one that the change names, or the last where that sums up.
    """
    front = [m for m in change.sentence.mentions[max(0, change.index - _BACK) : change.index] if not m.depth]
    moves = 0
    while front and (front[-1].role in _MOVES or front[-1].claim.kind is ClaimKind.DURATION):
        moves += front.pop().role in _MOVES
    if not front or any(_PART.search(m.head) for m in change.sentence.mentions[front[-1].index + 1 : change.index]):
        return None  # 比其多217人次，其中第一种形态多183人次，第三种形态少7人次
    last = front[-1]
    compared = is_compared_with(last, change)
    if change.clause - last.clause > (_NEAR + moves if compared or moves else 1) or (
        change.peer != last.peer and not compared
    ):
        return None
    run = [m for m in front if m.peer == last.peer]
    opener = next((m for m in reversed(run) if time_of(m) is not None), None)
    told = time_of(opener) if opener is not None else None
    if opener is None or told is None or not (opener.role is Role.PREVIOUS or opener.year or _is_begun(opener)):
        return None
    run = [m for m in run if m.index >= opener.index]
    if any(m.role is not opener.role or m.year != opener.year for m in run):
        return None
    if len(run) == 1:
        return opener, told[1], told[0]
    subject = cues.subject_of(change.lead)
    if len(subject) >= _NAME:
        named = [m for m in run if cues.shares_words(subject, m.lead)]
        best = max((cues.overlap(subject, m.lead) for m in named), default=0)
        named = [m for m in named if cues.overlap(subject, m.lead) == best]
        return (named[0], name_of_item(named[0]), told[0]) if len(named) == 1 else None
    if _SUMS_UP.search(last.lead) is not None:
        return last, "", told[0]
    return None


def _is_begun(base: Mention) -> bool:
    """年初贷款余额为318.45亿元: what there was when the period began."""
    return base.role is Role.LEVEL and _BEGINNING.match(base.head.lstrip()) is not None


def _fits(change: Mention, current: Mention) -> bool:
    if change.role is Role.GROWTH:
        return is_amount(current) and current.claim.kind is not ClaimKind.DURATION
    if change.claim.kind is ClaimKind.POINTS:
        return current.claim.kind is ClaimKind.PERCENT
    return change.unit == current.unit and is_amount(current)


def _belied(change: Mention, current: Mention, base: Mention, relation: Relation) -> ToldYear | None:
    """42.73万头，2022年为44.18万头，同比增长3.3%: it fell by so much, and no other order gives that."""
    beside = current.index + 1 == base.index and base.clause - current.clause == 1 and current.peer == base.peer
    if not beside or base.role is Role.PREVIOUS or change.index != base.index + 1 or not change.direction:
        return None
    if (size(current) > size(base)) is (change.direction > 0):
        return None
    other = change.as_change(-change.direction)
    turned = holds(change_between(other, current, base)) and not holds(change_between(change, base, current))
    return ToldYear((relation,), Confidence.HIGH, True) if turned else None
