"""What a check asks for, as the key and the arguments of a message: the same in every language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal, localcontext
from typing import Any, NamedTuple

from checker.validation.built import Note


class Described(NamedTuple):
    """The key of a check's message and its arguments; ``text`` is what the check is called where it has no message."""

    key: str
    arguments: dict[str, str]
    text: str


_LIMITS = ("value", "min_value", "max_value", "pattern", "string")
_LISTS = ("allowed_values", "forbidden_values")
_ENDS = {(True, True): "in_range", (False, True): "above_in_range", (True, False): "below_in_range"}


def described(check: Any, note: Note) -> Described:
    """What the check of pandera's says, or what its author wants to have said."""
    name, statistics = str(check.name or ""), check.statistics or {}
    severity = {"severity": "warning"} if note.is_warning else {}
    text = note.text or name
    if note.text:
        return Described("said", {"check": text} | severity, text)
    if name == "in_range":
        ends = (bool(statistics.get("include_min", True)), bool(statistics.get("include_max", True)))
        low, high = shown(statistics["min_value"]), shown(statistics["max_value"])
        return Described(_ENDS.get(ends, "within_range"), {"low": low, "high": high} | severity, text)
    if name == "str_length":
        return Described(*_length(statistics, severity), text)
    if name in ("column_at_most", "column_is_sum"):
        return Described(name, severity, text)
    for parameter in (*_LIMITS, *_LISTS):
        if name in _WITH_MESSAGE and parameter in statistics:
            limit = statistics[parameter]
            words = listed(limit) if parameter in _LISTS else shown(getattr(limit, "pattern", limit))
            return Described(name, {"limit": words} | severity, text)
    return Described("said", {"check": text} | severity, text)


_ENOUGH = 1000
"""Digits of a sum of numbers that are written in a cell each: none of them is rounded."""
_WITH_MESSAGE = frozenset(
    (
        "equal_to",
        "not_equal_to",
        "greater_than",
        "greater_than_or_equal_to",
        "less_than",
        "less_than_or_equal_to",
        "isin",
        "notin",
        "str_matches",
        "str_contains",
        "str_startswith",
        "str_endswith",
    )
)


_OF_TIMES = {
    "greater_than": "after",
    "greater_than_or_equal_to": "not_before",
    "less_than": "before",
    "less_than_or_equal_to": "not_after",
    "column_at_most": "column_not_after",
}


def of_times(words: Described) -> Described:
    """The same of a column of dates, which are not large or small."""
    return words._replace(key=_OF_TIMES.get(words.key, words.key))


def _length(statistics: Mapping[str, Any], severity: dict[str, str]) -> tuple[str, dict[str, str]]:
    least, most, exact = (statistics.get(name) for name in ("min_value", "max_value", "exact_value"))
    if exact is not None:
        return "length", {"limit": str(exact)} | severity
    if most is None:
        return "length_at_least", {"limit": str(least)} | severity
    if least is None:
        return "length_at_most", {"limit": str(most)} | severity
    return "length_in_range", {"low": str(least), "high": str(most)} | severity


def total(terms: Iterable[int | Decimal]) -> str:
    """The sum, in digits."""
    with localcontext() as context:
        context.prec = _ENOUGH
        return shown(sum(map(Decimal, terms), Decimal(0)))


def listed(values: Iterable[object]) -> str:
    """The values one after another, as a Chinese text lists them."""
    return "、".join(map(shown, values))


def shown(value: object) -> str:
    """The value as people write it: a number in digits, a day without its midnight."""
    if isinstance(value, Decimal):
        return _digits(value)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d") if value.time() == time(0) else value.strftime("%Y-%m-%d %H:%M:%S")
    return value.isoformat() if isinstance(value, date) else str(value)


def _digits(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
