"""Rates that their terms stand around: with the base in their own clause, or with both terms behind.

参保49627人，参保率按应参保51006人计为97.30%; 甲级病案率98.2%，抽查病历3000份，2946份为甲级;
隐患1083项，除9项列入下年计划外均已销号，整改率99.17%; 354天里优良天数303天，优良率85.6%.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import RATE_ROLES, quotient, rate_over
from checker.linking.rates.stems import stem_of
from checker.linking.reach import is_term, size
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_RATE = Role.RATE
_ON_BASE = pattern("[，,\\s]*(?P<stem>[^\\W\\d_a-zA-Z]{2,8})率(?:以|按|按照|相对)(?P<base>[^，,。；;、\\d]{2,12})")
_COMES_TO = pattern("(?:来)?(?:计算?|测算|统计|折算|核算|衡量)(?:为|达|是|约)+")
_SAMPLE = pattern(
    "[，,\\s]*(?:共|其中|累计|全年|随机)*(?:抽[查检样测取]|检[查测验]|监测|应|测[试评]|考核|评[审查议]|调查|送检|回访|发放)"
)
_EXCEPT = pattern("[，,\\s]*(?:除了?|仅)(?:其中)?")
_ALL_BUT = pattern(
    "[^，,。；;、]{0,16}?(?:之外|以外|外)[，,]?(?:其余|其他|剩余)?(?:均|都|全部|全)(?:已|按期|如期)*[^，,。；;、\\d]{0,10}"
)
_INSIDE = pattern("(?:里|中|当中)[，,]?[^，,。；;、]{0,4}(?:优良|达标|有效|晴好|好)")


def link_told_around(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate that is told so."""
    for sentence in paragraph.sentences:
        for first, second in zip(sentence.mentions, sentence.mentions[1:], strict=False):
            if second.claim.kind is ClaimKind.PERCENT and second.clause == first.clause:
                yield from _on_own_base(sentence, first, second)
            elif second.role is Role.SHARE and second.clause == first.clause + 1:
                yield from _done_of_both(sentence, first, second)
        if _RATE not in sentence.roles:
            continue
        for rate in sentence.mentions:
            if rate.role is _RATE and not rate.depth and rate.claim.approximation is Approximation.EXACT:
                yield from _explained_behind(sentence, rate)
                yield from _but_for(sentence, rate)
                yield from _of_task_beside(sentence, rate)
                yield from _of_two_sorts(sentence, rate)
                yield from _of_days(sentence, rate)


def _on_own_base(sentence: Sentence, base: Mention, rate: Mention) -> Iterator[Proposal]:
    """参保49627人，参保率按应参保51006人计为97.30%."""
    said = _ON_BASE.fullmatch(base.head)
    if said is None or _COMES_TO.fullmatch(rate.lead) is None or base.depth or rate.depth:
        return
    front = [
        m
        for m in sentence.mentions[max(0, base.index - _FAR) : base.index]
        if m.peer == rate.peer and m.unit == base.unit and not m.depth
    ]
    front = [m for m in front if m.is_level and base.clause - m.clause <= 1]
    if not front:
        return
    named = said["stem"][:2] in front[-1].lead and front[-1].index == base.index - 1
    yield Proposal((rate_over(rate, front[-1], base),), Confidence.HIGH if named else Confidence.LOW)


_DONE = pattern("[，,\\s]*已(?P<done>[^\\W\\d_a-zA-Z]{2})(?:的|面积|数量)?(?:约|已)?占(?:比)?")


def _done_of_both(sentence: Sentence, left: Mention, share: Mention) -> Iterator[Proposal]:
    """销号412个，待治理176个，已治理占70.1%: what was done, over it and what is still to be done."""
    said = _DONE.fullmatch(share.head) if left.index and not share.depth and not left.depth else None
    done = sentence.mentions[left.index - 1]
    if said is None or left.lead.strip("，,、 ")[:3] != f"待{said['done']}" or done.unit != left.unit:
        return
    if done.is_level and left.is_level and left.clause - done.clause == 1 and done.peer == share.peer:
        both = [(1, done), (1, left)]
        found = quotient(RelationKind.SHARE, share, [(1, done)], both, roles=("share", "numerator", "denominator"))
        larger = any(m.unit == done.unit and size(m) > size(done) for m in sentence.mentions[: done.index][-_FAR:])
        yield Proposal((found,), Confidence.LOW if larger else Confidence.HIGH)


