"""Growth of what adds up over the years, by what the year added.

缴存额92.76亿元。…年末缴存总额803.55亿元，比上年末增加13.05%.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import common_scale, factor_of, figure, related
from checker.model.expression import Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import RelationKind

_ALL = "[，,\\s]*(?:[^，,。；;]{0,8}[末底])?[，,]?(?:全[市省县区州]|[我本]市|当年|本年|全年|年度|实现|完成|归集)*"
_SORTS = (
    (pattern(f"{_ALL}(?:缴存总额|累计缴存(?:总?额)?)(?:为|达)*"), pattern(f"{_ALL}(?:住房公积金)?缴存额(?:为|达)*")),
    (pattern(f"{_ALL}(?:提取总额|累计提取(?:总?额)?)(?:为|达)*"), pattern(f"{_ALL}(?:住房公积金)?提取额?(?:为|达)*")),
)
_SINCE = pattern("\\s*(?:比|较)(?:上年末?|上年底|年初|去年末?|去年底)(?:增加|增长)(?:了|约)?")
_BACK = 4


def link_accumulated(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every such growth right behind its total, where one figure tells what the year added."""
    for number, sentence in enumerate(paragraph.sentences):
        for growth in sentence.mentions[1:]:
            if growth.role is not Role.GROWTH or growth.depth or _SINCE.fullmatch(growth.lead) is None:
                continue
            total = sentence.mentions[growth.index - 1]
            added = next((of for name, of in _SORTS if name.fullmatch(total.lead) is not None), None)
            if added is None or total.clause + 1 != growth.clause or not total.is_level:
                continue
            past = [m for other in paragraph.sentences[max(0, number - _BACK) : number] for m in other.mentions]
            near = [m for m in (*past, *sentence.mentions[: total.index]) if m.is_level and not m.depth]
            told = [m for m in near if m.unit == total.unit and added.fullmatch(m.lead) is not None]
            if len(told) == 1:
                yield _grown(growth, total, told[0])


def _grown(growth: Mention, total: Mention, added: Mention) -> Proposal:
    scale = common_scale(total, added)
    before = Sum(((1, figure(total, scale=scale)), (-1, figure(added, scale=scale))))
    computed = Quotient(figure(added, scale=scale), before, factor_of(growth.claim))
    roles = {growth.claim.start: "growth", total.claim.start: "current", added.claim.start: "change"}
    return Proposal((related(RelationKind.GROWTH, growth.claim, computed, roles=roles, cue=growth.lead),))
