"""What was saved of a budget, or taken from what was left, and what each of two funds has over.

政府采购成交7985.67万元，对应预算8642.50万元，节约656.83万元; 收入386.72万元，支出402.18万元，动用以前年度结余15.46万元;
职工医保收入A、支出B，居民医保收入C、支出D，前者结余4.42亿元，后者收不抵支0.42亿元.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.stocks.budgets import left_over
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SAID = pattern(
    "[，,\\s]*(?:共|累计|实际|当年|当期|本年)*(?:(?P<saved>节约|节省|节余|结余|核减)|(?P<used>动用(?:以前年度|上年|历年)?(?:结余|结转))"
    "|(?P<which>前者|后者)(?:当期|当年)?(?:(?P<over>结余|盈余)|(?P<short>收不抵支|超支|亏空)))(?:财政)?(?:资金|经费)?(?:了|约|为)*"
)
_PLAN = pattern("预算|概算|限额|控制价|标底|送审|估算")
_IN = pattern("收入")
_OUT = pattern("支出")
_FIGURES = (Role.LEVEL, Role.BASE)
_SIZES = (Role.LEVEL, Role.CHANGE, Role.NET)
_TWO = 2
_FOUR = 4


def link_saved(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure of what is left or lacking, with the two in front that it lies between."""
    for left in sentence.mentions[_TWO:]:
        said = _SAID.fullmatch(left.head) if left.role in _SIZES and not left.depth else None
        if said is None or left.claim.approximation in BOUNDS:
            continue
        front = [m for m in sentence.mentions[: left.index] if m.unit == left.unit and m.role in _FIGURES]
        front = [m for m in front if not m.depth and m.claim.approximation not in BOUNDS and m.peer == left.peer]
        pair = _of_either(front, said["which"]) if said["which"] else _in_a_row(left, front)
        if pair is None:
            continue
        if said["saved"]:
            planned = [m for m in pair if _PLAN.search(m.lead) is not None]
            if len(planned) != 1:
                continue
            more, less = planned[0], next(m for m in pair if m is not planned[0])
        else:
            came, went = pair
            if _IN.search(came.lead) is None or _OUT.search(went.lead) is None:
                continue
            more, less = (came, went) if said["over"] else (went, came)
        yield Proposal((left_over(left, [(1, more), (-1, less)]),), Confidence.HIGH)


def _in_a_row(left: Mention, front: list[Mention]) -> tuple[Mention, Mention] | None:
    """The two right in front, each in a clause of its own."""
    if len(front) < _TWO:
        return None
    one, other = front[-2:]
    row = one.clause + 1 == other.clause == left.clause - 1
    return (one, other) if row and not any(m.clause == one.clause for m in front[:-2]) else None


def _of_either(front: list[Mention], which: str) -> tuple[Mention, Mention] | None:
    """收入A、支出B，…收入C、支出D，前者, 后者: the two of the clause that is meant."""
    if len(front) > _FOUR and front[-1].clause == front[-2].clause + 1:
        front = front[:-1]  # 前者结余4.42亿元，后者收不抵支
    last = front[-_FOUR:]
    if len(last) != _FOUR or last[0].clause != last[1].clause or last[2].clause != last[3].clause:
        return None
    if last[0].clause + 1 != last[2].clause:
        return None
    return (last[0], last[1]) if which == "前者" else (last[2], last[3])
