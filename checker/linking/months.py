"""How long months and years are; the library's own calendar brings locales along, which takes as long as a linker."""

from __future__ import annotations

DAYS_OF_YEAR = (365, 366)
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Whether the Gregorian year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year: int, month: int) -> int:
    """The days of the month, 1 to 12, of that year."""
    return _DAYS[month - 1] + (month == _FEBRUARY and is_leap(year))


_FEBRUARY = 2
