"""What is done of tasks and what goes on: 13条建议，已办结12条，持续推进1条; 10件实事办结9件，医院1件因工期跨年."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Sentence
from checker.linking.stocks.budgets import left_over
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TASKS = pattern("问题|建议|事项|任务|项目|实事|清单|要点|举措|措施|意见|提案|线索|隐患|工程")
_DONE = pattern("办结|办理完毕|办成|完成|完工|整改|解决|落实|销号|兑现|已作|已处理|审结|化解|答复|建成|竣工")
_GOES_ON = pattern(
    "[，,]?(?:[^，,。；;、\\d]{0,8}(?:持续|继续|序时|接续|按计划|有序|压茬|正常)推进|(?:尚|仍|还)在[^，,。；;\\d]{0,8})(?:的|有|为)*"
)
_GOES_ON_BEHIND = pattern(
    "(?:[^，,。；;、\\d因]{0,6}(?:持续|继续|序时|接续|按计划|有序|压茬|正常)推进|[^，,。；;、\\d因]{0,4}(?:仍|尚|还)在"
    "|[^，,。；;、\\d因]{0,4}因[^，,。；;\\d]{0,14}(?:跨年|延期|延后|顺延|未完成|未办结|暂缓|推迟|结转))"
)
_NONE = pattern("[，,]?(?:没有|无)")
_NEAR = 2
_MOST = 16


def link_still_going_on(sentence: Sentence) -> Iterator[Proposal]:
    """Every three figures of one unit of which the second was done, and the third goes on."""
    for rest in sentence.mentions[2:]:
        if rest.depth or not rest.is_level:
            continue
        behind = not rest.lead.strip("，, ") or _DONE.search(rest.lead) is None
        opens = _GOES_ON.fullmatch(rest.lead) is not None
        if not opens and not (behind and _GOES_ON_BEHIND.match(rest.tail)):
            continue
        like = [
            m
            for m in sentence.mentions[max(0, rest.index - _MOST) : rest.index]
            if m.unit == rest.unit and not m.depth and m.peer == rest.peer
        ]
        if len(like) < _NEAR or not all(m.is_level for m in like) or _goes_further(rest):
            continue
        whole, done = like[-_NEAR:]
        if _DONE.search(done.lead) is None or _DONE.search(whole.lead) is not None or rest.clause - done.clause != 1:
            continue
        relation = left_over(rest, [(1, whole), (-1, done)])
        sure = (
            len(like) == _NEAR
            and _TASKS.search(whole.lead + whole.tail) is not None
            and done.clause - whole.clause <= 1
        )
        if sure or holds(relation):
            yield Proposal((relation,), Confidence.HIGH if sure else Confidence.LOW)


def _goes_further(rest: Mention) -> bool:
    """Whether the list goes on behind the figure: 持续推进3个，未启动1个."""
    behind = rest.sentence.mentions[rest.index + 1 : rest.index + 2]
    return any(m.unit == rest.unit and m.peer == rest.peer and _NONE.match(m.lead) is None for m in behind)
