"""A row of figures and, in the stretches behind it, rows of the same units that divide all of them.

批捕案件5188件，涉及8503人。盗窃1588件，涉及2503人。诈骗3600件，涉及6000人: where one column comes
out, so does the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.columns import PROVES, adds_up
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import nearly_all
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TWO, _FEW = 2, 3
_MOST = 24
_Row = list[Mention]


def link_rows_behind(paragraph: Paragraph) -> Iterator[Proposal]:
    """All columns of the rows behind each row that one of them comes to."""
    rows = list(_rows(paragraph))
    for at, wholes in enumerate(rows):
        behind: list[_Row] = []
        for row in rows[at + 1 : at + 1 + _MOST]:
            if not _is_like(row, wholes, behind):
                break
            behind.append(row)
        if len(behind) < _TWO or (at and _is_like(wholes, rows[at - 1], behind)):
            continue
        columns = [(whole, [row[place] for row in behind]) for place, whole in enumerate(wholes)]
        totals = [total_relation(whole, parts, "") for whole, parts in columns]
        if any(holds(total) and _tells(column[0]) for total, column in zip(totals, columns, strict=True)):
            for total, column in zip(totals, columns, strict=True):
                yield Proposal((total,), Confidence.HIGH if nearly_all(*column) else Confidence.MEDIUM)


def _tells(whole: Mention) -> bool:
    """Whether figures hardly come to it by accident."""
    return (whole.values.low or 0) >= PROVES * PROVES * whole.claim.last_place


def _rows(paragraph: Paragraph) -> Iterator[_Row]:
    """The levels of each stretch between semicolons; [] for one that is no row."""
    for sentence in paragraph.sentences:
        by_peer: dict[int, _Row] = {}
        for mention in sentence.mentions:
            by_peer.setdefault(mention.peer, []).append(mention)
        yield from (_row(told) for told in by_peer.values())


def _row(told: Sequence[Mention]) -> _Row:
    row = [m for m in told if m.is_level and not m.depth]
    units = [m.unit for m in row]
    plain = _TWO <= len(row) <= _FEW and len(set(units)) == len(row) and all(units)
    plain = plain and all(adds_up(m) and m.times == 1 and _NO_SUM.search(m.lead) is None for m in row)
    return row if plain and not any(m.depth for m in told) else []


def _is_like(row: _Row, wholes: _Row, others: Sequence[_Row]) -> bool:
    """Whether the row tells the same things as the whole's, of a name that no other row has."""
    if not row or [m.unit for m in row] != [m.unit for m in wholes]:
        return False
    same = all(_word(m) == _word(whole) for m, whole in zip(row[1:], wholes[1:], strict=True))
    name = _word(row[0])
    return same and len(name) >= _TWO and all(name != _word(other[0]) for other in (wholes, *others))


def _word(mention: Mention) -> str:
    return mention.lead.strip(" 　、，,；;：:和及与").removeprefix("其中").strip("，, ")


_NO_SUM = pattern(
    f"{cues.OUTSIDE.pattern}|均|每|标准|计划|目标|任务|预算|比上|较上|[上去前]年|同期|累计|合计|共计|总计"
)
