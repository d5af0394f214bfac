"""Rates of all that there was to deal with, where the sentence tells how it came to that.

受理512件；连同上年结转37件，办理549件，审结497件，审结率90.5%: what is made up right in front is the base.
受理2982件，其中旧存670件、新收2312件；办结2809件，结案率94.2%: 旧存 and 新收 come to it, so that it is all there was.
产生412.7万吨，综合利用368.4万吨（含利用往年贮存14.2万吨），综合利用率86.3%: what was used of earlier years' is in both.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import RATE_ROLES, quotient, rate_over
from checker.linking.totals.carried_and_new import are_carried_and_new
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_TAKEN_IN = pattern("\\s*(?:连同|加上|加|算上|计上|包括|含)")
_ALL_DONE = pattern("\\s*(?:已|共|全年|年内|累计)*([^\\W\\d_a-zA-Z]{2})")
_STEPS = 3
"""What was carried in, all of it, and what was done stand right in front of the rate."""


def rate_over_made_up_base(rate: Mention) -> Relation | None:
    """What was done over what came in with what was carried in, where the sentence tells how it came to that."""
    front = rate.sentence.mentions[max(0, rate.index - _STEPS) : rate.index]
    if len(front) < _STEPS or rate.depth or any(m.depth or not m.is_level or m.peer != rate.peer for m in front):
        return None
    carried, base, done = front
    beside = all(later.clause - m.clause == 1 for m, later in zip(front, (base, done, rate), strict=True))
    said = _ALL_DONE.fullmatch(done.lead)
    if not beside or said is None or rate.name != f"{said.group(1)}率" or not carried.unit == base.unit == done.unit:
        return None
    if _TAKEN_IN.match(carried.lead) is None or cues.CARRIED_IN.search(carried.lead) is None:
        return None
    came = [m for m in rate.sentence.mentions[: carried.index] if m.unit == base.unit and m.is_level and not m.depth]
    made_up = any(holds(total_relation(base, [m, carried], "连同")) for m in came)
    reading = rate_over(rate, done, base)
    noted = rate.sentence.text.startswith(("（", "("), rate.claim.end)  # 办结率96.9%（不含结转）
    return reading if made_up and (holds(reading) or not noted) else None


def rate_over_all_in_hand(rate: Mention) -> Relation | None:
    """What was closed over the figure that 旧存 and 新收 come to, in front of it, with no other figure of the unit.

    They may be all that the sentence in front tells, and then without a figure for both: 新收A；旧存B。共审结C，结案率.
    """
    if rate.depth or _OF_ALL.fullmatch(rate.name) is None or rate.sentence.text.startswith(("（", "("), rate.claim.end):
        return None  # 办结率96.9%（不含结转）: it says over what
    front = _told_in(rate.sentence.mentions[max(0, rate.index - _REACH) : rate.index])
    done = front[-1] if front else None
    if done is None or done.depth or not done.is_level or done.peer != rate.peer:
        return None
    if _CLOSED.fullmatch(done.lead) is None:
        return None  # 民事案件办结5071件
    told = [m for m in front[:-1] if m.unit == done.unit][-_STEPS:]
    number = done.sentence.paragraph.number_of(done.sentence)
    in_front = not told and number > 0
    if in_front:
        told = _at_the_end(done.sentence.paragraph.sentences[number - 1], done.unit)
    elif told and done.peer - told[-1].peer > 1:
        return None
    if _PART.match(done.lead) is not None:
        return None
    for whole, parts in ((told[0], told[1:]), (told[-1], told[:-1])) if len(told) == _STEPS else ():
        if whole.is_level and are_carried_and_new(parts) and holds(total_relation(whole, parts, "其中")):
            return _over_both(rate, done, parts)
    pair = told[-_PAIR:]
    apart = len(told) == _PAIR or (len(told) > _PAIR and told[-_STEPS].peer < pair[0].peer)
    if in_front and apart and are_carried_and_new(pair) and not any(m.depth for m in pair):
        return _over_both(rate, done, pair)
    return None


def _over_both(rate: Mention, done: Mention, parts: Sequence[Mention]) -> Relation:
    """Over what newly came and what was carried in, each by itself: over what newly came alone it is no rate of all."""
    new_first = sorted(parts, key=lambda m: cues.CARRIED_IN.search(m.lead) is not None)
    return quotient(RelationKind.RATE, rate, [(1, done)], [(1, m) for m in new_first], roles=RATE_ROLES, cue=rate.name)


def _at_the_end(sentence: Sentence, unit: str) -> list[Mention]:
    """The figures of the unit with which the sentence ends, three at most."""
    last = _told_in(sentence.mentions[-_REACH:])[-_STEPS:]
    other = next((at for at in range(len(last), 0, -1) if last[at - 1].unit != unit), 0)
    return last[other:]


def _told_in(mentions: Sequence[Mention]) -> list[Mention]:
    return [m for m in mentions if m.role not in _MOVES]


_PAIR = 2
_OF_ALL = pattern("(?:案件|综合|总|整体|总体)?(?:[办审执]结|审执结|结案|办复|办理|处理|化解|处置)率")
_CLOSED = pattern(
    "[，,；;。\\s]*(?:全[年市县区省院局]|[本当]年|年内|[一上下]?半年|期间|各[庭院局股科室][^，,。；;\\d]{0,6}[，,])?"
    "(?:共|已|累计|合计|实际|均|依法|及时|全部|妥善)*(?:(?:办|审|执|审执)结|结案|办复|办理|处理|化解|处置)"
    "(?:各类|各)?(?:案件|事项|工单|诉求|信访件|纠纷)?"
)
_PART = pattern("[，,；;\\s]*(?:其中|含)")
_MOVES = (Role.GROWTH, Role.CHANGE)
_REACH = 8


def rate_with_kept(rate: Mention) -> tuple[Relation, ...]:
    """What was used over what there was of this year and of earlier ones; last, over what there was of this year."""
    if not rate.name.endswith("利用率") or rate.depth:
        return ()
    front = [m for m in rate.sentence.mentions[: rate.index] if m.peer == rate.peer]
    kept = next((m for m in front if _KEPT.search(m.lead) is not None), None)
    same = [m for m in front if kept is not None and m.unit == kept.unit and not m.depth and m.is_level]
    made = [m for m in same if "产生" in m.lead]
    used = [m for m in same if "利用" in m.lead and m is not kept]
    if kept is None or len(made) != 1 or len(used) != 1 or kept.index < used[0].index:
        return ()
    with_kept = quotient(RelationKind.RATE, rate, [(1, used[0])], [(1, made[0]), (1, kept)], roles=RATE_ROLES)
    return (with_kept, rate_over(rate, used[0], made[0]))


_KEPT = pattern("利用[^，,。；;]{0,4}往年(?:的?贮存|堆存)")
