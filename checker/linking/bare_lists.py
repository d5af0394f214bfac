"""Lists whose items leave out the unit of the whole right in front: 管网1184公里：高压62、中压643、低压479.

They take it over where they come to something like the whole: in a bracket (善款1703万元（机构1286、个人417）) or
behind a colon or 其中. A bare number says nothing else there. The last item may have the unit (其中咨询4242、投诉6000、
建议1178件).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from checker.linking.passage import SAME_UNIT, Mention
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.interval import Interval
from checker.model.patterns import pattern

_OTHER = ClaimKind.OTHER
_COUNT = ClaimKind.COUNT
_AMOUNTS = (_COUNT, ClaimKind.MASS, ClaimKind.AREA, ClaimKind.LENGTH, ClaimKind.MONEY)
_NAME = pattern("[^\\W\\d_]")
_PAIR = 2
_FEW = 3


def inherit_from_whole(mentions: Sequence[Mention]) -> None:
    """Every bare list right behind its whole has the unit of the whole."""
    for run in _runs(mentions):
        at = run[0].index
        front = mentions[at - 1] if at else None
        if front is None or front.claim.kind not in _AMOUNTS or not front.claim.unit:
            continue
        scale = front.claim.scale
        last = _closing(run[-1], mentions)
        if last is not None and (last.claim.unit != front.claim.unit or last.claim.scale != scale):
            continue
        listed = run if last is None else [*run, last]
        if len(listed) < _PAIR or not _are_beside(front, listed, least=_FEW if last is None else _PAIR):
            continue
        total = sum(Fraction(mention.claim.written) for mention in listed) * Fraction(scale)
        if not total <= 2 * Fraction(front.claim.written) <= 4 * total:
            continue
        whole_numbers = front.claim.kind is _COUNT and scale == 1
        if whole_numbers and any(mention.claim.last_place < 1 for mention in run):
            continue
        for mention in run:
            mention.claim = _in_unit(mention.claim, front.claim, is_exact=whole_numbers)
            mention.values = mention.claim.values
            mention.unit = SAME_UNIT.get(front.claim.unit, front.claim.unit)


def _closing(last: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """The item behind the last bare one that tells the unit of the list."""
    behind = mentions[last.index + 1] if last.index + 1 < len(mentions) else None
    if behind is None or behind.separator != "、" or behind.bracket != last.bracket or behind.clause != last.clause:
        return None
    return behind if behind.claim.unit and _NAME.search(behind.lead) is not None else None


def _runs(mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The lists of bare numbers, each behind its name."""
    run: list[Mention] = []
    for index, mention in enumerate(mentions):
        claim = mention.claim
        plain = claim.kind is _OTHER and not claim.unit and claim.scale == 1
        plain = plain and not mention.tail and claim.approximation is Approximation.EXACT
        if not plain or _NAME.search(mention.lead) is None:
            if run:
                yield run
            run = []
            continue
        mention.index = index
        if run and not (mention.separator == "、" and mention.bracket == run[-1].bracket):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _are_beside(front: Mention, run: Sequence[Mention], *, least: int) -> bool:
    """Whether the list stands in the bracket of the figure, or is opened right behind it."""
    first = run[0]
    if first.owner is front:
        return True
    if len(run) < least or first.bracket != front.bracket or first.clause != front.clause + 1:
        return False
    return first.separator in ("：", ":") or first.lead.lstrip("，, ").startswith("其中")


def _in_unit(claim: Claim, whole: Claim, *, is_exact: bool) -> Claim:
    last_place = claim.last_place * whole.scale
    written = Fraction(claim.written) * Fraction(whole.scale)
    values = Interval.point(written) if is_exact else Interval.around(written, Fraction(last_place) / 2)
    return claim._replace(
        kind=whole.kind,
        unit=whole.unit,
        scale=Decimal(whole.scale),
        last_place=last_place,
        asserted=Interval.point(written),
        values=values,
    )
