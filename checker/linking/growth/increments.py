"""Rates of growth beside an increment: 增加d, 增长g%; the earlier figure is the current one less the increment."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.lists.respective import names_and_values
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import is_amount, is_of, same_comparison, same_words
from checker.linking.quotients import quotient
from checker.linking.stocks.exchanges import is_flow_of_net
from checker.linking.stocks.signs_of_flows import sign_of
from checker.linking.stocks.stocks_told import is_opening
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

AMOUNTS = (Role.LEVEL, Role.AVERAGE)


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
    if len(own) > 1 and (named := _item_named(own, sentence, min(growth.index, change.index), change)) is not None:
        return [_over_rest(growth, change, named)], [], beside
    ends = change.index == growth.index + _PAIR and not cues.subject_of(change.head)  # 下降15.2%，降至1089起，少195起
    if (
        growth.clause != change.clause
        and len(own) > 1
        and not ends
        and not cues.shares_words(own, change.head + change.tail)
    ):
        if cues.subject_of(change.head) or not _takes_up(own, growth, change):
            return [], [], False  # 项目比上年增加24个，完成投资增长11.8%
    change = _in_unit_in_front(change)
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
    if (reached := _reached_between(change, growth)) is not None:
        levels, beside = [reached], same_words(change, growth)
    if not levels and growth.clause - change.clause < 2:  # 单位售价5862元/吨，同比下跌347元，跌幅5.6%
        beside_it = sentence.mentions[max(0, min(change.index, growth.index) - 1) : change.index]
        levels = [m for m in beside_it if m.role in AMOUNTS and m.unit.startswith(f"{change.unit}/")]
    levels = levels or _reached_behind(max(change, growth, key=lambda m: m.index), change.unit)
    if (spoken_of := _told_by_name_before(change, levels, earlier)) is not None:
        return [_over_rest(growth, change, spoken_of)], [], beside
    first = [level for level in levels if _WAS_BEFORE.search(level.lead) is not None]
    near += [_over_first(growth, change, level) for level in first]
    levels = [level for level in levels if level not in first]
    near += [_over_rest(growth, change, level) for level in _candidates(paragraph, levels)]
    # 年初291530件，净增27215件，增长9.34%: the figure may be the earlier one
    near += [_over_first(growth, change, level) for level in levels if is_opening(level)]
    near += [_over_first(growth, change, level) for level in levels[:1] if _SINCE.match(change.head)]
    if levels or first or earlier is None:
        return near, [], beside
    past = [m for m in reversed(earlier.mentions) if m.is_level and m.unit == change.unit]
    past = [m for m in past if not _takes_in_what_was_left(m, change)]
    named = _bearing_name(cues.subject_of(change.head), past)
    if named is not None:
        return [_over_rest(growth, change, named)], [], beside
    return near, [_over_rest(growth, change, level) for level in _candidates(paragraph, past)], beside


def _told_by_name_before(change: Mention, near: Sequence[Mention], earlier: Sentence | None) -> Mention | None:
    """用电量38.6亿千瓦时。工业用电量18.4亿千瓦时；用电量增加2.8亿千瓦时: of the name, not of what is near."""
    subject = cues.subject_of(change.head)
    if earlier is None or len(subject) < _PAIR or not near or any(cues.subject_of(m.lead) == subject for m in near):
        return None
    past = [m for m in reversed(earlier.mentions) if m.is_level and m.unit == change.unit and not m.depth]
    return next((m for m in past if cues.subject_of(_OPENS_LIST.sub("", m.lead)) == subject), None)


def _has_its_change(level: Mention, change: Mention) -> bool:
    """柏树面积226公顷，增加7公顷；杂木面积增加3公顷: the change behind is of another item, whose size is not told."""
    subject = cues.subject_of(change.head)
    own = subject[: len(subject) - cues.common_end(subject, cues.subject_of(level.head))]
    if level.sentence is not change.sentence or level.peer >= change.peer or len(own) < _PAIR or own in level.label:
        return False
    between = level.sentence.mentions[level.index + 1 : change.index]
    return any(m.role is Role.CHANGE and m.unit == change.unit and m.peer == level.peer for m in between)


_WAS_BEFORE = pattern("(?<!草)原(?:来|先|有|设|共)|(?:清理|改革|整合|调整|精简|压减|合并|优化)前")
"""原有机构186个，压减52个，压减率27.96%: what there was before is what the change is over, and no figure of today."""


_FROM_LAST_PERIOD = pattern("(?:[比较]|与)[上去前]一?[年月季周](?!度?[末底初])|同比|环比|同期")
"""新收648件，比上年净增57件: not of what came and went, but more than last year."""


def _in_unit_in_front(change: Mention) -> Mention:
    """献血28746人次，人次同比增加1203: a number without a unit is one of the figure in front."""
    if change.unit or not change.index:
        return change
    front = change.sentence.mentions[change.index - 1]
    if subject := cues.subject_of(change.head):  # 献血28746人次，采血9.63吨，人次增加1203
        like = (m for m in reversed(change.sentence.mentions[: change.index]) if m.unit and m.unit in subject)
        front = next(like, front)
    if not front.is_level or front.depth or (change.clause - front.clause > 1 and front.unit not in subject):
        return change
    if change.role is not Role.CHANGE or front.claim.kind not in (ClaimKind.COUNT, ClaimKind.MONEY):
        return change
    twin = change.copy()
    twin.unit = front.unit
    return twin


def _takes_in_what_was_left(level: Mention, change: Mention) -> bool:
    """收入总计3028万元。…本年收入减少71万元: the grand total has what was carried in, the year's income has not."""
    return "本年" in change.head and _GRAND_TOTAL.search(level.lead) is not None


