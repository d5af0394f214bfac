"""Which figures the words of a quotient allow above and below the line, the surest readings first.

A figure is allowed that bears a word of the quotient's clause, that stands right beside it, or that is the whole of one
that does; several are taken together that follow each other (电动1132辆，混动218辆，…。两类占92.5%), or of which one was
carried in (旧存87件，新收612件); what is denied or left over is taken off (开庭12件，未公开的1件，公开率91.7%).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.linking import cues
from checker.linking.counting import like
from checker.linking.far.names import without_filling
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.reach import GENERIC, size
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

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


def words_of(quotient: Mention) -> str:
    """The words of the quotient's clause, and of the bracket behind it, without those that narrow nothing."""
    text = quotient.sentence.text
    behind = _BRACKET.match(text, quotient.claim.end, quotient.sentence.end)
    words = quotient.head + (behind.group() if behind is not None else "")
    return without_filling(_FORM.sub("，", words))


_BRACKET = pattern("[（(][^（）()]{1,24}[）)]")
_FORM = pattern("占比|比重|比例|占|率|百分|比|较|上年|去年|同比|全部|其中|平均|均")


def pool_of(paragraph: Paragraph, number: int, quotient: Mention) -> list[Mention]:
    """The figures that can be terms: of the sentence, of those in front, nearest first, and of the next one."""
    here = sorted(quotient.sentence.mentions, key=lambda m: abs(m.index - quotient.index))
    around = [m for s in paragraph.sentences[max(0, number - _BACK) : number][::-1] for m in s.mentions[::-1]]
    around += [m for s in paragraph.sentences[number + 1 : number + 2] for m in s.mentions]
    return [m for m in (*here, *around) if m is not quotient and is_amount(m)]


def is_amount(mention: Mention) -> bool:
    """Whether the figure counts or measures something, with both bounds told."""
    values = mention.values
    if mention.claim.kind not in _KINDS or values.low is None or values.high is None or values.low <= 0:
        return False
    return mention.role in _ROLES and bool(mention.unit) and mention.unit not in _NO_THINGS


def bears(mention: Mention, words: str) -> bool:
    """Whether two neighbouring signs of the words stand in the figure's own, and not just 案件 or 总."""
    label = mention.label
    return any(
        pair in label and pair not in GENERIC for pair in (words[i : i + _WORD] for i in range(len(words) - 1))
    )


def is_beside(mention: Mention, quotient: Mention) -> bool:
    """Whether the figure stands right in front of the quotient, right behind it, or in its bracket."""
    if mention.owner is quotient:
        return True
    if mention.sentence is not quotient.sentence or abs(mention.clause - quotient.clause) > _BESIDE:
        return False
    first, last = sorted((mention.index, quotient.index))
    between = mention.sentence.mentions[first + 1 : last]
    return not any(is_amount(m) and m.clause != mention.clause for m in between)


def plain_readings(paragraph: Paragraph, quotient: Mention, pool: Sequence[Mention], words: str) -> Iterator[Reading]:
    """One figure over another, of which the part is beside the quotient or bears its words."""
    for top in tops_of(quotient, pool, words):
        yield from (Reading(((1, top),), ((1, base),)) for base in bases_of(paragraph, quotient, pool, top, words))


def tops_of(quotient: Mention, pool: Sequence[Mention], words: str) -> list[Mention]:
    """Those beside the quotient, then those that bear its words."""
    beside = [m for m in pool if is_beside(m, quotient)]
    named = [m for m in pool if m not in beside and bears(m, words)]
    return [*beside, *named][:_MOST]


def bases_of(
    paragraph: Paragraph, quotient: Mention, pool: Sequence[Mention], top: Mention, words: str
) -> list[Mention]:
    """Figures not less than the part that count the same, or things of which each may have one."""
    larger = [m for m in pool if m is not top and _can_be_over(top, m, quotient) and size(m) >= size(top)]
    whole = paragraph.wholes.get(top.claim.start)
    ranked = sorted(larger, key=lambda m: (m is not whole, not bears(m, words), m.unit != top.unit))
    return ranked[:_MOST]


def _can_be_over(top: Mention, base: Mention, quotient: Mention) -> bool:
    if top.unit == base.unit or like(top.unit) == like(base.unit):
        return True
    counts = top.claim.kind is base.claim.kind is ClaimKind.COUNT
    return counts and top.sentence is base.sentence is quotient.sentence


def joint_readings(paragraph: Paragraph, quotient: Mention, pool: Sequence[Mention], words: str) -> Iterator[Reading]:
    """Several figures above or below the line, and what is left of one."""
    for top in tops_of(quotient, pool, words):
        for base in bases_of(paragraph, quotient, pool, top, words):
            if _DENIED.search(top.label) is not None:
                yield Reading(((1, base), (-1, top)), ((1, base),))
        yield from _over_several(quotient, pool, top)
    for run in _runs(quotient):
        several = tuple((1, m) for m in run)
        total = sum(size(m) for m in run)
        bases = [m for m in pool if m not in run and m.unit == run[0].unit and size(m) >= total]
        yield from (Reading(several, ((1, base),)) for base in bases[:_MOST])


def _over_several(quotient: Mention, pool: Sequence[Mention], top: Mention) -> Iterator[Reading]:
    same = [m for m in pool if m.unit == top.unit and m is not top]
    for extra in [m for m in same if _CARRIED.search(m.label) is not None or _TAKEN_OFF.search(_around(m))][:_WORD]:
        for base in [m for m in same if m is not extra and size(m) >= size(extra)][:_MOST]:
            sign = -1 if _TAKEN_OFF.search(_around(extra)) is not None else 1
            if size(base) + sign * size(extra) >= size(top):
                yield Reading(((1, top),), ((1, base), (sign, extra)))
    for run in _runs(quotient):
        if top in run and len(run) > 1:
            yield Reading(((1, top),), tuple((1, m) for m in run))
        elif top.unit == run[0].unit and sum(size(m) for m in run) >= size(top):
            yield Reading(((1, top),), tuple((1, m) for m in run))


def _around(mention: Mention) -> str:
    return mention.lead + mention.tail


def _runs(quotient: Mention) -> Iterator[Sequence[Mention]]:
    """Two to four figures of one unit that follow each other in front of the quotient."""
    front = [m for m in quotient.sentence.mentions[: quotient.index] if is_amount(m) and m.owner is not quotient]
    front = front[-_LONGEST - _WORD :]
    cuts = [0, *(at + 1 for at, (one, other) in enumerate(pairwise(front)) if one.unit != other.unit), len(front)]
    for first, last in pairwise(cuts):
        row = front[first:last]
        for length in range(_WORD, min(_LONGEST, len(row)) + 1):
            yield from (row[at : at + length] for at in range(len(row) - length + 1))


_DENIED = pattern("未|[不没]|尚|剩|余|缺|流失|上诉|损|除|待|拒|漏|超期|逾期|投诉|划控|撤")
_CARRIED = pattern(f"{cues.CARRIED_IN.pattern}|往年|年初|期初|上年|累计|存量|结存|原有")
_TAKEN_OFF = pattern("扣除|剔除|除去|不含|不计|减去|撤回|退出")
