"""Numerals as people write them: 485, ４８５, 1,100万, 321 146, 3万4000, 两千三百五十六, 一万五千亿, 十二点五.

``NUMERAL`` finds a numeral, ``value_of`` reads it. Values are exact: ``int`` where whole, else ``Fraction``.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from checker.errors import LiteralError
from checker.model.interval import Exact
from checker.model.patterns import pattern

_DIGITS = "0-9０-９"
_HAN_DIGIT = "零〇○一二三四五六七八九两兩壹贰貳叁參肆伍陆陸柒捌玖"
_HAN_SCALE = "十百千万亿萬億拾佰仟"

_SCALES = "十百千万亿萬億"
# A group repeats inside (?>…), not with ++: in Python 3.11.2 (Debian 12) "(?:ab)++" keeps the start of a failed round.
_ASCII_REST = (
    # Behind the first digit. "1,100" but not "121，363", which is two figures: a full-width comma groups only
    # full-width digits. Every group looks ahead for itself, so that a megabyte of groups is read once.
    rf"(?<=[0-9])(?:[0-9]{{0,2}}(?>(?:,[0-9]{{3}}(?![{_DIGITS}]))+)"
    # "321 146件": blanks group only in front of what is counted, else they separate the cells of a row
    rf"|[0-9]{{0,2}}(?>(?:[ \u00a0\u2009\u202f][0-9]{{3}}(?![{_DIGITS}])){{1,4}})"
    r"(?=(?>(?:[.．][0-9]{1,6})?)[ \u00a0]?(?:[^\W\d_a-zA-Z]|[%％‰]))"
    rf"|[{_DIGITS}]*+)"
)
_WIDE_REST = (
    rf"(?<=[０-９])(?:[０-９]{{0,2}}(?>(?:[，,][０-９]{{3}}(?![{_DIGITS}]))+)"
    rf"|[０-９]{{0,2}}(?>(?:[ \u00a0\u2009\u202f][０-９]{{3}}(?![{_DIGITS}])){{1,4}})"
    r"(?=(?>(?:[.．][０-９]{1,6})?)[ \u00a0]?(?:[^\W\d_a-zA-Z]|[%％‰]))"
    rf"|[{_DIGITS}]*+)"
)
# A year behind a full stop begins the sentence behind a marker: "1.2023年"
_DECIMALS = rf"(?>(?:[.．](?!(?:19|20)[0-9]{{2}}年)[{_DIGITS}]++(?![.．][{_DIGITS}]))?)"
_TAIL = (
    # 万, 亿, 千 behind digits, and what may follow them: 3万4000, 25万6千, 2千零30万, 5亿1万4千6百, 77亿876.09万.
    # In 千米, 百分点 and 千瓦 the first character belongs to the unit.
    rf"(?>(?:(?: (?=[万亿]))?(?>(?:[十万亿萬億]|百(?!分)|千(?![瓦米克卡伏帕赫字分]))+)"
    rf"(?>(?:零?[{_DIGITS}]{{1,4}}+(?![{_DIGITS}.．年月,，:：])[百千十万萬]*+"
    rf"|(?<=[亿億])零?[{_DIGITS}]{{1,4}}+[.．][{_DIGITS}]{{1,6}}+[万萬](?![亿億]))*)|[kK](?![A-Za-z0-9]))?)"
)
_HAN_REST = rf"(?<=[{_HAN_DIGIT}{_HAN_SCALE}])[{_HAN_DIGIT}{_HAN_SCALE}]*+(?>(?:[点點][零〇○一二三四五六七八九]++)?)"

_CIRCLED = "①-⑳⑴-⒇⒈-⒛㈠-㈩"
CIRCLED = frozenset(chr(code) for first, last in ("①⒛", "㈠㈩") for code in range(ord(first), ord(last) + 1))
"""Numbers in one character, which count list items and nothing else."""

NUMERAL = pattern(
    # One character class in front lets the search skip a text's other characters at full speed.
    rf"[{_DIGITS}{_HAN_DIGIT}{_HAN_SCALE}半几{_CIRCLED}](?:{_HAN_REST}|(?:{_ASCII_REST}|{_WIDE_REST}){_DECIMALS}{_TAIL}"
    rf"|(?<=[{_CIRCLED}])|(?<=半)(?:百|(?=[年成数]))|(?<=好几)(?=[个家名件次百千万十]))"
)
"""Finds numerals, and 半 and 好几 where they stand for one. Linear: no part can match again what another gave up."""

_DIGIT_FORMS = ("零〇○", "一壹", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
_HAN_VALUE = {char: value for value, chars in enumerate(_DIGIT_FORMS) for char in chars}
_SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000, "k": 1000, "K": 1000}
_BIG = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_ALL_SCALES = frozenset((*_SMALL, *_BIG))
_FORMAL = frozenset("壹贰貳叁參肆伍陆陸柒捌玖拾佰仟")
_BLANKS = str.maketrans("", "", ",， \u00a0\u2009\u202f")
_TOO_LONG = 60
"""Longer numerals are read as what they are, identifiers or damage: no report has a figure of 61 digits."""


class Number(NamedTuple):
    """A numeral's value. ``place`` is the place value of its last written digit: 0.01 for 68.85, 100 for 68.85万.

    ``scale`` is the product of 万 and 亿 behind it (1 when there is none); ``high`` differs from ``low`` only in
    spoken ranges (七八十, 三五百).
    """

    low: Exact
    high: Exact
    place: Exact
    scale: int = 1


_HALF_HUNDRED = Number(50, 50, 1)


@lru_cache(maxsize=4096)
def value_of(numeral: str) -> Number | None:
    """What ``numeral`` is worth, ``None`` when it is none (万, 百姓's 百, 一二三 …)."""
    if len(numeral) > _TOO_LONG:
        return None
    if numeral[0].isdecimal():
        return _arabic(numeral)
    if numeral in CIRCLED:
        value = (ord(numeral) - ord("①" if numeral <= "⒛" else "㈠")) % 20 + 1
        return Number(value, value, 1)
    return _HALF_HUNDRED if numeral == "半百" else _han(numeral)


def number_of(numeral: str) -> Number:
    """``value_of``, raising LiteralError when there is no number in ``numeral``."""
    number = value_of(numeral)
    if number is None:
        raise LiteralError(f"no number in {numeral!r}")
    return number


def _arabic(numeral: str) -> Number | None:
    text = numeral.translate(_BLANKS)
    position = 0
    while position < len(text) and (text[position].isdecimal() or text[position] in ".．"):
        position += 1
    whole, _, decimals = text[:position].replace("．", ".").partition(".")
    tail = text[position:]
    digits, places = int(whole + decimals), len(decimals)
    if not tail:
        return _scaled(digits, places, 1)
    if all(char in _SCALES or char in "kK" for char in tail):
        return _scaled(digits, places, _product(tail))
    return _mixed(digits, places, tail)


def _scaled(digits: int, places: int, scale: int) -> Number:
    unit = 10**places
    if unit == 1:
        return Number(digits * scale, digits * scale, scale, scale)
    value, place = Fraction(digits * scale, unit), Fraction(scale, unit)
    low: Exact = value.numerator if value.denominator == 1 else value
    return Number(low, low, place.numerator if place.denominator == 1 else place, scale)


def _mixed(digits: int, places: int, tail: str) -> Number | None:
    """3万4000, 25万6千, 2千零30万, elliptic 13万2: groups of digits, each with the scale words behind it.

    A larger scale multiplies the groups in front of it: 2千零30万 is 2030 × 10⁴.
    """
    if places:
        return None
    total: Exact = 0
    section: Exact = 0
    value: Exact = digits
    place: Exact = 0
    scale, is_elliptic = 1, False
    last_scale = 1
    for part in _GROUP.findall(tail):
        if part == "零":
            is_elliptic = False
        elif part[0].isdecimal():
            whole, _, decimals = part.replace("．", ".").partition(".")
            value, scale = int(whole), 0
            if decimals:  # 77亿876.09万
                value, place = Fraction(int(whole + decimals), 10 ** len(decimals)), Fraction(1, 10 ** len(decimals))
            continue
        else:
            scale = _product(part)
            if scale >= 10**4 and section and scale > last_scale:
                total, section = total + (section + value) * scale, 0
            elif scale >= 10**4:
                total += value * scale
            else:
                section += value * scale
            last_scale, is_elliptic = scale, True
            value = 0
    if scale == 0:
        last_scale = last_scale // 10 if is_elliptic and value < 10 and last_scale >= 100 else 1
        section += value * last_scale
    if place:
        exact, last = Fraction(total + section), Fraction(place * last_scale)
        worth: Exact = exact.numerator if exact.denominator == 1 else exact
        return Number(worth, worth, last.numerator if last.denominator == 1 else last)
    return Number(total + section, total + section, last_scale)


_GROUP = pattern(rf"零|[{_DIGITS}]++(?:[.．][{_DIGITS}]++)?|[{_SCALES}]++")


def _product(scales: str) -> int:
    product = 1
    for char in scales:
        product *= _SMALL.get(char) or _BIG[char]
    return product


def _han(numeral: str) -> Number | None:
    whole, point, decimals = numeral.replace("點", "点").partition("点")
    if not _FORMAL.isdisjoint(whole) and (len(whole) < 2 or _ALL_SCALES.isdisjoint(whole)):
        return None  # 队伍, 收拾, 放肆, 大陆
    if point:
        read = _han_whole(whole)
        if read is None or read.low != read.high:
            return None
        digits = "".join(str(_HAN_VALUE[char]) for char in decimals)
        unit = 10 ** len(digits)
        value = Fraction(int(read.low) * unit + int(digits), unit)
        low: Exact = value.numerator if value.denominator == 1 else value
        return Number(low, low, Fraction(1, unit))
    return _han_whole(whole)


def _han_whole(text: str) -> Number | None:
    if len(text) == 1:
        digit = _HAN_VALUE.get(text)
        if digit is not None:
            return Number(digit, digit, 1)
        return Number(10, 10, 1) if text in "十拾" else None
    if all(char in _HAN_VALUE for char in text):
        return _digit_string(text)
    spoken = _spoken_range(text)
    if spoken is not None:
        return spoken
    return _positional(text)


def _digit_string(text: str) -> Number | None:
    """二〇二三, 一九九八 digit by digit; two neighbours (七八, 三五) are a spoken range."""
    values = [_HAN_VALUE[char] for char in text]
    if len(values) == 2:
        low, high = values
        if low and (high == low + 1 or (low, high) == (3, 5)) and high < 10:
            return Number(low, high, 1)
        return None
    if len(values) < 3 or "两" in text or "兩" in text:
        return None
    value = int("".join(map(str, values)))
    return Number(value, value, 1)


def _spoken_range(text: str) -> Number | None:
    """七八十 -> [70, 80], 三五百 -> [300, 500], 十七八 -> [17, 18], 二三十万 -> [200 000, 300 000]."""
    for position in range(len(text) - 1):
        first, second = _HAN_VALUE.get(text[position]), _HAN_VALUE.get(text[position + 1])
        if first is None or second is None or not first or not second:
            continue
        if second != first + 1 and (first, second) != (3, 5):
            return None
        low = _positional(text[: position + 1] + text[position + 2 :])
        high = _positional(text[:position] + text[position + 1 :])
        if low is None or high is None:
            return None
        return Number(low.low, high.low, low.place, low.scale)
    return None


def _positional(text: str) -> Number | None:
    """一万五千亿, 两千六 (2600), 一百零八, 百三 (130); ``None`` when digits and scales do not alternate.

    万 and 亿 multiply what stands before them since the last larger one, so 二十万亿 is 20 × 10⁴ × 10⁸.
    """
    total = section = 0
    digit: int | None = None
    last_scale = 0  # of the last written scale word, for ellipses
    big = 1
    after_zero = False
    started = False
    for char in text:
        value = _HAN_VALUE.get(char)
        if value is not None:
            if digit:
                return None
            if value == 0:
                if digit == 0 and last_scale != 0:
                    return None
                after_zero, digit = True, None
                started = True
                continue
            digit, started = value, True
            continue
        small = _SMALL.get(char)
        if small is not None:
            if digit is None and section and not after_zero and small >= 10 and last_scale <= small:
                return None
            section += (1 if digit is None else digit) * small
            digit, last_scale, after_zero, started = None, small, False, True
            continue
        factor = _BIG.get(char, 0)
        if not started or not factor:
            return None
        section += digit or 0
        if section == 0 and total:
            total, section = total * factor, 0  # 万亿
        elif total and factor > big:
            total, section = (total + section) * factor, 0
        else:
            total, section = total + section * factor, 0
        big = max(big, factor)
        digit, last_scale, after_zero = None, factor, False
    if not started or (total == 0 and section == 0 and digit is None):
        return None
    if digit is not None:  # 三百五 is 350, 三百零五 is 305
        section += digit * (last_scale // 10 if last_scale >= 100 and not after_zero else 1)
    value = total + section
    scale = 1
    if digit is None and last_scale >= 10**4:
        scale = last_scale
        if text.endswith(("万亿", "萬億")):
            scale = 10**12
    return Number(value, value, scale, scale)


def longest_value(run: str) -> tuple[int, Number] | None:
    """The longest beginning of ``run`` that is a numeral, as its length and value: 七十百 -> 七十."""
    for length in range(min(len(run), _TOO_LONG), 0, -1):
        number = value_of(run[:length])
        if number is not None:
            return length, number
    return None


def read_numbers(text: str) -> list[tuple[int, int, Number]]:
    """Every numeral in ``text`` with its place, in order, whatever it counts; 余 and its scale words belong to it."""
    found = []
    for match in NUMERAL.finditer(text):
        run = match.group()
        if not any(char in _HAN_VALUE or char in "十百千" or char.isdecimal() for char in run):
            continue
        longest = longest_value(run)
        if longest is None:
            continue
        length, number = longest
        end = match.start() + length
        more = _MORE.match(text, end) if length == len(run) else None
        if more is not None:
            scale = _product(more.group(1))
            number = Number(number.low * scale, number.high * scale, number.place * scale, number.scale * scale)
            end = more.end()
        found.append((match.start(), end, number))
    return found


_MORE = pattern(rf"零?[余多几]([{_SCALES}]+)")
