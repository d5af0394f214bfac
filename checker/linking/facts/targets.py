"""Targets: whether the words agree with the figure and its target: 达标, 尚有差距, 低于限额46.2亿元, 控制在5%以内."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import takewhile

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.facts.completions import GOAL, is_of_target
from checker.linking.facts.limit_words import (
    ABOVE,
    BELOW,
    BETTER,
    CEILINGS,
    FASTER,
    INSIDE,
    INSIDE_IT,
    LIMIT_BEHIND,
    SET_BY_RULE,
    SPANS,
)
from checker.linking.facts.ought import is_ought, measured
from checker.linking.facts.verdict_words import Verdict, verdicts_of
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.words import word_claim
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.expression import Constant
from checker.model.interval import Exact, magnitude
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind

_TARGET = pattern(
    f"{GOAL.pattern}|要求|红线|[上下]限|限额|预期|控制[值线数]|(?:问责|警戒|预警|达标|及格|合格|考核|控制)线|[%％]的?标准"
    "|(?:应当?|必?须|要求|需要?)控制在|年初(?:提出|确定|定下|安排)[^，,。；;\\d]{0,16}(?:达到|增长|力争|[完达突]成?)$"
)
SAYS = pattern("完成|实现|达|符合|差距|高于|优于|好于|超过|超出|低于|[少短快]于|控制在|突破|[之以]内|限内|线内|围内")
"""One of these is in every verdict; a plain search for them is cheap."""
_NAMES_TARGET = pattern(
    "限值|标准|承载|阈值|容量|目标|指标|任务|计划|预算|要求|红线|上限|下限|限额|预期|控制|责线|戒线|警线|标线|格线|核线"
    "|管控|规定|法定|[国省市]定|时限|定额|核值|警值|容忍"
)
"""One of these is beside every target."""
CEILING = (Approximation.AT_MOST, Approximation.LESS_THAN)
_LIMITS = (Approximation.AT_LEAST, Approximation.AT_MOST)
_GOAL_BEHIND = pattern("[^，,。；;]{0,16}的(?:目标|任务|要求|指标)")
"""破案率不低于48%、命案全破的目标."""
LOWER = pattern("控制在|以内|以下|不超过|不高于|低于|上限|限额")
LESS_IS_BETTER = pattern(
    "失业率|案-?件比|浓度|败诉率|死亡|事故|发生率|受害率|羁押率|漏损|线损|发病率|负债率|能耗|消耗|排放"
)
_ALSO_LESS_BETTER = pattern(
    "耗时|用时|时长|等候|误差|偏差|差错|投诉率|不良率|不合格率|超标率|流失率|空置率|辍学率|成本率"
)
_MORE_IS_BETTER = pattern(
    "优良|达标|合格率|满意|覆盖率|完好率|办结率|完成率|回收率|利用率|处理率|保存率|成活率|准确率|及时率|得分"
)


def _is_less_better(head: str) -> bool:
    return LESS_IS_BETTER.search(head) is not None or _ALSO_LESS_BETTER.search(head) is not None


_MEASURED = (Role.LEVEL, Role.RATE, Role.PERCENT, Role.AVERAGE, Role.SHARE)


def link_targets(paragraph: Paragraph) -> Iterator[Relation]:
    """Every verdict on a target whose figure and target stand in its sentence."""
    for sentence in paragraph.sentences:
        place = sentence.text, sentence.start, sentence.end
        if SAYS.search(*place) is None or _NAMES_TARGET.search(*place) is None:
            continue
        compared: set[int] = set()
        settled: list[Claim] = []
        for relation in _compared(paragraph, sentence):
            compared.update(member.claim.start for member in relation.members if member.role == "target")
            settled += [member.claim for member in relation.members if member.role == "verdict"]
            yield relation
        verdicts = [each for each in verdicts_of(sentence) if not _is_settled(each, settled, sentence)]
        if verdicts:
            judged = [*_judged(sentence, verdicts, compared), *_within_brackets(sentence, verdicts)]
            yield from judged
            told = {
                member.claim.start for relation in judged for member in relation.members if member.role == "verdict"
            }
            yield from _completed(sentence, verdicts, told)


def _is_settled(verdict: Verdict, settled: Sequence[Claim], sentence: Sentence) -> bool:
    """计划4115人，完成3629人；产量106.42万吨，超额完成计划99.74万吨: of the goal behind it, and of no other stretch."""
    begin = max(verdict.start - _WORDS_OF_ALL, sentence.start)
    if _OF_ALL.search(sentence.text, begin, verdict.end) is not None:
        return False
    return any(claim.start < verdict.end and verdict.start < claim.end for claim in settled)


def _compared(paragraph: Paragraph, sentence: Sentence) -> Iterator[Relation]:
    """债务余额43.17亿元，低于限额46.2亿元: the words between the figure and its limit have no subject of their own."""
    for goal in sentence.mentions[1:]:
        words = goal.lead + goal.claim.literal
        around = words + goal.tail[:10]
        inside = INSIDE_IT.match(goal.tail) if INSIDE.match(goal.lead) is not None else None
        below = BELOW.match(words) or (FASTER.match(words) if goal.unit in SPANS else None) or inside
        better = BETTER.match(words)
        said = below or ABOVE.match(words) or better
        if "差距" in goal.tail:
            continue  # 达到七成以上要求的差距为3.1个百分点
        behind = sentence.text[goal.claim.end : min(goal.claim.end + _LONG_ENOUGH, sentence.end)]
        shared = goal.role is Role.SHARE and not ("占" not in goal.lead and LIMIT_BEHIND.match(behind) is not None)
        if said is None or shared or goal.role is Role.BASE or goal.depth or _is_base(goal):
            continue
        limited = LIMIT_BEHIND.match(behind) is not None or SET_BY_RULE.search(goal.lead) is not None
        limited = limited and _is_alone(goal)
        if limited and below is None and goal.claim.approximation in CEILING:
            continue  # 高于省厅不超过2500人的标准
        if not limited and _TARGET.search(around) is None and said.group("words") != "控制在":
            continue
        if _NOT_DONE.search(goal.lead) is not None:
            continue  # 74个问题已整改60个，尚未完成的14个: they are what is left
        if any(m.unit == goal.unit and is_target(m) and m.peer == goal.peer for m in sentence.mentions[: goal.index]):
            continue  # 限额62.7亿元，余额61.94亿元，低于限额0.76亿元: by how much
        actual = _in_front(goal)
        if actual is not None and actual.claim.start in paragraph.wholes:
            actual = paragraph.wholes[actual.claim.start]  # 余额28.74亿元，其中一般债务…、专项债务…，控制在限额…
        elif actual is not None and "其中" in actual.head:
            continue  # 新增6238个，其中充电车位873个，超额完成5000个的目标: of the whole, or of the part
        if actual is not None and below is not None and not limited and _is_how_far(actual, goal):
            continue  # 余额98.62亿元，低于限额1.93亿元
        ceiling = below is not None or goal.claim.approximation in CEILING  # 达到不高于36微克的目标
        if actual is not None and _is_how_much_of_it(actual, goal):
            continue  # 到账26.4亿元，同比增长6.3%，完成年度目标58.4%
        if actual is not None and actual.separator == "、":
            actual = _item_named(actual, goal)  # 造林1.55万亩、封育1.42万亩，超额完成造林任务1.5万亩
        if better is not None and actual is not None:
            ceiling = _is_less_better(actual.head) or CEILINGS.match(behind) is not None
            if not ceiling and _MORE_IS_BETTER.search(actual.head) is None:
                continue
        elif actual is not None and not ceiling and LESS_IS_BETTER.search(actual.head):
            continue
        if actual is not None:
            front = goal.claim.end if inside is not None else goal.claim.start - len(goal.lead)
            start = front + said.start("words")
            verdict = Verdict(start, start + len(said.group("words")), is_met=True)
            for each, limit in _in_place(actual, goal):
                yield verdict_relation(sentence, each.claim, limit, verdict, at_least=not ceiling)


_LONG_ENOUGH = 16


def _in_place(last: Mention, goal: Mention) -> Sequence[tuple[Mention, Mention]]:
    """分别为3.6天和24天，低于规定的5天和40天: each figure with its limit; () where they are not as many."""
    row = [m for m in goal.sentence.mentions[goal.index :] if m.clause == goal.clause and not m.depth]
    limits = [goal, *takewhile(lambda m: m.unit == goal.unit and not m.lead.strip("、和与及 "), row[1:])]
    if len(limits) == 1:
        return [(each, goal) for each in _all_of(last, goal)]
    told = goal.sentence.mentions[max(0, last.index + 1 - len(limits)) : last.index + 1]
    alike = len(told) == len(limits) and all(m.unit == goal.unit and m.clause == last.clause for m in told)
    return list(zip(told, limits, strict=True)) if alike else ()


def _all_of(last: Mention, goal: Mention) -> Sequence[Mention]:
    """合格率88.4%、85.7%，均高于70%: every item of the list that the figure ends, and as many rates as 三者 counts."""
    counted = _OF_ALL.search(goal.lead)
    if counted is None:
        return [last]
    if len(run := _list_of(last)) > 1:
        return [m for m in run if m.role is last.role]
    said = _COUNTED.search(goal.lead)
    rates = [m for m in goal.sentence.mentions[: goal.index] if m.role is Role.RATE and not m.depth]
    number = number_of(said.group(1)) if said is not None else 0
    return rates if last.role is Role.RATE and len(rates) == number else [last]


_COUNTED = pattern("([两二三四五六])[^，,。；;\\d]{0,4}(?:均|都)")


def _is_how_far(actual: Mention, goal: Mention) -> bool:
    """Whether what is told below a limit is so small beside it that it can only be the room that is left."""
    return magnitude(goal.claim.written) * 2 < magnitude(actual.claim.written)


_NOT_DONE = pattern("未(?:完成|整改|达标|达到|办结)的$")


def _item_named(last: Mention, goal: Mention) -> Mention | None:
    """The item that the target's words name, of the list that ends with this one; any where all are judged."""
    if _OF_ALL.search(goal.lead) is not None:
        return last
    words = _NO_NAME.sub("，", goal.lead)
    named = [m for m in _list_of(last) if cues.overlap(_NO_NAME.sub("；", m.lead), words) >= _FULL_WORD]
    return named[0] if len(named) == 1 else None


