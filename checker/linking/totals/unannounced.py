"""Parts behind their whole that no word announces: 职工86人，男职工52人，女职工34人."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.linking import cues
from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.evidence import chance_of_slip
from checker.linking.passage import Mention, Role
from checker.linking.stocks.everyday_flows import is_thing_there, sign_in_plain_words
from checker.linking.totals.added_units import in_added_units
from checker.linking.totals.breakdowns import RARE
from checker.linking.totals.carried_unsaid import is_ledger, is_opening_told, may_have_been_there
from checker.linking.totals.closure import covers
from checker.linking.totals.each_divided import are_each_divided
from checker.linking.totals.extents import BALANCE
from checker.linking.totals.full_lists import is_full, is_item
from checker.linking.totals.overlaps import are_entries, overlapping
from checker.linking.totals.own_subjects import are_of_this_year, are_outcomes, have_own_subject, tell_their_sum
from checker.linking.totals.pairs_in_full import is_pair_in_full
from checker.linking.totals.plain_lists import is_plain_list, tells_all
from checker.linking.totals.relations import total_relation
from checker.linking.totals.shares_beside import shares_leave_room
from checker.linking.totals.sizes import (
    all_but_one,
    comes_near,
    exceeds,
    is_scale_slip,
    may_divide,
    nearly_all,
    one_exceeds,
)
from checker.linking.totals.sorts_borne import is_one_of_them
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TWO = 2
_FEW = 3
_COUNTED_ONCE = pattern("[（(][^（）()]{0,8}(?:去重|剔重|[剔扣]除重复|不重复)")
_POSTS = pattern("编制(?:总?数|人数)?(?:为|共|有)?$")
_PUT_TO = pattern("\\s*(?:再)?(?:加上?|连同|算上|计入|另加)(?:旧存|积存|上[年期]|往年|年初|期初|原有|结转)")
_QUITE_RARE = Fraction(1, 30)
"""Three figures side by side are a list, and two may be anything: 发放682.31亿元，余额356.18亿元，年初326.53亿元."""
_NOT_OFTEN = Fraction(1, 6)
_VERY_RARE = Fraction(1, 400)


def _are_of_ledger(whole: Mention, run: Sequence[Mention]) -> bool:
    """Whether one of them was carried in and another one went out, or some came to what is there and some went."""
    if is_thing_there(whole) and {sign_in_plain_words(m) for m in run} >= {1, -1}:
        return True  # 圈里有羊82只，添了17只，卖掉65只
    carried = [m for m in run if cues.CARRIED_IN.search(m.lead) is not None]
    return bool(carried) and any(_CLOSED.search(m.lead) is not None for m in run if m not in carried)


_CLOSED = pattern("[办审执]结|结案|销号|注销|退出")


def unannounced(whole: Mention, runs: Sequence[list[Mention]], *, again: bool = False) -> Iterator[Proposal]:
    """Figures behind another one that no word calls its parts: those that cover all of it by their names or shares,
    and those that a slip which is no accident keeps from adding up to it. ``again`` when it has been split before.
    """
    if not may_divide(whole, runs) or _COUNTED_ONCE.match(whole.sentence.text, whole.claim.end) is not None:
        return
    for run in runs:
        others = all_but_one(whole, run)
        run = others if others and not (is_plain_list(whole, run) or covers(run)) else in_added_units(whole, run)
        apart = whole.sentence is run[0].sentence and whole.peer != run[0].peer and not again
        if len(run) < _TWO or apart:
            continue
        if again and len({part.peer for part in run}) > 1 and not holds(total_relation(whole, run, "")):
            continue  # 正高级103人、副高级136人，占52.3%；40岁以下214人: another view is told in one breath
        if again and not (comes_near(whole, run) or misses_by_a_slip(total_relation(whole, run, ""))):
            continue  # 救助5481人，其中县城3123人、乡镇2358人；集中供养4539人、分散供养5030人: of other people
        if are_entries(run) or are_outcomes(whole, run) or shares_leave_room(whole, run):
            continue
        if are_of_this_year(whole, run) or tell_their_sum(whole, run):
            continue
        if _POSTS.search(whole.lead) is not None and not any("编" in part.lead for part in run):
            continue  # 编制412名，实有在职人员376人；离退休人员203人
        if _PUT_TO.match(run[0].lead):
            continue  # 新收18946件，加上旧存1284件，应执行20230件
        if _TAKEN_OFF.match(run[0].lead) and any(_ADDED_TO.match(part.lead) for part in run):
            continue  # 毛利A。扣除费用B，加上收益C，利润D
        if _is_of_what_moved(whole, run[0]):
            continue
        if BALANCE.search(run[-1].lead) is not None and any("支出" in part.lead for part in run):
            continue  # 收入28600万元，支出11240万元，调出15800万元，加上年结转1350万元后，年终结转2910万元
        if len({_ends_movement(part) for part in run}) > 1:
            continue  # 新收5777件，审结5625件，新收数由2020年的1486件增至2022年的2318件
        if whole.claim.kind is ClaimKind.DURATION and one_exceeds(whole, run):
            continue  # 在港停时压缩到18.9小时。进口整体通关时间24.8小时，出口0.9小时: times that things take
        if len(run) == _TWO and may_have_been_there(run[-1], whole, run[:-1]):
            return  # 新收286件，结案262件，年末未结58件
        if _are_of_ledger(whole, run):
            continue  # 受理5646宗，上年未结815宗，办结4651宗，转入下年1810宗
        behind = run[-1].sentence.mentions[run[-1].index + 1 : run[-1].index + _TWO]
        if any(is_opening_told(whole, end) for end in (run[-1], *behind)) or is_ledger(whole, run[-1]):
            return  # 年初未检结23件，受理186件，检结191件，年末未检结18件
        if is_full(whole, run) and not overlapping(whole, run) and not is_one_of_them(whole, run):
            full = total_relation(whole, run, "")
            if not holds(full) and any(len(other) > len(run) and is_full(whole, other) for other in runs):
                continue  # 23件，结果维持14件、纠正3件、其他结果4件、尚未审结3件: with those that are open
            if not nearly_all(whole, run) and is_item(whole, run) and exceeds(whole, run):
                continue  # 华东13.8亿元，华中6.3亿元，西南4.7亿元，国内其他地区3.8亿元，境外1.8亿元
            if not have_own_subject(whole, run) or (len(run) >= _FEW and holds(full)):
                yield Proposal((full,), Confidence.HIGH)
                return
        if are_each_divided(whole, run) and not overlapping(whole, run):
            total = total_relation(whole, run, "")
            sure = exceeds(whole, run) and nearly_all(whole, run)
            if sure or comes_near(whole, run):
                yield Proposal((total,), Confidence.HIGH if sure else Confidence.MEDIUM)
                return
        if _opens_view(whole, run[0]) and exceeds(whole, run) and nearly_all(whole, run):
            yield Proposal((total_relation(whole, run, "看"),), Confidence.HIGH)
            return
        if tells_all(whole, run) and not is_item(whole, run):
            yield Proposal((total_relation(whole, run, ""),), Confidence.HIGH)
            return
        if is_pair_in_full(whole, run):
            yield Proposal((total_relation(whole, run, ""),), Confidence.MEDIUM)
            return
        if one_exceeds(whole, run):
            continue  # 受理3684件。办结3702件，供暖诉求612件
        misplaced = is_scale_slip(whole, run)
        if misplaced or comes_near(whole, run):
            total = total_relation(whole, run, "")
            listed = len(run) >= _FEW and cues.PARTIAL.search(run[0].lead) is None
            most = RARE if misplaced else _QUITE_RARE if listed else _VERY_RARE
            if listed and not misplaced and _go_by_its_verb(whole, run):
                most = _NOT_OFTEN
            if not holds(total) and chance_of_slip(total, most=most) <= most:
                yield Proposal((total,), Confidence.MEDIUM)
                return


def _go_by_its_verb(whole: Mention, run: Sequence[Mention]) -> bool:
    """总共开了842趟。…，开了316趟；…，开了274趟；…，又开了252趟: of all that was done, and each by the same verb."""
    verb = whole.lead.strip()[-_TWO:]
    return _IN_ALL.search(whole.lead) is not None and all(part.lead.strip().endswith(verb) for part in run)


_IN_ALL = pattern("(?:总共|一共|拢共|共|合计|总计)(?=[^\\W\\d_a-zA-Z]{2}$)")


def _opens_view(whole: Mention, first: Mention) -> bool:
    """贷款486亿元，分部门看，住户213亿元、企业276亿元: sorts by one view may be some of all, but no more."""
    between = whole.sentence.text[whole.claim.end : first.claim.start]
    return whole.sentence is first.sentence and whole.peer == first.peer and _VIEW.match(between) is not None


_VIEW = pattern("[，,：:]分[^，,。；;：:、\\d]{1,6}看[，,：:][^，,。；;：:、\\d]{1,16}$")


def _is_of_what_moved(whole: Mention, first: Mention) -> bool:
    """鱿钓船生产10836吨。金枪鱼增产922吨，其中大眼金枪鱼5412吨: of 金枪鱼, of which nobody tells how much there is."""
    moved = first.sentence.mentions[first.index - 1] if first.index and whole.sentence is not first.sentence else None
    if moved is None or moved.role not in _MOVES or first.clause - moved.clause != 1 or "其中" not in first.lead:
        return False
    subject = cues.subject_of(moved.head)
    return len(subject) >= _TWO and subject[:_TWO] not in whole.label


_MOVES = (Role.CHANGE, Role.GROWTH)
_ADDED_TO = pattern("[，,、\\s]*再?加上")
_TAKEN_OFF = pattern("[，,、\\s]*(?:扣除|减去|减除|剔除)")


def _ends_movement(part: Mention) -> bool:
    """Whether the figure is what that in front of it has come to: 由1486件增至2318件."""
    before = part.sentence.mentions[part.index - 1] if part.index else None
    return before is not None and before.role is Role.PREVIOUS and before.unit == part.unit and before.peer == part.peer