_GRAND_TOTAL = pattern("总计(?:为|达|均为)?$")


def _item_named(own: str, sentence: Sentence, end: int, change: Mention) -> Mention | None:
    """统筹、个账分别入账A和B；个账收入同比下降20.0%，减少C: the value of the item that the subject begins with."""
    front = sentence.mentions[max(0, end - _NEAR) : end]
    if not any("别" in m.lead or "依次" in m.lead for m in front):
        return None
    found = [m for name, m in names_and_values(front) if len(name) > 1 and own.startswith(name)]
    return found[0] if len(found) == 1 and found[0].unit == change.unit and found[0].is_level else None


_NEAR = 12


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


def _reached_behind(last: Mention, unit: str) -> list[Mention]:
    """减少1127件，降幅13.6%，降至7160件: the level that the change ends at, right behind it."""
    behind = last.sentence.mentions[last.index + 1 : last.index + 2]
    return [m for m in behind if m.unit == unit and m.clause <= last.clause + 1 and cues.CHANGED_TO.search(m.lead)]


def _reached_between(change: Mention, growth: Mention) -> Mention | None:
    """产鱼增加480吨，达到3120吨，增幅18.2%: the level that the change ends at, between the two."""
    if growth.index != change.index + 2 or growth.clause != change.clause + 2:
        return None
    level = change.sentence.mentions[change.index + 1]
    fits = level.is_level and level.unit == change.unit and level.clause == change.clause + 1 and not level.depth
    return level if fits and _REACHED.fullmatch(level.lead) is not None and not cues.subject_of(growth.head) else None


def _bearing_name(subject: str, past: Sequence[Mention]) -> Mention | None:
    """The one figure of another sentence whose name the clause takes up: 各少数民族增加36041人."""
    subject = _COUNT_NAME.sub("", subject)
    if len(subject) < 2:
        return None
    named = [(_COUNT_NAME.sub("", cues.subject_of(_OPENS_LIST.sub("", m.lead))), m) for m in past]
    found = [m for name, m in named if name == subject]
    if not found:  # 学前98640人、小学187352人。…学前教育减少9874人
        found = [
            m
            for name, m in named
            if len(own := name.removeprefix("其中")) > 1 and _SORT.fullmatch(subject.removeprefix(own)) is not None
        ]
    if not found:  # 货运量25677万吨，公路18264万吨、…。公路货运量比上年增加913万吨
        found = [m for name, m in named if len(name) > 1 and _is_item(name, subject, m)]
    return found[0] if len(found) == 1 else None


def _is_item(name: str, subject: str, level: Mention) -> bool:
    """Whether the subject is the item of the list, and what the sentence tells that the list is of."""
    rest = subject.removeprefix(name).removeprefix("类")
    return rest != subject and len(rest) > 1 and rest in level.sentence.words


_SORT = pattern("案件|教育|阶段|人口|领域|产业|行业|业务|群体|部分")
_OPENS_LIST = pattern("^\\s*(?:其中)?(?:主要)?(?:包括|包含|含)(?:了|有)?")
"""各项收入86.42亿元，包括税收收入52.37亿元、…。税收收入同比增收3.94亿元."""
_COUNT_NAME = pattern("(?<=[^\\W\\d_a-zA-Z]{2})(?:[人件起户]?数|[人件起户]|数量|总数|总量)$")


def _candidates(paragraph: Paragraph, levels: Sequence[Mention]) -> list[Mention]:
    """The figures that the increment can be of: the whole of the nearest, the nearest two, the farthest."""
    wholes = [whole for level in levels[:1] if (whole := paragraph.wholes.get(level.claim.start)) is not None]
    return list({id(m): m for m in (*wholes, *levels[:2], *levels[-1:])}.values())


