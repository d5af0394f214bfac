"""Which figures the words of a quotient allow above and below the line, the surest readings first.

A figure is allowed that bears a word of the quotient's clause, that stands right beside it, or that is the whole of
one that does; several are taken together that follow each other (电动1132辆，混动218辆，…。两类占92.5%), or of which
one was carried in (旧存87件，新收612件); what is denied or left over is taken off (开庭12件，未公开的1件，公开率91.7%).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.linking import cues
from checker.linking.counting import like
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import factor_of
from checker.linking.reach import GENERIC, size
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

Words = tuple[str, ...]
Terms = tuple[tuple[int, Mention], ...]

_WORD = 2
_MOST = 6
_BACK = 4
_BESIDE = 2
_LONGEST = 4
_KINDS = (ClaimKind.COUNT, ClaimKind.MONEY, ClaimKind.AREA, ClaimKind.MASS, ClaimKind.LENGTH, ClaimKind.OTHER)
_ROLES = (Role.LEVEL, Role.BASE, Role.NET)
_NO_THINGS = frozenset(("次", "年", "期", "届", "级", "类", "轮", "天", "个月", "小时", "分"))


class Reading(NamedTuple):
    """The figures above and below the line, with their signs."""

    top: Terms
    bottom: Terms


def may_come_out(reading: Reading, stated: Mention) -> bool:
    """Whether the reading comes out as far as floating numbers tell: quick, and never wrong where it says no."""
    values, factor = stated.values, factor_of(stated.claim)
    (top_low, top_high), (low, high) = _bounds(reading.top), _bounds(reading.bottom)
    if low <= 0 or values.low is None or values.high is None:
        return low <= 0 < high
    least, most = top_low / high * factor, top_high / low * factor
    half = float(stated.claim.last_place)
    return least <= float(values.high) + half and most >= float(values.low) - half


def _bounds(terms: Terms) -> tuple[float, float]:
    low = high = 0.0
    for sign, mention in terms:
        one, other = float(mention.values.low or 0), float(mention.values.high or 0)
        low += one if sign > 0 else -other
        high += other if sign > 0 else -one
    return low, high


def words_of(quotient: Mention) -> Words:
    """The pairs of signs in the quotient's clause and in the bracket behind it, without those of its own form."""
    text = quotient.sentence.text
    behind = _BRACKET.match(text, quotient.claim.end, quotient.sentence.end)
    words = _FORM.sub("，", quotient.head + (behind.group() if behind is not None else ""))
    pairs = (words[i : i + _WORD] for i in range(len(words) - 1))
    return tuple({pair: None for pair in pairs if pair not in GENERIC and pair.isalpha()})


_BRACKET = pattern("[（(][^（）()]{1,24}[）)]")
_FORM = pattern(
    "占比|比重|比例|占|率|百分|比|较|上年|去年|同比|全部|其中|平均|均|全[市县区省国年]|总[数量额]|人数|件数|合计|共计|累计|年末|完成|实现"
)


def pool_of(paragraph: Paragraph, number: int, quotient: Mention) -> list[Mention]:
    """The figures that can be terms: of the sentence, of those in front, nearest first, and of the next one."""
    here = sorted(quotient.sentence.mentions, key=lambda m: abs(m.index - quotient.index))
    around = [m for s in paragraph.sentences[max(0, number - _BACK) : number][::-1] for m in s.mentions[::-1]]
    around += [m for s in paragraph.sentences[number + 1 : number + 2] for m in s.mentions]
    told = [m for m in (*here, *around) if m is not quotient]
    if _ADDED.search(quotient.head) is not None and (added := [m for m in told if is_amount(m, _MOVED)]):
        return added  # 占新增存款的87.7%: of what was added
    return [m for m in told if is_amount(m)]


_ADDED = pattern("新增|增量|增收|净增|增[加长]额|近[两三四五]年")
_MOVED = (Role.CHANGE, Role.NET)