_FULL_WORD = 2
_NO_NAME = pattern("超额|提前|完成|实现|达到|超过|[年当]度|全[年市县区省]|目标|任务|计划|指标|[，,\\s]")


def _is_alone(goal: Mention) -> bool:
    """Whether no figure stands in front of the limit in its clause: 平均36平方米，有12户低于15平方米的标准."""
    before = goal.sentence.mentions[goal.index - 1]
    return before.clause != goal.clause


def _is_base(goal: Mention) -> bool:
    """Whether the figure only says what a share is of: 完成年度目标200公里的81.5%, 完成预算15.2亿元的一半."""
    if goal.tail.startswith(("的一半", "的一多半", "的大半")):
        return True
    behind = goal.sentence.mentions[goal.index + 1 : goal.index + 2]
    return bool(behind) and behind[0].role is Role.SHARE and behind[0].clause == goal.clause


def _is_how_much_of_it(grown: Mention, goal: Mention) -> bool:
    """Whether the percentage is how much of the goal the amount is whose growth stands between: 完成年度目标58.4%."""
    if grown.role is not Role.GROWTH or _DOES_ALL.fullmatch(goal.lead) is None:
        return False
    told = grown.sentence.mentions[grown.index - 1] if grown.index else None
    return told is not None and told.role is Role.LEVEL and told.peer == goal.peer and told.unit != goal.unit


