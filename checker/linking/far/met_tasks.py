"""Tasks that are called met behind their own figure, while sentences in front tell what was done.

全县建成高标准农田11.6万亩。…。高标准农田建设任务12.8万亩已全面完成.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.linking.facts.target_relations import verdict_relation
from checker.linking.facts.target_words import CEILING, is_target
from checker.linking.facts.verdict_words import met_at
from checker.linking.far.times import is_planned, same_body
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import of_year
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Relation

_GIVEN = "(?:上级|[国省市县区]里?)?(?:下达|安排|确定|分解)的?"
_SPAN = f"(?:20\\d\\d年度?的?|全年|年度|今年|本年|当年|年初|{_GIVEN}|全[市县区省州镇乡]|[我本][市县区省]|[，,\\s])*"
_VERB = (
    "新改扩?建|改扩建|建设|建成|新建|改建|改造|开工|竣工|完成|实施|新增|投放|发放|培训|修建"
    "|治理|整治|征收|提升|整理|提质"
)
_TASK = pattern(
    f"{_SPAN}(?P<verb>(?:{_VERB})?)(?P<name>[^\\W\\d_a-zA-Z]{{0,10}}?)(?P<again>(?:{_VERB})?)的?(?:目标)?(?:任务|目标|计划)(?:任务)?(?:为|是)?"
)
_NAME_ALONE = pattern(f"{_SPAN}(?P<verb>(?:{_VERB})?)(?P<name>[^\\W\\d_a-zA-Z]{{2,10}}?)(?P<again>(?:{_VERB})?)")
_MET = pattern("(?:已经?|均|也)*(?:全面|全部|圆满|顺利|如期|按期|提前|超额|胜利)+(?:完成|实现)")
_TASK_BEHIND = pattern("的?(?:目标任务|任务|目标)")
_DONE = pattern(
    f"{_SPAN}(?:共|累计|合计|实际)*(?P<verb>(?:{_VERB}|实现)*)(?P<name>[^\\W\\d_a-zA-Z]{{0,12}}?)(?:共|累计|分别)*(?:{_VERB})?(?:达|为|了)*"
)
_GENERAL = ("建设", "完成", "实施", "")
_PARTLY = pattern("半年|季度|[\\d一二三四五六七八九十]月|在建|前期|首批|第[一二三]|其中|截至")
_BACK = 6
_LEAST = Fraction(3, 5)
"""What is less of its task is mostly no result of it."""
_NAME = 2
_MOST = 32
"""So many figures of a sentence may be results."""


def link_met_tasks(paragraph: Paragraph) -> Iterator[Relation]:
    """Every task that is said to be met, with the one result in front that bears its name."""
    words = paragraph.words
    if ("任务" not in words and "目标" not in words) or "完成" not in words or len(paragraph.sentences) < _NAME:
        return
    for number, sentence in enumerate(paragraph.sentences[1:], 1):
        for task in sentence.mentions:
            behind = _TASK_BEHIND.match(task.tail)
            met = _MET.fullmatch(task.tail, behind.end() if behind is not None else 0)
            if met is None or not task.is_level or task.depth or task.claim.approximation in CEILING:
                continue
            said = _NAME_ALONE.fullmatch(task.lead) if behind is not None else _TASK.fullmatch(task.lead)
            if said is None or task.claim.approximation is not Approximation.EXACT:
                continue
            verb, name = said["verb"] or said["again"], said["name"]
            done = _result(paragraph.sentences[max(0, number - _BACK) : number], task, name, verb)
            if done is not None:
                start = task.claim.end + met.start()
                verdict = met_at(start, task.claim.end + met.end())
                yield verdict_relation(sentence, done.claim, task, verdict, at_least=True)


def _result(sentences: list[Sentence], task: Mention, name: str, verb: str) -> Mention | None:
    """The one figure that was done of what the task names, or of its year in a list over the years."""
    if len(name) < _NAME and verb in _GENERAL:
        return _of_its_year(sentences[-1], task)
    told = [m for sentence in sentences for m in sentence.mentions[-_MOST:]]
    found = [m for m in told if _is_done(m, task) and _is_called(m, name, verb)]
    if len(found) != 1 or _PARTLY.search(found[0].head) or not same_body(found[0], task):
        return None
    done = found[0]
    behind = done.sentence.mentions[done.index + 1 : done.index + 2]
    if any(m.unit == done.unit and m.is_level and not _named_by(m)[1] for m in behind):
        return None  # 新建高标准农田8万亩，改造提升4.8万亩: both were
    return done if anchor(done.claim) >= anchor(task.claim) * _LEAST else None


def _of_its_year(sentence: Sentence, task: Mention) -> Mention | None:
    """2021—2024年分别建成3.1万亩、…、3.5万亩。2024年的建设任务3.8万亩: the figure of that year."""
    levels = [m for m in sentence.mentions[:_MOST] if m.is_level and m.unit == task.unit and not m.depth]
    said = _YEAR.search(task.lead)
    year = int(said.group(1)) if said is not None else task.year
    return of_year(sentence, levels, year) if year and levels and not is_planned(levels[0]) else None


_YEAR = pattern("(20\\d\\d)年")


def _is_done(mention: Mention, task: Mention) -> bool:
    exact = mention.claim.approximation is Approximation.EXACT
    plain = mention.role is Role.LEVEL and not mention.depth and mention.unit == task.unit and exact
    if not plain or is_target(mention) or is_planned(mention):
        return False
    return not mention.year or not task.year or mention.year == task.year


def _named_by(mention: Mention) -> tuple[str, str]:
    """The verb and the noun of the words in front of a result."""
    said = _DONE.fullmatch(mention.lead)
    return (said["verb"], said["name"]) if said is not None else ("", mention.lead)


def _is_called(mention: Mention, name: str, verb: str) -> bool:
    own_verb, own = _named_by(mention)
    if len(name) < _NAME:
        return verb in own_verb
    return own == name and (verb in _GENERAL or own_verb in _GENERAL or verb == own_verb)
