"""Names and times of figures that stand sentences apart: 上年末，公司在册用户17.29万户。…。至今年末，在册用户18.64万户.

Over sentences only words tie: what a figure counts, told without its verb, its time and whose it is, and the time
that the words in front of it in its sentence set.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.model.patterns import pattern

_WHENS = (
    "(?:至|截至|截止|到)?(?:(?:19|20)\\d\\d年度?|今年|本年度?|当年|上一?年度?|去年|全年度?|年内|期内|同期|本期|报告期)(?:末|底|初)?"
    "|(?:至|截至|到)?(?:(?:1[0-2]|[1-9])月份?(?:[末底]|\\d{1,2}日)?|[年期月季][末初]|[年期]底)|[上下]半年|前?[一二三四]季度|目前|现(?:有|在)?"
)
_FRONT = pattern(
    f"(?:[，,、：:\\s　]|{_WHENS}|其中|累计|已|共(?!有?[产青])|一共|合计|总共|实际|实现|完成|组织|取得|达到?"
    "|拥有|实有|尚有|登记在册|在册|结存"
    "|[全我本该](?:[市县区省州镇乡局院校馆港网行系辖]|公司|集团|中心|系统)|[总分子]?公司|集团|医院|机场|港口|学校|中心|单位|辖区|[支分]行|联社|大队|支队|分局|园区|开发区|景区"
    "|的|了|有|为|是|约)+"
)
_BACK_END = pattern(
    "(?:的|了|为|是|有|约|共|已|达到?|增至|增加?到|升至|上升到|降至|下降到|回落至|扩大到|实现|完成|累计|合计|[人户件起家]?数"
    "|总[数量额]|[，,、：:\\s　])+$"
)
_INSIDE = pattern(f"(?:{_WHENS}|累计|滚存)")


def core(words: str) -> str:
    """What the words name, without the time, the verb of having, and whose it is: 全年实现通行费收入 -> 通行费收入."""
    words = _INSIDE.sub("", words)
    found = _FRONT.match(words)
    if found is not None:
        words = words[found.end() :]
    return _BACK_END.sub("", words)


def name_of(mention: Mention) -> str:
    """What the figure counts, by the words in front of it; by the noun behind it, where there are none."""
    if "其中" in mention.lead:
        return ""
    name = core(mention.lead)
    if not name and mention.tail:
        name = core(mention.tail)
    return name


class Time(NamedTuple):
    """When a figure was counted: ``kind`` is last, last_end, start, now, end, year or "", where nothing is said.

    ``parts`` are the parts of a year that the sentence names: 上半年, 3月.
    """

    kind: str
    year: int
    parts: frozenset[str]
    is_end: bool = False
    is_aside: bool = False
    """Whether it is told behind other figures, and so of its own clause alone: 今年13.72亿元，上年同期14.05亿元，…."""

    @property
    def is_past(self) -> bool:
        """Whether it is the period before, or the beginning of this one."""
        return self.kind.startswith(("last", "start"))


NO_TIME = Time("", 0, frozenset())

_MARK = pattern(
    "(?P<compared>[比较与同和由从超]\\s*)?"
    "(?:(?P<year>(?:19|20)\\d\\d)\\s*年(?!来|代|间)|(?P<last>上一?年(?!以|级)|去年|上一个?年度)"
    "|(?P<now>今年|本年|当年|全年|目前|本期|报告期|年内)|(?P<start>[年期月季]初)|(?P<end>[年期]末|年底|期底))"
    "度?(?P<tail>[末底初]|12月(?:[末底]|31日))?"
)
_HAS_MARK = pattern("[年期月季]|目前")
_PART = pattern(
    "[上下]半年|[前头]?[一二三四两]个?季度|(?:\\d{1,2}\\s*(?:月份?)?[至—\\-~～])?\\d{1,2}月|[春秋汛冬夏][季期汛]|采暖[季期]|学[年期]"
    "|春节|国庆|五一|假期|春运|暑[期运]"
)
_OWN_END = ("12月",)


def marks_of(sentence: Sentence) -> list[tuple[int, Time]]:
    """Every time that the sentence sets, with where it does; what another figure is compared with sets none."""
    words, found = sentence.words, []
    if _HAS_MARK.search(words) is None:
        return []
    parts = [(each.start(), each.group()) for each in _PART.finditer(words) if each.group() not in _OWN_END]
    for mark in _MARK.finditer(words):
        if mark.group("compared"):
            continue
        tail = mark.group("tail") or ""
        at_end = tail.endswith(("末", "底", "日"))
        if mark.group("year"):
            kind = "year"
        elif mark.group("last"):
            kind = "last_end" if at_end else "last"
        elif mark.group("start") or (mark.group("now") and tail == "初"):
            kind = "start"
        elif mark.group("end") or at_end:
            kind = "end"
        else:
            kind = "now"
        aside = kind in _EARLIER and _is_behind_figures(sentence, mark.start())
        year = int(mark.group("year") or 0)
        found.append((mark.start(), Time(kind, year, frozenset(), at_end or kind == "end", aside)))
    for at, part in parts:
        before = [time for place, time in found if place <= at]
        found.append((at, (before[-1] if before else NO_TIME)._replace(parts=frozenset((part,)))))
    return sorted(found, key=lambda each: each[0])


_EARLIER = ("last", "last_end", "start")


def _is_behind_figures(sentence: Sentence, at: int) -> bool:
    """Whether figures stand in front of the place, up to the semicolon in front of it."""
    start = sentence.start + max(sentence.words.rfind("；", 0, at), 0)
    return any(start <= mention.claim.start < sentence.start + at for mention in sentence.mentions)


class Times:
    """The times of one paragraph's figures, each sentence read once."""

    __slots__ = ("_marks", "_names", "_paragraph")

    def __init__(self, paragraph: Paragraph) -> None:
        self._paragraph = paragraph
        self._marks: dict[int, list[tuple[int, Time]]] = {}
        self._names: dict[int, str] = {}

    def marks(self, sentence: Sentence) -> list[tuple[int, Time]]:
        known = self._marks.get(sentence.start)
        if known is None:
            known = self._marks[sentence.start] = marks_of(sentence)
        return known

    def name(self, mention: Mention) -> str:
        known = self._names.get(mention.claim.start)
        if known is None:
            known = self._names[mention.claim.start] = name_of(mention)
        return known

    def own(self, mention: Mention) -> Time:
        """The time that the words in front of the figure in its own sentence set."""
        words, at = mention.sentence.words, mention.claim.start - mention.sentence.start
        for place, time in reversed(self.marks(mention.sentence)):
            if place < at and not (time.is_aside and _CLAUSE_END.search(words, place, at)):
                return time
        return NO_TIME

    def opens(self, sentence: Sentence) -> bool:
        """Whether a time stands at the head of the sentence."""
        marks = self.marks(sentence)
        return bool(marks) and marks[0][0] <= _HEAD

    def told(self, mention: Mention, number: int) -> Time:
        """The same, or the last time that a sentence in front sets, and the year of the nearest that names one.

        What its own words set in an earlier time has no year from in front.
        """
        time = self.own(mention)
        year, kind, parts = time.year, time.kind, time.parts
        for sentence in self._paragraph.sentences[max(0, number - _BACK) : number][::-1]:
            if kind and year:
                break
            for _, before in reversed(self.marks(sentence)):
                if not kind:
                    kind, parts = before.kind, parts or before.parts
                if not year and before.year and not time.is_past:
                    year = before.year
        return time._replace(kind=kind, year=year, parts=parts)


