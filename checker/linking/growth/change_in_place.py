"""The earlier and the current figure of one change, by their places and words: 上年302件，今年318件，多16件."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.conditions import BOUNDS
from checker.linking.facts.completions import GOAL
from checker.linking.growth.gaps import Pairs
from checker.linking.passage import Mention, Role
from checker.linking.periods import LEVELS, base_year, is_of, same_base, signs
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_AVERAGE = Role.AVERAGE
_PREVIOUS = Role.PREVIOUS


def _gap_before(earlier: Mention, change: Mention) -> Mention | None:
    """城镇A，农村B，差距7810元，比上年的7956元缩小146元: the gap right in front, which has become smaller."""
    gap = earlier.sentence.mentions[earlier.index - 1] if earlier.index else earlier
    beside = gap.name == "gap" and gap.unit == earlier.unit and gap.clause == earlier.clause - 1
    return gap if beside and earlier.role is _PREVIOUS and gap is not change else None


def _of_its_name(levels: list[Mention], earlier: list[Mention]) -> list[Mention]:
    """调处纠纷273件，成功267件，…，去年调处308件，减少35件: those that bear the earlier one's name, if any do."""
    names = {_OF_LAST_YEAR.sub("", m.lead) for m in earlier}
    name = names.pop() if len(names) == 1 else ""
    named = [m for m in levels if name in m.label] if len(name) > 1 else []
    beside = levels[-1].peer == earlier[-1].peer if named else False
    if len(named) == 1 and beside and named[0].peer != earlier[-1].peer and signs(levels[-1], earlier[-1]) != _ALIKE:
        return levels  # 甲亏损8810万元；乙实现利润2999万元，上年亏损4744万元: of one body in each stretch
    return named if len(named) == 1 else levels


_ALIKE = (1, 1)
_OF_LAST_YEAR = pattern("[，,\\s]|上年|去年|上月|上季度?|同期|[为是达有共的约]")


def _is_told_of_another(previous: Mention, change: Mention) -> bool:
    """产值940.5亿元，较去年同期755亿元上升24.6%，其中轻工业864.5亿元，同比多164.3亿元: the 755亿元 are of all of it."""
    if previous.depth or previous.clause == change.clause:
        return False
    between = change.sentence.mentions[previous.index + 1 : change.index]
    moved = next((m for m in between if m.role is Role.GROWTH and m.clause - previous.clause <= 1), None)
    return moved is not None and any(
        m.role is Role.LEVEL and m.unit == previous.unit and m.index > moved.index and m.clause > moved.clause
        for m in between
    )


