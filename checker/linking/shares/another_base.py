"""Shares of another base than the likeliest figure: 占财政支出和生产总值的比重分别为, 分别占计划的, 35岁以下中占."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.passage import Mention, Paragraph
from checker.linking.shares.base_words import base_words
from checker.linking.shares.lists import Asked, base_of
from checker.model.patterns import pattern
from checker.model.relation import Relation

_NOTED = 4
_WORD = 2


def is_of_another_total(share: Mention, part: Mention, bases: Sequence[Mention]) -> bool:
    """税收收入6.42亿元。前五名客户2.86亿元，占年度销售总额36.5%: whether no figure in front is of what is named."""
    named = _TOTAL_OF.fullmatch(base_words(share))
    if named is None or not bases or bases[0].sentence is part.sentence:
        return False
    return not any(cues.overlap(named["what"], base.label) >= _WORD for base in bases)


_TOTAL_OF = pattern("(?:年度|全年|当期|本期|公司|集团|全部|全[市县区省国])*(?P<what>[^\\W\\d_a-zA-Z]{2,6}?)总额")


def is_of_two_bases(share: Mention) -> bool:
    """占财政支出和国内生产总值的比重分别为12%和3.1%: two shares of one part, each of what its place names."""
    return _OF_TWO_BASES.search(_first_of_row(share).head) is not None


_OF_TWO_BASES = pattern("占[^，,。；;\\d]{2,12}[和与及、][^，,。；;\\d]{2,12}的(?:比重|比例|比率|份额)分别")


def _first_of_row(share: Mention) -> Mention:
    while share.index and not share.lead.strip("、和及与 "):
        share = share.sentence.mentions[share.index - 1]
    return share


def is_of_own_goal(each: Asked, asked: Sequence[Asked]) -> bool:
    """农业93亿元、产业268亿元，分别占计划的102%、81%: each of a plan of its own, where most come out on no other."""
    first = _first_of_row(each.share)
    if _OF_OWN_GOALS.search(first.head) is None:
        return False
    row = [other for other in asked if _first_of_row(other.share) is first]
    return sum(any(map(holds, other.readings)) for other in row) * _HALF < len(row)


_HALF = 2
_OF_OWN_GOALS = pattern(
    "分别(?:占|为|完成|达到?|是)[^，,。；;\\d]{0,6}(?:计划|目标|任务|预算)数?的?(?:比重|比例)?(?:为|达|到)*$"
)


def counted_in_front(share: Mention, part: Mention) -> Mention | None:
    """3874个基层工会中专职主席413名，占10.7%: what the part is told to be among, though it counts something else."""
    if not part.index or share.index != part.index + 1 or part.depth or base_words(share):
        return None
    counted = part.sentence.mentions[part.index - 1]
    beside = counted.clause == part.clause and counted.is_level and counted.claim.kind is part.claim.kind
    return counted if beside and counted.unit != part.unit and _AMONG_THOSE.match(part.lead) else None


_AMONG_THOSE = pattern("[^，,。；;、\\d]{1,10}?[中里](?![小学间心央医级期等型])")


def is_in_class(part: Mention) -> bool:
    """35岁及以下1155名，占2.5%；35岁及以下中，重点领域237名，占20.5%: among those of a class, and not of all."""
    start = part.claim.start - len(part.head)
    return _OF_CLASS.search(part.sentence.text, max(part.sentence.start, start - _NOTED * _NOTED), start) is not None


_OF_CLASS = pattern("\\d[^，,。；;\\d]{1,6}(?:以[上下内]|岁)的?(?:人员)?[中里][，,]$")


def is_of_sibling(reading: Relation, part: Mention, paragraph: Paragraph) -> bool:
    """146人，批准逮捕99人，不批准逮捕47人，占四成以上: of all of them, and not of the other part."""
    base, whole = base_of(reading), paragraph.wholes.get(part.claim.start)
    return len(base) == 1 and whole is not None and paragraph.wholes.get(base[0]) is whole


def is_of_one(reading: Relation, sorts: Sequence[Mention]) -> bool:
    """住房消费提取43.59亿元；非住房消费提取18.83亿元。…占全部提取额的: not of one of the two."""
    base = base_of(reading)
    return len(base) == 1 and any(base[0] == m.claim.start for m in sorts)