_DOES_ALL = pattern(
    "[，,\\s]*(?:已|累计|共)*完成了?(?:全年|年度|年初|当年|本年度?)(?:目标|任务|计划|指标|目标任务)(?:任务)?"
)
"""No 年度增长目标: that is one of a growth."""


def _in_front(goal: Mention) -> Mention | None:
    """The figure that is compared: the nearest of its unit in front, a growth only where there is no other."""
    near = [
        m
        for m in reversed(goal.sentence.mentions[: goal.index])
        if m.unit == goal.unit
        and m.peer == goal.peer
        and goal.clause - m.clause < 3
        and not m.depth
        and not is_target(m)
    ]
    if (divided := _divided(goal.sentence, goal)) is not None:
        return divided
    measured = next((m for m in near if m.role in _MEASURED or m.lead.startswith("占上年")), None)
    grown = next((m for m in near if m.role is Role.GROWTH), None)
    if measured is None and grown is not None and grown.direction == (goal.direction or 1):
        return grown
    return measured


def _judged(sentence: Sentence, verdicts: list[Verdict], compared: set[int]) -> Iterator[Relation]:
    """全年目标1800件，实际1766件，尚有差距: a target, its figure, and the nearest verdict."""
    every = [m for m in sentence.mentions if is_target(m)]
    targets = [m for m in every if m.claim.start not in compared]
    semicolons = [found.start() for found in _SEMICOLON.finditer(sentence.text, sentence.start, sentence.end)]
    ready = _ready(sentence, every, semicolons)
    own = [(each, _own_stretch(sentence, each, ready, semicolons)) for each in verdicts]
    behind = {each.start: goal_behind(sentence, each) for each in verdicts}
    for target in targets[:4]:
        place = target.claim.start
        near = [each for each, stretch in own if stretch is None or stretch == bisect(semicolons, place)]
        near = [each for each in near if behind[each.start] in (None, target)]
        verdict = min(near, key=lambda each, place=place: abs(each.start - place), default=None)  # type: ignore[misc]
        if verdict is None:
            continue
        run = _list_of(target)
        if len(run) > 1:
            actual = _of_its_place(target, run)
        elif not _is_called_target(target):
            actual = measured(target, verdict.start)
        else:
            actual = _actual(sentence, target, verdict.start)
            actual = _whole_of(actual, target, verdict) if actual is not None else None
        if actual is not None and not (len(every) > 1 and _is_of_one_behind(sentence, actual, verdict)):
            ceiling = verdict.is_within or _is_limit(target, actual)
            yield verdict_relation(sentence, actual.claim, target, verdict, at_least=verdict.is_met != ceiling)


