"""Growth that is of another thing than the figures near it: 受理举报86件，去年102件，其中涉企举报下降22.0%."""

from __future__ import annotations

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.growth.growth_readings import growth_of
from checker.linking.passage import Mention, Role
from checker.linking.periods import is_amount, is_of
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern


def is_of_amount_in_front(growth: Mention, current: Mention) -> bool:
    """网箱由46口增至60口，增加14口，大黄鱼出鱼量达到220吨，增长30.7%: what stands in front has a subject of its own."""
    front = [m for m in growth.sentence.mentions[: growth.index] if not m.depth]
    before = front[-1] if front else None  # 超过9亿港元（约9.3亿港元），较前一轮上涨: what a bracket adds is no subject
    if before is None or before is current or before.sentence is not current.sentence or growth.depth:
        return False
    behind = current.index < before.index and current.clause < before.clause and before.clause + 1 == growth.clause
    told = before.is_level or before.role is Role.CONDITION  # 突破9亿港元
    own = told and before.unit != current.unit and not before.depth and before.peer == growth.peer
    if before.peer != current.peer:  # 回收率90.5%，比去年的73.8%提高16.7个百分点；总产56万吨，增长29.4%
        named = len(before.lead.strip("；;，, ")) > 1
    else:
        named = len(cues.subject_of(before.lead)) > _NAME
    bare = len(cues.subject_of(growth.head)) < _NAME or _ONLY_COMPARES.match(growth.head) is not None
    return behind and own and named and bare


_ONLY_COMPARES = pattern("[，,\\s]*(?:较|比)")


def is_of_mean_of_two(growth: Mention, current: Mention) -> bool:
    """11艘产7806吨，船均709.6吨，增长17.9%（上年12艘、7220吨）: of the mean, whose two terms the bracket tells."""
    mean = growth.sentence.mentions[growth.index - 1] if growth.index else None
    if mean is None or mean is current or growth.clause - mean.clause != 1:
        return False
    if mean.role is not Role.AVERAGE and not mean.lead.endswith("均"):
        return False
    noted = [m for m in growth.sentence.mentions[growth.index + 1 : growth.index + 3] if m.owner is growth]
    return len({m.unit for m in noted}) > 1


def is_of_next_amount(growth: Mention, current: Mention, previous: Mention) -> bool:
    """营收A，增长x%。利润B，较上年C增长y%: whether the next sentence has an amount and a rate for its earlier one."""
    if previous.sentence is current.sentence or previous.sentence.start < growth.sentence.end:
        return False
    *front, _ = previous.sentence.mentions[: previous.index + 1]
    rate = previous.sentence.mentions[previous.index + 1 : previous.index + 2]
    named = [m for m in front if m.is_level and m.unit == previous.unit and len(cues.subject_of(m.lead)) >= _NAME]
    told = bool(named) and bool(rate) and rate[0].role is Role.GROWTH and not rate[0].depth
    return told and not previous.depth and not holds(growth_of(growth, current, previous))


def is_added_to(current: Mention, previous: Mention) -> bool:
    """新增库房3200平方米，比现有的5400平方米增加近六成: what is added, and not what it comes to."""
    return _ADDED.search(current.lead) is not None and _THERE_IS.search(previous.head) is not None


_ADDED = pattern("(?:新增|增加|扩建|新建|扩容|增设)[^，,。；;、\\d]{0,8}$")
_THERE_IS = pattern("(?:比|较|在)(?:现有|原有|已有|目前)")


def is_of_a_quotient_behind(growth: Mention, current: Mention, previous: Mention) -> bool:
    """发电量57640万千瓦时，同比增长8.31%，占比重由43.6%上升到46.7%: what moves behind has a subject of its own."""
    before = growth.sentence.mentions[growth.index - 1] if growth.index else None
    moves = current.claim.kind is previous.claim.kind is ClaimKind.PERCENT and previous.clause > growth.clause
    own = moves and len(previous.head.strip("，,由从 ")) > 1
    return own and before is not None and before.is_level and growth.clause - before.clause <= 1


def is_behind_semicolon(growth: Mention, current: Mention, previous: Mention) -> bool:
    """Whether the earlier figure is of another item: 存栏A，下降4%；出栏B，上年C; 件数由A到B；人数增加36人，上升14%.

    What a stretch of earlier figures tells alone is of the items in front: 警情A，下降4%；上年同期分别为B起、C万元.
    """
    if previous.sentence is not growth.sentence or previous.peer == growth.peer:
        return False
    mentions = growth.sentence.mentions
    if current.peer == growth.peer == previous.peer + 1 and current.index < growth.index:
        # 收入A，比上年的B增长14.3%；同期全县收入C，增速6.9%
        between = mentions[previous.index + 1 : current.index]
        return any(m.role is Role.GROWTH and m.peer == previous.peer for m in between)
    if current.peer == previous.peer + 1:
        return False
    if previous.index > growth.index:
        between = mentions[growth.index + 1 : previous.index]
        if _OF_ALL_OF_THEM.search(previous.head) is not None:
            return False  # 业务量A，增长16.8%；收入C，增长11.9%，前一年这两个指标分别为B与D
        return current.peer == growth.peer and any(m.is_level and m.peer == previous.peer for m in between)
    before = mentions[growth.index - 1]
    own = before.role is Role.CHANGE and before.peer == growth.peer and before.clause >= growth.clause - 1
    return own and before.unit != previous.unit and current.peer == previous.peer


