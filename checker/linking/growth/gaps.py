"""Comparisons with something other than an earlier period: 前者比后者多, 超概算, 距目标尚差, 低于限额, 相差, 极差.

The figure that another one is compared with stands inside the comparison (比目标90%高1.5个百分点), or the comparison
names it (低于限额), or the two stand in a row in front of it (最高97.2分、最低71.5分，极差25.7分).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.facts.completions import actuals_of, goals_before
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import LEVELS, is_of
from checker.linking.stocks.stocks_told import is_opening
from checker.linking.two_in_front import two_in_front
from checker.model.patterns import pattern
from checker.model.relation import Confidence

Pairs = list[tuple[Mention, Mention]]
"""The figure in question and the one it is compared with, the likeliest first."""

_MORE = pattern("\\s*[多高超]")
_PASSES = pattern("超过|高于|多于|超出|赶超|反超")
_EITHER = pattern("(?P<first>前者|后者)[^，,。；;]{0,4}?(?:比|较|与|高于|低于|多于|少于)(?:前者|后者)")
_COMPARES = pattern("比|较|与|距|距离|于|超|高出|多出|优")
_NAMED = pattern(
    "(?:(?<![同环占])(?:比|较|与)(?P<other>[^，,。；;：:（(]{2,24}?)(?:相比|尚|还|仍|只|也|均|要|已)?(?:偏?[高低]|[多少差超])"
    "|(?:距离?|高于|低于|多于|少于|优于|高出|多出|超出|超(?![额支])过?)(?P<beside>[^，,。；;：:（(]{2,24}?)(?:尚差|还差|仍差|尚有|差)?"
    ")(?:了|约|近|出)*$"
)
_TARGET = pattern("目标|任务|计划|指标|应|限额|预算|概算|需")
_THE_LATTER = pattern("[，,；;\\s]*后者(?:为|是|仅|只有|达)")
"""不捕率57.3%，高于整体不捕率20.5个百分点，后者为36.8%."""
_OWN_SUBJECT = pattern("\\s*(?:其中)?[，,：:]?([^，,。；;（(\\d比较]{2,12}?)(?:超[过出]|[高低多少]于|[高多]出)")
_EXTREMES = (pattern("最[高多大快长]"), pattern("最[低少小慢短]"))


def compared(change: Mention, like: Sequence[Mention]) -> tuple[Pairs, Confidence]:
    """The pairs that the gap can lie between, and how sure the words are; ``like`` are the figures of its sort."""
    front = [
        m for m in like if m.index < change.index and m.role in (*LEVELS, Role.PREVIOUS, Role.CONDITION, Role.BASE)
    ]
    if not front:
        return [], Confidence.LOW
    behind = change.sentence.mentions[change.index + 1 : change.index + 2]
    if behind and behind[0].claim.kind is front[-1].claim.kind and _THE_LATTER.match(behind[0].lead):
        return [(front[-1], behind[0])], Confidence.HIGH
    either = _EITHER.search(change.head)
    if either is not None:
        two = two_in_front([m for m in front if m.role in LEVELS])
        return _in_turn(two if either.group("first") == "前者" else two[::-1]), Confidence.HIGH
    inside = front[-1]
    between = change.sentence.text[inside.claim.end : change.claim.start]
    opened = _COMPARES.search(inside.lead) or between in ("）", ")")  # 低于汛限水位（216.00米）1.64米
    if inside.index == change.index - 1 and inside.clause == change.clause and opened:
        current = _current(front[:-1], inside)
        # 超过警戒水位57.50米0.86米: no subject between, and none of its own in front: 其中工业投资超出计划32亿元5亿元
        own = _OWN_SUBJECT.match(inside.head)
        apart = inside.claim.end == change.claim.start
        if apart and current is not None and (_is_of_others(current, own) or _is_one_of_several(current)):
            current = None
        current = current if current is not None and (apart or is_of(change, current)) else None
        pairs = [(current, inside)] if current is not None else []
        # 时长5.8天，比规定的15天快9.2天: what is faster may be less or more
        return pairs + [pair[::-1] for pair in pairs if not change.direction], Confidence.HIGH
    named = _NAMED.search(change.head)
    if named is not None and (noted := _noted_behind(change, front, like, named)):
        return noted, Confidence.HIGH
    if named is not None:
        found = _with_named(change, front, named)
        if found[0] or not _TARGET.search(change.head):
            return found
    if change.direction > 0 and (beyond := _beyond_goal(change, front)):
        return beyond, Confidence.HIGH
    if change.direction == 0 or change.name == "gap":
        return _in_a_row(change, front)
    return [], Confidence.LOW


def _is_of_others(current: Mention, own: re.Match[str] | None) -> bool:
    """Whether the comparison has a subject of its own that the figure in front does not have."""
    return own is not None and own.group(1) not in current.label


def _is_one_of_several(current: Mention) -> bool:
    """甲库5亿元、乙库7亿元，超出年度计划10亿元2亿元: of both together, which no figure tells."""
    before = current.sentence.mentions[current.index - 1] if current.index else None
    listed = before is not None and before.clause == current.clause and before.unit == current.unit
    return listed and current.separator == "、" and current.claim.start not in current.sentence.paragraph.divided


def _noted_behind(change: Mention, front: Sequence[Mention], like: Sequence[Mention], named: re.Match[str]) -> Pairs:
    """比第1名低1.7分（第1名93.0分）: what it is compared with stands in a bracket behind, by the same name."""
    noted = next((m for m in like if m.index == change.index + 1 and m.owner is change), None)
    words = named.group("other") or named.group("beside")
    if noted is None or cues.overlap(words, noted.lead) < _NAME:
        return []
    levels = [m for m in front if m.role in LEVELS and not m.depth]
    plain = not change.head[: named.start()].strip("，, ")  # 收入165.51万元，…，超预算11.55万元（预算153.96万元）
    return [(levels[-1], noted)] if levels and (plain or is_of(change, levels[-1])) else []


_NAME = 2


def over_the_mean(change: Mention, sentences: Sequence[Sentence]) -> Pairs:
    """平均资助率17.5%。其中青年项目…资助率19.9%，高出平均水平2.4个百分点: the rate right in front, and the mean one."""
    current = change.sentence.mentions[change.index - 1] if change.index else None
    if current is None or _OVER_MEAN.fullmatch(change.head) is None or current.role is not Role.RATE or current.depth:
        return []
    if change.depth or change.clause - current.clause != 1 or not change.direction or not current.name:
        return []
    front = [*(m for s in sentences[-_NEAR:] for m in s.mentions), *change.sentence.mentions[: current.index]]
    told = [m for m in front if m.role is Role.RATE and m.claim.kind is current.claim.kind and not m.depth]
    means = [m for m in told if (said := _MEAN_RATE.match(m.name)) is not None and current.name.endswith(said["name"])]
    return [(current, means[0])] if len(means) == 1 else []


_OVER_MEAN = pattern(
    "[，,\\s]*(?:[高低]出?于?|高出|超过|超出|[比较])(?:总体|整体)?平均(?:水平|值|数)?(?:偏?[高低]出?)?(?:了|约)*"
)
_MEAN_RATE = pattern("(?:[^，,。]{0,6}?)(?:平均|总体|整体|综合|总)(?P<name>[^，,。]{2,8})$")


_BEFORE_NAME = pattern("^\\s*(?:其中|截至|[\\d年月]+[末底]|[年月期季][末底]|本[年月期]|全[年市县区省州镇乡村校院])*")


def gap_to_named(change: Mention, sentences: Sequence[Sentence]) -> Pairs:
    """户籍人口41.05万人，户籍人口多于常住人口6.87万人: the one figure of an earlier sentence that bears the name."""
    named = _NAMED.search(change.head) if change.name == "gap" else None
    if named is None:
        return []
    words, subject = named.group("other") or named.group("beside"), change.head[: named.start()].strip()
    told = [m for sentence in sentences for m in sentence.mentions if m.is_level and m.unit == change.unit]
    others = [m for m in told if _BEFORE_NAME.sub("", m.lead).startswith(words)]  # 收入 is not 税收收入
    others = others or _ending_with(words, change, sentences)
    here = change.sentence.mentions[: change.index]
    own = [m for m in here if m.is_level and m.unit == change.unit and subject in m.label]
    if not change.index and len(subject) >= _NAME:
        return _both_before(change, sentences, subject, words)
    if not own and not others and len(subject) >= _NAME:
        return _one_before(change, sentences, subject, words)
    return [(own[-1], others[0])] if len(subject) >= _NAME and own and len(others) == 1 else []


def _ending_with(words: str, change: Mention, sentences: Sequence[Sentence]) -> list[Mention]:
    """政府债务限额119.48亿元。年末债务余额115.11亿元，…，余额低于限额4.37亿元: the one that ends with the name."""
    told = [m for s in sentences for m in s.mentions if m.is_level and m.unit == change.unit and not m.depth]
    return [m for m in told if _OF_IT.sub("", m.lead).endswith(words) and _OF_A_SORT.search(m.lead) is None]


def _both_before(change: Mention, sentences: Sequence[Sentence], subject: str, words: str) -> Pairs:
    """债务限额186.30亿元。债务余额179.05亿元。余额低于限额7.25亿元: both told in front, where they are not parts."""
    told = [m for s in sentences for m in s.mentions if m.is_level and m.unit == change.unit and not m.depth]
    wholes = change.sentence.paragraph.wholes
    told = [m for m in told if m.claim.start not in wholes and "其中" not in m.head]
    found = [[m for m in told if _OF_IT.sub("", m.lead).endswith(name)] for name in (subject, words)]
    if any(len(each) != 1 for each in found) or found[0] == found[1]:
        return []
    return [(found[0][0], found[1][0])]


def _one_before(change: Mention, sentences: Sequence[Sentence], subject: str, words: str) -> Pairs:
    """年末余额46.73亿元。核定债务限额48.60亿元，余额低于限额1.87亿元: the limit stands here, the other one in front."""
    wholes = change.sentence.paragraph.wholes
    told = [m for s in sentences for m in s.mentions if m.is_level and m.unit == change.unit and not m.depth]
    told = [m for m in told if m.claim.start not in wholes and "其中" not in m.head and not is_opening(m)]
    near = change.sentence.mentions[change.index - 1]
    own = [m for m in told if _OF_IT.sub("", m.lead).endswith(subject)]
    own = [m for m in own if (part := _OF_A_SORT.search(m.lead)) is None or part.group() in near.lead]
    named = near.is_level and near.unit == change.unit and _OF_IT.sub("", near.lead).endswith(words)
    return [(own[0], near)] if len(own) == 1 and named and change.clause - near.clause == 1 else []


_OF_A_SORT = pattern("一般|专项|隐性|新增|存量|其他|部分")
_OF_IT = pattern("(?:数|额度)?(?:为|是|达|共)*$")
_PERIOD = pattern("年|月|季|周|期|届")


_NOTE = pattern("[（(][^（()）]{1,24}[)）]$")


def names_another(change: Mention) -> bool:
    """Whether the change is from something that the words name and that is no earlier period: 比药占比高."""
    named = _NAMED.search(_NOTE.sub("", change.head))  # 低于全省平均水平（75.6%）3.3个百分点
    return named is not None and _PERIOD.search(named.group("other") or named.group("beside")) is None


def _in_turn(two: Sequence[Mention]) -> Pairs:
    return [(two[0], two[1])] if len(two) == 2 and two[1].clause - two[0].clause <= 1 else []


def _current(front: Sequence[Mention], other: Mention) -> Mention | None:
    """The nearest figure in front of the comparison, in its sentence."""
    near = [m for m in front if m.peer == other.peer and other.clause - m.clause <= 3 and m.role in LEVELS]
    return near[-1] if near else None


def _with_named(change: Mention, front: Sequence[Mention], named: re.Match[str]) -> tuple[Pairs, Confidence]:
    """低于限额2.82亿元: of the figures in front, the one that bears the name."""
    words = named.group("other") or named.group("beside")
    if _OF_EACH.search(change.head) is not None or _ANOTHER_YEAR.match(words) is not None:
        return [], Confidence.LOW
    near = [m for m in front if change.clause - m.clause <= _NEAR]
    best = max((cues.overlap(words, m.label) for m in near), default=0)
    others = [m for m in near if cues.overlap(words, m.label) == best]
    if best < 2 or len(others) > 1:
        return [], Confidence.LOW
    other = _reached(others[0])
    subject = change.head[: named.start()].strip()[-6:]
    rest = [m for m in near if m not in (other, others[0]) and m.role in LEVELS]
    if others[0].peer == change.peer:  # 不捕率33.6%；不起诉率23.1%，比总体不诉率高14.5个百分点: of no figure told
        rest = [m for m in rest if m.peer == change.peer]
    own = [m for m in rest if len(subject) > 1 and cues.shares_words(subject, m.label)]
    if len(subject) > 1 and not own:
        return [], Confidence.LOW
    current = (own or rest)[-1:]
    return [(m, other) for m in current], Confidence.HIGH if best >= len(words) - 1 else Confidence.MEDIUM


_OF_EACH = pattern("(?:各自?|分别)(?:增|减|提高|下降|上升|降|升|多|少)[^，,。；;]{0,4}$")
_ANOTHER_YEAR = pattern("(?:(?:19|20)\\d\\d年|上年|去年|上一年)度?(?:同期|相比|决算数?|各|分别|[增减])")
"""收入、支出各2386.71万元，与2021年相比各减少94.25万元: of each from another year, and nothing between the two."""


_SHORT_OF_GOAL = pattern(
    "^\\s*(?:距离?|离|与|比|较)[^，,。；;（(]{0,8}(?:目标|任务|计划|指标)[数量值]?(?:相比)?(?:[尚还仍]?(?:差|缺|少|欠))(?:了|约)?$"
)


def from_goal(paragraph: Paragraph, number: int, change: Mention) -> tuple[Pairs, Confidence] | None:
    """年度目标6500人。…新增就业5384人，距目标尚差1216人: the goal was told in a sentence in front."""
    if change.role is not Role.CHANGE or _SHORT_OF_GOAL.search(change.head) is None:
        return None
    goals, is_near = goals_before(paragraph, number, change)
    goals = [goal for goal in goals if goal.unit == change.unit]
    if is_near or not goals:
        return None  # the two that stand in one sentence are found by place
    pairs = [(actual, goal) for goal in goals for actual in actuals_of(change, goal)[:1]]
    if not pairs:
        return None
    sure = len(goals) == 1 and (_LONG_TERM.search(goals[0].head) is None or _LONG_TERM.search(change.head) is not None)
    return pairs, Confidence.HIGH if sure else Confidence.MEDIUM


_LONG_TERM = pattern("十[二三四五]五|规划|[两三五]年")
"""“十四五”计划2400座。今年已完工…，距目标尚差: of the year's goal, if no other word says so."""


