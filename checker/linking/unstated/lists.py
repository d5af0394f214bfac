"""Lists of counts and shares on one base that nobody printed: the whole numbers that all of them admit.

102件占44.35%、12件占5.22% are of 230, and of nothing else. Where all but one of a list agree, that one is odd.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from fractions import Fraction

from checker.linking.passage import Role
from checker.linking.quotients import factor_of, related
from checker.linking.unstated.pairs import Pair, bases_of, common, is_few, quotient_values
from checker.model.expression import Constant, Figure, Quotient
from checker.model.integers import numerators
from checker.model.printing import anchor, printed, with_unit
from checker.model.relation import Confidence, Derived, Relation, RelationKind
from checker.model.slips import slip

_MOST = 40
"""A list with more items is a table without its lines."""
_SURE = 3
"""So many pairs that agree need no slip to show that the last one is meant to."""
_TELLING = 2
_FAR = 2


def joint(pairs: Sequence[Pair], told: Set[int]) -> list[Relation]:
    """The shares of one list, each held to the base that the list admits; nothing where they have none in common.

    Only where at least two of them leave so little room that they do not agree by chance. A base that is among the
    numbers ``told`` elsewhere is no news.
    """
    if not _TELLING <= len(pairs) <= _MOST:
        return []
    bases = common(pair.bases for pair in pairs)
    if bases:
        return _agreeing(pairs, bases, told) if _count_telling(pairs) >= _TELLING else []
    if common(bases_of(pair.counted, pair.quotient.claim, cut=True) for pair in pairs):
        return []  # cut off, every one of them: another habit, and no contradiction
    found = [(pair, others, base) for pair, others in _each_with_others(pairs) if (base := _base_without(pair, others))]
    if len(found) != 1:
        return []
    odd, others, bases = found[0]
    confidence = _confidence(odd, others, bases)
    if confidence is None:
        return []
    agreeing = _agreeing(others, bases, told) if len(others) > 1 else []
    return [*agreeing, _odd(odd, others, bases, confidence)]


def _each_with_others(pairs: Sequence[Pair]) -> list[tuple[Pair, list[Pair]]]:
    return [(pair, [other for other in pairs if other is not pair]) for pair in pairs]


def _base_without(odd: Pair, others: Sequence[Pair]) -> range:
    """The few bases that the others admit, if they show one: a single other does only with a slip in the odd share."""
    bases = common(pair.bases for pair in others)
    if not is_few(bases):
        return range(0)
    if len(others) == 1:
        return bases if others[0].is_telling and _slip_of_quotient(odd, bases) else range(0)
    return bases if _count_telling(others) >= _TELLING else range(0)


def _confidence(odd: Pair, others: Sequence[Pair], bases: range) -> Confidence | None:
    """How sure it is that the odd pair is meant to be of the same base; ``None`` where it need not come out."""
    if _fills_up_to_hundred(odd, others, bases):
        return None
    if not odd.is_telling or _is_far_off(odd, bases):
        return Confidence.LOW
    slipped = _slip_of_quotient(odd, bases) or _slip_of_count(odd, bases)
    return Confidence.HIGH if slipped or len(others) >= _SURE else Confidence.LOW


def _is_far_off(odd: Pair, bases: range) -> bool:
    """Whether the odd share is of something twice as large, or half as large, which no slip of one place makes it."""
    if _slip_of_quotient(odd, bases) or _slip_of_count(odd, bases):
        return False
    values = quotient_values(odd.quotient.claim)
    own = Fraction(odd.counted) / Fraction(values.low or 1)
    return not Fraction(bases.start, _FAR) < own < bases.stop * _FAR


def _slip_of_quotient(odd: Pair, bases: range) -> str:
    """The slip that makes the right share the printed one; of numbers with fewer than three digits it shows nothing."""
    claim = odd.quotient.claim
    written = printed(anchor(claim), claim)
    if len(written.replace(".", "").strip("0")) < _DIGITS:
        return ""
    right = (printed(Fraction(odd.counted * factor_of(claim), base), claim) for base in bases if base >= odd.counted)
    return next((found for each in right if (found := slip(written, each))), "")


def _slip_of_count(odd: Pair, bases: range) -> str:
    """The slip that makes the only count that fits the printed one."""
    if len(str(odd.counted)) < _DIGITS:
        return ""
    fitting = [numerators(base, quotient_values(odd.quotient.claim)) for base in bases]
    return next((found for each in fitting if len(each) == 1 and (found := slip(str(odd.counted), str(each[0])))), "")


_DIGITS = 3


def _fills_up_to_hundred(odd: Pair, others: Sequence[Pair], bases: range) -> bool:
    """Whether the odd share was moved by one in its last place so that the list prints 100."""
    claim = odd.quotient.claim
    total = sum((Fraction(anchor(pair.quotient.claim)) for pair in (odd, *others)), Fraction(0))
    place = Fraction(claim.last_place)
    right = (Fraction(odd.counted * factor_of(claim), base) for base in bases)
    return total == factor_of(claim) and any(abs(each - anchor(claim)) <= place * Fraction(3, 2) for each in right)


def _count_telling(pairs: Sequence[Pair]) -> int:
    return sum(pair.is_telling for pair in pairs)


def _agreeing(pairs: Sequence[Pair], bases: range, told: Set[int]) -> list[Relation]:
    known = [base for base in bases if base in told] if is_few(bases) else []
    found = [on_base(pair, known or bases) for pair in pairs]
    if is_few(bases) and not known:
        found[0] = found[0]._replace(derived=(base_of(pairs, bases),))
    return [each._replace(confidence=Confidence.MEDIUM) for each in found]


def base_of(pairs: Sequence[Pair], bases: Sequence[int]) -> Derived:
    """The base that follows from the pairs."""
    name = next((pair.name for pair in pairs if pair.name), "")
    return Derived("base", tuple(bases), unit_of(pairs[0]), name, "、".join(_said(pair) for pair in pairs[:_SAID]))


_SAID = 3


def unit_of(pair: Pair) -> str:
    """The unit as it is written behind the count."""
    return with_unit("", pair.part.claim)


def _said(pair: Pair) -> str:
    return f"{pair.part.claim.literal}占{pair.quotient.claim.literal}"


def on_base(pair: Pair, bases: Sequence[int]) -> Relation:
    """The pair on the first of the bases; where there are several the arithmetic names the first and the last."""
    return _over(pair, bases, confidence=Confidence.LOW, facts=(("hidden", "pair"),))


def text_of(values: Sequence[int]) -> str:
    """ "230", and "229–230" where there are several."""
    return str(values[0]) if len(values) == 1 else f"{values[0]}–{values[-1]}"


def _odd(odd: Pair, others: Sequence[Pair], bases: range, confidence: Confidence) -> Relation:
    facts = (
        ("hidden", "odd"),
        ("part", odd.part.claim.literal),
        ("base", text_of(bases) + unit_of(odd)),
        ("others", "、".join(f"{pair.part.claim.literal}（{pair.quotient.claim.literal}）" for pair in others[:_SAID])),
        ("slip", _slip_of_quotient(odd, bases)),
    )
    return _over(odd, bases, confidence=confidence, facts=facts)


def _over(
    pair: Pair, bases: Sequence[int], *, confidence: Confidence, facts: tuple[tuple[str, str | int], ...]
) -> Relation:
    quotient = pair.quotient
    kind, role = (RelationKind.RATE, "rate") if quotient.role is Role.RATE else (RelationKind.SHARE, "share")
    computed = Quotient(Figure(pair.part.claim), Constant(bases[0], text_of(bases)), factor_of(quotient.claim))
    roles = {pair.part.claim.start: "numerator", quotient.claim.start: role}
    return related(kind, quotient.claim, computed, roles=roles, cue="占", facts=facts)._replace(confidence=confidence)
