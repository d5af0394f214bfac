"""Numbers that assert nothing: dates, ordinals, markers, document numbers, hotlines, codes, names.

``recognise`` looks at one numeral in its surroundings and says why it is no claim, and where the expression ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.latin_names import is_counted_by_name
from checker.claims.words import Lexicon, lexicon
from checker.model.patterns import pattern

_D = "[0-9０-９]"
_HAN = "[一二三四五六七八九十]"
_HAN_YEAR = "[〇○零一二三四五六七八九]{4}"
_DASH = "[-–—~～〜―－至到]{1,2}"
_YEAR = rf"(?:{_D}{{4}}|{_HAN_YEAR})年(?:[度版末初底中]|以来)?"
_MONTH = rf"(?:{_D}{{1,2}}|{_HAN}{{1,2}})月份?(?:[底末初中]|[上中下]旬)?"
_DAY = rf"(?:{_D}{{1,2}}|{_HAN}{{1,3}})[日号]"
_SEASON = r"(?:第?[一二三四1-4１-４]季度?|[上下]半年)[末底]?"
_CLOCK_TIME = rf"(?:零时|{_D}{{1,2}}[时時](?:{_D}{{1,2}}分)?)"
_POINT = rf"(?:{_YEAR}(?:{_SEASON}|{_MONTH}(?:{_DAY}{_CLOCK_TIME}?)?)?|{_MONTH}(?:{_DAY}{_CLOCK_TIME}?)?)"
_DATE = pattern(
    rf"{_YEAR}{_D}{{1,2}}{_DASH}{_D}{{1,2}}月份?[底末初]?"  # 2019年1-5月份
    rf"|{_POINT}(?:{_DASH}(?:{_POINT}|{_DAY}|{_D}{{1,2}}月份?))?"
    rf"|{_D}{{1,2}}{_DASH}{_D}{{1,2}}(?:月份?[底末初]?|日(?!内|以|之))"  # 1—6月, 3-5日
    rf"|[一二三1-3１-３]{_DASH}[二三四2-4２-４]季度[末底]?"
    rf"|{_D}{{4}}年?{_DASH}{_YEAR}"
    rf"|(?:19|20){_D}{{2}}{_DASH}(?:19|20){_D}{{2}}(?!{_D})"  # 2021-2025
    rf"|{_SEASON}"
    rf"|{_D}{{2,4}}年代"
)
_ISO_DATE = pattern(r"(?:19|20)[0-9]{2}([-./])[0-9]{1,2}\1[0-9]{1,2}(?![0-9])")
_LONE_DAY = pattern(rf"(?:{_D}{{1,2}}|{_HAN}{{1,3}})日(?!内|以内|之内|游|均|常|益|前|后)")
_CLOCK = pattern(rf"{_D}{{1,2}}[:：]{_D}{{2}}(?:[:：]{_D}{{2}})?(?!{_D})|{_D}{{1,2}}[时時](?:{_D}{{1,2}}分)?")
_HOUR = pattern(rf"(?:{_D}{{1,2}}|{_HAN}{{1,3}})[点點](?:钟|半|{_D}{{1,2}}分)?")
_TIMES_OF_DAY = ("上午", "下午", "凌晨", "中午", "晚上", "早上", "今晚", "傍晚")
_PHONE = pattern(
    r"0[0-9]{2,3}[-—–－ ]?[0-9]{7,8}(?![0-9])|[48]00[-—–－][0-9]{3,4}[-—–－][0-9]{3,4}|1[3-9][0-9]{9}(?![0-9])"
)
_SECTION = pattern(r"[0-9]+(?>(?:\.[0-9]+){2,})")
_LATIN = pattern(r"[A-Za-z0-9_-]*+(?>(?:\.[0-9]++)*)")
_ARTICLES = pattern(rf"(?>(?:[，,、和至到及-]第?(?:{_D}+|{_HAN}+))*)(?:条|款|项|章|节|编|目)")
_ENUMERATED = pattern(rf"(?>(?:[、和至到]第(?:{_D}+|{_HAN}+))+)")
_CONGRESS = pattern(
    "(?:十[一二三四五六七八九]|二十[一二三四五六七八九]?)(?:大(?!类|项|宗)|届)"
    "|[一二三四五六七八九](?:中全会|届(?:[一二三四五六七八九十]+次|[一二三四五六七八九]中全会)?)"
)
_ORDINAL_TAIL = frozenset("批次届卷期季年名位个类级轮条款项章节编号组站步版代期号线道方")
_PAUSES = frozenset("。；;！!？?：:\n\r")
_CLAUSE_HEAD = frozenset("，,。；;：:、！!？?（(\n\r \u3000”》】)）")
_NUMBERED = ("表", "图", "附件", "专栏", "编号", "邮编", "电话", "传真", "证号", "案号", "序号", "尾号")
_RECENT_VERBS = ("历时", "耗时", "用时", "长达")

_LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
SPECIAL_BEFORE = frozenset("第（([〔【前近无+＋-×#表图件栏号编话真_" + _LATIN_LETTERS)
SPECIAL_AFTER = frozenset("类年月日号季时時点點届大中版.．、是要)）]〕】+＋-–—~～至到:：后/_&×" + _LATIN_LETTERS)
"""Only behind the former or in front of the latter do a numeral's surroundings make it no claim."""
_OPENS, _CLOSES = frozenset("（([〔【"), frozenset("）)]〕】")
_BEHIND_MARKERS = frozenset(".．、是要)）")
_BEHIND_DATES = frozenset("年月日号季时時点點-–—~～至到:：.．/后")