def _explained_behind(sentence: Sentence, rate: Mention) -> Iterator[Proposal]:
    """甲级病案率98.2%，抽查病历3000份，2946份为甲级: what was looked at, and how much of it the rate's name is of."""
    behind = sentence.mentions[rate.index + 1 : rate.index + 3]
    if len(behind) < _TWO or rate.index and sentence.mentions[rate.index - 1].clause == rate.clause - 1:
        return  # the figures in front may be what it is of
    base, top = behind
    alike = base.unit == top.unit and is_term(base) and is_term(top) and size(base) >= size(top)
    beside = base.clause == rate.clause + 1 and top.clause - base.clause <= 1 and top.peer == rate.peer
    if not alike or not beside or base.depth or top.depth or _SAMPLE.match(base.lead) is None:
        return
    graded = _GRADED.fullmatch(top.tail) if _BARE.fullmatch(top.lead) is not None else None
    named = graded is not None and graded["grade"] in stem_of(rate.name)
    last = sentence.mentions[top.index + 1 : top.index + 2]
    alone = not any(m.clause == top.clause for m in last)
    if named and alone:
        yield Proposal((rate_over(rate, top, base),), Confidence.HIGH)


_BARE = pattern("[，,\\s]*(?:其中|有|共有|其中有)?")
_GRADED = pattern("(?:均?为|属于?|达到?|是|评为|被评为|定为)?(?P<grade>[^\\W\\d_a-zA-Z]{2,4})")
_TWO = 2
_FAR = 20


def _but_for(sentence: Sentence, rate: Mention) -> Iterator[Proposal]:
    """隐患1083项，除9项列入下年计划外均已销号，整改率99.17%: all but so many of the figure in front."""
    if rate.index < _TWO:
        return
    base, left = sentence.mentions[rate.index - 2 : rate.index]
    alike = base.unit == left.unit and is_term(base) and left.is_level and size(base) > size(left)
    beside = left.clause - base.clause == 1 and 1 <= rate.clause - left.clause <= _TWO and base.peer == rate.peer
    if not alike or not beside or base.depth or left.depth or _EXCEPT.fullmatch(left.lead) is None:
        return
    if not left.lead.strip("，, ").startswith("除") or _ALL_BUT.match(left.tail) is None:
        return
    stem = stem_of(rate.name)[-_TWO:]
    if stem not in base.lead + left.tail:
        return  # 除6件并案办理外均在期限内答复，满意率97.5%
    rest = [(1, base), (-1, left)]
    found = quotient(RelationKind.RATE, rate, rest, [(1, base)], roles=RATE_ROLES, cue=rate.name)
    yield Proposal((found,), Confidence.HIGH if rate.clause - left.clause == 1 else Confidence.MEDIUM)


_SORTS = (("初次", "重复"), ("首次", "重复"), ("首次", "再次"), ("新建", "改建"))


def _of_two_sorts(sentence: Sentence, rate: Mention) -> Iterator[Proposal]:
    """初次信访8714件次，重复信访3127件次，重复率26.41%: over both together, where no figure tells all of them."""
    if rate.index < _TWO:
        return
    pair = sentence.mentions[rate.index - 2 : rate.index]
    first, second = pair
    alike = first.unit == second.unit and all(is_term(m) and m.is_level and not m.depth for m in pair)
    if not alike or rate.clause - second.clause != 1 or second.clause - first.clause > 1 or first.peer != rate.peer:
        return
    leads = [m.lead.strip("，,、 ").removeprefix("其中") for m in pair]
    stem = stem_of(rate.name)
    sorts = next((each for each in _SORTS if {leads[0][:_TWO], leads[1][:_TWO]} == set(each)), None)
    if sorts is None or stem not in sorts or leads[0][_TWO:] != leads[1][_TWO:]:
        return
    top = pair[leads[1].startswith(stem)]
    both = [(1, first), (1, second)]
    yield Proposal(
        (quotient(RelationKind.RATE, rate, [(1, top)], both, roles=RATE_ROLES, cue=rate.name),), Confidence.HIGH
    )


_TASK = pattern("[，,\\s]*(?:年度|全年|年初)?(?:任务|目标|计划)[数量]?(?:为|是)?")


def _of_task_beside(sentence: Sentence, rate: Mention) -> Iterator[Proposal]:
    """处置土地1862公顷，年度任务1700公顷，完成率109.5%: what was done stands in front of its task."""
    if rate.index < _TWO or rate.name not in ("完成率", "任务完成率", "计划完成率", "目标完成率"):
        return
    done, task = sentence.mentions[rate.index - 2 : rate.index]
    row = task.clause - done.clause == 1 == rate.clause - task.clause and done.peer == task.peer == rate.peer
    plain = done.is_level and task.is_level and not done.depth and not task.depth and done.unit == task.unit
    if row and plain and _TASK.fullmatch(task.lead) is not None and _TASK.match(done.lead) is None:
        yield Proposal((rate_over(rate, done, task),), Confidence.HIGH)


def _of_days(sentence: Sentence, rate: Mention) -> Iterator[Proposal]:
    """354天里优良天数303天，优良率85.6%."""
    if rate.index < _TWO or "优良" not in rate.name:
        return
    base, top = sentence.mentions[rate.index - 2 : rate.index]
    days = base.unit == top.unit == "天" and top.clause == base.clause == rate.clause - 1 and size(base) >= size(top)
    if days and not base.depth and not top.depth and _INSIDE.match(top.lead) is not None:
        yield Proposal((rate_over(rate, top, base),), Confidence.HIGH)