def increment_of(sentence: Sentence, growth: Mention) -> tuple[Mention | None, bool]:
    """The increment that goes with the rate, and whether the two stand side by side."""
    at = growth.index
    plain = [m for m in sentence.mentions[:at] if m.bracket == growth.bracket or m is growth.owner]
    behind = [m for m in sentence.mentions[at + 1 : at + 4] if m.claim.kind is not ClaimKind.DURATION][:_PAIR]
    if len(behind) == _PAIR and behind[0].is_level and _REACHED.fullmatch(behind[0].lead) is not None:
        other = behind[1]  # 警情下降15.2%，降至1089起，较上年少195起
        row = growth.clause + 2 >= behind[0].clause + 1 >= other.clause > growth.clause
        if row and behind[0].unit == other.unit and other.peer == growth.peer and _goes_with(other, growth):
            return other, True
    for other in (*plain[-1:], *sentence.mentions[max(0, at - 1) : at], *behind[:1]):
        if _goes_with(other, growth) and abs(other.clause - growth.clause) <= 1 and other.peer == growth.peer:
            return other, same_words(other, growth)
    before = [m for m in sentence.mentions[:at] if m.bracket == growth.bracket or m is growth.owner]
    for other in reversed(before):
        if _is_change(other):
            # 比年初增加96.8亿元，同比多增14.3亿元，余额同比增长13.5%
            second = sentence.mentions[at - 1].name == "second" and sentence.mentions[at - 2] is other
            reached = sentence.mentions[at - 2] is other and _REACHED.fullmatch(sentence.mentions[at - 1].lead)
            near = growth.clause - other.clause <= 1 + bool(second or reached)
            return (other, False) if _goes_with(other, growth) and near else (None, False)
    return None, False


_REACHED = pattern("[，,\\s]*(?:总[数量额]|累计|年末|月末)?(?:达到?|[增升降减]?至|[增升降减]到|为)")
"""同比增加0.94万吨，达12.87万吨，增长7.9%."""


_PAIR = 2


def _is_change(mention: Mention) -> bool:
    if mention.name == "second":
        return is_amount(mention) and _is_of_flow(mention)
    changes = mention.role in (Role.CHANGE, Role.NET) and is_amount(mention) and mention.name != "balance"
    return changes and not (mention.role is Role.CHANGE and is_flow_of_net(mention))


def _is_of_flow(more: Mention) -> bool:
    """新增就业3.58万人，比上年多增0.11万人: how much more came in than last year, where no stock is told in front."""
    front = [m for m in more.sentence.mentions[: more.index] if m.unit == more.unit and m.peer == more.peer]
    if len(front) > 1 and _IS_TARGET.search(front[-1].lead) is not None:
        front.pop()  # 新增就业6418人，完成目标6000人的107.0%，同比多增273人
    flow = front[-1] if front else None
    if flow is None or len(front) != 1 or flow.role not in AMOUNTS or flow.depth or more.clause - flow.clause > _PAIR:
        return False
    return _CAME_IN.search(flow.lead) is not None


_IS_TARGET = pattern("(?:任务|目标|计划)数?$")
_CAME_IN = pattern("新增|增收|净增|增产|新开|新建|减少|退出|退税|净减")


def _goes_with(change: Mention, growth: Mention) -> bool:
    agree = change.direction * (growth.direction or 1) >= 0
    if not agree or not _is_change(change) or not same_comparison(change, growth):
        return False
    if change.name == "second" and len(cues.subject_of(growth.head)) > 1:
        return False  # 新增贷款86.4亿元，同比多增12.6亿元，贷款余额增长9.8%
    return _OVER_YEARS.search(change.lead) is None or _LAST_YEAR.search(growth.lead) is None


_OVER_YEARS = pattern("[比较](?:常年|多年|历年|往年)")
_LAST_YEAR = pattern("[上去]年|上[月季周]|[同环]比")


def _over_rest(growth: Mention, change: Mention, level: Mention) -> Relation:
    bottom = [(1, level), (-(change.direction or 1), change)]
    return quotient(RelationKind.GROWTH, growth, [(1, change)], bottom, roles=("growth", "change", "current"))


def _over_first(growth: Mention, change: Mention, level: Mention) -> Relation:
    roles = ("growth", "change", "previous")
    return quotient(RelationKind.GROWTH, growth, [(1, change)], [(1, level)], roles=roles)