def pairs_in_place(change: Mention, candidates: list[Mention]) -> Pairs:
    """The pairs around one change, the likeliest first: each earlier figure with the current one that goes with it."""
    levels = [m for m in candidates if m.role in LEVELS and m.index < change.index]
    levels = [m for m in levels if m.claim.approximation not in BOUNDS] or levels  # 203.5万人次，突破200万人次
    if (
        "净" in change.lead and "总数" in change.head
    ):  # 新成立14家，注销19家，总数较年初的291家净减少5家: of what there is, and of no flow
        levels = [m for m in levels if cues.GOES_OUT.search(m.lead) is None and "新" not in m.lead]
    if (pace := _pace_of(change)) is not None:
        levels = [pace]
    earlier = [m for m in candidates if m.role is _PREVIOUS and same_base(change, m)]
    if _FROM_START.search(change.lead):  # 旧存391件，年末存案285件，较年初少106件
        earlier = [m for m in levels if cues.CARRIED_IN.search(m.lead)] or earlier
        levels = [m for m in levels if m not in earlier]
        # 较年初增加3条（年初24条）; 比月初增加8.5万吨，即月初为87.5万吨
        earlier += [m for m in candidates if m.index == change.index + 1 and AT_START.fullmatch(m.lead)]
    if not earlier and levels:
        base = base_year(change, levels[-1].year)
        earlier = [m for m in levels if base and m.year == base]
        if len(earlier) > 1:
            earlier = []
        levels = [m for m in levels if m not in earlier]
    earlier = _named_earlier(change, earlier)
    levels = _of_its_name(levels, earlier)
    front = [m for m in earlier if m.index < change.index and m.peer == change.peer]
    front = [m for m in front if change.clause - m.clause <= 2 + _growth_between(m, change)]
    front = [m for m in front if m.clause == change.clause or not _compares_with_another(change, m)]
    front = [m for m in front if not _is_told_of_another(m, change)]
    if len(front) > 1 and _are_two_years(front[-2], front[-1], change):
        return [(front[-1], front[-2])]
    front = front or _opened_with(change, earlier)
    behind = [m for m in earlier if m.index > change.index and m.clause - change.clause <= 1 and not _is_begun(m)]
    if not behind and (told := _behind_what_it_reached(change, earlier)) is not None:
        behind = [told]
    # 入园率提高1.3个百分点；覆盖率由89.9%升至91.6%: behind the semicolon another thing is told
    behind = [m for m in behind if m.peer == change.peer or cues.OPENS_EARLIER.match(m.head)]
    pairs = []
    for start in (*front[-1:], *behind[:1]):
        reached = change.sentence.mentions[change.index + 1 : change.index + 2]
        ends = [m for m in reached if m in candidates and m.peer == change.peer and ENDS_AT.fullmatch(m.lead)]
        after = ends or [m for m in levels if start.index < m.index]
        current = _gap_before(start, change) or (after[-1] if after else levels[-1] if levels else None)
        if current is None and start in front:  # 较上周（4087件）增加129件，本周受理4216件
            current = next((m for m in candidates if m.role in LEVELS and m.index > change.index), None)
            current = current if current is not None and current.clause - change.clause <= 1 else None
            if current is not None and current.sentence.mentions[current.index - 1].role is _PREVIOUS:
                current = None  # 制造业比上年的1023件增加123件，建筑业由806件下降到728件: of another one
        if pace is not None and current is pace:
            pairs.append((current, start))
            continue
        if current is not None and current.depth > start.depth:
            continue  # 1264名（含新增208名，减少151名），上年末1207名
        if current is not None and (current in ends or is_of(change, current)):
            pairs.append((current, start))
            if len(front) > 1 and front[0].clause == start.clause:
                pairs.append((current, front[0]))  # 从2022年的58%、2023年的66%升到2024年的73%，两年提高
            whole = levels[levels.index(current) - 1] if current in levels[1:] else None
            if current.role is _AVERAGE and whole is not None and "均" not in start.label:
                pairs.append((whole, start))  # 受理4216件，日均602件，较上周（4087件）增加129件
    return pairs


def _are_two_years(first: Mention, second: Mention, change: Mention) -> bool:
    """外销率2022年为60.8%，2023年为84.7%，上升23.9个百分点: of the two years right in front of it."""
    row = (first.index + 2, second.index + 1) == (change.index, change.index)
    clauses = (first.clause + 1, second.clause + 1) == (second.clause, change.clause)
    return row and clauses and 0 < first.year < second.year and first.peer == change.peer


_PACE = pattern("\\s*(?:(?P<down>降幅|跌幅|减幅)|涨幅|增幅|增速|升幅|增长率)(?:比|较|由|从)")


def _pace_of(change: Mention) -> Mention | None:
    """上涨0.4%，涨幅比上年（1.3%）回落0.9个百分点: the growth in front, where the change is said to be of it."""
    pace = _PACE.match(change.head) if change.claim.kind is ClaimKind.POINTS else None
    if pace is None:
        return None
    front = [m for m in change.sentence.mentions[: change.index] if change.clause - m.clause == 1 and not m.depth]
    growth = front[-1] if front else None
    if growth is None or growth.role is not Role.GROWTH or growth.peer != change.peer or "其中" in growth.head:
        return None  # 增长5.3%，其中民间投资增长2.1%，增速比上年（7.9%）回落2.6个百分点: of either
    return growth if growth.direction == (-1 if pace.group("down") else 1) else None


