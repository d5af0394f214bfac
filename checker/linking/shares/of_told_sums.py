"""Shares of figures side by side taken together: 门店28.65亿元，线上7.92亿元，线上占两项合计的21.7%; 后者占28.0%.

Two sorts of one noun with nothing larger about are shares of both: 简易程序8642起，一般程序312起，简易程序占比96.5%.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.reach import among, has_word, size
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_OF_SUM = pattern(
    "[，,；;\\s]*(?:其中)?(?P<part>[^，,。；;、\\d占]{2,12}?)?(?:约|仅|只)*占(?:到|了)?(?:这|上述|以上)?"
    "(?P<number>[两二三四])(?:项|者|类|种|部分|家|地|块)(?:之和|合计|总和|相加|总[量数额]|加总)[数额]?的"
)
_POINTED = pattern("[，,；;\\s]*(?P<which>前者|后者)(?:约|仅)?占(?:比(?:为|达)?)?")
_BARE = pattern(
    "[，,；;\\s]*(?P<part>[^，,。；;、\\d占其]{2,10}?)(?:约|仅)?占(?:比(?:为|达)?|(?P<all>[^，,。；;、\\d占]{0,6}总(?:[数量额]|人数|件数|户数)的))?"
)
_SUM = pattern("合计|共|总|[全各]")
_TAKEN = pattern("[数量额]$|人数$|件数$|部分$|资金$|报告$")
_MEASURED = pattern(".?(?:人[数次]|[件户起]数|总?[数额量]|金额|数量|面积|里程|资金|任务|计划)")
_TWO, _THREE = 2, 3


def of_told_sum(share: Mention) -> Proposal | None:
    """The share of the figures in front that its words take together, or of the two that are all there is."""
    if share.depth or not share.index:
        return None
    if (said := _OF_SUM.fullmatch(share.head)) is not None:
        return _of_counted(share, said["part"] or "", number_of(said["number"]))
    levels = _levels(share)
    pair = levels[-_TWO:]
    if len(pair) < _TWO or pair[0].unit != pair[1].unit or among(*pair) or share.clause - pair[1].clause > 1:
        return None
    if pair[1].clause - pair[0].clause > 1 or not _is_all(share, pair):
        return None
    if (pointed := _POINTED.fullmatch(share.head)) is not None:
        return _of_both(share, pair[pointed["which"] == "后者"], pair, Confidence.MEDIUM)
    bare = _BARE.fullmatch(share.head)
    part = _called(bare["part"], pair) if bare is not None else None
    if bare is None or part is None:
        return None
    if bare["all"] is not None:
        return _of_both(share, part, pair, Confidence.HIGH)
    return _of_both(share, part, pair, Confidence.MEDIUM if _are_sorts(*pair) else Confidence.LOW)


def may_be_told(both: Proposal) -> bool:
    """Whether the share comes out, or is told to be of both; else it may be read in another way."""
    return both.confidence is Confidence.HIGH or holds(both.readings[0]) or misses_by_a_slip(both.readings[0])


def _are_sorts(one: Mention, other: Mention) -> bool:
    """本地户籍儿童 and 外地户籍儿童, but not 申请人数 and 录取人数: sorts of one noun."""
    first, second = (m.lead.rpartition("其中")[2].strip("，,、；;： ") for m in (one, other))
    alike = cues.common_end(first, second)
    own = first[: len(first) - alike], second[: len(second) - alike]
    noun = first[len(first) - alike :]
    return alike >= _TWO and all(own) and set(own[0]).isdisjoint(own[1]) and _MEASURED.fullmatch(noun) is None


def _of_counted(share: Mention, name: str, counted: int) -> Proposal | None:
    """占三者之和的: of the last three levels of one unit, or of their sum where that is told."""
    levels = _levels(share)
    last = levels[-1] if levels else None
    if last is None:
        return None
    row = [m for m in levels if m.unit == last.unit and _SUM.search(m.lead) is None][-counted:]
    part = _called(name, row) if name else row[-1]
    if len(row) < counted or part is None:
        return None
    below = [(1, m) for m in row]
    reading = quotient(RelationKind.SHARE, share, [(1, part)], below, roles=SHARE_ROLES, cue="之和")
    return Proposal((reading,), Confidence.HIGH)


def _of_both(share: Mention, part: Mention, pair: Sequence[Mention], confidence: Confidence) -> Proposal | None:
    """The share of both, unless it comes out of the other one: 报名12640人，录取3862人，录取占30.6%."""
    both, other = (
        quotient(RelationKind.SHARE, share, [(1, part)], [(1, m) for m in below], roles=SHARE_ROLES, cue="占")
        for below in (pair, [m for m in pair if m is not part])
    )
    telling = len(share.claim.number.replace(".", "").lstrip("0")) >= _THREE
    if holds(other) or (confidence is Confidence.LOW and not (telling and holds(both))):
        return None
    return Proposal((both,), confidence)


def _levels(share: Mention) -> list[Mention]:
    front = share.sentence.mentions[: share.index]
    return [m for m in front if m.role is Role.LEVEL and not m.depth and m.claim.kind is not ClaimKind.PERCENT]


def _is_all(share: Mention, pair: Sequence[Mention]) -> bool:
    """Whether nothing else in the sentence, or in those around, is as large as both and counted alike."""
    if sum(m.unit == pair[0].unit for m in _levels(share)) > _TWO:
        return False
    paragraph = share.sentence.paragraph
    number = paragraph.number_of(share.sentence)
    both = sum(size(m) for m in pair)
    around = [m for s in paragraph.sentences[max(0, number - 1) : number + _TWO] for m in s.mentions]
    around += share.sentence.mentions if share.sentence not in paragraph.sentences else []
    return not any(m.unit == pair[0].unit and m not in pair and size(m) >= both * 9 // 10 for m in around)


def _called(name: str, row: Sequence[Mention]) -> Mention | None:
    """The one item that has the name."""
    core = _TAKEN.sub("", name)
    core = core if len(core) >= _TWO else name
    found = [m for m in row if has_word(m.lead, core)]
    if not found:
        found = [m for m in row if cues.overlap(core, m.lead) >= max(_TWO, len(core) - _TWO)]
    return found[0] if len(found) == 1 else None
