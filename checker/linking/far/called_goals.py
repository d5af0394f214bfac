"""Verdicts whose own words name what was done, while its figure and the goal stand sentences in front of them.

年初工作会提出力争引领1万艘次。全年引领船舶9846艘次，其中国际4318艘次。总结认为，全年引领量超额完成年初目标.
年初计划培训技能人才8000人。全年培训技能人才7864人，其中高级工1246人。技能人才培训超额完成年初计划.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.conditions import BOUNDS
from checker.linking.facts.target_relations import verdict_relation
from checker.linking.facts.target_words import CEILING, LESS_IS_BETTER, LOWER
from checker.linking.facts.verdict_words import Verdict, verdicts_in
from checker.linking.far.times import same_body
from checker.linking.passage import Mention, Paragraph, Role
from checker.model.patterns import pattern
from checker.model.relation import Relation

_NAMED = pattern("目标|任务|计划")
_SUBJECT = pattern(
    "(?:^|[，,；;：:]|认为|指出|表明|称)\\s*(?![^，,。；;：:]*(?:认为|指出|表明))(?:全[年市县区省]|年度|本年|今年|[省市县区][级内])*(?P<name>[^\\W\\d_a-zA-Z]{2,12}?)(?:总?[量数额]|工作)?"
    "(?:已|均|也|全面|圆满|顺利|如期|提前|实现)*$"
)
_NOT_OF_ALL = pattern("[上去前]年|季度|半年|同期|\\d月|阶段|[首一二三]批|[一二三]期|累计|其中|较|比")
_SETS = pattern(
    "力争|(?:年初|[去上]年底)(?:计划|安排)|目标|任务|计划|(?:提出|部署|确定|定下|安排|明确|要求)[^，,。；;\\d]{0,12}$"
)
_DONE = pattern("(?<![应须需])(?<!计划)(?<!目标)(?<!任务)完成|实际(?!使用|利用|到位)|已|累计")
_OF_MORE = pattern("[一二三四五]五|规划|[两三四五]年(?!度)|到20\\d\\d年|上年|去年(?!底)|明年|下年")
_TASK = ("目标", "任务", "计划")
_NEAR = 6


def link_called_goals(paragraph: Paragraph) -> Iterator[Relation]:
    """Every verdict that names its figure, where one goal of the unit is set and one figure bears the name."""
    span, mentions = paragraph.block.span, list[Mention]()
    for said in _SENTENCE.finditer(paragraph.sentences[0].text, span.start, span.end):
        if _NAMED.search(said.group()) is None:
            continue
        for verdict in verdicts_in(said.group(), said.start()):
            mentions = mentions or [m for sentence in paragraph.sentences for m in sentence.mentions if m.unit]
            yield from _judged(paragraph, mentions, said.start(), verdict)


_SENTENCE = pattern("[^。！？\n]+")


def _judged(paragraph: Paragraph, mentions: Sequence[Mention], begin: int, verdict: Verdict) -> Iterator[Relation]:
    words = mentions[0].sentence.text[max(begin, verdict.start - _LONGEST) : verdict.start] if mentions else ""
    said = _SUBJECT.search(words)
    if said is None or _NOT_OF_ALL.search(said.group()) is not None or LESS_IS_BETTER.search(said["name"]):
        return
    told = [m for m in mentions if m.claim.end <= verdict.start and not m.depth][-_MOST:]
    if told and _CHANGED.search(told[0].sentence.text, told[0].sentence.start, verdict.start) is not None:
        return  # 年初计划8000人，二季度调整为7500人
    goals = [m for m in told if _is_set(m) and m.claim.start < begin]
    done = [m for m in told if m not in goals and _is_all_of(m, said["name"], paragraph)]
    if len(done) == len(goals) == 1 and done[0].unit == goals[0].unit and same_body(goals[0], done[0]):
        if _is_of(goals[0], said["name"], done[0]):
            yield verdict_relation(done[0].sentence, done[0].claim, goals[0], verdict, at_least=verdict.is_met)


_CHANGED = pattern("(?:目标|计划|任务)[^。！？\\n]{0,20}(?:调整|变更|追加|核[减增]|[上下]调|调[增减])")
_MOST = 40


_LONGEST = 32


def _is_set(mention: Mention) -> bool:
    """Whether the words in front of the figure set it as a goal for one year."""
    words = mention.sentence.words[: mention.claim.start - mention.sentence.start]
    if mention.claim.approximation in CEILING or LOWER.search(mention.lead + mention.tail) is not None:
        return False
    if mention.role in (Role.SHARE, Role.CHANGE) or _OF_MORE.search(words[-_LONGEST:]) is not None:
        return False
    said = _SETS.search(mention.head) or mention.tail[:_NEAR].endswith(_TASK)
    return bool(said) and _DONE.search(mention.head) is None and "其中" not in mention.head


def _is_all_of(mention: Mention, name: str, paragraph: Paragraph) -> bool:
    """Whether the figure is what was done of it in all, and no part, no time's and no earlier one."""
    if not mention.is_level or mention.claim.approximation in BOUNDS or mention.claim.start in paragraph.wholes:
        return False
    if _NOT_OF_ALL.search(mention.head) is not None or cues.PREVIOUS.search(mention.head) is not None:
        return False
    return bears(mention.lead, name)


def _is_of(goal: Mention, name: str, done: Mention) -> bool:
    """Whether the goal bears the name as well, or shares words with the figure: 核销4500万元 of 消费券核销."""
    return bears(goal.lead, name) or cues.shares_words(goal.lead, done.lead)


def bears(words: str, name: str) -> bool:
    """Whether the words have the name, or its verb in front of its noun: 培训技能人才 of 技能人才培训."""
    return any(name[at:] + name[:at] in words for at in range(len(name)) if at != 1 and at != len(name) - 1)
