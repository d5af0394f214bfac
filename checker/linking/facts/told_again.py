"""Figures that the sentence behind takes up again: 企业43家，其中…。对这43家企业，…; 查处问题37起。37起问题中，….

Unlike a name told twice, what points back can be no other figure than the one in front that has its noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.facts.same_facts import restated_as, same_period
from checker.linking.facts.summed_up_again import told_in_summary
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.totals.relations import sum_of
from checker.model.patterns import pattern
from checker.model.printing import anchor, printed
from checker.model.relation import Confidence
from checker.model.slips import slip

_WHEN = "(?:全年|年内|今年|本年度?|当年|期内|[一两三]年来|全[市县区省]|我[市县区省局院]|共|累计|[，,]){0,4}"
_THIS = ("这", "该", "此", "上述", "前述", "以上")
_POINTS = pattern("(?:^|[，,]|[对就将给在为向把使让由])\\s*(?:这|该|此|上述|前述|以上)$")
_OPENS = pattern("([^\\W\\d_a-zA-Z]{2,3})(?:当中|之中|中|里)$")
_NOUN = 4
"""A noun that says enough without the words in front of it."""


def link_told_again(paragraphs: Sequence[Paragraph]) -> Iterator[Proposal]:
    """Every figure of a sentence that is said to be one of the sentence in front of it."""
    for paragraph in paragraphs:
        for pair in told_in_summary(paragraph) if len(paragraph.sentences) > 1 else ():
            yield Proposal((restated_as(*pair),), Confidence.HIGH)
        for number, sentence in enumerate(paragraph.sentences[1:], 1):
            front = _levels(paragraph.sentences[number - 1])
            for mention in sentence.mentions:
                if mention.lead.endswith(_THIS) and mention.is_level and _POINTS.search(mention.lead) is not None:
                    told = [m for other in paragraph.sentences[max(0, number - _BACK) : number] for m in _levels(other)]
                    yield from _these(mention, mention.tail, front, told)
                elif mention.lead.endswith(_ALL) and (noun := _noun_of_all(mention)):
                    told = [m for other in paragraph.sentences[max(0, number - _BACK) : number] for m in _levels(other)]
                    yield from _all_again(mention, noun, told)
                elif (said := _pointed_at(mention)) is not None:
                    told = [m for other in paragraph.sentences[max(0, number - _BACK) : number] for m in _levels(other)]
                    yield from _these(mention, said["noun"], [m for m in front if said["verb"] in m.lead], told)
            yield from _opening(sentence.mentions[0], front)
            yield from _of_a_deed(sentence.mentions[0], paragraph.sentences[max(0, number - _FAR) : number])


def _levels(sentence: Sentence) -> list[Mention]:
    return [m for m in sentence.mentions if m.is_level and m.unit]


_ALL = ("全部", "所有", "这全部")
_OF_ALL = pattern("[，,\\s]*在?(?:这|其)?(?:全部|所有)")
_AMONG_THEM = pattern("(?:[（(][^（）()\\d]{1,4}[）)])?(?P<noun>[^\\W\\d_a-zA-Z]{2,8}?)(?:当中|之中|中|里)[，,]")


def _noun_of_all(mention: Mention) -> str:
    """The noun of 在全部4318件（套）藏品中, "" where the words are no such."""
    if not mention.is_level or mention.depth or _OF_ALL.fullmatch(mention.head) is None:
        return ""
    said = _AMONG_THEM.match(mention.sentence.text, mention.claim.end, mention.sentence.end)
    return said["noun"] if said is not None else ""


def _all_again(again: Mention, noun: str, told: Sequence[Mention]) -> Iterator[Proposal]:
    """藏品4318件，…。在全部4318件藏品中: the one figure of that noun in front, unless it is another that was told."""
    like = [m for m in told if m.unit == again.unit and not m.depth]
    named = [m for m in like if m.lead.rstrip("为有共达").endswith(noun) and same_period(m, again)]
    if len(named) != 1 or cues.PREVIOUS.search(named[0].head):
        return
    others = [restated_as(m, again) for m in like if m is not named[0]]
    yield Proposal((restated_as(named[0], again), *filter(holds, others)), Confidence.MEDIUM)


def _pointed_at(mention: Mention) -> re.Match[str] | None:
    """上述受慰问的困难职工家庭3264户中: what was done, and the noun that it was done to, in front of the number."""
    if not mention.tail.endswith(_INSIDE) or not mention.is_level or mention.head != mention.lead:
        return None
    return _POINTED_AT.fullmatch(mention.lead)


_POINTED_AT = pattern(
    "[，,\\s]*(?:上述|前述)[受被获所已]{0,2}(?P<verb>[^\\W\\d_a-zA-Z的]{2,4})的(?P<noun>[^\\W\\d_a-zA-Z的]{4,12})"
)
_INSIDE = ("中", "里", "内")


def _these(again: Mention, behind: str, front: Sequence[Mention], told: Sequence[Mention]) -> Iterator[Proposal]:
    """对这43家危险化学品企业: the one figure in front whose words end with the noun.

    A short noun tells as much only of figures with two digits exchanged. None where the figure is another one that was
    told, or what some of those come to or leave.
    """
    noun = _ALL_OF_THEM.sub("", behind.strip())
    like = [m for m in told if m.unit == again.unit]
    first = [m for m in like if m.lead.endswith(noun) and not m.depth] if len(noun) >= _SHORT else []
    if len(first) != 1 or first[0] not in front or not same_period(first[0], again):
        return
    if cues.PREVIOUS.search(first[0].head) or not (len(noun) >= _NOUN or _are_exchanged(first[0], again)):
        return
    others = [m for m in like if m is not first[0]]
    runs = [like[at:end] for at in range(len(like)) for end in range(at + 1, len(like) + 1) if like[at:end] != first]
    if any(sum_of(run).meets(again.values) for run in runs):
        return
    left = [others[at:end] for at in range(len(others)) for end in range(at + 1, len(others) + 1)]
    if any((first[0].values - sum_of(run)).meets(again.values) for run in left):
        return
    yield Proposal((restated_as(first[0], again),), Confidence.HIGH)


def _are_exchanged(first: Mention, again: Mention) -> bool:
    """Whether the two are one number, or differ in the order of two neighbouring digits."""
    one, other = (printed(anchor(m.claim), m.claim) for m in (first, again))
    return one == other or slip(other, one) == "transposition"


_ALL_OF_THEM = pattern("(?:已经?)?(?:全部|全都|均|都|悉数|逐一)[^，,。；;]{0,12}$|(?:当中|之中|中|里)$")
_SHORT = 2
_BACK = 3


_DEED = pattern(f"\\s*(?:在|对)?{_WHEN}(?P<verb>[^\\W\\d_a-zA-Z]{{2,3}})的$")
_OF_THEM = pattern("(?P<noun>[^\\W\\d_a-zA-Z]{2,6})(?:当中|之中|中|里)$")
_FAR = 6


def _of_a_deed(again: Mention, earlier: Sequence[Sentence]) -> Iterator[Proposal]:
    """全年受理群众诉求26417件。…。全年受理的26417件诉求中，…: what was done is named again, verb and noun."""
    if not again.head.endswith("的"):
        return
    said, named = _DEED.fullmatch(again.head), _OF_THEM.fullmatch(again.tail)
    if said is None or named is None or not again.is_level or not again.unit:
        return
    like = [m for s in earlier for m in _levels(s) if m.unit == again.unit and not m.depth]
    told = [m for m in like if _tells(m.lead, said["verb"], named["noun"]) and same_period(m, again)]
    if len(told) == 1 and not cues.PREVIOUS.search(told[0].head):
        yield Proposal((restated_as(told[0], again),), Confidence.MEDIUM)


def _tells(lead: str, verb: str, noun: str) -> bool:
    """Whether the words are the verb and, not far behind it, the noun: 全年受理群众诉求."""
    when, _, rest = lead.partition(verb)
    rest = rest.rstrip("为共达")
    own = rest.removesuffix(noun)
    return own != rest and _SHORT_WORDS.fullmatch(own) is not None and _TIME_ALONE.fullmatch(when) is not None


_TIME_ALONE = pattern(f"\\s*{_WHEN}")
_SHORT_WORDS = pattern("[^，,。；;、]{0,6}")


def _opening(again: Mention, front: Sequence[Mention]) -> Iterator[Proposal]:
    """查处问题37起，处理52人。37起问题中，…: the figure that the sentence opens with, among those in front."""
    said = _OPENS.match(again.tail) if again.is_level and not again.head.strip() else None
    if said is None or not again.unit:
        return
    like = [m for m in front if m.unit == again.unit and not m.depth]
    named = [m for m in like if m.lead.endswith(said.group(1)) and same_period(m, again)]
    if len(named) == 1:
        others = [restated_as(m, again) for m in like if m is not named[0]]
        yield Proposal((restated_as(named[0], again), *filter(holds, others)), Confidence.MEDIUM)
