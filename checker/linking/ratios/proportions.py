"""What is fixed as a proportion of a sum: 保证金1200万元，按起始价的20%收取."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import common_scale, figure, related
from checker.model.claim import ClaimKind
from checker.model.expression import Constant, Figure, Product, Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind


def link_proportions(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every amount whose proportion to another one the words fix."""
    for sentence in paragraph.sentences:
        if len(sentence.mentions) > 2 and "按" in sentence.words:
            for mention in sentence.mentions:
                if mention.claim.kind is ClaimKind.PERCENT:
                    yield from _levied(mention)


_LEVY = pattern("按照?(?P<base>[^\\W\\d_a-zA-Z]{2,10}?)(?:总额|金额)?的$")
_LEVIED = pattern(
    "(?:的(?:比例|标准|费率))?(?P<verb>收取|缴[纳存]|计提|提[取留]|拨付|预[付拨]|支付|安排|配套|补助|补贴|征收|奖励|预留|计收)"
)


def _levied(percent: Mention) -> Iterator[Proposal]:
    """按起始价的20%收取: the amount right in front, or behind the verb, of the one that bears the name."""
    said = _LEVY.search(percent.head)
    verb = _LEVIED.match(percent.tail or percent.sentence.text[percent.claim.end : percent.sentence.end])
    if said is None or verb is None:
        return
    near = [m for m in percent.sentence.mentions if m.peer == percent.peer and _is_amount(m)]
    base = said.group("base")
    front = [m for m in near if m.index < percent.index]
    bases = [m for m in front if base in m.lead]
    if not bases and len(stem := base.rstrip("总额金")) > 1:
        bases = [m for m in front if stem in m.lead]  # 销售彩票6.4亿元，按销售额的35%
    if len({base.values for base in bases}) != 1:
        return
    behind = [m for m in near if m.index == percent.index + 1 and m.clause == percent.clause]
    front = [m for m in near if m.index == percent.index - 1 and percent.clause - m.clause == 1 and m not in bases]
    parts = [m for m in behind or front if m.unit == bases[0].unit]
    if len(parts) == 1:
        (part,) = parts
        share = Quotient(figure(bases[0], scale=common_scale(bases[0], part)), Constant(100))
        roles = {percent.claim.start: "ratio", bases[0].claim.start: "whole", part.claim.start: "part"}
        relation = related(RelationKind.RATIO, part.claim, Product(share, _fixed(percent)), roles=roles, cue="按")
        yield Proposal((relation,), Confidence.HIGH)


def _fixed(mention: Mention) -> Figure:
    """The figure as a rule: 按7∶3 and 按3% are exact, however they are printed."""
    return Figure(mention.claim.exactly())


def _is_amount(mention: Mention) -> bool:
    return mention.is_level and not mention.depth and mention.claim.kind is ClaimKind.MONEY
