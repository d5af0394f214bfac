"""What stands in a cell, as a value of its column's type: exact, or not a value of that type at all."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from checker.model.document import Cell
from checker.model.grid import is_nothing
from checker.model.patterns import pattern
from checker.model.table_schema import ColumnType, Sort

Value = str | int | bool | Decimal | date
"""What a cell can hold."""


class Problem(NamedTuple):
    """Why a cell holds no value of its column's type: the key of a message, and the limit that it passes."""

    key: str
    limit: str = ""


_LONGEST = 64
"""Characters of a number."""
_NUMBER = pattern(
    r"(?P<sign>[-+−－＋]?)[¥￥$]?(?P<whole>\d{1,3}(?:[,，]\d{3})+|\d+)?(?:[.．](?P<rest>\d+))?(?:[eE](?P<power>[-+]?\d{1,2}))?"
    r"(?P<mark>[%％‰]?)"
)
_POWERS = {"%": "E2", "％": "E2", "‰": "E3", "": "E0"}
_DATE = pattern(r"(\d{4})(?:[-/.．年](\d{1,2})(?:[-/.．月](\d{1,2})日?|月?)|(\d\d)(\d\d))")
_TIME = pattern(r"[T\s]*(\d{1,2})[:：](\d\d)(?:[:：](\d\d))?")
_TRUTHS = {
    **dict.fromkeys(("是", "有", "√", "✓", "true", "yes", "y", "1"), True),
    **dict.fromkeys(("否", "无", "×", "✗", "false", "no", "n", "0"), False),
}


def read_value(text: str, cell: Cell, kind: ColumnType) -> Value | Problem | None:
    """The value of a cell with the ``text``; ``None`` for an empty one, and for a dash where a number or date belongs.

    Numbers are those that are shown, 12.35% as 12.35; but where a spreadsheet holds more digits of the same number,
    these count, because sums and comparisons were made with them.
    """
    text = text.strip()
    if not text:
        return None
    if kind.sort is Sort.TEXT:
        return text
    if kind.sort is Sort.TRUTH:
        truth = _TRUTHS.get(text.lower())
        return Problem("no_truth") if truth is None else truth
    if is_nothing(text):
        return None
    if kind.sort is Sort.DATE:
        return _date(text) or Problem("no_date")
    if kind.sort is Sort.MOMENT:
        return _moment(text) or Problem("no_moment")
    number = _number(text, cell.stored)
    if number is None:
        return Problem("no_whole" if kind.sort is Sort.WHOLE else "no_number")
    return _whole(number, kind) if kind.sort is Sort.WHOLE else _bounded(number, kind)


def written(literal: str, cell: Cell) -> str:
    """The cell as it stands, with the number behind it where that has more digits: 100.00（100.004）."""
    words = literal.strip()
    shown_number, number = _number(words, "") if words else None, _number(words, cell.stored) if words else None
    return words if number == shown_number or number is None else f"{words}（{number:f}）"


def _whole(number: Decimal, kind: ColumnType) -> int | Problem:
    if number != number.to_integral_value():
        return Problem("no_whole")
    whole = int(number)
    if kind.lowest is not None and whole < kind.lowest:
        return Problem("greater_than_or_equal_to", str(kind.lowest))
    if kind.highest is not None and whole > kind.highest:
        return Problem("less_than_or_equal_to", str(kind.highest))
    return whole


def _bounded(number: Decimal, kind: ColumnType) -> Decimal | Problem:
    # 12.30 fits into one place: what a format fills up with zeros is no more exact
    if kind.places is not None and Fraction(number) * 10**kind.places % 1:
        return Problem("places", str(kind.places))
    if kind.digits is not None and abs(Fraction(number)) >= 10 ** (kind.digits - (kind.places or 0)):
        return Problem("digits", str(kind.digits - (kind.places or 0)))
    return number


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _number(text: str, stored: str) -> Decimal | None:
    """The number that is shown, or the one behind it when that rounds to it."""
    if len(text) > _LONGEST:
        return None
    is_negative = text[0] in "(（" and text[-1] in ")）"  # as accountants write it
    found = _NUMBER.fullmatch(text[1:-1].strip() if is_negative else text)
    if found is None or not (found["whole"] or found["rest"]):
        return None
    digits = (found["whole"] or "0").replace(",", "").replace("，", "")
    power = found["power"] or "0"
    shown = Decimal(f"{int(digits)}.{_ascii(found['rest'] or '')}E{int(power)}")
    if is_negative or found["sign"] in ("-", "−", "－"):
        shown = shown.copy_negate()  # arithmetic of decimals would round to 28 digits
    if stored:
        behind = Decimal(stored + _POWERS[found["mark"]])
        half = Fraction(10) ** _exponent(shown) / 2
        if abs(Fraction(behind) - Fraction(shown)) <= half:
            return behind
    return shown


def _ascii(digits: str) -> str:
    return "".join(str(int(digit)) for digit in digits)


def _date(text: str) -> date | None:
    """The day; the first one of a month that is written without."""
    found = _DATE.fullmatch(text)
    if found is None:
        moment = _moment(text)
        is_day = moment is not None and (moment.hour, moment.minute, moment.second) == (0, 0, 0)
        return moment.date() if moment is not None and is_day else None
    year, month, day = found[1], found[2] or found[4], found[3] or found[5] or "1"
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _moment(text: str) -> datetime | None:
    found = _DATE.match(text)
    if found is None:
        return None
    day = _date(found[0])
    time = _TIME.fullmatch(text, found.end()) if found.end() < len(text) else None
    if day is None or time is None and found.end() < len(text):
        return None
    hour, minute, second = (int(part or 0) for part in time.groups()) if time else (0, 0, 0)
    try:
        return datetime(day.year, day.month, day.day, hour, minute, second)
    except ValueError:
        return None
