"""The two figures of a row that a change lies between, by the periods it names: 2022年比上年多264封, 后一年."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.growth.period_rows import AGAINST, MOVES, NAMED, RESPECTIVELY, SUM, Period, Row, period_named
from checker.linking.passage import Mention, Role
from checker.linking.periods import PRODUCED, clause_between
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

Found = tuple[Mention, Mention, Confidence]
_BEFORE = pattern("(?:[比较]|与)(?:上一?|去|前一)(?:年|个?月|个?季度)(?!末|底|同)|环比")
_LATER = pattern("(?:后一|次|翌)(?:年|个?月|个?季度)|过去一年|一年[来间]")
_ENDS = pattern("(?:末|最后一)[年月季].{0,2}[比较与](?:首|第一)[年月季]")
_OVER = pattern("(?P<years>[两二三四五六七八九十]{1,2}|\\d{1,2})年(?:间|来|里|内)?(?:共|累计|合计|总共|一共|净)*|累计")
_FILL = pattern(
    "过去一年|一年[来间]|[后前]一[年月]|[次翌首末][年月]|[两二三四五六七八九十]{1,2}年[间来里内]?|\\d{1,2}年[间来里内]|累计|连续|其中|[比较与和环同]|[相对]比|上一?年|前一年|去年|上个?月|上季度|单[月季]|当[月季]|同期|增[速幅长]|的|数|量|总|又|则|也|再|但"
    "|而|并|更|仍|略|仅|只|已|共|净|创.{0,6}新[高低]|，|,|\\s|份|度"
)
_COMPARED = pattern("[比较与].{4,16}相?比$")
_BACK = 2
_NAME = 2
_SPEED = pattern("(?:加快|提速|放缓|升高|降低|偏?[高低快慢多少大])(?:了|出|约)*$")


def figures_of_periods(change: Mention, rows: Sequence[Row]) -> Found | None:
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
    others = [m for m in between if m.claim.start > last.claim.end and m.unit == last.unit and m.role not in MOVES]
    if any(SUM.search(m.head) is None for m in others):
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
    apart = apart and opened.role not in MOVES and PRODUCED.search(row.label) is None
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
    while before and before[-1].role in MOVES:
        before = before[:-1]  # 第三季度7.93亿元，同比增长6.2%，环比增长12.5%；第一、二季度分别为6.49亿元和7.05亿元
    front = before[-1] if before and change.clause - before[-1].clause == change.index - before[-1].index else None
    found = list(NAMED.finditer(front.head)) if front is not None else []
    if front is None or len(found) != 1 or front.unit != row.run[0].unit or not _is_of_sort(change, front):
        return None
    sort, number = list(row.values)[-1]
    base = base or (sort, number)
    bare = not RESPECTIVELY.sub("", _FILL.sub("", row.label)).strip("；")
    if not bare or period_named(found[0]) != (sort, number + 1) or base not in row.values:
        return None
    return front, row.values[base], Confidence.HIGH


def _periods_of(head: str) -> tuple[Period | None, Period | None, str]:
    """The period that the clause is about, the one that it is compared with, and what else its words say."""
    own: Period | None = None
    base: Period | None = None
    rest, at = "", 0
    for found in NAMED.finditer(head):
        before = head[at : found.start()]
        rest, at = rest + before, found.end()
        if AGAINST.search(before) is not None:
            base = period_named(found)
        elif own is None:
            own = period_named(found)
    tail = head[at:]
    verb = cues.CHANGE_BEFORE.search(tail) or _SPEED.search(tail)
    return own, base, rest + (tail[: verb.start()] if verb is not None else tail)


def _last_named(between: str, sort: str) -> Period | None:
    """The period of that sort that the words between list and change named last, not as what is compared with."""
    named = [f for f in NAMED.finditer(between) if AGAINST.search(between[max(0, f.start() - 2) : f.start()]) is None]
    periods = [period for found in named if (period := period_named(found))[0] == sort]
    return periods[-1] if periods else None
