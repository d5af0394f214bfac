"""The document's rounding convention, from all figures that were divided out of others, and who departs from it.

A printed quotient tells how it was made where the ways differ. 7149 ÷ 7513 = 95.15506 % is 95.16 when it is rounded
and 95.15 when it is cut off; 9/32 = 28.125 % is 28.13 rounded half up and 28.12 half to even. One figure that was cut
off among many that were rounded is a slip. Where every one was cut off it is how the document is written, and to say
so once is enough; then the one that was rounded is the odd one out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from checker.model.claim import Approximation, Claim
from checker.model.interval import Exact, exact
from checker.model.printing import anchor, cut_off_to, printed, with_unit
from checker.model.relation import Comparison, Confidence, RelationKind
from checker.model.report import Judged
from checker.model.verdict import Outcome, Severity, Verdict

RULE = "GJ202"
TRUNCATES, ROUNDED, HALF_UP, HALF_EVEN, NOT_CUT = "convention", "rounded", "half_up", "half_even", "not_cut"
"""The message keys: a whole document cuts off; one figure of such a one is rounded; one tie goes up, or to even; a
figure is rounded where the house cuts off."""

_FEWEST_CUT = 3
"""So many figures cut off, and none rounded, are a document that truncates.

Figures tell the two apart half of the time, so that a document with three has some six quotients or more. An author
who rounds and slips once in twenty figures cuts three of three off once in 8000 documents.
"""
_FEWEST_CUT_FOR_ONE = 5
"""Against one that is rounded it takes more: three against one may as well be a document of slips."""
_FEWEST_TIES = 3
"""So many ties that all go one way, and one that goes the other."""

_QUOTIENTS = frozenset(
    (RelationKind.RATE, RelationKind.SHARE, RelationKind.GROWTH, RelationKind.AVERAGE, RelationKind.RATIO)
)


class _Evidence(NamedTuple):
    """The figures that tell modes apart, in the order of the text, each with a relation that shows it."""

    cut: list[Judged]
    rounded: list[Judged]
    half_up: list[Judged]
    half_even: list[Judged]

    @property
    def truncates(self) -> bool:
        """Whether the document cuts off throughout, but for one figure where many others show it."""
        fewest = _FEWEST_CUT_FOR_ONE if self.rounded else _FEWEST_CUT
        return len(self.rounded) < 2 and len(self.cut) >= fewest


def in_one_mode(
    groups: Sequence[list[Judged]], judged: Iterable[Judged], rounding: Literal["infer", "round", "truncate"] = "infer"
) -> list[list[Judged]]:
    """The groups of failing relations, told by the document's own way to round.

    Of a document that truncates, the relations that only truncation breaks become one group, with a verdict of severity
    info that counts their figures. Behind all others comes a group for the odd one out: the figure that such a document
    rounds, or the one tie that goes another way than three or more. They hold, and by GB/T 8170 they are right, so
    that they are worth a look and no more. A house that rounds, or that truncates, leaves nothing to infer: then what
    is cut off is a slip each time, or right.
    """
    evidence = _evidence(judged)
    if rounding == "round" or (rounding == "infer" and not evidence.truncates):
        return [*groups, *_odd_tie(evidence)]
    kept: list[list[Judged]] = []
    together: list[Judged] = []
    for group in groups:
        together += (each for each in group if each.verdict.rule == RULE)
        broken = [each for each in group if each.verdict.rule != RULE]
        if broken:
            kept.append(broken)
    if rounding == "truncate":
        return [*kept, *(_odd(each, NOT_CUT, 0, up=False) for each in evidence.rounded)]
    if together:
        together.sort(key=_from_the_surest)
        first, count = together[0], len({_start(each) for each in together})
        arguments = (*first.verdict.arguments, ("count", count))
        verdict = first.verdict._replace(severity=Severity.INFO, key=TRUNCATES, arguments=arguments, replacement="")
        kept.append([first._replace(verdict=verdict), *together[1:]])
    return [*kept, *(_odd(each, ROUNDED, len(evidence.cut), up=False) for each in evidence.rounded)]


def _from_the_surest(judged: Judged) -> tuple[bool, int]:
    return judged.relation.confidence is Confidence.LOW, _start(judged)


def _odd_tie(evidence: _Evidence) -> Iterator[list[Judged]]:
    """Nothing of a document that cuts figures off: there a tie that stays below may be one of these."""
    up, even = evidence.half_up, evidence.half_even
    for odd, others, key in ((up, even, HALF_UP), (even, up, HALF_EVEN)):
        if len(odd) == 1 and len(others) >= _FEWEST_TIES and not evidence.cut:
            yield _odd(odd[0], key, len(others), up=key == HALF_EVEN)


def _odd(judged: Judged, key: str, others: int, *, up: bool) -> list[Judged]:
    """The figure with what it would read in the mode of the others, one unit of its last place up or down."""
    stated = _stated(judged)
    written, place = anchor(stated), exact(stated.last_place)
    away = place if up else -place
    right = Fraction(written) + (away if written >= 0 else -away)
    arguments = (
        ("stated", stated.literal),
        ("computed", with_unit(printed(right, stated), stated)),
        ("count", others),
    )
    verdict = Verdict(
        Outcome.INCONSISTENT,
        RULE,
        judged.verdict.arithmetic,
        severity=Severity.INFO,
        key=key,
        arguments=arguments,
        computed=judged.verdict.computed,
    )
    return [judged._replace(verdict=verdict)]


def _evidence(judged: Iterable[Judged]) -> _Evidence:
    """What the quotients of a document show; a figure that two relations read in two ways shows nothing."""
    shown: dict[int, tuple[str, Judged]] = {}
    for each in judged:
        if each.relation.kind in _QUOTIENTS and (mode := _mode_shown_by(each)):
            known, first = shown.setdefault(_start(each), (mode, each))
            if known != mode:
                shown[_start(each)] = ("", first)
    evidence = _Evidence([], [], [], [])
    for _, (mode, each) in sorted(shown.items()):
        if mode == _CUT:
            evidence.cut.append(each)
        elif mode in (ROUNDED, HALF_UP):
            evidence.rounded.append(each)
        if mode == HALF_UP:
            evidence.half_up.append(each)
        elif mode == HALF_EVEN:
            evidence.half_even.append(each)
    return evidence


_CUT = "cut"


def _mode_shown_by(judged: Judged) -> str:
    """The one way to round that explains the figure, "" where more than one does, or none; weak cues show nothing.

    Nor do quotients of rounded figures, 3.86亿元 of 4.2亿元: these may have been cut off as well.
    """
    relation, verdict = judged.relation, judged.verdict
    stated, computed = relation.stated, verdict.computed
    if stated is None or computed is None or not computed.is_point or computed.low is None:
        return ""
    if relation.comparison is not Comparison.EQUAL:
        return ""
    if stated.approximation is not Approximation.EXACT or stated.values.is_point:
        return ""  # 三分之二 and 约三成 are no prints of a quotient
    if verdict.outcome is Outcome.INCONSISTENT:
        return _CUT if verdict.rule == RULE and relation.confidence is not Confidence.LOW else ""
    tie = _tie_below(computed.low, stated)
    if tie is not None and not tie % 2:
        return HALF_EVEN if cut_off_to(stated).meets(computed) else HALF_UP
    return "" if cut_off_to(stated).meets(computed) else ROUNDED


def _tie_below(value: Exact, stated: Claim) -> int | None:
    """How many units of the last place stand below a value half way between two prints: 28.125 of 28.13% -> 2812."""
    halves = abs(Fraction(value) / Fraction(stated.last_place) * 2)
    return int(halves) // 2 if halves.denominator == 1 and halves.numerator % 2 else None


def _start(judged: Judged) -> int:
    return _stated(judged).start


def _stated(judged: Judged) -> Claim:
    stated = judged.relation.stated
    assert stated is not None
    return stated
