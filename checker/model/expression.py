"""What a relation computes from its claims: sums and quotients of figures, evaluated in exact intervals.

An expression evaluates to the interval of values it can take, and renders as the line of arithmetic that a
person would write beside the text ("121 + 1 + 363", "7149 ÷ 7513").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from checker.model.claim import Claim
from checker.model.interval import Exact, Interval


class Figure(NamedTuple):
    """A claim's true values. ``unit_scale`` is the unit that the arithmetic is written in: 10000 for 万元."""

    claim: Claim
    unit_scale: Decimal = Decimal(1)

    def evaluate(self) -> Interval:
        """The values that may stand behind the claim."""
        return self.claim.values

    def render(self) -> str:
        """The figure as written when its scale is the arithmetic's, else converted to that scale."""
        return decimal_text(self.claim.written, self.unit_scale)


class Constant(NamedTuple):
    """A number that the text implies without printing it: 7 days of a week, 1000 for 每千人."""

    value: Exact
    text: str = ""

    def evaluate(self) -> Interval:
        """The number itself."""
        return Interval.point(self.value)

    def render(self) -> str:
        """Its text, or the number."""
        return self.text or decimal_text(self.value)


class Unknown(NamedTuple):
    """A whole number that the text does not tell: the cases attended behind a rate of attendance. It has no value."""

    role: str
    """The part it plays, as of a member: numerator, denominator, previous."""

    def evaluate(self) -> Interval | None:
        """Nothing: what is not told cannot be computed with."""
        return None

    def render(self) -> str:
        """An empty box."""
        return "□"


_ZERO = Interval.point(0)


class Sum(NamedTuple):
    """Signed terms: ((1, a), (-1, b)) is a − b."""

    terms: tuple[tuple[int, Expression], ...]

    def evaluate(self) -> Interval | None:
        """The sum of the terms' intervals; ``None`` when a term has none."""
        total: Interval | None = None
        for sign, term in self.terms:
            values = term.evaluate()
            if values is None:
                return None
            values = values if sign > 0 else -values
            total = values if total is None else total + values
        return _ZERO if total is None else total

    def render(self) -> str:
        """The terms joined with + and −."""
        line = ""
        for sign, term in self.terms:
            text = term.render()
            if sign < 0 and text.startswith("-"):
                text = f"({text})"
            if not line:
                line = text if sign > 0 else f"−{text}"
            else:
                line += f" {'+' if sign > 0 else '−'} {text}"
        return line


class _Division(NamedTuple):
    numerator: Expression
    denominator: Expression
    factor: int = 1


class Quotient(_Division):
    """numerator ÷ denominator, in units of 1/``factor``: 100 for percent, 1000 for permille or 每千人."""

    def evaluate(self) -> Interval | None:
        """The quotient's interval; ``None`` when 0 is a possible denominator."""
        return self._interval

    @cached_property
    def _interval(self) -> Interval | None:
        """Worked out once: the choice among readings, doubts and rules ask for it one after the other.

        A figure that stands on both sides is divided out first ((c − p) ÷ p = c ÷ p − 1), so that it is
        taken at the same value twice.
        """
        times, rest = split_off(self.numerator, self.denominator)
        if times:
            remainder = _divide(Sum(rest), self.denominator)
            return None if remainder is None else (remainder + Interval.point(times)).scaled(self.factor)
        times, rest = split_off(self.denominator, self.numerator)
        if times:
            remainder = _divide(Sum(rest), self.numerator)
            if remainder is not None:
                inverse = (remainder + Interval.point(times)).reciprocal()
                return None if inverse is None else inverse.scaled(self.factor)
        # also when the numerator may be 0 and nothing can be divided by it: 0起 of 0起 and 5起
        return _divide(self.numerator, self.denominator, self.factor)

    def render(self) -> str:
        """n ÷ d, with brackets around sums, and around a quotient or product that is divided by."""
        below = _bracketed(self.denominator)
        below = f"({below})" if isinstance(self.denominator, (Quotient, Product)) else below
        return f"{_bracketed(self.numerator)} ÷ {below}"


class Product(NamedTuple):
    """left × right."""

    left: Expression
    right: Expression

    def evaluate(self) -> Interval | None:
        """The product's interval."""
        left, right = self.left.evaluate(), self.right.evaluate()
        return None if left is None or right is None else left * right

    def render(self) -> str:
        """l × r, with brackets around sums."""
        return f"{_bracketed(self.left)} × {_bracketed(self.right)}"


_PRECISION = 10**12
"""Roots are worked out to so many parts of one."""