def _reached(other: Mention) -> Mention:
    """What the figure has become, where it is told as the beginning of a movement: 药占比由32.6%降至28.4%."""
    behind = other.sentence.mentions[other.index + 1 : other.index + 2]
    moved = other.role is Role.PREVIOUS and cues.COMPARED_WITH_AFTER.match(other.tail) is not None
    end = next((m for m in behind if moved and m.clause == other.clause and m.unit == other.unit), None)
    return end if end is not None and end.role in LEVELS else other


def _beyond_goal(change: Mention, front: Sequence[Mention]) -> Pairs:
    """下达任务3.6万亩，已造林…，共计3.85万亩，超额0.25万亩: the figure right in front, and the one goal before it."""
    done = front[-1]
    if (
        _BEYOND.fullmatch(change.head) is None
        or done.index + 1 != change.index
        or done.role not in LEVELS
        or done.depth
    ):
        return []
    goals = [m for m in front[:-1] if _TARGET.search(m.label) and not m.depth]
    beside = change.clause - done.clause <= 1 and done.peer == change.peer
    is_one = len(goals) == 1 and goals[0].peer == change.peer and _TARGET.search(done.label) is None
    if not beside or not is_one:
        return []
    wholes = change.sentence.paragraph.wholes
    between = [m for m in front[:-1] if m.index > goals[0].index and wholes.get(m.claim.start) is not done]
    return [(done, goals[0])] if not between else []  # 计划收购1.2万吨，其中小麦0.8万吨，已收0.9万吨: of either


