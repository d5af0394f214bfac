"""Rates of growth beside an increment: 增加d, 增长g%; the earlier figure is the current one less the increment."""

from __future__ import annotations

from checker.linking import cues
from checker.linking.growth.increments_beside import AMOUNTS, PAIR, increment_of, over_first, over_rest
from checker.linking.growth.levels_of_increments import (
    bearing_name,
    in_unit_in_front,
    item_named,
    levels_of_increment,
    reached_behind,
    reached_between,
    told_by_name_before,
)
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import is_of, same_words
from checker.linking.quotients import quotient
from checker.linking.stocks.signs_of_flows import sign_of
from checker.linking.stocks.stocks_told import is_opening
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind


def from_increment(
    paragraph: Paragraph, growth: Mention, earlier: Sentence | None
) -> tuple[list[Relation], list[Relation], bool]:
    """增加d, 增长g%: the earlier figure is the current one less the increment.

    The readings on figures of the sentence, those on figures of the sentence in front of it, and whether the
    increment stands right beside the rate.
    """
    sentence = growth.sentence
    change, beside = increment_of(sentence, growth)
    if change is None or _is_of_points(growth):
        return [], [], False
    own = cues.subject_of(growth.head)
    if len(own) > 1 and (named := item_named(own, sentence, min(growth.index, change.index), change)) is not None:
        return [over_rest(growth, change, named)], [], beside
    ends = change.index == growth.index + PAIR and not cues.subject_of(change.head)  # 下降15.2%，降至1089起，少195起
    if (
        growth.clause != change.clause
        and len(own) > 1
        and not ends
        and not cues.shares_words(own, change.head + change.tail)
    ):
        if cues.subject_of(change.head) or not _takes_up(own, growth, change):
            return [], [], False  # 项目比上年增加24个，完成投资增长11.8%
    change = in_unit_in_front(change)
    before = [m for m in sentence.mentions[: max(growth.index, change.index)] if m.unit == change.unit]
    compared = change.head if change.index < growth.index else growth.head + change.head
    is_net = change.role is Role.NET and _FROM_LAST_PERIOD.search(compared) is None
    before = [m for m in before if not _names_a_class(m) and not (is_net and _is_flow(m, change))]
    before = [
        m for m in before if m.bracket in (growth.bracket, change.bracket) or m is growth.owner or _is_converted(m)
    ]
    near = []
    previous = next((m for m in reversed(before) if m.role is Role.PREVIOUS), None)
    if previous is not None:
        roles = ("growth", "change", "previous")
        near.append(quotient(RelationKind.GROWTH, growth, [(1, change)], [(1, previous)], roles=roles))
    levels = [m for m in reversed(before) if m.role in AMOUNTS and m is not change and _may_have(change, m)]
    levels = [m for m in levels if not _takes_in_what_was_left(m, change) and not _has_its_change(m, change)]
    if (reached := reached_between(change, growth)) is not None:
        levels, beside = [reached], same_words(change, growth)
    if not levels and growth.clause - change.clause < 2:  # 单位售价5862元/吨，同比下跌347元，跌幅5.6%
        beside_it = sentence.mentions[max(0, min(change.index, growth.index) - 1) : change.index]
        levels = [m for m in beside_it if m.role in AMOUNTS and m.unit.startswith(f"{change.unit}/")]
    levels = levels or reached_behind(max(change, growth, key=lambda m: m.index), change.unit)
    if (spoken_of := told_by_name_before(change, levels, earlier)) is not None:
        return [over_rest(growth, change, spoken_of)], [], beside
    first = [level for level in levels if _WAS_BEFORE.search(level.lead) is not None]
    near += [over_first(growth, change, level) for level in first]
    levels = [level for level in levels if level not in first]
    near += [over_rest(growth, change, level) for level in levels_of_increment(paragraph, levels)]
    # 年初291530件，净增27215件，增长9.34%: the figure may be the earlier one
    near += [over_first(growth, change, level) for level in levels if is_opening(level)]
    near += [over_first(growth, change, level) for level in levels[:1] if _SINCE.match(change.head)]
    if levels or first or earlier is None:
        return near, [], beside
    past = [m for m in reversed(earlier.mentions) if m.is_level and m.unit == change.unit]
    past = [m for m in past if not _takes_in_what_was_left(m, change)]
    named = bearing_name(cues.subject_of(change.head), past)
    if named is not None:
        return [over_rest(growth, change, named)], [], beside
    return near, [over_rest(growth, change, level) for level in levels_of_increment(paragraph, past)], beside


def _has_its_change(level: Mention, change: Mention) -> bool:
    """柏树面积226公顷，增加7公顷；杂木面积增加3公顷: the change behind is of another item, whose size is not told."""
    subject = cues.subject_of(change.head)
    own = subject[: len(subject) - cues.common_end(subject, cues.subject_of(level.head))]
    if level.sentence is not change.sentence or level.peer >= change.peer or len(own) < PAIR or own in level.label:
        return False
    between = level.sentence.mentions[level.index + 1 : change.index]
    return any(m.role is Role.CHANGE and m.unit == change.unit and m.peer == level.peer for m in between)


