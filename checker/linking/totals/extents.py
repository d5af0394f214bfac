"""How far a list of parts may go: 其中A1件，为…；B2件；C3件, 存款13.2亿元，其中储蓄10.3亿元，贷款3.3亿元."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role
from checker.linking.totals.added_units import CASES
from checker.linking.totals.closure import are_all_sorts
from checker.linking.totals.columns import opens_own_whole
from checker.linking.totals.signed_changes import sign_of_balance
from checker.model.patterns import pattern

_TWO = 2
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
            if mention.peer != run[-1].peer and BALANCE.search(mention.lead) is not None:
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
BALANCE = pattern("[年期月季][末终][^，,。；;]{0,6}(?:结余|结存|余额|结转)|滚存|累计结余")
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


def with_other_units(run: Sequence[Mention]) -> list[Mention]:
    """The run with the items in its midst that are counted by another word: 项目138项；出让32宗；交易90项."""
    peers = {part.peer for part in run}
    others = {
        m.peer: m
        for m in reversed(run[0].sentence.mentions[run[0].index : run[-1].index])
        if m.peer not in peers and m.role is Role.LEVEL and not m.depth and {m.unit, run[0].unit} <= CASES
    }
    return sorted((*run, *others.values()), key=lambda part: part.claim.start)


def goes_on_behind(run: Sequence[Mention]) -> bool:
    """Whether the run is a single item of a list that goes on behind the semicolon: 公开招标预算A，节资B；谈判预算C."""
    last = run[-1]
    behind = next((m for m in last.sentence.mentions[last.index + 1 :] if m.unit == last.unit and not m.depth), None)
    if behind is None or behind.peer == last.peer or run[0].peer != last.peer:
        return False
    if behind.lead.strip() and not any(cues.common_end(behind.lead, part.lead) for part in run):
        return False
    return cues.view_of(behind.head) is None
