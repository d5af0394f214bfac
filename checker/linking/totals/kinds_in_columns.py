"""Several columns of bodies and of the kinds of them told behind, over sentences and paragraphs.

学校146所，招生3.04万人，在校生11.76万人，专任教师7955人。其中，幼儿园76所，在园幼儿2.54万人，教师1594人。小学…。
全县中小学30所，校舍57.7万平方米，图书146万册。/ 小学17所，校舍25.5万平方米，图书81万册。/ 初中13所，….

The kinds are the next bodies of that unit. They are all of them where the bodies and one more column come out, or where
two other columns do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.breakdowns import nearly_all
from checker.linking.totals.columns import PROVES, adds_up
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TWO, _FEW = 2, 3
_MOST = 8
_BODIES = frozenset(("所", "个", "家", "处", "座"))
_Row = dict[tuple[str, str], Mention]
"""The figures of a body by their unit and the end of their noun; the first is how many bodies there are."""


def link_kinds_in_columns(paragraphs: Sequence[Paragraph]) -> Iterator[Proposal]:
    """All columns of the kinds behind each row of bodies that these make up."""
    rows = [row for paragraph in paragraphs for row in _rows(paragraph)]
    for at, (unit, wholes) in enumerate(rows):
        kinds: list[_Row] = []
        for other, row in rows[at + 1 : at + 1 + _MOST]:
            if other != unit or not (common := [key for key in wholes if all(key in each for each in (*kinds, row))]):
                break
            kinds.append(row)
            if len(kinds) < _TWO or len(common) < _FEW:
                continue
            told = [(wholes[key], [kind[key] for kind in kinds]) for key in common]
            if (found := _columns(told)) is not None:
                yield from found
                break


def _columns(told: Sequence[tuple[Mention, list[Mention]]]) -> list[Proposal] | None:
    totals = [total_relation(whole, parts, "") for whole, parts in told]
    right = [holds(total) for total in totals]
    if sum(right) < _TWO or not any(fits and _tells(whole) for fits, (whole, _) in zip(right, told, strict=True)):
        return None
    sure = [
        fits or nearly_all(*column) or misses_by_a_slip(total)
        for total, fits, column in zip(totals, right, told, strict=True)
    ]
    many = sum(right) * _TWO > len(right)
    return [
        Proposal((total,), Confidence.HIGH if full and (fits or many) else Confidence.LOW)
        for total, fits, full in zip(totals, right, sure, strict=True)
    ]


def _tells(whole: Mention) -> bool:
    """Whether figures hardly come to it by accident."""
    return (whole.values.low or 0) >= PROVES * PROVES * whole.claim.last_place


def _rows(paragraph: Paragraph) -> Iterator[tuple[str, _Row]]:
    """What is told of each body, from the count of it to the next one's."""
    row: _Row = {}
    unit = ""
    for sentence in paragraph.sentences:
        peers: set[int] = set()
        for mention in sentence.mentions:
            opens = mention.peer not in peers
            peers.add(mention.peer)
            if mention.depth or not mention.is_level or not mention.unit or not adds_up(mention) or mention.times > 1:
                continue
            if opens and mention.unit in _BODIES:
                if len(row) >= _FEW:
                    yield unit, row
                row, unit = {(mention.unit, ""): mention}, mention.unit
            elif row and (noun := _noun(mention)):
                row.setdefault((mention.unit, noun), mention)
    if len(row) >= _FEW:
        yield unit, row


def _noun(mention: Mention) -> str:
    """The end of what the figure counts: 在园幼儿 are what 在校生 are elsewhere."""
    lead = _FILLER.sub("", mention.lead)
    if _NO_COLUMN.search(mention.lead) is not None:
        return ""
    if _AT_SCHOOL.search(lead) is not None:
        return "在校"
    return lead[-_TWO:]


_FILLER = pattern("^[，,、；;\\s]*(?:其中)?|(?:人?数|总?量)?(?:[为达计共约有]|达到)*\\s*$")
_AT_SCHOOL = pattern("在[校园学读](?:学?生|幼儿|儿童|人|$)")
_NO_COLUMN = pattern("其中|均|每|标准|计划|目标|任务|比上|较上|[上去前]年|同期|累计|合计")
