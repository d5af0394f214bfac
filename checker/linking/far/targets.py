"""Verdicts on a target that stands sentences in front, under the name of what was done.

全县今年应完成营造林4.80万亩，涉及12个乡镇。…。全年实际完成营造林4.92万亩，超额完成上级下达任务.
年初确定一般公共预算收入增长8.0%的目标。…。全年一般公共预算收入增长8.3%，完成年初目标.
要求污水处理率不低于95.0%。…。全年污水处理率95.6%，达到要求.
细颗粒物浓度须控制在28微克以内。全年实测30.4微克，达到控制要求: a figure without a name is of the limit right in front.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.conditions import BOUNDS
from checker.linking.facts.judged_targets import goal_behind
from checker.linking.facts.named_goals import limits_by_name
from checker.linking.facts.target_relations import verdict_relation
from checker.linking.facts.target_words import CEILING, LESS_IS_BETTER, LOWER, is_target
from checker.linking.facts.targets import SAYS
from checker.linking.facts.verdict_words import Verdict, verdicts_of
from checker.linking.far.goals_in_front import met_by_the_goal_in_front
from checker.linking.far.times import core, same_body
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Relation

_BACK = 6
_NAME = 2
_NAMED = pattern("任务|目标|计划|指标|要求|预算|限[额值]|[上下]限|标准|控制")
_SET = pattern("任务|目标|计划|指标|要求|应(?:当|该)?[完达实]|[须需]完成")
_DONE = pattern("(?<![应须需])(?<!计划)(?<!目标)完成|实际|已|累计")
_JUST_DONE = pattern(
    "[，,\\s]*(?:截[至止]到?[^，,。；;]{1,8}|到[^，,。；;]{1,6}[底末])?[，,]?(?:已经?|实际|全年|累计|共)*(?:完成|竣工|建成|交付|完工|开工|改造|整治)[了为达]?"
)
"""What has no name but that of its task: 改造任务为320户。截至11月底竣工304户，已超额完成年度任务."""
_WORDS = pattern(
    "[按依]照?|根据|(?:上级|[省市县区国](?:政府|里)?|年初|年度)*(?:下达|确定|安排|分解|核定|交办)(?:给?[我全][市县区省])?的?"
    "|年度|全年|任务|目标|计划|指标|应(?:当|该)?(?=[完达实])|要求|[须需](?=完成)|面积|数量?|总[量额]|[为是]|不低于|不少于|(?:达到|增长|提高)(?:到|至)?$"
)
_BETWEEN = pattern("[，,]?\\s*(?:已|也|均|全面|顺利|圆满|如期|因此|最终|从而)*")
_OF_SOME_BODIES = pattern("系统|[市县区省]直|[市县区省]本级")
_LIST = "、"
_NEAR = 6
_MEASURED = (Role.LEVEL, Role.RATE, Role.GROWTH, Role.NET, Role.AVERAGE)
_SUMMED = pattern("[，,\\s]*(?:[两三四五]项|以上|全年)?(?:共计|合计|总计|一共|总共|合起来)(?:完成|实现|达|为)?")
_NET = pattern("[，,\\s]*(?:全年|年内|实际|共|累计)*(?:净增|净增加|净增长)")
_SET_BEFORE = pattern("(?:去年|上年)(?:底|末)(?:部署|确定|安排|提出|定下|明确)(?:的)?今年")
"""去年底部署今年实现转移就业2.4万人的任务: of this year."""
"""What only its parts name: 人工造林3.14万亩，封山育林2.86万亩，共计6.00万亩，超额完成目标."""


def link_far_targets(paragraph: Paragraph) -> Iterator[Relation]:
    """Every verdict behind its figure whose target one sentence in front alone sets under that name."""
    for number, sentence in enumerate(paragraph.sentences):
        for done, named, start, end in limits_by_name(paragraph, number):
            at_least = named.claim.approximation not in CEILING
            yield verdict_relation(sentence, done.claim, named, Verdict(start, end, is_met=True), at_least=at_least)
        place = sentence.text, sentence.start, sentence.end
        if not number or _NAMED.search(*place) is None or SAYS.search(*place) is None:
            continue
        for verdict in verdicts_of(sentence):
            if goal_behind(sentence, verdict) is not None:
                continue
            told = _of_name(paragraph, number, verdict) or met_by_the_goal_in_front(paragraph, number, verdict)
            if told is not None:
                yield told


def _of_name(paragraph: Paragraph, number: int, verdict: Verdict) -> Relation | None:
    """The figure right in front of the verdict against the goal that bears its name."""
    sentence = paragraph.sentences[number]
    actual = _last_in_front(sentence, verdict)
    if actual is None or not _is_measured(actual) or any(map(is_target, sentence.mentions)):
        return None
    if _OF_SOME_BODIES.search(actual.head) is not None:
        return None
    end = sentence.text.find("，其中", actual.claim.end, verdict.start)
    behind = actual.claim.end if end < 0 else max(m.claim.end for m in _in_front(sentence, verdict))
    if _BETWEEN.fullmatch(sentence.text, behind, verdict.start) is None:
        return None
    goal = _limit_in_front(paragraph.sentences[number - 1], actual)
    is_ceiling = verdict.is_within or (goal is not None and goal.claim.approximation in CEILING)
    goal = goal or _goal(paragraph, number, actual)
    if goal is None:
        return None
    return verdict_relation(sentence, actual.claim, goal, verdict, at_least=verdict.is_met != is_ceiling)


def _in_front(sentence: Sentence, verdict: Verdict) -> list[Mention]:
    return [m for m in sentence.mentions if m.claim.end <= verdict.start]


def _last_in_front(sentence: Sentence, verdict: Verdict) -> Mention | None:
    """The last figure in front of the verdict; of 支出336万元，其中接待86万元，控制在预算内 the one that is divided."""
    front = _in_front(sentence, verdict)
    at = next((m.index for m in front if m.lead.startswith("其中")), len(front))
    whole = front[at - 1] if 0 < at < len(front) else None
    if whole is not None and all(m.clause == front[at].clause and m.unit == whole.unit for m in front[at:]):
        return whole
    return front[-1] if front else None


_NAMELESS = pattern(
    "(?:全年|年末|年终|年底|最终|结果)?(?:实际|实测|实有|实得)(?:支出|开支|发生|执行)?(?:[均数]?值|数|结果)?[为达是]?"
)
_LIMITS = (*CEILING, Approximation.AT_LEAST, Approximation.MORE_THAN)


def _limit_in_front(before: Sentence, actual: Mention) -> Mention | None:
    """The limit that the sentence in front sets, where the figure has no name and the limit is alone of its unit."""
    like = [m for m in before.mentions if m.unit == actual.unit and m.claim.kind is actual.claim.kind]
    if len(like) != 1 or like[0].claim.approximation not in _LIMITS:
        return None
    begin = max(before.start, like[0].claim.start - _REACH)
    if not is_target(like[0]) and _RULES.search(before.text, begin, like[0].claim.start + _NAME) is None:
        return None
    return like[0] if _NAMELESS.fullmatch(actual.lead) is not None or _is_one_name(like[0], actual) else None


_REACH = 40
_RULES = pattern("要求|规定|考核|预算|目标|限额|指标|标准|不得")


def _is_one_name(limit: Mention, actual: Mention) -> bool:
    """Whether the two have one name in whichever order of its words: 办案平均时长, 平均办案时长."""
    one, other = (core(_OUGHT.sub("", m.lead)) for m in (limit, actual))
    return len(one) > _NAME and (one == other or (len(one) > _FOUR and sorted(one) == sorted(other)))


_OUGHT = pattern("(?:原则上|一般)?(?:须|应当?|要求|必须|要|实际|实有|控制|保持|达到)*[为在]?$")
_FOUR = 4


def _is_measured(mention: Mention) -> bool:
    if mention.role not in _MEASURED or mention.depth or mention.separator == _LIST or "其中" in mention.head:
        return False
    return mention.claim.approximation not in BOUNDS and LESS_IS_BETTER.search(mention.head) is None


def _goal(paragraph: Paragraph, number: int, actual: Mention) -> Mention | None:
    name = _called(actual)
    if actual.role is Role.GROWTH and not name:
        return _pace_in_front(paragraph.sentences[number - 1], actual)
    if _JUST_DONE.fullmatch(actual.lead) is not None:
        like = [m for m in paragraph.sentences[number - 1].mentions if m.unit == actual.unit]
        alone = len(like) == 1 and like[0].role is actual.role and _sets(like[0])
        return like[0] if alone and _NAMED.search(like[0].lead) is not None else None
    summed = _SUMMED.fullmatch(actual.lead) is not None and actual in paragraph.wholes.values()
    if summed or (actual.role is Role.NET and _NET.fullmatch(actual.lead) is not None):
        like = [m for m in paragraph.sentences[number - 1].mentions if m.unit == actual.unit]
        like = [m for m in like if m.role is Role.NET or summed]
        same = len(like) == 1 and all(same_body(like[0], m) for m in actual.sentence.mentions[: actual.index + 1])
        return like[0] if same and _sets(like[0]) else None
    if len(name) < _NAME:
        return None
    told = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions]
    roles = (actual.role, Role.CONDITION) if actual.role is not Role.GROWTH else (actual.role,)
    like = [m for m in told if m.unit == actual.unit and not m.depth and _sets(m)]
    like = [m for m in like if m.role in roles or _SET_BEFORE.search(m.head) is not None]
    like = [m for m in like if m.direction == actual.direction]
    named = [m for m in like if (other := _called(m)) and (other.endswith(name) or name.endswith(other))]
    return named[0] if len(named) == 1 and same_body(named[0], actual) else None


def _pace_in_front(before: Sentence, actual: Mention) -> Mention | None:
    """出口增速目标为6.0%。全年出口由214.6亿元增至225.9亿元，增长5.3%，超过目标: the one pace set in front."""
    like = [m for m in before.mentions if m.claim.kind is actual.claim.kind]
    said = _PACE.search(like[0].lead) if len(like) == 1 else None
    if said is None or not _sets(like[0]) or not same_body(like[0], actual):
        return None
    name = core(_WORDS.sub("", said["name"]))
    words = actual.sentence.text[actual.sentence.start : actual.claim.start]
    return like[0] if len(name) >= _NAME and name in words and words.count("增") + words.count("降") < _FEW else None


_PACE = pattern("(?P<name>[^，,。；;\\d]{2,14}?)(?:增速|增幅|增长率|增长)")
_FEW = 4


def _sets(mention: Mention) -> bool:
    """Whether the words in front of the figure set it as a target, and say of nothing done: 今年应完成营造林."""
    words = mention.sentence.words[: mention.claim.start - mention.sentence.start]
    if mention.claim.approximation in CEILING or LOWER.search(mention.lead + mention.tail) is not None:
        return False
    words += mention.tail[:_NEAR]
    return _SET.search(words) is not None and _DONE.search(mention.head) is None and "其中" not in mention.head


def _called(mention: Mention) -> str:
    return core(_WORDS.sub("", mention.lead))
