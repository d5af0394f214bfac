"""Years, quarters, halves and months of a period that is told as well.

一至四季度依次为A、B、C和D，全年T; 上半年发电A，下半年发电B，全年累计T; 2021年至2023年累计T，2021年A、2022年B、2023年C.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.averages.durations import months_named, years_of
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SERIES = pattern(
    "(?:(?P<quarters>(?:一|第一|1)(?:季度)?[至到—－-](?:四|第四|4)季度|四个季度|四季|各季度)|(?P<halves>上、?下半年|上半年[和、与]下半年)|(?P<first>\\d{1,2})[至到—－-](?P<last>\\d{1,2})月份?"
    "|(?P<months>\\d{1,2}月份?(?:[、和与]\\d{1,2}月份?){1,11}))"
    "[^，,。；;、]{0,10}(?:分别|依次|各)[^，,。；;、]{0,10}$"
)
_WHOLE = pattern("^\\s*(?P<time>全年|上半年|下半年|前三季度|[一二三四]季度|)(?P<sum>合计|累计|一共|总?共|总计|)")
_SPANS = {
    "全年": (1, 12),
    "上半年": (1, 6),
    "下半年": (7, 12),
    "前三季度": (1, 9),
    "一季度": (1, 3),
    "二季度": (4, 6),
    "三季度": (7, 9),
    "四季度": (10, 12),
}
"""The months that a name of a time takes in."""
_STOCK = pattern("末|底|蓄|容|余额|结余|库存|存量|在册|均|平均|率")
_REACH = 30
_KINDS = (ClaimKind.COUNT, ClaimKind.MONEY, ClaimKind.MASS, ClaimKind.AREA, ClaimKind.LENGTH)


def sub_periods(sentence: Sentence) -> Iterator[Proposal]:
    """Sums of a list that has one figure for each month, quarter or half of its whole's period.

    A whole right behind that says 全年 or 累计 is meant for certain; one in front may be of more than the list.
    """
    words = sentence.words
    if "季" in words or ("下" in words and ("下半年" in words or "下旬" in words)):
        yield from _told_one_by_one(sentence)
    if len(sentence.notes) >= _FEWEST:
        yield from _told_behind(sentence)
    if "季" not in words and "月" not in words and "半年" not in words:
        return
    if "各" not in words and not cues.gives_each(words):
        return
    for first in sentence.mentions:
        count = _number_of_periods(first)
        if not count:
            continue
        run = sentence.mentions[first.index : first.index + count]
        if len(run) < count or not all(_goes_on(mention, first) for mention in run):
            continue
        behind = sentence.mentions[first.index + count : first.index + count + 1]
        front = next((m for m in sentence.mentions[: first.index] if _is_whole(m, first)), None)
        if (
            behind
            and _is_whole(behind[0], first)
            and (said := _WHOLE.match(behind[0].lead)) is not None
            and said.group()
        ):
            if not said["time"] or _SPANS[said["time"]] == _months_of(first):
                sure = _is_of_their_verb(behind[0].lead[said.end() :], first) and first.unit not in _MAY_COME_AGAIN
                yield Proposal(
                    (total_relation(behind[0], run, "全年"),), Confidence.HIGH if sure else Confidence.MEDIUM
                )
        elif front is not None:
            yield Proposal((total_relation(front, run, "分别"),), Confidence.MEDIUM)
        elif not behind or behind[0].clause != first.clause + 1 or not _is_whole(behind[0], first):
            yield from _told_in_front(sentence, run)


def _told_in_front(sentence: Sentence, run: Sequence[Mention]) -> Iterator[Proposal]:
    """年降水量1126.3毫米，较常年偏少。四季降水量依次为…: the one figure of the sentences in front that bears the list's
    own words and the time that it takes in.
    """
    paragraph, own = sentence.paragraph, _own_words(run[0])
    told = [m for other in paragraph.before(paragraph.number_of(sentence), _BACK) for m in other.mentions]
    like = (
        [m for m in told if _is_whole(m, run[0]) and cues.overlap(own, m.head) >= min(_WORD, len(own))] if own else []
    )
    wholes = [m for m in like if not _STOCK.search(m.lead) and _is_of_time(m, _months_of(run[0]))]
    if len(wholes) == 1 and is_of_the_size(wholes[0], run):
        sure = len(like) == 1 and run[0].unit not in _MAY_COME_AGAIN
        yield Proposal((total_relation(wholes[0], run, "分别"),), Confidence.HIGH if sure else Confidence.MEDIUM)


_BACK = 3
_A_YEAR = pattern("(?:全|今|去|上|本|当|一)?年(?![初末底]|均|内[^，,]{0,4}[至到])")


def _own_words(first: Mention) -> str:
    """What the list is of: 降水量 of 四季降水量依次为, 完成 of 4月、5月分别完成."""
    found = _series(first)
    if found is None:
        return ""
    words = found.string[found.start() :]
    named = next((name for name in ("quarters", "halves", "months") if found[name]), "last")
    behind = words[found.end(named) - found.start() :].lstrip("月份")
    return _NO_WORD.sub("", behind.replace("分别", "").replace("依次", ""))


def _is_of_time(whole: Mention, months: tuple[int, int]) -> bool:
    """Whether the words in front of the figure name just these months, and no other time."""
    words = whole.sentence.text[whole.sentence.start : whole.claim.start]
    named = [span for name, span in _SPANS.items() if name in words]
    if named:
        return set(named) == {months}
    return months == _SPANS["全年"] and _A_YEAR.search(words) is not None


def quarters_of(sentence: Sentence) -> list[Mention]:
    """The four figures of a list that has one for each quarter of a year; [] without one."""
    for first in sentence.mentions:
        run = sentence.mentions[first.index : first.index + _QUARTERS]
        if _number_of_periods(first) == len(run) == _QUARTERS and all(_goes_on(mention, first) for mention in run):
            return run
    return []


_QUARTERS = 4
_PERIODS = (
    ("上半年", "下半年"),
    ("前三季度", "四季度"),
    ("一季度", "二季度", "三季度", "四季度"),
    ("1季度", "2季度", "3季度", "4季度"),
    ("上旬", "中旬", "下旬"),
    ("春季", "夏季", "秋季", "冬季"),
    ("一季度", "二季度"),
    ("三季度", "四季度"),
    ("一季度", "二季度", "三季度"),
)
_OF_ALL = pattern("\\s*(?:全[年月]|合计|共计|累计|一共|共|总计)+")
_SPANNED = {
    ("一季度", "二季度"): pattern("\\s*(?:上半年|前[二两]季度|[二两]个?季度)(?:合计|共计|累计|一共|共|总计)*"),
    ("三季度", "四季度"): pattern("\\s*(?:下半年|[二两]个?季度)(?:合计|共计|累计|一共|共|总计)*"),
    ("一季度", "二季度", "三季度"): pattern("\\s*(?:[前三]三?个?季度)(?:合计|共计|累计|一共|共|总计)*"),
}
"""What the periods in front come to by the name of a longer one, and not of the year."""
_NO_WORD = pattern("[\\s第各的又再则也为达约了是共总]|(?<=.)[量额数]$")


def _told_one_by_one(sentence: Sentence) -> Iterator[Proposal]:
    """上半年发电1.31亿千瓦时，下半年发电1.15亿千瓦时，全年累计2.46亿千瓦时: each period in a clause of its own."""
    mentions = sentence.mentions
    for last in mentions[1:]:
        names, run = _periods_up_to(last)
        behind = mentions[last.index + 1 : last.index + 2]
        if not names or not behind or not _is_whole(behind[0], last) or not all(_is_told(m, last) for m in run):
            continue
        whole = behind[0]
        verbs = [_NO_WORD.sub("", m.lead[m.lead.index(name) + len(name) :]) for m, name in zip(run, names, strict=True)]
        of_all = _SPANNED.get(names, _OF_ALL)
        verb = _NO_WORD.sub("", of_all.sub("", whole.lead))
        if not of_all.match(whole.lead) or whole.clause != last.clause + 1 or whole.peer != run[0].peer:
            continue
        opening = sentence.text[sentence.start : run[0].claim.start] if len(verb) > 1 else run[0].lead[:_VERB]
        if len(set(verbs) - {""}) <= 1 and (not verb or verb == verbs[0] or (not verbs[0] and verb in opening)):
            yield Proposal((total_relation(whole, run, "全年"),), Confidence.HIGH)


def _periods_up_to(last: Mention) -> tuple[tuple[str, ...], list[Mention]]:
    """The names of the periods of which the figure is of the last one, with the figures of all of them."""
    for names in _PERIODS:
        if names[-1] in last.lead:
            run = last.sentence.mentions[max(0, last.index + 1 - len(names)) : last.index + 1]
            if len(run) == len(names) and all(name in m.lead for m, name in zip(run, names, strict=True)):
                return names, run
    return (), []


_VERB = 8


def _told_behind(sentence: Sentence) -> Iterator[Proposal]:
    """近三年投入15.6亿元，2021年4.2亿元、2022年5.1亿元、2023年6.3亿元: as many years, or months, as the whole's."""
    for first in sentence.mentions:
        if not _PERIOD_NAME.match(first.lead):
            continue
        whole = sentence.mentions[first.index - 1] if first.index else _whole_in_front(first)
        if whole is None or not _is_whole(whole, first):
            continue
        if _STOCK.search(whole.head) or _PLANNED.search(whole.head):
            continue
        run = _in_turn(first)
        if len(run) < _FEWEST or not is_of_the_size(whole, run):
            continue
        words = whole.sentence.text[whole.sentence.start : whole.claim.start]
        verb = _verb_behind(first)
        if verb and verb not in whole.lead:
            continue
        relation = total_relation(whole, run, "年" if "年" in first.lead else "月")
        if _spans(words, run):
            again = whole.unit in _MAY_COME_AGAIN or _COUNTED_ONCE.search(sentence.words) is not None
            yield Proposal((relation,), Confidence.MEDIUM if again else Confidence.HIGH)
        elif "以来" in words and first.lead.strip()[:4] in words:
            yield Proposal((relation,), Confidence.LOW)  # 2021年以来: the last year may be left out


