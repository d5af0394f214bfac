"""Whether a list is known to leave nothing out of its whole: by its shares, names, number or small items.

律师事务所36家，合伙所21家、个人所12家、国资所3家: all items are of the noun of the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.linking import cues
from checker.linking.choice import holds, misses_by_a_slip
from checker.linking.evidence import chance_of_slip
from checker.linking.passage import Mention
from checker.linking.totals.all_disposed_of import is_all_disposed_of
from checker.linking.totals.closed_in_words import are_disjoint, is_all_dealt_with, is_closed_behind, is_counted
from checker.linking.totals.closure import covers, divided_before, leaves_hardly_any, leaves_trunk_out, mostly_covers
from checker.linking.totals.each_divided import STEP
from checker.linking.totals.grades_down_to import goes_down_to_its_grade
from checker.linking.totals.named_together import named_together
from checker.linking.totals.own_subjects import are_some_of_the_people
from checker.linking.totals.plain_lists import has_more_behind
from checker.linking.totals.relations import total_relation
from checker.linking.totals.shares_beside import shares_fill
from checker.linking.totals.sizes import comes_near, exceeds, is_of_the_size, is_shifted, nearly_all
from checker.linking.totals.untold_rest import leaves_rest_untold
from checker.model.patterns import pattern

_FEW = 3
UNLIKELY = Fraction(1, 8)


def is_thorough(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a list goes down to items much smaller than what it leaves out: an open list would have told those."""
    if len(parts) < _LONG_LIST or not nearly_all(whole, parts):
        return False
    left = (whole.values.low or 0) - sum(part.values.high or 0 for part in parts)
    return left > _SMALLER * min(part.values.high or 0 for part in parts) > 0


def _goes_down_to_one(whole: Mention, parts: Sequence[Mention]) -> bool:
    """城管局2件、住建局和河口街道各1件, of 5件: nobody who names those with one leaves out another one."""
    last = parts[-1]
    left = (whole.values.low or 0) - sum(part.values.high or 0 for part in parts)
    each_one = last.times > 1 and last.claim.number == "1" and last.separator == "、"
    if not each_one or not 0 < left * _QUARTER <= (whole.values.low or 0):
        return False
    text, end = last.sentence.text, last.claim.end + len(last.tail)
    return cues.PARTIAL.search(text, parts[0].claim.start - len(parts[0].head), end) is None


_QUARTER = 4
_LONG_LIST = 6
_SMALLER = 4


def is_full(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the list is known to leave nothing out of this whole: by its shares, names, number or small items.

    Where names that mostly cover everything fall short, and reports know others beside them, a slip has to explain it.
    """
    if len(parts) < 2 or not is_of_the_size(whole, parts):
        return len(parts) > 1 and is_shifted(whole, parts) and (covers(parts) or mostly_covers(parts))
    if are_some_of_the_people(whole, parts) or (leaves_rest_untold(parts) and not exceeds(whole, parts)):
        return False
    if is_closed_behind(parts) or (exceeds(whole, parts) and are_disjoint(parts)):
        if not is_item(whole, parts):
            return True  # 任务94起，船舶执行71起，直升机执行26起，没有重复的
    if goes_down_to_its_grade(whole, parts) or _ends_with_others(whole, parts):
        return True
    if comes_near(whole, parts) and named_together(whole, parts):
        return True
    if shares_fill(parts) or covers(parts) or divided_before(parts) or is_thorough(whole, parts):
        return True
    if _goes_down_to_one(whole, parts):
        return True
    if nearly_all(whole, parts) and (is_all_dealt_with(whole, parts) or is_all_disposed_of(whole, parts)):
        return True
    if leaves_trunk_out(whole, parts) and not exceeds(whole, parts):
        return False
    if not mostly_covers(parts) and not is_counted(whole, parts):
        if not _is_list_behind(whole, parts):
            return False
        if _end_like(whole, parts) and exceeds(whole, parts):
            return True
        total = total_relation(whole, parts, "")
        return chance_of_slip(total) <= UNLIKELY or (exceeds(whole, parts) and misses_by_a_slip(total))
    total = total_relation(whole, parts, "")
    if any(cues.OUTSIDE.search(part.lead) for part in parts[1:]):
        return holds(total)  # 应反馈58份，收到反馈56份，另有4份未反馈: may be of others
    if exceeds(whole, parts) or holds(total):
        return True
    if _ASKED.search(parts[0].lead) is not None and _ANSWERED.search(whole.label) is None:
        return False  # 调查426户，满意391户、基本满意27户、不满意6户: the others did not answer
    return (comes_near(whole, parts) and leaves_hardly_any(parts)) or chance_of_slip(total) <= _LIKELY


_ASKED = pattern("满意|赞成|同意")
_ANSWERED = pattern("有效|评价|收回|回收|作答|投票|测评")


def _ends_with_others(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the list goes down to what it has no name for: 出具2806份，国内公证2290份，涉外公证482份，其他34份."""
    if len(parts) < _FEW or cues.OTHERS.search(parts[-1].lead) is None or is_item(whole, parts):
        return False
    if not nearly_all(whole, parts) or any(cues.CARRIED_IN.search(part.lead) for part in parts):
        return False
    return not has_more_behind(whole, parts[-1])


def is_item(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the figure is the first of the list itself: behind a larger one of its unit, or behind 分票种看."""
    if whole.sentence is not parts[0].sentence:
        return False
    front = [m for m in whole.sentence.mentions[: whole.index] if m.unit == whole.unit and m.is_level]
    if any((m.values.low or 0) >= (whole.values.low or 0) for m in front):
        return True
    opening = whole.sentence.words[: whole.claim.start - whole.sentence.start]
    return not front and (cues.LEADING.match(opening) or cues.view_of(opening)) is not None


_LIKELY = Fraction(1, 3)


def _is_list_behind(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a list right behind a figure is of sorts of the same thing that nearly come to it: its items end like
    the whole, or it is called the total (水产品总产量9.37万吨，海洋捕捞2.14万吨，…).
    """
    if len(parts) < _FEW or parts[0].index != whole.index + 1 or not nearly_all(whole, parts):
        return False
    beside = parts[-1].index - parts[0].index == len(parts) - 1 and parts[-1].peer == whole.peer
    if not beside or any(cues.OUTSIDE.search(part.lead) or len(part.lead) > _SHORT_NAME for part in parts):
        return False
    if _end_like(whole, parts):
        return True
    return _CALLED_TOTAL.search(whole.lead) is not None and not any(STEP.search(part.lead) for part in parts)


def _end_like(whole: Mention, parts: Sequence[Mention]) -> bool:
    """律师事务所36家，合伙所21家、个人所12家、国资所4家: whether all items are of the whole's own noun."""
    noun = _ENDING.sub("", whole.lead)[-1:]
    named = noun and all(len(part.lead) > 1 and _ENDING.sub("", part.lead).endswith(noun) for part in parts)
    return bool(named) and all(part.separator == "、" for part in parts[1:])


_SHORT_NAME = 8
_ENDING = pattern("(?:[共总计达为有]|数量?)*\\s*$")
_CALLED_TOTAL = pattern(
    "总(?:产[量值能]|数|量|额|面积|里程|长度?|人口|[人户件场册床]数|场次|人次|件次|规模|收入|支出|用[水电能]量|装机|库容)(?:为|达|约|共)*$"
)
