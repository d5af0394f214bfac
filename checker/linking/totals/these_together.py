"""What points back to several figures together: 起诉731人，不起诉169人，…；上述900人中，适用认罪认罚814人."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

_THESE = pattern("[，,；;]?\\s*(?:在|对|将)?(?:上述|以上|前述|这)$")
_AMONG = pattern("[^，,。；;：:、\\d]{0,8}(?:当中|之中|中|里)")
_MOST = 4
_FEWEST = 2
_NEAR = 24


def link_these_together(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every figure behind 上述 that no single one in front is, and that some in a row come to.

    It is only ever verified: 上述 may speak of anything that was told.
    """
    for number, sentence in enumerate(paragraph.sentences):
        for again in sentence.mentions:
            if not again.is_level or again.depth or _THESE.fullmatch(again.head) is None:
                continue
            if _AMONG.match(again.tail) is None:
                continue
            earlier = paragraph.sentences[number - 1].mentions[-_NEAR:] if number else []
            here = sentence.mentions[max(0, again.index - _NEAR) : again.index]
            front = [m for m in (*earlier, *here) if _is_like(m, again)]
            if not any(m.values.meets(again.values) for m in front):
                yield from _of_rows(again, front)


def _of_rows(again: Mention, front: Sequence[Mention]) -> Iterator[Proposal]:
    rows = (front[-size:] for size in range(_FEWEST, min(_MOST, len(front)) + 1))
    readings: list[Relation] = [total_relation(again, row, "上述") for row in rows]
    told = next(filter(holds, readings), None)
    if told is not None:
        yield Proposal((told,), Confidence.LOW)


def _is_like(mention: Mention, again: Mention) -> bool:
    return mention.is_level and mention.unit == again.unit and not mention.depth
