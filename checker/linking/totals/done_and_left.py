"""A total behind what was done of it and what is left: 已兑付612户，尚有18户暂缓兑付，应兑付总户数630户."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_DONE = pattern("(?<!未)已(?:经|累计)?(?P<verb>[^\\W\\d_a-zA-Z]{2,3})|(?<![未不])完成(?P<noun>[^\\W\\d_a-zA-Z]{2})")
_LEFT = pattern("[，,、；;]?\\s*(?:目前|现)?(?:(?:尚|还|仍)(?:有|余|剩|未)|未|待|剩余?|余下|其余|没有?)")
_IN_ALL = pattern(
    "[，,；;]?\\s*(?:(?:[应需拟]|计划|任务|登记|核定|全部|涉及)[^\\W\\d_a-zA-Z]{0,6}?(?:总(?:[户人件宗份台套亩量数额]|人次|金额|面积)数?|合计|共计?)|总(?:[户人件宗份台套亩量]数|[量数额])"
    "|(?:两者|两项|二者)?(?:合计|共计|总计))(?:为|是|达|共)*$"
)
_MOST = 32


def link_done_and_left(sentence: Sentence) -> Iterator[Proposal]:
    """Every total whose two parts, what was done and what is left, stand right in front of it in its unit."""
    for whole in sentence.mentions[2:_MOST]:
        if not whole.is_level or whole.depth or _IN_ALL.fullmatch(whole.head) is None:
            continue
        like = [m for m in sentence.mentions[: whole.index] if m.is_level and m.unit == whole.unit and not m.depth]
        if len(like) == _BOTH and _are_done_and_left(*like) and like[0].peer == whole.peer:
            sure = whole.clause - like[1].clause <= _NEAR
            yield Proposal((total_relation(whole, like, "总"),), Confidence.HIGH if sure else Confidence.LOW)


def _are_done_and_left(done: Mention, left: Mention) -> bool:
    return _DONE.search(done.lead) is not None and _LEFT.match(left.head) is not None and done.clause < left.clause


_BOTH = 2
_NEAR = 2
