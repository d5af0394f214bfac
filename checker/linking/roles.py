"""What a figure is to its clause: a level, an earlier level, a change, a share, a rate, an average …

A figure without words of its own goes on with the one in front: that is told here. What the words in front of it say is
told by ``roles_of_amounts`` and ``roles_of_percentages``, which ask whether the figure only bounds another one
(``conditions``), is of an earlier period (``earlier_figures``), and which way it moved (``directions``).
"""

from __future__ import annotations

from checker.linking import cues
from checker.linking.conditions import BOUNDS, describes
from checker.linking.directions import compared_direction, direction_of, gap_of
from checker.linking.passage import NO_AMOUNTS, PERCENT_KINDS, Mention, Role
from checker.linking.roles_of_amounts import role_of_amount
from checker.linking.roles_of_percentages import role_of_percentage
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_AVERAGE = Role.AVERAGE
_CONDITION = Role.CONDITION
_PREVIOUS = Role.PREVIOUS
_CHANGE = Role.CHANGE
_BY_UNIT = pattern("按[户人件]数?计?算?")
"""消除率按户计75.3%、按人计75.4%: one rate, counted in another unit."""
_ONLY_JOINS = pattern(r"[\s和及与、，,]*(?:和|及|与|以及|分别为?|依次为?|各)?[\s]*")


def role_of(mention: Mention, previous: Mention | None) -> tuple[Role, int, str]:
    """The role of the figure, the direction of its change (+1, −1, 0 for none), and the name of its rate or average.

    A figure without words of its own takes over from the figure in front of it ("分别下降47.62%和48.72%").
    """
    claim = mention.claim
    if claim.is_condition:
        return _CONDITION, 0, ""
    if mention.depth and mention.owner is not None and _FORMER.fullmatch(mention.lead):
        return _PREVIOUS, 0, ""  # 缩短到12分钟（原20分钟）
    if mention.depth and mention.owner is not None and _is_base_of_growth(mention, mention.owner):
        return _PREVIOUS, 0, ""
    if previous is not None and _continues(mention, previous) and _is_bare(mention.lead):
        return previous.role, previous.direction, previous.name
    if previous is not None and _is_change_in_percent(mention, previous):
        return Role.GROWTH, previous.direction, ""
    if previous is not None and previous.role is _PREVIOUS and _THESE_WERE.fullmatch(mention.lead):
        return _PREVIOUS, 0, ""  # 上年四项指标为1389起、207人、1488人、710.8万元
    if previous is not None and _goes_on_with_average(mention, previous):
        return _AVERAGE, 0, previous.name
    if claim.kind not in NO_AMOUNTS:
        return role_of_amount(mention, previous)
    if claim.kind in PERCENT_KINDS:
        return role_of_percentage(mention, previous)
    if claim.kind is ClaimKind.POINTS:
        change = cues.CHANGE_BEFORE.search(mention.lead)
        gap = gap_of(mention) if change is None else None
        if gap is not None:
            return gap
        direction = direction_of(change or cues.CHANGE_BEFORE.search(mention.head))
        return _CHANGE, direction or compared_direction(mention.head), "points"
    if claim.kind is ClaimKind.MULTIPLE:
        change = cues.CHANGE_BEFORE.search(mention.lead)
        return Role.MULTIPLE, direction_of(change), ""
    return Role.RATIO, 0, ""