class NotClaim:
    """Why a number asserts nothing, and the expression that it belongs to."""

    __slots__ = ("end", "start", "why")

    def __init__(self, why: str, start: int, end: int) -> None:
        self.why = why
        self.start = start
        self.end = end


def recognise(text: str, start: int, end: int, *, floor: int) -> NotClaim | None:
    """What the numeral ``text[start:end]`` is if it is no claim; ``None`` when it may be one.

    The expression begins at ``floor`` or behind it.
    """
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    if before == "第" and start > floor:
        return _ordinal(text, start, end)
    if after == "年" and before in "上下" and text[start] == "半" and start > floor:
        return NotClaim("date", start - 1, end + 1)
    if before == "无" and text[start] == "一":
        return NotClaim("absence", start, end)
    if before in _OPENS and after in _CLOSES:
        bracketed = _bracketed(text, start, end, before, floor)
        if bracketed is not None:
            return bracketed
    if after in _BEHIND_MARKERS:
        marker = _marker(text, start, end, before, after)
        if marker is not None:
            return marker
    date = _date(text, start, end, before, after, floor)
    if date is not None:
        return date
    if text[start].isdecimal():
        return _code(text, start, end, before, after)
    if after == "类" and _is_class(text, start, end, floor):
        return NotClaim("name", start, end + 1)
    congress = _CONGRESS.match(text, start)
    if congress is not None and congress.end() > end:
        return NotClaim("name", start, congress.end())
    return None


_CLASSES = "一二三四五六"
_APART = 24


def _is_class(text: str, start: int, end: int, floor: int) -> bool:
    """Whether the class before or behind it in the order is told beside it, of the same noun: 二类坝15座、三类坝9座."""
    at = _CLASSES.find(text[start:end])
    if at < 0 or text[start - 1 : start] in ("前", "后", "这"):
        return False
    noun = text[end + 1 : end + 2]
    for other in (_CLASSES[at - 1] if at else "", _CLASSES[at + 1 : at + 2]):
        places = (text.rfind(other + "类", max(0, start - _APART), start), text.find(other + "类", end, end + _APART))
        for place in places if other else ():
            beside = text[place + 2 : place + 3]
            if place >= 0 and (beside == noun or (beside.isdecimal() and noun.isdecimal())):
                return True
    return False


_AREA = ("平方", "平米")
_MARKS = frozenset("，、；。（）,;()")


def hotline_or_name(text: str, start: int, end: int, numeral: str, known: Lexicon) -> NotClaim | None:
    """A numeral that is known as a telephone number, or begins a word from the list of names."""
    if numeral in known.hotlines:
        if text.startswith(_AREA, end):
            return None  # 年度任务120平方公里
        following = text[end : end + 1]
        if len(numeral) >= 5 and following not in known.unit_lengths or following in "接类報报平指热熱":
            return NotClaim("hotline", start, end)
        if any(text[end + length : end + length + 1] in _MARKS for length in _units_at(text, end, known)):
            return None  # 线上12379场、线下38971场; but 12345平台、 is no count
        if len(numeral) >= 5 and following not in "件人次个条元项份户起名家吨亩万亿批辆套宗笔张册卷":
            return NotClaim("hotline", start, end)
        return None
    for length in known.name_lengths.get(numeral[0], ()):
        word = text[start : start + length]
        if word in known.names:
            return NotClaim("name", start, max(end, start + len(word)))
    return None


