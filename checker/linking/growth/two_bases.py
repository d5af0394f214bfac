"""Changes from two bases that stand side by side: the same period of last year, and the period right in front.

5月起降5874架次，去年5月为5206架次，今年4月为5590架次，同比、环比分别增长12.8%和5.1%: of the second base no word says
that it is earlier, and each change says which of the two it is from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.linking import cues
from checker.linking.conditions import BOUNDS
from checker.linking.growth.period_pairs import number_in, period_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import LEVELS, is_amount, is_comparable, is_of
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_MONTH = "(?:\\d{1,2}|[一二三四五六七八九十]{1,2})"
_LAST_YEAR = pattern(
    f"\\s*(?:而|其中)?(?:上年|去年|上一年)(?:同期|同月|同季度?|{_MONTH}(?P<sort>月份?|季度)|第[一二三四]季度)"
    "(?P<words>[^，,。；;：:、\\d（(]{0,10}?)(?:为|是|有|达|则)*"
)
_IN_FRONT = pattern(
    f"\\s*(?:而|其中)?(?:(?:今年|本年)?(?:{_MONTH}月份?|第?[一二三四]季度|上个?月|上一?个?季度?|上周)|今年上个?月|上月份)"
    "(?P<words>[^，,。；;：:、\\d（(]{0,10}?)(?:为|是|有|达|则)*"
)
_THIS_TIME = pattern("[本当](?:月|季度?|周)(?![初末底])")
_YEARLY = pattern("同比|[比较](?:上年|去年)(?:同期|同月|同季|的?(?!末|底|年?度?[末底]|\\d))|同期")
_NEXT_TO = pattern("环比|[比较](?:上个?月|上一?个?季|上周|今年)")
_PACE = "(?:的?(?:增[幅速长]|增长率|降幅|涨幅|升幅|跌幅|变[动化](?:幅度|率)?))?"
_BOTH = pattern(
    f"(?P<first>同比|环比){_PACE}(?:[、和与及]|以及)(?P<second>同比|环比){_PACE}(?:均|都|各|也)*(?:分别|依次|各)"
)
_BARE = pattern(
    "[\\s、，,和与及]*(?:则|又|也|均)*(?:增[长加]|上升|提高|上涨|下降|减少|降低|回落|下跌|增幅|降幅|涨|降|升|[为达了约])*"
)
_CHANGES = (Role.GROWTH, Role.CHANGE)
_FEW = 4


class FromBase(NamedTuple):
    """A change, the figure that changed, and the base that the change is from."""

    change: Mention
    now: Mention
    base: Mention


class _Bases(NamedTuple):
    """The figure, that of the same period last year, and that of the period right in front."""

    now: Mention
    last_year: Mention
    in_front: Mention

    @property
    def last(self) -> Mention:
        """The base that is told last."""
        return max(self.last_year, self.in_front, key=lambda mention: mention.index)


def changes_from_bases(sentence: Sentence) -> Iterator[list[FromBase]]:
    """The changes behind two bases, those that share 分别 together and any other alone."""
    if sentence.roles.isdisjoint(_CHANGES) or Role.PREVIOUS not in sentence.roles or len(sentence.mentions) < _FEW:
        return
    if "环比" not in sentence.words and "上" not in sentence.words and "今年" not in sentence.words:
        return
    for one, other in zip(sentence.mentions[1:], sentence.mentions[2:], strict=False):
        owner = one.owner if one.depth and one.owner is other.owner else None
        if owner is not None and owner.role in _CHANGES:
            yield from _noted_behind(one, other)
        elif (bases := _bases(sentence.mentions[one.index - 1], one, other)) is not None:
            yield from _changes(bases)


def _bases(now: Mention, one: Mention, other: Mention) -> _Bases | None:
    told = (now, one, other)
    alike = len({(m.unit, m.claim.kind) for m in told}) == 1 and now.role in LEVELS
    if not alike or now.depth or any(m.claim.approximation in BOUNDS for m in told):
        return None
    if not _in_a_row(now, one, other) or one.role not in (*LEVELS, Role.PREVIOUS):
        return None
    last_year, in_front = (one, other) if _LAST_YEAR.fullmatch(_opening_of(one)) is not None else (other, one)
    if last_year.role is not Role.PREVIOUS or in_front.role not in (*LEVELS, Role.PREVIOUS):
        return None
    said, before = _LAST_YEAR.fullmatch(_opening_of(last_year)), _IN_FRONT.fullmatch(_opening_of(in_front))
    if said is None or before is None or not all(_is_named_so(found["words"], now) for found in (said, before)):
        return None
    bases = _Bases(now, last_year, in_front)
    return bases if _follow(bases) else None


def _in_a_row(now: Mention, one: Mention, other: Mention) -> bool:
    """Whether each base has a clause of its own behind the figure, or both stand in its bracket."""
    if one.depth or other.depth:
        return one.owner is now and other.owner is now and one.bracket == other.bracket
    apart = 0 if other.separator == "、" else 1  # 上年同期3.86万人次、7月份4.35万人次
    return now.clause + 1 == one.clause == other.clause - apart and now.peer == one.peer == other.peer


def _opening_of(base: Mention) -> str:
    """The words in front of a base in its clause, or in its item of one."""
    return base.lead.lstrip("、和及与") if base.separator == "、" else base.head


def _is_named_so(words: str, now: Mention) -> bool:
    return not words or cues.shares_words(words, now.head + now.tail)


def _follow(bases: _Bases) -> bool:
    """Whether the periods are one, the same of last year, and the one right in front, as far as they are named."""
    sentence, end = bases.now.sentence, bases.now.claim.start
    if _OF_MORE.search(sentence.text, max(sentence.start, end - _OPENING), end) is not None:
        return False  # 1—5月起降2.6万架次
    now, last_year, in_front = (period_of(mention) for mention in bases)
    named = [found for found in (now, last_year) if found is not None]
    if len({(found["sort"], number_in(found)) for found in named}) > 1:
        return False
    if in_front is None:
        return True
    if not named:
        return _THIS_TIME.search(sentence.text, sentence.start, end) is not None
    return named[0]["sort"] == in_front["sort"] and number_in(named[0]) - number_in(in_front) == 1


_OF_MORE = pattern("累计|[-–—~～至到]\\d{1,2}月|前[两三四五六七八九]?个?[月季]|半年|全年")
_OPENING = 24


def _changes(bases: _Bases) -> Iterator[list[FromBase]]:
    behind = bases.now.sentence.mentions[bases.last.index + 1 :][:_FEW]
    if not behind or behind[0].clause - bases.last.clause > 1 or behind[0].depth:
        return
    both = _BOTH.search(behind[0].head)
    if both is not None and both["first"] != both["second"]:
        order = [bases.last_year if both[name] == "同比" else bases.in_front for name in ("first", "second")]
        if _is_list(behind[:2], bases.now):
            yield [FromBase(change, bases.now, base) for change, base in zip(behind, order, strict=False)]
        return
    base, clause = None, bases.last.clause
    for change in behind:
        named = _named_base(change, bases)
        goes_on = named is not None or _BARE.fullmatch(change.head) is not None
        base = named or base
        if base is None or not goes_on or change.clause - clause > 1 or not _is_change_of(change, bases.now):
            return
        clause = change.clause
        yield [FromBase(change, bases.now, base)]


def _noted_behind(one: Mention, other: Mention) -> Iterator[list[FromBase]]:
    """40.52亿元，同比、环比分别增长4.9%、下降32.9%（去年11月38.90亿元，今年10月60.37亿元）: in one bracket."""
    mentions, last = one.sentence.mentions, one.owner
    if last is None or last.index < _PAIR or one.index != last.index + 1 or one.bracket != other.bracket:
        return
    now, first = mentions[last.index - 2 : last.index]
    both = _BOTH.search(first.head)
    if now.role not in LEVELS or both is None or both["first"] == both["second"] or first.clause - now.clause != 1:
        return
    if len({(m.unit, m.claim.kind) for m in (now, one, other)}) > 1 or now.depth or not _is_list([first, last], now):
        return
    for last_year, in_front in ((one, other), (other, one)):
        said, before = _LAST_YEAR.fullmatch(last_year.lead), _IN_FRONT.fullmatch(in_front.lead)
        if said is not None and before is not None and _follow(bases := _Bases(now, last_year, in_front)):
            order = [bases.last_year if both[name] == "同比" else bases.in_front for name in ("first", "second")]
            yield [FromBase(change, now, base) for change, base in zip((first, last), order, strict=True)]


def _named_base(change: Mention, bases: _Bases) -> Mention | None:
    """The base that the change names, where it names one alone."""
    yearly, next_to = _YEARLY.search(change.lead), _NEXT_TO.search(change.lead)
    if (yearly is None) is (next_to is None):
        return None
    return bases.last_year if yearly is not None else bases.in_front


def _is_list(run: Sequence[Mention], now: Mention) -> bool:
    """Whether the two are changes of the figure, one right behind the other under the words of the first."""
    if len(run) < _PAIR or run[0].clause != run[1].clause or run[0].role is not run[1].role:
        return False
    return _BARE.fullmatch(run[1].lead) is not None and all(_is_change_of(m, now) for m in run)


_PAIR = 2


def _is_change_of(change: Mention, now: Mention) -> bool:
    """Whether the change can be one of the figure, by its sort and its subject."""
    if change.role not in _CHANGES or change.depth or "其中" in change.head or not is_comparable(change):
        return False
    if change.name:
        return change.name == "points" and now.claim.kind is ClaimKind.PERCENT and is_of(change, now)  # no 少增2.6亿元
    if change.claim.kind is ClaimKind.POINTS:
        alike = now.claim.kind is ClaimKind.PERCENT
    else:
        alike = is_amount(now) and (change.role is Role.GROWTH or change.unit == now.unit)
    subject = cues.subject_of(change.head) if alike else ""
    return alike and is_of(change, now) and (len(subject) < _PAIR or cues.overlap(subject, now.label) >= _PAIR)
