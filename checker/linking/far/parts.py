"""Parts that point back over sentences: 其中的 in front of a name told before, and what came of what was found.

发现火灾隐患4216处，下发通知书1875份。对发现的隐患逐条销号，期内共整改其中的火灾隐患3982处.
收到代表建议186件，涉及42个单位。…。全年办结代表建议186件: no more than came in, where nothing is carried over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.far.times import core, is_planned
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.relations import total_relation
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import total_of
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind

_BACK = 5
_NAME = 2
_OF_THESE = pattern("其中的(?P<name>[^\\W\\d_a-zA-Z]{2,10})$")


def link_far_parts(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every part that words set under the one figure of its unit and its name in front."""
    for number, sentence in enumerate(paragraph.sentences):
        if not number:
            continue
        if _TELLS_DONE.search(sentence.words) is not None:
            for mention in sentence.mentions:
                if (done := _DONE.search(mention.lead)) is not None and _is_count(mention):
                    yield from _come_out(paragraph, number, mention, done)
        if "其中" not in sentence.words:
            continue
        for mention in sentence.mentions:
            said = _OF_THESE.search(mention.lead) if "其中的" in mention.lead and _is_count(mention) else None
            if said is not None:
                yield from _of_these(paragraph, number, mention, core(said.group("name")))


def _is_count(mention: Mention) -> bool:
    if mention.depth or not mention.is_level or not mention.unit or is_planned(mention):
        return False
    exact = mention.claim.approximation is Approximation.EXACT
    return exact and mention.claim.kind not in (ClaimKind.PERCENT, ClaimKind.DURATION, ClaimKind.NONE)


def _of_these(paragraph: Paragraph, number: int, part: Mention, name: str) -> Iterator[Proposal]:
    told = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions]
    like = [m for m in told if m.unit == part.unit and _is_count(m) and core(m.lead).endswith(name)]
    if len(name) >= _NAME and len(like) == 1 and like[0].claim.start not in paragraph.wholes:
        relation = total_relation(like[0], [part], part.lead, kind=RelationKind.PART)
        yield Proposal((relation,), Confidence.HIGH)


_DONE = pattern("(?P<closed>办结|答复|办复)|整改|消除|销号|化解|处置")
_TELLS_DONE = pattern("办结|答复|办复|整改|消除|销号|化解|处置")
"""The same words without a group, which would keep the search from skipping other characters at full speed."""
_FOUND = pattern("发现|排查出?|[检核]?查出|摸排|梳理")
_HANDED = pattern("收到|交办|承办|接收")
_ADVICE = pattern("建议|提案|议案")
_CARRIED = pattern("结转|旧存|积存|[上去往历]年|累计|存量|遗留|以前|长期")


def _come_out(paragraph: Paragraph, number: int, outcome: Mention, done: re.Match[str]) -> Iterator[Proposal]:
    """发现隐患4216处。…整改隐患3982处: of what was found, in the same words."""
    name = core(outcome.lead[done.end() :])
    closed = done.group("closed") is not None
    if len(name) < _NAME or (closed and _ADVICE.search(name) is None) or "其中" in outcome.lead:
        return
    told = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions]
    like = [m for m in told if m.unit == outcome.unit and _is_count(m) and (m.lead.endswith(name) or name in m.tail)]
    if any(m.unit == outcome.unit for m in outcome.sentence.mentions[: outcome.index]):
        return  # 上年度查出的148个问题中，整改问题141个: of those
    went_in = (_HANDED if closed else _FOUND).search(like[0].lead) if len(like) == 1 else None
    if went_in is None or core(like[0].lead[went_in.end() :]) != name:
        return
    first = paragraph.sentences[0]
    if _CARRIED.search(first.text, first.start, outcome.sentence.end) is not None:
        return
    members = (Member("in", like[0].claim), Member("out", outcome.claim))
    limit = total_of([like[0].claim], unit_scale=outcome.claim.scale)
    relation = Relation(RelationKind.ORDER, members, outcome.claim, limit, Comparison.AT_MOST, cue=outcome.lead)
    yield Proposal((relation,), Confidence.HIGH)