def goal_behind(sentence: Sentence, verdict: Verdict) -> Mention | None:
    """水果总产量747.00万吨，超额完成702.07万吨的年度目标: the goal with which the verdict's own clause goes on."""
    behind = next((m for m in sentence.mentions if m.claim.start >= verdict.end), None)
    if behind is None or behind.claim.kind is ClaimKind.PERCENT or behind.claim.start - verdict.end > _LONG_ENOUGH:
        return None
    words = sentence.text[verdict.end : behind.claim.start]
    named = GOAL.search(words) is not None or _GOAL_OF_CLAUSE.match(behind.tail) is not None
    return behind if named and _MARK.search(words) is None else None


_GOAL_OF_CLAUSE = pattern("的[^，,。；;\\d]{0,8}(?:目标|任务|计划|指标)")
_MARK = pattern("[，,。；;：:]")


def _is_limit(target: Mention, actual: Mention) -> bool:
    """Whether less is better of the target: by its bound, its words, or what is measured."""
    if target.claim.approximation in CEILING or LOWER.search(target.lead + target.tail) is not None:
        return True
    if target.role is Role.GROWTH or _is_one_deed(actual, target):
        return False
    return LESS_IS_BETTER.search(actual.head + target.head) is not None


def _within_brackets(sentence: Sentence, verdicts: Sequence[Verdict]) -> Iterator[Relation]:
    """事故11起、死亡9人，均控制在年度指标（不超过15起、12人）以内: each limit holds the figure of its unit in front."""
    for verdict in verdicts:
        inside = [m for m in sentence.mentions if verdict.start < m.claim.start < verdict.end and m.depth]
        front = [m for m in sentence.mentions if m.claim.end <= verdict.start and not m.depth]
        for limit in inside if verdict.is_within and len({m.unit for m in inside}) == len(inside) else ():
            like = [m for m in front if m.unit == limit.unit and m.role in _MEASURED and m.peer == limit.peer]
            if len(like) == 1 or (like and like[-1].clause == limit.clause - 1):
                yield verdict_relation(sentence, like[-1].claim, limit, verdict, at_least=False)