def _behind_what_it_reached(change: Mention, earlier: Sequence[Mention]) -> Mention | None:
    """提高2.9个百分点，达到41.6%，上年为38.7%: the earlier figure behind the one that the change ends at."""
    reached, last = (*change.sentence.mentions[change.index + 1 : change.index + 3], None, None)[:2]
    if reached is None or last is None or last not in earlier or ENDS_AT.fullmatch(reached.lead) is None:
        return None
    plain = not (change.depth or reached.depth or last.depth) and change.peer == reached.peer == last.peer
    row = reached.clause - change.clause == 1 == last.clause - reached.clause
    return last if plain and row and _WAS.fullmatch(last.head) is not None else None


_WAS = pattern("\\s*(?:而)?(?:上年|去年|上期|上学年|上月|年初|上年同期|去年同期)(?:末|底)?(?:为|是)?")


def _named_earlier(change: Mention, earlier: list[Mention]) -> list[Mention]:
    """Of a list of earlier figures, those that the change names: 与上年监测362天、优良318天相比，优良天数少3天."""
    subject = cues.subject_of(change.head)
    listed = len(earlier) > 1 and len({m.clause for m in earlier}) == 1 and earlier[0].clause != change.clause
    if not listed or len(subject) < _NAME:
        return earlier
    return [m for m in earlier if cues.shares_words(subject, m.label)] or earlier


_NAME = 2


def _opened_with(change: Mention, earlier: Sequence[Mention]) -> list[Mention]:
    """与上年的开庭412次、调解137次相比，今年开庭多38次；调解少12次: the one figure that the change names."""
    subject = cues.subject_of(change.head)
    opened = [m for m in earlier if m.clause == 0 and m.index < change.index and _OPENS.match(m.head) is not None]
    named = [m for m in opened if len(subject) >= _NAME and cues.shares_words(subject, m.label)]
    return named if len(named) == 1 else []


_OPENS = pattern("\\s*(?:与|和|同|比|较|跟)")


def _compares_with_another(change: Mention, previous: Mention) -> bool:
    """Whether the change names a year and the figure is a plan: 较预算数5360万元压减1232万元，较上年决算减少217万元."""
    planned = GOAL.search(previous.lead) is not None and cues.PREVIOUS.search(previous.lead) is None
    return planned and cues.PREVIOUS.search(change.lead) is not None


def _growth_between(previous: Mention, change: Mention) -> int:
    """One where growth in a clause of its own stands between: 5200户，…8374户，年均增长10.0%，净增3174户."""
    between = change.sentence.mentions[previous.index + 1 : change.index]
    return int(any(m.role is Role.GROWTH and m.clause == change.clause - 1 for m in between))


def _is_begun(previous: Mention) -> bool:
    """Whether a comparison of its own opens with the figure: 比年初少0.73亿立方米，比多年均值9.12亿立方米偏少5.3%."""
    moved = cues.COMPARED_WITH_AFTER.match(previous.tail) is not None
    return moved and _COMPARED.search(previous.lead) is not None and not previous.bracket


_COMPARED = pattern("(?:(?<!占)比(?![例重率])|较|与)[^，,、；;。]{0,24}$")

ENDS_AT = pattern("\\s*(?:增|升|降|减|涨|扩|回升|下降)?[至到达为]到?[了约]*")
"""较期初的0.17万吨增加0.07万吨，至0.24万吨."""
_FROM_START = pattern("(?:比|较)(?:年|期|月|季)初")
AT_START = pattern("\\s*(?:即|也就是|而)?(?:年|期|月|季)初(?:时|数)?(?:的|为|是|有|约|仅)*")
