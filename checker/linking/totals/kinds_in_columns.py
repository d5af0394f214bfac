"""Several columns of what there is and of the kinds of it, over sentences and paragraphs.

学校118所，招生2.37万人，在校生9.42万人，专任教师6180人。其中，幼儿园63所，在园幼儿1.98万人，教师1246人。小学…。
图书馆26座，馆舍42.9万平方米，藏书106万册。/ 市区15座，馆舍18.7万平方米，藏书64万册。/ 郊县11座，….

    医院职工总数14236人，医师5127人。综合医院职工总数8654人；医师3019人。专科医院职工总数5582人，….
    综合医院病人9264人，护工735人；…。疗养病人5926人，护工87人。病人总数58087人，护工总数3082人.

The kinds are what next is counted like the first figure. They are all of them where two columns come out, or where one
of two does that figures hardly come to by accident.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.columns import PROVES, adds_up
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import nearly_all
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TWO, _FEW = 2, 3
_MOST = 8
_NEAR = 40
"""So many figures further on the next kind begins."""
_BODIES = frozenset(("所", "个", "家", "处", "座"))
_Key = tuple[str, str]
"""What a figure counts: its unit and the end of its noun, which the first of a row of bodies goes without."""
_Row = dict[_Key, Mention]


def link_kinds_in_columns(paragraphs: Sequence[Paragraph]) -> Iterator[Proposal]:
    """All columns of the kinds behind each row that these make up, and of those in front of a row of sums."""
    figures: list[tuple[_Key, Mention]] = []
    ends: list[int] = []
    opened: defaultdict[_Key, list[int]] = defaultdict(list)
    first: list[int] = []
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            peers: set[int] = set()
            for mention in sentence.mentions:
                opens = mention.peer not in peers
                if (key := _key(mention, opens)) is not None:
                    if opens:
                        opened[key].append(len(figures))
                        first += [len(figures)] * (not peers)
                    figures.append((key, mention))
                peers.add(mention.peer)
        ends.append(len(figures))
        yield from _sums_behind(paragraph)
    for at in first:
        starts = opened[figures[at][0]]
        place = bisect_right(starts, at)
        rows = starts[place - 1 : place + _MOST]
        if len(rows) > _TWO and rows[1] - at <= _NEAR and rows[_TWO] - rows[1] <= _NEAR:
            yield from _divided(figures, ends, [*rows, len(figures)])


def _divided(figures: Sequence[tuple[_Key, Mention]], ends: Sequence[int], starts: Sequence[int]) -> Sequence[Proposal]:
    kinds: list[_Row] = []
    wholes: _Row = {}
    for start, until in pairwise(starts):
        row: _Row = {}
        for key, mention in figures[start : min(until, start + _NEAR, ends[bisect_right(ends, start)])]:
            row.setdefault(key, mention)
        if not wholes:
            wholes = row
            continue
        kinds.append(row)
        common = [key for key in wholes if all(key in each for each in kinds)]
        if len(common) < _TWO:
            break
        told_as_all = len(common) >= _FEW or _IN_ALL.search(wholes[common[0]].lead) is not None
        if len(kinds) < _TWO or not told_as_all:
            continue
        if (found := _columns([(wholes[key], [kind[key] for kind in kinds]) for key in common])) is not None:
            return found
    return ()


def _sums_behind(paragraph: Paragraph) -> Iterator[Proposal]:
    """…。病人总数58087人，护工总数3082人: what the rows in front come to."""
    if "总" not in paragraph.words and "合计" not in paragraph.words:
        return
    rows: list[list[Mention]] = []
    for sentence in paragraph.sentences:
        by_peer: defaultdict[int, list[Mention]] = defaultdict(list)
        for mention in sentence.mentions:
            if mention.is_level and not mention.depth:
                by_peer[mention.peer].append(mention)
        rows += by_peer.values()
    for at, wholes in enumerate(rows):
        if not _TWO <= len(wholes) <= _FEW or not all(_SUM.search(m.lead) for m in wholes):
            continue
        units = [m.unit for m in wholes]
        start = at
        while start and [m.unit for m in rows[start - 1]] == units and all(map(_is_plain, rows[start - 1])):
            start -= 1
        for since in range(start, at - 1):
            if (found := _columns(list(zip(wholes, zip(*rows[since:at], strict=True), strict=True)))) is not None:
                yield from found
                break


_SUM = pattern("总[人数量额]{1,2}(?:[为达有]|达到)?$|合计$|总计$")
_IN_ALL = pattern("总|共|合计")


def _columns(told: Sequence[tuple[Mention, Sequence[Mention]]]) -> list[Proposal] | None:
    """What each column comes to, where enough of them come out."""
    totals = [total_relation(whole, parts, "") for whole, parts in told]
    right = [holds(total) for total in totals]
    if sum(right) < min(_TWO, len(right) - 1):
        return None
    if not any(fits and _tells(whole) for fits, (whole, _) in zip(right, told, strict=True)):
        return None
    sure = [
        fits or nearly_all(*column) or misses_by_a_slip(total)
        for total, fits, column in zip(totals, right, told, strict=True)
    ]
    many = sum(right) * _TWO >= len(right)
    return [
        Proposal((total,), Confidence.HIGH if full and (fits or many) else Confidence.LOW)
        for total, fits, full in zip(totals, right, sure, strict=True)
    ]


def _tells(whole: Mention) -> bool:
    """Whether figures hardly come to it by accident."""
    return (whole.values.low or 0) >= PROVES * PROVES * whole.claim.last_place


def _key(mention: Mention, opens: bool) -> _Key | None:
    if not _is_plain(mention):
        return None
    if opens and mention.unit in _BODIES:
        return mention.unit, ""
    noun = _noun(mention)
    return (mention.unit, noun) if noun else None


def _is_plain(mention: Mention) -> bool:
    plain = mention.is_level and not mention.depth and bool(mention.unit) and mention.times == 1
    return plain and mention.claim.kind is not ClaimKind.DURATION and adds_up(mention)


def _noun(mention: Mention) -> str:
    """The end of what the figure counts: 在园幼儿 are what 在校生 are elsewhere."""
    if _NO_COLUMN.search(mention.lead) is not None:
        return ""
    lead = _FILLER.sub("", mention.lead)
    return "在校" if _AT_SCHOOL.search(lead) is not None else lead[-_TWO:]


_FILLER = pattern("^[，,、；;\\s]*(?:其中)?|(?:人数|总?[数量])?(?:[为达计共约有]|达到)*\\s*$")
_AT_SCHOOL = pattern("在[校园学读](?:学?生|幼儿|儿童|人|$)")
_NO_COLUMN = pattern("其中|均|每|标准|计划|目标|任务|比上|较上|[上去前]年|同期|累计")
