"""Shares of one measure that every stretch of a sentence tells of its item, and a total of all.

农产品抽检1620批次，不合格41批次；食品抽检2935批次，不合格28批次。两类加总抽检4555批次，不合格69批次，农产品问题最多，占不合格批次的59.4%.

Only where the figures of the items come to the total, which is what the measure leaves no doubt of.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import holds
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.reach import size
from checker.linking.shares.named_anywhere import is_amount
from checker.linking.stocks.budgets import left_over
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_BACK = 2
_PAIR = 2
_MOST = 24
_IN_FRONT = pattern(
    "(?:^|[，,；;。])(?P<name>[^，,。；;：:\\d]{2,10}?)(?:的?问题|的)?(?:最[多高大]|居首位?|居多|排名?第一|占比最[高大])[，,]$"
)
_OPENS = pattern("[，,；;\\s]*(?:其中)?[，,]?(?:约|仅|只|就)?占")
_MONEY = pattern("(?:资金|金额|支出|经费|投入|款项|总额)(?:总[量额])?$")
_PEOPLE = pattern("(?:人数|人员|人次)$")
_FILLING = pattern("[，,；;、\\s]|[为达约有共]+$|其中")
_COUNTED = pattern("(?:的|总[数量额])$")


def of_stretches(share: Mention, subject: str, words: str, paragraph: Paragraph) -> tuple[Mention, Mention] | None:
    """The item's figure and the total in the measure that the share is of, or nothing where they are not plain."""
    name, measure = subject or _named_in_front(share), _COUNTED.sub("", words)
    if len(name) < _PAIR or len(measure) < _PAIR:
        return None
    number = paragraph.number_of(share.sentence)
    for sentence in paragraph.sentences[max(0, number - _BACK) : number + 1][::-1]:
        items = _in_measure(sentence, measure)
        bearing = [each for each in items if _bears(each[0], name, share)]
        if len(bearing) != 1 or len(items) < _PAIR:
            continue
        part = bearing[0][1]
        told = [m for m in share.sentence.mentions[: share.index] if m.clause <= share.clause and m.peer == share.peer]
        figures = [figure for _, figure in items if figure not in told]
        bases = [m for m in told if is_amount(m) and m.unit == part.unit and m not in figures and size(m) > size(part)]
        wholes = [m for m in bases if holds(left_over(m, [(1, figure) for figure in figures]))]
        if part in figures and len(figures) > 1 and len(wholes) == 1:
            return part, wholes[0]
    return None


def _named_in_front(share: Mention) -> str:
    """食用农产品问题最多，占不合格批次的: what the clause in front says is the most."""
    if _OPENS.match(share.head) is None:
        return ""
    sentence, end = share.sentence, share.claim.start - len(share.head)
    before = sentence.text[max(sentence.start, end - _MOST) : end + len(share.head) - len(share.head.lstrip("，, "))]
    said = _IN_FRONT.search(before)
    return said["name"] if said is not None else ""


def _in_measure(sentence: Sentence, measure: str) -> list[tuple[Mention, Mention]]:
    """The first figure of every stretch with the one that it tells in the measure; nothing of a stretch with two."""
    stretches: dict[int, list[Mention]] = {}
    for mention in sentence.mentions[:_MOST]:
        if is_amount(mention):
            stretches.setdefault(mention.peer, []).append(mention)
    found = []
    for stretch in stretches.values():
        own = [m for m in stretch if _is_in(m, measure)]
        if len(own) == 1:
            found.append((stretch[0], own[0]))
    return found


def _is_in(mention: Mention, measure: str) -> bool:
    if _MONEY.search(measure) is not None:
        return mention.claim.kind is ClaimKind.MONEY
    if _PEOPLE.search(measure) is not None:
        return mention.unit == "人"
    return _FILLING.sub("", mention.lead) == measure.removesuffix(mention.claim.unit or "").removesuffix(mention.unit)


def _bears(first: Mention, name: str, share: Mention) -> bool:
    """Whether the stretch opens with the name: 救助大病患者 of 大病救助, too."""
    words = first.lead
    halves: Sequence[str] = (name[:_PAIR], name[_PAIR:]) if len(name) == _PAIR + _PAIR else (name,)
    return first is not share and all(half in words for half in halves)
