"""Rates of growth of a list of increments, each with the level that bears its name in front.

事故214起，死亡93人。与2022年相比，事故起数减少37起、死亡人数减少19人，分别下降14.7%和17.0%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import is_amount, is_comparable, runs
from checker.linking.quotients import quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_COUNTED = pattern("(?:[人件起户宗]数?|总?[数量]|总额)$")
_OPENING = pattern("^[，,、\\s]*(?:[与同和][^，,。；;]{2,12}?相比|(?:与|同|比|较)[^，,。；;]{2,8}?(?:相比|比)?)?[，,]?")
_BACK = 2
_FEWEST = 2
_FAR = 40


def link_each_by_name(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every run of rates with as many increments right in front, each in the clause of the next or in front of it."""
    for number, sentence in enumerate(paragraph.sentences):
        if not cues.gives_each(sentence.words):
            continue
        for run in runs(sentence, Role.GROWTH):
            if len(run) > 1 and cues.RESPECTIVELY.search(run[0].lead) is not None:
                yield from _of_run(paragraph, number, sentence, run)


def _of_run(paragraph: Paragraph, number: int, sentence: Sentence, run: Sequence[Mention]) -> Iterator[Proposal]:
    first, size = run[0], len(run)
    changes = sentence.mentions[max(0, first.index - size) : first.index]
    row = [*changes, first]
    if len(changes) != size or not all(_goes_with(change, first) for change in changes):
        return
    if not all(0 <= later.clause - earlier.clause <= 1 for earlier, later in pairwise(row)):
        return
    told = [m for each in paragraph.sentences[max(0, number - _BACK) : number] for m in each.mentions[-_FAR:]]
    told += sentence.mentions[max(0, changes[0].index - _FAR) : changes[0].index]
    levels = [_named(change, told) for change in changes]
    for growth, change, level in zip(run, changes, levels, strict=True):
        if level is not None and is_comparable(growth):
            rest = [(1, level), (-change.direction, change)]
            roles = ("growth", "change", "current")
            found = quotient(RelationKind.GROWTH, growth, [(1, change)], rest, roles=roles)
            yield Proposal((found,), Confidence.HIGH if None not in levels else Confidence.LOW)


def _goes_with(change: Mention, growth: Mention) -> bool:
    own = change.role is Role.CHANGE and not change.name and is_amount(change) and not change.depth
    return own and change.peer == growth.peer and change.direction * (growth.direction or 1) > 0


def _named(change: Mention, told: Sequence[Mention]) -> Mention | None:
    """The one level of the unit that is called as the increment is: 死亡93人 for 死亡人数减少19人."""
    subject = _COUNTED.sub("", cues.subject_of(_OPENING.sub("", change.lead)))
    if len(subject) < _FEWEST:
        return None
    like = [m for m in told if m.is_level and m.unit == change.unit and not m.depth]
    words = [(_COUNTED.sub("", m.lead.strip("，,、 ")), m) for m in like]
    named = [m for name, m in words if name.endswith(subject) or name == f"{subject}发生"]
    return named[0] if len(named) == 1 else None
