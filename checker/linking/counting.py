"""Words that count: small Chinese numerals (三项合计, 五个方面), and units that count alike."""

from __future__ import annotations

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}


def number_of(text: str) -> int:
    """The value of a numeral below 100, in Chinese or Arabic digits; 0 when it is none: "十二" -> 12, "3" -> 3."""
    if text.isdecimal():
        return int(text) if len(text) < 5 else 0
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS.get(text, 0)
    return (_DIGITS.get(tens, 0) if tens else 1) * 10 + _DIGITS.get(ones, 0)


_SAME_CASES = {"起": "件", "宗": "件", "例": "件", "家次": "家", "户次": "户", "批次": "批", "件次": "件"}
"""Cases by any of these words: 1753件 of 4677起. They do not add up, but one can be the base of the other."""
_SAME_MASS = {"吨标准煤": "吨", "吨/年": "吨"}
"""What is burnt and what a year can yield: 六大行业176.9万吨 of 214.6万吨标准煤, 1184.6万吨 of 产能2460万吨/年."""


def like(unit: str) -> str:
    """One name for units whose figures can be part and base."""
    return _SAME_CASES.get(unit) or _SAME_MASS.get(unit, unit)