def _is_of_one_behind(sentence: Sentence, actual: Mention, verdict: Verdict) -> bool:
    """Whether a missed target may be that of a figure behind: 建档率92.1%，签约率55.3%，与目标还有差距."""
    behind = sentence.mentions[actual.index + 1 : actual.index + _FEW]
    others = (m for m in behind if m.claim.end <= verdict.start and m.unit == actual.unit)
    return not verdict.is_met and any(m.role in _MEASURED and not is_target(m) for m in others)


_FEW = 6


def _whole_of(actual: Mention, target: Mention, verdict: Verdict) -> Mention | None:
    """任务3.6万亩，造林1.55万亩、封育1.42万亩、修复0.88万亩，共计3.85万亩，完成任务: what the list comes to was done.

    A target that is a part itself is of a part. Of a list without its sum nothing is said, unless each item is judged.
    """
    wholes = target.sentence.paragraph.wholes
    if target.claim.start in wholes:
        return actual
    whole = wholes.get(actual.claim.start)
    if whole is not None and whole is not target and whole.unit == target.unit and not is_target(whole):
        return whole
    text = target.sentence.text
    begin = max(verdict.start - _WORDS_OF_ALL, target.sentence.start)
    if _is_of_some(actual, target, verdict):
        return None
    alone = len(_list_of(actual)) == 1 or _OF_ALL.search(text, begin, verdict.end) is not None
    return actual if alone else None


def _is_of_some(actual: Mention, target: Mention, verdict: Verdict) -> bool:
    """任务3.6万亩，春季完成1.2万亩，秋季完成2.6万亩，完成任务: what is told of a time or a part, and more behind it."""
    behind = target.sentence.mentions[actual.index + 1 : actual.index + _FEW]
    more = any(m.unit == actual.unit and m.role in _MEASURED and m.claim.end <= verdict.start for m in behind)
    return more and _SOME.search(actual.head) is not None


_SOME = pattern(
    "其中|[春夏秋冬]季|[上下]半年|季度|\\d月(?![底末\\d])|[一二三四五]期|首批|第[一二三四五]批|年初|年中|此前"
)


def _list_of(target: Mention) -> list[Mention]:
    """The list that the target stands in: 年度任务1180吨、52吨、1640吨."""
    mentions = target.sentence.mentions
    first, last = target.index, target.index + 1
    while first and mentions[first].separator == "、" and mentions[first - 1].unit == target.unit:
        first -= 1
    while last < len(mentions) and mentions[last].separator == "、" and mentions[last].unit == target.unit:
        last += 1
    return list(mentions[first:last])


def _of_its_place(target: Mention, run: Sequence[Mention]) -> Mention | None:
    """分别减排1246吨、58吨、935吨，依次为任务1180吨、52吨、820吨的…: the figure of the same place in front."""
    before = target.sentence.mentions[run[0].index - 1] if run[0].index else None
    front = _list_of(before) if before is not None else []
    at = run.index(target)
    alike = len(front) == len(run) and front[at].unit == target.unit and front[at].role in _MEASURED
    return front[at] if alike else None