def is_amount(mention: Mention, roles: Sequence[Role] = _ROLES) -> bool:
    """Whether the figure counts or measures something, with both bounds told."""
    values = mention.values
    if mention.claim.kind not in _KINDS or values.low is None or values.high is None or values.low <= 0:
        return False
    return mention.role in roles and (bool(mention.unit) or mention.claim.scale > 1)


def bears(mention: Mention, words: Words) -> bool:
    """Whether two neighbouring signs of the words stand in the figure's own, and not just 案件 or 总."""
    return any(pair in mention.head or pair in mention.tail for pair in words)


def is_beside(mention: Mention, quotient: Mention) -> bool:
    """Whether the figure stands right in front of the quotient, right behind it, or in its bracket."""
    if mention.owner is quotient:
        return True
    if mention.sentence is not quotient.sentence or abs(mention.clause - quotient.clause) > _BESIDE:
        return False
    first, last = sorted((mention.index, quotient.index))
    between = mention.sentence.mentions[first + 1 : last]
    return not any(is_amount(m) and m.clause != mention.clause for m in between)


def plain_readings(paragraph: Paragraph, quotient: Mention, pool: Sequence[Mention], words: Words) -> Iterator[Reading]:
    """One figure over another, of which the part is beside the quotient or bears its words."""
    for top in tops_of(quotient, pool, words):
        yield from (Reading(((1, top),), ((1, base),)) for base in bases_of(paragraph, quotient, pool, top, words))


def times_readings(paragraph: Paragraph, number: int, multiple: Mention, words: Words) -> Iterator[Reading]:
    """What is so many times another figure, now or before: 与2022年的9738人次比，受理量是其4.75倍."""
    near = [
        m for s in paragraph.sentences[max(0, number - _BACK) : number + 1] for m in s.mentions if m is not multiple
    ]
    pool = sorted((m for m in near if is_amount(m, _COMPARED)), key=lambda m: abs(m.claim.start - multiple.claim.start))
    tops = sorted((m for m in pool if m.role is not Role.PREVIOUS), key=lambda m: not is_beside(m, multiple))[:_MOST]
    for top in [m for m in tops if is_beside(m, multiple) or bears(m, words)]:
        bases = [m for m in pool if m is not top and m.unit == top.unit]
        bases = sorted(bases, key=lambda m: (not bears(m, words), m.clause != multiple.clause))
        yield from (Reading(((1, top),), ((1, base),)) for base in bases[:_MOST])


_COMPARED = (Role.LEVEL, Role.BASE, Role.PREVIOUS)


def tops_of(quotient: Mention, pool: Sequence[Mention], words: Words) -> list[Mention]:
    """Those beside the quotient, then those that bear its words."""
    beside = [m for m in pool if is_beside(m, quotient)]
    named = [m for m in pool if m not in beside and bears(m, words)]
    return [*beside, *named][:_MOST]


def bases_of(
    paragraph: Paragraph, quotient: Mention, pool: Sequence[Mention], top: Mention, words: Words
) -> list[Mention]:
    """Figures not less than the part that count the same, or things of which each may have one."""
    larger = [m for m in pool if m is not top and _can_be_over(top, m, words) and size(m) >= size(top)]
    whole = paragraph.wholes.get(top.claim.start)
    ranked = sorted(larger, key=lambda m: (m is not whole, not bears(m, words), m.unit != top.unit))
    return ranked[:_MOST]


def _can_be_over(top: Mention, base: Mention, words: Words) -> bool:
    one, other = (m.unit.partition("/")[0] for m in (top, base))
    if one == other or like(one) == like(other) or one.startswith(other or "-") or other.startswith(one or "-"):
        return True
    if top.claim.kind is not ClaimKind.COUNT or base.claim.kind is not ClaimKind.COUNT:
        return False
    return (one not in _NO_THINGS and other not in _NO_THINGS) or bears(base, words)