def _is_base_of_growth(mention: Mention, growth: Mention) -> bool:
    """Whether the bracket behind growth tells what it is from: 增长19.84%（年初258亿元）, 同比降9.7%（2021年37克）."""
    if growth.role is _CHANGE and growth.unit == mention.unit and mention.claim.kind not in NO_AMOUNTS:
        return _IN_YEAR.fullmatch(mention.lead) is not None and _FROM_LAST_YEAR.search(growth.lead) is not None
    if growth.role is not Role.GROWTH or mention.claim.kind in NO_AMOUNTS:
        return False
    if "环比" in growth.lead and (told := _IN_PERIOD.fullmatch(mention.lead)) is not None:
        # 10月受理18463件，环比上升7.3%（9月17209件）; 10月环比上升7.3%（10月18463件） tells what it came to
        words = growth.sentence.text[max(growth.sentence.start, growth.claim.start - _FAR) : growth.claim.start]
        return all(front[-1:].isdecimal() for front in words.split(told["period"])[:-1])
    from_last_year = _FROM_LAST_YEAR.search(growth.lead) is not None
    return (_IN_YEAR if from_last_year else _AT_BEGINNING).fullmatch(mention.lead) is not None


_AT_BEGINNING = pattern("\\s*[年期月季]初(?:余额|存量|数|时|为|是|的|约)*")
_FAR = 120
_IN_PERIOD = pattern(
    "\\s*(?:去年|上年)?(?P<period>\\d{1,2}月|第?[一二三四]季度|[上下]半年)(?:份|当月|单月|单季|当季)?(?:为|是|共|约)*"
)
_IN_YEAR = pattern("\\s*(?:19|20)\\d\\d年(?:同期)?(?:为|是)")
_FROM_LAST_YEAR = pattern("同比|上年(?!末|底)|去年(?!末|底)|环比")
_THESE_WERE = pattern("(?:主要)?(?:指标|数据|数字)(?:分别|依次)?[为是]")
_FORMER = pattern("\\s*原(?:来|先|有)?(?:为|是|需)?")


def _goes_on_with_average(mention: Mention, previous: Mention) -> bool:
    """平均每起出动车辆1.8辆次、指战员10.6人次: an item of the list that a fraction of a person cannot leave."""
    if previous.role is not _AVERAGE or mention.separator != "、" or "每" not in previous.name:
        return False
    claim = mention.claim
    fraction = claim.kind is ClaimKind.COUNT and claim.scale == 1 and "." in claim.number
    return fraction and mention.clause == previous.clause and mention.bracket == previous.bracket


def _is_change_in_percent(mention: Mention, previous: Mention) -> bool:
    """压减74万元、4.7%: the change once more, as growth; not 分别减少74万元、4.7%, of two things."""
    if previous.role is not _CHANGE or mention.claim.kind is not ClaimKind.PERCENT or mention.lead.strip():
        return False
    beside = mention.clause == previous.clause and mention.bracket == previous.bracket and mention.separator == "、"
    one = previous.claim.kind not in NO_AMOUNTS and previous.name == "" and previous.direction
    return bool(beside and one) and previous.separator != "、" and cues.RESPECTIVELY.search(previous.head) is None


def _is_bare(lead: str) -> bool:
    """Whether the figure has no words of its own."""
    return not lead or _ONLY_JOINS.fullmatch(lead) is not None or _BY_UNIT.fullmatch(lead) is not None


def _continues(mention: Mention, previous: Mention) -> bool:
    """Whether the figure goes on with the list that the figure in front of it stands in."""
    if previous.bracket != mention.bracket or previous.peer != mention.peer:
        return False
    if mention.clause != previous.clause:
        return False
    same_sort = mention.claim.kind is previous.claim.kind
    if previous.role is _CONDITION and mention.claim.unit != previous.claim.unit:
        return False  # 600分以上412人: the bound tells who is counted
    if mention.claim.approximation in BOUNDS and mention.claim.unit != previous.claim.unit and describes(mention):
        return False  # 四级9416台次、三级及以下22456台次
    if mention.claim.unit == "" and previous.claim.kind in PERCENT_KINDS:
        return True  # 10%、90%和0
    if previous.role is _CHANGE and mention.separator == "、" and mention.claim.kind not in NO_AMOUNTS:
        return previous.claim.kind not in NO_AMOUNTS  # 比上年多41户次、0.37亿元
    return same_sort or (previous.role is _PREVIOUS and mention.claim.kind not in PERCENT_KINDS)