_SINCE = pattern("\\s*(?:[一两二三四五六七八九十]+|\\d{1,2})年(?:间|来)")
"""2010年全镇家庭户9874户；十年间增加1988户，增长20.13%: from the figure in front on."""


def listed_increments(sentence: Sentence, run: list[Mention]) -> list[Relation]:
    """分别比上年净增24.85万个、515.92万人，增长12.03%和4.34%: each rate with the increment in its place."""
    first, size = run[0].index, len(run)
    changes = sentence.mentions[max(0, first - size) : first]
    before = sentence.mentions[: max(0, first - size)]
    levels = [m for m in before if m.is_level][-size:]
    if first >= 2 * size and _REACHED.fullmatch(changes[0].lead) is not None:
        levels, changes = changes, sentence.mentions[first - 2 * size : first - size]  # 增加A、B，达到C、D，增长
        if not all(m.is_level and m.clause == changes[-1].clause + 1 for m in levels):
            return []
    if len(levels) < size and all(m.role is Role.AVERAGE and m.clause == before[-1].clause for m in before[-size:]):
        levels = before[-size:]  # 人均收入分别达到42316元和21875元，比上年多2030元、1512元，增幅分别为5.0%、7.4%
    if first >= 2 * size and all(m.is_level for m in sentence.mentions[first - 2 * size : first : 2]):
        # 受理A件，比上年增加C件，办结B件，比上年增加D件，分别增长
        levels, changes = (sentence.mentions[first - 2 * size + at : first : 2] for at in (0, 1))
    if len(changes) < size or len(levels) < size or not all(map(_goes_with, changes, run)):
        return []
    beside = run[0].clause - max(changes[-1].clause, levels[-1].clause) <= 1
    if not beside or [m.unit for m in levels] != [m.unit for m in changes]:
        return []
    return [_over_rest(*each) for each in zip(run, changes, levels, strict=True)]


def listed_in_front(run: Sequence[Mention], earlier: Sentence | None) -> list[Relation]:
    """收、支总计分别为A、B。与上年相比，收、支总计分别减少C、D，下降7.4%和8.1%: of a sentence of their own."""
    sentence, size = run[0].sentence, len(run)
    changes = sentence.mentions[: run[0].index]
    levels = earlier.mentions if earlier is not None else []
    if len(changes) != size or not all(_goes_with(m, run[0]) for m in changes):
        return []
    named = _LISTED_NAMES.search(changes[0].lead)
    if named is None or run[0].clause - changes[-1].clause != 1:
        return []
    if len(levels) != size or named["names"][-2:] not in levels[0].lead:
        levels = _each_by_name(_JOINED.split(named["names"]), levels)
    if not all(m.is_level and not m.depth for m in levels) or [m.unit for m in levels] != [m.unit for m in changes]:
        return []
    return [_over_rest(*each) for each in zip(run, changes, levels, strict=True)]


def _each_by_name(names: Sequence[str], told: Sequence[Mention]) -> list[Mention]:
    """资产总额A，负债总额B；…。资产、负债分别增加: for each name the one figure that begins with it, or none."""
    found = []
    for name in names:
        begin = [m for m in told if m.is_level and not m.depth and m.lead.lstrip(_AROUND).startswith(name)]
        found += begin if len(begin) == 1 and len(name) > 1 else []
    return found if len(found) == len(names) else []


_JOINED = pattern("[、和及与]")
_AROUND = "、，,；; 和及与"


_LISTED_NAMES = pattern("(?P<names>[^，,；;：:。、\\d]{1,8}、[^，,；;：:。\\d]{2,12}?)(?:分别|依次|各)")


def increments_before(run: Sequence[Mention], earlier: Sentence | None) -> list[Relation]:
    """净增实缴单位241家；…。实缴单位5207家，实缴职工28.64万人，分别增长4.85%和1.52%: each increment by its name.

    The increments stand in the sentence in front, or in front in its own, and may leave 实缴 out (净增单位241家).
    """
    levels = [m for m in run[0].sentence.mentions[: run[0].index] if m.is_level and not m.depth][-len(run) :]
    if len(levels) < len(run):
        return []
    front = [*(earlier.mentions if earlier is not None else ()), *run[0].sentence.mentions[: levels[0].index]]
    found = []
    for growth, level in zip(run, levels, strict=True):
        name = _PAYING.sub("", cues.subject_of(level.lead))
        changes = [m for m in front if m.unit == level.unit and _goes_with(m, growth)]
        changes = [m for m in changes if len(name) > 1 and m.lead.endswith(name)]
        found += [_over_rest(growth, change, level) for change in changes if len(changes) == 1]
    return found


_PAYING = pattern("^(?:年末|期末)?实?缴(?!存)")
