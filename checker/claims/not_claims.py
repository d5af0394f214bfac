"""Numbers that assert nothing: dates, ordinals, markers, document numbers, hotlines, slogans, names.

``recognise`` looks at one numeral in its surroundings and says why it is no claim and where the whole thing ends.
"""

from __future__ import annotations

import re

from checker.claims.numerals import HAN
from checker.claims.words import hotlines, idioms, longest_unit, units

_D = "[0-9０-９]"
_HAN_SMALL = "[一二三四五六七八九十]"
_HAN_YEAR = "[〇○零一二三四五六七八九]{4}"
_DASH = "[-–—~～〜―－至到]{1,2}"
_PART = "(?:度|版|末|初|底|中)?"
_YEAR = rf"(?:{_D}{{4}}|{_HAN_YEAR})年{_PART}"
_MONTH = rf"(?:{_D}{{1,2}}|{_HAN_SMALL}{{1,2}})月份?[底末初中]?"
_DAY = rf"(?:{_D}{{1,2}}|{_HAN_SMALL}{{1,3}})[日号]"
_SEASON = rf"(?:第?[一二三四1-4１-４](?:季度|季)[末底]?|[上下]半年)"
_TIME = rf"{_D}{{1,2}}[时時点點](?:{_D}{{1,2}}分)?"
_POINT = rf"(?:{_YEAR}(?:{_SEASON}|{_MONTH}(?:{_DAY}(?:零时|{_TIME})?)?)?|{_MONTH}(?:{_DAY}(?:零时|{_TIME})?)?)"
_DATE = re.compile(
    rf"(?:{_POINT}(?:{_DASH}(?:{_POINT}|{_DAY}|{_D}{{1,2}}月份?))?"
    rf"|(?:{_YEAR})?{_D}{{1,2}}{_DASH}{_D}{{1,2}}(?:月份?[底末初]?|日(?!内|以|之))"
    rf"|{_D}{{4}}{_DASH}{_YEAR}"
    rf"|(?:19|20){_D}{{2}}[-–—~～]{{1,2}}(?:19|20){_D}{{2}}(?!{_D})"
    rf"|{_SEASON})"
)
_YEAR_RANGE = re.compile(rf"{_YEAR}{_D}{{1,2}}{_DASH}{_D}{{1,2}}月份?[底末初]?")
_LONE_DAY = re.compile(rf"(?:{_D}{{1,2}}|{_HAN_SMALL}{{1,3}})日(?!内|以内|之内|游|均|前|后)")
_CLOCK = re.compile(rf"{_D}{{1,2}}[:：]{_D}{{2}}(?:[:：]{_D}{{2}})?(?!{_D})|{_D}{{1,2}}[时時](?:{_D}{{1,2}}分)?")
_CODE = re.compile(rf"{_D}+[-–]{_D}{{6,}}|0{_D}{{2,}}|{_D}+(?:[.．]{_D}+){{2,}}|{_D}*[A-Za-z][A-Za-z0-9]*")
_ARTICLES = re.compile(rf"(?:[，,、和至]\s*第?(?:{_D}+|{_HAN_SMALL}+))*+(?:条|款|项|章|节|编)?")
_ROMAN_AFTER = re.compile(r"[A-Za-z]")
_LINE_HEAD = frozenset("\n\r")
_STOPS = frozenset("。；;！!？?：:\n\r")
_OPEN, _CLOSE = "（(〔[【", "）)〕]】"


def recognise(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Why the numeral ``text[start:end]`` asserts nothing, with the span of the whole expression; else ``None``."""
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    if before == "第":
        return "ordinal", start - 1, _ordinal_end(text, end)
    if before in _OPEN and after in _CLOSE:
        if before in "〔[【" and end - start <= 4:
            return ("document number" if before == "〔" or end - start == 4 else "footnote"), start, end
        if end - start <= 2:
            return "marker", start - 1, end + 1
    if after in "、.．是" or after == "要":
        marker = _marker(text, start, end, before, after)
        if marker is not None:
            return marker
    if after in "年月日号季时時点點-–—~～〜―－至到:：个" or before in "前上下":
        date = _date(text, start, end, before, after)
        if date is not None:
            return date
    numeral = text[start:end]
    if before.isascii() and before.isalpha() or before in "+＋" or after in "+＋":
        return "code", start, end
    if numeral[0].isdecimal():
        return _arabic_name(text, start, end, numeral, before, after)
    return _han_name(text, start, end)


def _ordinal_end(text: str, end: int) -> int:
    listed = _ARTICLES.match(text, end)
    if listed is not None and listed.end() > end:
        return listed.end()
    for length in range(min(longest_unit(), 2), 0, -1):
        if text[end : end + length] in units():
            return end + length
    return end


def _marker(text: str, start: int, end: int, before: str, after: str) -> tuple[str, int, int] | None:
    if after == "是" or after == "要":
        is_han = not text[start].isdecimal()
        if is_han and end - start <= 2 and (before in "，,。；;：:、\n\r（( \u3000" or before in _STOPS):
            return "marker", start, end + 1
        return None
    head = start
    while head and text[head - 1] in " \t\u3000\xa0#*":
        head -= 1
    at_line_head = head == 0 or text[head - 1] in "\n\r"
    if not at_line_head and not (text[head - 1] in _STOPS and after == "、" and not text[start].isdecimal()):
        return None
    if after in ".．" and (end + 1 < len(text) and text[end + 1].isdecimal()):
        return None
    if end - start > 3:
        return None
    return "marker", start, end + 1


def _date(text: str, start: int, end: int, before: str, after: str) -> tuple[str, int, int] | None:
    ranged = _YEAR_RANGE.match(text, start)
    if ranged is not None:
        return "date", start, ranged.end()
    date = _DATE.match(text, start)
    if date is not None and date.end() > end:
        return "date", start - (before == "前" and after == "季"), date.end()
    if before == "前" and text.startswith(("个月", "季度", "个季度"), end):
        return "date", start - 1, end + (3 if text.startswith("个季度", end) else 2)
    day = _LONE_DAY.match(text, start)
    if day is not None:
        return "date", start, day.end()
    if after == "号":
        return "number", start, end + 1
    clock = _CLOCK.match(text, start)
    if clock is not None and text[max(0, start - 4) : start].find("比") < 0:
        return "time", start, clock.end()
    return None


def _arabic_name(text: str, start: int, end: int, numeral: str, before: str, after: str) -> tuple[str, int, int] | None:
    if numeral in hotlines():
        following = text[end : end + 2]
        if len(numeral) >= 5 and not following[:1] in "件人次个条元项份" or following[:1] in "接类类报指平热电服、”’":
            return "hotline", start, end
    if after.isascii() and after.isalpha() and not text.startswith(("km", "kg", "cm", "mm", "m²", "m³"), end):
        code = _CODE.match(text, start)
        return "code", start, code.end() if code is not None else end
    if numeral[0] == "0" or after in "-–.．":
        code = _CODE.match(text, start)
        if code is not None and code.end() > end:
            return "code", start, code.end()
    return None


def _han_name(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    for word in idioms().get(text[start], ()):
        if text.startswith(word, start):
            return "name", start, max(end, start + len(word))
    return None
