"""What was invested so far is not more than all that a project costs: 总投资9.6亿元的会展中心累计完成投资7.4亿元."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.model.expression import total_of
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind


def link_investments(sentence: Sentence) -> Iterator[Proposal]:
    """The investment done right behind the project's whole one, in its clause or in the next without a subject."""
    if _BEYOND.search(sentence.words) is not None:
        return
    for whole, done in pairwise(sentence.mentions):
        if _is_of_one_project(whole, done):
            members = (Member("in", whole.claim), Member("out", done.claim))
            most = total_of([whole.claim], unit_scale=done.claim.scale)
            relation = Relation(RelationKind.ORDER, members, done.claim, most, Comparison.AT_MOST, cue="总投资")
            likely = (done.values.low or 0) <= 2 * (whole.values.high or 0)  # else it is that of the whole county
            yield Proposal((relation,), Confidence.HIGH if likely else Confidence.LOW)


def _is_of_one_project(whole: Mention, done: Mention) -> bool:
    if whole.unit != done.unit or whole.peer != done.peer or whole.depth or done.depth:
        return False
    if not whole.is_level or not done.is_level or _WHOLE.search(whole.lead) is None:
        return False
    if whole.clause == done.clause:
        return _DONE.search(done.lead) is not None and whole.tail.startswith("的")
    return done.clause - whole.clause == 1 and _DONE_ALONE.fullmatch(done.lead) is not None


_WHOLE = pattern("(?:项目|计划|工程|概算)?总投资(?:额|约|为|达)*$")
_DONE = pattern("完成(?:建设|工程|实际)?投资(?:额|约|为|达)*$")
_DONE_ALONE = pattern(
    "[，,\\s]*(?:截至[^，,。；;]{2,12}|目前|现|已经?|累计|共|开工以来|年内|当年|本年|今年)*完成(?:建设|工程|实际)?投资(?:额|约|为|达)*"
)
_BEYOND = pattern("超[过出概支投]|追加|调[增概整]|决算|结算|含上|以及")
"""What explains that more was spent than was to be."""
