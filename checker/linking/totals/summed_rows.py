"""Sums of rows that tell the same things of one sort after the other.

检查药店386家，责令整改52家，立案17家；检查诊所203家，责令整改24家，立案8家。两类合计检查589家，责令整改76家，立案25家.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SAID = pattern(
    "(?P<number>[两二三四五六])(?:类|者|项|种|级|地|家|县|区|镇|院|校)[^\\W\\d_a-zA-Z]{0,6}?(?:合计|共计|总计|共)"
)
_TWO = 2
_VERB = 2


def summed_rows(sentence: Sentence) -> Iterator[Proposal]:
    """Each figure of the row that sums up, with the figure in its place in every row in front of it."""
    if "计" not in sentence.words and "共" not in sentence.words:
        return
    for first in sentence.mentions:
        head = first.head
        said = _SAID.search(head) if first.is_level and not first.depth and ("计" in head or "共" in head) else None
        if said is None:
            continue
        sums = [m for m in sentence.mentions[first.index :] if m.peer == first.peer]
        rows = _rows_before(first, number_of(said["number"]))
        if len(sums) < _TWO or not rows or not all(_is_row(row, sums) for row in rows):
            continue
        for place, whole in enumerate(sums):
            relation = total_relation(whole, [row[place] for row in rows], said.group())
            yield Proposal((relation,), Confidence.HIGH)


def _rows_before(first: Mention, count: int) -> list[list[Mention]]:
    """So many stretches between semicolons in front of the figure; [] where there are fewer, or more."""
    paragraph = first.sentence.paragraph
    front = paragraph.before(paragraph.number_of(first.sentence), 1) if first.clause == 0 else []
    told = [*(front[0].mentions if front and front[0].paragraph is paragraph else ()), *first.sentence.mentions]
    rows: dict[tuple[int, int], list[Mention]] = {}
    for mention in told:
        if mention is first:
            break
        if mention.role is not Role.CONDITION:
            rows.setdefault((mention.sentence.start, mention.peer), []).append(mention)
    return list(rows.values()) if len(rows) == count else []


def _is_row(row: Sequence[Mention], sums: Sequence[Mention]) -> bool:
    """Whether the stretch tells as many figures in the same units, all but the first in the same words."""
    if len(row) != len(sums) or not all(m.is_level and not m.depth for m in (*row, *sums)):
        return False
    alike = all(m.unit == whole.unit for m, whole in zip(row, sums, strict=True))
    words = [(m.lead.strip("，,、 "), whole.lead.strip("，,、 ")) for m, whole in zip(row[1:], sums[1:], strict=True)]
    return alike and all(own and own[-_VERB:] == of_all[-_VERB:] for own, of_all in words)
