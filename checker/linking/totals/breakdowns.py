"""A whole and its parts as a relation, and what their sizes and words tell of an author who meant one."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.linking import cues
from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.counting import number_of
from checker.linking.evidence import chance_of_slip
from checker.linking.passage import Mention, Role
from checker.linking.totals.added_units import CASES, in_added_units, units_in_bracket
from checker.linking.totals.all_disposed_of import is_all_disposed_of
from checker.linking.totals.carried_unsaid import begins_ledger, is_ledger, is_opening_told, may_have_been_there
from checker.linking.totals.closure import (
    are_all_sorts,
    are_disjoint,
    covers,
    divided_before,
    is_all_dealt_with,
    is_closed_behind,
    is_counted,
    is_one_of_them,
    is_open_account,
    leaves_hardly_any,
    leaves_out_of_division,
    leaves_trunk_out,
    mostly_covers,
    shares_fill,
    shares_leave_room,
)
from checker.linking.totals.columns import Breakdown, opens_own_whole
from checker.linking.totals.each_divided import STEP, are_each_divided
from checker.linking.totals.grades_down_to import goes_down_to_its_grade
from checker.linking.totals.named_together import named_together
from checker.linking.totals.overlaps import are_entries, overlapping
from checker.linking.totals.own_subjects import are_of_this_year, are_outcomes, have_own_subject, tell_their_sum
from checker.linking.totals.pairs_in_full import is_pair_in_full
from checker.linking.totals.plain_lists import has_more_behind, is_plain_list, tells_all
from checker.linking.totals.relations import sum_of, total_relation
from checker.linking.totals.signed_changes import sign_of_balance
from checker.linking.totals.untold_rest import leaves_rest_untold
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_PREVIOUS = Role.PREVIOUS

_TWO = 2
_FEW = 3


def proposal_of(breakdown: Breakdown) -> Proposal:
    return Proposal((total_relation(breakdown.whole, breakdown.parts, breakdown.cue),), Confidence.HIGH)


_OF_THOSE = pattern("[^，,。；;、\\d]{0,12}[中里](?:已经?|现|就)?有")
_LESS = pattern("[，,、；;]\\s*减(?:[：:去]|除了?)")


def extents(rest: Sequence[Mention], cue: str = "") -> list[list[Mention]]:
    """How far a list of parts may go: to a change of separator, to the semicolon, to the end of the sentence.

    Behind a colon each item may have its own stretch between semicolons: 其中：A1件，为…；B2件；C3件.
    """
    run: list[Mention] = []
    for mention in rest:
        if run and mention.lead:
            if "其中" in mention.lead or cues.OUTSIDE.search(mention.lead) or _sums_up(mention, run):
                break  # what follows 其中 is in the figure in front
            if cue.startswith("其中") and mention.separator in ("，", ",") and _has_become(mention, run[0]):
                break
            if opens_own_whole(mention, run[-1]) or _opens_own_group(mention, run[-1]):
                break
            if mention.clause == run[-1].clause and _OF_THOSE.fullmatch(mention.lead) is not None:
                break  # 14项必考内容、29项选考内容里已有8项高于均值: some of the item in front
            if "减" in mention.sentence.words and _LESS.search(_between(run[-1], mention)) is not None:
                return []  # 政府补助A，处置收益B，减：所得税影响C: no plain sum
            if (side := sign_of_balance(mention)) and side == -sign_of_balance(run[0]):
                return []  # 顺差170亿元，其中一般贸易顺差188亿元，加工贸易逆差18亿元
            if mention.separator in ("，", ","):
                if "总" in mention.head and cues.NAMED_TOTAL.fullmatch(mention.head):
                    break  # 完成投资1.27亿元，其中建安工程0.83亿元，总投资86.5亿元
                if _LIMIT.search(mention.lead) is not None and _LIMIT.search(run[-1].lead) is None:
                    break  # 余额46.73亿元，其中专项债务31.2亿元，核定限额48.60亿元
            if mention.peer != run[-1].peer and _BALANCE.search(mention.lead) is not None:
                break  # 收入4.37亿元，其中补贴2.14亿元；支出3.92亿元，年末滚存结余5.74亿元
        elif run and mention.index > run[-1].index + 1 and _is_among_behind_bound(run[-1], mention):
            break  # 60岁及以上13.90万人，其中65岁及以上9.78万人: a bound stands in its words
        run.append(mention)
        if is_made_up(mention):
            break
    if not run:
        return []
    sizes = [len(run)]
    peer = len(run)
    if run[-1].peer != run[0].peer:
        peer = next(i for i, m in enumerate(run) if m.peer != run[0].peer)
    if not (peer == 1 and cue[-1:] in "：:" and cue):
        sizes.append(peer)
    if len(run) > _TWO:
        if 1 < (number := _promised(run[0])) < len(run):
            sizes = [number]  # 分三块筹措：中央补助A，省级安排B，县级自筹C，已到位D
        left = next((i for i, m in enumerate(run) if i > 1 and _STILL_THERE.search(m.lead)), 0)
        if left:
            sizes.append(left)  # 调解396件，裁决288件，撤诉167件，年末未结59件: what was closed, and what was not
        apart = ((i, m, before) for i, (before, m) in enumerate(itertools.pairwise(run), 1) if i > 1)
        dealt = next((i for i, m, before in apart if m.clause - before.clause > 1 and _HAS_COME.match(m.lead)), 0)
        if dealt:
            sizes.append(dealt)  # 移送A8件，移送B3件，涉及27人，目前已立案5件: what has become of all of them
        closed = next((end for end in range(_TWO, min(len(run), _FEW_SORTS)) if are_all_sorts(run[:end])), 0)
        if closed and run[closed].values.high != 0 and _is_of_others(run[closed]):
            sizes.append(closed)  # 学生1846人，男生968人，女生878人，教职工104人
    if len(run) > 1:
        style = run[1].separator
        sizes.append(next((i for i, m in enumerate(run[1:], 1) if m.separator != style), len(run)))
    longer: list[list[Mention]] = []
    if 1 < peer < len(run):
        heads = [run[0], *(m for before, m in itertools.pairwise(run) if m.peer != before.peer)]
        longer = [heads] if 2 < len(heads) < len(run) else []
    behind = rest[len(run) : len(run) + 1]
    if behind and _BESIDES.search(behind[0].lead) and behind[0].peer == run[-1].peer:
        longer.append([*run, *behind])  # 19家…，17家…，另外两家
    return [*(run[:size] for size in sorted(set(sizes))), *longer]  # 立改78个，完成78个；分阶段41个，完成37个；…


def _is_of_others(mention: Mention) -> bool:
    """Whether the figure behind a list that leaves nothing out stands apart from it: no item, and no 其他区域."""
    return mention.separator in ("，", ",", "；", ";") and _GOES_ON.search(mention.lead) is None


_GOES_ON = pattern(f"{cues.THE_REST.pattern}|扣除|剔除|减|加上|连同")


_FEW_SORTS = 5


def up_to_the_other_side(whole: Mention, rest: list[Mention]) -> list[Mention]:
    """存款余额13.2亿元，其中储蓄存款10.3亿元，贷款余额3.3亿元: the figures in front of what stands against it."""
    sides = [(one, other) for one, other in _AGAINST if one in whole.label and other not in whole.label]
    is_industry = _INDUSTRY.search(whole.lead) is not None  # 第二产业142亿元，其中：工业125亿元；第三产业34亿元
    for at, m in enumerate(rest):
        if is_industry and at and _INDUSTRY.search(m.lead) is not None:
            return rest[:at]
        if any(other in m.lead and one not in m.lead for one, other in sides):
            return rest[:at] or rest  # 存贷款余额13.6亿元，其中存款10.3亿元，贷款3.3亿元
    return rest


_INDUSTRY = pattern("第[一二三]产业")
_AGAINST = (
    *(("存款", "贷款"), ("贷款", "存款"), ("资产", "负债"), ("负债", "资产")),
    *(("收入", "支出"), ("支出", "收入"), ("出生", "死亡"), ("死亡", "出生")),
)


def _has_become(mention: Mention, first: Mention) -> bool:
    """发现隐患4367条，其中重大隐患12条，整改4351条: what has become of all of them, behind a sort of them."""
    return _DEALT_WITH.match(mention.lead) is not None and _DEALT_WITH.search(first.lead) is None


_DEALT_WITH = pattern("\\s*(?:已|均|全部|完成)*(?:整改|办结|销号|化解|处置|答复|回复|修复)")


def _between(last: Mention, mention: Mention) -> str:
    return mention.sentence.text[last.claim.end : mention.claim.start]


def _is_among_behind_bound(last: Mention, mention: Mention) -> bool:
    """Whether 其中 stands in front of a bound in the figure's words, and so not right in front of it."""
    return "其中" in _between(last, mention)