def _whole_in_front(first: Mention) -> Mention | None:
    """五年投入81.0亿元。分年度看，2019年14.2亿元，…: the one figure of its unit in the sentence in front."""
    paragraph, sentence = first.sentence.paragraph, first.sentence
    opening = sentence.text[sentence.start : first.claim.start - len(first.lead)]
    if _BY_YEAR.fullmatch(opening) is None:
        return None
    told = [m for s in paragraph.before(paragraph.number_of(sentence), 1) for m in s.mentions if m.unit == first.unit]
    return told[0] if len(told) == 1 else None


_BY_YEAR = pattern("\\s*(?:(?:分年度?|逐年|按年度?|从年度)(?:来?看|分|计)?[，,：:]?)?\\s*")
_FEWEST = 2
_MAY_COME_AGAIN = ("人", "户", "家")
_COUNTED_ONCE = pattern("去重|剔除|扣除|重复|连[年续]受|多次")
"""三年共资助1.26万人: some may be among those of two years."""
_PLANNED = pattern("计划|规划|目标|任务|预算|概算|总投资|拟")
_PERIOD_NAME = pattern(
    "\\s*(?:其中)?[，,：:]?\\s*(?P<number>(?:19|20)\\d\\d(?=年)|\\d{1,2}(?=月))(?P<sort>[年月])份?(?!\\d|末|底|初|至|到|以来|起)"
)


