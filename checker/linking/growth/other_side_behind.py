"""Differences whose other side is told right behind them, in a bracket or a clause of its own.

满意率93.6%，较上月提高0.7个百分点（10月为92.9%）; 水位43.27米，低于警戒水位1.23米（警戒水位44.5米）; 三季度增长5.9%，比
二季度加快0.4个百分点，二季度增速为5.5%. What stands behind must bear the name of what the words compare with.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.growth.differences import difference
from checker.linking.passage import Mention, Role, Sentence
from checker.model.claim import ClaimKind
from checker.model.interval import magnitude
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Confidence

_COMPARES = pattern(
    "(?:(?<![同环占])[比较与]|[高低快慢多少长短优]于|[高低多超][出过])(?P<other>[^，,。；;：:（(比较于]{1,24})$"
)
_TIMES = (
    pattern("上年(?![末底])|去年(?![末底])|(?:19|20)\\d\\d年|上[期届]|上学[年期]|同期"),
    pattern("上月|\\d{1,2}月"),
    pattern("上一?季|[一二三四]季度"),
    pattern("年初|上年[末底]|去年[末底]|[期月]初|上[期月][末底]"),
)
"""Names of the same time: 10月 is 上月, 2018年 may be 上年."""
_NUMBERED = pattern("\\d+(?=[年月])|[一二三四](?=季度)")
_BETTER = pattern("优化|改善|好转|向好|优于|[多少][增减升降]")
_FILL = pattern("[（(，,、：:\\s]|为|是|仅|只有|约|同比|实际|增[长速幅]|下降|降幅|上涨|涨幅|平均|水平|数|的")
_PLANNED = pattern("预算|计划|目标|任务|限额")
_GENERIC = {
    Role.GROWTH: pattern("增[速幅]|涨幅|[降跌]幅|增长"),
    Role.SHARE: pattern("占比|比重|比例|份额"),
    Role.RATE: pattern("比例|[^，,]率"),
    Role.PERCENT: pattern("[降增涨跌]幅|占比|比重|[^，,]率"),
}
_LEVELS = (Role.LEVEL, Role.RATE, Role.SHARE, Role.PERCENT, Role.GROWTH, Role.AVERAGE)
_NEAR = 3
_NAME = 2
_ANY = pattern("其中|[，,、\\s]")


def link_other_side_behind(sentence: Sentence) -> Iterator[Proposal]:
    """Every difference with what it is compared with right behind it."""
    for change in sentence.mentions:
        if change.role is not Role.CHANGE or change.depth or change.claim.approximation in BOUNDS:
            continue
        if (both := _both_behind(change)) is not None:
            yield Proposal((difference(change, *both),), Confidence.HIGH, explicit=True)
            continue
        if (planned := _plan_behind(change)) is not None:
            yield Proposal(
                (difference(change.as_change(change.direction or 1), *planned),), Confidence.HIGH, explicit=True
            )
            continue
        said = _COMPARES.search(change.head) if not _is_listed(change) else None
        other = _behind(change, said["other"]) if said is not None and not _PLANNED.search(said["other"]) else None
        if said is None or other is None:
            continue
        level = _in_front(change, other, change.head[: said.start()])
        if level is None:
            continue
        falls = level.role is Role.GROWTH and level.direction < 0
        if falls or not change.direction or _BETTER.search(change.head) is not None:
            # 98.1%，比上年优化0.6个百分点（上年98.7%）: whichever is more
            more, less = sorted((level, other), key=lambda m: magnitude(anchor(m.claim)), reverse=True)
            reading = difference(change.as_change(1), more, less)
        else:
            reading = difference(change, level, other)
        yield Proposal((reading,), Confidence.HIGH, explicit=True)


def _plan_behind(change: Mention) -> tuple[Mention, Mention] | None:
    """生产原煤28.64万吨，超计划0.64万吨，完成月计划28万吨的102.3%: the plan that was passed is told behind."""
    said = _PASSED.fullmatch(change.head) if change.name == "gap" else None
    front = change.sentence.mentions[: change.index]
    level = front[-1] if front else None
    if said is None or level is None or level.depth or level.peer != change.peer or not _is_like(level, change):
        return None
    if level.role not in (Role.LEVEL, Role.AVERAGE) or change.clause - level.clause != 1 or said["what"] in level.head:
        return None
    behind = change.sentence.mentions[change.index + 1 : change.index + _NEAR]
    name = said["what"] if said["name"] == "水位" else said["name"]
    plans = [m for m in behind if _is_like(m, change) and not m.depth and m.lead.rstrip("为是").endswith(name)]
    plans = [m for m in plans if _LATER_PLAN.search(m.head) is None]
    near = len(plans) == 1 and plans[0].peer == change.peer and plans[0].clause - change.clause <= 1
    return (level, plans[0]) if near else None


_LATER_PLAN = pattern("明年|下[一个]?[年月季]|其中")
_PASSED = pattern(
    "[，,\\s]*(?:超出?|超过|超额|高出|低于|少于|欠)"
    "(?P<what>[^，,。；;\\d]{0,6}?(?P<name>计划|任务|预算|目标|水位|限额|标准))(?:了|约)?"
)


def _both_behind(change: Mention) -> tuple[Mention, Mention] | None:
    """出口比进口多出144.3亿元，前者412.7亿元，后者268.4亿元: the two sides in the order of the comparison."""
    first, second = (*change.sentence.mentions[change.index + 1 : change.index + 3], None, None)[:2]
    if first is None or second is None or _OF_TWO.fullmatch(change.head) is None:
        return None
    if _FORMER.fullmatch(first.head) is None or _LATTER.fullmatch(second.head) is None:
        return None
    plain = first.depth == second.depth == 0 and first.peer == second.peer == change.peer
    return (first, second) if plain and _is_like(first, change) and _is_like(second, change) else None


_OF_TWO = pattern(
    "[^，,。；;（(比较\\d]{2,16}[比较][^，,。；;（(比较\\d]{2,16}?(?:偏?[高低]|[多少高低超长短]出?)[^，,。；;\\d]{0,2}"
    "|[^，,。；;（(比较\\d]{2,16}(?:[高低多少大小]于|[高多]出|超[过出])[^，,。；;（(比较\\d]{2,16}"
)
_FORMER = pattern("[，,\\s]*前者(?:为|是|有|达|约|共|仅)*")
_LATTER = pattern("[，,\\s]*(?:而)?后者(?:为|是|有|达|约|共|仅|只)*")


def _behind(change: Mention, name: str) -> Mention | None:
    """The one figure of its sort in the bracket behind it, or that opens the clause behind, by that name."""
    mentions = change.sentence.mentions
    behind = mentions[change.index + 1 : change.index + 1 + _NEAR]
    noted = [m for m in behind if m.owner is change and _is_like(m, change)]
    if len(noted) == 1:
        told = change.sentence.text[change.claim.end : noted[0].claim.start]
        further = mentions[noted[0].index + 1 : noted[0].index + 2]
        alone = not any(m.bracket == noted[0].bracket and m.depth == noted[0].depth for m in further)
        return noted[0] if alone and _is_called(told, name, noted=True) else None
    plain = next((m for m in behind if not m.depth and m.role is not Role.CHANGE and _is_like(m, change)), None)
    if plain is None or noted or plain.peer != change.peer or plain.clause == change.clause:
        return None
    between = mentions[change.index + 1 : plain.index]
    quotients = all(m.role in (Role.GROWTH, Role.SHARE) and m.claim.kind is ClaimKind.PERCENT for m in between)
    beside = plain.clause - change.clause == 1 + len({m.clause for m in between})
    return plain if beside and quotients and _is_called(plain.head, name, noted=False) else None


def _is_listed(change: Mention) -> bool:
    """比上年分别增加42万元、减少86万元: one of several changes in a clause."""
    mentions = change.sentence.mentions
    beside = [*mentions[change.index - 1 : change.index], *mentions[change.index + 1 : change.index + 2]]
    listed = any(m.clause == change.clause and m.role is Role.CHANGE for m in beside)
    return listed or cues.RESPECTIVELY.search(change.head) is not None


def _is_like(mention: Mention, change: Mention) -> bool:
    """Whether the two figures can lie so far apart."""
    if change.claim.kind is ClaimKind.POINTS:
        return mention.claim.kind is ClaimKind.PERCENT and change.unit in ("百分点", "个百分点")
    return mention.unit == change.unit and mention.claim.kind is change.claim.kind and mention.unit != ""


def _is_called(told: str, name: str, *, noted: bool) -> bool:
    """Whether the words in front of the figure are of what the difference is from: 警戒水位, 上季为, or nothing."""
    words, times = _FILL.sub("", told), [time for time in _TIMES if time.search(name)]
    if "占" in words:
        return False
    if times:
        of_then = [time for time in times if time.match(words)]
        named, called = (_NUMBERED.findall(each) for each in (name, words))
        if named and called and named != called:
            return False  # 比2020年提高3.6个百分点，2015年为9.6%
        return bool(of_then) and len(of_then[0].sub("", words)) < _NAME + (not noted)
    if noted and not words:
        return True
    own = _FILL.sub("", name)
    if not noted:
        return len(own) > 1 and words[:_NAME] == own[:_NAME]
    return len(words) > 1 and cues.overlap(own, words) >= _NAME


def _in_front(change: Mention, other: Mention, subject: str) -> Mention | None:
    """The figure that the difference is of: the nearest of the sort in front, where no other subject stands between."""
    front = [m for m in change.sentence.mentions[: change.index] if m.peer == change.peer and not m.depth]
    like = [m for m in front if _is_like(m, change) and m.role is not Role.CHANGE]
    level = like[-1] if like else None
    if level is None or level.role not in _LEVELS or change.clause - level.clause > _NEAR:
        return None
    between = [m for m in front if m.index > level.index and m.role not in (Role.CHANGE, Role.GROWTH)]
    if between or level.clause == change.clause or level.claim.approximation in BOUNDS:
        return None
    if any(m.clause == level.clause and m.separator == "、" for m in like[-_NAME:]) and other.index:
        return None  # 甲区增长4.7%、乙区增长3.9%，低于全市0.6个百分点: of one of them
    own = _ANY.sub("", subject)
    generic = _GENERIC.get(level.role)
    known = not own or cues.shares_words(own, level.label) or (generic is not None and generic.fullmatch(own))
    return level if known else None