def _ready(sentence: Sentence, targets: list[Mention], semicolons: list[int]) -> dict[int, int]:
    """By the number of each stretch between semicolons that has a target and its figure, where that figure stands."""
    own = {(bisect(semicolons, m.claim.start), m.unit, role) for m in targets for role in (*_MEASURED[:4], m.role)}
    starts = {m.claim.start for m in targets}
    ready: dict[int, int] = {}
    for m in sentence.mentions if semicolons else ():
        stretch = bisect(semicolons, m.claim.start)
        if (stretch, m.unit, m.role) in own and m.claim.start not in starts:
            ready.setdefault(stretch, m.claim.start)
    return ready


def _own_stretch(sentence: Sentence, verdict: Verdict, ready: dict[int, int], semicolons: list[int]) -> int | None:
    """The number of the stretch whose own target and figure the verdict is on; ``None`` where it may be on others.

    计划改造42个，已完工35个；计划新增充电桩800个，建成764个，超额完成任务: of the 764 only, but 均超额完成 of all.
    """
    stretch = bisect(semicolons, verdict.start)
    if ready.get(stretch, verdict.start) >= verdict.start:
        return None
    begin = max(verdict.start - _WORDS_OF_ALL, semicolons[stretch - 1] if stretch else sentence.start)
    return stretch if _OF_ALL.search(sentence.text, begin, verdict.end) is None else None


_SEMICOLON = pattern("[；;]")
_OF_ALL = pattern("均|(?<![成首])都|全部|各项|[两三四五六七八九十]项|双双")
_WORDS_OF_ALL = 8


def _completed(sentence: Sentence, verdicts: list[Verdict], told: set[int]) -> Iterator[Relation]:
    """完成目标的92.5%，超额完成: the share of a target says by itself whether it was met.

    ``told`` holds the starts of verdicts on figures that stand beside their targets: nothing is said of them twice.
    """
    for share in sentence.mentions:
        if share.role is not Role.SHARE or share.claim.kind is not ClaimKind.PERCENT:
            continue
        if not is_of_target(share) and (share.name != "base" or GOAL.search(share.head) is None):
            continue
        verdict = next((each for each in verdicts if each.start > share.claim.start), None)
        if (
            verdict is None
            or verdict.start in told
            or (
                verdict.is_met
                and "超" not in (words := sentence.text[verdict.start : verdict.end])
                and not (
                    _DONE.fullmatch(words) and _RIGHT_BEHIND.fullmatch(sentence.text, share.claim.end, verdict.start)
                )
            )
        ):
            continue
        between = sentence.text[share.claim.end : verdict.start]
        if "；" not in between or "均" in sentence.text[verdict.start - 2 : verdict.end]:
            yield verdict_relation(sentence, share.claim, None, verdict, at_least=verdict.is_met)


_DONE = pattern(
    "(?:已经?|均|都|全部|提前|全面|顺利|圆满|如期|胜利)+(?:完成|实现)了?(?:全年|年度|年初|当年)[^\\W\\d_a-zA-Z]{0,6}(?:目标|任务|计划|指标)(?:任务)?"
)
_RIGHT_BEHIND = pattern("[，,]")
"""完成年度计划80亿元的90.8%，圆满完成全年投资计划: all of it was done."""


def is_target(mention: Mention) -> bool:
    """Whether words beside the figure call it a target, or say what it ought to be."""
    return _is_called_target(mention) or is_ought(mention)


_OF_TARGET = pattern("(?:任务|目标|计划|指标|预算)的?(?:总体)?(?:完成|达成|执行|实现|兑现)率(?:为|是|达到?)?$")
"""任务完成率74.2% is how far it is done."""


