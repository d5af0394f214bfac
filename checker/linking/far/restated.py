"""One figure told again sentences later, by the noun behind it or under the same short name and cut-off.

港口完成货物吞吐量15867万吨。…。回望这一年，15867万吨的货物吞吐量来之不易.
截至2023年末，公司运营线路4条，车站86座，其中换乘站9座。…。年末全网86座车站均已配备除颤器.
年末，全县共有医疗机构412家。…。年末412家医疗机构全部接入平台.

`restated.py` looks over the whole document, and needs longer names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.facts.same_facts import restated_as, shared_noun
from checker.linking.facts.stocks_again import is_told_apart
from checker.linking.far.times import Time, Times, is_planned, same_body
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.stocks.signs_of_flows import sign_of
from checker.linking.totals.relations import sum_of
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_BACK = 6
_NAME = 2
_LONG = 4
_SHORT = 16
_OPENING = ("", "，", ",", "；", ";")
_SCOPE = pattern(
    "[，,\\s]*(?:(?:至|截至|到)?(?:(?:1[0-2]|[1-9])月[末底]|[年期月季][末底]|目前|(?:19|20)\\d\\d年[末底]?)的?)?(?:全[市县区省州镇乡网行校院馆港局路线域国场]|所有|全部)?的?"
)
_ALL = pattern("全[市县区省州镇乡网行校院馆港局路线域国场]|所有|全部")
_ALL_BEHIND = pattern("(?:已经?|都|也)*(?:全部|全都|均|都|悉数|无一)")
_OTHERS = pattern(
    "新[增建开设]|[上去前往历]一?年|计划|规划|拟|目标|任务|其中|其他|其余|另|部分|首批|第[一二三四五六七八九]|争取|下达|安排|投入|批|期"
)


def link_far_restated(paragraph: Paragraph, times: Times) -> Iterator[Proposal]:
    """Every level whose noun stands behind it and was told as the one figure of that name sentences before."""
    if len(paragraph.sentences) < _NAME:
        return
    for number, sentence in enumerate(paragraph.sentences):
        if not number:
            continue
        for mention in sentence.mentions:
            if len(mention.tail) < _NAME or mention.separator not in _OPENING or len(mention.lead) > _SHORT:
                continue
            if _SCOPE.fullmatch(mention.lead) is not None and _can_be_told(mention):
                yield from _by_noun(paragraph, number, mention, times)


def _can_be_told(mention: Mention) -> bool:
    claim = mention.claim
    if not mention.is_level or mention.depth or not mention.unit or is_planned(mention):
        return False
    return claim.approximation is Approximation.EXACT and claim.kind not in (ClaimKind.PERCENT, ClaimKind.DURATION)


def _by_noun(paragraph: Paragraph, number: int, again: Mention, times: Times) -> Iterator[Proposal]:
    tail = again.tail.removeprefix("的")
    told = [
        (m, times.name(m))
        for sentence in paragraph.sentences[max(0, number - _BACK) : number]
        for m in sentence.mentions
        if m.unit == again.unit and _can_be_told(m)
    ]
    named = [(m, name) for m, name in told if len(name) >= _NAME and name[-_NAME:] in tail]
    found = [(m, name, shared_noun(name, tail)) for m, name in named]
    found = [(m, name, noun) for m, name, noun in found if len(noun) >= _NAME]
    if len(found) != 1 or len(named) != 1:
        return
    first, name, noun = found[0]
    if not same_body(first, again) or _OTHERS.search(first.head) is not None or not _same_time(first, again, times):
        return
    if _came_to(first, again, paragraph.sentences[max(0, number - _BACK) : number + 1]):
        return
    told_all = _ALL.search(again.lead) is not None or _at_one_day(times.own(first), times.own(again))
    committed = noun == name and told_all and _ALL_BEHIND.match(tail[len(noun) :]) is not None
    if committed or len(noun) >= _LONG:
        yield Proposal((restated_as(first, again),), Confidence.HIGH if committed else Confidence.MEDIUM)


def _came_to(first: Mention, again: Mention, sentences: Sequence[Sentence]) -> bool:
    """Whether what stands in between explains the second figure: 车辆412台，报废28台。年末全部384台车辆."""
    between = [m for s in sentences for m in s.mentions if first.claim.end <= m.claim.start < again.claim.start]
    if is_told_apart(first, again):
        return True
    flows = [(sign, m) for m in between if m.unit == again.unit and m.is_level and (sign := sign_of(m))]
    return any((sum_of([first, m]) if sign > 0 else first.values - m.values).meets(again.values) for sign, m in flows)


def _at_one_day(one: Time, other: Time) -> bool:
    """Whether the words give both figures one cut-off: 截至6月末, 年末."""
    return (one.is_end and other.is_end) or (bool(one.parts) and one.parts == other.parts)


def _same_time(first: Mention, again: Mention, times: Times) -> bool:
    """Whether no words set the two figures in different periods."""
    one, other = times.own(first), times.own(again)
    if one.is_past or other.is_past:
        return False
    if one.year and other.year and one.year != other.year:
        return False
    return not other.parts or one.parts == other.parts