def _in_turn(first: Mention) -> list[Mention]:
    """The figures from this one on that are of one period after the other: 2021年, 2022年, 2023年."""
    run: list[Mention] = []
    for mention in first.sentence.mentions[first.index :]:
        name = _PERIOD_NAME.match(mention.lead)
        goes_on = name is not None and (not run or _is_next(run[-1], name["number"], name["sort"]))
        alike = mention.unit == first.unit and mention.peer == first.peer and not mention.depth
        told = mention.role in (Role.LEVEL, Role.PREVIOUS) and mention.claim.kind in _KINDS
        same = _verb_behind(mention) in ("", _verb_behind(first)) and not _STOCK.search(mention.lead)
        if not (goes_on and alike and told and same):
            break
        run.append(mention)
    return run


def _is_next(last: Mention, number: str, sort: str) -> bool:
    name = _PERIOD_NAME.match(last.lead)
    return name is not None and name["sort"] == sort and int(number) == int(name["number"]) + 1


def _verb_behind(mention: Mention) -> str:
    """What the figure's words say behind the period's name."""
    name = _PERIOD_NAME.match(mention.lead)
    return _NO_WORD.sub("", mention.lead[name.end() :]) if name is not None else ""


def _spans(words: str, run: list[Mention]) -> bool:
    """Whether the words in front of a whole name just the years or months that the figures are of."""
    names = [name for mention in run if (name := _PERIOD_NAME.match(mention.lead)) is not None]
    numbers = [int(name["number"]) for name in names]
    if names[0]["sort"] == "月":
        return list(months_named(words)) == numbers
    span = cues.year_span(words)
    return years_of(words)[:1] == (len(run),) and (span is None or span == (numbers[0], numbers[-1]))


