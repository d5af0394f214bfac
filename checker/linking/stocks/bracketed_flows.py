"""Movements whose flows stand in a bracket behind them: 由年初的214家发展到年末的241家（新签36家，到期退出9家）."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import common_scale, figure, related
from checker.model.claim import Approximation
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_FROM = pattern("(?:由|从)[^，,。；;、]{0,10}$")
_GREW_TO = pattern("(?:发展|增长|扩大|增加|减少|变动|变化|调整|变|增|减|降|升|扩)(?:到|至|为)[^，,。；;、]{0,6}$")
_IN = pattern(
    "^[，,、\\s]*(?:其中|当年|年内|期间|本年)?[^，,。；;、]{0,4}?(?:新(?!三板|材料|能源|兴|业态)|增|转入|迁入|调入|加入|引进|入[会驻职编])"
)
_OUT = pattern("退(?!市|休|役|耕)|撤|关|注销|减|转出|迁出|调出|到期|停|并入|离|解[约除聘]|淘汰|销号|报废|调离")
_MOST = 5


def link_bracketed_flows(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every movement with a bracket of flows in both directions behind it."""
    for sentence in paragraph.sentences:
        for before, after in itertools.pairwise(sentence.mentions):
            if before.clause == after.clause and before.unit == after.unit and not before.depth and not after.depth:
                if _FROM.search(before.lead) is not None and _GREW_TO.search(after.lead) is not None:
                    yield from _of_flows(before, after)


def _of_flows(before: Mention, after: Mention) -> Iterator[Proposal]:
    behind = after.sentence.mentions[after.index + 1 : after.index + 1 + _MOST]
    flows = [m for m in behind if m.owner is after and m.depth == 1]
    signs = [_sign(m) for m in flows]
    alike = all(m.unit == after.unit and m.claim.approximation is Approximation.EXACT for m in flows)
    if len(flows) < len((before, after)) or not alike or 0 in signs or len(set(signs)) == 1:
        return
    scale = common_scale(before, after, *flows)
    terms = [
        (1, figure(before, scale=scale)),
        *((s, figure(m, scale=scale)) for s, m in zip(signs, flows, strict=True)),
    ]
    roles = {before.claim.start: "opening", after.claim.start: "closing"}
    roles |= {m.claim.start: "in" if s > 0 else "out" for s, m in zip(signs, flows, strict=True)}
    found = related(RelationKind.STOCK_FLOW, after.claim, Sum(tuple(terms)), roles=roles, cue=after.lead)
    yield Proposal((found,), Confidence.HIGH)


def _sign(flow: Mention) -> int:
    """1 for what came, −1 for what went, 0 where the words do not tell."""
    if _OUT.search(flow.lead) is not None:
        return -1
    came = _IN.match(flow.lead) is not None or cues.COMES_IN.search(flow.lead) is not None
    return 1 if came else 0
