"""Long numbers that come again, and those with two digits exchanged: 99185名, 99158名党员."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.facts.deeds_again import is_of_whole_year, tells_deed_again
from checker.linking.facts.headed_bodies import headed_apart
from checker.linking.facts.same_facts import (
    DIGITS,
    LONG_NOUN,
    MOST,
    NOISE,
    SHORTEST_NAME,
    SHORTEST_NOUN,
    restated_as,
    same_period,
    shared_noun,
)
from checker.linking.passage import Mention
from checker.model.patterns import pattern
from checker.model.printing import anchor, printed
from checker.model.relation import Confidence
from checker.model.slips import slip

_FEW_DIGITS = 3
"""One of so many is where all of its name comes again, too."""
_EXCHANGED = (("transposition",), ("transposition", "swap"))
"""Of short numbers only neighbours exchanged tell something, of longer ones any two digits."""


def told_again_in_digits(mentions: Sequence[Mention]) -> Iterator[Proposal]:
    """A long number that comes again, and one with two digits exchanged behind the same noun: 99185名, 99158名党员."""
    told: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        if not mention.is_level or not mention.unit:
            continue
        if len(mention.claim.number) < _FEW_DIGITS and mention.claim.number.isdecimal():
            continue
        number = printed(anchor(mention.claim), mention.claim)
        digits = number.replace(".", "").strip("0")
        if len(digits) < _FEW_DIGITS:
            continue
        same = told.setdefault((mention.unit, "".join(sorted(digits))), [])
        if same and (again := _told_in(same, mention, number, len(digits))) is not None:
            yield again
        same.append(mention)


def _told_in(same: Sequence[Mention], mention: Mention, number: str, size: int) -> Proposal | None:
    """The figure with the nearest of those with the same digits, ``size`` many, that it is or should be equal to."""
    told_so = any(first.claim.values == mention.claim.values for first in same)
    for first in reversed(same[-MOST:]):
        if first.sentence is mention.sentence and first.peer == mention.peer:
            continue
        again = first.claim.values == mention.claim.values
        if again and (size >= DIGITS or _is_same_thing(first, mention)):
            return Proposal((restated_as(first, mention),), Confidence.LOW)
        exchanged = not told_so and first.claim.scale == mention.claim.scale
        exchanged = exchanged and slip(printed(anchor(first.claim), first.claim), number) in _EXCHANGED[size > DIGITS]
        if exchanged and _is_same_thing(first, mention) and not headed_apart(first, mention):
            return Proposal((restated_as(first, mention),), Confidence.MEDIUM)
    return None


def _is_same_thing(first: Mention, second: Mention) -> bool:
    """Whether the second figure counts what the first one is said to be of, and names nothing else: 全市99158名党员."""
    if cues.PREVIOUS.search(second.head) or cues.PREVIOUS.search(first.head):
        return False
    one, other = NOISE.sub("", first.lead), NOISE.sub("", second.lead)
    if not same_period(first, second):
        return is_of_whole_year(first, second) and tells_deed_again(first, second, one)
    if second.lead.endswith("的") and not first.claim.period and _YEAR.search(second.lead):
        return False  # 对2022年接收的251名社区矫正对象
    if _POINTS_BACK.search(second.lead) and _is_of_its_words(first, second):
        return True
    if not _YEAR.sub("", other) and _is_noun_again(one, second):
        return True
    if tells_deed_again(first, second, one):
        return True
    if len(printed(anchor(second.claim), second.claim).replace(".", "")) < DIGITS:
        return len(one) >= SHORTEST_NAME and one in other + NOISE.sub("", second.tail) and not _is_narrowed(one, other)
    if other and (one == other or (len(other) >= LONG_NOUN and one.endswith(other))):
        return True
    if len(one) >= SHORTEST_NAME and (not first.year or not second.year) and one == _YEAR.sub("", other):
        return True  # 财政拨款收入3720.12万元。…2021年度财政拨款收入3270.12万元
    if _opens_again(first, second) or _is_short_for(other, one):
        return True
    noun = next((one[at:] for at in range(len(one) - 1) if second.tail.startswith(one[at:])), "")
    if noun and not other and _ALL_OF_THEM.match(second.tail, len(noun)):
        return True
    if _ANOTHER_BODY.search(other) is not None and other not in first.sentence.words:
        return False  # 全院开放床位1286张。住院部1268张开放床位
    return len(noun) >= LONG_NOUN or (bool(noun) and noun == one and not other)


_ANOTHER_BODY = pattern("(?:部|科|院区|校区|园区|分[院馆校局厂]|支[行队]|[镇乡]|街道)$")


def _is_narrowed(name: str, other: str) -> bool:
    """上市新车型累计264款; 纯电上市新车型累计246款: whether words in front of the name tell a sort of it."""
    return _SORT.search(other[: max(0, other.find(name))]) is not None


_SORT = pattern("[^\\W\\d_]{2}$")


def _is_short_for(short: str, name: str) -> bool:
    """接收捐赠 for 接收社会捐赠款物折合: the verb that opens the name, and a noun of it behind."""
    verb, noun = short[:SHORTEST_NOUN], short[SHORTEST_NOUN:]
    return len(noun) >= SHORTEST_NOUN and name.startswith(verb) and noun in name[SHORTEST_NOUN:]


def _is_noun_again(name: str, second: Mention) -> bool:
    """Whether the figure opens its clause, and the noun right behind it is the one that the first one's words end with.

    建成退役军人服务站126个。…162个服务站全部达标; 安排发展资金1350万元。…1530万元资金支出1188万元.
    """
    opens = second.separator in ("", "，", ",", "；", ";") and not second.depth
    size = len(printed(anchor(second.claim), second.claim).replace(".", ""))
    least = SHORTEST_NOUN if size >= DIGITS else SHORTEST_NOUN + 1
    shared = shared_noun(name, second.tail)
    return opens and len(shared) >= least and _GOES_ON_WITH.match(second.tail[len(shared) :]) is not None


_YEAR = pattern("(?:19|20)\\d\\d年?度?")
_GOES_ON_WITH = pattern(
    "(?:患者|群众|人员|对象|用户|居民|职工|旅客)的|(?:已经?)?(?:全部|全都|均|都|悉数|实际|累计|使用|支出|拨付|共|中[，,]?|[里内])"
)


def _opens_again(first: Mention, second: Mention) -> bool:
    """Whether a sentence begins with the figure as one that the sentence in front has told: 6218人当中，…"""
    opens = second.index == 0 and not second.head.strip() and _AMONG_THESE.match(second.tail) is not None
    return opens and 0 <= second.sentence.start - first.sentence.end <= _NEXT


_AMONG_THESE = pattern("(?:当中|之中|中|里面?)$")
_NEXT = 2
_ALL_OF_THEM = pattern("全部|全都|均|都|无一|悉数")
"""招收新生1286人。…1268名新生全部完成体检: all there are."""

_POINTS_BACK = pattern("[上前]述|以上|[就对]?[这该此]$|这(?:些|批)?$")
_MANY_DIGITS = 6


def _is_of_its_words(first: Mention, second: Mention) -> bool:
    """Whether a figure that points back has the first one's words, or so many digits that it needs none."""
    noun = second.tail[:SHORTEST_NOUN]
    digits = printed(anchor(second.claim), second.claim).replace(".", "")
    return len(digits) >= _MANY_DIGITS or (len(noun) == SHORTEST_NOUN and noun in first.lead)