def is_told_by_one_in_front(growth: Mention, current: Mention, previous: Mention) -> bool:
    """教育支出68.27亿元，比上年65.53亿元增长4.18%，同期财政支出增长3.05%: whether the two are the first rate's, and the
    other one has a subject of its own.
    """
    if previous.sentence is not growth.sentence or len(cues.subject_of(growth.head)) <= _NAME:
        return False
    between = growth.sentence.mentions[previous.index + 1 : growth.index]
    told = any(m.role is Role.GROWTH and holds(growth_of(m, current, previous)) for m in between)
    return told and not holds(growth_of(growth, current, previous))


_OF_ALL_OF_THEM = pattern("[两二三四五]个?(?:指标|项|者)|[上前]述")


def has_its_growth(growth: Mention, current: Mention, previous: Mention) -> bool:
    """Whether the pair's own growth stands right behind it, and this one has a subject that the pair has not.

    住院费用18.6亿元，上年17.4亿元，增长6.9%，住院人次增长8.2%，次均住院费用下降1.2%.
    """
    sentence = growth.sentence
    last = max(current.index, previous.index)
    if not current.sentence is previous.sentence is sentence or growth.depth or last + 1 >= growth.index:
        return False
    told = sentence.mentions[last + 1]
    bare = told.role is Role.GROWTH and not told.depth and len(cues.subject_of(told.head)) < _NAME
    if not bare or told.clause - sentence.mentions[last].clause != 1:
        return False
    subject = cues.subject_of(growth.head)
    if len(subject) >= _NAME:
        return subject not in current.head + current.tail
    # 货物进出口126亿元，上年118亿元，增长6.8%，其中出口86亿元，增长8.1%: of what stands between
    nearest = sentence.mentions[growth.index - 1]
    return nearest.role in (Role.LEVEL, Role.SHARE) and nearest.index > told.index and not nearest.depth


_NAME = 2


def is_of_no_item(growth: Mention, current: Mention, previous: Mention) -> bool:
    """Whether both are items of lists, and the growth has a subject that the item's own words have nothing of.

    幼儿园126所、小学86所，上年分别为131所、92所，在园幼儿减少8.2%.
    """
    beside = previous.sentence.mentions[max(0, previous.index - 1) : previous.index + 2]
    listed = any(m.role is Role.PREVIOUS and m.clause == previous.clause for m in beside if m is not previous)
    subject = cues.subject_of(growth.lead)
    if not listed or current.separator != "、" or len(subject) < _NAME or growth.peer != previous.peer:
        return False
    return not cues.shares_words(subject, current.lead + current.tail + current.unit)


def is_of_a_part_untold(growth: Mention, current: Mention) -> bool:
    """受理举报86件，去年102件，其中涉企举报下降22.0%: of a part that is told by its growth alone."""
    if not growth.head.lstrip("，, ").startswith("其中") or current.clause == growth.clause or growth.depth:
        return False
    subject = cues.subject_of(growth.head)
    return len(subject) >= _NAME and current.index < growth.index and subject not in current.head


def goes_on_of_another(growth: Mention, current: Mention) -> bool:
    """签约项目28个，上季度31个，签约金额同比增长18.2%，环比下降6.4%: of the amount that the rate in front names."""
    sentence = growth.sentence
    if growth.depth or current.sentence is not sentence or len(cues.subject_of(growth.head)) >= _NAME:
        return False
    before = sentence.mentions[growth.index - 1] if growth.index else None
    if before is None or before.role is not Role.GROWTH or growth.clause - before.clause != 1 or before.depth:
        return False
    named = len(cues.subject_of(before.head)) >= _NAME and before.peer == growth.peer
    return named and current.index < before.index and not is_of(before, current)


def has_unread_figures(growth: Mention) -> bool:
    """Whether numbers whose unit is not known stand in the rate's own stretch: it is of them, and of none further off.

    分发地形图3.12万幅，上年3.48万幅；提供数字成果52.4TB，上年24.6TB，增长113.0%.
    """
    sentence, end = growth.sentence, growth.claim.start
    start = max(sentence.start, *(sentence.text.rfind(mark, sentence.start, end) + 1 for mark in "；;"))
    return sentence.has_unread(start, end)


def has_own_subject(growth: Mention, level: Mention) -> bool:
    """Whether the rate stands behind a semicolon with a subject of its own, and the level is itself a percentage.

    工业增加值增速由上年的6.8%提高到9.5%；工业投资增长14.2%: of the investment, and no growth of that rate.
    """
    if growth.peer == level.peer or is_amount(level) or level.sentence is not growth.sentence:
        return False
    subject = cues.subject_of(growth.head)
    return len(subject) > 1 and subject not in level.head
