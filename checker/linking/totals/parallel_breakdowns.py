"""What holds for 件 holds for 人: 问题63起，处理91人。A类29起、处理44人，B类34起、处理47人."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.passage import Mention
from checker.linking.totals.columns import Breakdown
from checker.linking.totals.figures_beside import beside, earlier_beside, in_front
from checker.linking.totals.relations import total_relation
from checker.model.relation import Confidence, RelationKind

_PAIR = 2


def parallel_breakdowns(found: list[Breakdown]) -> Iterator[Proposal]:
    """What holds for 件 must hold for 人 when each figure of the breakdown carries a second one beside it, and the
    other way round.
    """
    for breakdown in found:
        figures = (breakdown.whole, *breakdown.parts)
        whole = beside(breakdown.whole)
        behind = [beside(part, unit=whole.unit) for part in breakdown.parts] if whole is not None else []
        for second in ([whole, *behind], list(map(in_front, figures))):
            others = [mention for mention in second if mention is not None]
            if len(others) == len(figures) and len({mention.unit for mention in others}) == 1:
                total = total_relation(others[0], others[1:], breakdown.cue)
                by_accident = _may_be_an_accident(breakdown) and not holds(total) and not misses_by_a_slip(total)
                yield Proposal((total,), Confidence.LOW if by_accident else Confidence.HIGH)
        yield from _seconds_by_word(breakdown, found)
        yield from earlier_beside(breakdown, RelationKind.TOTAL)


def _may_be_an_accident(breakdown: Breakdown) -> bool:
    """受理案件82件104人。…退回补充侦查44件79人，重报38件81人: no words, and two figures of another sentence alone."""
    apart = breakdown.whole.sentence is not breakdown.parts[0].sentence
    return apart and not breakdown.cue and len(breakdown.parts) == _PAIR


def _seconds_by_word(breakdown: Breakdown, found: Sequence[Breakdown]) -> Iterator[Proposal]:
    """问题63起，处理91人。A类29起、处理44人，B类34起、处理47人: each item's second figure by the word that all have."""
    whole, (first, *others) = breakdown.whole, breakdown.parts
    second = _following(first)
    word = second.lead.strip("、，, ") if second is not None else ""
    if second is None or len(word) < _WORD or second.unit == whole.unit or cues.RESPECTIVELY.search(word):
        return
    seconds = [second, *(m for part in others if (m := _following(part)) is not None)]
    if len(seconds) != len(breakdown.parts) or any(m.unit != second.unit for m in seconds):
        return
    if any(m.lead.strip("、，, ") != word for m in seconds):
        return
    behind = whole.sentence.mentions[whole.index + 1 : whole.index + 1 + _FEW]
    behind = [m for m in behind if m.peer == whole.peer and m.claim.start < first.claim.start]
    named = [m for m in behind if m.is_level and m.unit == second.unit and m.lead.endswith(word) and not m.depth]
    if any(other.whole is whole for other in found for whole in named):
        return  # 罚款186万元, which comes out with what was 没收 besides
    if len(named) == 1 and all((m.values.low or 0) <= (named[0].values.high or 0) for m in seconds):
        yield Proposal((total_relation(named[0], seconds, breakdown.cue),), Confidence.HIGH)


_WORD = 2
_FEW = 3


def _following(part: Mention) -> Mention | None:
    """The level that follows the figure in its item, in another unit."""
    for mention in part.sentence.mentions[part.index + 1 : part.index + 2]:
        if mention.peer == part.peer and mention.is_level and mention.depth == part.depth and mention.unit != part.unit:
            return mention
    return None