_COUNTS_INDICATORS = pattern("(?!.*(?:任务|目标))[^，,。；;、\\d]{0,8}指标(?:$|[中里，,预已提如按均全可有将进])")
"""12项重点指标，11项如期达标; 26项指标预计如期完成: how many there are."""
_THOSE_THAT_MEET = pattern("(?:达标|完成|合格|通过|达到)的$")
"""重点指标全部达标的33所."""


def _is_called_target(mention: Mention) -> bool:
    apart = mention.lead.startswith("距") or "差" in mention.lead[-3:]
    if mention.role in (Role.SHARE, Role.CHANGE) or apart:
        return False  # 占年度任务的45%, 距年度任务尚差20万亩
    if _OF_TARGET.search(mention.lead) is not None or _COUNTS_INDICATORS.match(mention.tail) is not None:
        return False
    if _THOSE_THAT_MEET.search(mention.lead) is not None:
        return False
    if mention.tail.startswith("的") and not _TARGET.search(mention.tail):
        return False
    if mention.claim.approximation in _LIMITS:
        end = mention.claim.end
        if _GOAL_BEHIND.match(mention.sentence.text, end, min(end + 24, mention.sentence.end)):
            return True
    return bool(_TARGET.search(mention.lead) or _TARGET.search(mention.tail[:6]) or _TARGET.search(mention.head[-12:]))


def _actual(sentence: Sentence, target: Mention, verdict: int) -> Mention | None:
    """The figure that is measured against the target: the nearest of its unit, if it can in the same stretch."""
    fits = [
        m
        for m in sentence.mentions
        if m is not target
        and m.unit == target.unit
        and not is_target(m)
        and (m.role in (*_MEASURED[:4], target.role) or (m.role is Role.CHANGE and _is_one_deed(m, target)))
        and m.claim.start < max(verdict, target.claim.start)
    ]
    if target.owner is not None and target.depth:
        fits = [m for m in fits if m.claim.start < target.claim.start]
    fits = [m for m in fits if m.peer == target.peer] or fits
    if (divided := _divided(sentence, target)) in fits:
        return divided
    return min(fits, key=lambda m: abs(m.claim.start - target.claim.start), default=None)


def _is_one_deed(actual: Mention, target: Mention) -> bool:
    """计划压减煤炭消费40万吨，实际压减37.2万吨: whether both tell by how much something was moved, in one word."""
    said = _DEED.search(actual.lead)
    return said is not None and said.group(1) in target.lead


_DEED = pattern(
    "^[，,\\s]*(?:实际|全年|累计|已|共)*(压减|削减|减少|减排|压缩|精简|净增|新增|增加|节约|节能|化解|压降|清退)[^，,。；;\\d]{0,6}$"
)


def _divided(sentence: Sentence, target: Mention) -> Mention | None:
    """The figure that the sentence divides: in 6218人当中，失业人员2105人，完成6000人的任务 all of them did."""
    opening = sentence.mentions[0]
    if opening.unit != target.unit or not opening.is_level or _DIVIDED.match(opening.tail) is None:
        return None
    return opening if opening.peer == target.peer and opening is not target else None


_DIVIDED = pattern("(?:当中|之中|中|里)$")


def verdict_relation(
    sentence: Sentence, actual: Claim, target: Mention | None, verdict: Verdict, *, at_least: bool
) -> Relation:
    """The figure against its target; a share of a target is held to the whole of it."""
    words = word_claim(sentence.text, verdict.start, verdict.end, why="verdict")
    members = [Member("actual", actual), Member("verdict", words)]
    limit: Exact = 100
    literal = "100%"
    if target is not None:
        members.append(Member("target", target.claim))
        limit, literal = target.claim.written, target.claim.literal
    members.sort(key=lambda member: member.claim.start)
    return Relation(
        RelationKind.TARGET,
        tuple(members),
        actual,
        Constant(limit, literal),
        Comparison.AT_LEAST if at_least else Comparison.AT_MOST,
        Confidence.HIGH,
        cue=words.literal,
        facts=(("form", "verdict"), ("words", words.literal), ("target", literal)),
    )
