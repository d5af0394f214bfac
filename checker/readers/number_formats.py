"""Number formats of spreadsheets: from a stored number to the text that a person sees, "12.35%" or "¥ 1,200.00"."""

from __future__ import annotations

import operator
from decimal import Decimal
from typing import NamedTuple

from checker.model.patterns import pattern
from checker.readers.number_dates import show_date
from checker.readers.number_digits import DigitSection
from checker.readers.number_general import WIDTH, plain, show_general
from checker.readers.number_han import han_number
from checker.readers.number_tokens import MAX_CODE, Kind, Section, sections_of

_COMPARE = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
    "<>": operator.ne,
}
_ZERO = Decimal(0)
_NEGATIVE = pattern("[-(（−－负△▲]")


class Shown(NamedTuple):
    """What a cell shows, and the stored number behind it: "" when the text says the same number, and for dates."""

    text: str
    stored: str = ""


class NumberFormat:
    """A number format, ready to show numbers."""

    def __init__(self, code: str) -> None:
        self.is_general = not code or len(code) > MAX_CODE or code.lower() in ("general", "g/通用格式", "@")
        self._sections = () if self.is_general else tuple(map(_Section, sections_of(code)))
        numeric = self._sections[:3]
        if len(numeric) > 1 and numeric[-1].section.has(Kind.TEXT):
            numeric = numeric[:-1]
        self._numeric = numeric
        self._is_conditional = any(section.section.condition for section in numeric[:2])

    def show(self, number: Decimal, *, width: int = WIDTH, from_1904: bool = False) -> Shown:
        """What is shown for the number in a column that is ``width`` characters wide."""
        section, is_signed = self._section_for(number)
        if section is None:
            return general(number, width)
        if section.is_date:
            shown = show_date(number, section.section, from_1904=from_1904)
            return general(number, width) if shown is None else Shown(shown)
        text, is_exact = section.show(abs(number), width)
        if number < 0:
            if is_signed:
                text = "-" + text
            elif not _NEGATIVE.search(text):  # 0.0;[Red]0.0 tells it by the colour
                is_exact = False
        return Shown(text, "" if is_exact else plain(number))

    def show_text(self, text: str) -> str:
        """What is shown for a cell that holds text: the section with an @, if there is one."""
        for section in self._sections[-1:]:
            tokens = section.section.tokens
            if len(self._sections) == 4 or section.section.has(Kind.TEXT):
                return "".join(text if token.kind is Kind.TEXT else token.text for token in tokens)
        return text

    def _section_for(self, number: Decimal) -> tuple[_Section | None, bool]:
        """The section that shows the number, and whether a minus sign goes in front."""
        sections = self._numeric
        if not sections:
            return None, True
        if self._is_conditional:
            return _conditional(sections, number)
        if len(sections) == 1 or number > 0:
            return sections[0], True
        if number < 0:
            return sections[1], False
        return sections[2 if len(sections) > 2 else 0], True


class _Section:
    """A section that shows numbers that have no sign."""

    def __init__(self, section: Section) -> None:
        self.section = section
        self.is_date = section.is_date
        self._digits = None if self.is_date or section.has(Kind.GENERAL) else DigitSection(section)

    def show(self, number: Decimal, width: int) -> tuple[str, bool]:
        """The text, and whether it says exactly this number."""
        if self._digits:
            return self._digits.show(number)
        if self.section.numerals in (1, 2) and number == number.to_integral_value() and number.adjusted() < 16:
            shown, is_exact = han_number(int(number), self.section.numerals), True
        else:
            shown, rounded = general(number, width)
            is_exact = not rounded
        tokens = self.section.tokens
        return "".join(shown if token.kind is Kind.GENERAL else token.text for token in tokens), is_exact


def general(number: Decimal, width: int = WIDTH) -> Shown:
    """What is shown without a format."""
    text = show_general(number, width)
    return Shown(text, "" if Decimal(text) == number else plain(number))


def _conditional(sections: tuple[_Section, ...], number: Decimal) -> tuple[_Section, bool]:
    """The first section whose condition holds; the last one for everything else."""
    for at, section in enumerate(sections[:2]):
        condition = section.section.condition
        if condition is None:
            if at == 0 and len(sections) > 2 and number > 0:  # the second section has the condition
                return section, True
            continue
        compare, bound = condition
        if _COMPARE[compare](number, bound):
            return section, not _is_negative(compare, bound)
    rest = sections[-1]
    first = sections[0].section.condition
    # [>=0]0;(0): what is left for the second section is below zero
    is_rest_negative = len(sections) == 2 and first is not None and first[1] <= 0 and first[0] == ">="
    return rest, not is_rest_negative


def _is_negative(compare: str, bound: Decimal) -> bool:
    return compare == "<" and bound <= _ZERO or compare in ("<=", "=") and bound < _ZERO