def _is_told(mention: Mention, last: Mention) -> bool:
    return mention.is_level and _is_whole(mention, last) and not _STOCK.search(mention.lead)


def _series(first: Mention) -> re.Match[str] | None:
    """The words in front that give each period of a series a figure that adds up."""
    words = first.head[-_REACH:]
    counts = first.is_level and (first.claim.kind in _KINDS or first.unit in _FLOWS)
    found = _SERIES.search(words) if counts else None
    if found is None or _STOCK.search(words) or "累计" in words:
        return None  # 一至四季度累计分别为12亿元、30亿元、…
    return found


_FLOWS = ("千瓦时", "度", "立方米", "吨公里", "人公里", "标准箱", "升")


def _months_of(first: Mention) -> tuple[int, int]:
    """The first and the last month of the series."""
    found = _series(first)
    if found is not None and found["months"]:
        numbers = [int(number) for number in _NUMBER.findall(found["months"])]
        return numbers[0], numbers[-1]
    return (int(found["first"]), int(found["last"])) if found is not None and found["first"] else (1, 12)


_NUMBER = pattern("\\d+")


def _is_of_their_verb(own: str, first: Mention) -> bool:
    """Whether the whole's own words are those in front of the list: 全年售电量 of 依次售电, but no 完工."""
    own = _NO_WORD.sub("", own)
    return not own or cues.overlap(own, first.head) >= min(_WORD, len(own))


_WORD = 2


def _number_of_periods(first: Mention) -> int:
    """How many figures the words in front promise, 0 where they promise none that add up."""
    found = _series(first)
    if found is None:
        return 0
    if found["quarters"]:
        return 4
    if found["halves"]:
        return 2
    if found["months"]:
        numbers = [int(number) for number in _NUMBER.findall(found["months"])]
        return len(numbers) if numbers == list(range(numbers[0], numbers[0] + len(numbers))) else 0
    months = int(found["last"]) - int(found["first"]) + 1
    return months if 2 <= months <= 12 else 0


def _goes_on(mention: Mention, first: Mention) -> bool:
    return mention.unit == first.unit and mention.clause == first.clause and mention.role is first.role


def _is_whole(mention: Mention, first: Mention) -> bool:
    return mention.unit == first.unit and mention.role is Role.LEVEL and not mention.depth
