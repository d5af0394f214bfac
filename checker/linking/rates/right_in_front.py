"""Rates that no word ties to figures, by what stands right around them: told where a slip of hand parts them from it.

搜救遇险217人，获救211人，成功率97.2%; 入洗原煤108.4万吨，洗精煤63.5万吨，精煤回收率58.6%. No word of the name
says which figures the rate is of, but none stands between. Of numbers that have nothing to do with each other few are
one digit apart; so the one reading that place makes the likeliest is told where it misses by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import holds, is_misprinted
from checker.linking.facts.completions import GOAL
from checker.linking.near_misses import is_plainly_slipped
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import RATE_ROLES, is_percentage, quotient, rate_over
from checker.linking.rates.placed import one_each
from checker.linking.rates.stems import stem_of
from checker.linking.reach import DUE, is_extended, is_term, joins_list, narrowing_of, size
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_LEVEL = Role.LEVEL


def rate_by_slip(paragraph: Paragraph, number: int, rate: Mention) -> Relation | None:
    """The likeliest reading by place, where one digit of the rate is all that keeps it from coming out."""
    if (rate.depth and not _is_note(rate)) or not is_percentage(rate) or is_extended(rate):
        return None
    found = _both_in_bracket(rate) or _both_behind(rate)
    in_time = IN_TIME.search(rate.name)
    if found is not None and in_time is not None and in_time.group() not in found[0].label:
        return None  # 按期办结率98.2%，受理1286件，办结1186件: how many of them in time is not told
    if found is None and rate.index:
        found = _likeliest(paragraph, number, rate) or _of_two_kinds(rate)
    if found is None or is_of_others(rate, *found):
        return None
    reading = rate_over(rate, *found)
    slipped = is_misprinted(reading) or (rate.claim.written != _FULL and is_plainly_slipped(reading))
    return reading if slipped else None


def is_of_others(rate: Mention, part: Mention, base: Mention) -> bool:
    """Whether the rate's words are of other figures than these, or its number is of those that the part leaves."""
    return _is_narrowed(rate, part, base) or is_of_the_rest(rate, part, base)


_FULL = 100


def is_of_the_rest(rate: Mention, part: Mention, base: Mention) -> bool:
    """提起诉讼58件，案结事了率91.0%: of those that did not."""
    rest = [(1, base), (-1, part)]
    return holds(quotient(RelationKind.RATE, rate, rest, [(1, base)], roles=RATE_ROLES))


def _is_narrowed(rate: Mention, part: Mention, base: Mention) -> bool:
    """报名4862人，实考4618人，上午场实考率95.8%: whether the name begins with words that neither figure has."""
    stem = stem_of(rate.name)
    if _OPINION.search(stem) is not None and _OPINION.search(part.label) is None:
        return True  # 回访2186件，办结2100件，满意度96.9%
    words = narrowing_of(stem[: -min(_WORD, len(stem))], "其中", "按")
    told = part.head + base.head
    # 审结4517件，遗留问题整改率92.4%: what was done is another deed
    other_deed = set(stem).isdisjoint(part.lead) and cues.GOES_OUT.search(part.lead) is not None
    return len(words) > 1 and (other_deed or stem[-_WORD:] in part.label) and not cues.shares_words(words, told)


def _likeliest(paragraph: Paragraph, number: int, rate: Mention) -> tuple[Mention, Mention] | None:
    """Part and base: of one unit, the part right in front of the rate, the base the nearest that is not less."""
    mentions = rate.sentence.mentions
    if (part := _alone_in_bracket(rate)) is not None:
        base = next(_larger(mentions[: rate.index], part), None)
        return (part, base) if base is not None and base.peer == rate.peer else None
    top, front = mentions[rate.index - 1], mentions[max(0, rate.index - _REACH) : rate.index - 1]
    beside = rate.clause - top.clause == 1 or rate.owner is top
    if not _can_stand(top) or not beside or top.peer != rate.peer or _ELSE.search(top.lead):
        return None
    if joins_list(top) and any(m.clause == top.clause and m.unit == top.unit for m in front):
        return None  # 维持128件、调解56件，调解率: of what the list divides
    in_time = IN_TIME.search(rate.name)
    said = in_time is None or in_time.group() in top.label or WITHIN.search(top.head) is not None
    if not said and not any(DUE.search(m.lead) for m in front):
        return None  # 转派4144件，按时办结率99.31%; but 24小时内完成17895单，及时率96.0%
    base = next(_larger(front, top), None)
    if (base is None or base.peer != rate.peer) and _MAY_BE.search(top.lead) is not None and front:
        done = front[-1]  # 重点人群签约13.94万人，应签16.42万人，签约率84.9%
        if _can_stand(done) and done.unit == top.unit and done.peer == rate.peer and top.clause - done.clause == 1:
            return done, top
    if base is None and front and GOAL.search(front[-1].lead) is not None:
        goal = front[-1]  # 规划目标3.3万件，年末达到4.1万件，目标完成率122.8%
        if _can_stand(goal) and goal.unit == top.unit and goal.peer == rate.peer and top.clause - goal.clause == 1:
            return top, goal
    behind = mentions[rate.index + 1 : rate.index + 2]
    if base is None and any(_is_base_behind(rate, top, m) for m in behind):
        return top, behind[0]
    if base is not None and base.peer == rate.peer:
        return top, base
    if stem_of(rate.name)[:_WORD] not in top.label and stem_of(rate.name)[-_WORD:] not in top.label:
        return None
    if base is None:
        earlier = paragraph.sentences[max(0, number - _BACK) : number][::-1]
        base = next((m for s in earlier for m in _larger(s.mentions, top)), None)
    return (top, base) if base is not None and not _has_its_own(base) else None


