"""Lists of shares: what each of several shares side by side says about the base of the others."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.memory import Memory
from checker.linking.passage import Mention
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.shares.base_words import base_words
from checker.linking.shares.bases_found import Bases
from checker.linking.shares.sums_to_hundred import rest_of_hundred
from checker.model.expression import Quotient, figures_of
from checker.model.interval import magnitude
from checker.model.printing import anchor
from checker.model.relation import Confidence, Relation, RelationKind

_NEXT = 6
"""How many figures the parts of one list stand apart."""
_SEVERAL = 3
_SHORT = 6
"""In a longer list two shares of few digits come out on many a figure."""


class Asked:
    """A share with its numerator, the ways to read it, and the words and figures that its base can be."""

    __slots__ = ("found", "part", "readings", "share")

    def __init__(self, share: Mention, part: Mention, readings: tuple[Relation, ...], found: Bases) -> None:
        self.share = share
        self.part = part
        self.readings = readings
        self.found = found


def lists(asked: Sequence[Asked]) -> list[list[Asked]]:
    """Shares side by side whose numerators are different figures of one unit: 男性…，占…；女性…，占…."""
    runs: list[list[Asked]] = []
    for each in asked:
        if each.share.name == "base":
            continue  # 完成目标288.73亿元的94.3%: of the figure right in front of it
        last = runs[-1][-1].part if runs else None
        if (
            last is not None
            and last is not each.part
            and last.sentence is each.part.sentence
            and last.unit == each.part.unit
            and last.depth == each.part.depth
            and each.part.index - last.index < _NEXT
            and not _is_of_whole_between(last, each.part)
            and (last.year == each.part.year or not last.year or not each.part.year)
        ):
            runs[-1].append(each)
        else:
            runs.append([each])
    return [run for run in runs if len(run) > 1]


def _is_of_whole_between(last: Mention, part: Mention) -> bool:
    """专任教师1857人，占19.3%；参训学员2176人，其中农民工714人，占32.8%: whether the part is of another list."""
    wholes = part.sentence.paragraph.wholes
    whole = wholes.get(part.claim.start)
    return whole is not None and whole is not wholes.get(last.claim.start) and whole.claim.start > last.claim.start


def read_as_list(run: Sequence[Asked], memory: Memory) -> None:
    """Give the shares of a list the readings that the list adds.

    On a base that several of them show, the others are held to it too, be it told paragraphs in front. Where no told
    base shows, each can be of the sum of all that the list divides: certainly where the shares make up 100. And a last
    place may have been moved by one so that they print 100.
    """
    _keep_off_each_other(run)
    _read_in_turn(run)
    shown = Counter(base for each in run if (base := base_that_holds(each)))
    base, count = shown.most_common(1)[0] if shown else ((), 0)
    figure = figure_of(base, run)
    shows_most = count > 1 and (count * _PROOF >= len(run) or len(run) <= _SHORT)
    if figure is not None and (shows_most or _is_divided(figure, run)):
        amid = run[-1].part.claim.start > figure.claim.start > run[0].part.claim.start
        for each in run:
            if amid and each.part.claim.start < figure.claim.start:
                continue  # 金额1270万元，占36.7%；营业收入848万元，其中产品133万元，占15.7%: not of what is behind
            # 新能源18.27万辆，占39.5%，纯电动11.46万辆，占新能源的62.7%: the base is no part of itself
            if each.part is not figure and base_that_holds(each) != base and _goes_without_words(each):
                each.readings, each.found.confidence = (_share_of(each, [figure]),), Confidence.HIGH
    if count * _SEVERAL <= len(run) and _exceed_it(run):
        for each in run:
            each.readings, each.found.confidence = tuple(filter(holds, each.readings)), Confidence.LOW
    _read_without_bases(run, figure or next((m for m in memory.proven.values() if (m.claim.start,) == base), None))
    if figure is None or count < len(run):
        _read_on_one_figure(run, at_least=count + 1)
    if not shown and not _read_on_known(run, memory):
        _read_as_sum(run)
        _leave_untold_base(run)
    elif _are_of_their_sum(run):
        for each in run:
            each.readings, each.found.confidence = (_share_of(each, _parts(run)),), Confidence.HIGH
    for each in run:
        rest = _rounded_to_hundred(each, run)
        if rest is not None:
            each.readings += (rest,)


def _read_in_turn(run: Sequence[Asked]) -> None:
    """案件A、B、C件。…执行a、b、c件，分别占案件的x%、y%、z%: all but one come out on the figures of a list in turn."""
    for _, beside in itertools.groupby(
        enumerate(run), lambda pair: (pair[1].share.clause, pair[1].share.index - pair[0])
    ):
        row = [each for _, each in beside]
        held = [(at, starts[0]) for at, each in enumerate(row) if len(starts := base_that_holds(each)) == 1]
        if len(held) + 1 != len(row) or len(held) < _PROOF:
            continue
        told = [(at, row[0].part.sentence.paragraph.mention_at(start)) for at, start in held]
        places = {(m.sentence.start, m.clause, m.unit, m.index - at) for at, m in told if m is not None}
        (missing,) = set(range(len(row))) - {at for at, _ in held}
        mentions = told[0][1].sentence.mentions if told[0][1] is not None else []
        _, clause, unit, first = next(iter(places), (0, 0, "", -1))
        base = mentions[first + missing] if len(places) == 1 and 0 <= first <= len(mentions) - len(row) else None
        if base is not None and (base.clause, base.unit) == (clause, unit):
            row[missing].readings = (_share_of(row[missing], [base]),)
            row[missing].found.confidence = Confidence.HIGH


_WELL_ABOVE = Fraction(11, 10)


def _exceed_it(run: Sequence[Asked]) -> bool:
    """举报401件。廉洁类132件，占34%；群众类130件，占34%；工作类56件，占15%；涉法117件，占30%: more than all of 401."""
    bases = {base_of(each.readings[0]) for each in run if each.readings}
    figure = figure_of(next(iter(bases)), run) if len(bases) == 1 and len(run) > _SEVERAL else None
    if figure is None or figure.unit != run[0].part.unit:
        return False
    return sum(anchor(each.part.claim) for each in run) > anchor(figure.claim) * _WELL_ABOVE


def _keep_off_each_other(run: Sequence[Asked]) -> None:
    """一审228.2万件，二审23.1万件，分别占民事案件的86.06%、8.73%: what is shared out is no share of one of them."""
    if any(each.share.clause != run[0].share.clause for each in run):
        return
    parts = {(each.part.claim.start,) for each in run}
    for each in run:
        each.readings = tuple(reading for reading in each.readings if base_of(reading) not in parts)


def _read_without_bases(run: Sequence[Asked], figure: Mention | None) -> None:
    """Give those that have no base the one that another share of the list came out on, where they do, too."""
    for each in run if figure is not None else ():
        if not each.readings and figure is not None and holds(on_it := _share_of(each, [figure])):
            each.readings, each.found.confidence = (on_it,), Confidence.HIGH


def _is_divided(figure: Mention, run: Sequence[Asked]) -> bool:
    """Whether the parts of the list come out as those of the figure, which the list then is of: 35.7 + 13.8 = 49.5."""
    wholes = figure.sentence.paragraph.wholes
    bare = all(each.share.index == each.part.index + 1 and each.share.lead.startswith("占") for each in run)
    return bare and all(wholes.get(each.part.claim.start) is figure for each in run)


def _read_on_one_figure(run: Sequence[Asked], *, at_least: int) -> None:
    """Two shares that come out right on one figure prove it the list's base, whatever the first of them called it.

    Those that call theirs the same are of it as well: 收到3045件，立案2686件，其中A占总数的61.1%；B占总数的28.0%.
    """
    readings = [{m.claim.start: _share_of(each, [m]) for m in each.found.larger} for each in run]
    shown = Counter(start for each in readings for start, reading in each.items() if holds(reading))
    start, count = shown.most_common(1)[0] if shown else (0, 0)
    if count < max(at_least, _PROOF):
        return
    first = readings[0].get(start)
    called = base_words(run[0].share) if first is not None and holds(first) else None
    for each, on in zip(run, readings, strict=True):
        if start in on and (_goes_without_words(each) or base_words(each.share) == called):
            each.readings, each.found.confidence = (on[start],), Confidence.HIGH


_PROOF = 2


def _read_on_known(run: Sequence[Asked], memory: Memory) -> bool:
    """Whether all of the shares but one at most come out right on one figure of earlier paragraphs, and then are of it.

    全年火灾3862起。…。电气原因1247起，占32.3%；用火不慎1083起，占28.0%；遗留火种412起，占10.7%.
    """
    if not all(_goes_without_words(each) and _is_long(each) for each in run):
        return False
    known = {m.claim.values: m for m in memory.recent(run[0].part.unit, _MOST_KNOWN)}
    for figure in known.values():
        readings = [_share_of(each, [figure]) for each in run]
        missing = [reading for reading in readings if not holds(reading)]
        if len(run) - len(missing) < max(_PROOF, len(run) - 1) or any(map(_is_close, missing)):
            continue  # a figure near the untold base would give nearly the same shares
        for each, reading in zip(run, readings, strict=True):
            each.readings, each.found.confidence = (reading,), Confidence.HIGH
        return True
    return False


def _is_close(reading: Relation) -> bool:
    computed = reading.computed.evaluate() if reading.computed is not None else None
    if computed is None or computed.low is None or reading.stated is None:
        return False
    gap = magnitude(Fraction(computed.low) - anchor(reading.stated))
    return gap <= _NEARLY * Fraction(reading.stated.last_place)


_NEARLY = 3
_MOST_KNOWN = 60
_DIGITS = 100
"""Shares of two digits come out right on too many figures."""


def _is_long(asked: Asked) -> bool:
    return magnitude(anchor(asked.share.claim)) >= _DIGITS * _last_place(asked)


def _share_of(asked: Asked, whole: Sequence[Mention]) -> Relation:
    below = [(1, m) for m in whole]
    return quotient(RelationKind.SHARE, asked.share, [(1, asked.part)], below, roles=SHARE_ROLES, cue="占")


def _goes_without_words(asked: Asked) -> bool:
    return not asked.found.words and not asked.found.stated and cues.AMONG.search(asked.part.lead) is None


def _are_of_their_sum(run: Sequence[Asked]) -> bool:
    """全年591件。解决148件，占25.2%；部分解决364件，占61.9%；未解决76件，占12.9%: all of 588, and not all of 591."""
    shown = all(base_that_holds(each) or not anchor(each.share.claim) for each in run)
    if shown or len(run) < _SEVERAL or not _make_up_hundred(run):
        return False
    return all(holds(_share_of(each, _parts(run))) for each in run)


def _parts(run: Sequence[Asked]) -> list[Mention]:
    return [each.part for each in run]


def _make_up_hundred(run: Sequence[Asked]) -> bool:
    gap = magnitude(sum((anchor(each.share.claim) for each in run), Fraction(0)) - 100)
    return gap <= max(map(_last_place, run))


def _read_as_sum(run: Sequence[Asked]) -> None:
    sums = [_share_of(each, _parts(run)) for each in run]
    shows = sum(holds(reading) for reading in sums) >= len(run) - 1
    full = _make_up_hundred(run)
    for each, reading in zip(run, sums, strict=True):
        untold = not each.readings
        if untold:
            each.found.confidence = Confidence.HIGH if full else Confidence.LOW
        if (shows and each.found.confidence is not Confidence.HIGH) or untold:
            each.readings += (reading,)


def _leave_untold_base(run: Sequence[Asked]) -> None:
    """担保6.84亿元，占净资产14.16%。其中子公司6.83亿元（占比14.14%）、客户96万元（占比0.02%）: of what is not told."""
    bare = [each for each in run if each.share.depth and not each.found.words]
    if len(bare) > 1 and not any(holds(reading) for each in bare for reading in each.readings):
        for each in bare:
            each.found.confidence = Confidence.LOW


def _last_place(asked: Asked) -> Fraction:
    return Fraction(asked.share.claim.last_place)


def _rounded_to_hundred(asked: Asked, run: Sequence[Asked]) -> Relation | None:
    if len(run) < _SEVERAL or not asked.readings or sum(anchor(each.share.claim) for each in run) != 100:
        return None
    if not any(_nearly_comes_out(asked, reading) for reading in asked.readings):
        return None
    return rest_of_hundred(asked.share, [each.share for each in run if each is not asked])


def _nearly_comes_out(asked: Asked, reading: Relation) -> bool:
    values = reading.computed.evaluate() if reading.computed is not None else None
    if values is None or values.low is None:
        return False
    gap = magnitude(Fraction(values.low) - anchor(asked.share.claim))
    return gap <= _last_place(asked) * Fraction(3, 2)


def base_that_holds(asked: Asked) -> tuple[int, ...]:
    """The base on which the share comes out; 其他1件，占0% does on any, and shows none."""
    if not anchor(asked.share.claim):
        return ()
    right = next((reading for reading in asked.readings if holds(reading)), None)
    return () if right is None else base_of(right)


def base_of(reading: Relation) -> tuple[int, ...]:
    """The figures below the line, by their places."""
    if not isinstance(reading.computed, Quotient):
        return ()
    return tuple(sorted(claim.start for claim in figures_of(reading.computed.denominator)))


def bases_that_hold(relations: Iterable[Relation]) -> list[int]:
    """Where the single figures begin on which shares of these relations come out, in the order of the text."""
    held = [each for each in relations if each.kind is RelationKind.SHARE and holds(each)]
    bases = [base_of(each) for each in held]
    return [base[0] for base in bases if len(base) == 1]


def figure_of(base: tuple[int, ...], asked: Sequence[Asked]) -> Mention | None:
    """The figure that is the base, if it is a single one."""
    return next((m for each in asked for m in each.found.bases if base == (m.claim.start,)), None)
