"""A whole in front of which its sorts are named: 办理代表建议、委员提案共7件，其中建议5件、提案2件.

Who adds up what two or three names call, and then tells so many of each, leaves nothing out. 或 says it as well: 63批，
全部退运或销毁，其中退运41批、销毁22批.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.reach import joins_list
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SUMMED = pattern("\\s*(?P<names>[^，,。；;：:\\d（()）]{4,40}?)(?:合计|共计|总计|一?共)(?:有|为|达|计)*")
_EITHER_WAY = pattern(
    "[，,]\\s*(?:均|都|已?全部|悉数)(?:已|依法|按规定)*(?P<names>[^，,。；;：:\\d和与及、]{2,12}或(?:者)?[^，,。；;：:\\d]{2,8})[，,]"
)
_JOIN = pattern("[、和与及]|以及|或者?")
_AMONG = pattern("\\s*(?:其中)?[，,：:]?\\s*")
_ENDING = pattern("(?:共|有|为|达)*$")
_BOTH = pattern("同时|既|重[复合叠]|交叉|兼")
_MOST, _TWO = 4, 2
_TIMES = 3


def link_named_in_front(sentence: Sentence) -> Iterator[Proposal]:
    """Every whole whose clause, or the one behind it, names as many sorts as the list behind 其中 has."""
    for whole in sentence.mentions[:-_TWO]:
        if not whole.is_level or whole.depth:
            continue
        first = sentence.mentions[whole.index + 1]
        if "其中" not in first.head or first.unit != whole.unit:
            continue
        names = _names_around(whole, first)
        parts = sentence.mentions[first.index : first.index + len(names)]
        if not _TWO <= len(names) <= _MOST or len(parts) != len(names) or not _are_items(whole, parts):
            continue
        if not _is_last(parts) or not _bear(names, parts):
            continue
        total = sum(part.values.low or 0 for part in parts)
        size = whole.values.high or 0
        if total <= size * _TIMES and size <= total * _TIMES:
            yield Proposal((total_relation(whole, parts, "其中"),), Confidence.HIGH)


def _names_around(whole: Mention, first: Mention) -> list[str]:
    said = _SUMMED.fullmatch(whole.head)
    if said is None or "或" in said["names"]:
        said = _EITHER_WAY.fullmatch(
            whole.sentence.text, whole.claim.end + len(whole.tail), first.claim.start - len(first.head)
        )
    return _JOIN.split(said["names"]) if said is not None else []


def _are_items(whole: Mention, parts: Sequence[Mention]) -> bool:
    alike = all(m.is_level and m.unit == whole.unit and not m.depth and m.peer == whole.peer for m in parts)
    return alike and all(joins_list(m) for m in parts[1:]) and len({m.clause for m in parts}) == 1


def _is_last(parts: Sequence[Mention]) -> bool:
    """Whether the list ends with them: no 等, no 已办结, and no further item or overlap behind."""
    last = parts[-1]
    behind = last.sentence.mentions[last.index + 1 : last.index + _TWO]
    goes_on = any(m.unit == last.unit and (m.clause == last.clause or cues.OUTSIDE.search(m.lead)) for m in behind)
    if goes_on or last.tail.strip():
        return False
    return _BOTH.search(last.sentence.text, last.claim.end, last.sentence.end) is None


def _bear(names: Sequence[str], parts: Sequence[Mention]) -> bool:
    """Whether each part bears one of the names, in the same order: 建议 of 代表建议, 提案 of 委员提案."""
    own = [_ENDING.sub("", _AMONG.sub("", m.lead.strip("、和与及 "), count=1)) for m in parts]
    return all(
        len(part) >= _TWO and part in name and not any(part in other for other in names if other is not name)
        for part, name in zip(own, names, strict=True)
    )
