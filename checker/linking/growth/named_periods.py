"""Changes between two periods that are named again, where a list or a row tells the figure of each.

2021、2022、2023年收信依次为1842封、2106封、1957封；2022年比上年多264封，2023年回落7.1%. 一、二季度分别为9.76万亿元和
10.34万亿元，二季度比一季度增长5.9%; 1至3月分别为821万吨、658.5万吨和836.9万吨，3月比2月多178.4万吨; 后一年下降8.3%;
末年较首年增长34.6%; 三年累计下降18.6%. Each period has one figure, and the change names one of them or two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.conditions import BOUNDS
from checker.linking.counting import number_of
from checker.linking.growth.differences import change_between
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import PRODUCED, clause_between, is_comparable
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

Period = tuple[str, int]
Found = tuple[Mention, Mention, Confidence]

_FEW = "[一二三四]"
_ONE = (
    f"(?:(?:19|20)\\d\\d年?[底末]?|第?{_FEW}(?:季度|(?=[、和与及至到—－-]))|\\d{{1,2}}月?份?|[上下]半年|前[二两三]个?季度"
    "|全年)"
)
_JOIN = "\\s*(?:、|以及|[和与及至到—–－~-])\\s*"
_NAMES = pattern(f"{_ONE}(?:{_JOIN}{_ONE}){{1,11}}|四个季度")
_NAMED = pattern(
    f"(?P<year>(?:19|20)\\d\\d)年|第?(?P<quarter>{_FEW})季度|(?<!\\d)(?P<month>\\d{{1,2}})月|(?P<half>[上下])半年"
    "|前(?P<first>[二两三])个?季度|(?P<all>全年)"
)
_SPLIT = pattern("(以及|[、，和与及至到—–－~-])")
_SPANS = frozenset("至到—–－~-")
_RESPECTIVELY = pattern("分别|依次|各|逐[年月季]|[为是有达]$")
_AGAINST = pattern("(?:[比较与]|环比)$")
_BEFORE = pattern("(?:[比较]|与)(?:上一?|去|前一)(?:年|个?月|个?季度)(?!末|底|同)|环比")
_LATER = pattern("(?:后一|次|翌)(?:年|个?月|个?季度)|过去一年|一年[来间]")
_ENDS = pattern("(?:末|最后一)[年月季].{0,2}[比较与](?:首|第一)[年月季]")
_OVER = pattern("(?P<years>[两二三四五六七八九十]{1,2}|\\d{1,2})年(?:间|来|里|内)?(?:共|累计|合计|总共|一共|净)*|累计")
_FILL = pattern(
    "过去一年|一年[来间]|[后前]一[年月]|[次翌首末][年月]|[两二三四五六七八九十]{1,2}年[间来里内]?|\\d{1,2}年[间来里内]|累计|连续|其中|[比较与和环同]|[相对]比|上一?年|前一年|去年|上个?月|上季度|单[月季]|当[月季]|同期|增[速幅长]|的|数|量|总|又|则|也|再|但"
    "|而|并|更|仍|略|仅|只|已|共|净|创.{0,6}新[高低]|，|,|\\s|份|度"
)
_MEAN = pattern("均|每年|占|拉动|贡献|同期|同月|常年|若|剔除|扣除|口径|可比|计划|预计|目标|力争")
_COMPARED = pattern("[比较与].{4,16}相?比$")
_SUM = pattern("合计|累计|共|全年|[上下]半年|总")
_BACK = 2
_REACH = 160
_NAME = 2
_MOVES = (Role.CHANGE, Role.GROWTH, Role.NET)


class Row(NamedTuple):
    """The figures of a unit by the periods that they are told of, in order."""

    values: dict[Period, Mention]
    label: str
    """The words that say what they are figures of."""

    @property
    def run(self) -> list[Mention]:
        return list(self.values.values())


def link_named_periods(paragraph: Paragraph, told: Sequence[Relation]) -> Iterator[Proposal]:
    """Every change that no other linker tied, by the periods that its words name."""
    words = paragraph.words
    if paragraph.roles.isdisjoint(_MOVES) or not ("年" in words or "月" in words or "季" in words):
        return
    tied = {
        r.stated.start
        for r in told
        if r.stated is not None and r.computed is not None and (r.confidence is not Confidence.LOW or holds(r))
    }
    rows: list[Row] = []
    for number, sentence in enumerate(paragraph.sentences):
        rows = [row for row in rows if paragraph.number_of(row.run[-1].sentence) >= number - _BACK]
        rows += [row for row in rows_of(sentence.mentions) if _is_apart(row)]
        if not rows:
            continue
        for change in sentence.mentions:
            if change.role not in _MOVES or change.claim.start in tied or not _is_plain(change):
                continue
            if (found := _found(change, rows)) is not None:
                current, previous, confidence = found
                sure = confidence if is_comparable(change) else Confidence.LOW
                yield Proposal((change_between(change, current, previous),), sure)


def _is_plain(change: Mention) -> bool:
    if change.depth or change.name in ("second", "balance", "年均"):
        return False
    if not change.direction and _FASTER.search(change.lead) is None:
        return False
    if _AGAIN_MORE.search(change.lead) is not None:
        return False  # 两年提高2.3个百分点，后一年多提高0.7个百分点
    return change.claim.approximation not in BOUNDS and _MEAN.search(change.head) is None


_AGAIN_MORE = pattern("[多少](?:提[高升]|[上回]升|增[加长]|下降|降低|减少|回落|[增升降减])(?:了|约|近)*$")
_FASTER = pattern("(?:加快|提速|快|高)(?:了|出|约)*$")
_SPEED = pattern("(?:加快|提速|放缓|升高|降低|偏?[高低快慢多少大])(?:了|出|约)*$")


def _is_apart(row: Row) -> bool:
    """Whether each of its figures is one that can be compared."""
    rates = {m.direction for m in row.run if m.role is Role.GROWTH}
    return rates <= {1} and not any(m.claim.approximation in BOUNDS or m.depth for m in row.run)


def rows_of(mentions: Sequence[Mention]) -> Iterator[Row]:
    """The lists of a sentence that name the period of each figure, and figures in a row that each name one."""
    taken: set[int] = set()
    for first in mentions:
        if first.index not in taken and (row := _list_from(first)) is not None:
            taken |= {m.index for m in row.values.values()}
            yield _with_one_in_front(row, first)
    singles = [m for m in mentions if m.index not in taken and m.role not in _MOVES and not m.depth]
    yield from _told_one_by_one(singles)


def _list_from(first: Mention) -> Row | None:
    """2021、2022、2023年收信依次为A、B、C; 1至3月分别为A、B和C; 2023年、2024年受案分别为A和B."""
    sentence = first.sentence
    run = [first]
    for mention in sentence.mentions[first.index + 1 : first.index + 12]:
        if mention.clause != first.clause or mention.unit != first.unit or mention.depth:
            break
        if mention.lead.strip("、和与及以 ") or mention.role is not first.role:
            break
        run.append(mention)
    if len(run) < _NAME:
        return None
    at = first.index
    while at and sentence.mentions[at - 1].unit in _BARE and sentence.mentions[at - 1].clause == first.clause:
        at -= 1  # 4、5、6月为A、B、C: numbers of months
    start = sentence.mentions[at - 1].claim.end if at else sentence.start
    front = sentence.text[max(start, first.claim.start - _REACH) : first.claim.start]
    if (after := _and_each_after(first, run, front)) is not None:
        return after
    for found in reversed(list(_NAMES.finditer(front))):
        periods = periods_in(found.group())
        behind = front[found.end() :]
        if len(periods) == len(run) and len(set(periods)) == len(run) and "；" not in behind:
            if _RESPECTIVELY.search(behind) is None and behind.strip("，, （）()"):
                return None
            if first.role in _MOVES and _AGAINST.search(front[: found.start()]) is not None:
                return None  # 较一季度和上年分别收窄5和7个基点: the periods that they are counted from
            return Row(dict(zip(periods, run, strict=True)), front[: found.start()] + behind + run[-1].tail)
    return None


_BARE = ("", "年", "月")


def periods_in(words: str) -> list[Period]:
    """The periods of a list of names, spans told in full: 2021、2022年, 1至3月, 一季度、上半年、前三季度和全年."""
    if words == "四个季度":
        return [("quarter", number) for number in range(1, 5)]
    parts = _SPLIT.split(words)
    names, joins = [part.strip() for part in parts[::2]], parts[1::2]
    sort = next((s for s, mark in (("year", "年"), ("quarter", "季"), ("month", "月")) if mark in names[-1]), "")
    periods: list[Period] = []
    for at, name in enumerate(names):
        period = _period(name, sort)
        if period is None:
            return []
        if at and joins[at - 1] in _SPANS and periods[-1][0] == period[0]:
            periods += [(period[0], n) for n in range(periods[-1][1] + 1, min(period[1], periods[-1][1] + 12))]
        periods.append(period)
    return periods


def _period(name: str, sort: str) -> Period | None:
    found = _NAMED.match(name)
    if found is not None:
        return period_named(found)
    number = number_of(name.removeprefix("第").removesuffix("份")) if name else 0
    return (sort, int(name) if name.isdecimal() else number) if sort and (number or name.isdecimal()) else None


def period_named(found: re.Match[str]) -> Period:
    """一季度 is a quarter, 上半年 a half; 前三季度 and 全年 count from the beginning."""
    if found["half"]:
        return "half", 1 if found["half"] == "上" else 2
    if found["first"] or found["all"]:
        return "to", number_of(found["first"]) if found["first"] else 4
    sort = next(name for name in ("year", "quarter", "month") if found[name])
    return sort, number_of(found[sort]) if sort == "quarter" else int(found[sort])


def _and_each_after(first: Mention, run: Sequence[Mention], behind: str) -> Row | None:
    """2020年为87家，此后各年末分别是104家、139家、171家: a list that begins the year after the figure in front."""
    front = first.sentence.mentions[first.index - 1] if first.index else None
    if front is None or not front.year or front.unit != first.unit or front.depth or _EACH_AFTER.match(behind) is None:
        return None
    if front.peer != first.peer or f"{front.year}年" not in front.head:
        return None
    values = {("year", front.year + at): mention for at, mention in enumerate((front, *run))}
    return Row(values, front.head + front.tail)


_EACH_AFTER = pattern(
    "[，,\\s]*(?:此|其|之)后(?:[一二两三四五六七八九十]{1,2}年|(?:各|每)年)(?:[末底])?(?:分别|依次|各)"
)


def _with_one_in_front(row: Row, first: Mention) -> Row:
    """2023年，收入完成A，…；2020年至2022年依次为B、C、D: a list without words of its own goes on with it."""
    periods = list(row.values)
    front = next((m for m in reversed(first.sentence.mentions[: first.index]) if m.unit == first.unit), None)
    sort, last = periods[-1]
    if front is None or sort != "year" or not front.is_level or front.depth or front.year != last + 1:
        return row
    if _RESPECTIVELY.sub("", row.label).strip("，,；; 由") or front.clause == first.clause:
        return row
    return Row(row.values | {("year", last + 1): front}, front.head + front.tail)


_THEN_AND_NOW = {Role.LEVEL, Role.PREVIOUS}


def _told_one_by_one(mentions: Sequence[Mention]) -> Iterator[Row]:
    """2019年14.2亿元，2020年15.1亿元，…; 二季度67248件，三季度85097件，环比…，四季度回落至76224件."""
    values: dict[Period, Mention] = {}
    label = ""
    for mention in mentions:
        found = list(_NAMED.finditer(mention.head))
        told = period_named(found[0]) if len(found) == 1 else None
        first = next(iter(values.values()), None)
        words = mention.head[found[0].end() :] if found else ""
        fits = told is not None and told[0] != "to" and _SUM.search(words) is None
        if first is None or told is None:
            goes_on = False
        else:
            sort, number = next(reversed(values))
            stretch = 0 <= mention.peer - next(reversed(values.values())).peer <= 1
            alike = mention.unit == first.unit and stretch
            alike = alike and (mention.role is first.role or {mention.role, first.role} == _THEN_AND_NOW)
            own = cues.subject_of(_REACHED_TO.sub("", words))
            named = len(own) < _NAME or cues.shares_words(own, label)
            goes_on = (
                alike and named and told == (sort, number + 1) and not mention.head[: found[0].start()].strip("，,而 ")
            )
        if goes_on and told is not None:
            values[told] = mention
            continue
        if told is None and first is not None and mention.unit == first.unit and _SUM.search(mention.head) is None:
            fits = False
        elif told is None and first is not None:
            continue
        if len(values) >= _NAME:
            yield Row(values, label)
        values = {told: mention} if fits and told is not None else {}
        label = mention.head + mention.tail
    if len(values) >= _NAME:
        yield Row(values, label)


_REACHED_TO = pattern("(?:[升降增减回落提高涨跌长少]+)?(?:到|至|为|是|有|达|仅|则|又)+$")


def _found(change: Mention, rows: Sequence[Row]) -> Found | None:
    """The later and the earlier figure, of the nearest list that has the periods named."""
    for row in reversed(rows):
        if not _is_of_sort(change, row.run[0]):
            continue
        if (found := _in_row(change, row)) is not None:
            return found
    return None


def _is_of_sort(change: Mention, level: Mention) -> bool:
    percent = level.claim.kind is ClaimKind.PERCENT
    if change.role is Role.GROWTH:
        return not percent and level.claim.kind is not ClaimKind.POINTS
    return change.claim.kind is ClaimKind.POINTS if percent else change.unit == level.unit


def _in_row(change: Mention, row: Row) -> Found | None:
    """The two figures of the row that the change lies between, unless it is of something else."""
    last = max(row.run, key=lambda m: m.claim.start)
    behind = last.claim.end < change.claim.start
    head = change.head.rpartition("、")[2] if change.separator == "、" else change.head
    if _COMPARED.search(clause := clause_between(change)) is not None:
        head = clause + head  # 2023年与2019年相比，增长28.9%
    between = change.sentence.mentions[: change.index]
    others = [m for m in between if m.claim.start > last.claim.end and m.unit == last.unit and m.role not in _MOVES]
    if any(_SUM.search(m.head) is None for m in others):
        return None
    if change.clause != last.clause and cues.gives_each(head):
        return None  # 2024年批捕数、起诉数较上年分别下降25.2%和18.5%
    own, base, rest = _periods_of(head)
    said = _FILL.sub("", rest)
    label = row.label if behind else row.label + change.sentence.mentions[max(0, change.index - 1)].head
    if len(said) >= _NAME and not cues.shares_words(said, label):
        return None
    if own is None and (base is not None or _BEFORE.search(head)):
        own = _own_period(change, row, last, base, len(others))
    if own is None and base is None and behind and not said and (beside := _beside_one(change, row)) is not None:
        return beside
    if own is not None:
        return _between(row, own, base, head)
    if not behind:
        return _against_list_behind(change, row, base) if base is not None or "环比" in head else None
    return _by_place(change, row, last, head) if base is None else None


def _beside_one(change: Mention, row: Row) -> Found | None:
    """2021年A；2022年B，增长…；2023年C，增长…: bare growth behind the last year of a row, from the year before.

    Where the first year has a rate too, or prices play in (地区生产总值), all of them may be of other figures.
    """
    periods = list(row.values)
    last, before = row.values[periods[-1]], row.values[periods[-2]]
    beside = last.index + 1 == change.index and last.sentence is change.sentence and change.clause == last.clause + 1
    apart = before.clause + 1 < last.clause and before.peer + 1 == last.peer == change.peer
    opened = row.run[0].sentence.mentions[row.run[0].index + 1]
    apart = apart and opened.role not in _MOVES and PRODUCED.search(row.label) is None
    of_years = periods[-1] == (_YEAR, periods[-2][1] + 1) and change.role is Role.GROWTH
    return (last, before, Confidence.HIGH) if beside and apart and of_years else None


_YEAR = "year"


def _own_period(change: Mention, row: Row, last: Mention, base: Period | None, others: int) -> Period | None:
    """The period that the words in front named last, or the last of the row, where the words say so."""
    end = list(row.values)[-1]
    if last.claim.end > change.claim.start:
        return None
    if (named := _last_named(change.sentence.text[last.claim.end : change.claim.start], end[0])) is not None:
        return named
    if base is not None:
        return end if base == list(row.values)[-2] else None
    near = change.clause - last.clause <= _BACK + others
    return end if near and "环比" in change.head else None


def _between(row: Row, own: Period, base: Period | None, head: str) -> Found | None:
    """From the period that is named to its own, or from the one before it."""
    if base is None:
        before = own[0] == "year" or ("同比" not in head and _BEFORE.search(head) is not None)
        base = (own[0], own[1] - 1) if before else own
    if own not in row.values or base not in row.values or base == own:
        return None
    return row.values[own], row.values[base], Confidence.HIGH


def _by_place(change: Mention, row: Row, last: Mention, head: str) -> Found | None:
    """末年较首年, 后一年, 三年累计: the periods are told by their place in the list."""
    if _ENDS.search(head):
        return row.run[-1], row.run[0], Confidence.HIGH
    if _LATER.search(head):
        return row.run[-1], row.run[-2], Confidence.HIGH
    over, size = _OVER.search(head), len(row.run)
    if "同比" in head and size == _NAME and change.clause == last.clause + 1 and change.sentence is last.sentence:
        earlier, later = sorted(row.values)  # 2023年、2022年人口分别为5868人、8098人，同比减少27.5%
        follow = later[0] == earlier[0] == "year" and later[1] == earlier[1] + 1
        return (row.values[later], row.values[earlier], Confidence.HIGH) if follow else None
    near = change.sentence is last.sentence and change.clause - last.clause <= _BACK + 1
    years = number_of(over["years"] or "") if over is not None else -1
    if not near or years not in (0, size - 1, size) or next(iter(row.values))[0] != "year":
        return None
    sure = years == size - 1 or (not years and size > _NAME)
    return row.run[-1], row.run[0], Confidence.HIGH if sure else Confidence.MEDIUM


def _against_list_behind(change: Mention, row: Row, base: Period | None) -> Found | None:
    """四季度76.4%，比三季度上升1.2个百分点；一至三季度分别为73.9%、75.7%和75.2%: of the period after the list."""
    before = change.sentence.mentions[max(0, change.index - _BACK) : change.index]
    while before and before[-1].role in _MOVES:
        before = before[:-1]  # 第三季度7.93亿元，同比增长6.2%，环比增长12.5%；第一、二季度分别为6.49亿元和7.05亿元
    front = before[-1] if before and change.clause - before[-1].clause == change.index - before[-1].index else None
    found = list(_NAMED.finditer(front.head)) if front is not None else []
    if front is None or len(found) != 1 or front.unit != row.run[0].unit or not _is_of_sort(change, front):
        return None
    sort, number = list(row.values)[-1]
    base = base or (sort, number)
    bare = not _RESPECTIVELY.sub("", _FILL.sub("", row.label)).strip("；")
    if not bare or period_named(found[0]) != (sort, number + 1) or base not in row.values:
        return None
    return front, row.values[base], Confidence.HIGH


def _periods_of(head: str) -> tuple[Period | None, Period | None, str]:
    """The period that the clause is about, the one that it is compared with, and what else its words say."""
    own: Period | None = None
    base: Period | None = None
    rest, at = "", 0
    for found in _NAMED.finditer(head):
        before = head[at : found.start()]
        rest, at = rest + before, found.end()
        if _AGAINST.search(before) is not None:
            base = period_named(found)
        elif own is None:
            own = period_named(found)
    tail = head[at:]
    verb = cues.CHANGE_BEFORE.search(tail) or _SPEED.search(tail)
    return own, base, rest + (tail[: verb.start()] if verb is not None else tail)


def _last_named(between: str, sort: str) -> Period | None:
    """The period of that sort that the words between list and change named last, not as what is compared with."""
    named = [f for f in _NAMED.finditer(between) if _AGAINST.search(between[max(0, f.start() - 2) : f.start()]) is None]
    periods = [period for found in named if (period := period_named(found))[0] == sort]
    return periods[-1] if periods else None