def sums_over(quotient: Mention, pool: Sequence[Mention], words: Words) -> Iterator[Reading]:
    """Several figures that follow each other over one that bears the quotient's words, or over any that is more."""
    sentence = quotient.sentence
    start = max(sentence.start, quotient.claim.start - _AROUND)
    if _SEVERAL.search(sentence.text, start, min(sentence.end, quotient.claim.end + _BEHIND)) is None:
        return
    runs = sorted(_runs(quotient), key=lambda run: -run[-1].claim.start)
    for named in (True, False):
        for run in runs:
            total = sum(size(m) for m in run)
            bases = [m for m in pool if m not in run and m.unit == run[0].unit and size(m) >= total]
            for base in [m for m in bases if bears(m, words) is named][:_FEW]:
                yield Reading(tuple((1, m) for m in run), ((1, base),))


def left_over(paragraph: Paragraph, quotient: Mention, pool: Sequence[Mention], words: Words) -> Iterator[Reading]:
    """What a figure leaves of a larger one, where it is told as what was not done."""
    for top in tops_of(quotient, pool, words):
        if _DENIED.search(top.label) is not None:
            for base in bases_of(paragraph, quotient, pool, top, words):
                yield Reading(((1, base), (-1, top)), ((1, base),))


def over_several(quotient: Mention, pool: Sequence[Mention], words: Words) -> Iterator[Reading]:
    """One figure over what was there and what came in, over what is left of one, or over a whole list."""
    tops = tops_of(quotient, pool, words)
    for extra in [m for m in pool if _CARRIED.search(m.label) is not None or _TAKEN_OFF.search(m.lead + m.tail)]:
        sign = -1 if _TAKEN_OFF.search(extra.lead + extra.tail) is not None else 1
        for base in [m for m in pool if m is not extra and m.unit == extra.unit and size(m) >= size(extra)][:_MOST]:
            rest = size(base) + sign * size(extra)
            for top in [m for m in tops if m not in (base, extra) and m.unit == base.unit and size(m) <= rest][:_FEW]:
                yield Reading(((1, top),), ((1, base), (sign, extra)))
    for run in sorted(_runs(quotient), key=lambda run: (-len(run), -run[-1].claim.start)):
        for top in [m for m in tops if m.unit == run[0].unit and size(m) <= sum(size(one) for one in run)][:_FEW]:
            yield Reading(((1, top),), tuple((1, m) for m in run))


def _in_list(mentions: Sequence[Mention]) -> Sequence[Mention]:
    return [m for m in mentions if is_amount(m) and "/" not in m.unit][-_LONGEST - _WORD :]


def _runs(quotient: Mention) -> Iterator[Sequence[Mention]]:
    """Two to four figures of one unit that follow each other in front of the quotient."""
    front = _in_list(quotient.sentence.mentions[: quotient.index])
    if not front:
        paragraph = quotient.sentence.paragraph
        before = paragraph.before(paragraph.number_of(quotient.sentence), 1)
        front = _in_list([m for sentence in before for m in sentence.mentions])
    cuts = [0, *(at + 1 for at, (one, other) in enumerate(pairwise(front)) if one.unit != other.unit), len(front)]
    for first, last in pairwise(cuts):
        row = front[first:last]
        for length in range(_WORD, min(_LONGEST, len(row)) + 1):
            yield from (row[at : at + length] for at in range(len(row) - length + 1))


_SEVERAL = pattern(
    "合[计占共]?|[两二三四五前后][者项类个大档种]|之和|[和与及、]|以[上下]|[（(]?含|新能源|总体|综合|共|资源化|覆盖"
)
_FEW = 3
_AROUND, _BEHIND = 32, 8
_DENIED = pattern("未|[不没]|尚|剩|余|缺|流失|上诉|损|除|待|拒|漏|超期|逾期|投诉|划控|撤")
_CARRIED = pattern(f"{cues.CARRIED_IN.pattern}|往年|年初|期初|上年|累计|存量|结存|原有")
_TAKEN_OFF = pattern("扣除|剔除|除去|不含|不计|减去|撤回|退出")