def _opens_own_group(mention: Mention, before: Mention) -> bool:
    """第二产业中，制造业A；第三产业中，房地产业B: what follows is among another one."""
    if mention.peer == before.peer:
        return False
    return _GROUP_OPENED.search(mention.sentence.text, before.claim.end, mention.claim.start) is not None


_GROUP_OPENED = pattern("[；;][^，,。；;：:、\\d]{3,14}(?:当中|之中|里|中)[，,：:][^，,。；;]*$")


def _promised(first: Mention) -> int:
    """How many items the words right in front of a colon say that the list has, or 0."""
    start = first.claim.start - len(first.head)
    text = first.sentence.text
    if text[start - 1 : start] not in ("：", ":"):
        return 0
    said = _IN_SO_MANY.search(text, max(first.sentence.start, start - _CUE), start)
    return (number_of(said.group(1)) or 0) if said is not None else 0


_CUE = 16
_IN_SO_MANY = pattern(
    "[分由]为?([两二三四五六七八九])(?:大?块|部分|[大个]?类|个?渠道|个?方面|个?层级|路|档)[^，,。；;]{0,6}[：:]$"
)
_COUNTED_ONCE = pattern("[（(][^（）()]{0,8}(?:去重|剔重|[剔扣]除重复|不重复)")
_POSTS = pattern("编制(?:总?数|人数)?(?:为|共|有)?$")
_PUT_TO = pattern("\\s*(?:再)?(?:加上?|连同|算上|计入|另加)(?:旧存|积存|上[年期]|往年|年初|期初|原有|结转)")
_BALANCE = pattern("[年期月季][末终][^，,。；;]{0,6}(?:结余|结存|余额|结转)|滚存|累计结余")
_LIMIT = pattern("(?:限额|上限|最高限价|控制数)(?:为|是|达)?$")
_HAS_COME = pattern("\\s*(?:截至)?(?:目前|现)(?:均|都)?已")
_STILL_THERE = pattern("[年期]末未|未(?:结|办结|审结)|结转下|转入下")
_BESIDES = pattern("另外|另有|还有|此外|另$")
_MADE_UP = pattern("等?(?:共?[两二三四五六七八九十\\d]{1,2}(?:个?部分|[大个]?类|项|块|种))?(?:组成|构成)(?!的)")