_WAS_BEFORE = pattern("(?<!草)原(?:来|先|有|设|共)|(?:清理|改革|整合|调整|精简|压减|合并|优化)前")
"""原有机构186个，压减52个，压减率27.96%: what there was before is what the change is over, and no figure of today."""

_FROM_LAST_PERIOD = pattern("(?:[比较]|与)[上去前]一?[年月季周](?!度?[末底初])|同比|环比|同期")
"""新收648件，比上年净增57件: not of what came and went, but more than last year."""


def _takes_in_what_was_left(level: Mention, change: Mention) -> bool:
    """收入总计3028万元。…本年收入减少71万元: the grand total has what was carried in, the year's income has not."""
    return "本年" in change.head and _GRAND_TOTAL.search(level.lead) is not None


_GRAND_TOTAL = pattern("总计(?:为|达|均为)?$")


def _is_of_points(growth: Mention) -> bool:
    """覆盖率64.62%，比上年的64.36%提高0.26个百分点，面积净增1.64万亩: of the rate in front, not of the area."""
    before = growth.sentence.mentions[growth.index - 1] if growth.index else None
    return (
        growth.claim.kind is ClaimKind.POINTS
        and before is not None
        and before.role is Role.PREVIOUS
        and before.claim.kind is ClaimKind.PERCENT
        and before.clause == growth.clause
    )


def _names_a_class(mention: Mention) -> bool:
    """一次死亡10人以上特大事故21起，死亡323人: the first number says which accidents are counted."""
    return mention.claim.approximation in _BOUNDED and mention.tail[:1] not in ("", "，")


_BOUNDED = (Approximation.AT_LEAST, Approximation.AT_MOST)


def _may_have(change: Mention, level: Mention) -> bool:
    """Whether the change can be the level's: 当年净增3.7万户 is of 年末用户108.4万户, whatever the two are called."""
    subject = cues.subject_of(change.head)
    if is_of(change, level) or (change.role is Role.NET and subject in _THIS_YEAR):
        return True
    if subject == "面积":
        return any(unit in level.unit for unit in ("亩", "公顷", "平方"))
    counted = _COUNTED.match(change.head)
    if counted is None or (level.index + 1 != change.index and not level.sentence.paragraph.is_divided(level)):
        return False
    fits = counted["counter"] is None or level.unit.rstrip("次") == counted["counter"]
    return fits and any(sign in level.label for sign in counted["deed"])


_THIS_YEAR = ("当年", "本年", "本期")
_COUNTED = pattern(
    "[，,\\s]*(?P<deed>[^\\W\\d_a-zA-Z]{1,4}?)(?:(?P<counter>[件起户宗人批次例份张个项台辆])次?数|数?量|数)"
    "(?=[比较同环]|与|[增减多少]|上升|下降)"
)
"""报告不良事件512例，上报例数减少39例: what is counted goes by the deed and its counter."""


def _is_flow(mention: Mention, change: Mention) -> bool:
    """年末48362户。当年新设6827户，注销2914户，净增3913户，增长8.8%: whether it came or went, and is no stock."""
    if mention is change or not mention.is_level or mention.clause >= change.clause:
        return False
    if cues.CHANGED_TO.search(mention.lead) or _STOCK.search(mention.lead):
        return False
    named = _NET_OF.search(change.lead)  # 完成产值128.6亿元，净增产值7.3亿元: of what it calls so
    return sign_of(mention) != 0 and (named is None or named["what"] not in mention.lead)


_NET_OF = pattern("净[增减]加?(?P<what>[^\\W\\d_a-zA-Z]{2,8})$")
_STOCK = pattern("余额|[年期月季]末|实有|现有|存量|保有量|总[数量额]")


def _takes_up(own: str, growth: Mention, change: Mention) -> bool:
    """贷款余额812.5亿元，比年初增加96.8亿元，…，余额同比增长13.5%: whether the rate is of the figure that changed."""
    front = growth.sentence.mentions[: change.index]
    level = next((m for m in reversed(front) if m.unit == change.unit and m.is_level), None)
    return level is not None and level.clause == change.clause - 1 and cues.shares_words(own, level.lead)


def _is_converted(mention: Mention) -> bool:
    """Whether a bracket gives the figure in front of it in another unit: 1.8万公顷（合27万亩）."""
    return mention.owner is not None and mention.depth == 1 and _CONVERTED.fullmatch(mention.head) is not None


_CONVERTED = pattern("\\s*(?:约?[折相]?合|合|约为?|即|相当于)")

_SINCE = pattern("\\s*(?:[一两二三四五六七八九十]+|\\d{1,2})年(?:间|来)")
"""2010年全镇家庭户9874户；十年间增加1988户，增长20.13%: from the figure in front on."""
