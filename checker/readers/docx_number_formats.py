"""How Word writes the numbers of its automatic numbering: 一, ②, IV, 甲. Names are those of ``ST_NumberFormat``."""

from __future__ import annotations

from collections.abc import Callable

_LARGEST = 32_767
"""Word counts no further. Beyond, and where a row of signs has ended, numbers are written in digits."""


def formatted(count: int, number_format: str) -> str:
    """``count`` as Word prints it in ``number_format``; in digits when there is no other way to write it."""
    if not 0 <= count <= _LARGEST:
        return str(count)
    if number_format in ("none", "bullet"):
        return ""
    write = _FORMATS.get(number_format)
    return (write(count) if write is not None else "") or str(count)


def padded(count: int, example: str) -> str:
    """The custom format "001, 002, 003, ...": at least as many digits as its first number has."""
    first = example.partition(",")[0].strip()
    return str(count).zfill(len(first)) if first.isdecimal() and len(first) <= 10 else str(count)


def _signs(signs: str) -> Callable[[int], str]:
    """One sign for each number from 1."""
    return lambda count: signs[count - 1] if 0 < count <= len(signs) else ""


def _cycle(signs: str) -> Callable[[int], str]:
    """Signs that begin again when they are used up."""
    return lambda count: signs[(count - 1) % len(signs)] if count > 0 else ""


def _doubling(signs: str) -> Callable[[int], str]:
    """Letters that double when they are used up: z, aa, bb."""

    def write(count: int) -> str:
        rounds, at = divmod(count - 1, len(signs))
        return signs[at] * (rounds + 1) if 0 < count <= 30 * len(signs) else ""

    return write


def _digits(signs: str) -> Callable[[int], str]:
    """Digit for digit."""
    return lambda count: "".join(signs[int(digit)] for digit in str(count))


def _counting(
    digits: str,
    places: str = "十百千",
    *,
    ten_thousand: str = "万",
    one: bool = False,
    most: int = _LARGEST,
    zero: str = "",
) -> Callable[[int], str]:
    """Chinese counting: 十, 十一, 二十, 一百零三.

    ``one`` writes 一 in front of a leading 十, ``zero`` is said for places left out; numbers over ``most`` are written
    digit for digit, as 一〇三 is.
    """

    def write(count: int) -> str:
        if count == 0:
            return digits[0]
        if count > most:
            return "".join(digits[int(digit)] for digit in str(count))
        high, low = divmod(count, 10_000)
        if not high:
            return below(low, one)
        gap = zero if 0 < low < 1_000 else ""
        return below(high, one) + ten_thousand + gap + (below(low, True) if low else "")

    def below(count: int, leading_one: bool) -> str:
        written, is_gap = "", False
        for place in (3, 2, 1, 0):
            digit = count // 10**place % 10
            if not digit:
                is_gap = bool(written)
                continue
            written += zero if is_gap else ""
            is_gap = False
            is_bare = digit == 1 and place == 1 and not written and not leading_one
            written += ("" if is_bare else digits[digit]) + (places[place - 1] if place else "")
        return written

    return write


def _japanese(digits: str, places: str) -> Callable[[int], str]:
    """Japanese counting says no 一 in front of 十, 百 and 千: 百一."""

    def write(count: int) -> str:
        if count == 0:
            return "〇"
        written = _japanese(digits, places)(count // 10_000) + places[3] if count >= 10_000 else ""
        for place in (3, 2, 1, 0):
            if digit := count // 10**place % 10:
                written += ("" if digit == 1 and place else digits[digit]) + (places[place - 1] if place else "")
        return written

    return write


def _roman(count: int) -> str:
    written = ""
    for size, sign in _ROMAN:
        while count >= size:
            written, count = written + sign, count - size
    return written


_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def _row(first: str, length: int) -> str:
    return "".join(chr(ord(first) + at) for at in range(length))


_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_HAN = "〇一二三四五六七八九"
_CIRCLED = _row("①", 20)
_CIRCLES_TO_FIFTY = _CIRCLED + _row("㉑", 15) + _row("㊱", 15)
_FULL_WIDTH = "０１２３４５６７８９"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
_LEGAL_PLACES = "拾佰仟"


def _ordinal(count: int) -> str:
    ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


def _sexagenary(count: int) -> str:
    """甲子 to 癸亥."""
    return _STEMS[(count - 1) % 10] + _BRANCHES[(count - 1) % 12] if count > 0 else ""


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02}",
    "decimalFullWidth": _digits(_FULL_WIDTH),
    "decimalFullWidth2": _digits(_FULL_WIDTH),
    "decimalEnclosedCircle": _signs(_CIRCLES_TO_FIFTY),
    "decimalEnclosedCircleChinese": _signs(_CIRCLES_TO_FIFTY),
    "decimalEnclosedFullstop": _signs(_row("⒈", 20)),
    "decimalEnclosedParen": _signs(_row("⑴", 20)),
    "numberInDash": lambda count: f"- {count} -",
    "upperRoman": _roman,
    "lowerRoman": lambda count: _roman(count).lower(),
    "upperLetter": _doubling(_LETTERS.upper()),
    "lowerLetter": _doubling(_LETTERS),
    "ordinal": _ordinal,
    "hex": lambda count: f"{count:X}",
    "chineseCounting": _counting(_HAN, most=99),
    "taiwaneseCounting": _counting(_HAN, most=99),
    "chineseCountingThousand": _counting(_HAN, zero="零"),
    "taiwaneseCountingThousand": _counting(_HAN, ten_thousand="萬", zero="零"),
    "ideographDigital": _digits(_HAN),
    "japaneseDigitalTenThousand": _digits(_HAN),
    "koreanDigital2": _digits("零" + _HAN[1:]),
    "taiwaneseDigital": _digits("○" + _HAN[1:]),
    "japaneseCounting": _japanese(_HAN, "十百千万"),
    "japaneseLegal": _japanese("〇壱弐参四伍六七八九", "拾百阡萬"),
    "chineseLegalSimplified": _counting("零壹贰叁肆伍陆柒捌玖", _LEGAL_PLACES, one=True, zero="零"),
    "ideographLegalTraditional": _counting(
        "零壹貳參肆伍陸柒捌玖", _LEGAL_PLACES, ten_thousand="萬", one=True, zero="零"
    ),
    "ideographTraditional": _signs(_STEMS),
    "ideographZodiac": _signs(_BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "ideographEnclosedCircle": _signs(_row("㊀", 10)),
    "aiueoFullWidth": _cycle(_KANA),
    "aiueo": _cycle(_row("ｱ", 44) + "ｦﾝ"),
    "irohaFullWidth": _cycle(_IROHA),
}
