"""How those of a figure were graded, told in the figure's own clause.

参审的41家中评定为A类23家、B类14家、C类4家; 抽查的60户里一级12户、二级29户、三级19户.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.totals.breakdowns import slipped
from checker.linking.totals.full_lists import is_full
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_AMONG = pattern("[^\\W\\d_a-zA-Z]{0,4}?(?:中|里)")
_GRADED = pattern(
    "[^\\W\\d_a-zA-Z]{0,4}?(?:当中|之中|中|里)[，,]?(?:(?:被|获)?(?:评定|评为|评|定|认定|列|划|判定|鉴定|核定|属于?)为?)?"
)
_FEWEST = 2


def link_graded_lists(sentence: Sentence) -> Iterator[Proposal]:
    """The list that stands behind a figure and 中, where its names are grades that leave nothing out."""
    if "中" not in sentence.words and "里" not in sentence.words:
        return
    for whole in sentence.mentions[:-_FEWEST]:
        if not whole.is_level or _AMONG.match(whole.tail) is None:
            continue
        first = next((m for m in sentence.mentions[whole.index + 1 :] if m.role is not Role.CONDITION), whole)
        said = _GRADED.match(sentence.text, whole.claim.end, first.claim.start)
        if said is None or len(first.lead) > _LONGEST:
            continue
        run = [first, *_listed_behind(first)]
        if len(run) < _FEWEST or any(m.unit != whole.unit or not m.is_level for m in run):
            continue
        if _is_summed_up(run):
            continue
        if is_full(whole, run):
            yield Proposal((total_relation(whole, run, said.group()),), Confidence.HIGH)
        elif not overlapping(whole, run):
            yield from slipped(whole, [run], said.group())


def _is_summed_up(run: list[Mention]) -> bool:
    """2264名里农民工938人、妇女402人、…，以上四类共1882人，其余382人: the list is told not to be all."""
    behind = run[-1].sentence.mentions[run[-1].index + 1 : run[-1].index + 1 + _NEAR]
    like = [m for m in behind if m.unit == run[0].unit and not m.depth]
    return any(cues.THE_REST.search(m.lead) or cues.sums_up(m.head) is not None for m in like)


_NEAR = 5


def _listed_behind(first: Mention) -> list[Mention]:
    run: list[Mention] = []
    for mention in first.sentence.mentions[first.index + 1 :]:
        if mention.role is Role.CONDITION:
            continue  # 50万元以上的有24个，10万元至50万元的有73个
        bounded = mention.sentence.mentions[mention.index - 1].role is Role.CONDITION
        if bounded and mention.peer == first.peer and mention.bracket == first.bracket:
            run.append(mention)
            continue
        if mention.clause != first.clause or mention.separator != "、" or mention.bracket != first.bracket:
            break
        run.append(mention)
    return run


_LONGEST = 12
