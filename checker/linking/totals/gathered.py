"""Totals that gather what earlier sentences tell: by their verb (追回A。…追回B。已累计追回基金C), by their noun,
or as many as their words count (首批86台。第二批112台。两批合计198台).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.passage import Mention
from checker.linking.totals.columns import Column
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_MOST_TOLD = 24
_FEW = 2


def gathered(told: Sequence[Mention], column: Column) -> Iterator[Proposal]:
    """Figures of earlier sentences that a total gathers by their verb: 追回A。…追回B。已累计追回基金C."""
    whole = column.mentions[0]
    if not column.top or cues.TOTAL_AFTER.search(whole.lead) is None:
        return
    noun = _SUMMED_NOUN.search(whole.lead)
    if noun is not None and told:
        last = list(takewhile(lambda m: m.sentence is told[-1].sentence, reversed(told)))[::-1]
        last = [m for m in last if m.unit == whole.unit and m.is_level]
        alike = [m for m in last if m.lead.strip("，, ") == noun.group(1)]
        if len(alike) > 1 and len({m.peer for m in alike}) == len(alike):
            yield Proposal((total_relation(whole, alike, whole.lead),), Confidence.MEDIUM)
            return
    if len(column.mentions) > 1:
        return
    words = whole.lead.rstrip("为达约 　")[-_WORDS:]
    like = [m for m in told[-_MOST_TOLD:] if m.unit == whole.unit]
    parts = [m for m in like if cues.overlap(words, m.label) > 1] if len(like) > 1 else []
    if len(parts) < _FEW:
        return
    if cues.EXPECTED.search(whole.head) and not all(cues.EXPECTED.search(part.head) for part in parts):
        return  # 收入12.47亿元。…免收1.06亿元。预计全年收入18.5亿元: no sum of what was reached
    if all((part.values.low or 0) <= (whole.values.high or 0) for part in parts):
        yield Proposal((total_relation(whole, parts, whole.lead),), Confidence.MEDIUM)


_SUMMED_NOUN = pattern("([^\\W\\d_a-zA-Z]{2,4})(?:总数)?(?:合计|共计|总计)(?:为|达|有)*$")
"""小学29所，在校生21740人；初中11所，在校生12318人。在校生合计34058人: each under the same word."""
_NUMBERED = pattern("^(?:首|前?第?[一二三四五六])[批次期轮年阶]|^[上下]半年")

_FURTHEST = 200


def numbered_before(told: Sequence[Mention], column: Column) -> Iterator[Proposal]:
    """首批向1374家…。第二批217家…。两批合计1591家: as many figures as the words count, each under its number."""
    whole = column.mentions[0]
    number = _number_of(whole)
    if not 1 < number <= len(told):
        return
    parts: list[Mention] = []
    for m in told[-_FURTHEST:]:
        opening = m.sentence.text[m.claim.start - len(m.head) : m.claim.start].lstrip("，, ")
        if m.unit == whole.unit and m.is_level and not m.depth and _NUMBERED.match(opening):
            if all(m.sentence is not other.sentence or m.clause != other.clause for other in parts):
                parts.append(m)
    if len(parts) == number:
        words = whole.lead[_FEW:].rstrip("为达约有了 　")
        same = all(not words or cues.overlap(words, part.label) >= min(len(words), _FEW) for part in parts)
        # 首批采购86台。第二批采购112台。两批合计到货195台: not of what was bought
        yield Proposal((total_relation(whole, parts, whole.lead),), Confidence.HIGH if same else Confidence.LOW)


def _number_of(whole: Mention) -> int:
    """How many figures the words say that the total is of: 2 of 两批合计; 0 where they do not."""
    first = whole.index and whole.sentence.mentions[0]
    if not first or first.tail[:2] not in ("合计", "共计", "总计", "累计", "相加") or first.clause != whole.clause:
        return 0
    return number_of(first.claim.number) or 0


_WORDS = 4