def is_made_up(last: Mention) -> bool:
    """Whether the words behind a list say that it makes up its whole: 由首次执行A、恢复执行B、执行异议C三部分组成."""
    words = last.sentence.words
    if "成" not in words or ("组成" not in words and "构成" not in words):
        return False
    return _MADE_UP.match(last.sentence.text, last.claim.end, last.sentence.end) is not None


def _sums_up(mention: Mention, run: Sequence[Mention]) -> bool:
    """Whether the figure closes the list as its total, and is no item with a total of its own: 三县合计1223件."""
    if cues.sums_up(mention.head) is None:
        return False
    return sum(part.values.low or 0 for part in run) * 3 <= (mention.values.high or 0) * 4


def slipped(whole: Mention, runs: Sequence[list[Mention]], cue: str) -> Iterator[Proposal]:
    """A list that nobody calls full, and that one slip of hand keeps from being so."""
    runs = [run for run in runs if not is_open_account(run) and not leaves_trunk_out(whole, run)]
    runs = [run for run in runs if exceeds(whole, run) or not leaves_rest_untold(run)]
    runs = [run for run in runs if exceeds(whole, run) or not leaves_out_of_division(run)]
    runs = [run for run in runs if not shares_leave_room(whole, run)]
    # 471件中，起诉153件，起诉率32.5%；法院审结138件: two on either side of a semicolon are no list
    runs = [run for run in runs if len(run) > _TWO or run[0].peer == run[-1].peer or _goes_on_behind_mark(run)]
    totals = [total_relation(whole, run, cue) for run in runs]
    if any(holds(total) for total in totals):
        return
    if rest := next(filter(None, (all_but_one(whole, run) for run in runs)), []):
        yield Proposal((total_relation(whole, rest, cue),), Confidence.HIGH)
    else:
        chances = [chance_of_slip(total, most=_UNLIKELY) for total in totals]
        slips = tuple(
            total
            for run, total, chance in zip(runs, totals, chances, strict=True)
            if chance <= _RARE
            or (chance <= _UNLIKELY and _is_telling(whole, run) and comes_near(whole, run) and misses_by_a_slip(total))
        )
        if slips:
            yield Proposal(slips, Confidence.MEDIUM)


