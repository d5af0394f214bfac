"""Changes that stand in the clause right behind a figure and its earlier one, and say only how much more or less it is.

签发8.46万本，上年签发6.93万本，一年多签发1.53万本; 用户41.3万户，上年为44.8万户，流失3.5万户;
均价612元，上年684元，每吨下降72元.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.growth.differences import difference
from checker.linking.passage import Mention, Role, Sentence
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SPAN = (
    "(?:[，,\\s]*(?:(?:这?一年|[两二三五十]年)(?:来|间|里|下来|之间|当中)?|同比|平均|净|共|实际|合计"
    "|每(?![年月季日周天])[^\\W\\d_a-zA-Z]))*"
)
_MORE = pattern(
    f"{_SPAN}(?:多(?!次|项|个|种|家|人|名)|增加|增|上涨|涨|高|提高|贵|净增)(?:了|出)?(?P<deed>[^，,。；;、\\d]{{0,4}})"
)
_LESS = pattern(
    f"{_SPAN}(?:少(?!数|年|儿)|减少|减|下降|降低|降|低|便宜|下跌|跌|缩短)(?:了|掉)?(?P<deed>[^，,。；;、\\d]{{0,4}})"
)
_LOST = pattern(f"{_SPAN}(?:流失|萎缩|缩水|流出)(?:了|掉)?")
_EARLIER = pattern(
    "[，,\\s]*(?:而|但)?(?:上一?年|去年|前一年|上年度)(?:同期|末|底|度)?(?:[^，,。；;、\\d]{0,6})|[，,\\s]*(?:比|较)[^，,。；;、\\d]{2,16}"
)
_KINDS = (ClaimKind.PERCENT, ClaimKind.POINTS, ClaimKind.DURATION)
_LEVELS = (Role.LEVEL, Role.AVERAGE)
_FLOWS = pattern("新|增|入|出|退|停|转|办|注销")
_BACK = 3


def link_pairs_in_front(sentence: Sentence) -> Iterator[Proposal]:
    """Every such change with the pair in the two clauses in front of it."""
    for previous in sentence.mentions[1:-1]:
        if previous.role is not Role.PREVIOUS or previous.depth or _EARLIER.fullmatch(previous.head) is None:
            continue
        current = sentence.mentions[previous.index - 1]
        change = _in_next_clause(previous)
        if change is None or current.role not in _LEVELS or previous.clause - current.clause != 1 or current.depth:
            continue
        if current.unit != previous.unit or current.peer != previous.peer or current.claim.approximation in BOUNDS:
            continue
        more, lost = _MORE.fullmatch(change.head), _LOST.fullmatch(change.head) is not None
        said = more or _LESS.fullmatch(change.head)
        if (said is None and not lost) or (lost and _goes_on(change)):
            continue
        if said is not None and said["deed"].strip("额数") not in current.lead + previous.lead:
            continue  # 入库46.8万吨，上年41.4万吨，增加仓容12万吨
        told = difference(change.as_change(1 if more is not None else -1), current, previous)
        yield Proposal((told,), Confidence.MEDIUM if lost else Confidence.HIGH)


def _in_next_clause(previous: Mention) -> Mention | None:
    """The one figure of the unit in the clause behind, which no other has."""
    behind = previous.sentence.mentions[previous.index + 1 : previous.index + 1 + _BACK]
    beside = [m for m in behind if m.clause == previous.clause + 1 and m.unit == previous.unit and not m.depth]
    if len(beside) != 1 or beside[0].claim.kind in _KINDS or beside[0].tail.strip():
        return None
    return beside[0] if not any(m.clause == previous.clause for m in behind) else None


def _goes_on(change: Mention) -> bool:
    """流失5.3万户，新增1.8万户: what came and what went, and no net of both."""
    behind = change.sentence.mentions[change.index + 1 : change.index + 2]
    return bool(behind) and behind[0].unit == change.unit and _FLOWS.search(behind[0].lead) is not None
