"""Targets that the sentence in front sets by name, and what was done of each.

年度计划安排人工造林8.5万亩、封山育林4.0万亩。截至11月15日，实际完成人工造林9.2万亩，完成计划的108.2%.
申报率不得低于95%，平均等候时间不超过8分钟。实际申报率为93.8%，平均等候时间6.5分钟，两项指标均达到考核要求.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.conditions import BOUNDS
from checker.linking.far.times import core, same_body
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.model.claim import Approximation
from checker.model.patterns import pattern

_NAME = 2
_BACK = 2
_MOST = 16
"""Sentences that set more targets than that are tables in words, and no names tell them apart."""
_MOST_LISTED = 6
_SETS = pattern("任务|目标|计划|指标|要求|方案|规定|考核|应(?:当|该)?[完达实]|[须需]完成|力争|不得|原则上|年初确定")
_PLANS = pattern("任务|目标|计划(?!生育)|指标|安排|应(?:当|该)?[完达实]|[须需]完成")
_OF_YEARS = pattern(
    "[一二三四五]五|规划|[两三四五六七八九十]年(?!度)|(?<!\\d)\\d年|总(?:体|的)?(?:目标|任务|计划)|上年|去年|明年|下年|下一年"
)
_OF_A_PART = pattern(
    "本月|当月|[季周]|半年|序时|进度|阶段|节点|(?<![至到—–~～\\-\\d])\\d{1,2}月(?!\\d|[底末])|首批|第[一二三四]批|一期|二期"
)
_DONE = pattern("(?<![应须需])(?<!计划)(?<!目标)(?<!任务)(?<!要求)完成|实际|已|累计|截至")
_WORDS = pattern(
    "[按依]照?|根据|(?:上级|[省市县区国](?:政府|里)?|年初|年度)*(?:下达|确定|安排|分解|核定|交办)(?:给?[我全][市县区省])?的?"
    "|年度|全年|任务|目标|计划|指标|应(?:当|该)?(?=[完达实])|要求|[须需](?=完成)|数量?$|总[量额]$|[为是]$|(?:须|应|应当|要)$"
    "|(?:控制|保持|稳定)?(?:达到|提高)?(?:到|至|在)?$"
)


def named_goal(paragraph: Paragraph, number: int, share: Mention) -> tuple[Mention, Mention] | None:
    """What was done, right in front of the share of a plan, and the one goal of that name in the sentence in front."""
    done = _done_in_place(share)
    if done is None or _OF_A_PART.search(share.head) is not None or _CHANGED.search(share.head) is not None:
        return None
    for before in reversed(paragraph.sentences[max(0, number - _BACK) : number]):
        goals = [m for m in goals_of(before) if m.unit == done.unit and m.claim.kind is done.claim.kind]
        goals = [m for m in goals if _PLANS.search(_words_up_to(m)) is not None and m.claim.approximation not in BOUNDS]
        if (goal := called_alike(done, goals)) is not None:
            return (done, goal) if _are_of_one_time(goal, done) and same_body(goal, done) else None
    return None


def goal_alone(paragraph: Paragraph, number: int, share: Mention) -> tuple[Mention, Mention] | None:
    """年初目标7440套。全年实际完成5720套，为目标的76.9%: what has no name of its own, and the one goal in front."""
    done = _done_in_place(share)
    if done is None or done.index or not number or _BARELY_DONE.fullmatch(done.head) is None:
        return None
    before = paragraph.sentences[number - 1].mentions
    last = [m for m in before[-_MOST_LISTED:] if m.peer == before[-1].peer]
    like = [m for m in last if m.unit == done.unit and m.claim.kind is done.claim.kind]
    if len(like) != 1 or like[0].role not in _SET or like[0].depth or _PLANS.search(like[0].lead) is None:
        return None
    if like[0].claim.approximation in BOUNDS or _OF_A_PART.search(share.head) or _DONE.search(like[0].head):
        return None
    return (done, like[0]) if _are_of_one_time(like[0], done) else None


_BARELY_DONE = pattern(
    "(?:截至[^，,。；;]{2,12}[，,]|(?:全年|年内|今年|本年度?|目前)[，,]?)*(?:已|共|累计|实际|合计)*(?:完成|实现|达到?)(?:了|约)*"
)
_CHANGED = pattern("调整|变更|追加|核[减增]|修订|[上下]调|调[增减]")
"""下达任务8.5万亩，后调整为9.0万亩: which of them is meant is not said."""


def _are_of_one_time(goal: Mention, done: Mention) -> bool:
    """Whether no words tell the two of different times: 本月完成0.8万亩, “十四五”计划40万亩, a changed plan."""
    if _CHANGED.search(goal.sentence.words) is not None:
        return False
    planned, words = _words_up_to(goal), _words_up_to(done)
    if any(_OF_A_PART.search(each) is not None or _OF_YEARS.search(each) is not None for each in (planned, words)):
        return False
    years = [set(_YEAR.findall(each)) for each in (planned, words)]
    return "累计" not in planned and (not all(years) or not years[0].isdisjoint(years[1]))


_YEAR = pattern("(?:19|20)\\d\\d年")


def _done_in_place(share: Mention) -> Mention | None:
    """The figure right in front of the share, or in the share's place of a list: A、B分别完成计划的108.2%和105.0%."""
    mentions = share.sentence.mentions
    first = share
    for m in reversed(mentions[max(0, share.index - _MOST_LISTED) : share.index]):
        if m.clause != share.clause:
            break
        first = m
    if first.role is not Role.SHARE:
        return None
    row = [m for m in mentions[first.index : first.index + _MOST_LISTED] if m.clause == share.clause]
    place, size = share.index - first.index, len(row)
    if size > 1 and cues.RESPECTIVELY.search(first.lead) is None:
        return None
    front = mentions[first.index - size : first.index] if first.index >= size else []
    if len(front) != size or any(m.unit != front[0].unit or m.peer != share.peer for m in front):
        return None
    done = front[place]
    beside = first.clause - front[-1].clause <= 1 and done.is_level and not done.depth
    return done if beside and done.claim.approximation not in BOUNDS and "其中" not in done.head else None


