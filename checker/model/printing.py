"""Figures written out: a computed value in the decimals, scale and unit of the figure it is compared with."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from checker.model.claim import Claim
from checker.model.expression import with_point
from checker.model.interval import Exact, Interval, magnitude


def anchor(claim: Claim) -> Exact:
    """The number as written."""
    return claim.written


def printed(value: Exact, like: Claim) -> str:
    """``value`` rounded half up to the decimals and in the scale in which ``like`` is printed."""
    if isinstance(value, int) and like.last_place == 1 == like.scale:
        return str(value)
    above, below = like.last_place.as_integer_ratio()
    step = value.denominator * above
    steps = (2 * abs(value.numerator) * below + step) // (2 * step)  # of the last place, half up
    decimals, units = _step(like.last_place, like.scale)
    sign = "-" if value < 0 < steps else ""
    return sign + with_point(steps * units, decimals)


def cut_off_to(claim: Claim) -> Interval:
    """Every value that reads as the claim once further digits are cut off, towards zero: 95.15% -> [95.15, 95.16)."""
    size = magnitude(anchor(claim))
    cut = Interval(size, size + Fraction(claim.last_place), False, True)
    return -cut if anchor(claim) < 0 else cut


def with_unit(number: str, like: Claim) -> str:
    """``number`` with the unit as it is written behind ``like``'s number: "364" like "363件" -> "364件"."""
    numeral = like.number if like.scale == 1 else numeral_of(like)  # 四百四十株 has no 十株
    _, found, unit = like.literal.partition(numeral)
    return number + unit if found else number


def literal_with(claim: Claim, value: Exact) -> str:
    """The claim's literal with ``value`` in place of its number: 约1,363件 and 1364 -> 约1,364件."""
    numeral = numeral_of(claim)
    before, _, _ = claim.literal.partition(numeral)
    number = printed(value, claim)
    whole, point, rest = number.partition(".")
    if "," in numeral or "，" in numeral:
        number = f"{int(whole):,}{point}{rest}"
    elif number.isdigit():
        number = printed_like(int(number), claim.number)
    return before + with_unit(number, claim)


def decimals_of(claim: Claim) -> int:
    """How many decimals are printed, in the written scale: 2 for 68.85万元."""
    return _step(claim.last_place, claim.scale)[0]


@lru_cache(maxsize=256)
def _step(last_place: Decimal, scale: Decimal) -> tuple[int, int]:
    """The decimals of a figure, and how many units of its last decimal one step of its last place is."""
    step = Fraction(last_place) / Fraction(scale)
    decimals = 0
    while (step * 10**decimals).denominator != 1 and decimals < _MOST_DECIMALS:
        decimals += 1
    return decimals, round(step * 10**decimals)


_MOST_DECIMALS = 28


def numeral_of(claim: Claim) -> str:
    """The digits as written, without the scale word: "68.85" of 68.85万元."""
    return claim.number.rstrip("万亿千百十") or claim.number


_NUMERALS = "零一二三四五六七八九"


def printed_like(number: int, numeral: str) -> str:
    """``number``, from 1 to 99, in the digits in which ``numeral`` is written: 3 like "四" -> "三"."""
    if not any(character in _NUMERALS[1:] + "十" for character in numeral) or not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    lead = "" if tens == 0 else "十" if tens == 1 else _NUMERALS[tens] + "十"
    return lead + (_NUMERALS[ones] if ones else "")
