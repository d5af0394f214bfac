"""What else follows from a base that two figures gave away: rates of it, its growth, its ratio to something.

Only figures that speak of the base by its name, and only what leaves few whole numbers. Where a name has fewer words
than the base's (行政诉讼 for 一审行政诉讼案件) it must also come out: of the rates of some other thing few would.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.linking.periods import is_comparable
from checker.linking.quotients import factor_of, related
from checker.linking.unstated.lists import text_of
from checker.linking.unstated.names import Likeness, in_one_period, is_result, likeness, outcome_in, plain
from checker.linking.unstated.pairs import is_few, is_plain_count, quotient_values
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Constant, Expression, Quotient, Sum
from checker.model.integers import bases_of_change, numerators, whole_numbers
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Confidence, Derived, Relation, RelationKind


class Base(NamedTuple):
    """A base that is known without being printed; ``told`` is a figure that it follows from."""

    name: str
    values: Sequence[int]
    unit: str
    told: Mention


class Outcome(NamedTuple):
    """What became of a base (败诉), how many that must be, and the rate that says so."""

    words: str
    base: Base
    values: tuple[int, ...]
    rate: Mention


_TIGHT = Fraction(1, 4)
"""A quotient whose window is this part of a whole number wide comes out by chance in one case of four at most."""


def rates_of(bases: Sequence[Base], mentions: Iterable[Mention]) -> Iterator[tuple[Relation, Outcome]]:
    """Every rate of a known base whose numerator is not told: 行政诉讼败诉率5.22% of 230件 is 12件."""
    for rate in mentions:
        stem = _stem_of(rate)
        if not stem:
            continue
        for base in bases:
            words, like = outcome_in(stem, base.name)
            if not like or not in_one_period(rate, base.told):
                continue
            values = quotient_values(rate.claim)
            found = sorted({k for n in base.values for k in numerators(n, values)})
            width = Fraction(values.width or 0) * max(base.values)
            if _is_shown(found, width, like):
                factor = factor_of(rate.claim)
                computed = Quotient(
                    Constant(found[0], text_of(found)), Constant(base.values[0], text_of(base.values)), factor
                )
                derived = Derived("numerator", tuple(found), base.unit, words, _said(rate))
                relation = _relation(RelationKind.RATE, rate, computed, derived, "rate", is_check=width < 1)
                yield relation, Outcome(words, base, tuple(found), rate)
                break


def growth_of(bases: Sequence[Base], mentions: Iterable[Mention]) -> Iterator[Relation]:
    """The growth of a known base, and the earlier figure that it leaves: 行政诉讼案件收案数同比下降10.51%, 257件."""
    for growth in mentions:
        subject = plain(cues.subject_of(growth.head)) if _is_growth(growth) else ""
        if not subject:
            continue
        for base in bases:
            like = likeness(base.name, subject)
            if not like or not in_one_period(growth, base.told):
                continue
            change = quotient_values(growth.claim).scaled(growth.direction)
            found = sorted({p for n in base.values for p in bases_of_change(n, change) or ()})
            width = _width_of_change(max(base.values), growth)
            if found and _is_shown(found, width, like):
                now, then = Constant(base.values[0], text_of(base.values)), Constant(found[0], text_of(found))
                terms = ((1, now), (-1, then)) if growth.direction > 0 else ((1, then), (-1, now))
                computed = Quotient(Sum(terms), then, factor_of(growth.claim))
                derived = Derived("previous", tuple(found), base.unit, base.name, _said(growth))
                yield _relation(RelationKind.GROWTH, growth, computed, derived, "growth", is_check=width < 1)
                break


def ratios_of(bases: Sequence[Base], mentions: Iterable[Mention]) -> Iterator[Relation]:
    """The ratio of a known base to something else: 申请与一审行政诉讼案件比值1.04:1, so 239 or 240 applications."""
    for ratio in mentions:
        terms = _terms_of(ratio)
        if terms is None:
            continue
        for base in bases:
            likes = [likeness(base.name, plain(term)) for term in terms]
            if likes[0] and likes[1]:
                continue  # 一审行政诉讼案件与二审行政诉讼案件: either may be meant
            at = 0 if likes[0] else 1
            if likes[at] is not Likeness.FULL or not in_one_period(ratio, base.told):
                continue
            values = quotient_values(ratio.claim)
            other = values if at else values.reciprocal()
            if other is None or other.high is None:
                continue
            found = sorted({k for n in base.values for k in whole_numbers(other.scaled(n)) if k})
            width = Fraction(other.width or 0) * max(base.values)
            if is_few(found):
                middle = Fraction(anchor(ratio.claim)) * base.values[0] if at else base.values[0] / anchor(ratio.claim)
                nearest = min(found, key=lambda value: abs(value - middle))
                term, known = Constant(nearest), Constant(base.values[0], text_of(base.values))
                computed = Quotient(term, known) if at else Quotient(known, term)
                derived = Derived("term", tuple(found), base.unit, plain(terms[1 - at]), ratio.claim.literal)
                yield _relation(RelationKind.RATIO, ratio, computed, derived, "ratio", is_check=width < 1)
                break


def told_elsewhere(outcomes: Sequence[Outcome], mentions: Iterable[Mention]) -> Iterator[Relation]:
    """A printed count of what a rate says became of a base: 25件败诉案件 where the rate gives 12.

    That it differs is no error: it may be of another scope. That it is the same is a check.
    """
    for mention in mentions if outcomes else ():
        if not is_plain_count(mention):
            continue
        for outcome in outcomes:
            if mention.unit != outcome.base.told.unit or not _counts(mention, outcome):
                continue
            facts = (("hidden", "elsewhere"), ("rate", _said(outcome.rate)), ("of", _number(outcome.base)))
            computed: Expression = Constant(outcome.values[0], text_of(outcome.values))
            value = int(mention.claim.written)
            if value in outcome.values:
                computed = Constant(value)
            roles = {mention.claim.start: "stated"}
            relation = related(RelationKind.RATE, mention.claim, computed, roles=roles, cue=outcome.words, facts=facts)
            yield relation._replace(confidence=Confidence.LOW)
            break


def _number(base: Base) -> str:
    return text_of(base.values) + base.unit


def _relation(
    kind: RelationKind, stated: Mention, computed: Expression, derived: Derived, role: str, *, is_check: bool
) -> Relation:
    found = related(kind, stated.claim, computed, roles={stated.claim.start: role}, facts=(("hidden", "term"),))
    return found._replace(confidence=Confidence.LOW, derived=(derived,), is_check=is_check)


def _is_shown(found: Sequence[int], width: Fraction, like: Likeness) -> bool:
    """Whether few numbers fit, and those not by chance where the name alone does not say that they must."""
    return is_few(found) and (like is Likeness.FULL or width <= _TIGHT)


def _width_of_change(current: int, growth: Mention) -> Fraction:
    """How wide the stretch is in which the earlier figure lies."""
    change = quotient_values(growth.claim).scaled(growth.direction)
    if change.low is None or change.high is None or change.low <= -1:
        return Fraction(current)
    return Fraction(current) / (1 + Fraction(change.low)) - Fraction(current) / (1 + Fraction(change.high))


_EXACT = Approximation.EXACT
_GROWTH = Role.GROWTH
_PERCENT = ClaimKind.PERCENT
_RATIO = Role.RATIO
_RATES = (Role.RATE, Role.PERCENT)
_OF_HUNDRED = (ClaimKind.PERCENT, ClaimKind.PERMILLE)
_RATE = pattern(f"({cues.HAN}{{4,16}})率[^，,。；;：:、率]{{0,12}}(?:至|到|为|达|是|率)?$")
_REACHED = pattern("(?:率|至|到|为|达|是|达到|约)$")
_FILLER = pattern("^(?:目前|全[年市县区省州]|今年|其中|[的了])+")


def _stem_of(rate: Mention) -> str:
    """The name of the rate without 率 and what introduces it; "" where the figure is none, a bound or a plan."""
    claim = rate.claim
    if rate.role not in _RATES or claim.kind not in _OF_HUNDRED:
        return ""
    if claim.approximation is not _EXACT or not 0 < claim.written < factor_of(claim):
        return ""
    found = _RATE.search(rate.lead)
    if found is None or _REACHED.search(rate.lead) is None or not is_result(rate):
        return ""
    return _FILLER.sub("", found.group(1))


def _is_growth(growth: Mention) -> bool:
    """Whether the figure is the growth of what its clause names, and no level stands there that it is of."""
    plain_percent = growth.claim.kind is _PERCENT and growth.claim.approximation is _EXACT
    if growth.role is not _GROWTH or not plain_percent or not growth.direction or growth.name:
        return False
    return growth.claim.written > 0 and growth.lead == growth.head and is_comparable(growth) and is_result(growth)


_TERMS = pattern(f"({cues.HAN}{{2,20}})[与和同]({cues.HAN}{{2,20}}?)(?:之|的)?比(?:值|例|率)?(?![较上照如])")
_BACK = 60


def _terms_of(ratio: Mention) -> tuple[str, str] | None:
    """The two things that the nearest words in front of a ratio a∶1 compare: X与Y比值提升。截止10月底达到1.04:1."""
    if ratio.role is not _RATIO or ratio.unit != ":1" or ratio.claim.approximation is not _EXACT:
        return None
    if ratio.claim.written <= 0 or not is_result(ratio):
        return None
    floor = ratio.sentence.paragraph.block.span.start
    if ratio.index:
        floor = max(floor, ratio.sentence.mentions[ratio.index - 1].claim.end)
    start = max(floor, ratio.claim.start - _BACK)
    found = list(_TERMS.finditer(ratio.sentence.text, start, ratio.claim.start))
    return (found[-1].group(1), found[-1].group(2)) if found else None


def _counts(mention: Mention, outcome: Outcome) -> bool:
    """Whether the count is of what became of the base, as far as its words go: 已生效的25件败诉案件, 败诉案件12件."""
    if not in_one_period(mention, outcome.rate) or cues.PREVIOUS.search(mention.head):
        return False
    if mention.tail.startswith(outcome.words):
        return True
    before, said, behind = mention.lead.partition(outcome.words)
    if not said or (behind and not _NOUN.fullmatch(behind)):
        return False
    name = plain(before)
    return not name or likeness(outcome.base.name, name) is not Likeness.NONE


_NOUN = pattern("(?:案件|案|件|事项|人员|的|数|数量|共|为|有|达)*")


def _said(mention: Mention) -> str:
    """The clause's own words with the figure: 行政诉讼败诉率5.22%, 同比下降10.51%."""
    lead = mention.lead.strip()
    return (lead if len(lead) <= _LONG else f"…{lead[-_LONG:]}") + mention.claim.literal


_LONG = 24