_HEAD = 2
_CLAUSE_END = pattern("[，,；;]")
_BACK = 6
_BASE = pattern(
    "(?:比|较|与)\\s*(?:(?P<year>(?:19|20)\\d\\d)年|(?P<end>(?:上一?年度?|去年)[末底]|年初|期初)|(?P<last>上一?年度?|去年))"
    "|(?P<same>同比)|(?P<step>环比|(?:比|较)上(?:个?月|一?季度?))|(?P<other>(?:比|较|与)[^，,。；;]{1,12})"
)


def base_of(change: Mention) -> tuple[str, int]:
    """What the change says that it is counted from: year, end, last, same, other, or "" where it says nothing."""
    found = _BASE.search(change.head)
    if found is None:
        return "", 0
    if found.group("year"):
        return "year", int(found.group("year"))
    return next(kind for kind in ("end", "last", "same", "step", "other") if found.group(kind)), 0


OK, WEAK, NO = 2, 1, 0
_LATER = ("now", "end", "year", "")


def is_earlier(earlier: Time, current: Time, base: tuple[str, int]) -> int:
    """Whether the one figure can be what a change of the other is counted from: OK, WEAK where words leave a doubt."""
    kind, year = base
    if kind == "step":
        return OK if _is_next(earlier.parts, current.parts) else NO
    if kind == "other" or earlier.kind in ("", "now", "end"):
        return NO
    if earlier.kind == "year":
        return _is_year_before(earlier, current, kind, year)
    if kind == "year" or (current.kind not in _LATER and not kind):
        return NO
    if earlier.kind == "last":
        if earlier.parts != current.parts:
            return NO
        return WEAK if kind == "end" else OK
    if earlier.parts - current.parts:
        return NO
    if kind == "same" or (kind == "last" and (earlier.kind == "start" or current.parts)):
        return WEAK
    return OK


_STEP = pattern("(1[0-2]|[1-9]|[一二三四])(月|季度)")


def _is_next(earlier: frozenset[str], current: frozenset[str]) -> bool:
    """Whether the one is the month or quarter behind the other."""
    one, other = (_STEP.fullmatch(part) for parts in (earlier, current) for part in sorted(parts)[:1] or [""])
    if one is None or other is None or one.group(2) != other.group(2):
        return False
    return number_of(other.group(1)) == number_of(one.group(1)) + 1


def _is_year_before(earlier: Time, current: Time, kind: str, year: int) -> int:
    if kind == "year":
        return OK if earlier.year == year and earlier.parts == current.parts else NO
    if not current.year or earlier.year != current.year - 1:
        return NO
    if kind == "end":
        return OK if earlier.is_end and not earlier.parts else WEAK if earlier.parts == current.parts else NO
    if earlier.parts != current.parts and not earlier.is_end:
        return NO
    return WEAK if kind == "same" and earlier.is_end and current.parts else OK


_BODY = pattern(
    f"{cues.HAN}{{2}}(?<![全我本该各])(?:公司|支行|分行|县|[镇乡](?!镇|村)|街道|法院|医院|学院|大学|支队|分局|码头|工厂)"
)


def bodies(mention: Mention) -> frozenset[str]:
    """The bodies that the sentence names up to the figure: 东线公司, 城关支行."""
    words = mention.sentence.words[: mention.claim.start - mention.sentence.start]
    return frozenset(_BODY.findall(words))


def same_body(one: Mention, other: Mention) -> bool:
    """Whether no words say that the two figures are of different bodies."""
    first, second = bodies(one), bodies(other)
    return not first or not second or not first.isdisjoint(second)


_PLANNED = pattern("预计|计划|目标|任务|力争|预算|概算|规划|将[达实增]|应[完达]")


def is_planned(mention: Mention) -> bool:
    """Whether the figure is a plan and no result."""
    return _PLANNED.search(mention.head) is not None


MEASURED = (Role.LEVEL, Role.PREVIOUS, Role.RATE, Role.AVERAGE, Role.PERCENT)
