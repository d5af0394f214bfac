"""Intervals of exact numbers whose ends are open or closed.

Ends are ``int`` or ``Fraction``, never ``float``; ``None`` is no end on that side, and is always open.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from checker.model.frozen import Frozen

Exact = int | Fraction
"""A number without rounding: ``int`` for counts, ``Fraction`` for everything else."""


def exact(value: Decimal | Fraction | int) -> Exact:
    """``value`` without rounding, as an ``int`` where it is whole: Decimal("3.0") -> 3."""
    if isinstance(value, int):
        return value
    numerator, denominator = value.as_integer_ratio()
    return numerator if denominator == 1 else Fraction(numerator, denominator)


def magnitude(value: Exact) -> Exact:
    """The absolute value, with the type kept: what ``abs`` does, in a type that checkers understand."""
    return -value if value < 0 else value


class Interval(Frozen):
    """Every number between ``low`` and ``high``; an end is a member unless it is open or ``None``."""

    __slots__ = ("high", "high_open", "low", "low_open")
    low: Exact | None
    high: Exact | None
    low_open: bool
    high_open: bool

    def __init__(self, low: Exact | None, high: Exact | None, low_open: bool = False, high_open: bool = False) -> None:
        _set_low(self, low)
        _set_high(self, high)
        _set_low_open(self, low_open)
        _set_high_open(self, high_open)

    def _fields(self) -> tuple[Exact | None, Exact | None, bool, bool]:
        return self.low, self.high, self.low_open, self.high_open

    def __eq__(self, other: object) -> bool:
        return self._fields() == other._fields() if isinstance(other, Interval) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._fields())

    def __repr__(self) -> str:
        low, high, low_open, high_open = self._fields()
        return f"Interval({low=!r}, {high=!r}, {low_open=!r}, {high_open=!r})"

    def __reduce__(self) -> tuple[type[Interval], tuple[Exact | None, Exact | None, bool, bool]]:
        return Interval, self._fields()

    @classmethod
    def point(cls, value: Exact) -> Interval:
        """The one number ``value``."""
        return cls(value, value)

    @classmethod
    def around(cls, value: Exact, half_width: Exact) -> Interval:
        """[value − half_width, value + half_width], closed at both ends.

        Closed, because either neighbour of a tie may be printed. Source: GB/T 8170-2008, 3.2.
        """
        return cls(value - half_width, value + half_width)

    @property
    def is_point(self) -> bool:
        """Whether exactly one number belongs to the interval."""
        return self.low is not None and self.low == self.high and not (self.low_open or self.high_open)

    @property
    def is_empty(self) -> bool:
        """Whether no number belongs to the interval."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    @property
    def width(self) -> Exact | None:
        """high − low, or ``None`` when the interval is unbounded."""
        return None if self.low is None or self.high is None else self.high - self.low

    def __contains__(self, value: Exact) -> bool:
        if self.low is not None and (value < self.low or (self.low_open and value == self.low)):
            return False
        return not (self.high is not None and (value > self.high or (self.high_open and value == self.high)))

    def meets(self, other: Interval) -> bool:
        """Whether some number belongs to both."""
        return not (self.ends_before(other) or other.ends_before(self))

    def ends_before(self, other: Interval) -> bool:
        """Whether every member is less than every member of ``other``."""
        if self.high is None or other.low is None:
            return False
        # whether the two are equal matters at an open end alone, and takes long to tell of fractions
        return self.high < other.low or ((self.high_open or other.low_open) and self.high == other.low)

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def scaled(self, factor: Exact) -> Interval:
        """Every member times ``factor``; a negative factor swaps the ends with their flags."""
        if factor < 0:
            return (-self).scaled(-factor)
        if factor == 0:
            return Interval.point(0)
        return Interval(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.low_open,
            self.high_open,
        )

    def __mul__(self, other: Interval) -> Interval:
        if self.is_point:
            assert self.low is not None
            return other.scaled(self.low)
        if other.is_point:
            assert other.low is not None
            return self.scaled(other.low)
        return _hull(_corners(self, other))

    def reciprocal(self) -> Interval | None:
        """1/x for every member x, or ``None`` when 0 is a member or an end is missing around it."""
        if 0 in self:
            return None
        if self.low is not None and self.low >= 0:
            return Interval(
                0 if self.high is None else Fraction(1) / self.high,
                None if self.low == 0 else Fraction(1) / self.low,
                True if self.high is None else self.high_open,
                self.low_open,
            )
        if self.high is not None and self.high <= 0:
            mirrored = (-self).reciprocal()
            return None if mirrored is None else -mirrored
        return None

    def __truediv__(self, other: Interval) -> Interval | None:
        low, high, least, most = self.low, self.high, other.low, other.high
        if low is not None and high is not None and least is not None and most is not None and low > 0 and least > 0:
            # figures are nearly always positive, and then one division an end is enough
            return Interval(
                Fraction(low, most),
                Fraction(high, least),
                self.low_open or other.high_open,
                self.high_open or other.low_open,
            )
        inverse = other.reciprocal()
        return None if inverse is None else self * inverse


_set_high, _set_high_open, _set_low, _set_low_open = (vars(Interval)[name].__set__ for name in Interval.__slots__)
"""Write the slots themselves: what ``object.__setattr__`` asks first takes longer than the arithmetic."""


def _corners(a: Interval, b: Interval) -> list[tuple[Exact | None, bool, int]]:
    """The four products of ends: value (None when infinite), open, sign of the infinity."""
    corners: list[tuple[Exact | None, bool, int]] = []
    for x, x_open, x_sign in ((a.low, a.low_open, -1), (a.high, a.high_open, 1)):
        for y, y_open, y_sign in ((b.low, b.low_open, -1), (b.high, b.high_open, 1)):
            if x is not None and y is not None:
                # 0 reached at a closed end stays reached whatever it is multiplied with
                closed_zero = (x == 0 and not x_open) or (y == 0 and not y_open)
                corners.append((x * y, (x_open or y_open) and not closed_zero, 0))
            elif x == 0 or y == 0:
                corners.append((0, x_open if x == 0 else y_open, 0))
            else:
                sign_x = x_sign if x is None else (1 if x > 0 else -1)
                sign_y = y_sign if y is None else (1 if y > 0 else -1)
                corners.append((None, True, sign_x * sign_y))
    return corners


def _hull(corners: list[tuple[Exact | None, bool, int]]) -> Interval:
    finite = [(value, is_open) for value, is_open, _ in corners if value is not None]
    signs = {sign for value, _, sign in corners if value is None}
    low = high = None
    low_open = high_open = True
    if -1 not in signs:
        low = min(value for value, _ in finite)
        low_open = all(is_open for value, is_open in finite if value == low)
    if 1 not in signs:
        high = max(value for value, _ in finite)
        high_open = all(is_open for value, is_open in finite if value == high)
    return Interval(low, high, low_open, high_open)