_BEYOND = pattern("[，,\\s]*(?:实际|已)?超额(?:完成)?(?:了|约|近)?")


def _in_a_row(change: Mention, front: Sequence[Mention]) -> tuple[Pairs, Confidence]:
    """极差, 相差, 尚差: the two figures right in front."""
    two = two_in_front([m for m in front if m.peer == change.peer and change.clause - m.clause <= _NEAR])
    if len(two) < 2 or two[0].claim.start == two[1].claim.start:
        return [], Confidence.LOW
    ends = [next((m for m in front[::-1] if pattern.search(m.label)), None) for pattern in _EXTREMES]
    if change.direction == 0 and ends[0] is not None and ends[1] is not None:
        return [(ends[0], ends[1])], Confidence.HIGH
    if change.direction == 0:
        beside = change.index - two[0].index == _PAIR and two[0].clause + 1 == two[1].clause == change.clause - 1
        sure = beside and not (two[0].depth or two[1].depth) and _OF_THE_TWO.fullmatch(change.head) is not None
        return [(two[0], two[1]), (two[1], two[0])], Confidence.HIGH if sure else Confidence.MEDIUM
    passed = _PASSES.search(change.sentence.text, two[0].claim.end, two[1].claim.start)
    if passed is not None and change.clause - two[1].clause <= 1 and _MORE.match(change.lead) is not None:
        return [(two[0], two[1])], Confidence.HIGH  # 达183.5万户，超过移动电话用户（176.2万户），多出7.3万户
    targets = [m for m in two if _TARGET.search(m.label)]
    if not targets and (two[-1].claim.start in change.sentence.paragraph.divided):
        wholes = [m for m in front if m.claim.start not in change.sentence.paragraph.wholes and m.peer == change.peer]
        two = wholes[-2:]  # 任务3.6万亩，造林1.6万亩、封育1.4万亩、修复0.8万亩，共计3.8万亩，超额0.2万亩
        targets = [m for m in two if _TARGET.search(m.label)] if len(two) > 1 else []
    if len(targets) == 1:
        (other,) = targets
        return [(m, other) for m in two if m is not other], Confidence.HIGH
    return [], Confidence.LOW


_NEAR = 4
_PAIR = 2
_OF_THE_TWO = pattern(
    "[，,\\s]*(?:两者|二者|双方|两[个地市县区校院村组类队所站岗班家厂]|城乡)(?:之间|间)?的?(?:仅|只|约)?(?:相差|差距|差额|差值)(?:仅|只|约|[为达有])*"
)
"""白班412吨，夜班386吨，两者相差26吨: of just the two right in front."""
