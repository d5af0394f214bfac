"""A figure that a document asserts."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from checker.model.interval import Exact, Interval
from checker.model.span import Span


class ClaimKind(StrEnum):
    """What sort of quantity a figure states; NONE is a number that asserts nothing (a date, a slogan)."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    PERMILLE = "permille"
    MULTIPLE = "multiple"
    FRACTION = "fraction"
    RATIO = "ratio"
    DURATION = "duration"
    LENGTH = "length"
    AREA = "area"
    MASS = "mass"
    OTHER = "other"
    NONE = "none"


class Approximation(StrEnum):
    """How the words around a figure bound it: 余, 近, 不足, 约, 以上 …."""

    EXACT = "exact"
    OVER = "over"
    NEARLY = "nearly"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    RANGE = "range"


_EXACT = Approximation.EXACT


class Claim(NamedTuple):
    """One figure: ``document.text[start:end] == literal``. A named tuple, because a text is made into thousands.

    ``asserted`` is what the words say, multiplied out in ``unit`` ("68.85万元": the point 688500 元; "140余篇":
    [140, 150) 篇). ``values`` is the set of true numbers that may stand behind it, rounding included
    ([688450, 688550] 元). ``last_place`` is the place value of the last printed digit in ``unit`` (100 元 for
    68.85万元, 1 for a count), ``scale`` what one of the written unit is in ``unit`` (10000 for 万元), and
    ``number`` the bare numeral as written ("68.85", "一百三十").

    ``unit`` is ``None`` only for claims without one (multiples, fractions); a bare number has "".
    ``metric`` is the thing counted, ``period`` the stated period or cut-off; both as written, "" when not stated.
    ``why`` says why a number of kind NONE asserts nothing ("date", "ordinal", "slogan" …).
    """

    start: int
    end: int
    literal: str
    number: str
    kind: ClaimKind
    unit: str | None
    asserted: Interval
    values: Interval
    approximation: Approximation = Approximation.EXACT
    last_place: Decimal = Decimal(1)
    scale: Decimal = Decimal(1)
    metric: str = ""
    period: str = ""
    why: str = ""
    is_condition: bool = False
    """A threshold that is no measurement: 7人以上党支部, 不低于50万元 as a condition."""

    @property
    def span(self) -> Span:
        """The claim's place in the text."""
        return Span(self.start, self.end)

    def exactly(self) -> Claim:
        """The claim taken for just the number as written: a price, a goal, a standard is no measurement."""
        return self._replace(values=Interval.point(self.written))

    def rounded(self) -> Claim:
        """The claim taken for a rounded number although it is printed as a whole one: an average of 18分钟."""
        half = Fraction(self.last_place) / 2
        return self._replace(values=Interval.around(self.written, half))

    @property
    def is_in_tenths(self) -> bool:
        """Whether it is told in 成: 四成以上 is a percentage whose written unit is ten of them."""
        return self.unit == "%" and self.scale != 1

    @property
    def shown_scale(self) -> Decimal:
        """In which scale what it is compared with is shown: 32.19% for 四成以上, and 万元 for 万元."""
        return Decimal(1) if self.is_in_tenths else self.scale

    @property
    def written(self) -> Exact:
        """The number as written, in ``unit``: 860 of 860余人, 近860人 and 约860人; of a range its low end."""
        low, high = self.asserted.low, self.asserted.high
        if low is None or high is None:
            return (high if low is None else low) or 0
        if self.approximation is _EXACT:
            return low
        if self.approximation is Approximation.ABOUT:
            return Fraction(low + high) / 2  # 约 reaches as far down as up
        return high if self.approximation is Approximation.NEARLY else low
