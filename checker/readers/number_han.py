"""Numbers in Chinese characters, as the formats [DBNum1] and [DBNum2] show them."""

from __future__ import annotations

_DIGITS = {1: "〇一二三四五六七八九", 2: "零壹贰叁肆伍陆柒捌玖", 3: "０１２３４５６７８９"}
_ZERO = {1: "〇", 2: "零"}
_TENS = {1: ("", "十", "百", "千"), 2: ("", "拾", "佰", "仟")}
_GROUPS = ("", "万", "亿", "万亿")


def han_digits(text: str, numerals: int) -> str:
    """``text`` with each digit written in the numerals 1 (一), 2 (壹), 3 (１), or as it stands for 0."""
    if numerals not in _DIGITS:
        return text
    return text.translate(dict(enumerate(_DIGITS[numerals], ord("0"))))


def han_number(number: int, numerals: int) -> str:
    """A number below 10¹⁶ in the numerals 1 or 2: 一千〇二十三, 壹仟零贰拾叁; digit by digit from there on."""
    if number >= 10**16 or number < 0:
        return han_digits(str(number), numerals)
    if number == 0:
        return _ZERO[numerals]
    parts: list[str] = []
    for at in range(3, -1, -1):
        group = number // 10_000**at % 10_000
        if not group:
            continue
        if parts and group < 1000:
            parts.append(_ZERO[numerals])
        name = "万" if at == 3 and number // 10**8 % 10_000 else _GROUPS[at]  # 十二万三千亿, but 十二万亿
        parts.append(_group(group, numerals) + name)
    shown = "".join(parts)
    return shown[1:] if numerals == 1 and shown.startswith("一十") else shown


def _group(group: int, numerals: int) -> str:
    """A number from 1 to 9999."""
    shown, gap = "", False
    for at in range(3, -1, -1):
        digit = group // 10**at % 10
        if not digit:
            gap = bool(shown)
            continue
        shown += (_ZERO[numerals] if gap else "") + _DIGITS[numerals][digit] + _TENS[numerals][at]
        gap = False
    return shown
