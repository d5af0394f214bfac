"""Figures that count again what a list of several told: 文件1件、规章1件 … 审查规范性文件8件."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.facts.same_facts import LONG_NOUN
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.relations import total_relation
from checker.model.relation import Confidence


def told_again_as_sum(paragraph: Paragraph) -> Iterator[Proposal]:
    """对1件市政府规范性文件、1件部门规范性文件进行审查 … 审查规范性文件8件: as many as were listed before the noun."""
    if "、" not in paragraph.words:
        return
    mentions = [m for sentence in paragraph.sentences for m in sentence.mentions if m.is_level]
    run: list[Mention] = []
    for at, mention in enumerate(mentions):
        if run and mention.separator == "、" and _goes_on(run[-1], mention):
            run.append(mention)
            continue
        if len(run) >= _FEW_ITEMS:
            yield from _counted_again(run, mentions[at : at + _AHEAD])
        run = [mention]


_AHEAD = 64
"""So many figures behind a list may count all of it again."""


def _goes_on(first: Mention, second: Mention) -> bool:
    beside = second.index == first.index + 1 and second.sentence is first.sentence and second.clause == first.clause
    return beside and second.unit == first.unit and not second.lead.strip()


def _counted_again(run: Sequence[Mention], behind: Sequence[Mention]) -> Iterator[Proposal]:
    """A later figure that counts the noun which every item of the list ends with."""
    if not all(m.tail for m in run):
        return
    noun = min((m.tail for m in run), key=len)
    while noun and not all(noun in m.tail for m in run):
        noun = noun[1:]
    if len(noun) < LONG_NOUN:
        return
    for later in behind:
        if later.unit == run[0].unit and later.lead.endswith(noun):
            yield Proposal((total_relation(later, run, noun),), Confidence.LOW)


_FEW_ITEMS = 2