def _goes_on_behind_mark(run: Sequence[Mention]) -> bool:
    """Whether the last of two is numbered as the second, or both are divided in a bracket behind them."""
    if _SECOND.match(run[-1].head) is not None:
        return True
    behind = [part.sentence.mentions[part.index + 1 : part.index + _FEW] for part in run]
    return all(len(each) > 1 and all(m.owner is part for m in each) for part, each in zip(run, behind, strict=True))


_SECOND = pattern("\\s*(?:[（(](?:二|2)[）)]|二是|②)")
"""Behind a semicolon, but numbered as the second of a list."""


def _is_telling(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether numbers are long or many enough for a slip to say something: 87人，其中46人、23人 leaves out 18."""
    return len(parts) >= _FEW or (whole.values.low or 0) >= _TELLING * whole.claim.last_place


_TELLING = 100
_UNLIKELY = Fraction(1, 8)
_QUITE_RARE = Fraction(1, 30)
"""Three figures side by side are a list, and two may be anything: 发放682.31亿元，余额356.18亿元，年初326.53亿元."""
_RARE = Fraction(1, 60)
_VERY_RARE = Fraction(1, 400)


def split(whole: Mention, runs: Sequence[list[Mention]], cue: str) -> Iterator[Proposal]:
    """A list that words announce as one view of the whole: 按学历分, 从领域看."""
    runs = [run for run in runs if len(run) > 1 and not overlapping(whole, run) and not goes_on_behind(run)]
    runs = [run for run in runs if not begins_ledger(run[0])]  # 105条，其中…；年初为97条，新开14条、停航6条
    runs = [run for run in runs if not shares_leave_room(whole, run)]
    runs = [all_but_one(whole, run) or in_added_units(whole, with_other_units(run)) for run in runs]
    runs = [run for run in runs if exceeds(whole, run) or not leaves_rest_untold(run)]
    if runs:
        sure = any(nearly_all(whole, run) or is_full(whole, run) for run in runs)
        totals = tuple(total_relation(whole, run, cue) for run in runs)
        yield Proposal(totals, Confidence.HIGH if sure else Confidence.MEDIUM)


def with_other_units(run: Sequence[Mention]) -> list[Mention]:
    """The run with the items in its midst that are counted by another word: 项目138项；出让32宗；交易90项."""
    peers = {part.peer for part in run}
    others = {
        m.peer: m
        for m in reversed(run[0].sentence.mentions[run[0].index : run[-1].index])
        if m.peer not in peers and m.role is Role.LEVEL and not m.depth and {m.unit, run[0].unit} <= CASES
    }
    return sorted((*run, *others.values()), key=lambda part: part.claim.start)


def all_but_one(whole: Mention, parts: Sequence[Mention]) -> list[Mention]:
    """The parts without the one that is another matter, where the others come out exactly; [] where none is.

    其中：书记信箱52件；市长信箱908件；收到表扬信29件. 其中乙类2163例，死亡14例；丙类16263例.
    """
    if len(parts) < _FEW or all(part.separator == "、" for part in parts[1:]):
        return []  # items that 、 joins are of one kind: 小学61所、初中19所、特殊教育学校1所
    excess = sum([part.values.low or 0 for part in parts]) - (whole.values.high or 0)
    if not excess > 0:
        return []
    for at, part in enumerate(parts):
        if part.values.high is None or excess > part.values.high:
            continue
        rest = [*parts[:at], *parts[at + 1 :]]
        printed = sum(m.claim.written for m in rest)  # 3.79 + 0.46 + 1.57 is only about 5.83, and proves nothing
        if printed == whole.claim.written and holds(total_relation(whole, rest, "")):
            return rest
    return []


def goes_on_behind(run: Sequence[Mention]) -> bool:
    """Whether the run is a single item of a list that goes on behind the semicolon: 公开招标预算A，节资B；谈判预算C."""
    last = run[-1]
    behind = next((m for m in last.sentence.mentions[last.index + 1 :] if m.unit == last.unit and not m.depth), None)
    if behind is None or behind.peer == last.peer or run[0].peer != last.peer:
        return False
    if behind.lead.strip() and not any(cues.common_end(behind.lead, part.lead) for part in run):
        return False
    return cues.view_of(behind.head) is None


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


def comes_near(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts come within a quarter of the whole."""
    total = sum(part.values.low or 0 for part in parts)
    size = whole.claim.values.low or 0
    return size * 3 <= total * 4 <= size * 5


def is_full(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the list is known to leave nothing out of this whole: by its shares, names, number or small items.

    Where names that mostly cover everything fall short, and reports know others beside them, a slip has to explain it.
    """
    if len(parts) < 2 or not is_of_the_size(whole, parts):
        return len(parts) > 1 and _is_shifted(whole, parts) and (covers(parts) or mostly_covers(parts))
    if leaves_rest_untold(parts) and not exceeds(whole, parts):
        return False
    if is_closed_behind(parts) or (exceeds(whole, parts) and are_disjoint(parts)):
        if not _is_item(whole, parts):
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
        return chance_of_slip(total) <= _UNLIKELY or (exceeds(whole, parts) and misses_by_a_slip(total))
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
    if len(parts) < _FEW or cues.OTHERS.search(parts[-1].lead) is None or _is_item(whole, parts):
        return False
    if not nearly_all(whole, parts) or any(cues.CARRIED_IN.search(part.lead) for part in parts):
        return False
    return not has_more_behind(whole, parts[-1])


def _is_item(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the figure is the first of the list itself: behind a larger one of its unit, or behind 分票种看."""
    if whole.sentence is not parts[0].sentence:
        return False
    front = [m for m in whole.sentence.mentions[: whole.index] if m.unit == whole.unit and m.is_level]
    if any((m.values.low or 0) >= (whole.values.low or 0) for m in front):
        return True
    opening = whole.sentence.words[: whole.claim.start - whole.sentence.start]
    return not front and (cues.LEADING.match(opening) or cues.view_of(opening)) is not None


def _is_shifted(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the point of the whole is moved by one place: 罚没3.18亿元 of 罚款2641万元 and 没收537万元."""
    if (whole.values.low or 0) < _TELLING * whole.claim.last_place:
        return False
    total = sum_of(parts)
    return total.scaled(_ONE_PLACE).meets(whole.values) or total.meets(whole.values.scaled(_ONE_PLACE))


_ONE_PLACE = 10
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


def exceeds(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts are more than their whole can be."""
    size = whole.values.high
    return size is not None and sum([part.values.low or 0 for part in parts]) > size


def one_exceeds(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether one of the parts is more than their whole can be."""
    size = whole.values.high
    return size is not None and max([part.values.low or 0 for part in parts]) > size


def is_of_the_size(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts and whole are within a factor of two: what covers everything by name may be off by much."""
    total, size = sum([part.values.low or 0 for part in parts]), whole.values.low or 0
    return size <= 2 * total <= 4 * size


def of_the_size(wholes: Sequence[Mention], parts: Sequence[Mention]) -> list[Mention]:
    """Those of the figures that may be the whole of the parts by their size."""
    total = sum([part.values.low or 0 for part in parts])
    return [whole for whole in wholes if (size := whole.values.low or 0) <= 2 * total <= 4 * size]


def nearly_all(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts come within a tenth of the whole: a list that leaves more out is no full list."""
    total = sum(part.values.low or 0 for part in parts)
    size = whole.claim.values.low or 0
    return size * 9 <= total * 10 <= size * 11


def _are_of_ledger(run: Sequence[Mention]) -> bool:
    """Whether one of them was carried in and another one went out."""
    carried = [m for m in run if cues.CARRIED_IN.search(m.lead) is not None]
    return bool(carried) and any(_CLOSED.search(m.lead) is not None for m in run if m not in carried)


_CLOSED = pattern("[办审执]结|结案|销号|注销|退出")
FAR_ABOVE = 20
"""A part so many times its whole is a part of something else."""


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
        if _BALANCE.search(run[-1].lead) is not None and any("支出" in part.lead for part in run):
            continue  # 收入28600万元，支出11240万元，调出15800万元，加上年结转1350万元后，年终结转2910万元
        if len({_ends_movement(part) for part in run}) > 1:
            continue  # 新收5777件，审结5625件，新收数由2020年的1486件增至2022年的2318件
        if whole.claim.kind is ClaimKind.DURATION and one_exceeds(whole, run):
            continue  # 在港停时压缩到18.9小时。进口整体通关时间24.8小时，出口0.9小时: times that things take
        if len(run) == _TWO and may_have_been_there(run[-1], whole, run[:-1]):
            return  # 新收286件，结案262件，年末未结58件
        if _are_of_ledger(run):
            continue  # 受理5646宗，上年未结815宗，办结4651宗，转入下年1810宗
        behind = run[-1].sentence.mentions[run[-1].index + 1 : run[-1].index + _TWO]
        if any(is_opening_told(whole, end) for end in (run[-1], *behind)) or is_ledger(whole, run[-1]):
            return  # 年初未检结23件，受理186件，检结191件，年末未检结18件
        if is_full(whole, run) and not overlapping(whole, run) and not is_one_of_them(whole, run):
            full = total_relation(whole, run, "")
            if not holds(full) and any(len(other) > len(run) and is_full(whole, other) for other in runs):
                continue  # 23件，结果维持14件、纠正3件、其他结果4件、尚未审结3件: with those that are open
            if not nearly_all(whole, run) and _is_item(whole, run) and exceeds(whole, run):
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
        if tells_all(whole, run) and not _is_item(whole, run):
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
            most = _RARE if misplaced else _QUITE_RARE if listed else _VERY_RARE
            if not holds(total) and chance_of_slip(total, most=most) <= most:
                yield Proposal((total,), Confidence.MEDIUM)
                return


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


def may_divide(whole: Mention, runs: Sequence[list[Mention]]) -> bool:
    """Whether one of the lists is of the whole's size, or would be but for a slip or for one figure of another matter.

    No other can be told of it without a word: most figures that stand behind one of their unit end here.
    """
    least, most = whole.claim.values.low or 0, max(whole.values.low or 0, whole.values.high or 0)
    for run in runs:
        total = sum([part.values.low or 0 for part in run])
        near = least <= 2 * total <= 4 * most
        if near or is_scale_slip(whole, run) or _is_shifted(whole, run) or all_but_one(whole, run):
            return True
    return bool(runs) and bool(units_in_bracket(whole))


def _ends_movement(part: Mention) -> bool:
    """Whether the figure is what that in front of it has come to: 由1486件增至2318件."""
    before = part.sentence.mentions[part.index - 1] if part.index else None
    return before is not None and before.role is Role.PREVIOUS and before.unit == part.unit and before.peer == part.peer


def is_scale_slip(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether 亿 stands for 万 in a part, or 万 for 亿 in the whole: the part is far too much, and fits in 万."""
    size = whole.values.high or 0
    for part in parts:
        low = part.values.low or 0
        if low > _FAR * size and low <= _TEN_THOUSAND * size:
            return "亿" in part.claim.literal or "万" in whole.claim.literal
    return False


_FAR = 50
_TEN_THOUSAND = 10_000


def earlier_beside(breakdown: Breakdown, kind: RelationKind) -> Iterator[Proposal]:
    """What holds for this year holds for last year where every figure of the breakdown has last year's beside it."""
    if one_exceeds(breakdown.whole, breakdown.parts):
        return  # the last of the list is none of its parts
    figures = [_earlier_of(mention) for mention in (breakdown.whole, *breakdown.parts)]
    earlier = [mention for mention in figures if mention is not None]
    if len(earlier) == len(figures) and len({mention.unit for mention in earlier}) == 1:
        yield Proposal((total_relation(earlier[0], earlier[1:], breakdown.cue, kind=kind),), Confidence.HIGH)


def _earlier_of(mention: Mention) -> Mention | None:
    """Last year's figure that stands right behind: 2821件（上年同期3878件）."""
    following = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    return next((m for m in following if m.role is _PREVIOUS and m.unit == mention.unit), None)


def beside(mention: Mention, *, unit: str = "") -> Mention | None:
    """The figure right behind this one in its clause that counts in another unit: 340件452人."""
    following = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    if not following:
        return None
    second = following[0]
    if not _is_second(mention, second) or second.unit == mention.unit:
        return None
    return second if second.unit == unit or (not unit and not second.lead.strip("、 和及")) else None


def in_front(mention: Mention) -> Mention | None:
    """The figure right in front whose second unit this one gives: the 340件 of 340件452人."""
    if not mention.index or mention.lead.strip("、 和及"):
        return None
    first = mention.sentence.mentions[mention.index - 1]
    return first if _is_second(first, mention) and first.unit != mention.unit else None


def _is_second(first: Mention, second: Mention) -> bool:
    return second.depth == first.depth and second.clause == first.clause and first.is_level and second.is_level