def _units_at(text: str, start: int, known: Lexicon) -> Iterator[int]:
    """How long the units are that stand there."""
    for length in known.unit_lengths.get(text[start : start + 1], ()):
        if text[start : start + length] in known.units:
            yield length


def is_mobile(numeral: str) -> bool:
    """Whether eleven digits are a mobile telephone's."""
    return _PHONE.fullmatch(numeral) is not None


def _ordinal(text: str, start: int, end: int) -> NotClaim:
    if not text[start].isdecimal() and end - start < _LONG_NUMERAL:
        head = start - 1
        while head and text[head - 1] in " \t\u3000\xa0#*":
            head -= 1
        opens_line = not head or text[head - 1] in "\n\r"
        if opens_line and text[end : end + 1] in ("章", "节", "编", "篇"):
            return NotClaim("marker", start - 1, end + 1)
        if (opens_line or text[head - 1] in _PAUSES) and _LISTS.match(text, end):
            return NotClaim("marker", start - 1, end + 1)
    articles = _ARTICLES.match(text, end)
    if articles is not None:
        return NotClaim("ordinal", start - 1, articles.end())
    season = _DATE.match(text, start)
    if season is not None and season.end() > end:
        return NotClaim("date", start - 1, season.end())
    several = _ENUMERATED.match(text, end)
    if several is not None:
        end = several.end()
    tail = text[end : end + 1]
    if tail and tail in "周季年月":
        return NotClaim("date", start - 1, end + 1)
    if tail in _ORDINAL_TAIL:
        end += 1
    return NotClaim("ordinal", start - 1, end)


_LONG_NUMERAL = 3
_LISTS = pattern("[，,]|、(?!第)")
"""第一，抓落实 counts the items of a list, 第二、第三批 does not."""


def _bracketed(text: str, start: int, end: int, before: str, floor: int) -> NotClaim | None:
    length = end - start
    if before == "〔" or length == 4 and before != "(" and before != "（":
        return NotClaim("document number", start, end)
    if length == 4 and text[start] in "12１２":
        return NotClaim("date", start, end)
    if before in "[【" and length <= 3:
        return NotClaim("footnote", start, end)
    if length <= 2:
        of_a_law = text[max(start - 2, 0) : start - 1] == "第" or _CLAUSE_OF_LAW.match(text, end + 1) is not None
        return NotClaim("ordinal" if of_a_law else "marker", max(start - 1, floor), end + 1)
    return None


_CLAUSE_OF_LAW = pattern("项(?![目级链])|款(?![项式待物])")
"""第二十条第（五）（六）项 points at a law, （一）项目建设 opens an item."""


def _marker(text: str, start: int, end: int, before: str, after: str) -> NotClaim | None:
    length = end - start
    if length > 3:
        return None
    if after in "是要":
        if text[start].isdecimal() or length > 2 or before not in _CLAUSE_HEAD:
            return None
        if after == "要" and text[end + 1 : end + 2] in ("素", "点", "件", "求", "闻", "领", "塞"):
            return None
        return NotClaim("marker", start, end + 1)
    if after in ".．" and text[end + 1 : end + 2].isdecimal() and before not in "\n\r":
        return None
    if after == "、" and _NEXT_TWO.match(text, start) is not None:
        return None
    head = start
    while head and text[head - 1] in " \t\u3000\xa0#*>-" and start - head < 16:
        head -= 1
    if head and text[head - 1] not in "\n\r":
        # 二、 in the middle of a line begins a heading only behind a full stop, 2. only at the head of its line
        if after != "、" or text[start].isdecimal() or text[head - 1] not in _PAUSES:
            return None
    return NotClaim("marker", start, end + 1)


_NEXT_TWO = pattern(r"(?:一、二|二、三|三、四|四、五|五、六)(?![十百千、])[^。；\n]{0,80}[。；]")
"""一、二分公司客运量之和占…。: two numbers of a sentence, and no heading."""


