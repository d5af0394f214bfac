"""Rates that are told as a plain number or as so many times: 流动比率1.25, 现金短债比0.73倍, 换乘系数1.61."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.rates.by_definition import rate_by_definition
from checker.linking.rates.definitions import definition_of
from checker.model.claim import Approximation
from checker.model.patterns import pattern

_UNITS = ("", "倍")
_ROLES = (Role.LEVEL, Role.MULTIPLE)
_NAME = pattern(
    "((?:[^\\W\\d_]){1,14}(?:系数|[倍乘]数|比率|倍率|积率|(?<!同)(?<!环)比))(?:分别|依次)?(?:为|达到?|是|约)*$"
)
_ADJUSTED = pattern("扣除|剔除|调整|不含|考虑|目标|要求|标准")


def link_plain_numbers(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every number without a unit, or with 倍, that bears the name of a definition."""
    for number, sentence in enumerate(paragraph.sentences):
        for mention in sentence.mentions:
            if mention.unit in _UNITS and mention.role in _ROLES and not mention.depth:
                yield from _of_number(paragraph, number, mention)


def _of_number(paragraph: Paragraph, number: int, mention: Mention) -> Iterator[Proposal]:
    said = _NAME.search(mention.lead)
    if said is None or mention.claim.approximation is not Approximation.EXACT:
        return
    before = mention.sentence.mentions[mention.index - 1].claim.end if mention.index else mention.sentence.start
    if _ADJUSTED.search(mention.sentence.text, before, mention.claim.start) is not None:
        return  # 扣除预收款项后，现金短债比1.5倍
    definition = definition_of(said.group(1))
    if definition is not None and definition.closed:
        named = mention.copy()
        named.name = said.group(1)
        yield from rate_by_definition(paragraph, number, named, definition)
