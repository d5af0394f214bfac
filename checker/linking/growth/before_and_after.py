"""How much a figure changed from a beginning to an end that their own words name.

水位月初372.6米，月末378.1米，上涨5.5米; 改造前单耗38.6千瓦时，改造后31.2千瓦时，下降19.2%.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.growth.differences import difference
from checker.linking.growth.growth_readings import growth_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import LEVELS
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_ENDS = (
    (pattern("(?P<what>[年月期季]|学[年期])初"), pattern("\\s*(?:而|到|至)?(?P<what>[年月期季]|学[年期])[末底]")),
    (
        pattern("(?P<what>[^\\W\\d_a-zA-Z]{2})(?:之|以)?前"),
        pattern("\\s*(?:而|到|至)?(?P<what>[^\\W\\d_a-zA-Z]{2})(?:之|以)?后"),
    ),
    (pattern("(?P<what>)入院"), pattern("\\s*(?:而|到|至)?(?P<what>)出院")),
)
_FILLED = pattern("时|平均|的|为|是|有|约|仅|只|达到?|[升降增减]?[至到]|共|每[^\\W\\d_a-zA-Z]|[，,\\s]")
_PLAIN = pattern("[\\s，,]*(?:共|约|累计|一共|前后)*[^\\W\\d_a-zA-Z]{1,6}")
_COMPARED = pattern("比|较|与|同期|环|均|最|[拟将再需应可还又另]")
_ROLES = (*LEVELS, Role.PREVIOUS)
_CHANGES = (Role.CHANGE, Role.NET, Role.GROWTH)
_BETTER = pattern("提高|提升|进步")
"""Of a time, that may be less: 训练后12.1秒，提高0.5秒."""


def link_before_and_after(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every change right behind two figures in clauses of their own, of a beginning and of its end."""
    for sentence in paragraph.sentences:
        for before, after, change in zip(sentence.mentions, sentence.mentions[1:], sentence.mentions[2:], strict=False):
            if change.role in _CHANGES and _in_a_row(before, after, change):
                if _is_bare(change) and _is_end(before, after) and not _has_counterpart(change):
                    yield from _changed(before, after, change)


def _in_a_row(before: Mention, after: Mention, change: Mention) -> bool:
    """Whether the three stand in three clauses that follow each other, and the two are figures of one unit."""
    row = before.clause + 1 == after.clause == change.clause - 1 and before.peer == after.peer == change.peer
    plain = not (before.depth or after.depth or change.depth) and change.direction != 0
    return row and plain and before.unit == after.unit and before.role in _ROLES and after.role in _ROLES


def _is_bare(change: Mention) -> bool:
    """Whether the change has no words but its own: no subject, and nothing that it is compared with."""
    head = _END_TO_END.sub("", change.head)
    own = _PLAIN.fullmatch(head) is not None and _COMPARED.search(head) is None
    if change.claim.kind is ClaimKind.DURATION and _BETTER.search(head) is not None:
        return False
    return own and len(cues.subject_of(head)) < _NAME


_NAME = 2
_END_TO_END = pattern("^[，,\\s]*(?:[年月期季][末底])?[比较][年月期季]初")
"""年初224.47亿元，年末340.11亿元，年末比年初增加: the two, named again."""


def _has_counterpart(change: Mention) -> bool:
    """Whether what went the other way stands behind, so that neither is the difference: 减少86人、新进32人."""
    behind = change.sentence.mentions[change.index + 1 : change.index + 2]
    for other in behind:
        if other.unit != change.unit or other.peer != change.peer or other.depth:
            return False
        flows = other.role in _CHANGES or cues.COMES_IN.search(other.lead) or cues.GOES_OUT.search(other.lead)
        return other.clause == change.clause or (other.clause == change.clause + 1 and bool(flows))
    return False


def _is_end(before: Mention, after: Mention) -> bool:
    """Whether the first is called a beginning and the second its end, of one thing."""
    for begins, ends in _ENDS:
        end = ends.match(after.head)
        begin = begins.search(before.head) if end is not None else None
        if begin is None or end is None or begin["what"] != end["what"]:
            continue
        rest = _FILLED.sub("", after.head[end.end() :])
        return not rest or cues.overlap(rest, before.head) >= min(_NAME, len(rest))
    return False


def _changed(before: Mention, after: Mention, change: Mention) -> Iterator[Proposal]:
    confidence = Confidence.MEDIUM if change.tail else Confidence.HIGH
    percentages = before.claim.kind is ClaimKind.PERCENT
    if change.role is Role.GROWTH:
        if not percentages:
            yield Proposal((growth_of(change, after, before),), confidence)
    elif change.claim.kind is ClaimKind.POINTS if percentages else change.unit == before.unit:
        yield Proposal((difference(change, after, before),), confidence)
