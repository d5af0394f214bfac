"""Rates of items that a sentence ranks: 水产品418批次，不合格22批次；…。水产品不合格率最高，为5.26%，蔬菜次之."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.rates.listed import sort_of_all
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_RANKED = pattern(
    "(?:^|[，,；;。\\n])\\s*(?:(?P<item>[^，,。；;：:\\d]{2,8}?)的?(?P<rate>[^，,。；;：:\\d]{2,6}率)最[高低][，,]?(?:为|达到?)?"
    "|(?P<named>[^，,。；;：:\\d]{2,6}率)最[高低]的是(?P<which>[^，,。；;：:\\d]{2,8})[，,](?:为|达到?)"
    "|(?P<second>[^，,。；;：:\\d]{2,8})(?:次之|其次|居次|紧随其后)[，,]?(?:为|达到?)?)$"
)
_REACH = 32
_MARKS = "，,、；;：: "


def link_ranked_items(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every percentage behind an item that is said to rank first or second, of the item's two figures in front."""
    for number, sentence in enumerate(paragraph.sentences):
        if "最" not in sentence.words:
            continue
        rate_name = ""
        for rate in sentence.mentions:
            if rate.claim.kind is not ClaimKind.PERCENT or rate.depth:
                continue
            start = max(sentence.start - 1, rate.claim.start - _REACH, 0)
            said = _RANKED.search(sentence.text, start, rate.claim.start)
            if said is None:
                continue
            rate_name = said["rate"] or said["named"] or rate_name
            item = said["item"] or said["which"] or said["second"]
            told = [sentence, *paragraph.sentences[max(0, number - _BACK) : number][::-1]]
            if rate_name and (figures := _item_of(item.strip(), told, rate)):
                named = rate.copy()
                named.name = rate_name
                if (relation := sort_of_all(named, figures)) is not None:
                    yield Proposal((relation,), Confidence.HIGH)


_BACK = 3


def _item_of(item: str, told: Sequence[Sentence], rate: Mention) -> list[Mention]:
    """The two figures of the stretch that begins with the item's name, in the nearest sentence that has one such."""
    for sentence in told:
        levels = [m for m in sentence.mentions if m.is_level and not m.depth and m.claim.start < rate.claim.start]
        first = [m for m in levels if m.lead.strip(_MARKS).startswith(item)]
        if len(first) == 1:
            item_figures = [m for m in levels if m.peer == first[0].peer and 0 <= m.index - first[0].index <= 1]
            return item_figures if len(item_figures) > 1 else []
        if first:
            return []
    return []