def goals_of(sentence: Sentence, roles: Sequence[Role] = ()) -> Sequence[Mention]:
    """The figures that the sentence sets as targets, by its words in front of the first one."""
    first = sentence.mentions[0] if 0 < len(sentence.mentions) <= _MOST else None
    if first is None or _SETS.search(_words_up_to(first) + first.claim.literal) is None:
        return ()
    told = [m for m in sentence.mentions if m.role in (roles or _SET) and not m.depth and m.unit]
    return [m for m in told if _DONE.search(m.head) is None and "其中" not in m.head]


_SET = (Role.LEVEL, Role.BASE, Role.CONDITION, Role.PERCENT, Role.RATE, Role.AVERAGE)
_SET_FOR_ALL = (*_SET, Role.GROWTH)
"""能耗下降3.2%以上: how far something is to rise or fall, where all of the limits are met together."""


def called_alike(done: Mention, goals: Sequence[Mention]) -> Mention | None:
    """The one goal that bears the name of what was done."""
    name = _called(done)
    if len(name) < _NAME:
        return None
    names = [_called(goal) for goal in goals]
    alike = [goal for goal, other in zip(goals, names, strict=True) if other == name] or [
        goal
        for goal, other in zip(goals, names, strict=True)
        if len(other) >= _NAME and (other.endswith(name) or name.endswith(other))
    ]
    return alike[0] if len(alike) == 1 else None


def _called(mention: Mention) -> str:
    return core(_WORDS.sub("", core(_WORDS.sub("", mention.lead))))


def _words_up_to(mention: Mention) -> str:
    """The words in front of the figure in its sentence; of a long one how it opens, and those nearby."""
    words = mention.sentence.words
    end = mention.claim.start - mention.sentence.start
    return words[:end] if end <= _LONG else words[:_OPENING] + words[end - _LONG : end]


_OPENING, _LONG = 40, 160


_FLOOR = (Approximation.AT_LEAST, Approximation.MORE_THAN)
_CEILING = (Approximation.AT_MOST, Approximation.LESS_THAN)
_ALL_MET = pattern(
    "(?:均|都|全部)(?:已)?(?:达到|符合|满足|完成|实现)了?[^，,。；;\\d]{0,6}(?:要求|目标|标准|指标|任务)|(?:均|都|全部)(?:已)?(?:达标|合格)"
    "|(?<=指标|任务|目标)(?:均|都|全部)(?:已经?|得到|得以)?(?:如期|按期|按时|全面|圆满|顺利|超额)?(?:完成|实现|达成)(?=[，,。；;]|$)"
)


_DENIED = pattern("[未没不非]|除")
_BETWEEN = pattern(
    "[，,\\s]*(?:以上|上述|经考核|经测算|综合来看)?[，,]?(?:[两二三四五六七八九十\\d]+[项个]|各项|全部|所有)?(?:主要|考核|核心|约束性)?"
    "(?:指标|任务|目标|数值|检测值|参数)?"
)
_NEAR = 12


def limits_by_name(paragraph: Paragraph, number: int) -> Iterator[tuple[Mention, Mention, int, int]]:
    """Each figure of a sentence that says of all of them that they meet their limits, its limit, and where it says so.

    Only where every figure in front of the verdict has a limit of its own in the sentence in front.
    """
    sentence = paragraph.sentences[number]
    verdict = _ALL_MET.search(sentence.text, sentence.start, sentence.end) if number else None
    if verdict is None or _DENIED.search(sentence.text, max(sentence.start, verdict.start() - _NEAR), verdict.start()):
        return
    told = [m for m in sentence.mentions if m.claim.end <= verdict.start()]
    told = [m for m in told if not m.depth and not (m.tail and verdict.start() - m.claim.end <= len(m.tail))]
    if not told or _BETWEEN.fullmatch(sentence.text, told[-1].claim.end, verdict.start()) is None:
        return
    if len(told) > _MOST:
        return
    limits = goals_of(paragraph.sentences[number - 1], _SET_FOR_ALL)
    limits = [m for m in limits if m.claim.approximation in (*_FLOOR, *_CEILING)]
    pairs = [(m, called_alike(m, [other for other in limits if other.unit == m.unit])) for m in told]
    if len(pairs) < _NAME or any(m.role not in _SET_FOR_ALL or m.claim.approximation in BOUNDS for m in told):
        return
    if len({limit.claim.start for _, limit in pairs if limit is not None}) == len(pairs) == len(limits):
        for m, limit in pairs:
            if limit is not None and same_body(limit, m) and limit.direction == m.direction:
                yield m, limit, verdict.start(), verdict.end()