class MeanGrowth(NamedTuple):
    """The yearly growth in percent that leads from ``start`` to ``end`` in ``years``: (end ÷ start)^(1/years) − 1."""

    end: Expression
    start: Expression
    years: int

    def evaluate(self) -> Interval | None:
        """An interval that contains the root and is wider than it by at most 2·10⁻¹⁰ points at each end."""
        quotient = _divide(self.end, self.start)
        if quotient is None or quotient.low is None or quotient.high is None or quotient.low < 0:
            return None
        low = self._root(quotient.low)
        high = self._root(quotient.high) + Fraction(1, _PRECISION)
        return Interval((low - 1) * 100, (high - 1) * 100)

    def _root(self, value: Exact) -> Fraction:
        """The largest multiple of 1/_PRECISION whose power does not exceed ``value``."""
        target = int(Fraction(value) * _PRECISION**self.years)
        low, high = 0, 1 << (target.bit_length() // self.years + 1)
        while low < high:
            middle = (low + high + 1) // 2
            if middle**self.years <= target:
                low = middle
            else:
                high = middle - 1
        return Fraction(low, _PRECISION)

    def render(self) -> str:
        """(e ÷ s)^(1/n) − 1."""
        return f"({_bracketed(self.end)} ÷ {_bracketed(self.start)})^(1/{self.years}) − 1"


class Mixture(NamedTuple):
    """A mean of the terms whose weights are not told: anything from the least of them to the greatest."""

    terms: tuple[Expression, ...]

    def evaluate(self) -> Interval | None:
        """The least interval around all terms' intervals; ``None`` when a term has none, or there is no term."""
        values = [term.evaluate() for term in self.terms]
        found = [interval for interval in values if interval is not None]
        return _around(found) if found and len(found) == len(values) else None

    def render(self) -> str:
        """The least and the greatest as printed: 95.8 ～ 97.1."""
        return " ～ ".join(dict.fromkeys(end.render() for end in self.ends()))

    def ends(self) -> tuple[Expression, Expression]:
        """The terms with the least and with the greatest value as printed, the first in the text of equal ones."""
        values = [value_as_printed(term) or Fraction(0) for term in self.terms]
        return self.terms[values.index(min(values))], self.terms[values.index(max(values))]


Expression = Figure | Constant | Unknown | Sum | Quotient | Product | MeanGrowth | Mixture


def figures_of(expression: Expression) -> Iterator[Claim]:
    """Every claim in the expression, in the order in which it is written."""
    match expression:
        case Figure(claim=claim):
            yield claim
        case Sum(terms=terms):
            for _, term in terms:
                yield from figures_of(term)
        case Quotient(numerator=first, denominator=second) | Product(left=first, right=second):
            yield from figures_of(first)
            yield from figures_of(second)
        case MeanGrowth(end=first, start=second):
            yield from figures_of(first)
            yield from figures_of(second)
        case Mixture(terms=mixed):
            for term in mixed:
                yield from figures_of(term)


def with_claim(expression: Expression, meant: Claim) -> Expression:
    """The expression with ``meant`` in place of the claim that starts where it does."""
    match expression:
        case Figure(claim=claim):
            return expression._replace(claim=meant) if claim.start == meant.start else expression
        case Sum(terms=terms):
            return Sum(tuple((sign, with_claim(term, meant)) for sign, term in terms))
        case Quotient(numerator=top, denominator=bottom):
            return expression._replace(numerator=with_claim(top, meant), denominator=with_claim(bottom, meant))
        case Product(left=left, right=right):
            return Product(with_claim(left, meant), with_claim(right, meant))
        case MeanGrowth(end=end, start=start):
            return expression._replace(end=with_claim(end, meant), start=with_claim(start, meant))
        case Mixture(terms=mixed):
            return Mixture(tuple(with_claim(term, meant) for term in mixed))
        case _:
            return expression


def with_claims(expression: Expression, told: Callable[[Claim], Claim]) -> Expression:
    """The expression with ``told(claim)`` in place of each of its claims."""
    match expression:
        case Figure(claim=claim):
            return expression._replace(claim=told(claim))
        case Sum(terms=terms):
            return Sum(tuple((sign, with_claims(term, told)) for sign, term in terms))
        case Quotient(numerator=top, denominator=bottom):
            return expression._replace(numerator=with_claims(top, told), denominator=with_claims(bottom, told))
        case Product(left=left, right=right):
            return Product(with_claims(left, told), with_claims(right, told))
        case MeanGrowth(end=end, start=start):
            return expression._replace(end=with_claims(end, told), start=with_claims(start, told))
        case Mixture(terms=mixed):
            return Mixture(tuple(with_claims(term, told) for term in mixed))
        case _:
            return expression


def unknown_in(expression: Expression) -> Unknown | None:
    """The number that the expression leaves open, or ``None``."""
    match expression:
        case Unknown():
            return expression
        case Sum(terms=terms):
            return next((found for _, term in terms if (found := unknown_in(term)) is not None), None)
        case Quotient(numerator=first, denominator=second) | Product(left=first, right=second):
            return unknown_in(first) or unknown_in(second)
        case MeanGrowth(end=first, start=second):
            return unknown_in(first) or unknown_in(second)
        case _:
            return None


def filled(expression: Expression, number: int) -> Expression:
    """The expression with ``number`` for what it leaves open."""
    match expression:
        case Unknown():
            return Constant(number)
        case Sum(terms=terms):
            return Sum(tuple((sign, filled(term, number)) for sign, term in terms))
        case Quotient(numerator=top, denominator=bottom):
            return expression._replace(numerator=filled(top, number), denominator=filled(bottom, number))
        case Product(left=left, right=right):
            return Product(filled(left, number), filled(right, number))
        case MeanGrowth(end=end, start=start):
            return expression._replace(end=filled(end, number), start=filled(start, number))
        case _:
            return expression


def value_as_printed(expression: Expression) -> Fraction | None:
    """The expression at the figures as they are printed, rounding aside; ``None`` where it has no value."""
    value = _as_printed(expression)
    return None if value is None else Fraction(value)


def _as_printed(expression: Expression) -> Exact | None:
    match expression:
        case Figure(claim=claim):
            return claim.written
        case Constant(value=value):
            return value
        case Sum(terms=terms):
            total: Exact = 0
            for sign, term in terms:
                printed = _as_printed(term)
                if printed is not None:
                    total = total + printed if sign > 0 else total - printed
            return total
        case Quotient(numerator=first, denominator=second, factor=factor):
            top, bottom = _as_printed(first), _as_printed(second)
            return None if top is None or not bottom else Fraction(top * factor, bottom)
        case Product(left=first, right=second):
            left, right = _as_printed(first), _as_printed(second)
            return None if left is None or right is None else left * right
        case MeanGrowth(end=end, start=start, years=years):
            ended, begun = _as_printed(end), _as_printed(start)
            if ended is None or begun is None:
                return None
            root = MeanGrowth(Constant(ended), Constant(begun), years).evaluate()
            return None if root is None or root.low is None else root.low
        case Mixture():
            return None  # its weights are not told
    return None


def total_of(claims: tuple[Claim, ...] | list[Claim], *, unit_scale: Decimal = Decimal(1)) -> Sum:
    """The plain sum of the claims."""
    return Sum(tuple((1, Figure(claim, unit_scale)) for claim in claims))


def decimal_text(value: Exact | Decimal, unit_scale: Decimal = Decimal(1), *, places: int = 5) -> str:
    """``value`` ÷ ``unit_scale`` in decimal digits, exact when it ends within 12 places, else cut to ``places``."""
    size, divisor = value.as_integer_ratio()
    if unit_scale != 1:
        above, below = unit_scale.as_integer_ratio()
        size, divisor = size * below, divisor * above
    sign, size = "-" if size < 0 else "", abs(size)
    whole, rest = divmod(size, divisor)
    if not rest:
        return f"{sign}{whole}"
    for digits in (places, 12):
        whole, rest = divmod(size * 10**digits, divisor)
        if not rest:
            return f"{sign}{with_point(whole, digits).rstrip('0').rstrip('.')}"
    return f"{sign}{with_point(size * 10**places // divisor, places)}"


def with_point(number: int, places: int) -> str:
    """``number``, which is not negative, with a point in front of its last ``places`` digits: 6885 -> "68.85"."""
    text = f"{number:0{places + 1}d}"
    return f"{text[:-places]}.{text[-places:]}" if places else text


def _bracketed(expression: Expression) -> str:
    text = expression.render()
    return f"({text})" if isinstance(expression, Sum) and len(expression.terms) > 1 else text


def _around(intervals: list[Interval]) -> Interval:
    """The least interval that holds all of them; an end is open when no interval reaches it."""
    lows = [interval.low for interval in intervals]
    highs = [interval.high for interval in intervals]
    low = None if None in lows else min(end for end in lows if end is not None)
    high = None if None in highs else max(end for end in highs if end is not None)
    return Interval(
        low,
        high,
        all(interval.low_open for interval in intervals if interval.low == low),
        all(interval.high_open for interval in intervals if interval.high == high),
    )


def _divide(numerator: Expression, denominator: Expression, factor: int = 1) -> Interval | None:
    """The quotient times ``factor``, which is multiplied with while the numbers are mostly whole."""
    top, bottom = numerator.evaluate(), denominator.evaluate()
    if top is None or bottom is None:
        return None
    return (top if factor == 1 else top.scaled(factor)) / bottom


def split_off(whole: Expression, part: Expression) -> tuple[int, tuple[tuple[int, Expression], ...]]:
    """How often ``part``, a single figure, is a term of ``whole``, and the other terms."""
    if not isinstance(whole, Sum) or not isinstance(part, Figure):
        return 0, ()
    times, rest = 0, []
    for sign, term in whole.terms:
        if isinstance(term, Figure) and term.claim is part.claim:
            times += sign
        else:
            rest.append((sign, term))
    return times, tuple(rest)
