"""A percentage of a percentage: 本科占60%，其中研究生占本科的30%，即占总人数的18%.

Printed shares are multiplied as they are, with their roundings. The text has to say the chain, by 即占 or 折合占 or by
one base that is named twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.memory import core_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import words_around
from checker.linking.quotients import CHAIN, figure, is_percentage, related
from checker.linking.shares.base_words import base_words
from checker.model.expression import Constant, Expression, Product, Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind


def link_shares_of_shares(paragraph: Paragraph) -> Iterator[Proposal]:
    """Three shares in a row, two of one whole, and one of what the first is the share of."""
    for sentence in paragraph.sentences:
        if Role.SHARE in sentence.roles:
            yield from _chains(list(filter(_is_share, sentence.mentions)))


def _is_share(mention: Mention) -> bool:
    return mention.role in (Role.SHARE, Role.PERCENT) and is_percentage(mention)


def _chains(shares: list[Mention]) -> Iterator[Proposal]:
    for first, second, third in zip(shares, shares[1:], shares[2:], strict=False):
        if first.role is not Role.SHARE or second.role is not Role.SHARE:
            continue
        if not first.clause < second.clause < third.clause or _OTHER_TIME.search(words_around(first, third)):
            continue
        whole, base, last = base_words(first), base_words(second), _last_base(third)
        if last is None or not _goes_on(third, second):
            continue
        told = _TOLD.match(third.lead) is not None
        if base and whole and _are_one(whole, base) and _are_one(whole, last):
            continue  # 渔业占总收入的4.5%；第二产业占总收入的17%；工资占总收入的7%: three of one whole
        among = not base and "其中" in second.lead
        if (_is_of(base, first) or (among and told)) and (_are_one(whole, last) or (told and _may_be(whole, last))):
            confidence = Confidence.HIGH if told and not among else Confidence.MEDIUM
            computed: Expression = Product(figure(first), Quotient(figure(second), Constant(100)))
            yield Proposal((_share(third, first, second, computed),), confidence, explicit=told)
        elif not told and _are_one(whole, base) and _is_of(last, first):
            computed = Quotient(figure(second), figure(first), 100)
            yield Proposal((_share(third, first, second, computed),), Confidence.MEDIUM)


def _share(stated: Mention, first: Mention, second: Mention, computed: Expression) -> Relation:
    roles = {mention.claim.start: "share" for mention in (stated, first, second)}
    return related(RelationKind.SHARE, stated.claim, computed, roles=roles, cue="占", facts=CHAIN)


_OTHER_TIME = pattern("上年|去年|同期|前年|\\d年|季度|[上下]半年|目标|计划|力争|预计|增(?!加值)|[减升降]")
"""Shares of two years, and what they rose by, are no chain."""
_TOLD = pattern("\\s*(?:也就是说?|亦即|即|相当于|约?折合|折算|换算)(?:成|为|是)?")
_TOLD_BASE = pattern(_TOLD.pattern + "(?P<base>[^，,；;。：:、（）()%％占]{2,12})的(?:约|近)?$")
"""相当于职工总数的: the base of a share that is not called one."""


def _last_base(share: Mention) -> str | None:
    """What the last share is of, as written; ``None`` where it is of nothing that is named."""
    if share.role is Role.SHARE:
        return base_words(share) or None
    found = _TOLD_BASE.match(share.lead)
    return found.group("base") if found is not None else None


def _goes_on(third: Mention, second: Mention) -> bool:
    """Whether the last share is of what the one in front is of: it has no subject of its own, or that one's."""
    told = _TOLD.match(third.lead)
    words = third.lead[told.end() if told is not None else 0 :]
    subject = _JOINS.sub("", words.partition("占")[0]) if "占" in words else ""
    return not subject or subject in second.lead


_JOINS = pattern("^[也又并且则还仅只约，,\\s]+|[也又并且则还仅只约\\s]+$")
_THAT = pattern("其(?!他|它|余|中)|该|上述|前者")
"""占其所持股份的: of what was just told."""


def _is_of(base: str, first: Mention) -> bool:
    """Whether the base is called what the first share is the share of."""
    if _THAT.match(base):
        return True
    subject = core_of(first.head.partition("占")[0].strip())
    before = first.sentence.mentions[first.index - 1] if first.index else None
    if not subject and before is not None and before.clause + 1 == first.clause:
        subject = core_of(before.label)  # 股东持股8640万股，占总股本的29.27%
    core = core_of(base)
    return len(core) > 1 and len(subject) > 1 and (core in subject or subject in core)


def _are_one(whole: str, other: str) -> bool:
    return bool(whole) and not _THAT.match(whole) and core_of(whole) == core_of(other)


def _may_be(whole: str, other: str) -> bool:
    """Whether 总人数 can be what the first share is of, where it does not say: 本科占60%."""
    return not whole and ("总" in other or "全" in other)
