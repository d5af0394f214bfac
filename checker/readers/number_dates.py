"""Serial numbers of spreadsheets as the dates and times that are shown."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from checker.readers.number_han import han_digits, han_number
from checker.readers.number_tokens import Kind, Section, Token

LAST_SERIAL = 2_958_465
"""31 December 9999."""

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HAN_DAYS = "一二三四五六日"
_HAN_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_SECONDS = 86_400
_SYSTEM = {
    "date": (("y", "yyyy"), ("", "年"), ("m", "m"), ("", "月"), ("d", "d"), ("", "日")),
    "time": (("h", "h"), ("", ":"), ("n", "mm"), ("", ":"), ("s", "ss")),
}


class _Moment(NamedTuple):
    """A serial number taken apart; ``seconds`` are those since midnight, ``elapsed`` those since day 0."""

    year: int
    month: int
    day: int
    weekday: int
    seconds: Decimal
    elapsed: Decimal


def show_date(serial: Decimal, section: Section, *, from_1904: bool) -> str | None:
    """What ``section`` shows for the serial number; None when it is no date of the calendar."""
    pieces = _SYSTEM[section.system] if section.system else tuple(_roles(section.tokens))
    places = max((len(text.partition(".")[2]) for role, text in pieces if role == "s"), default=0)
    moment = _moment(serial, from_1904=from_1904, places=places)
    if moment is None:
        return None
    halves = any(role == "half" for role, _ in pieces)
    return "".join(_shown(role, text, moment, section, halves=halves) for role, text in pieces)


def _moment(serial: Decimal, *, from_1904: bool, places: int) -> _Moment | None:
    if not 0 <= serial <= LAST_SERIAL + 1:
        return None
    elapsed = (serial * _SECONDS).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    days, seconds = divmod(elapsed, _SECONDS)
    number = int(days) + (1462 if from_1904 else 0)
    if number > LAST_SERIAL:
        return None
    if number in (0, 60):  # days that the calendar of 1900 does not have, but spreadsheets do
        return _Moment(1900, 2 if number else 1, 29 if number else 0, 2 if number else 5, seconds, elapsed)
    day = date(1899, 12, 31 if number < 60 else 30) + timedelta(days=number)
    return _Moment(day.year, day.month, day.day, day.weekday(), seconds, elapsed)


def _roles(tokens: tuple[Token, ...]) -> list[tuple[str, str]]:
    """Each token's role (its letter; "n" for minutes, "[h]" for elapsed hours) and its text; "" is literal."""
    found: list[tuple[str, str]] = []
    last = ""
    for token in tokens:
        role, text = "", token.text
        if token.kind is Kind.DATE:
            role, text = token.text[0].lower(), token.text.lower()
            if role == "m" and len(text) < 3 and last in ("h", "[h]"):
                role = "n"
            if role == "s":  # mm:ss
                for at in range(len(found) - 1, -1, -1):
                    if found[at][0]:
                        if found[at][0] == "m" and len(found[at][1]) < 3:
                            found[at] = "n", found[at][1]
                        break
            last = role
        elif token.kind is Kind.ELAPSED:
            last = role = f"[{token.text[0]}]"
        elif token.kind is Kind.HALF_DAY:
            role = "half"
        found.append((role, text))
    return found


def _shown(role: str, text: str, moment: _Moment, section: Section, *, halves: bool) -> str:
    width = len(text)
    hours, minutes = int(moment.seconds) // 3600, int(moment.seconds) // 60 % 60
    match role:
        case "":
            return text
        case "y" | "e" | "b":
            year = moment.year + (543 if role == "b" else 0)
            digits = f"{year % 100:02}" if width < 3 and role != "e" else str(year)
            return han_digits(digits, section.numerals)
        case "m" if width > 2:
            return _month(moment.month, width, section)
        case "m":
            return _counted(moment.month, width, section)
        case "d" if width > 2:
            return _day(moment.weekday, width, section)
        case "d":
            return _counted(moment.day, width, section)
        case "a":
            return ("星期" if width > 3 else "") + _HAN_DAYS[moment.weekday]
        case "h":
            return _counted((hours - 1) % 12 + 1 if halves else hours, width, section)
        case "n":
            return _counted(minutes, width, section)
        case "s":
            whole, _, fraction = text.partition(".")
            seconds = moment.seconds % 60
            shown = _counted(int(seconds), len(whole), section)
            return shown + f"{seconds % 1:.{len(fraction)}f}"[1:] if fraction else shown
        case "half":
            first, _, second = text.partition("/")
            return second if hours >= 12 else first
        case "[h]" | "[m]" | "[s]":
            return f"{int(moment.elapsed) // {'h': 3600, 'm': 60, 's': 1}[role[1]]:0{width}}"
    return ""


def _counted(number: int, width: int, section: Section) -> str:
    if section.numerals in (1, 2):
        return han_number(number, section.numerals)
    return han_digits(f"{number:0{width}}", section.numerals)


def _month(month: int, width: int, section: Section) -> str:
    if width == 5:
        return _MONTHS[month - 1][0]
    if section.is_chinese:
        return f"{_HAN_MONTHS[month - 1] if width > 3 else month}月"
    return _MONTHS[month - 1] if width > 3 else _MONTHS[month - 1][:3]


def _day(weekday: int, width: int, section: Section) -> str:
    if section.is_chinese:
        return ("星期" if width > 3 else "周") + _HAN_DAYS[weekday]
    return _DAYS[weekday] if width > 3 else _DAYS[weekday][:3]