_OPINION = pattern("满意|好评|认可|赞成|肯定|放心")
_MAY_BE = pattern("应|申报|申请|报名|报考|[仓库]?容量?|规模|能力|计划|任务|预算|总数|共有")
_BACK = 2
_REACH = 24
"""So many figures in front are looked at."""
_WORD = 2
WITHIN = pattern("(?:小时|分钟|[天日周]|时限|期限|规定时间)(?:以)?内")
IN_TIME = pattern("按期|按时|及时|期限内|限时|如期|准时")


def _has_its_own(base: Mention) -> bool:
    """老年人健康管理34.7万人，管理率67.4%；在管高血压患者24.15万人，规范管理率79.6%: an item beside, and no base."""
    behind = base.sentence.mentions[base.index + 1 : base.index + 2]
    return any(m.role in (Role.RATE, Role.SHARE) and m.peer == base.peer for m in behind)


def _of_two_kinds(rate: Mention) -> tuple[Mention, Mention] | None:
    """服务常住人口4.18万人，建立健康档案39460份，建档率94.4%: what stands side by side, one of each for the other."""
    top = _alone_in_bracket(rate) or rate.sentence.mentions[rate.index - 1]
    if top.owner is not rate and (not _can_stand(top) or rate.clause - top.clause != 1 or _ELSE.search(top.lead)):
        return None
    front = rate.sentence.mentions[: rate.index]
    if set(stem_of(rate.name)[-_WORD:]).isdisjoint(top.label + top.unit):
        return None  # 建立健康档案39460份，签约率64.4%; 核定床位320张，护理员136人，护理员持证率42.9%
    if top.peer != rate.peer or any(m.unit == top.unit and m is not top and m.peer == rate.peer for m in front):
        return None
    bases = one_each(rate, top)
    beside = rate.index - 1 - (top.owner is not rate)
    near = [m for m in bases if m.index == beside and m.peer == rate.peer and rate.clause - m.clause <= _WORD]
    return (top, near[0]) if near else None


def _is_note(rate: Mention) -> bool:
    """应检41041台，实检39728台（定期检验率96.8%）: whether the rate is all that the bracket says of it."""
    top = rate.sentence.mentions[rate.index - 1] if rate.index else None
    text, end = rate.sentence.text, rate.claim.end
    alone = top is not None and rate.owner is top and not top.depth and text[end : end + 1] in ("）", ")")
    return alone and rate.lead.strip("为达约是到").endswith(rate.name) and rate.head == rate.lead


def _both_in_bracket(rate: Mention) -> tuple[Mention, Mention] | None:
    """到训率59.6%（应到19812人，实到11808人）: part and base, where the bracket behind the rate holds just the two."""
    inside = [m for m in rate.sentence.mentions[rate.index + 1 : rate.index + _WORD + _WORD] if m.owner is rate]
    if len(inside) != _WORD or inside[0].unit != inside[1].unit or inside[0].bracket != inside[1].bracket:
        return None
    if any(not m.is_level or not is_term(m) or not m.lead.strip() or _ELSE.search(m.lead) for m in inside):
        return None
    base, part = inside
    return (part, base) if size(part) <= size(base) and "其中" not in base.lead else None


def _both_behind(rate: Mention) -> tuple[Mention, Mention] | None:
    """复苏成功率79.4%，心脏骤停37422例，恢复自主循环29716例: all that stands behind a rate that opens its stretch."""
    mentions = rate.sentence.mentions
    behind = [m for m in mentions[rate.index + 1 : rate.index + _WORD + _WORD] if m.peer == rate.peer]
    if (
        len(behind) != _WORD
        or rate.depth
        or any(m.peer == rate.peer for m in mentions[max(0, rate.index - 1) : rate.index])
    ):
        return None
    base, part = behind
    row = (base.clause, part.clause) == (rate.clause + 1, rate.clause + 2) and base.unit == part.unit
    if not row or any(not _can_stand(m) or not m.lead.strip("，, ") or _ELSE.search(m.lead) for m in behind):
        return None
    return (part, base) if size(part) <= size(base) else None


def _alone_in_bracket(rate: Mention) -> Mention | None:
    """评查案卷320宗，优秀率31.9%（102宗）: the part, where the bracket behind the rate holds nothing else."""
    inside = [m for m in rate.sentence.mentions[rate.index + 1 : rate.index + 3] if m.owner is rate]
    alone = len(inside) == 1 and inside[0].is_level and is_term(inside[0]) and not inside[0].lead.strip()
    return inside[0] if alone else None


def _is_base_behind(rate: Mention, top: Mention, base: Mention) -> bool:
    """土地流转面积31.6万亩，流转率54.6%，承包地总面积57.9万亩."""
    return _can_stand(base) and base.clause - rate.clause == 1 and base.unit == top.unit and size(base) >= size(top)


def _can_stand(mention: Mention) -> bool:
    return mention.role is _LEVEL and is_term(mention) and not mention.depth


def _larger(front: Sequence[Mention], top: Mention) -> Iterator[Mention]:
    """Figures counted like the part and not less than it, the nearest first."""
    return (m for m in reversed(front[-_REACH:]) if m.unit == top.unit and _can_stand(m) and size(m) >= size(top))


_ELSE = pattern("另|其余|其他|不含|上年|去年|同期|比|较")
