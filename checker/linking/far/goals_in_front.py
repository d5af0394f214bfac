"""Verdicts on the one goal that the sentence in front sets, whatever stands between the figure and its verdict.

市里交办我局信访积案48件。截至年底，已化解46件，全部按期化解到位，圆满完成市里交办任务.
年度预算确定公务接待费上限为42万元。全年公务接待费支出43.6万元，控制在预算上限以内.
One goal of the unit is set, and one figure of the unit is told in front of the verdict, which shares words with it or
has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.linking import cues
from checker.linking.choice import misses_by_a_slip
from checker.linking.conditions import BOUNDS
from checker.linking.facts.target_relations import verdict_relation
from checker.linking.facts.target_words import CEILING, LESS_IS_BETTER, LOWER
from checker.linking.facts.verdict_words import Verdict
from checker.linking.far.times import core, same_body
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Relation

_BACK = 2
_MOST = 12
_MEASURED = (Role.LEVEL, Role.RATE, Role.NET, Role.AVERAGE, Role.GROWTH, Role.CHANGE, Role.PERCENT, Role.SHARE)
_SETS = pattern(
    "任务|目标|预期|计划|指标|标准|限额|上限|应(?:当|该)?[完达实]|[须需]完成|要求|规定|约定|不得"
    "|(?:核定|排定|确定|安排|提出|下达|交办|部署|明确|分解)(?!的?问题|办)"
)
_OF_MORE = pattern("[一二三四五]五(?!.*末)|总体?(?:目标|任务|计划)|上年|去年(?!底)|明年|下年|下一年|力争到|累计")
_OF_A_PART = pattern(
    "半年|季度|序时|阶段|\\d月份?(?![末底\\d])|[首一二三]批|[一二三]期(?!间)|其中|系统|[市县区]直|本月|当月|截至目前"
)
_CHANGED = pattern("调整|变更|追加|核[减增]|修订|调[增减]")
_DONE = pattern("(?<![应须需])(?<!计划)(?<!目标)(?<!任务)(?:完成|实际)|已|累计")
_BETWEEN = pattern("(?:(?![未但除另])(?!其中)[^\\d。；;（）]){0,24}")
_NAME = 2
_GENERAL = pattern(
    "[，,\\s]|(?:预算)?执行(?:的)?结果|最终结果|决算数?|全年|年初|年度|年内|今年|本年|到?年底|年末|截至|累计|实际|已经?|共"
    "|任务|目标|计划|指标|要求|完成|实现|达到?|新增|上级"
    "|[为是了的]|不低于|不高于|不超过|不少于|上限|下限|确定|下达|安排|提出|规定|全[市县区省]|[我本][市县区省局院校]|[市县区省里]+(?=交办|下达)"
)
_DEALT_WITH = pattern(
    "(?:化解|整改|办结|完工|竣工|交付|投用|投产|建成|销号|兑现|落实|结案|答复|清零|处置|整治|治理|改造|开工|实施|发放|到位|收回|拆除|清退|验收|入库){1,2}"
)
"""What has no name but that of its task: 交办信访积案48件。…已化解46件."""
_LEAST, _FURTHEST = Fraction(3, 5), Fraction(8, 5)


def met_by_the_goal_in_front(paragraph: Paragraph, number: int, verdict: Verdict) -> Relation | None:
    """The one figure in front of the verdict against the one goal of its unit in front of the sentence."""
    sentence = paragraph.sentences[number]
    if any(m.claim.start > sentence.start and _sets(m) for m in sentence.mentions[:_MOST]):
        return None
    before = next((s for s in reversed(paragraph.sentences[max(0, number - _BACK) : number]) if _goals_of(s)), None)
    told = [m for m in sentence.mentions[:_MOST] if m.claim.end <= verdict.start]
    if before is None or not told or _CHANGED.search(before.text, before.start, verdict.end) is not None:
        return None
    for goal in _goals_of(before):
        if sum(m.unit == goal.unit and m.claim.kind is goal.claim.kind for m in before.mentions) > 1:
            continue
        actual = _figure_of(goal, told, paragraph, verdict)
        if actual is None or _BETWEEN.fullmatch(sentence.text, _end_of(told, actual), verdict.start) is None:
            continue
        relation = verdict_relation(
            sentence, actual.claim, goal, verdict, at_least=verdict.is_met != _is_ceiling(goal, actual, verdict)
        )
        return relation if _may_be_meant(actual, goal, relation) else None
    return None


def _goals_of(sentence: Sentence) -> Sequence[Mention]:
    return [m for m in sentence.mentions[:_MOST] if _sets(m)]


def _sets(mention: Mention) -> bool:
    """Whether the words in front of the figure, or right behind it, set it as a goal of one year."""
    if mention.role not in (*_MEASURED, Role.CONDITION) or mention.depth or not mention.unit:
        return False
    words = mention.sentence.words[: mention.claim.start - mention.sentence.start][-_LONG:]
    if (
        _SHARE_OF_GOAL.search(words) is not None
        or _DONE.search(words) is not None
        or _OF_MORE.search(words) is not None
        or _OF_A_PART.search(words) is not None
    ):
        return False
    return _SETS.search(words + mention.claim.literal + mention.tail[:_NEAR]) is not None


_LONG, _NEAR = 40, 10
_SHARE_OF_GOAL = pattern("(?:预期|目标|任务|计划|指标)数?的$")
"""为预期的94.9%: how much of it was done, and no goal."""


def _figure_of(goal: Mention, told: Sequence[Mention], paragraph: Paragraph, verdict: Verdict) -> Mention | None:
    like = [m for m in told if m.unit == goal.unit and m.claim.kind is goal.claim.kind and not m.depth]
    like = [m for m in like if m.role in _MEASURED and m.claim.start not in paragraph.wholes]
    if len(like) != 1 and any(m.lead.startswith("其中") for m in like[1:]):
        like = like[: next(at for at, m in enumerate(like) if m.lead.startswith("其中"))]
    if len(like) != 1:
        return None
    actual = like[0]
    if actual.claim.approximation in BOUNDS or _OF_A_PART.search(actual.head) or cues.PREVIOUS.search(actual.lead):
        return None
    if actual.direction and goal.direction and actual.direction != goal.direction:
        return None
    # of 危房改造 no 厕所改造
    one, other = (_DEALT_WITH.sub("", _GENERAL.sub("", m.lead + m.tail[:_NAME])) for m in (goal, actual))
    named = _is_of_that(goal, verdict) if not core(other) else cues.overlap(other, one) >= _NAME
    return actual if named and same_body(goal, actual) else None


def _is_of_that(goal: Mention, verdict: Verdict) -> bool:
    """Whether the verdict names nothing that the goal does not: 执行结果为29.9亿元，超额完成税收任务 is of another."""
    said = _OF_WHAT.search(goal.sentence.text, verdict.start, verdict.end)
    noun = _GENERAL.sub("", _BY_WHOM.sub("", said["what"])) if said is not None else ""
    return len(noun) < _NAME or cues.overlap(noun, goal.lead + goal.tail) >= _NAME


_BY_WHOM = pattern("[^的]{0,10}的|[市县区省州镇乡]?(?:委|政府|人大|人代会|党组|党委|里)+")
_OF_WHAT = pattern("(?:完成|实现)了?(?P<what>[^，,。；;\\d]{2,20}?)(?:目标|任务|计划|指标)")


def _end_of(told: Sequence[Mention], actual: Mention) -> int:
    """Where the last figure ends that stands beside the one that is judged: 支出336万元，其中接待86万元，控制在."""
    return told[-1].claim.end + len(told[-1].tail) * (told[-1] is not actual)


def _is_ceiling(goal: Mention, actual: Mention, verdict: Verdict) -> bool:
    if verdict.is_within or goal.claim.approximation in CEILING or LOWER.search(goal.lead + goal.tail) is not None:
        return True
    return goal.role is not Role.GROWTH and LESS_IS_BETTER.search(goal.lead + actual.lead) is not None


def _may_be_meant(actual: Mention, goal: Mention, relation: Relation) -> bool:
    """Whether the figure is near enough to its goal to be what was done of it."""
    value, limit = anchor(actual.claim), anchor(goal.claim)
    return limit * _LEAST <= value <= limit * _FURTHEST or value > limit or misses_by_a_slip(relation)