def _date(text: str, start: int, end: int, before: str, after: str, floor: int) -> NotClaim | None:
    if before == "前" and start > floor and text.startswith(("个月", "季度", "个季度", "季"), end):
        length = 3 if text.startswith("个季度", end) else 2
        return NotClaim("date", start - 1, end + length)
    if after not in _BEHIND_DATES:
        return None
    if after in "点點":
        hour = _HOUR.match(text, start)
        is_hour = hour is not None and (hour.end() > end + 1 or text.endswith(_TIMES_OF_DAY, 0, start))
        return NotClaim("time", start, hour.end()) if hour is not None and is_hour else None
    date = _DATE.match(text, start)
    if date is not None and date.end() > end:
        return NotClaim("date", start, date.end())
    iso = _ISO_DATE.match(text, start)
    if iso is not None:
        return NotClaim("date", start, iso.end())
    if after == "日":
        day = _LONE_DAY.match(text, start)
        return None if day is None else NotClaim("date", start, day.end())
    if after == "号":
        return NotClaim("number", start, end + 1)
    if after in ":：时時":
        clock = _CLOCK.match(text, start)
        if clock is not None and "比" not in text[max(0, start - 6) : start]:
            return NotClaim("time", start, clock.end())
    if after == "年" and end - start <= 2:
        if (years := _SHORT_YEAR.match(text, start)) is not None:
            return NotClaim("date", start, years.end())
        if text.startswith(("年级", "年制"), end):
            return NotClaim("name", start, end + 2)
        if text.startswith(("年前", "年后"), end):
            return NotClaim("date", start, end + 2)
        if before in "上前" and text[start:end] == "一" and start > floor:
            return NotClaim("date", start - 1, end + 1)  # 比上一年多213件: no 一年多
        if before == "后" and text[start:end] == "一" and text.startswith(("年多", "年少"), end):
            if _MORE_IN_A_YEAR.match(text, end) is not None and text[start - 2 : start - 1] not in ("今", "之", "以"):
                return NotClaim("date", start - 1, end + 1)  # 后一年多受理132件
        if text[start:end] == "一" and _MORE_IN_A_YEAR.match(text, end) is not None and before in "，,；;":
            if _LAST_YEAR.search(text, max(0, start - _NEAR), start) is None:
                return None
            return NotClaim("date", start, end + 1)
        if before == "近" and start > floor and not text.endswith(_RECENT_VERBS, 0, start - 1):
            return NotClaim("date", start - 1, end + 1)
    if after == "后" and end - start == 2:
        return NotClaim("name", start, end + 1)
    return None


_SHORT_YEAR = pattern(
    "(?<=从)[4-9]\\d年[至到—–~-][4-9]\\d年"
    "|(?<=[比较])[4-9]\\d年(?:末|底|同期)?(?=[增减下上提翻]|多|少)"
    "|(?<=[，,。；;])[4-9]\\d年(?=[^，,。；;\\d]{1,16}\\d[^。；;]{0,20}[比较][4-9]\\d年)"
)
"""从87年至90年, 比90年增长10%: years of the last century, and no time of so many."""
_LAST_YEAR = pattern("[上去]年")
_NEAR = 30
_MORE_IN_A_YEAR = pattern("年[多少](?![来时以之间内前后])[^\\W\\d_a-zA-Z]{1,4}\\d")
"""上年签发6.93万本，一年多签发1.53万本: so many more in one year, and no time of more than a year."""


def _latin_end(text: str, end: int) -> int:
    word = _LATIN.match(text, end)
    return end if word is None else word.end()


def _code(text: str, start: int, end: int, before: str, after: str) -> NotClaim | None:
    if before == "-" and start > 1 and text[start - 2].isascii() and text[start - 2].isalpha():
        return NotClaim("code", start, end)
    if before.isascii() and before.isalpha() and is_counted_by_name(text, start, end):
        return None
    if before.isascii() and (before.isalpha() or before in "+_#") or after in "+＋_&×" or before in "＋×":
        return NotClaim("code", start, _latin_end(text, end))
    if after.isascii() and after.isalpha():
        known = lexicon()
        if any(text[end : end + length] in known.units for length in known.unit_lengths.get(after, ())):
            return None
        return NotClaim("code", start, _latin_end(text, end))
    phone = _PHONE.match(text, start)
    if phone is not None:
        return NotClaim("phone", start, phone.end())
    if after == "版" and "." in text[start:end]:
        return NotClaim("code", start, end + 1)
    if after in ".-/":
        section = _SECTION.match(text, start)
        if section is not None:
            return NotClaim("section", start, section.end())
    if before in "表图件栏号编话真" and after not in lexicon().unit_lengths and text.endswith(_NUMBERED, 0, start):
        return NotClaim("number", start, end)
    return None
